"""The opening of a vote: by hand or by the clock, once everything is ready."""

import secrets
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from db import elections, people
from db.store import Store
from school.counting import (
    FEWEST_FOR_RESULTS,
)
from school.elections import (
    Election,
    ElectionRefusal,
    roll_fingerprint,
)
from school.people import Person
from services.elections.desk import led, tell_the_roll
from services.letters import Letter, LetterButton


async def open_voting(
    store: Store, actor: Person, election_id: int, now: datetime
) -> Election | ElectionRefusal:
    """Freezes the roll, publishes its fingerprint, and tells everybody on it.

    Refused until all three have their words, and for a roll so small that no result could ever be told.
    """
    async with store.writing() as tx:
        found = await led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        return await begin_voting(tx, found, actor.id, now)


async def begin_voting(
    tx: AsyncConnection, found: Election, actor_id: int | None, now: datetime
) -> Election | ElectionRefusal:
    """Inside the transaction of whoever opens: a person, or the clock (None)."""
    if found.state == "sealing":
        return ElectionRefusal.NOT_SEALED
    if found.state != "ready":
        return ElectionRefusal.WRONG_TIME
    if now >= found.closes_at:
        return ElectionRefusal.CLOSES_IN_THE_PAST
    if found.takes_nominations(now):
        return ElectionRefusal.NOMINATION_RUNS
    parts = await elections.parts_of(tx, found.id)
    refusals = [await _why_not_open(tx, part) for part in parts or [found]]
    if all(refusals):
        return refusals[0] or ElectionRefusal.NO_CANDIDATES
    if not await elections.step(tx, found.id, "ready", "open", opens_at=now):
        return ElectionRefusal.WRONG_TIME  # somebody was quicker
    trial = await elections.trial_for(tx, found.id)
    if trial:
        await elections.drop(tx, trial.id)
    for part, refusal in zip(parts or [found], refusals, strict=True):
        if refusal:
            await elections.change(tx, part.id, state="void")
        else:
            await _freeze(tx, part, now)
    await people.write_audit(tx, now, actor_id, "open", "election", found.id)
    return await elections.by_id(tx, found.id) or ElectionRefusal.NO_SUCH_ELECTION


async def _why_not_open(tx: AsyncConnection, part: Election) -> ElectionRefusal | None:
    if not await elections.candidates_of(tx, part.id):
        return ElectionRefusal.NO_CANDIDATES
    if part.follows_id is None and await elections.electorate_size(tx, part) < FEWEST_FOR_RESULTS:
        return ElectionRefusal.ROLL_TOO_SMALL
    return None


async def _freeze(tx: AsyncConnection, part: Election, now: datetime) -> None:
    """The roll and its fingerprint, the lot's seed and its hash, and a letter to everybody on the roll."""
    if part.follows_id:
        await elections.copy_roll(tx, part.follows_id, part.id)
    else:
        await elections.draw_roll(tx, part)
    fingerprint = roll_fingerprint(await elections.roll_codes(tx, part.id))
    await elections.change(tx, part.id, roll_hash=fingerprint, seed=secrets.token_bytes(16))
    letter = Letter(
        "election-open-letter",
        {"title": part.title, "closes": part.closes_at},
        [[LetterButton("election-vote", f"eb:{part.id}")]],
    )
    await tell_the_roll(tx, part.id, "election-open", letter, now, useful_until=part.closes_at)
