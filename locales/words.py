"""Speaks: finds a message by its key in a person's language and fills in names, numbers and dates.

What a person typed can never become markup: every argument is escaped here, in one place.
"""

import html
import re
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentResource, resolver
from fluent.runtime.prepare import Compiler
from fluent.syntax import ast

from locales.grammar import Bundle, number_of

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
        local = at.astimezone(self.zone)
        return f"{self.day(local)}, {local.hour:02}:{local.minute:02}"

    def meeting(self, at: datetime) -> str:
        """«сейсенбі, 20 қараша, 15:00»: of what somebody comes to, with the day of the week."""
        return f"{self.weekday(at.astimezone(self.zone).isoweekday())}, {self.moment(at)}"

    def day_of_week(self, on: date) -> str:
        """«20 қараша, сейсенбі»."""
        return f"{self.day(on)}, {self.weekday(on.isoweekday())}"

    def day(self, on: date) -> str:
        """«20 қараша»."""
        return f"{on.day} {self.plain(f'month-of-day-{on.month}')}"

    def month(self, on: date) -> str:
        """«қараша» on its own, as in a heading."""
        return self.plain(f"month-alone-{on.month}")

    def month_of_year(self, on: date) -> str:
        """«Қараша 2026»: the month among those of more than one year."""
        return f"{self.month(on)} {on.year}"

    def weekday(self, number: int) -> str:
        """«дүйсенбі» for 1."""
        return self.plain(f"day-of-week-{number}")

    def full_day(self, on: date) -> str:
        """With the year, as the language writes it: «2026 ж. 20 қараша»."""
        month = self.plain(f"month-of-day-{on.month}")
        return self.plain("day-of-year", day=on.day, month=month, year=str(on.year))

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
        self._bundle = Bundle(language)
        self._files: list[bytes] = []  # packed, a quarter of what they take as words
        self._messages: dict[str, Any] = {}  # parsed, or until then the number of the file
        for number, file in enumerate(sorted((FOLDER / language).rglob("*.ftl"))):
            written = file.read_text("utf-8")
            self._files.append(zlib.compress(written.encode()))
            for name, entry in _entries(written):
                if name.startswith("-"):
                    self._bundle.add_resource(FluentResource(entry))
                else:
                    self._messages.setdefault(sys.intern(name), number)  # the languages share their keys

    def __contains__(self, key: str) -> bool:
        return key in self._messages

    def say(self, key: str, arguments: dict[str, Any]) -> str:
        """Raises MissingMessage."""
        pattern = self._pattern(key)
        if pattern is None:
            raise MissingMessage(key)
        if isinstance(pattern, resolver.TextElement):
            return str(pattern.value)  # the same words whatever is told with them
        errors: list[Exception] = []
        told = {
            name: number_of(value) if isinstance(value, int) else value for name, value in arguments.items()
        }
        current = resolver.CurrentEnvironment(args=told)
        try:
            said = pattern(resolver.ResolverEnvironment(self._bundle, errors, current=current))
        except ValueError as too_long:
            errors.append(too_long)
        if errors:
            raise MissingMessage(f"{key}: {errors[0]}")
        return str(said)

    def _pattern(self, key: str) -> Any:
        """None for a key that has no message, or one that cannot be parsed."""
        known = self._messages.get(key)
        if isinstance(known, int):
            entry = dict(_entries(zlib.decompress(self._files[known]).decode()))[key]
            parsed = (one.value for one in FluentResource(entry).body if isinstance(one, ast.Message))
            known = self._messages[key] = Compiler()(next(parsed, None))
        return known


def _entries(written: str) -> Iterator[tuple[str, str]]:
    """The name of each entry of a file, and all that stands there."""
    for entry in _ENTRY.findall(written):
        yield entry.partition("=")[0].rstrip(), entry


def has_message(language: str, key: str) -> bool:
    return key in _messages(language)


@cache
def _messages(language: str) -> Messages:
    return Messages(language)


@cache
def _said(language: str, key: str) -> str:
    """What is said in the same words every time: labels, most of all."""
    return _messages(language).say(key, {})


def _escaped(value: Any) -> Any:
    return html.escape(value, quote=False) if isinstance(value, str) else value
