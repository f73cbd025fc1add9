"""The help campaigns: requests for help, how one moves on, and why a deed on it is refused.

A request is of one child and has lines (`lines.py`), each of which goes its own way; the request's state is worked
out from them. The bot never touches money.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from school.assistance.lines import LineState

#: What the campaign's report counts: set by staff, sealed, never asked of a parent.
CATEGORIES = ("low_income", "many_children", "orphan", "disability", "other", "unsaid")
#: Why somebody opens a request; written down each time.
READING_REASONS = ("new", "follow_up", "handover")
#: The text that a parent agrees to, and the one that staff write down for a family that agreed by word.
CONSENT_VERSION, WORD_VERSION = "4", "4-word"
#: The first text, under which nobody but the social pedagogue may know of the request.
NARROW_VERSIONS = ("1",)
#: The texts that name no psychologist, to whom such a request is not referred before the family agrees anew.
PEDAGOGUE_ALONE_VERSIONS = (*NARROW_VERSIONS, "2", "2-word")
LIFE_AFTER_END = timedelta(days=90)  # SECURITY.md, 4.1.9
#: So long before an end of which a family is warned.
WARNED_BEFORE = timedelta(days=14)
#: School days without a movement until the keeper and the deputy head hear that a request stands still, and what a
#: school can set instead.
STANDS_STILL_AFTER, STILL_DAYS = 5, range(2, 21)
LONGEST_NOTE = 300


class NeedState(StrEnum):
    NEW = "new"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    READY = "ready"
    HANDED_OVER = "handed_over"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


#: The legal moves of a whole request: every line that stands where the request stands goes along.
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

#: Where a request stands whose line stands so.
AS_NEED: dict[LineState, NeedState] = {
    LineState.ASKED: NeedState.NEW,
    LineState.CHECKED: NeedState.NEW,
    LineState.APPROVED: NeedState.ACCEPTED,
    LineState.PROMISED: NeedState.ACCEPTED,
    LineState.STARTED: NeedState.IN_PROGRESS,
    LineState.READY: NeedState.READY,
    LineState.HANDED_OVER: NeedState.HANDED_OVER,
    LineState.CONFIRMED: NeedState.HANDED_OVER,
    LineState.REFUSED: NeedState.REFUSED,
    LineState.WITHDRAWN: NeedState.WITHDRAWN,
}
#: Where the lines go when the whole request moves.
AS_LINE: dict[NeedState, LineState] = {
    NeedState.NEW: LineState.ASKED,
    NeedState.ACCEPTED: LineState.APPROVED,
    NeedState.IN_PROGRESS: LineState.STARTED,
    NeedState.READY: LineState.READY,
    NeedState.HANDED_OVER: LineState.HANDED_OVER,
    NeedState.REFUSED: LineState.REFUSED,
    NeedState.WITHDRAWN: LineState.WITHDRAWN,
}


def state_of(lines: Iterable[str]) -> NeedState:
    """The state of a request with lines in these states: that of the line which is furthest behind."""
    order = list(NeedState)
    found = {AS_NEED[LineState(one)] for one in lines}
    open_ones = found - ENDED
    if open_ones:
        return min(open_ones, key=order.index)
    return min(found, key=order.index, default=NeedState.NEW)


class NeedRefusal(StrEnum):
    """Why a deed on a request is refused. Who may not know of it hears the same as for one that does not exist."""

    NOT_FOUND = "need-not-found"
    WRONG_STATE = "need-wrong-state"
    WITH_COLLEAGUE = "need-with-colleague"
    STARTED_BY_COLLEAGUE = "need-started-by-colleague"
    NOT_YOUR_CHILD = "need-not-your-child"
    NO_CONDUCT = "need-no-conduct"
    NO_KEEPER = "need-no-keeper"
    NARROW = "need-narrow-consent"


def term_of_consent(given_on: date) -> date:
    """A consent holds for a year."""
    return given_on.replace(year=given_on.year + 1, day=min(given_on.day, 28))


def grade_band(grade: int | None) -> str:
    """How old a child is, as far as strangers may know: «1-4», «5-7», «8-9», «10-11»; «» where nobody knows."""
    for first, last in ((1, 4), (5, 7), (8, 9), (10, 11)):
        if grade is not None and first <= grade <= last:
            return f"{first}–{last}"
    return ""


def holds_identity_number(text: str) -> bool:
    """Twelve digits in a row are an identity number (ЖСН); the bot keeps none."""
    return bool(re.search(r"(?<!\d)\d{12}(?!\d)", re.sub(r"[ \-]", "", text)))
