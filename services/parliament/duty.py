"""The faction on duty: what it finds on its first school day, how it stands on Fridays, what it hands over."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, parliament, plan
from db.parliament import duty as rows
from db.people.audit import write_audit
from db.plan import DatedItem
from db.plan.school_year import calendar_of
from school.dates import SchoolYear, school_day
from school.factions import FACTIONS, ON_DUTY
from school.parliament.duty import (
    MONTHS,
    DutyRefusal,
    MonthOfDuty,
    is_checked,
    is_first_school_day,
    limits,
    month_before,
)
from school.presses.parliament import ReviewPress
from school.rights import runs_parliament
from services.asking import Asking
from services.letters import Letter, LetterButton, LetterLine, Named
from services.parliament.mentors import mentors_of

#: The brief comes in the morning, the check on Friday after lessons (the school's clock).
MORNING, AFTERNOON = time(9), time(14)
MOST_LINES = 8


def months(tx: Connection, school_id: int, year: SchoolYear) -> list[MonthOfDuty]:
    """The coverage map: each month of the year with its faction, and how much of what fell due in it was done."""
    notes = rows.notes_of_year(tx, school_id, year.first)
    found = []
    for month in MONTHS:
        due = _due(tx, school_id, month, year)
        done = sum(one.state == "done" for one in due)
        text = notes[month].text if month in notes else ""
        found.append(MonthOfDuty(month, ON_DUTY[month], len(due), done, text))
    return found


def _due(tx: Connection, school_id: int, month: int, year: SchoolYear) -> list[DatedItem]:
    first, last = limits(month, year)
    found = plan.due_between(tx, school_id, first, last, None)
    return [one for one in found if one.state != "cancelled"]


def card(tx: Connection, asking: Asking) -> tuple[list[MonthOfDuty], bool]:
    """The coverage map, and whether this person may hand over now."""
    found = months(tx, asking.person.school_id, SchoolYear.of(asking.today))
    return found, _may_hand_over(tx, asking)


def _may_hand_over(tx: Connection, asking: Asking) -> bool:
    """The faction's leader and whoever runs the parliament; in May the President."""
    if asking.today.month not in MONTHS:
        return False
    faction = ON_DUTY[asking.today.month]
    office = ("leader", faction) if faction else ("president", "")
    held = parliament.holders(tx, asking.person.school_id, asking.today)
    leads = any((one.kind, one.scope) == office and one.person_id == asking.person.id for one in held)
    return leads or runs_parliament(asking.person)


def hand_over(tx: Connection, asking: Asking, text: str) -> DutyRefusal | None:
    """What the next faction should know; it gets it on its first school day."""
    if asking.today.month not in MONTHS:
        return DutyRefusal.NO_DUTY
    if not _may_hand_over(tx, asking):
        return DutyRefusal.NOT_YOURS
    person, year = asking.person, SchoolYear.of(asking.today).first
    who = (person.id, person.name)
    rows.hand_over(tx, person.school_id, year, asking.today.month, text, who, asking.now)
    write_audit(tx, asking.now, person.id, "hand-over", "organization", person.school_id)
    return None


def remit_of(tx: Connection, asking: Asking, faction: str) -> str:
    return rows.remit_of(tx, asking.person.school_id, faction)


def extend_remit(tx: Connection, asking: Asking, faction: str, text: str) -> DutyRefusal | None:
    """What the school adds to the charter's words (checklist, row 59)."""
    if not runs_parliament(asking.person) or faction not in FACTIONS:
        return DutyRefusal.NOT_YOURS
    rows.extend(tx, asking.person.school_id, faction, text)
    write_audit(
        tx, asking.now, asking.person.id, "remit", "organization", asking.person.school_id, faction=faction
    )
    return None


# The clock


def tick(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """The note that was handed over, on the first school day of the month; the check, on Fridays; each once."""
    today, hour = school_day(now, zone), now.astimezone(zone).time()
    if today.month not in MONTHS or hour < MORNING:
        return
    year = SchoolYear.of(today)
    days, faction = calendar_of(tx, school_id, year), ON_DUTY[today.month]
    about = {"faction": Named(f"faction-{faction or 'none'}"), "month": Named(f"month-{today.month}")}
    subject = f"duty:{year.first}:{today.month}"
    if is_first_school_day(today, days):
        _brief(tx, school_id, year, today.month, about, subject, now)
    if is_checked(today, days) and hour >= AFTERNOON:
        _check(tx, school_id, year, today.month, about, subject, now)


def _brief(
    tx: Connection,
    school_id: int,
    year: SchoolYear,
    month: int,
    about: Mapping[str, Named],
    subject: str,
    now: datetime,
) -> None:
    """That the month is theirs, the members hear in the morning's letter; here what the last faction left them."""
    before = month_before(month)
    notes = rows.notes_of_year(tx, school_id, year.first)
    if before not in notes:
        return
    told = {**about, "before": Named(f"faction-{ON_DUTY[before] or 'none'}"), "note": notes[before].text}
    body = Letter("duty-brief-letter", told, _button("duty-see", "duty")).body()
    outbox.post(tx, _of_faction(tx, school_id, ON_DUTY[month]), "duty-brief", subject, "brief", body, now)


def _of_faction(tx: Connection, school_id: int, faction: str | None) -> list[int]:
    """Its members and its mentors; in May everybody who works in the parliament."""
    if faction is None:
        members = parliament.all_members(tx, school_id)
    else:
        members = [one.id for one in parliament.members_of(tx, school_id, faction)]
    return sorted({*members, *(one.id for one in mentors_of(tx, school_id, faction or ""))})


def _check(
    tx: Connection,
    school_id: int,
    year: SchoolYear,
    month: int,
    about: Mapping[str, Named],
    subject: str,
    now: datetime,
) -> None:
    """How the month stands, to the faction's leader and mentors; nothing where the plan has nothing."""
    due = _due(tx, school_id, month, year)
    waits = [one for one in due if one.state == "open"]
    if not due:
        return
    lines = [
        LetterLine("duty-check-line", {"due": one.due_on, "title": one.title}) for one in waits[:MOST_LINES]
    ]
    told = {**about, "planned": len(due), "done": sum(one.state == "done" for one in due), "open": len(waits)}
    body = Letter("duty-check-letter", told, _button("duty-do-note", "note"), lines).body()
    who = _leaders(tx, school_id, ON_DUTY[month], now)
    outbox.post(tx, who, "duty-check", subject, f"{now:%Y-%m-%d}", body, now)


def _leaders(tx: Connection, school_id: int, faction: str | None, now: datetime) -> list[int]:
    office = ("leader", faction) if faction else ("president", "")
    held = parliament.holders(tx, school_id, now.date())
    leads = [one.person_id for one in held if (one.kind, one.scope) == office and one.person_id]
    return sorted({*leads, *(one.id for one in mentors_of(tx, school_id, faction or ""))})


def _button(key: str, deed: str) -> Sequence[Sequence[LetterButton]]:
    return [[LetterButton(key, ReviewPress("note") if deed == "note" else ReviewPress("duty"))]]
