"""Letters: words and buttons that wait in the outbox and are put into the receiver's language when they go."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from school.presses import BELOW, Press


@dataclass(frozen=True)
class Named:
    """An argument that is itself a message (a faction's name, a role), worded when the letter goes."""

    key: str


@dataclass(frozen=True)
class LetterButton:
    """A button under a letter: the key of its words, with their arguments, and the press that it carries. What it opens
    comes below, and the letter stays."""

    key: str
    press: Press
    arguments: dict[str, Any] = field(default_factory=dict)

    def packed(self) -> list[Any]:
        said = [self.key, BELOW + self.press.pack()]
        return [*said, self.arguments] if self.arguments else said


@dataclass(frozen=True)
class LetterLine:
    """A message below a letter's first one."""

    key: str
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Letter:
    """A message by its key and arguments, with buttons in rows."""

    key: str
    arguments: dict[str, Any] = field(default_factory=dict)
    buttons: Sequence[Sequence[LetterButton]] = ()
    lines: Sequence[LetterLine] = ()

    def body(self) -> dict[str, Any]:
        """The letter as it lies in the table."""
        return {
            "key": self.key,
            "arguments": _stored(self.arguments),
            "buttons": [[button.packed() for button in row] for row in self.buttons],
        } | ({"lines": [[line.key, _stored(line.arguments)] for line in self.lines]} if self.lines else {})


def _stored(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: _as_json(value) for name, value in arguments.items()}


def read_arguments(stored: dict[str, Any]) -> dict[str, Any]:
    """The arguments as they were given."""
    return {name: _from_json(value) for name, value in stored.items()}


def _as_json(value: Any) -> Any:
    match value:
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case Named():
            return {"named": value.key}
        case _:
            return value


def _from_json(value: Any) -> Any:
    match value:
        case {"moment": moment}:
            return datetime.fromisoformat(moment)
        case {"day": day}:
            return date.fromisoformat(day)
        case {"named": key}:
            return Named(key)
        case _:
            return value
