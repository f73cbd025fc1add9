"""Plans as other schools lay them out: each is a shape that was met, with invented words."""

from datetime import date
from pathlib import Path

import pytest

from documents.plan import ReadItem, ReadPlan, read_plan
from school.dates import SchoolYear
from tests.documents.conftest import excel, word

YEAR = SchoolYear(2024)


def days(item: ReadItem) -> list[tuple[str, date | None, date | None]]:
    return [(one.kind, one.start, one.end) for one in item.deadlines]


def titles(plan: ReadPlan) -> list[str]:
    return [title for item in plan.items for title in item.titles]


def test_russian_by_direction_with_the_deadline_first(tmp_path: Path) -> None:
    """«Сроки | Мероприятие | Форма проведения | Ответственные | Форма завершения | Категория участников»."""
    table = [
        [
            "Сроки",
            "Мероприятие",
            "Форма проведения",
            "Ответственные",
            "Форма завершения",
            "Категория участников",
        ],
        ["Патриотическое воспитание", "", "", "", "", ""],
        ["02.09", "День знаний", "линейка", "ЗДВР, вожатая", "фотоотчет, публикация в Instagram", "1-11 кл."],
        ["1 неделя сентября", "Классный час", "", "кл. рук.", "план", "1 – 11"],
        ["Духовное воспитание", "", "", "", "", ""],
        ["Ежемесячно", "Акция «Забота»", "акция", "волонтёры", "отчёт", "8-11 классы"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "План", table, merge=[(1, 0, 1, 5), (4, 0, 4, 5)]), YEAR)
    assert plan.problems == []
    assert [item.section for item in plan.items] == ["Патриотическое воспитание"] * 2 + [
        "Духовное воспитание"
    ]
    assert days(plan.items[0]) == [("date-range", date(2024, 9, 2), date(2024, 9, 2))]
    assert plan.items[0].responsible == ("ЗДВР", "вожатая")
    assert plan.items[0].evidence_kinds == ("photo_report", "social_post")
    assert plan.items[0].extra == {"Форма проведения": "линейка"}
    assert plan.items[1].deadlines[0].weeks == (1,)
    assert [item.audience_grades[0] for item in plan.items] == [1, 1, 8]


