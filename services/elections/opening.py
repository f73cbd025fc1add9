"""The opening of a vote: by hand or by the clock, once everything is ready."""

import secrets
from datetime import datetime

from sqlalchemy.engine import Connection

from db import elections
from db.elections.candidates import candidates_of
from db.elections.roll import copy_roll, draw_roll, electorate_size, roll_codes
from db.people.audit import write_audit
from school.elections import (
    Election,
    ElectionRefusal,
    roll_fingerprint,
)
from school.elections.counting import (
    FEWEST_FOR_RESULTS,
)
from school.presses.elections import BallotPress
from services.asking import Asking
from services.elections.classes import tell_left_out
from services.elections.desk import led, tell_the_roll
from services.elections.results import is_contested
from services.letters import Letter, LetterButton


def open_voting(tx: Connection, asking: Asking, election_id: int) -> Election | ElectionRefusal:
    """Freezes the roll, publishes its fingerprint, and tells everybody on it.

    Refused until all three have their words, and for a roll so small that no result could ever be told.
    """
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    return begin_voting(tx, found, asking.person.id, asking.now)


def begin_voting(
    tx: Connection, found: Election, actor_id: int | None, now: datetime
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
    if found.follows_id and _may_still_change(tx, found.follows_id, now):
        return ElectionRefusal.FIRST_ROUND_RUNS
    parts = elections.parts_of(tx, found.id)
    refusals = [_why_not_open(tx, part) for part in parts or [found]]
    if all(refusals):
        return refusals[0] or ElectionRefusal.NO_CANDIDATES
    if not elections.step(tx, found.id, "ready", "open", opens_at=now):
        return ElectionRefusal.WRONG_TIME  # somebody was quicker
    trial = elections.trial_for(tx, found.id)
    if trial:
        elections.drop(tx, trial.id)
    for part, refusal in zip(parts or [found], refusals, strict=True):
        if refusal:
            tell_left_out(tx, part, refusal, now)
            elections.change(tx, part.id, state="void", void_why=refusal)
        else:
            _freeze(tx, part, now)
    write_audit(tx, now, actor_id, "open", "election", found.id)
    return elections.by_id(tx, found.id) or ElectionRefusal.NO_SUCH_ELECTION


def _may_still_change(tx: Connection, first_id: int, now: datetime) -> bool:
    """Whether the first round's result can be contested, or what was decided about a complaint is still to be done."""
    first = elections.by_id(tx, first_id)
    if first is None or first.state == "wiped":
        return False
    return first.state != "published" or is_contested(tx, first) or (first.wipes_at or now) > now


def _why_not_open(tx: Connection, part: Election) -> ElectionRefusal | None:
    """A class that is too small has heard that it votes openly, and needs no candidates."""
    nobody, small = not candidates_of(tx, part.id), electorate_size(tx, part) < FEWEST_FOR_RESULTS
    if small and part.head_id:
        return ElectionRefusal.ROLL_TOO_SMALL
    if nobody:
        return ElectionRefusal.NO_CANDIDATES
    return ElectionRefusal.ROLL_TOO_SMALL if small and part.follows_id is None else None


def _freeze(tx: Connection, part: Election, now: datetime) -> None:
    """The roll and its fingerprint, the lot's seed and its hash, and a letter to everybody on the roll."""
    if part.follows_id:
        copy_roll(tx, part.follows_id, part.id)
    else:
        draw_roll(tx, part)
    fingerprint = roll_fingerprint(roll_codes(tx, part.id))
    elections.change(tx, part.id, roll_hash=fingerprint, seed=secrets.token_bytes(16))
    letter = Letter(
        "election-open-letter",
        {"title": part.title, "closes": part.closes_at},
        [[LetterButton("election-vote", BallotPress(election=part.id))]],
    )
    tell_the_roll(tx, part.id, "election-open", letter, now, useful_until=part.closes_at)
