"""Speaks: finds a message by its key in a person's language and fills in names, numbers and dates.

What a person typed can never become markup: every argument is escaped here, in one place.
"""

import html
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, get_day_names
from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.types import FluentInt
from fluent.runtime.utils import native_to_fluent

LANGUAGES = ("kk", "ru", "en")
FOLDER = Path(__file__).parent
# Fluent gives up at arguments longer than 2,500 characters. A text of 2,000 can be five times as long once it is
# escaped («&» becomes «&amp;»), while Telegram still counts 2,000.
resolver.MAX_PART_LENGTH = 25_000

# Characters that turn the reading direction or cannot be seen: they make one name look like another.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")


# An entry of a file: a line that begins with its name, and all up to the next one.
_ENTRY = re.compile(r"^-?[a-zA-Z][\w-]* *=.*(?:\n(?!-?[a-zA-Z]).*)*", re.M)


class MissingMessage(KeyError):
    """No language has this message, or an argument of it is missing: a fault of the program."""


@dataclass(frozen=True)
class Word:
    """An argument that is itself a message: it is said in the listener's language."""

    key: str


@dataclass(frozen=True)
class Words:
    """One language. Calling it gives HTML; `plain` gives text for buttons and pop-ups."""

    language: str
    zone: ZoneInfo

    def __call__(self, key: str, **arguments: Any) -> str:
        return self._say(key, {name: _escaped(self._worded(value)) for name, value in arguments.items()})

    def plain(self, key: str, **arguments: Any) -> str:
        return self._say(key, {name: self._worded(value) for name, value in arguments.items()})

    def moment(self, at: datetime) -> str:
        """«20 қараша, 15:00» by the school's clock."""
        return _moment(self.language, at.astimezone(self.zone))

    def meeting(self, at: datetime) -> str:
        """«сейсенбі, 20 қараша, 15:00»: of what somebody comes to, with the day of the week."""
        return f"{self.weekday(at.astimezone(self.zone).isoweekday())}, {self.moment(at)}"

    def day_of_week(self, on: date) -> str:
        """«20 қараша, сейсенбі»."""
        return f"{self.day(on)}, {self.weekday(on.isoweekday())}"

    def day(self, on: date) -> str:
        return str(format_date(on, "d MMMM", locale=self.language))

    def month(self, on: date) -> str:
        """«қараша» on its own, as in a heading."""
        return str(format_date(on, "LLLL", locale=self.language))

    def month_of_year(self, on: date) -> str:
        """«Қараша 2026»: the month among those of more than one year."""
        return f"{self.month(on)} {on.year}"

    def weekday(self, number: int) -> str:
        """«дүйсенбі» for 1."""
        return str(get_day_names("wide", locale=self.language)[number - 1])

    def full_day(self, on: date) -> str:
        """With the year, as the language writes it: «2026 ж. 20 қараша»."""
        said = str(format_date(on, "long", locale=self.language))
        return said.replace("г.", "года")  # a sentence that ends with it has its own full stop

    def _worded(self, value: Any) -> Any:
        match value:
            case Word():
                return self.plain(value.key)
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case str():
                return _INVISIBLE.sub("", value)
            case _:
                return value

    def _say(self, key: str, arguments: dict[str, Any]) -> str:
        return _messages(self.language).say(key, arguments) if arguments else _said(self.language, key)


class Messages:
    """The messages of one language, each parsed when it is first said.

    Nobody says all two thousand: to parse them takes a third of a second for each language at the start, and 5 MB for
    good. A message may name terms (`-trust-line`), which are parsed at once, and no other message.
    """

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._written: dict[str, str] = {}
        for file in sorted((FOLDER / language).rglob("*.ftl")):
            for entry in _ENTRY.findall(file.read_text("utf-8")):
                name = entry.partition("=")[0].rstrip()
                if name.startswith("-"):
                    self._bundle.add_resource(FluentResource(entry))
                else:
                    self._written.setdefault(name, entry)

    def __contains__(self, key: str) -> bool:
        return key in self._written

    def say(self, key: str, arguments: dict[str, Any]) -> str:
        """Raises MissingMessage."""
        pattern = self._pattern(key)
        if pattern is None:
            raise MissingMessage(key)
        if isinstance(pattern, resolver.TextElement):
            return str(pattern.value)  # the same words whatever is told with them
        errors: list[Exception] = []
        told = {name: _in_fluent(value) for name, value in arguments.items()}
        current = resolver.CurrentEnvironment(args=told)
        try:
            said = pattern(resolver.ResolverEnvironment(self._bundle, errors, current=current))
        except ValueError as too_long:
            errors.append(too_long)
        if errors:
            raise MissingMessage(f"{key}: {errors[0]}")
        return str(said)

    def _pattern(self, key: str) -> Any:
        if key not in self._written:
            return None
        if not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(self._written[key]))
        return self._bundle.get_message(key).value if self._bundle.has_message(key) else None


class _Number(FluentInt):
    """A number that is written as it is: to ask babel takes longer than all the rest of a message."""

    def format(self, locale: Any) -> str:
        plain = 0 <= self < 1000 and self.options is self.default_number_format_options
        return str(int(self)) if plain else str(super().format(locale))


_number = lru_cache(maxsize=4096)(_Number)


def _in_fluent(value: Any) -> Any:
    return _number(value) if type(value) is int else native_to_fluent(value)


def has_message(language: str, key: str) -> bool:
    return key in _messages(language)


@cache
def _messages(language: str) -> Messages:
    return Messages(language)


# A whole school looks at the same event; to write its moment anew takes a fifth of its card.
@lru_cache(maxsize=4096)
def _moment(language: str, local: datetime) -> str:
    return str(format_datetime(local, "d MMMM, HH:mm", locale=language))


@cache
def _said(language: str, key: str) -> str:
    """What is said in the same words every time: labels, most of all."""
    return _messages(language).say(key, {})


def _escaped(value: Any) -> Any:
    return html.escape(value, quote=False) if isinstance(value, str) else value
