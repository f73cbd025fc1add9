"""Who is who: what a list or an earlier import leaves to be asked, and what an answer does."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy.engine import Connection

from db import people
from db.people import roster as roster_rows
from db.people import roster_questions
from db.people.audit import joined_by_contact, write_audit
from db.people.invitations import revoke_invitations
from db.people.roles import set_roles
from db.people.roster import add_children_of_all, move_children, move_family
from db.people.roster_questions import Asked
from db.plan import assignees
from school.people import LEADERSHIP, Person, Role
from school.people.roster_match import NUMBER, Card, Pair, mixed_up
from school.people.roster_proposal import Change
from school.presses.people import WhoAnswer
from services.asking import Asking
from services.people import PeopleRefusal, leaving
from services.people.accounts import is_guarded

SAME, CHANGE, CHILD = "same", "change", "child"
ONE: Final = "one"
TWO: Final = "two"
YES: Final = "yes"
NO: Final = "no"
OWN: Final = "own"
NOT_OWN: Final = "not-own"
#: «Two people»: to which of them account and number belong.
PUPIL: Final = "pupil"
PARENT: Final = "parent"
OFFICE: Final = "office"


class WhoRefusal(StrEnum):
    """Why an answer does nothing; the value is the message's key."""

    ANSWERED = "who-answered-before"
    TWO_ACCOUNTS = "who-two-accounts"
    SECOND_PERSON = "who-second-person"


Refusal = WhoRefusal | PeopleRefusal


@dataclass(frozen=True)
class Question:
    """One question with the cards that it is about. `id` is 0 if it was seen in the cards, not asked by a list."""

    id: int
    kind: str
    about: str
    cards: tuple[Card, ...]
    change: Change | None = None
    row: int | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        return (self.kind, self.cards[0].id, self.about)

    def answers(self) -> tuple[WhoAnswer, ...]:
        """What can be said to it."""
        match self.kind:
            case "same":
                return ONE, TWO
            case "change" if self.change and self.change.by_name:
                return ONE, TWO
            case "change" | "child":
                return YES, NO
            case "number":
                return OWN, NOT_OWN
            case _:
                return ONE, *parts(self.cards[0])


def parts(card: Card) -> list[WhoAnswer]:
    """What a card that may be two people consists of."""
    held: dict[WhoAnswer, bool] = {
        PUPIL: card.is_pupil(),
        PARENT: card.is_parent(),
        OFFICE: bool(card.offices()),
    }
    return [part for part, there in held.items() if there]


def open_questions(tx: Connection, school_id: int) -> list[Question]:
    """All that waits for an answer: first what lists ask, then what earlier imports may have mixed up."""
    return open_in(tx, school_id)


def doubted(tx: Connection, *, answers: bool) -> tuple[list[Question], int]:
    """For every school: what the cards give to ask, and how many questions of lists wait.

    `answers`: the database is new enough to have any.
    """
    found: list[Question] = []
    waiting = 0
    for school_id in people.schools(tx):
        settled = roster_questions.answered(tx, school_id) if answers else set()
        waiting += len(roster_questions.waiting(tx, school_id)) if answers else 0
        found += doubts(roster_rows.cards(tx, school_id), settled)
    return found, waiting


def open_in(tx: Connection, school_id: int) -> list[Question]:
    cards = {card.id: card for card in roster_rows.cards(tx, school_id)}
    asked = [_as_question(one, cards) for one in roster_questions.waiting(tx, school_id)]
    settled = roster_questions.answered(tx, school_id)
    return asked + doubts(list(cards.values()), settled)


def doubts(cards: list[Card], settled: set[tuple[str, int, str]]) -> list[Question]:
    """What the cards themselves give to ask."""
    seen = [
        Question(0, kind, (card.phone or "") if kind == NUMBER else "", (card, *_sharing(kind, card, cards)))
        for kind, card in mixed_up(cards)
    ]
    return [one for one in seen if one.key not in settled]


def _sharing(kind: str, card: Card, cards: list[Card]) -> list[Card]:
    if kind != NUMBER:
        return []
    return [one for one in cards if one.active and one.phone == card.phone and one.id != card.id]


def _as_question(one: Asked, cards: dict[int, Card]) -> Question:
    both = [cards[number] for number in (one.person_id, one.other_id) if number in cards]
    change = from_json(one.person_id, one.row or 0, one.change) if one.change else None
    return Question(one.id, one.kind, one.about, tuple(both), change, one.row)


