"""What is said once stands once: no two functions have the same body."""

import ast
from collections import defaultdict

from tests.house.sources import Sources, house, trees, with_fault

#: Of a tree in text. What is shorter («the same list, then the card») may be alike and mean different things.
SHORT = 300
#: Alike in letters only: each names the list of its own file.
NAMESAKES = {"back_to_list"}


def twins(sources: Sources) -> list[set[str]]:
    bodies: dict[str, set[str]] = defaultdict(set)
    for file, module in trees(sources):
        if file.startswith(("db/migrations/", "simulator/")):  # steps of former days; another program
            continue
        for node in module.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name not in NAMESAKES:
                told = node.body[1:] if ast.get_docstring(node) else node.body
                bodies[ast.dump(ast.Module(told, []))].add(f"{file} {node.name}")
    return [found for body, found in bodies.items() if len(found) > 1 and len(body) > SHORT]


def test_no_two_functions_are_the_same() -> None:
    assert twins(house()) == []


def test_a_copy_is_seen() -> None:
    text = house()["school/typed.py"]
    copied = (
        text[text.index("def typed_day(") :].partition("\n\n\n")[0].replace("def typed_day", "def read_day")
    )
    found = twins(with_fault("handlers/answers.py", copied))
    assert found == [{"school/typed.py typed_day", "handlers/answers.py read_day"}]
