"""One letter a person and morning: what is due, overdue, asked about and new. Monday's adds the week, that of the
month's first school day the month and the faction on duty. On a quiet day it tells only what is due that day.

Whose letter tells what is settled at six; it waits for each one's own hour and is worded when it goes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.plan import Due, assignees, factions, mornings, reminders, school_year
from db.plan import overdue as marks
from db.plan.factions import FactionItem
from db.plan.mornings import KIND, Former
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.factions import ON_DUTY
from school.people import Role
from school.plan.mornings import (
    FACTION_LEADS,
    LEAD_OF_FACTION,
    PAST,
    Morning,
    first_school_day,
    is_ahead,
    is_late,
    is_long_past,
    is_quiet,
    looks_until,
    mornings_of,
)
from school.plan.reminders import EARLIEST, LATEST, OwnTime
from school.plan.school_year import Calendar
from services.plan.factions import answers_by_members
from services.plan.letters import SNOOZED
from services.plan.overdue import ASKED, unseen

#: What fell due before the longest holidays is told after them.
LONGEST_HOLIDAYS = timedelta(days=21)
#: No morning looks further ahead, with a week's notice and the longest holidays.
AHEAD = timedelta(days=45)
#: A letter from before that is as good as none.
REMEMBERED = timedelta(days=120)
#: The campaigns of a school year begin in the summer before it.
SUMMER = timedelta(days=62)
#: So long after a month's first school day its letter is caught up with.
MONTH_WAITS = timedelta(days=7)


@dataclass(frozen=True)
class _School:
    """What the plan holds that morning, and who answers."""

    id: int
    today: date
    days: Calendar
    due: Sequence[Due]
    past: Sequence[Due]  # about which nobody was asked yet
    unseen: Sequence[Due]  # overdue, and the deputy head took no note of it
    of_factions: Sequence[FactionItem]
    members: Mapping[str | None, Collection[int]]
    on_duty: Collection[int]
    deputies: Collection[int]
    answering: Mapping[int, Sequence[int]]
    newest: int

    def answers(self, person_id: int, row: Due) -> bool:
        """What nobody answers for is the deputy head's."""
        return person_id in (self.answering.get(row.item_id) or self.deputies)

    def everybody(self) -> set[int]:
        answering = {one for people in self.answering.values() for one in people}
        members = {one for people in self.members.values() for one in people}
        return answering | members | {*self.deputies, *self.on_duty}


@dataclass(frozen=True)
class _Told:
    """What one person is told, and when."""

    person_id: int
    at: datetime
    useful_until: datetime
    body: dict[str, Any]
    asked: Sequence[Due]  # whether they are still of use
    ends: datetime  # the day


