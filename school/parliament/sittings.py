"""Sittings: who leads them, when they may close, what their minutes hold (checklist, rows 24–29 and 127–136)."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Literal

from school.elections.counting import FEWEST_FOR_RESULTS
from school.plan.approval import Approval
from school.plan.columns import folded
from school.plan.fixed_deadlines import BY_KEY

Choice = Literal["for", "against", "abstain"]
KINDS = ("general", "council", "sitting", "faction", "collegial", "debate")
#: Whom the President leads, and in the President's absence the Speaker.
LED_BY_PRESIDENT = ("general", "council", "sitting")
#: Who is present, by groups: the public copy of the minutes names nobody.
GROUPS = ("members", "pupils", "staff", "guests")
#: Of them vote: the parliament's members; in the school's own body its staff beside them.
VOTERS = {"collegial": ("members", "staff")}
#: What is voted, in the order of the counts.
CHOICES: tuple[Choice, ...] = ("for", "against", "abstain")
#: Who agrees to what was written on a disputed question (checklist, rows 42, 52, 60).
AGREE = ("administration", "parliament")
LONGEST_QUESTION, LONGEST_TEXT, MOST_QUESTIONS, MOST_PRESENT = 300, 3000, 20, 3000
#: So many questions are proposed to a sitting at once, and so many of them by one person.
MOST_PROPOSED, MOST_OF_ONE = 10, 3
#: A sitting of the month has its minutes within a week (checklist, row 136).
DAYS_FOR_MINUTES = timedelta(days=7)


class State(StrEnum):
    """planned → open → closed: the minutes are a draft → signed; or cancelled."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    SIGNED = "signed"
    CANCELLED = "cancelled"


class SittingRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NO_SUCH = "sitting-none"
    NOT_YOURS = "sitting-not-yours"
    NOT_INVITED = "sitting-not-invited"
    WRONG_TIME = "sitting-wrong-time"
    HOLIDAY = "sitting-holiday"
    NO_AGENDA = "sitting-no-agenda"
    NO_TEXT = "sitting-no-text"
    NOBODY = "sitting-nobody"
    TOO_MANY_VOTES = "sitting-too-many-votes"
    FULL = "sitting-agenda-full"
    SIGNED = "sitting-is-signed"
    ONLY_SENIOR = "sitting-only-senior"
    NO_DAY = "sitting-decision-without-day"
    IN_PLAN = "sitting-decision-in-plan"
    HAS_EFFECT = "sitting-cancel-in-plan"
    NOT_AGREED = "sitting-not-agreed"
    NO_SIDE = "sitting-agree-no-side"
    NUMBERED = "sitting-decision-numbered"
    TOO_EARLY = "sitting-too-early"
    NO_VOTE = "sitting-no-vote"
    POLLING = "sitting-polling"
    CHANGED = "sitting-changed-since"


@dataclass(frozen=True)
class Chair:
    """Who leads: «president», «speaker», «leader», or «mentor» where no office does."""

    office: str
    person_id: int
    name: str


@dataclass(frozen=True)
class Votes:
    """Votes as they were counted; or only whether it `passed`, where numbers would tell who voted how."""

    yes: int
    no: int
    abstained: int
    passed: bool | None = None

    @property
    def total(self) -> int:
        return self.yes + self.no + self.abstained

    def message(self) -> tuple[str, dict[str, Any]]:
        """A message's key and what is told in it."""
        if self.passed is not None:
            return "sitting-votes-outcome", {"passed": "yes" if self.passed else "no"}
        return "sitting-votes", {"yes": self.yes, "no": self.no, "abstained": self.abstained}


def of_poll(counted: Votes) -> Votes:
    """What is kept of a vote in the bot: of few, and where all voted alike, no numbers (SECURITY.md, decision 4)."""
    alike = counted.total in (counted.yes, counted.no, counted.abstained)
    if not counted.total or not (alike or counted.total < FEWEST_FOR_RESULTS):
        return counted
    return Votes(0, 0, 0, passed=counted.yes > counted.no)


def chair_of(
    kind: str, faction: str, holders: Sequence[tuple[str, str, Chair]], away: Mapping[int, date], day: date
) -> Chair | None:
    """Who leads a sitting of this kind on a day: the President, else the Speaker; a faction's leader in a faction.

    `holders` are (office, faction, who); `away` says until which day somebody is away, that day included. None where
    nobody in an office leads: then whoever opens the sitting does.
    """
    wanted = [("president", ""), ("speaker", "")] if kind in LED_BY_PRESIDENT else []
    if kind == "faction":
        wanted = [("leader", faction)]
    for office, scope in wanted:
        for held, of, who in holders:
            if (held, of) == (office, scope) and not (who.person_id in away and day <= away[who.person_id]):
                return who
    return None


@dataclass(frozen=True)
class AgendaQuestion:
    """A question of the agenda, with what was said and voted; `position` counts from 1."""

    id: int
    position: int
    text: str
    side: str
    proposed_by: str
    said: str = ""
    votes: Votes | None = None
    disputed: bool = False  # the administration and the parliament decide it together


