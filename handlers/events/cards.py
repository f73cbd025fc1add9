"""The list of events open to one's grade, a card, registering and leaving."""

from dataclasses import replace
from typing import Literal, assert_never

from aiogram.types import CallbackQuery

from handlers.home import home
from handlers.pages import Page, page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.dates import school_day
from school.events import Event, EventRefusal, grades_in_words, why_not_check_in, why_not_correct
from school.people import Person
from school.presses.events import ArrivalPress, EventDeskPress, EventPress
from school.presses.plan import PlanPress
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
        text = f"{'✓ ' if event.id in mine else ''}{line_of(visit, event)}"
        rows.append([Button(text, EventPress("card", event=event.id, page=page.number))])
    rows.append(page.arrows(lambda turned: EventPress(page=turned)))
    if may(visit.who, Deed.MANAGE_EVENTS):
        rows.append([Button(words.plain("event-new"), EventDeskPress("new"))])
        rows.append([Button(words.plain("event-past"), EventDeskPress("past"))])
    text = words(key, events=page.total) if coming else words(key)
    return Screen(text, [*rows, [home(words)]])


def line_of(visit: Visit, event: Event) -> str:
    return f"{visit.words.day(school_day(event.starts_at, visit.zone))} · {event.title}"


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
        why = "\n" + words("event-cancelled-reason", reason=event.reason) if event.reason else ""
        text = f"{words('event-cancelled-note')}{why}\n\n{text}"
    shown = page_of(seen.whom, press.part)
    closed = event.cancelled or visit.now >= event.starts_at
    rows = [] if closed else _places(visit, seen, shown, press)
    mine = [(pupil.name, *seen.mine[pupil.id]) for pupil in shown.items if pupil.id in seen.mine]
    if mine:
        text += "\n"
    for name, state, ahead in mine:
        text += "\n" + words(f"event-mine-{state}", name=name, ahead=ahead)
    if may(visit.who, Deed.MANAGE_EVENTS):
        rows += _desk(visit, event)
    if seen.occurrence and may(visit.who, Deed.SEE_PLAN):
        rows.append([Button(words.plain("event-plan-item"), PlanPress("card", occurrence=seen.occurrence))])
    back = Button(words.plain("button-back"), EventPress(page=press.page))
    return Screen(text, [*rows, [back, home(words)]])


def _desk(visit: Visit, event: Event) -> list[list[Button]]:
    """Who comes, for every mentor; the rest for whoever leads the event."""
    words, rows = visit.words, []
    if leads(visit.person, event.author_id):
        if why_not_check_in(event, visit.now) is None:
            rows.append([Button(words.plain("event-arrivals"), ArrivalPress(event=event.id))])
        if why_not_correct(event, visit.now) is None:
            rows.append([Button(words.plain("event-correct"), EventDeskPress("correct", event=event.id))])
        if not event.cancelled:
            rows.append([Button(words.plain("event-cancel"), EventDeskPress("cancel", event=event.id))])
    return [[Button(words.plain("event-who"), EventDeskPress("who", event=event.id))], *rows]


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
