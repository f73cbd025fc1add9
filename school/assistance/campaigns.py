"""When the campaigns run, their three stages, and what must be there before one opens or is put away.

«Қамқорлық» runs from 10 January to 10 February (the campaign's guide), «Мектепке жол» from 1 August to
30 September (its plan); both return every year. An order of the region or the district moves the days.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


@dataclass(frozen=True)
class Template:
    """Days are (month, day) of the campaign's own year; `tasks` begin the keys of its fixed deadlines."""

    kind: str
    made: tuple[int, int]  # from this day on it stands there as a draft
    opens: tuple[int, int]
    closes: tuple[int, int]
    tasks: str
    weekly: bool  # a report every Thursday


TEMPLATES: dict[str, Template] = {
    "qamqorlyq": Template("qamqorlyq", (1, 1), (1, 10), (2, 10), "care-", weekly=False),
    "mektepke_zhol": Template("mektepke_zhol", (7, 1), (8, 1), (9, 30), "road-", weekly=True),
}
#: The graduates' own campaign, from May to August (the concept of school-leaving celebrations): things and deeds for
#: the school. A school begins it by a press; no family's request belongs to it.
ALUMNI = "alumni"
_ALUMNI_OPENS, _ALUMNI_CLOSES = (5, 1), (8, 31)
#: Its actions, as the concept names them.
ALUMNI_ACTIONS = (
    "gift_book",
    "help_school",
    "graduate_for_school",
    "graduates_for_newcomers",
    "green_nature",
    "native_land",
    "instead_of_evening",
    "start_school",
)
#: So long after the end the last stage lasts: survey, analysis, the council.
LAST_STAGE = timedelta(days=28)
PARTS = ("chair", "secretary", "member", "parliament", "active")
MATERIALS = ("poster", "leaflet", "clip", "article")


_ORDER = re.compile(r"(.*?\w.*?)[\s,;]+(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*(?:ж|г)?\.?", re.DOTALL)


def read_order(text: str) -> tuple[str, date] | None:
    """«№ 15, 05.01.2027»: an order's number and its day; None if one of them is missing."""
    found = _ORDER.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return found[1].strip(), date(int(found[4]), int(found[3]), int(found[2]))
    except ValueError:
        return None


class Stage(StrEnum):
    """The guide's three stages; before and after them it is a draft and put away."""

    DRAFT = "draft"
    ORDER = "order"
    WORK = "work"
    ANALYSIS = "analysis"
    ARCHIVED = "archived"


@dataclass(frozen=True)
class Campaign:
    kind: str
    opens_on: date
    closes_on: date


def stage_on(day: date, opens_on: date, closes_on: date, *, order: bool, archived: bool) -> Stage:
    """The first stage ends with the order, or with the first day; the last begins after the end by itself."""
    if archived:
        return Stage.ARCHIVED
    if day > closes_on:
        return Stage.ANALYSIS
    if day >= opens_on:
        return Stage.WORK
    return Stage.ORDER if order else Stage.DRAFT


def of_year(year: int) -> list[Campaign]:
    return [Campaign(one.kind, date(year, *one.opens), date(year, *one.closes)) for one in TEMPLATES.values()]


def alumni_campaign(day: date) -> Campaign:
    """The graduates' campaign that runs on this day or comes next."""
    this_year = date(day.year, *_ALUMNI_CLOSES)
    year = day.year if day <= this_year else day.year + 1
    return Campaign(ALUMNI, date(year, *_ALUMNI_OPENS), date(year, *_ALUMNI_CLOSES))


def campaign_on(day: date) -> Campaign | None:
    """The campaign that runs on this day by the guide and the plan."""
    return next((one for one in of_year(day.year) if one.opens_on <= day <= one.closes_on), None)


def next_campaign(day: date) -> Campaign:
    """The next campaign that has not begun."""
    coming = [one for year in (day.year, day.year + 1) for one in of_year(year) if one.opens_on > day]
    return min(coming, key=lambda one: one.opens_on)


def due_to_be_made(day: date) -> list[Campaign]:
    """What stands as a draft or runs on this day."""
    return [
        one
        for one in of_year(day.year)
        if date(day.year, *TEMPLATES[one.kind].made) <= day <= one.closes_on + LAST_STAGE
    ]


class CampaignRefusal(StrEnum):
    """Why a deed on a campaign is refused."""

    NOT_FOUND = "campaign-not-found"
    WRONG_DATES = "campaign-wrong-dates"
    ARCHIVED = "campaign-is-archived"
    NO_SUMMARY = "campaign-no-summary"
    NO_SURVEY = "campaign-no-survey"
    ONE_LANGUAGE = "campaign-one-language"


def why_not_archive(
    day: date, closes_on: date, summary: str | None, survey: str | None
) -> CampaignRefusal | None:
    """A campaign is put away after its end, with the survey's result and the summary."""
    if day <= closes_on:
        return CampaignRefusal.WRONG_DATES
    if not survey:
        return CampaignRefusal.NO_SURVEY
    return None if summary else CampaignRefusal.NO_SUMMARY


def missing_of(committee: Collection[str], order: bool, plan: bool) -> list[str]:
    """What a campaign lacks before it opens: the order, the plan, a chair, and somebody of the parliament."""
    lacks = [part for part in ("chair", "parliament") if part not in committee]
    return [*([] if order else ["order"]), *([] if plan else ["plan"]), *lacks]
