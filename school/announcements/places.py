"""Channels and groups where the school's announcements stand as well: who links one, who posts there, what never goes.

A place belongs to the whole school or to one class. Nothing personal goes there: no pupil's name, no author's, no
button that opens somebody's own screen, and nothing that is confidential.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from school.people import MENTORS, Person, Role
from school.people.names import fold

#: The scope of a place for everybody; a class's own is its name, «9 А».
WHOLE_SCHOOL = ""
#: What Telegram puts before the number of a supergroup or a channel (Bot API, «chat identifiers»).
MARK = 1_000_000_000_000
#: The statuses with which somebody speaks for a chat (Bot API: ChatMember).
SPEAK_FOR_IT = ("creator", "administrator")
COMMAND = "here"


class PlaceRefusal(StrEnum):
    """Why a place is refused; the value is the message's key."""

    UNKNOWN = "place-unknown"
    NOT_ADMIN = "place-not-admin"
    LOST = "place-lost"
    NOT_NOW = "place-not-now"


@dataclass(frozen=True)
class ChatTold:
    """A group or a channel as Telegram tells it. `kind`: group, supergroup, channel."""

    chat_id: int
    kind: str
    title: str
    username: str | None = None


def scopes_of(person: Person) -> list[str]:
    """What a person may link a place to: the own classes; whoever writes to the school, the school."""
    whole = [WHOLE_SCHOOL] if person.has(*MENTORS, Role.DEPUTY_HEAD) else []
    return [*sorted(person.teaches()), *whole]


def links_alone(person: Person, scope: str) -> bool:
    """A class's group is the class teacher's own matter; to a place of the whole school the deputy head agrees."""
    return scope != WHOLE_SCHOOL or person.has(Role.DEPUTY_HEAD)


def may_post_in(person: Person, scope: str) -> bool:
    """The deputy head and the mentors anywhere, a class teacher where the own class reads."""
    return person.has(*MENTORS, Role.DEPUTY_HEAD) or scope in person.teaches()


def keeps(person: Person, linked_by: int | None, scope: str) -> bool:
    """Who looks after a place: whoever has linked it, the class's teacher, the deputy head."""
    return (
        person.id == linked_by or person.has(Role.DEPUTY_HEAD) or (bool(scope) and scope in person.teaches())
    )


def link_of(chat_id: int, username: str | None, message_id: int) -> str | None:
    """The address of a post; a small group has none (Telegram: links to messages)."""
    if username:
        return f"https://t.me/{username}/{message_id}"
    number = -chat_id - MARK
    return f"https://t.me/c/{number}/{message_id}" if number > 0 else None


#: Of a name that is shorter too many other words begin alike.
SHORTEST_NAME = 4


def names_somebody(texts: Iterable[str], pupils: Iterable[tuple[str, str]]) -> bool:
    """Whether a pupil of the school is named, whatever the endings: by name and surname in either order, or by one of
    them, written as a name, where the own class stands as well. `pupils`: (name, class).
    """
    text = " ".join(texts)
    said = fold(text)
    names = [fold(word) for word in re.findall(r"\w+", text) if word[0].isupper()]
    classes: dict[str, bool] = {}
    for name, of_class in pupils:
        parts = fold(name).split()[:2]
        if len(parts) > 1 and (" ".join(parts) in said or " ".join(parts[::-1]) in said):
            return True
        if of_class not in classes:
            classes[of_class] = _stands_in(said, of_class)
        if classes[of_class] and any(_is_name(word, part) for part in parts for word in names):
            return True
    return False


def _stands_in(said: str, of_class: str) -> bool:
    """«9 А», «9А», «9-А», «9 «А»»."""
    grade, _, letter = fold(of_class).partition(" ")
    return bool(letter) and bool(re.search(rf"(?<!\d){grade}\W{{0,3}}{re.escape(letter)}(?!\w)", said))


def _is_name(word: str, name: str) -> bool:
    """Also with an ending, which in Russian takes the last vowel's place."""
    stem = name.rstrip("ая") if len(name) > SHORTEST_NAME else name
    return len(name) >= SHORTEST_NAME and word.startswith(stem)
