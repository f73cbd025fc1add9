"""Titles that are the product's own come in each reader's language; what people have written stays as it is."""

from functools import cache
from zoneinfo import ZoneInfo

from locales.words import LANGUAGES, Words
from school.elections import QUESTIONS, Kind
from school.factions import FACTIONS


def own_title(words: Words, kind: Kind, faction: str = "") -> str:
    """What an election of this kind is called unless somebody calls it otherwise; «» for a question."""
    if kind is Kind.FACTION_LEADER:
        return words.plain("election-title-leader", faction=words.plain(f"faction-{faction}"))
    return "" if kind in QUESTIONS else words.plain(f"election-title-{kind}")


@cache
def _known() -> dict[str, tuple[Kind, str]]:
    usual = [(kind, "") for kind in (Kind.PRESIDENT, Kind.SPEAKER, Kind.CLASS)]
    usual += [(Kind.FACTION_LEADER, faction) for faction in FACTIONS]
    spoken = [Words(language, ZoneInfo("UTC")) for language in LANGUAGES]
    return {own_title(words, *one): one for words in spoken for one in usual}


def title_in(words: Words, title: str) -> str:
    """An election's title as this reader is told it; a class behind it stays: «… · 9 А»."""
    whole, dot, part = title.partition(" · ")
    known = _known().get(whole)
    return own_title(words, *known) + dot + part if known else title
