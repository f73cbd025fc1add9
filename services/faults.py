"""What the program did not expect: the administrators hear of each kind once an hour, and nothing of its contents."""

from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import outbox, people
from school.people import Role
from services.letters import Letter


def tell_administrators(tx: Connection, school_id: int, kind: str, now: datetime) -> None:
    """One letter a kind and hour; the hour is UTC's."""
    who = [person.id for person in people.with_role(tx, school_id, Role.ADMIN)]
    body = Letter("fault-letter", {"kind": kind}).body()
    outbox.post(tx, who, "fault", kind, f"{now:%Y-%m-%d %H}", body, now)


def tell_of_old_copy(tx: Connection, school_id: int, last: date | None, today: date, now: datetime) -> None:
    """One letter a school day, for as long as the daily copy does not succeed; `last` is the newest one's day."""
    who = [person.id for person in people.with_role(tx, school_id, Role.ADMIN)]
    body = (Letter("copy-old-letter", {"day": last}) if last else Letter("copy-none-letter")).body()
    outbox.post(tx, who, "copy", "daily", today.isoformat(), body, now)
