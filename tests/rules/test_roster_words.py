"""How lists write names, classes, telephones, dates, languages and posts."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.people.roster import (
    fits_grade,
    read_class,
    read_date,
    read_language,
    read_name,
    read_phone,
    read_roles,
    shown_phone,
    tidy,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("5 А", "5 А"), ("5А", "5 А"), ("5-А", "5 А"), ("5 «А»", "5 А"), ("5 \"А\"", "5 А"), ("5а", "5 А"),
        ("5ә ", "5 Ә"), ("2-Ә", "2 Ә"), ("Ә 3", "3 Ә"), ("1 Ə", "1 Ә"), ("9 A", "9 А"), ("8 B", "8 В"),
        ("6\u00a0Ә", "6 Ә"), ("4-сынып «Б»", "4 Б"), ("7 сынып А", "7 А"), ("5 «А» сынып", "5 А"),
        ("5 класс А", "5 А"), ("5-ші А", "5 А"), ("11 Ғ", "11 Ғ"), ("5.А", "5 А"), (" 10В ", "10 В"),
        ("5/6 А", None), (7, None), ("12 А", None), ("0 А", None), ("", None), (None, None), ("А", None),
    ],
)  # fmt: skip
def test_a_class_is_written_in_one_way(value: Any, expected: str | None) -> None:
    assert read_class(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Iсаев Алихан", "Ісаев Алихан"),  # Latin I
        ("Cемёнов Лев", "Семёнов Лев"),  # Latin C
        ("Шаhкәрім", "Шаһкәрім"),  # Latin h
        ("Орлов, Пётр Юрьевич", "Орлов Пётр Юрьевич"),
        ("  Оспан   Еркежан ", "Оспан Еркежан"),
        ("Оспан\u00a0Еркежан", "Оспан Еркежан"),
        ("Оспан\nЕркежан", "Оспан Еркежан"),
        ("ОСПАН ӘЙГЕРІМ", "Оспан Әйгерім"),
        ("оспан әйгерім", "Оспан Әйгерім"),
        ("САЛТЫКОВ-ЩЕДРИН ИВАН", "Салтыков-Щедрин Иван"),
        ('"Оспан Анжела"', "Оспан Анжела"),
        ("Аид\u200bана\u202e", "Аидана"),
        (None, ""),
    ],
)
def test_a_name_is_written_in_one_way(value: Any, expected: str) -> None:
    assert read_name(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "+7 799 000 01 88", "87990000188", 77990000188, 77990000188.0, "7990000188", "8 (799) 000-01-88",
        "+77990000188", "+7 799 000 01 88 (анасы)", "тел. 8-799-000-01-88",
    ],
)  # fmt: skip
def test_a_telephone_is_eleven_digits(value: Any) -> None:
    assert read_phone(value) == "77990000188"
    assert shown_phone("77990000188") == "+7 799 000 01 88"


@pytest.mark.parametrize("value", ["799 000", "", None, "жоқ", "1" * 20])
def test_what_is_no_telephone_is_none(value: Any) -> None:
    assert read_phone(value) is None


@pytest.mark.parametrize(
    "value",
    [
        date(2010, 9, 1), datetime(2010, 9, 1, 5), "01.09.2010", "1.9.2010", "2010-09-01", "01/09/10",  # noqa: DTZ001
        "01.09.2010 ж.", "01.09.10 г.",
    ],
)  # fmt: skip
def test_a_date_of_birth_in_many_spellings(value: Any) -> None:
    assert read_date(value) == date(2010, 9, 1)


@pytest.mark.parametrize("value", ["31.02.2010", "2010", "", None, "қыркүйек"])
def test_what_is_no_date_is_none(value: Any) -> None:
    assert read_date(value) is None


def test_a_pupil_twenty_years_too_old_does_not_fit_the_grade() -> None:
    assert fits_grade(date(2008, 4, 14), 11, 2024)
    assert not fits_grade(date(1988, 4, 14), 11, 2024)
    assert not fits_grade(date(1988, 4, 14), None, 2024)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("қазақ", "kk"),
        ("каз", "kk"),
        ("орыс", "ru"),
        ("рус", "ru"),
        ("русский", "ru"),
        ("ru", "ru"),
        ("", None),
    ],
)
def test_a_language(value: str, expected: str | None) -> None:
    assert read_language(value) == expected


@pytest.mark.parametrize(
    ("post", "roles"),
    [
        ("Директордың тәрбие ісі жөніндегі орынбасары (ДТІЖО)", ["deputy_upbringing"]),
        ("Заместитель директора по ВР", ["deputy_upbringing"]),
        ("Аға тәлімгер", ["senior_mentor"]),
        ("Тәлімгер", ["mentor"]),
        ("Педагог-психолог", ["psychologist"]),
        ("Медбике", ["nurse"]),
        ("Медицинская сестра", ["nurse"]),
        ("Әлеуметтік педагог", ["social_pedagogue"]),
        ("Музыка мұғалімі, 6 В сынып жетекшісі", ["music_teacher", "class_teacher"]),
        ("Театр үйірмесінің жетекшісі", ["theatre_leader"]),
        ("Учитель начальных классов, классный руководитель", ["class_teacher"]),
        ("Кл. рук.", ["class_teacher"]),
        ("Күзетші", ["Күзетші"]),
        ("", []),
    ],
)
def test_a_post_names_its_roles_in_its_order(post: str, roles: list[str]) -> None:
    assert read_roles(post) == roles


@given(st.text() | st.integers() | st.floats() | st.none() | st.dates() | st.binary(max_size=5))
def test_whatever_stands_in_a_cell_it_is_read(value: Any) -> None:
    for reader in (read_class, read_name, read_phone, read_date, read_language, read_roles, tidy):
        reader(value)
