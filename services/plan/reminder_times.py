"""Each person's own hours for reminders."""

from sqlalchemy.engine import Connection

from db.plan import reminders
from school.people import Person
from school.plan.reminders import OwnTime
from services.asking import Asking
from services.plan.morning import take_back


def own_time(tx: Connection, person: Person) -> OwnTime:
    return reminders.own_times(tx, [person.id])[person.id]


def set_own_time(tx: Connection, asking: Asking, wanted: OwnTime) -> None:
    """From now on; a morning's letter that waits for the former hour waits for the new one."""
    reminders.set_own_time(tx, asking.person.id, wanted)
    take_back(tx, asking.person.id)
