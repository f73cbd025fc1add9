"""Voting: the ballot that one voter is shown, and the one transaction that takes it."""

import hmac
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from db import elections
from db.elections import candidates
from db.elections.candidates import candidates_of
from db.elections.urn import drop_ballot
from db.elections.voting import AtTheBox, ahead_of_ballot, before_the_box, lay_out, mark_voted
from db.vault import Vault
from school.elections import (
    LENGTH_OF_A_MARK,
    Election,
    VoteRefusal,
    about_a_button,
    about_an_order,
    order_for,
    why_not_vote,
)
from school.elections.counting import AGAINST_ALL, BLANK, stands
from school.people import Person
from services.asking import Asking
from services.elections import urn


@dataclass(frozen=True)
class Choice:
    """One line of a ballot. The name is empty for «against all» and «blank»; only the bot can make the mark."""

    number: int
    name: str
    mark: bytes


@dataclass(frozen=True)
class Pressed:
    """What a button on a ballot says: the ballot as far as it is filled in, and the mark that vouches for it."""

    step: str
    choice: int
    mark: bytes


@dataclass(frozen=True)
class Ballot:
    """What a voter is shown: the choices in an order of their own."""

    election: Election
    choices: list[Choice]


def ballot_for(
    tx: Connection,
    asking: Asking,
    election_id: int,
    *,
    step: str = "pick",
    pressed: Pressed | None = None,
    of_trial: bool | None = None,
) -> Ballot | VoteRefusal:
    """The ballot of this voter, or why there is none; its marks are good for one step, «pick» or «cast».

    What the button says that asked for it is checked first: its mark, or whether it stands for a trial.
    """
    voter, vault = asking.person, asking.vault

    def look(tx: Connection) -> tuple[Election, dict[int, str]] | VoteRefusal:
        candidates.ahead(tx, election_id)
        found = before_the_box(tx, election_id, voter.id)
        if found and of_trial is not None and of_trial != found.election.is_trial:
            return VoteRefusal.NO_SUCH_ELECTION
        refusal = _why_not(vault, found, voter, pressed, asking.now)
        if refusal or found is None:
            return refusal or VoteRefusal.NO_SUCH_ELECTION
        names = candidates_of(tx, election_id)
        return found.election, {one: name for one, name in names.items() if one in found.standing}

    seen = look(tx)
    if isinstance(seen, VoteRefusal):
        return seen
    election, names = seen
    lines = [*names, AGAINST_ALL] if election.rules.has_against_all else list(names)
    order = order_for(vault.mac(about_an_order(voter.id, election_id)), lines)
    if election.rules.blank:
        order.append(BLANK)
    return Ballot(
        election,
        [Choice(n, names.get(n, ""), mark_of(vault, step, voter.id, election, n)) for n in order],
    )


def _why_not(
    vault: Vault, found: AtTheBox | None, voter: Person, pressed: Pressed | None, now: datetime
) -> VoteRefusal | None:
    if found is None or found.election.school_id != voter.school_id:
        return VoteRefusal.NO_SUCH_ELECTION
    # First of all: a borrowed button, and a booth's above all, tells nothing about anybody's vote.
    if pressed and not is_genuine(vault, voter, found.election, pressed):
        return VoteRefusal.FORGED
    on_the_roll = found.on_the_roll and voter.active
    return why_not_vote(found.election, on_the_roll=on_the_roll, already_voted=found.voted, now=now)


def mark_of(vault: Vault, step: str, voter_id: int, election: Election, choice: int) -> bytes:
    """What only the bot can make: that this button was given to this voter for this step, ballot and box."""
    about = about_a_button(step, voter_id, election.id, choice, election.public_key or b"")
    return vault.mac(about)[:LENGTH_OF_A_MARK]


def is_genuine(vault: Vault, voter: Person, election: Election, pressed: Pressed) -> bool:
    """Whether this button was made by the bot, for this voter, this step and this box."""
    made = mark_of(vault, pressed.step, voter.id, election, pressed.choice)
    return hmac.compare_digest(pressed.mark, made)


def cast_ballot(
    tx: Connection,
    asking: Asking,
    election_id: int,
    choice: int,
    mark: bytes,
    *,
    step: str = "cast",
) -> VoteRefusal | None:
    """Marks the voter and drops the sealed ballot: two facts in one transaction, with no link between them.

    To be run in the box. None when the ballot is in it. The mark forbids a second ballot, so no number of the update
    is written beside it: it would tell in which order people voted.
    """
    voter = asking.person

    def into_the_box(tx: Connection) -> VoteRefusal | None:
        ahead_of_ballot(tx, election_id, voter.id)
        found = before_the_box(tx, election_id, voter.id)
        refusal = _why_not(asking.vault, found, voter, Pressed(step, choice, mark), asking.now)
        if refusal or found is None or found.election.public_key is None:
            return refusal or VoteRefusal.NO_SUCH_ELECTION
        if not stands(found.election.rules, choice, found.standing):
            return VoteRefusal.NO_SUCH_CANDIDATE
        if not _mark(tx, election_id, voter.id):
            return VoteRefusal.ALREADY_VOTED
        drop_ballot(tx, election_id, urn.seal(choice, election_id, found.election.public_key))
        return None

    return into_the_box(tx)


def cast_in_box(
    tx: Connection, asking: Asking, election_id: int, choice: int, mark: bytes
) -> tuple[VoteRefusal | None, Election | None]:
    """The same, and the election, of which the voter is told; of another school's nothing is."""
    elections.ahead(tx, election_id)
    refusal = cast_ballot(tx, asking, election_id, choice, mark)
    found = elections.by_id(tx, election_id)
    own = found is not None and found.school_id == asking.person.school_id
    return refusal, found if own else None


def _mark(tx: Connection, election_id: int, voter_id: int) -> bool:
    """False if they were marked before; the first who comes has the box laid out for everybody."""
    if mark_voted(tx, election_id, voter_id):
        return True
    lay_out(tx, election_id)
    return mark_voted(tx, election_id, voter_id)
