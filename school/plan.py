"""The year's plan: when an item falls due, who answers for it, when they are reminded, what closes it."""

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from school.dates import SchoolYear, at_school_time, school_day
from school.people import Role
from school.plan_words import Deadline
from school.terms import is_school_day, last_school_day, terms

#: Reminders 7, 3 and 1 days before and on the day, and the morning after (the plan's rule), at the school's hour.
LEADS = (7, 3, 1, 0, -1)
#: A weekly item is reminded of on its eve and its day: a week's notice would never stop.
WEEKLY_LEADS = (1, 0, -1)
MORNING = time(8, 30)
OVERDUE_FOR_DEPUTY = 2  # days


class PlanRefusal(StrEnum):
    """Why a deed on the plan is refused; the value is the message's key."""

    NO_SUCH_ITEM = "plan-no-such-item"
    NOT_YOURS = "plan-not-yours"
    ALREADY_DONE = "plan-already-done"
    NOT_DONE = "plan-not-done"
    LINK_NEEDED = "plan-link-needed"
    WRONG_EVIDENCE = "plan-wrong-evidence"
    FILE_TOO_BIG = "plan-file-too-big"


@dataclass(frozen=True)
class Occurrence:
    """One time that an item is to be done; `number` names it across imports."""

    number: int
    starts_on: date
    due_on: date
    weekly: bool = False


def occurrences(deadlines: Sequence[Deadline], month: str | None, year: SchoolYear) -> list[Occurrence]:
    """Every dated occurrence of an item. What recurs does so from its month to May (checklist, section 5, 6)."""
    found: list[tuple[date, date, bool]] = []
    for deadline in deadlines:
        found += _of_deadline(deadline, month, year)
    if not found and month:
        found = [_whole_month(month, year)]
    return [Occurrence(number, *dates) for number, dates in enumerate(found, start=1)]


def _of_deadline(deadline: Deadline, month: str | None, year: SchoolYear) -> list[tuple[date, date, bool]]:
    start = _month_start(month) if month else year.starts_on
    match deadline.kind:
        case "month" if deadline.start and deadline.end:
            return [(deadline.start, last_school_day(deadline.start, deadline.end, year), False)]
        case "by-date" | "date-range" | "during-campaign" if deadline.end or deadline.start:
            end = deadline.end or year.ends_on
            first = deadline.start or end - timedelta(days=14)
            return [(min(first, end), end, False)]
        case "date-range" if deadline.term:
            first, last = terms(year)[deadline.term - 1]
            return [(first, last_school_day(first, last, year), False)]
        case "weekly":
            return [(*week, True) for week in _weeks(start, year)]
        case "weekday-weekly":
            return [(day, day, True) for day in _weekdays(start, year, deadline.weekday or 1)]
        case "monthly":
            return [_whole_month(f"{first:%Y-%m}", year) for first in _months(start, year)]
        case "quarterly":
            return [(max(a, start), last_school_day(a, b, year), False) for a, b in terms(year) if b >= start]
        case _ if deadline.ongoing:
            return [(start, last_school_day(start, year.ends_on, year), False)]
    return []


