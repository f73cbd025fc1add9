"""The parts of an event: who organises it, its programme, guests, partners, duty, contacts, signatures, briefing."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any, Literal, assert_never

from aiogram.types import CallbackQuery, Message

from db.events.registrations import Attendee
from handlers.answers import public, text_line
from handlers.events.card import card
from handlers.events.lists import list_screen
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.questions import Instead, one_of, one_person, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.dates import school_day
from school.events import EventRefusal
from school.events.parts import (
    MOST_MARK,
    NAMED_ANYHOW,
    PARTS,
    EventLine,
    PartKey,
    is_late,
    missing_contacts,
    missing_signatures,
    next_steps,
    of_part,
    read_hours,
)
from school.people import Person
from school.presses.events import EventPartPress, EventPress
from school.rights import Deed
from services import events
from services.events import jury, parts
from services.events.parts import Parts

LONGEST_LINE, LONGEST_BRIEFING = 200, 1500
LINES_ON_A_PAGE, NAMES_ON_A_PAGE = 10, 30
#: What everybody who sees the event may look through; the rest is for whoever leads it.
SHOWN_TO_ALL: tuple[PartKey, ...] = ("programme", "partners", "slots")


async def on_part_press(query: CallbackQuery, callback_data: EventPartPress, visit: Visit) -> None:
    press = callback_data
    found = await visit.store.read(parts.parts_of, visit.asking, press.event)
    if not isinstance(found, EventRefusal) and press.part not in found.kind.parts and press.deed != "parts":
        found = EventRefusal.NO_SUCH_LINE
    if isinstance(found, EventRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    match press.deed:
        case "parts":
            await show(query, parts_screen(visit, found))
        case "part":
            await _open(query, visit, press)
        case "line":
            await _line(query, visit, found, press)
        case "add" | "book" | "answer" | "record":
            await _ask(query, visit, found, press, press.deed)
        case "step" | "drop":
            await _change(query, visit, found, press)
        case "sign" | "ask-sign":
            await _sign(query, visit, found, press)
        case "read" | "brief":
            await _brief(query, visit, found, press)
        case "letters":
            await _letters(query, visit, found)
        case "marks" | "whom" | "mark" | "places":
            await _judge(query, visit, press)
        case never:
            assert_never(never)


def _back(visit: Visit, event_id: int) -> list[Button]:
    words = visit.words
    return [Button(words.plain("button-back"), EventPress("card", event=event_id)), home(words)]


# All parts, one part, one line


def parts_screen(visit: Visit, found: Parts) -> Screen:
    """A button for each part with how much stands in it; what safety or a signature lacks is marked."""
    words, rows = visit.words, []
    for part in found.kind.parts:
        if found.leads or part in SHOWN_TO_ALL:
            label = f"{words.plain(f'event-part-{part}')} · {_filled(visit, found, part)}"
            rows.append([Button(label, EventPartPress("part", found.event.id, part))])
    text = words("event-parts-title", title=found.event.title)
    return Screen(text, [*rows, _back(visit, found.event.id)])


def _filled(visit: Visit, found: Parts, part: PartKey) -> str:
    lines, all_of_them = found.of(part), len(PARTS[part].sorts)
    match part:
        case "signatures":
            lacks = len(missing_signatures(found.kind.parts, found.lines))
            return f"{all_of_them - lacks} / {all_of_them}"
        case "contacts":
            lacks = len(missing_contacts(found.kind.parts, found.lines))
            red = " 🔴" if lacks and is_late(found.event.starts_at, visit.now) else ""
            return f"{all_of_them - lacks} / {all_of_them}{red}"
        case "posts":
            return f"{sum(one.state == 'here' for one in lines)} / {len(lines)}"
        case _:
            return str(len(lines))


def line_text(visit: Visit, one: EventLine) -> str:
    """«15:00–16:00 · полиция · … · подтвердили», as far as the line says it."""
    words, told = visit.words, []
    if one.begins_at:
        told.append(hours_text(visit, one))
    if one.sort:
        told.append(words.plain(f"event-sort-{one.sort}"))
    told += [said for said in (one.name, one.title, one.said) if said]
    if len(PARTS[one.part].steps) > 1:
        told.append(words.plain(f"event-state-{one.part}-{one.state}"))
    return " · ".join(told)


def hours_text(visit: Visit, one: EventLine) -> str:
    both = (one.begins_at, one.ends_at)
    return "–".join(f"{at.astimezone(visit.zone):%H:%M}" for at in both if at)


async def _open(query: CallbackQuery, visit: Visit, press: EventPartPress) -> None:
    screen = await part_screen(visit, press)
    if isinstance(screen, EventRefusal):
        await answer(query, visit.words.plain(screen), alert=True)
    else:
        await show(query, screen)


async def part_screen(visit: Visit, press: EventPartPress, note: str = "") -> Screen | EventRefusal:
    found = await visit.store.read(parts.parts_of, visit.asking, press.event)
    if isinstance(found, EventRefusal):
        return found
    if not found.leads and press.part not in SHOWN_TO_ALL:
        return EventRefusal.NOT_YOURS
    if press.part == "signatures":
        screen = signatures_screen(visit, found)
    elif press.part == "briefing":
        screen = await briefing_screen(visit, found, press.step)
    else:
        screen = lines_screen(visit, found, press)
    return screen.under(note) if note else screen


def lines_screen(visit: Visit, found: Parts, press: EventPartPress) -> Screen:
    """The lines of a part; whoever leads the event opens each, adds more, and gets letters to guests."""
    words, event_id, part = visit.words, found.event.id, press.part
    page = page_of(found.of(part), press.step, LINES_ON_A_PAGE)
    shown = [one for one in page.items if found.leads or one.state != "answered"]
    text = words("event-part-title", part=Word(f"event-part-{part}"), title=found.event.title)
    if part == "contacts" and (lacks := missing_contacts(found.kind.parts, found.lines)):
        key = "event-contacts-late" if is_late(found.event.starts_at, visit.now) else "event-contacts-lack"
        text += "\n" + words(key, bodies=", ".join(words.plain(f"event-sort-{one}") for one in lacks))
    lines = [words("event-line", text=_for_all(visit, found, one)) for one in shown]
    rows: list[list[Button]] = []
    for one in shown:
        deed = EventPartPress("line", event_id, part, one.id)
        if found.leads:
            rows.append([Button(_label(visit, one), deed)])
        elif part == "slots" and one.state == "noted":
            book = replace(deed, deed="book")
            rows.append([Button(words.plain("event-book", hour=hours_text(visit, one)), book)])
    rows.append(page.arrows(lambda turned: EventPartPress("part", event_id, part, step=turned)))
    if found.leads:
        rows.append([Button(words.plain(f"event-add-{part}"), EventPartPress("add", event_id, part))])
        if part == "guests" and found.of(part):
            rows.append([Button(words.plain("event-letters"), EventPartPress("letters", event_id, part))])
        if part == "jury" and found.of(part):
            rows.append([Button(words.plain("event-count"), EventPartPress("places", event_id, part))])
    back = Button(words.plain("button-back"), EventPartPress(event=event_id))
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]], protected=part == "honours")


def _label(visit: Visit, one: EventLine) -> str:
    """Its hour and whom it names, or of which sort it is."""
    sort = visit.words.plain(f"event-sort-{one.sort}") if one.sort else ""
    told = (hours_text(visit, one) if one.begins_at else "", one.whose or sort)
    return " ".join(said for said in told if said) or "•"


def _for_all(visit: Visit, found: Parts, one: EventLine) -> str:
    """A taken hour of a reception is nobody else's to read."""
    if one.part == "slots" and not found.leads:
        own = one.person_id == visit.person.id
        state = visit.words.plain(f"event-state-slots-{one.state}")
        return line_text(visit, one) if own else f"{hours_text(visit, one)} · {state}"
    return line_text(visit, one)


