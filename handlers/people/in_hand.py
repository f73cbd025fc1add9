"""What somebody who has left still holds, each with the button that opens it, so that it can be passed on."""

from db.people import in_hand
from handlers.home import home
from handlers.screens import Button, Screen
from handlers.visit import Visit
from school.people import Person
from school.presses.assistance import KeeperPress
from school.presses.elections import DeskPress
from school.presses.events import EventPress
from school.presses.parliament import ParliamentPress
from school.presses.people import PersonPress
from school.presses.plan import PlanPress
from school.rights import Deed, may

#: More items than these have no button: the next ones come when the first are passed on.
MOST_ITEMS = 12


async def in_hand_screen(visit: Visit, person: Person) -> Screen:
    """As it is at this moment: what was passed on meanwhile stands there no more."""
    words = visit.words
    held = await visit.store.read(in_hand.of, person.id, visit.now)
    rows = [[Button(one.name, PlanPress("card", one.id))] for one in held.leads[:MOST_ITEMS]]
    if may(visit.who, Deed.RUN_ELECTIONS):
        rows += [[Button(one.name, DeskPress("card", one.id))] for one in held.elections]
    rows += [[Button(one.name, EventPress("card", one.id))] for one in held.events]
    if held.offices:
        rows.append([Button(words.plain("parliament-offices"), ParliamentPress())])
    if held.needs and may(visit.who, Deed.HANDLE_NEEDS):
        rows.append([Button(words.plain("menu-needs"), KeeperPress())])
    back = Button(words.plain("button-back"), PersonPress("card", person=person.id))
    key = "people-in-hand" if held.anything else "people-in-hand-nothing"
    return Screen(words(key, **held.told()), [*rows, [back, home(words)]])
