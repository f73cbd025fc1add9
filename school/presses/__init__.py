"""What a button says when it is pressed: one small class for each kind of button, packed into Telegram's 64 bytes.

A button stays in people's chats for years. So a field is only ever added at the end and with a default: what an old
button does not say yet, the default says. What is asked is a `Literal`: a deed that stands in none is no button.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache, partial
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
    _parts: ClassVar[Sequence[tuple[str, Any, Callable[[str], Any]]]]

    def __init_subclass__(cls, prefix: str) -> None:
        cls.prefix = prefix
        cls.kinds = get_type_hints(cls, include_extras=True)

    @classmethod
    def parts(cls) -> Sequence[tuple[str, Any, Callable[[str], Any]]]:
        """Of each field its name, its default, and what reads it: worked out once, since every card has own buttons."""
        if "_parts" not in vars(cls):
            cls._parts = [(one.name, one.default, _reader(cls.kinds[one.name])) for one in fields(cls)]
        return cls._parts

    def pack(self) -> str:
        """Raises NoSuchButton for what would not be read again as it is."""
        return _packed(self)

    @classmethod
    def unpack(cls, packed: str) -> Self:
        """Raises NoSuchButton."""
        prefix, *said = packed.removeprefix(BELOW).split(SEPARATOR)
        known = cls.parts()
        if prefix != cls.prefix or len(said) > len(known):
            raise NoSuchButton(packed)
        if any(default is MISSING for _, default, _ in known[len(said) :]):
            raise NoSuchButton(packed)
        try:
            # What an old button does not say yet, the defaults say.
            pairs = zip(known, said, strict=False)
            return cls(**{name: _value(default, read, text) for (name, default, read), text in pairs})
        except (ValueError, KeyError) as wrong:
            raise NoSuchButton(packed) from wrong


# Most buttons stand under many screens («Menu», «Back»), and to look whether one would be read again takes longer than
# to write it.
@lru_cache(maxsize=4096)
def _packed(press: Press) -> str:
    said = (getattr(press, name) for name, _, _ in press.parts())
    packed = SEPARATOR.join([press.prefix, *map(_as_text, said)])
    if len(packed.encode()) + len(BELOW) > MOST_BYTES or type(press).unpack(packed) != press:
        raise NoSuchButton(packed)
    return packed


def _as_text(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _value(default: Any, read: Callable[[str], Any], text: str) -> Any:
    """What stands for nothing is the default, where there is one."""
    return default if text == "" and default is not MISSING else read(text)


def _reader(kind: Any) -> Callable[[str], Any]:
    """Reads a field of this kind; raises KeyError or ValueError for what no button of ours says."""
    if kind is str:
        return str
    if kind is bool:
        return {"0": False, "1": True}.__getitem__
    if get_origin(kind) is Literal:
        return {said: said for said in get_args(kind)}.__getitem__
    return partial(_number, get_args(kind)[1])


def _number(within: range, text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) not in within:
        raise ValueError(text)
    return int(text)
