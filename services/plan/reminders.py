"""Each person's own hours for reminders; a reminder that is put off comes to that person alone."""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import outbox
from db.plan import reminders
from school.dates import school_day
from school.people import Person
from school.plan import PlanRefusal, snoozed_until
from school.plan.reminders import OwnTime
from services.asking import Asking
from services.plan.closing import open_item
from services.plan.letters import SNOOZED, key_of, reminder_of
from services.plan.mornings import take_back


def own_time(tx: Connection, person: Person) -> OwnTime:
    return reminders.own_times(tx, [person.id])[person.id]


def set_own_time(tx: Connection, asking: Asking, wanted: OwnTime) -> None:
    """From now on; a morning's letter that waits for the former hour waits for the new one."""
    reminders.set_own_time(tx, asking.person.id, wanted)
    take_back(tx, asking.person.id)


def snooze(tx: Connection, asking: Asking, occurrence_id: int, choice: str) -> datetime | PlanRefusal:
    """The same reminder once more, to this person alone, at a later hour; gone when the item is closed before, or when
    that morning's letter says it."""
    person = asking.person
    own = reminders.own_times(tx, [person.id])[person.id]
    until = snoozed_until(choice, asking.now, asking.zone, own.hour)
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    letter = reminder_of(row, school_day(until, asking.zone))
    at = until.isoformat(timespec="minutes")
    outbox.post(tx, [person.id], SNOOZED, key_of(row), at, letter.body(), until)
    return until
