"""Elections: set up, sealed, opened, voted in, closed, counted by two, published, wiped.

Nothing about a choice is kept between two screens, logged, queued, or written but sealed.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy.ext.asyncio import AsyncConnection

from db import elections, outbox, people
from db.store import Store
from db.vault import Vault
from school.elections import (
    FEWEST_FOR_RESULTS,
    Election,
    ElectionRefusal,
    VoteRefusal,
    mark_of,
    order_for,
    roll_fingerprint,
    tally,
    why_not_vote,
    winners,
)
from school.people import Person, Role, grades_as_bits
from services import urn
from services.letters import Letter, LetterButton

#: Words of a first member wait this long for the second, in memory only.
PATIENCE_AT_THE_BOX = timedelta(minutes=30)


@dataclass
class Memory:
    """Words that wait for their members, and words that wait for a second member.

    Only in memory: a restart before voting makes a new key, a restart at the count asks again; nothing of
    either ever touches the disk.
    """

    unclaimed: dict[int, dict[int, str]] = field(default_factory=dict)
    at_the_box: dict[int, tuple[int, str, datetime]] = field(default_factory=dict)


_memories: WeakKeyDictionary[Store, Memory] = WeakKeyDictionary()


def _memory(store: Store) -> Memory:
    return _memories.setdefault(store, Memory())


@dataclass(frozen=True)
class Ballot:
    """What a voter is shown: the choices in their own order, each with the mark that only the bot can make."""

    election: Election
    choices: list[tuple[int, str, bytes]]  # number, name (empty for «against all»), mark


@dataclass(frozen=True)
class Outcome:
    """A published result. `votes` is None where so few voted that it would tell how somebody did."""

    election: Election
    names: dict[int, str]
    votes: dict[int, int] | None
    winners: list[int]
    marks: int
    roll: int


def _ballot_key(vault: Vault) -> bytes:
    return vault.mac_key("ballots")


# Setting up


async def set_up(store: Store, author: Person, draft: str, values: dict[str, Any], now: datetime) -> Election:
    """A new election in the state of sealing; its commission is asked to take their words."""
    async with store.writing() as tx:
        row = {
            "school_id": author.school_id,
            "author_id": author.id,
            "draft": draft,
            "title": values["title"],
            "grades": grades_as_bits(values["grades"]),
            "closes_at": values["closes_at"],
            "state": "sealing",
            "method": "plurality",
        }
        election_id = await elections.add(tx, row)
        if election_id is not None:
            standing = await people.by_ids(tx, values["candidates"])
            await elections.add_candidates(tx, election_id, [(p.id, p.name) for p in standing])
            await elections.add_commission(tx, election_id, values["commission"])
            await people.write_audit(tx, now, author.id, "set-up", "election", election_id)
            button = [[LetterButton("election-take-words", f"el:words:{election_id}")]]
            letter = Letter("election-commission-letter", {"title": values["title"]}, button)
            members = values["commission"]
            await outbox.post(
                tx,
                members,
                "election-words",
                f"election:{election_id}",
                "once",
                letter.body(),
                now,
                priority=outbox.URGENT,
            )
        made = await elections.by_draft(tx, draft)
        if made is None:
            raise LookupError(draft)
        return made


async def take_words(store: Store, member: Person, election_id: int, now: datetime) -> str | ElectionRefusal:
    """A member's words, to be shown once. The first to ask after a start makes the key for all three."""
    async with store.writing() as tx:
        found = await elections.by_id(tx, election_id)
        commission = await elections.commission_of(tx, election_id)
        if found is None or member.id not in commission:
            return ElectionRefusal.NO_SUCH_ELECTION
        if found.state != "sealing":
            return ElectionRefusal.WRONG_TIME
        unclaimed = _memory(store).unclaimed
        if commission[member.id] and election_id in unclaimed:
            return ElectionRefusal.TAKEN
        if election_id not in unclaimed:
            public_key, shares = urn.make_key()
            await elections.new_key(tx, election_id, public_key)
            await _ask_again(
                tx, found, [who for who, had in commission.items() if had and who != member.id], now
            )
            unclaimed[election_id] = dict(zip(sorted(commission), shares, strict=True))
            await people.write_audit(tx, now, member.id, "new-key", "election", election_id)
        return unclaimed[election_id][member.id]


async def _ask_again(tx: AsyncConnection, found: Election, members: list[int], now: datetime) -> None:
    """The earlier words are void (the program was started anew): whoever had theirs takes new ones."""
    button = [[LetterButton("election-take-words", f"el:words:{found.id}")]]
    letter = Letter("election-words-again-letter", {"title": found.title}, button)
    occurrence = f"again:{int(now.timestamp())}"
    await outbox.post(tx, members, "election-words", f"election:{found.id}", occurrence, letter.body(), now)


