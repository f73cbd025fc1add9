"""Announcements: written in both languages, addressed, seen as the readers will see them, sent and followed."""

from collections.abc import Mapping
from datetime import time
from typing import Any, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from db.announcements import Announcement
from handlers.answers import public, text_line
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, Stay, begin
from handlers.home import home
from handlers.pages import PAGE_SIZE, Page
from handlers.questions import grades, one_of, ticks
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from school.announcements import (
    LONGEST,
    OF_A_CLASS,
    SHORTEST,
    AnnouncementRefusal,
    Audience,
    Group,
    reads_all,
    writes_to_all,
)
from school.dates import at_school_time
from school.grades import grades_in_words
from school.people import GRADES
from school.presses.announcements import AnnouncementDeed, AnnouncementPress
from school.rights import Deed, may
from services import announcements

SKIP = "skip"


def entries(visit: Visit) -> list[Button]:
    if not may(visit.who, Deed.ANNOUNCE):
        return []
    return [Button(visit.words.plain("menu-announcements"), AnnouncementPress())]


# What has been announced


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    """Own announcements, the newest first; the deputy head sees the whole school's."""
    words, person = visit.words, visit.person
    since = at_school_time(visit.school_year.starts_on, time.min, visit.zone)
    found = await visit.store.read(announcements.written, person, number * PAGE_SIZE, PAGE_SIZE, since)
    pages = max(1, -(-found.total // PAGE_SIZE))
    if number >= pages:
        return await list_screen(visit, pages - 1)
    page = Page(found.announcements, number, pages, found.total)
    rows = [[Button(words.plain("announcement-new"), AnnouncementPress("new"))]]
    for one in page.items:
        opens = AnnouncementPress("card", announcement=one.id, page=number)
        rows.append([Button(f"{words.moment(one.published_at)} · {_first_line(one, words)}", opens)])
    rows.append(page.arrows(lambda turned: AnnouncementPress(page=turned)))
    key = "announcement-list-school" if reads_all(person) else "announcement-list"
    text = words(key, announcements=found.total)
    if found.money_refusals:
        text += "\n\n" + words("announcement-money-count", times=found.money_refusals)
    return Screen(text, [*rows, [home(words)]])


def _first_line(announcement: Announcement, words: Words) -> str:
    return _in_language(announcement.texts, words.language).split("\n", 1)[0]


def _in_language(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts["kk"]


def card(visit: Visit, seen: announcements.Progress, page: int = 0) -> Screen:
    """How far one announcement has gone, in numbers, and what can still be done."""
    words, told = visit.words, seen.announcement
    text = words(
        f"announcement-card-{told.state}",
        when=told.published_at,
        author=told.signed,
        receivers=told.receivers,
        sent=seen.sent,
        waiting=seen.waiting,
    )
    misses = ("unreachable", "failed", "late", "cancelled", "repeated")
    lines = [words(f"announcement-{key}", people=getattr(seen, key)) for key in misses if getattr(seen, key)]
    text = (
        "\n".join([text, *lines])
        + "\n\n"
        + words("announcement-text", text=_in_language(told.texts, words.language))
    )
    rows = []
    if seen.waiting:
        rows.append([_press(visit, "refresh", told.id, page), _press(visit, "stop", told.id, page)])
    elif told.state == "stopped":
        rows.append([_press(visit, "resume", told.id, page)])
    back = Button(words.plain("button-back"), AnnouncementPress(page=page))
    return Screen(text, [*rows, [back, home(words)]])


def _press(visit: Visit, deed: AnnouncementDeed, announcement_id: int, page: int) -> Button:
    press = AnnouncementPress(deed, announcement=announcement_id, page=page)
    return Button(visit.words.plain(f"announcement-{deed}"), press)


async def on_press(query: CallbackQuery, callback_data: AnnouncementPress, visit: Visit) -> None:
    press, words, toast = callback_data, visit.words, None
    store, person, this = visit.store, visit.person, callback_data.announcement
    match press.deed:
        case "new":
            await begin(NEW, query, visit)
            return
        case "list":
            await show(query, await list_screen(visit, press.page))
            return
        case "stop" | "resume":
            deed = announcements.stop if press.deed == "stop" else announcements.resume
            letters = await store.write(deed, visit.asking, this)
            if not isinstance(letters, AnnouncementRefusal):
                toast = words.plain(f"announcement-{press.deed}-done", letters=letters)
            elif letters is AnnouncementRefusal.UNKNOWN:
                await answer(query, words.plain(letters), alert=True)
                return
            else:
                toast = words.plain(letters)
        case "refresh":
            toast = words.plain("announcement-refreshed")
        case "card":
            pass
        case never:
            assert_never(never)
    seen = await store.read(announcements.progress, person, this)
    if isinstance(seen, AnnouncementRefusal):
        await answer(query, words.plain(seen), alert=True)
        return
    await show(query, card(visit, seen, press.page), toast)


# The composer


def _to_all(filling: Filling) -> bool:
    return writes_to_all(filling.visit.person)


def ask_text(language: str) -> Any:
    async def ask(filling: Filling) -> Screen:
        words = filling.visit.words
        text = words(f"announcement-ask-{language}", most=LONGEST)
        if not _may_skip(filling, language):
            return Screen(text)
        return Screen(text, [[filling.choice(words.plain("button-skip"), SKIP)]])

    return ask


def _may_skip(filling: Filling, language: str) -> bool:
    """English always; Russian only by who writes to the own class."""
    return language == "en" or (language == "ru" and not _to_all(filling))


read_text = public(text_line(LONGEST, least=SHORTEST))


async def skip_text(filling: Filling, pressed: str) -> Any:
    fits = pressed == SKIP and _may_skip(filling, filling.question)
    return "" if fits else Refused("form-expects-button")


def _groups(filling: Filling) -> tuple[Group, ...]:
    return tuple(Group) if _to_all(filling) else OF_A_CLASS


def _by_grades(filling: Filling) -> bool:
    """Staff belong to no grade."""
    return _to_all(filling) and bool(set(filling.answers.get("groups", [])) - {Group.STAFF})


def _several_classes(filling: Filling) -> bool:
    return not _to_all(filling) and len(filling.visit.person.teaches()) > 1


def _audience(filling: Filling) -> Audience:
    answers, groups = filling.answers, frozenset(Group(g) for g in filling.answers["groups"])
    if not _to_all(filling):
        own = filling.visit.person.teaches()
        chosen = own & {answers["class"]} if "class" in answers else own
        return Audience(groups, frozenset(), chosen)
    return Audience(groups, frozenset(answers.get("grades") or GRADES if _by_grades(filling) else GRADES))


def _texts(filling: Filling) -> dict[str, str]:
    return {code: filling.answers[code] for code in LANGUAGES if filling.answers.get(code)}


async def ask_sure(filling: Filling) -> Screen:
    """The letter as its readers get it, one language at a time, and how many they are."""
    visit, texts, audience = filling.visit, _texts(filling), _audience(filling)
    words = visit.words
    reach = await visit.store.read(announcements.reach, visit.person, audience)
    shown = next(code for code in (filling.answers.get("sure"), words.language, "kk") if code in texts)
    letter = Words(shown, visit.zone)("announcement-letter", text=texts[shown], author=visit.person.name)
    about = words(
        "announcement-reach",
        whom=", ".join(
            words.plain(f"announcement-group-{g}") for g in _groups(filling) if g in audience.groups
        ),
        scope="class" if audience.classes else "school" if audience.whole_school else "grades",
        where=", ".join(sorted(audience.classes)) or grades_in_words(audience.grades),
        receivers=reach.receivers,
    )
    if reach.missing:
        about += "\n" + words("announcement-missing", people=reach.missing)
    if reach.blocked:
        about += "\n" + words("announcement-blocked", people=reach.blocked)
    rows = []
    if len(texts) > 1:
        names = {code: Words(code, visit.zone).plain("language-name") for code in texts}
        rows.append([filling.choice(f"{'✓ ' if c == shown else ''}{name}", c) for c, name in names.items()])
    if reach.receivers:
        rows.append([filling.choice(words.plain("announcement-send", people=reach.receivers), "send")])
    else:
        about += "\n\n" + words(AnnouncementRefusal.NOBODY)
    return Screen(f"{about}\n\n{words('announcement-preview')}\n\n{letter}", rows)


async def read_sure(filling: Filling, pressed: str) -> Any:
    if pressed in _texts(filling):
        return Stay(pressed)
    return True if pressed == "send" else Refused("form-expects-button")


async def send(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    outcome = await visit.store.write_unmarked(
        announcements.publish, visit.asking, filling.token, _texts(filling), _audience(filling)
    )
    if isinstance(outcome, AnnouncementRefusal):
        return Refused(outcome)
    seen = await visit.store.read(announcements.progress, visit.person, outcome)
    if isinstance(seen, AnnouncementRefusal):
        return Refused(seen)
    return card(visit, seen)


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


NEW = Form(
    "announcement",
    Deed.ANNOUNCE,
    (
        *(
            Question(code, ask_text(code), read_text, skip_text, expects="form-expects-text")
            for code in LANGUAGES
        ),
        ticks(
            "groups",
            "announcement-ask-groups",
            _groups,
            lambda words, group: words.plain(f"announcement-group-{group}"),
            "announcement-no-group",
        ),
        grades("grades", "announcement-ask-grades", tuple(GRADES), wanted=_by_grades),
        one_of(
            "class",
            "announcement-ask-class",
            lambda filling: sorted(filling.visit.person.teaches()),
            lambda words, name: name,
            wanted=_several_classes,
        ),
        Question("sure", ask_sure, pressed=read_sure),
    ),
    send,
    back_to_list,
)
FORMS = (NEW,)


def build() -> Router:
    router = Router(name="announcements")
    router.callback_query.register(on_press, Pressed(AnnouncementPress), flags=needs(Deed.ANNOUNCE))
    return router


ROOM = Room("announcements", build, entries, FORMS, command=list_screen, deed=Deed.ANNOUNCE)
