"""What an event gathers is offered as the evidence of its row: links, photos, files, and a note of what came of it."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import plan as plan_rows
from db.events import of_plan, proofs, registrations
from db.events.proofs import Proof
from db.people.audit import write_audit
from school.events import Event, EventRefusal, EventState, why_not_look_back
from school.plan import NOTE, Evidence, PlanRefusal, parts_of
from school.plan.linked import shows_children
from services import plan
from services.asking import Asking
from services.events.changes import led
from services.events.registrations import event_for, wards
from services.plan.closing import OpenPart


@dataclass(frozen=True, slots=True)
class Gathered:
    """What shows that the event took place; `offered` are the ids of what its row accepts."""

    event: Event
    proofs: list[Proof]
    occurrence: int | None
    offered: frozenset[int]
    may_write_note: bool
    children: bool = False  # what shows the row shows children too, whose parents have to agree


#: So many works of one contest come from one account: more would bury the others'.
MOST_WORKS = 5


def gather(tx: Connection, asking: Asking, event_id: int, given: Evidence) -> Event | EventRefusal:
    """A link, a photo or a file is kept with the event, once it has begun."""
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    if refusal := why_not_look_back(event, asking.now):
        return refusal
    proofs.add(tx, event_id, given, asking.person.id, asking.now)
    write_audit(tx, asking.now, asking.person.id, "gather", "event", event_id, kind=given.kind)
    return event


def hand_in(
    tx: Connection, asking: Asking, event_id: int, given: Evidence, *, named: bool, faces: str = ""
) -> Event | EventRefusal:
    """A pupil of the list hands in a work for a contest, until the event is closed. What was said of the consent to
    `faces` in it stands in the audit, with who said it."""
    event = event_for(tx, asking.person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    if event.cancelled or event.state == EventState.CLOSED:
        return EventRefusal.OVER
    states = registrations.states_of(tx, event_id, [one.id for one in wards(tx, asking.person)])
    if not any(state == "going" for state, _ in states.values()):
        return EventRefusal.NOT_IN
    if proofs.works_of(tx, event_id, asking.person.id) >= MOST_WORKS:
        return EventRefusal.TOO_MANY_WORKS
    proofs.add(tx, event_id, given, asking.person.id, asking.now, entry=True, named=named)
    write_audit(tx, asking.now, asking.person.id, "hand-in", "event", event_id, faces=faces)
    return event


def gathered(tx: Connection, asking: Asking, event_id: int) -> Gathered | EventRefusal:
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    found = proofs.of(tx, event_id)
    occurrence_id, part = of_plan.occurrence_of(tx, event_id), None
    if occurrence_id is not None:
        part = _wanted(tx, asking, event, occurrence_id)
    kinds = part.kinds if part else frozenset[str]()
    offered = frozenset(one.id for one in found if one.kind in kinds)
    children = part is not None and shows_children(part.title)
    return Gathered(event, found, occurrence_id, offered, NOTE in kinds, children)


def _wanted(tx: Connection, asking: Asking, event: Event, occurrence_id: int) -> OpenPart | None:
    """The part of the row that the event carries out; None if it is shown, or somebody else answers for it."""
    row = plan.open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return None
    part = _part_of(row.title, event)
    return next((one for one in plan.open_parts(tx, row) if one.number == part), None)


def _part_of(title: str, event: Event) -> int:
    """Which title of the row the event carries; the first if it has got another name since."""
    titles = parts_of(title)
    return titles.index(event.title) if event.title in titles else 0


def close_row(
    tx: Connection, asking: Asking, event_id: int, proof_id: int, note: str | None = None, faces: str = ""
) -> EventRefusal | PlanRefusal | None:
    """Shows the row what the event has gathered, or a note of who came and what came of it."""
    found = gathered(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    if found.occurrence is None:
        return EventRefusal.NO_SUCH_ITEM
    chosen = next((one.evidence for one in found.proofs if one.id == proof_id), None)
    given = Evidence(NOTE, note=note) if note is not None else chosen
    row = plan_rows.by_occurrence(tx, found.occurrence)
    if given is None or row is None:
        return EventRefusal.NO_SUCH_ITEM
    return plan.mark_done(tx, asking, row.id, given, _part_of(row.title, found.event), faces)


def came(tx: Connection, event_id: int) -> tuple[int, int]:
    """How many had a seat, and how many of them were there."""
    found = registrations.classes(tx, event_id)
    return sum(one.people for one in found), sum(one.came for one in found)