def find(tx: Connection, school_id: int, kind: str, question_id: int, person_id: int) -> Question | None:
    """An open question by what its button says."""
    for one in open_questions(tx, school_id):
        if (one.kind, one.id, one.cards[0].id) == (kind, question_id, person_id):
            return one
    return None


def answer(tx: Connection, asking: Asking, question: Question, said: str) -> Question | Refusal:
    """Does what the answer says, in one transaction with the answer itself; a second answer does nothing."""
    actor, now = asking.person, asking.now
    still = {one.key: one for one in open_in(tx, actor.school_id)}.get(question.key)
    if still is None or said not in still.answers():
        return WhoRefusal.ANSWERED
    if refusal := _why_not(tx, actor, still, said):
        return refusal
    DEEDS[said](tx, actor.school_id, still, said, now)
    _settle(tx, asking, still, said)
    subject = still.cards[0].id
    write_audit(tx, now, actor.id, "who-is-who", "person", subject, kind=still.kind, said=said)
    return still


def _settle(tx: Connection, asking: Asking, question: Question, said: str) -> None:
    actor = asking.person
    if question.id:
        roster_questions.settle(tx, question.id, said, actor.id, asking.now)
        return
    kind, person_id, about = question.key
    roster_questions.settle_doubt(tx, actor.school_id, kind, person_id, about, said, actor.id, asking.now)


def _why_not(tx: Connection, actor: Person, question: Question, said: str) -> Refusal | None:
    card = question.cards[0]
    if question.change and question.change.given_by == actor.id and said != NO:
        return WhoRefusal.SECOND_PERSON
    if question.kind == SAME and said == ONE and all(one.linked for one in question.cards):
        return WhoRefusal.TWO_ACCOUNTS
    left = _roles_after(question, said)
    if not card.linked or not _leads(card.roles) or _leads(left):
        return None
    if card.id == actor.id:
        return PeopleRefusal.NOT_YOURSELF
    return PeopleRefusal.LAST_LEADER if len(people.leaders(tx, actor.school_id)) < 2 else None


def _roles_after(question: Question, said: str) -> frozenset[Pair]:
    card = question.cards[0]
    if question.change and said in (ONE, YES):
        return card.roles - question.change.go | question.change.come
    return _kept(card, said) if said in (PUPIL, PARENT, OFFICE) else card.roles


def _leads(roles: frozenset[Pair]) -> bool:
    return any(name in LEADERSHIP for name, _ in roles)


# What answers do


def _one(tx: Connection, school_id: int, question: Question, said: str, now: datetime) -> None:
    if question.change:
        _apply(tx, school_id, question, said, now)
    elif question.kind == SAME:
        _unite(tx, *question.cards, now=now)


def _two(tx: Connection, school_id: int, question: Question, said: str, now: datetime) -> None:
    """Two cards stay two; whoever was held back as perhaps somebody known gets a card."""
    change, card = question.change, question.cards[0]
    if change is None:
        return
    phone = change.values.get("phone")
    number = _new_card(tx, school_id, card, phone=phone)
    set_roles(tx, number, change.roles)
    add_children_of_all(tx, {number: (change.family, change.relation)})


def _apply(tx: Connection, school_id: int, question: Question, said: str, now: datetime) -> None:
    change, card = question.change, question.cards[0]
    if question.kind == CHILD:
        add_children_of_all(tx, {card.id: ([question.cards[1].id], None)})
    if change is None:
        return
    if change.values:
        people.change(tx, card.id, **change.values)
    if change.values.get("active") is False:
        leaving.leave(tx, [card.id], now)
    come = set(change.come)
    if change.children:
        add_children_of_all(tx, {card.id: (change.children, change.relation)})
        come |= {(Role.PARENT, "")} if card.linked else set()
    set_roles(tx, card.id, card.roles - change.go | come)


def _nothing(tx: Connection, school_id: int, question: Question, said: str, now: datetime) -> None:
    """The answer itself is all that is kept."""


