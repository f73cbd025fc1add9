"""The simulator's clock: real time plus what somebody moved it forward."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta


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
