"""A key, a page of help, a look whether the bot works: each comes at once, and brings in little."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.names import module_of
from tests.house.sources import Sources, house, tree, with_fault

#: What takes seconds.
HEAVY = {"aiogram", "aiohttp", "handlers", "papers"}
DATABASE = {"sqlalchemy", "db", "services"}
LIGHT = {"bot.cli": HEAVY | DATABASE, "bot.commands.keys": HEAVY, "bot.commands.watching": HEAVY}


def brought_in(sources: Sources, first: str) -> set[str]:
    """All that is loaded with a module; what waits inside a function is not."""
    files = {module_of(file): text for file, text in sources.items()}
    found, left = set[str](), [first]
    while left:
        module = left.pop()
        if module in found:
            continue
        found.add(module)
        if module in files:
            left += [name for name in _at_the_top(tree(files[module])) if name in files or "." not in name]
            left += [module.rpartition(".")[0]] if "." in module else []
    return found


def _at_the_top(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        match node:
            case ast.Import(names=names):
                yield from (one.name.partition(".")[0] for one in names)
            case ast.ImportFrom(module=str(place), names=names):
                yield from (place, place.partition(".")[0], *(f"{place}.{one.name}" for one in names))


@pytest.mark.parametrize("command", LIGHT)
def test_what_is_quick_brings_in_little(command: str) -> None:
    assert not brought_in(house(), command) & LIGHT[command]


def test_what_makes_it_slow_is_seen() -> None:
    fault = with_fault("bot/commands/troubles.py", "from bot.house import open_house")
    assert {"aiogram", "handlers"} <= brought_in(fault, "bot.commands.watching")
    assert "db" in brought_in(with_fault("bot/cli.py", "from db.box import WrongBox"), "bot.cli")
