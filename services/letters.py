"""Letters: words and buttons that wait in the outbox and are put into the receiver's language when they go."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from school.presses import Press


@dataclass(frozen=True)
class Named:
    """An argument that is itself a message (a faction's name, a role), worded when the letter goes."""

    key: str


@dataclass(frozen=True)
class LetterButton:
    """A button under a letter: the key of its words and the press that it carries."""

    key: str
    press: Press


@dataclass(frozen=True)
class Letter:
    """A message by its key and arguments, with buttons in rows."""

    key: str
    arguments: dict[str, Any] = field(default_factory=dict)
    buttons: Sequence[Sequence[LetterButton]] = ()

    def body(self) -> dict[str, Any]:
        """The letter as it lies in the table."""
        return {
            "key": self.key,
            "arguments": {name: _as_json(value) for name, value in self.arguments.items()},
            "buttons": [[[button.key, button.press.pack()] for button in row] for row in self.buttons],
        }


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
