"""Lists that stand side by side on one sheet: each is read as a sheet of its own, one after the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.sheets import Sheet, SheetRow
from school.people.roster import read_class, tidy

#: The headings stand in one of so many rows.
LATEST_HEADINGS = 30
#: A column has a heading of so many letters at most, and a list at least so many columns with headings.
LONGEST_HEADING = 60


def apart(sheet: Sheet) -> Iterator[Sheet]:
    """The lists of a sheet from left to right; the sheet itself where there is one."""
    for at, row in enumerate(sheet.rows[:LATEST_HEADINGS]):
        begins = _begins_again(row)
        if begins and not (at and _goes_on_above(sheet.rows[at - 1], begins[0])):
            yield from _parts(sheet, at, begins)
            return
        if begins := _classes_across(row, sheet.rows[at + 1 : at + 4]):
            head = SheetRow(
                row.number, [_NAME if column in begins else None for column in range(len(row.values))]
            )
            headed = replace(sheet, rows=[*sheet.rows[: at + 1], head, *sheet.rows[at + 1 :]])
            yield from _parts(headed, at, begins)
            return
    yield sheet


#: The heading of names, where a class stands above them and nothing else.
_NAME = "Аты-жөні"


def _begins_again(row: SheetRow) -> list[int]:
    """The columns in which the same headings begin again and again: «№, Аты-жөні, Сыныбы, №, Аты-жөні, Сыныбы»."""
    told = [(at, tidy(value).lower()) for at, value in enumerate(row.values) if tidy(value)]
    texts = [text for _, text in told]
    if any(not isinstance(row.values[at], str) or len(text) > LONGEST_HEADING for at, text in told):
        return []
    for period in range(1, len(texts) // 2 + 1):
        again = len(texts) % period == 0 and texts == texts[:period] * (len(texts) // period)
        if again and len(set(texts[:period])) == period and any(map(_names_a_person, texts)):
            return [told[place][0] for place in range(0, len(told), period)]
    return []


def _goes_on_above(above: SheetRow, left: int) -> bool:
    """«№ | Оқушы | Сыныбы» in the line above, left of the columns that repeat: parts of groups, mother and father."""
    return len(above.filled) > 1 and above.filled[0] < left


def _names_a_person(heading: str) -> bool:
    return bool(re.search(r"аты|т\.?\s?а\.?\s?ә\b|ф\.?\s*и\.?\s*о|фамил|name|тегі|оқушы|ученик", heading))


def _classes_across(row: SheetRow, below: Sequence[SheetRow]) -> list[int]:
    """The columns over which nothing stands but a class, «5 А | 5 Ә | 5 Б», with the names under them."""
    told = [(at, value) for at, value in enumerate(row.values) if tidy(value)]
    classes = {read_class(value) for _, value in told}
    columns = [at for at, _ in told]
    if len(told) < 2 or None in classes or len(classes) < len(told):
        return []
    words = [one.at(at) for one in below for at in columns if tidy(one.at(at))]
    are_names = bool(words) and all(re.fullmatch(r"[^\W\d_][^\d_]*\s[^\d_]*", tidy(word)) for word in words)
    beside = any(tidy(one.at(at)) for one in below for at in range(len(one.values)) if at not in columns)
    return columns if are_names and not beside else []


def _parts(sheet: Sheet, heading: int, begins: Sequence[int]) -> Iterator[Sheet]:
    """A title over all of them is said of each; what stands left of the first list belongs to it."""
    ends = [*begins[1:], max(len(row.values) for row in sheet.rows)]
    for number, (left, right) in enumerate(zip([0, *begins[1:]], ends, strict=True)):
        rows = []
        for at, row in enumerate(sheet.rows):
            is_title = at < heading and sum(bool(tidy(value)) for value in row.values) == 1
            part = row if is_title and number else _cut(row, left, right)
            if part.silent or any(tidy(value) for value in part.values):
                rows.append(part)
        yield replace(sheet, rows=rows, across=_across(sheet, left, right))


def _cut(row: SheetRow, left: int, right: int) -> SheetRow:
    return replace(
        row,
        values=row.values[left:right],
        silent={at - left: told for at, told in row.silent.items() if left <= at < right},
        goes_on=frozenset(at - left for at in row.goes_on if left <= at < right),
    )


def _across(sheet: Sheet, left: int, right: int) -> dict[tuple[int, int], int]:
    """The columns of merged cells count from 1."""
    return {
        (row, column - left): min(width, right - column + 1)
        for (row, column), width in sheet.across.items()
        if left < column <= right
    }


def without(sheet: Sheet, first: int, gone: set[int], kept: set[int]) -> Sheet:
    """The sheet without some columns, and below its headings without the rows that have something only there."""
    rows = [
        _emptied(row, gone)
        for at, row in enumerate(sheet.rows)
        if at < first or row.filled_in(kept) or not row.filled_in(gone)
    ]
    return replace(sheet, rows=rows)


def _emptied(row: SheetRow, gone: set[int]) -> SheetRow:
    return replace(
        row,
        values=[None if at in gone else value for at, value in enumerate(row.values)],
        silent={at: told for at, told in row.silent.items() if at not in gone},
    )
