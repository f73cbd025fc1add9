"""How quickly ballots come in a booth: whichever five minutes they come in, nine of them are seen."""

import random
from datetime import timedelta

from school.elections.pace import MOST_IN_A_SHORT_TIME, minute_of, recent
from tests.school import NOW


def seen(seconds: list[int]) -> list[int]:
    """After each ballot, how many are counted together."""
    counts: list[int] = []
    since, found = None, []
    for one in seconds:
        now = NOW + timedelta(seconds=one)
        present, *before = recent(counts, since, now)
        counts, since = [present + 1, *before], minute_of(now)
        found.append(sum(counts))
    return found


def test_nine_within_any_five_minutes_are_seen_and_fewer_within_six_are_not() -> None:
    """Eight at the end of one span and eight at the beginning of the next were not, when spans were fixed."""
    assert max(seen([299] * 8 + [301] * 8)) == 16
    chance = random.Random(16)
    for _ in range(2000):
        moments = sorted(chance.randrange(1800) for _ in range(chance.randrange(9, 40)))
        for at, counted in enumerate(seen(moments)):
            within = {
                length: sum(moments[at] - one < length for one in moments[: at + 1]) for length in (300, 360)
            }
            assert within[300] <= counted <= within[360], moments
    assert max(seen([45 * one for one in range(40)])) <= MOST_IN_A_SHORT_TIME, "children who hurry"


def test_a_clock_that_is_put_back_forgets_nothing() -> None:
    assert seen([600, 610, 20, 30]) == [1, 2, 3, 4]
