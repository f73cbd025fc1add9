"""Every service by somebody who holds every office, with the numbers of another school: found by their signatures.

A new service is tried as soon as it exists: whatever takes a transaction, somebody who asks, and a number.
"""

import enum
import importlib
import inspect
import itertools
import pkgutil
import types
import typing
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Literal, get_args, get_origin
from zoneinfo import ZoneInfo

from sqlalchemy import Integer, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

import services
from db.store import Store, metadata
from db.vault import Vault
from school.people import Person, Role
from services.asking import Asking
from services.people import joining
from tests.gate import foreign_school
from tests.gate.foreign_school import NUMBER, SECRET, SHARED
from tests.postgres import sqlite_only
from tests.school import NOW, ZONE, School, asking, build_school, open_tx

pytestmark = sqlite_only

#: A row in every table of one's own school has this number, since a deed may join one's own with another's.
OWN = 8001
#: What does not belong to a school, or is written for whoever asks whatever came of it.
UNGUARDED = SHARED | {"audit"}


Mentions = dict[str, set[tuple[Any, ...]]]


class Unmade(Exception):
    """Something that only another function can hand over, as a row that it has looked up."""


def doors() -> Iterator[Callable[..., Any]]:
    """The services that a press may reach: a transaction or the store, somebody, and a number."""
    for module in pkgutil.walk_packages(services.__path__, "services."):
        room = importlib.import_module(module.name)
        for name, deed in inspect.getmembers(room, inspect.isfunction):
            kinds = list(typing.get_type_hints(deed).values())
            if deed.__module__ != module.name or name.startswith("_") or not kinds:
                continue
            if kinds[0] in (Connection, Store) and {Asking, Person} & set(kinds) and _has_number(kinds[:-1]):
                yield deed


def _has_number(kinds: Collection[Any]) -> bool:
    return any(kind is int or int in get_args(kind) for kind in kinds)


def made(kind: Any, number: Callable[[], int], actor: Person) -> Any:
    """Something of this kind, in which every number is one of ours. Raises Unmade."""
    plain: dict[Any, Any] = {
        bool: True,
        str: "9 А",
        bytes: b"x" * 16,
        date: NOW.date(),
        datetime: NOW,
        time: time(9),
        ZoneInfo: ZONE,
        Asking: asking(actor),
        Person: actor,
        Vault: Vault(bytes(range(32))),
        float: 1.0,
        object: "9 А",
        Any: "9 А",
    }
    if kind is int:
        return number()
    if kind in plain:
        return plain[kind]
    of, inner = get_origin(kind), get_args(kind)
    if of is Literal:
        return inner[0]
    if of in (typing.Union, types.UnionType):
        return made(inner[0], number, actor)
    if isinstance(of, type) and issubclass(of, Mapping):
        return {made(inner[0], number, actor): made(inner[1], number, actor)}
    if of is tuple:
        return tuple(made(one, number, actor) for one in inner if one is not Ellipsis)
    if isinstance(of, type) and issubclass(of, Collection):
        content = [made(inner[0], number, actor)]
        return of(content) if of in (list, set, frozenset) else content
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    if is_dataclass(kind) and not kind.__module__.startswith("db."):
        hints = typing.get_type_hints(kind)
        needed = [one for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING]
        return kind(**{one.name: made(hints[one.name], number, actor) for one in needed})
    raise Unmade(kind)


