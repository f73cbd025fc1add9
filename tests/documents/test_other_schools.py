"""Plans as other schools publish them, half of them in Kazakh: each row as it should be read, and few doubts.

What stands above a table, headings that nobody foresaw, campaigns, bodies, grids, and what Word hides in a file.
"""

from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from documents.plan import ReadPlan, read_plan
from school.dates import SchoolYear
from school.plan import occurrences
from school.plan.deadlines import Frame
from school.plan.proposals import doubts_of, missing_in, moved, within_of, years_behind
from tests.documents.conftest import excel, word

YEAR = SchoolYear(2026)


def titles(plan: ReadPlan) -> list[str]:
    return [title for item in plan.items for title in item.titles]


def when(plan: ReadPlan) -> list[str]:
    """The first deadline of each row in few signs: «5.10», «1.9–30.9», «fri», a kind."""
    return [_when(item.deadlines[0]) for item in plan.items]


def _when(one: Any) -> str:
    days = [f"{day.day}.{day.month}" for day in (one.start, one.end) if day]
    named = "–".join(dict.fromkeys(days)) or (f"weekday {one.weekday}" if one.weekday else one.kind)
    return f"{named} w{','.join(map(str, one.weeks))}" if one.weeks else named


def doubts(plan: ReadPlan) -> list[tuple[str | None, str]]:
    """(number of the row, why) of every cell that is marked."""
    frame = Frame(None, *plan.campaign[1:]) if plan.campaign else Frame(YEAR)
    rows = [item.as_json() for item in plan.items]
    missing = missing_in(rows)
    return [(row["source"]["number"], one.why) for row in rows for one in doubts_of(row, frame, missing)]


# Above the table

STAMPS = (
    ["УТВЕРЖДАЮ", "Директор КГУ «СОШ № 5»", "________ Казанцева М.А.", "«29» августа 2025 г."],
    ["Рассмотрено на заседании МС", "Протокол № 1 от 28 августа 2025 г."],
    ["«Бекітемін»", "Мектеп директоры Наурызбаева А.Қ.", "«__» тамыз 2025 ж."],
    ["Келісілді", "ДТІЖО Мамыров Б.", "29.08.2025 ж."],
    ["Педкеңес хаттамасы № 1", "2025 жылғы 29 тамыз", "Қазанғапова Ш."],
    ["Приказ № 45 от 1 сентября 2025 года", "Мартынова И.В."],
)


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize("title_first", [True, False])
def test_a_stamp_above_the_table_is_no_month(tmp_path: Path, stamp: list[str], title_first: bool) -> None:
    table = [["№", "Іс-шара", "Жауаптылар"], ["1", "Асар", "Тәлімгер"], ["2", "Кеш", "ДТІЖО"]]
    title = "Мектеп парламентінің 2026-2027 оқу жылына арналған жоспары"
    lines = [title, *stamp] if title_first else [*stamp, title]
    for plan in (
        read_plan(word(tmp_path / "a.docx", *lines, table), YEAR),
        read_plan(excel(tmp_path / "a.xlsx", [*([line] for line in lines), *table]), YEAR),
        read_plan(excel(tmp_path / "b.xlsx", [[*stamp], [title], *table]), YEAR),
        read_plan(word(tmp_path / "b.docx", [["\n".join(stamp), "М.О."]], title, table), YEAR),
    ):
        assert [item.month for item in plan.items] == [None, None]
        assert (plan.title, plan.problems) == (title, [])
        assert titles(plan) == ["Асар", "Кеш"]
        assert not [one for one in plan.notes if one.reason == "plan-from-above"]