def test_a_merged_month_and_its_weeks_beside_it(tmp_path: Path) -> None:
    """The month stands upright, a letter a line; «Аптасы» is the only deadline."""
    table = [
        ["Айы", "Аптасы", "Іс-шара атауы", "Жауапты", "Қорытынды"],
        ["Қ\nЫ\nР\nК\nҮ\nЙ\nЕ\nК", "1-апта", "Линейка", "ДТІЖО", "фото"],
        ["", "соңғы апта", "Рейд", "тәлімгер", "анықтама"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", table, merge=[(1, 0, 2, 0)]), YEAR)
    assert [item.month for item in plan.items] == ["2024-09", "2024-09"]
    assert [item.deadlines[0].weeks for item in plan.items] == [(1,), (-1,)]


def test_bare_numbers_in_a_column_of_weeks_are_weeks(tmp_path: Path) -> None:
    table = [
        ["Апта", "Іс-шара", "Жауапты", "Сынып"],
        ["1", "Линейка", "ДТІЖО", "1-11"],
        ["2-3", "Рейд", "тәлімгер", "5-9"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", "Қыркүйек айы", table), YEAR)
    assert [item.deadlines[0].weeks for item in plan.items] == [(1,), (2, 3)]
    assert {item.deadlines[0].start for item in plan.items} == {date(2024, 9, 1)}


def test_a_second_line_of_headings_divides_the_wide_ones(tmp_path: Path) -> None:
    table = [
        ["№", "Содержание деятельности", "", "Кто", ""],
        ["", "Мероприятие", "Срок", "Педагог", "Ученик"],
        ["1", "Сбор", "10.09", "Вожатая", "Президент"],
    ]
    merge = [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)]
    (item,) = read_plan(word(tmp_path / "a.docx", "План", table, merge=merge), YEAR).items
    assert item.titles == ("Сбор",)
    assert days(item) == [("date-range", date(2024, 9, 10), date(2024, 9, 10))]
    assert item.responsible == ("Вожатая", "Президент")


def test_a_month_is_written_once_and_left_blank_below(tmp_path: Path) -> None:
    table = [
        ["Месяц", "Мероприятие", "Ответственный", "Классы"],
        ["Сентябрь", "День знаний", "Зам по ВР", "1-11"],
        ["", "Поход", "Физрук", "9"],
        ["Октябрь", "День учителя", "Вожатая", "все"],
        ["", "Осенний бал", "Вожатая", "8-11"],
    ]
    for plan in (
        read_plan(excel(tmp_path / "a.xlsx", table), YEAR),
        read_plan(word(tmp_path / "a.docx", "План", table), YEAR),
    ):
        assert [item.month for item in plan.items] == ["2024-09"] * 2 + ["2024-10"] * 2
        assert plan.items[3].deadlines[0].end == date(2024, 10, 31)


def test_a_table_of_the_year_goes_on_over_pages_without_headings(tmp_path: Path) -> None:
    """The merged month ends with the page; the last column is lost on the third page."""
    first = [
        ["Ай", "№", "Іс-шара", "Мерзімі", "Жауапты", "Ескерту"],
        ["Қыркүйек", "1", "Сайлау", "2 апта", "Тәлімгер", ""],
        ["", "2", "Рейд", "3 апта", "Тәлімгер", ""],
    ]
    second = [["", "3", "Кеш", "4 апта", "Тәлімгер", ""], ["Қазан", "1", "Асар", "1 апта", "ДТІЖО", ""]]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", first, "", second), YEAR)
    assert [item.month for item in plan.items] == ["2024-09"] * 3 + ["2024-10"]
    assert [item.deadlines[0].weeks for item in plan.items] == [(2,), (3,), (4,), (1,)]
    assert plan.problems == []


def test_a_page_without_the_empty_last_column_counts_on(tmp_path: Path) -> None:
    first = [["№", "Іс-шара", "Мерзімі", "Жауапты", "Ескерту"], ["1", "Сайлау", "қыркүйек", "Тәлімгер", ""]]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", first, "", [["2", "Кеш", "қазан", "ДТІЖО"]]), YEAR)
    assert titles(plan) == ["Сайлау", "Кеш"]
    other = word(tmp_path / "b.docx", "Жоспар", first, "", [["7", "Оқушы", "9 А", "төраға"]])
    assert [one.reason for one in read_plan(other, YEAR).problems] == ["plan-table-not-read"]


def test_headings_in_a_table_of_their_own(tmp_path: Path) -> None:
    table = [["1", "Сайлау", "қыркүйек", "Тәлімгер"], ["2", "Асар", "қазан", "ДТІЖО"]]
    heads = [["№", "Іс-шара", "Мерзімі", "Жауаптылар"]]
    assert titles(read_plan(word(tmp_path / "a.docx", "Жоспар", heads, "", table), YEAR)) == [
        "Сайлау",
        "Асар",
    ]


def test_the_plans_own_title_in_the_first_row_of_the_table(tmp_path: Path) -> None:
    table = [
        ["План работы на сентябрь 2024 года", "", "", ""],
        ["№", "Мероприятие", "Сроки", "Ответственные"],
        ["1", "День знаний", "2", "Вожатая"],
        ["2", "Кросс", "12-16", "Физрук"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "План", table, merge=[(0, 0, 0, 3)]), YEAR)
    assert [item.section for item in plan.items] == [None, None]
    assert days(plan.items[1]) == [("date-range", date(2024, 9, 12), date(2024, 9, 16))]


def test_section_lines_that_are_not_merged(tmp_path: Path) -> None:
    """A Roman number with its words; a month with its faction; a merged line that was written out in every column."""
    table = [
        ["№", "Атқарылатын жұмыстар", "Орындалу мерзімі", "Жауапты", "Сыныбы"],
        ["I", "Ұйымдастыру жұмыстары", "", "", ""],
        ["1", "Кеңес құрамын бекіту", "10.09 дейін", "ДТЖО", "9"],
        ["Қазан айы", "Ақпарат фракциясы", "", "", ""],
        ["2", "Газет шығару", "2 апта", "тәлімгер", "9-10"],
        ["Қараша", "Қараша", "Қараша", "Қараша", "Қараша"],
        ["3", "Футбол", "7-8", "тәлімгер", "5"],
    ]
    first, second, third = read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR).items
    assert (first.section, first.month) == ("Ұйымдастыру жұмыстары", None)
    assert (second.month, second.faction_key) == ("2024-10", "information")
    assert second.deadlines[0].weeks == (2,)
    assert third.month == "2024-11"
    assert days(third) == [("date-range", date(2024, 11, 7), date(2024, 11, 8))]


def test_a_row_of_dashes_is_nothing(tmp_path: Path) -> None:
    table = [["№", "Іс-шара", "Мерзімі", "Жауаптылар"], ["–"] * 4, ["1", "Асар", "қазан", "Тәлімгер"]]
    (item,) = read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR).items
    assert (item.titles, item.section) == (("Асар",), None)


def test_a_beginning_and_an_end_under_one_heading(tmp_path: Path) -> None:
    table = [
        ["План школьного парламента"],
        ["№", "Наименование мероприятия", "Дата", "", "Кто проводит", "Для кого"],
        ["", "", "начало", "окончание", "", ""],
        [1, "Выборы президента", "16.09.2024", "20.09.2024", "Совет", "5-11 классы"],
        [2, "Ярмарка", "05.10.2024", "", "Фракция «Забота»", "1-11 классы"],
    ]
    merge = ["C2:D2", "A2:A3", "B2:B3", "E2:E3", "F2:F3"]
    first, second = read_plan(excel(tmp_path / "a.xlsx", table, merge=merge), YEAR).items
    assert days(first) == [("date-range", date(2024, 9, 16), date(2024, 9, 20))]
    assert days(second) == [("date-range", date(2024, 10, 5), date(2024, 10, 5))]
    assert first.responsible == ("Совет",)
    assert first.audience_grades == (5, 6, 7, 8, 9, 10, 11)


def test_everyday_words_for_headings(tmp_path: Path) -> None:
    russian = [
        ["№ п\\п", "Что делаем", "Когда", "Кто отвечает", "Кто участвует"],
        ["1", "Квест", "12 марта", "Вожатая", "5-6"],
    ]
    kazakh = [
        ["p/c", "Шара аты", "Күні", "Кім жауапты", "Кімге арналған"],
        ["1", "Жорық", "12 наурыз", "Тәлімгер", "5-6"],
    ]
    for table in (russian, kazakh):
        (item,) = read_plan(word(tmp_path / "a.docx", "План", table), YEAR).items
        assert item.number == "1"
        assert days(item) == [("date-range", date(2025, 3, 12), date(2025, 3, 12))]
        assert item.audience_grades == (5, 6)


@pytest.mark.parametrize(
    "heads",
    [
        ["№", "Іс -шара-\nлар", "Мерзі-\nмі", "Жауап-\nтылар", "Қаты-сушылар"],
        ["№", "Меро-\nприятия", "С р о к и", "Ответ-ственные", "Участ-\nники"],
        ["№", "Іс-шара / Мероприятие", "Мерзімі / Сроки", "Жауаптылар / Ответственные", "Сыныптар / Классы"],
    ],
)
def test_headings_that_a_narrow_column_broke_and_headings_in_two_languages(
    tmp_path: Path, heads: list[str]
) -> None:
    table = [heads, ["1", "Сайлау", "қыркүйек / сентябрь", "Тәлімгер", "5"]]
    (item,) = read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR).items
    assert days(item) == [("month", date(2024, 9, 1), date(2024, 9, 30))]
    assert item.responsible == ("Тәлімгер",)
    assert item.audience_grades == (5,)


