"""Channels and groups: the bot was added, somebody of the school says whose it is, it is posted there, it is lost."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.announcements import Announcement, ledger
from db.announcements import places as rows
from db.announcements.places import Place
from db.people.audit import write_audit
from school.announcements import AnnouncementRefusal
from school.announcements.audience import is_secret
from school.announcements.content import Content
from school.announcements.places import (
    WHOLE_SCHOOL,
    ChatTold,
    PlaceRefusal,
    keeps,
    links_alone,
    may_post_in,
    names_somebody,
    scopes_of,
)
from school.people import Person, Role
from school.presses.announcements import PlacePress
from services.asking import Asking
from services.letters import Letter, LetterButton

#: What a channel's readers get, whatever their language.
SPOKEN = ("kk", "ru")


def added(tx: Connection, person: Person, chat: ChatTold, now: datetime) -> bool:
    """Somebody of the school made the bot an administrator, and is asked in private whose place it is; whether so."""
    scopes = scopes_of(person)
    if not scopes:
        return False
    place = rows.find(tx, person.school_id, chat, person.id, now)
    if place.state != "found":
        return False
    buttons = [
        [
            LetterButton(
                "place-is-class" if scope else "place-is-school",
                PlacePress("link", place.id, scope),
                arguments={"name": scope},
            )
        ]
        for scope in scopes
    ]
    _tell(tx, [person.id], "place-added-letter", place, now, buttons)
    return True


def _tell(
    tx: Connection,
    whom: Iterable[int],
    key: str,
    place: Place,
    now: datetime,
    buttons: Iterable[list[LetterButton]] = (),
    **said: Any,
) -> None:
    letter = Letter(key, {"title": place.title, "scope": place.scope, **said}, list(buttons))
    moment = now.isoformat()
    outbox.post(tx, whom, key.removesuffix("-letter"), f"place:{place.id}", moment, letter.body(), now)


def _seen(tx: Connection, person: Person, place_id: int) -> Place | PlaceRefusal:
    place = rows.by_id(tx, place_id)
    if place is None or place.school_id != person.school_id:
        return PlaceRefusal.UNKNOWN
    return place


def seen(tx: Connection, person: Person, place_id: int) -> Place | PlaceRefusal:
    """For whoever looks after it."""
    place = _seen(tx, person, place_id)
    if isinstance(place, PlaceRefusal) or keeps(person, place.linked_by, place.scope):
        return place
    return PlaceRefusal.UNKNOWN


def known(tx: Connection, person: Person) -> list[Place]:
    """The places that this person looks after or posts in."""
    found = rows.of_school(tx, person.school_id, "found", "asked", "linked", "lost")
    return [
        one
        for one in found
        if keeps(person, one.linked_by, one.scope)
        or (one.state == "linked" and may_post_in(person, one.scope))
    ]


def offered(tx: Connection, person: Person) -> list[Place]:
    """Where this person's announcements may stand."""
    linked = rows.of_school(tx, person.school_id, "linked")
    return [one for one in linked if may_post_in(person, one.scope)]


def link(tx: Connection, asking: Asking, place_id: int, scope: str) -> Place | PlaceRefusal:
    """Says whose place it is. That the person speaks for the chat was asked of Telegram just before.

    For the whole school the deputy head agrees.
    """
    person, now = asking.person, asking.now
    place = _seen(tx, person, place_id)
    if isinstance(place, PlaceRefusal):
        return place
    if place.linked_by != person.id or scope not in scopes_of(person):
        return PlaceRefusal.UNKNOWN
    if place.state == "lost":
        return PlaceRefusal.LOST
    alone = links_alone(person, scope)
    state = "linked" if alone else "asked"
    agreed = person.id if alone else None
    if not rows.step(tx, place.id, ["found"], state, now, scope=scope, agreed_by=agreed):
        return PlaceRefusal.NOT_NOW
    write_audit(tx, now, person.id, "link", "place", place.id, scope=scope)
    linked = rows.by_id(tx, place.id) or place
    deputies = [
        one.id for one in people.with_role(tx, place.school_id, Role.DEPUTY_HEAD) if one.id != person.id
    ]
    if alone:
        _tell(tx, deputies, "place-linked-letter", linked, now, name=person.name)
    else:
        buttons = [
            [LetterButton("place-agree", PlacePress("agree", place.id))],
            [LetterButton("place-refuse", PlacePress("refuse", place.id))],
        ]
        _tell(tx, deputies, "place-asked-letter", linked, now, buttons, name=person.name)
    return linked


def decide(tx: Connection, asking: Asking, place_id: int, *, agree: bool) -> Place | PlaceRefusal:
    """The deputy head says whether the school speaks in this place."""
    place = _seen(tx, asking.person, place_id)
    if isinstance(place, PlaceRefusal):
        return place
    if not links_alone(asking.person, WHOLE_SCHOOL):
        return PlaceRefusal.UNKNOWN
    state, agreed = ("linked", asking.person.id) if agree else ("found", None)
    if not rows.step(tx, place.id, ["asked"], state, asking.now, agreed_by=agreed):
        return PlaceRefusal.NOT_NOW
    write_audit(tx, asking.now, asking.person.id, "agree" if agree else "refuse", "place", place.id)
    if place.linked_by:
        key = "place-agreed-letter" if agree else "place-refused-letter"
        _tell(tx, [place.linked_by], key, place, asking.now)
    return rows.by_id(tx, place.id) or place


