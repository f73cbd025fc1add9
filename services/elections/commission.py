"""The commission: three members take the words of the key, try them, and any two of them open the box.

Where the words are, and why. The private key is made in the bot at the first press of «my words» and split at
once; nobody but the three members may ever hold two of its parts. So the parts wait for their members in the
memory (`db/elections/in_memory.py`): never readable in the database, in a letter or in a conversation, from which a
backup could carry them off. A restart before all three have confirmed loses them, and that is harmless: no ballot
exists in the state of sealing, so the next press makes a new key pair and whoever had words of the old one takes new
ones.
Voting cannot open before all three have confirmed. At the count it is the same: the first member's words wait
in memory for the second's, for half an hour at most, and a restart asks for them again; so do the words of whoever
has to type one of them anew.

With several processes on one database all that live know them, whichever a member meets; one that has just begun asks
for a minute's patience. If none lives that knows them a new key is made, and parts that do not match the public key in
the table are void. So no one is ever given words of a key that is not the election's.
"""

import secrets
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, people
from db.elections import in_memory, waiting
from db.elections.candidates import candidates_of
from db.elections.commission import commission_of, new_key, note_words
from db.elections.results import forget_result, write_result
from db.elections.urn import ballots_in, ballots_of
from db.elections.voting import turnout_of
from db.elections.waiting import Waiting
from db.people.audit import write_audit
from db.store import Store
from db.vault import Vault
from school.elections import Election, ElectionRefusal
from school.elections.counting import FEWEST_FOR_RESULTS, stands
from school.people import Person
from school.presses.elections import DeskPress, MemberPress, MemberStep
from services.asking import Asking
from services.elections import paper, urn
from services.elections.desk import button_to_words, led_by, post_urgent
from services.elections.results import is_contested, make_public, wipe_urn
from services.letters import Letter, LetterButton

PATIENCE_AT_THE_BOX = timedelta(minutes=30)
#: So many words of a paper are asked for before it counts as written.
WORDS_TO_TRY = 2
#: «waiting:count:17»: one member's words for the count of election 17; or for «test».
WAITING = "waiting:"
#: «unfinished:count:17:4»: what member 4 has written so far.
UNFINISHED = "unfinished:"

P = ParamSpec("P")
T = TypeVar("T")


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


@dataclass(frozen=True)
class Unfinished:
    """A paper of which some words were misread; the others wait for them."""

    words: list[str | None]
    places: tuple[int, ...]
    since: datetime


def place_of_key(draft: str) -> str:
    """Where a box's own key is kept: sealed for this draft, it opens in no other place."""
    return f"election-key:{draft}"


def _parts_of(tx: Connection, found: Election) -> Parts | None:
    """The parts in memory, if they are of the key that the table knows: else they are void. Raises Elsewhere."""
    parts = _recall_parts(tx, found.id)
    return parts if parts and parts.public_key == found.public_key else None


def _recall_parts(tx: Connection, election_id: int) -> Parts | None:
    said = in_memory.recall(tx, f"parts:{election_id}")
    if said is None:
        return None
    words = {int(who): line for who, line in said["words"].items()}
    shown = {int(who): numbers for who, numbers in said["shown"].items()}
    return Parts(bytes.fromhex(said["public_key"]), words, shown)


def _keep_parts(tx: Connection, election_id: int, parts: Parts) -> None:
    said = {"public_key": parts.public_key.hex(), "words": parts.words, "shown": parts.shown}
    in_memory.keep(tx, f"parts:{election_id}", said)


def _first_words(said: Any) -> FirstWords:
    return FirstWords(said["member"], said["words"], datetime.fromisoformat(said["since"]))


def _unless_elsewhere(
    deed: Callable[Concatenate[Connection, P], T],
) -> Callable[Concatenate[Connection, P], T | ElectionRefusal]:
    """Refused for a minute, if another process has not handed over yet what is in memory."""

    @wraps(deed)
    def careful(tx: Connection, /, *args: P.args, **kwargs: P.kwargs) -> T | ElectionRefusal:
        try:
            return deed(tx, *args, **kwargs)
        except in_memory.Elsewhere:
            return ElectionRefusal.ONE_MOMENT

    return careful


