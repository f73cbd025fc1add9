"""Small files as schools send them, each with one thing that readers get wrong."""

from datetime import date
from pathlib import Path

import pytest

from documents.plan import ReadItem, ReadPlan, read_plan
from documents.upload import FileRefused
from school.dates import SchoolYear

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


@pytest.mark.parametrize("name", ["x01", "x02", "x04", "d03", "d04", "d06", "d08", "d12"])
def test_a_small_file_is_the_same_as_bytes(name: str) -> None:
    file = next(CASES.glob(f"{name}-*"))
    try:
        assert read_plan(file.read_bytes(), YEAR) == read_plan(file, YEAR)
    except FileRefused as refused:
        pytest.fail(refused.reason)
