"""The buttons on the plan: each carries all that is needed to answer it."""

from handlers.screens import Number, PageNumber, Press


class PlanPress(Press, prefix="pl"):
    """A button on the plan: what, which occurrence, which list, which page."""

    deed: str = "list"
    occurrence: Number = 0
    span: str = ""
    page: PageNumber = 0


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
