"""Offices: who may hold one, which are empty, where a class elects openly."""

from dataclasses import replace

import pytest

from locales.words import Words
from school.factions import FACTIONS
from school.parliament.offices import (
    NEVER_EMPTY,
    OfficeRefusal,
    elects_openly,
    empty,
    why_not_hold,
    why_not_note,
)
from school.people import Person, Role
from school.plan.columns import faction_of
from tests.school import ZONE

PUPIL = Person(1, 1, "Айдана", "kk", frozenset({(Role.STUDENT, "")}), 9, "А")
STAND = range(9, 12)


def test_row_001_eight_factions_with_a_leader_each_beside_president_and_speaker() -> None:
    assert len(FACTIONS) == 8
    assert empty([]) == list(NEVER_EMPTY)
    assert len(NEVER_EMPTY) == 10


def test_row_001_factions_are_named_in_both_languages_and_charity_is_care() -> None:
    for language in ("kk", "ru"):
        assert len({Words(language, ZONE).plain(f"faction-{key}") for key in FACTIONS}) == 8
    assert faction_of("Қайырымдылық") == faction_of("«Қамқорлық» (еріктілік)") == "care"


def test_row_074_an_office_that_nobody_holds_is_named() -> None:
    held = [one for one in NEVER_EMPTY if one != ("speaker", "")]
    assert empty(held) == [("speaker", "")]
    assert empty([*held, ("speaker", ""), ("class", "9 А")]) == []


@pytest.mark.parametrize(
    ("kind", "scope", "person", "factions", "refusal"),
    [
        ("president", "", PUPIL, [], None),
        ("speaker", "", replace(PUPIL, grade=8), [], OfficeRefusal.GRADE),
        ("president", "", replace(PUPIL, active=False), [], OfficeRefusal.PUPIL),
        ("president", "", replace(PUPIL, roles=frozenset({(Role.MENTOR, "")})), [], OfficeRefusal.PUPIL),
        ("leader", "care", PUPIL, ["care"], None),
        ("leader", "care", PUPIL, ["debate"], OfficeRefusal.NOT_MEMBER),
        ("representative", "Педагогикалық кеңес", PUPIL, ["debate"], None),
        ("representative", "Педагогикалық кеңес", PUPIL, [], OfficeRefusal.NOT_MEMBER),
        ("class", "9 А", PUPIL, [], None),
        ("class", "9 Б", PUPIL, [], OfficeRefusal.OTHER_CLASS),
    ],
)
def test_who_may_hold_an_office(
    kind: str, scope: str, person: Person, factions: list[str], refusal: OfficeRefusal | None
) -> None:
    assert why_not_hold(kind, scope, person, factions, STAND) is refusal


def test_row_070_small_and_young_classes_elect_openly_and_no_class_has_more_voices_than_pupils() -> None:
    assert elects_openly(9, 4)
    assert elects_openly(1, 25)
    assert not elects_openly(5, 5)
    assert why_not_note(9, 25, 10) is OfficeRefusal.SECRET
    assert why_not_note(9, 4, 5) is OfficeRefusal.MORE_VOTES
    assert why_not_note(4, 25, 25) is None
