"""Votes of a sitting: counted by hands, or asked in the bot and forgotten when they are counted."""

from dataclasses import astuple

from sqlalchemy.engine import Connection

from db import outbox, parliament
from db.parliament import agenda, sitting_votes, sittings
from db.parliament.sittings import Sitting
from db.people.audit import write_audit
from school.parliament.sittings import (
    CHOICES,
    VOTERS,
    SittingRefusal,
    State,
    Votes,
    of_poll,
    why_not_count,
)
from school.presses.parliament import SittingPress
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.parliament.leading import find, to_run
from services.parliament.minutes import to_write


def count_votes(
    tx: Connection, asking: Asking, sitting_id: int, question_id: int, votes: Votes
) -> SittingRefusal | None:
    """Votes by hands; no more of them than people who are there and have a vote."""
    with to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        if refusal := why_not_count(found.kind, votes, sittings.present_at(tx, sitting_id)):
            return refusal
        counted = [votes.yes, votes.no, votes.abstained]
        known = agenda.change_question(tx, sitting_id, question_id, votes=counted)
    return None if known else SittingRefusal.NO_SUCH


def _voters(tx: Connection, asking: Asking, found: Sitting) -> set[int]:
    """Of those who are invited members and whoever holds an office; in the school's own body everybody who belongs to
    it (school/parliament/sittings.py, VOTERS)."""
    invited = set(sittings.answers(tx, found.id))
    if found.kind in VOTERS:
        return invited
    held = parliament.holders(tx, found.school_id, asking.today)
    officers = {one.person_id for one in held if one.kind != "class" and one.person_id}
    return invited & {*officers, *parliament.all_members(tx, found.school_id)}


def open_poll(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """Whoever is invited and has a vote is asked in the bot, instead of by hands."""
    found = to_run(tx, asking, sitting_id, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    question = next((one for one in agenda.questions_of(tx, sitting_id) if one.id == question_id), None)
    if question is None:
        return SittingRefusal.NO_SUCH
    if question_id in sitting_votes.polling(tx, sitting_id):
        return None  # pressed twice, it is asked once
    agenda.change_question(tx, sitting_id, question_id, polling=True)
    write_audit(tx, asking.now, asking.person.id, "poll", "sitting", sitting_id, question=question_id)
    buttons = [
        [LetterButton(f"sitting-vote-{choice}", SittingPress(choice, sitting_id, question_id))]
        for choice in CHOICES
    ]
    about = {"kind": Named(f"sitting-kind-{found.kind}"), "question": question.text}
    letter, subject = Letter("sitting-poll-letter", about, buttons), f"sitting:{sitting_id}"
    told = sorted(_voters(tx, asking, found))
    again = f"{question_id}:{asking.now.isoformat()}"  # what was voted on before is asked anew
    outbox.post(tx, told, "sitting-poll", subject, again, letter.body(), asking.now)
    return None


def vote(
    tx: Connection, asking: Asking, sitting_id: int, question_id: int, choice: str
) -> SittingRefusal | None:
    """One vote each; until it is counted the last one counts."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if found.state != State.OPEN or question_id not in sitting_votes.polling(tx, sitting_id):
        return SittingRefusal.WRONG_TIME
    if asking.person.id not in sittings.answers(tx, sitting_id):
        return SittingRefusal.NOT_INVITED
    if asking.person.id not in _voters(tx, asking, found):
        return SittingRefusal.NO_VOTE
    sitting_votes.cast(tx, question_id, asking.person.id, choice)
    return None


def count_poll(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """The counts stand in the minutes, or without them what came of it; who voted how is erased."""
    found = to_run(tx, asking, sitting_id, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    if question_id not in sitting_votes.polling(tx, sitting_id):
        return SittingRefusal.WRONG_TIME
    present = sittings.present_at(tx, sitting_id)
    if not present:
        return SittingRefusal.NOBODY
    counted = sitting_votes.votes_of(tx, question_id)
    if refusal := why_not_count(found.kind, counted, present):
        return refusal
    if counted.total:  # where nobody has voted, asked too early or in vain, what was counted by hands stands
        votes = list(astuple(of_poll(counted)))
        agenda.change_question(tx, sitting_id, question_id, votes=votes)
    _end(tx, sitting_id, question_id)
    return None


def end_polls(tx: Connection, sitting_id: int) -> None:
    """Nobody counts them any more: the sitting was called off."""
    for question_id in sitting_votes.polling(tx, sitting_id):
        _end(tx, sitting_id, question_id)
    outbox.cancel(tx, "sitting-poll", f"sitting:{sitting_id}")


def _end(tx: Connection, sitting_id: int, question_id: int) -> None:
    agenda.change_question(tx, sitting_id, question_id, polling=False)
    sitting_votes.forget_votes(tx, question_id)
