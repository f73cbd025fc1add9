"""Where a plan stands, in a line."""

from db.plan import Plan
from handlers.visit import Visit
from locales.words import Word, Words
from school.dates import SchoolYear
from school.plan.approval import state_of


def years_of(first: int) -> str:
    """A school year by the year in which it begins: «2026–2027»."""
    return str(SchoolYear(first)).replace("-", "–")


#: Plans whose names are ours to say in each language.
NAMED = {"parliament": "import-the-plan", "fixed-deadlines": "plan-fixed-name"}


def plan_name(words: Words, name: str) -> str:
    """What a plan is called; a school's own names stay as they are."""
    return words.plain(NAMED[name]) if name in NAMED else name


def state_line(visit: Visit, row: Plan) -> str:
    """«2026–2027: plan. Running»."""
    state = state_of(row.state, SchoolYear(row.school_year), visit.today)
    return visit.words(
        "plan-state-line",
        name=plan_name(visit.words, row.name),
        year=years_of(row.school_year),
        state=Word(f"plan-state-{state}"),
    )
