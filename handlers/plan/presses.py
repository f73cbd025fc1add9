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


def to(press: PlanPress, deed: str) -> PlanPress:
    """The same place, another deed."""
    return press.model_copy(update={"deed": deed})
