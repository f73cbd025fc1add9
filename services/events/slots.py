"""Hours of a reception: booked with a question, and answered."""

from sqlalchemy.engine import Connection

from db import outbox
from db.events import parts
from db.people.audit import write_audit
from school.events import EventRefusal, why_not_correct
from services.asking import Asking
from services.events.parts import opens, parts_of
from services.events.registrations import subject_of
from services.letters import Letter


def book(tx: Connection, asking: Asking, event_id: int, line_id: int, question: str) -> EventRefusal | None:
    """Anybody of the school takes a free hour of a reception with a question; one at a time."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    line = found.line(line_id)
    if line is None or line.part != "slots":
        return EventRefusal.NO_SUCH_LINE
    if refusal := why_not_correct(found.event, asking.now):
        return refusal
    person = asking.person
    if any(one.person_id == person.id and one.state == "taken" for one in found.of("slots")):
        return EventRefusal.ALREADY_IN
    taken = {"person_id": person.id, "title": question}
    if not parts.step(tx, line_id, "noted", "taken", person.id, asking.now, **taken):
        return EventRefusal.SLOT_TAKEN
    write_audit(tx, asking.now, person.id, "book", "event", event_id, line=line_id)
    return None


def answer(tx: Connection, asking: Asking, event_id: int, line_id: int, said: str) -> EventRefusal | None:
    """What a question at a reception was answered with is recorded, and told to whoever asked."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    line = found.line(line_id)
    if line is None or line.part != "slots" or not found.leads:
        return EventRefusal.NOT_YOURS
    if not parts.step(tx, line_id, "taken", "answered", asking.person.id, asking.now, said=said):
        return EventRefusal.DECIDED
    told = {"title": found.event.title, "question": line.title or "", "said": said}
    letter = Letter("event-answer-letter", told, opens(found.event))
    to = [line.person_id] if line.person_id else []
    key = f"answer:{line_id}"
    outbox.post(tx, to, "event-part", subject_of(found.event), key, letter.body(), asking.now)
    write_audit(tx, asking.now, asking.person.id, "answer", "event", event_id, line=line_id)
    return None
