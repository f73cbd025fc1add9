"""No circle of imports inside a room: who reads one file of it never has to read them all."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.house.sources import ROOT, nodes, tree

ROOMS = ("bot", "handlers", "papers", "services", "db", "documents", "school", "locales", "simulator")


def module_of(file: Path, root: Path) -> str:
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def opened(tree: ast.AST) -> set[str]:
    """Every import, also one inside a function; not those that only name a type."""
    found: set[str] = set()
    types = [one for one in nodes(tree, ast.If) if "TYPE_CHECKING" in ast.unparse(one.test)]
    passed_by = {inner for one in types for inner in nodes(one)}
    for node in nodes(tree, ast.Import):
        found |= {name.name for name in node.names if node not in passed_by}
    for node in nodes(tree, ast.ImportFrom):
        if node.module and node not in passed_by:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def circle_in(room: str, root: Path) -> list[str]:
    """The modules of a circle; empty if there is none. A folder's own file may open what is in the folder."""
    trees = {module_of(file, root): tree(file.read_text("utf-8")) for file in (root / room).rglob("*.py")}
    doors = {}
    for module, text in trees.items():
        found = opened(text) & set(trees) - {module}
        # «from room.folder import part» opens the part alone
        parts = {name.rpartition(".")[0] for name in found}
        doors[module] = {name for name in found if name not in parts or not module.startswith(name)}
    try:
        TopologicalSorter(doors).prepare()
    except CycleError as circle:
        return list(circle.args[1])
    return []


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_goes_round_in_a_circle(room: str) -> None:
    assert not circle_in(room, ROOT)


@pytest.mark.parametrize("late", [False, True], ids=["at the top", "inside a function"])
def test_a_planted_circle_is_found(tmp_path: Path, *, late: bool) -> None:
    room = tmp_path / "room"
    room.mkdir()
    (room / "__init__.py").write_text("")
    (room / "menu.py").write_text("from room import people\n")
    (room / "people.py").write_text(
        "def home():\n    from room.menu import screen\n" if late else "from room.menu import screen\n"
    )
    assert set(circle_in("room", tmp_path)) == {"room.menu", "room.people"}
    (room / "people.py").write_text("")
    assert not circle_in("room", tmp_path)