async def confirm_words(
    store: Store, member: Person, election_id: int, now: datetime
) -> bool | ElectionRefusal:
    """The member has written the words down; True when all three have and the election is ready to open."""
    async with store.writing() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or member.id not in await elections.commission_of(tx, election_id):
            return ElectionRefusal.NO_SUCH_ELECTION
        if found.state != "sealing" or election_id not in _memory(store).unclaimed:
            return ElectionRefusal.WRONG_TIME
        await people.write_audit(tx, now, member.id, "took-words", "election", election_id)
        ready = await elections.note_words(tx, election_id, member.id)
        if ready:
            await elections.step(tx, election_id, "sealing", "ready")
    if ready:
        del _memory(store).unclaimed[election_id]
    return ready


async def open_voting(
    store: Store, actor: Person, election_id: int, now: datetime
) -> Election | ElectionRefusal:
    """Freezes the roll, publishes its fingerprint, and tells everybody on it."""
    async with store.writing() as tx:
        found = await _led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if found.state == "sealing":
            return ElectionRefusal.NOT_SEALED
        if found.state != "ready" or now >= found.closes_at:
            return ElectionRefusal.WRONG_TIME
        if await elections.draw_roll(tx, found, grades_as_bits(found.grades)) == 0:
            return ElectionRefusal.NOBODY_ON_ROLL
        fingerprint = roll_fingerprint(await elections.roll_codes(tx, election_id))
        await elections.step(tx, election_id, "ready", "open", roll_hash=fingerprint, opens_at=now)
        letter = Letter(
            "election-open-letter",
            {"title": found.title, "closes": found.closes_at},
            [[LetterButton("election-vote", f"el:ballot:{election_id}")]],
        )
        voters = elections.voters_with_account(election_id)
        await outbox.post_to_selected(
            tx, voters, "election-open", f"election:{election_id}", letter.body(), now
        )
        await people.write_audit(tx, now, actor.id, "open", "election", election_id)
        return await elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


async def _led(tx: AsyncConnection, actor: Person, election_id: int) -> Election | ElectionRefusal:
    """An election that this person leads: own, or any for the senior mentor and the deputy head."""
    found = await elections.by_id(tx, election_id)
    if found is None or found.school_id != actor.school_id:
        return ElectionRefusal.NO_SUCH_ELECTION
    leads = actor.id == found.author_id or actor.has(Role.SENIOR_MENTOR, Role.DEPUTY_HEAD)
    return found if leads else ElectionRefusal.NOT_YOURS


# Voting


async def ballot_for(
    store: Store, vault: Vault, voter: Person, election_id: int, now: datetime
) -> Ballot | VoteRefusal:
    """The ballot of this voter, or why there is none."""
    async with store.reading() as tx:
        found, refusal = await _may_vote(tx, voter, election_id, now)
        if refusal or found is None:
            return refusal or VoteRefusal.NO_SUCH_ELECTION
        names = await elections.candidates_of(tx, election_id)
    key = _ballot_key(vault)
    order = order_for(key, voter.id, election_id, list(names))
    return Ballot(found, [(n, names.get(n, ""), mark_of(key, voter.id, election_id, n)) for n in order])


async def _may_vote(
    tx: AsyncConnection, voter: Person, election_id: int, now: datetime
) -> tuple[Election | None, VoteRefusal | None]:
    found = await elections.by_id(tx, election_id)
    if found is None or found.school_id != voter.school_id:
        return None, VoteRefusal.NO_SUCH_ELECTION
    on_the_roll, voted = await elections.stands_and_voted(tx, election_id, voter.id)
    return found, why_not_vote(found, on_the_roll=on_the_roll, already_voted=voted, now=now)


def is_genuine(vault: Vault, voter: Person, election_id: int, choice: int, mark: bytes) -> bool:
    """Whether this button was made by the bot for this voter."""
    expected = mark_of(_ballot_key(vault), voter.id, election_id, choice)
    return len(mark) == len(expected) and mark == expected


async def cast_ballot(
    store: Store, vault: Vault, voter: Person, election_id: int, choice: int, mark: bytes, now: datetime
) -> VoteRefusal | None:
    """Marks the voter and drops the sealed ballot: two facts in one transaction, with no link between them.

    The mark's key forbids a second ballot, so no number of the update is written beside it.
    """
    if not is_genuine(vault, voter, election_id, choice, mark):
        return VoteRefusal.FORGED
    async with store.writing(once=False) as tx:
        found, refusal = await _may_vote(tx, voter, election_id, now)
        if refusal or found is None or found.public_key is None:
            return refusal or VoteRefusal.NO_SUCH_ELECTION
        if not await elections.mark_voted(tx, election_id, voter.id):
            return VoteRefusal.ALREADY_VOTED
        await elections.drop_ballot(
            tx, election_id, urn.new_slot(), urn.seal(choice, election_id, found.public_key)
        )
    return None


# Closing and counting


