"""Letters of the campaigns: a number and a state, never who, what or why; each names the trust line."""

from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import consents, settings
from db.assistance.needs import Need
from school.people import Person, Role
from school.presses.assistance import KeeperPress, NeedPress
from services.letters import Letter, LetterButton, Named


def trust(tx: Connection, school_id: int) -> dict[str, Any]:
    """The school's own number, which stands behind that of the country."""
    own = settings.of(tx, school_id).trust_line
    return {"line": f" · {own}" if own else ""}


def answering(tx: Connection, school_id: int) -> list[int]:
    """Whoever should have answered, and the deputy head, who sees to it."""
    found = [
        *people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE),
        *people.with_role(tx, school_id, Role.DEPUTY_HEAD),
    ]
    return list(dict.fromkeys(one.id for one in found))


def family_of(tx: Connection, row: Need) -> list[int]:
    """Whoever follows a request: who reported it, until the parent confirms what staff wrote down."""
    agreed = consents.of(tx, "need", row.id, "help")
    return [agreed.person_id if agreed and agreed.person_id else row.reporter_id]


def tell_family(
    tx: Connection, row: Need, state_key: str, occurrence: str, now: datetime, but: int | None
) -> None:
    """`but` is whoever did it."""
    said = {"number": row.number, "state": Named(state_key), **trust(tx, row.school_id)}
    buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
    body = Letter("need-moved-letter", said, buttons).body()
    at = int(now.timestamp())
    family = [one for one in family_of(tx, row) if one != but]
    outbox.post(tx, family, "need-moved", f"need:{row.id}", f"{occurrence}:{at}", body, now)


def keepers_of(tx: Connection, row: Need) -> list[int]:
    """Whoever keeps the request; as long as nobody does, everybody who may take it."""
    keepers: list[Person] = people.with_role(tx, row.school_id, Role.SOCIAL_PEDAGOGUE)
    own = [one.id for one in keepers if one.id == row.keeper_id]
    return own or [one.id for one in keepers]


def keeper_button(row: Need) -> list[list[LetterButton]]:
    return [[LetterButton("need-open", KeeperPress("card", need=row.id))]]
