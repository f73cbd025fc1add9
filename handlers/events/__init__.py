"""Events: the list open to one's grade, a card, registering and leaving; mentors make, correct and cancel them."""

from aiogram import Router

from handlers.doors import needs
from handlers.events.afterwards import PROOF, RESULTS, THANKS, WINNERS, WORK, on_after_press, on_hours_press
from handlers.events.attendance import on_arrival_press
from handlers.events.celebrations import CELEBRATION
from handlers.events.changes import CANCEL, CORRECT
from handlers.events.desk import on_desk_press
from handlers.events.help_asked import ASK, REFUSE, on_help_press
from handlers.events.lines import FORMS as PART_FORMS
from handlers.events.lists import entries, list_screen
from handlers.events.of_plan import NEW_OF_PLAN, on_plan_event_press
from handlers.events.participation import on_taken_press
from handlers.events.parts import on_part_press
from handlers.events.posting import POST
from handlers.events.publishing import NEW
from handlers.events.registrations import INTERESTS, WORD, on_event_press, on_link, on_ticket
from handlers.events.seats import on_seat_press
from handlers.events.settings import COPY, DETAILS, OWN_KIND, SEND_BACK, SET
from handlers.room import Room
from handlers.screens import Pressed
from papers.events import (
    event_calendar,
    event_certificates,
    event_coverage,
    event_guest_letters,
    event_list,
    event_ticket,
)
from school.presses.events import (
    AfterPress,
    ArrivalPress,
    EventDeskPress,
    EventPartPress,
    EventPress,
    HelpPress,
    HoursPress,
    PlanEventPress,
    SeatPress,
    TakenPress,
)
from school.rights import Deed
from services.events.tickets import LINK

FORMS = (
    *(NEW, NEW_OF_PLAN, CORRECT, CANCEL, SET, DETAILS, COPY, SEND_BACK, OWN_KIND, INTERESTS, WORD),
    *(PROOF, POST, RESULTS, WINNERS, THANKS, WORK, ASK, REFUSE),
    *PART_FORMS,
    CELEBRATION,
)


def build() -> Router:
    router = Router(name="events")
    router.callback_query.register(on_event_press, Pressed(EventPress), flags=needs(Deed.SEE_EVENTS))
    router.callback_query.register(on_desk_press, Pressed(EventDeskPress), flags=needs(Deed.PROPOSE_EVENTS))
    router.callback_query.register(on_arrival_press, Pressed(ArrivalPress), flags=needs(Deed.PROPOSE_EVENTS))
    router.callback_query.register(on_seat_press, Pressed(SeatPress), flags=needs(Deed.PROPOSE_EVENTS))
    router.callback_query.register(on_after_press, Pressed(AfterPress), flags=needs(Deed.PROPOSE_EVENTS))
    router.callback_query.register(on_hours_press, Pressed(HoursPress), flags=needs(Deed.PROPOSE_EVENTS))
    router.callback_query.register(on_taken_press, Pressed(TakenPress), flags=needs(Deed.SEE_EVENTS))
    router.callback_query.register(on_help_press, Pressed(HelpPress), flags=needs(Deed.PROPOSE_EVENTS))
    router.callback_query.register(on_part_press, Pressed(EventPartPress), flags=needs(Deed.SEE_EVENTS))
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
    jobs={
        "event-list": event_list,
        "event-ticket": event_ticket,
        "event-calendar": event_calendar,
        "event-certificates": event_certificates,
        "event-coverage": event_coverage,
        "event-guest-letters": event_guest_letters,
    },
    links={LINK: on_ticket, "event": on_link},
)
