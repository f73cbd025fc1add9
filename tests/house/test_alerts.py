"""What pops up over a chat: Telegram takes 200 characters there, and refuses the whole answer if it is longer."""

import ast
import importlib
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

import pytest
from fluent.runtime import FluentBundle

from locales.words import LANGUAGES
from school.typed import units
from tests.house.said import GAP, begun_like
from tests.house.sources import house, nodes, trees
from tests.house.test_words import gaps, messages, written

MOST = 200
#: Rooms in which refusals are declared; any of them may be answered to a press.
REFUSING = ("school", "services")
#: The longest that an argument of a pop-up can be: numbers, and words of the bot itself.
LONGEST_ARGUMENT = "9" * 10
#: Said only under a form's question, where 4,096 characters fit: `Refused(...)`, never an answer to a press.
IN_FORMS_ONLY = {"announcement-money"}


def refusals() -> set[str]:
    """The messages of everything that can be refused."""
    found: set[str] = set()
    for file, module in trees(house(), *REFUSING):
        for node in nodes(module, ast.ClassDef):
            if node.name.endswith("Refusal"):
                name = file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
                kind = getattr(importlib.import_module(name), node.name)
                assert issubclass(kind, StrEnum)
                found |= {str(one) for one in kind}
    return found


def _functions(module: ast.Module) -> Iterator[ast.AST]:
    return iter((*nodes(module, ast.FunctionDef), *nodes(module, ast.AsyncFunctionDef)))


def _said_in_pop_ups(function: ast.AST) -> Iterator[ast.AST]:
    """What a function hands to `answer`, or to `show` as its toast, and what it keeps under a name for that."""
    said: list[ast.expr] = []
    for node in nodes(function, ast.Call):
        if isinstance(node.func, ast.Name):
            said += {"answer": node.args[1:], "show": node.args[2:]}.get(node.func.id, [])
    yield from said
    names = {one.id for node in said for one in nodes(node, ast.Name)}
    for node in nodes(function, ast.Assign) if names else ():
        if names & {one.id for target in node.targets for one in nodes(target, ast.Name)}:
            yield node.value


def _keys_in(said: ast.AST, known: list[str]) -> set[str]:
    """Messages named there, whole or by a pattern: f"campaign-done-{deed}"."""
    whole = {node.value for node in nodes(said, ast.Constant) if isinstance(node.value, str)}
    found = whole & set(known)
    for node in nodes(said, ast.JoinedStr):
        pattern = "".join(str(one.value) if isinstance(one, ast.Constant) else GAP for one in node.values)
        whole_key = re.compile(r"[\w-]+".join(map(re.escape, pattern.split(GAP))))
        found |= {key for key in begun_like(pattern, known) if whole_key.fullmatch(key)}
    return found


@cache
def pop_ups() -> frozenset[str]:
    known = sorted(messages("kk"))
    found = refusals() - IN_FORMS_ONLY
    for _, module in trees(house(), "handlers"):
        for function in _functions(module):
            for said in _said_in_pop_ups(function):
                found |= _keys_in(said, known)
    return frozenset(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_pops_up_is_short_enough(language: str) -> None:
    known, bundle = messages(language), FluentBundle([language], use_isolating=False)
    for resource in written(language).values():
        bundle.add_resource(resource)
    keys = pop_ups()
    assert {
        "door-not-yours",
        "election-small-roll",
        "plan-handover-refused",
    } <= keys
    too_long = {}
    for key in sorted(keys):
        arguments = dict.fromkeys(gaps(known[key]), LONGEST_ARGUMENT)
        said, _ = bundle.format_pattern(bundle.get_message(key).value, arguments)
        if units(str(said)) > MOST:
            too_long[key] = units(str(said))
    assert not too_long
