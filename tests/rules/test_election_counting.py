"""Ballots and how they are counted: every method, ties, quorum, and a ranking against somebody else's count."""

import random
from collections import Counter

import pyrankvote
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrankvote import Ballot, Candidate

from school.elections.counting import (
    AGAINST_ALL,
    BLANK,
    MOST_CANDIDATES,
    Counted,
    Method,
    Rules,
    Tie,
    Verdict,
    ballot_of,
    count,
    lot_order,
    numbers_to_tell,
    picks_on,
    stands,
    toggled,
)

LOT = [3, 1, 2, 4]
PLURALITY = Rules()
RANKED = Rules(Method.RANKED)

picks = st.permutations(range(1, MOST_CANDIDATES + 1)).flatmap(
    lambda order: st.integers(0, len(order)).map(lambda n: tuple(order[:n]))
)


def counted(rules: Rules, *ballots: tuple[int, ...], roll: int = 10) -> Counted:
    return count(rules, Counter(ballot_of(picks) for picks in ballots), [1, 2, 3], roll, LOT)


# A ballot is one number


@given(picks)
def test_a_ballot_says_its_picks_in_order_and_fits_into_a_button(order: tuple[int, ...]) -> None:
    number = ballot_of(order)
    assert picks_on(number) == order
    assert number <= 2**53


def test_against_all_and_blank_are_ballots_of_their_own() -> None:
    assert (ballot_of([0]), picks_on(0)) == (AGAINST_ALL, (0,))
    assert (ballot_of([]), picks_on(BLANK)) == (BLANK, ())
    assert ballot_of([7]) == 7, "a ballot with one name is that number, as it has always been"


@given(st.integers(0, 2**60))
def test_what_no_ballot_can_say_is_no_ballot(number: int) -> None:
    try:
        said = picks_on(number)
    except ValueError:
        assert not stands(Rules(Method.RANKED, blank=True), number, range(1, 13))
    else:
        assert ballot_of(said) == number


def test_the_rules_say_which_ballots_stand() -> None:
    both = ballot_of([1, 2])
    assert stands(PLURALITY, 1, [1, 2])
    assert not stands(PLURALITY, 3, [1, 2]), "whoever has withdrawn"
    assert not stands(PLURALITY, both, [1, 2]), "one seat, one name"
    assert stands(Rules(seats=2), both, [1, 2])
    assert not stands(Rules(seats=2), ballot_of([2, 1]), [1, 2]), "an order would be a signature"
    assert stands(RANKED, ballot_of([2, 1]), [1, 2])
    assert stands(PLURALITY, AGAINST_ALL, [1])
    assert not stands(Rules(against_all=False), AGAINST_ALL, [1])
    assert not stands(RANKED, AGAINST_ALL, [1])
    assert not stands(PLURALITY, BLANK, [1])
    assert stands(Rules(blank=True), BLANK, [1])


@given(st.sampled_from(list(Method)), st.lists(st.integers(0, 4), max_size=12))
def test_presses_on_a_ballot_only_ever_make_ballots_that_stand(method: Method, presses: list[int]) -> None:
    rules = Rules(method, seats=2 if method is Method.PLURALITY else 1, blank=True)
    ballot = BLANK
    for pick in presses:
        if pick == AGAINST_ALL and not rules.has_against_all:
            continue
        try:
            ballot = toggled(rules, ballot, pick)
        except ValueError:
            assert len(picks_on(ballot)) == rules.most_picks
        assert stands(rules, ballot, [1, 2, 3, 4])


def test_a_second_press_takes_a_name_back() -> None:
    assert toggled(RANKED, ballot_of([3, 1, 2]), 1) == ballot_of([3, 2])
    assert toggled(RANKED, 3, 3) == BLANK
    assert toggled(Rules(Method.APPROVAL), AGAINST_ALL, 2) == 2
    assert toggled(Rules(Method.APPROVAL), ballot_of([1, 2]), AGAINST_ALL) == AGAINST_ALL


