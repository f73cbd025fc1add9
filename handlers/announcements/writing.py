"""The forms of announcements: a new one in four presses, and each part of it by itself."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from aiogram.types import Message

from db import announcements as drafts
from handlers.announcements import audience
from handlers.announcements.cards import card_of, found_screen, list_screen, terms_of
from handlers.announcements.content import read_content
from handlers.answers import text_line
from handlers.forms import BackTo, Filling, Form, Question, Refused, back_to
from handlers.questions import Instead, always, line, moment, one_of, sure, typed
from handlers.screens import Screen
from handlers.visit import Visit
from locales.words import Words
from school.announcements import AnnouncementRefusal, Link, frame_of, is_address, writes_to_all
from school.announcements.audience import Audience
from school.announcements.content import LONGEST, LONGEST_CAPTION, Content
from school.dates import at_school_time
from school.rights import Deed
from services import announcements
from services.announcements import sending, under_way, writing

MORNING = time(8)
HOURS = range(7, 21)
MOST_TITLE, MOST_SIGNATURE, MOST_WHY, MOST_NAME = 30, 80, 300, 24


def _may_skip(filling: Filling) -> bool:
    """Who writes to the own class alone writes one language at least."""
    return not writes_to_all(filling.visit.person) and (
        filling.question == "kk" or bool(filling.answers["kk"])
    )


SKIP = Instead("skip", "button-skip", "", wanted=_may_skip)


def _asked(filling: Filling) -> str:
    """For the language of the question, or the one that is written anew."""
    frame, code = frame_of(filling.visit.person.name), filling.answers.get("said_in", filling.question)
    return filling.visit.words(
        f"announcement-ask-{code}", most=LONGEST - frame, caption=LONGEST_CAPTION - frame
    )


async def finish_new(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    contents = {
        code: Content.from_json(filling.answers[code]) for code in ("kk", "ru") if filling.answers[code]
    }
    made = await visit.store.write_unmarked(
        writing.begin, visit.asking, filling.token, contents, await _audience(filling)
    )
    if isinstance(made, AnnouncementRefusal):
        return Refused(made)
    return await _card(visit, made)


async def _audience(filling: Filling) -> Audience:
    person_id = filling.visit.person.id
    saved = await filling.visit.store.read(drafts.groups_of, person_id)
    return audience.picked(filling, {one.id: one.audience for one in saved})


async def _card(visit: Visit, announcement_id: int) -> Screen | Refused:
    shown = await card_of(visit, announcement_id)
    return Refused(shown) if isinstance(shown, AnnouncementRefusal) else shown


async def _changed(filling: Filling, refusal: AnnouncementRefusal | None) -> Screen | Refused:
    """Back on the card, or why it was not changed."""
    if refusal:
        return Refused(refusal)
    return await _card(filling.visit, filling.answers["announcement"])


BACK_TO_CARD = back_to("announcement", card_of, list_screen)
BACK_TO_TERMS = back_to("announcement", terms_of, list_screen)

NEW = Form(
    "announcement",
    Deed.ANNOUNCE,
    (
        typed("kk", _asked, read_content, SKIP),
        typed("ru", _asked, read_content, SKIP),
        *audience.questions(),
    ),
    finish_new,
    list_screen,
    albums=True,
)


# Other words


async def finish_text(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    content = Content.from_json(answers["content"])
    one = answers["announcement"], answers["version"], answers["said_in"], content
    if answers["gone"]:
        edited = await visit.store.write_unmarked(under_way.reword, visit.asking, *one)
        refusal = edited if isinstance(edited, AnnouncementRefusal) else None
    else:
        refusal = await visit.store.write_unmarked(writing.rewrite, visit.asking, *one)
    return await _changed(filling, refusal)


async def _from_words(filling: Filling) -> Screen:
    """English is one of the terms; the school's own two languages stand on the card."""
    back = BACK_TO_TERMS if filling.answers["said_in"] == "en" else BACK_TO_CARD
    return await back.screen(filling)


TEXT = Form(
    "announcement-text",
    Deed.ANNOUNCE,
    (
        typed("content", _asked, read_content),
        sure("announcement-sure-text", "announcement-save"),
    ),
    finish_text,
    BackTo(_from_words),
    albums=True,
)


# Other people


