"""What parents ask the school, each with a number and the time of its answer; and what is written without a name."""

import re
from datetime import timedelta
from enum import StrEnum

LONGEST_QUESTION = 500
LONGEST_REPLY = 1000
#: So long after the answer both are kept.
LIFE_AFTER_ANSWER = timedelta(days=90)


#: So many messages without a name wait for an answer; more would be a flood, and 111 answers at once.
MOST_WAITING = 50


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
    SENT = "hotline-sent"
