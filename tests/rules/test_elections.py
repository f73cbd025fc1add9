"""The election's regulation: who stands, who votes and until when, how ballots are counted and told."""

import dataclasses
import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vault import Vault
from school.dates import SchoolYear
from school.elections import (
    BEFORE_RESULT,
    Consequence,
    Election,
    ElectionRefusal,
    Kind,
    VoteRefusal,
    about_a_button,
    complaints_until,
    consequences_for,
    movable_dates,
    order_for,
    roll_fingerprint,
    usual_dates,
    usual_end_of_poll,
    why_not_move,
    why_not_set_up,
    why_not_stand,
    why_not_vote,
)
from school.elections.counting import AGAINST_ALL
from school.people import Person, Role
from school.plan.school_year import usual_calendar

NOW = datetime(2026, 10, 16, 5, 0, tzinfo=UTC)
END = NOW + timedelta(days=1)
ELECTION = Election(1, 1, "Президент", frozenset(range(5, 12)), "open", END, b"", None, 1)


def pupil(number: int, grade: int, **details: object) -> Person:
    person = Person(
        number, 1, f"Оқушы {number}", "kk", frozenset({(Role.STUDENT, "")}), grade, "А", 1000 + number
    )
    return dataclasses.replace(person, **details)


def teacher(number: int) -> Person:
    return Person(
        number, 1, f"Мұғалім {number}", "kk", frozenset({(Role.MENTOR, "")}), telegram_id=1000 + number
    )


@pytest.mark.parametrize("grade", range(1, 12))
def test_only_pupils_of_grades_nine_to_eleven_stand(grade: int) -> None:
    assert (why_not_stand(pupil(1, grade)) is None) == (grade >= 9)


def test_who_left_the_school_or_teaches_does_not_stand() -> None:
    assert why_not_stand(pupil(1, 10, active=False)) is ElectionRefusal.MAY_NOT_STAND
    assert why_not_stand(teacher(1)) is ElectionRefusal.MAY_NOT_STAND


def test_a_commission_is_three_who_do_not_stand_and_can_be_written_to() -> None:
    standing, members = [pupil(1, 9)], [teacher(2), teacher(3), pupil(4, 8)]
    assert why_not_set_up(standing, members, END, NOW) is None
    assert why_not_set_up([], members, END, NOW) is ElectionRefusal.CANDIDATES
    assert (
        why_not_set_up([pupil(n, 9) for n in range(10, 23)], members, END, NOW) is ElectionRefusal.CANDIDATES
    )
    assert why_not_set_up([pupil(1, 8)], members, END, NOW) is ElectionRefusal.MAY_NOT_STAND
    assert why_not_set_up(standing, [*members[:2], standing[0]], END, NOW) is ElectionRefusal.MEMBER_STANDS
    assert why_not_set_up(standing, members[:2], END, NOW) is ElectionRefusal.COMMISSION
    silent = pupil(4, 8, telegram_id=None)
    assert why_not_set_up(standing, [*members[:2], silent], END, NOW) is ElectionRefusal.COMMISSION
    assert why_not_set_up(standing, members, NOW, NOW) is ElectionRefusal.CLOSES_IN_THE_PAST


def test_one_votes_from_the_opening_to_the_second_of_the_closing() -> None:
    last = END - timedelta(microseconds=1)
    assert why_not_vote(ELECTION, on_the_roll=True, already_voted=False, now=last) is None
    assert why_not_vote(ELECTION, on_the_roll=True, already_voted=False, now=END) is VoteRefusal.CLOSED
    for state in ("sealing", "ready"):
        early = dataclasses.replace(ELECTION, state=state)
        assert why_not_vote(early, on_the_roll=True, already_voted=False, now=NOW) is VoteRefusal.NOT_OPEN
    told = dict.fromkeys(("closed", "counted"), VoteRefusal.CLOSED)
    told |= dict.fromkeys(("published", "wiped"), VoteRefusal.PUBLISHED) | {"void": VoteRefusal.NOT_HELD}
    for state, refusal in told.items():
        late = dataclasses.replace(ELECTION, state=state)
        assert why_not_vote(late, on_the_roll=True, already_voted=False, now=NOW) is refusal


