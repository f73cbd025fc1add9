"""What stands on a button is what it asks: a deed that exists, but is another button's, is seen here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import Sources, house, nodes, trees, with_fault

#: The words of each button and what it asks, as somebody has read it: a line is written when a button is.
READ = Path(__file__).with_name("buttons.txt")
#: It leads wherever one came from.
ANYWHERE = {"button-back"}


def asked(sources: Sources) -> set[str]:
    """«the-words, press, deed» of each button in whose making all three are spelt out.

    Where the words are made of the deed («election-do-{deed}») they cannot differ; tables of both are not read.
    """
    return {
        f"{words}\t{press}\t{deed}"
        for _, module in trees(sources, "handlers", "services", "papers")
        for call in nodes(module, ast.Call)
        if _name(call).lstrip("_").lower().endswith("button")
        for words, press, deed in _read(call)
        if re.fullmatch("[a-z_]+(-[a-z_]+)+", words) and words not in ANYWHERE
    }


def _read(button: ast.Call) -> Iterator[tuple[str, str, str]]:
    presses = [one for one in button.args if isinstance(one, ast.Call) and _name(one).endswith("Press")]
    others = [one for one in button.args if one not in presses]
    words = [
        said.value
        for one in others
        for said in _first_words(one)
        if isinstance(said, ast.Constant) and isinstance(said.value, str)
    ]
    for press in presses:
        deed = press.args[0] if press.args else ast.Constant("")
        if isinstance(deed, ast.Constant) and isinstance(deed.value, str | int):
            yield from ((one, _name(press), str(deed.value)) for one in words)


def _first_words(said: ast.expr) -> Iterator[ast.expr]:
    """The key itself, both of «one if so else other», the first argument of `words.plain(…)`."""
    match said:
        case ast.IfExp(body=one, orelse=other):
            yield from (*_first_words(one), *_first_words(other))
        case ast.Call(args=[key, *_]):
            yield from _first_words(key)
        case ast.BinOp(left=one, right=other):
            yield from (*_first_words(one), *_first_words(other))
        case _:
            yield said


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_each_button_asks_what_its_words_say() -> None:
    found, read = asked(house()), set(READ.read_text("utf-8").splitlines())
    assert found - read == set(), f"if this is what they should ask, write it into {READ.name}"
    assert read - found == set(), f"no button asks this; take it out of {READ.name}"


@pytest.mark.parametrize(
    ("file", "right", "wrong", "caught"),
    [
        (
            "handlers/announcements/sending.py",
            'ReaderPress("read"',
            'ReaderPress("reply"',
            "announcement-read\tReaderPress\treply",
        ),
        (
            "services/plan/decisions.py",
            'DecidePress("grant"',
            'DecidePress("refuse"',
            "plan-grant\tDecidePress\trefuse",
        ),
    ],
)
def test_a_deed_of_another_button_is_seen(file: str, right: str, wrong: str, caught: str) -> None:
    assert asked(with_fault(file, wrong, right)) - asked(house()) == {caught}
