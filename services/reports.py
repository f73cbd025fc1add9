"""The lines of a report on the plan."""

from datetime import date
from zoneinfo import ZoneInfo

from db import reports
from db.store import Store
from school.dates import school_day
from school.people import bits_as_grades
from school.reports import Line


async def lines(store: Store, school_id: int, first: date, last: date, zone: ZoneInfo) -> list[Line]:
    """Everything that falls due between two days, in the order of the days."""
    async with store.reading() as tx:
        found = await reports.lines(tx, school_id, first, last)
    return [
        Line(
            title=row.title,
            faction=row.faction,
            due_on=row.due_on,
            responsible=tuple(row.responsible),
            grades=frozenset(bits_as_grades(row.grades)),
            done_on=school_day(row.done_at, zone) if row.state == "done" else None,
            done_by=row.done_by,
            evidence=row.link or row.file_name or row.kind,
            not_held=row.reason,
        )
        for row in found
    ]