def test_a_month_and_its_days_or_weeks_in_columns_of_their_own(tmp_path: Path) -> None:
    of_days = [
        ["Число", "Месяц", "Мероприятие", "Ответственный"],
        [5, "сентябрь", "Линейка", "Вожатая"],
        ["12-14", "", "Поход", "Физрук"],
    ]
    of_weeks = [
        ["Ай/апта", "Іс-шаралар", "Жауаптылар"],
        ["Қыркүйек, 1 апта", "Сайлау", "Тәлімгер"],
        ["Қазан\n2-3 апта", "Рейд", "ДТІЖО"],
    ]
    first, second = read_plan(excel(tmp_path / "a.xlsx", of_days), YEAR).items
    assert days(first) == [("date-range", date(2024, 9, 5), date(2024, 9, 5))]
    assert days(second) == [("date-range", date(2024, 9, 12), date(2024, 9, 14))]
    weeks = [item.deadlines[0] for item in read_plan(excel(tmp_path / "b.xlsx", of_weeks), YEAR).items]
    assert [(one.start, one.weeks) for one in weeks] == [
        (date(2024, 9, 1), (1,)),
        (date(2024, 10, 1), (2, 3)),
    ]


def test_the_members_of_the_parliament_are_no_events(tmp_path: Path) -> None:
    """Their table has as many columns as the plan's, and stands after it without a heading that we know."""
    plan_table = [["№", "Іс-шаралар", "Мерзімі", "Жауаптылар"], ["1", "Сайлау", "Қыркүйек", "Тәлімгер"]]
    members = [["№", "Аты-жөні", "Сыныбы", "Лауазымы"], ["1", "Біреу Б.", "9 А", "Президент"]]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", plan_table, "Парламент құрамы", members), YEAR)
    assert titles(plan) == ["Сайлау"]
    assert [(one.table, one.reason) for one in plan.problems] == [(2, "plan-table-not-read")]


