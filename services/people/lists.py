"""A list of people that was sent to the bot: read beside the presses, shown, and written once after yes."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.engine import Connection

from db import jobs
from db.people import roster_lists
from db.people.moving_up import note_school_year
from db.people.roster_lists import SentList
from school.people import Person
from services.asking import Asking
from services.people import roster
from services.people.roster import How, Imported, Incoming, Preview

#: A list is forgotten when it is so old.
LIFE_OF_A_LIST = timedelta(days=30)


class ListRefusal(StrEnum):
    """Why nothing is done with a list; the value is the message's key."""

    NO_SUCH_LIST = "list-no-such"
    BEING_WRITTEN = "list-being-written"
    ALREADY_WRITTEN = "list-already-written"
    DROPPED = "list-already-dropped"


def ask(
    tx: Connection,
    asking: Asking,
    token: str,
    about: dict[str, str | int | bool],
    chat_id: int,
    language: str,
) -> None:
    """Notes that a file waits to be read; the token of the form makes one list of a doubled press."""
    person = asking.person
    values = about | {"school_id": person.school_id, "person_id": person.id, "token": token}
    number = roster_lists.add(tx, values | {"state": "reading", "asked_at": asking.now})
    if number is not None:
        _order(tx, "roster-read", number, asking, chat_id, language)


def _order(tx: Connection, kind: str, number: int, asking: Asking, chat_id: int, language: str) -> None:
    details = {"list": number, "actor_id": asking.person.id, "chat_id": chat_id, "language": language}
    jobs.ask(tx, kind, details, asking.now)


def find(tx: Connection, actor: Person, list_id: int) -> SentList | None:
    """A list of the actor's own school."""
    sent = roster_lists.by_id(tx, list_id)
    return sent if sent and sent.school_id == actor.school_id else None


def shown(tx: Connection, list_id: int, mark: str) -> bool:
    """What the list would do has been shown; False if it went on meanwhile."""
    return roster_lists.step(tx, list_id, "reading", "open", mark=mark)


def refuse(tx: Connection, list_id: int) -> None:
    """The file cannot be read; whoever sent it is told by the one who tried. If it was seen before, it can be agreed to
    once more."""
    if not roster_lists.step(tx, list_id, "reading", "refused"):
        roster_lists.step(tx, list_id, "saving", "open")


def let_go(tx: Connection) -> None:
    """In a copy from before a list was written it is just being written: now it waits for a yes once more."""
    for job in jobs.unfinished(tx, "roster-save"):
        jobs.finish(tx, job.id, "failed")
        roster_lists.step(tx, job.details["list"], "saving", "open")


def drop(tx: Connection, asking: Asking, list_id: int) -> ListRefusal | None:
    """The list is not written; the school has never heard of it."""
    return _move(tx, asking, list_id, "dropped")


def agree(tx: Connection, asking: Asking, list_id: int, chat_id: int, language: str) -> ListRefusal | None:
    """Somebody has seen what would change and says yes: it is written beside the presses."""
    if refusal := _move(tx, asking, list_id, "saving"):
        return refusal
    _order(tx, "roster-save", list_id, asking, chat_id, language)
    return None


def _move(tx: Connection, asking: Asking, list_id: int, becomes: str) -> ListRefusal | None:
    sent = find(tx, asking.person, list_id)
    if sent is None or sent.state in ("reading", "refused"):
        return ListRefusal.NO_SUCH_LIST
    if roster_lists.step(tx, list_id, "open", becomes):
        return None
    return {
        "saving": ListRefusal.BEING_WRITTEN,
        "saved": ListRefusal.ALREADY_WRITTEN,
    }.get(sent.state, ListRefusal.DROPPED)


def save(
    tx: Connection, sent: SentList, incoming: Incoming, how: How, now: datetime
) -> Imported | Preview | None:
    """Writes the list once. If the school has changed since it was shown, it is shown anew; None if it was written."""
    seen = roster.preview(tx, sent.school_id, incoming, how)
    if seen.mark() != sent.mark:
        return seen if roster_lists.step(tx, sent.id, "saving", "open", mark=seen.mark()) else None
    if not roster_lists.step(tx, sent.id, "saving", "saved"):
        return None
    imported = roster.bring_in(tx, sent.school_id, incoming, how, now)
    note_school_year(tx, sent.school_id, sent.school_year)
    return imported


def forget_old(tx: Connection, now: datetime) -> None:
    roster_lists.forget_old(tx, now - LIFE_OF_A_LIST)
