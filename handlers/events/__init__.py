"""Events: the list open to one's grade, a card, registering and leaving; mentors make, correct and cancel them."""

from aiogram import Router

from handlers.doors import needs
from handlers.events.attendance import on_arrival_press
from handlers.events.cards import entries, list_screen, on_event_press
from handlers.events.changes import CANCEL, CORRECT
from handlers.events.desk import on_desk_press
from handlers.events.of_plan import NEW_OF_PLAN, on_plan_event_press
from handlers.events.publishing import NEW
from handlers.room import Room
from handlers.screens import Pressed
from papers.events import event_list
from school.presses.events import ArrivalPress, EventDeskPress, EventPress, PlanEventPress
from school.rights import Deed

FORMS = (NEW, NEW_OF_PLAN, CORRECT, CANCEL)


def build() -> Router:
    router = Router(name="events")
    router.callback_query.register(on_event_press, Pressed(EventPress), flags=needs(Deed.SEE_EVENTS))
    router.callback_query.register(on_desk_press, Pressed(EventDeskPress), flags=needs(Deed.MANAGE_EVENTS))
    router.callback_query.register(on_arrival_press, Pressed(ArrivalPress), flags=needs(Deed.MANAGE_EVENTS))
    plan_door = needs(Deed.MANAGE_EVENTS)
    router.callback_query.register(on_plan_event_press, Pressed(PlanEventPress), flags=plan_door)
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
