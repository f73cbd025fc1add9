"""What is overdue goes to the deputy head, each school morning until it is seen, done or not held. What is long past is
asked about once, in one letter: is it still to be done, or was it not held?"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import DatedItem, Due, assignees, school_year
from db.plan import overdue as marks
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.people import Role
from school.plan import OVERDUE_FOR_DEPUTY, PlanRefusal
from school.plan.reminders import EARLIEST
from school.presses.plan import PlanPress
from school.rights import Deed, may
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.plan.closing import open_item
from services.plan.fixed_deadlines import missing_reports
from services.plan.letters import (
    Name,
    Parcel,
    buttons_of,
    key_of,
    lead_key,
    list_of,
    own_items,
    parcels,
    post,
)

SEEN, ASKED, KEPT = "seen", "asked", "kept"
#: So long the deputy head hears of it again, unless it was seen.
AGAIN_FOR = 7  # days
#: From then on nobody is reminded of it any more.
PAST = timedelta(days=2)
#: An item of which its people were reminded is asked about after a week.
AFTER_REMINDERS = timedelta(days=7)


def overdue_letters(
    tx: Connection, school_id: int, due: list[Due], zone: ZoneInfo, now: datetime
) -> list[Parcel]:
    """A letter for each item on the second school morning after its day, for a campaign's weekly report on Thursday at
    noon; from then on all that nobody took note of in one."""
    today = school_day(now, zone)
    if now < at_school_time(today, EARLIEST, zone):
        return []
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(today))
    late = [row for row in due if days.mornings_since(row.due_on, today) == OVERDUE_FOR_DEPUTY]
    if days.is_quiet(today):
        late = []
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
        found += parcels(tx, deputies, _name(row), letter, zone, now, mornings=AGAIN_FOR)
    if again:
        seen_all = LetterButton("plan-take-note-all", PlanPress("seen-all", occurrence=today.toordinal()))
        letter = list_of("plan-overdue-again-letter", again, seen_all, span="overdue")
        name = Name("plan-overdue-again", f"overdue:{today}")
        found += parcels(tx, deputies, name, letter, zone, now)
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
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(today))
    rows = marks.open_without(tx, school_id, last - timedelta(days=AGAIN_FOR - 1), last, SEEN)
    return [row for row in rows if days.mornings_since(row.due_on, today) > OVERDUE_FOR_DEPUTY]


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
    rows = _unseen(tx, person.school_id, min(told_on, school_day(now, asking.zone)))
    marks.put_mark(tx, rows, SEEN, person.id, now)
    for row in rows:
        write_audit(tx, now, person.id, "take-note", "occurrence", row.id)
    return len(rows)


# What is long past


async def ask_if_still_useful(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """One letter a person with all that nobody was reminded of in time, as after a silence of the bot or a plan that
    came late, and with what stayed open a week after its reminders. Each item is asked about once."""
    rows, letters = await store.read(_long_past, school_id, zone, now)
    return await store.write(_ask_about, rows, letters, now) if rows else 0


def _ask_about(tx: Connection, rows: Sequence[Due], letters: Sequence[Parcel], now: datetime) -> int:
    marks.put_mark(tx, rows, ASKED, None, now)
    return post(tx, letters)


def _long_past(
    tx: Connection, school_id: int, zone: ZoneInfo, now: datetime
) -> tuple[list[Due], list[Parcel]]:
    today = school_day(now, zone)
    if now < at_school_time(today, EARLIEST, zone):
        return [], []
    if school_year.calendar_of(tx, school_id, SchoolYear.of(today)).is_quiet(today):
        return [], []
    first = SchoolYear.of(today).starts_on - timedelta(days=62)  # the campaigns begin in summer
    past = marks.open_without(tx, school_id, first, today - PAST, ASKED)
    lately = [row for row in past if today - row.due_on < AFTER_REMINDERS]
    reminded = outbox.posted(tx, "plan-reminder", [key_of(row) for row in lately])
    known = {row.id for row in lately if (key_of(row), lead_key(row, -1)) in reminded}
    rows = [row for row in past if row.id not in known]
    deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)] if rows else []
    letters: list[Parcel] = []
    look = LetterButton("plan-still-look", PlanPress("still"))
    for person_id, items in own_items(tx, rows, now, deputies).items():
        letter = list_of("plan-still-letter", items, look, span="overdue")
        name = Name("plan-still", f"still:{today}")
        letters += parcels(tx, [person_id], name, letter, zone, now, mornings=30)
    return rows, letters


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
