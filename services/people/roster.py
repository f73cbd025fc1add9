"""Importing the school's lists: what a list would change is worked out first, and what somebody must say is asked."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.people import roster as roster_rows
from db.people import roster_questions
from db.people.audit import write_audit
from db.people.roles import set_roles_of_all
from db.people.roster import add_all, add_children_of_all, next_person_id
from documents.roster import Pupil, ReadList, ReadParent, ReadPupilsParent, ReadStaff, ReadStudent
from school.parliament.appeals import reads_confidences
from school.people import LEADERSHIP, Role
from school.people.names import fold
from school.people.roster_match import MIXED, Card, Line, Pair
from school.people.roster_proposal import Change, Claim, Proposal, gathered, propose
from school.presses.people import WhoPress
from services.letters import Letter, LetterButton
from services.people import leaving, who_is_who

#: How a parent is called of whom the pupils' list has nothing but a number.
Unnamed = Callable[[str], str]


@dataclass
class ImportOutcome:
    """How many people are new, changed, as they were, and how many wait for an answer."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    asked: int = 0
    gone: int = 0


@dataclass
class Imported:
    """What an import did, and what it leaves to be asked."""

    outcome: ImportOutcome
    questions: list[who_is_who.Question] = field(default_factory=list)


@dataclass(frozen=True)
class Incoming:
    """A list that was read: its lines beside the school, and those that follow from who was found or made for them."""

    kind: str  # students, staff, parents
    lines: Callable[[list[Card]], list[Line]]
    rows: int
    follow: Callable[[list[int]], list[Line]] | None = None


@dataclass(frozen=True)
class How:
    """How a list is brought in: the language of new people, whether it names everybody, by whom.

    `everything` does what is held of people with an account: whoever says so has seen it.
    """

    language: str
    unnamed: Unnamed = str
    complete: bool = False
    everything: bool = False
    actor_id: int | None = None


@dataclass(frozen=True)
class Preview:
    """What a list would do, and the people whom it is about as they are now."""

    proposal: Proposal
    cards: dict[int, Card]
    kind: str

    @property
    def changes(self) -> list[Change]:
        return self.proposal.changes + self.proposal.held

    def mark(self) -> str:
        """The same list beside the same school has the same mark."""
        one = self.proposal
        told = [
            [(new.line.row, new.line.name, new.perhaps) for new in one.new],
            [
                (change.person_id, who_is_who.as_json(change))
                for change in self.changes + one.gone + one.asked
            ],
        ]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:24]


def preview(tx: Connection, school_id: int, incoming: Incoming, how: How) -> Preview:
    """Compares the list with the school; nothing is written."""
    cards = roster_rows.cards(tx, school_id)
    next_id = next_person_id(tx)
    claim = Claim(incoming.kind, how.complete, _stays(cards, how))
    proposal = propose(cards, incoming.lines(cards), next_id, claim)
    if incoming.follow:
        following = incoming.follow(proposal.who)
        proposal = proposal.and_then(propose(cards, following, next_id + len(proposal.new)))
    return _with_a_leader(Preview(proposal, {card.id: card for card in cards}, incoming.kind))


def _stays(cards: list[Card], how: How) -> frozenset[int]:
    """Whoever brings the list in does not send themselves away."""
    return frozenset({how.actor_id} if how.actor_id else ())


def _with_a_leader(seen: Preview) -> Preview:
    """Somebody must be able to lead the bot afterwards: otherwise that is asked, not done."""
    one = seen.proposal
    ending = {change.person_id for change in [*one.held, *one.gone] if _ends_leading(change)}
    leaders = {card.id for card in seen.cards.values() if card.can_lead()}
    if not leaders or leaders - ending:
        return seen
    for among in (one.held, one.gone):
        one.asked += [change for change in among if _ends_leading(change) and change.person_id in leaders]
        among[:] = [change for change in among if change not in one.asked]
    return seen


def _ends_leading(change: Change) -> bool:
    leads = any(name in LEADERSHIP for name, _ in change.go)
    return leads or change.values.get("active") is False


