"""Lanes: each person's updates in their order, everybody's side by side, and nobody's flood in anybody's way.

A lane has one update in hand at a time, and the lanes take turns, so that who sends much waits for the own updates
alone. Who sends more than a person can is told once to go slower, and is passed over until it is calm.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

from db.store import UpdateInHand

logger = logging.getLogger(__name__)

AT_ONCE = 64  # updates in hand at one time: as many as share a commit
MOST_WAITING = 20  # of one person
#: No hand presses faster: so many updates within so many seconds.
MOST, WITHIN = 150, 10.0
CALM = 5.0  # seconds without a word after which somebody who flooded is heard again
#: An update whose effect is committed holds up those behind it for so many seconds at most: what is left is an answer
#: that waits for Telegram.
LONGEST_ANSWER = 2.0
MOST_REMEMBERED = 5000

Errand = Callable[[], Awaitable[None]]


@dataclass
class Waiting:
    """An update on its way through a lane."""

    mark: UpdateInHand
    errand: Errand
    done: asyncio.Future[None]
    begun: float | None = None

    def holds(self, now: float) -> bool:
        """Whether it must come again if the program is killed now."""
        return not (self.mark.marked and self.begun is not None and now - self.begun > LONGEST_ANSWER)


@dataclass
class Habit:
    """How much somebody has sent lately."""

    came: deque[float] = field(default_factory=lambda: deque(maxlen=MOST))
    floods: bool = False


class Lanes:
    """`told_off` is called once with whoever begins to flood. Seconds by `clock`."""

    def __init__(
        self, told_off: Callable[[int], Awaitable[None]], clock: Callable[[], float] = monotonic
    ) -> None:
        self._told_off, self._clock = told_off, clock
        self._lanes: dict[int, deque[Waiting]] = {}
        self._on_the_way: dict[int, Waiting] = {}
        self._done: set[int] = set()  # those that came behind one that is still on its way
        self._habits: dict[int, Habit] = {}
        self._room = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._one_is_done = asyncio.Event()

    def put(self, mark: UpdateInHand, person: int, errand: Errand) -> asyncio.Future[None]:
        """Into the person's lane; done when `errand` is, or at once if it is passed over. 0 is nobody in particular.

        What is on its way already is not put in twice: both wait for the one.
        """
        known = self._on_the_way.get(mark.update_id)
        if known:
            return known.done
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if person and self._floods(person):
            self._done.add(mark.update_id)
            done.set_result(None)
            return done
        waiting = Waiting(mark, errand, done)
        self._on_the_way[mark.update_id] = waiting
        lane = self._lanes.get(person)
        if lane is None:
            self._lanes[person] = deque([waiting])
            self._begin(self._serve(person))
        else:
            lane.append(waiting)
        return done

    def knows(self, number: int) -> bool:
        """Whether this update need not be put in again."""
        return number in self._on_the_way or number in self._done

    def oldest(self, behind_all: int | None) -> int | None:
        """The first update that must come again after a kill; `behind_all` if there is none."""
        now = self._clock()
        held = [number for number, one in self._on_the_way.items() if one.holds(now)]
        first = min(held, default=behind_all)
        if first is not None:
            self._done = {number for number in self._done if number >= first}
        return first

    async def settle(self, within: float | None = None) -> None:
        """Until nothing is on its way, or for so many seconds."""
        if self._on_the_way:
            await asyncio.wait({one.done for one in self._on_the_way.values()}, timeout=within)

    @property
    def crowded(self) -> bool:
        """Whether more updates are on their way than can be in hand."""
        return len(self._on_the_way) >= AT_ONCE

    async def thin_out(self, within: float) -> None:
        """Until the hands are half empty, or for so many seconds: who comes then is taken in hand at once."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                while len(self._on_the_way) > AT_ONCE // 2:
                    self._one_is_done.clear()
                    await self._one_is_done.wait()

    async def close(self, within: float) -> None:
        """What is in hand is finished, if that takes no longer; what is not comes again."""
        await self.settle(within)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, person: int) -> None:
        lane = self._lanes[person]
        while lane:
            one = lane[0]
            async with self._room:  # first come, first served: each lane has one update here
                one.begun = self._clock()
                try:
                    await one.errand()
                except Exception as fault:  # the lane goes on
                    logger.error("update %s: %s", one.mark.update_id, type(fault).__name__)
            lane.popleft()
            del self._on_the_way[one.mark.update_id]
            self._done.add(one.mark.update_id)
            self._one_is_done.set()
            if not one.done.done():
                one.done.set_result(None)
        del self._lanes[person]

    def _floods(self, person: int) -> bool:
        now, lane = self._clock(), self._lanes.get(person, ())
        habit = self._habits.setdefault(person, Habit())
        if habit.floods and not lane and now - habit.came[-1] > CALM:
            habit = self._habits[person] = Habit()
        habit.came.append(now)
        too_fast = len(habit.came) == MOST and now - habit.came[0] < WITHIN
        if not habit.floods and (too_fast or len(lane) >= MOST_WAITING):
            habit.floods = True
            logger.warning("somebody sends more than a person can, and is passed over until it is calm")
            self._begin(self._told_off(person))
        self._forget_the_calm(now)
        return habit.floods

    def _forget_the_calm(self, now: float) -> None:
        if len(self._habits) > MOST_REMEMBERED:
            calm = max(CALM, WITHIN)
            self._habits = {who: one for who, one in self._habits.items() if now - one.came[-1] < calm}

    def _begin(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
