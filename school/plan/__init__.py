"""The year's plan: when an item falls due, who answers for it, when they are reminded, what closes it."""

import calendar as calendar_of_months
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from typing import get_args
from zoneinfo import ZoneInfo

from school.dates import SchoolYear, at_school_time, school_day
from school.people import Role
from school.plan.columns import Deadline, folded
from school.plan.school_year import Calendar, usual_calendar
from school.presses.plan import PlanSnooze

#: Reminders 7, 3 and 1 days before and on the day, and the morning after (the plan's rule), at the school's hour.
LEADS = (7, 3, 1, 0, -1)
#: A weekly item is reminded of on its eve and its day: a week's notice would never stop.
WEEKLY_LEADS = (1, 0, -1)
MORNING = time(8, 30)
OVERDUE_FOR_DEPUTY = 2  # days


class PlanRefusal(StrEnum):
    """Why a deed on the plan or on an item is refused; the value is the message's key."""

    NO_SUCH_ITEM = "plan-no-such-item"
    NOT_YOURS = "plan-not-yours"
    ALREADY_DONE = "plan-already-done"
    NOT_DONE = "plan-not-done"
    LINK_NEEDED = "plan-link-needed"
    WRONG_EVIDENCE = "plan-wrong-evidence"
    OTHER_SITE = "plan-other-site"
    DANGEROUS_FILE = "plan-dangerous-file"
    NO_SUCH_PART = "plan-no-such-part"
    FILE_TOO_BIG = "plan-file-too-big"
    NOT_IN_MONTH = "plan-not-in-month"
    HAS_A_DAY = "plan-has-a-day"
    NOT_RECURRING = "plan-not-recurring"
    WRONG_TERM = "plan-wrong-term"
    NOT_LATER = "plan-not-later"
    ASKED_ALREADY = "plan-asked-already"
    DECIDED_ALREADY = "plan-decided-already"
    ACCEPTED_ALREADY = "plan-accepted-already"
    NO_SUCH_PLAN = "plan-no-such-plan"
    NO_SUCH_COLLEAGUE = "plan-no-such-colleague"
    NOT_APPROVED = "plan-not-approved"
    CLOSED = "plan-is-closed"
    ALREADY_APPROVED = "plan-already-approved"
    TOO_EARLY = "plan-close-too-early"
    NEXT_EXISTS = "plan-next-exists"
    NOTHING_OPEN = "plan-nothing-open"
    NOTHING_TO_SPLIT = "plan-nothing-to-split"
    NO_CHANGE = "plan-no-change"
    BAD_DEADLINE = "plan-deadline-unclear"
    BAD_DAY = "plan-day-unclear"
    DAY_OVER = "plan-day-over"
    NOT_YET = "plan-day-not-yet"
    BAD_GRADES = "plan-grades-unclear"
    BAD_TITLE = "plan-title-unclear"
    ASKED_BEFORE = "plan-asked-before"
    ANSWERED = "plan-answered-before"
    HAS_LEAD = "plan-has-lead"
    NOBODY_ANSWERS = "plan-nobody-answers"
    REPORT_NOT_APPROVED = "plan-report-not-approved"


@dataclass(frozen=True)
class Occurrence:
    """One time that an item is to be done; `number` names it across imports."""

    number: int
    starts_on: date
    due_on: date
    weekly: bool = False


def occurrences(
    deadlines: Sequence[Deadline],
    month: str | None,
    year: SchoolYear,
    calendar: Calendar | None = None,
    *,
    this_month_only: bool = False,
    within: tuple[date, date] | None = None,
) -> list[Occurrence]:
    """Every dated occurrence of an item. What recurs does so from its month to May (checklist, section 5, 6), unless
    it is switched to that month only, or the item is a campaign's: then `within` the campaign's days."""
    days = calendar or usual_calendar(year)
    found: list[Dates] = []
    for deadline in deadlines:
        if within and recurs(deadline):
            found += _in_campaign(deadline, *within, days)
            continue
        dated = _of_deadline(_ended_with(within, deadline), month, days)
        if this_month_only and month and recurs(deadline):
            dated = _inside(month, dated, days)
        found += dated
    if not found and month:
        found = [_whole_month(month, days)]
    return [Occurrence(number, *dates) for number, dates in enumerate(found, start=1)]


