"""Lists of other schools: other columns, other files, and rows about which somebody has to be asked."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from documents.roster import Pupil, ReadList, ReadStudent, read_parents, read_staff, read_students
from documents.upload import FileRefused
from locales.words import LANGUAGES, Words
from tests.documents.conftest import excel
from tests.school import ZONE

PUPILS = [
    Pupil("SM-1", "Оспан Ерке", "5 А"),
    Pupil("SM-2", "Оспан Ерке", "6 А"),
    Pupil("SM-3", "Али Ер", "5 А"),
    Pupil("SM-4", "Али Ер", "5 А"),
]


def students(tmp_path: Path, rows: Sequence[Sequence[Any]]) -> ReadList[ReadStudent]:
    return read_students(excel(tmp_path / "a.xlsx", rows), 2026)


def text(rows: list[list[str]]) -> bytes:
    return "\n".join(";".join(row) for row in rows).encode()


@pytest.mark.parametrize(
    "headings",
    [
        ["Код", "Аты-жөні", "Сыныбы", "Телефоны", "Туған күні", "Оқу тілі"],
        ["Код ученика", "ФИО", "Класс", "Тел.", "Дата рождения", "Язык обучения"],
        ["Code", "Full name", "Class", "Phone", "Born", "Language"],
    ],
)
def test_columns_in_any_order_and_three_languages(tmp_path: Path, headings: list[str]) -> None:
    row = ["SM-1", "Оспан Ерке", "5а", "87991000001", "01.09.2015", "қазақ"]
    for order in ([0, 1, 2, 3, 4, 5], [5, 3, 1, 0, 2, 4]):
        found = students(tmp_path, [[headings[n] for n in order], [row[n] for n in order]])
        (one,) = found.people
        assert (one.code, one.name, one.class_name, one.phone) == ("SM-1", "Оспан Ерке", "5 А", "77991000001")
        assert (str(one.born_on), one.language, found.problems) == ("2015-09-01", "kk", [])


def test_a_name_in_three_columns_and_a_class_in_two(tmp_path: Path) -> None:
    found = students(
        tmp_path,
        [["Фамилия", "Имя", "Отчество", "Параллель", "Литера"], ["Оспан", "Ерке", "Асанқызы", 5, "Ә"]],
    )
    assert [(p.name, p.class_name) for p in found.people] == [("Оспан Ерке Асанқызы", "5 Ә")]


@pytest.mark.parametrize(
    "heading",
    ["Тегі, аты, әкесінің аты", "Фамилия, имя, отчество", "Оқушының аты-жөні", "Surname, first name"],
)
def test_a_patronymic_in_the_heading_is_no_father(tmp_path: Path, heading: str) -> None:
    found = students(
        tmp_path, [[heading, "Сыныбы", "Әкесінің аты-жөні"], ["Оспан Ерке", "5 А", "Оспан Асан"]]
    )
    assert [(p.name, p.parents) for p in found.people] == [("Оспан Ерке", ())]


def test_a_second_row_of_the_same_child_is_told_apart_from_a_namesake(tmp_path: Path) -> None:
    head = ["Код", "Аты-жөні", "Сыныбы", "Туған күні"]
    rows = [
        ["SM-1", "Оспан Ерке Асанұлы", "5 А", "01.09.2015"],
        ["", "ОСПАН ЕРКЕ", "5 А", "01.09.2015"],  # the same child
        ["SM-1", "Ерке Оспан Асанұлы", "5 А", "01.09.2015"],  # the names turned round
        ["", "Оспан Ерке Асанұлы", "5 Б", "01.09.2015"],  # moved
        ["SM-2", "Оспан Ерке Асанұлы", "9 А", "01.09.2011"],  # a namesake
        ["SM-2", "Али Санжар Маратұлы", "9 А", "01.10.2011"],  # another child's code
    ]
    found = students(tmp_path, [head, *rows])
    assert [(p.row, p.code) for p in found.people] == [(2, "SM-1"), (6, "SM-2"), (7, "")]
    assert [(p.row, p.reason) for p in found.problems] == [
        (3, "roster-repeated"),
        (4, "roster-repeated"),
        (5, "roster-repeated-elsewhere"),
        (7, "roster-code-twice"),
    ]


def test_namesakes_without_codes_and_birthdays_are_two_when_their_classes_differ(tmp_path: Path) -> None:
    found = students(tmp_path, [["ФИО", "Класс"], ["Али Ер", "5 А"], ["Али Ер", "6 А"], ["Али Ер", "5 А"]])
    assert [p.class_name for p in found.people] == ["5 А", "6 А"]


def test_a_row_with_an_unreadable_cell_is_kept_and_reported(tmp_path: Path) -> None:
    head = ["Код", "Аты-жөні", "Сыныбы", "Туған күні", "Телефоны", "Оқу тілі"]
    rows: list[list[str | None]] = [
        ["SM-1", "Оспан Ерке", "5/6 А", "31.02.2015", "123", "???"],
        ["SM-2", "Жүн?с Әли", "5 А", "01.01.1980", None, None],
    ]
    found = students(tmp_path, [head, *rows])
    assert [p.class_name for p in found.people] == [None, "5 А"]
    assert [(p.row, p.column, p.reason, p.shown) for p in found.problems] == [
        (2, "class", "roster-class-unreadable", "5/6 А"),
        (2, "born", "roster-birth-unreadable", "31.02.2015"),
        (2, "phone", "roster-phone-unreadable", "123"),
        (2, "language", "roster-language-unreadable", "???"),
        (3, "name", "roster-letters-lost", "Жүн?с Әли"),
        (3, "born", "roster-birth-unlikely", "01.01.1980"),
    ]


def test_titles_sections_totals_and_repeated_headings_are_nobody(tmp_path: Path) -> None:
    head = ["№", "Аты-жөні", "Сыныбы"]
    rows: list[list[Any]] = [
        ["Тізім"],
        [],
        head,
        [1, "Али Ер", "5 А"],
        ["6-сыныптар"],
        head,
        [2, "Оспан Ерке", "6 А"],
        [None, "Барлығы: 2"],
    ]
    assert [p.row for p in students(tmp_path, rows).people] == [4, 7]


def test_staff_lead_the_classes_of_their_column() -> None:
    found = read_staff(
        text(
            [
                ["Должность", "ФИО", "Класс", "Телефон", "Примечание"],
                ["Учитель музыки", "Ли Анна", "7 В, 7 Г", "8 (799) 100-00-01", ""],
                ["Кл. рук.", "Ким Ева", "7В", "", "в декретном отпуске"],
                ["", "Цой Лев", "5/6", "+7 799 100 00 03", ""],
            ]
        )
    )
    assert [(p.roles, p.classes, p.on_leave) for p in found.people] == [
        (("music_teacher", "class_teacher"), ("7 В", "7 Г"), False),
        (("class_teacher",), ("7 В",), True),
        ((), (), False),
    ]
    assert [(p.row, p.reason, p.shown) for p in found.problems] == [
        (3, "roster-class-led-twice", "7 В: Ли Анна"),
        (3, "roster-phone-missing", "Ким Ева"),
        (4, "roster-class-unreadable", "5"),
        (4, "roster-class-unreadable", "6"),
        (4, "roster-role-missing", "Цой Лев"),
    ]


@pytest.mark.parametrize(
    ("cell", "children", "reason"),
    [
        ("SM-1", ["SM-1"], None),
        ("sm-1 / SM-3", ["SM-1", "SM-3"], None),
        ("SM–1, SM 3", ["SM-1", "SM-3"], None),
        ("SM-1 SM-3", ["SM-1", "SM-3"], None),
        ("Оспан Ерке 5 А", ["SM-1"], None),
        ("Ерке Оспан (5 «А»)", ["SM-1"], None),
        ("Оспан Ерке 6а сынып", ["SM-2"], None),
        ("SM-1, SM-9", ["SM-1"], "roster-child-unknown"),
        ("Али Ер 5 А", [], "roster-child-ambiguous"),
        ("", [], "roster-child-missing"),
    ],
)
def test_children_are_named_by_code_or_by_name_and_class(
    cell: str, children: list[str], reason: str | None
) -> None:
    rows = [["ФИО", "Дети", "Телефон"], ["Оспан Гүл", f'"{cell}"' if ";" in cell else cell, "87991000001"]]
    found = read_parents(text(rows), PUPILS)
    assert list(found.people[0].children) == children
    assert [p.reason for p in found.problems] == ([reason] if reason else [])


def test_a_telephone_of_two_parents_is_reported_with_the_other_row() -> None:
    rows = [["ФИО", "Дети", "Телефон"], ["А Б", "SM-1", "87991000001"], ["В Г", "SM-2", "+7 799 100 00 01"]]
    found = read_parents(text(rows), PUPILS)
    assert [(p.row, p.reason, p.shown) for p in found.problems] == [(3, "roster-phone-shared", "2")]


@pytest.mark.parametrize(
    ("read", "reason"),
    [
        (lambda raw: read_students(raw, 2026), "students-wrong-columns"),
        (read_staff, "staff-wrong-columns"),
        (lambda raw: read_parents(raw, PUPILS), "parents-wrong-columns"),
    ],
)
def test_a_list_without_its_columns_is_refused_in_words(read: Any, reason: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(text([["Бірдеңе", "Тағы"], ["а", "б"]]))
    assert refused.value.reason == reason
    for language in LANGUAGES:
        assert Words(language, ZONE)(reason, **refused.value.details)


REASONS = [
    *["roster-class-unreadable", "roster-class-led-twice", "roster-birth-missing", "roster-birth-unreadable"],
    *["roster-birth-unlikely", "roster-phone-missing", "roster-phone-unreadable", "roster-phone-shared"],
    *["roster-language-unreadable", "roster-letters-lost", "roster-patronymic-missing", "roster-repeated"],
    *["roster-repeated-elsewhere", "roster-code-twice", "roster-role-missing", "roster-child-missing"],
    *["roster-child-unknown", "roster-child-ambiguous", "plan-year-unknown", "plan-table-not-read"],
    *["plan-row-no-title", "plan-row-too-long", "plan-row-deadline", "plan-row-grades"],
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", REASONS)
def test_every_problem_has_its_words(language: str, reason: str) -> None:
    assert Words(language, ZONE)(reason, shown="<b>")
