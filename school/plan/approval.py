"""Where a plan stands: draft, approved, running, closed; and what that allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from school.dates import SchoolYear
from school.plan import PlanRefusal


class PlanState(StrEnum):
    """Where a plan stands. «Running» is an approved plan whose school year has begun."""

    DRAFT = "draft"
    APPROVED = "approved"
    RUNNING = "running"
    CLOSED = "closed"


@dataclass(frozen=True)
class Approval:
    """Who approved a plan, as director or acting (м.а.), on which day, and the number of the decision, «» where none
    was noted (checklist, rows 40, 69)."""

    name: str
    acting: bool
    on: date
    decision: str = ""

    def as_json(self) -> list[Any]:
        return [self.name, self.acting, self.on.isoformat(), self.decision]

    @classmethod
    def from_json(cls, told: Sequence[Any]) -> "Approval":
        name, acting, on, *decision = told  # signed minutes of before have no number
        return cls(name, acting, date.fromisoformat(on), *decision)


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
