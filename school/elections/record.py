"""What lets the loser believe the result: a code for each ballot, and a file that anybody can count again.

The code says that a ballot of this voter is in the box, never what is in it. The file is lines of JSON, each with the
SHA-256 of the line before it, so that no line can be changed, left out or put in without breaking the chain. The
stand-alone `recount.py` reads it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from school.elections.counting import Counted, Rules, commitment_to

#: Fewer ballots are told as sums only: single choices beside a short list of codes would tell too much.
FEWEST_FOR_CHOICES = 20
#: Letters that a child reads aloud without mistaking one for another (Crockford's base 32).
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LETTERS_OF_A_CODE = 12
FORM = "school-election-2"


@dataclass(frozen=True)
class Count:
    """A counted election. `told` is empty where the numbers would tell how somebody voted."""

    title: str
    school: str
    closed_on: date
    candidates: Mapping[int, str]  # number -> name; 0 is «against all»
    rules: Rules
    roll: int
    fingerprint: str
    codes: Iterable[str]  # of all who have voted
    ballots: Mapping[int, int]  # ballot -> how many
    result: Counted
    told: Sequence[Mapping[int, int]]
    seed: bytes
    struck: Sequence[int] = ()
    annulled: bool = False
    answers: bool = False  # on the ballot stand answers, not people


def about_a_receipt(voter_id: int, election_id: int) -> bytes:
    """What a receipt's mark vouches for; only the holder of the data key can make it."""
    return f"receipt:{voter_id}:{election_id}".encode()


def receipt_code(mark: bytes) -> str:
    """60 bits of a mark as «ABCD-EFGH-JKMN»."""
    number = int.from_bytes(mark[:8], "big")
    letters = "".join(ALPHABET[number >> 5 * place & 31] for place in range(LETTERS_OF_A_CODE))
    return "-".join(letters[at : at + 4] for at in range(0, LETTERS_OF_A_CODE, 4))


def published_file(count: Count) -> str:
    """The lines to publish. Codes and ballots are sorted, each for itself: their order tells nothing."""
    codes, result, rules = sorted(count.codes), count.result, count.rules
    choices = _choices(count.ballots) if count.told and len(codes) >= FEWEST_FOR_CHOICES else None
    lines: list[dict[str, Any]] = [
        {
            "line": "election",
            "form": FORM,
            "school": count.school,
            "title": count.title,
            "closed_on": count.closed_on.isoformat(),
            "rules": asdict(rules),
            "candidates": {str(number): name for number, name in sorted(count.candidates.items())},
            **({"struck": sorted(count.struck)} if count.struck else {}),
            **({"annulled": True} if count.annulled else {}),
            **({"of": "answers"} if count.answers else {}),
        },
        {
            "line": "roll",
            "people": count.roll,
            "fingerprint": count.fingerprint,
            "voted": len(codes),
            "lot": commitment_to(count.seed),
        },
        {"line": "codes", "codes": codes},
        {"line": "choices", "choices": choices},
        {
            "line": "result",
            "rounds": [{str(one): n for one, n in sorted(votes.items())} for votes in count.told],
            "blank": result.blank if count.told else None,
            "verdict": result.verdict.removeprefix("election-"),
            "elected": list(result.elected),
            "again": list(result.again),
            "by_lot": result.by_lot,
            "seed": count.seed.hex(),
        },
    ]
    return chained(lines)


def chained(lines: Iterable[dict[str, Any]]) -> str:
    """One JSON object a line, each with the SHA-256 of the line before; the first begins with an empty one."""
    written, previous = [], ""
    for line in lines:
        text = json.dumps(line | {"previous": previous}, ensure_ascii=False, sort_keys=True)
        previous = hashlib.sha256(text.encode()).hexdigest()
        written.append(text)
    return "\n".join([*written, ""])


def fingerprint_of(file: str) -> str:
    """The SHA-256 of the last line: it stands for the whole file, and is published beside the result."""
    return hashlib.sha256(file.rstrip("\n").split("\n")[-1].encode()).hexdigest()


def _choices(ballots: Mapping[int, int]) -> list[int]:
    return [ballot for ballot, n in sorted(ballots.items()) for _ in range(n)]
