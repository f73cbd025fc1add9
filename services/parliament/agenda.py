"""The agenda: questions proposed, taken, dropped, disputed, and what was said to each."""

from sqlalchemy.engine import Connection

from db import outbox, parliament
from db.parliament import agenda, sitting_votes
from db.parliament.sittings import Sitting
from db.people.audit import write_audit
from school.parliament.sittings import (
    MOST_OF_ONE,
    MOST_PROPOSED,
    MOST_QUESTIONS,
    SittingRefusal,
    State,
)
from school.people import Person
from school.presses.parliament import SittingPress
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.parliament.leading import find, leading, runs, to_run
from services.parliament.minutes import to_write


def propose(
    tx: Connection, asking: Asking, draft: str, sitting_id: int, question: str
) -> SittingRefusal | None:
    """Whoever runs the sitting puts a question on the agenda; everybody else of the school proposes one."""
    person = asking.person
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    mine = runs(tx, asking, found)
    if found.state not in ((State.PLANNED, State.OPEN) if mine else (State.PLANNED,)):
        return SittingRefusal.WRONG_TIME
    if _is_full(tx, sitting_id, person, mine=mine):
        return SittingRefusal.FULL
    side = "administration" if person.is_staff() else "pupil"
    if parliament.belongs(tx, person.id):
        side = "member"
    values = {
        "sitting_id": sitting_id,
        "draft": draft,
        "position": agenda.place_next(tx, sitting_id) if mine else None,
        "text": question,
        "side": side,
        "proposed_by": person.id,
        "proposer": person.name,
    }
    question_id = agenda.propose(tx, values)
    if question_id is not None and not mine:
        _tell_of_proposal(tx, asking, found, question_id, question)
    return None


def _is_full(tx: Connection, sitting_id: int, person: Person, *, mine: bool) -> bool:
    """What others propose takes no place from whoever runs the sitting, nor one pupil's from all the others'."""
    if mine:
        return len(agenda.questions_of(tx, sitting_id)) >= MOST_QUESTIONS
    proposed = len(agenda.questions_of(tx, sitting_id, on=False))
    return proposed >= MOST_PROPOSED or agenda.proposed_by(tx, sitting_id, person.id) >= MOST_OF_ONE


def _tell_of_proposal(
    tx: Connection, asking: Asking, found: Sitting, question_id: int, question: str
) -> None:
    chair = leading(tx, found.school_id, found.kind, found.faction, asking.today)
    told = [one for one in (found.called_by, chair.person_id if chair else None) if one]
    about = {"name": asking.person.name, "question": question, "kind": Named(f"sitting-kind-{found.kind}")}
    take = [LetterButton("sitting-take", SittingPress("take", found.id, question_id))]
    letter = Letter("sitting-proposal-letter", about, [take])
    subject = f"agenda:{question_id}"
    outbox.post(tx, sorted(set(told)), "sitting-proposal", subject, "once", letter.body(), asking.now)


def take(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """What was proposed stands on the agenda; whoever proposed it hears so."""
    found = to_run(tx, asking, sitting_id, State.PLANNED, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    waiting = {one.id for one in agenda.questions_of(tx, sitting_id, on=False)}
    if question_id in waiting and len(agenda.questions_of(tx, sitting_id)) >= MOST_QUESTIONS:
        return SittingRefusal.FULL
    if question_id in waiting:
        place = agenda.place_next(tx, sitting_id)
        agenda.change_question(tx, sitting_id, question_id, position=place)
    return None


def drop(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """Off the agenda again, as long as nothing was said to it and nobody votes on it; it stays among what was
    proposed."""
    found = to_run(tx, asking, sitting_id, State.PLANNED, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    if any(one.id == question_id and one.said for one in agenda.questions_of(tx, sitting_id)):
        return SittingRefusal.WRONG_TIME
    if question_id in sitting_votes.polling(tx, sitting_id):
        return SittingRefusal.POLLING
    agenda.change_question(tx, sitting_id, question_id, position=None)
    agenda.close_ranks(tx, sitting_id)
    return None


def dispute(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """A question on which administration and parliament differ is marked, or is so no more."""
    found = to_run(tx, asking, sitting_id, State.PLANNED, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    one = next((one for one in agenda.questions_of(tx, sitting_id) if one.id == question_id), None)
    if one is None:
        return SittingRefusal.NO_SUCH
    agenda.change_question(tx, sitting_id, question_id, disputed=not one.disputed)
    write_audit(tx, asking.now, asking.person.id, "dispute", "sitting", sitting_id, disputed=not one.disputed)
    return None


def write_text(
    tx: Connection, asking: Asking, sitting_id: int, question_id: int, text: str
) -> SittingRefusal | None:
    """What was said to a question of the agenda."""
    with to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        known = agenda.change_question(tx, sitting_id, question_id, said=text)
    return None if known else SittingRefusal.NO_SUCH