def unlink(tx: Connection, asking: Asking, place_id: int) -> Place | PlaceRefusal:
    """Nothing is posted there any more; what stands there stays."""
    place = seen(tx, asking.person, place_id)
    if isinstance(place, PlaceRefusal):
        return place
    if not rows.step(tx, place.id, ["linked", "asked"], "found", asking.now, agreed_by=None):
        return PlaceRefusal.NOT_NOW
    write_audit(tx, asking.now, asking.person.id, "unlink", "place", place.id)
    return rows.by_id(tx, place.id) or place


def here(tx: Connection, asking: Asking, chat: ChatTold, thread: int | None) -> Place | None:
    """Somebody who looks after a place says in which of its topics it is posted; None if the place is nobody's here.

    In a place that the bot does not know yet, whose it is is asked in private.
    """
    place = rows.by_chat(tx, chat.chat_id)
    if place is None or place.state in ("found", "lost"):
        added(tx, asking.person, chat, asking.now)
        return None
    if place.school_id != asking.person.school_id or not keeps(asking.person, place.linked_by, place.scope):
        return None
    rows.change(tx, place.id, thread_id=thread, title=chat.title)
    return place


def lose(tx: Connection, place_id: int, now: datetime, why: str = "") -> None:
    """The bot may not write there any more: whoever looks after it hears so, once."""
    place = rows.by_id(tx, place_id)
    if place is None or not rows.step(tx, place_id, ["found", "asked", "linked"], "lost", now):
        return
    if place.state == "found":
        return
    whom = {one.id for one in people.with_role(tx, place.school_id, Role.DEPUTY_HEAD)}
    whom |= {place.linked_by} if place.linked_by else set()
    _tell(tx, sorted(whom), "place-lost-letter", place, now, why=why)


def lose_chat(tx: Connection, chat_id: int, now: datetime) -> None:
    place = rows.by_chat(tx, chat_id)
    if place is not None:
        lose(tx, place.id, now)


def follow(tx: Connection, old: int, new: int, now: datetime) -> None:
    """A group has become a supergroup. What Telegram told before, that the bot is not in the old one any more and is in
    a new one, was the same news: the place is what it was, and what has not been told of it yet is not told.
    """
    place, twin = rows.by_chat(tx, old), rows.by_chat(tx, new)
    rows.migrate(tx, old, new)
    if place is not None and twin is not None:
        outbox.cancel(tx, "place-added", f"place:{twin.id}")
    if place is not None and place.agreed_by and rows.step(tx, place.id, ["lost"], "linked", now):
        outbox.cancel(tx, "place-lost", f"place:{place.id}")


# Posting


def why_not_in_places(tx: Connection, one: Announcement) -> AnnouncementRefusal | None:
    """What never goes into a channel or a group: what is confidential, what is for those who are not named, a name."""
    if not one.how.places:
        return None
    if one.how.confidential or is_secret(one.audience):
        return AnnouncementRefusal.NOT_IN_PLACES
    beside = [Content(said) for said in (one.how.signature, *(link.title for link in one.how.links))]
    named = names_pupil(tx, one.school_id, [*one.said.values(), *beside])
    return AnnouncementRefusal.NAMES_PUPIL if named else None


def names_pupil(tx: Connection, school_id: int, said: Iterable[Content]) -> bool:
    """Also in the name of a file."""
    texts = [part for content in said for part in (content.text, *(file.name for file in content.media))]
    return names_somebody(texts, rows.pupils_named(tx, school_id))


def wants_whole_school(tx: Connection, one: Announcement) -> bool:
    """Whether it also goes to a place that everybody reads."""
    return any(place.scope == WHOLE_SCHOOL for place in rows.some(tx, one.how.places))


def post(tx: Connection, one: Announcement, author: Person, not_before: datetime, priority: int) -> None:
    """A post in each place for each of its languages; the files go with the first that has them."""
    for place in rows.some(tx, one.how.places):
        if place.school_id != one.school_id or not may_post_in(author, place.scope):
            continue
        for language in SPOKEN:
            if language not in one.said:
                continue
            outbox.post_to_chat(
                tx,
                place.chat_id,
                ledger.IN_PLACES,
                ledger.subject(one.id),
                {"announcement": one.id, "place": place.id, "language": language},
                not_before,
                occurrence=f"{place.id}:{language}",
                priority=priority,
                useful_until=one.useful_until,
            )


def to_posted(
    tx: Connection, one: Announcement, deed: str, occurrence: str, now: datetime, only: int | None = None
) -> int:
    """Something to be done with each post that stands somewhere, or with one letter's; returns how many there are."""
    found = rows.posted(tx, ledger.subject(one.id))
    standing = [each for each in found if each.message_id and only in (None, each.letter_id)]
    for each in standing:
        body = each.body | {"deed": deed, "of": each.letter_id}
        kind = f"{ledger.IN_PLACES}-{deed}"
        subject = ledger.subject(one.id)
        at = f"{each.letter_id}:{occurrence}"
        outbox.post_to_chat(tx, each.chat_id, kind, subject, body, now, occurrence=at, priority=outbox.BULK)
    return len(standing)


def posts_of(tx: Connection, one: Announcement) -> list[tuple[str, str, str, str | None]]:
    """(title, language, state, address) of each post."""
    found: list[tuple[str, str, str, str | None]] = []
    gone = rows.taken_back(tx, ledger.subject(one.id))
    for each in rows.posted(tx, ledger.subject(one.id)):
        place = rows.by_id(tx, each.body.get("place", 0))
        if place is not None and each.letter_id in gone:
            found.append((place.title, each.body["language"], "recalled", None))
        elif place is not None:
            link = place.link(each.message_id) if each.message_id else None
            found.append((place.title, each.body["language"], each.state, link))
    return found
