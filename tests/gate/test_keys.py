"""The data key: without the right one nothing starts, nothing is written in clear, and nothing is lost."""

import asyncio
import base64
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.vault import BadKey, Vault, key_id, new_key
from tests.commands.test_commands import complains
from tests.gate.test_copies import contents
from tests.postgres import sqlite_only
from tests.running import run_bot as bot
from tests.school import KEY, build_school

pytestmark = sqlite_only


RIGHT = base64.b64encode(KEY).decode()
OTHER = base64.b64encode(bytes(range(1, 33))).decode()
TOKEN = "42:abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    async def build() -> None:
        school = await build_school(tmp_path / "school.db")
        await school.store.close()

    asyncio.run(build())
    return tmp_path


@pytest.mark.parametrize("given_key", ["", "x", "not base64 at all", RIGHT[:-4], RIGHT + RIGHT, OTHER])
def test_the_bot_does_not_start_and_writes_nothing(folder: Path, given_key: str) -> None:
    before = contents(folder / "school.db")
    complains(bot(folder, "run", BOT_TOKEN=TOKEN, DATA_KEY=given_key), "DATA_KEY")
    assert contents(folder / "school.db") == before


def test_the_line_names_the_key_that_is_missing(folder: Path) -> None:
    """So that the right envelope is taken from the safe; the name gives nothing of the key away."""
    outcome = bot(folder, "run", BOT_TOKEN=TOKEN, DATA_KEY=new_key())
    complains(outcome, key_id(KEY).hex())
    assert RIGHT not in outcome.stderr


def test_with_the_key_from_the_safe_everything_is_readable_again(folder: Path) -> None:
    wrong, right = os.urandom(32), KEY
    sealed = Vault(right).seal("қысқы етік".encode(), "need:1")
    with pytest.raises(BadKey):
        Vault(wrong).open(sealed, "need:1")
    assert Vault(right).open(sealed, "need:1").decode() == "қысқы етік"
    assert Vault(wrong, right).open(sealed, "need:1").decode() == "қысқы етік"  # while one replaces the other


@given(st.binary(max_size=600), st.integers(0), st.sampled_from(["need:2", "draft:1", "need:11", ""]))
@settings(max_examples=200)
def test_a_moved_or_changed_record_never_opens(content: bytes, at: int, elsewhere: str) -> None:
    vault = Vault(KEY)
    sealed = vault.seal(content, "need:1")
    with pytest.raises(BadKey):
        vault.open(sealed, elsewhere)
    harmed = bytearray(sealed)
    harmed[at % len(harmed)] ^= 1
    with pytest.raises(BadKey):
        vault.open(bytes(harmed), "need:1")


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_length_of_a_record_tells_nothing(one: int, other: int) -> None:
    vault = Vault(KEY)
    assert len(vault.seal(b"x" * one, "need:1")) == len(vault.seal(b"x" * other, "need:1"))
