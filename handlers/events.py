"""Events: the list open to one's grade, a card, registering and leaving; mentors make and cancel them."""

from dataclasses import replace
from datetime import datetime
from typing import Literal, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from db import events as event_rows
from handlers.answers import day_and_hour, whole_number
from handlers.doors import needs
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.pages import Page, page_of
from handlers.questions import Instead, grades, line, one_of, sure, typed
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.dates import school_day
from school.events import EventRefusal, grades_in_words
from school.factions import FACTIONS
from school.people import Person, class_name
from school.presses.events import EventDeskPress, EventPress
from school.rights import Deed, leads, may
from services import events


def entries(visit: Visit) -> list[Button]:
    return [Button(visit.words.plain("menu-events"), EventPress())] if may(visit.who, Deed.SEE_EVENTS) else []


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    """The coming events, those that one is registered for marked."""
    words = visit.words
    coming, mine = await visit.store.read(events.coming, visit.asking)
    page = page_of(coming, number)
    key = "event-list" if coming else "event-list-empty"
    rows = []
    for event in page.items:
        day = words.day(school_day(event.starts_at, visit.zone))
        text = f"{'✓ ' if event.id in mine else ''}{day} · {event.title}"
        rows.append([Button(text, EventPress("card", event=event.id, page=page.number))])
    rows.append(page.arrows(lambda turned: EventPress(page=turned)))
    if may(visit.who, Deed.MANAGE_EVENTS):
        rows.append([Button(words.plain("event-new"), EventDeskPress("new"))])
    text = words(key, events=page.total) if coming else words(key)
    return Screen(text, [*rows, [home(words)]])


def card(visit: Visit, seen: events.EventView, press: EventPress) -> Screen:
    """One event: what, when, where, for whom, how many seats; and the buttons of those one may register."""
    words, event = visit.words, seen.event
    text = words(
        "event-card",
        title=event.title,
        faction=Word(f"faction-{event.faction or 'none'}"),
        when=event.starts_at,
        place=event.place,
        grades=grades_in_words(event.grades),
        going=seen.going,
        waiting=seen.waiting,
        capacity=event.capacity or 0,
    )
    if event.cancelled:
        text = f"{words('event-cancelled-note')}\n\n{text}"
    shown = page_of(seen.whom, press.part)
    rows = [] if event.cancelled else _places(visit, seen, shown, press)
    mine = [(pupil.name, *seen.mine[pupil.id]) for pupil in shown.items if pupil.id in seen.mine]
    if mine:
        text += "\n"
    for name, state, ahead in mine:
        text += "\n" + words(f"event-mine-{state}", name=name, ahead=ahead)
    if may(visit.who, Deed.MANAGE_EVENTS):
        rows.append([Button(words.plain("event-who"), EventDeskPress("who", event=event.id))])
        if leads(visit.person, event.author_id) and not event.cancelled:
            rows.append([Button(words.plain("event-cancel"), EventDeskPress("cancel", event=event.id))])
    back = Button(words.plain("button-back"), EventPress(page=press.page))
    return Screen(text, [*rows, [back, home(words)]])


def _places(
    visit: Visit, seen: events.EventView, shown: Page[Person], press: EventPress
) -> list[list[Button]]:
    """A register or leave button for each whom this person may register, in parts if it is a class."""
    words, rows = visit.words, []
    here = EventPress(event=seen.event.id, page=press.page, part=shown.number)
    for pupil in shown.items:
        deed: Literal["leave", "join"] = "leave" if pupil.id in seen.mine else "join"
        if pupil.id == visit.person.id:
            text = words.plain(f"event-{deed}")
        else:
            text = words.plain(f"event-{deed}-child", name=pupil.name)
        rows.append([Button(text, replace(here, deed=deed, pupil=pupil.id))])
    rows.append(shown.arrows(lambda part: replace(here, deed="card", part=part)))
    return rows


async def on_event_press(query: CallbackQuery, callback_data: EventPress, visit: Visit) -> None:
    press, words, toast = callback_data, visit.words, None
    seen: events.EventView | EventRefusal | None = None
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
            return
        case "card":
            pass
        case "join":
            seen = await visit.store.write(events.register, visit.asking, press.event, press.pupil)
            if seen is EventRefusal.ALREADY_IN:
                seen, toast = None, words.plain(EventRefusal.ALREADY_IN)
            elif not isinstance(seen, EventRefusal):
                toast = words.plain(f"event-done-{seen.mine[press.pupil][0]}")
        case "leave":
            refusal = await visit.store.write(events.withdraw, visit.asking, press.event, press.pupil)
            if refusal and refusal is not EventRefusal.NOT_IN:
                seen = refusal
            toast = words.plain(refusal or "event-done-left")
        case never:
            assert_never(never)
    if seen is None:
        seen = await visit.store.read(events.view, visit.person, press.event)
    if isinstance(seen, EventRefusal):
        await answer(query, words.plain(seen), alert=True)
        return
    await show(query, card(visit, seen, press), toast)


