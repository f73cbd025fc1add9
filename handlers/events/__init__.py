"""Events: the list open to one's grade, a card, registering and leaving; mentors make, correct and cancel them."""

from aiogram import Router

from handlers.doors import needs
from handlers.events.attendance import on_arrival_press
from handlers.events.cards import entries, list_screen, on_event_press
from handlers.events.changes import CANCEL, CORRECT
from handlers.events.desk import on_desk_press
from handlers.events.publishing import NEW
from handlers.room import Room
from handlers.screens import Pressed
from papers.events import event_list
from school.presses.events import ArrivalPress, EventDeskPress, EventPress
from school.rights import Deed

FORMS = (NEW, CORRECT, CANCEL)


def build() -> Router:
    router = Router(name="events")
    router.callback_query.register(on_event_press, Pressed(EventPress), flags=needs(Deed.SEE_EVENTS))
    router.callback_query.register(on_desk_press, Pressed(EventDeskPress), flags=needs(Deed.MANAGE_EVENTS))
    router.callback_query.register(on_arrival_press, Pressed(ArrivalPress), flags=needs(Deed.MANAGE_EVENTS))
    return router


ROOM = Room(
    "events",
    build,
    entries,
    FORMS,
    command=list_screen,
    deed=Deed.SEE_EVENTS,
    jobs={"event-list": event_list},
)
