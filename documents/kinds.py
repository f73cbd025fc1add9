"""What a workbook is by its columns, before anybody has said it: a list of people, a plan, or what nobody can tell."""

from documents.excel import excel_blocks
from documents.plan_blocks import LATEST_HEADING
from documents.plan_lines import grid_of
from documents.roster import kinds_of, sheets_in
from documents.tables import Row
from documents.upload import Source, open_office
from school.plan.columns import column_of

PLAN = "plan"


def kinds_of_file(source: Source) -> list[str]:
    """«students», «staff», «parents», «plan»: all that a .xlsx can be. Raises FileRefused."""
    lists = {kind for sheet in sheets_in(source) if not sheet.hidden for kind in kinds_of(sheet)}
    plans = any(_is_a_plan(block.rows) for block in excel_blocks(open_office(source, "xlsx")))
    return [*sorted(lists), *([PLAN] if plans else [])]


def _is_a_plan(rows: list[Row]) -> bool:
    """Headings that name events and days, or months side by side."""
    for at, row in enumerate(rows[:LATEST_HEADING]):
        fields = {column_of(cell.text) for cell in row.cells if cell.text}
        if "title" in fields and fields & {"deadline", "month"}:
            return True
        if grid_of(row, rows[at + 1 :]):
            return True
    return False