def test_once_a_month_on_its_last_friday_is_once_a_month(tmp_path: Path) -> None:
    table = [["№", "Іс-шара", "Мерзімі", "Жауаптылар"], ["1", "Асар", "Ай сайын (соңғы жұма)", "Тәлімгер"]]
    (item,) = read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR).items
    assert (item.deadlines[0].kind, item.deadlines[0].times) == ("monthly", 1)


def test_the_day_decides_and_not_the_hour(tmp_path: Path) -> None:
    table = [
        ["Время", "День недели", "Мероприятие", "Место", "Ответственные"],
        ["9:00", "Понедельник 11.11", "Открытие", "холл", "Вожатая"],
    ]
    for plan in (
        read_plan(excel(tmp_path / "a.xlsx", table), YEAR),
        read_plan(word(tmp_path / "a.docx", "План", table), YEAR),
    ):
        (item,) = plan.items
        assert days(item) == [("date-range", date(2024, 11, 11), date(2024, 11, 11))]
        assert item.extra == {"Время": "9:00", "Место": "холл"}


def test_how_many_come_is_not_who_comes(tmp_path: Path) -> None:
    table = [
        ["Жауаптылар", "Іс-шара", "Мерзімі", "Қатысушылар саны", "Сыныптар"],
        ["Тәлімгер", "Рейд", "25.10.2024", "120 оқушы", "5,6,7"],
    ]
    (item,) = read_plan(excel(tmp_path / "a.xlsx", table), YEAR).items
    assert item.audience_grades == (5, 6, 7)
    assert item.extra == {"Қатысушылар саны": "120 оқушы"}


def test_dates_that_stand_in_the_titles_alone(tmp_path: Path) -> None:
    """Without a column of deadlines and without a month; where there is a month, it is the deadline."""
    rows = [
        ["1", "12 апреля – День космонавтики", "Вожатая"],
        ["2", "Турнир (15.11.2024)", "Физрук"],
        ["3", "Субботник", "Завхоз"],
    ]
    table = [["№", "Мероприятие", "Ответственный"], *rows]
    plan = read_plan(word(tmp_path / "a.docx", "План", table), YEAR)
    assert [days(item) for item in plan.items] == [
        [("date-range", date(2025, 4, 12), date(2025, 4, 12))],
        [("date-range", date(2024, 11, 15), date(2024, 11, 15))],
        [("unspecified", None, None)],
    ]
    of_a_month = read_plan(word(tmp_path / "b.docx", "План", "Апрель", table), YEAR)
    assert {item.deadlines[0].kind for item in of_a_month.items} == {"month"}


