"""Whoever silences the linter or the types says why, beside it."""

import re
import subprocess

import pytest

from tests.house.sources import ROOT

UNREASONED = re.compile(r"# (?:noqa(?:: ?[A-Z0-9, ]+)?|type: ignore(?:\[[^\]]*\])?) *$", re.MULTILINE)


def unreasoned(text: str) -> int:
    return len(UNREASONED.findall(text))


def test_what_is_silenced_has_a_reason() -> None:
    listed = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    files = [ROOT / name for name in listed.stdout.split()]
    assert not [file for file in files if file.exists() and unreasoned(file.read_text("utf-8"))]


@pytest.mark.parametrize("silenced", ["# noqa", "# noqa: E501", "# type: ignore", "# type: ignore[misc]"])
def test_a_silence_without_a_reason_is_seen(silenced: str) -> None:
    assert unreasoned(f"x = 1  {silenced}\ny = 2\n") == 1
    assert not unreasoned(f"x = 1  {silenced} -- so that it stays whole\n")
