"""Who is meant by the words of a school's plan: its staff by name, its own posts, what was chosen once."""

import pytest

from school.people import Role
from school.plan import OTHERS
from school.plan.columns import folded
from school.plan.own_words import OwnWords, person_named

STAFF = [(1, "Сейітова Айгүл Қайратқызы"), (2, "Омаров Бек"), (3, "Омаров Берік"), (4, "Ким Анна")]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Сейітова А.К.", 1),
        ("Сейитова А. К.", 1),
        ("А. Сейітова", 1),
        ("А.Қ. Сейітова", 1),
        ("Сейітова Айгүл", 1),
        ("Айгүл Сейітова", 1),
        ("ЗДВР Сейітова А.К.", 1),
        ("психолог Сейітова Айгүл Қайратқызы", 1),
        ("Сейітова Айгүл (психолог)", 1),
        ("Сейітова", None),
        ("Сейітова Б.", None),
        ("Сейітова А.М.", None),
        ("Омаров Б.", None),
        ("Омаров Берік", 3),
        ("Ким А.", 4),
        ("Тәлімгер", None),
        ("", None),
    ],
)
def test_a_name_is_one_of_the_staff_or_nobody(words: str, person: int | None) -> None:
    assert person_named(words, STAFF) == person


def test_row_036_what_was_chosen_wins_then_the_staff_list_then_what_every_school_means() -> None:
    own = OwnWords(
        chosen={folded("Жасампаздар"): Role.PSYCHOLOGIST, folded("Завуч"): OTHERS},
        named={folded("Айгүл апай"): 1},
        posts={folded("Хореограф"): "хореограф"},
        staff=STAFF,
    )
    assert own.roles(["жасампаздар"]) == [Role.PSYCHOLOGIST]
    assert own.roles(["Завуч", "Тәлімгер"]) == [Role.MENTOR]
    assert own.roles(["Хореограф"]) == ["хореограф"]
    assert own.roles(["Марсиан"]) == [Role.DEPUTY_HEAD]
    assert own.people(["Айгүл Апай", "Омаров Берік", "Сейітова А."]) == [1, 3]
    assert own.known_of(["Жасампаздар", "Марсиан"]) == {folded("Жасампаздар")}


def test_two_in_one_phrase_both_answer() -> None:
    own = OwnWords(staff=STAFF)
    assert own.roles(["соцпедагог и психолог"]) == [Role.SOCIAL_PEDAGOGUE, Role.PSYCHOLOGIST]
    assert own.roles(["Тәлімгер мен психолог"]) == [Role.MENTOR, Role.PSYCHOLOGIST]
    assert own.roles(["Отдел опеки и попечительства"]) == [Role.DEPUTY_HEAD]
    assert own.people(["Ким А. / Омаров Берік"]) == [4, 3]