def test_of_ten_thousand_who_come_only_those_vote_who_may() -> None:
    """At any moment around the closing, in any state, on the roll or not, for the first time or not."""
    chance = random.Random(12)
    states = (*BEFORE_RESULT, "open", "open", "published", "wiped", "void")
    accepted = 0
    for _ in range(10_000):
        state, late = chance.choice(states), timedelta(microseconds=chance.randint(-3, 3))
        on_the_roll, voted = chance.random() < 0.8, chance.random() < 0.3
        election = dataclasses.replace(ELECTION, state=state)
        refusal = why_not_vote(election, on_the_roll=on_the_roll, already_voted=voted, now=END + late)
        may = state == "open" and late < timedelta() and on_the_roll and not voted
        assert (refusal is None) is may, (state, late, on_the_roll, voted)
        accepted += may
    assert accepted > 500


def test_one_votes_once_and_only_from_the_roll() -> None:
    refusal = why_not_vote(ELECTION, on_the_roll=False, already_voted=False, now=NOW)
    assert refusal is VoteRefusal.NOT_ON_THE_ROLL
    refusal = why_not_vote(ELECTION, on_the_roll=True, already_voted=True, now=NOW)
    assert refusal is VoteRefusal.ALREADY_VOTED


def test_a_running_vote_is_only_made_longer_and_only_before_its_end() -> None:
    later, sooner = END + timedelta(hours=1), END - timedelta(hours=1)
    assert why_not_move(ELECTION, "closes_at", later, NOW) is None
    assert why_not_move(ELECTION, "closes_at", sooner, NOW) is ElectionRefusal.NOT_LATER
    assert why_not_move(ELECTION, "closes_at", later, END) is ElectionRefusal.WRONG_TIME
    ready = dataclasses.replace(ELECTION, state="ready")
    assert why_not_move(ready, "closes_at", sooner, NOW) is None
    assert why_not_move(ready, "closes_at", NOW, NOW) is ElectionRefusal.NOT_LATER
    closed = dataclasses.replace(ELECTION, state="closed")
    assert why_not_move(closed, "closes_at", later, NOW) is ElectionRefusal.WRONG_TIME


def test_dates_before_the_vote_can_be_moved_but_keep_their_order() -> None:
    hour = timedelta(hours=1)
    coming = dataclasses.replace(
        ELECTION, state="sealing", nominates_until=NOW + hour, opens_at=NOW + 3 * hour
    )
    assert movable_dates(coming, NOW) == ["nominates_until", "opens_at", "closes_at"]
    assert why_not_move(coming, "nominates_until", NOW + 2 * hour, NOW) is None
    assert why_not_move(coming, "nominates_until", NOW + 4 * hour, NOW) is ElectionRefusal.OPENS_TOO_LATE
    assert why_not_move(coming, "nominates_until", NOW + hour / 2, NOW) is ElectionRefusal.NOT_LATER
    assert why_not_move(coming, "opens_at", NOW + 2 * hour, NOW) is None
    assert why_not_move(coming, "opens_at", END + hour, NOW) is ElectionRefusal.OPENS_TOO_LATE
    over = NOW + 2 * hour
    assert movable_dates(coming, over) == ["nominates_until", "opens_at", "closes_at"], (
        "nobody may have stood"
    )
    assert why_not_move(coming, "nominates_until", over - hour / 2, over) is ElectionRefusal.NOT_LATER
    assert why_not_move(coming, "nominates_until", over + hour / 2, over) is None
    assert movable_dates(ELECTION, NOW) == ["closes_at"]
    assert movable_dates(ELECTION, END) == []


