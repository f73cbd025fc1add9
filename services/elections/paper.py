"""A paper of words as its keeper types it: four letters of a word suffice, and a wrong word is found by its place.

The words end in a checksum (SLIP-39's RS1024), from which the place of one wrong word, or of two in each other's
place, can be told. The right word is never guessed: whoever holds the paper types it again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

#: SLIP-39's words differ in their first four letters.
LETTERS = 4
#: How many words a paper has: of a secret of 128 bits, and of those of 256 that were given out before.
LENGTHS = (20, 33)
_CHECKSUM, _BITS = 3, 10


@dataclass(frozen=True)
class Misread:
    """What cannot be words of this paper; `places`, from 1, are to be typed again, and if there are none, all are."""

    places: tuple[int, ...] = ()
    typed: int = 0


def words_in(line: str) -> list[str]:
    """Without the numbers that people copy, «1. academic»."""
    return re.findall(r"[^\W\d_]+", line.lower())


def read(typed: Sequence[str]) -> tuple[list[str | None], Misread | None]:
    """The words as far as they are known, and what is wrong with them; None where all is right."""
    words = [_whole(word) for word in typed]
    if len(words) not in LENGTHS:
        return words, Misread(typed=len(words))
    unknown = tuple(place for place, word in enumerate(words, start=1) if word is None)
    known = [word for word in words if word is not None]
    if unknown or _fit(known):
        return words, Misread(unknown) if unknown else None
    return words, Misread(_suspects(known))


def completed(known: Sequence[str | None], places: Sequence[int], typed: Sequence[str]) -> list[str]:
    """The same with words typed anew at these places."""
    anew = dict(zip(places, typed, strict=True))
    return [anew.get(place, word or "") for place, word in enumerate(known, start=1)]


def is_word(typed: str, word: str) -> bool:
    """Whether this is what stands on the paper, as far as it was typed."""
    return [_whole(one) for one in words_in(typed)] == [word]


def _whole(typed: str) -> str | None:
    from shamir_mnemonic.wordlist import WORDLIST  # noqa: PLC0415 -- only the commission needs it

    if len(typed) < LETTERS:
        return None
    return next((word for word in WORDLIST if word[:LETTERS] == typed[:LETTERS]), None)


def _fit(words: Sequence[str]) -> bool:
    from shamir_mnemonic.share import Share  # noqa: PLC0415 -- only the commission needs it
    from shamir_mnemonic.utils import MnemonicError  # noqa: PLC0415 -- only the commission needs it

    try:
        Share.from_mnemonic(" ".join(words))
    except MnemonicError:
        return False
    return True


def _suspects(words: Sequence[str]) -> tuple[int, ...]:
    """The place of one wrong word, or those of two that stand in each other's place; else nothing can be told."""
    from shamir_mnemonic.wordlist import WORD_INDEX_MAP  # noqa: PLC0415 -- only the commission needs it

    numbers = [WORD_INDEX_MAP[word] for word in words]
    single = next(_wrong_one(numbers), None)
    if single is not None:
        return (single,)
    for one, other in combinations(range(len(words)), 2):
        changed = list(words)
        changed[one], changed[other] = words[other], words[one]
        if _fit(changed):
            return one + 1, other + 1
    return ()


def _wrong_one(numbers: Sequence[int]) -> Iterator[int]:
    """Places at which another word would make the checksum right.

    The checksum is linear: what a change at one place does to it is the sum of what its bits do.
    """
    data, checksum = list(numbers[:-_CHECKSUM]), numbers[-_CHECKSUM:]
    off = _as_one(checksum) ^ _as_one(_checksum(data))
    empty = [0] * len(data)
    nothing = _as_one(_checksum(empty))
    for place in range(len(data)):
        changes = {0}
        for bit in range(_BITS):
            effect = _as_one(_checksum([*empty[:place], 1 << bit, *empty[place + 1 :]])) ^ nothing
            changes |= {change ^ effect for change in changes}
        if off in changes:
            yield place + 1
    wrong = [place for place in range(_CHECKSUM) if off >> _BITS * (_CHECKSUM - 1 - place) & 1023]
    if len(wrong) == 1:
        yield len(data) + wrong[0] + 1


def _checksum(data: Sequence[int]) -> list[int]:
    from shamir_mnemonic.constants import CUSTOMIZATION_STRING_EXTENDABLE  # noqa: PLC0415 -- only the commission
    from shamir_mnemonic.rs1024 import create_checksum  # noqa: PLC0415 -- only the commission needs it

    return list(create_checksum(data, CUSTOMIZATION_STRING_EXTENDABLE))


def _as_one(words: Sequence[int]) -> int:
    return sum(word << _BITS * place for place, word in enumerate(reversed(words)))
