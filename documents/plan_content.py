"""Which column of a plan is which by what stands in it, for tables whose headings nobody knows."""

import re
from collections import Counter
from collections.abc import Sequence

from documents.tables import Row
from school.dates import SchoolYear
from school.grades import grades_in
from school.months import month_of
from school.plan import is_a_name, role_of
from school.plan.columns import column_of, evidence_of, is_no_field
from school.plan.deadlines import Frame, deadlines_of

#: A column is of a kind when so many of its filled cells are; so many rows are looked at.
MOST_OF_THEM, ROWS_LOOKED_AT = 0.6, 40
#: Of the days of a plan some stand in words that are none; by chance nobody writes two days.
SOME_OF_THEM = 0.4
#: Longer words tell an event, whatever month or class they name.
LONGEST_OF_A_KIND = 60
_CLASSES = r"(?!.*\d[./]\d)[\W\d]*(?:[а-яәі]\W)?[\W\d]*(?:сын\w*|кл\w*)?\W*|.*(?:сынып|класс)\w*\W*"
_ANY_YEAR = Frame(SchoolYear(2024))


def kind_of(text: str) -> str | None:
    """The field that the words of one cell fit; None for words that may be anything, as a title is."""
    words = text.strip()
    if re.fullmatch(r"\W*\d{1,3}\W*", words):
        return "number"
    if not words or len(words) > LONGEST_OF_A_KIND:
        return None
    if month_of(words) and re.fullmatch(r"\W*\w+(?:\s+айы)?\W*", words.lower()):
        return "month"
    if grades_in(words) and re.fullmatch(_CLASSES, words.lower()):
        return "audience"
    if any(one.kind != "unspecified" or one.ongoing for one in deadlines_of([words], _ANY_YEAR, 9)):
        return "deadline"
    if is_a_name(words) or all(role_of(one) for one in re.split(r"[,;]", words) if one.strip()):
        return "responsible"
    kinds = evidence_of(words)
    return "evidence" if kinds and kinds != ["other"] and len(words) < 40 else None


def column_kinds(columns: Sequence[int], rows: Sequence[Row]) -> dict[int, str]:
    """The kinds of the columns of which most filled cells are of one kind."""
    found: dict[int, str] = {}
    for column in columns:
        texts = _texts(column, rows)
        kinds = Counter(kind for text in texts if (kind := kind_of(text)))
        for kind, lesser in (("deadline", "month"), ("audience", "number")):
            if kinds[kind]:  # «май» is a deadline among days, «9» a class among «5-9»
                kinds[kind] += kinds.pop(lesser, 0)
        if kinds:
            kind, most = kinds.most_common(1)[0]
            enough = SOME_OF_THEM if kind == "deadline" and most > 1 else MOST_OF_THEM
            if most >= len(texts) * enough:
                found[column] = kind
    return found


def name_by_content(named: dict[int, str], extra: dict[int, str], rows: Sequence[Row]) -> None:
    """Gives fields to columns whose headings are not known; a heading that is known to have none keeps none."""
    unknown = [at for at, heading in extra.items() if not is_no_field(heading) and not column_of(heading)]
    for at, kind in column_kinds(unknown, rows).items():
        if kind not in named.values() and not (kind == "month" and "deadline" in named.values()):
            named[at] = kind
            del extra[at]


def title_by_content(named: dict[int, str], extra: dict[int, str], rows: Sequence[Row]) -> bool:
    """Makes that column the title in which the most is said and which is nothing else; False if there is none."""
    unknown = [at for at, heading in extra.items() if not is_no_field(heading)]
    kinds = column_kinds(unknown, rows)
    may_be = [at for at in unknown if kinds.get(at) not in ("deadline", "month", "audience", "number")]
    free = [at for at in may_be if at not in kinds] or may_be
    best = max(free, key=lambda at: _said(at, rows), default=None)
    if best is None or (rows and not _said(best, rows)):
        return False
    heading = extra[best]
    for at in [at for at in free if at == best or (heading and extra[at] == heading)]:
        del extra[at]
        named[at] = "title"
    return True


def _said(column: int, rows: Sequence[Row]) -> float:
    """How many letters stand in a cell of the column, on the average; what is said again counts once."""
    texts = set(_texts(column, rows))
    return sum(map(len, texts)) / max(1, len(rows[:ROWS_LOOKED_AT])) if texts else 0


def _texts(column: int, rows: Sequence[Row]) -> list[str]:
    """What stands in a column; a line that stands alone in its row is a section of the table."""
    looked_at = (row for row in rows[:ROWS_LOOKED_AT] if sum(bool(cell.text) for cell in row.cells) > 1)
    cells = (cell for row in looked_at for at, cell in row.placed() if at == column)
    return [cell.text for cell in cells if re.search(r"\w", cell.text)]


def columns_by_content(
    rows: Sequence[Row], *, in_month: bool
) -> tuple[dict[int, str], dict[int, str], bool] | None:
    """(fields, other headings, whether the first row is headings) of a table of which no heading is known.

    None where nothing is planned by day or month: that is a list of something else.
    """
    columns = sorted({at for row in rows[:ROWS_LOOKED_AT] for at, _ in row.placed()})
    below = rows[1:] or rows
    kinds = column_kinds(columns, below)
    named: dict[int, str] = {}
    for at, kind in kinds.items():
        if kind not in named.values():
            named[at] = kind
    known = set(named.values())
    dated = known & {"deadline", "month"} or (in_month and "number" in known)
    shared_out = known >= {"number", "responsible"} and len(kinds) < len(columns)
    if not (dated or shared_out) or len(columns) < 2:
        return None
    first = {at: cell.text for at, cell in rows[0].placed()}
    is_heading = len(rows) > 1 and not any(kind_of(first.get(at, "")) == kind for at, kind in named.items())
    extra = {at: first.get(at, "") if is_heading else "" for at in columns if at not in named}
    return (named, extra, is_heading) if title_by_content(named, extra, below) else None
