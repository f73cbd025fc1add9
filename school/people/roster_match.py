"""Who of a list is who of the school: what makes somebody surely the same person, and what is only a question.

A name alone never joins two people. A pupil is known again by the code, else by name, class and birthday; grown-ups
by the code, or by name and telephone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from school.people import LEADERSHIP, Role, class_name

Pair = tuple[str, str]  # a role and its scope
KNOWN_OFFICES = frozenset(Role) - {Role.STUDENT, Role.PARENT}


@dataclass(frozen=True)
class Card:
    """Somebody of the school as far as a list can tell who it is."""

    id: int
    name: str
    name_key: str
    code: str | None = None
    grade: int | None = None
    letter: str | None = None
    born_on: date | None = None
    phone: str | None = None
    roles: frozenset[Pair] = frozenset()
    children: frozenset[int] = frozenset()
    linked: bool = False
    active: bool = True

    @property
    def class_name(self) -> str | None:
        return class_name(self.grade, self.letter) if self.grade and self.letter else None

    def has(self, *names: str) -> bool:
        return any(name in names for name, _ in self.roles)

    def is_pupil(self) -> bool:
        return self.has(Role.STUDENT)

    def is_parent(self) -> bool:
        return self.has(Role.PARENT)

    def can_lead(self) -> bool:
        """Whether this person can press what only the leadership may."""
        return self.linked and self.active and self.has(*LEADERSHIP)

    def offices(self) -> frozenset[Pair]:
        """What this person is at the school besides pupil and parent."""
        return frozenset(pair for pair in self.roles if pair[0] not in (Role.STUDENT, Role.PARENT))


@dataclass(frozen=True)
class Line:
    """What a list says of one person. What it does not say is None or empty, and changes nothing."""

    row: int
    name: str  # empty: the list holds only a number of a pupil's parent
    name_key: str
    code: str | None = None
    grade: int | None = None
    letter: str | None = None
    born_on: date | None = None
    phone: str | None = None
    language: str | None = None
    roles: frozenset[Pair] = frozenset()
    children: frozenset[int] = frozenset()
    relation: str | None = None
    perhaps: frozenset[int] = frozenset()  # pupils of whom somebody has to say whether they are this parent's
    silent: frozenset[str] = frozenset()  # kinds of roles of which the list has no column
    same: bool | None = None  # the list's own answer to «is this one person?»
    left: bool = False  # the list keeps this person only to say that they are gone
    not_own: frozenset[str] = frozenset()  # numbers of the parents, which are not the pupil's own

    @cached_property
    def _is_pupil(self) -> bool:
        return any(name == Role.STUDENT for name, _ in self.roles)

    def is_pupil(self) -> bool:
        return self._is_pupil


@dataclass(frozen=True)
class Found:
    """Which card a line is: surely, or probably (then everything it changes is asked about first)."""

    card: Card
    surely: bool = True


@dataclass
class Matching:
    """Each line with the card that it is; `asked` are the cards that a line without one may be."""

    found: dict[int, Found]  # by the line's place in the list
    asked: dict[int, list[Card]]


class Known:
    """The school's people by whatever a list may know them by."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self.by_code: dict[str, list[Card]] = defaultdict(list)
        self.by_name: dict[str, list[Card]] = defaultdict(list)
        self.by_phone: dict[str, list[Card]] = defaultdict(list)
        for card in sorted(cards, key=lambda one: not one.active):
            self.by_name[card.name_key].append(card)
            if card.code:
                self.by_code[bare_code(card.code)].append(card)
            if card.phone:
                self.by_phone[card.phone].append(card)

    def coded(self, line: Line) -> list[Card]:
        if not line.code:
            return []
        found = self.by_code.get(bare_code(line.code), ())
        return [one for one in found if one.is_pupil() == line.is_pupil()]

    def named(self, line: Line) -> list[Card]:
        """Those of the same name, pupils for a pupil and grown-ups for a grown-up."""
        return [one for one in self.by_name.get(line.name_key, ()) if one.is_pupil() == line.is_pupil()]

    def reached(self, line: Line) -> list[Card]:
        """The grown-ups with the line's number."""
        return [one for one in self.by_phone.get(line.phone or "", ()) if not one.is_pupil()]


def bare_code(code: str) -> str:
    """A code as it is compared: Excel makes 12 of 00012."""
    return code.strip().lstrip("0").upper() or code


def match(known: Known, lines: list[Line]) -> Matching:
    """Finds everybody again. The surest signs are looked at first, and nobody is found by two lines."""
    done = Matching({}, {})
    taken: set[int] = set()
    for sign in SIGNS:
        for place, line in enumerate(lines):
            if place in done.found or line.same is False:
                continue
            free = [card for card in sign(known, line) if card.id not in taken]
            if len(free) == 1 or (free and sign in FIRST_OF):
                done.found[place] = Found(free[0], sign is not _probably)
                taken.add(free[0].id)
    for place, line in enumerate(lines):
        if place not in done.found and line.same is not False:
            done.asked[place] = [
                card for card in _perhaps(known, line) if card.active and card.id not in taken
            ]
    return done


# The signs, the surest first. Each gives the cards that a line may be by it.


