"""What is overdue stands in the deputy head's morning letter until it is seen, done or not held. What is long past is
asked about once: is it still to be done, or was it not held?"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import DatedItem, Due, assignees, school_year
from db.plan import overdue as marks
from db.store import Store
from school.dates import SchoolYear, school_day
from school.people import Role
from school.plan import OVERDUE_FOR_DEPUTY, PlanRefusal
from school.plan.mornings import PAST
from school.presses.plan import PlanPress
from school.rights import Deed, may
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.plan.closing import open_item
from services.plan.fixed_deadlines import missing_reports
from services.plan.letters import buttons_of, key_of

SEEN, ASKED, KEPT = "seen", "asked", "kept"
#: So many school mornings the deputy head hears of it, unless it was seen.
AGAIN_FOR = 5
LONGEST_HOLIDAYS = timedelta(days=21)


async def tell_missing_reports(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """A campaign's weekly report that is missing on Thursday at noon is urgent: the deputy head has a letter of its
    own about it. Returns how many are new."""
    return await store.write(_tell_missing, school_id, zone, now)


def _tell_missing(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    eve = school_day(now, zone) - timedelta(days=1)
    missing = missing_reports(tx, school_id, plan.open_due_between(tx, school_id, eve, eve), zone, now)
    deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)] if missing else []
    new = 0
    for row in missing:
        seen = [LetterButton("plan-take-note", PlanPress("seen", occurrence=row.id))]
        about = {"title": row.title, "due": row.due_on}
        letter = Letter("plan-report-missing-letter", about, [*buttons_of(row), seen])
        key = ("plan-overdue", key_of(row), f"due:{row.due_on}")
        new += outbox.post(tx, assignees.standing_in(tx, deputies, now), *key, letter.body(), now)
    return new


def unseen(tx: Connection, school_id: int, today: date) -> list[Due]:
    """What is overdue since the second school morning, for a week of them, and the deputy head took no note of."""
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(today))
    last = today - timedelta(days=OVERDUE_FOR_DEPUTY)
    rows = marks.open_without(tx, school_id, last - LONGEST_HOLIDAYS, last, SEEN)
    mornings = range(OVERDUE_FOR_DEPUTY, OVERDUE_FOR_DEPUTY + AGAIN_FOR)
    return [row for row in rows if days.mornings_since(row.due_on, today) in mornings]


def take_note(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """The deputy head has seen that an item is overdue and is not told again."""
    person = asking.person
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not may(person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    if row.state != "open":
        return PlanRefusal.ALREADY_DONE
    marks.put_mark(tx, [row], SEEN, person.id, asking.now)
    outbox.cancel(tx, "plan-overdue", key_of(row))
    write_audit(tx, asking.now, person.id, "take-note", "occurrence", occurrence_id)
    return None


def take_note_of_all(tx: Connection, asking: Asking, told_on: date) -> int | PlanRefusal:
    """All that the letter of that morning named, and no more; returns how many are still open."""
    person, now = asking.person, asking.now
    if not may(person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    rows = unseen(tx, person.school_id, min(told_on, school_day(now, asking.zone)))
    marks.put_mark(tx, rows, SEEN, person.id, now)
    for row in rows:
        write_audit(tx, now, person.id, "take-note", "occurrence", row.id)
    return len(rows)


# What is long past


def long_past(tx: Connection, asking: Asking) -> list[DatedItem]:
    """A person's own open items of this school year that are past and were not said to be still of use."""
    person = asking.person
    today = school_day(asking.now, asking.zone)
    first = SchoolYear.of(today).starts_on - timedelta(days=62)
    whose = None if may(person, Deed.RUN_PLAN) else assignees.whose_items(tx, person.id, asking.now)
    rows = plan.due_between(tx, person.school_id, first, today - PAST, whose, "open")
    kept = marks.marked(tx, [row.id for row in rows], KEPT)
    return [row for row in rows if row.id not in kept]


def keep(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """It is still to be done."""
    person, now = asking.person, asking.now
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    marks.put_mark(tx, [row], KEPT, person.id, now)
    write_audit(tx, now, person.id, "keep", "occurrence", occurrence_id)
    return None
