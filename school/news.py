"""The school's own news and information: who writes, who agrees, in which languages, and until when it stands."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Literal

from school.money import money_asked
from school.people import MENTORS, Person, Role

#: News of the newspaper, information that ends by itself, materials to be read by classes (laws, the concept, rules).
Kind = Literal["news", "info", "material"]
KINDS: tuple[Kind, ...] = ("news", "info", "material")
#: In UTF-16 units: three of them fit into one message.
LONGEST, SHORTEST = 3000, 5
REQUIRED = ("kk", "ru")
#: What pupils may read; who reads English gets the Kazakh text.
SPOKEN = ("kk", "ru", "en")
#: The faction that runs the enquiry service and the newspaper (the parliament's charter).
WRITERS = "information"


class NewsRefusal(StrEnum):
    UNKNOWN = "news-unknown"
    NOT_YOURS = "news-not-yours"
    BOTH_LANGUAGES = "news-both-languages"
    MONEY = "announcement-money"
    ENDED = "news-ended"
    NOT_NOW = "news-not-now"


def may_write(person: Person, *, member: bool) -> bool:
    """The information faction, mentors, and the deputy head."""
    return person.active and (member or person.has(*MENTORS, Role.DEPUTY_HEAD))


def may_agree(person: Person, author_id: int | None) -> bool:
    """A mentor or the deputy head, never about what they wrote themselves."""
    return person.id != author_id and person.active and person.has(*MENTORS, Role.DEPUTY_HEAD)


def why_not_write(texts: Mapping[str, str], until: date | None, today: date) -> NewsRefusal | None:
    """Both languages, no collection of money, and an end that has not passed."""
    if any(not texts.get(language) for language in REQUIRED):
        return NewsRefusal.BOTH_LANGUAGES
    if any(money_asked(text) for text in texts.values()):
        return NewsRefusal.MONEY
    return NewsRefusal.ENDED if until and until < today else None
