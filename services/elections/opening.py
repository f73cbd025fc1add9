"""The opening of a vote: by hand or by the clock, once everything is ready."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, minutes, people
from db.elections.candidates import candidates_of
from db.elections.commission import commission_of, forget_key
from db.elections.roll import copy_roll, draw_roll, electorate_size, roll_codes
from db.people.audit import write_audit
from school.dates import SchoolYear, at_school_time, school_day
from school.elections import (
    BEFORE_OPENING,
    Election,
    ElectionRefusal,
    complaints_until,
    roll_fingerprint,
)
from school.elections.counting import (
    FEWEST_FOR_RESULTS,
)
from school.people import Role
from school.presses.elections import BallotPress
from services.asking import Asking
from services.elections.classes import tell_left_out
from services.elections.desk import led, led_by, post_urgent, tell_the_roll
from services.elections.results import WIPING_HOUR, is_contested
from services.letters import Letter, LetterButton


def open_voting(tx: Connection, asking: Asking, election_id: int) -> Election | ElectionRefusal:
    """Freezes the roll, publishes its fingerprint, and tells everybody on it.

    Refused until all three have their words, and for a roll so small that no result could ever be told.
    """
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    return begin_voting(tx, found, asking.person.id, asking.zone, asking.now)


def begin_voting(
    tx: Connection, found: Election, actor_id: int | None, zone: ZoneInfo, now: datetime
) -> Election | ElectionRefusal:
    """Inside the transaction of whoever opens: a person, or the clock (None)."""
    parts = elections.parts_of(tx, found.id)
    if parts and found.state in BEFORE_OPENING and all(map(partial(_is_small, tx), parts)):
        return _end_openly(tx, found, parts, actor_id, zone, now)
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
    refusals = [_why_not_open(tx, part) for part in parts or [found]]
    if all(refusals):
        # A class that is too small does without; what can still be mended is said of the others.
        others = [one for one in refusals if one is not ElectionRefusal.ROLL_TOO_SMALL]
        return others[0] if others and others[0] else ElectionRefusal.ROLL_TOO_SMALL
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


def _is_small(tx: Connection, part: Election) -> bool:
    return electorate_size(tx, part) < FEWEST_FOR_RESULTS


def _end_openly(
    tx: Connection,
    head: Election,
    parts: Sequence[Election],
    actor_id: int | None,
    zone: ZoneInfo,
    now: datetime,
) -> Election | ElectionRefusal:
    """No class is large enough for a secret: there is no box and no word is needed. Their teachers note the outcome.

    Whoever runs it, the commission and the deputy heads hear it; the minutes are written.
    """
    wipes_at = at_school_time(complaints_until(school_day(now, zone)), WIPING_HOUR, zone)
    if not elections.step(tx, head.id, head.state, "published", opens_at=now, wipes_at=wipes_at):
        return ElectionRefusal.WRONG_TIME
    forget_key(tx, head.id)
    elections.change(tx, head.id, closes_at=now)
    for part in parts:
        tell_left_out(tx, part, ElectionRefusal.ROLL_TOO_SMALL, now)
        elections.change(tx, part.id, state="void", void_why=ElectionRefusal.ROLL_TOO_SMALL)
    year = SchoolYear.of(school_day(now, zone))
    minutes.number_next(tx, head.school_id, year.first, now, election_id=head.id)
    deputies = [one.id for one in people.with_role(tx, head.school_id, Role.DEPUTY_HEAD)]
    told = sorted({*deputies, *commission_of(tx, head.id), *led_by(tx, head)})
    letter = Letter("election-all-openly-letter", {"title": head.title, "classes": len(parts)})
    post_urgent(tx, told, "election-all-openly", head.id, "once", letter, now)
    write_audit(tx, now, actor_id, "end-openly", "election", head.id)
    return elections.by_id(tx, head.id) or ElectionRefusal.NO_SUCH_ELECTION


def _may_still_change(tx: Connection, first_id: int, now: datetime) -> bool:
    """Whether the first round's result can be contested, or what was decided about a complaint is still to be done."""
    first = elections.by_id(tx, first_id)
    if first is None or first.state == "wiped":
        return False
    return first.state != "published" or is_contested(tx, first) or (first.wipes_at or now) > now


def _why_not_open(tx: Connection, part: Election) -> ElectionRefusal | None:
    """A class that is too small has heard that it votes openly, and needs no candidates."""
    nobody, small = not candidates_of(tx, part.id), _is_small(tx, part)
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
