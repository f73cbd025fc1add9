"""Letters about the plan go out at the hour that each receiver has chosen."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox
from db.plan import reminders
from db.store import Store
from school.dates import at_school_time, school_day
from school.plan import MORNING
from services.letters import Letter


@dataclass(frozen=True)
class Name:
    """What makes a letter the same letter: its kind, what it is about, and which time."""

    kind: str
    subject: str
    occurrence: str = "once"


@dataclass(frozen=True)
class Worded:
    """What a letter says on the day on which it goes, and until when that is of use."""

    letter: Letter
    useful_until: datetime


#: What to say on a day; None if on that day nothing needs to be said any more.
Wording = Callable[[date], Worded | None]


@dataclass(frozen=True)
class Parcel:
    """One letter for one moment, and everybody whose moment it is."""

    to: Sequence[int]
    name: Name
    worded: Worded
    at: datetime


def parcels(
    tx: Connection, to: Collection[int], name: Name, wording: Wording, zone: ZoneInfo, now: datetime
) -> list[Parcel]:
    """The letter for each of these people, on the first day and at the hour that they want; whose hour has struck
    today gets it now."""
    today = school_day(now, zone)
    moments: dict[tuple[date, datetime], list[int]] = {}
    for person_id, own in reminders.own_times(tx, to).items():
        day = own.first_day(today)
        moments.setdefault((day, max(own.at(day, zone), now)), []).append(person_id)
    made = [(people, wording(day), at) for (day, at), people in moments.items()]
    return [Parcel(people, name, worded, at) for people, worded, at in made if worded]


def useful_for(letter: Letter, days: int, zone: ZoneInfo) -> Wording:
    """A letter that says the same on whichever day it goes, up to some mornings later."""
    return lambda day: Worded(letter, at_school_time(day + timedelta(days=days), MORNING, zone))


async def post(store: Store, found: Sequence[Parcel]) -> int:
    """Posts them in one transaction, if there are any; returns how many letters are new."""
    return await store.write(post_in, found) if found else 0


def post_in(tx: Connection, found: Sequence[Parcel]) -> int:
    """The same inside a transaction that does more."""
    return sum([_post(tx, one) for one in found])


def _post(tx: Connection, one: Parcel) -> int:
    kind, subject, occurrence = one.name.kind, one.name.subject, one.name.occurrence
    body, until = one.worded.letter.body(), one.worded.useful_until
    return outbox.post(tx, one.to, kind, subject, occurrence, body, one.at, useful_until=until)