def test_all_of_a_campaign(tmp_path: Path) -> None:
    title = "План месячника «Здоровье» с 1 по 30 ноября 2024 года"
    table = [
        ["№", "Мероприятия", "Срок исполнения", "Ответственные"],
        ["1", "Зарядка", "весь период", "кл. рук-ли"],
    ]
    (item,) = read_plan(word(tmp_path / "a.docx", title, table)).items
    assert days(item) == [("during-campaign", date(2024, 11, 1), date(2024, 11, 30))]


@pytest.mark.parametrize("letters", [200_000, 5_000])
def test_an_endless_title_is_cut_and_told(tmp_path: Path, letters: int) -> None:
    table = [
        ["№", "Іс-шара", "Мерзімі", "Жауаптылар"],
        ["1", "Ұзақ " * (letters // 5), "қазан", "Тәлімгер"],
        ["2", "Асар", "қазан", "Тәлімгер"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR)
    assert [(one.row, one.reason) for one in plan.problems] == [(2, "plan-row-too-long")]
    assert [len(title) for title in titles(plan)] == [2000, 4]


def test_several_years_in_one_title_are_told_and_the_asked_one_counts(tmp_path: Path) -> None:
    table = [["№", "Іс-шара", "Мерзімі", "Жауаптылар"], ["1", "Асар", "қазан", "Тәлімгер"]]
    file = word(tmp_path / "a.docx", "2023-2024 және 2024-2025 оқу жылдарының жоспары", table)
    for year, month in ((None, "2023"), (YEAR, "2024")):
        plan = read_plan(file, year)
        assert [(one.reason, one.shown) for one in plan.problems] == [
            ("plan-two-years", "2023-2024, 2024-2025")
        ]
        assert str(plan.items[0].deadlines[0].start).startswith(month)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("31 февраля", "plan-row-no-such-day"),
        ("с 25 по 31 апреля", "plan-row-no-such-day"),
        ("32", "plan-row-no-such-day"),
        ("20.10 – 10.10", "plan-row-backwards"),
        ("с 20 по 10", "plan-row-backwards"),
        ("мамыр – қыркүйек", "plan-row-backwards"),
        ("15.13", "plan-row-no-such-day"),
    ],
)
def test_a_day_that_cannot_be_is_named_with_its_reason(tmp_path: Path, told: str, reason: str) -> None:
    table = [["№", "Іс-шара", "Мерзімі", "Жауаптылар"], ["1", "Асар", told, "Тәлімгер"]]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", "Қазан", table), YEAR)
    assert [(one.table, one.row, one.reason, one.shown) for one in plan.problems] == [(1, 2, reason, told)]
    assert plan.items[0].deadlines[0].kind == "unspecified"


def test_a_grid_of_months_counts_as_a_table_for_each_month(tmp_path: Path) -> None:
    table = [
        ["№", "Направление", "Сентябрь", "Октябрь", "Ноябрь"],
        ["1", "Спорт", "Кросс\nЗарядка", "Турнир", ""],
        ["2", "Экология", "", "Субботник", "Акция"],
    ]
    after = [["№", "Мероприятие", "Срок", "Ответственный"], ["1", "Линейка", "май", "Вожатая"]]
    for plan in (
        read_plan(word(tmp_path / "a.docx", "План", table, "Дополнение", after), YEAR),
        read_plan(excel(tmp_path / "a.xlsx", table), YEAR),
    ):
        found = [(one.table, one.row, one.month, one.projects, one.titles) for one in plan.items[:4]]
        assert found == [
            (1, 2, "2024-09", ("Спорт",), ("Кросс", "Зарядка")),
            (2, 2, "2024-10", ("Спорт",), ("Турнир",)),
            (2, 3, "2024-10", ("Экология",), ("Субботник",)),
            (3, 3, "2024-11", ("Экология",), ("Акция",)),
        ]
        assert plan.items[3].deadlines[0].end == date(2024, 11, 30)
        assert plan.problems == []
    plan = read_plan(tmp_path / "a.docx", YEAR)
    assert [(one.table, one.titles, one.month) for one in plan.items[4:]] == [(4, ("Линейка",), None)]
