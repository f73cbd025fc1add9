"""Whoever copies or seals all tables reads `db/tables.py`: one that it does not name would stay behind in a move."""

import ast

from tests.house.names import module_of
from tests.house.sources import Sources, house, nodes, trees, with_fault

#: Files that every other file of db/ brings in.
AT_THE_ROOT = {"db.store", "db.box"}


def tables_left_out(sources: Sources) -> set[str]:
    """Asked of the text, not of the tables that are there by now: whatever another test imports brings its own."""
    made = {
        module_of(file)
        for file, module in trees(sources, "db")
        for node in nodes(module, ast.Call)
        if isinstance(node.func, ast.Name) and node.func.id == "Table"
    }
    named = {
        f"{node.module}.{one.name}"
        for node in nodes(ast.parse(sources["db/tables.py"]), ast.ImportFrom)
        for one in node.names
    }
    return made - named - AT_THE_ROOT


def test_each_table_is_named_where_all_are_asked_for() -> None:
    assert tables_left_out(house()) == set()
    assert tables_left_out(with_fault("db/tables.py", "", instead_of="    charter,\n")) == {
        "db.parliament.charter"
    }
