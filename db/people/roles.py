"""Roles put on people and taken from them."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete
from sqlalchemy.engine import Connection

from db.people import role
from db.statements import insert


def set_roles(tx: Connection, person_id: int, roles: Iterable[tuple[str, str]]) -> None:
    """Replaces all the roles of a person."""
    set_roles_of_all(tx, {person_id: set(roles)})


def set_roles_of_all(tx: Connection, roles: Mapping[int, set[tuple[str, str]]]) -> None:
    """Replaces all the roles of these people."""
    if roles:
        left = delete(role).where(role.c.person_id == bindparam("whose"))
        tx.execute(left, [{"whose": person_id} for person_id in roles])
    rows = [
        {"person_id": person_id, "name": name, "scope": scope}
        for person_id, held in roles.items()
        for name, scope in sorted(held)
    ]
    if rows:
        tx.execute(insert(role), rows)


def add_role(tx: Connection, person_id: int, name: str, scope: str = "") -> None:
    """One role more; nothing if it is there."""
    row = {"person_id": person_id, "name": name, "scope": scope}
    tx.execute(insert(role).values(row).on_conflict_do_nothing())
