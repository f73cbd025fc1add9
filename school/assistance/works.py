"""What a school does in a campaign: of which kinds, what is told of each before and after, and what shows it.

The kinds are those of the campaign's guide and of the plan «Мектепке жол». Nothing told here is about one child:
names of children stand in requests and cases alone.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from school.plan import DOCUMENT, LINK, PHOTO

#: In which way a campaign is opened and closed before the public (the plan's third point).
FORMS = ("press", "tv", "newspaper", "online")
MOST_SLOTS = 40
#: So long an appointment at a reception lasts.
SLOT = timedelta(minutes=15)


class OpenTo(StrEnum):
    """Who may know of a work besides the committee: families find it, the staff concerned is invited."""

    COMMITTEE = "committee"
    FAMILIES = "families"
    STAFF = "staff"


_PAPER, _ANY = frozenset({PHOTO, DOCUMENT}), frozenset({LINK, PHOTO, DOCUMENT})


@dataclass(frozen=True)
class WorkKind:
    """What is told when it is arranged, what when it is over, and by what it is shown."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    shown_by: frozenset[str] = _ANY
    open_to: OpenTo = OpenTo.COMMITTEE
    lasts: bool = False  # from a day to a day


KINDS: dict[str, WorkKind] = {
    "opening": WorkKind(("form", "place", "guests", "media"), shown_by=frozenset({LINK})),
    "closing": WorkKind(("form", "place", "guests", "media"), shown_by=frozenset({LINK})),
    "sitting": WorkKind(("place", "agenda"), ("decided",), _PAPER),
    "council": WorkKind(("place", "agenda"), ("shortcomings", "remedies"), _ANY),
    "commission": WorkKind(("place", "agenda"), ("decided",), _PAPER),
    "raid": WorkKind(("place", "team"), ("found",)),
    "reception": WorkKind(("place", "slots"), ("visitors",), open_to=OpenTo.FAMILIES),
    "fair": WorkKind(("place", "goods"), ("visitors",), open_to=OpenTo.FAMILIES, lasts=True),
    "contest": WorkKind(("place", "categories", "jury"), ("result",), open_to=OpenTo.FAMILIES, lasts=True),
    "drive": WorkKind(("place",), lasts=True),
    "stand": WorkKind(("place",), shown_by=frozenset({PHOTO})),
    "round_table": WorkKind(("place", "agenda"), ("visitors",), open_to=OpenTo.STAFF),
    "task": WorkKind(lasts=True),
}
#: Whom a round table is for (the guide's sixth point for districts).
ROUND_TABLE_ROLES = ("social_pedagogue", "psychologist", "class_teacher")


class WorkRefusal(StrEnum):
    NOT_FOUND = "work-not-found"
    WRONG_EVIDENCE = "work-wrong-evidence"
    CLOSED = "work-closed"
    FULL = "work-full"


def why_not_close(kind: str, evidence: str, told: Mapping[str, object]) -> WorkRefusal | None:
    """A council without what fell short and what will be done is no council; a press conference needs its link."""
    if evidence not in KINDS[kind].shown_by:
        return WorkRefusal.WRONG_EVIDENCE
    missing = [name for name in KINDS[kind].after if name not in told]
    return WorkRefusal.WRONG_EVIDENCE if missing else None


def free_slot(slots: int, taken: Collection[int]) -> int | None:
    """The first appointment that nobody has, counted from 0."""
    return next((one for one in range(slots) if one not in taken), None)
