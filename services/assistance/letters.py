"""Letters of the campaigns: a number and a state, never who, what or why; each names the trust line."""

from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import consents, settings
from db.assistance.needs import Need
from school.people import Person, Role
from school.presses.assistance import KeeperPress, NeedPress
from services.asking import Asking
from services.letters import Letter, LetterButton, Named


def trust(tx: Connection, school_id: int) -> dict[str, Any]:
    """The school's own number, which stands behind that of the country."""
    own = settings.of(tx, school_id).trust_line
    return {"line": f" · {own}" if own else ""}


def family_of(tx: Connection, row: Need) -> list[int]:
    """Whoever follows a request: who reported it, and the parent who confirmed what staff wrote down."""
    agreed = consents.of(tx, "need", row.id, "help")
    found = [row.reporter_id, *([agreed.person_id] if agreed and agreed.person_id else [])]
    return list(dict.fromkeys(found))


def tell_family(tx: Connection, asking: Asking, row: Need, state_key: str, occurrence: str) -> None:
    said = {"number": row.number, "state": Named(state_key), **trust(tx, row.school_id)}
    buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
    body = Letter("need-moved-letter", said, buttons).body()
    at = int(asking.now.timestamp())
    family = [one for one in family_of(tx, row) if one != asking.person.id]
    outbox.post(tx, family, "need-moved", f"need:{row.id}", f"{occurrence}:{at}", body, asking.now)


def keepers_of(tx: Connection, row: Need) -> list[int]:
    """Whoever keeps the request; as long as nobody does, everybody who may take it."""
    keepers: list[Person] = people.with_role(tx, row.school_id, Role.SOCIAL_PEDAGOGUE)
    own = [one.id for one in keepers if one.id == row.keeper_id]
    return own or [one.id for one in keepers]


def keeper_button(row: Need) -> list[list[LetterButton]]:
    return [[LetterButton("need-open", KeeperPress("card", need=row.id))]]
