"""Whoever copies or seals all tables reads `db/tables.py`: one that it does not name would stay behind in a move."""

import ast

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table

from db.tables import metadata
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


#: What is never taken away while something hangs on it: the school itself, and what its papers are numbered by.
STAYS = {"organization.id", "need.campaign_id", "minutes.sitting_id", "minutes.election_id"} | {
    "signed_minutes.sitting_id"
}


def forgotten_by_erasure(known: MetaData) -> set[str]:
    """References that do not say what becomes of their row when the other one goes: it could not be erased."""
    return {
        f"{table.name}.{key.parent.name}"
        for table in known.tables.values()
        for key in table.foreign_keys
        if key.ondelete is None and key.target_fullname not in STAYS
    } - STAYS


def test_whatever_hangs_on_somebody_says_what_becomes_of_it() -> None:
    assert forgotten_by_erasure(metadata) == set(), "say ondelete=…, in the migration as well"
    planted = MetaData()
    Table("person", planted, Column("id", Integer, primary_key=True))
    Table("badge", planted, Column("person_id", ForeignKey("person.id"), primary_key=True))
    assert forgotten_by_erasure(planted) == {"badge.person_id"}
