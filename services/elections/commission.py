"""The commission: three members take the words of the key, try them, and any two of them open the box.

Where the words are, and why. The private key is made in the bot at the first press of «my words» and split at
once; nobody but the three members may ever hold two of its parts. So the parts wait for their members in the
memory of this process alone: never in the database, in a letter or in a conversation, from which a backup could
carry them off. A restart before all three have confirmed loses them, and that is harmless: no ballot exists in
the state of sealing, so the next press makes a new key pair and whoever had words of the old one takes new ones.
Voting cannot open before all three have confirmed. At the count it is the same: the first member's words wait
in memory for the second's, for half an hour at most, and a restart asks for them again.

With several processes on one database a member may meet a process that does not hold the parts: it then makes a
new key, and the parts that others hold no longer match the public key in the table and are dropped. So no one is
ever given words of a key that is not the election's.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from db import elections, people
from db.store import Store
from db.vault import Vault
from school.counting import FEWEST_FOR_RESULTS, stands
from school.elections import Election, ElectionRefusal
from school.people import Person
from services import urn
from services.elections.desk import button_to_words, post_urgent
from services.elections.results import is_contested, make_public, wipe_urn
from services.letters import Letter, LetterButton

PATIENCE_AT_THE_BOX = timedelta(minutes=30)


@dataclass
class Parts:
    """The parts of a key that wait for their members, and the messages in which they were shown."""

    public_key: bytes
    words: dict[int, str]
    shown: dict[int, list[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class FirstWords:
    """One member's words that wait for a second member's."""

    member_id: int
    words: str
    since: datetime


@dataclass
class Memory:
    """What must never touch the disk."""

    parts: dict[int, Parts] = field(default_factory=dict)
    #: (what for, election): «count» or «test».
    waiting: dict[tuple[str, int], FirstWords] = field(default_factory=dict)


_memories: WeakKeyDictionary[Store, Memory] = WeakKeyDictionary()


def place_of_key(draft: str) -> str:
    """Where a box's own key is kept: sealed for this draft, it opens in no other place."""
    return f"election-key:{draft}"


def _memory(store: Store) -> Memory:
    return _memories.setdefault(store, Memory())


def _parts_of(store: Store, found: Election) -> Parts | None:
    """The parts in memory, if they are of the key that the table knows: else they are void."""
    parts = _memory(store).parts.get(found.id)
    return parts if parts and parts.public_key == found.public_key else None


@dataclass(frozen=True)
class OwnWords:
    """A member's words, the name of their key, and the messages that have shown them before."""

    key: str
    words: str
    shown_in: list[int]


# Words


async def take_words(
    store: Store, member: Person, election_id: int, now: datetime
) -> OwnWords | ElectionRefusal:
    """A member's words, to be shown once. The first to ask after a start makes the key for all three."""
    async with store.writing() as tx:
        found = await elections.by_id(tx, election_id)
        commission = await elections.commission_of(tx, election_id)
        if found is None or member.id not in commission:
            return ElectionRefusal.NO_SUCH_ELECTION
        if found.state != "sealing":
            return ElectionRefusal.TAKEN if commission[member.id] else ElectionRefusal.WRONG_TIME
        parts = _parts_of(store, found)
        if parts and commission[member.id]:
            return ElectionRefusal.TAKEN
        if parts is None:
            parts = await _make_key(tx, found, commission, member, now)
            # Kept before the commit: should that fail, the table has another key and these are void.
            _memory(store).parts[election_id] = parts
    shown_in = parts.shown.setdefault(member.id, [])
    return OwnWords(urn.name_of(parts.public_key), parts.words[member.id], list(shown_in))


async def _make_key(
    tx: AsyncConnection, found: Election, commission: dict[int, bool], member: Person, now: datetime
) -> Parts:
    public_key, shares = urn.make_key()
    await elections.new_key(tx, found.id, public_key)
    have_void_words = [who for who, had in commission.items() if had and who != member.id]
    letter = Letter("election-words-again-letter", {"title": found.title}, button_to_words(found.id))
    occurrence = f"again:{urn.name_of(public_key)}"
    await post_urgent(tx, have_void_words, "election-words", found.id, occurrence, letter, now)
    await people.write_audit(tx, now, member.id, "new-key", "election", found.id)
    return Parts(public_key, dict(zip(sorted(commission), shares, strict=True)))


