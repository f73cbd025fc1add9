"""Elections: who may stand, who may vote and when, how ballots are counted. The regulation in code."""

import hashlib
import random
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from school.people import Person, Role

AGAINST_ALL = 0
CANDIDATE_GRADES = range(9, 12)  # members of the parliament are of grades 9–11 (the parliament's charter)
# «Against all» always stands on the ballot, so that even one candidate leaves the voter a choice.
FEWEST_CANDIDATES, MOST_CANDIDATES = 1, 8
COMMISSION_SIZE, NEEDED_TO_OPEN = 3, 2
FEWEST_FOR_RESULTS = 5  # fewer ballots would tell how somebody voted (SECURITY.md, decision 4)
LENGTH_OF_A_MARK = 8  # bytes of the mark that ties a button to its voter
#: School days in which a result can be contested; then the ballots are destroyed (SECURITY.md, 4.2.2, 8).
DAYS_FOR_COMPLAINTS = 3
#: Why the end of a vote may be moved; what is logged is one of these words.
REASONS_TO_EXTEND = ("outage", "weather", "classes", "other")


class VoteRefusal(StrEnum):
    """Why a vote is refused; the value is the message's key."""

    NO_SUCH_ELECTION = "vote-refused-unknown"
    NOT_OPEN = "vote-refused-not-open"
    CLOSED = "vote-refused-closed"
    NOT_ON_THE_ROLL = "vote-refused-not-on-the-roll"
    ALREADY_VOTED = "vote-refused-already-voted"
    FORGED = "vote-refused-forged"
    NO_SUCH_CANDIDATE = "vote-refused-no-candidate"


class ElectionRefusal(StrEnum):
    """Why a deed of the mentor or of the commission is refused."""

    NO_SUCH_ELECTION = "vote-refused-unknown"
    NOT_YOURS = "election-not-yours"
    WRONG_TIME = "election-wrong-time"
    CANDIDATES = "election-candidates-number"
    MAY_NOT_STAND = "election-candidate-grade"
    COMMISSION = "election-commission-number"
    MEMBER_STANDS = "election-member-stands"
    CLOSES_IN_THE_PAST = "form-moment-past"
    NOT_SEALED = "election-not-sealed"
    ROLL_TOO_SMALL = "election-small-roll"
    TAKEN = "election-words-taken"
    VOID = "election-words-void"
    WRONG_WORDS = "election-wrong-words"
    WORDS_DO_NOT_FIT = "election-words-do-not-fit"
    BROKEN_BOX = "election-broken-box"
    NOT_LATER = "election-not-later"
    BUSY = "not-saved-try-later"


class Verdict(StrEnum):
    """How a vote ended; the value is the key of what people are told."""

    TOO_FEW = "election-few"
    WON = "election-won"
    UNANIMOUS = "election-unanimous"
    TIE = "election-tie"
    NOBODY = "election-nobody"


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


def why_not_stand(person: Person) -> ElectionRefusal | None:
    """Only pupils of grades 9–11 can stand (the parliament's charter)."""
    if person.has(Role.STUDENT) and person.grade in CANDIDATE_GRADES and person.active:
        return None
    return ElectionRefusal.MAY_NOT_STAND


def may_sit(person: Person, candidates: Collection[int]) -> bool:
    """The commission is of staff or pupils who do not stand and can be written to; their words go to the chat."""
    of_school = person.is_staff() or person.has(Role.STUDENT)
    return of_school and person.active and person.telegram_id is not None and person.id not in candidates


def why_not_set_up(
    candidates: Sequence[Person], members: Sequence[Person], closes_at: datetime, now: datetime
) -> ElectionRefusal | None:
    """What the form has asked for is looked at again as a whole: people may have changed meanwhile."""
    if not FEWEST_CANDIDATES <= len(candidates) <= MOST_CANDIDATES:
        return ElectionRefusal.CANDIDATES
    standing = {person.id for person in candidates}
    if any(why_not_stand(person) for person in candidates):
        return ElectionRefusal.MAY_NOT_STAND
    if any(person.id in standing for person in members):
        return ElectionRefusal.MEMBER_STANDS
    if len(members) != COMMISSION_SIZE or not all(may_sit(person, standing) for person in members):
        return ElectionRefusal.COMMISSION
    return ElectionRefusal.CLOSES_IN_THE_PAST if closes_at <= now else None


def why_not_move_closing(election: Election, closes_at: datetime, now: datetime) -> ElectionRefusal | None:
    """A vote that runs can only be made longer, and only before its end; before it opens, any later moment does."""
    if election.state not in ("sealing", "ready", "open"):
        return ElectionRefusal.WRONG_TIME
    if election.state == "open" and now >= election.closes_at:
        return ElectionRefusal.WRONG_TIME
    least = election.closes_at if election.state == "open" else now
    return ElectionRefusal.NOT_LATER if closes_at <= least else None


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


def about_a_button(step: str, voter_id: int, election_id: int, choice: int) -> bytes:
    """What the mark on a ballot's button vouches for. «pick» does not do for «cast»: the confirm screen was seen."""
    return f"ballot:{step}:{voter_id}:{election_id}:{choice}".encode()


def about_an_order(voter_id: int, election_id: int) -> bytes:
    """What the seed of a voter's own order of candidates is drawn from."""
    return f"order:{voter_id}:{election_id}".encode()


def order_for(seed: bytes, choices: Iterable[int]) -> list[int]:
    """The candidates in an order of this voter's own, the same at each look; «against all» stays last."""
    shuffled = [choice for choice in sorted(choices) if choice != AGAINST_ALL]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 -- an order on the screen, not a secret
    return [*shuffled, AGAINST_ALL]


def roll_fingerprint(codes: Iterable[str]) -> str:
    """SHA-256 over the sorted codes, in hex: the same people give the same, one more or fewer gives another."""
    return hashlib.sha256("\n".join(sorted(codes)).encode()).hexdigest()


def tally(choices: Iterable[int], candidates: Iterable[int]) -> dict[int, int]:
    """Votes by choice, «against all» included. Raises ValueError for a choice that was not on the ballot."""
    allowed = {*candidates, AGAINST_ALL}
    counted = Counter(choices)
    if set(counted) - allowed:
        raise ValueError("a ballot names nobody who stood")
    return {choice: counted.get(choice, 0) for choice in sorted(allowed)}


def verdict_on(votes: dict[int, int]) -> tuple[Verdict, list[int]]:
    """How the vote ended, and who is named: the winner, or those who are level.

    Below five ballots nothing is told. A tie names no winner; «against all» with the most votes, alone or
    level with a candidate, elects nobody.
    """
    cast, most = sum(votes.values()), max(votes.values(), default=0)
    if cast < FEWEST_FOR_RESULTS:
        return Verdict.TOO_FEW, []
    first = [choice for choice, n in votes.items() if n == most]
    if AGAINST_ALL in first:
        return Verdict.NOBODY, []
    if len(first) > 1:
        return Verdict.TIE, first
    return (Verdict.UNANIMOUS if most == cast else Verdict.WON), first


def numbers_to_tell(votes: dict[int, int]) -> dict[int, int] | None:
    """The votes by choice, or None where they would tell how everybody voted: too few, or all alike."""
    cast = sum(votes.values())
    return votes if cast >= FEWEST_FOR_RESULTS and max(votes.values()) < cast else None


def complaints_until(published_on: date) -> date:
    """The last school day on which a result can be contested; Saturdays and Sundays do not count."""
    day, left = published_on, DAYS_FOR_COMPLAINTS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day
