"""The program's own text, as the house's tests read it, and a copy of it with one fault planted."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Rooms of the program; whatever else lies beside them is no part of it.
ROOMS = ("bot", "handlers", "papers", "services", "documents", "db", "school", "locales", "simulator")
NO_ROOMS = {"tests", "benchmarks", "docs"}

#: A text by its path from the root.
Sources = Mapping[str, str]


@cache
def house() -> Sources:
    files = (file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py")))
    return {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in files}


def with_fault(file: str, fault: str, instead_of: str = "") -> Sources:
    """A copy of the house in which one file, or a new one, has a line more at its end, or another text inside."""
    text = house().get(file, "")
    assert instead_of in text
    changed = text.replace(instead_of, fault) if instead_of else f"{text}\n{fault}\n"
    return {**house(), file: changed}


def trees(sources: Sources, *rooms: str) -> Iterator[tuple[str, ast.Module]]:
    for file, text in sources.items():
        if not rooms or room_of(file) in rooms:
            yield file, tree(text)


@cache
def tree(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def nodes(module: ast.Module) -> tuple[ast.AST, ...]:
    """Everything in a file's tree, walked once, however many tests look at it."""
    return tuple(ast.walk(module))


def room_of(file: str) -> str:
    return file.split("/", maxsplit=1)[0]
