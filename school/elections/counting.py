"""Counting ballots: what a ballot says as one number, the methods, the rounds, quorum, ties.

A ballot is one number, so that it seals to one length and travels in a button: its picks as hexadecimal digits, the
first preference first. «3» is candidate 3, «312» ranks three of them or names all three, 0 is «against all»,
`BLANK` names nobody.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

AGAINST_ALL = 0
BLANK = 15
FEWEST_CANDIDATES, MOST_CANDIDATES = 1, 12  # twelve digits still fit into a button's number
FEWEST_FOR_RESULTS = 5  # fewer ballots would tell how somebody voted (SECURITY.md, decision 4)


class Method(StrEnum):
    """How ballots become a result."""

    PLURALITY = "plurality"  # most votes; with several seats each voter names as many as there are seats
    TWO_ROUNDS = "two-rounds"  # over half of all ballots, or the first two meet in a second round
    APPROVAL = "approval"  # name all who suit you
    RANKED = "ranked"  # instant runoff: the last one's ballots pass on


class Tie(StrEnum):
    """What decides between those who are level; named before the vote."""

    ROUND = "round"  # a second round between them
    LOT = "lot"  # drawn from a seed whose hash was published at the opening


class Verdict(StrEnum):
    """How a vote ended; the value is the key of what people are told."""

    TOO_FEW = "election-few"
    NO_QUORUM = "election-no-quorum"
    WON = "election-won"
    UNANIMOUS = "election-unanimous"
    TIE = "election-tie"
    SECOND_ROUND = "election-second-round"
    NOBODY = "election-nobody"


#: Verdicts that name those who are elected.
ELECTED = (Verdict.WON, Verdict.UNANIMOUS)
#: Verdicts after which those named meet again.
AGAIN = (Verdict.TIE, Verdict.SECOND_ROUND)


@dataclass(frozen=True)
class Rules:
    """What is settled before the vote and shown to voters; none of it can be changed once voting has begun."""

    method: Method = Method.PLURALITY
    seats: int = 1
    against_all: bool = True
    blank: bool = False
    quorum: int = 0  # per cent of the roll
    tie: Tie = Tie.ROUND

    @property
    def most_picks(self) -> int:
        """How many names one ballot may bear."""
        if self.method in (Method.APPROVAL, Method.RANKED):
            return MOST_CANDIDATES
        return self.seats

    @property
    def has_against_all(self) -> bool:
        """A ranking says «against all» by ranking nobody."""
        return self.against_all and self.method is not Method.RANKED


@dataclass(frozen=True)
class Counted:
    """A result: who is elected, and who meets again."""

    verdict: Verdict
    elected: tuple[int, ...] = ()  # in the order of their votes
    again: tuple[int, ...] = ()
    #: Votes by candidate, «against all» included; several only for a ranking.
    rounds: tuple[Mapping[int, int], ...] = ()
    blank: int = 0
    by_lot: bool = False

    @property
    def named(self) -> tuple[int, ...]:
        """Whom the verdict speaks of."""
        return self.again if self.verdict in AGAIN else self.elected


# Ballots


def ballot_of(picks: Sequence[int]) -> int:
    """The number that says these picks. Raises ValueError for what no ballot can say."""
    if not picks:
        return BLANK
    if list(picks) == [AGAINST_ALL]:
        return AGAINST_ALL
    if len(set(picks)) < len(picks) or not all(0 < pick <= MOST_CANDIDATES for pick in picks):
        raise ValueError("no such ballot")
    return int("".join(f"{pick:x}" for pick in picks), 16)


_DIGITS = {f"{number:x}": number for number in range(1, MOST_CANDIDATES + 1)}


def picks_on(ballot: int) -> tuple[int, ...]:
    """The picks of a ballot, the first preference first. Raises ValueError for a number that is no ballot."""
    if ballot == BLANK:
        return ()
    if ballot == AGAINST_ALL:
        return (AGAINST_ALL,)
    digits = f"{ballot:x}"
    if len(set(digits)) < len(digits) or not _DIGITS.keys() >= set(digits):
        raise ValueError("no such ballot")
    return tuple(map(_DIGITS.__getitem__, digits))


def stands(rules: Rules, ballot: int, candidates: Collection[int]) -> bool:
    """Whether this ballot can be cast: everybody on it stands, in the number and the way that the rules allow."""
    try:
        return _stand(rules, picks_on(ballot), set(candidates))
    except ValueError:
        return False


def _stand(rules: Rules, picks: tuple[int, ...], candidates: set[int]) -> bool:
    if not picks:
        return rules.blank
    if picks == (AGAINST_ALL,):
        return rules.has_against_all
    in_order = rules.method is Method.RANKED or picks == tuple(sorted(picks))
    return in_order and len(picks) <= rules.most_picks and candidates.issuperset(picks)


def toggled(rules: Rules, ballot: int, pick: int) -> int:
    """The ballot after a press on one line: another name more, or one taken back. «Against all» stands alone.

    Raises ValueError if no more names fit on it.
    """
    before = [one for one in picks_on(ballot) if one != AGAINST_ALL]
    if pick == AGAINST_ALL:
        return BLANK if ballot == AGAINST_ALL else AGAINST_ALL
    if pick in before:
        before.remove(pick)
    elif len(before) >= rules.most_picks:
        raise ValueError("no more names fit")
    else:
        before.append(pick)
    return ballot_of(before if rules.method is Method.RANKED else sorted(before))


# The count


def lot_order(seed: bytes, candidates: Iterable[int]) -> list[int]:
    """The candidates as the lot has them, the luckiest first; anybody can draw it again from the published seed."""
    return sorted(candidates, key=lambda one: hashlib.sha256(seed + f":{one}".encode()).digest())


def commitment_to(seed: bytes) -> str:
    """What is published of the lot's seed at the opening: its SHA-256."""
    return hashlib.sha256(seed).hexdigest()