# The mentor's desk


async def on_desk_press(query: CallbackQuery, callback_data: EventDeskPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "new":
        await begin(NEW, query, visit)
        return
    seen = await visit.store.read(events.view, visit.person, press.event)
    if isinstance(seen, EventRefusal):
        await answer(query, words.plain(seen), alert=True)
        return
    match press.deed:
        case "who":
            await show(query, await who_screen(visit, seen.event.id, seen.event.title, press.page))
        case "cancel":
            await show(query, _sure_screen(visit, seen))
        case "sure":
            outcome = await visit.store.write(events.cancel, visit.asking, press.event)
            if isinstance(outcome, EventRefusal):
                await answer(query, words.plain(outcome), alert=True)
                return
            await show(query, await list_screen(visit), words.plain("event-cancel-done"))
        case never:
            assert_never(never)


def _sure_screen(visit: Visit, seen: events.EventView) -> Screen:
    words, event = visit.words, seen.event
    yes = Button(words.plain("event-cancel-yes"), EventDeskPress("sure", event=event.id))
    back = Button(words.plain("button-back"), EventPress("card", event=event.id))
    text = words("event-cancel-sure", title=event.title, people=seen.going + seen.waiting)
    return Screen(text, [[yes], [back]])


async def who_screen(visit: Visit, event_id: int, title: str, number: int) -> Screen:
    """Who comes, in pages; to the mentor only."""
    words = visit.words
    rows = await visit.store.read(event_rows.attendees, event_id)
    page = page_of(rows, number, 20)
    lines = [
        words(
            f"event-who-{row.state}", name=row.name, class_name=class_name(row.grade or 0, row.letter or "")
        )
        for row in page.items
    ]
    text = "\n".join([words("event-who-title", title=title, people=page.total), *lines])
    back = Button(words.plain("button-back"), EventPress("card", event=event_id))
    arrows = page.arrows(lambda turned: EventDeskPress("who", event=event_id, page=turned))
    return Screen(text, [arrows, [back, home(words)]])


# The form of a new event


def _summary(filling: Filling) -> str:
    words, answers = filling.visit.words, filling.answers
    text = words(
        "event-card",
        title=answers["title"],
        faction=Word(f"faction-{answers['faction']}"),
        when=datetime.fromisoformat(answers["when"]),
        place=answers["place"],
        grades=grades_in_words(frozenset(answers["grades"])),
        going=0,
        waiting=0,
        capacity=answers["capacity"],
    )
    return f"{words('event-ask-sure')}\n\n{text}"


async def create(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    values = {
        "title": answers["title"],
        "faction": None if answers["faction"] == "none" else answers["faction"],
        "place": answers["place"],
        "starts_at": datetime.fromisoformat(answers["when"]),
        "grades": answers["grades"],
        "capacity": answers["capacity"] or None,
    }
    if values["starts_at"] <= visit.now:
        return Refused("form-moment-past")
    made = await visit.store.write(events.create, visit.asking, filling.token, values)
    seen = await visit.store.read(events.view, visit.person, made.id)
    if isinstance(seen, EventRefusal):
        return Screen(visit.words(seen), [[home(visit.words)]])
    screen = card(visit, seen, EventPress())
    return Screen(f"{visit.words('event-created')}\n\n{screen.text}", screen.rows)


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


NEW = Form(
    "event",
    Deed.MANAGE_EVENTS,
    (
        line("title", "event-ask-title", 200, least=3),
        one_of(
            "faction",
            "event-ask-faction",
            (*FACTIONS, "none"),
            lambda words, faction: words.plain(f"faction-{faction}"),
        ),
        typed("when", "event-ask-when", day_and_hour()),
        line("place", "event-ask-place", 100),
        grades("grades", "event-ask-grades", tuple(range(1, 12))),
        typed("capacity", "event-ask-capacity", whole_number(1, 5000), Instead("0", "event-no-limit", 0)),
        sure(_summary, "event-publish"),
    ),
    create,
    back_to_list,
)
FORMS = (NEW,)


def build() -> Router:
    router = Router(name="events")
    router.callback_query.register(on_event_press, Pressed(EventPress), flags=needs(Deed.SEE_EVENTS))
    router.callback_query.register(on_desk_press, Pressed(EventDeskPress), flags=needs(Deed.MANAGE_EVENTS))
    return router


ROOM = Room("events", build, entries, FORMS, command=list_screen, deed=Deed.SEE_EVENTS)
