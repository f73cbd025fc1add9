"""Rows stay in the database: what a query returns to the other rooms has names, and the types check them."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import Sources, house, nodes, room_of, trees, with_fault
from tests.house.test_doors import imported

#: A row may have any column, and so any misspelt one.
ROWS = {"db.columns.Found", "sqlalchemy.Row", "sqlalchemy.RowMapping", "sqlalchemy.engine.Row"}


def rows_outside_db(sources: Sources) -> list[str]:
    """Whatever outside db/ names a row, and whatever in db/ hands one out to the other rooms, or takes one."""
    found = []
    for file, module in trees(sources):
        if file == "db/columns.py":
            continue
        if room_of(file) == "db":
            found += [f"{file}: {function} hands out a row" for function in _of_rows(module)]
        else:
            found += [f"{file} takes {name}" for name in imported(module) if name in ROWS]
    return found


def _of_rows(module: ast.Module) -> Iterator[str]:
    """The public functions that have a row in their signature."""
    names = {name.split(".")[-1] for name in imported(module) if name in ROWS}
    for node in (*nodes(module, ast.FunctionDef), *nodes(module, ast.AsyncFunctionDef)):
        if not node.name.startswith("_"):
            told = [node.returns, *(one.annotation for one in (*node.args.args, *node.args.kwonlyargs))]
            said = {inner.id for one in told if one for inner in ast.walk(one) if isinstance(inner, ast.Name)}
            if said & names:
                yield node.name


def test_rows_stay_in_the_database() -> None:
    assert not rows_outside_db(house())


@pytest.mark.parametrize(
    ("file", "fault", "caught"),
    [
        (
            "services/plan/closing.py",
            "from db.columns import Found",
            "services/plan/closing.py takes db.columns.Found",
        ),
        (
            "papers/plan/calendar.py",
            "from sqlalchemy import Row",
            "papers/plan/calendar.py takes sqlalchemy.Row",
        ),
        (
            "db/plan/closing.py",
            "from db.columns import Found\ndef any_of(tx) -> list[Found]:\n    return []",
            "db/plan/closing.py: any_of hands out a row",
        ),
    ],
)
def test_a_row_outside_the_database_is_seen(file: str, fault: str, caught: str) -> None:
    assert rows_outside_db(with_fault(file, fault)) == [caught]
