"""The buttons of the plan."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from school.presses import Number, PageNumber, Press, RowNumber

#: What is said of an item that is overdue, what is decided about one, when its reminder comes again, its day; and its
#: fields, each by its name.
PlanOverdue = Literal["seen", "seen-all", "still", "keep"]
PlanDecision = Literal["more", "accept", "back"]
PlanSnooze = Literal["hour", "tomorrow", "monday"]
PlanSwitch = Literal["this-month", "to-may"]
PlanDay = Literal["day", "typed-day", PlanSwitch, "spread"]
PlanLook = Literal["list", "factions", "classes", "card", "later", "settings"]
PlanEnd = Literal["done", "off"]
PlanDeed = Literal[
    PlanLook,
    "add",
    "search",
    "calendar",
    PlanEnd,
    "show",
    "reopen",
    "approve-report",
    PlanSnooze,
    PlanOverdue,
    PlanDecision,
    PlanDay,
]
ItemField = Literal[
    "set-title", "set-faction", "set-deadline", "set-grades", "set-responsible", "set-evidence", "set-project"
]
#: What is done to one who is named; one's own part in it; whom one looks for.
ItemNamed = Literal["lead", "off"]
ItemOwn = Literal["take", "recall"]
ItemSearch = Literal["name", "hand"]
ItemSplit = Literal["split", "sure-split"]
ItemChange = Literal["edit", "move", "cancel", ItemField]
ItemDeed = Literal[
    "more", "history", "people", ItemNamed, ItemOwn, ItemSearch, ItemSplit, ItemChange, "write"
]
YearDeed = Literal["year", "term", "first", "last", "off", "add", "remove", "sites"]
LifeDeed = Literal["plans", "plan", "undated", "date", "approve", "close", "sure-close", "copy", "next"]
#: What is put right at once: all of a kind, columns, words for whoever answers, the year.
ProposalWhole = Literal[
    "remarks", "years", "above", "group", "columns", "column", "as", "words", "means", "same", "none"
]
ProposalDeed = Literal[
    "send",
    "new",
    "open",
    "all",
    "aim",
    "save",
    "sure-save",
    "sure-all",
    "drop",
    "sure-drop",
    "row",
    "take",
    "skip",
    "fix",
    "field",
    ProposalWhole,
]
ReportSpan = Literal["week", "month", "last-month", "term", "year"]
ReportPaper = Literal["folder", "year-end"]

#: A list of one plan's items is a span: «p-12»; so is one of a faction's, «f-care», of a class's, «c-9», and of what
#: was searched for, «w-күз». Whoever comes from an event's card goes back there: «e-7».
OF_PLAN, OF_FACTION, OF_CLASS, OF_WORDS, OF_EVENT = "p-", "f-", "c-", "w-", "e-"
#: The page of a year's list on which today stands.
AT_TODAY = 9_999


@dataclass(frozen=True)
class PlanPress(Press, prefix="pl"):
    """A button on the plan: what, which occurrence, which list, which page."""

    deed: PlanDeed = "list"
    occurrence: Number = 0
    span: str = ""
    page: PageNumber = 0

    def to(self, deed: PlanDeed) -> "PlanPress":
        """The same place, another deed."""
        return replace(self, deed=deed)

    def around(self, deed: ItemDeed) -> "ItemPress":
        """From an item to what surrounds it."""
        return ItemPress(deed, self.occurrence, span=self.span, page=self.page)


@dataclass(frozen=True)
class DecidePress(Press, prefix="dc"):
    """Granting more time or not."""

    deed: Literal["grant", "refuse"]
    extension: Number = 0


@dataclass(frozen=True)
class YearPress(Press, prefix="sy"):
    """The school's own year; the value is a term, or the number of a day."""

    deed: YearDeed = "year"
    value: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class FixedPress(Press, prefix="fx"):
    """A row of the catalogue of fixed deadlines."""

    deed: Literal["list", "on", "off", "all"] = "list"
    place: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class LifePress(Press, prefix="pf"):
    """A button on a plan as a whole."""

    deed: LifeDeed = "plans"
    plan: Number = 0
    item: Number = 0  # one that has no day yet, and so no occurrence
    page: PageNumber = 0


@dataclass(frozen=True)
class ItemPress(Press, prefix="pi"):
    """A button on what surrounds an item: its people, its trace, its changes. Back leads to the same list."""

    deed: ItemDeed
    occurrence: RowNumber = 0
    person: RowNumber = 0
    span: str = ""
    page: PageNumber = 0

    def to(self, deed: ItemDeed, person: int = 0) -> "ItemPress":
        """The same place, another deed."""
        return replace(self, deed=deed, person=person)

    @property
    def card(self) -> PlanPress:
        return PlanPress("card", self.occurrence, self.span, self.page)


@dataclass(frozen=True)
class HandoverPress(Press, prefix="ph"):
    """The answer to a colleague who hands over an item."""

    deed: Literal["yes", "no"]
    handover: Number = 0
    occurrence: Number = 0


@dataclass(frozen=True)
class AwayPress(Press, prefix="pa"):
    """A button on one's own absence."""

    deed: Literal["show", "set", "back"] = "show"


@dataclass(frozen=True)
class ProposalPress(Press, prefix="di"):
    """A button on a plan that was sent: what, which proposal, which of its rows, which part of it, which cell."""

    deed: ProposalDeed = "open"
    proposal: Number = 0
    at: PageNumber = 0
    only: str = ""
    field: str = ""

    def to(self, deed: ProposalDeed) -> "ProposalPress":
        """The same place, another deed."""
        return replace(self, deed=deed)


@dataclass(frozen=True)
class FactionPress(Press, prefix="fm"):
    """«I take the lead» of an item for which one's faction answers."""

    item: Number


@dataclass(frozen=True)
class RemindPress(Press, prefix="rm"):
    """A button on one's own hours; the value is a minute of the day, a day of the week, or a number of days."""

    deed: Literal["own", "hours", "hour", "day", "quiet", "loud"] = "own"
    value: Number = 0


@dataclass(frozen=True)
class ClassTickPress(Press, prefix="pct"):
    """A class has done an item that each class does by itself; pressed again, it has not."""

    occurrence: Number = 0
    grade: Annotated[int, range(12)] = 0
    letter: str = ""
    span: str = ""
    page: PageNumber = 0


@dataclass(frozen=True)
class ReportPress(Press, prefix="rp"):
    """Which time a report is about; empty asks."""

    span: Literal["", ReportSpan, ReportPaper] = ""
