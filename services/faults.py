"""What the program did not expect: the administrators hear of each kind once an hour, and nothing of its contents."""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import outbox, people
from school.people import Role
from services.letters import Letter


def tell_administrators(tx: Connection, school_id: int, kind: str, now: datetime) -> None:
    """One letter a kind and hour; the hour is UTC's."""
    who = [person.id for person in people.with_role(tx, school_id, Role.ADMIN)]
    body = Letter("fault-letter", {"kind": kind}).body()
    outbox.post(tx, who, "fault", kind, f"{now:%Y-%m-%d %H}", body, now)
