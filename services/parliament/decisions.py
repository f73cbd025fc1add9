"""Decisions that something else rests on: an appointment, a recall, a setting of the charter, a membership."""

from collections.abc import Collection

from sqlalchemy.engine import Connection

from db.parliament import sittings
from db.parliament.sittings import Decision
from school.dates import SchoolYear
from services.asking import Asking

#: So many of the last decisions are offered to choose from.
OFFERED = 8
#: The highest body of the parliament (checklist, row 24).
GENERAL = ("general",)


def to_choose(tx: Connection, asking: Asking, kinds: Collection[str] = ()) -> list[Decision]:
    """The last signed decisions of this school year and the one before, of sittings of these kinds, or of any."""
    year = SchoolYear.of(asking.today).first
    school = asking.person.school_id
    found = [
        *sittings.decisions_of_year(tx, school, year),
        *sittings.decisions_of_year(tx, school, year - 1),
    ]
    return [one for one in found if _holds(tx, one, kinds)][:OFFERED]


def taken(tx: Connection, asking: Asking, decision_id: int, kinds: Collection[str] = ()) -> Decision | None:
    """The decision, if this school's sitting of one of these kinds has taken it and its minutes are signed: what a
    mentor has written down alone changes nothing."""
    row = sittings.decision_with(tx, decision_id)
    if row is None or row.school_id != asking.person.school_id:
        return None
    return row if _holds(tx, row, kinds) else None


def _holds(tx: Connection, row: Decision, kinds: Collection[str]) -> bool:
    """It stands in what was signed, also while that is being corrected."""
    found, newest = sittings.by_id(tx, row.sitting_id), sittings.newest_signed(tx, row.sitting_id)
    numbers = [one["number"] for one in newest.content["decisions"]] if newest else []
    return row.number in numbers and (not kinds or bool(found and found.kind in kinds))
