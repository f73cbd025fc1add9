"""The help campaigns: when they run, what can be asked for, how a request moves on.

«Қамқорлық» runs from 10 January to 10 February (the campaign's guide), «Мектепке жол» from 1 August to
30 September (its plan); both return every year. The bot never touches money.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

#: kind -> (month, day) of the first and the last day.
CAMPAIGNS: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "qamqorlyq": ((1, 10), (2, 10)),
    "mektepke_zhol": ((8, 1), (9, 30)),
}
#: What the campaign's report counts; pressed as buttons, sealed, confirmed by the social pedagogue.
CATEGORIES = ("low_income", "many_children", "orphan", "disability", "other", "unsaid")
#: The groups of the guide, and the transport of the plan.
ITEMS = ("clothes", "shoes", "supplies", "transport", "other")
#: Why somebody opens a request; written down each time.
READING_REASONS = ("new", "follow_up", "handover")
CONSENT_VERSION = "1"
LIFE_AFTER_END = timedelta(days=90)  # SECURITY.md, 4.1.9
LONGEST_NOTE = 300


class NeedState(StrEnum):
    NEW = "new"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    READY = "ready"
    HANDED_OVER = "handed_over"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


#: The legal moves of the social pedagogue. A parent may withdraw while nothing has been handed over.
MOVES: dict[NeedState, tuple[NeedState, ...]] = {
    NeedState.NEW: (NeedState.ACCEPTED, NeedState.REFUSED),
    NeedState.ACCEPTED: (NeedState.IN_PROGRESS, NeedState.REFUSED),
    NeedState.IN_PROGRESS: (NeedState.READY, NeedState.REFUSED),
    NeedState.READY: (NeedState.HANDED_OVER, NeedState.IN_PROGRESS),
    NeedState.HANDED_OVER: (),
    NeedState.REFUSED: (),
    NeedState.WITHDRAWN: (),
}
ENDED = frozenset({NeedState.HANDED_OVER, NeedState.REFUSED, NeedState.WITHDRAWN})


class NeedRefusal(StrEnum):
    """Why a deed on a request is refused. Who may not know of it hears the same as for one that does not exist."""

    NOT_FOUND = "need-not-found"
    WRONG_STATE = "need-wrong-state"
    WITH_COLLEAGUE = "need-with-colleague"
    NOT_YOUR_CHILD = "need-not-your-child"


@dataclass(frozen=True)
class Campaign:
    kind: str
    opens_on: date
    closes_on: date


def campaign_on(day: date) -> Campaign | None:
    """The campaign that runs on this day."""
    return next((one for one in _of_year(day.year) if one.opens_on <= day <= one.closes_on), None)


def next_campaign(day: date) -> Campaign:
    """The next campaign that has not begun."""
    coming = [one for year in (day.year, day.year + 1) for one in _of_year(year) if one.opens_on > day]
    return min(coming, key=lambda one: one.opens_on)


def _of_year(year: int) -> list[Campaign]:
    return [
        Campaign(kind, date(year, *first), date(year, *last)) for kind, (first, last) in CAMPAIGNS.items()
    ]


def holds_identity_number(text: str) -> bool:
    """Twelve digits in a row are an identity number (ЖСН); the bot keeps none."""
    return bool(re.search(r"(?<!\d)\d{12}(?!\d)", re.sub(r"[ \-]", "", text)))