def note_shown(store: Store, member: Person, election_id: int, message_id: int) -> None:
    """Words stand in this message now; it is deleted when they are on paper."""
    parts = _memory(store).parts.get(election_id)
    if parts:
        parts.shown.setdefault(member.id, []).append(message_id)


async def confirm_words(
    store: Store, member: Person, election_id: int, key: str, now: datetime
) -> list[int] | ElectionRefusal:
    """The member has the words of this key on paper; returns the messages that showed them, to be deleted.

    When the third has confirmed, the parts are forgotten, the election is ready and its author hears of it.
    """
    async with store.writing() as tx:
        found = await elections.by_id(tx, election_id)
        commission = await elections.commission_of(tx, election_id)
        if found is None or member.id not in commission:
            return ElectionRefusal.NO_SUCH_ELECTION
        if found.public_key is None or urn.name_of(found.public_key) != key:
            return ElectionRefusal.VOID
        if commission[member.id]:
            return []
        parts = _parts_of(store, found)
        if found.state != "sealing" or parts is None:
            return ElectionRefusal.VOID
        await people.write_audit(tx, now, member.id, "took-words", "election", election_id)
        all_have = await elections.note_words(tx, election_id, member.id)
        if all_have:
            await elections.step(tx, election_id, "sealing", "ready")
            letter = Letter("election-ready-letter", {"title": found.title}, _button_to_desk(election_id))
            to = [found.author_id] if found.author_id else []
            await post_urgent(tx, to, "election-ready", election_id, key, letter, now)
    shown_in = parts.shown.pop(member.id, [])
    if all_have:
        _memory(store).parts.pop(election_id, None)
    return shown_in


def _button_to_desk(election_id: int) -> list[list[LetterButton]]:
    return [[LetterButton("election-look", f"ed:card:{election_id}")]]


# Opening