def bring_in(tx: Connection, school_id: int, incoming: Incoming, how: How, now: datetime) -> Imported:
    """One transaction; nothing of a list that cannot be written whole is written."""
    seen = preview(tx, school_id, incoming, how)
    others = [one for one in people.leaders(tx, school_id) if one != how.actor_id]
    given_by = how.actor_id if others else None
    coming = _Import(school_id, how.language, now, how.unnamed, seen.cards, given_by)
    imported = coming.write(tx, seen.proposal, everything=how.everything)
    write_audit(tx, now, how.actor_id, "import", incoming.kind, None, **imported.outcome.__dict__)
    return imported


@dataclass
class _Import:
    """A proposal on its way into the database.

    The Telegram account of somebody who is known, the language chosen there and other roles stay.
    """

    school_id: int
    language: str
    now: datetime
    unnamed: Unnamed
    cards: dict[int, Card]
    given_by: int | None = None  # who needs a second one for roles that read what was written in confidence

    def write(self, tx: Connection, proposal: Proposal, *, everything: bool) -> Imported:
        """`everything` does what would be held of people who are surely known: whoever runs the list has seen it."""
        settled = roster_questions.answered(tx, self.school_id)
        shown = [one for one in proposal.held if everything or self._is_free(one)]
        asking = _in_one([*(one for one in proposal.held if one not in shown), *proposal.asked])
        shown, asking = (
            [one for one in some if who_is_who.change_key(one) not in settled] for some in (shown, asking)
        )
        given = self._for_a_second(proposal, [*proposal.changes, *shown])
        asking = [replace(one, given_by=self.given_by) if _confided(one.roles) else one for one in asking]
        changes = [self._at_once(one) for one in [*proposal.changes, *shown]] + proposal.gone
        self._add(tx, proposal)
        self._change(tx, changes)
        asked = [self._same(one.id, one.line.row, other) for one in proposal.new for other in one.perhaps]
        asked += [self._may(one) for one in [*asking, *given]]
        asked += [self._child(parent, row, child) for parent, row, child in proposal.perhaps]
        self._forget_older(tx, set(proposal.who), {one["about"] for one in asked})
        roster_questions.ask_all(tx, asked)
        self._settle_joined(tx, changes)
        leaving.leave(tx, [one.person_id for one in proposal.gone if "active" in one.values], self.now)
        touched = {one.person_id for one in changes}
        gone = len(proposal.gone)
        outcome = ImportOutcome(len(proposal.new), len(touched) - gone, proposal.unchanged, len(asked), gone)
        return Imported(outcome, self._tell(tx, asked))

    def _for_a_second(self, proposal: Proposal, changes: list[Change]) -> list[Change]:
        """What the list gives to read of others' confidences: somebody else of the leadership says yes or no."""
        if self.given_by is None:
            return []
        given = [(one.person_id, one.row, _confided(one.come)) for one in changes]
        given += [(one.id, one.line.row, _confided(one.line.roles)) for one in proposal.new]
        return [Change(who, row, come=roles, given_by=self.given_by) for who, row, roles in given if roles]

    def _at_once(self, change: Change) -> Change:
        return change.without(_confided(change.come)) if self.given_by else change

    def _is_free(self, change: Change) -> bool:
        """Of whoever has no account nothing is held: what a complete list ends goes with the rest of it."""
        return not self.cards[change.person_id].linked and not change.values

    def _add(self, tx: Connection, proposal: Proposal) -> None:
        rows, roles, children = [], {}, {}
        for one in proposal.new:
            line = one.line
            name = line.name or self._called(line, proposal)
            rows.append(
                {
                    "id": one.id,
                    "school_id": self.school_id,
                    "code": one.code,
                    "name": name,
                    "name_key": fold(name),
                    "grade": line.grade,
                    "letter": line.letter,
                    "born_on": line.born_on,
                    "phone": line.phone,
                    "language": line.language or self.language,
                    "language_given": line.language is not None,
                    "active": True,
                }
            )
            roles[one.id] = set(line.roles - _confided(line.roles) if self.given_by else line.roles)
            children[one.id] = (line.children, line.relation)
        add_all(tx, rows)
        set_roles_of_all(tx, roles)
        add_children_of_all(tx, children)

    def _called(self, line: Line, proposal: Proposal) -> str:
        child = min(line.children)
        new = {one.id: one.line.name for one in proposal.new}
        return self.unnamed(new[child] if child in new else self.cards[child].name)

    def _change(self, tx: Connection, changes: list[Change]) -> None:
        for one in changes:
            if one.values:
                people.change(tx, one.person_id, **one.values)
        roles: dict[int, set[Pair]] = {}
        for one in changes:
            if one.come or one.go:
                held = roles.setdefault(one.person_id, set(self.cards[one.person_id].roles))
                held -= one.go
                held |= one.come
        set_roles_of_all(tx, roles)
        children = {one.person_id: (one.children, one.relation) for one in changes if one.children}
        add_children_of_all(tx, children)

    def _same(self, new_id: int, row: int, other_id: int) -> dict[str, Any]:
        return {
            "school_id": self.school_id,
            "kind": who_is_who.SAME,
            "person_id": other_id,
            "other_id": new_id,
            "about": str(new_id),
            "change": None,
            "row": row,
            "asked_at": self.now,
        }

    def _child(self, parent_id: int, row: int, child_id: int) -> dict[str, Any]:
        return self._same(child_id, row, parent_id) | {"kind": who_is_who.CHILD}

    def _may(self, change: Change) -> dict[str, Any]:
        kind, person_id, about = who_is_who.change_key(change)
        if change.given_by:  # asked with each list that says so: a role may be taken away in between
            about = f"{about} {self.now.isoformat()}"
        return {
            "school_id": self.school_id,
            "kind": kind,
            "person_id": person_id,
            "other_id": None,
            "about": about,
            "change": who_is_who.as_json(change),
            "row": change.row,
            "asked_at": self.now,
        }

    def _forget_older(self, tx: Connection, who: set[int], still: set[str]) -> None:
        """Of the people of this list only what this list says is asked."""
        waiting = roster_questions.waiting(tx, self.school_id)
        of_these = [one for one in waiting if one.kind == who_is_who.CHANGE and one.person_id in who]
        roster_questions.forget(tx, [one for one in of_these if one.about not in still])

    def _settle_joined(self, tx: Connection, changes: list[Change]) -> None:
        """A parent who works at the school, by name and number: nothing that a list has mixed up."""
        for one in changes:
            card = self.cards[one.person_id]
            both = {name for name, _ in card.roles | one.come}
            if one.come and Role.PARENT in both and both - {Role.PARENT} and Role.STUDENT not in both:
                roster_questions.settle_doubt(
                    tx, self.school_id, MIXED, card.id, "", who_is_who.ONE, None, self.now
                )

    def _tell(self, tx: Connection, asked: list[dict[str, Any]]) -> list[who_is_who.Question]:
        """The questions of this list; whoever leads the school finds them in a letter too."""
        if not asked:
            return []
        leaders = people.leaders(tx, self.school_id)
        letter = Letter(
            "who-letter",
            {"questions": len(asked)},
            [[LetterButton("who-open", WhoPress("list"))]],
        )
        when = self.now.isoformat()
        outbox.post(tx, leaders, "roster-questions", "roster", when, letter.body(), self.now)
        here = {(one["kind"], one["person_id"], one["about"]) for one in asked}
        questions = who_is_who.open_in(tx, self.school_id)
        return [one for one in questions if one.key in here]


