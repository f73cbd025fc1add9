"""A school's own words for whoever answers: what somebody has chosen for them, its own posts, its staff by name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from school.people import Role
from school.people.names import fold
from school.plan import OTHERS, answering_roles, role_of
from school.plan.columns import folded

#: What a word can be said to mean, beside somebody of the staff; the last one is nobody whom the program knows.
MEANINGS = (
    Role.DEPUTY_HEAD,
    Role.SENIOR_MENTOR,
    Role.MENTOR,
    Role.CLASS_TEACHER,
    Role.SOCIAL_PEDAGOGUE,
    Role.PSYCHOLOGIST,
    Role.NURSE,
    Role.MUSIC_TEACHER,
    Role.THEATRE_LEADER,
    OTHERS,
)
_AND = r"\s+(?:и|және|мен|бен|пен)\s+|\s*/\s*"
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?\.?")


@dataclass(frozen=True)
class OwnWords:
    """`chosen` and `named` by their folded words: roles, and people by their numbers. `posts` are roles of the staff
    list that the program does not know, by their folded words. `staff` are (number, name)."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, int] = field(default_factory=dict)
    posts: Mapping[str, str] = field(default_factory=dict)
    staff: Sequence[tuple[int, str]] = ()

    def role_of(self, words: str) -> str | None:
        """What was chosen for the words, a post of the staff list, or what every school means by them."""
        key = folded(words)
        return self.chosen.get(key) or self.posts.get(key) or role_of(words)

    def person_of(self, words: str) -> int | None:
        """Whoever was chosen for the words, or the one of the staff whose name they are."""
        known = self.named.get(folded(words))
        return known if known is not None else person_named(words, self.staff)

    def knows(self, words: str) -> bool:
        return self.role_of(words) is not None or self.person_of(words) is not None

    def known_of(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the words, folded, that this school understands."""
        return frozenset(folded(one) for one in set(words) if self.knows(one))

    def roles(self, responsible: Iterable[str]) -> list[str]:
        """The roles that answer for an item. Whoever is named alone leaves it to the deputy head too, who sees to it
        that it is done when the colleague has not joined yet."""
        return answering_roles(self._apart(responsible), self.role_of)

    def _apart(self, responsible: Iterable[str]) -> Iterator[str]:
        """«Соцпедагог и психолог» are two, where the school understands both."""
        for words in responsible:
            pieces = [piece for piece in re.split(_AND, words) if piece.strip()]
            yield from pieces if all(map(self.knows, pieces)) else [words]

    def people(self, responsible: Iterable[str]) -> list[int]:
        """Those of the staff who are named, each once."""
        found = (self.person_of(one) for one in self._apart(responsible))
        return list(dict.fromkeys(one for one in found if one is not None))


def person_named(words: str, staff: Sequence[tuple[int, str]]) -> int | None:
    """The one of the staff of whom «Сейітова А.К.», «А. Сейітова», «психолог Сейітова Айгүл» speaks; None if of two,
    and for a surname alone."""
    parts = [folded(part).strip(".") for part in _NAME.findall(words)]
    fitting = [number for number, name in staff if _speaks_of(parts, _words_of(name))]
    return fitting[0] if len(fitting) == 1 else None


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    """A name of the staff list, folded; each is asked about for every word of a plan."""
    return tuple(folded(fold(name)).split())


def _speaks_of(parts: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the surname stands there whole, with the given names, or their first letters, on one side of it."""
    if len(name) < 2 or name[0] not in parts:
        return False
    at = parts.index(name[0])
    behind, before = parts[at + 1 : at + 3], parts[max(0, at - 2) : at]
    return any(_are_given(one, name[1:]) for one in (behind, before, before[-1:]))


def _are_given(parts: Sequence[str], given: Sequence[str]) -> bool:
    """Whether words are the given names of somebody; a second initial must not speak against it."""
    if not parts or not _is(parts[0], given[0]):
        return False
    contradicts = len(parts) > 1 and len(parts[1]) == 1 and len(given) > 1 and not _is(parts[1], given[1])
    return not contradicts


def _is(part: str, name: str) -> bool:
    return part == name or (len(part) == 1 and name.startswith(part))
