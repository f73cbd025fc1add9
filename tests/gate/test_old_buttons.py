"""Buttons that no version of the bot ever made, or that none makes any more."""

from typing import Literal, get_origin

import pytest

from locales.words import Words
from tests.chats.conftest import Stage
from tests.gate import foreign_school
from tests.house.test_presses import written_down
from tests.school import ZONE


async def test_a_button_that_asks_what_none_asks_is_answered_as_old_and_does_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By whoever may do most; a deed misspelt by one letter is no other deed."""
    from db.store import metadata

    tables = {table.name for table in metadata.sorted_tables} - foreign_school.SHARED
    asking = [
        noun for noun in written_down() if any(get_origin(kind) is Literal for kind in noun.kinds.values())
    ]
    assert len(asking) >= 25
    saule = stage.saule
    monkeypatch.setattr("bot.lanes.MOST", 10**6)  # so many kinds would be a flood
    await saule.says("/menu")
    before = await foreign_school.rows(stage.school.store, tables)
    too_old = Words("kk", ZONE).plain("button-too-old")
    for noun in asking:
        for rest in ("", ":1"):
            pressed = len(saule.account.notices)
            await saule.presses_raw(f"{noun.prefix}:anything{rest}")
            said = [notice.text for notice in saule.account.notices[pressed:]]
            assert said == [too_old], f"{noun.prefix}:anything{rest}"
    assert await foreign_school.rows(stage.school.store, tables) == before