@pytest.mark.parametrize(
    ("line", "month"),
    [
        ("ҚЫРКҮЙЕК АЙЫ", "2026-09"),
        ("Сентябрь", "2026-09"),
        ("С Е Н Т Я Б Р Ь", "2026-09"),
        ("2. Қазан – Ақпарат фракциясы", "2026-10"),
        ("Қараша айы: «Дені саудың – жаны сау»", "2026-11"),
        ("Қаңтар 2027", "2027-01"),
        ("2027 жылғы наурыз айы", "2027-03"),
        ("На апрель 2027 г.", "2027-04"),
        ("Август 2027", "2027-08"),
        ("Месяц: сентябрь", "2026-09"),
        ("Қыркүйек / Сентябрь", "2026-09"),
        ("Қыркүйек айына арналған іс-шаралар", "2026-09"),
        ("Сентябрь – октябрь", None),
        ("августа 2027 г.", None),
        ("Наурыз мерекесі", None),
        ("8 наурыз – халықаралық әйелдер күні", None),
        ("Сентябрьские встречи", None),
        ("г. Алматы, август 2026", None),
        ("Апта кестесі қазан айында өзгеруі мүмкін екенін ескеріңіз", None),
    ],
)
def test_a_month_heading_is_a_line_that_is_nothing_else(tmp_path: Path, line: str, month: str | None) -> None:
    table = [["№", "Іс-шара", "Жауаптылар"], ["1", "Асар", "Тәлімгер"], ["2", "Кеш", "ДТІЖО"]]
    plan = read_plan(word(tmp_path / "a.docx", "Жұмыс жоспары", line, table), YEAR)
    assert [item.month for item in plan.items] == [month, month]
    heard = [one.shown for one in plan.notes if one.reason == "plan-from-above"]
    assert [one.removeprefix("Жұмыс жоспары ") for one in heard] == ([line] if month else [])


def test_the_month_of_the_title_is_said_once_for_all_rows(tmp_path: Path) -> None:
    table = [["№", "Мероприятие", "Срок"], ["1", "Кросс", "12-16"], ["2", "Сбор", "2 неделя"]]
    plan = read_plan(
        word(tmp_path / "a.docx", "План работы школьного парламента", "на октябрь 2026 года", table), YEAR
    )
    assert when(plan) == ["12.10–16.10", "1.10–31.10 w2"]
    assert [one.shown for one in plan.notes] == ["План работы школьного парламента на октябрь 2026 года"]


def test_months_with_their_themes_stand_above_their_tables(tmp_path: Path) -> None:
    head = ["№", "Іс-шара атауы", "Жауапты"]
    plan = read_plan(
        word(
            tmp_path / "a.docx",
            "«Бекітемін»",
            "Директор Мамырова С.",
            "Тәрбие жұмысының жоспары",
            "2026-2027 оқу жылы",
            "Қыркүйек – білім айы",
            [head, ["1", "Білім күні", "ДТІЖО"], ["2", "Сынып сағаты", "сынып жетекшілері"]],
            "Қазан айы – «Тіл – тірегім»",
            [head, ["1", "Тіл мерекесі", "қазақ тілі мұғалімдері"]],
            "Дайындаған: Наурызбаева А.",
        ),
        YEAR,
    )
    assert plan.title == "Тәрбие жұмысының жоспары 2026-2027 оқу жылы"
    assert when(plan) == ["1.9–30.9", "1.9–30.9", "1.10–31.10"]
    assert (doubts(plan), plan.problems) == ([], [])


# Headings that nobody foresaw


@pytest.mark.parametrize(
    "heading",
    [
        *["Дела", "События", "КТД", "Вид деятельности", "Деятельность", "Вопросы", "Повестка дня"],
        *[
            "Күн тәртібі",
            "Іс-қимыл",
            "Атқарылатын жұмыс",
            "Қаралатын мәселелер",
            "Что запланировано",
            "Идеялар",
            "Шаг",
        ],
    ],
)
def test_one_heading_that_we_do_not_know_refuses_nothing(tmp_path: Path, heading: str) -> None:
    table = [
        ["№", heading, "Мерзімі", "Жауапты"],
        ["1", "Парламент сайлауы", "қыркүйек", "ЗДВР"],
        ["2", "Ұстаздар күні", "5 қазан", "Парламент Президенті"],
    ]
    for plan in (
        read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR),
        read_plan(excel(tmp_path / "a.xlsx", [["Жоспар"], *table]), YEAR),
    ):
        assert titles(plan) == ["Парламент сайлауы", "Ұстаздар күні"]
        assert when(plan) == ["1.9–30.9", "5.10"]
        assert doubts(plan) == []