# Most votes


def test_most_votes_win_and_against_all_can_win_over_everybody() -> None:
    assert counted(PLURALITY, (1,), (1,), (1,), (2,), (0,)).elected == (1,)
    assert counted(PLURALITY, (1,), (1,), (1,), (0,), (0,), (0,)).verdict is Verdict.NOBODY
    assert counted(PLURALITY, *[(2,)] * 5).verdict is Verdict.UNANIMOUS
    assert counted(PLURALITY, *[(2,)] * 4) == Counted(Verdict.TOO_FEW)


def test_who_are_level_meet_again_or_the_lot_decides_as_was_said_before() -> None:
    level = [(1,), (1,), (2,), (2,), (3,)]
    again = counted(PLURALITY, *level)
    assert (again.verdict, again.again, again.elected) == (Verdict.TIE, (1, 2), ())
    drawn = counted(Rules(tie=Tie.LOT), *level)
    assert (drawn.verdict, drawn.elected, drawn.by_lot) == (Verdict.WON, (1,), True)


def test_several_seats_go_to_those_with_most_votes_in_their_order() -> None:
    two = Rules(seats=2, against_all=False, blank=True, tie=Tie.LOT)
    won = counted(two, (1, 2), (1, 2), (2, 3), (2,), (), (1,))
    assert (won.elected, won.blank) == ((2, 1), 1)
    level = counted(two, (1, 2), (1, 3), (1, 2), (1, 3), (1,))
    assert (level.elected, level.by_lot) == ((1, 3), True)
    again = counted(Rules(seats=2), (1, 2), (1, 3), (1, 2), (1, 3), (1,))
    assert (again.verdict, again.elected, again.again) == (Verdict.TIE, (1,), (2, 3))
    assert counted(two, (1,), (1,), (1,), (), ()).elected == (1,), "a seat without a vote stays free"


def test_approval_counts_every_name_on_every_ballot() -> None:
    approval = Rules(Method.APPROVAL)
    won = counted(approval, (1, 2), (2, 3), (2,), (1,), (0,))
    assert (won.elected, won.rounds[0]) == ((2,), {0: 1, 1: 2, 2: 3, 3: 1})


def test_without_over_half_the_first_two_meet_in_a_second_round() -> None:
    rules = Rules(Method.TWO_ROUNDS)
    assert counted(rules, (1,), (1,), (1,), (2,), (3,)).elected == (1,)
    again = counted(rules, (1,), (1,), (2,), (3,), (3,), (0,))
    assert (again.verdict, again.again) == (Verdict.SECOND_ROUND, (1, 3))
    three = counted(rules, (1,), (1,), (2,), (3,), (0,))
    assert three.again == (1, 2, 3), "two are level in the second place: both go on"
    assert counted(rules, (1,), (2,), (0,), (0,), (0,)).verdict is Verdict.NOBODY
    assert counted(rules, (1,), (1,), (0,), (0,), (0,), (1,)).verdict is Verdict.NOBODY


def test_below_the_quorum_nobody_is_elected() -> None:
    rules = Rules(quorum=50)
    assert counted(rules, *[(1,)] * 4, (2,), roll=11).verdict is Verdict.NO_QUORUM
    assert counted(rules, *[(1,)] * 4, (2,), roll=10).verdict is Verdict.WON


# Rankings


def test_a_ranking_passes_the_last_ones_ballots_on() -> None:
    won = counted(RANKED, (1, 2), (1, 2), (2, 1), (3, 2), (2,))
    assert won.elected == (2,)
    assert [dict(one) for one in won.rounds] == [{1: 2, 2: 2, 3: 1}, {1: 2, 2: 3}]