def count(
    rules: Rules,
    ballots: Mapping[int, int],
    candidates: Collection[int],
    roll: int,
    lot: Sequence[int],
    struck: Collection[int] = (),
) -> Counted:
    """The result of ballots (ballot -> how many). Raises ValueError for one that could not have been cast.

    A ballot for somebody who was struck stays valid: it counts for the quorum and for over half of all; a ranking
    passes it on, and elsewhere the place goes to whoever is next.

    Below five ballots nothing is told (SECURITY.md, decision 4).
    """
    found = {picks_on(ballot): n for ballot, n in ballots.items() if n}
    standing = set(candidates)
    if not all(_stand(rules, picks, standing) for picks in found):
        raise ValueError("a ballot names nobody who stood, or more than the rules allow")
    cast, blank = sum(found.values()), found.get((), 0)
    if cast < FEWEST_FOR_RESULTS:
        return Counted(Verdict.TOO_FEW)
    if rules.method is Method.RANKED:
        result = _runoff(found, [one for one in candidates if one not in struck], lot)
    else:
        result = _most_votes(rules, _votes(rules, found, candidates), cast, lot, struck)
    if cast * 100 < rules.quorum * roll:
        return Counted(Verdict.NO_QUORUM, rounds=result.rounds, blank=blank)
    unanimous = result.verdict is Verdict.WON and len(found) == 1
    verdict = Verdict.UNANIMOUS if unanimous else result.verdict
    return replace(result, verdict=verdict, blank=blank)


Filled = Mapping[tuple[int, ...], int]


def _votes(rules: Rules, ballots: Filled, candidates: Collection[int]) -> dict[int, int]:
    votes = Counter({pick: 0 for pick in candidates})
    if rules.has_against_all:
        votes[AGAINST_ALL] = 0
    for picks, n in ballots.items():
        for pick in picks:
            votes[pick] += n
    return dict(sorted(votes.items()))


