"""Importing the school's lists: what a list would change is worked out first, and what somebody must say is asked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.people import roster as roster_rows
from db.people import roster_questions
from db.people.audit import write_audit
from db.people.roles import set_roles_of_all
from db.people.roster import add_all, add_children_of_all, next_person_id
from db.store import Store
from documents.roster import ReadParent, ReadPupilsParent, ReadStaff, ReadStudent
from school.people import Role
from school.people.names import fold
from school.people.roster_match import MIXED, Card, Line, Pair
from school.people.roster_proposal import Change, Proposal, gathered, propose
from school.presses.people import WhoPress
from services.letters import Letter, LetterButton
from services.people import who_is_who

Tell = Callable[[], object]
#: How a parent is called of whom the pupils' list has nothing but a number.
Unnamed = Callable[[str], str]


@dataclass
class ImportOutcome:
    """How many people are new, changed, as they were, and how many wait for an answer."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    asked: int = 0


@dataclass
class Imported:
    """What an import did, and what it leaves to be asked."""

    outcome: ImportOutcome
    questions: list[who_is_who.Question] = field(default_factory=list)


#: Lines of a list, and lines that follow from who was found or made for them.
Follow = Callable[[list[int]], list[Line]]


async def _bring_in(
    store: Store,
    school_id: int,
    kind: str,
    lines: list[Line],
    language: str,
    now: datetime,
    *,
    follow: Follow | None = None,
    unnamed: Unnamed = str,
    everything: bool = False,
) -> Imported:
    """One transaction; nothing of a list that cannot be written whole is written."""

    def write(tx: Connection) -> Imported:
        cards = roster_rows.cards(tx, school_id)
        next_id = next_person_id(tx)
        proposal = propose(cards, lines, next_id)
        if follow:
            proposal = proposal.and_then(propose(cards, follow(proposal.who), next_id + len(proposal.new)))
        coming = _Import(school_id, language, now, unnamed, {card.id: card for card in cards})
        imported = coming.write(tx, proposal, everything=everything)
        write_audit(tx, now, None, "import", kind, None, **imported.outcome.__dict__)
        return imported

    return await store.write(write)


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

    def write(self, tx: Connection, proposal: Proposal, *, everything: bool) -> Imported:
        """`everything` does what would be held of people who are surely known: whoever runs the list has seen it."""
        settled = roster_questions.answered(tx, self.school_id)
        held = [one for one in proposal.held if who_is_who.change_key(one) not in settled]
        shown = [one for one in held if everything and not one.by_name]
        changes = proposal.changes + shown
        held = [one for one in held if one not in shown]
        self._add(tx, proposal)
        self._change(tx, changes)
        asked = [self._same(one.id, one.line.row, other) for one in proposal.new for other in one.perhaps]
        asked += [self._may(one) for one in held]
        self._forget_older(tx, set(proposal.who), {one["about"] for one in asked})
        roster_questions.ask_all(tx, asked)
        self._settle_joined(tx, changes)
        touched = {one.person_id for one in changes}
        outcome = ImportOutcome(len(proposal.new), len(touched), proposal.unchanged, len(asked))
        return Imported(outcome, self._tell(tx, asked))

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
                    "active": True,
                }
            )
            roles[one.id] = set(line.roles)
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
        roles = {
            one.person_id: set(self.cards[one.person_id].roles - one.go | one.come)
            for one in changes
            if one.come or one.go
        }
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

    def _may(self, change: Change) -> dict[str, Any]:
        kind, person_id, about = who_is_who.change_key(change)
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


async def import_students(
    store: Store,
    school_id: int,
    students: Iterable[ReadStudent],
    language: str,
    now: datetime,
    tell: Tell,
    unnamed: Unnamed,
    *,
    everything: bool = False,
) -> Imported:
    """Pupils, known again by their code, or by name, class and birthday; `tell` is called after each.

    A parent's number in the list makes or finds the parent, who becomes one when joining.
    """
    read = list(students)
    lines = [_pupil(one) for one in read]

    def parents(who: list[int]) -> list[Line]:
        family = zip(read, who, strict=True)
        return gathered(_parent_of(one, parent, pupil) for one, pupil in family for parent in one.parents)

    imported = await _bring_in(
        store,
        school_id,
        "students",
        lines,
        language,
        now,
        follow=parents,
        unnamed=unnamed,
        everything=everything,
    )
    _tell_all(tell, read)
    return imported


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


async def import_staff(
    store: Store,
    school_id: int,
    staff: Iterable[ReadStaff],
    language: str,
    now: datetime,
    tell: Tell,
    *,
    everything: bool = False,
) -> Imported:
    """Staff, known again by name and telephone; a class teacher's role carries the class."""
    read = list(staff)
    lines = gathered(_colleague(one) for one in read)
    imported = await _bring_in(store, school_id, "staff", lines, language, now, everything=everything)
    _tell_all(tell, read)
    return imported


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
        same=one.same,
    )


async def import_parents(
    store: Store,
    school_id: int,
    parents: Iterable[ReadParent],
    language: str,
    now: datetime,
    tell: Tell,
    *,
    everything: bool = False,
) -> Imported:
    """Parents with their children, who must be on the roster before them."""
    read = list(parents)
    cards = await store.read(roster_rows.cards, school_id)
    pupils = {card.code: card.id for card in cards if card.code and card.is_pupil()}
    lines = gathered(_parent(one, pupils) for one in read)
    imported = await _bring_in(store, school_id, "parents", lines, language, now, everything=everything)
    _tell_all(tell, read)
    return imported


def _parent(one: ReadParent, pupils: dict[str, int]) -> Line:
    return Line(
        one.row,
        one.name,
        fold(one.name),
        code=one.code or None,
        phone=one.phone,
        language=one.language,
        roles=frozenset({(Role.PARENT, "")}),
        children=frozenset(pupils[code] for code in one.children if code in pupils),
        relation=one.relation or None,
        same=one.same,
    )


def _tell_all(tell: Tell, read: Sequence[object]) -> None:
    for _ in read:
        tell()


def pupils(tx: Connection, school_id: int) -> list[tuple[str, str, str | None]]:
    """(code, name, class) of the school's pupils, for lists that name children by name and class."""
    cards = roster_rows.cards(tx, school_id)
    return [(card.code, card.name, card.class_name) for card in cards if card.code and card.is_pupil()]
