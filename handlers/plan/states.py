"""Where a plan stands, in a line."""

from db.columns import Found
from handlers.visit import Visit
from locales.words import Word
from school.dates import SchoolYear
from school.plan_life import state_of


def years_of(row: Found) -> str:
    return str(SchoolYear(row.school_year)).replace("-", "–")


def state_line(visit: Visit, row: Found) -> str:
    """«2026–2027: plan. Running»."""
    state = state_of(row.state, SchoolYear(row.school_year), visit.today)
    return visit.words(
        "plan-state-line", name=row.name, year=years_of(row), state=Word(f"plan-state-{state}")
    )