@given(st.binary(min_size=32, max_size=32), st.sets(st.integers(1, 8), min_size=1))
def test_a_ballot_shows_each_candidate_once_and_against_all_last(seed: bytes, candidates: set[int]) -> None:
    order = order_for(seed, [*candidates, AGAINST_ALL])
    assert sorted(order[:-1]) == sorted(candidates)
    assert order[-1] == AGAINST_ALL
    assert order == order_for(seed, [AGAINST_ALL, *candidates])
    assert sorted(order_for(seed, candidates)) == sorted(candidates), "where the rules have no such line"


def test_voters_see_the_candidates_in_different_orders() -> None:
    orders = [tuple(order_for(bytes([n]) * 32, range(1, 6))) for n in range(200)]
    first = [order[0] for order in orders]
    assert len(set(orders)) > 50
    assert all(20 <= first.count(candidate) <= 65 for candidate in range(1, 6))


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(0, 8), st.integers(1, 10**9))
def test_a_button_is_good_for_one_voter_one_step_one_choice_and_one_box(
    voter: int, election: int, choice: int, other: int
) -> None:
    vault = Vault(bytes(32))
    box, its_trial = bytes(32), bytes([1]) * 32
    mark = vault.mac(about_a_button("cast", voter, election, choice, box))
    others = [("pick", voter, election, choice, box), ("cast", voter, election, choice + 1, box)]
    others += [("cast", voter + other, election, choice, box), ("cast", voter, election + other, choice, box)]
    others += [("cast", voter, election, choice, its_trial)]
    assert all(vault.mac(about_a_button(*about)) != mark for about in others)
    assert Vault(bytes([1]) * 32).mac(about_a_button("cast", voter, election, choice, box)) != mark


@given(st.sets(st.text(min_size=1, alphabet="ABC123#-"), min_size=1), st.randoms())
def test_the_fingerprint_is_of_the_people_not_of_their_order(codes: set[str], chance) -> None:
    mixed = sorted(codes)
    chance.shuffle(mixed)
    assert roll_fingerprint(mixed) == roll_fingerprint(codes)
    assert roll_fingerprint(mixed[1:]) != roll_fingerprint(codes)
    assert len(roll_fingerprint(codes)) == 64


def test_complaints_run_for_three_school_days() -> None:
    assert complaints_until(date(2026, 11, 20)) == date(2026, 11, 25)  # Friday to Wednesday
    assert complaints_until(date(2026, 11, 16)) == date(2026, 11, 19)  # Monday to Thursday
    assert complaints_until(date(2026, 11, 21)) == date(2026, 11, 25)  # Saturday


def test_a_complaint_leads_only_to_what_can_be_done() -> None:
    """A poll has no commission, so nobody could open a second box; an answer is no person who could be struck."""
    assert consequences_for(Kind.POLL) == (Consequence.NONE,)
    assert Consequence.OTHER_WINNER not in consequences_for(Kind.REFERENDUM)
    assert Consequence.NEW_VOTE in consequences_for(Kind.REFERENDUM)
    assert set(consequences_for(Kind.PRESIDENT)) == set(Consequence)


def test_the_usual_dates_of_an_election_are_school_days() -> None:
    """Sixteen days on, so that the day can be called to mind a fortnight before; over the autumn's holidays, too."""
    zone, days = ZoneInfo("Asia/Almaty"), usual_calendar(SchoolYear(2026))

    def local(today: date) -> list[str]:
        dates = usual_dates(today, zone, days.is_school_day).values()
        return [moment.astimezone(zone).strftime("%d.%m %H:%M") for moment in dates]

    assert local(date(2026, 9, 7)) == ["14.09 18:00", "23.09 09:00", "23.09 18:00"]
    assert local(date(2026, 10, 14)) == ["21.10 18:00", "02.11 09:00", "02.11 18:00"], "holidays"
    end = usual_end_of_poll(date(2026, 9, 10), zone, days.is_school_day)
    assert end.astimezone(zone).strftime("%d.%m %H:%M") == "14.09 18:00", "no poll ends on a weekend"
