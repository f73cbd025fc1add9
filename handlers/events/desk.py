"""The mentor's desk: a new event, who comes, what has been, corrections, the list as a file."""

from typing import Literal, assert_never

from aiogram.types import CallbackQuery

from db import events as event_rows
from db.events import registrations
from handlers.events.cards import line_of, list_screen
from handlers.events.changes import CANCEL, CORRECT, fields_screen, known_of
from handlers.events.publishing import NEW
from handlers.forms import begin
from handlers.home import home
from handlers.orders import order
from handlers.pages import PAGE_SIZE, Page, page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.events import Event, EventField, EventRefusal, why_not_correct
from school.presses.events import EventDeskPress, EventPress
from services import events

NAMES_ON_A_PAGE = 20


async def on_desk_press(query: CallbackQuery, callback_data: EventDeskPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "new":
            await begin(NEW, query, visit)
            return
        case "past":
            await show(query, await past_screen(visit, press.page))
            return
        case _:
            seen = await visit.store.read(events.view, visit.person, press.event)
    if isinstance(seen, EventRefusal):
        await answer(query, words.plain(seen), alert=True)
        return
    match press.deed:
        case "who":
            await show(query, await who_screen(visit, seen.event, press.page))
        case "file":
            await ask_for_file(query, visit, seen.event.id)
        case "correct" | "title" | "place" | "starts_at" | "capacity" | "cancel":
            await _change(query, visit, seen, press.deed)
        case "sure":
            outcome = await visit.store.write(events.cancel, visit.asking, press.event)
            if isinstance(outcome, EventRefusal):
                await answer(query, words.plain(outcome), alert=True)
                return
            await show(query, await list_screen(visit), words.plain("event-cancel-done"))
        case never:
            assert_never(never)


async def _change(
    query: CallbackQuery,
    visit: Visit,
    seen: events.EventView,
    deed: EventField | Literal["correct", "cancel"],
) -> None:
    """The rights are asked for before a form begins, and again at its end."""
    event = await visit.store.read(events.led, visit.person, seen.event.id)
    if not isinstance(event, EventRefusal) and deed != "cancel":
        event = why_not_correct(event, visit.now) or event
    if isinstance(event, EventRefusal):
        await answer(query, visit.words.plain(event), alert=True)
        return
    match deed:
        case "correct":
            await show(query, fields_screen(visit, event))
        case "cancel":
            await begin(CANCEL, query, visit, **known_of(seen))
        case field:
            await begin(CORRECT, query, visit, field=field, **known_of(seen))


async def past_screen(visit: Visit, number: int) -> Screen:
    """What has begun, the newest first."""
    words = visit.words
    found, total = await visit.store.read(
        event_rows.begun, visit.school_id, visit.now, number * PAGE_SIZE, PAGE_SIZE
    )
    pages = max(1, -(-total // PAGE_SIZE))
    if number >= pages:
        return await past_screen(visit, pages - 1)
    page = Page(found, number, pages, total)
    rows = [[Button(line_of(visit, event), EventPress("card", event=event.id))] for event in page.items]
    rows.append(page.arrows(lambda turned: EventDeskPress("past", page=turned)))
    back = Button(words.plain("button-back"), EventPress())
    return Screen(words("event-past-title", events=total), [*rows, [back, home(words)]])


async def who_screen(visit: Visit, event: Event, number: int) -> Screen:
    """Who comes, and afterwards who came, in pages; to the mentor only."""
    words = visit.words
    found = await visit.store.read(registrations.attendees, event.id)
    page = page_of(found, number, NAMES_ON_A_PAGE)
    lines = [
        words(f"event-who-{'came' if one.came_at else one.state}", name=one.name, class_name=one.class_name)
        for one in page.items
    ]
    came = sum(one.came_at is not None for one in found)
    title = words("event-who-title", title=event.title, people=page.total)
    if visit.now >= event.starts_at:
        title += "\n" + words(
            "event-who-sum", came=came, absent=sum(one.state == "going" for one in found if not one.came_at)
        )
    back = Button(words.plain("button-back"), EventPress("card", event=event.id))
    file = [Button(words.plain("event-file"), EventDeskPress("file", event=event.id))] if found else []
    arrows = page.arrows(lambda turned: EventDeskPress("who", event=event.id, page=turned))
    return Screen("\n".join([title, *lines]), [arrows, file, [back, home(words)]])


async def ask_for_file(query: CallbackQuery, visit: Visit, event_id: int) -> None:
    """The list as Excel; it is made after the press."""
    await order(
        query,
        visit,
        "event-list",
        "event-file-coming",
        actor_id=visit.person.id,
        event=event_id,
        language=visit.words.language,
    )