async def rehearse(
    store: Store, member: Person, election_id: int, words: str, now: datetime
) -> str | ElectionRefusal:
    """Words tried on a test box before voting opens: «waiting» for a second member, or «opened»."""
    found = await _for_member(store, member, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.state != "ready" or found.public_key is None:
        return ElectionRefusal.WRONG_TIME
    pair = _second_words(store, "test", member, election_id, words, now)
    if not isinstance(pair, FirstWords):
        return pair
    try:
        key = urn.join_key([pair.words, words], found.public_key)
    except urn.WrongWords:
        return ElectionRefusal.WORDS_DO_NOT_FIT
    test_ballot = urn.seal(1, election_id, found.public_key)
    if urn.open_all([test_ballot], election_id, key) != ([1], 0):
        return ElectionRefusal.BROKEN_BOX
    async with store.writing() as tx:
        for who in (pair.member_id, member.id):
            await people.write_audit(tx, now, who, "rehearse", "election", election_id)
    return "opened"


async def _for_member(store: Store, member: Person, election_id: int) -> Election | ElectionRefusal:
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or member.id not in await elections.commission_of(tx, election_id):
            return ElectionRefusal.NO_SUCH_ELECTION
        return found


def _second_words(
    store: Store, purpose: str, member: Person, election_id: int, words: str, now: datetime
) -> FirstWords | str | ElectionRefusal:
    """The first member's words if these are a second member's; else «waiting», or what is wrong with these.

    The first words are given out once: if they do not fit, both members write theirs again.
    """
    if not urn.are_words(words):
        return ElectionRefusal.WRONG_WORDS
    waiting = _memory(store).waiting
    first = waiting.get((purpose, election_id))
    if first is None or first.member_id == member.id or now - first.since > PATIENCE_AT_THE_BOX:
        waiting[purpose, election_id] = FirstWords(member.id, words, now)
        return "waiting"
    return waiting.pop((purpose, election_id))


async def open_box(
    store: Store, member: Person, election_id: int, words: str, now: datetime
) -> str | ElectionRefusal:
    """A member's words at the count: «waiting» for the second member, or «counted».

    With wrong words, or when ballots and marks disagree, nothing is counted and nothing changes. Two members at
    once make one result.
    """
    found = await _for_member(store, member, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.state in ("counted", "published"):
        return "counted"
    if found.state != "closed" or found.public_key is None:
        return ElectionRefusal.WRONG_TIME
    pair = _second_words(store, "count", member, election_id, words, now)
    if not isinstance(pair, FirstWords):
        return pair
    try:
        key = urn.join_key([pair.words, words], found.public_key)
    except urn.WrongWords:
        return ElectionRefusal.WORDS_DO_NOT_FIT
    return await _count(store, found, key, (pair.member_id, member.id), now)


@dataclass(frozen=True)
class Opened:
    """One box, opened: what its ballots say, and how many were changed or are of another box."""

    election: Election
    ballots: Counter[int]
    sealed: int
    spoiled: int


async def _open(store: Store, found: Election, key: Any) -> list[Opened]:
    """All boxes of this key. A closed urn takes no ballot, so it is opened beside the transaction and in a thread."""
    async with store.reading() as tx:
        parts = await elections.parts_of(tx, found.id) or [found]
        boxes = [(part, await elections.ballots(tx, part.id)) for part in parts if part.state != "void"]
    opened = []
    for part, sealed in boxes:
        choices, spoiled = await asyncio.to_thread(urn.open_all, sealed, part.id, key)
        opened.append(Opened(part, Counter(choices), len(sealed), spoiled))
    return opened


async def _count(
    store: Store, found: Election, key: Any, members: Sequence[int], now: datetime
) -> str | ElectionRefusal:
    opened = await _open(store, found, key)
    async with store.writing() as tx:
        for box in opened:
            marks, _ = await elections.turnout(tx, box.election.id)
            lying = await elections.ballots_in(tx, box.election.id)
            names = await elections.candidates_of(tx, box.election.id)
            whole = all(stands(box.election.rules, ballot, names) for ballot in box.ballots)
            if box.spoiled or not whole or not box.sealed == lying == marks:
                detail = {"ballots": box.sealed, "marks": marks, "spoiled": box.spoiled}
                who = members[-1] if members else None
                await people.write_audit(tx, now, who, "broken-box", "election", box.election.id, **detail)
                return ElectionRefusal.BROKEN_BOX
        if not await elections.step(tx, found.id, "closed", "counted"):
            return "counted"
        for box in opened:
            if box.sealed >= FEWEST_FOR_RESULTS:
                # Fewer are not even written down: the list of who voted stands beside them.
                await elections.write_result(tx, box.election.id, box.ballots)
        for member in members:
            await people.write_audit(tx, now, member, "count", "election", found.id)
        if members and found.author_id:
            letter = Letter("election-counted-letter", {"title": found.title}, _button_to_desk(found.id))
            await post_urgent(tx, [found.author_id], "election-counted", found.id, "once", letter, now)
    return "counted"


async def count_by_itself(store: Store, vault: Vault, found: Election, zone: ZoneInfo, now: datetime) -> bool:
    """A poll's box is locked with the bot's own key: it is counted and published as soon as it is closed.

    After a crash between the two the next minute publishes what was counted.
    """
    if found.own_key is None or found.draft is None:
        return False
    if found.state == "closed":
        key = urn.key_from(vault.open(found.own_key, place_of_key(found.draft)))
        if await _count(store, found, key, (), now) != "counted":
            return False
    async with store.writing() as tx:
        await make_public(tx, found, None, zone, now)
    return True


# The clock


async def close_due(store: Store, zone: ZoneInfo, now: datetime) -> int:
    """What the clock does each minute with votes that have ended; returns how many it closed.

    Closes what is due and asks the commission to open the box, forgets words that have waited too long, and
    wipes the urns whose time for complaints is over.
    """
    waiting = _memory(store).waiting
    for what, first in list(waiting.items()):
        if now - first.since > PATIENCE_AT_THE_BOX:
            del waiting[what]
    async with store.reading() as tx:
        due = await elections.due_to_close(tx, now)
        ripe = [one for one in await elections.due_to_wipe(tx, now) if not await is_contested(tx, one)]
    closed = 0
    for found in due:
        closed += await _close(store, found, now)
    for found in ripe:
        await wipe_urn(store, found, zone, now)
    return closed


async def _close(store: Store, found: Election, now: datetime) -> bool:
    async with store.writing() as tx:
        if not await elections.close(tx, found.id, now):
            return False
        button = [[LetterButton("election-open-box", f"em:count:{found.id}")]]
        letter = Letter("election-count-letter", {"title": found.title}, button)
        members = list(await elections.commission_of(tx, found.id))
        await post_urgent(tx, members, "election-count", found.id, "once", letter, now)
        await people.write_audit(tx, now, None, "close", "election", found.id)
    return True
