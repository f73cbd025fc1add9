"""What letters about the plan have in common: their words and buttons, and the hour that each receiver has chosen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, plan
from db.plan import Due, KnownOccurrence, reminders
from school.dates import at_school_time, school_day
from school.plan import MORNING, without_day
from school.presses.plan import PlanPress
from services.letters import Letter, LetterButton

MOST_TITLES = 8


# Words and buttons


def key_of(row: KnownOccurrence) -> str:
    return f"occurrence:{row.id}"


def lead_key(row: KnownOccurrence, lead: int) -> str:
    """Which reminder: an item that was moved to another day is reminded of anew."""
    return f"lead{lead}:{row.due_on}"


def buttons_of(row: KnownOccurrence) -> list[list[LetterButton]]:
    return [
        [
            LetterButton("plan-done", PlanPress("done", occurrence=row.id)),
            LetterButton("plan-open", PlanPress("card", occurrence=row.id)),
        ]
    ]


def more_time(row: KnownOccurrence) -> LetterButton:
    return LetterButton("plan-more-time", PlanPress("more", occurrence=row.id))


def reminder_of(row: Due, today: date) -> Letter:
    """After a silence fewer days are left than the reminder's own."""
    days = (row.due_on - today).days
    key = "plan-reminder-late" if days < 0 else "plan-reminder-today" if days == 0 else "plan-reminder-soon"
    arguments = {"title": row.title, "due": row.due_on} | ({"days": days} if days > 0 else {})
    aside = [LetterButton("plan-later", PlanPress("later", occurrence=row.id)), more_time(row)]
    if without_day(row.starts_on, row.due_on, weekly=row.weekly):
        aside.append(LetterButton("plan-choose-day", PlanPress("day", occurrence=row.id)))
    return Letter(key, arguments, [*buttons_of(row), aside])


def list_of(key: str, rows: Sequence[Due], *buttons: LetterButton, span: str = "week", **more: Any) -> Letter:
    """A letter that counts these and names the first of them; its last button opens a list of the plan."""
    titles = list(dict.fromkeys(row.title.split("\n")[0] for row in rows))
    shown = [f"• {title}" for title in titles[:MOST_TITLES]] + (["• …"] if len(titles) > MOST_TITLES else [])
    arguments = {"items": len(rows), "titles": "\n".join(shown)} | more
    opens = LetterButton("plan-open-list", PlanPress("list", span=span))
    return Letter(key, arguments, [*([button] for button in buttons), [opens]])


def stop_reminding(tx: Connection, occurrence_id: int) -> None:
    """Stops what was said about an occurrence and has not gone yet."""
    for kind in ("plan-reminder", "plan-snoozed", "plan-overdue"):
        outbox.cancel(tx, kind, f"occurrence:{occurrence_id}")


# To whom, and when


@dataclass(frozen=True)
class Name:
    """What makes a letter the same letter: its kind, what it is about, and which time."""

    kind: str
    subject: str
    occurrence: str = "once"


@dataclass(frozen=True)
class Hour:
    """A moment, the school's day on which it lies, and everybody who wants to hear of things then."""

    day: date
    at: datetime
    people: list[int]


@dataclass(frozen=True)
class Parcel:
    """One letter for one hour."""

    name: Name
    hour: Hour
    letter: Letter
    useful_until: datetime


def own_items(
    tx: Connection, rows: Sequence[Due], now: datetime, otherwise: Sequence[int] = ()
) -> dict[int, list[Due]]:
    """What each person answers for among these; what nobody answers for is `otherwise`'s."""
    own: dict[int, list[Due]] = {}
    answering: dict[int, Sequence[int]] = {}
    for row in rows:
        if row.item_id not in answering:
            answering[row.item_id] = plan.people_answering(tx, row.item_id, now) or otherwise
        for person_id in answering[row.item_id]:
            own.setdefault(person_id, []).append(row)
    return own


def hours_of(tx: Connection, people: Collection[int], zone: ZoneInfo, now: datetime) -> list[Hour]:
    """The first day and the hour that each of these people wants; whose hour has struck today gets it now."""
    today = school_day(now, zone)
    hours: dict[tuple[date, datetime], Hour] = {}
    for person_id, own in reminders.own_times(tx, people).items():
        day = own.first_day(today)
        at = max(own.at(day, zone), now)
        hours.setdefault((day, at), Hour(day, at, [])).people.append(person_id)
    return list(hours.values())


def parcels(
    tx: Connection,
    people: Collection[int],
    name: Name,
    letter: Letter,
    zone: ZoneInfo,
    now: datetime,
    *,
    mornings: int = 1,
) -> list[Parcel]:
    """The same letter for each of these people on whichever day it goes, of use up to so many mornings later."""
    return [
        Parcel(name, hour, letter, at_school_time(hour.day + timedelta(days=mornings), MORNING, zone))
        for hour in hours_of(tx, people, zone, now)
    ]


def post(tx: Connection, found: Sequence[Parcel]) -> int:
    """Returns how many letters are new."""
    new = 0
    for one in found:
        name, to, at = one.name, one.hour.people, one.hour.at
        key = (name.kind, name.subject, name.occurrence)
        new += outbox.post(tx, to, *key, one.letter.body(), at, useful_until=one.useful_until)
    return new
