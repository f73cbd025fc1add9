"""What a sitting decides and what becomes of it; what rests on a decision: an appointment, a setting, a membership."""

from collections.abc import Collection
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.parliament import decisions as lines
from db.parliament import minutes as signed_minutes
from db.parliament import sittings
from db.parliament.decisions import Decision
from db.parliament.sittings import Sitting
from db.plan import assignees
from school.dates import SchoolYear, school_day
from school.parliament.sittings import (
    Decided,
    SittingRefusal,
    State,
)
from school.plan.changes import Part
from school.rights import runs_parliament
from services.asking import Asking
from services.letters import Letter
from services.parliament.leading import find, to_run
from services.parliament.minutes import to_write
from services.plan import changes

#: So many of the last decisions are offered to choose from.
OFFERED = 8
#: The highest body of the parliament (checklist, row 24).
GENERAL = ("general",)


def to_choose(tx: Connection, asking: Asking, kinds: Collection[str] = ()) -> list[Decision]:
    """The last signed decisions of this school year and the one before, of sittings of these kinds, or of any."""
    year = SchoolYear.of(asking.today).first
    school = asking.person.school_id
    found = [
        *lines.decisions_of_year(tx, school, year),
        *lines.decisions_of_year(tx, school, year - 1),
    ]
    return [one for one in found if _holds(tx, one, kinds)][:OFFERED]


def taken(tx: Connection, asking: Asking, decision_id: int, kinds: Collection[str] = ()) -> Decision | None:
    """The decision, if this school's sitting of one of these kinds has taken it and its minutes are signed: what a
    mentor has written down alone changes nothing."""
    row = lines.decision_with(tx, decision_id)
    if row is None or row.school_id != asking.person.school_id:
        return None
    return row if _holds(tx, row, kinds) else None


def _holds(tx: Connection, row: Decision, kinds: Collection[str]) -> bool:
    """It stands in what was signed, also while that is being corrected."""
    found, newest = sittings.by_id(tx, row.sitting_id), signed_minutes.newest_signed(tx, row.sitting_id)
    numbers = [one["number"] for one in newest.content["decisions"]] if newest else []
    return row.number in numbers and (not kinds or bool(found and found.kind in kinds))


def decide(
    tx: Connection,
    asking: Asking,
    draft: str,
    sitting_id: int,
    decided: Decided,
    owner_id: int | None,
) -> SittingRefusal | None:
    """A line of the decision; in minutes that are corrected it gets its number at once."""
    with to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        # What the Council takes on is the President's, or the acting Speaker's (checklist, row 28).
        owner_id = owner_id or (found.chair_id if found.kind == "council" else None)
        owner = people.by_id(tx, owner_id) if owner_id else None
        values = {
            "sitting_id": sitting_id,
            "school_id": found.school_id,
            "draft": draft,
            "text": decided.text,
            "owner_id": owner.id if owner else None,
            "owner": owner.name if owner else "",
            "due_on": decided.due_on,
        }
        lines.decide(tx, values)
        if found.state == State.CLOSED:
            number(tx, found, asking.zone)
    return None


def number(tx: Connection, found: Sitting, zone: ZoneInfo) -> None:
    year = SchoolYear.of(school_day(found.starts_at, zone))
    lines.number_decisions(tx, found.id, found.school_id, year.first)


def take_back(tx: Connection, asking: Asking, decision_id: int) -> SittingRefusal | None:
    """A line that has no number yet; numbers are never given twice."""
    line = lines.decision_with(tx, decision_id)
    found = to_run(tx, asking, line.sitting_id, State.OPEN) if line else SittingRefusal.NO_SUCH
    if isinstance(found, SittingRefusal):
        return found
    if line and line.number is not None:
        return SittingRefusal.NUMBERED
    if line and line.occurrence_id:
        return SittingRefusal.IN_PLAN
    lines.drop_decision(tx, decision_id)
    return None


def decisions(tx: Connection, asking: Asking) -> list[Decision]:
    """Those of this school year whose minutes are signed: public inside the school (checklist, row 43)."""
    year = SchoolYear.of(asking.today).first
    return lines.decisions_of_year(tx, asking.person.school_id, year, drafts=False)


def into_plan(tx: Connection, asking: Asking, decision_id: int, plan_name: str) -> int | SittingRefusal:
    """A line with owner and date becomes an item of the parliament's own plan; returns its occurrence."""
    line = lines.decision_with(tx, decision_id)
    found = find(tx, asking, line.sitting_id) if line else SittingRefusal.NO_SUCH
    if line is None or isinstance(found, SittingRefusal):
        return found if isinstance(found, SittingRefusal) else SittingRefusal.NO_SUCH
    if not runs_parliament(asking.person):
        return SittingRefusal.NOT_YOURS
    if found.state == State.CANCELLED:
        return SittingRefusal.WRONG_TIME
    if line.occurrence_id:
        return SittingRefusal.IN_PLAN
    if line.due_on is None or not line.owner:
        return SittingRefusal.NO_DAY
    year = SchoolYear.of(line.due_on)
    plan_id = plan.plan_named(tx, found.school_id, year.first, plan_name, asking.now)
    typed = {
        "title": line.text,
        "faction": found.faction or "none",
        "deadline": f"{line.due_on:%d.%m.%Y}",
        "grades": "",
        "responsible": line.owner,
        "evidence": "",
    }
    made = changes.add(tx, asking, plan_id, typed, f"decision:{decision_id}", asking.today)
    if not isinstance(made, int):
        return SittingRefusal.NO_DAY
    _hand_to_owner(tx, asking, line, made)
    lines.change_decision(tx, decision_id, occurrence_id=made)
    return made


def _hand_to_owner(tx: Connection, asking: Asking, line: Decision, occurrence_id: int) -> None:
    """Staff lead the item; a pupil is told what they have taken on, and the mentor who pressed leads beside them."""
    row = plan.by_occurrence(tx, occurrence_id)
    owner = people.by_id(tx, line.owner_id) if line.owner_id else None
    if row is None:
        return
    lead = owner if owner and owner.is_staff() and owner.active else asking.person
    assignees.put(tx, row.item_id, lead.id, Part.LEAD, asking.now)
    told = [owner.id] if owner and owner.id != asking.person.id else []
    letter = Letter("sitting-owner-letter", {"decision": line.text, "due": line.due_on})
    subject = f"decision:{line.id}"
    outbox.post(tx, told, "sitting-owner", subject, "once", letter.body(), asking.now)