@dataclass(frozen=True)
class OwnWords:
    """A member's words, the name of their key, and the messages that have shown them before."""

    key: str
    words: str
    shown_in: list[int]
    title: str


Answer = str | ElectionRefusal | paper.Misread


# Words


@_unless_elsewhere
def take_words(tx: Connection, asking: Asking, election_id: int) -> OwnWords | ElectionRefusal:
    """A member's words, to be shown once. The first to ask after a start makes the key for all three."""
    member = asking.person
    found = elections.by_id(tx, election_id)
    commission = commission_of(tx, election_id)
    if found is None or member.id not in commission:
        return ElectionRefusal.NO_SUCH_ELECTION
    if found.state != "sealing":
        return ElectionRefusal.TAKEN if commission[member.id] else ElectionRefusal.WRONG_TIME
    parts = _parts_of(tx, found)
    if parts and commission[member.id]:
        return ElectionRefusal.TAKEN
    if parts is None:
        parts = _make_key(tx, found, commission, asking)
        # Kept before the commit: should that fail, the table has another key and these are void.
        _keep_parts(tx, election_id, parts)
    shown_in = parts.shown.get(member.id, [])
    return OwnWords(urn.name_of(parts.public_key), parts.words[member.id], shown_in, found.title)


def _make_key(tx: Connection, found: Election, commission: dict[int, bool], asking: Asking) -> Parts:
    public_key, shares = urn.make_key()
    new_key(tx, found.id, public_key, urn.paper_of(shares[0]))
    have_void_words = [who for who, had in commission.items() if had and who != asking.person.id]
    letter = Letter("election-words-again-letter", {"title": found.title}, button_to_words(found.id))
    occurrence = f"again:{urn.name_of(public_key)}"
    post_urgent(tx, have_void_words, "election-words", found.id, occurrence, letter, asking.now)
    write_audit(tx, asking.now, asking.person.id, "new-key", "election", found.id)
    return Parts(public_key, dict(zip(sorted(commission), shares, strict=True)))


def note_shown(tx: Connection, member: Person, election_id: int, message_id: int) -> None:
    """Words stand in this message now; it is deleted when they are on paper."""
    with suppress(in_memory.Elsewhere):  # it hides by itself when the words are on paper
        if parts := _recall_parts(tx, election_id):
            parts.shown.setdefault(member.id, []).append(message_id)
            _keep_parts(tx, election_id, parts)


@dataclass(frozen=True)
class Hidden:
    """The messages that showed a member's words, to be deleted, and two places at which the paper is tried."""

    messages: list[int]
    places: list[int]


@_unless_elsewhere
def hide_words(tx: Connection, asking: Asking, election_id: int, key: str) -> Hidden | ElectionRefusal:
    """The member says that the words are on paper: they go from the chat, and two of them are asked for."""
    found = _sealed_with(tx, asking.person, election_id, key)
    if isinstance(found, ElectionRefusal):
        return found
    parts = _parts_of(tx, found)
    if parts is None:
        return ElectionRefusal.TAKEN
    own = parts.words[asking.person.id].split()
    drawn = secrets.SystemRandom().sample(range(1, len(own) + 1), WORDS_TO_TRY)
    shown_in = parts.shown.pop(asking.person.id, [])
    _keep_parts(tx, election_id, parts)
    return Hidden(shown_in, sorted(drawn))


@_unless_elsewhere
def try_paper(
    tx: Connection, asking: Asking, election_id: int, key: str, places: Sequence[int], typed: str
) -> ElectionRefusal | None:
    """The words at these places, typed from the paper; if they are right, the member has them."""
    found = _sealed_with(tx, asking.person, election_id, key)
    parts = None if isinstance(found, ElectionRefusal) else _parts_of(tx, found)
    if parts is not None:
        own, read = parts.words[asking.person.id].split(), paper.words_in(typed)
        asked_for = [own[place - 1] for place in places]
        if len(read) != len(places) or not all(map(paper.is_word, read, asked_for)):
            return ElectionRefusal.NOT_ON_PAPER
    outcome = confirm_words(tx, asking, election_id, key)
    return outcome if isinstance(outcome, ElectionRefusal) else None


