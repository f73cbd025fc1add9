"""What the faction «Law and order» sees on duty: a class and a kind, never a name (checklist, row 5)."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

#: The first is praise.
KINDS = ("good", "late", "uniform", "order", "phones", "clean")
FACTION = "law_order"
#: The view shows so long; each line is kept for a school year.
SHOWN, LIFE = timedelta(days=30), timedelta(days=365)


class ObservationRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NOT_YOURS = "observation-not-yours"
    NO_CLASS = "observation-no-class"


def by_class(seen: Iterable[tuple[str, str]]) -> list[tuple[str, Counter[str]]]:
    """Pairs of class and kind, counted for each class."""
    found: dict[str, Counter[str]] = {}
    for of_class, kind in seen:
        found.setdefault(of_class, Counter())[kind] += 1
    return sorted(found.items(), key=lambda one: (int(one[0].split()[0]), one[0]))
