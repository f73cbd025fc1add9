"""Thursday's report: which Thursdays, what it counts, and its way from the class teachers to the authority.

Tuesday the class teachers confirm, Wednesday at four the figures are frozen, Thursday they are signed and sent.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from school.assistance import CATEGORIES
from school.assistance.lines import GROUPS
from school.plan import DOCUMENT, LINK

TUESDAY, WEDNESDAY, THURSDAY = 2, 3, 4
#: Where the public sees a number, fewer than this is «<5».
FEWEST_SHOWN = 5
#: The rows of the report, in their order; `kind:*`, `category:*` and `grades:*` follow them.
FIGURES = (
    "children_in_need",
    "children_helped",
    "lines_asked",
    "lines_open",
    "things_given",
    "not_in_school",
    "returned",
    "arrived",
    "left",
    "dropped_out",
    "givers",
    "mentions",
)
#: What a mark in one of the authority's forms can stand for; «{{1}}» is the first. New ones are added at the end.
FORM_FIGURES = (
    *FIGURES,
    *(f"given:{group}" for group in GROUPS),
    *(f"category:{one}" for one in CATEGORIES),
    *(f"grades:{band}" for band in ("1–4", "5–7", "8–9", "10–11")),
    "days_to_return",
)
#: To whom a report goes: the organisers that the guide names.
LEVELS = ("school", "district", "region", "ministry")


#: On a Wednesday's working hours the figures may be frozen, the school's clock.
FREEZE_HOURS = range(9, 19)


class ReportState(StrEnum):
    GATHERING = "gathering"
    FROZEN = "frozen"
    SIGNED = "signed"
    SENT = "sent"


class ReportRefusal(StrEnum):
    NOT_FOUND = "weekly-not-found"
    WRONG_STATE = "weekly-wrong-state"
    NO_SUCH_FIGURE = "weekly-no-such-figure"


def thursdays(opens_on: date, closes_on: date) -> list[date]:
    """The Thursdays of a campaign: eight or nine of «Мектепке жол», by year."""
    first = opens_on + timedelta(days=(THURSDAY - opens_on.isoweekday()) % 7)
    return [first + timedelta(days=7 * n) for n in range((closes_on - first).days // 7 + 1)]


def report_for(day: date, opens_on: date, closes_on: date) -> date | None:
    """The Thursday whose report is being made on this day: the next one, within seven days."""
    return next((one for one in thursdays(opens_on, closes_on) if day <= one < day + timedelta(days=7)), None)


def change_since(now: Mapping[str, int], before: Mapping[str, int] | None) -> dict[str, int]:
    """The change against last week's report, of what both count."""
    return {key: value - before.get(key, 0) for key, value in now.items()} if before is not None else {}


def as_proof(kind: str, what: str) -> str:
    """How the proof of sending is kept: of which kind it is, and the link or Telegram's name of the file."""
    return f"{kind} {what}"


def proof_of(kept: str) -> tuple[str, str]:
    """(kind, link or file); of the time before kinds were kept a file is taken for a document."""
    kind, _, what = kept.rpartition(" ")
    return kind or (LINK if "://" in what else DOCUMENT), what


def shown(number: int) -> str:
    """A number as the public sees it."""
    return str(number) if number == 0 or number >= FEWEST_SHOWN else f"<{FEWEST_SHOWN}"