def _sealed_with(tx: Connection, member: Person, election_id: int, key: str) -> Election | ElectionRefusal:
    """The election, if these words are those of its key and can still be confirmed."""
    found = elections.by_id(tx, election_id)
    commission = commission_of(tx, election_id)
    if found is None or member.id not in commission:
        return ElectionRefusal.NO_SUCH_ELECTION
    if found.public_key is None or urn.name_of(found.public_key) != key:
        return ElectionRefusal.VOID
    if commission[member.id]:
        return ElectionRefusal.TAKEN
    void = found.state != "sealing" or _parts_of(tx, found) is None
    return ElectionRefusal.VOID if void else found


@_unless_elsewhere
def confirm_words(tx: Connection, asking: Asking, election_id: int, key: str) -> list[int] | ElectionRefusal:
    """The member has the words of this key on paper; returns the messages that showed them, to be deleted.

    When the third has confirmed, the parts are forgotten, the election is ready and its author hears of it.
    """
    member = asking.person
    found = _sealed_with(tx, member, election_id, key)
    if found is ElectionRefusal.TAKEN:
        return []
    parts = None if isinstance(found, ElectionRefusal) else _parts_of(tx, found)
    if isinstance(found, ElectionRefusal) or parts is None:
        return found if isinstance(found, ElectionRefusal) else ElectionRefusal.VOID
    write_audit(tx, asking.now, member.id, "took-words", "election", election_id)
    all_have = note_words(tx, election_id, member.id)
    if all_have:
        elections.step(tx, election_id, "sealing", "ready")
        letter = Letter("election-ready-letter", {"title": found.title}, _button_to_desk(election_id))
        post_urgent(tx, led_by(tx, found), "election-ready", election_id, key, letter, asking.now)
    shown_in = parts.shown.pop(member.id, [])
    if all_have:
        in_memory.drop(tx, f"parts:{election_id}")
    else:
        _keep_parts(tx, election_id, parts)
    return shown_in


def _button_to_desk(election_id: int) -> list[list[LetterButton]]:
    return [[LetterButton("election-look", DeskPress("card", election=election_id))]]


# Opening


