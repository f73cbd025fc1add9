"""What parents ask the school, each with a number and the time of its answer; and what is written without a name."""

import hashlib
import re
import secrets
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST_QUESTION = 500
LONGEST_REPLY = 1000
#: So long after the answer both are kept.
LIFE_AFTER_ANSWER = timedelta(days=90)
#: What nobody answers is kept no longer than that; so long before, whoever should have answered is told.
LIFE_WITHOUT_ANSWER, WARNED_BEFORE = timedelta(days=180), timedelta(days=14)

#: So many messages without a name wait for an answer; more would be a flood, and 111 answers at once.
MOST_WAITING = 50
#: So many of one sender within a day are read in peace; whoever needs more is told where somebody answers at once.
MOST_OF_ONE, WITHIN = 3, timedelta(days=1)
#: The number by which somebody comes back has so many digits: 50 bits, and no invitation looks like it.
NUMBER_DIGITS, GROUP = 15, 3


def read_number(typed: str) -> str | None:
    """The number in what somebody typed («482-117-730-915-226»), or None if it cannot be one."""
    bare = re.sub(r"[\s\-–—.]", "", typed)
    return bare if re.fullmatch(rf"[0-9]{{{NUMBER_DIGITS}}}", bare) else None


def in_groups(number: str) -> str:
    """As it is shown."""
    return "-".join(number[start : start + GROUP] for start in range(0, NUMBER_DIGITS, GROUP))


class QuestionRefusal(StrEnum):
    NOT_FOUND = "question-not-found"
    ANSWERED = "question-answered"


class HotlineRefusal(StrEnum):
    NOT_FOUND = "hotline-not-found"
    NAMED = "hotline-names-a-child"
    BUSY = "hotline-busy"
    OFTEN = "hotline-often"
    SENT = "hotline-sent"


class Senders:
    """How often each account has written without a name in the last day.

    In memory alone, under a salt that ends with the program, and beside nothing that was written: no copy of the
    database can tell who wrote. A restart forgets it, which costs three messages more.
    """

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(16)
        self._sent: dict[bytes, list[datetime]] = {}

    def why_not_write(self, account: int, now: datetime) -> HotlineRefusal | None:
        return HotlineRefusal.OFTEN if len(self._of(account, now)) >= MOST_OF_ONE else None

    def note(self, account: int, now: datetime) -> None:
        self._sent = {one: left for one, when in self._sent.items() if (left := _lately(when, now))}
        self._sent.setdefault(self._mark(account), []).append(now)

    def _of(self, account: int, now: datetime) -> list[datetime]:
        return _lately(self._sent.get(self._mark(account), []), now)

    def _mark(self, account: int) -> bytes:
        return hashlib.blake2b(str(account).encode(), key=self._salt, digest_size=16).digest()


def _lately(when: list[datetime], now: datetime) -> list[datetime]:
    return [one for one in when if one > now - WITHIN]
