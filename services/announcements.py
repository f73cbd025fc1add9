"""Announcements: counted, published in one step, stopped and resumed exactly, reported when the last has gone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from db import announcements, outbox, people
from db.announcements import Reach
from db.columns import Found
from db.store import Store
from school.announcements import AnnouncementRefusal, Audience, reads_all, why_not_announce
from school.people import Person
from services.letters import Letter, LetterButton

KIND = "announcement"


@dataclass(frozen=True)
class Progress:
    """How far an announcement has gone. `repeated` of the sent may have arrived twice after a breakdown."""

    row: Found
    sent: int
    waiting: int
    unreachable: int
    failed: int
    late: int
    cancelled: int
    repeated: int


@dataclass(frozen=True)
class Written:
    """One page of announcements, the newest first, and how many there are."""

    rows: list[Found]
    total: int
    money_refusals: int | None = None  # for the deputy head: drafts that asked for money this school year


async def reach(store: Store, author: Person, audience: Audience) -> Reach:
    """Whom publishing would post to now, in numbers."""
    async with store.reading() as tx:
        return await announcements.reach(tx, author.school_id, audience)


async def publish(
    store: Store, author: Person, draft: str, texts: dict[str, str], audience: Audience, now: datetime
) -> int | AnnouncementRefusal:
    """Posts one letter to each of the audience, in one transaction; returns the announcement's id.

    The draft is the key: confirmed twice, it is one announcement. Refuses what why_not_announce refuses, and an
    audience in which nobody has an account.
    """
    if refusal := why_not_announce(author, audience, texts):
        if refusal is AnnouncementRefusal.MONEY:
            await note_money_refused(store, author, now)
        return refusal
    async with store.writing() as tx:
        known = await announcements.by_draft(tx, draft)
        if known is not None:
            return int(known.id) if known.author_id == author.id else AnnouncementRefusal.UNKNOWN
        if (await announcements.reach(tx, author.school_id, audience)).receivers == 0:
            return AnnouncementRefusal.NOBODY
        return await _post(tx, author, draft, texts, audience, now)


async def _post(
    tx: AsyncConnection, author: Person, draft: str, texts: dict[str, str], audience: Audience, now: datetime
) -> int | AnnouncementRefusal:
    values = {
        "school_id": author.school_id,
        "draft": draft,
        "author_id": author.id,
        "signed": author.name,
        "texts": texts,
        "audience": audience.as_json(),
        "receivers": 0,
        "state": "sending",
        "published_at": now,
    }
    announcement_id = await announcements.add(tx, values)
    if announcement_id is None:
        return AnnouncementRefusal.UNKNOWN
    chosen = announcements.receivers(author.school_id, audience)
    body = {"announcement": announcement_id, "buttons": []}
    letters = await outbox.post_to_selected(tx, chosen, KIND, _subject(announcement_id), body, now)
    await announcements.set_receivers(tx, announcement_id, letters)
    await people.write_audit(
        tx, now, author.id, "announce", KIND, announcement_id, letters=letters, **audience.as_json()
    )
    return announcement_id


def _subject(announcement_id: int) -> str:
    return f"announcement:{announcement_id}"


async def note_money_refused(store: Store, author: Person, now: datetime) -> None:
    """The deputy head sees how often it happens, never what was written (the checklist's row 214)."""
    async with store.writing(once=False) as tx:
        await people.write_audit(tx, now, author.id, "money-refused", KIND, None)


async def written(store: Store, person: Person, skip: int, most: int, since: datetime) -> Written:
    """Own announcements; for the deputy head those of the whole school. `since` is the school year's start."""
    everything = reads_all(person)
    author_id = None if everything else person.id
    async with store.reading() as tx:
        refusals = await announcements.money_refusals(tx, person.school_id, since) if everything else None
        return Written(
            await announcements.newest(tx, person.school_id, author_id, skip, most),
            await announcements.total(tx, person.school_id, author_id),
            refusals,
        )


async def progress(store: Store, person: Person, announcement_id: int) -> Progress | AnnouncementRefusal:
    """How far it has gone; for its author and for the deputy head."""
    async with store.reading() as tx:
        row = await _seen_by(tx, person, announcement_id)
        return await _progress(tx, row) if row else AnnouncementRefusal.UNKNOWN


async def _seen_by(tx: AsyncConnection, person: Person, announcement_id: int) -> Found | None:
    row = await announcements.by_id(tx, announcement_id)
    if row is None or row.school_id != person.school_id:
        return None
    return row if row.author_id == person.id or reads_all(person) else None


async def _progress(tx: AsyncConnection, row: Found) -> Progress:
    states = await outbox.outcome(tx, KIND, _subject(row.id))
    return Progress(
        row,
        sent=states.get("sent", 0),
        waiting=states.get("new", 0) + states.get("sending", 0),
        unreachable=states.get("unreachable", 0),
        failed=states.get("failed", 0),
        late=states.get("late", 0),
        cancelled=states.get("cancelled", 0),
        repeated=await outbox.perhaps_repeated(tx, KIND, _subject(row.id)),
    )


async def stop(
    store: Store, person: Person, announcement_id: int, now: datetime
) -> int | AnnouncementRefusal:
    """Cancels every letter that has not gone; returns how many. What is on the wire arrives and counts as sent."""
    async with store.writing() as tx:
        if await _seen_by(tx, person, announcement_id) is None:
            return AnnouncementRefusal.UNKNOWN
        stopped = await outbox.cancel(tx, KIND, _subject(announcement_id))
        if not stopped or not await announcements.step(tx, announcement_id, ["sending"], "stopped"):
            return AnnouncementRefusal.ALL_GONE
        await people.write_audit(tx, now, person.id, "stop", KIND, announcement_id, letters=stopped)
        return stopped


async def resume(
    store: Store, person: Person, announcement_id: int, now: datetime
) -> int | AnnouncementRefusal:
    """Sends on to those who were left out by a stop, and to nobody else; returns how many."""
    async with store.writing() as tx:
        if await _seen_by(tx, person, announcement_id) is None:
            return AnnouncementRefusal.UNKNOWN
        if not await announcements.step(tx, announcement_id, ["stopped"], "sending"):
            return AnnouncementRefusal.NOT_STOPPED
        freed = await outbox.resume(tx, KIND, _subject(announcement_id))
        await people.write_audit(tx, now, person.id, "resume", KIND, announcement_id, letters=freed)
        return freed


async def report_finished(store: Store, school_id: int, now: datetime) -> int:
    """Tells each author once that the last letter has gone; returns how many were told."""
    async with store.reading() as tx:
        running = await announcements.running(tx, school_id)
        finished = [row.id for row in running if not await outbox.any_waiting_of(tx, KIND, _subject(row.id))]
    told = 0
    for announcement_id in finished:
        async with store.writing() as tx:
            row = await announcements.by_id(tx, announcement_id)
            if row is None or not await announcements.step(tx, announcement_id, ["sending"], "sent"):
                continue
            told += await _tell_author(tx, await _progress(tx, row), now)
    return told


async def _tell_author(tx: AsyncConnection, done: Progress, now: datetime) -> int:
    if done.row.author_id is None:
        return 0
    letter = Letter(
        "announcement-report-letter",
        {"sent": done.sent, "unreachable": done.unreachable, "failed": done.failed + done.late},
        [[LetterButton("announcement-open", f"an:card:{done.row.id}:0")]],
    )
    subject = _subject(done.row.id)
    return await outbox.post(
        tx, [done.row.author_id], "announcement-report", subject, "once", letter.body(), now
    )
