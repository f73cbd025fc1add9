"""Which messages the program says: by their whole key, or by a key with gaps, f"event-done-{state}"."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tests.house.sources import Sources, nodes, trees

#: Whose argument is a message's key, and which argument that is. `Words` is called by the name «words» everywhere.
SPEAKERS = {
    **dict.fromkeys(
        ("words", "plain", "say", "Word", "Named", "Letter", "LetterButton", "LetterLine", "Refused"), 0
    ),
    **dict.fromkeys(("FileRefused", "list_of"), 0),
    **dict.fromkeys(("line", "typed", "moment", "one_of", "ticks", "one_person", "some_people"), 1),
    "order": 3,
    "_Chosen": 4,
}
#: Rooms whose texts may fill a gap: not the simulator's, which speaks for Telegram.
ROOMS_OF_WORDS = ("bot", "handlers", "papers", "services", "documents", "db", "school", "locales")
GAP = "*"


@dataclass(frozen=True)
class Said:
    """A key, perhaps with gaps, and where it is said."""

    key: str
    place: str


def said(sources: Sources) -> Iterator[Said]:
    """What is handed to a speaker, also by a name that was given to it in the same function."""
    for file, module in trees(sources, *ROOMS_OF_WORDS):
        yield from _said_in(file, module)


@cache
def _said_in(file: str, module: ast.Module) -> tuple[Said, ...]:
    return (*_in_calls(file, module), *_by_names(file, module))


def _in_calls(file: str, module: ast.Module) -> Iterator[Said]:
    for node in nodes(module):
        if isinstance(node, ast.Call):
            for argument in _keys_of(node):
                for one in _choices(argument):
                    if (key := _as_key(one)) and key.strip(GAP):
                        yield Said(key, f"{file}:{one.lineno}")


def _by_names(file: str, module: ast.Module) -> Iterator[Said]:
    for function in nodes(module):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _by_name(file, function)


def _by_name(file: str, function: ast.AST) -> Iterator[Said]:
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    names = {
        one.id
        for call in calls
        for key in _keys_of(call)
        for one in _choices(key)
        if isinstance(one, ast.Name)
    }
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id in names for t in node.targets
        ):
            for one in _choices(node.value):
                if (key := _as_key(one)) and key.strip(GAP) and "-" in key:
                    yield Said(key, f"{file}:{one.lineno}")


def _keys_of(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are keys."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if (place := SPEAKERS.get(name)) is None:
        return []
    return call.args[place : place + 1]


def _choices(value: ast.expr) -> Iterator[ast.expr]:
    """What an expression can come to: both ways of `a if b else c`, each of `a or b`."""
    match value:
        case ast.IfExp(body=one, orelse=other):
            yield from _choices(one)
            yield from _choices(other)
        case ast.BoolOp(values=values):
            for one in values:
                yield from _choices(one)
        case _:
            yield value


def _as_key(value: ast.expr) -> str | None:
    match value:
        case ast.Constant(value=str() as key):
            return None if key.startswith("/") else key  # a command that is typed is no message
        case ast.JoinedStr(values=parts):
            return "".join(str(one.value) if isinstance(one, ast.Constant) else GAP for one in parts)
    return None


def texts(sources: Sources) -> set[str]:
    """Every whole text in the program: what is said by its key, and what fills the gaps of others."""
    return set().union(*(_texts_in(module) for _, module in trees(sources, *ROOMS_OF_WORDS)))


@cache
def _texts_in(module: ast.Module) -> frozenset[str]:
    return frozenset(
        node.value for node in nodes(module) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def fillings(sources: Sources) -> set[str]:
    """What can fill a gap. The minutes name a verdict, «election-few», without its first word."""
    whole = texts(sources)
    return whole | {text.removeprefix("election-") for text in whole}


def fits(pattern: str, key: str, filling: set[str]) -> bool:
    """Whether a key is one of a pattern's: its gaps hold texts of the program or numbers.

    A row that is gone from a plan has its states with a word before them: «gone-open».
    """
    before, gap, after = pattern.partition(GAP)
    if not gap:
        return pattern == key
    if not key.startswith(before):
        return False
    rest = key[len(before) :]
    return any(
        _fills(rest[:end], filling) and fits(after, rest[end:], filling) for end in range(1, len(rest) + 1)
    )


def _fills(part: str, filling: set[str]) -> bool:
    return part in filling or part.isdigit() or part.removeprefix("gone-") in filling


def misspelt(sources: Sources, messages: Iterable[str]) -> list[str]:
    """What is said, and no message has that key."""
    known, filling = set(messages), fillings(sources)
    wrong = []
    for one in said(sources):
        there = any(fits(one.key, key, filling) for key in known) if GAP in one.key else one.key in known
        if not there:
            wrong.append(f"{one.place} says {one.key}")
    return sorted(set(wrong))


def unsaid(sources: Sources, messages: Iterable[str]) -> set[str]:
    """Messages that nobody says."""
    whole, filling = texts(sources), fillings(sources)
    patterns = {one.key for one in said(sources) if GAP in one.key}
    return {
        key for key in messages if key not in whole and not any(fits(one, key, filling) for one in patterns)
    }
