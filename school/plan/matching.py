"""Which row of a document is which item of the plan: by what it says, and only then by where it stands."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from school.plan.columns import folded
from school.plan.proposals import Understood, as_read, place_of

#: A title that is so much like another is the same one, mended.
LIKE_IN_PLACE, LIKE_ELSEWHERE = 0.6, 0.75
#: Titles beyond this are not compared letter by letter, nor are more pairs than these.
COMPARED_LETTERS, COMPARED_PAIRS = 200, 40_000


@dataclass(frozen=True)
class Known:
    """An item that is in the plan."""

    id: int
    place: tuple[int, int]
    row: Understood


def matched(known: Sequence[Known], rows: Sequence[Understood]) -> list[int | None]:
    """For each row the id of its item; None for a row that is new. No item is taken twice."""
    found: list[int | None] = [None] * len(rows)
    left = [Known(one.id, one.place, as_read(one.row)) for one in known]
    read = [as_read(row) for row in rows]
    for key in _KEYS:
        left = _by(key, left, read, found)
    _by_likeness(left, read, found)
    return found


def _titles(row: Understood) -> tuple[str, ...]:
    return tuple(folded(title) for title in row["titles"])


def _when(row: Understood) -> Hashable:
    return row["month"], tuple(told["raw"] for told in row["deadlines"])


Key = Callable[[Understood, tuple[int, int]], Hashable]
_KEYS: tuple[Key, ...] = (
    lambda row, place: (_titles(row), _when(row), place),
    lambda row, place: (_titles(row), _when(row), tuple(row["responsible"])),
    lambda row, place: (_titles(row), _when(row)),
    lambda row, place: (_titles(row), row["month"]),
    lambda row, place: _titles(row),
)


def _by(key: Key, left: list[Known], rows: list[Understood], found: list[int | None]) -> list[Known]:
    waiting: dict[Hashable, list[Known]] = defaultdict(list)
    for one in left:
        waiting[key(one.row, one.place)].append(one)
    for at, row in enumerate(rows):
        if found[at] is None and (same := waiting.get(key(row, place_of(row)))):
            found[at] = same.pop(0).id
    return [one for same in waiting.values() for one in same]


def _by_likeness(left: list[Known], rows: list[Understood], found: list[int | None]) -> None:
    """A title that was mended where it stands, and then one that was mended and moved within its month."""
    by_place = {one.place: one for one in left}
    for at, row in enumerate(rows):
        one = by_place.get(place_of(row))
        if found[at] is None and one and _alike(one.row, row, LIKE_IN_PLACE):
            found[at] = one.id
    left = [one for one in left if one.id not in set(found)]
    if len(left) * found.count(None) > COMPARED_PAIRS:
        return
    for at, row in enumerate(rows):
        if found[at] is not None:
            continue
        same = [
            one for one in left if one.row["month"] == row["month"] and _alike(one.row, row, LIKE_ELSEWHERE)
        ]
        if same:
            found[at] = same[0].id
            left.remove(same[0])


def _alike(first: Understood, second: Understood, least: float) -> bool:
    one, other = ("\n".join(_titles(row))[:COMPARED_LETTERS] for row in (first, second))
    likeness = SequenceMatcher(None, one, other)
    return all(
        ratio() >= least for ratio in (likeness.real_quick_ratio, likeness.quick_ratio, likeness.ratio)
    )
