"""Whatever a button can ask is answered by its own name: nothing stands for the rest, no table lacks a deed."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from tests.house.sources import Sources, house, nodes, trees, with_fault


def left_over(sources: Sources) -> list[str]:
    """Matches of a deed that end in «whatever else»: a deed that is added would do what nobody meant."""
    return [
        f"{file}:{case.pattern.lineno} answers whatever else is asked"
        for file, module in trees(sources, "handlers")
        for node in nodes(module, ast.Match)
        if _asks(node.subject)
        for case in node.cases
        if isinstance(case.pattern, ast.MatchAs) and case.pattern.name is None and case.guard is None
    ]


def _asks(subject: ast.expr) -> bool:
    """`press.deed`, or a name for it."""
    name = subject.attr if isinstance(subject, ast.Attribute) else getattr(subject, "id", "")
    return name in ("deed", "look", "step")


def test_no_deed_is_answered_by_whatever_is_left() -> None:
    assert not left_over(house())


@pytest.mark.parametrize(
    "asked", ["match press.deed:", "match press.look:", "deed = press.deed\n    match deed:"]
)
def test_a_deed_that_is_answered_by_whatever_is_left_is_seen(asked: str) -> None:
    fault = f'def f(press):\n    {asked}\n        case "card":\n            pass\n        case _:\n            show()'
    assert len(left_over(with_fault("handlers/parliament/appeals.py", fault))) == 1


def gaps_in_tables(sources: Sources) -> list[str]:
    """Deeds that are looked up in a table of the file which does not have them."""
    return [
        f"{file}:{line} {table} has no {deed}"
        for file, module in trees(sources, "handlers")
        for line, table, deed in _gaps_in(module)
    ]


@cache
def _gaps_in(module: ast.Module) -> tuple[tuple[int, str, str], ...]:
    tables = {
        target.id: {one.value for one in node.value.keys if isinstance(one, ast.Constant)}
        for node in module.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict)
        for target in ([node.target] if isinstance(node, ast.AnnAssign) else node.targets)
        if isinstance(target, ast.Name)
    }
    return tuple(
        (line, table, deed)
        for line, table, deeds in (*_in_matches(module), *_in_functions(module))
        if table in tables
        for deed in sorted(deeds - tables[table])
    )


def _in_matches(module: ast.Module) -> Iterator[tuple[int, str, set[str]]]:
    """`case "take" | "drop": await TABLE[press.deed](…)`: both must stand in it."""
    for node in nodes(module, ast.Match):
        for case in node.cases:
            asked = {ast.unparse(node.subject): _named(case.pattern)}
            yield from _looked_up(ast.Module(case.body, []), asked)


def _in_functions(module: ast.Module) -> Iterator[tuple[int, str, set[str]]]:
    """`def f(deed: Literal["take", "drop"]): TABLE[deed]`."""
    for node in (*nodes(module, ast.FunctionDef), *nodes(module, ast.AsyncFunctionDef)):
        asked = {one.arg: _listed(one.annotation) for one in (*node.args.args, *node.args.kwonlyargs)}
        yield from _looked_up(node, {name: deeds for name, deeds in asked.items() if deeds})


def _looked_up(inside: ast.AST, asked: Mapping[str, set[str]]) -> Iterator[tuple[int, str, set[str]]]:
    for node in nodes(inside, ast.Subscript):
        match node:
            case ast.Subscript(value=ast.Name(id=table), slice=key) if ast.unparse(key) in asked:
                yield node.lineno, table, asked[ast.unparse(key)]


def _named(pattern: ast.pattern) -> set[str]:
    return {
        str(one.value.value)
        for one in ast.walk(pattern)
        if isinstance(one, ast.MatchValue) and isinstance(one.value, ast.Constant)
    }


def _listed(annotation: ast.expr | None) -> set[str]:
    match annotation:
        case ast.Subscript(value=ast.Name(id="Literal"), slice=listed):
            return {str(one.value) for one in ast.walk(listed) if isinstance(one, ast.Constant)}
    return set()


def test_every_table_has_the_deeds_that_are_looked_up_in_it() -> None:
    assert not gaps_in_tables(house())


@pytest.mark.parametrize(
    ("right", "wrong", "caught"),
    [
        ('"desk": desk_screen, ', "", "_LISTS has no desk"),
        ('    "take": appeals.take,\n', "", "_AT_ONCE has no take"),
    ],
)
def test_a_deed_that_a_table_lacks_is_seen(right: str, wrong: str, caught: str) -> None:
    found = gaps_in_tables(with_fault("handlers/parliament/appeals.py", wrong, right))
    assert {one.partition(" ")[2] for one in found} == {caught}
