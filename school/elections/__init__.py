"""Elections: who may stand, who may vote and when, how ballots are counted. The regulation in code."""

import dataclasses
import hashlib
import random
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from school.dates import SchoolYear, at_school_time
from school.elections.counting import AGAINST_ALL, FEWEST_CANDIDATES, MOST_CANDIDATES, Method, Rules, Tie
from school.people import GRADES, Person, class_name
from school.rights import Deed, is_of_school, may

CANDIDATE_GRADES = range(9, 12)  # members of the parliament are of grades 9–11 (the parliament's charter)
VOTING_GRADES = range(5, 12)  # the plan's audience of the President's election (checklist, row 67)
COMMISSION_SIZE, NEEDED_TO_OPEN = 3, 2
LENGTH_OF_A_MARK = 8  # bytes of the mark that ties a button to its voter
#: School days in which a result can be contested; then the ballots are destroyed (SECURITY.md, 4.2.2, 8).
DAYS_FOR_COMPLAINTS = 3
#: Why the end of a vote may be moved; what is logged is one of these words.
REASONS_TO_EXTEND = ("outage", "weather", "classes", "other")


#: The states of an election whose vote has not opened, and of one whose result is not public.
BEFORE_OPENING = ("sealing", "ready")
BEFORE_RESULT = (*BEFORE_OPENING, "open", "closed", "counted")


class VoteRefusal(StrEnum):
    """Why a vote is refused; the value is the message's key."""

    NO_SUCH_ELECTION = "button-too-old"  # it was there when the button was made: a trial that is over
    NOT_OPEN = "vote-refused-not-open"
    CLOSED = "vote-refused-closed"
    PUBLISHED = "vote-refused-published"
    NOT_HELD = "vote-refused-not-held"
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
    MEMBER_IS_THERE = "election-member-is-there"
    CLOSES_IN_THE_PAST = "form-moment-past"
    NOT_SEALED = "election-not-sealed"
    ROLL_TOO_SMALL = "election-small-roll"
    NOMINATION_RUNS = "election-nomination-runs"
    NO_CANDIDATES = "election-no-candidates"
    NO_SUCH_CODE = "election-no-such-code"
    NO_BOOTH = "booth-not-open"
    SECOND_OF_BOOTH = "booth-second-member"
    OPENS_TOO_LATE = "election-opens-too-late"
    TAKEN = "election-words-taken"
    VOID = "election-words-void"
    NOT_ON_PAPER = "election-not-on-paper"
    ONE_MOMENT = "election-words-one-moment"
    OTHER_PAPER = "election-other-paper"
    WORDS_DO_NOT_FIT = "election-words-do-not-fit"
    BROKEN_BOX = "election-broken-box"
    NOT_LATER = "election-not-later"
    OF_ONE_CLASS = "election-of-one-class"
    NOT_A_VOTER = "election-not-a-voter"
    ASKED_BEFORE = "election-asked-before"
    SECOND_MEMBER = "election-second-member"
    NOT_OF_THIS_KIND = "election-not-of-this-kind"
    ALIKE = "election-called-alike"
    ANOTHERS_NAME = "election-anothers-name"
    FIRST_ROUND_RUNS = "election-first-round-runs"
    ANNULLED = "election-annulled"
    ANSWER_STANDS = "election-answer-stands"


class CandidacyRefusal(StrEnum):
    """Why a deed of a candidate, a supporter or a complainant is refused."""

    NO_SUCH = "vote-refused-unknown"
    NOT_YOURS = "election-not-yours"
    NO_NOMINATION = "candidacy-no-nomination"
    MAY_NOT_STAND = "candidacy-may-not-stand"
    ALREADY = "candidacy-already"
    SUPPORTED = "candidacy-supported"
    NOT_ON_THE_ROLL = "vote-refused-not-on-the-roll"
    SITS_IN_COMMISSION = "candidacy-sits-in-commission"
    FEW_SUPPORTERS = "candidacy-few-supporters"
    BALLOT_FULL = "candidacy-ballot-full"
    TOO_LATE = "candidacy-too-late"
    ALREADY_STRUCK = "candidacy-already-struck"
    SAID_NO = "candidacy-said-no"
    OFF_BALLOT = "candidacy-off-ballot"
    ENOUGH_QUESTIONS = "candidacy-enough-questions"
    ENOUGH_COMPLAINTS = "candidacy-enough-complaints"


