"""Boxes that the bot locks by itself: quick polls, which say so, and trials, whose ballots nobody ever counts."""

import dataclasses
import secrets

from sqlalchemy.engine import Connection

from db import elections
from db.elections.candidates import add_candidates, candidates_of, copy_candidates
from db.elections.roll import draw_roll, electorate_size
from db.people.audit import write_audit
from db.vault import Vault
from school.elections import Election, ElectionRefusal, why_not_set_up
from school.elections.counting import FEWEST_FOR_RESULTS
from school.presses.elections import BallotPress
from services.asking import Asking
from services.elections import urn
from services.elections.commission import place_of_key
from services.elections.desk import Plan, led, row_of, tell_the_roll
from services.elections.opening import begin_voting
from services.letters import Letter, LetterButton


def _own_box(vault: Vault, draft: str) -> dict[str, bytes]:
    public, private = urn.key_of_its_own()
    return {"public_key": public, "own_key": vault.seal(private, place_of_key(draft))}


def hold_poll(tx: Connection, asking: Asking, draft: str, plan: Plan) -> Election | ElectionRefusal:
    """Open at once; closed, counted and published by the clock. The same draft again returns what it has made."""
    author, now = asking.person, asking.now
    refusal = why_not_set_up((), (), plan.closes_at, now, plan.terms)
    if refusal:
        return refusal
    row = row_of(author, draft, plan) | _own_box(asking.vault, draft) | {"state": "ready", "opens_at": None}
    election_id = elections.add(tx, row)
    found = elections.by_draft(tx, draft)
    if found is None:
        return ElectionRefusal.NO_SUCH_ELECTION
    if election_id is None:
        return found
    if electorate_size(tx, found) < FEWEST_FOR_RESULTS:
        elections.drop(tx, election_id)
        return ElectionRefusal.ROLL_TOO_SMALL
    add_candidates(tx, election_id, [(None, answer) for answer in plan.answers])
    write_audit(tx, now, author.id, "set-up", "election", election_id)
    return begin_voting(tx, found, author.id, now)


def begin_trial(tx: Connection, asking: Asking, election_id: int) -> Election | ElectionRefusal:
    """The real screens before the day, for everybody who will vote; gone with all ballots when the vote opens."""
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.state not in ("sealing", "ready") or elections.parts_of(tx, election_id):
        return ElectionRefusal.WRONG_TIME
    known = elections.trial_for(tx, election_id)
    if known:
        return known
    if not candidates_of(tx, election_id):
        return ElectionRefusal.NO_CANDIDATES
    return _add_trial(tx, asking, found)


def _add_trial(tx: Connection, asking: Asking, found: Election) -> Election | ElectionRefusal:
    draft = f"trial:{found.id}"
    terms = dataclasses.replace(found.terms, silence=False)
    plan = Plan(found.title, sorted(found.grades), (), (), found.closes_at, terms)
    row = row_of(asking.person, draft, plan) | _own_box(asking.vault, draft)
    values = row | {
        "state": "open",
        "trial_of": found.id,
        "opens_at": asking.now,
        "seed": secrets.token_bytes(16),
    }
    trial_id = elections.add(tx, values)
    made = elections.by_draft(tx, draft)
    if trial_id is None or made is None:
        return ElectionRefusal.WRONG_TIME
    copy_candidates(tx, found.id, trial_id)
    draw_roll(tx, made)
    button = [[LetterButton("election-vote", BallotPress(election=trial_id, trial=True))]]
    letter = Letter("election-trial-letter", {"title": found.title}, button)
    tell_the_roll(tx, trial_id, "election-trial", letter, asking.now, useful_until=found.opens_at)
    write_audit(tx, asking.now, asking.person.id, "trial", "election", found.id)
    return made