def _most_votes(
    rules: Rules, votes: dict[int, int], cast: int, lot: Sequence[int], struck: Collection[int]
) -> Counted:
    """Whoever has the most; nobody who is not ahead of «against all», and nobody without a vote."""
    against = votes.get(AGAINST_ALL, 0)
    standing = [one for one in votes if one != AGAINST_ALL and one not in struck]
    ranked = sorted(standing, key=lambda one: (-votes[one], one))
    if rules.method is Method.TWO_ROUNDS:
        return _over_half(votes, ranked, cast)
    able = [one for one in ranked if votes[one] > against]
    if len(able) <= rules.seats:
        return Counted(Verdict.WON if able else Verdict.NOBODY, tuple(able), rounds=(votes,))
    last = votes[able[rules.seats - 1]]
    sure = [one for one in able if votes[one] > last]
    level = [one for one in able if votes[one] == last]
    free = rules.seats - len(sure)
    if len(level) == free:
        return Counted(Verdict.WON, (*sure, *level), rounds=(votes,))
    if rules.tie is Tie.LOT:
        drawn = sorted(level, key=lot.index)[:free]
        return Counted(Verdict.WON, (*sure, *drawn), rounds=(votes,), by_lot=True)
    return Counted(Verdict.TIE, tuple(sure), tuple(level), (votes,))


def _over_half(votes: dict[int, int], ranked: list[int], cast: int) -> Counted:
    if 2 * votes.get(AGAINST_ALL, 0) >= cast or not ranked:
        return Counted(Verdict.NOBODY, rounds=(votes,))
    if 2 * votes[ranked[0]] > cast:
        return Counted(Verdict.WON, (ranked[0],), rounds=(votes,))
    second = votes[ranked[1]] if len(ranked) > 1 else 0
    if not second:
        return Counted(Verdict.NOBODY, rounds=(votes,))
    first = tuple(one for one in ranked if votes[one] >= second)
    return Counted(Verdict.SECOND_ROUND, (), first, (votes,))


def _runoff(ballots: Filled, candidates: Collection[int], lot: Sequence[int]) -> Counted:
    """Instant runoff: the last one goes, until somebody has over half of the ballots that still name anybody.

    Of those who are last together goes who had fewer votes in the latest earlier round in which they differed, and if
    there is none, whom the lot puts last.
    """
    piles: dict[int, list[tuple[tuple[int, ...], int]]] = {one: [] for one in sorted(candidates)}
    moving = [(picks, n) for picks, n in ballots.items() if picks]
    votes = dict.fromkeys(piles, 0)
    rounds: list[Mapping[int, int]] = []
    by_lot = False
    while True:
        for picks, n in moving:
            first = next((pick for pick in picks if pick in piles), None)
            if first is not None:
                piles[first].append((picks, n))
                votes[first] += n
        rounds.append(dict(votes))
        going_on, most = sum(votes.values()), max(votes.values(), default=0)
        if not going_on:
            return Counted(Verdict.NOBODY, rounds=tuple(rounds))
        if 2 * most > going_on or len(votes) == 1:
            winner = max(votes, key=lambda one: votes[one])
            return Counted(Verdict.WON, (winner,), rounds=tuple(rounds), by_lot=by_lot)
        level = [one for one in votes if votes[one] == min(votes.values())]
        for earlier in reversed(rounds[:-1]):
            fewest = min(earlier[one] for one in level)
            level = [one for one in level if earlier[one] == fewest]
        if len(level) > 1:
            # Those without any vote can never win: in which of them goes first the lot decides nothing.
            by_lot = by_lot or votes[level[0]] > 0
            level.sort(key=lot.index)
        del votes[level[-1]]
        moving = piles.pop(level[-1])


def numbers_to_tell(result: Counted, ballots: Mapping[int, int]) -> tuple[Mapping[int, int], ...]:
    """The rounds, or nothing where they would tell how everybody voted: too few ballots, or a name on every one."""
    cast = sum(ballots.values())
    if cast < FEWEST_FOR_RESULTS or max(result.rounds[0].values(), default=0) == cast:
        return ()
    return () if max(ballots.values(), default=0) == cast else result.rounds