class Consequence(StrEnum):
    """What the commission decides about a complaint. A recount and another winner hold the box until they are done."""

    NONE = "none"
    RECOUNT = "recount"
    NEW_VOTE = "new-vote"  # the result is annulled, and the same people vote once more
    OTHER_WINNER = "other-winner"  # a candidate is struck, and the ballots are counted without them


class Kind(StrEnum):
    """What is elected or decided."""

    PRESIDENT = "president"
    SPEAKER = "speaker"
    FACTION_LEADER = "leader"  # by the faction's members
    CLASS = "class"  # the self-government of every class, in one step
    REFERENDUM = "referendum"
    POLL = "poll"  # quick: its box is locked by the bot alone, and it says so


#: Whoever wins one of these holds an office.
OFFICES = (Kind.PRESIDENT, Kind.SPEAKER, Kind.FACTION_LEADER, Kind.CLASS)
#: On these ballots stand answers, not people.
QUESTIONS = (Kind.REFERENDUM, Kind.POLL)


#: What is said otherwise of answers than of people: the message «…-answers».
OTHERWISE_OF_ANSWERS = frozenset(
    {
        "campaign-nobody-yet",
        "complaint-ask-outcome",
        "election-card",
        "election-nobody",
        "election-nobody-letter",
        "election-second-round",
        "election-second-round-letter",
        "election-tie-letter",
        "election-undone-letter",
        "election-unanimous",
        "election-unanimous-letter",
        "election-unanswered-letter",
        "minutes-by-round",
        "minutes-nobody",
        "rule-approval",
        "rule-plurality",
        "rule-ranked",
        "rule-tie-ranked",
        "rule-two-rounds",
    }
)


#: What stands behind the title of a vote that is held once more, and once more again.
ROUNDS = ("II", "III", "IV", "V", "VI", "VII")


def title_of_next(title: str) -> str:
    """Of the vote that follows this one: «… · II», and after that «… · III»."""
    whole, _, number = title.rpartition(" · ")
    if number in ROUNDS[:-1]:
        return f"{whole} · {ROUNDS[ROUNDS.index(number) + 1]}"
    return f"{title} · {ROUNDS[0]}"


def said_of(kind: str, key: str) -> str:
    """The message of this key as it speaks of what stands on the ballot: people, or answers."""
    return f"{key}-answers" if kind in QUESTIONS and key in OTHERWISE_OF_ANSWERS else key


def consequences_for(kind: str) -> tuple[Consequence, ...]:
    """A poll has no commission that could count or vote again: whoever asked begins another. No answer is struck."""
    if kind == Kind.POLL:
        return (Consequence.NONE,)
    wanted = tuple(Consequence)
    return wanted if kind not in QUESTIONS else wanted[: wanted.index(Consequence.OTHER_WINNER)]


class TermEnd(StrEnum):
    """Until when an office is held."""

    SEPTEMBER = "september"  # to the end of the next September, when the next are elected (checklist, row 66)
    MAY = "may"  # to the end of the school year


@dataclass(frozen=True)
class Terms:
    """What is settled before the vote and told to voters. Kept as JSON beside the election."""

    kind: Kind = Kind.PRESIDENT
    rules: Rules = field(default_factory=Rules)
    stand: frozenset[int] = frozenset(CANDIDATE_GRADES)
    faction: str | None = None
    letter: str | None = None  # of one class's election
    positions: tuple[str, ...] = ()  # of a class: who has the most votes takes the first
    supporters: int = 0  # how many of the roll must support whoever wants to stand
    silence: bool = False  # the day before the vote is without campaign
    until: TermEnd = TermEnd.SEPTEMBER

    @classmethod
    def standard(cls, kind: Kind) -> "Terms":
        """The safe defaults of a kind (checklist, section 5, 4)."""
        match kind:
            case Kind.CLASS:
                rules = Rules(against_all=False, blank=True, tie=Tie.LOT)
                return cls(kind, rules, frozenset(GRADES))
            case Kind.REFERENDUM:
                return cls(kind, Rules(against_all=False, blank=True))
            case Kind.POLL:
                return cls(kind, Rules(against_all=False, tie=Tie.LOT))
            case _:
                return cls(kind)

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "rules": dataclasses.asdict(self.rules),
            "stand": sorted(self.stand),
            "faction": self.faction,
            "letter": self.letter,
            "positions": list(self.positions),
            "supporters": self.supporters,
            "silence": self.silence,
            "until": self.until,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any] | None) -> "Terms":
        """An election that was set up before there were kinds is the President's."""
        if not kept:
            return cls()
        rules = kept["rules"]
        method, tie = Method(rules["method"]), Tie(rules["tie"])
        return cls(
            kind=Kind(kept["kind"]),
            rules=Rules(**(rules | {"method": method, "tie": tie})),
            stand=frozenset(kept["stand"]),
            faction=kept["faction"],
            letter=kept["letter"],
            positions=tuple(kept["positions"]),
            supporters=kept["supporters"],
            silence=kept["silence"],
            until=TermEnd(kept["until"]),
        )


