"""A letter that is taken back, let go or looked for is one that somebody posts."""

import ast
from collections import Counter

import pytest

from tests.house.sources import Sources, house, nodes, trees, with_fault

#: What names a kind of letter without posting one; it stands behind the transaction.
ASKS = {"cancel", "resume", "was_posted", "outcome", "any_waiting_of"}


def posted_by_nobody(sources: Sources) -> list[str]:
    """Kinds that are named only where a letter is asked for. Some are called as their message without «-letter»."""
    asked: dict[str, list[str]] = {}
    texts: Counter[str] = Counter()
    for file, module in trees(sources, "services", "bot"):
        for node in nodes(module):
            match node:
                case ast.Constant(value=str() as text):
                    texts[text] += 1
                    texts[text.removesuffix("-letter")] += text.endswith("-letter")
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="outbox"), attr=name),
                    args=[_, ast.Constant(value=str() as kind), *_],
                ) if name in ASKS:
                    asked.setdefault(kind, []).append(f"{file}:{node.lineno} asks for {kind}")
    return [place for kind, places in asked.items() if texts[kind] == len(places) for place in places]


def test_what_is_asked_for_is_posted() -> None:
    assert not posted_by_nobody(house())


@pytest.mark.parametrize("asks", ["cancel", "was_posted"])
def test_a_kind_that_nobody_posts_is_seen(asks: str) -> None:
    fault = f'def f(tx, one):\n    outbox.{asks}(tx, "appeal-late-leter", f"appeal:{{one}}")'
    found = posted_by_nobody(with_fault("services/parliament/appeals.py", fault))
    assert [one.split()[-1] for one in found] == ["appeal-late-leter"]
