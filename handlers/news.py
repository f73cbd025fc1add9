"""News, information and materials: read by everybody, written by the information faction, agreed by a mentor."""

from datetime import date
from typing import Any, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from db import news as publications
from db.news import Publication
from handlers.answers import a_day, not_past, public, text_line, whole_number
from handlers.doors import needs
from handlers.forms import Filling, Form, Refused, back_to, begin
from handlers.home import home
from handlers.questions import Instead, line, sure, typed
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from school.news import KINDS, LONGEST, SHORTEST, NewsRefusal, may_agree
from school.presses.news import NewsPress
from school.rights import Deed, is_pupil, may
from services import news

NOT_YET = {"asked", "refused"}


def entries(visit: Visit) -> list[Button]:
    if not may(visit.who, Deed.USE_MENU):
        return []
    return [Button(visit.words.plain("menu-news"), NewsPress())]


async def board_screen(visit: Visit, kind: Any = "news") -> Screen:
    """What stands of one kind, with ways to the others."""
    words = visit.words
    seen = await visit.store.read(news.board, visit.asking, kind)
    rows = [
        [Button(one.begins(words.language), NewsPress("card", item=one.id, kind=kind))]
        for one in seen.standing
    ]
    rows.append(
        [Button(words.plain(f"news-kind-{one}"), NewsPress(kind=one)) for one in KINDS if one != kind]
    )
    if seen.writes:
        rows.append([Button(words.plain("news-new"), NewsPress("new", kind=kind))])
    if seen.waiting:
        waiting = words.plain("news-waiting", items=seen.waiting)
        rows.append([Button(waiting, NewsPress("waiting", kind=kind))])
    if may_agree(visit.person, None):
        rows.append([Button(words.plain("news-day"), NewsPress("day", kind=kind))])
    key = f"news-board-{kind}" if seen.standing else "news-nothing"
    return Screen(words(key), [*rows, [home(words)]])


async def info_screen(visit: Visit) -> Screen:
    return await board_screen(visit, "info")


async def waiting_screen(visit: Visit, kind: Any) -> Screen:
    words = visit.words
    found = await visit.store.read(news.waiting, visit.asking)
    rows = [[Button(one.begins(words.language), NewsPress("card", item=one.id))] for one in found]
    back = Button(words.plain("button-back"), NewsPress(kind=kind))
    return Screen(words("news-waiting-about", items=len(found)), [*rows, [back, home(words)]])


async def card_screen(visit: Visit, number: int) -> Screen | NewsRefusal:
    one = await visit.store.read(news.seen, visit.person, number)
    if isinstance(one, NewsRefusal):
        return one
    words, text = visit.words, [visit.words("news-text", text=one.text(visit.words.language))]
    if one.number and one.issued_on:
        text.insert(0, words("news-issue", number=one.number, day=words.full_day(one.issued_on)))
    if one.until:
        text.append(words("news-until", day=one.until))
    if one.state in NOT_YET:
        text = [words("news-other-language", text=one.text("ru" if words.language == "kk" else "kk")), *text]
        text.insert(0, words(f"news-is-{one.state}", why=one.why or ""))
    rows = _rows(visit, one)
    back = Button(words.plain("button-back"), NewsPress(kind=_kind(one)))
    return Screen("\n\n".join(text), [*rows, [back, home(words)]])


def _kind(one: Publication) -> Any:
    return one.kind


def _rows(visit: Visit, one: Publication) -> list[list[Button]]:
    words, kind = visit.words, _kind(one)
    if one.state == "asked" and may_agree(visit.person, one.author_id):
        return [
            [Button(words.plain("news-approve"), NewsPress("approve", item=one.id, kind=kind))],
            [Button(words.plain("news-refuse"), NewsPress("refuse", item=one.id, kind=kind))],
        ]
    if one.kind == "material" and is_pupil(visit.person):
        return [[Button(words.plain("news-read"), NewsPress("read", item=one.id, kind=kind))]]
    if one.kind == "material" and visit.person.is_staff():
        return [[Button(words.plain("news-share"), NewsPress("share", item=one.id, kind=kind))]]
    return []