async def post_mornings(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Posts the letter of each person who has none of today and something to be told; returns how many.

    Run twice, or by two programs, it posts once: the letter's key forbids the second.
    """
    found = await store.read(_of_today, school_id, zone, now)
    return await store.write(_post, found, now) if found else 0


def _of_today(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> list[_Told]:
    today = school_day(now, zone)
    # What comes into the plan at night is told in the morning.
    if not at_school_time(today, EARLIEST, zone) <= now <= at_school_time(today, LATEST, zone):
        return []
    school = _school(tx, school_id, today, now)
    everybody = school.everybody()
    own = reminders.own_times(tx, everybody)
    former = mornings.former(tx, today - REMEMBERED)
    joined = mornings.joined_on(tx, everybody)
    found = []
    for person_id in sorted(everybody):
        known, at = former.get(person_id), joined[person_id]
        if (known and known.day >= today) or own[person_id].first_day(today) != today:
            continue
        morning = _morning(own[person_id], school, known, at and school_day(at, zone))
        if told := _lines(school, person_id, morning, known):
            found.append(_told(school, person_id, morning, own[person_id], told, zone, now))
    return found


def _school(tx: Connection, school_id: int, today: date, now: datetime) -> _School:
    year = SchoolYear.of(today)
    days = school_year.calendar_of(tx, school_id, year)
    quiet = days.is_quiet(today)
    due = plan.open_due_between(tx, school_id, today - LONGEST_HOLIDAYS, today + AHEAD)
    asked = partial(marks.open_without, tx, school_id, year.starts_on - SUMMER, today - PAST, ASKED)
    past = [] if quiet else asked()
    of_factions = [
        row for row in factions.of_factions(tx, school_id, today, today + AHEAD) if answers_by_members(row)
    ]
    deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
    deputies = assignees.standing_in(tx, deputies, now)
    return _School(
        school_id,
        today,
        days,
        due,
        past,
        [] if quiet else unseen(tx, school_id, today),
        of_factions,
        {row.faction: factions.members(tx, school_id, row.faction) for row in of_factions},
        _on_duty(tx, school_id, today, days),
        deputies,
        mornings.answering_all(tx, {row.item_id for row in (*due, *past)}, now),
        mornings.newest_item(tx, school_id),
    )


def _on_duty(tx: Connection, school_id: int, today: date, days: Calendar) -> list[int]:
    """Who hears that the month is theirs: the faction on duty; where nobody is known to be of it, the mentors."""
    first = first_school_day(today, days)
    if today.month not in ON_DUTY or first is None or today - first >= MONTH_WAITS:
        return []
    duty = ON_DUTY[today.month]
    members = reminders.of_faction(tx, school_id, duty)
    mentors = [one.id for one in people.with_role(tx, school_id, Role.MENTOR)]
    return sorted({*members, *mentors}) if duty is None else members or mentors


def _morning(own: OwnTime, school: _School, known: Former | None, joined: date | None) -> Morning:
    today, days = school.today, school.days
    monday = today - timedelta(days=today.weekday())
    first = first_school_day(today, days)
    begun = first is not None and today - first < MONTH_WAITS and today.month in ON_DUTY
    quiet = is_quiet(own, days, today)
    return Morning(
        today,
        known.until if known else today - timedelta(days=1),
        today if quiet else looks_until(own, days, today),
        quiet=quiet,
        week=not quiet and next(mornings_of(own, days, monday), None) == today,
        month=begun and not quiet and (known is None or (first is not None and known.day < first)),
        former=known.day if known else None,
        joined=joined,
        is_first=joined is not None
        and (joined == today or (known is None and days.mornings_since(joined, today) <= 1)),
    )


def _lines(school: _School, person_id: int, morning: Morning, known: Former | None) -> dict[str, Any]:
    """What the letter tells, by the numbers of the occurrences; nothing where there is nothing to tell."""
    days = school.days
    mine = [row for row in school.due if school.answers(person_id, row)]
    own = [row for row in mine if is_ahead(row, morning) or is_late(row, morning, days)]
    lines: dict[str, Sequence[Due]] = {
        "own": own,
        "new": [] if morning.quiet else _new(mine, morning, known),
        "still": [
            row for row in school.past if school.answers(person_id, row) and is_long_past(row, morning, days)
        ],
        "faction": [row for row in school.of_factions if _is_for(row, school, person_id, morning)],
    }
    if person_id in school.deputies:
        began = morning.joined or date.min
        lines["unseen"] = [row for row in school.unseen if row.due_on >= began]
        lines["week"] = [
            row for row in school.due if morning.week and school.today <= row.due_on <= morning.sunday
        ]
    told: dict[str, Any] = {"lines": {name: [row.id for row in rows] for name, rows in lines.items() if rows}}
    month = [row for row in (school.due if person_id in school.deputies else mine) if _in_month(row, morning)]
    if morning.month and month:
        told["month"] = True
    if morning.month and person_id in school.on_duty:
        told["duty"] = True
    return told if told["lines"] or len(told) > 1 else {}


def _in_month(row: Due, morning: Morning) -> bool:
    return row.due_on >= morning.day and row.due_on.month == morning.day.month


def _new(mine: Iterable[Due], morning: Morning, known: Former | None) -> list[Due]:
    """Of what came into the plan since the last letter the first day of each item."""
    if known is None:
        return []
    first: dict[int, Due] = {}
    for row in sorted(mine, key=lambda row: (row.due_on, row.id)):
        if row.item_id > known.newest and row.due_on >= morning.day:
            first.setdefault(row.item_id, row)
    return list(first.values())


def _is_for(row: FactionItem, school: _School, person_id: int, morning: Morning) -> bool:
    """Whether a member of the faction hears of it: all of them until somebody leads, then whoever leads."""
    days = replace(morning, week=False, is_first=False)  # a faction is not told of its week
    if row.lead is None:
        leads = () if row.weekly else FACTION_LEADS
        return person_id in school.members[row.faction] and is_ahead(row, days, leads)
    return person_id == row.lead and is_ahead(row, days, LEAD_OF_FACTION)


def _told(
    school: _School,
    person_id: int,
    morning: Morning,
    own: OwnTime,
    told: dict[str, Any],
    zone: ZoneInfo,
    now: datetime,
) -> _Told:
    about: dict[str, Any] = {
        "day": morning.day.isoformat(),
        "until": morning.until.isoformat(),
        "newest": school.newest,
    }
    if morning.is_first:
        about["welcome"] = True
    if person_id in school.deputies:
        about["leads"] = True
    still = set(told["lines"].get("still", ()))
    return _Told(
        person_id,
        max(own.at(morning.day, zone), now),
        own.at(max(morning.until, morning.day) + timedelta(days=1), zone),
        {"morning": about | told},
        [row for row in school.past if row.id in still],
        at_school_time(morning.day + timedelta(days=1), time(0), zone),
    )


def _post(tx: Connection, found: Sequence[_Told], now: datetime) -> int:
    """Returns how many letters are new."""
    new = 0
    for one in found:
        day = one.body["morning"]["day"]
        key = (KIND, f"morning:{day}", "once")
        new += outbox.post(tx, [one.person_id], *key, one.body, one.at, useful_until=one.useful_until)
        marks.put_mark(tx, one.asked, ASKED, None, now)
        named = {f"occurrence:{row}" for rows in one.body["morning"]["lines"].values() for row in rows}
        outbox.cancel_of(tx, one.person_id, SNOOZED, named, one.ends)  # what was put off until today
    return new


def take_back(tx: Connection, person_id: int) -> None:
    """What waits for an hour that was changed is settled anew by the next minute."""
    mornings.unmark(tx, mornings.take_back(tx, person_id), ASKED)
