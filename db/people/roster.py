"""The roster as lists fill it and move it: people added, families joined."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, delete, exists, select, update
from sqlalchemy.engine import Connection

from db.numbers import count_from, highest_number
from db.people import _as_person, _persons, guardian, person, read_roles
from db.statements import insert
from school.people import Person
from school.people.roster_match import Card


def next_person_id(tx: Connection) -> int:
    """The first number that nobody has or had; good inside one write transaction."""
    return highest_number(tx, person) + 1


def add_all(tx: Connection, rows: list[dict[str, Any]]) -> None:
    """New people whose numbers are given."""
    if rows:
        tx.execute(insert(person), rows)
        count_from(tx, person, max(row["id"] for row in rows))


def everybody_of(tx: Connection, school_id: int) -> list[Person]:
    """All people of a school, also those who left it."""
    return [_as_person(row) for row in tx.execute(_persons().where(person.c.school_id == school_id))]


def families(tx: Connection, school_id: int) -> dict[int, set[int]]:
    """The children of each parent of the school."""
    found: dict[int, set[int]] = defaultdict(set)
    family = select(guardian).join(person, person.c.id == guardian.c.parent_id)
    for row in tx.execute(family.where(person.c.school_id == school_id)):
        found[row.parent_id].add(row.child_id)
    return found


def cards(tx: Connection, school_id: int) -> list[Card]:
    """Everybody of the school, as a list may know them."""
    children = families(tx, school_id)
    return [
        Card(
            row.id,
            row.name,
            row.name_key,
            row.code,
            row.grade,
            row.letter,
            row.born_on,
            row.phone,
            frozenset(read_roles(row.roles)),
            frozenset(children[row.id]),
            row.telegram_id is not None,
            row.active,
        )
        for row in tx.execute(_persons().where(person.c.school_id == school_id))
    ]


def add_children_of_all(tx: Connection, children: Mapping[int, tuple[Iterable[int], str | None]]) -> None:
    """More children for these parents, and how they are related; those that they have stay."""
    rows = [
        {"parent_id": parent_id, "child_id": child, "relation": relation}
        for parent_id, (own, relation) in children.items()
        for child in sorted(set(own))
    ]
    if rows:
        tx.execute(insert(guardian).on_conflict_do_nothing(), rows)


def move_children(tx: Connection, from_id: int, to_id: int) -> None:
    """The children of one parent become another's."""
    _move_family(tx, guardian.c.parent_id, from_id, to_id)


def move_family(tx: Connection, from_id: int, to_id: int) -> None:
    """Children and parents of one card become those of another."""
    _move_family(tx, guardian.c.parent_id, from_id, to_id)
    _move_family(tx, guardian.c.child_id, from_id, to_id)


def _move_family(tx: Connection, end: Column[int], from_id: int, to_id: int) -> None:
    theirs, other_end = guardian.alias("theirs"), "child_id" if end.name == "parent_id" else "parent_id"
    has_them = exists().where(theirs.c[end.name] == to_id, theirs.c[other_end] == guardian.c[other_end])
    tx.execute(update(guardian).where(end == from_id, ~has_them).values({end.name: to_id}))
    tx.execute(delete(guardian).where(end == from_id))
