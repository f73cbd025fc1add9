"""Monday's look at the week: each who answers for something sees how much, the deputy head sees the whole school's."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from db import outbox, people, plan
from db.columns import Found
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.people import Role
from school.plan import MORNING
from school.reminders import EARLIEST
from services.letters import Letter
from services.plan.delivery import Name, Parcel, Worded, Wording, parcels, post
from services.plan.letters import list_of

KIND = "plan-digest"


async def post_weekly(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """On Mondays from half past eight by the school's clock, once a week; returns how many letters are new.

    After a Monday without the bot nothing is made up for: the week's own reminders have come by then. Who has chosen
    other days hears of the week on the first of them.
    """
    today = school_day(now, zone)
    if today.weekday() != 0 or now < at_school_time(today, EARLIEST, zone):
        return 0
    return await post(store, await store.read(lambda tx: _week(tx, school_id, today, zone, now)))


async def _week(
    tx: AsyncConnection, school_id: int, today: date, zone: ZoneInfo, now: datetime
) -> list[Parcel]:
    name, year = Name(KIND, f"week:{today}"), SchoolYear.of(today)
    if await outbox.posted(tx, KIND, [name.subject]):
        return []
    due = await plan.due_between(tx, school_id, today, today + timedelta(days=6), None, "open")
    sums = await plan.totals(tx, school_id, year.starts_on, year.ends_on, today)
    if not due and not sums.overdue:
        return []
    deputies = {one.id for one in await people.with_role(tx, school_id, Role.DEPUTY_HEAD)}
    found: list[Parcel] = []
    for person_id, rows in (await own_items(tx, due)).items():
        if person_id not in deputies:
            letter = list_of("plan-digest-letter", rows)
            found += await parcels(tx, [person_id], name, in_this_week(letter, today, zone), zone, now)
    letter = list_of("plan-digest-school-letter", due, overdue=sums.overdue)
    return found + await parcels(tx, sorted(deputies), name, in_this_week(letter, today, zone), zone, now)


async def own_items(tx: AsyncConnection, due: list[Found]) -> dict[int, list[Found]]:
    """What each person answers for among these."""
    own: dict[int, list[Found]] = {}
    answering: dict[int, list[int]] = {}
    for row in due:
        if row.item_id not in answering:
            answering[row.item_id] = await plan.people_answering(tx, row.item_id)
        for person_id in answering[row.item_id]:
            own.setdefault(person_id, []).append(row)
    return own


def in_this_week(letter: Letter, today: date, zone: ZoneInfo) -> Wording:
    """Said on its day, or on a later one before Friday."""

    def word(day: date) -> Worded | None:
        late = day > max(today, today + timedelta(days=3 - today.weekday()))
        return None if late else Worded(letter, at_school_time(day + timedelta(days=1), MORNING, zone))

    return word
