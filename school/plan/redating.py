"""When the calendar changes: which of an item's days become which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from school.plan import Occurrence

#: A week's day stays in its week; other days may move as far as a term may.
NEAR_WEEKLY, NEAR = timedelta(days=4), timedelta(days=45)


@dataclass(frozen=True)
class Redating:
    """`moved` are pairs of before and after; `gone` have no day any more; `new` had none."""

    moved: tuple[tuple[Occurrence, Occurrence], ...]
    gone: tuple[Occurrence, ...]
    new: tuple[Occurrence, ...]


def redating(before: Sequence[Occurrence], after: Sequence[Occurrence]) -> Redating:
    """What changes between two datings of the same item; what stands in both does not appear."""
    old = [one for one in before if _days(one) not in {_days(other) for other in after}]
    new = [one for one in after if _days(one) not in {_days(other) for other in before}]
    near = sorted(
        ((abs(b.due_on - a.due_on), a.number, b.number, a, b) for a in old for b in new),
        key=lambda pair: pair[:3],
    )
    moved: list[tuple[Occurrence, Occurrence]] = []
    for distance, _, _, a, b in near:
        if distance <= (NEAR_WEEKLY if a.weekly else NEAR) and a in old and b in new:
            moved.append((a, b))
            old.remove(a)
            new.remove(b)
    return Redating(tuple(moved), tuple(old), tuple(new))


def _days(one: Occurrence) -> tuple[object, ...]:
    return one.starts_on, one.due_on
