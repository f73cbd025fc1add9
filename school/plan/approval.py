"""Where a plan stands: draft, approved, running, closed; and what that allows."""

from datetime import date
from enum import StrEnum

from school.dates import SchoolYear
from school.plan import PlanRefusal


class PlanState(StrEnum):
    """Where a plan stands. «Running» is an approved plan whose school year has begun."""

    DRAFT = "draft"
    APPROVED = "approved"
    RUNNING = "running"
    CLOSED = "closed"


def state_of(stored: str, year: SchoolYear, today: date) -> PlanState:
    """What a plan's state is on a day; nobody has to start a plan by hand."""
    begun = stored == PlanState.APPROVED and today >= year.starts_on
    return PlanState.RUNNING if begun else PlanState(stored)


def why_not_in_force(stored: str) -> PlanRefusal | None:
    """Nothing is done of a plan before it is approved, nor after it is closed."""
    if stored == PlanState.DRAFT:
        return PlanRefusal.NOT_APPROVED
    return PlanRefusal.CLOSED if stored == PlanState.CLOSED else None


def why_not_close(stored: str, year: SchoolYear, today: date) -> PlanRefusal | None:
    """A plan is closed by the year-end report, which is May's."""
    if refusal := why_not_in_force(stored):
        return refusal
    return None if today >= date(year.first + 1, 5, 1) else PlanRefusal.TOO_EARLY