async def share_screen(visit: Visit, number: int) -> Screen | NewsRefusal:
    """Class by class which share has read a material."""
    found = await visit.store.read(news.shares, visit.asking, number)
    if isinstance(found, NewsRefusal):
        return found
    words = visit.words
    lines = [
        words(
            "news-share-line",
            name=f"{one.grade} {one.letter}",
            readers=one.readers,
            pupils=one.pupils,
            share=100 * one.readers // one.pupils,
        )
        for one in found
    ]
    back = Button(words.plain("button-back"), NewsPress("card", item=number, kind="material"))
    return Screen("\n".join([words("news-share-about"), *lines]), [[back, home(words)]])


async def day_screen(visit: Visit) -> Screen:
    """On which day pupils get their week."""
    words = visit.words
    chosen = await visit.store.read(publications.day_of, visit.school_id)

    def named(day: int) -> Button:
        name = words.weekday(day) if day else words.plain("news-no-day")
        return Button(f"{'✓ ' if day == chosen else ''}{name}", NewsPress("set-day", day=day))

    return Screen(words("news-day-about"), [*[[named(day)] for day in range(7)], [home(words)]])


async def on_press(query: CallbackQuery, callback_data: NewsPress, visit: Visit) -> None:
    press, number = callback_data, callback_data.item
    match press.deed:
        case "list":
            await show(query, await board_screen(visit, press.kind))
        case "waiting":
            await show(query, await waiting_screen(visit, press.kind))
        case "card":
            await _show(query, visit, await card_screen(visit, number))
        case "share":
            await _show(query, visit, await share_screen(visit, number))
        case "new":
            await begin(NEW, query, visit, kind=press.kind)
        case "refuse":
            await begin(REFUSE, query, visit, item=number)
        case "approve":
            done = await visit.store.write(news.approve, visit.asking, number)
            await _show(query, visit, done or await card_screen(visit, number), "news-approved")
        case "read":
            done = await visit.store.write(news.note_read, visit.asking, number)
            await _show(query, visit, done or await card_screen(visit, number), "news-read-done")
        case "day":
            await show(query, await day_screen(visit))
        case "set-day":
            done = await visit.store.write(news.set_day, visit.asking, press.day)
            await _show(query, visit, done or await day_screen(visit), "news-day-set")
        case "silence":
            silent = await visit.store.write(publications.turn_silence, visit.person.id)
            key = "news-silent" if silent else "news-not-silent"
            await answer(query, visit.words.plain(key), alert=True)
        case never:
            assert_never(never)


async def _show(
    query: CallbackQuery, visit: Visit, shown: Screen | NewsRefusal, toast: str | None = None
) -> None:
    if isinstance(shown, Screen):
        await show(query, shown, visit.words.plain(toast) if toast else None)
    else:
        await answer(query, visit.words.plain(shown), alert=True)


# Writing


async def finish(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    until = date.fromisoformat(answers["until"]) if answers.get("until") else None
    texts = {"kk": answers["kk"], "ru": answers["ru"]}
    made = await visit.store.write_unmarked(
        news.write, visit.asking, filling.token, answers["kind"], texts, answers.get("number") or None, until
    )
    if isinstance(made, NewsRefusal):
        return Refused(made)
    screen = await board_screen(visit, answers["kind"])
    return screen.under(visit.words("news-sent"))


async def back(visit: Visit) -> Screen:
    return await board_screen(visit)


_read = public(text_line(LONGEST, least=SHORTEST))

NEW = Form(
    "news",
    Deed.USE_MENU,
    (
        typed("kk", "news-ask-kk", _read),
        typed("ru", "news-ask-ru", _read),
        typed(
            "number",
            "news-ask-number",
            whole_number(1, 999),
            Instead("none", "news-no-number", 0),
            wanted=lambda filling: filling.answers["kind"] == "news",
        ),
        typed("until", "news-ask-until", a_day(not_past), Instead("none", "news-no-end", "")),
        sure("news-sure", "news-send"),
    ),
    finish,
    back_to("kind", board_screen, back),
)


async def finish_refuse(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write_unmarked(news.refuse, visit.asking, answers["item"], answers["why"])
    if refusal:
        return Refused(refusal)
    return (await board_screen(visit)).under(visit.words("news-refused"))


REFUSE = Form("news-refuse", Deed.USE_MENU, (line("why", "news-ask-why", 300, least=3),), finish_refuse, back)
FORMS = (NEW, REFUSE)


def build() -> Router:
    router = Router(name="news")
    router.callback_query.register(on_press, Pressed(NewsPress), flags=needs(Deed.USE_MENU))
    return router


ROOM = Room("info", build, entries, FORMS, command=info_screen, below=1)