#: A poll has no commission for a second round.
METHODS_OF_A_POLL = (Method.PLURALITY, Method.APPROVAL, Method.RANKED)


def values_of(kind: Kind, name: str) -> tuple[Any, ...]:
    """What the form of a new election lets one choose of a rule, in the order of the presses."""
    return METHODS_OF_A_POLL if kind is Kind.POLL and name == "method" else CHOICES[name]


#: What the form of a new election lets one choose, and the values in the order of the presses.
CHOICES: dict[str, tuple[Any, ...]] = {
    "method": tuple(Method),
    "seats": (1, 2, 3, 4, 5),
    "quorum": (0, 25, 33, 50),
    "against_all": (True, False),
    "blank": (False, True),
    "tie": tuple(Tie),
    "stand": (tuple(CANDIDATE_GRADES), tuple(range(8, 12)), tuple(VOTING_GRADES)),
    "supporters": (0, 5, 10, 20),
    "silence": (False, True),
    "until": tuple(TermEnd),
}


def choices_of(kind: Kind) -> tuple[str, ...]:
    """Which of them make sense for a kind."""
    match kind:
        case Kind.CLASS:
            return ("quorum", "blank", "until")
        case Kind.REFERENDUM:
            return ("quorum", "blank", "silence")
        case Kind.POLL:
            return ("method",)
        case _:
            return tuple(CHOICES)


def fitting(rules: Rules) -> Rules:
    """Rules that do not contradict each other: over half and a ranking elect one."""
    one = rules.method in (Method.TWO_ROUNDS, Method.RANKED)
    return dataclasses.replace(rules, seats=1) if one else rules


def term_ends(terms: Terms, elected_on: date) -> date:
    """The last day of the office."""
    year = SchoolYear.of(elected_on)
    if terms.until is TermEnd.MAY:
        return year.ends_on
    return date(year.first + 1, 9, 30)


@dataclass(frozen=True)
class Election:
    """An election as the database keeps it; moments in UTC."""

    id: int
    school_id: int
    title: str
    grades: frozenset[int]
    state: str  # sealing, ready, open, closed, counted, published, wiped; void: a class that did not elect
    closes_at: datetime
    public_key: bytes | None
    roll_hash: str | None
    author_id: int | None
    terms: Terms = field(default_factory=Terms)
    opens_at: datetime | None = None  # planned before the opening; none: by hand
    nominates_until: datetime | None = None
    head_id: int | None = None  # the election whose key, commission and dates this one shares
    follows_id: int | None = None  # the first round
    trial_of: int | None = None
    seed: bytes | None = None  # of the lot; its hash is published at the opening, itself with the result
    own_key: bytes | None = None  # a poll's or a trial's private key, sealed with the data key
    wipes_at: datetime | None = None
    draft: str | None = None
    paper: int | None = None  # what all papers of this key have in common
    void_why: str | None = None  # why it did not elect: a message's key

    @property
    def rules(self) -> Rules:
        return self.terms.rules

    @property
    def is_trial(self) -> bool:
        return self.trial_of is not None

    @property
    def class_name(self) -> str | None:
        """The class whose election this is."""
        letter, grade = self.terms.letter, next(iter(self.grades), None)
        return class_name(grade, letter) if letter and grade else None

    def takes_nominations(self, now: datetime) -> bool:
        return (
            self.state in ("sealing", "ready")
            and self.nominates_until is not None
            and now < self.nominates_until
        )

    def is_silent(self, now: datetime) -> bool:
        """The day before the vote, if one was set."""
        return bool(
            self.terms.silence
            and self.opens_at
            and self.state in ("sealing", "ready")
            and now >= self.opens_at - timedelta(days=1)
        )


