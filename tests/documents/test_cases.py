"""Small files as schools send them, each with one thing that readers get wrong."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from documents.plan import ReadItem, ReadPlan, read_plan
from documents.upload import FileRefused
from school.dates import SchoolYear
from tests.documents.conftest import excel, word

CASES = Path(__file__).parent / "cases"
YEAR = SchoolYear(2026)


def case(name: str) -> ReadPlan:
    return read_plan(next(CASES.glob(f"{name}-*")), YEAR)


def row(plan: ReadPlan, number: str) -> ReadItem:
    return next(item for item in plan.items if item.number == number)


def told(plan: ReadPlan) -> list[tuple[int, str]]:
    return [(one.row, one.reason) for one in plan.problems]


def titles(plan: ReadPlan) -> list[str]:
    return [title for item in plan.items for title in item.titles]


def test_dates_that_excel_made_of_classes_and_numbers_that_it_made_of_dates() -> None:
    plan = case("x01")
    grades = [item.audience_grades for item in plan.items]
    assert grades[:4] == [tuple(range(5, 12)), tuple(range(5, 10)), tuple(range(5, 12)), (9, 11)]
    assert row(plan, "2").deadlines[0].start == row(plan, "3").deadlines[0].start == date(2026, 10, 5)
    october = row(plan, "5").deadlines[0]
    assert (october.start, october.end) == (date(2026, 10, 1), date(2026, 10, 31))


def test_a_hidden_row_is_left_out_and_told() -> None:
    plan = case("x02")
    assert titles(plan) == ["Жиын", "Кеш"]
    assert [(one.row, one.reason, one.shown) for one in plan.problems] == [
        (3, "plan-row-hidden", "2 · Бас тартылған шара · 2 қазан · 5-9 · тәлімгер")
    ]


def test_roman_classes_half_years_and_a_cell_that_excel_could_not_count() -> None:
    plan = case("x04")
    assert row(plan, "3").audience_grades == (5, 6, 7, 8, 9)
    half = row(plan, "5").deadlines[0]
    assert (half.start, half.end) == (date(2027, 1, 1), date(2027, 5, 31))
    assert [(one.row, one.reason, one.shown) for one in plan.problems] == [(7, "plan-cell-unread", "#REF!")]


def test_a_text_box_stands_there_once() -> None:
    assert titles(case("d03"))[1] == "Мұғалімдер сайысы"


def test_a_table_in_a_cell_is_the_rows() -> None:
    item = row(case("d04"), "2")
    assert item.titles == ("Ұстаздар күні мерекесі", "Ардагерлермен кездесу")
    assert item.deadlines[0].start == date(2026, 10, 5)


def test_a_struck_out_row_is_not_planned_and_told() -> None:
    plan = case("d06")
    assert len(plan.items) == 2
    assert [(one.row, one.reason) for one in plan.problems] == [(4, "plan-row-struck")]
    assert "Күзгі жәрмеңке" in plan.problems[0].shown


def test_a_page_that_nobody_reads_as_xml_is_no_attack() -> None:
    assert len(case("d08").items) == 3


def test_signatures_under_the_plan_are_no_event() -> None:
    plan = case("d12")
    assert len(plan.items) == 3
    assert plan.problems == []
    assert [(one.table, one.reason) for one in plan.notes] == [(2, "plan-not-an-event")]


def nested(file: Path, deadline: str, inside: Sequence[Sequence[str]]) -> ReadPlan:
    """A plan of two rows, of which the first one holds a table in the cell of its event."""
    word(file, "Жоспар", [["№", "Іс-шара", "Мерзімі"], ["1", "", deadline], ["2", "Асар", "7 қараша"]])
    document = docx.Document(str(file))
    table = document.tables[0].cell(1, 1).add_table(rows=len(inside), cols=len(inside[0]))
    for row, texts in zip(table.rows, inside, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(file))
    return read_plan(file, YEAR)


@pytest.mark.parametrize("deadline", ["", "қазан"])
@pytest.mark.parametrize("head", [[], [["р/с", "Күні", "Іс-шара"]]])
def test_days_in_a_table_of_a_cell_are_the_rows_days(
    tmp_path: Path, deadline: str, head: list[list[str]]
) -> None:
    rows = [*head, ["1", "5 қазан", "Ұстаздар күні"], ["2", "12 қазан", "Кездесу"]]
    item = row(nested(tmp_path / "a.docx", deadline, rows), "1")
    assert item.titles == ("5 қазан – Ұстаздар күні", "12 қазан – Кездесу")
    assert [one.start for one in item.deadlines] == [date(2026, 10, 5), date(2026, 10, 12)]


def test_a_row_of_hidden_words_is_told(tmp_path: Path) -> None:
    file = word(
        tmp_path / "a.docx",
        "Жоспар",
        [["№", "Іс-шара", "Мерзімі"], ["1", "Жиын", "1.10"], ["2", "Кеш", "2.10"]],
    )
    document = docx.Document(str(file))
    for cell in document.tables[0].rows[2].cells:
        for run in cell.paragraphs[0].runs:
            run.font.hidden = True
    document.save(str(file))
    plan = read_plan(file, YEAR)
    assert titles(plan) == ["Жиын"]
    assert [(one.row, one.reason, one.shown) for one in plan.problems] == [
        (3, "plan-row-hidden", "2 · Кеш · 2.10")
    ]


def test_a_sheet_of_one_line_is_told(tmp_path: Path) -> None:
    file = excel(tmp_path / "a.xlsx", [["Жоспар"], ["№", "Іс-шара", "Мерзімі"], [1, "Жиын", "1.10"]])
    book = openpyxl.load_workbook(file)
    book.create_sheet("Ескерту").append(["Барлық шараға тәлімгер қатысады"])
    book.save(file)
    plan = read_plan(file, YEAR)
    assert [one.shown for one in plan.notes] == ["Ескерту: Барлық шараға тәлімгер қатысады"]


@pytest.mark.parametrize("name", ["x01", "x02", "x04", "d03", "d04", "d06", "d08", "d12"])
def test_a_small_file_is_the_same_as_bytes(name: str) -> None:
    file = next(CASES.glob(f"{name}-*"))
    try:
        assert read_plan(file.read_bytes(), YEAR) == read_plan(file, YEAR)
    except FileRefused as refused:
        pytest.fail(refused.reason)
