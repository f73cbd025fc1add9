"""Monday's look at the week: each who answers for something sees how much, the deputy head sees the whole school's."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from db import outbox, people, plan
from db.columns import Found
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.people import Role
from school.plan import MORNING
from services.letters import Letter, LetterButton

KIND = "plan-digest"
MOST_TITLES = 8


async def post_weekly(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """On Mondays from half past eight by the school's clock, once a week; returns how many letters are new.

    After a Monday without the bot nothing is made up for: the week's own reminders have come by then.
    """
    today = school_day(now, zone)
    if today.weekday() != 0 or now < at_school_time(today, MORNING, zone):
        return 0
    subject, year = f"week:{today}", SchoolYear.of(today)
    async with store.reading() as tx:
        if await outbox.posted(tx, KIND, [subject]):
            return 0
        due = await plan.due_between(tx, school_id, today, today + timedelta(days=6), None, "open")
        sums = await plan.totals(tx, school_id, year.starts_on, year.ends_on, today)
        deputies = {one.id for one in await people.with_role(tx, school_id, Role.DEPUTY_HEAD)}
        own: dict[int, list[Found]] = {}
        for row in due:
            for person_id in await plan.people_answering(tx, row.item_id, now):
                own.setdefault(person_id, []).append(row)
    if not due and not sums.overdue:
        return 0
    letters = 0
    useful_until = at_school_time(today + timedelta(days=1), MORNING, zone)
    async with store.writing() as tx:
        for person_id, rows in own.items():
            if person_id not in deputies:
                letter = _letter("plan-digest-letter", rows)
                letters += await outbox.post(
                    tx, [person_id], KIND, subject, "once", letter.body(), now, useful_until=useful_until
                )
        letter = _letter("plan-digest-school-letter", due, overdue=sums.overdue)
        letters += await outbox.post(
            tx, sorted(deputies), KIND, subject, "once", letter.body(), now, useful_until=useful_until
        )
    return letters


def _letter(key: str, rows: list[Found], **more: int) -> Letter:
    titles = list(dict.fromkeys(row.title.split("\n")[0] for row in rows))
    shown = [f"• {title}" for title in titles[:MOST_TITLES]] + (["• …"] if len(titles) > MOST_TITLES else [])
    arguments = {"items": len(rows), "titles": "\n".join(shown)} | more
    return Letter(key, arguments, [[LetterButton("plan-open", "pl:list:0:week:0")]])
