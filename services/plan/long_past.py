"""What is long past is asked about once, in one letter: is it still to be done, or was it not held?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import DatedItem, Due, assignees
from db.plan import overdue as marks
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.people import LEADERSHIP, Role
from school.plan import PlanRefusal
from school.plan.reminders import EARLIEST
from school.presses.plan import PlanPress
from services.asking import Asking
from services.letters import LetterButton
from services.plan.closing import why_not_close
from services.plan.delivery import Name, Parcel, parcels, post_in, useful_for
from services.plan.letters import key_of, lead_key, list_of

ASKED, KEPT = "asked", "kept"
#: From then on nobody is reminded of it any more.
PAST = timedelta(days=2)
#: An item of which its people were reminded is asked about after a week.
AFTER_REMINDERS = timedelta(days=7)


async def ask_if_still_useful(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """One letter a person with all that nobody was reminded of in time, as after a silence of the bot or a plan that
    came late, and with what stayed open a week after its reminders. Each item is asked about once."""
    rows, letters = await store.read(_long_past, school_id, zone, now)
    return await store.write(_ask_about, rows, letters, now) if rows else 0


def _ask_about(tx: Connection, rows: Sequence[Due], letters: Sequence[Parcel], now: datetime) -> int:
    marks.put_mark(tx, rows, ASKED, None, now)
    return post_in(tx, letters)


def _long_past(
    tx: Connection, school_id: int, zone: ZoneInfo, now: datetime
) -> tuple[list[Due], list[Parcel]]:
    today = school_day(now, zone)
    if now < at_school_time(today, EARLIEST, zone):
        return [], []
    first = SchoolYear.of(today).starts_on - timedelta(days=62)  # the campaigns begin in summer
    past = marks.open_without(tx, school_id, first, today - PAST, ASKED)
    lately = [row for row in past if today - row.due_on < AFTER_REMINDERS]
    reminded = outbox.posted(tx, "plan-reminder", [key_of(row) for row in lately])
    known = {row.id for row in lately if (key_of(row), lead_key(row, -1)) in reminded}
    rows = [row for row in past if row.id not in known]
    deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)] if rows else []
    own: dict[int, list[Due]] = {}
    answering: dict[int, list[int]] = {}
    for row in rows:
        if row.item_id not in answering:
            answering[row.item_id] = plan.people_answering(tx, row.item_id, now) or deputies
        for person_id in answering[row.item_id]:
            own.setdefault(person_id, []).append(row)
    letters: list[Parcel] = []
    look = LetterButton("plan-still-look", PlanPress("still"))
    for person_id, items in own.items():
        letter = list_of("plan-still-letter", items, look, span="overdue")
        name = Name("plan-still", f"still:{today}")
        letters += parcels(tx, [person_id], name, useful_for(letter, 30, zone), zone, now)
    return rows, letters


def long_past(tx: Connection, asking: Asking) -> list[DatedItem]:
    """A person's own open items of this school year that are past and were not said to be still of use."""
    person = asking.person
    today = school_day(asking.now, asking.zone)
    first = SchoolYear.of(today).starts_on - timedelta(days=62)
    whose = None if person.has(*LEADERSHIP) else assignees.whose_items(tx, person.id, asking.now)
    rows = plan.due_between(tx, person.school_id, first, today - PAST, whose, "open")
    kept = marks.marked(tx, [row.id for row in rows], KEPT)
    return [row for row in rows if row.id not in kept]


def keep(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """It is still to be done."""
    person, now = asking.person, asking.now
    if refusal := why_not_close(tx, asking, occurrence_id):
        return refusal
    row = plan.by_occurrence(tx, occurrence_id)
    marks.put_mark(tx, [row] if row else [], KEPT, person.id, now)
    write_audit(tx, now, person.id, "keep", "occurrence", occurrence_id)
    return None