Dates = tuple[date, date, bool]
_RECURRING = ("weekly", "weekday-weekly", "monthly", "quarterly")


def recurs(deadline: Deadline) -> bool:
    """Whether it comes again, or goes on, until May."""
    return deadline.kind in _RECURRING or deadline.ongoing


def without_day(starts_on: date, due_on: date, *, weekly: bool = False) -> bool:
    """Whether an item has a whole month and no day in it yet."""
    whole = (starts_on.day, starts_on.month, starts_on.year) == (1, due_on.month, due_on.year)
    return whole and due_on.day >= 18 and not weekly  # a month's last school day is never earlier


def _of_deadline(deadline: Deadline, month: str | None, days: Calendar) -> list[Dates]:
    year = days.year
    start = _month_start(month) if month else year.starts_on
    match deadline.kind:
        case "month" if deadline.start and deadline.end:
            return [(deadline.start, days.last_school_day(deadline.start, deadline.end), False)]
        case "by-date" | "date-range" | "during-campaign" if deadline.end or deadline.start:
            end = deadline.end or year.ends_on
            first = deadline.start or end - timedelta(days=14)
            return [(min(first, end), end, False)]
        case "date-range" if deadline.term:
            first, last = days.terms[deadline.term - 1]
            return [(first, days.last_school_day(first, last), False)]
        case "weekly":
            weeks = [(*week, True) for week in _weeks(deadline.start or start, days)]
            return [week for week in weeks if week[0] <= (deadline.end or year.ends_on)]
        case "weekday-weekly":
            found = _weekdays(deadline.start or start, days, deadline.weekday or 1)
            return [(day, day, True) for day in found if day <= (deadline.end or year.ends_on)]
        case "monthly":
            return [_whole_month(f"{first:%Y-%m}", days) for first in _months(start, year)]
        case "quarterly":
            return [(max(a, start), days.last_school_day(a, b), False) for a, b in days.terms if b >= start]
        case _ if deadline.ongoing:
            return [(start, days.last_school_day(start, year.ends_on), False)]
    return []


def _ended_with(within: tuple[date, date] | None, deadline: Deadline) -> Deadline:
    """«From 1 August» is meant as long as the campaign runs."""
    is_open = within and deadline.start and not deadline.end and deadline.start <= within[1]
    return replace(deadline, end=within[1]) if within and is_open else deadline


def _in_campaign(deadline: Deadline, first: date, last: date, days: Calendar) -> list[Dates]:
    """What recurs in a campaign does so in its weeks, also in the summer, when there are no lessons."""
    first, last = max(first, deadline.start or first), min(last, deadline.end or last)
    every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    open_days = [day for day in every if day not in days.days_off]
    working = [day for day in open_days if day.weekday() < 5]
    match deadline.kind:
        case "weekday-weekly":
            return [(day, day, True) for day in open_days if day.isoweekday() == deadline.weekday]
        case "weekly":
            return [(*span, True) for span in _spans(working, lambda day: day.isocalendar()[:2])]
        case "monthly":
            return [(*span, False) for span in _spans(working, lambda day: (day.year, day.month))]
    return [(first, last, False)]


def _spans(days: Sequence[date], key: Callable[[date], Hashable]) -> list[tuple[date, date]]:
    """The first and the last of the days that have the same key."""
    together = [list(group) for _, group in groupby(days, key)]
    return [(group[0], group[-1]) for group in together]


def _inside(month: str, dated: list[Dates], days: Calendar) -> list[Dates]:
    """What begins in the month, and ends in it too."""
    first = _month_start(month)
    last = _last_of(first)
    return [
        (start, due if due <= last else days.last_school_day(start, last), weekly)
        for start, due, weekly in dated
        if first <= start <= last
    ]


