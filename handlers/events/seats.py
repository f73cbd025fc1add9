"""Those who ask for a seat of a moderated event, and the answer to each."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.home import home
from handlers.pages import page_of
from handlers.questions import with_class
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.events import EventRefusal
from school.presses.events import EventPress, SeatPress
from services import events
from services.events import Asked

ON_A_PAGE = 10


async def on_seat_press(query: CallbackQuery, callback_data: SeatPress, visit: Visit) -> None:
    press, toast = callback_data, None
    match press.deed:
        case "list":
            pass
        case "accept" | "refuse":
            accepted = press.deed == "accept"
            refusal = await visit.store.write(
                events.decide, visit.asking, press.event, press.person, accepted=accepted
            )
            toast = visit.words.plain(refusal or f"event-seat-{press.deed}-done")
        case never:
            assert_never(never)
    found = await visit.store.read(events.asked, visit.asking, press.event)
    if isinstance(found, EventRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    await show(query, asked_screen(visit, found, press.page), toast)


def asked_screen(visit: Visit, found: Asked, number: int) -> Screen:
    """A row for each: the name gives the seat, the cross gives none."""
    words, event = visit.words, found.event
    page = page_of(found.people, number, ON_A_PAGE)
    rows = []
    for one in page.items:
        seat = SeatPress("accept", event.id, one.id, page.number)
        no_seat = SeatPress("refuse", event.id, one.id, page.number)
        rows.append([Button(f"✓ {with_class(one)}", seat), Button("✕", no_seat)])
    rows.append(page.arrows(lambda turned: SeatPress("list", event.id, page=turned)))
    back = Button(words.plain("button-back"), EventPress("card", event=event.id))
    text = words("event-asked-title", title=event.title, people=page.total)
    lines = [words("event-who-asked", name=one.name, class_name=one.class_name or "–") for one in page.items]
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]], protected=True)
