"""Counting 100,000 ranked ballots: ours against pyrankvote in the same run, and how long presses wait meanwhile.

    .venv/bin/python benchmarks/bench_count.py

Aim: no slower than pyrankvote, and no press waits more than a tenth of a second.
"""

import asyncio
import random
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pyrankvote
from pyrankvote import Ballot, Candidate

from school.elections.counting import Method, Rules, ballot_of, count, lot_order, picks_on

BALLOTS, CANDIDATES = 100_000, 12


def drawn() -> list[int]:
    """Rankings of different lengths; some candidates are liked better than others."""
    chance = random.Random(7)  # noqa: S311 -- no real vote
    made = []
    for _ in range(BALLOTS):
        order = sorted(range(1, CANDIDATES + 1), key=lambda one: chance.gauss(one * 0.2, 1))
        made.append(ballot_of(order[: chance.randint(1, CANDIDATES)]))
    return made


def theirs(ballots: list[int]) -> tuple[float, int]:
    people = {number: Candidate(str(number)) for number in range(1, CANDIDATES + 1)}
    read = [[people[pick] for pick in picks_on(one)] for one in ballots]
    begun = time.perf_counter()
    filled = [Ballot(one) for one in read]
    result = pyrankvote.instant_runoff_voting(list(people.values()), filled)
    return time.perf_counter() - begun, int(result.get_winners()[0].name)


async def ours(ballots: list[int]) -> tuple[float, int, float]:
    """Seconds, the winner, and the longest time that the loop stood still."""
    longest = 0.0

    async def heart() -> None:
        nonlocal longest
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - before)

    beating = asyncio.create_task(heart())
    begun = time.perf_counter()
    numbers = range(1, CANDIDATES + 1)
    lot = lot_order(b"seed", numbers)
    result = await asyncio.to_thread(
        lambda: count(Rules(Method.RANKED), Counter(ballots), numbers, BALLOTS, lot)
    )
    took = time.perf_counter() - begun
    beating.cancel()
    return took, result.elected[0], longest


def main() -> None:
    ballots = drawn()
    took, winner, longest = asyncio.run(ours(ballots))
    their_time, their_winner = theirs(ballots)
    print(f"{BALLOTS} rankings of {CANDIDATES}, {len(set(ballots))} of them different")
    print(f"ours {took:.2f} s, pyrankvote {their_time:.2f} s, ratio {took / their_time:.2f} (aim 1)")
    print(f"the loop stood still {longest * 1000:.0f} ms at most; same winner: {winner == their_winner}")


if __name__ == "__main__":
    main()
