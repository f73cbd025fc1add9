"""What a button says when it is pressed: one small class for each kind of button, packed into Telegram's 64 bytes.

A button stays in people's chats for years. So a field is only ever added at the end and with a default: what an old
button does not say yet, the default says. What is asked is a `Literal`: a deed that stands in none is no button.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal, Self, get_args, get_origin, get_type_hints

MOST_BYTES = 64  # Telegram's
SEPARATOR = ":"
#: Before the words of a button below a letter: what it opens comes below, and the letter stays.
BELOW = "~"

#: A number in a button. One that no table could hold is no button of ours: it is answered as an old one.
Number = Annotated[int, range(2**53 + 1)]
#: Where two rows are named beside a whole ballot or a long deed, and 64 bytes must do.
RowNumber = Annotated[int, range(2**31 + 1)]
PageNumber = Annotated[int, range(10_000)]


class NoSuchButton(ValueError):
    """No button says this, or none does any more."""


@dataclass(frozen=True)
class Press:
    """«pl:card:17:week:2»: the prefix of its kind, then its fields in their order."""

    prefix: ClassVar[str]
    kinds: ClassVar[Mapping[str, Any]]  # the type of each field, with its limits

    def __init_subclass__(cls, prefix: str) -> None:
        cls.prefix = prefix
        cls.kinds = get_type_hints(cls, include_extras=True)

    def pack(self) -> str:
        """Raises NoSuchButton for what would not be read again as it is."""
        return _packed(self)

    @classmethod
    def unpack(cls, packed: str) -> Self:
        """Raises NoSuchButton."""
        prefix, *said = packed.removeprefix(BELOW).split(SEPARATOR)
        known = fields(cls)
        if prefix != cls.prefix or len(said) > len(known):
            raise NoSuchButton(packed)
        missing = [""] * (len(known) - len(said))
        pairs = zip(known, [*said, *missing], strict=True)
        if any(field.default is MISSING for field in known[len(said) :]):
            raise NoSuchButton(packed)
        try:
            return cls(**{field.name: _value(field, cls.kinds[field.name], text) for field, text in pairs})
        except ValueError as wrong:
            raise NoSuchButton(packed) from wrong


# Most buttons stand under many screens («Menu», «Back»), and to look whether one would be read again takes longer than
# to write it.
@lru_cache(maxsize=4096)
def _packed(press: Press) -> str:
    said = (getattr(press, field.name) for field in fields(press))
    packed = SEPARATOR.join([press.prefix, *map(_as_text, said)])
    if len(packed.encode()) + len(BELOW) > MOST_BYTES or type(press).unpack(packed) != press:
        raise NoSuchButton(packed)
    return packed


def _as_text(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _value(field: "Field[Any]", kind: Any, text: str) -> Any:
    """What stands for nothing is the default, where there is one."""
    return field.default if text == "" and field.default is not MISSING else _read(kind, text)


def _read(kind: Any, text: str) -> Any:
    if kind is str:
        return text
    if kind is bool:
        return bool(("0", "1").index(text))
    if get_origin(kind) is Literal:
        return get_args(kind)[get_args(kind).index(text)]
    _, within = get_args(kind)
    if not (text.isascii() and text.isdecimal()) or int(text) not in within:
        raise ValueError(text)
    return int(text)
