"""The parts of an event: lines are written, their steps taken, three sign, everybody reads how to behave."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import events, outbox, people
from db.events import parts, registrations
from db.events.registrations import Attendee
from db.people.audit import write_audit
from school.events import DOORS_OPEN, LASTS, Event, EventRefusal, EventState, why_not_correct
from school.events.kinds import Kind
from school.events.parts import (
    NAMED_ANYHOW,
    PARTS,
    SAFE_BEFORE,
    EventLine,
    PartKey,
    is_late,
    is_solemn,
    missing_contacts,
    missing_signatures,
    needs_briefing,
    next_steps,
    of_part,
)
from school.people import Person, Role
from school.presses.events import EventPartPress, EventPress
from school.rights import approves_events, is_pupil, leads_school
from services.asking import Asking
from services.events.changes import led
from services.events.registrations import event_for, kind_of, leaders_of, subject_of, wards
from services.letters import Letter, LetterButton, Named


@dataclass(frozen=True, slots=True)
class Parts:
    """An event with the lines of its parts, as somebody of the school sees it; `leads`: may write them."""

    event: Event
    kind: Kind
    lines: list[EventLine]
    leads: bool

    def of(self, part: PartKey) -> list[EventLine]:
        return of_part(self.lines, part)

    def line(self, line_id: int) -> EventLine | None:
        return next((one for one in self.lines if one.id == line_id), None)


def parts_of(tx: Connection, asking: Asking, event_id: int) -> Parts | EventRefusal:
    event = event_for(tx, asking.person, event_id)
    if event is None:
        return EventRefusal.NO_SUCH_EVENT
    leads = not isinstance(led(tx, asking.person, event_id), EventRefusal)
    return Parts(event, kind_of(tx, event), parts.of(tx, event_id), leads)


def _to_write(tx: Connection, asking: Asking, event_id: int, part: PartKey) -> Parts | EventRefusal:
    """Whoever leads the event writes its lines until it is closed; honours only whoever approves events, from the
    staff's own list."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    if not found.leads or part not in found.kind.parts:
        return EventRefusal.NOT_YOURS
    if part == "honours" and not approves_events(asking.person):
        return EventRefusal.NOT_APPROVER
    ended = found.event.state in (EventState.CANCELLED, EventState.CLOSED)
    return EventRefusal.OVER if ended else found


def why_not_write(tx: Connection, asking: Asking, event_id: int, part: PartKey) -> EventRefusal | None:
    """Asked before a form is opened."""
    found = _to_write(tx, asking, event_id, part)
    return found if isinstance(found, EventRefusal) else None


def write(
    tx: Connection, asking: Asking, draft: str, event_id: int, part: PartKey, told: dict[str, Any]
) -> EventRefusal | None:
    """A line of a part; the same draft twice writes one. Who has a post of duty hears of it."""
    found = _to_write(tx, asking, event_id, part)
    if isinstance(found, EventRefusal):
        return found
    person = people.by_id(tx, told["person_id"]) if told.get("person_id") else None
    if refusal := _why_not_named(found.event, part, person, told):
        return refusal
    if part == "briefing":
        parts.drop_part(tx, event_id, part)  # another text takes its place
    values = {"event_id": event_id, "draft": draft, "part": part, "state": "noted"} | told
    if not parts.add(tx, values):
        return None
    _unsign(tx, found.event, part)
    if part in ("posts", "jury") and person is not None:
        _tell_of_line(tx, asking, found.event, part, person, told)
    write_audit(tx, asking.now, asking.person.id, "add", "event", event_id, field=part)
    return None


def _why_not_named(
    event: Event, part: PartKey, person: Person | None, told: dict[str, Any]
) -> EventRefusal | None:
    if person is not None and person.school_id != event.school_id:
        return EventRefusal.NOT_ON_LIST
    if part == "honours":
        return (
            None if person and is_pupil(person) and person.grade in event.grades else EventRefusal.NOT_ON_LIST
        )
    written = part in NAMED_ANYHOW and told.get("title")
    named = "person" not in PARTS[part].asks or person is not None or written
    return None if named else EventRefusal.NEEDS_NAME


