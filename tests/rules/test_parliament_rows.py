"""Rows of the parliament's charter and plan that other parts of the program keep."""

from datetime import date

import pytest

from db import parliament
from db.parliament import membership as requests
from school.dates import SchoolYear
from school.parliament.membership import MembershipRefusal, why_not_join
from school.parliament.sittings import Chair, chair_of, is_row_of
from school.people import Person, Role
from school.plan import LINK, PHOTO, accepted_evidence, answering_roles
from school.plan.fixed_deadlines import BY_KEY, days_of
from school.plan.school_year import usual_calendar
from services.parliament import membership
from tests.school import School, asking, open_tx

YEAR = usual_calendar(SchoolYear(2026))


def days(key: str) -> list[tuple[date, date]]:
    return [(one.starts_on, one.due_on) for one in days_of(BY_KEY[key], YEAR)]


def test_row_004_each_quarter_has_its_results_meeting() -> None:
    assert len(days("term-results")) == 4


def test_row_025_the_general_meeting_is_held_in_september_and_may() -> None:
    assert [(first.month, last.month) for first, last in days("general-meeting")] == [(9, 9), (5, 5)]


def test_row_026_the_council_meets_in_the_second_half_of_september_under_the_president() -> None:
    assert days("council") == [(date(2026, 9, 16), date(2026, 9, 30))]
    president = Chair("president", 1, "Айдана")
    assert chair_of("council", "", [("president", "", president)], {}, date(2026, 9, 18)) == president


def test_row_031_what_names_the_mentor_is_the_mentors_in_either_language() -> None:
    for said in ("Тәлімгер", "Тәлімгерлер", "Наставник"):
        assert Role.MENTOR in answering_roles([said]), said


def test_row_071_an_elections_item_closes_with_the_publications_link_alone() -> None:
    for key in ("election-day", "class-elections"):
        assert accepted_evidence([BY_KEY[key].evidence]) == {LINK}, key
    assert PHOTO not in accepted_evidence(["social_post"])


def test_a_sitting_is_known_in_the_plan_by_the_words_of_its_row() -> None:
    assert is_row_of("sitting", "Парламент отырысын өткізу", [])
    assert is_row_of("sitting", "Провести заседание школьного парламента", [])
    assert is_row_of("general", "Парламенттің жалпы жиналысы", [])
    assert not is_row_of("faction", "Парламент отырысын өткізу", [])
    assert not is_row_of("sitting", "Ата-аналар жиналысы", [])


async def test_row_033_a_class_teacher_acts_for_the_own_class_alone(school: School) -> None:
    with open_tx(school.store) as tx:
        told = (tx, asking(school.marat), "draft", school.beken.id, "care", 1, date(2026, 10, 12))
        assert membership.put_forward(*told) is MembershipRefusal.NOT_YOURS
    assert [name for name in ("9 А", "9 Б", "8 А", None) if school.marat.sees_class(name)] == ["9 А"]


def test_row_032_the_deputy_head_answers_for_rows_that_name_the_office() -> None:
    """What comes of it in the mornings, and that nobody stands above: tests/chats/test_plan_reminders.py."""
    assert answering_roles(["ДТІЖО"]) == [Role.DEPUTY_HEAD]


def test_row_035_the_nurse_answers_for_meetings_about_health() -> None:
    assert answering_roles(["Медбике"]) == [Role.NURSE]


@pytest.mark.parametrize(("grade", "joins"), [(7, False), (8, False), (9, True), (10, True), (11, True)])
def test_row_018_members_are_of_grades_nine_to_eleven(grade: int, joins: bool) -> None:
    person = Person(1, 1, "Айдана", "kk", frozenset({(Role.STUDENT, "")}), grade, "А")
    assert (why_not_join(person) is None) is joins


async def test_row_020_who_volunteers_waits_for_a_sitting(school: School) -> None:
    """A second application is the same one; nobody is a member by asking."""
    with open_tx(school.store) as tx:
        assert membership.apply(tx, asking(school.aidana), "care") is None
        assert parliament.members_of(tx, school.id, "care") == []
        assert [one.person_id for one in requests.pending(tx, school.id, "care")] == [school.aidana.id]
