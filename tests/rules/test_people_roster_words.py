"""How lists write names, classes, telephones, dates, languages and posts."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.people.roster import (
    class_in,
    fits_grade,
    names_somebody,
    read_class,
    read_date,
    read_language,
    read_name,
    read_phones,
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
    assert read_phones(value) == ["77990000188"]
    assert shown_phone("77990000188") == "+7 799 000 01 88"


@pytest.mark.parametrize("value", ["799 000", "", None, "жоқ", "1" * 20])
def test_what_is_no_telephone_is_none_of_them(value: Any) -> None:
    assert read_phones(value) == []


@pytest.mark.parametrize(
    "value",
    [
        date(2010, 9, 1), datetime(2010, 9, 1, 5), "01.09.2010", "1.9.2010", "2010-09-01", "01/09/10",
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
        ("Директордың тәрбие жұмысы жөніндегі орынбасары", ["deputy_upbringing"]),
        ("Завуч по воспитательной работе", ["deputy_upbringing"]),
        ("Методист по воспитательной работе", ["Методист по воспитательной работе"]),
        ("Тәрбие ісі жөніндегі әдіскер", ["Тәрбие ісі жөніндегі әдіскер"]),
        ("ДТІЖО көмекшісі", ["ДТІЖО көмекшісі"]),
        ("Помощник зам. директора по ВР", ["Помощник зам. директора по ВР"]),
        ("Deputy head for studies", ["Deputy head for studies"]),
        ("Deputy head", ["deputy_upbringing"]),
        ("Старшая вожатая", ["senior_mentor"]),
        ("Аға вожатый", ["senior_mentor"]),
        ("Әлеум. педагог", ["social_pedagogue"]),
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
    for reader in (read_class, read_name, read_phones, read_date, read_language, read_roles, tidy):
        reader(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("9A", "9 А"), ("9a", "9 А"), ("9-A сынып", "9 А"), ("9 «А»", "9 А"), ("9«А»", "9 А"), ("9 (А)", "9 А"),
        ("9-«Ә» сынып", "9 Ә"), ("9 А кл.", "9 А"), ("9 А (каз)", "9 А"), ("9_Б", "9 Б"), ("9/Б", "9 Б"),
        ("IX А", "9 А"), ("ХІ «Б»", "11 Б"), ("5.0 А", "5 А"), (time(9, 0), "9 А"), ("9 D", "9 D"),
        ("05.09.2026", None), (46300, None), (datetime(2026, 9, 5), None), ("9 АБ", None), (time(9, 30), None),
    ],
)  # fmt: skip
def test_a_class_in_the_ways_that_lists_have(value: Any, expected: str | None) -> None:
    assert read_class(value) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("9 А", "9 А"), ("9 «А» сыныбының тізімі", "9 А"), ("Список учащихся 5-Б класса", "5 Б"),
        ("7 класс «В». Сынып жетекшісі: Ким А.", "7 В"), ("5 «Ә»", "5 Ә"), ("6-сыныптар", None),
        ("5 А, 5 Б сыныптары", None), ("Оспан Ерке", None), ("2026-2027 оқу жылы", None),
        ("Барлығы: 25 оқушы", None),
        ("Список класса 9 А", "9 А"), ("Сынып: 9-Ә", "9 Ә"), ("Класс 5, всего 20 учеников", None),
    ],
)  # fmt: skip
def test_a_line_between_the_rows_names_a_class(line: str, expected: str | None) -> None:
    assert class_in(line) == expected


@pytest.mark.parametrize("name", ["Kate Hope", "Tim Cook", "Bob", "Anna Kim"])
def test_a_latin_name_stays_latin(name: str) -> None:
    assert read_name(name) == name


@pytest.mark.parametrize(
    "name", [".", "…", "-", "#N/A", "#Н/Д", "Барлығы: 25", "Итого 25", "вакансия", "9 А сынып", "12", ""]
)
def test_what_is_no_name_is_nobody(name: str) -> None:
    assert not names_somebody(read_name(name))


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        ("8 799 000 45 68, 8 799 000 55 68", ["77990004568", "77990005568"]),
        ("7990004572 / 7990005572", ["77990004572", "77990005572"]),
        ("87990004568 87990005568", ["77990004568", "77990005568"]),
        ("8-799-000-45-68 анасы; 8-799-000-55-68 әкесі", ["77990004568", "77990005568"]),
        ("77990004569.0", ["77990004569"]),
        ("+998 00 000 45 67", ["998000004567"]),
        ("+7 799 000 45 68, +49 1520 0000000", ["77990004568", "4915200000000"]),
        ("8 (7172) 00-00-01 доб. 12", ["77172000001"]),
        ("7,799E+10", []), ("8 799 000 45 681", []), ("799 000", []),
    ],
)  # fmt: skip
def test_the_numbers_of_a_cell(value: str, numbers: list[str]) -> None:
    assert read_phones(value) == numbers


@pytest.mark.parametrize(
    "value",
    [
        42141, 42141.0, "42141", "2015.05.17", "17-05-2015", "20150517", "17052015", "17 мая 2015", "17 мамыр 2015 ж.",
        "2015 жылғы 17 мамыр", "17,05,2015", "17 05 2015", "17.05.15", "2015-05-17 00:00:00", "05/17/2015",
        "17.05.2015 г.р.", "2015/05/17",
    ],
)  # fmt: skip
def test_a_birthday_in_the_ways_that_lists_have(value: Any) -> None:
    assert read_date(value) == date(2015, 5, 17)