def _confided(roles: Iterable[Pair]) -> frozenset[Pair]:
    """Those that read what somebody wrote in confidence."""
    return frozenset(pair for pair in roles if reads_confidences(*pair))


def _in_one(changes: list[Change]) -> list[Change]:
    """What is asked of one person is one question."""
    asked: dict[tuple[int, bool], Change] = {}
    for one in changes:
        key = (one.person_id, one.by_name)
        before = asked.get(key)
        asked[key] = one if before is None else replace(before, go=before.go | one.go)
    return list(asked.values())


def incoming(read: ReadList[ReadStudent] | ReadList[ReadStaff] | ReadList[ReadParent], kind: str) -> Incoming:
    """What was read, as it is compared with the school."""
    people = read.people
    match kind:
        case "students":
            return students([one for one in people if isinstance(one, ReadStudent)])
        case "staff":
            return staff([one for one in people if isinstance(one, ReadStaff)])
    return parents([one for one in people if isinstance(one, ReadParent)])


def students(read: Sequence[ReadStudent]) -> Incoming:
    """Pupils, known again by their code, or by name, class and birthday.

    A parent's number in the list makes or finds the parent, who becomes one when joining.
    """

    def parents(who: list[int]) -> list[Line]:
        family = zip(read, who, strict=True)
        return gathered(_parent_of(one, parent, pupil) for one, pupil in family for parent in one.parents)

    return Incoming("students", lambda _: [_pupil(one) for one in read], len(read), parents)


