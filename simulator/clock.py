"""The simulator's clock: real time plus what somebody moved it forward."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

DAY = timedelta(days=1)


class Clock:
    """`moved` holds what is to be told after each move."""

    def __init__(self) -> None:
        self.offset = timedelta()
        self.moved: list[Callable[[], Awaitable[None]]] = []

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    async def move(self, by: timedelta) -> None:
        self.offset += by
        for tell in self.moved:
            await tell()

    async def run_through(self, by: timedelta) -> None:
        """Day by day, so that what is told each morning is told each morning."""
        for _ in range(by // DAY):
            await self.move(DAY)
        if rest := by % DAY:
            await self.move(rest)
