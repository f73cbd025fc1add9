"""Deadlines that come back every school year: of the charter, the plan, the two help campaigns and the last bell.

Only days and months stand here, no year; each school switches on what it wants.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from school.dates import SchoolYear
from school.people import ALL_GRADES, Role
from school.plan import Occurrence, occurrences, recurs
from school.plan.columns import folded
from school.plan.deadlines import Deadline
from school.plan.school_year import Calendar, terms

When = Callable[[SchoolYear], list[Deadline]]


@dataclass(frozen=True)
class Fixed:
    """One deadline of the catalogue; `place` is its row in the plan, for ever. Its words are `fixed-` and the key."""

    key: str
    place: int
    when: When
    roles: tuple[str, ...]
    evidence: str
    grades: int = ALL_GRADES
    weekly: bool = False
    said: str = ""  # the words, folded, by which a school's own plan has it


@dataclass(frozen=True)
class FixedWords:
    """How a fixed deadline stands in the school's plan, in the school's language."""

    key: str
    title: str
    responsible: Sequence[str]
    evidence: str


def _day(year: SchoolYear, month: int, day: int) -> date:
    """From July on it is the year in which the school year begins."""
    return date(year.first if month >= 7 else year.first + 1, month, day)


def _months(*months: int) -> When:
    def when(year: SchoolYear) -> list[Deadline]:
        firsts = [_day(year, month, 1) for month in months]
        lasts = [(first + timedelta(days=32)).replace(day=1) - timedelta(days=1) for first in firsts]
        return [Deadline("month", "", start=a, end=b) for a, b in zip(firsts, lasts, strict=True)]

    return when


def _range(first: tuple[int, int], last: tuple[int, int]) -> When:
    return lambda year: [Deadline("date-range", "", start=_day(year, *first), end=_day(year, *last))]


def _by(month: int, day: int) -> When:
    return lambda year: [Deadline("by-date", "", end=_day(year, month, day))]


def _after_lessons(days: int) -> When:
    """So many days after the year's last one: what stands there until the school has set its own day."""
    return lambda year: [Deadline("by-date", "", end=terms(year)[-1][1] + timedelta(days=days))]


def _each_term(year: SchoolYear) -> list[Deadline]:
    return [Deadline("quarterly", "", times=1)]


def _eves_of_thursdays(first: tuple[int, int], last: tuple[int, int]) -> When:
    """The reports leave on Thursdays; the school's own deadline is the day before, at four in the afternoon."""

    def when(year: SchoolYear) -> list[Deadline]:
        begins, ends = _day(year, *first), _day(year, *last)
        days = [begins + timedelta(days=n) for n in range((ends - begins).days + 1)]
        eves = [day - timedelta(days=1) for day in days if day.isoweekday() == 4]
        return [Deadline("date-range", "", start=day, end=day) for day in eves]

    return when


_DEPUTY, _SENIOR, _MENTOR = Role.DEPUTY_HEAD, Role.SENIOR_MENTOR, Role.MENTOR
_PEDAGOGUE = Role.SOCIAL_PEDAGOGUE
_CARE, _ROAD = ((1, 10), (2, 10)), ((8, 1), (9, 30))

_ORDER = r"буйры[кг]|приказ|уйымдастыру комитет|оргкомитет|шаралар жоспарын"
_OPENING = r"акци\w*.*(?:ашыл|бастал)|открыти\w+|старт"
_CLOSING = r"акци\w*.*(?:жабыл|аякта)|закрыти\w+"
_REPORT = r"есеп|акпарат\w*.*(?:жолда|тапсыр|усын|бер)|отчет|информаци\w*.*(?:предостав|направ)"
#: By which words a plan is known to be a campaign's.
_CAMPAIGNS = {"care": r"камкорлы[кг]|(?<!\w)забот", "road": r"мектепке жол|дорога в школу"}

