"""What Fluent asks of a language: which number takes which form, and how one is written.

By default Fluent asks Babel, which loads all that it knows of a language, currencies and time zones as well: 7 MB for
the three. The little that is needed stands here, and a test compares it with Babel.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel.plural import PluralRule
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentInt


@dataclass(frozen=True)
class Grammar:
    """The rules of one language, as the CLDR has them."""

    plural_form: PluralRule
    thousands: str  # between groups of three digits


GRAMMARS = {
    "kk": Grammar(PluralRule({"one": "n = 1"}), "\u00a0"),
    "ru": Grammar(
        PluralRule(
            {
                "one": "i % 10 = 1 and i % 100 != 11",
                "few": "i % 10 = 2..4 and i % 100 != 12..14",
                "many": "i % 10 = 0,5..9 or i % 100 = 11..14",
            }
        ),
        "\u00a0",
    ),
    "en": Grammar(PluralRule({"one": "n = 1"}), ","),
}


class Bundle(FluentBundle):
    """The messages of one language."""

    def __init__(self, language: str) -> None:
        super().__init__([language], functions={"NUMBER": Number}, use_isolating=False)

    def _get_babel_locale(self) -> Any:
        return GRAMMARS[self.locales[0]]


class Number(FluentInt):
    """A whole number in a message; messages have no others."""

    def format(self, locale: Any) -> str:
        grammar: Grammar = locale
        return f"{self:,d}".replace(",", grammar.thousands) if self.options.useGrouping else f"{self:d}"


@lru_cache(maxsize=4096)
def number_of(whole: int) -> Number:
    """Made once: most are small."""
    return Number(whole)
