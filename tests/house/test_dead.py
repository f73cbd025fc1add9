"""Nothing lies about: whatever a file makes, the program names somewhere."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.names import module_of, named
from tests.house.sources import Sources, house, trees, with_fault

#: Asked for by that name alone: by the switchboard, by Python, by the migrations' tool.
ASKED_BY_NAME = {"ROOM", "build", "__all__"}
HELD = {"TYPES_OF_ANSWERS"}  # else aiogram would make them anew at almost every answer
NOT_OURS = (
    "db/migrations/",
    "simulator/",
)  # steps of Alembic; what stories and the page ask of the simulator


def dead(sources: Sources) -> list[str]:
    """What no line of the program names: a function, a class, a value at a file's own level."""
    used = set(named(sources))
    return [
        f"{file}:{line} {name}"
        for file, module in trees(sources)
        if not file.startswith(NOT_OURS)
        for name, line in _made(module)
        if (module_of(file), name) not in used and name not in ASKED_BY_NAME | HELD
    ]


def _made(module: ast.Module) -> Iterator[tuple[str, int]]:
    for node in module.body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.Assign(targets=targets):
                yield from ((one.id, node.lineno) for one in targets if isinstance(one, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name, node.lineno


def test_whatever_is_made_is_named() -> None:
    assert not dead(house())


@pytest.mark.parametrize(
    ("file", "fault", "caught"),
    [
        ("services/events/changes.py", "def am_i_on_it(tx):\n    return True", "am_i_on_it"),
        ("school/parliament/sittings.py", 'SIDES: tuple[str, ...] = ("for", "against")', "SIDES"),
        # Others of that name are called, this one is not.
        ("db/people/invitations.py", "def by_id(tx, one):\n    return None", "by_id"),
        ("services/announcements/sending.py", "class Reached:\n    pass", "Reached"),
    ],
)
def test_what_lies_about_is_seen(file: str, fault: str, caught: str) -> None:
    assert [one.split()[-1] for one in dead(with_fault(file, fault))] == [caught]
