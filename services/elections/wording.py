"""Before a vote opens its words can be corrected: the title, the answers, the offices, how a candidate is called."""

import dataclasses
from collections.abc import Sequence

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections.candidates import cards_of, rename_candidate, replace_answers
from db.elections.commission import commission_of
from db.people.audit import write_audit
from school.elections import BEFORE_OPENING, QUESTIONS, Election, ElectionRefusal, Kind
from school.people.names import fold
from services.asking import Asking
from services.elections.desk import led, post_urgent
from services.letters import Letter


def rename(tx: Connection, asking: Asking, election_id: int, title: str) -> ElectionRefusal | None:
    """Its classes and its trial are called so, too; the commission, which has the former title on paper, hears it."""
    found = _waiting(tx, asking, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    elections.change(tx, election_id, title=title)
    for part in elections.parts_of(tx, election_id):
        elections.change(tx, part.id, title=f"{title} · {part.class_name}")
    trial = elections.trial_for(tx, election_id)
    if trial:
        elections.change(tx, trial.id, title=title)
    detail = {"was": found.title, "is": title}
    write_audit(tx, asking.now, asking.person.id, "rename", "election", election_id, **detail)
    letter = Letter("election-renamed-letter", {"was": found.title, "title": title})
    members, when = list(commission_of(tx, election_id)), asking.now.isoformat()
    post_urgent(tx, members, "election-renamed", election_id, when, letter, asking.now)
    return None


def reword(tx: Connection, asking: Asking, election_id: int, lines: Sequence[str]) -> ElectionRefusal | None:
    """The answers of a referendum, or the offices of a class. A trial with other answers ends."""
    found = _waiting(tx, asking, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.terms.kind in QUESTIONS:
        replace_answers(tx, election_id, lines)
        trial = elections.trial_for(tx, election_id)
        if trial:
            elections.drop(tx, trial.id)
    elif found.terms.kind is Kind.CLASS:
        for one in (found, *elections.parts_of(tx, election_id)):
            rules = dataclasses.replace(one.terms.rules, seats=len(lines))
            terms = dataclasses.replace(one.terms, rules=rules, positions=tuple(lines))
            elections.change(tx, one.id, terms=terms.as_json())
            # A head's change reaches its classes, each of which has terms of its own: they come after it.
    else:
        return ElectionRefusal.WRONG_TIME
    write_audit(tx, asking.now, asking.person.id, "reword", "election", election_id, lines=list(lines))
    return None


def call_candidate(
    tx: Connection, asking: Asking, election_id: int, candidate_id: int, name: str
) -> ElectionRefusal | None:
    """How a candidate stands on the ballot: with the father's name, where two are called alike.

    The name on the school's list is part of it and the class is added, so that nobody stands under another's name.
    """
    found = _waiting(tx, asking, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    cards = cards_of(tx, election_id)
    card = next((row for row in cards if row.id == candidate_id), None)
    person = people.by_id(tx, card.person_id) if card and card.person_id else None
    if card is None or person is None:
        return ElectionRefusal.WRONG_TIME
    name = name.partition("·")[0].strip()
    if not set(fold(person.name).split()) <= set(fold(name).split()):
        return ElectionRefusal.ANOTHERS_NAME
    name = f"{name} · {person.class_name or person.grade}"
    if name in {row.name for row in cards if row.id != candidate_id}:
        return ElectionRefusal.ALIKE
    rename_candidate(tx, election_id, card.number, name)
    detail = {"number": card.number, "was": card.name, "is": name}
    write_audit(tx, asking.now, asking.person.id, "call-candidate", "election", election_id, **detail)
    return None


def _waiting(tx: Connection, asking: Asking, election_id: int) -> Election | ElectionRefusal:
    """An election that one leads and that has not been opened."""
    found = led(tx, asking.person, election_id)
    if isinstance(found, Election) and (found.state not in BEFORE_OPENING or found.follows_id):
        return ElectionRefusal.WRONG_TIME
    return found