async def close_due(store: Store, now: datetime) -> int:
    """Closes what the clock closes, and asks the commission to open the box; how many were closed."""
    async with store.reading() as tx:
        due = await elections.due_to_close(tx, now)
    for found in due:
        async with store.writing() as tx:
            if not await elections.step(tx, found.id, "open", "closed"):
                continue
            members = await elections.commission_of(tx, found.id)
            letter = Letter(
                "election-count-letter",
                {"title": found.title},
                [[LetterButton("election-open-box", f"el:count:{found.id}")]],
            )
            await outbox.post(
                tx,
                members,
                "election-count",
                f"election:{found.id}",
                "once",
                letter.body(),
                now,
                priority=outbox.URGENT,
            )
    return len(due)


async def give_words(
    store: Store, member: Person, election_id: int, words: str, now: datetime
) -> str | ElectionRefusal:
    """A member's words at the box: «waiting» for the second member, or «counted».

    With wrong words nothing is counted and nothing changes. Two members at once make one result.
    """
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        commission = await elections.commission_of(tx, election_id)
    if found is None or member.id not in commission:
        return ElectionRefusal.NO_SUCH_ELECTION
    if found.state != "closed" or found.public_key is None:
        return ElectionRefusal.WRONG_TIME
    if not urn.are_words(words):
        return ElectionRefusal.WRONG_WORDS
    at_the_box = _memory(store).at_the_box
    waiting = at_the_box.get(election_id)
    if waiting is None or waiting[0] == member.id or now - waiting[2] > PATIENCE_AT_THE_BOX:
        at_the_box[election_id] = (member.id, words, now)
        return "waiting"
    try:
        key = urn.join_key([waiting[1], words], found.public_key)
    except urn.WrongWords:
        del at_the_box[election_id]
        return ElectionRefusal.WRONG_WORDS
    outcome = await _count(store, found, key, (waiting[0], member.id), now)
    at_the_box.pop(election_id, None)
    return outcome


async def _count(
    store: Store, found: Election, key: Any, members: tuple[int, int], now: datetime
) -> str | ElectionRefusal:
    async with store.writing() as tx:
        if not await elections.step(tx, found.id, "closed", "counted"):
            return ElectionRefusal.WRONG_TIME
        sealed = await elections.ballots(tx, found.id)
        marks, _ = await elections.turnout(tx, found.id)
        try:
            choices = urn.open_all(sealed, found.id, key)
            votes = tally(choices, await elections.candidates_of(tx, found.id))
        except ValueError:
            votes = None
        if votes is None or len(sealed) != marks:
            await elections.step(tx, found.id, "counted", "closed")
            await people.write_audit(tx, now, members[1], "broken-box", "election", found.id)
            return ElectionRefusal.BROKEN_BOX
        await elections.write_result(tx, found.id, votes)
        for member in members:
            await people.write_audit(tx, now, member, "count", "election", found.id)
        letter = Letter(
            "election-counted-letter",
            {"title": found.title},
            [[LetterButton("election-look", f"el:desk:{found.id}")]],
        )
        if found.author_id:
            await outbox.post(
                tx, [found.author_id], "election-counted", f"election:{found.id}", "once", letter.body(), now
            )
    return "counted"


async def publish(store: Store, actor: Person, election_id: int, now: datetime) -> Outcome | ElectionRefusal:
    """Publishes a counted result to everybody on the roll, each in their language."""
    async with store.writing() as tx:
        found = await _led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if not await elections.step(tx, election_id, "counted", "published"):
            return ElectionRefusal.WRONG_TIME
        letter = Letter(
            "election-result-letter",
            {"title": found.title},
            [[LetterButton("election-see-result", f"el:result:{election_id}")]],
        )
        voters = elections.voters_with_account(election_id)
        await outbox.post_to_selected(
            tx, voters, "election-result", f"election:{election_id}", letter.body(), now
        )
        await people.write_audit(tx, now, actor.id, "publish", "election", election_id)
    outcome = await result(store, actor, election_id)
    return outcome or ElectionRefusal.NO_SUCH_ELECTION


async def result(store: Store, person: Person, election_id: int) -> Outcome | None:
    """A published result; None before that, whoever asks."""
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or found.school_id != person.school_id or found.state not in ("published", "wiped"):
            return None
        votes = await elections.result_of(tx, election_id)
        marks, on_roll = await elections.turnout(tx, election_id)
        names = await elections.candidates_of(tx, election_id)
    told = votes if marks >= FEWEST_FOR_RESULTS else None
    if told and max(told.values()) == marks:
        told = None  # unanimous: the numbers would tell how everybody voted
    return Outcome(found, names, told, winners(votes), marks, on_roll)


async def wipe(store: Store, actor: Person, election_id: int, now: datetime) -> ElectionRefusal | None:
    """After the complaints: the ballots are deleted and the key forgotten; the result stays."""
    async with store.writing() as tx:
        found = await _led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if not await elections.step(tx, election_id, "published", "wiped"):
            return ElectionRefusal.WRONG_TIME
        await elections.empty_urn(tx, election_id)
        await people.write_audit(tx, now, actor.id, "wipe", "election", election_id)
    await store.compact()
    return None
