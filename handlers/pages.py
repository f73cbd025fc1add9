"""Lists in pages: never a roll of two hundred names in one message."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from handlers.screens import Button
from school.presses import Press

T = TypeVar("T")
PAGE_SIZE = 8


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list; `number` counts from 0."""

    items: Sequence[T]
    number: int
    pages: int
    total: int

    def arrows(self, turn: Callable[[int], Press]) -> list[Button]:
        """The row that turns pages; empty when there is nothing to turn."""
        if self.pages < 2:
            return []
        return [
            Button("‹", turn((self.number - 1) % self.pages)),
            Button(f"{self.number + 1} / {self.pages}", turn(self.number)),
            Button("›", turn((self.number + 1) % self.pages)),
        ]


def page_of(everything: Sequence[T], number: int, size: int = PAGE_SIZE) -> Page[T]:
    """The asked-for page, or the nearest that exists: a list may have grown shorter since the button was sent."""
    pages = max(1, -(-len(everything) // size))
    number = min(max(number, 0), pages - 1)
    return Page(everything[number * size : (number + 1) * size], number, pages, len(everything))
