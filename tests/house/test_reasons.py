"""Whoever silences the linter or the types says why, beside it; what is fetched late is worth the wait."""

import ast
import re
import subprocess
from collections.abc import Iterator

import pytest

from tests.house.sources import ROOT, Sources, house, nodes, trees, with_fault

UNREASONED = re.compile(r"# (?:noqa(?:: ?[A-Z0-9, ]+)?|type: ignore(?:\[[^\]]*\])?) *$", re.MULTILINE)


def unreasoned(text: str) -> int:
    return len(UNREASONED.findall(text))


def test_what_is_silenced_has_a_reason() -> None:
    listed = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    files = [ROOT / name for name in listed.stdout.split()]
    assert not [file for file in files if file.exists() and unreasoned(file.read_text("utf-8"))]


@pytest.mark.parametrize("silenced", ["# noqa", "# noqa: E501", "# type: ignore", "# type: ignore[misc]"])
def test_a_silence_without_a_reason_is_seen(silenced: str) -> None:
    assert unreasoned(f"x = 1  {silenced}\ny = 2\n") == 1
    assert not unreasoned(f"x = 1  {silenced} -- so that it stays whole\n")


#: What makes the start slow or is missing somewhere; the command line fetches what the chosen command needs.
HEAVY = {
    "PIL",
    "alembic",
    "defusedxml",
    "docx",
    "icalendar",
    "openpyxl",
    "reportlab",
    "resource",
    "segno",
    "shamir_mnemonic",
    "tqdm",
}
#: Speaks with a driver that is missing where SQLite is enough.
OF_A_DRIVER = {"db.wire"}
OF_COMMANDS = {"bot.commands", "bot.demo", "bot.webhook", "db.box"}


def fetched_late(sources: Sources) -> list[str]:
    """Imports inside functions that no heavy library asks for: a circle is opened instead."""
    return [
        f"{file} {name}"
        for file, module in trees(sources)
        for name in _inside(module)
        if name.split(".")[0] not in HEAVY
        and name not in OF_A_DRIVER
        and not (file.startswith("bot/") and name in OF_COMMANDS)
    ]


def _inside(module: ast.Module) -> Iterator[str]:
    for function in (*nodes(module, ast.FunctionDef), *nodes(module, ast.AsyncFunctionDef)):
        yield from (node.module or "." for node in nodes(function, ast.ImportFrom))
        yield from (one.name for node in nodes(function, ast.Import) for one in node.names)


def test_only_what_is_heavy_is_imported_inside_a_function() -> None:
    assert not fetched_late(house())


def test_an_import_that_hides_a_circle_is_seen() -> None:
    fault = "def late():\n    from handlers.menu import menu_screen  # noqa: PLC0415 -- a circle\n"
    assert fetched_late(with_fault("handlers/people/card.py", fault)) == [
        "handlers/people/card.py handlers.menu"
    ]
