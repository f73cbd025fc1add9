"""What the clock does for elections each minute: stages begin and end, and those whom it concerns hear of it, once."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from db import candidacies, elections, outbox
from db.store import Store
from db.vault import Vault
from school.dates import at_school_time, school_day
from school.elections import Election, ElectionRefusal
from services.elections.commission import close_due, count_by_itself
from services.elections.desk import post_urgent
from services.elections.opening import begin_voting
from services.letters import Letter, LetterButton, Named

MORNING = time(8, 30)
LAST_CALL = timedelta(hours=2)


async def tick(store: Store, vault: Vault, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Run twice, or by two programs, it does everything once: the states and the letters' keys forbid the second."""
    await close_due(store, zone, now)
    async with store.reading() as tx:
        due = await elections.due_to_open(tx, now)
        waiting = await elections.in_state(tx, school_id, "sealing", "ready")
        closed = await elections.in_state(tx, school_id, "closed", "counted")
        running = await elections.running(tx)
    for found in closed:
        await count_by_itself(store, vault, found, zone, now)
    for found in due:
        await _open(store, found, now)
    for found in waiting:
        await _announce_stages(store, found, zone, now)
    for found in running:
        await _remind(store, found, zone, now)


async def _open(store: Store, found: Election, now: datetime) -> None:
    """Opens what is ready; what cannot be opened is told to whoever runs it, once for each reason.

    It is looked at anew: since it was found due its mentor may have opened it, moved it or asked for a new key.
    """
    async with store.writing() as tx:
        due = {one.id: one for one in await elections.due_to_open(tx, now)}
        if found.id not in due:
            return
        outcome = await begin_voting(tx, due[found.id], None, now)
        if not isinstance(outcome, ElectionRefusal) or outcome is ElectionRefusal.WRONG_TIME:
            return
        letter = Letter(
            "election-cannot-open-letter",
            {"title": found.title, "reason": Named(outcome)},
            [[LetterButton("election-look", f"ed:card:{found.id}")]],
        )
        to = [found.author_id] if found.author_id else []
        await post_urgent(tx, to, "election-cannot-open", found.id, outcome, letter, now)


async def _announce_stages(store: Store, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """The campaign begins when nomination ends; on the day of silence the candidates are asked to stop."""
    if found.nominates_until is None and not found.is_silent(now):
        return
    button = [[LetterButton("election-see-campaign", f"ec:card:{found.id}")]]
    async with store.reading() as tx:
        over = found.nominates_until is not None and now >= found.nominates_until
        of_classes = bool(await elections.parts_of(tx, found.id))  # each class hears of its own
        campaign = over and not of_classes and not await _is_told(tx, found, "election-campaign")
        silence = found.is_silent(now) and not await _is_told(tx, found, "election-silence")
        candidates = await elections.cards_of(tx, found.id)
        undecided = [row for row in await candidacies.of_election(tx, found.id) if row.state == "accepted"]
    if not campaign and not silence:
        return
    async with store.writing() as tx:
        if campaign:
            desk = [[LetterButton("election-look", f"ed:card:{found.head_id or found.id}")]]
            about = {"title": found.title, "candidates": len(candidates), "waiting": len(undecided)}
            letter = Letter("election-nominated-letter", about, desk)
            to = [found.author_id] if found.author_id and not found.head_id else []
            await post_urgent(tx, to, "election-nominated", found.id, "once", letter, now)
            letter = Letter("election-campaign-letter", {"title": found.title}, button)
            await _tell(tx, elections.electorate_with_account(found), "election-campaign", found, letter, now)
        if silence:
            letter = Letter(
                "election-silence-letter", {"title": found.title, "opens": found.opens_at}, button
            )
            standing = [row.person_id for row in candidates if row.person_id]
            await post_urgent(tx, standing, "election-silence", found.id, "once", letter, now)


async def _is_told(tx: AsyncConnection, found: Election, kind: str) -> bool:
    return bool(await outbox.posted(tx, kind, [f"election:{found.id}"]))


async def _tell(
    tx: AsyncConnection, who: Select[tuple[int]], kind: str, found: Election, letter: Letter, now: datetime
) -> None:
    await outbox.post_to_selected(tx, who, kind, f"election:{found.id}", letter.body(), now)


def reminders_of(found: Election, zone: ZoneInfo) -> Sequence[tuple[str, datetime]]:
    """When those who have not voted are reminded: the last morning, and two hours before the end."""
    morning = at_school_time(school_day(found.closes_at, zone), MORNING, zone)
    moments = [("morning", morning), ("last", found.closes_at - LAST_CALL)]
    opened = found.opens_at or morning
    return [(name, at) for name, at in moments if opened + LAST_CALL <= at < found.closes_at]


async def _remind(store: Store, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """Only those who have not voted; of two reminders missed the latest."""
    struck = [name for name, at in reminders_of(found, zone) if at <= now < found.closes_at]
    if not struck:
        return
    subject = f"election:{found.id}:{struck[-1]}"
    async with store.reading() as tx:
        if await outbox.posted(tx, "election-reminder", [subject]):
            return
    letter = Letter(
        "election-reminder-letter",
        {"title": found.title, "closes": found.closes_at},
        [[LetterButton("election-vote", f"eb:{found.id}")]],
    )
    async with store.writing() as tx:
        who = elections.voters_with_account(found.id, who_have_not_voted=True)
        await outbox.post_to_selected(
            tx, who, "election-reminder", subject, letter.body(), now, useful_until=found.closes_at
        )
