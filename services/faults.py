"""What the program did not expect: the administrators hear of each kind once an hour, and nothing of its contents."""

import logging
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from db import outbox, people
from db.store import Store
from school.people import Role
from services.letters import Letter

logger = logging.getLogger(__name__)


async def report(
    store: Store, school_id: int, fault: Exception, places: Sequence[str], now: datetime
) -> None:
    """Posts the letters, best effort. `places` are names of functions with lines: an exception's text is left out."""
    kind = f"{type(fault).__name__} · {places[-1] if places else '?'}"
    try:
        await store.write_unmarked(tell_administrators, school_id, kind, now)
    except SQLAlchemyError as trouble:
        logger.warning("the administrators were not told: %s", type(trouble).__name__)


def tell_administrators(tx: Connection, school_id: int, kind: str, now: datetime) -> None:
    """One letter a kind and hour; the hour is UTC's."""
    who = [person.id for person in people.with_role(tx, school_id, Role.ADMIN)]
    body = Letter("fault-letter", {"kind": kind}).body()
    outbox.post(tx, who, "fault", kind, f"{now:%Y-%m-%d %H}", body, now)
