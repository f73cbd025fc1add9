"""The lines of a request: what can be asked for, in which size and number, and the way of each line.

The groups are those of the campaign's guide (clothes, shoes, supplies), the plan's transport, and other.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

#: group -> what can be asked for in it.
GROUPS: dict[str, tuple[str, ...]] = {
    "clothes": ("uniform", "warm_clothes", "sportswear"),
    "shoes": ("shoes", "winter_boots", "trainers"),
    "supplies": ("textbooks", "stationery", "backpack"),
    "transport": ("transport",),
    "other": ("glasses", "device", "free_meals", "other"),
}
GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
KINDS = tuple(GROUP_OF)
#: What the state pays for and the school only helps to ask for; everything else is given as things.
PAID_BY_STATE = frozenset({"free_meals"})
#: What is not counted.
UNCOUNTED = frozenset({"transport", "free_meals", "textbooks"})
MOST_PIECES = 10


class LineState(StrEnum):
    ASKED = "asked"
    CHECKED = "checked"
    APPROVED = "approved"
    PROMISED = "promised"
    STARTED = "started"
    READY = "ready"
    HANDED_OVER = "handed_over"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


#: The moves of whoever keeps the request. «Started» holds a line, so that nobody buys it a second time.
MOVES: dict[LineState, tuple[LineState, ...]] = {
    LineState.ASKED: (LineState.CHECKED, LineState.REFUSED),
    LineState.CHECKED: (LineState.APPROVED, LineState.REFUSED),
    LineState.APPROVED: (LineState.STARTED, LineState.REFUSED),
    LineState.PROMISED: (LineState.READY, LineState.HANDED_OVER, LineState.APPROVED),
    LineState.STARTED: (LineState.READY, LineState.HANDED_OVER, LineState.APPROVED),
    LineState.READY: (LineState.HANDED_OVER, LineState.STARTED),
    LineState.HANDED_OVER: (),
    LineState.CONFIRMED: (),
    LineState.REFUSED: (),
    LineState.WITHDRAWN: (),
}
#: The moves of the family: it takes back what has not come, and says whether what was handed over is there.
OF_FAMILY: dict[LineState, tuple[LineState, ...]] = {
    **dict.fromkeys(
        (LineState.ASKED, LineState.CHECKED, LineState.APPROVED, LineState.PROMISED), (LineState.WITHDRAWN,)
    ),
    LineState.STARTED: (LineState.WITHDRAWN,),
    LineState.READY: (LineState.WITHDRAWN, LineState.CONFIRMED),
    LineState.HANDED_OVER: (LineState.CONFIRMED, LineState.STARTED),
    LineState.CONFIRMED: (),
    LineState.REFUSED: (),
    LineState.WITHDRAWN: (),
}
#: As long as nobody has begun with it, the family says another size or number.
CORRECTED_IN = (LineState.ASKED, LineState.CHECKED, LineState.APPROVED)
ENDED = frozenset({LineState.HANDED_OVER, LineState.CONFIRMED, LineState.REFUSED, LineState.WITHDRAWN})
HELPED = frozenset({LineState.HANDED_OVER, LineState.CONFIRMED})
#: Why a line is refused; the family hears it in kind words.
REASONS = ("given_already", "state_pays", "not_for_school", "not_now")


@dataclass(frozen=True)
class Wanted:
    """A line as it is asked for; size is «» where there is none or nobody knows it."""

    kind: str
    size: str = ""
    quantity: int = 1


class DetailRefusal(StrEnum):
    """What does not fit in «37, 1»."""

    SIZE = "need-wrong-size"
    QUANTITY = "need-wrong-quantity"
    UNCLEAR = "need-unclear-detail"


_LETTERS = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL")


def read_wanted(kind: str, text: str, most: int = MOST_PIECES) -> Wanted | DetailRefusal:
    """«37», «37, 2», «128 см, 1 дана», «M 1»; where there is no size, the number alone."""
    said = text.upper().replace("Х", "X").replace("М", "M").replace("С", "S")
    parts = re.findall(r"\d+(?:[.,]5)?|\bX{0,3}[SL]\b|\bM\b", said)
    if not parts or len(parts) > 2:
        return DetailRefusal.UNCLEAR
    sized = GROUP_OF[kind] in ("clothes", "shoes") or kind == "textbooks"
    size = parts.pop(0).replace(",", ".") if sized else ""
    if sized and not _fits(kind, size):
        return DetailRefusal.SIZE
    quantity = parts[0] if parts else "1"
    if not quantity.isdigit() or not 1 <= int(quantity) <= most or len(parts) > 1:
        return DetailRefusal.QUANTITY
    return Wanted(kind, size, int(quantity))


def _fits(kind: str, size: str) -> bool:
    """Shoes 20–48; clothes by letters, by height (92–200 cm) or 26–64; textbooks by the grade."""
    if size in _LETTERS:
        return GROUP_OF[kind] == "clothes"
    number = float(size) if re.fullmatch(r"\d{1,3}(\.5)?", size) else 0.0
    if GROUP_OF[kind] == "shoes":
        return 20 <= number <= 48
    if kind == "textbooks":
        return number in range(1, 12)
    return number.is_integer() and (26 <= number <= 64 or 92 <= number <= 200)
