"""The buttons on the plan: each carries all that is needed to answer it."""

from handlers.screens import Number, PageNumber, Press


class PlanPress(Press, prefix="pl"):
    """A button on the plan: what, which occurrence, which list, which page."""

    deed: str = "list"
    occurrence: Number = 0
    span: str = ""
    page: PageNumber = 0


class DecidePress(Press, prefix="dc"):
    """Granting more time or not."""

    deed: str = ""
    extension: Number = 0


class YearPress(Press, prefix="sy"):
    """The school's own year; the value is a term, or the number of a day."""

    deed: str = "year"
    value: Number = 0
    page: PageNumber = 0


class FixedPress(Press, prefix="fx"):
    """A row of the catalogue of fixed deadlines."""

    deed: str = "list"
    place: Number = 0
    page: PageNumber = 0


#: A list of one plan's items is a span: «p-12»; so is one of a faction's, «f-care», and of a class's, «c-9».
OF_PLAN, OF_FACTION, OF_CLASS = "p-", "f-", "c-"


class LifePress(Press, prefix="pf"):
    """A button on a plan as a whole."""

    deed: str = "plans"
    plan: Number = 0
    item: Number = 0  # one that has no day yet, and so no occurrence
    page: PageNumber = 0


class ItemPress(Press, prefix="pi"):
    """A button on what surrounds an item: its people, its trace, its changes. Back leads to the same list."""

    deed: str
    occurrence: Number = 0
    person: Number = 0
    span: str = ""
    page: PageNumber = 0


class HandoverPress(Press, prefix="ph"):
    """The answer to a colleague who hands over an item."""

    deed: str
    handover: Number = 0
    occurrence: Number = 0


class AwayPress(Press, prefix="pa"):
    """A button on one's own absence."""

    deed: str = "show"


def around(press: PlanPress | ItemPress, deed: str, person: int = 0) -> ItemPress:
    """From an item to what surrounds it."""
    return ItemPress(deed=deed, occurrence=press.occurrence, person=person, span=press.span, page=press.page)


def card_of(press: ItemPress) -> PlanPress:
    return PlanPress(deed="card", occurrence=press.occurrence, span=press.span, page=press.page)


def to(press: PlanPress, deed: str) -> PlanPress:
    """The same place, another deed."""
    return press.model_copy(update={"deed": deed})


class DraftPress(Press, prefix="di"):
    """A button on a plan that was sent: what, which draft, which of its rows, which part of it, which cell."""

    deed: str = "open"
    draft: Number = 0
    at: PageNumber = 0
    only: str = ""
    field: str = ""


class FactionPress(Press, prefix="fm"):
    """«I take the lead» of an item for which one's faction answers."""

    item: Number
