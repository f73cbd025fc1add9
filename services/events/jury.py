"""Judges of a contest or a debate give marks; the places follow from their sums."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import events
from db.events import parts, registrations
from db.people.audit import write_audit
from school.events import EventRefusal, EventState, why_not_look_back
from school.events.parts import MOST_MARK, SIDES, EventLine, places_of, totals
from services.asking import Asking
from services.events.parts import Parts, parts_of
from services.events.results import put_places


@dataclass(frozen=True, slots=True)
class Judging:
    """What one judge has given; `whom` are people by their number, or the two sides of a debate."""

    found: Parts
    judge: EventLine
    whom: dict[int, str]  # number -> name
    marks: dict[int, int]


def judging(tx: Connection, asking: Asking, event_id: int, line_id: int) -> Judging | EventRefusal:
    """For the judge, and for whoever leads the event and types what stands on a judge's sheet."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    judge = next((one for one in found.of("jury") if one.id == line_id), None)
    if judge is None or not (found.leads or judge.person_id == asking.person.id):
        return EventRefusal.NOT_A_JUDGE
    if refusal := why_not_look_back(found.event, asking.now):
        return refusal
    given = {whom: mark for line, whom, mark in parts.marks(tx, event_id) if line == line_id}
    return Judging(found, judge, _contestants(tx, found), given)


def is_debate(found: Parts) -> bool:
    return "side_one" in found.kind.fields


def _contestants(tx: Connection, found: Parts) -> dict[int, str]:
    """The sides of a debate by their names; else those who came."""
    if is_debate(found):
        told = (found.event.details.get(field) or "" for field in ("side_one", "side_two"))
        return dict(zip(SIDES, told, strict=True))
    listed = registrations.attendees(tx, found.event.id)
    came = [one for one in listed if one.came_at]
    return {one.id: f"{one.name} · {one.class_name}" for one in sorted(came, key=lambda one: one.name)}


def mark(
    tx: Connection, asking: Asking, event_id: int, line_id: int, whom: int, given: int
) -> Judging | EventRefusal:
    """One to ten; given again, the later mark counts, until the event is closed."""
    seen = judging(tx, asking, event_id, line_id)
    if isinstance(seen, EventRefusal):
        return seen
    if seen.found.event.state == EventState.CLOSED:
        return EventRefusal.OVER
    if whom not in seen.whom or not 1 <= given <= MOST_MARK:
        return EventRefusal.NOT_IN
    parts.put_mark(tx, event_id, line_id, whom, given)
    write_audit(tx, asking.now, asking.person.id, "mark", "event", event_id, line=line_id)
    return judging(tx, asking, event_id, line_id)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Everybody who was marked, with the sum, the best first; place 0 is none of the three."""

    lines: list[tuple[int, str, int]]  # place, name, sum


def count(tx: Connection, asking: Asking, event_id: int) -> Ranking | EventRefusal:
    """Places from the marks: of people they stand in the diplomas, of a debate in its result."""
    found = parts_of(tx, asking, event_id)
    if isinstance(found, EventRefusal):
        return found
    if not found.leads:
        return EventRefusal.NOT_YOURS
    given = parts.marks(tx, event_id)
    names = _contestants(tx, found)
    summed = {whom: total for whom, total in totals(given).items() if whom in names}
    if not summed:
        return EventRefusal.NO_MARKS
    places = places_of(summed)
    if is_debate(found):
        by_side = {side: " ".join(str(m) for _, whom, m in given if whom == side) for side in SIDES}
        told = dict(zip(("marks_one", "marks_two"), by_side.values(), strict=True))
        events.put(tx, event_id, results=found.event.results | told)
    else:
        outcome = put_places(tx, asking, event_id, places)
        if isinstance(outcome, EventRefusal):
            return outcome
    place_of = {whom: place for place, who in places.items() for whom in who}
    ordered = sorted(summed.items(), key=lambda one: (-one[1], names.get(one[0], "")))
    return Ranking([(place_of.get(whom, 0), names.get(whom, "–"), total) for whom, total in ordered])
