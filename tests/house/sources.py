"""The program's own text, as the house's tests read it, and a copy of it with one fault planted."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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


def room_of(file: str) -> str:
    return file.split("/", maxsplit=1)[0]


@dataclass(frozen=True)
class Planted:
    """A fault in a file, in place of what is right there, and what the types say of it."""

    file: str
    right: str
    wrong: str
    said: str


def overlooked_by_types(faults: Sequence[Planted], place: Path) -> list[Planted]:
    """Plants faults in a copy and asks the types, some seconds: without the libraries mypy is quick."""
    for room in ("handlers", "services", "db", "school", "documents", "locales"):
        shutil.copytree(ROOT / room, place / room, ignore=shutil.ignore_patterns("__pycache__"))
    for fault in faults:
        text = (place / fault.file).read_text("utf-8")
        assert fault.right in text, fault
        (place / fault.file).write_text(text.replace(fault.right, fault.wrong, 1), "utf-8")
    asked = ("--follow-imports=skip", "--cache-dir=/dev/null", "handlers", "services", "db", "school")
    mypy = [sys.executable, "-m", "mypy", *asked]
    said = subprocess.run(mypy, cwd=place, capture_output=True, text=True, check=False).stdout.splitlines()
    return [
        fault
        for fault in faults
        if not any(line.startswith(f"{fault.file}:") and fault.said in line for line in said)
    ]