@_unless_elsewhere
def rehearse(tx: Connection, asking: Asking, election_id: int, words: str) -> Answer:
    """Words tried on a test box before voting opens: «waiting» for a second member, or «opened»."""
    member = asking.person
    found = _for_member(tx, member, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.state != "ready" or found.public_key is None:
        return ElectionRefusal.WRONG_TIME
    pair = _second_words(tx, "test", member, found, words, asking.now)
    if not isinstance(pair, Pair):
        return pair
    try:
        key = urn.join_key(pair.words, found.public_key)
    except urn.WrongWords:
        _tell_unfit(tx, "test", found, pair, asking.now)
        return ElectionRefusal.WORDS_DO_NOT_FIT
    test_ballot = urn.seal(1, election_id, found.public_key)
    if urn.open_all([test_ballot], election_id, key) != ([1], 0):
        return ElectionRefusal.BROKEN_BOX
    for who in pair.members:
        write_audit(tx, asking.now, who, "rehearse", "election", election_id)
    return "opened"


def _for_member(tx: Connection, member: Person, election_id: int) -> Election | ElectionRefusal:
    found = elections.by_id(tx, election_id)
    if found is None or member.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    return found


@dataclass(frozen=True)
class Pair:
    """Two members and their words."""

    members: tuple[int, int]
    words: tuple[str, str]


def _second_words(
    tx: Connection, purpose: str, member: Person, found: Election, typed: str, now: datetime
) -> Pair | Answer:
    """Both members' words if these are a second member's; else «waiting», or what is wrong with these.

    The first words are given out once: if they do not fit, both members write theirs again.
    """
    words = _whole_paper(tx, f"{UNFINISHED}{purpose}:{found.id}:{member.id}", typed, now)
    if isinstance(words, paper.Misread):
        return words
    if found.paper not in (None, urn.paper_of(words)):
        return ElectionRefusal.OTHER_PAPER
    what = f"{WAITING}{purpose}:{found.id}"
    said = in_memory.recall(tx, what)
    first = _first_words(said) if said else None
    late = first is not None and now - first.since > PATIENCE_AT_THE_BOX
    if first and late and first.member_id != member.id:
        _tell_forgotten(
            tx, Waiting(found.id, purpose, first.member_id, first.since), now
        )  # before the clock has
    if first is None or late or first.member_id == member.id:
        in_memory.keep(tx, what, {"member": member.id, "words": words, "since": now.isoformat()})
        waiting.note(tx, Waiting(found.id, purpose, member.id, now))
        return "waiting"
    in_memory.drop(tx, what)
    waiting.forget(tx, found.id, purpose)
    return Pair((first.member_id, member.id), (first.words, words))


def _whole_paper(tx: Connection, whose: str, typed: str, now: datetime) -> str | paper.Misread:
    """All words of the paper, with those that were right the time before; what is misread is asked for again."""
    words, before = paper.words_in(typed), _unfinished(tx, whose)
    if before and len(words) == len(before.places):
        words = paper.completed(before.words, before.places, words)
    known, wrong = paper.read(words)
    if wrong is None:
        in_memory.drop(tx, whose)
        return " ".join(word or "" for word in known)
    if wrong.places:
        said = {"words": list(known), "places": wrong.places, "since": now.isoformat()}
        in_memory.keep(tx, whose, said)
    elif before and len(words) not in paper.LENGTHS:
        return paper.Misread(before.places)
    else:
        in_memory.drop(tx, whose)
    return wrong


def _unfinished(tx: Connection, whose: str) -> Unfinished | None:
    """Raises Elsewhere."""
    said = in_memory.recall(tx, whose)
    if said is None:
        return None
    return Unfinished(said["words"], tuple(said["places"]), datetime.fromisoformat(said["since"]))


@dataclass(frozen=True)
class WordsIn:
    """Whose words have come already, and until when they are kept."""

    name: str | None = None
    until: datetime | None = None
    places: tuple[int, ...] = ()  # of the own paper: those that are to be typed again


def words_in(tx: Connection, member: Person, election_id: int, purpose: str, now: datetime) -> WordsIn | None:
    """For a member, before the own words are typed; to be asked in the writer's thread, whose memory it is."""
    found = _for_member(tx, member, election_id)
    if isinstance(found, ElectionRefusal):
        return None
    try:
        said = in_memory.recall(tx, f"{WAITING}{purpose}:{election_id}")
        own = _unfinished(tx, f"{UNFINISHED}{purpose}:{election_id}:{member.id}")
    except in_memory.Elsewhere:
        said = own = None
    first = _first_words(said) if said else None
    places = own.places if own else ()
    if first is None or now - first.since > PATIENCE_AT_THE_BOX:
        return WordsIn(places=places)
    who = people.by_id(tx, first.member_id)
    return WordsIn(who.name if who else None, first.since + PATIENCE_AT_THE_BOX, places)


async def open_box(store: Store, member: Person, election_id: int, words: str, now: datetime) -> Answer:
    """A member's words at the count: «waiting» for the second member, or «counted».

    With wrong words, or when ballots and marks disagree, nothing is counted and nothing changes. Two members at
    once make one result.
    """
    pair = await store.write(_words_at_the_box, member, election_id, words, now)
    if not isinstance(pair, BothWords):
        return pair
    return await _count(store, pair.election, pair.key, pair.members, now)


@dataclass(frozen=True)
class BothWords:
    """Two members' words, which fit: the key of this box."""

    election: Election
    key: Any
    members: tuple[int, int]


@_unless_elsewhere
def _words_at_the_box(
    tx: Connection, member: Person, election_id: int, words: str, now: datetime
) -> BothWords | Answer:
    found = _for_member(tx, member, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.state in ("counted", "published"):
        return "counted"
    if found.state != "closed" or found.public_key is None:
        return ElectionRefusal.WRONG_TIME
    pair = _second_words(tx, "count", member, found, words, now)
    if not isinstance(pair, Pair):
        return pair
    try:
        key = urn.join_key(pair.words, found.public_key)
    except urn.WrongWords:
        _tell_unfit(tx, "count", found, pair, now)
        return ElectionRefusal.WORDS_DO_NOT_FIT
    return BothWords(found, key, pair.members)


@dataclass(frozen=True)
class Opened:
    """One box, opened: what its ballots say, and how many were changed or are of another box."""

    election: Election
    ballots: Counter[int]
    sealed: int
    spoiled: int


def _open(tx: Connection, found: Election, key: Any) -> list[Opened]:
    """All boxes of this key. A closed urn takes no ballot, so it is opened beside the transaction that counts."""
    opened = []
    for part in elections.parts_of(tx, found.id) or [found]:
        if part.state != "void":
            sealed = ballots_of(tx, part.id)
            choices, spoiled = urn.open_all(sealed, part.id, key)
            opened.append(Opened(part, Counter(choices), len(sealed), spoiled))
    return opened


async def _count(
    store: Store, found: Election, key: Any, members: Sequence[int], now: datetime
) -> str | ElectionRefusal:
    opened = await store.read(_open, found, key)
    return await store.write(_write_result, found, opened, members, now)


def _write_result(
    tx: Connection, found: Election, opened: Sequence[Opened], members: Sequence[int], now: datetime
) -> str | ElectionRefusal:
    for box in opened:
        if not _is_whole(tx, box, members, now):
            _tell_broken(tx, found, members, now)
            return ElectionRefusal.BROKEN_BOX
    if not elections.step(tx, found.id, "closed", "counted"):
        now_is = elections.by_id(tx, found.id)
        called_off = now_is is None or now_is.state == "void"
        return ElectionRefusal.WRONG_TIME if called_off else "counted"
    for box in opened:
        forget_result(tx, box.election.id)  # of the count that a complaint has called in question
        if box.sealed >= FEWEST_FOR_RESULTS:
            # Fewer are not even written down: the list of who voted stands beside them.
            write_result(tx, box.election.id, box.ballots)
    for member in members:
        write_audit(tx, now, member, "count", "election", found.id)
    if members:
        letter = Letter("election-counted-letter", {"title": found.title}, _button_to_desk(found.id))
        post_urgent(tx, led_by(tx, found), "election-counted", found.id, now.isoformat(), letter, now)
    return "counted"


def _is_whole(tx: Connection, box: Opened, members: Sequence[int], now: datetime) -> bool:
    """Whether ballots and marks agree and every ballot can be cast; what is broken is written down."""
    marks, _ = turnout_of(tx, box.election.id)
    lying = ballots_in(tx, box.election.id)
    names = candidates_of(tx, box.election.id)
    whole = all(stands(box.election.rules, ballot, names) for ballot in box.ballots)
    if not box.spoiled and whole and box.sealed == lying == marks:
        return True
    detail = {"ballots": box.sealed, "marks": marks, "spoiled": box.spoiled}
    who = members[-1] if members else None
    write_audit(tx, now, who, "broken-box", "election", box.election.id, **detail)
    return False


def _tell_broken(tx: Connection, found: Election, members: Sequence[int], now: datetime) -> None:
    """Whoever runs it, and the first member, whose words were in; the second reads it on the screen."""
    letter = Letter("election-broken-box-letter", {"title": found.title})
    to, occurrence = sorted({*led_by(tx, found), *members[:1]}), now.isoformat()
    post_urgent(tx, to, "election-broken-box", found.id, occurrence, letter, now)


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
    await store.write(make_public, found, None, zone, now)
    return True


# The clock


async def close_due(store: Store, zone: ZoneInfo, now: datetime) -> int:
    """What the clock does each minute with votes that have ended; returns how many it closed.

    Closes what is due and asks the commission to open the box, forgets words that have waited too long, and
    wipes the urns whose time for complaints is over.
    """
    closed = await store.write(_close_all, now)
    for found in await store.read(_ripe, now):
        await wipe_urn(store, found, zone, now)
    return closed


def _close_all(tx: Connection, now: datetime) -> int:
    with suppress(in_memory.Elsewhere):  # another process does it, or this one in a minute
        for what, left in in_memory.kept_under(tx, UNFINISHED).items():
            if now - datetime.fromisoformat(left["since"]) > PATIENCE_AT_THE_BOX:
                in_memory.drop(tx, what)
    for one in waiting.all_waiting(tx):
        with suppress(in_memory.Elsewhere):
            _forget_words(tx, one, now)
    return sum(_close(tx, found, now) for found in elections.due_to_close(tx, now))


def _forget_words(tx: Connection, one: Waiting, now: datetime) -> None:
    """Those that have waited too long, or went with a process, are told of; those that nobody needs are not."""
    what = f"{WAITING}{one.purpose}:{one.election_id}"
    lost, needed = in_memory.recall(tx, what) is None, _are_needed(tx, one)
    if lost or not needed or now - one.since > PATIENCE_AT_THE_BOX:
        in_memory.drop(tx, what)
        waiting.forget(tx, one.election_id, one.purpose)
        if needed:
            _tell_forgotten(tx, one, now, lost=lost)


def _are_needed(tx: Connection, one: Waiting) -> bool:
    """Not after a vote was called off, opened without a rehearsal, sealed anew, or spared its recount."""
    found = elections.by_id(tx, one.election_id)
    return found is not None and found.state == ("closed" if one.purpose == "count" else "ready")


def _tell_forgotten(tx: Connection, one: Waiting, now: datetime, *, lost: bool = False) -> None:
    """Whose words waited in vain, and those who did not come, begin again."""
    found, who = elections.by_id(tx, one.election_id), people.by_id(tx, one.member_id)
    if found is None or who is None:
        return
    about = {"title": found.title, "name": who.name}
    key = "election-words-lost-letter" if lost else "election-words-forgotten-letter"
    letter = Letter(key, about, _button_to_box(one.purpose, found.id))
    members, occurrence = list(commission_of(tx, found.id)), one.since.isoformat()
    post_urgent(tx, members, "election-words-forgotten", found.id, occurrence, letter, now)


def _tell_unfit(tx: Connection, purpose: str, found: Election, pair: Pair, now: datetime) -> None:
    """The first member, who has put the paper away, hears that both begin again; the second sees it on the screen."""
    letter = Letter("election-words-unfit-letter", {"title": found.title}, _button_to_box(purpose, found.id))
    to, occurrence = [pair.members[0]], now.isoformat()
    post_urgent(tx, to, "election-words-unfit", found.id, occurrence, letter, now)


def _button_to_box(purpose: str, election_id: int) -> list[list[LetterButton]]:
    again: MemberStep = "count" if purpose == "count" else "test"
    key = "election-open-box" if purpose == "count" else "election-test-words"
    return [[LetterButton(key, MemberPress(again, election=election_id))]]


def _ripe(tx: Connection, now: datetime) -> list[Election]:
    """Those whose time for complaints is over, each complaint answered."""
    return [one for one in elections.due_to_wipe(tx, now) if not is_contested(tx, one)]


def _close(tx: Connection, found: Election, now: datetime) -> bool:
    if not elections.close(tx, found.id, now):
        return False
    button = [[LetterButton("election-open-box", MemberPress("count", election=found.id))]]
    letter = Letter("election-count-letter", {"title": found.title}, button)
    members = list(commission_of(tx, found.id))
    post_urgent(tx, members, "election-count", found.id, "once", letter, now)
    write_audit(tx, now, None, "close", "election", found.id)
    return True
