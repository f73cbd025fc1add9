"""Correcting one field of an event, and cancelling it with a reason: those who come are told."""

from datetime import datetime
from typing import Any, get_args

from aiogram.types import Message

from handlers.answers import day_and_hour, public, text_line, whole_number
from handlers.events.card import BACK_TO_CARD, card
from handlers.events.publishing import MOST_SEATS, read_place, read_title, warned
from handlers.forms import Filling, Form, Question, Refused
from handlers.home import home
from handlers.questions import Instead, sure, typed
from handlers.screens import Button, Screen
from handlers.visit import Visit
from school.dates import school_day
from school.events import TOLD, Event, EventField, EventRefusal
from school.presses.events import EventDeskPress, EventPress
from school.presses.plan import ItemPress
from school.rights import Deed
from services import events

LONGEST_REASON = 200
FIELDS: tuple[EventField, ...] = get_args(EventField)
READERS = {
    "title": read_title,
    "place": read_place,
    "starts_at": day_and_hour(),
    "capacity": whole_number(1, MOST_SEATS),
}
NO_LIMIT = "0"


def known_of(seen: events.EventView) -> dict[str, Any]:
    """What a form remembers of the event that it is about."""
    event = seen.event
    return {
        "event_id": event.id,
        "name": event.title,
        "title": event.title,
        "place": event.place,
        "starts_at": event.starts_at.isoformat(),
        "capacity": event.capacity or 0,
        "people": seen.going + seen.waiting,
    }


def fields_screen(visit: Visit, event: Event) -> Screen:
    """What can be corrected, as it is now."""
    words = visit.words
    rows = [
        [Button(words.plain(f"event-field-{one}"), EventDeskPress(one, event=event.id))] for one in FIELDS
    ]
    back = Button(words.plain("button-back"), EventPress("card", event=event.id))
    text = words(
        "event-ask-field",
        title=event.title,
        when=event.starts_at,
        place=event.place,
        capacity=event.capacity or 0,
    )
    return Screen(text, [*rows, [back, home(words)]])


def _value(filling: Filling) -> Any:
    """The new value as the service takes it."""
    value = filling.answers["value"]
    match filling.answers["field"]:
        case "starts_at":
            return datetime.fromisoformat(value)
        case "capacity":
            return value or None
        case _:
            return value


async def ask_value(filling: Filling) -> Screen:
    words, field = filling.visit.words, filling.answers["field"]
    rows = []
    if field == "capacity":
        rows.append([filling.choice(words.plain("event-no-limit"), NO_LIMIT)])
    return Screen(words(f"event-new-{field}", title=filling.answers["name"]), rows)


async def read_value(filling: Filling, message: Message) -> Any:
    return await READERS[filling.answers["field"]](filling, message)


async def no_limit(filling: Filling, pressed: str) -> Any:
    fits = filling.answers["field"] == "capacity" and pressed == NO_LIMIT
    return 0 if fits else Refused("form-expects-button")


def _sure(filling: Filling) -> str:
    """How it was, how it will be, and how many will hear of it."""
    words, answers, field = filling.visit.words, filling.answers, filling.answers["field"]
    before = answers[field]
    if field == "starts_at":
        before = datetime.fromisoformat(before)
    text = words(f"event-sure-{field}", before=before, after=_value(filling) or 0)
    if field in TOLD and answers["people"]:
        text += "\n\n" + words("event-sure-told", people=answers["people"])
    return text


async def correct(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    done = await visit.store.write(
        events.correct, visit.asking, answers["event_id"], answers["field"], _value(filling)
    )
    if isinstance(done, EventRefusal):
        return Refused(done)
    screen = await _card_with(visit, done.id, "event-corrected")
    return await _asking_the_plan(visit, done, screen) if answers["field"] == "starts_at" else screen


async def _asking_the_plan(visit: Visit, event: Event, screen: Screen) -> Screen:
    """An event on another day than its row asks whether the row moves too."""
    words, item = visit.words, await visit.store.read(events.planned_by, visit.asking, event.id)
    if item is None or not item.expected or item.due_on == school_day(event.starts_at, visit.zone):
        return screen
    move = Button(words.plain("event-move-plan"), ItemPress("move", item.occurrence))
    return Screen(f"{screen.text}\n\n{words('event-plan-day', due=item.due_on)}", [[move], *screen.rows])


async def _card_with(visit: Visit, event_id: int, key: str) -> Screen:
    seen = await visit.store.read(events.view, visit.person, event_id)
    if isinstance(seen, EventRefusal):
        return Screen(visit.words(seen), [[home(visit.words)]])
    screen = await warned(visit, seen) if key == "event-corrected" else card(visit, seen, EventPress())
    return Screen(f"{visit.words(key)}\n\n{screen.text}", screen.rows)


CORRECT = Form(
    "event-correct",
    Deed.PROPOSE_EVENTS,
    (Question("value", ask_value, read_value, no_limit), sure(_sure, "event-correct-yes")),
    correct,
    BACK_TO_CARD,
)


# Cancelling


def _sure_to_cancel(filling: Filling) -> str:
    answers = filling.answers
    return filling.visit.words("event-cancel-sure", title=answers["name"], people=answers["people"])


async def cancel(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    done = await visit.store.write(
        events.cancel, visit.asking, answers["event_id"], answers["reason"] or None
    )
    if isinstance(done, EventRefusal):
        return Refused(done)
    return await _card_with(visit, answers["event_id"], "event-cancel-done")


CANCEL = Form(
    "event-cancel",
    Deed.PROPOSE_EVENTS,
    (
        typed(
            "reason",
            "event-ask-reason",
            public(text_line(LONGEST_REASON, least=3)),
            Instead("skip", "button-skip"),
        ),
        sure(_sure_to_cancel, "event-cancel-yes"),
    ),
    cancel,
    BACK_TO_CARD,
)