def staff(read: Sequence[ReadStaff]) -> Incoming:
    """Staff, known again by name and telephone; a class teacher's role carries the class."""
    return Incoming("staff", lambda _: gathered(_colleague(one) for one in read), len(read))


def parents(read: Sequence[ReadParent]) -> Incoming:
    """Parents with their children, who must be on the roster before them."""

    def lines(cards: list[Card]) -> list[Line]:
        marks = {card.code or f"#{card.id}": card.id for card in cards if card.is_pupil()}
        return gathered(_parent(one, marks) for one in read)

    return Incoming("parents", lines, len(read))


def _pupil(one: ReadStudent) -> Line:
    grade, letter = one.class_name.split(" ", 1) if one.class_name else (None, None)
    return Line(
        one.row,
        one.name,
        fold(one.name),
        code=one.code or None,
        grade=int(grade) if grade else None,
        letter=letter,
        born_on=one.born_on,
        phone=one.phone,
        language=one.language,
        roles=frozenset({(Role.STUDENT, "")}),
        same=one.same,
        left=one.left,
        not_own=frozenset(parent.phone for parent in one.parents),
    )


def _parent_of(pupil: ReadStudent, parent: ReadPupilsParent, pupil_id: int) -> Line:
    """Without a role: it opens nothing until the parent joins."""
    return Line(
        pupil.row,
        parent.name,
        fold(parent.name),
        phone=parent.phone,
        language=pupil.language,
        children=frozenset({pupil_id}),
    )


def _colleague(one: ReadStaff) -> Line:
    roles: set[Pair] = {(role, "") for role in one.roles if role != Role.CLASS_TEACHER}
    roles |= {(Role.CLASS_TEACHER, name) for name in one.classes}
    return Line(
        one.row,
        one.name,
        fold(one.name),
        phone=one.phone,
        language=one.language,
        roles=frozenset(roles or {("staff", "")}),
        silent=frozenset() if one.says_classes else frozenset({Role.CLASS_TEACHER}),
        same=one.same,
        left=one.left,
    )


def _parent(one: ReadParent, marks: dict[str, int]) -> Line:
    return Line(
        one.row,
        one.name,
        fold(one.name),
        code=one.code or None,
        phone=one.phone,
        language=one.language,
        roles=frozenset({(Role.PARENT, "")}),
        children=frozenset(marks[mark] for mark in one.children if mark in marks),
        perhaps=frozenset(marks[mark] for marks_of in one.perhaps for mark in marks_of if mark in marks),
        relation=one.relation or None,
        same=one.same,
    )


def pupils(tx: Connection, school_id: int) -> list[Pupil]:
    """The school's pupils, for lists that name children."""
    cards = roster_rows.cards(tx, school_id)
    return [
        Pupil(card.code or "", card.name, card.class_name, card.born_on, card.id)
        for card in cards
        if card.active and card.is_pupil()
    ]
