"""Appeals: whom the words name, so that nobody reads what is about oneself."""

import pytest

from school.parliament.appeals import KINDS, is_about, names_one_of
from school.people import Person, Role

DANA = Person(1, 1, "Қасымова Дана Серікқызы", "kk", roles=frozenset({(Role.MENTOR, "")}))
LI = Person(3, 1, "Ли Жанна", "ru", roles=frozenset({(Role.PSYCHOLOGIST, "")}))
KIM = Person(2, 1, "Ким Ольга", "ru", roles=frozenset({(Role.PSYCHOLOGIST, "")}))


@pytest.mark.parametrize(
    "words",
    [
        "Қасымовамен келіспей қалдым",
        "Меня обидела Қасымова.",
        "Я поссорился с Қасымовой из-за оценки",
        "Дана апай тыңдамайды",
        "апай Дана мені кабинеттен шығарды",
        "Дана Сериковна кричала на нас",
        "Учитель Дана забрала тетрадь",
        "Жалоба на Касымову",
        "Я не буду отвечать Дане Сериковне",
        "Қасымоваға айттым, а она Данаға апайға",
        "Qasymova tyndamaidy",
        "Kasymova kricala",
        "Dana apai meni shygardy",
        "Поссорился с Дaной Сериковной",
    ],
)
def test_a_grown_up_is_named_by_surname_in_any_case_or_as_pupils_call_them(words: str) -> None:
    assert names_one_of(words, [DANA])


@pytest.mark.parametrize(
    "words",
    [
        "Дана есімді қыз менімен ренжісті",
        "Дана улыбалась и ушла",
        "Бекен дәптерімді жыртты",
        "Мы поспорили",
        "",
    ],
)
def test_a_pupil_of_the_same_given_name_is_nobodys_secret(words: str) -> None:
    assert not names_one_of(words, [DANA, KIM])


SAULE = Person(5, 1, "Нұрланова Сәуле", "kk", roles=frozenset({(Role.DEPUTY_HEAD, "")}))
MARAT = Person(6, 1, "Жүнісов Марат", "kk", roles=frozenset({(Role.MENTOR, "")}))


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (SAULE, "Сәуле апай оқушыларға айқайлайды"),
        (SAULE, "Сауле Нурлановна не права"),
        (MARAT, "Марат Ерланұлы мені кіргізбеді"),
        (MARAT, "Марат ағайдан қорқамын"),
        (MARAT, "Наставник нас не слушает"),
        (MARAT, "Біздің тәлімгер ұрысты"),
        (SAULE, "Директордың орынбасары тыңдамайды"),
        (SAULE, "Завуч отобрала телефон"),
    ],
)
def test_row_034_who_is_called_by_the_given_name_or_by_the_post_does_not_read_it(
    who: Person, words: str
) -> None:
    """In what is decided between two sides; who looks for the help of a post is not kept from it."""
    assert is_about(words, who, KINDS["staff"])


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("dispute", "Психологпен сөйлескім келеді"),
        ("social", "Тәлімгерге айта алмадым"),
        ("question", "Завуч рұқсат бере ме?"),
        ("staff", "Апай дауыстап ұрысты"),
    ],
)
def test_a_post_that_is_asked_for_help_reads_it(kind: str, words: str) -> None:
    assert not any(is_about(words, one, KINDS[kind]) for one in (SAULE, MARAT, LI))


def test_a_short_surname_is_no_beginning_of_other_words() -> None:
    assert names_one_of("Кимге айттым, тыңдамады", [KIM])
    assert not names_one_of("кимешек киген", [KIM])
    assert not names_one_of("Не знаю, прав ли я", [LI])
    assert names_one_of("Жанна Ли рассказала всем", [LI])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Сейітова Әлия", "Сеитова не слушает, и Алия апай тоже"),
        ("Сейітова Әлия", "Seyitova tyndamaidy"),
        ("Жүнісов Марат", "Жунисовым недоволен весь класс"),
        ("Жүнісов Марат", "Junisov uryp tastady"),
        ("Өтеғұлова Гүлнұр", "Отегуловаға айттым"),
        ("Хамзин Ерлан", "Khamzin agai"),
    ],
)
def test_the_keyboard_on_which_a_name_was_typed_hides_nobody(name: str, words: str) -> None:
    """A Russian keyboard has no Kazakh letters, and many pupils write in Latin ones."""
    assert names_one_of(words, [Person(4, 1, name, "kk", roles=frozenset({(Role.MENTOR, "")}))])