def _month_start(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def _last_of(first: date) -> date:
    return first.replace(day=calendar_of_months.monthrange(first.year, first.month)[1])


def _whole_month(month: str, days: Calendar) -> Dates:
    first = _month_start(month)
    return first, days.last_school_day(first, _last_of(first)), False


def _months(start: date, year: SchoolYear) -> list[date]:
    first, months = start.replace(day=1), []
    while first <= year.ends_on:
        months.append(first)
        first = (first + timedelta(days=32)).replace(day=1)
    return months


def _weeks(start: date, days: Calendar) -> list[tuple[date, date]]:
    """The first and the last school day of each week that has one."""
    monday = start - timedelta(days=start.weekday())
    weeks = []
    while monday <= days.year.ends_on:
        week = [monday + timedelta(days=n) for n in range(5)]
        school = [day for day in week if day >= start and days.is_school_day(day)]
        if school:
            weeks.append((school[0], school[-1]))
        monday += timedelta(days=7)
    return weeks


def _weekdays(start: date, days: Calendar, weekday: int) -> list[date]:
    """Each such day inside a term that is not off; a Saturday, too, if the plan wants one."""
    all_days = [start + timedelta(days=n) for n in range((days.year.ends_on - start).days + 1)]
    return [day for day in all_days if day.isoweekday() == weekday and days.is_in_term(day)]


# Who answers

ORGANISATION = "organisation"
FACTION_MEMBER = "faction_member"
#: Whoever is known by the words but has no role in the program: the librarian, the parents' committee, an authority.
OTHERS = "others"

#: The words by which a plan names whoever answers, folded, in the order in which they are tried.
RESPONSIBLE_WORDS: tuple[tuple[str, str], ...] = (
    (
        r"\bдти?ж|тарбие иси жони|воспитательной работе|зам\w*.*\bу?вр\b|\bздв?у?в?р\b|\bзвр\b|завуч"
        r"|зам\w*\W{0,2}\s*(?:дир|рук)|дир\w*\W{0,2}\s*(?:\w+\s+){0,4}(?:орынбасар|зам)",
        Role.DEPUTY_HEAD,
    ),
    (r"ага талимгер|старш\w+ наставник", Role.SENIOR_MENTOR),
    (
        r"талимгер|наставник|вожат|педагог\W{0,3}(?:организатор|уйымдастыр)|уйымдастырушы\W{0,3}педагог",
        Role.MENTOR,
    ),
    (
        r"сынып\W{0,3}жетекш|класс жетекш|сын\W{1,2}жет|классн\w+ рук|кл\w{0,4}\W{0,2}\s*рук",
        Role.CLASS_TEACHER,
    ),
    (r"(?:алеуметтик|алеум\w*\.)\s*педагог|соц\w*\W*пед", Role.SOCIAL_PEDAGOGUE),
    (r"психолог", Role.PSYCHOLOGIST),
    (r"медбике|мейирбике|медсестр|мед\.?\s?работник|медицина кызметкер", Role.NURSE),
    (r"музык|муз\.?\s?рук", Role.MUSIC_TEACHER),
    (r"театр", Role.THEATRE_LEADER),
    (r"фракция мушелер|член\w* фракци", FACTION_MEMBER),
    (
        r"озин.ози баскару|самоуправлен|парламент|фракци|палата|сектор|президент|спикер|торага|старост|депутат|актив"
        r"|белсенди|волонт|ерикти|тимур|лидер|жас\s?улан|жас\s?кыран|ученическ\w+ совет|оку?шылар кенес|дебат"
        r"|(?:пресс|медиа)\W{0,3}(?:центр|орталы)",
        ORGANISATION,
    ),
    (
        r"^\W*\d{1,2}\W{0,3}[а-я]\W*$|хореограф|физ\W?рук|дене\W(?:тарбие|шынык)|учител|мугалим|пед\w*г|устаз|библиот|китапхан|директор|басшы"
        r"|администрац|акимшили|ата\W{1,3}ана|родител|инспектор|полици|омбудсм|логопед|дефектолог|тренер|жаттыктыр"
        r"|уйирме|кружк|руковод|жетекши|методист|адискер|адистем|завхоз|шаруашылык|асхана|столов|секретар|хатшы"
        r"|жумыс тобы|групп[аы]|оку?шы|учащи|ученик|учени[кц]|сыны[пб]|класс|дежурн|кезекши|врач|дариген|дарігер"
        r"|акелер|аналар|отцы|мамы|папы|ардагер|ветеран|имам|музе|муражай|клуб|уйым|организац|нвп|аад"
        r"|аким|акимат|баскарма|департамент|болим|отдел|управлен|минист(?:р|ер)|орган[аыи]?\b"
        r"|(?<=\w\s)(?:комисси|комитет|кенес|совет)|(?:комисси|комитет|кенес|совет)\w*\s+\w"  # not «комиссия» alone
        r"|иим|иіб|кдн|пдн|юпп|жкис|координатор|модератор|лаборант|персонал|кызметкер|сотрудник|ужым|коллектив"
        r"|команд|мамандар|специалист|эксперт|сарапшы|редак|мен[гн]еруши|тарбиеши|воспитат|пмпк|биолог|географ|историк|тарихшы|информатик|математик|оператор|режисс"
        r"|барлы[кг]|все(?!\w)|мо\b|аб\b|бб\b|шко\b|куратор|уйымдастыруш",
        OTHERS,
    ),
)
_CAPITAL = r"[А-ЯЁӘҒҚҢӨҰҮҺІ]"
_WORD = rf"{_CAPITAL}[а-яёәғқңөұүһі]+"
_INITIALS = rf"{_CAPITAL}\.?\s?(?:{_CAPITAL}\.?)?"
_NAME = re.compile(
    rf"\W*(?:{_WORD}(?:-{_WORD})?\s+{_INITIALS}|{_INITIALS}\s?{_WORD}|{_WORD}\s+{_WORD}(?:\s+{_WORD})?"
    rf"(?:\s+(?:ұлы|қызы))?)\W*"
)


def role_of(responsible: str) -> str | None:
    """The role that a word of the plan names; None for a person's name and for words that are not known."""
    plain = folded(responsible)
    return next((role for pattern, role in RESPONSIBLE_WORDS if re.search(pattern, plain)), None)


def is_a_name(responsible: str) -> bool:
    """«Сейітова А.К.», «А. Омаров», «Сейітова Айгүл»: a person, and no role."""
    return bool(_NAME.fullmatch(responsible)) and role_of(responsible) is None


def answering_roles(responsible: Iterable[str], meaning: Callable[[str], str | None] = role_of) -> list[str]:
    """The roles that answer for an item. Members of a faction, and the organisation, answer through the mentors.

    `meaning` says what a word means in this school.
    """
    roles = [role for one in responsible if (role := meaning(one)) and role != OTHERS]
    answering = [Role.MENTOR if role in (FACTION_MEMBER, ORGANISATION) else role for role in roles]
    return list(dict.fromkeys(answering)) or [Role.DEPUTY_HEAD]


# When they are reminded


#: How far a reminder can be put off.
SNOOZES: tuple[PlanSnooze, ...] = get_args(PlanSnooze)


def snoozed_until(choice: str, now: datetime, zone: ZoneInfo, hour: time = MORNING) -> datetime:
    """An hour from now, or the morning of the next day or of the next Monday. Raises ValueError for other choices."""
    if choice == "hour":
        return now + timedelta(hours=1)
    if choice not in SNOOZES:
        raise ValueError(choice)
    today = school_day(now, zone)
    ahead = 1 if choice == "tomorrow" else 7 - today.weekday()
    return at_school_time(today + timedelta(days=ahead), hour, zone)


# What closes it

LINK, PHOTO, DOCUMENT, NOTE, MINUTES = "link", "photo", "document", "note", "minutes"
_CLOSED_BY: dict[str, frozenset[str]] = {
    "social_post": frozenset({LINK}),
    "social_post_link": frozenset({LINK}),
    "site_post": frozenset({LINK}),
    "written_note": frozenset({PHOTO, DOCUMENT}),
    "minutes": frozenset({PHOTO, DOCUMENT}),
    "order": frozenset({PHOTO, DOCUMENT}),
    "acceptance_act": frozenset({PHOTO, DOCUMENT}),
    "report": frozenset({PHOTO, DOCUMENT}),
    "photo_report": frozenset({PHOTO}),
}


def accepted_evidence(kinds: Iterable[str]) -> frozenset[str]:
    """What the plan's word for the result asks for: a link, a photo, a document; anything where it is silent."""
    accepted: frozenset[str] = frozenset()
    for kind in kinds:
        accepted |= _CLOSED_BY.get(kind, frozenset({LINK, PHOTO, DOCUMENT}))
    return accepted or frozenset({LINK, PHOTO, DOCUMENT})


@dataclass(frozen=True)
class Evidence:
    """What shows that something was done: a link, a photo or a document that Telegram keeps, a note of our own, the
    signed minutes of a sitting."""

    kind: str
    link: str | None = None
    file_id: str | None = None
    file_name: str | None = None
    note: str | None = None  # what a note says
    sitting_id: int | None = None  # whose minutes they are


def parts_of(title: str) -> list[str]:
    """The titles of a row that has several: each is shown by evidence of its own."""
    return [line for line in title.splitlines() if line.strip()] or [title]


def accepted_of_part(title: str, kinds: Iterable[str], *, alone: bool) -> frozenset[str]:
    """What closes one part of a row: what the plan asks for, but of a wall stand a photo (the charter, Ecology).

    A row that is a stand and nothing else is closed by what the plan says as well, if it says anything.
    """
    told = tuple(kinds)
    if re.search(r"стенд", title.casefold()):
        return frozenset({PHOTO}) | (accepted_evidence(told) if alone and told else frozenset())
    accepted = accepted_evidence(told)
    return accepted | {NOTE} if "written_note" in told or not told else accepted


#: Files that a phone could run.
_DANGEROUS = re.compile(
    r"\.(?:exe|scr|com|bat|cmd|msi|ps1|vbs|js|jse|wsf|jar|apk|lnk|hta|dll|sh|html?|svg|docm|xlsm|pptm|iso)$",
    re.IGNORECASE,
)


def is_dangerous(file_name: str) -> bool:
    """Whether a file's name ends as of one that can do something by itself."""
    return bool(_DANGEROUS.search(file_name.strip()))


def read_sites(text: str) -> list[str]:
    """«instagram.com, www.facebook.com/school»: the domains, each once."""
    found = re.findall(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)", text.lower())
    return list(dict.fromkeys(found))[:20]


def is_allowed_site(link: str, sites: Sequence[str]) -> bool:
    """Whether a link leads to one of the school's sites or below it; to any, if the school has named none."""
    host = re.sub(r"^https?://", "", link.lower()).split("/")[0].split("?")[0].split("@")[-1].split(":")[0]
    return not sites or any(host == site or host.endswith(f".{site}") for site in sites)


LONGEST_LINK = 500
_LINK = re.compile(r"https?://[^\s/?#]+\.[^\s/?#.]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def read_link(text: str) -> str | None:
    """A link to a page, with or without https:// in front; None for other words."""
    bare = text.strip()
    if re.fullmatch(r"(www\.)?[\w-]+(\.[\w-]+)*\.[a-zа-я]{2,}(/\S*)?", bare, re.IGNORECASE):
        bare = f"https://{bare}"
    return bare if len(bare) <= LONGEST_LINK and _LINK.fullmatch(bare) else None
