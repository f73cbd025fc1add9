"""Names: how they are folded for search and order, so that «ӘЙГЕРІМ» and «Әйгерім » are found as one."""

import re
import unicodedata
from functools import lru_cache

# The Kazakh alphabet's order; letters that a database does not know how to sort.
_ORDER = {letter: number for number, letter in enumerate("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")}
_LATIN_AS_CYRILLIC = str.maketrans("aceopxyihəkmtb", "асеорхуіһәкмтв")


@lru_cache(maxsize=4096)  # a list folds each of its names several times
def fold(name: str) -> str:
    """The name as search sees it: small letters, single spaces, ё as е, Latin look-alikes as Cyrillic."""
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    if any("а" <= letter <= "я" or letter in "әғқңөұүһі" for letter in plain):
        plain = plain.translate(_LATIN_AS_CYRILLIC)
    return plain.replace("ё", "е")


_PLAIN = str.maketrans("әғқңөұүһі", "агкноуухи")


#: Kazakh letters by the Russian ones that stand nearest, for code pages that know no others.
NEAREST_RUSSIAN = dict(zip("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё", "АаГгКкНнОоУуУуХхИиЕе", strict=True))


def spelt_plainly(name: str) -> str:
    """The folded name in letters that every keyboard has: «Айгул» finds «Айгүл»."""
    return fold(name).translate(_PLAIN)


_SOUNDS = dict(
    zip(
        "абвгғдежзийкқлмнңопрстуұүфхһцчшщъыіьэюяәө",
        "a b v g g d e zh z i i k k l m n n o p r s t u u u f h h ts ch sh sh _ i i _ e iu ia a o".split(),  # noqa: SIM905 -- sound by sound below its letter
        strict=True,
    )
)
_LATIN_SOUNDS = (
    ("kh", "h"),
    ("q", "k"),
    ("x", "h"),
    ("w", "u"),
    ("j", "zh"),
    ("y", "i"),
    ("ı", "i"),
    ("_", ""),
)


def sounded(text: str) -> str:
    """How a text sounds, roughly, in Latin letters and whatever alphabet it was written in: «Қасымова», «Касымова» and
    «Qasymova» are one, as are «Әлия» and «Aliya». Only to find a name again, never to be shown."""
    parted = unicodedata.normalize("NFKD", text.casefold().replace("ş", "sh"))
    plain = "".join(_SOUNDS.get(one, one) for one in parted if not unicodedata.combining(one))
    for written, sound in _LATIN_SOUNDS:
        plain = plain.replace(written, sound)
    return re.sub(r"(\w)\1+", r"\1", plain)


def alphabetical(name: str) -> tuple[int, ...]:
    """A key that sorts names by the Kazakh alphabet."""
    return tuple(_ORDER.get(letter, -1 if letter == " " else 100 + ord(letter)) for letter in name.casefold())


def given_name(name: str) -> str:
    """«Тимур» of «Ахметов Тимур»; of a single word the word."""
    parts = name.split()
    return parts[min(1, len(parts) - 1)] if parts else name
