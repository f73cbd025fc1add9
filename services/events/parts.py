"""The parts of an event: their lines are written, change their state, go; what safety lacks is told in time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import events, outbox, people
from db.events import parts
from db.people.audit import write_audit
from school.events import DOORS_OPEN, LASTS, Event, EventRefusal, EventState
from school.events.kinds import Kind
from school.events.parts import (
    NAMED_ANYHOW,
    PARTS,
    SAFE_BEFORE,
    EventLine,
    PartKey,
    is_late,
    missing_contacts,
    next_steps,
    of_part,
)
from school.people import Person, Role
from school.presses.events import EventPartPress, EventPress
from school.rights import approves_events, is_pupil
from services.asking import Asking
from services.events.changes import led
from services.events.registrations import event_for, kind_of, leaders_of, subject_of
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
        letter = Letter("event-post-letter", said | {"place": told.get("title") or event.place}, opens(event))
    else:
        letter = Letter("event-jury-letter", said, opens(event))
    key = f"{part}:{person.id}:{asking.now.isoformat()}"
    until = event.starts_at + LASTS
    outbox.post(
        tx, [person.id], "event-part", subject_of(event), key, letter.body(), asking.now, useful_until=until
    )


def opens(event: Event) -> list[list[LetterButton]]:
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


def _unsign(tx: Connection, event: Event, part: PartKey) -> None:
    """Who has signed a draft has signed the programme that stood there."""
    if part == "programme" and event.state == EventState.DRAFT:
        parts.drop_part(tx, event.id, "signatures")


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
