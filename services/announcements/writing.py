"""Writing an announcement: a draft that is kept until it goes, changed by whoever saw its newest version."""

from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import announcements
from db.announcements import Announcement, as_stored
from school.announcements import (
    MOST_LINKS,
    MOST_PLACES,
    AnnouncementRefusal,
    Link,
    Terms,
    may_be_urgent,
    why_not_announce,
)
from school.announcements.audience import Audience, may_agree
from school.announcements.content import Content
from services.announcements import note_money_refused, places, seen_by
from services.asking import Asking

#: As long as it has not gone.
OPEN = ("draft", "asked", "scheduled", "withheld", "past")


def begin(
    tx: Connection, asking: Asking, draft: str, contents: dict[str, Content], audience: Audience
) -> int | AnnouncementRefusal:
    """A new draft; the form that made it is its key."""
    author, now = asking.person, asking.now
    if refusal := why_not_announce(author, audience, contents):
        if refusal is AnnouncementRefusal.MONEY:
            note_money_refused(tx, asking)
        return refusal
    known = announcements.by_draft(tx, draft)
    if known is not None:
        return known.id if known.author_id == author.id else AnnouncementRefusal.UNKNOWN
    made = announcements.add(
        tx,
        {
            "school_id": author.school_id,
            "draft": draft,
            "author_id": author.id,
            "signed": author.name,
            "contents": as_stored(contents),
            "audience": audience,
            "receivers": 0,
            "state": "draft",
            "published_at": now,
            "terms": Terms().as_json(),
        },
    )
    return AnnouncementRefusal.UNKNOWN if made is None else made


def to_write(tx: Connection, asking: Asking, announcement_id: int) -> Announcement | AnnouncementRefusal:
    """What this person may still change: the own draft, or one that waits for one's yes."""
    one = seen_by(tx, asking.person, announcement_id)
    if one is None or not (
        one.author_id == asking.person.id
        or may_agree(asking.person, one.author_id, confidential=one.how.confidential)
    ):
        return AnnouncementRefusal.UNKNOWN
    return one if one.state in OPEN else AnnouncementRefusal.NOT_NOW


def _correct(
    tx: Connection, asking: Asking, announcement_id: int, version: int | None, **values: Any
) -> AnnouncementRefusal | None:
    """What is changed by its author asks for a new yes; a second person's change does not."""
    one = to_write(tx, asking, announcement_id)
    if isinstance(one, AnnouncementRefusal):
        return one
    if one.author_id == asking.person.id and one.state != "draft":
        values["state"] = "draft"
        values["approved_by"] = None
    seen = one.version if version is None else version
    done = announcements.correct(tx, one.id, seen, **values)
    return None if done else AnnouncementRefusal.CHANGED


def rewrite(
    tx: Connection, asking: Asking, announcement_id: int, version: int, language: str, content: Content | None
) -> AnnouncementRefusal | None:
    """Another text in one language; None takes it away."""
    one = announcements.by_id(tx, announcement_id)
    if one is None:
        return AnnouncementRefusal.UNKNOWN
    said = {code: kept for code, kept in one.said.items() if code != language}
    if content is not None:
        said[language] = content
    if refusal := why_not_announce(asking.person, one.audience, said, one.how.signature or one.signed):
        return refusal
    return _correct(tx, asking, announcement_id, version, contents=as_stored(said))


def readdress(
    tx: Connection, asking: Asking, announcement_id: int, version: int, audience: Audience
) -> AnnouncementRefusal | None:
    return _correct(tx, asking, announcement_id, version, audience=audience)


def turn(tx: Connection, asking: Asking, announcement_id: int, what: str) -> AnnouncementRefusal | None:
    """Turns one of the terms on or off; «unlink» takes all buttons away."""
    one = announcements.by_id(tx, announcement_id)
    if one is None or (what == "urgent" and not may_be_urgent(asking.person)):
        return AnnouncementRefusal.UNKNOWN
    if what == "unlink":
        return _terms(tx, asking, one, links=())
    return _terms(tx, asking, one, **{what: not getattr(one.how, what)})


def sign(tx: Connection, asking: Asking, announcement_id: int, signature: str) -> AnnouncementRefusal | None:
    one = announcements.by_id(tx, announcement_id)
    if one is None:
        return AnnouncementRefusal.UNKNOWN
    if refusal := why_not_announce(asking.person, one.audience, one.said, signature or one.signed):
        return refusal
    return _terms(tx, asking, one, signature=signature)


def link(tx: Connection, asking: Asking, announcement_id: int, to: Link) -> AnnouncementRefusal | None:
    """One more button below the text."""
    one = announcements.by_id(tx, announcement_id)
    if one is None:
        return AnnouncementRefusal.UNKNOWN
    if to.asks_for_money():
        note_money_refused(tx, asking)
        return AnnouncementRefusal.MONEY
    return _terms(tx, asking, one, links=(*one.how.links, to)[-MOST_LINKS:])


def _terms(tx: Connection, asking: Asking, one: Announcement, **values: Any) -> AnnouncementRefusal | None:
    terms = Terms(**{**{name: getattr(one.how, name) for name in Terms.__dataclass_fields__}, **values})
    return _correct(tx, asking, one.id, None, terms=terms.as_json())


def turn_place(
    tx: Connection, asking: Asking, announcement_id: int, place_id: int
) -> AnnouncementRefusal | None:
    """In a channel or a group as well, or not any more."""
    one = announcements.by_id(tx, announcement_id)
    if one is None or place_id not in {place.id for place in places.offered(tx, asking.person)}:
        return AnnouncementRefusal.UNKNOWN
    chosen = one.how.places
    if place_id in chosen:
        return _terms(tx, asking, one, places=tuple(other for other in chosen if other != place_id))
    return _terms(tx, asking, one, places=(*chosen, place_id)[-MOST_PLACES:])


def set_hour(
    tx: Connection, asking: Asking, announcement_id: int, sends_at: datetime | None, repeats: str | None
) -> AnnouncementRefusal | None:
    """When it goes; None at once."""
    return _correct(tx, asking, announcement_id, None, sends_at=sends_at, repeats=repeats)


def set_end(
    tx: Connection, asking: Asking, announcement_id: int, useful_until: datetime | None
) -> AnnouncementRefusal | None:
    """Until when it is useful; whom it has not reached by then it does not reach any more."""
    return _correct(tx, asking, announcement_id, None, useful_until=useful_until)


def drop(tx: Connection, asking: Asking, announcement_id: int) -> AnnouncementRefusal | None:
    """Its author, and nobody else, throws a draft away."""
    one = announcements.by_id(tx, announcement_id)
    if one is None or one.author_id != asking.person.id:
        return AnnouncementRefusal.UNKNOWN
    return None if announcements.drop(tx, one.id) else AnnouncementRefusal.NOT_NOW


def copy(tx: Connection, asking: Asking, announcement_id: int) -> int | AnnouncementRefusal:
    """A new draft with the same words, people and terms: whoever writes the same each year begins here."""
    one = seen_by(tx, asking.person, announcement_id)
    if one is None:
        return AnnouncementRefusal.UNKNOWN
    made = begin(tx, asking, f"copy:{one.id}:{asking.now.isoformat()}", one.said, one.audience)
    if not isinstance(made, AnnouncementRefusal):
        announcements.change(tx, made, terms=one.terms)
    return made
