"""The program's own text, as the house's tests read it, and a copy of it with one fault planted."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[2]
#: Rooms of the program; whatever else lies beside them is no part of it.
ROOMS = ("bot", "handlers", "papers", "services", "documents", "db", "school", "locales", "simulator")
NO_ROOMS = {"tests", "benchmarks", "docs"}

#: A text by its path from the root.
Sources = Mapping[str, str]
N = TypeVar("N", bound=ast.AST)


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


def nodes(inside: ast.AST, kind: type[N] = ast.AST) -> tuple[N, ...]:  # type: ignore[assignment] -- of all kinds, the first
    """Everything in a file's tree, or in a part of it; walked once, however many tests look at it."""
    return _nodes(inside, kind)


@cache
def _nodes(inside: ast.AST, kind: type[ast.AST]) -> tuple[ast.AST, ...]:
    if kind is not ast.AST:
        return tuple(one for one in _nodes(inside, ast.AST) if isinstance(one, kind))
    found = [inside]
    for node in found:  # grows while it is read; `ast.walk` asks each node for its fields by name
        for value in vars(node).values():
            if isinstance(value, ast.AST):
                found.append(value)
            elif isinstance(value, list):
                found += [one for one in value if isinstance(one, ast.AST)]
    return tuple(found)


def room_of(file: str) -> str:
    return file.split("/", maxsplit=1)[0]
