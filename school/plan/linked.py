"""What an item of the plan is linked with beside its evidence, read from its words.

The parliament's plan has rows that another part of the school answers: class elections, sittings, a campaign, the
year-end report; rows that each class does by itself; and rows whose evidence shows children.
"""

import re
from typing import Literal

Linked = Literal["class-elections", "sittings", "campaign", "year-report", "classes"]

#: The first that fits.
_LINKED: tuple[tuple[str, Linked], ...] = (
    (r"сынып\w*.*сайла|выбор\w*.*класс", "class-elections"),
    (r"парламент\w* отырыс|заседани\w+ парламент", "sittings"),
    (r"жылдық қорытынды есеп|(?:годов|итогов)\w+ отч[её]т", "year-report"),
    (r"қайырымдылық|қамқорлық акция|благотворит", "campaign"),
    (r"таза сынып|чист\w+ класс|таныстыру|түсіндіру|ознакомл|разъяснен", "classes"),
)
_CHILDREN = re.compile(
    r"сұхбат|интервью|видеоролик|бейнеролик|отбасым|моя семья|үздік оқушы|лучш\w+ ученик|жас спортшы|өнерлі оқушы"
)
_QUOTED = re.compile(r"«([^«»]+)»")


def linked_with(title: str) -> Linked | None:
    plain = title.casefold()
    return next((linked for words, linked in _LINKED if re.search(words, plain)), None)


def shows_children(title: str) -> bool:
    """Whether what shows the item shows children too, whose parents have to agree."""
    return bool(_CHILDREN.search(title.casefold()))


def of_this_time(title: str, number: int, *, weekly: bool) -> str | None:
    """Of a weekly row with several names in quotes («Үздік оқушы», «Жас спортшы»…) the one whose turn it is; `number`
    counts the weeks from one."""
    names = _QUOTED.findall(title)
    return names[(number - 1) % len(names)] if weekly and len(names) > 2 else None