CATALOGUE: tuple[Fixed, ...] = (
    Fixed(
        "general-meeting",
        1,
        _months(9, 5),
        (_SENIOR, _DEPUTY),
        "minutes",
        said=r"жалпы жиналыс|общ\w+ собрани",
    ),
    Fixed(
        "council",
        2,
        _range((9, 16), (9, 30)),
        (_SENIOR,),
        "minutes",
        said=r"кенес\w* отырыс|заседани\w+ совет",
    ),
    Fixed(
        "election-day",
        3,
        _by(9, 20),
        (_SENIOR, _DEPUTY),
        "social_post",
        said=r"сайлау\w* кун|(?:дня|день|даты?) выбор",
    ),
    Fixed(
        "class-elections",
        4,
        _months(9),
        (Role.CLASS_TEACHER, _DEPUTY),
        "social_post",
        said=r"сынып\w*.*сайлау|выбор\w*.*класс",
    ),
    Fixed(
        "term-results",
        5,
        _each_term,
        (_DEPUTY, _MENTOR),
        "minutes",
        said=r"токсан\w* корытынды|итог\w* (?:\w+ )?четверт",
    ),
    Fixed(
        "year-report",
        6,
        _months(5),
        (_SENIOR, _DEPUTY),
        "report",
        said=r"жылдык (?:корытынды )?есеп|(?:итогов|годов)\w+ отчет",
    ),
    Fixed(
        "last-bell", 7, _after_lessons(0), (_DEPUTY,), "social_post", said=r"сонгы конырау|последн\w+ звон"
    ),
    Fixed(
        "graduation",
        8,
        _after_lessons(21),
        (_DEPUTY,),
        "social_post",
        grades=1 << 11,
        said=r"битиру кеш|выпускн\w+ (?:вечер|бал)",
    ),
    Fixed("care-order", 9, _by(1, 9), (_DEPUTY, _PEDAGOGUE), "order", said=_ORDER),
    Fixed(
        "care-opening", 10, _range(_CARE[0], _CARE[0]), (_DEPUTY, _PEDAGOGUE), "social_post", said=_OPENING
    ),
    Fixed("care-report", 11, _eves_of_thursdays(*_CARE), (_PEDAGOGUE,), "report", weekly=True, said=_REPORT),
    Fixed(
        "care-closing", 12, _range(_CARE[1], _CARE[1]), (_DEPUTY, _PEDAGOGUE), "social_post", said=_CLOSING
    ),
    Fixed(
        "care-survey",
        13,
        _range((2, 11), (2, 20)),
        (_PEDAGOGUE,),
        "report",
        said=r"сауалнам|сауалдар|анкет|опрос",
    ),
    Fixed("care-summary", 14, _range((2, 11), (2, 28)), (_DEPUTY,), "minutes", said=r"корытынды|итог"),
    Fixed("road-committee", 15, _by(7, 25), (_DEPUTY, _PEDAGOGUE), "order", said=_ORDER),
    Fixed("road-transport", 16, _by(8, 1), (_DEPUTY,), "information", said=r"жеткиз|тасымал|подвоз"),
    Fixed("road-opening", 17, _range((7, 29), (8, 1)), (_DEPUTY, _PEDAGOGUE), "social_post", said=_OPENING),
    Fixed("road-report", 18, _eves_of_thursdays(*_ROAD), (_PEDAGOGUE,), "report", weekly=True, said=_REPORT),
    Fixed(
        "road-gifts",
        19,
        _range((8, 1), (8, 15)),
        (_PEDAGOGUE,),
        "report",
        said=r"сыйлы[кг]|табыс ет|комек тапсыр|вруч|передач|подар",
    ),
    Fixed("road-repairs", 20, _by(8, 25), (_DEPUTY,), "acceptance_act", said=r"жонде|кабылдау|ремонт|приемк"),
    Fixed(
        "road-fairs",
        21,
        _range((8, 1), (9, 20)),
        (_DEPUTY, _PEDAGOGUE),
        "photo_report",
        said=r"жарменке|ярмарк",
    ),
    Fixed(
        "road-closing", 22, _by(9, 30), (_DEPUTY, _PEDAGOGUE), "report", said=_CLOSING + r"|корытынды|итог"
    ),
    Fixed(
        "road-plan", 23, _by(7, 25), (_DEPUTY, _PEDAGOGUE), "order", said=r"жоспар\w*.*бекіт|утвержд\w+.*план"
    ),
)
BY_KEY = {one.key: one for one in CATALOGUE}
#: The name of the plan in which they stand.
PLAN_NAME = "fixed-deadlines"


def days_of(fixed: Fixed, days: Calendar) -> list[Occurrence]:
    """Its occurrences in a school year."""
    found = occurrences(fixed.when(days.year), None, days.year, days)
    return [replace(one, weekly=fixed.weekly) for one in found]


# A school's own plan may have them too


def is_doubled(
    titles: Sequence[str], deadlines: Sequence[Deadline], plan: str, on: Collection[str], year: SchoolYear
) -> bool:
    """Whether a row of a plan says nothing but fixed deadlines that are switched on (`on`, their keys): the same words
    at the same time. `plan` is the plan's title, which tells whose campaign it is."""
    may_be = [one for one in CATALOGUE if one.key in on and _is_of(one, plan) and one.said]
    return bool(titles and deadlines) and all(
        any(re.search(one.said, folded(title)) and _same_time(deadline, one, year) for one in may_be)
        for title in titles
        for deadline in deadlines
    )


def _is_of(fixed: Fixed, plan: str) -> bool:
    campaign = _CAMPAIGNS.get(fixed.key.partition("-")[0])
    return campaign is None or bool(re.search(campaign, folded(plan)))


def _same_time(deadline: Deadline, fixed: Fixed, year: SchoolYear) -> bool:
    if fixed.weekly:
        return deadline.kind in ("weekly", "weekday-weekly")
    return any(
        deadline.kind == other.kind if recurs(other) else _overlap(deadline, other)
        for other in fixed.when(year)
    )


def _overlap(one: Deadline, other: Deadline) -> bool:
    first, last = one.start or one.end, one.end or one.start
    begins, ends = other.start or other.end, other.end or other.start
    return bool(first and last and begins and ends and first <= ends and begins <= last)
