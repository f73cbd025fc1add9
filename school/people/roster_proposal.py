"""What a list would change, as a value: new people, changes, what somebody must answer first; it is written later."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from school.people import MENTORS, Role
from school.people.roster_match import Card, Found, Known, Line, Pair, bare_code, match

#: What opens or closes doors for whoever has an account: shown before it happens.
TELLING = ("phone", "grade", "letter", "active")


@dataclass(frozen=True)
class Change:
    """What changes of one person: values by their column, roles and children that come and go."""

    person_id: int
    row: int
    values: dict[str, Any] = field(default_factory=dict)
    come: frozenset[Pair] = frozenset()
    go: frozenset[Pair] = frozenset()
    children: frozenset[int] = frozenset()
    relation: str | None = None
    roles: frozenset[Pair] = frozenset()  # all that the list says, for whoever turns out to be somebody else
    family: frozenset[int] = frozenset()
    by_name: bool = False  # known by the name and little else: it may be somebody else
    given_by: int | None = (
        None  # whoever brings the list in, where a second one has to agree to what it gives
    )

    def __bool__(self) -> bool:
        return bool(self.values or self.come or self.go or self.children)

    def without(self, pairs: frozenset[Pair]) -> "Change":
        """The same but for these roles."""
        return replace(self, come=self.come - pairs, roles=self.roles - pairs)

    def tells(self) -> "Change":
        """The part that whoever has an account is asked about."""
        return replace(self, values={name: self.values[name] for name in TELLING if name in self.values})

    def is_plain(self) -> "Change":
        """The part that opens no door: the spelling of a name, a code, a birthday."""
        plain = {name: value for name, value in self.values.items() if name not in TELLING}
        return Change(self.person_id, self.row, plain)


@dataclass(frozen=True)
class Newcomer:
    """Somebody whom the school does not have yet; `perhaps` are those who it may be after all."""

    id: int
    line: Line
    perhaps: tuple[int, ...] = ()
    code: str | None = None


@dataclass(frozen=True)
class Claim:
    """What a list is: whether it names everybody of its kind, and whose rights no list ends by itself."""

    kind: str = ""  # students, staff, parents
    complete: bool = False
    stays: frozenset[int] = frozenset()


@dataclass
class Proposal:
    """A list as what it would change. `held` is of people with an account, `asked` waits for an answer in any case."""

    new: list[Newcomer] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    held: list[Change] = field(default_factory=list)
    asked: list[Change] = field(default_factory=list)
    gone: list[Change] = field(
        default_factory=list
    )  # who is not in a list of everybody, and what ends with it
    missing: list[int] = field(default_factory=list)  # who is not in an addition that names most
    perhaps: list[tuple[int, int, int]] = field(default_factory=list)  # parent, row, pupil who may be a child
    unchanged: int = 0
    who: list[int] = field(default_factory=list)  # the person of each line

    def and_then(self, later: "Proposal") -> "Proposal":
        """Both, one after the other; those of the second belong to the first one's rows."""
        return Proposal(
            self.new + later.new,
            self.changes + later.changes,
            self.held + later.held,
            self.asked + later.asked,
            self.gone + later.gone,
            self.missing + later.missing,
            self.perhaps + later.perhaps,
            self.unchanged,
            self.who + later.who,
        )


def propose(cards: Iterable[Card], lines: list[Line], next_id: int, claim: Claim | None = None) -> Proposal:
    """Compares a list with the school; without a claim nobody's rights end by it."""
    cards = list(cards)
    matching = match(Known(cards), lines)
    codes = {bare_code(card.code) for card in cards if card.code}
    proposal = Proposal()
    for place, line in enumerate(lines):
        found = matching.found.get(place)
        if line.left:
            _put_left(proposal, found, line, claim or Claim())
            continue
        if found:
            _put_known(proposal, found, line, codes)
            if claim and claim.kind == STAFF:
                _put_ends(proposal, found.card, line, claim)
            continue
        code = _unused(line.code, codes)
        perhaps = tuple(card.id for card in matching.asked.get(place, ()))
        proposal.new.append(Newcomer(next_id, line, perhaps, code))
        proposal.who.append(next_id)
        next_id += 1
    families = {card.id: card.children for card in cards}
    for line, who in zip(lines, proposal.who, strict=True):
        unknown = line.perhaps - line.children - families.get(who, frozenset())
        proposal.perhaps += [(who, line.row, child) for child in sorted(unknown)]
    if claim:
        _put_missing(proposal, cards, claim)
    return proposal


STUDENTS, STAFF = "students", "staff"
NOBODY = 0  # no person has this number
_ADMIN = frozenset({(Role.ADMIN, "")})  # no list makes one, and so none ends one