def calls(deed: Callable[..., Any], actor: Person) -> Iterator[dict[str, Any]]:
    """The arguments after the first: every mixture of own and foreign numbers, every word that may be chosen."""
    hints = typing.get_type_hints(deed)
    hints.pop("return", None)
    names = list(hints)[1:]
    count = sum(_has_number([hints[name]]) for name in names) or 1
    chosen = [name for name in names if get_origin(hints[name]) is Literal or _is_enum(hints[name])]
    words = [get_args(hints[name]) or list(hints[name]) for name in chosen]
    for mixture in itertools.product((NUMBER, OWN), repeat=min(count, 4)):
        if NUMBER not in mixture:
            continue
        for word in itertools.islice(itertools.product(*words), 12):
            given = itertools.cycle(mixture)
            arguments = {name: made(hints[name], lambda given=given: next(given), actor) for name in names}
            yield arguments | dict(zip(chosen, word, strict=True))


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def mentions(tx: Connection) -> Mentions:
    """Every row that belongs to the other school or names anything of it."""
    found = {}
    for table in metadata.sorted_tables:
        if table.name in UNGUARDED:
            continue
        naming = [
            c for c in table.columns if isinstance(c.type, Integer) and (c.foreign_keys or c.primary_key)
        ]
        rows = [row for one in naming for row in tx.execute(select(table).where(one == NUMBER))]
        found[table.name] = {tuple(repr(cell) for cell in row) for row in rows}
    return found


async def both_schools(file: Path) -> tuple[School, Person]:
    """Another school whose people have no accounts to protect them; and ours, with somebody who is everything."""
    school = await build_school(file)
    await foreign_school.build(school.store)
    await foreign_school.build(school.store, school.id, "біздікі", OWN)
    everything = frozenset((str(role), "9 А" if role is Role.CLASS_TEACHER else "") for role in Role)
    with open_tx(school.store) as tx:
        tx.execute(text("UPDATE person SET telegram_id = NULL WHERE id = :who"), {"who": NUMBER})
        tx.execute(text("UPDATE join_request SET telegram_id = 4242 WHERE id = :own"), {"own": OWN})
    actor = Person(OWN, school.id, "Біреу", "kk", everything, 9, "А", telegram_id=OWN)
    return school, actor


def tried(tx: Connection, before: Mentions, deed: Callable[..., Any], arguments: dict[str, Any]) -> str:
    """What came of one call, which is taken back: nothing, or how another school was reached."""
    line: Any = tx.connection.dbapi_connection
    changes = line.total_changes
    step = tx.begin_nested()
    try:
        said = repr(deed(tx, **arguments))
    except (LookupError, ValueError, TypeError, AttributeError, SQLAlchemyError) as fault:
        step.rollback()
        return f"breaks: {type(fault).__name__} {fault}"[:300]
    try:
        if SECRET in said:
            return f"shows {said[:300]}"
        if line.total_changes != changes and (after := mentions(tx)) != before:
            return f"changes {[name for name in after if after[name] != before[name]]}"
        return ""
    finally:
        step.rollback()


async def test_no_service_reaches_into_another_school(tmp_path: Path) -> None:
    school, actor = await both_schools(tmp_path / "school.db")
    reached, broken, played, unmade, deeds = set(), set(), 0, [], 0
    with open_tx(school.store) as tx:
        before = mentions(tx)
        for deed in doors():
            if inspect.iscoroutinefunction(deed):
                continue
            try:
                deeds += 1
                for arguments in calls(deed, actor):
                    played += 1
                    if harm := tried(tx, before, deed, arguments):
                        told = f"{deed.__module__}.{deed.__name__} {harm}"
                        (broken if harm.startswith("breaks") else reached).add(told)
            except Unmade as kind:
                unmade.append(f"{deed.__module__}.{deed.__name__}: {kind}")
    print(f"{deeds} services, {played} calls; cannot be called so:", *unmade, *sorted(broken), sep="\n")
    assert deeds >= 150
    assert len(unmade) + len({told.split()[0] for told in broken}) < deeds // 10, (
        "else this test would try nothing"
    )
    assert not reached, "\n".join(sorted(reached))
    await school.store.close()


async def test_a_request_of_ours_ties_no_account_to_a_child_of_theirs(tmp_path: Path) -> None:
    school, actor = await both_schools(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        assert joining.approve(tx, OWN, NUMBER, asking(actor)) is joining.JoinRefusal.NO_SUCH_PERSON
        assert (
            tx.execute(text("SELECT telegram_id FROM person WHERE id = :n"), {"n": NUMBER}).scalar() is None
        )
    await school.store.close()
