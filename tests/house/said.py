"""Which messages the program says: by their whole key, or by a key with gaps, f"event-done-{state}"."""

import ast
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tests.house.names import Name, at_home, handed_on, meant, module_of, modules
from tests.house.sources import Sources, nodes, trees

#: Whose argument is a message's key, and which argument that is. `Words` is called by the name «words» everywhere.
#: Whoever hands an argument of its own on to one of these is a speaker too, and is found by that (`speakers`).
SPEAKERS = {
    **dict.fromkeys(
        ("words", "plain", "say", "Word", "Named", "Letter", "LetterButton", "LetterLine", "Refused"), 0
    ),
    **dict.fromkeys(("FileRefused", "list_of"), 0),
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


@dataclass(frozen=True)
class Given:
    """An argument of a call: its place or its name, the keys that it can be, the parameters that it may be."""

    where: int | str
    keys: tuple[Said, ...]
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """Who is called by which name, in which function, and what is given."""

    inside: Name | None
    called: str
    meant: Name | None
    given: tuple[Given, ...]


#: The parameters of a function that are keys: their names and places.
Keys = Mapping[str, int]


def said(sources: Sources) -> Iterator[Said]:
    """What is handed to a speaker, also by a name that was given to it in the same function."""
    found, handed, known = speakers(sources), handed_on(sources), modules(sources)
    for file, module in trees(sources, *ROOMS_OF_WORDS):
        direct, others = _calls_with_keys(file, module, known)
        for call in (*direct, *(one for one in others if at_home(one.meant, handed) in found)):
            for given in _keys_of(call, found, handed):
                yield from given.keys


@cache
def _calls_with_keys(
    file: str, module: ast.Module, known: frozenset[str]
) -> tuple[tuple[Call, ...], tuple[Call, ...]]:
    """The calls of speakers that all know by name, and those of functions of the program."""
    calls = [one for one in _calls(file, module, known) if any(given.keys for given in one.given)]
    direct = tuple(one for one in calls if one.called in SPEAKERS)
    return direct, tuple(one for one in calls if one.called not in SPEAKERS and one.meant)


def speakers(sources: Sources) -> dict[Name, Keys]:
    """The functions that hand a parameter of theirs on as a key."""
    handed, known = handed_on(sources), modules(sources)
    asked: list[Call] = []
    places: dict[Name, dict[str, int]] = {}
    for file, module in trees(sources, *ROOMS_OF_WORDS):
        asked += _calls_with_parameters(file, module, known)
        places |= _parameters(file, module)
    found: dict[Name, Keys] = {}
    while more := {
        (call.inside, parameter)
        for call in asked
        for given in _keys_of(call, found, handed)
        for parameter in given.parameters
        if call.inside and parameter not in found.get(call.inside, {})
    }:
        for name, parameter in more:
            found[name] = {**found.get(name, {}), parameter: places[name][parameter]}
    return found


@cache
def _calls_with_parameters(file: str, module: ast.Module, known: frozenset[str]) -> tuple[Call, ...]:
    """The calls inside functions that hand on what these are given."""
    calls = _calls(file, module, known)
    return tuple(one for one in calls if one.inside and any(given.parameters for given in one.given))


def _keys_of(call: Call, found: Mapping[Name, Keys], handed: Mapping[Name, Name]) -> list[Given]:
    """The arguments of a call that are keys."""
    if (place := SPEAKERS.get(call.called)) is not None:
        wanted: set[int | str] = {place}
    elif call.meant:
        keys = found.get(at_home(call.meant, handed), {})
        wanted = {*keys, *keys.values()}
    else:
        return []
    return [one for one in call.given if one.where in wanted]


@cache
def _parameters(file: str, module: ast.Module) -> dict[Name, dict[str, int]]:
    return {
        (module_of(file), node.name): _places(node.args)
        for node in module.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _places(told: ast.arguments) -> dict[str, int]:
    """Each parameter and its place; what is only given by name has none."""
    named = {one.arg: place for place, one in enumerate([*told.posonlyargs, *told.args])}
    return named | {one.arg: -1 for one in told.kwonlyargs}


@cache
def _calls(file: str, module: ast.Module, known: frozenset[str]) -> tuple[Call, ...]:
    """The calls of a file that are given a text, or a parameter of the function that they stand in."""
    tables = _tables(module)
    found = []
    for node in module.body:
        function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        inside = (module_of(file), node.name) if function else None
        parameters = frozenset(_places(node.args)) if function else frozenset[str]()
        named = {**tables, **_named_here(node)}
        for one in nodes(node, ast.Call):
            found.append(_call(file, module, known, one, inside, parameters, named))
    return tuple(one for one in found if one.given)


def _call(
    file: str,
    module: ast.Module,
    known: frozenset[str],
    call: ast.Call,
    inside: Name | None,
    parameters: frozenset[str],
    named: Mapping[str, list[ast.expr]],
) -> Call:
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    places = [*enumerate(call.args), *((one.arg, one.value) for one in call.keywords if one.arg)]
    given = []
    for where, value in places:
        direct = list(_choices(value))
        keys = [
            Said(key, f"{file}:{one.lineno}")
            for one in _choices(value, named)
            if (key := _as_key(one)) and key.strip(GAP) and (one in direct or "-" in key)
        ]
        names = [one.id for one in direct if isinstance(one, ast.Name) and one.id in parameters]
        if keys or names:
            given.append(Given(where, tuple(keys), tuple(names)))
    return Call(inside, called, meant(file, module, call.func, known), tuple(given))


def _tables(module: ast.Module) -> dict[str, list[ast.expr]]:
    """What stands in the tables of a file: `_KEYS = {"one": "event-one"}`."""
    return {
        target.id: list(node.value.values)
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _named_here(function: ast.AST) -> dict[str, list[ast.expr]]:
    """What each name of a function was given, also one after the other."""
    found: dict[str, list[ast.expr]] = {}
    for node in (*nodes(function, ast.Assign), *nodes(function, ast.For)):
        match node:
            case ast.Assign(targets=targets, value=value):
                names, values = [one.id for one in targets if isinstance(one, ast.Name)], [value]
            case ast.For(target=ast.Name(id=name), iter=ast.Tuple(elts=values) | ast.List(elts=values)):
                names = [name]
            case _:
                continue
        for name in names:
            found.setdefault(name, []).extend(values)
    return found


def _choices(value: ast.expr, named: Mapping[str, list[ast.expr]] | None = None) -> Iterator[ast.expr]:
    """What an expression can come to: both ways of `a if b else c`, each of `a or b`, each value of a table."""
    match value:
        case ast.IfExp(body=one, orelse=other):
            yield from _choices(one, named)
            yield from _choices(other, named)
        case ast.BoolOp(values=values):
            for one in values:
                yield from _choices(one, named)
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)) if named and name in named:
            yield value
            for one in named[name]:
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
    return frozenset(node.value for node in nodes(module, ast.Constant) if isinstance(node.value, str))


def fillings(sources: Sources) -> set[str]:
    """What can fill a gap. The minutes name a verdict, «election-few», without its first word."""
    return texts(sources).union(
        *(_without_first_word(module) for _, module in trees(sources, *ROOMS_OF_WORDS))
    )


@cache
def _without_first_word(module: ast.Module) -> frozenset[str]:
    return frozenset(text.removeprefix("election-") for text in _texts_in(module))


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


def begun_like(pattern: str, keys: Sequence[str]) -> Sequence[str]:
    """Those of the sorted keys that begin with what stands before a pattern's gap."""
    before = pattern.partition(GAP)[0]
    return keys[bisect_left(keys, before) : bisect_left(keys, f"{before}\uffff")]


class Patterns:
    """Keys with gaps, found by what stands before the gap: to try each with each key takes seconds."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._beginning: dict[str, list[str]] = {}
        for one in set(patterns):
            self._beginning.setdefault(one.partition(GAP)[0], []).append(one)

    def fit(self, key: str, filling: set[str]) -> bool:
        begun = (self._beginning.get(key[:end], ()) for end in range(len(key) + 1))
        return any(fits(one, key, filling) for found in begun for one in found)


def misspelt(sources: Sources, messages: Iterable[str]) -> list[str]:
    """What is said, and no message has that key."""
    known, filling = set(messages), fillings(sources)
    in_order = sorted(known)

    @cache
    def there(key: str) -> bool:
        return key in known or (
            GAP in key and any(fits(key, one, filling) for one in begun_like(key, in_order))
        )

    return sorted({f"{one.place} says {one.key}" for one in said(sources) if not there(one.key)})


def unsaid(sources: Sources, messages: Iterable[str]) -> set[str]:
    """Messages that nobody says."""
    whole, filling = texts(sources), fillings(sources)
    patterns = Patterns(one.key for one in said(sources) if GAP in one.key)
    return {key for key in messages if key not in whole and not patterns.fit(key, filling)}


#: Who says a key with the gaps filled by name, and who with those of a table that is given next.
FILLED_BY_NAME = {"words", "plain", "say", "Word", "Named"}
FILLED_BY_TABLE = {"Letter", "LetterLine", "Refused"}


def unfilled(sources: Sources, gaps: Mapping[str, set[str]]) -> list[str]:
    """What is said without a word for one of its gaps; of keys with gaps, what all that fit lack."""
    filling, found, in_order = fillings(sources), [], sorted(gaps)
    for file, module in trees(sources, *ROOMS_OF_WORDS):
        for place, key, filled in _fillings_in(file, module):
            begun = begun_like(key, in_order) if GAP in key else [key]
            fitting = [one for one in begun if one in gaps and fits(key, one, filling)]
            lacks = set.intersection(*(gaps[one] for one in fitting)) if fitting else set()
            found += [f"{place} says {key} without {one}" for one in sorted(lacks - filled)]
    return sorted(set(found))


@cache
def _fillings_in(file: str, module: ast.Module) -> tuple[tuple[str, str, frozenset[str]], ...]:
    return tuple(
        (f"{file}:{node.lineno}", key, filled)
        for node in nodes(module, ast.Call)
        if node.args and (filled := _filled(node)) is not None
        for one in _choices(node.args[0])
        if (key := _as_key(one)) and key.strip(GAP)
    )


def _filled(call: ast.Call) -> frozenset[str] | None:
    """The gaps that a call fills; None where only its run tells."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if called in FILLED_BY_NAME:
        names = [one.arg for one in call.keywords]
    elif called in FILLED_BY_TABLE:
        match call.args[1:2]:
            case []:
                if any(one.arg in (None, "arguments") for one in call.keywords):
                    return None
                names = []
            case [ast.Dict(keys=keys)]:
                names = [getattr(key, "value", None) for key in keys]
            case _:
                return None
    else:
        return None
    return None if None in names else frozenset(names)