def told_apart(names: Sequence[str]) -> list[str]:
    """Names that are there twice get a number: two of one name and class stand on one ballot."""
    seen = Counter[str]()
    told = []
    for name in names:
        seen[name] += 1
        told.append(f"{name} ({seen[name]})" if names.count(name) > 1 else name)
    return told


def why_not_begin(election: Election, deed: str, now: datetime) -> CandidacyRefusal | None:
    """What an old button offers and whose time is over is refused before anything is typed."""
    before = election.state in BEFORE_OPENING
    match deed:
        case "ask" | "answer" | "slogan" | "programme" | "photo" | "attachment":
            late = not before or election.is_silent(now)
        case "complain":
            late = election.state != "published" or election.wipes_at is None or now >= election.wipes_at
        case "amend":
            late = election.state == "wiped"
        case "propose":
            return None if election.takes_nominations(now) else CandidacyRefusal.NO_NOMINATION
        case "refuse":
            late = not before
        case _:
            late = False
    return CandidacyRefusal.TOO_LATE if late else None


def why_not_stand(person: Person, terms: Terms | None = None) -> ElectionRefusal | None:
    """Only pupils of grades 9–11 can stand (the parliament's charter), unless the election's terms say otherwise."""
    grades = terms.stand if terms else frozenset(CANDIDATE_GRADES)
    if may(person, Deed.VOTE) and person.grade in grades:
        return None
    return ElectionRefusal.MAY_NOT_STAND


def is_with_us(person: Person) -> bool:
    """Whether somebody of the commission is still at the school and can be written to."""
    return is_of_school(person) and person.telegram_id is not None


def may_sit(person: Person, candidates: Collection[int]) -> bool:
    """The commission is of staff or pupils who do not stand and can be written to; their words go to the chat."""
    return is_with_us(person) and person.id not in candidates


def why_not_set_up(
    candidates: Sequence[Person],
    members: Sequence[Person],
    closes_at: datetime,
    now: datetime,
    terms: Terms | None = None,
    *,
    nominated: bool = False,
) -> ElectionRefusal | None:
    """What the form has asked for is looked at again as a whole: people may have changed meanwhile.

    Without candidates it is right where they are nominated later or answers stand on the ballot.
    """
    terms = terms or Terms()
    needed = terms.kind not in QUESTIONS and not nominated
    if needed and not FEWEST_CANDIDATES <= len(candidates) <= MOST_CANDIDATES:
        return ElectionRefusal.CANDIDATES
    standing = {person.id for person in candidates}
    if any(why_not_stand(person, terms) for person in candidates):
        return ElectionRefusal.MAY_NOT_STAND
    if terms.kind is Kind.POLL:
        return ElectionRefusal.CLOSES_IN_THE_PAST if closes_at <= now else None
    if any(person.id in standing for person in members):
        return ElectionRefusal.MEMBER_STANDS
    if len(members) != COMMISSION_SIZE or not all(may_sit(person, standing) for person in members):
        return ElectionRefusal.COMMISSION
    return ElectionRefusal.CLOSES_IN_THE_PAST if closes_at <= now else None


#: The dates of an election that can be moved, by the column that keeps them.
DATES = ("nominates_until", "opens_at", "closes_at")


def why_not_move(election: Election, which: str, moment: datetime, now: datetime) -> ElectionRefusal | None:
    """A stage that runs can only be made longer; one to come may begin at any later moment.

    The vote is made longer before its end alone; nomination also after it, where nobody stood. Nomination ends before
    the vote opens, and the vote opens before it closes.
    """
    present = getattr(election, which)
    before = election.state in ("sealing", "ready")
    if present is None or not (before or (which == "closes_at" and election.state == "open")):
        return ElectionRefusal.WRONG_TIME
    runs = which == "nominates_until" or (which == "closes_at" and not before)
    if runs and not before and now >= present:
        return ElectionRefusal.WRONG_TIME
    if moment <= (max(present, now) if runs else now):
        return ElectionRefusal.NOT_LATER
    moved = {one: getattr(election, one) for one in DATES} | {which: moment}
    kept = [moved[one] for one in DATES if moved[one] is not None]
    return None if kept == sorted(kept) or not before else ElectionRefusal.OPENS_TOO_LATE