def why_not_begin(day: date, today: date) -> SittingRefusal | None:
    """Not before its day: whoever was invited would come to what is over. On a later day it is opened late."""
    return SittingRefusal.TOO_EARLY if today < day else None


def why_not_close(
    kind: str, agenda: Sequence[AgendaQuestion], present: Mapping[str, int]
) -> SittingRefusal | None:
    """Only with an agenda, with who was there and with a text for each question (checklist, rows 129, 130, 132)."""
    if not agenda:
        return SittingRefusal.NO_AGENDA
    if not sum(present.values()):
        return SittingRefusal.NOBODY
    if any(why_not_count(kind, one.votes, present) for one in agenda if one.votes):
        return SittingRefusal.TOO_MANY_VOTES
    return None if all(one.said for one in agenda) else SittingRefusal.NO_TEXT


#: By which words a row of the plan is this kind of sitting (folded); its evidence has to be minutes.
_ROWS = {
    "general": BY_KEY["general-meeting"].said,
    "council": BY_KEY["council"].said,
    "collegial": BY_KEY["term-results"].said,
    "sitting": r"парламент\w* (?:\w+ )?отырыс|заседани\w+ (?:\w+ )?парламент",
}


#: The school's own body meets about many things: of a term's results it is where its agenda says so (row 4).
_BY_AGENDA = ("collegial",)
#: So long after the term its results may be spoken of: holidays lie between.
LATE = {"collegial": timedelta(days=21)}


def is_row_of(kind: str, title: str, agenda: Sequence[str]) -> bool:
    """Whether a row of the plan is about such a sitting with such an agenda."""
    wanted = _ROWS.get(kind)
    told = [title, " ".join(agenda)] if kind in _BY_AGENDA else [title]
    return bool(wanted and all(re.search(wanted, folded(one)) for one in told))


def still_to_agree(
    agenda: Sequence[AgendaQuestion], agreed: Collection[str], sides: Collection[str] = AGREE
) -> list[str]:
    """The sides without which minutes that hold a disputed question are not signed; of `sides` somebody speaks."""
    if not any(one.disputed for one in agenda):
        return []
    return [side for side in AGREE if side in sides and side not in agreed]


def why_not_count(kind: str, votes: Votes, present: Mapping[str, int]) -> SittingRefusal | None:
    """Nobody votes who is not there, nor who is there as a guest. Who is there is written down first."""
    if votes.total and not sum(present.values()):
        return SittingRefusal.NOBODY
    most = sum(present.get(group, 0) for group in VOTERS.get(kind, ("members",)))
    return SittingRefusal.TOO_MANY_VOTES if votes.total > most else None


def is_overdue(state: str, starts_at: datetime, now: datetime) -> bool:
    """Seven days after it, and there are no signed minutes (checklist, row 136)."""
    return state in (State.PLANNED, State.OPEN, State.CLOSED) and now >= starts_at + DAYS_FOR_MINUTES


@dataclass(frozen=True)
class Decided:
    """A line of the decision; `number` counts in the school year and is given when the sitting closes."""

    number: int | None
    text: str
    owner: str = ""
    due_on: date | None = None


@dataclass(frozen=True)
class Kept:
    """Everything that minutes say, as it was when they were signed. Kept as data: each reads it in the own language."""

    number: int
    kind: str
    faction: str
    place: str
    starts_at: datetime
    chair: str
    chair_office: str
    present: Mapping[str, int]
    grades: Sequence[int]
    questions: Sequence[AgendaQuestion]
    decisions: Sequence[Decided]
    earlier: Sequence[tuple[str, str]] = field(
        default_factory=tuple
    )  # what became of the last ones: (line, state)
    approval: Approval | None = None  # of the year's plan (row 135)
    agreed: Sequence[tuple[str, str]] = field(default_factory=tuple)  # to what was disputed: (side, name)

    def as_json(self) -> dict[str, Any]:
        told = asdict(self)
        told["starts_at"] = self.starts_at.isoformat()
        for one in told["decisions"]:
            one["due_on"] = one["due_on"] and one["due_on"].isoformat()
        if self.approval:
            told["approval"] = self.approval.as_json()
        return told

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> "Kept":
        questions = [
            AgendaQuestion(**(one | {"votes": Votes(**one["votes"]) if one["votes"] else None}))
            for one in told["questions"]
        ]
        decisions = [
            Decided(**(one | {"due_on": date.fromisoformat(one["due_on"]) if one["due_on"] else None}))
            for one in told["decisions"]
        ]
        approval = told["approval"]
        read = {
            "starts_at": datetime.fromisoformat(told["starts_at"]),
            "questions": questions,
            "decisions": decisions,
            "earlier": [(line, state) for line, state in told["earlier"]],
            "agreed": tuple((side, name) for side, name in told.get("agreed", ())),
            "approval": approval and Approval.from_json(approval),
        }
        return cls(**(told | read))
