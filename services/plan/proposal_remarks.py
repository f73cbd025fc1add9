"""What there is to say about a plan that was read: in the chat beside the rows, on the command line as a list."""

from documents.plan import ReadPlan, RowProblem
from school.dates import SchoolYear
from school.plan.deadlines import Frame
from school.plan.proposals import SEEN_IN_ITS_ROW, doubts_of, missing_in, place_of


def remarks_of(read: ReadPlan, year: SchoolYear) -> list[RowProblem]:
    """What is wrong with the whole file, or with rows that could not be read."""
    other = [
        RowProblem(0, 0, "plan-other-year", str(named)) for named in read.years[:1] if year not in read.years
    ]
    return [*other, *(one for one in read.problems if one.reason not in SEEN_IN_ITS_ROW)]


def everything_about(read: ReadPlan, year: SchoolYear) -> list[RowProblem]:
    """The same, and every doubtful cell of every row, from top to bottom."""
    frame = Frame(None, *read.campaign[1:]) if read.campaign else Frame(year)
    rows = [item.as_json() for item in read.items]
    missing = missing_in(rows)
    columns = [RowProblem(0, 0, f"import-missing-{field}", "") for field in missing]
    doubts = [
        RowProblem(*place_of(row), doubt.why, doubt.shown[:80])
        for row in rows
        for doubt in doubts_of(row, frame, missing)
    ]
    return sorted([*columns, *remarks_of(read, year), *doubts], key=lambda one: (one.table, one.row))
