"""The forms of a part's lines: a new one, an hour booked and answered, a signature by minutes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any, Literal, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.answers import public, text_line
from handlers.events.lists import list_screen
from handlers.events.part_screens import part_again, part_screen
from handlers.forms import BackTo, Filling, Form, Refused, begin
from handlers.questions import Instead, one_of, one_person, typed
from handlers.screens import Screen, answer
from handlers.visit import Visit
from school.dates import school_day
from school.events.parts import (
    NAMED_ANYHOW,
    PARTS,
    PartKey,
    read_hours,
)
from school.people import Person
from school.presses.events import EventPartPress
from school.rights import Deed
from services.events import parts, signatures, slots
from services.events.parts import Parts

LONGEST_LINE = 200
LONGEST_BRIEFING = 1500


async def ask_for_line(
    query: CallbackQuery,
    visit: Visit,
    found: Parts,
    press: EventPartPress,
    deed: Literal["add", "book", "answer", "record"],
) -> None:
    match deed:
        case "add":
            await _begin_line(query, visit, found, press.part)
        case "book":
            await begin(BOOK, query, visit, event_id=press.event, line=press.line)
        case "answer":
            await begin(ANSWER, query, visit, event_id=press.event, line=press.line)
        case "record":
            sort = PARTS["signatures"].sorts[min(press.step, 2)]
            await begin(RECORD, query, visit, event_id=press.event, sort=sort)
        case never:
            assert_never(never)


async def _begin_line(query: CallbackQuery, visit: Visit, found: Parts, part: PartKey) -> None:
    event_id = found.event.id
    refusal = await visit.store.read(parts.why_not_write, visit.asking, event_id, part)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    day = school_day(found.event.starts_at, visit.zone).isoformat()
    await begin(LINE, query, visit, event_id=event_id, part=part, day=day)


def _part(filling: Filling) -> PartKey:
    part: PartKey = filling.answers["part"]
    return part


def _asks(filling: Filling, asked: str) -> bool:
    return asked in PARTS[_part(filling)].asks


def _chosen(filling: Filling) -> int:
    """The person of the line; 0 for nobody of the bot."""
    told = filling.answers.get("person") or filling.answers.get("someone") or {}
    return int(told.get("chosen", 0))


def _named_by_words(filling: Filling) -> bool:
    return _asks(filling, "title") and not (_part(filling) in NAMED_ANYHOW and _chosen(filling))


def _anybody(person: Person) -> bool:
    return person.active


def _ask_person(filling: Filling) -> str:
    return filling.visit.words(f"event-line-ask-{_part(filling)}-person")


def _ask_title(filling: Filling) -> str:
    return filling.visit.words(f"event-line-ask-{_part(filling)}-title")


def _ask_said(filling: Filling) -> str:
    return filling.visit.words(f"event-line-ask-{_part(filling)}-said")


async def read_line(filling: Filling, message: Message) -> Any:
    most = LONGEST_BRIEFING if _part(filling) == "briefing" else LONGEST_LINE
    return await public(text_line(most, least=2))(filling, message)


async def read_span(filling: Filling, message: Message) -> Any:
    """«15:00» or «15:00–17:00» on the event's day; kept as ISO text in UTC."""
    found = read_hours(message.text or "")
    if found is None:
        return Refused("event-hours-unclear")
    day = date.fromisoformat(filling.answers["day"])
    return [_moment(filling, day, one) if one else None for one in found]


def _moment(filling: Filling, day: date, hour: time) -> str:
    return datetime.combine(day, hour, filling.visit.zone).astimezone(UTC).isoformat()


def _as_moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


async def write_line(filling: Filling) -> Screen | Refused:
    visit, answers, part = filling.visit, filling.answers, _part(filling)
    begins, ends = answers.get("hours") or (None, None)
    told = {
        "sort": answers.get("sort"),
        "title": answers.get("title") if _named_by_words(filling) else None,
        "said": answers.get("said") or None,
        "person_id": _chosen(filling) or None,
        "begins_at": _as_moment(begins),
        "ends_at": _as_moment(ends),
    }
    event_id = answers["event_id"]
    refusal = await visit.store.write(parts.write, visit.asking, filling.token, event_id, part, told)
    return Refused(refusal) if refusal else await part_again(visit, event_id, part, "event-line-noted")


async def _part_of(filling: Filling) -> Screen:
    """A question and its answer are of a reception's hours, what has no part is a signature."""
    answers = filling.answers
    part: PartKey = answers.get("part") or ("slots" if "line" in answers else "signatures")
    made = await part_screen(filling.visit, EventPartPress("part", answers["event_id"], part))
    return made if isinstance(made, Screen) else await list_screen(filling.visit)


BACK_TO_PART = BackTo(_part_of)
LINE = Form(
    "event-line",
    Deed.PROPOSE_EVENTS,
    (
        one_of(
            "sort",
            lambda filling: filling.visit.words(f"event-line-ask-{_part(filling)}-sort"),
            lambda filling: PARTS[_part(filling)].sorts,
            lambda words, one: words.plain(f"event-sort-{one}"),
            wanted=lambda filling: _asks(filling, "sort"),
        ),
        replace(
            one_person("person", _ask_person, _anybody, nobody="event-not-in-bot"),
            wanted=lambda filling: _asks(filling, "person") and _part(filling) in NAMED_ANYHOW,
        ),
        replace(
            one_person("someone", _ask_person, _anybody),
            wanted=lambda filling: _asks(filling, "person") and _part(filling) not in NAMED_ANYHOW,
        ),
        typed("title", _ask_title, read_line, wanted=_named_by_words),
        typed(
            "said",
            _ask_said,
            read_line,
            Instead("skip", "button-skip"),
            wanted=lambda filling: _asks(filling, "said"),
        ),
        typed(
            "hours",
            "event-line-ask-hours",
            read_span,
            Instead("skip", "button-skip", None, wanted=lambda filling: _part(filling) != "slots"),
            wanted=lambda filling: _asks(filling, "hours"),
        ),
    ),
    write_line,
    BACK_TO_PART,
)


async def book(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    said = (answers["event_id"], answers["line"], answers["question"])
    refusal = await visit.store.write(slots.book, visit.asking, *said)
    return Refused(refusal) if refusal else await part_again(visit, said[0], "slots", "event-booked")


BOOK = Form(
    "event-book",
    Deed.SEE_EVENTS,
    (typed("question", "event-ask-question", public(text_line(LONGEST_LINE, least=3))),),
    book,
    BACK_TO_PART,
)


async def answer_question(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    said = (answers["event_id"], answers["line"], answers["said"])
    refusal = await visit.store.write(slots.answer, visit.asking, *said)
    return Refused(refusal) if refusal else await part_again(visit, said[0], "slots", "event-line-noted")


ANSWER = Form(
    "event-answer",
    Deed.PROPOSE_EVENTS,
    (typed("said", "event-ask-answer", public(text_line(LONGEST_LINE, least=2))),),
    answer_question,
    BACK_TO_PART,
)


async def record(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    said = (answers["event_id"], answers["sort"], answers["basis"])
    refusal = await visit.store.write(signatures.sign, visit.asking, *said)
    return Refused(refusal) if refusal else await part_again(visit, said[0], "signatures", "event-line-noted")


RECORD = Form(
    "event-record",
    Deed.PROPOSE_EVENTS,
    (typed("basis", "event-ask-basis", public(text_line(100, least=3))),),
    record,
    BACK_TO_PART,
)
FORMS = (LINE, BOOK, ANSWER, RECORD)
