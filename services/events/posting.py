"""What an event gathered is shown in a channel or a group too; the address of the post is evidence by itself."""

from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox
from db.announcements import as_stored
from db.announcements import places as rows
from db.events import proofs
from db.people.audit import write_audit
from school.announcements import AnnouncementRefusal, Terms
from school.announcements.content import MOST_IN_AN_ALBUM, Content, Media
from school.announcements.places import PlaceRefusal
from school.events import Event, EventRefusal, why_not_look_back
from school.plan import LINK, PHOTO, Evidence
from services.announcements import note_money_refused, places
from services.asking import Asking
from services.events.changes import led

KIND = "event-post"


def post(
    tx: Connection,
    asking: Asking,
    key: str,
    event_id: int,
    place_id: int,
    texts: dict[str, str],
    faces: str = "",
) -> Event | EventRefusal | AnnouncementRefusal | PlaceRefusal:
    """Words in both languages and the photos that staff gave; not pupils' works, and nobody's name."""
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    if refusal := why_not_look_back(event, asking.now):
        return refusal
    place = next((one for one in places.offered(tx, asking.person) if one.id == place_id), None)
    if place is None:
        return PlaceRefusal.UNKNOWN
    photos = [one for one in proofs.of(tx, event_id) if one.kind == PHOTO and one.file_id and not one.entry]
    media = tuple(Media("photo", one.file_id or "") for one in photos[:MOST_IN_AN_ALBUM])
    contents = {"kk": Content(texts["kk"], media=media), "ru": Content(texts["ru"])}
    if any(content.asks_for_money() for content in contents.values()):
        note_money_refused(tx, asking)
        return AnnouncementRefusal.MONEY
    if places.names_pupil(tx, event.school_id, [*contents.values(), Content(event.title)]):
        return AnnouncementRefusal.NAMES_PUPIL
    body: dict[str, Any] = {"place": place.id, "event": event.id, "by": asking.person.id}
    body |= {"contents": as_stored(contents), "terms": Terms().as_json(), "heading": event.title}
    for language in contents:
        said, once = body | {"language": language}, f"{key}:{language}"
        outbox.post_to_chat(tx, place.chat_id, KIND, f"event:{event.id}", said, asking.now, occurrence=once)
    write_audit(tx, asking.now, asking.person.id, "post", "event", event_id, place=place.id, faces=faces)
    return event


def note_posted(tx: Connection, body: dict[str, Any], message_id: int, now: datetime) -> None:
    """It stands there now: its address is evidence. A small group has none."""
    place = rows.by_id(tx, body["place"])
    link = place.link(message_id) if place else None
    if link and body["language"] == "kk":
        proofs.add(tx, body["event"], Evidence(LINK, link=link), body["by"], now)
