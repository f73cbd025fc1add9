"""Plans of other schools: other columns, other merged cells, Word and Excel, Kazakh and Russian."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from documents.plan import ReadPlan, read_plan
from documents.upload import FileRefused
from school.dates import SchoolYear
from tests.documents.conftest import excel, word

YEAR = SchoolYear(2024)
KAZAKH = ["№", "Іс-шара", "Мерзімі", "Жауаптылар", "Қатысушылар", "Аяқталу нысаны"]
RUSSIAN = ["№ п/п", "Мероприятия", "Сроки", "Ответственные", "Классы", "Форма завершения"]
ROWS = [
    ["1", "Сайлау", "қыркүйек", "Тәлімгер\nпсихолог", "5-9 сынып", "Хаттама"],
    ["2", "Асар", "15.10 дейін", "ДТІЖО", "барлық сыныптар", "Фотоесеп"],
]


def titles(plan: ReadPlan) -> list[str]:
    return [title for item in plan.items for title in item.titles]


def both(tmp_path: Path, table: list[list[str]], before: str = "Жоспар") -> list[ReadPlan]:
    """The same table from Word and from Excel."""
    return [
        read_plan(word(tmp_path / "plan.docx", before, table), YEAR),
        read_plan(excel(tmp_path / "plan.xlsx", [[before], *table]), YEAR),
    ]


@pytest.mark.parametrize("headings", [KAZAKH, RUSSIAN])
def test_word_and_excel_are_read_alike(tmp_path: Path, headings: list[str]) -> None:
    for plan in both(tmp_path, [headings, *ROWS]):
        first, second = plan.items
        assert (first.table, first.row, first.number) == (1, 2, "1")
        assert first.titles == ("Сайлау",)
        assert first.responsible == ("Тәлімгер", "психолог")
        assert first.audience_grades == (5, 6, 7, 8, 9)
        assert first.evidence_kinds == ("minutes",)
        assert first.deadlines[0].start == date(2024, 9, 1)
        assert second.deadlines[0].as_json()["kind"] == "by-date"
        assert second.audience_grades == tuple(range(1, 12))
        assert plan.problems == []


def test_columns_stand_in_any_order_and_unknown_ones_are_kept_by_name(tmp_path: Path) -> None:
    table = [
        ["Ответсвенные", "Примечание", "Срок исполнения", "Цель мероприятия", "Наименование мероприятия"],
        ["Психолог", "зал", "до 15 сентября", "дружба", "День здоровья"],
    ]
    for plan in both(tmp_path, table, "План"):
        (item,) = plan.items
        assert item.titles == ("День здоровья",)
        assert item.responsible == ("Психолог",)
        assert item.deadlines[0].end == date(2024, 9, 15)
        assert item.extra == {"Примечание": "зал", "Цель мероприятия": "дружба"}


def test_without_a_better_column_the_contents_are_the_title(tmp_path: Path) -> None:
    table = [["№", "Содержание работы", "Срок", "Ответственный"], ["1", "Рейд", "май", "Вожатая"]]
    for plan in both(tmp_path, table):
        assert titles(plan) == ["Рейд"]


def test_a_tall_project_and_a_tall_month_cell_speak_for_every_row_beside_them(tmp_path: Path) -> None:
    table = [
        ["Ай", "Жоба", "Іс-шара", "Жауапты"],
        ["Қыркүйек", "«Достық»", "Сайлау", "Тәлімгер"],
        ["", "", "Рейд", "Тәлімгер"],
        ["Қазан", "«Жүрек»", "Асар", "ДТІЖО"],
    ]
    document = word(tmp_path / "a.docx", "Жоспар", table, merge=[(1, 0, 2, 0), (1, 1, 2, 1)])
    sheet = excel(tmp_path / "a.xlsx", table, merge=["A2:A3", "B2:B3"])
    for plan in (read_plan(document, YEAR), read_plan(sheet, YEAR)):
        assert [item.month for item in plan.items] == ["2024-09", "2024-09", "2024-10"]
        assert [item.projects for item in plan.items] == [("«Достық»",), ("«Достық»",), ("«Жүрек»",)]
        # There is no deadline column: the merged month cell is the deadline.
        assert [item.deadlines[0].kind for item in plan.items] == ["month"] * 3
        assert plan.items[1].deadlines[0].raw == "Қыркүйек"


def test_month_lines_and_section_lines_run_across_the_table(tmp_path: Path) -> None:
    table = [
        KAZAKH,
        ["ҚЫРКҮЙЕК АЙЫ", "", "", "", "", ""],
        ["1", "Сайлау", "2 апта", "Тәлімгер", "7-сынып", "Хаттама"],
        ["ҚАЗАН – Құқық және тәртіп фракциясы", "", "", "", "", ""],
        ["Патриоттық тәрбие", "", "", "", "", ""],
        ["2", "Рейд", "с 1 по 15", "Тәлімгер", "7-сынып", "Анықтама"],
    ]
    across = [(row, 0, row, 5) for row in (1, 3, 4)]
    document = word(tmp_path / "a.docx", "Жоспар", table, merge=across)
    sheet = excel(tmp_path / "a.xlsx", table, merge=["A2:F2", "A4:F4", "A5:F5"])
    unmerged = excel(tmp_path / "b.xlsx", table)
    for plan in (read_plan(document, YEAR), read_plan(sheet, YEAR), read_plan(unmerged, YEAR)):
        first, second = plan.items
        assert (first.month, first.faction, first.section) == ("2024-09", None, None)
        assert first.deadlines[0].weeks == (2,)
        assert (second.month, second.section) == ("2024-10", "Патриоттық тәрбие")
        assert (second.faction, second.faction_key) == ("Құқық және тәртіп фракциясы", "law_order")
        assert second.deadlines[0].end == date(2024, 10, 15)


def test_a_table_that_goes_on_without_headings_keeps_its_columns(tmp_path: Path) -> None:
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", [KAZAKH, ROWS[0]], "", [ROWS[1]]), YEAR)
    assert titles(plan) == ["Сайлау", "Асар"]
    assert (plan.items[1].table, plan.items[1].row) == (2, 1)


def test_headings_repeated_on_a_new_page_are_no_event(tmp_path: Path) -> None:
    for plan in both(tmp_path, [KAZAKH, ROWS[0], KAZAKH, ROWS[1]]):
        assert titles(plan) == ["Сайлау", "Асар"]


def test_a_row_that_counts_the_columns_is_no_event(tmp_path: Path) -> None:
    for plan in both(tmp_path, [KAZAKH, ["1", "2", "3", "4", "5", "6"], *ROWS]):
        assert titles(plan) == ["Сайлау", "Асар"]


def test_another_table_is_not_read_and_this_is_said(tmp_path: Path) -> None:
    plan = read_plan(
        word(
            tmp_path / "a.docx",
            [["Бекітемін", "Келісілді"]],
            "Жоспар",
            [KAZAKH, *ROWS],
            "Құрамы",
            [["Төраға", "9 А"]],
        ),
        YEAR,
    )
    assert titles(plan) == ["Сайлау", "Асар"]
    assert [(p.table, p.reason) for p in plan.problems] == [(3, "plan-table-not-read")]


def test_one_table_a_month_with_the_month_and_the_faction_above(tmp_path: Path) -> None:
    table = [["№", "Мероприятие", "Ответственные"], ["1", "Рейд", "Вожатая"]]
    file = word(
        tmp_path / "a.docx",
        "ПЛАН РАБОТЫ",
        "СЕНТЯБРЬ",
        "Фракция «Забота»",
        table,
        "ОКТЯБРЬ",
        table,
        "Ноябрь",
        table,
    )
    plan = read_plan(file, YEAR)
    assert [item.month for item in plan.items] == ["2024-09", "2024-10", "2024-11"]
    assert [item.faction_key for item in plan.items] == ["care", None, None]
    assert [item.deadlines[0].raw for item in plan.items] == ["СЕНТЯБРЬ", "ОКТЯБРЬ", "Ноябрь"]
    assert plan.items[2].deadlines[0].end == date(2024, 11, 30)
    assert plan.language == "ru"


def test_one_sheet_a_month(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for number, name in enumerate(("Қыркүйек", "Қазан")):
        sheet = book.create_sheet(name)
        sheet.append(KAZAKH)
        sheet.append(ROWS[number])
    book.save(tmp_path / "a.xlsx")
    assert [item.month for item in read_plan(tmp_path / "a.xlsx", YEAR).items] == ["2024-09", "2024-10"]


def test_cells_that_excel_turned_into_numbers_and_dates(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    row = [1, "Рейд", datetime(2024, 10, 15), "Вожатая", datetime(2024, 9, 5), "Справка"]
    excel(file, [RUSSIAN, row, [2, "Акция", datetime(2024, 10, 1), "Вожатая", 7, "Справка"]])
    book = openpyxl.load_workbook(file)
    book.worksheets[0]["C3"].number_format = "mmm.yy"
    book.save(file)
    first, second = read_plan(file, YEAR).items
    assert first.number == "1"
    assert (first.deadlines[0].start, first.deadlines[0].end) == (date(2024, 10, 15), date(2024, 10, 15))
    assert (first.audience_raw, first.audience_grades) == ("5-9", (5, 6, 7, 8, 9))
    assert (second.deadlines[0].kind, second.deadlines[0].end) == ("month", date(2024, 10, 31))
    assert second.audience_grades == (7,)


def test_headings_that_span_two_columns_take_both(tmp_path: Path) -> None:
    table = [["№", "Іс-шара", "", "Мерзімі", "Жауапты"], ["1", "Рейд", "мектепте", "май", "Тәлімгер"]]
    file = word(tmp_path / "a.docx", "Жоспар", table, merge=[(0, 1, 0, 2)])
    (item,) = read_plan(file, YEAR).items
    assert item.titles == ("Рейд мектепте",)
    assert item.deadlines[0].end == date(2025, 5, 31)


def test_headings_in_two_lines(tmp_path: Path) -> None:
    table = [
        ["№", "Іс-шара", "Өткізу", "", "Жауапты"],
        ["", "", "мерзімі", "орны", ""],
        ["1", "Рейд", "май", "зал", "Тәлімгер"],
    ]
    merge = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 4, 1, 4), (0, 2, 0, 3)]
    (item,) = read_plan(word(tmp_path / "a.docx", "Жоспар", table, merge=merge), YEAR).items
    assert item.deadlines[0].end == date(2025, 5, 31)
    assert item.responsible == ("Тәлімгер",)


def test_the_year_stands_in_the_title_or_is_given(tmp_path: Path) -> None:
    table = [KAZAKH, ROWS[0]]
    told = word(tmp_path / "a.docx", "Іс-шаралар жоспары", "2023-2024 оқу жылы", table)
    assert read_plan(told).school_year == SchoolYear(2023)
    assert read_plan(told, "2025-2026").items[0].deadlines[0].start == date(2025, 9, 1)
    silent = read_plan(word(tmp_path / "b.docx", "Жоспар", table))
    assert silent.problems[0].reason == "plan-year-unknown"
    assert silent.items[0].deadlines[0].kind == "unspecified"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("План проведения акции «Забота» с 1 по 25 декабря 2024 года", "Забота"),
        ("2024 жылғы 1 желтоқсан мен 25 желтоқсан аралығындағы «Қамқорлық» акциясының жоспары", "Қамқорлық"),
        (
            "В рамках акции «Мой дом» месячник «Дорога в школу» 01.12.2024 – 25.12.2024. План",
            "Дорога в школу",
        ),
    ],
)
def test_a_campaign_runs_between_the_days_of_its_title(tmp_path: Path, title: str, name: str) -> None:
    table = [RUSSIAN, ["1", "Сбор", "в период акции", "Вожатая", "все классы", "Отчёт"]]
    plan = read_plan(word(tmp_path / "a.docx", title, table))
    assert plan.campaign == (name, date(2024, 12, 1), date(2024, 12, 25))
    assert plan.items[0].deadlines[0].as_json() == {
        "kind": "during-campaign",
        "raw": "в период акции",
        "start": "2024-12-01",
        "end": "2024-12-25",
    }


def test_what_is_not_understood_is_reported_and_the_rest_is_kept(tmp_path: Path) -> None:
    table = [
        KAZAKH,
        ["1", "Рейд", "31 ақпан", "Тәлімгер", "12-сынып", "Хаттама"],
        ["2", "", "қазан", "Тәлімгер", "5", "Хаттама"],
        ["3", "Асар", "15.10 – 01.10", "Тәлімгер", "5", "Хаттама"],
    ]
    for plan in both(tmp_path, table):
        assert titles(plan) == ["Рейд", "Асар"]
        assert [(p.row, p.reason, p.shown) for p in plan.problems] == [
            (2, "plan-row-no-such-day", "31 ақпан"),
            (2, "plan-row-grades", "12-сынып"),
            (3, "plan-row-no-title", "2"),
            (4, "plan-row-backwards", "15.10 – 01.10"),
        ]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [((["Жоспар"]), "plan-no-table"), (("Жоспар", [["Аты", "Тегі"], ["а", "б"]]), "plan-no-rows")],
)
def test_a_file_without_a_plan_is_refused(tmp_path: Path, parts: tuple[str, ...], reason: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_plan(word(tmp_path / "a.docx", *parts))
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["«Бекітемін»", "Мектеп директоры ____", "Мектеп парламентінің", "іс-шаралар жоспары"], "Мектеп парламентінің іс-шаралар жоспары"),
        (["УТВЕРЖДАЮ", "План работы", "на 2024-2025 учебный год"], "План работы на 2024-2025 учебный год"),
        (["2024 – 2025 оқу жылы", "Жұмыс жоспары", "2024-2025 оқу жылы"], "Жұмыс жоспары 2024-2025 оқу жылы"),
    ],
)  # fmt: skip
def test_the_title_is_neither_who_approved_it_nor_the_sheet(
    tmp_path: Path, lines: list[str], title: str
) -> None:
    table = [KAZAKH, ROWS[0]]
    assert read_plan(word(tmp_path / "a.docx", *lines, table), YEAR).title == title
    assert read_plan(excel(tmp_path / "a.xlsx", [*([line] for line in lines), *table]), YEAR).title == title


def test_a_yearly_plan_of_educational_work_in_russian(tmp_path: Path) -> None:
    """As such plans really look: several directions in tall cells, a month in a line of its own, short words."""
    head = ["№", "Направление", "Наименование мероприятий", "Сроки проведения", "Ответственные лица", "Участники", "Форма завершения", "Примечание"]  # fmt: skip
    rows = [
        [
            "1",
            "Патриотическое",
            "Торжественная линейка",
            "2 сентября",
            "ЗДВР, ст. вожатая",
            "1-11 классы",
            "фотоотчёт",
            "",
        ],
        ["", "", "Классный час", "1-я неделя сентября", "кл. руководители", "5–11", "план, фото", ""],
        [
            "2",
            "Правовое",
            "Неделя права",
            "9-13 декабря",
            "соц. педагог\nинспектор",
            "7-9 кл.",
            "справка",
            "зал",
        ],
        ["Октябрь", "", "", "", "", "", "", ""],
        ["3", "Экология", "Субботник", "в течение месяца", "Все учителя", "все", "фотоотчет в соцсети", ""],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "План", [head, *rows], merge=[(1, 1, 2, 1)]), YEAR)
    assert plan.problems == []
    assert [item.projects for item in plan.items] == [("Патриотическое",)] * 2 + [
        ("Правовое",),
        ("Экология",),
    ]
    assert [item.deadlines[0].kind for item in plan.items] == ["date-range", "month", "date-range", "month"]
    assert plan.items[2].responsible == ("соц. педагог", "инспектор")
    assert plan.items[2].extra == {"Примечание": "зал"}
    assert [item.month for item in plan.items] == [None, None, None, "2024-10"]
    assert plan.items[3].evidence_kinds == ("photo_report", "social_post")