async def finish_whom(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    number = answers["announcement"]
    if answers["how"] == "save":
        one = await visit.store.read(drafts.by_id, number)
        if one:
            name, person_id = answers["name"], visit.person.id
            await visit.store.write_unmarked(drafts.save_group, person_id, name, one.audience)
        return await _card(visit, number)
    chosen = audience.joined(answers["how"], answers["former"], await _audience(filling))
    done = await visit.store.write_unmarked(
        writing.readdress, visit.asking, number, answers["version"], chosen
    )
    return await _changed(filling, done)


def _unless_saved(question: Question) -> Question:
    def wanted(filling: Filling) -> bool:
        return filling.answers.get("how") != "save" and question.wanted(filling)

    return Question(question.key, question.ask, question.sent, question.pressed, question.expects, wanted)


WHOM = Form(
    "announcement-whom",
    Deed.ANNOUNCE,
    (
        one_of(
            "how",
            "announcement-ask-how",
            (*audience.HOW, "save"),
            lambda words, how: words.plain(f"announcement-how-{how}"),
        ),
        line(
            "name",
            "announcement-ask-name",
            MOST_NAME,
            wanted=lambda filling: filling.answers.get("how") == "save",
        ),
        *map(_unless_saved, audience.questions()),
    ),
    finish_whom,
    BACK_TO_CARD,
)


# The hour


def _tomorrow(filling: Filling) -> str:
    visit = filling.visit
    return at_school_time(visit.today + timedelta(days=1), MORNING, visit.zone).isoformat()


async def finish_when(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers["when"]
    sends_at, repeats = None, None
    if said == "weekly":
        ahead = (filling.answers["weekday"] - visit.today.isoweekday()) % 7
        day = visit.today + timedelta(days=ahead)
        sends_at = at_school_time(day, time(filling.answers["hour"]), visit.zone)
        sends_at += timedelta(days=0 if sends_at > visit.now else 7)
        repeats = "weekly"
    elif said != "now":
        sends_at = datetime.fromisoformat(said).astimezone(UTC)
    done = await visit.store.write_unmarked(
        writing.set_hour, visit.asking, filling.answers["announcement"], sends_at, repeats
    )
    return await _changed(filling, done)


def _is_weekly(filling: Filling) -> bool:
    return bool(filling.answers.get("when") == "weekly")


def _hour(words: Words, hour: int) -> str:
    return f"{hour:02}:00"


WHEN = Form(
    "announcement-when",
    Deed.ANNOUNCE,
    (
        moment(
            "when",
            "announcement-ask-when",
            Instead("now", "announcement-when-now", "now"),
            Instead("tomorrow", "announcement-when-tomorrow", _tomorrow),
            Instead("weekly", "announcement-when-weekly", "weekly"),
        ),
        one_of(
            "weekday",
            "announcement-ask-weekday",
            range(1, 7),
            lambda words, day: words.weekday(day),
            wanted=_is_weekly,
        ),
        one_of("hour", "announcement-ask-hour", HOURS, _hour, wanted=_is_weekly),
    ),
    finish_when,
    BACK_TO_CARD,
)


async def finish_until(filling: Filling) -> Screen | Refused:
    said = filling.answers["until"]
    until = datetime.fromisoformat(said) if said else None
    done = await filling.visit.store.write_unmarked(
        writing.set_end, filling.visit.asking, filling.answers["announcement"], until
    )
    return await _changed(filling, done)


UNTIL = Form(
    "announcement-until",
    Deed.ANNOUNCE,
    (moment("until", "announcement-ask-until", Instead("none", "announcement-until-none", "")),),
    finish_until,
    BACK_TO_TERMS,
)


# A button below the text


async def read_address(filling: Filling, message: Message) -> Any:
    """An address outside; Telegram opens no other kind on a button."""
    said = (message.text or "").strip()
    return said if is_address(said) else Refused("announcement-no-address")


async def finish_link(filling: Filling) -> Screen | Refused:
    answers, kind = filling.answers, filling.answers["kind"]
    names = dict(answers[f"known_{kind}s"]) if kind in ("event", "election", "survey") else {}
    to = answers["address"] if kind == "url" else str(answers.get(kind, ""))
    title = answers["title"] if kind == "url" else str(names.get(answers.get(kind), ""))
    title = title or filling.visit.words.plain(f"announcement-link-{kind}")
    done = await filling.visit.store.write_unmarked(
        writing.link, filling.visit.asking, answers["announcement"], Link(kind, to, title)
    )
    return await _changed(filling, done)


def _kinds(filling: Filling) -> list[str]:
    known = [
        kind for kind in ("event", "election", "survey", "offer") if filling.answers.get(f"known_{kind}s")
    ]
    return [*known, "url"]


def _links_to(kind: str) -> Any:
    return lambda filling: filling.answers.get("kind") == kind


LINK = Form(
    "announcement-link",
    Deed.ANNOUNCE,
    (
        one_of(
            "kind",
            "announcement-ask-link",
            _kinds,
            lambda words, kind: words.plain(f"announcement-link-{kind}"),
        ),
        audience.named("event", "announcement-ask-event", "known_events", wanted=_links_to("event")),
        audience.named(
            "election", "announcement-ask-election", "known_elections", wanted=_links_to("election")
        ),
        audience.named("survey", "announcement-ask-survey", "known_surveys", wanted=_links_to("survey")),
        typed("address", "announcement-ask-address", read_address, wanted=_links_to("url")),
        line("title", "announcement-ask-title", MOST_TITLE, wanted=_links_to("url")),
    ),
    finish_link,
    BACK_TO_TERMS,
)


async def finish_sign(filling: Filling) -> Screen | Refused:
    done = await filling.visit.store.write_unmarked(
        writing.sign, filling.visit.asking, filling.answers["announcement"], filling.answers["sign"]
    )
    return await _changed(filling, done)


SIGN = Form(
    "announcement-sign",
    Deed.ANNOUNCE,
    (line("sign", "announcement-ask-sign", MOST_SIGNATURE, Instead("own", "announcement-own-name", "")),),
    finish_sign,
    BACK_TO_TERMS,
)


# A second person's no, and the archive


async def finish_refuse(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write_unmarked(
        sending.refuse, visit.asking, answers["announcement"], answers["why"]
    )
    if refusal:
        return Refused(refusal)
    screen = await list_screen(visit)
    return screen.under(visit.words("announcement-refused-done"))


REFUSE = Form(
    "announcement-refuse",
    Deed.ANNOUNCE,
    (line("why", "announcement-ask-why", MOST_WHY, least=3),),
    finish_refuse,
    BACK_TO_CARD,
)


async def finish_search(filling: Filling) -> Screen | Refused:
    visit, word = filling.visit, filling.answers["word"]
    return found_screen(visit.words, await visit.store.read(announcements.found, visit.person, word), word)


SEARCH = Form(
    "announcement-search",
    Deed.ANNOUNCE,
    (typed("word", "announcement-ask-word", text_line(60, least=2), wanted=always),),
    finish_search,
    list_screen,
)

FORMS = (NEW, TEXT, WHOM, WHEN, UNTIL, LINK, SIGN, REFUSE, SEARCH)