def test_no_heading_is_known_and_the_columns_are_known_by_what_stands_in_them(tmp_path: Path) -> None:
    table = [
        ["Содержимое", "Временной отрезок", "Лица", "Кого зовём"],
        ["День знаний", "1 сентября", "вожатая", "1-11 классы"],
        ["Осенний бал", "октябрь", "педагог-организатор", "8-11 кл."],
        ["Заседание", "1 раз в месяц", "актив", "5-11"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Годовой план 2026-2027 учебный год", table), YEAR)
    assert titles(plan) == ["День знаний", "Осенний бал", "Заседание"]
    assert when(plan) == ["1.9", "1.10–31.10", "monthly"]
    assert [item.responsible for item in plan.items] == [("вожатая",), ("педагог-организатор",), ("актив",)]
    assert [item.audience_grades[0] for item in plan.items] == [1, 8, 5]
    assert doubts(plan) == []


def test_headings_that_nobody_knows_are_no_event_on_the_next_page(tmp_path: Path) -> None:
    head = ["Содержимое", "Временной отрезок", "Лица"]
    first = [head, ["День знаний", "1 сентября", "вожатая"], head, ["Бал", "октябрь", "актив"]]
    plan = read_plan(word(tmp_path / "a.docx", "План", first, "", [head, ["Кросс", "май", "физрук"]]), YEAR)
    assert titles(plan) == ["День знаний", "Бал", "Кросс"]


def test_a_number_and_an_event_with_a_month_above_are_enough(tmp_path: Path) -> None:
    head = ["№", "Мероприятие"]
    plan = read_plan(
        word(
            tmp_path / "a.docx",
            "План мероприятий школы",
            "СЕНТЯБРЬ",
            [head, ["1", "День знаний"], ["2", "Кросс"]],
            "ОКТЯБРЬ",
            [head, ["1", "День учителя"]],
        ),
        YEAR,
    )
    assert titles(plan) == ["День знаний", "Кросс", "День учителя"]
    assert when(plan) == ["1.9–30.9", "1.9–30.9", "1.10–31.10"]


def test_six_columns_that_nobody_knows_are_kept_by_name(tmp_path: Path) -> None:
    unknown = {"Ресурсы": "ноутбуки", "Бюджет": "50 000", "Риски": "нет сети", "Связь с ЦУР": "ЦУР 4",
               "Индикатор": "30 чел.", "Что ещё": "чай"}  # fmt: skip
    table = [
        ["№", "Мероприятие", "Дата", "Ответственный", *unknown],
        ["1", "Хакатон", "15.10.2026", "Учитель информатики", *unknown.values()],
    ]
    (item,) = read_plan(word(tmp_path / "a.docx", "План на 2026-2027", table), YEAR).items
    assert item.extra == unknown
    assert (item.titles, item.responsible) == (("Хакатон",), ("Учитель информатики",))


def test_a_column_without_a_heading_is_kept_by_its_number(tmp_path: Path) -> None:
    table = [["№", "Іс-шара", "Мерзімі", ""], ["1", "Асар", "қазан", "күрек әкелу"]]
    for plan in (
        read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR),
        read_plan(excel(tmp_path / "a.xlsx", table), YEAR),
    ):
        assert plan.items[0].extra == {"4": "күрек әкелу"}


def test_an_agenda_is_a_plan_of_sittings(tmp_path: Path) -> None:
    table = [
        ["Отырыс күні", "Күн тәртібі", "Баяндамашы"],
        ["10.09.2026", "1. Кеңес құрамын бекіту\n2. Жоспарды талқылау", "Сейітова А."],
        ["15.12.2026", "1. I жартыжылдық қорытындысы", "Төраға"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Кеңес отырыстарының жоспары", table), YEAR)
    assert [item.titles for item in plan.items] == [
        ("Кеңес құрамын бекіту", "Жоспарды талқылау"),
        ("I жартыжылдық қорытындысы",),
    ]
    assert (when(plan), doubts(plan)) == (["10.9", "15.12"], [])


def test_palatas_ministries_and_commissions_are_bodies_like_factions(tmp_path: Path) -> None:
    table = [
        ["№", "Іс-шара", "Күні", "Жауапты"],
        ["Білім палатасы", "", "", ""],
        ["1", "Олимпиада", "12.10.2026", "Парламент министрі"],
        ["2. Спорт министрлігі", "", "", ""],
        ["2", "Футбол", "қараша", "дене шынықтыру мұғалімі"],
        ["Тәртіп комиссиясы", "", "", ""],
        ["3", "Рейд", "ай сайын", "ДТІЖО"],
        ["Совет старшеклассников", "", "", ""],
        ["4", "Бал", "25.12", "хореограф"],
        ["Оқушылар кеңесімен жұмыс", "", "", ""],
        ["5", "Жиын", "мамыр", "завуч"],
    ]
    across = [(row, 0, row, 3) for row in (1, 3, 5, 7, 9)]
    plan = read_plan(word(tmp_path / "a.docx", "Оқушылар парламентінің жоспары", table, merge=across), YEAR)
    assert [item.faction for item in plan.items] == [
        *["Білім палатасы", "Спорт министрлігі", "Тәртіп комиссиясы"],
        *["Совет старшеклассников", "Совет старшеклассников"],
    ]
    assert plan.items[4].section == "Оқушылар кеңесімен жұмыс"
    assert doubts(plan) == []


def test_weeks_side_by_side(tmp_path: Path) -> None:
    table = [
        ["Ай", "1-апта", "2-апта", "3-апта", "4-апта"],
        ["Қыркүйек", "Білім күні", "Сайлау", "Рейд", ""],
        ["Қазан", "Ұстаздар күні", "Тіл мерекесі", "", "Күзгі бал"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Мектеп парламентінің циклограммасы, жоспар", table), YEAR)
    assert dict(zip(titles(plan), when(plan), strict=True)) == {
        "Білім күні": "1.9–30.9 w1",
        "Ұстаздар күні": "1.10–31.10 w1",
        "Сайлау": "1.9–30.9 w2",
        "Тіл мерекесі": "1.10–31.10 w2",
        "Рейд": "1.9–30.9 w3",
        "Күзгі бал": "1.10–31.10 w4",
    }


def test_weekdays_side_by_side(tmp_path: Path) -> None:
    table = [
        ["Дүйсенбі", "Сейсенбі", "Сәрсенбі", "Бейсенбі", "Жұма"],
        ["Ту көтеру", "Кітап", "Рейд", "", "Тазалық"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Кеңестің апталық жоспары", "Қараша айы", table), YEAR)
    assert titles(plan) == ["Ту көтеру", "Кітап", "Рейд", "Тазалық"]
    assert when(plan) == ["weekday 1", "weekday 2", "weekday 3", "weekday 5"]
    assert {item.month for item in plan.items} == {"2026-11"}


def test_sections_that_are_written_into_the_titles_column(tmp_path: Path) -> None:
    table = [
        ["№", "Атқарылатын іс-шаралар", "Мерзімі", "Жауаптылар", "Белгі"],
        ["", "І. Ұйымдастыру жұмысы", "", "", ""],
        ["1", "«Мектеп парламентін» сайлау", "Қыркүйектің 3 аптасы", "Аға тәлімгер", ""],
        ["2", "Кеңес отырысы", "Айдың соңғы жұмасы", "Төраға", ""],
        ["", "ОҚУ СЕКТОРЫ", "", "", ""],
        ["3", "Үлгерімді тексеру", "1-25 желтоқсан", "Оқу секторы", ""],
        ["4", "Кітап акциясы", "Қазан, қараша", "Кітапханашы", ""],
    ]
    lines = ["Бекітемін", "«№ 45 жалпы білім беретін мектеп» КММ директоры", "_____________ С. Наурызбаев",
             "«___» __________ 2026 ж.", "2026-2027 оқу жылына арналған", "мектеп өзін-өзі басқару ұйымының",
             "ЖҰМЫС ЖОСПАРЫ"]  # fmt: skip
    plan = read_plan(word(tmp_path / "a.docx", *lines, table), YEAR)
    assert plan.title == "2026-2027 оқу жылына арналған мектеп өзін-өзі басқару ұйымының ЖҰМЫС ЖОСПАРЫ"
    assert [(item.section, item.faction) for item in plan.items] == [
        *[("І. Ұйымдастыру жұмысы", None)] * 2,
        *[(None, "ОҚУ СЕКТОРЫ")] * 2,
    ]
    assert when(plan) == ["1.9–30.9 w3", "monthly", "1.12–25.12", "1.10–31.10"]
    assert doubts(plan) == []


def test_directions_side_by_side(tmp_path: Path) -> None:
    table = [
        ["Месяц", "Гражданско-патриотическое", "Экологическое", "Спортивное"],
        ["Сентябрь", "День знаний\nКлассный час", "Субботник", "Кросс"],
        ["Октябрь", "День республики", "Посади дерево", "Турнир"],
    ]
    plan = read_plan(excel(tmp_path / "a.xlsx", [["План воспитательной работы"], *table]), YEAR)
    assert [(item.projects[0], item.month, item.titles) for item in plan.items] == [
        ("Гражданско-патриотическое", "2026-09", ("День знаний", "Классный час")),
        ("Гражданско-патриотическое", "2026-10", ("День республики",)),
        ("Экологическое", "2026-09", ("Субботник",)),
        ("Экологическое", "2026-10", ("Посади дерево",)),
        ("Спортивное", "2026-09", ("Кросс",)),
        ("Спортивное", "2026-10", ("Турнир",)),
    ]


# Campaigns


def campaign(tmp_path: Path, *above: str) -> ReadPlan:
    table = [
        ["№", "Мероприятие", "Срок", "Ответственные"],
        ["1", "Сбор портфелей", "в ходе проведения акции", "соц. педагог"],
        ["2", "Рейд", "С 1 по 15 августа", "инспектор"],
        ["3", "Ярмарка", "в течение месяца", "родительский комитет"],
        ["4", "Отчёт", "каждый четверг", "ЗДВР"],
        ["5", "Итоги", "", "ЗДВР"],
        ["6", "Списки", "до 25 августа", "классные руководители"],
    ]
    return read_plan(word(tmp_path / "a.docx", *above, table), YEAR)


@pytest.mark.parametrize(
    "above",
    [
        ("План", "КГУ «Средняя школа № 7»", "по проведению республиканской акции «Дорога в школу»",
         "с 1 августа по 30 сентября 2026 года"),
        ("ПЛАН МЕРОПРИЯТИЙ", "акции «Дорога в школу»", "Сроки проведения: 1 августа – 30 сентября 2026 г."),
        ("План мероприятий по проведению акции «Дорога в школу» (01.08.2026 – 30.09.2026)",),
        ("План акции «Дорога в школу» с 1 августа по 30 сентября",),
    ],
)  # fmt: skip
def test_a_campaigns_title_over_several_lines_and_its_own_days(tmp_path: Path, above: Sequence[str]) -> None:
    plan = campaign(tmp_path, *above)
    assert plan.campaign == ("Дорога в школу", date(2026, 8, 1), date(2026, 9, 30))
    assert when(plan) == ["1.8–30.9", "1.8–15.8", "1.8–30.9", "weekday 4", "unspecified", "25.8"]
    assert {
        day.year for item in plan.items for one in item.deadlines for day in (one.start, one.end) if day
    } == {2026}
    assert doubts(plan) == [("5", "plan-row-no-deadline")]


def test_a_campaigns_weekly_item_runs_in_its_weeks_only(tmp_path: Path) -> None:
    plan = campaign(tmp_path, "План акции «Дорога в школу» с 1 августа по 30 сентября 2026 года")
    row = plan.items[3].as_json()
    assert within_of(row) == (date(2026, 8, 1), date(2026, 9, 30))
    thursdays = occurrences(plan.items[3].deadlines, None, YEAR, within=within_of(row))
    assert len(thursdays) == 8  # the sixth is a day off
    assert {one.due_on.isoweekday() for one in thursdays} == {4}
    assert len(occurrences(plan.items[3].deadlines, None, YEAR)) > 25


def test_a_kazakh_campaign_says_below_its_title_when_it_runs(tmp_path: Path) -> None:
    table = [
        ["Р/с", "Атқарылатын іс-шаралар", "Уақыты", "Жауаптылар"],
        ["1", "Шақыру", "акция барысында", "тәлімгер"],
        ["2", "Концерт", "20 желтоқсан", "хореограф, музыка мұғалімі"],
        ["3", "Ақпарат беру", "апта сайын жұма күні", "Пресс-орталық"],
        ["4", "Жәрмеңке", "ай бойы", "Ата-аналар комитеті"],
    ]
    above = (
        "ЖОСПАР",
        "«Қамқорлық» республикалық акциясын өткізу бойынша",
        "Өткізу мерзімі: 2026 жылғы 1 – 25 желтоқсан",
    )
    plan = read_plan(word(tmp_path / "a.docx", *above, table), YEAR)
    assert plan.campaign == ("Қамқорлық", date(2026, 12, 1), date(2026, 12, 25))
    assert when(plan) == ["1.12–25.12", "20.12", "weekday 5", "1.12–25.12"]
    assert doubts(plan) == []


def test_without_its_days_a_campaigns_item_has_no_day_and_this_is_a_doubt(tmp_path: Path) -> None:
    table = [
        ["№", "Мероприятие", "Срок"],
        ["1", "Сбор", "в ходе проведения акции"],
        ["2", "Концерт", "20 декабря"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "План акции «Забота»", table), YEAR)
    assert doubts(plan) == [("1", "plan-row-deadline")]


def test_last_years_plan_is_told_and_can_be_moved(tmp_path: Path) -> None:
    table = [
        ["№", "Іс-шара", "Мерзімі"],
        ["1", "Асар", "05.10.2025"],
        ["2", "Кеш", "25.12.2025"],
        ["3", "Наурыз", "21.03.2026"],
        ["4", "Рейд", "ай сайын"],
    ]
    plan = read_plan(word(tmp_path / "a.docx", "Мектеп жоспары", table), YEAR)
    assert [(one.reason, one.shown) for one in plan.problems] == [("plan-days-elsewhere", "2025-2026: 3")]
    rows = [item.as_json() for item in plan.items]
    assert years_behind(rows, YEAR) == 1
    later = [moved(row, 1) for row in rows]
    assert [row["deadlines"][0]["start"] for row in later] == ["2026-10-05", "2026-12-25", "2027-03-21", None]
    assert years_behind(later, YEAR) == 0


def test_an_old_campaign_is_told_and_can_be_moved(tmp_path: Path) -> None:
    table = [
        ["№", "Шара", "Мерзімі"],
        ["1", "Сбор", "01.08.11 ж. – 15.08.11 ж."],
        ["2", "Ақпарат", "әр бейсенбі"],
    ]
    title = "2011 жылғы 1 тамыз бен 30 қыркүйек аралығында «Мектепке жол» акциясын өткізу жоспары"
    plan = read_plan(word(tmp_path / "a.docx", title, table), YEAR)
    rows = [item.as_json() for item in plan.items]
    assert (plan.years, years_behind(rows, YEAR)) == ((SchoolYear(2011),), 15)
    first, second = (moved(row, 15) for row in rows)
    assert first["deadlines"][0]["end"] == "2026-08-15"
    assert within_of(second) == (date(2026, 8, 1), date(2026, 9, 30))
    thursdays = occurrences(plan.items[1].deadlines, None, YEAR, within=within_of(second))
    assert len(thursdays) in (8, 9)


# Sheets


def test_a_sheet_with_stamps_side_by_side_months_across_and_signatures(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["КЕЛІСІЛДІ", "", "", "БЕКІТЕМІН"],
        ["ДТІЖО Қазанғапова А.", "", "", "Директор Желтоқсанов Б."],
        ["29 тамыз 2025 ж.", "", "", "29 тамыз 2025 ж."],
        ["Мектеп парламентінің іс-шаралар жоспары"],
        ["2026-2027 оқу жылы"],
        ["№", "Іс-шара", "Мерзімі", "Сыныптар", "Жауапты"],
        ["Қыркүйек"],
        [1, "Жиын", "1-апта", "1-11", "тәлімгер"],
        [2, "Рейд", "Аптасына 1 рет, жұма күні", "V-IX", "ДТІЖО"],
        ["Қазан"],
        [1, "Кеш", 15, "9-11", "хореограф"],
        [2, "Жиналыс", "=A1", 9, "Завуч"],
        ["Директордың орынбасары", "", "", "Омарова А."],
    ):
        sheet.append(row)
    sheet.merge_cells("A7:E7")
    sheet.merge_cells("A10:E10")
    sheet.row_dimensions[11].hidden = False
    hidden = book.create_sheet("Ескі")
    hidden.append(["Асар", "қазан"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    plan = read_plan(tmp_path / "a.xlsx", YEAR)
    assert plan.title == "Мектеп парламентінің іс-шаралар жоспары 2026-2027 оқу жылы"
    assert titles(plan) == ["Жиын", "Рейд", "Кеш", "Жиналыс"]
    assert when(plan) == ["1.9–30.9 w1", "weekday 5", "15.10", "unspecified"]
    assert sorted((one.row, one.reason) for one in plan.problems) == [
        (0, "plan-sheet-hidden"),
        (7, "plan-cell-unread"),
    ]
    assert doubts(plan) == [("2", "plan-row-no-deadline")]


def test_what_excel_makes_of_dates_and_classes(tmp_path: Path) -> None:
    rows = [
        ["План КТД на 2026-2027 учебный год"],
        ["Событие", "Когда", "Кто", "Для кого"],
        ["Дежурство", "каждую пятницу", "5 «А», 6 «Б»", "все классы"],
        ["Посвящение", 46300, "ЗДВР", "1 кл."],
        ["Турнир", "05.окт", "Физрук", "05.сен"],
        ["Выставка", "I полугодие", "библиотекарь", "I-IV"],
        ["Форум", "Nov-26", "актив", "9-Nov"],
    ]
    plan = read_plan(excel(tmp_path / "a.xlsx", rows), YEAR)
    assert when(plan) == ["weekday 5", "5.10", "5.10", "1.9–31.12", "1.11–30.11"]
    assert [item.audience_grades[-1] for item in plan.items] == [11, 1, 9, 4, 11]
    assert doubts(plan) == []


def test_a_struck_out_row_of_a_sheet_and_a_hidden_first_row_of_a_merged_month(tmp_path: Path) -> None:
    file = excel(
        tmp_path / "a.xlsx",
        [
            ["Ай", "Іс-шара", "Жауапты"],
            ["Қыркүйек", "Сайлау", "Тәлімгер"],
            ["Қазан", "Бас тартылған", "Тәлімгер"],
            [None, "Асар", "ДТІЖО"],
            [None, "Сызылған", "ДТІЖО"],
        ],
        merge=["A3:A5"],
    )
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    sheet.row_dimensions[3].hidden = True
    for column in "BC":
        sheet[f"{column}5"].font = openpyxl.styles.Font(strike=True)
    book.save(file)
    plan = read_plan(file, YEAR)
    assert [(item.titles, item.month) for item in plan.items] == [
        (("Сайлау",), "2026-09"),
        (("Асар",), "2026-10"),
    ]
    assert [(one.row, one.reason) for one in plan.problems] == [
        (3, "plan-row-hidden"),
        (5, "plan-row-struck"),
    ]


# What Word keeps in a file

HEAD = ["№", "Іс-шара", "Мерзімі", "Жауапты"]
ROWS = [
    ["1", "Жиын", "1 қыркүйек", "тәлімгер"],
    ["2", "Кеш", "5 қазан", "ДТІЖО"],
    ["3", "Асар", "қараша", "психолог"],
]


def opened(tmp_path: Path) -> tuple[Any, Any]:
    """(the document, its table) of the plan above."""
    document = docx.Document(str(word(tmp_path / "a.docx", "Жоспар", [HEAD, *ROWS])))
    return document, document.tables[0]


def saved(document: Any, tmp_path: Path) -> ReadPlan:
    document.save(str(tmp_path / "b.docx"))
    return read_plan(tmp_path / "b.docx", YEAR)


def wrapped(run: Any, name: str) -> None:
    """Puts a run into a tracked change, as Word does."""
    change = OxmlElement(name)
    run.addprevious(change)
    change.append(run)


def test_text_that_was_moved_stands_once_at_its_new_place(tmp_path: Path) -> None:
    document, table = opened(tmp_path)
    there = table.cell(3, 1).paragraphs[0]
    away = there.runs[0]._r
    copy = deepcopy(away)
    table.cell(2, 1).paragraphs[0]._p.append(copy)
    wrapped(copy, "w:moveTo")
    wrapped(away, "w:moveFrom")
    there.add_run("Жорық")
    assert titles(saved(document, tmp_path)) == ["Жиын", "КешАсар", "Жорық"]


def test_hidden_text_is_not_read_and_a_hidden_row_is_told(tmp_path: Path) -> None:
    document, table = opened(tmp_path)
    table.cell(1, 1).paragraphs[0].add_run(" жасырын").font.hidden = True
    table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:hidden"))
    plan = saved(document, tmp_path)
    assert titles(plan) == ["Жиын", "Асар"]
    assert [(one.row, one.reason) for one in plan.problems] == [(3, "plan-row-hidden")]


def test_struck_out_words_and_rows_and_rows_deleted_by_a_reviewer(tmp_path: Path) -> None:
    document, table = opened(tmp_path)
    table.cell(1, 2).paragraphs[0].runs[0].font.strike = True
    table.cell(1, 2).paragraphs[0].add_run("2 қыркүйек")
    for cell in table.rows[2].cells[1:]:
        cell.paragraphs[0].runs[0].font.double_strike = True
    table.rows[3]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
    for cell in table.rows[3].cells:
        run = cell.paragraphs[0].runs[0]._r
        run.find(qn("w:t")).tag = qn("w:delText")
        wrapped(run, "w:del")
    plan = saved(document, tmp_path)
    assert (titles(plan), when(plan)) == (["Жиын"], ["2.9"])
    assert [(one.row, one.reason) for one in plan.problems] == [
        (2, "plan-words-struck"),
        (3, "plan-row-struck"),
        (4, "plan-row-struck"),
    ]
    assert "Асар" in plan.problems[2].shown


def test_a_switch_that_is_off_hides_nothing(tmp_path: Path) -> None:
    document, table = opened(tmp_path)
    font = table.cell(1, 1).paragraphs[0].runs[0].font
    font.strike = font.hidden = False
    assert titles(saved(document, tmp_path)) == ["Жиын", "Кеш", "Асар"]


def test_a_table_for_layout_around_the_plan_is_no_obstacle(tmp_path: Path) -> None:
    document = docx.Document()
    outer = document.add_table(rows=3, cols=2)
    outer.cell(0, 0).text, outer.cell(0, 1).text = "Келісілді", "Бекітемін\nДиректор Ақпанов Т."
    middle = outer.cell(1, 0).merge(outer.cell(1, 1))
    middle.text = "Мектеп парламентінің 2026-2027 оқу жылына арналған жоспары"
    inner = middle.add_table(rows=4, cols=4)
    for row, texts in zip(inner.rows, [HEAD, *ROWS], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    outer.cell(2, 0).text = "Құрастырған: Сейітова А."
    plan = saved(document, tmp_path)
    assert plan.title == "Мектеп парламентінің 2026-2027 оқу жылына арналған жоспары"
    assert (titles(plan), when(plan)) == (["Жиын", "Кеш", "Асар"], ["1.9", "5.10", "1.11–30.11"])
    assert plan.problems == []


def test_a_numbered_table_in_a_cell_is_the_rows_events(tmp_path: Path) -> None:
    document, table = opened(tmp_path)
    cell = table.cell(2, 1)
    cell.text = "Ұстаздар күні:"
    inner = cell.add_table(rows=2, cols=2)
    for row, texts in zip(inner.rows, [["1", "құттықтау"], ["2", "концерт"]], strict=True):
        row.cells[0].text, row.cells[1].text = texts
    item = saved(document, tmp_path).items[1]
    assert (item.lead, item.titles) == ("Ұстаздар күні:", ("құттықтау", "концерт"))


@pytest.mark.parametrize(
    ("before", "rows"),
    [
        ("Келісілді:", [["Директор", "____", "А. Омаров", "2026 ж. 1 қыркүйек"]]),
        ("", [["Директор", "_________", "Омаров А.", ""], ["ДТІЖО", "_________", "Сейітова Б.", ""]]),
        ("Согласовано", [["Председатель профкома", "", "Иванова И.И.", ""]]),
        ("", [["Құрастырған:", "аға тәлімгер", "Сейітова Б.", ""]]),
    ],
)
def test_signatures_are_no_events(tmp_path: Path, before: str, rows: list[list[str]]) -> None:
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", [HEAD, *ROWS], before, rows), YEAR)
    inside = read_plan(word(tmp_path / "b.docx", "Жоспар", [HEAD, *ROWS, *rows]), YEAR)
    for one in (plan, inside):
        assert (titles(one), one.problems) == (["Жиын", "Кеш", "Асар"], [])
        assert [note.reason for note in one.notes] == ["plan-not-an-event"] * len(rows)


# Who answers


def test_words_for_who_answers_are_no_riddle(tmp_path: Path) -> None:
    words = [
        *["ЗДВР", "Завуч", "Педагог-организатор", "Хореограф", "Ата-аналар комитеті", "Парламент Президенті"],
        *["Сейітова А.К.", "А. Омаров", "5 «А» сыныбы", "кітапханашы", "Классные рук-ли", "Зам.дир. по ВР"],
        *["Жауапсыз сөз"],
    ]
    table = [["№", "Іс-шара", "Мерзімі", "Жауапты"]]
    table += [[str(n), f"Шара {n}", "қазан", one] for n, one in enumerate(words, start=1)]
    table += [["20", "Асар", "қазан", "Тәлімгер, Марсиан"]]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", table), YEAR)
    assert doubts(plan) == [("13", "plan-row-no-role")]


def test_of_a_plan_of_last_year_only_what_lies_there_is_moved(tmp_path: Path) -> None:
    rows = [["1", "Асар", "15.09.2025"], ["2", "Наурыз", "наурыз 2026"], ["3", "Бал", "мамыр"]]
    plan = read_plan(word(tmp_path / "a.docx", "Жоспар", [["№", "Іс-шара", "Мерзімі"], *rows]), YEAR)
    read = [item.as_json() for item in plan.items]
    assert years_behind(read, YEAR) == 1
    later = [moved(row, 1, date(2026, 7, 1))["deadlines"][0]["start"] for row in read]
    assert later == ["2026-09-15", "2027-03-01", "2027-05-01"]