def _put_ends(proposal: Proposal, card: Card, line: Line, claim: Claim) -> None:
    """Offices that a list of the staff no longer gives: a list of everybody ends them, an addition asks."""
    kinds = {name for name, _ in line.roles}
    ends = frozenset(
        pair for pair in card.offices() - line.roles - _ADMIN if pair[0] not in kinds | line.silent
    )
    if not ends or line.same is False:
        return
    change = Change(card.id, line.row, go=ends)
    certain = claim.complete and card.id not in claim.stays
    (proposal.held if certain else proposal.asked).append(change)


def _put_left(proposal: Proposal, found: Found | None, line: Line, claim: Claim) -> None:
    """Somebody of whom the list says that they are gone; whom the school does not surely have, it never gets."""
    proposal.who.append(found.card.id if found else NOBODY)
    if not found or not found.surely or not found.card.active:
        return
    card = found.card
    change = Change(card.id, 0, {"active": False}) if card.is_pupil() else _without_office(card)
    among = proposal.asked if card.id in claim.stays else proposal.gone
    among.append(replace(change, row=line.row))


def _put_missing(proposal: Proposal, cards: list[Card], claim: Claim) -> None:
    """Whoever is not in the list; whoever may be somebody of it is asked about already."""
    here = set(proposal.who) | {other for one in proposal.new for other in one.perhaps}
    if claim.kind == STUDENTS:
        away = [Change(card.id, 0, {"active": False}) for card in cards if card.is_pupil()]
    elif claim.kind == STAFF:
        away = [_without_office(card) for card in cards if card.offices() - _ADMIN]
    else:
        return
    active = {card.id for card in cards if card.active}
    known = len(active & here)
    away = [one for one in away if one.person_id in active - here]
    if not claim.complete:
        proposal.missing += [one.person_id for one in away] if len(away) <= known else []
        return
    proposal.gone += [one for one in away if one.person_id not in claim.stays]
    proposal.asked += [one for one in away if one.person_id in claim.stays]


def _without_office(card: Card) -> Change:
    """A parent or an administrator stays so; anybody else has left."""
    left = card.roles - card.offices() | card.roles & _ADMIN
    return Change(card.id, 0, {} if left or card.children else {"active": False}, go=card.offices() - _ADMIN)


def _unused(code: str | None, codes: set[str]) -> str | None:
    """The code, if nobody has it; from now on somebody has."""
    if not code or bare_code(code) in codes:
        return None
    codes.add(bare_code(code))
    return code


def _put_known(proposal: Proposal, found: Found, line: Line, codes: set[str]) -> None:
    proposal.who.append(found.card.id)
    change = difference(found, line, codes)
    if not change:
        proposal.unchanged += 1
    elif change.by_name:
        proposal.asked.append(change)
    elif found.card.linked or "active" in change.values:
        if tells := change.tells():
            proposal.held.append(tells)
        if plain := change.is_plain():
            proposal.changes.append(plain)
    else:
        proposal.changes.append(change)


def _of_faction(pair: Pair) -> bool:
    """Which factions are a mentor's is said in the bot; no list knows it."""
    return pair[0] in MENTORS and bool(pair[1])


def difference(found: Found, line: Line, codes: set[str]) -> Change:
    """What a line says that the card does not. What it leaves out stays as it is."""
    card = found.card
    told: dict[str, Any] = {"born_on": line.born_on, "phone": line.phone}
    if line.name:
        told |= {"name": line.name, "name_key": line.name_key}
    if line.grade and line.letter:
        told |= {"grade": line.grade, "letter": line.letter}
    values = {name: value for name, value in told.items() if value and value != getattr(card, name)}
    if line.code and bare_code(line.code) != bare_code(card.code or "") and _unused(line.code, codes):
        values["code"] = line.code
    if card.phone in line.not_own and not line.phone:
        values["phone"] = None
    if not card.active:
        values["active"] = True
    kinds = {name for name, _ in line.roles}
    return Change(
        card.id,
        line.row,
        values,
        come=line.roles - card.roles,
        go=frozenset(pair for pair in card.roles - line.roles if pair[0] in kinds and not _of_faction(pair)),
        children=line.children - card.children,
        relation=line.relation,
        roles=line.roles,
        family=line.children,
        by_name=not found.surely,
    )


def gathered(lines: Iterable[Line]) -> list[Line]:
    """One line for each grown-up: who stands in a list twice with one name and number has both posts, all children."""
    one: dict[tuple[Any, ...], Line] = {}
    for place, line in enumerate(lines):
        key = (line.name_key, line.phone) if line.phone else (line.name_key, place)
        before = one.get(key)
        one[key] = line if before is None else _both(before, line)
    return list(one.values())


def _both(before: Line, line: Line) -> Line:
    if before.left != line.left:  # gone from one post, and here in the other
        return line if before.left else before
    return replace(
        before,
        code=before.code or line.code,
        roles=before.roles | line.roles,
        children=before.children | line.children,
        perhaps=before.perhaps | line.perhaps,
        relation=before.relation or line.relation,
    )
