"""Words: three languages say the same things with the same gaps, nothing is unused, nothing is said in Python."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "papers", "services", "db", "school", "documents")


def messages(language: str) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for file in sorted((ROOT / "locales" / language).rglob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content[:60]}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{file}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def gaps(message: ftl.Message) -> set[str]:
    names: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ftl.VariableReference):
            names.add(node.id.name)
        for value in vars(node).values() if isinstance(node, ftl.BaseNode) else ():
            for one in value if isinstance(value, list) else [value]:
                walk(one)

    walk(message)
    return names


KAZAKH = messages("kk")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_languages_say_the_same(language: str) -> None:
    other = messages(language)
    assert set(other) == set(KAZAKH)
    for key, message in KAZAKH.items():
        assert gaps(message) == gaps(other[key]), key


def literals() -> list[str]:
    """Every text in the program, with a star for what is filled in."""
    found = []
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.append(node.value)
                elif isinstance(node, ast.JoinedStr):
                    found.append(
                        "".join(v.value if isinstance(v, ast.Constant) else "*" for v in node.values)
                    )
    return found


def test_every_message_is_said_somewhere() -> None:
    said = literals()
    whole = set(said)
    patterns = [
        re.compile(re.escape(one).replace(r"\*", r"[\w-]+")) for one in whole if "*" in one and "-" in one
    ]
    unused = {key for key in KAZAKH if key not in whole and not any(p.fullmatch(key) for p in patterns)}
    assert not unused


def test_no_sentence_for_people_stands_in_python() -> None:
    """Kazakh or Russian words are in the .ftl files; rules about such words stay in school/ and bot/demo."""
    for room in ("handlers", "papers", "services", "db", "bot"):
        for file in (ROOT / room).rglob("*.py"):
            if "demo" in file.parts:
                continue
            tree = ast.parse(file.read_text("utf-8"))
            docs = {id(node.body[0].value) for node in ast.walk(tree) if _has_docstring(node)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                    assert not re.search(r"[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]{2,}", node.value) or _is_pattern(
                        node.value
                    ), (
                        file,
                        node.value,
                    )


def _has_docstring(node: ast.AST) -> bool:
    body = getattr(node, "body", None)
    first = body[0] if isinstance(body, list) and body else None
    return isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)


def _is_pattern(text: str) -> bool:
    return "[" in text or "\\" in text or text == "Мектеп"


KAZAKH_LETTERS = set("әғқңөұүі")  # һ stands in few words


def test_kazakh_is_written_in_its_own_letters() -> None:
    for file in (ROOT / "locales" / "kk").rglob("*.ftl"):
        text = re.sub(r"\{.*?\}", "", file.read_text("utf-8"), flags=re.DOTALL)
        words = re.findall(r"\b[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІіA-Za-z]+\b", text)
        mixed = [w for w in words if re.search("[A-Za-z]", w) and re.search("[А-Яа-я]", w)]
        assert not mixed, (file, mixed)
    everything = "".join(f.read_text("utf-8") for f in (ROOT / "locales" / "kk").rglob("*.ftl"))
    assert set(everything.lower()) >= KAZAKH_LETTERS
