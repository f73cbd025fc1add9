"""The authority's own forms: cells and lines marked «{{1}}» are filled, everything else stays as it was sent."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from documents.upload import open_office

MARK = re.compile(r"\{\{\s*([^{}]{1,30}?)\s*\}\}")
#: A form is a page or two; more cells than these are no form.
MOST_CELLS = 20_000


def marks_in(content: bytes) -> list[str]:
    """The marks of a form, each once, in their order. Raises FileRefused for what is no form. Heavy: in a thread."""
    found: list[str] = []

    def note(mark: str) -> str:
        found.append(mark)
        return f"{{{{{mark}}}}}"

    _each(content, lambda text: MARK.sub(lambda one: note(one[1]), text))
    return list(dict.fromkeys(found))


def filled(content: bytes, values: Mapping[str, str]) -> bytes:
    """The form with what is known put in; a mark that nobody knows stays. Raises FileRefused. Heavy: in a thread."""
    return _each(content, lambda text: MARK.sub(lambda one: values.get(one[1].casefold(), one[0]), text))


def kind_of(content: bytes) -> str:
    """«docx» or «xlsx». Raises FileRefused."""
    return open_office(content, "docx", "xlsx").kind


def _each(content: bytes, change: Callable[[str], str]) -> bytes:
    file = open_office(content, "docx", "xlsx")
    stream = file.stream()
    return _in_word(stream, change) if file.kind == "docx" else _in_excel(stream, change)


def _in_word(stream: Any, change: Callable[[str], str]) -> bytes:
    from docx import Document  # noqa: PLC0415 -- only for papers

    document = Document(stream)
    for paragraph in _paragraphs(document):
        _change_paragraph(paragraph, change)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _paragraphs(place: Any) -> Iterator[Any]:
    """Of the text and of every table, also of tables in cells."""
    yield from place.paragraphs
    for table in place.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from _paragraphs(cell)


def _change_paragraph(paragraph: Any, change: Callable[[str], str]) -> None:
    """Word cuts a line into runs wherever it likes, also within a mark: what changes goes into the first run."""
    before = "".join(run.text for run in paragraph.runs)
    after = change(before)
    if after != before:
        first, *others = paragraph.runs
        first.text = after
        for run in others:
            run.text = ""


def _in_excel(stream: Any, change: Callable[[str], str]) -> bytes:
    from openpyxl import load_workbook  # noqa: PLC0415 -- only for papers

    book = load_workbook(stream)
    seen = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                seen += 1
                if seen > MOST_CELLS:
                    break
                if isinstance(cell.value, str) and cell.data_type == "s":
                    _change_cell(cell, change)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def _change_cell(cell: Any, change: Callable[[str], str]) -> None:
    """A cell that is nothing but a number's mark becomes a number, so that the form can count on."""
    after = change(cell.value)
    if after == cell.value:
        return
    cell.value = int(after) if after.isdecimal() else after
    if isinstance(cell.value, str):
        cell.data_type = "s"  # what begins like a formula is text