def test_of_two_who_are_last_the_one_with_fewer_votes_before_goes() -> None:
    ballots = Counter({ballot_of([1]): 6, ballot_of([2]): 5, ballot_of([3]): 3, ballot_of([4, 3]): 2})
    won = count(RANKED, ballots, [1, 2, 3, 4], 20, [3, 1, 2, 4])
    assert dict(won.rounds[1]) == {1: 6, 2: 5, 3: 5}
    assert 3 not in won.rounds[2], "in the first round 3 had fewer than 2, whatever the lot says"
    assert not won.by_lot


def test_if_they_were_always_level_the_lot_decides_and_it_is_told() -> None:
    won = counted(RANKED, (1,), (1,), (1,), (3,), (3,), (3,))
    assert (won.elected, won.by_lot) == ((3,), True)


@given(st.lists(picks.filter(lambda order: order), min_size=5, max_size=60))
def test_a_ranking_is_counted_as_somebody_else_counts_it(ballots: list[tuple[int, ...]]) -> None:
    """pyrankvote, wherever no tie has to be broken; where it has, both must name one of those who are level."""
    candidates = sorted({pick for order in ballots for pick in order})
    ours = count(RANKED, Counter(map(ballot_of, ballots)), candidates, 100, candidates)
    ties = any(sorted(votes.values())[:2] == [min(votes.values())] * 2 for votes in ours.rounds[:-1])
    theirs = {number: Candidate(str(number)) for number in candidates}
    random.seed(1)
    result = pyrankvote.instant_runoff_voting(
        list(theirs.values()), [Ballot([theirs[pick] for pick in order]) for order in ballots]
    )
    if not ties:
        assert [int(winner.name) for winner in result.get_winners()] == list(ours.elected)
    final = ours.rounds[-1]
    assert 2 * final[ours.elected[0]] >= sum(final.values())


# The lot, and what is told


@given(st.binary(min_size=16, max_size=32), st.sets(st.integers(1, 12), min_size=1))
def test_anybody_draws_the_same_lot_from_the_same_seed(seed: bytes, candidates: set[int]) -> None:
    assert lot_order(seed, candidates) == lot_order(seed, sorted(candidates, reverse=True))
    assert set(lot_order(seed, candidates)) == candidates


def test_every_candidate_is_sometimes_first_in_the_lot() -> None:
    first = Counter(lot_order(bytes([n, 7]), [1, 2, 3])[0] for n in range(200))
    assert min(first[one] for one in (1, 2, 3)) > 40


def test_a_name_on_every_ballot_hides_the_numbers() -> None:
    everybody = Counter({ballot_of([1]): 3, ballot_of([1, 2]): 3})
    assert numbers_to_tell(count(Rules(Method.APPROVAL), everybody, [1, 2], 6, [1, 2]), everybody) == ()
    mixed = Counter({1: 3, 2: 3})
    assert numbers_to_tell(count(PLURALITY, mixed, [1, 2], 6, [1, 2]), mixed) == ({0: 0, 1: 3, 2: 3},)
    few = Counter({1: 2, 2: 2})
    assert numbers_to_tell(count(PLURALITY, few, [1, 2], 6, [1, 2]), few) == ()


@given(
    st.sampled_from([Method.PLURALITY, Method.APPROVAL, Method.RANKED]),
    st.lists(st.integers(1, 3), min_size=5, max_size=40),
)
def test_everybody_elected_has_more_than_everybody_left_out(method: Method, choices: list[int]) -> None:
    """Ballots with one name make all methods of one seat agree about who is ahead."""
    result = count(Rules(method, tie=Tie.LOT), Counter(choices), [1, 2, 3], 50, LOT)
    votes = Counter(choices)
    if method is not Method.RANKED and result.verdict is Verdict.WON:
        assert votes[result.elected[0]] == max(votes.values())
    assert len(result.elected) <= 1


@pytest.mark.parametrize("wrong", [9, ballot_of([1, 2])])
def test_a_box_with_an_impossible_ballot_is_not_counted(wrong: int) -> None:
    with pytest.raises(ValueError, match="nobody who stood"):
        count(PLURALITY, Counter({1: 5, wrong: 1}), [1, 2], 6, [1, 2])