def _unite(tx: Connection, older: Card, newer: Card, *, now: datetime) -> None:
    """One card of two: the one with the account, else the older. What the newer list says wins.

    An account does not come to what a guarded person reads by a card of the same name: it has to be tied anew.
    """
    known = people.by_id(tx, older.id)
    borrowed = newer.linked and not older.linked and known is not None and is_guarded(tx, known)
    if borrowed:
        people.change(tx, newer.id, **_untied(tx, newer.id))
    kept, left = (newer, older) if newer.linked and not borrowed else (older, newer)
    people.change(tx, left.id, code=None, phone=None, grade=None, letter=None, born_on=None, active=False)
    people.change(
        tx,
        kept.id,
        code=older.code or newer.code,
        phone=newer.phone or older.phone,
        grade=newer.grade or older.grade,
        letter=newer.letter or older.letter,
        born_on=newer.born_on or older.born_on,
    )
    set_roles(tx, kept.id, older.roles | newer.roles)
    set_roles(tx, left.id, ())
    move_family(tx, left.id, kept.id)
    assignees.pass_on(tx, left.id, kept.id)
    revoke_invitations(tx, [left.id], now)
    roster_questions.drop_others_about(tx, left.id, (older.id, newer.id))


def _split(tx: Connection, school_id: int, question: Question, said: str, now: datetime) -> None:
    """Two cards of one. Account, number and code stay with the part that was named; the other joins anew."""
    card = question.cards[0]
    stays = _kept(card, said)
    number = _new_card(tx, school_id, card, phone=None)
    set_roles(tx, card.id, stays)
    set_roles(tx, number, card.roles - stays)
    if said != PARENT:
        move_children(tx, card.id, number)
    if card.is_pupil() and said != PUPIL:
        of_pupil = {name: getattr(card, name) for name in ("code", "grade", "letter", "born_on")}
        people.change(tx, card.id, **dict.fromkeys(of_pupil))
        people.change(tx, number, **of_pupil)


def _untied(tx: Connection, person_id: int) -> dict[str, Any]:
    """Who had the account is remembered: another one in its place is not a first one."""
    person = people.by_id(tx, person_id)
    former = person.telegram_id if person else None
    return {"telegram_id": None, "linked_at": None, "former_telegram_id": former}


def _kept(card: Card, said: str) -> frozenset[Pair]:
    kinds = {PUPIL: {(Role.STUDENT, "")}, PARENT: {(Role.PARENT, "")}, OFFICE: card.offices()}
    return card.roles & kinds[said]


def _not_own(tx: Connection, school_id: int, question: Question, said: str, now: datetime) -> None:
    """The number is taken away, and the account as well if it came in by that number."""
    card = question.cards[0]
    values: dict[str, Any] = {"phone": None}
    if card.linked and joined_by_contact(tx, card.id):
        values |= _untied(tx, card.id)
    people.change(tx, card.id, **values)


def _new_card(tx: Connection, school_id: int, card: Card, *, phone: str | None) -> int:
    known = people.by_id(tx, card.id)
    values = {
        "school_id": school_id,
        "name": card.name,
        "name_key": card.name_key,
        "phone": phone,
        "language": known.language if known else "kk",
        "active": True,
    }
    return people.add(tx, values)


Answering = Callable[[Connection, int, Question, str, datetime], None]
DEEDS: dict[str, Answering] = {
    ONE: _one,
    TWO: _two,
    YES: _apply,
    NO: _nothing,
    OWN: _nothing,
    NOT_OWN: _not_own,
    PUPIL: _split,
    PARENT: _split,
    OFFICE: _split,
}


# A change as it is kept


def as_json(change: Change) -> dict[str, Any]:
    given = {"given_by": change.given_by} if change.given_by else {}
    return given | {
        "values": {name: _plain(value) for name, value in change.values.items()},
        "come": sorted(change.come),
        "go": sorted(change.go),
        "roles": sorted(change.roles),
        "children": sorted(change.children),
        "family": sorted(change.family),
        "relation": change.relation,
        "by_name": change.by_name,
    }


def from_json(person_id: int, row: int, kept: dict[str, Any]) -> Change:
    values = dict(kept["values"])
    if born_on := values.get("born_on"):
        values["born_on"] = date.fromisoformat(born_on)
    come, go, roles = (
        frozenset((name, scope) for name, scope in kept[key]) for key in ("come", "go", "roles")
    )
    children, family = frozenset(kept["children"]), frozenset(kept["family"])
    return Change(
        person_id,
        row,
        values,
        come,
        go,
        children,
        kept["relation"],
        roles,
        family,
        kept["by_name"],
        kept.get("given_by"),
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def change_key(change: Change) -> tuple[str, int, str]:
    """The same change of the same person is one question, however often the list comes."""
    told = json.dumps(as_json(change), ensure_ascii=False, sort_keys=True)
    return CHANGE, change.person_id, hashlib.sha256(told.encode()).hexdigest()[:24]