def _tell_of_line(
    tx: Connection, asking: Asking, event: Event, part: PartKey, person: Person, told: dict[str, Any]
) -> None:
    said = {"title": event.title, "when": told.get("begins_at") or event.starts_at}
    if part == "posts":
        letter = Letter("event-post-letter", said | {"place": told.get("title") or event.place}, _open(event))
    else:
        letter = Letter("event-jury-letter", said, _open(event))
    key = f"{part}:{person.id}:{asking.now.isoformat()}"
    until = event.starts_at + LASTS
    outbox.post(
        tx, [person.id], "event-part", subject_of(event), key, letter.body(), asking.now, useful_until=until
    )


def _open(event: Event) -> list[list[LetterButton]]:
    return [[LetterButton("event-open", EventPress("card", event=event.id))]]


def step(tx: Connection, asking: Asking, event_id: int, line_id: int, state: str) -> EventLine | EventRefusal:
    """A guest is invited, has agreed; a contact has confirmed; who has a post is there: that one says it, too."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    line = found.line(line_id)
    if line is None or state not in next_steps(line.part, line.state) or line.part == "slots":
        return EventRefusal.NO_SUCH_LINE
    own_post = line.part == "posts" and line.person_id == asking.person.id and state == "here"
    if not (found.leads or own_post):
        return EventRefusal.NOT_YOURS
    if line.part == "posts" and asking.now < (line.begins_at or found.event.starts_at) - DOORS_OPEN:
        return EventRefusal.DOORS_CLOSED
    if not parts.step(tx, line_id, line.state, state, asking.person.id, asking.now):
        return EventRefusal.DECIDED
    write_audit(tx, asking.now, asking.person.id, state, "event", event_id, field=line.part, line=line_id)
    return line


def drop(tx: Connection, asking: Asking, event_id: int, line_id: int) -> EventLine | EventRefusal:
    """Takes a line away; a signature goes with what was signed, an hour that somebody has booked stays."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    line = found.line(line_id)
    if line is None or line.part == "signatures":
        return EventRefusal.NO_SUCH_LINE
    if line.part == "slots" and line.state != "noted":
        return EventRefusal.SLOT_TAKEN
    if refusal := why_not_write(tx, asking, event_id, line.part):
        return refusal
    parts.drop(tx, line_id)
    _unsign(tx, found.event, line.part)
    write_audit(tx, asking.now, asking.person.id, "drop", "event", event_id, field=line.part, line=line_id)
    return line


# Three decide together


def _unsign(tx: Connection, event: Event, part: PartKey) -> None:
    """Who has signed a draft has signed the programme that stood there."""
    if part == "programme" and event.state == EventState.DRAFT:
        parts.drop_part(tx, event.id, "signatures")


def may_sign(found: Parts, person: Person, sort: str) -> bool:
    """The administration signs for itself; trustees and parents by whoever is named as theirs among the organisers."""
    if sort not in missing_signatures(found.kind.parts, found.lines):
        return False
    if sort == "administration":
        return leads_school(person)
    return any(one.person_id == person.id and one.sort == sort for one in found.of("organisers"))


def may_record(found: Parts, person: Person, sort: str) -> bool:
    """The leadership writes down what a committee has decided on paper, with its minutes."""
    lacks = sort in missing_signatures(found.kind.parts, found.lines)
    return lacks and sort != "administration" and leads_school(person)


def sign(
    tx: Connection, asking: Asking, event_id: int, sort: str, basis: str | None = None
) -> EventRefusal | None:
    """One of the three says yes, in person or (`basis`) by its minutes."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    if why_not_correct(found.event, asking.now):
        return EventRefusal.BEGUN
    if not (may_record if basis else may_sign)(found, asking.person, sort):
        return EventRefusal.NOT_YOURS
    values = {
        "event_id": event_id,
        "draft": f"sign:{event_id}:{sort}:{found.event.version}",
        "part": "signatures",
        "sort": sort,
        "said": basis,
        "person_id": asking.person.id,
        "state": "noted",
        "state_at": asking.now,
    }
    parts.add(tx, values)
    write_audit(tx, asking.now, asking.person.id, "sign", "event", event_id, field=sort)
    return None


def ask_to_sign(tx: Connection, asking: Asking, event_id: int) -> int | EventRefusal:
    """Those who have not signed hear that the plan of the event waits for them; how many."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    lacks = missing_signatures(found.kind.parts, found.lines)
    if not found.leads or not lacks:
        return EventRefusal.NOT_YOURS
    told = {one.person_id for one in found.of("organisers") if one.sort in lacks and one.person_id}
    if "administration" in lacks:
        told |= {one.id for one in people.with_role(tx, found.event.school_id, Role.DEPUTY_HEAD)}
    letter = Letter(
        "event-sign-letter", {"title": found.event.title, "when": found.event.starts_at}, _open(found.event)
    )
    hour = f"{asking.now:%Y-%m-%dT%H}"
    to = sorted(told - {asking.person.id})
    return outbox.post(tx, to, "event-sign", subject_of(found.event), hour, letter.body(), asking.now)


