"""Whatever stands in a plan's table is in the result or in the remarks: nothing is lost in silence."""

import json
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.plan import ReadPlan, read_plan
from documents.upload import FileRefused
from school.dates import SchoolYear
from tests.documents.conftest import excel, word

YEAR = SchoolYear(2026)
HEADINGS = (
    ["№", "Іс-шара", "Мерзімі", "Жауаптылар", "Сыныптар", "Ескерту"],
    ["№ п/п", "Дела", "Сроки", "Ответственные", "Ресурсы", "Примечание"],
    ["Р/с", "Іс-қимыл", "Уақыты", "Жауапты", "Бөлінген қаражат", ""],
    ["№", "Содержимое", "Временной отрезок", "Лица", "Откуда", "Почему"],
)
WORDS = ("Асар", "Кеш", "Сайлау", "Турнир", "Субботник", "рейд", "Жорық", "Ярмарка", "линейка")
WHEN = (
    "қазан",
    "15.10",
    "1 қыркүйек",
    "каждый четверг",
    "айына 1 рет",
    "",
    "–",
    "2 апта",
    "бір күні",
    "31 ақпан",
)
WHO = ("Тәлімгер", "ДТІЖО, психолог", "Хореограф", "Марсиан", "Сейітова А.К.", "", "–")
WHOM = ("5-9", "барлық сыныптар", "IX", "12-сынып", "", "ата-аналар")


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Rows as schools type them: whole ones and with holes, months, sections, lines of dashes, signatures, notes."""
    head = list(draw(st.sampled_from(HEADINGS)))
    rows = [head, ["1", "Жиын", "1 қазан", "Тәлімгер", "5", "зал"], ["2", "Бал", "май", "ДТІЖО", "9", "фойе"]]
    for number in range(3, 3 + draw(st.integers(0, 9))):
        word_of_row = f"{draw(st.sampled_from(WORDS))} ж{number}"
        row = [str(number), word_of_row, *(draw(st.sampled_from(some)) for some in (WHEN, WHO, WHOM)), ""]
        match draw(st.integers(0, 9)):
            case 0:
                row = [
                    draw(st.sampled_from(("Қазан", "Наурыз айы", "СӘУІР – ғарыш айы"))),
                    "",
                    "",
                    "",
                    "",
                    "",
                ]
            case 1:
                row = [f"Бағыт б{number}", "", "", "", "", ""]
            case 2:
                row[1] = draw(st.sampled_from(("", "–")))
            case 3:
                row = [f"{draw(st.sampled_from(('Ақпарат', 'Тіл')))} фракциясы", "", "", "", "", ""]
            case 4:
                row = ["", "", "", "", "", f"бос б{number}"]
            case 5:
                row = ["Директор", "____", "А. Омаров", "", "", ""]
            case 6:
                row = ["–"] * 6
            case 7:
                row[0] = ""
        rows.append(row)
    return rows


#: Below headings that say nothing a row without a number names somebody's office and a grade that no school has.
LIKE_A_HEADING = [
    HEADINGS[-1],
    ["1", "Жиын", "1 қазан", "Тәлімгер", "5", "зал"],
    ["2", "Бал", "май", "ДТІЖО", "9", "фойе"],
    ["", "Асар ж3", "бір күні", "Тәлімгер", "12-сынып", ""],
    ["", "Асар ж10", "қазан", "Тәлімгер", "5-9", ""],
]


def told_of(plan: ReadPlan, row: int) -> bool:
    return any(one.row == row for one in (*plan.items, *plan.problems, *plan.notes))


def read(file: Path, rows: list[list[str]]) -> ReadPlan | None:
    """The plan; None where the whole file is refused, which is told: of no heading a word, and hardly a day below."""
    try:
        return read_plan(file, YEAR)
    except FileRefused as refused:
        if (rows[0], refused.reason) != (HEADINGS[-1], "plan-no-rows"):
            raise
        return None


def check(plan: ReadPlan | None, rows: list[list[str]]) -> None:
    if plan is None:
        return
    said = json.dumps([item.as_json() for item in plan.items], ensure_ascii=False)
    for number, row in enumerate(rows[1:], start=2):
        texts = [text for text in row if any(letter.isalnum() for letter in text)]
        if not texts or told_of(plan, number):
            continue
        # A line across the table is no row of the plan: it is heard by those below.
        assert len(texts) == 1, (number, row)
        name = texts[0]
        assert name in said or name.removesuffix(" айы") in said or "ай" in name or name == "Қазан", row
    for item in plan.items:
        row = rows[item.row - 1]
        whole = json.dumps(item.as_json(), ensure_ascii=False)
        for text in row:
            for piece in text.replace(",", " ").split():
                assert piece.strip("–. ") in whole, (text, whole)


@settings(max_examples=40, deadline=None)
@given(tables())
@example(LIKE_A_HEADING)
def test_each_row_of_a_document_is_read_or_told(rows: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        check(read(word(Path(folder) / "a.docx", "Жоспар", rows), rows), rows)


@settings(max_examples=60, deadline=None)
@given(tables())
def test_each_row_of_a_sheet_is_read_or_told(rows: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        filled = [[text or None for text in row] for row in rows]
        check(read(excel(Path(folder) / "a.xlsx", [["Жоспар"], *filled]), rows), rows)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from([*WORDS, *WHEN, *WHO, *WHOM, "1", "№"]), min_size=3, max_size=3), max_size=6
    )
)
def test_a_table_of_anything_is_read_told_or_refused(rows: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        file = excel(Path(folder) / "a.xlsx", [["Сайлау", "15.10", "№"], *rows])
        with suppress(FileRefused):
            assert read_plan(file, YEAR).items