def _by_code(known: Known, line: Line) -> list[Card]:
    """A code, unless the names have not a word in common: then somebody else was given it."""
    return [one for one in known.coded(line) if _a_word_in_common(one.name_key, line.name_key)]


def _by_birth_and_class(known: Known, line: Line) -> list[Card]:
    return [one for one in _born_alike(known, line) if _in_one_class(one, line)]


def _by_birth(known: Known, line: Line) -> list[Card]:
    """A pupil who has moved to another class."""
    return [one for one in _born_alike(known, line) if not _codes_differ(one, line)]


def _by_class(known: Known, line: Line) -> list[Card]:
    """Name and class, where the school or the list knows no birthday."""
    if not line.is_pupil():
        return []
    silent = [one for one in known.named(line) if not (one.born_on and line.born_on)]
    return [one for one in silent if _in_one_class(one, line) and not _codes_differ(one, line)]


def _by_phone(known: Known, line: Line) -> list[Card]:
    if line.is_pupil() or not line.phone or not line.name:
        return []
    return [one for one in known.named(line) if one.phone == line.phone]


def _by_child_and_phone(known: Known, line: Line) -> list[Card]:
    """A parent of whom only the number was known: the pupils' list had nothing else."""
    if line.is_pupil() or not line.children:
        return []
    family = [one for one in known.reached(line) if one.children & line.children]
    return [one for one in family if not line.name or not one.roles]


def _by_phone_of_a_parent(known: Known, line: Line) -> list[Card]:
    """A number without a name, of somebody who is a parent already: a second child of the family."""
    if line.name or line.is_pupil():
        return []
    return [one for one in known.reached(line) if not one.offices()]


def _by_nothing_new(known: Known, line: Line) -> list[Card]:
    """A name alone, of which nothing would change: no harm in taking it for the same person."""
    if line.is_pupil() or line.phone:
        return []
    return [one for one in known.named(line) if line.roles <= one.roles and line.children <= one.children]


def _by_own_answer(known: Known, line: Line) -> list[Card]:
    return known.named(line) if line.same else []


def _probably(known: Known, line: Line) -> list[Card]:
    """The same name and the same post or child, where one side has no number."""
    if line.is_pupil() or not line.name:
        return []
    silent = [one for one in known.named(line) if not (one.phone and line.phone)]
    if line.children:
        return [one for one in silent if one.children & line.children]
    return [one for one in silent if {name for name, _ in one.offices()} & {name for name, _ in line.roles}]


SIGNS: tuple[Callable[[Known, Line], list[Card]], ...] = (
    _by_code,
    _by_birth_and_class,
    _by_birth,
    _by_class,
    _by_phone,
    _by_child_and_phone,
    _by_own_answer,
    _by_nothing_new,
    _by_phone_of_a_parent,
    _probably,
)
#: Signs by which several cards are one person twice, or alike in all that a line says: the first will do.
FIRST_OF = (_by_code, _by_birth_and_class, _by_phone, _by_child_and_phone, _by_nothing_new)


def _perhaps(known: Known, line: Line) -> list[Card]:
    """Whom an unknown line may be after all: somebody has to be asked."""
    if not line.name:
        return [one for one in known.reached(line) if one.offices()]
    family = [one for one in known.reached(line) if one.children & line.children]
    others = {one.id: one for one in (*known.coded(line), *known.named(line), *family)}
    return [one for one in others.values() if not line.is_pupil() or _may_have_moved(one, line)]


def _may_have_moved(card: Card, line: Line) -> bool:
    """A namesake five grades further on is no question; whoever has the same code or birthday is."""
    if card.name_key != line.name_key or card.grade is None or line.grade is None:
        return True
    return abs(card.grade - line.grade) <= 1


def _born_alike(known: Known, line: Line) -> list[Card]:
    if not line.is_pupil() or not line.born_on:
        return []
    return [one for one in known.named(line) if one.born_on == line.born_on]


def _in_one_class(card: Card, line: Line) -> bool:
    return (card.grade, card.letter) == (line.grade, line.letter)


def _codes_differ(card: Card, line: Line) -> bool:
    return bool(card.code and line.code and bare_code(card.code) != bare_code(line.code))


def _a_word_in_common(name: str, other: str) -> bool:
    return bool(set(name.split()) & set(other.split()))


# What an earlier list may have mixed up

MIXED, NUMBER = "mixed", "number"


def mixed_up(cards: list[Card]) -> Iterator[tuple[str, Card]]:
    """People who may be two: former lists joined whoever had one name, and took a parent's number for the pupil's."""
    sharing = defaultdict(set)
    for card in cards:
        if card.active and card.phone:
            sharing[card.phone].add(card.id)
    for card in cards:
        if card.active and _two_lives(card):
            yield MIXED, card
        if card.active and card.is_pupil() and len(sharing[card.phone or ""]) > 1:
            yield NUMBER, card


def _two_lives(card: Card) -> bool:
    """A pupil who is a parent or works here; a parent who works here."""
    if card.is_pupil():
        return card.has(*KNOWN_OFFICES, Role.PARENT)
    return card.has(Role.PARENT) and bool(card.offices())
