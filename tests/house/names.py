"""Whose name is whose: which function of which file a name in another file stands for."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache

from tests.house.sources import Sources, nodes, trees

#: A module of the program and a name that it makes or takes in.
Name = tuple[str, str]


def module_of(file: str) -> str:
    return file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def modules(sources: Sources) -> frozenset[str]:
    return _modules(tuple(sources))


@cache
def _modules(files: tuple[str, ...]) -> frozenset[str]:
    """The same set for every copy of the house: it is a key of what is remembered of each file."""
    return frozenset(map(module_of, files))


@cache
def _opened(module: ast.Module, known: frozenset[str]) -> tuple[Mapping[str, str], Mapping[str, Name]]:
    """The files that a file names, and what it takes out of files, by the names that it gives to them."""
    files: dict[str, str] = {}
    taken: dict[str, Name] = {}
    for node in nodes(module, ast.Import):
        files |= {one.asname or one.name.split(".")[0]: one.name for one in node.names}
    for node in nodes(module, ast.ImportFrom):
        for one in node.names if node.module else ():
            if (whole := f"{node.module}.{one.name}") in known:
                files[one.asname or one.name] = whole
            else:
                taken[one.asname or one.name] = (str(node.module), one.name)
    return files, taken


def meant(file: str, module: ast.Module, node: ast.expr, known: frozenset[str]) -> Name | None:
    """What `name` or `file.name` stands for, where it was taken from; None for what is no file's."""
    files, taken = _opened(module, known)
    match node:
        case ast.Name(id=name):
            return taken.get(name, (module_of(file), name))
        case ast.Attribute(value=ast.Name(id=place), attr=name) if place in files:
            return files[place], name
    return None


def handed_on(sources: Sources) -> Mapping[Name, Name]:
    """What a file takes out of another, and so has under its own name too: a folder's own file hands on its parts'."""
    known = modules(sources)
    handed: dict[Name, Name] = {}
    for file, module in trees(sources):
        handed |= _handed_on_by(file, module, known)
    return handed


@cache
def _handed_on_by(file: str, module: ast.Module, known: frozenset[str]) -> Mapping[Name, Name]:
    return {(module_of(file), name): home for name, home in _opened(module, known)[1].items()}


def at_home(name: Name, handed: Mapping[Name, Name]) -> Name:
    """Where it is made."""
    while name in handed:
        name = handed[name]
    return name


def named(sources: Sources) -> Iterator[Name]:
    """Every name of a file that the program reads, also where another file only hands it on."""
    known = modules(sources)
    for file, module in trees(sources):
        yield from _named_in(file, module, known)


@cache
def _named_in(file: str, module: ast.Module, known: frozenset[str]) -> frozenset[Name]:
    found = set(_opened(module, known)[1].values())
    read = [one for one in nodes(module, ast.Name) if isinstance(one.ctx, ast.Load)]
    for node in (*nodes(module, ast.Attribute), *read):
        found |= {name for name in [meant(file, module, node, known)] if name}
    return frozenset(found)
