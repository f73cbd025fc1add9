"""Elections: who may stand, who may vote and when, how ballots are counted. The regulation in code."""

import hashlib
import hmac
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from school.people import Person, Role

AGAINST_ALL = 0
CANDIDATE_GRADES = range(9, 12)  # members of the parliament are of grades 9–11 (the parliament's charter)
MOST_CANDIDATES = 8
COMMISSION_SIZE, NEEDED_TO_OPEN = 3, 2
FEWEST_FOR_RESULTS = 5  # fewer ballots would tell how somebody voted
LENGTH_OF_A_MARK = 8  # bytes of the mark that ties a button to its voter


class VoteRefusal(StrEnum):
    """Why a vote is refused; the value is the message's key."""

    NO_SUCH_ELECTION = "vote-refused-unknown"
    NOT_OPEN = "vote-refused-not-open"
    CLOSED = "vote-refused-closed"
    NOT_ON_THE_ROLL = "vote-refused-not-on-the-roll"
    ALREADY_VOTED = "vote-refused-already-voted"
    FORGED = "vote-refused-forged"


class ElectionRefusal(StrEnum):
    """Why a deed of the mentor or of the commission is refused."""

    NO_SUCH_ELECTION = "vote-refused-unknown"
    NOT_YOURS = "election-not-yours"
    WRONG_TIME = "election-wrong-time"
    NOT_SEALED = "election-not-sealed"
    NOBODY_ON_ROLL = "election-empty-roll"
    TAKEN = "election-words-taken"
    WRONG_WORDS = "election-wrong-words"
    BROKEN_BOX = "election-broken-box"


@dataclass(frozen=True)
class Election:
    """An election as the database keeps it; moments in UTC."""

    id: int
    school_id: int
    title: str
    grades: frozenset[int]
    state: str  # sealing, ready, open, closed, counted, published, wiped
    closes_at: datetime
    public_key: bytes | None
    roll_hash: str | None
    author_id: int | None


def why_not_stand(person: Person) -> str | None:
    """Only pupils of grades 9–11 can stand."""
    if person.has(Role.STUDENT) and person.grade in CANDIDATE_GRADES and person.active:
        return None
    return "election-candidate-grade"


def why_not_vote(
    election: Election, *, on_the_roll: bool, already_voted: bool, now: datetime
) -> VoteRefusal | None:
    """One ballot each, for those on the roll, from the opening to the second of the closing."""
    if election.state in ("sealing", "ready"):
        return VoteRefusal.NOT_OPEN
    if election.state != "open" or now >= election.closes_at:
        return VoteRefusal.CLOSED
    if not on_the_roll:
        return VoteRefusal.NOT_ON_THE_ROLL
    return VoteRefusal.ALREADY_VOTED if already_voted else None


def mark_of(key: bytes, voter_id: int, election_id: int, choice: int) -> bytes:
    """The mark on a ballot's button: only the bot can make it, and only for this voter and this choice."""
    about = f"ballot:{voter_id}:{election_id}:{choice}".encode()
    return hmac.new(key, about, hashlib.sha256).digest()[:LENGTH_OF_A_MARK]


def order_for(key: bytes, voter_id: int, election_id: int, choices: Sequence[int]) -> list[int]:
    """The candidates in an order of this voter's own, the same at each look; «against all» stays last."""
    seed = hmac.new(key, f"order:{voter_id}:{election_id}".encode(), hashlib.sha256).digest()
    shuffled = [choice for choice in sorted(choices) if choice != AGAINST_ALL]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 -- an order on the screen, not a secret
    return [*shuffled, AGAINST_ALL]


def roll_fingerprint(codes: Iterable[str]) -> str:
    """The published fingerprint of a roll: the same people give the same, one more or fewer gives another."""
    return hashlib.sha256("\n".join(sorted(codes)).encode()).hexdigest()[:16]


def tally(choices: Iterable[int], candidates: Iterable[int]) -> dict[int, int]:
    """Votes by choice, «against all» included. Raises ValueError for a choice that was not on the ballot."""
    allowed = {*candidates, AGAINST_ALL}
    counted = Counter(choices)
    if set(counted) - allowed:
        raise ValueError("a ballot names nobody who stood")
    return {choice: counted.get(choice, 0) for choice in sorted(allowed)}


def winners(votes: dict[int, int]) -> list[int]:
    """Who has most votes: one winner, several in a tie, none if «against all» has most or nobody voted."""
    most = max(votes.values(), default=0)
    if most == 0 or votes.get(AGAINST_ALL, 0) == most:
        return []
    return [choice for choice, n in votes.items() if n == most]
