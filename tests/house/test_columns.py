"""A column that is misspelt is seen before a story comes by: SQLAlchemy and `**values` would take any word."""

import ast
import importlib
from collections.abc import Iterator
from functools import cache

import pytest
from sqlalchemy import Table

from tests.house.names import Name, at_home, handed_on, meant, module_of, modules
from tests.house.sources import Sources, house, nodes, trees, with_fault


@cache
def tables_of(file: str) -> dict[str, frozenset[str]]:
    """The columns of each table that a file of db/ knows, by its name there."""
    known = vars(importlib.import_module(module_of(file)))
    return {name: frozenset(one.c.keys()) for name, one in known.items() if isinstance(one, Table)}


def misspelt_columns(sources: Sources) -> list[str]:
    return [*_in_statements(sources), *_in_values(sources)]


def _in_statements(sources: Sources) -> Iterator[str]:
    """`table.c.column`."""
    for file, module in trees(sources, "db"):
        if file.startswith("db/migrations/"):
            continue
        for node in nodes(module, ast.Attribute):
            match node:
                case ast.Attribute(value=ast.Attribute(value=ast.Name(id=table), attr="c"), attr=column):
                    columns = tables_of(file).get(table)
                    if columns and column not in columns and not hasattr(dict, column):
                        yield f"{file}:{node.lineno} {table} has no {column}"


def _in_values(sources: Sources) -> Iterator[str]:
    """What is given by name to a query that writes `**values` into its one table."""
    known, handed, writers = modules(sources), handed_on(sources), dict(_writers(sources))
    for file, module in trees(sources, "db", "services", "bot"):
        for line, name, given in _given_by_name(file, module, known):
            columns, named = writers.get(at_home(name, handed), (frozenset(), set()))
            for wrong in sorted(given - columns - named) if columns else ():
                yield f"{file}:{line} {name[1]} writes no {wrong}"


@cache
def _given_by_name(
    file: str, module: ast.Module, known: frozenset[str]
) -> tuple[tuple[int, Name, frozenset[str]], ...]:
    """The calls of a file that give something by name: their lines, whom they call, the names."""
    return tuple(
        (node.lineno, name, given)
        for node in nodes(module, ast.Call)
        if (given := frozenset(one.arg for one in node.keywords if one.arg))
        and (name := meant(file, module, node.func, known))
    )


def _writers(sources: Sources) -> Iterator[tuple[Name, tuple[frozenset[str], set[str]]]]:
    """Queries that take `**values`, with the columns of the tables that they change and their own parameters."""
    for file, module in trees(sources, "db"):
        for node in module.body:
            if isinstance(node, ast.FunctionDef) and node.args.kwarg and _writes(node, node.args.kwarg.arg):
                changed = [
                    tables_of(file).get(one.args[0].id, frozenset())
                    for one in nodes(node, ast.Call)
                    if getattr(one.func, "id", "") in ("update", "insert")
                    and one.args
                    and isinstance(one.args[0], ast.Name)
                ]
                told = {one.arg for one in (*node.args.args, *node.args.kwonlyargs)}
                yield (module_of(file), node.name), (frozenset().union(*changed), told)


def _writes(function: ast.FunctionDef, values: str) -> bool:
    """Whether they go into a row as they are: `.values(values)`, `.values(**values)`."""
    return any(
        getattr(one.func, "attr", "") == "values"
        and values
        in {getattr(told, "id", "") for told in (*one.args, *(word.value for word in one.keywords))}
        for one in nodes(function, ast.Call)
    )


def unlike_their_table(sources: Sources) -> Iterator[str]:
    """`each(Badge, …select(badge)…)`: a whole row is made into what it is, field by field. Only where a function asks
    one table, and the dataclass stands in the same file."""
    for file, module in trees(sources, "db"):
        if file.startswith("db/migrations/"):
            continue
        views = {one.name: _fields(one) for one in module.body if isinstance(one, ast.ClassDef)}
        for function in nodes(module, ast.FunctionDef):
            calls = nodes(function, ast.Call)
            asked = [one for one in calls if getattr(one.func, "id", "") == "select"]
            tables = {_name(one.args) for one in asked if len(one.args) == 1}
            columns = tables_of(file).get(tables.pop()) if len(asked) == len(tables) == 1 else None
            for one in calls if columns else ():
                wanted = (
                    views.get(_name(one.args[:1]))
                    if getattr(one.func, "id", "") in ("each", "made")
                    else None
                )
                if wanted and wanted != columns:
                    yield f"{file}:{one.lineno} {_name(one.args[:1])}: {', '.join(sorted(wanted ^ columns))}"


def _fields(view: ast.ClassDef) -> frozenset[str]:
    said = (one.target for one in view.body if isinstance(one, ast.AnnAssign))
    return frozenset(one.id for one in said if isinstance(one, ast.Name))


def _name(given: list[ast.expr]) -> str:
    return getattr(given[0], "id", "") if given else ""


def test_what_a_row_becomes_has_its_columns() -> None:
    assert not [*unlike_their_table(house())]


def test_a_view_unlike_its_table_is_seen() -> None:
    found = [
        *unlike_their_table(with_fault("db/assistance/contacts.py", "    nxt_on: date", "    next_on: date"))
    ]
    assert {one.split(": ")[1] for one in found} == {"next_on, nxt_on"}


def test_every_column_is_there() -> None:
    assert not misspelt_columns(house())


@pytest.mark.parametrize(
    ("file", "right", "wrong", "caught"),
    [
        (
            "db/parliament/appeals.py",
            "appeal.c.author_id == person_id",
            "appeal.c.athor_id == person_id",
            "athor_id",
        ),
        (
            "services/parliament/appeals.py",
            "owner_id=asking.person.id)",
            "onwer_id=asking.person.id)",
            "onwer_id",
        ),
        ("db/assistance/contacts.py", "contact.c.next_on <= day", "contact.c.nxt_on <= day", "nxt_on"),
    ],
)
def test_a_misspelt_column_is_seen(file: str, right: str, wrong: str, caught: str) -> None:
    found = misspelt_columns(with_fault(file, wrong, right))
    assert {one.split()[-1] for one in found} == {caught}
