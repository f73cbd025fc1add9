"""What is overdue goes to the deputy head, each school morning until it is seen, done or not held."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import Due, assignees, school_year
from db.plan import overdue as marks
from school.dates import SchoolYear, at_school_time, school_day
from school.people import LEADERSHIP, Role
from school.plan import OVERDUE_FOR_DEPUTY, PlanRefusal
from school.plan.reminders import EARLIEST
from school.presses.plan import PlanPress
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.plan.delivery import Name, Parcel, parcels, useful_for
from services.plan.fixed_deadlines import missing_reports
from services.plan.letters import buttons_of, key_of, list_of

SEEN = "seen"
#: So long the deputy head hears of it again, unless it was seen.
AGAIN_FOR = 7  # days


def overdue_letters(
    tx: Connection, school_id: int, due: list[Due], zone: ZoneInfo, now: datetime
) -> list[Parcel]:
    """A letter for each item two days after its day, for a campaign's weekly report on Thursday at noon; from then on
    all that nobody took note of in one."""
    today = school_day(now, zone)
    if now < at_school_time(today, EARLIEST, zone):
        return []
    late = [row for row in due if row.due_on == today - timedelta(days=OVERDUE_FOR_DEPUTY)]
    missing = missing_reports(tx, school_id, due, zone, now)
    late += missing
    told = outbox.posted(tx, "plan-overdue", [key_of(row) for row in late])
    fresh = [row for row in late if (key_of(row), _name(row).occurrence) not in told]
    again = _again(tx, school_id, today)
    if not fresh and not again:
        return []
    deputies = [person.id for person in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
    deputies = assignees.standing_in(tx, deputies, now)
    found: list[Parcel] = []
    for row in fresh:
        seen = [LetterButton("plan-take-note", PlanPress("seen", occurrence=row.id))]
        key = "plan-report-missing-letter" if row in missing else "plan-overdue-letter"
        letter = Letter(key, {"title": row.title, "due": row.due_on}, [*buttons_of(row), seen])
        found += parcels(tx, deputies, _name(row), useful_for(letter, AGAIN_FOR, zone), zone, now)
    if again:
        seen_all = LetterButton("plan-take-note-all", PlanPress("seen-all", occurrence=today.toordinal()))
        letter = list_of("plan-overdue-again-letter", again, seen_all, span="overdue")
        name = Name("plan-overdue-again", f"overdue:{today}")
        found += parcels(tx, deputies, name, useful_for(letter, 1, zone), zone, now)
    return found


def _name(row: Due) -> Name:
    return Name("plan-overdue", key_of(row), f"due:{row.due_on}")


def _again(tx: Connection, school_id: int, today: date) -> list[Due]:
    """What is to be said again this morning, if it was not said yet."""
    if outbox.posted(tx, "plan-overdue-again", [f"overdue:{today}"]):
        return []
    unseen = _unseen(tx, school_id, today)
    if not unseen:
        return []
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(today))
    return unseen if days.is_school_day(today) else []


def _unseen(tx: Connection, school_id: int, today: date) -> list[Due]:
    last = today - timedelta(days=OVERDUE_FOR_DEPUTY + 1)
    return marks.open_without(tx, school_id, last - timedelta(days=AGAIN_FOR - 1), last, SEEN)


def take_note(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """The deputy head has seen that an item is overdue and is not told again."""
    person = asking.person
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not person.has(*LEADERSHIP):
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
    if not person.has(*LEADERSHIP):
        return PlanRefusal.NOT_YOURS
    rows = _unseen(tx, person.school_id, min(told_on, school_day(now, asking.zone)))
    marks.put_mark(tx, rows, SEEN, person.id, now)
    for row in rows:
        write_audit(tx, now, person.id, "take-note", "occurrence", row.id)
    return len(rows)