async def _line(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    line = found.line(press.line)
    if line is None or not found.leads:
        await answer(query, visit.words.plain(EventRefusal.NO_SUCH_LINE), alert=True)
    else:
        await show(query, line_screen(visit, found, line))


def line_screen(visit: Visit, found: Parts, line: EventLine) -> Screen:
    words, here = visit.words, EventPartPress("line", found.event.id, line.part, line.id)
    rows: list[list[Button]] = []
    steps = PARTS[line.part].steps
    if line.part == "slots":
        if line.state == "taken":
            rows.append([Button(words.plain("event-answer"), replace(here, deed="answer"))])
    else:
        for state in next_steps(line.part, line.state):
            step = replace(here, deed="step", step=steps.index(state))
            rows.append([Button(words.plain(f"event-step-{state}"), step)])
    if line.part == "jury":
        rows.append([Button(words.plain("event-marks"), replace(here, deed="marks"))])
    if line.part != "slots" or line.state == "noted":
        rows.append([Button(words.plain("event-drop-line"), replace(here, deed="drop"))])
    back = Button(words.plain("button-back"), EventPartPress("part", found.event.id, line.part))
    return Screen(words("event-line", text=line_text(visit, line)), [*rows, [back, home(words)]])


async def _change(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    """A step of a line, or the line goes. Who has a post says so from the event's card."""
    if press.deed == "drop":
        done = await visit.store.write(parts.drop, visit.asking, press.event, press.line)
    else:
        steps = PARTS[press.part].steps
        state = steps[press.step] if press.step < len(steps) else ""
        done = await visit.store.write(parts.step, visit.asking, press.event, press.line, state)
    if isinstance(done, EventRefusal):
        await answer(query, visit.words.plain(done), alert=True)
        return
    noted = visit.words.plain("event-line-noted")
    if found.leads:
        screen = await part_screen(visit, replace(press, deed="part", step=0))
        await show(query, screen if isinstance(screen, Screen) else parts_screen(visit, found), noted)
        return
    seen = await visit.store.read(events.view, visit.person, press.event)
    if not isinstance(seen, EventRefusal):
        await show(query, card(visit, seen, EventPress()), noted)


async def _letters(query: CallbackQuery, visit: Visit, found: Parts) -> None:
    if not found.leads:
        await answer(query, visit.words.plain(EventRefusal.NOT_YOURS), alert=True)
        return
    about = {"actor_id": visit.person.id, "event": found.event.id, "language": visit.words.language}
    await order(query, visit, "event-guest-letters", "event-file-coming", **about)


# A new line


async def _ask(
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
    return Refused(refusal) if refusal else await _part_again(visit, event_id, part, "event-line-noted")


async def _part_again(visit: Visit, event_id: int, part: PartKey, key: str) -> Screen | Refused:
    screen = await part_screen(visit, EventPartPress("part", event_id, part), visit.words(key))
    return Refused(screen) if isinstance(screen, EventRefusal) else screen


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


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
    back_to_list,
)


async def book(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    said = (answers["event_id"], answers["line"], answers["question"])
    refusal = await visit.store.write(parts.book, visit.asking, *said)
    if refusal:
        return Refused(refusal)
    return await _part_again(visit, answers["event_id"], "slots", "event-booked")


BOOK = Form(
    "event-book",
    Deed.SEE_EVENTS,
    (typed("question", "event-ask-question", public(text_line(LONGEST_LINE, least=3))),),
    book,
    back_to_list,
)


async def answer_question(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    said = (answers["event_id"], answers["line"], answers["said"])
    refusal = await visit.store.write(parts.answer, visit.asking, *said)
    if refusal:
        return Refused(refusal)
    return await _part_again(visit, answers["event_id"], "slots", "event-line-noted")


ANSWER = Form(
    "event-answer",
    Deed.PROPOSE_EVENTS,
    (typed("said", "event-ask-answer", public(text_line(LONGEST_LINE, least=2))),),
    answer_question,
    back_to_list,
)


# Three decide together


def signatures_screen(visit: Visit, found: Parts) -> Screen:
    """Who has signed, and on which minutes; what this person can sign or record."""
    words, event_id, rows = visit.words, found.event.id, []
    given = {one.sort: one for one in found.of("signatures")}
    lines = []
    for number, sort in enumerate(PARTS["signatures"].sorts):
        body = Word(f"event-sort-{sort}")
        if one := given.get(sort):
            lines.append(words("event-signed", body=body, name=one.name or "–", basis=one.said or ""))
            continue
        lines.append(words("event-unsigned", body=body))
        press = EventPartPress("sign", event_id, "signatures", step=number)
        if parts.may_sign(found, visit.person, sort):
            rows.append([Button(words.plain(f"event-sign-{sort}"), press)])
        if parts.may_record(found, visit.person, sort):
            rows.append([Button(words.plain(f"event-record-{sort}"), replace(press, deed="record"))])
    if found.leads and len(given) < len(PARTS["signatures"].sorts):
        ask = EventPartPress("ask-sign", event_id, "signatures")
        rows.append([Button(words.plain("event-ask-sign"), ask)])
    text = words("event-part-title", part=Word("event-part-signatures"), title=found.event.title)
    back = Button(words.plain("button-back"), EventPartPress(event=event_id))
    return Screen("\n".join([text, words("event-signatures-rule"), *lines]), [*rows, [back, home(words)]])


async def _sign(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    if press.deed == "ask-sign":
        told = await visit.store.write(parts.ask_to_sign, visit.asking, press.event)
        said = visit.words.plain(told) if isinstance(told, EventRefusal) else None
        said = said or visit.words.plain("event-sign-asked", people=told if isinstance(told, int) else 0)
        await answer(query, said, alert=True)
        return
    sort = PARTS["signatures"].sorts[min(press.step, 2)]
    refusal = await visit.store.write(parts.sign, visit.asking, press.event, sort)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    seen = await visit.store.read(events.view, visit.person, press.event)
    if not isinstance(seen, EventRefusal):
        await show(query, card(visit, seen, EventPress()), visit.words.plain("event-sign-done"))


async def record(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    said = (answers["event_id"], answers["sort"], answers["basis"])
    refusal = await visit.store.write(parts.sign, visit.asking, *said)
    if refusal:
        return Refused(refusal)
    return await _part_again(visit, answers["event_id"], "signatures", "event-line-noted")


RECORD = Form(
    "event-record",
    Deed.PROPOSE_EVENTS,
    (typed("basis", "event-ask-basis", public(text_line(100, least=3))),),
    record,
    back_to_list,
)


# The briefing


async def briefing_screen(visit: Visit, found: Parts, number: int) -> Screen:
    """What everybody reads, and to whoever leads the event who has not yet."""
    words, event_id = visit.words, found.event.id
    text = words("event-part-title", part=Word("event-part-briefing"), title=found.event.title)
    lines, rows = [briefing_text(words, found.lines)], []
    left = await visit.store.read(parts.unbriefed, visit.asking, event_id)
    if not isinstance(left, EventRefusal):
        waiting: list[Attendee | EventLine] = [*left.guests, *left.people]
        page = page_of(waiting, number, NAMES_ON_A_PAGE)
        lines.append(words("event-unbriefed", people=page.total))
        lines += [_unbriefed_line(words, one) for one in page.items]
        rows.append(page.arrows(lambda turned: EventPartPress("part", event_id, "briefing", step=turned)))
        rows.append([Button(words.plain("event-add-briefing"), EventPartPress("add", event_id, "briefing"))])
    back = Button(words.plain("button-back"), EventPartPress(event=event_id))
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]], protected=True)


def _unbriefed_line(words: Words, one: Attendee | EventLine) -> str:
    if isinstance(one, EventLine):
        return words("event-line", text=f"{one.whose}, {words.plain('event-a-guest')}")
    return words("event-line", text=f"{one.name}, {one.class_name}")


def briefing_text(words: Words, lines: list[EventLine]) -> str:
    """What whoever leads the event has written, else the usual."""
    own = next((one.title for one in of_part(lines, "briefing")), None)
    return words("event-line", text=own) if own else words("event-briefing-usual")


async def _brief(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    words = visit.words
    whom = int(press.whom) if re.fullmatch(r"\d{1,10}", press.whom, re.ASCII) else 0
    if press.deed == "read":
        text = words("event-read", title=found.event.title) + "\n\n" + briefing_text(words, found.lines)
        yes = Button(words.plain("event-read-yes"), replace(press, deed="brief"))
        await show(query, Screen(text, [[yes], _back(visit, press.event)]))
        return
    refusal = await visit.store.write(parts.brief, visit.asking, press.event, whom)
    if refusal:
        await answer(query, words.plain(refusal), alert=True)
        return
    seen = await visit.store.read(events.view, visit.person, press.event)
    if not isinstance(seen, EventRefusal):
        await show(query, card(visit, seen, EventPress()), words.plain("event-briefed"))


# Judges


async def _judge(query: CallbackQuery, visit: Visit, press: EventPartPress) -> None:
    if press.deed == "places":
        ranking = await visit.store.write(jury.count, visit.asking, press.event)
        if isinstance(ranking, EventRefusal):
            await answer(query, visit.words.plain(ranking), alert=True)
        else:
            await show(query, ranking_screen(visit, press, ranking))
        return
    whom = int(press.whom) if re.fullmatch(r"-?\d{1,10}", press.whom, re.ASCII) else 0
    said = (visit.asking, press.event, press.line)
    if press.deed == "mark":
        seen = await visit.store.write(jury.mark, *said, whom, press.step)
    else:
        seen = await visit.store.read(jury.judging, *said)
    if isinstance(seen, EventRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
    elif press.deed == "whom" and whom in seen.whom:
        await show(query, mark_screen(visit, seen, press, whom))
    else:
        await show(query, marks_screen(visit, seen, press))


def marks_screen(visit: Visit, seen: jury.Judging, press: EventPartPress) -> Screen:
    """Everybody who is judged, with this judge's mark; a name opens the marks."""
    words, event_id = visit.words, press.event
    number = press.step if press.deed == "marks" else 0
    page = page_of(list(seen.whom.items()), number, LINES_ON_A_PAGE)
    here = EventPartPress("whom", event_id, "jury", press.line)
    rows = [
        [Button(f"{seen.marks.get(whom, '·')} – {name or '–'}", replace(here, whom=str(whom)))]
        for whom, name in page.items
    ]
    rows.append(page.arrows(lambda turned: replace(here, deed="marks", step=turned)))
    told = {"name": seen.judge.whose, "given": len(seen.marks), "all": len(seen.whom)}
    text = words("event-marks-title", title=seen.found.event.title, **told)
    return Screen(text, [*rows, _back(visit, event_id)], protected=True)


def mark_screen(visit: Visit, seen: jury.Judging, press: EventPartPress, whom: int) -> Screen:
    words = visit.words
    given = [
        Button(str(one), replace(press, deed="mark", step=one, whom=str(whom)))
        for one in range(1, MOST_MARK + 1)
    ]
    back = Button(words.plain("button-back"), replace(press, deed="marks", step=0, whom=""))
    text = words("event-mark-title", name=seen.whom[whom] or "–", most=MOST_MARK)
    return Screen(text, [given[:5], given[5:], [back, home(words)]], protected=True)


def ranking_screen(visit: Visit, press: EventPartPress, ranking: jury.Ranking) -> Screen:
    words = visit.words
    lines = [
        words("event-ranked", place="I" * place or "–", name=name or "–", total=total)
        for place, name, total in ranking.lines
    ]
    back = Button(words.plain("button-back"), EventPartPress("part", press.event, "jury"))
    text = "\n".join([words("event-ranking-title"), *lines])
    return Screen(text, [[back, home(words)]], protected=True)


FORMS = (LINE, BOOK, ANSWER, RECORD)
