"""For whom one may write, in which languages, and whom an audience means."""

import dataclasses

import pytest

from school.announcements import AnnouncementRefusal, Audience, Group, is_meant, why_not_announce
from school.people import Person, Role

BOTH = {"kk": "Ертең жиналыс болады", "ru": "Завтра собрание"}
NINTH = Audience(frozenset({Group.STUDENTS}), frozenset({9}))
OWN = Audience(frozenset({Group.STUDENTS, Group.PARENTS}), frozenset(), frozenset({"9 А"}))


def somebody(role: str, scope: str = "", grade: int | None = None, letter: str | None = None) -> Person:
    return Person(1, 1, "Аты Жөні", "kk", frozenset({(role, scope)}), grade, letter)


DANA, SAULE = somebody(Role.MENTOR), somebody(Role.DEPUTY_HEAD)
MARAT = somebody(Role.CLASS_TEACHER, "9 А")
AIDANA = somebody(Role.STUDENT, grade=9, letter="А")


@pytest.mark.parametrize("author", [DANA, SAULE, somebody(Role.SENIOR_MENTOR)])
def test_mentors_and_the_deputy_head_write_to_the_school(author: Person) -> None:
    assert why_not_announce(author, NINTH, BOTH) is None


@pytest.mark.parametrize(
    "author", [AIDANA, MARAT, somebody(Role.PARENT), somebody(Role.NURSE), somebody(Role.ADMIN)]
)
def test_others_do_not(author: Person) -> None:
    assert why_not_announce(author, NINTH, BOTH) is AnnouncementRefusal.NOT_YOUR_AUDIENCE


def test_a_class_teacher_writes_to_families_of_the_own_class_alone() -> None:
    assert why_not_announce(MARAT, OWN, BOTH) is None
    other = dataclasses.replace(OWN, classes=frozenset({"9 А", "8 А"}))
    assert why_not_announce(MARAT, other, BOTH) is AnnouncementRefusal.NOT_YOUR_AUDIENCE
    staff = dataclasses.replace(OWN, groups=frozenset({Group.STAFF}))
    assert why_not_announce(MARAT, staff, BOTH) is AnnouncementRefusal.NOT_YOUR_AUDIENCE


def test_the_school_is_written_to_in_kazakh_and_russian_the_own_class_in_kazakh_at_least() -> None:
    for alone in BOTH.items():
        assert why_not_announce(DANA, NINTH, dict([alone])) is AnnouncementRefusal.TEXT_MISSING
    assert why_not_announce(MARAT, OWN, {"kk": BOTH["kk"]}) is None
    assert why_not_announce(MARAT, OWN, {"ru": BOTH["ru"]}) is AnnouncementRefusal.TEXT_MISSING


def test_a_text_has_five_to_two_thousand_units_as_telegram_counts() -> None:
    assert why_not_announce(DANA, NINTH, BOTH | {"kk": "🎉" * 1000}) is None
    too_long = BOTH | {"kk": "🎉" * 1000 + "а"}
    assert why_not_announce(DANA, NINTH, too_long) is AnnouncementRefusal.TEXT_LENGTH
    assert why_not_announce(DANA, NINTH, BOTH | {"en": "ok"}) is AnnouncementRefusal.TEXT_LENGTH


def test_a_collection_of_money_is_refused_in_any_of_the_languages() -> None:
    asking = BOTH | {"en": "Please transfer money to my card"}
    assert why_not_announce(DANA, NINTH, asking) is AnnouncementRefusal.MONEY


def test_an_audience_of_nobody_is_refused() -> None:
    assert why_not_announce(DANA, Audience(frozenset()), BOTH) is AnnouncementRefusal.NOBODY
    nobody = Audience(frozenset({Group.STUDENTS}), frozenset())
    assert why_not_announce(DANA, nobody, BOTH) is AnnouncementRefusal.NOBODY


def test_parents_are_meant_by_the_grades_of_their_children() -> None:
    gulnar = somebody(Role.PARENT)
    for_parents = Audience(frozenset({Group.PARENTS}), frozenset({9}))
    assert is_meant(for_parents, gulnar, [AIDANA])
    assert not is_meant(for_parents, gulnar, [somebody(Role.STUDENT, grade=8, letter="А")])
    assert not is_meant(for_parents, gulnar, [dataclasses.replace(AIDANA, active=False)])
    assert is_meant(Audience(frozenset({Group.PARENTS})), gulnar, [])
    assert not is_meant(for_parents, dataclasses.replace(gulnar, active=False), [AIDANA])


def test_class_teachers_are_meant_by_their_class_and_staff_in_any_case() -> None:
    of_grade = Audience(frozenset({Group.CLASS_TEACHERS}), frozenset({9}))
    assert is_meant(of_grade, MARAT, [])
    assert not is_meant(of_grade, somebody(Role.CLASS_TEACHER, "10 А"), [])
    assert not is_meant(of_grade, DANA, [])
    assert is_meant(Audience(frozenset({Group.STAFF}), frozenset({1})), DANA, [])
    assert not is_meant(Audience(frozenset({Group.STAFF})), AIDANA, [])


def test_an_audience_survives_its_way_through_the_table() -> None:
    for audience in (NINTH, OWN, Audience(frozenset(Group))):
        assert Audience.from_json(audience.as_json()) == audience