def why_not_publish(tx: Connection, event: Event) -> EventRefusal | None:
    """Where three decide together, nothing is published before all have signed."""
    kind = kind_of(tx, event)
    lacks = is_solemn(kind.parts) and missing_signatures(kind.parts, parts.of(tx, event.id))
    return EventRefusal.NOT_SIGNED if lacks else None


# The briefing


def brief(tx: Connection, asking: Asking, event_id: int, pupil_id: int) -> EventRefusal | None:
    """Somebody with a seat has read how to behave there; a parent reads it for a child."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    if pupil_id not in {one.id for one in wards(tx, asking.person)}:
        return EventRefusal.NOT_YOUR_CHILD
    if registrations.brief(tx, event_id, pupil_id, asking.now):
        write_audit(tx, asking.now, asking.person.id, "briefed", "person", pupil_id, event=event_id)
        return None
    one = registrations.attendee(tx, event_id, pupil_id)
    return None if one and one.briefed_at else EventRefusal.NOT_IN


def must_be_briefed(tx: Connection, event: Event) -> bool:
    kind = kind_of(tx, event)
    return "briefing" in kind.parts and needs_briefing(kind.parts, parts.of(tx, event.id))


@dataclass(frozen=True, slots=True)
class Unbriefed:
    """Who has a seat, or has agreed to come as a guest, and has not confirmed the briefing."""

    people: list[Attendee]
    guests: list[EventLine]


def unbriefed(tx: Connection, asking: Asking, event_id: int) -> Unbriefed | EventRefusal:
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal) or not found.leads:
        return EventRefusal.NOT_YOURS
    listed = registrations.attendees(tx, event_id)
    return Unbriefed(
        [one for one in listed if one.state == "going" and one.briefed_at is None],
        [one for one in found.of("guests") if one.state == "accepted"],
    )


# Hours of a reception


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
    letter = Letter("event-answer-letter", told, _open(found.event))
    to = [line.person_id] if line.person_id else []
    key = f"answer:{line_id}"
    outbox.post(tx, to, "event-part", subject_of(found.event), key, letter.body(), asking.now)
    write_audit(tx, asking.now, asking.person.id, "answer", "event", event_id, line=line_id)
    return None


# What the clock looks at


def warn(tx: Connection, school_id: int, now: datetime) -> int:
    """Three days before an event whoever leads it and the deputy head hear once which of police, emergency and health
    nobody has confirmed; returns how many letters are new."""
    new = 0
    for event in events.beginning(tx, school_id, now, now + SAFE_BEFORE):
        kind = kind_of(tx, event)
        lacks = missing_contacts(kind.parts, parts.of(tx, event.id)) if "contacts" in kind.parts else []
        if lacks and is_late(event.starts_at, now):
            new += _warn(tx, event, lacks, now)
    return new


def _warn(tx: Connection, event: Event, lacks: list[str], now: datetime) -> int:
    to = {one.id for one in people.with_role(tx, event.school_id, Role.DEPUTY_HEAD)}
    to |= set(leaders_of(tx, event))
    named = {f"body{number}": Named(f"event-sort-{sort}") for number, sort in enumerate(lacks, start=1)}
    letter = Letter(
        f"event-unsafe-{len(lacks)}-letter",
        {"title": event.title, "when": event.starts_at} | named,
        [[LetterButton("event-contacts", EventPartPress("part", event.id, "contacts"))]],
    )
    moment = f"{event.starts_at:%Y-%m-%dT%H:%M}"
    body = letter.body()
    return outbox.post(
        tx, sorted(to), "event-unsafe", subject_of(event), moment, body, now, useful_until=event.starts_at
    )


def copy(tx: Connection, earlier: Event, made: Event, later: timedelta) -> None:
    """What an earlier event had that is not of its day alone: programme, partners, briefing, who organised it."""
    taken = ("programme", "partners", "briefing", "organisers", "jury")
    parts.copy(tx, earlier.id, made.id, taken, later, f"copy:{made.id}")
