"""Sittings: who leads, when one may close, what signed minutes keep."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.parliament.sittings import (
    GROUPS,
    KINDS,
    AgendaQuestion,
    Chair,
    Decided,
    Kept,
    SittingRefusal,
    State,
    Votes,
    chair_of,
    is_overdue,
    of_poll,
    still_to_agree,
    why_not_begin,
    why_not_close,
    why_not_count,
)
from school.plan.approval import Approval

DAY = date(2026, 10, 19)
AIDANA, ERLAN = Chair("president", 1, "Айдана"), Chair("speaker", 2, "Ерлан")
HELD = [("president", "", AIDANA), ("speaker", "", ERLAN), ("leader", "care", Chair("leader", 3, "Бекен"))]


@pytest.mark.parametrize("kind", ["general", "council", "sitting"])
def test_row_027_the_speaker_leads_while_the_president_is_away(kind: str) -> None:
    assert chair_of(kind, "", HELD, {}, DAY) == AIDANA
    away = {AIDANA.person_id: DAY}
    assert chair_of(kind, "", HELD, away, DAY) == ERLAN
    assert chair_of(kind, "", HELD, away, DAY + timedelta(days=1)) == AIDANA, "the right ends by its date"
    assert chair_of(kind, "", HELD[1:], {}, DAY) == ERLAN, "the President's office is empty"
    assert chair_of(kind, "", [], {}, DAY) is None


def test_a_factions_leader_leads_its_own_meeting_alone() -> None:
    leader = chair_of("faction", "care", HELD, {}, DAY)
    assert leader
    assert leader.person_id == 3
    assert chair_of("faction", "debate", HELD, {}, DAY) is None
    assert chair_of("collegial", "", HELD, {}, DAY) is None


@given(
    kind=st.sampled_from(KINDS),
    away=st.sets(st.sampled_from([1, 2, 3])),
    faction=st.sampled_from(["care", ""]),
)
def test_nobody_leads_who_is_away(kind: str, away: set[int], faction: str) -> None:
    chair = chair_of(kind, faction, HELD, dict.fromkeys(away, DAY), DAY)
    assert chair is None or chair.person_id not in away


def question(position: int, said: str = "Талқыланды.", votes: Votes | None = None) -> AgendaQuestion:
    return AgendaQuestion(position, position, f"Мәселе {position}", "member", "Айдана", said, votes)


def test_row_129_and_132_nothing_closes_without_agenda_people_and_texts() -> None:
    assert why_not_close("sitting", [], {"members": 9}) is SittingRefusal.NO_AGENDA
    assert why_not_close("sitting", [question(1)], {}) is SittingRefusal.NOBODY
    assert why_not_count("sitting", Votes(18, 1, 1), {}) is SittingRefusal.NOBODY, (
        "who came is written down first"
    )
    assert why_not_close("sitting", [question(1), question(2, "")], {"members": 9}) is SittingRefusal.NO_TEXT
    assert why_not_close("sitting", [question(1)], {"pupils": 1}) is None


def test_nobody_votes_who_is_not_there_or_is_there_as_a_guest() -> None:
    hall = {"members": 9, "pupils": 20, "staff": 3, "guests": 7}
    for kind in KINDS:
        most = 12 if kind == "collegial" else 9
        assert why_not_count(kind, Votes(most, 1, 0), hall) is SittingRefusal.TOO_MANY_VOTES, kind
        assert why_not_count(kind, Votes(most - 1, 1, 0), hall) is None, kind


@pytest.mark.parametrize(
    ("counted", "kept"),
    [
        (Votes(1, 0, 1), Votes(0, 0, 0, passed=True)),
        (Votes(2, 2, 0), Votes(0, 0, 0, passed=False)),
        (Votes(9, 0, 0), Votes(0, 0, 0, passed=True)),
        (Votes(0, 0, 6), Votes(0, 0, 0, passed=False)),
        (Votes(4, 1, 0), Votes(4, 1, 0)),
        (Votes(0, 0, 0), Votes(0, 0, 0)),
    ],
)
def test_a_vote_in_the_bot_keeps_no_numbers_that_tell_who_voted_how(counted: Votes, kept: Votes) -> None:
    """Fewer than five, or all alike: what came of it is enough."""
    assert of_poll(counted) == kept
    assert kept.message()[0] == ("sitting-votes" if kept.passed is None else "sitting-votes-outcome")


def test_a_side_for_which_nobody_can_speak_is_not_waited_for() -> None:
    agenda = [replace(question(1), disputed=True)]
    assert still_to_agree(agenda, ()) == ["administration", "parliament"]
    assert still_to_agree(agenda, (), ["administration"]) == ["administration"]
    assert still_to_agree(agenda, ["administration"], ["administration"]) == []


def test_a_sitting_is_opened_on_its_day_or_later() -> None:
    assert why_not_begin(DAY, DAY - timedelta(days=1)) is SittingRefusal.TOO_EARLY
    assert why_not_begin(DAY, DAY) is why_not_begin(DAY, DAY + timedelta(days=3)) is None


def test_row_136_a_sitting_without_signed_minutes_is_overdue_after_seven_days() -> None:
    held = datetime(2026, 10, 19, 10, tzinfo=UTC)
    week = held + timedelta(days=7)
    for state in (State.PLANNED, State.OPEN, State.CLOSED):
        assert is_overdue(state, held, week)
        assert not is_overdue(state, held, week - timedelta(seconds=1))
    for state in (State.SIGNED, State.CANCELLED):
        assert not is_overdue(state, held, week)


@given(
    votes=st.none() | st.builds(Votes, st.integers(0, 99), st.integers(0, 99), st.integers(0, 99)),
    due=st.none() | st.dates(),
    approval=st.none() | st.builds(Approval, st.text(), st.booleans(), st.dates(), st.text()),
)
def test_what_is_signed_is_read_as_it_was(
    votes: Votes | None, due: date | None, approval: Approval | None
) -> None:
    kept = Kept(
        3,
        "sitting",
        "",
        "Мәжіліс залы",
        datetime(2026, 10, 19, 10, tzinfo=UTC),
        "Айдана",
        "president",
        dict.fromkeys(GROUPS, 2),
        [8, 9],
        [question(1, votes=votes)],
        [Decided(1, "Шешілді", "Марат", due)],
        [("Бұрынғысы", "done")],
        approval,
    )
    assert Kept.from_json(kept.as_json()) == kept


def test_votes_that_were_counted_stay_within_who_is_there() -> None:
    """Somebody counts the hands first and corrects who was there afterwards."""
    agenda = [question(1, votes=Votes(10, 0, 0))]
    assert why_not_close("sitting", agenda, {"members": 10}) is None
    assert why_not_close("sitting", agenda, {"members": 3}) == SittingRefusal.TOO_MANY_VOTES


def test_minutes_that_were_signed_before_decisions_had_a_number_are_still_read() -> None:
    assert Approval.from_json(["Б. Директоров", True, "2026-09-01"]) == Approval(
        "Б. Директоров", acting=True, on=date(2026, 9, 1)
    )
