"""Boxes that the bot locks by itself: quick polls, which say so, and trials, whose ballots nobody ever counts."""

import dataclasses
import secrets
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from db import elections, people
from db.store import Store
from db.vault import Vault
from school.counting import FEWEST_FOR_RESULTS
from school.elections import Election, ElectionRefusal, why_not_set_up
from school.people import Person
from services import urn
from services.elections.commission import place_of_key
from services.elections.desk import Plan, led, row_of
from services.elections.opening import begin_voting


def _own_box(vault: Vault, draft: str) -> dict[str, bytes]:
    public, private = urn.key_of_its_own()
    return {"public_key": public, "own_key": vault.seal(private, place_of_key(draft))}


async def hold_poll(
    store: Store, vault: Vault, author: Person, draft: str, plan: Plan, now: datetime
) -> Election | ElectionRefusal:
    """Open at once; closed, counted and published by the clock. The same draft again returns what it has made."""
    async with store.writing() as tx:
        refusal = why_not_set_up((), (), plan.closes_at, now, plan.terms)
        if refusal:
            return refusal
        row = row_of(author, draft, plan) | _own_box(vault, draft) | {"state": "ready", "opens_at": None}
        election_id = await elections.add(tx, row)
        found = await elections.by_draft(tx, draft)
        if found is None:
            return ElectionRefusal.NO_SUCH_ELECTION
        if election_id is None:
            return found
        if await elections.electorate_size(tx, found) < FEWEST_FOR_RESULTS:
            await elections.drop(tx, election_id)
            return ElectionRefusal.ROLL_TOO_SMALL
        await elections.add_candidates(tx, election_id, [(None, answer) for answer in plan.answers])
        await people.write_audit(tx, now, author.id, "set-up", "election", election_id)
        return await begin_voting(tx, found, author.id, now)


async def begin_trial(
    store: Store, vault: Vault, actor: Person, election_id: int, now: datetime
) -> Election | ElectionRefusal:
    """The real screens before the day, for everybody who will vote; gone with all ballots when the vote opens."""
    async with store.writing() as tx:
        found = await led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if found.state not in ("sealing", "ready") or await elections.parts_of(tx, election_id):
            return ElectionRefusal.WRONG_TIME
        known = await elections.trial_for(tx, election_id)
        if known:
            return known
        if not await elections.candidates_of(tx, election_id):
            return ElectionRefusal.NO_CANDIDATES
        return await _add_trial(tx, vault, actor, found, now)


async def _add_trial(
    tx: AsyncConnection, vault: Vault, actor: Person, found: Election, now: datetime
) -> Election | ElectionRefusal:
    draft = f"trial:{found.id}"
    terms = dataclasses.replace(found.terms, silence=False)
    plan = Plan(found.title, sorted(found.grades), (), (), found.closes_at, terms)
    row = row_of(actor, draft, plan) | _own_box(vault, draft)
    values = row | {"state": "open", "trial_of": found.id, "opens_at": now, "seed": secrets.token_bytes(16)}
    trial_id = await elections.add(tx, values)
    made = await elections.by_draft(tx, draft)
    if trial_id is None or made is None:
        return ElectionRefusal.WRONG_TIME
    await elections.copy_candidates(tx, found.id, trial_id)
    await elections.draw_roll(tx, made)
    await people.write_audit(tx, now, actor.id, "trial", "election", found.id)
    return made