def _month_start(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def _whole_month(month: str, year: SchoolYear) -> tuple[date, date, bool]:
    first = _month_start(month)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first, last_school_day(first, last, year), False


def _months(start: date, year: SchoolYear) -> list[date]:
    first, months = start.replace(day=1), []
    while first <= year.ends_on:
        months.append(first)
        first = (first + timedelta(days=32)).replace(day=1)
    return months


def _weeks(start: date, year: SchoolYear) -> list[tuple[date, date]]:
    """Monday and the last school day of each week that has one."""
    monday = start - timedelta(days=start.weekday())
    weeks = []
    while monday <= year.ends_on:
        days = [monday + timedelta(days=n) for n in range(5)]
        school = [day for day in days if day >= start and is_school_day(day, year)]
        if school:
            weeks.append((school[0], school[-1]))
        monday += timedelta(days=7)
    return weeks


def _weekdays(start: date, year: SchoolYear, weekday: int) -> list[date]:
    days = [start + timedelta(days=n) for n in range((year.ends_on - start).days + 1)]
    return [day for day in days if day.isoweekday() == weekday and is_school_day(day, year)]


# Who answers

ORGANISATION = "organisation"
FACTION_MEMBER = "faction_member"

RESPONSIBLE_WORDS: tuple[tuple[str, str], ...] = (
    (r"дті?жо|тәрбие ісі жөніндегі|воспитательной работе|зам\w*.*\bу?вр\b|\bздув?р\b", Role.DEPUTY_HEAD),
    (r"аға тәлімгер|старш\w+ наставник", Role.SENIOR_MENTOR),
    (r"тәлімгер|наставник|вожат", Role.MENTOR),
    (r"сынып жетекш|классн\w+ руковод|кл\.?\s*рук", Role.CLASS_TEACHER),
    (r"әлеуметтік педагог|соц\w*\W*педагог", Role.SOCIAL_PEDAGOGUE),
    (r"психолог", Role.PSYCHOLOGIST),
    (r"медбике|мейірбике|медсестр|мед\.?\s?работник", Role.NURSE),
    (r"музык|муз\.?\s?рук", Role.MUSIC_TEACHER),
    (r"театр", Role.THEATRE_LEADER),
    (r"фракция мүшелер|член\w* фракци", FACTION_MEMBER),
    (r"өзін-өзі басқару|самоуправлен|парламент", ORGANISATION),
)


def role_of(responsible: str) -> str | None:
    """The role that a word of the plan names; None for a person's name or a body that is not of the school."""
    plain = responsible.lower()
    return next((role for pattern, role in RESPONSIBLE_WORDS if re.search(pattern, plain)), None)


def answering_roles(responsible: Iterable[str]) -> list[str]:
    """The roles that answer for an item. Members of a faction, and the organisation, answer through the mentors."""
    roles = [role for one in responsible if (role := role_of(one))]
    answering = [Role.MENTOR if role in (FACTION_MEMBER, ORGANISATION) else role for role in roles]
    return list(dict.fromkeys(answering)) or [Role.DEPUTY_HEAD]


# When they are reminded


def lead_due(due_on: date, now: datetime, zone: ZoneInfo, *, weekly: bool = False) -> int | None:
    """The latest reminder whose hour has struck, in days before the day: after a silence one message, not three.

    None while none has struck, and when the last one lies more than a day back.
    """
    leads = WEEKLY_LEADS if weekly else LEADS
    struck = [lead for lead in leads if at_school_time(due_on - timedelta(days=lead), MORNING, zone) <= now]
    if not struck:
        return None
    latest = struck[-1]
    if latest >= 0 and school_day(now, zone) > due_on:
        return None  # the day is over; the morning after has its own reminder
    stale = latest == leads[-1] and now >= at_school_time(due_on - timedelta(days=latest - 1), MORNING, zone)
    return None if stale else latest


def reminds_on(due_on: date, day: date, *, weekly: bool = False) -> bool:
    """Whether a reminder of its own comes on the morning of this day."""
    return (due_on - day).days in (WEEKLY_LEADS if weekly else LEADS)


#: How far a reminder can be put off.
SNOOZES = ("hour", "tomorrow", "monday")


def snoozed_until(choice: str, now: datetime, zone: ZoneInfo) -> datetime:
    """An hour from now, or the morning of the next day or of the next Monday. Raises ValueError for other choices."""
    if choice == "hour":
        return now + timedelta(hours=1)
    if choice not in SNOOZES:
        raise ValueError(choice)
    today = school_day(now, zone)
    ahead = 1 if choice == "tomorrow" else 7 - today.weekday()
    return at_school_time(today + timedelta(days=ahead), MORNING, zone)


# What closes it

LINK, PHOTO, DOCUMENT = "link", "photo", "document"
_CLOSED_BY: dict[str, frozenset[str]] = {
    "social_post": frozenset({LINK}),
    "social_post_link": frozenset({LINK}),
    "site_post": frozenset({LINK}),
    "written_note": frozenset({PHOTO, DOCUMENT}),
    "minutes": frozenset({PHOTO, DOCUMENT}),
    "order": frozenset({PHOTO, DOCUMENT}),
    "report": frozenset({PHOTO, DOCUMENT}),
    "photo_report": frozenset({PHOTO, DOCUMENT}),
}


def accepted_evidence(kinds: Iterable[str]) -> frozenset[str]:
    """What the plan's word for the result asks for: a link, a photo, a document; anything where it is silent."""
    accepted: frozenset[str] = frozenset()
    for kind in kinds:
        accepted |= _CLOSED_BY.get(kind, frozenset({LINK, PHOTO, DOCUMENT}))
    return accepted or frozenset({LINK, PHOTO, DOCUMENT})


LONGEST_LINK = 500
_LINK = re.compile(r"https?://[^\s/?#]+\.[^\s/?#.]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def read_link(text: str) -> str | None:
    """A link to a page, with or without https:// in front; None for other words."""
    bare = text.strip()
    if re.fullmatch(r"(www\.)?[\w-]+(\.[\w-]+)*\.[a-zа-я]{2,}(/\S*)?", bare, re.IGNORECASE):
        bare = f"https://{bare}"
    return bare if len(bare) <= LONGEST_LINK and _LINK.fullmatch(bare) else None
