"""The mentor's desk: a new event, who comes, what has been, corrections, the list as a file."""

from collections.abc import Sequence
from typing import Literal

from aiogram.types import CallbackQuery

from db import events as event_rows
from db.events import registrations
from db.events.registrations import Attendee
from handlers.events.celebrations import on_celebrations
from handlers.events.changes import CANCEL, CORRECT, fields_screen, known_of
from handlers.events.lists import line_of, list_screen
from handlers.events.publishing import NEW, card_of
from handlers.events.settings import OWN_KIND, begin_setting, more_screen, open_setting
from handlers.forms import begin
from handlers.home import home
from handlers.orders import order
from handlers.pages import PAGE_SIZE, Page, page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.events import Event, EventField, EventRefusal, why_not_correct
from school.presses.events import EventDeskPress, EventPress, OfEvent
from school.rights import Deed, leads, may
from services import events

NAMES_ON_A_PAGE = 20


async def on_desk_press(query: CallbackQuery, callback_data: EventDeskPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "new":
            await begin(NEW, query, visit)
        case "own-kind":
            await begin(OWN_KIND, query, visit)
        case "past":
            await show(query, await past_screen(visit, press.page))
        case "drafts":
            await show(query, await drafts_screen(visit, press.page))
        case "celebrations" | "celebration" | "alumni" | "alumni-action":
            await on_celebrations(query, visit, press, press.deed)
        case deed:
            seen = await visit.store.read(events.view, visit.person, press.event)
            if isinstance(seen, EventRefusal):
                await answer(query, visit.words.plain(seen), alert=True)
            else:
                await _of_event(query, visit, press, seen, deed)


async def _of_event(
    query: CallbackQuery, visit: Visit, press: EventDeskPress, seen: events.EventView, deed: OfEvent
) -> None:
    match deed:
        case "who":
            await _names(query, visit, seen.event, press)
        case "file":
            await ask_for_file(query, visit, seen.event)
        case "absent":
            await _absent(query, visit, press)
        case "correct" | "title" | "place" | "starts_at" | "capacity" | "cancel":
            await _change(query, visit, seen, deed)
        case "more":
            await show(query, more_screen(visit, seen))
        case "settings" | "details" | "back" | "copy":
            await open_setting(query, visit, seen, deed)
        case "publish":
            await _publish(query, visit, seen.event)
        case "sure":
            await _cancel(query, visit, seen.event)
        case setting:
            await begin_setting(query, visit, seen, setting)


async def _cancel(query: CallbackQuery, visit: Visit, event: Event) -> None:
    outcome = await visit.store.write(events.cancel, visit.asking, event.id)
    if isinstance(outcome, EventRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await show(query, await list_screen(visit), visit.words.plain("event-cancel-done"))


async def _publish(query: CallbackQuery, visit: Visit, event: Event) -> None:
    outcome = await visit.store.write(events.publish, visit.asking, event.id)
    if isinstance(outcome, EventRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await show(query, await card_of(visit, event.id, asked=True))


def sees_names(visit: Visit, event: Event) -> bool:
    """Mentors and the deputy head; of the rest of the staff whoever leads the event."""
    return may(visit.who, Deed.MANAGE_EVENTS) or leads(visit.person, event.author_id)


async def _names(query: CallbackQuery, visit: Visit, event: Event, press: EventDeskPress) -> None:
    if sees_names(visit, event):
        await show(query, await who_screen(visit, event, press.page))
    else:
        await answer(query, visit.words.plain(EventRefusal.NOT_YOURS), alert=True)


async def _absent(query: CallbackQuery, visit: Visit, press: EventDeskPress) -> None:
    found = await visit.store.read(events.absent_ones, visit.asking, press.event)
    if isinstance(found, EventRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    await show(query, absent_screen(visit, found, press))


def absent_screen(visit: Visit, found: Sequence[Attendee], press: EventDeskPress) -> Screen:
    """Who had a seat and did not come, by class."""
    words = visit.words
    ordered = sorted(found, key=lambda one: (one.grade or 0, one.letter or "", one.name))
    page = page_of(ordered, press.page, NAMES_ON_A_PAGE)
    lines = [words("event-who-going", name=one.name, class_name=one.class_name) for one in page.items]
    arrows = page.arrows(lambda turned: EventDeskPress("absent", event=press.event, page=turned))
    back = Button(words.plain("button-back"), EventDeskPress("who", event=press.event))
    title = words("event-absent-title", people=page.total)
    return Screen("\n".join([title, *lines]), [arrows, [back, home(words)]], protected=True)


async def drafts_screen(visit: Visit, number: int) -> Screen:
    """One's own drafts; whoever approves sees all."""
    words = visit.words
    page = page_of(await visit.store.read(events.drafts, visit.asking), number)
    rows = [[Button(line_of(visit, event), EventPress("card", event=event.id))] for event in page.items]
    rows.append(page.arrows(lambda turned: EventDeskPress("drafts", page=turned)))
    back = Button(words.plain("button-back"), EventPress())
    return Screen(words("event-drafts-title", events=page.total), [*rows, [back, home(words)]])


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
    if found and visit.now >= event.starts_at and leads(visit.person, event.author_id):
        file.append(Button(words.plain("event-absent"), EventDeskPress("absent", event=event.id)))
    arrows = page.arrows(lambda turned: EventDeskPress("who", event=event.id, page=turned))
    return Screen("\n".join([title, *lines]), [arrows, file, [back, home(words)]])


async def ask_for_file(query: CallbackQuery, visit: Visit, event: Event) -> None:
    """The list as Excel and to be printed; it is made after the press."""
    if not sees_names(visit, event):
        await answer(query, visit.words.plain(EventRefusal.NOT_YOURS), alert=True)
        return
    await order(
        query,
        visit,
        "event-list",
        "event-file-coming",
        event=event.id,
    )
