"""Each person's own hours for reminders."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import plan
from db.plan import reminders
from school.dates import school_day
from school.people import Person
from school.plan.reminders import OwnTime
from services.asking import Asking
from services.plan.reminders import reminder_on, useful_until


def own_time(tx: Connection, person: Person) -> OwnTime:
    return reminders.own_times(tx, [person.id])[person.id]


def set_own_time(tx: Connection, asking: Asking, wanted: OwnTime) -> None:
    """From now on; reminders that wait for the former hour are put to the new one."""
    reminders.set_own_time(tx, asking.person.id, wanted)
    for letter in reminders.waiting(tx, asking.person.id, asking.now):
        _put_to(tx, letter, wanted, asking.zone, asking.now)


def _put_to(
    tx: Connection, letter: reminders.WaitingReminder, own: OwnTime, zone: ZoneInfo, now: datetime
) -> None:
    """The waiting reminder says what is right on its new day, or goes where that day has its own."""
    row = plan.by_occurrence(tx, int(letter.subject.removeprefix("occurrence:")))
    today = school_day(now, zone)
    day = own.first_day(today)
    lead = int(letter.occurrence.split(":")[0].removeprefix("lead"))
    said = reminder_on(day, row, today) if row else None
    if row is None or said is None:
        reminders.change_letter(tx, letter.id, state="cancelled")
        return
    at = max(own.at(day, zone), now)
    until = useful_until(day, row, lead, zone)
    reminders.change_letter(tx, letter.id, not_before=at, body=said.body(), useful_until=until)
