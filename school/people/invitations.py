"""Invitation codes: how they look, how long they live, and how often one may guess."""

import re
from datetime import timedelta

#: No letter that is easily taken for another or for a digit; 12 of 30 give 58 bits.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXY"
LENGTH = 12
LIFE = timedelta(days=7)
#: A guesser gets five tries in a quarter of an hour (SECURITY.md, D5).
MOST_TRIES, TRIES_WITHIN = 5, timedelta(minutes=15)

# Cyrillic letters and digits that a child copies from paper where a Latin letter is printed.
_LOOKALIKES = str.maketrans("АВЕКМНРСТУХЕ", "ABEKMHPCTYXE")


def read_code(typed: str) -> str | None:
    """The code in what somebody typed («abcd-efgh jkmn»), or None if it cannot be one."""
    bare = re.sub(r"[\s\-–—_.]", "", typed).upper().translate(_LOOKALIKES)
    if len(bare) != LENGTH or set(bare) - set(ALPHABET):
        return None
    return bare


def in_groups(code: str) -> str:
    """As it stands on the sheet: «ABCD-EFGH-JKMN»."""
    return "-".join(code[start : start + 4] for start in range(0, LENGTH, 4))
