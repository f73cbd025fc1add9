"""The tables of a plan's file as its reader wants them: headings first, a table for layout out of the way."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.plan_lines import columns_of, grid_of, is_numbered, is_section
from documents.tables import Block, Row

#: The headings stand in one of the first rows.
LATEST_HEADING = 15


def laid_out(blocks: Sequence[Block]) -> list[Block]:
    """Every table with what stands above its headings as lines before it."""
    found: list[Block] = []
    headed = False
    for block in (one for whole in blocks for one in _unfolded(whole)):
        laid = block if headed and not block.name else _from_its_headings(block)
        found.append(laid)
        headed = headed or heading_of(laid.rows) is not None
    return found


def heading_of(rows: Sequence[Row]) -> int | None:
    """The place of the row that names the columns or the months."""
    for place, row in enumerate(rows[:LATEST_HEADING]):
        below = rows[place + 1 :]
        if not row.left_out and (columns_of(row, 2, below) or grid_of(row, below)):
            return place
    return None


def _unfolded(block: Block) -> Iterator[Block]:
    """A table that only lays out the page gives way to what it holds; of a plan's own rows nothing is taken apart."""
    inside = [one for row in block.rows for cell in row.cells for one in cell.inside if one.rows]
    lays_out = any(heading_of(one.rows) is not None or any(_is_deep(one)) for one in inside)
    if not lays_out or heading_of(block.rows) is not None:
        yield block
        return
    before = list(block.before)
    for cell in (cell for row in block.rows for cell in row.cells):
        for one in cell.inside or [Block([line for line in cell.lines if line.strip()])]:
            before += one.before
            if one.rows:
                yield from _unfolded(replace(one, before=before))
                before = []
    if before:
        yield Block(before)


def _is_deep(block: Block) -> list[bool]:
    """Whether tables stand in a table's table."""
    return [bool(cell.inside) for row in block.rows for cell in row.cells]


def _from_its_headings(block: Block) -> Block:
    place = heading_of(block.rows)
    if not place or any(is_numbered(row) for row in block.rows[:place]):
        return block
    above, rows = block.rows[:place], block.rows[place:]
    if block.name:  # a sheet: its rows count from the headings
        first = rows[0].number - 1
        rows = [replace(row, number=row.number - first) for row in rows]
    else:
        rows = [row for row in above if is_section(row, rows[0].width)] + rows
        above = [row for row in above if not is_section(row, block.rows[place].width)]
    lines = [cell.text for row in above for cell in row.cells if cell.text]
    return replace(block, before=[*block.before, *lines], rows=rows)