#: Days from the setting up to the end of the nomination and to the vote, which is called to mind a fortnight before.
DAYS_TO_NOMINATE, DAYS_TO_VOTE, DAYS_OF_A_POLL = 7, 16, 2
VOTING_BEGINS, DAY_ENDS = time(9), time(18)


def usual_dates(today: date, zone: ZoneInfo, is_school_day: Callable[[date], bool]) -> dict[str, datetime]:
    """Proposed: a week of nomination, a week and more of campaign, one school day of voting; moments in UTC."""
    nomination = _school_day_from(today + timedelta(days=DAYS_TO_NOMINATE), is_school_day)
    vote = _school_day_from(today + timedelta(days=DAYS_TO_VOTE), is_school_day)
    return {
        "nomination": at_school_time(nomination, DAY_ENDS, zone),
        "opening": at_school_time(vote, VOTING_BEGINS, zone),
        "closing": at_school_time(vote, DAY_ENDS, zone),
    }


def usual_end_of_poll(today: date, zone: ZoneInfo, is_school_day: Callable[[date], bool]) -> datetime:
    last = _school_day_from(today + timedelta(days=DAYS_OF_A_POLL), is_school_day)
    return at_school_time(last, DAY_ENDS, zone)


def _school_day_from(day: date, is_school_day: Callable[[date], bool]) -> date:
    """This day or the first school day after it; in summer the day itself."""
    coming = (day + timedelta(days=ahead) for ahead in range(21))
    return next((one for one in coming if is_school_day(one)), day)


def movable_dates(election: Election, now: datetime) -> list[str]:
    """Which dates can still be moved."""
    far = now + timedelta(days=3650)
    wrong = ElectionRefusal.WRONG_TIME
    return [which for which in DATES if why_not_move(election, which, far, now) is not wrong]


def why_not_vote(
    election: Election, *, on_the_roll: bool, already_voted: bool, now: datetime
) -> VoteRefusal | None:
    """One ballot each, for those on the roll, from the opening to the second of the closing."""
    if election.state in BEFORE_OPENING:
        return VoteRefusal.NOT_OPEN
    if election.state in ("published", "wiped"):
        return VoteRefusal.PUBLISHED
    if election.state == "void":
        return VoteRefusal.NOT_HELD
    if election.state != "open" or now >= election.closes_at:
        return VoteRefusal.CLOSED
    if not on_the_roll:
        return VoteRefusal.NOT_ON_THE_ROLL
    return VoteRefusal.ALREADY_VOTED if already_voted else None


def about_a_button(step: str, voter_id: int, election_id: int, choice: int, box: bytes) -> bytes:
    """What the mark on a ballot's button vouches for. «pick» does not do for «cast»: the confirm screen was seen.

    `box` is the public key of the box, of which a trial has its own: a button made for one box is none for another,
    whatever numbers the elections have.
    """
    return f"ballot:{step}:{voter_id}:{election_id}:{choice}:".encode() + box


def about_a_booth_code(voter_id: int, election_id: int) -> bytes:
    """What the code on a booth slip is made of."""
    return f"booth:{voter_id}:{election_id}".encode()


def about_an_order(voter_id: int, election_id: int) -> bytes:
    """What the seed of a voter's own order of candidates is drawn from."""
    return f"order:{voter_id}:{election_id}".encode()


def order_for(seed: bytes, choices: Iterable[int]) -> list[int]:
    """The candidates in an order of this voter's own, the same at each look; «against all» stays last."""
    everything = sorted(choices)
    shuffled = [choice for choice in everything if choice != AGAINST_ALL]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 -- an order on the screen, not a secret
    return [*shuffled, AGAINST_ALL] if AGAINST_ALL in everything else shuffled


def roll_fingerprint(codes: Iterable[str]) -> str:
    """SHA-256 over the sorted codes, in hex: the same people give the same, one more or fewer gives another."""
    return hashlib.sha256("\n".join(sorted(codes)).encode()).hexdigest()


def is_about_elections(title: str) -> bool:
    """Whether an item of the plan is an election, by its title."""
    return bool(re.search(r"сайла|выбор|election", title, re.IGNORECASE))


def complaints_until(published_on: date) -> date:
    """The last school day on which a result can be contested; Saturdays and Sundays do not count."""
    day, left = published_on, DAYS_FOR_COMPLAINTS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day
