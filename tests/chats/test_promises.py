"""What comes twice happens once; old and forged buttons do nothing; a restart keeps the form. Kills: tests/gate."""

import asyncio
import itertools
import random

import pytest
from sqlalchemy import text

from bot.lanes import Lanes
from db.store import Store
from tests.chats.conftest import Stage
from tests.school import NOW, open_tx


async def count(store: Store, question: str) -> int:
    with open_tx(store) as tx:
        return int(tx.execute(text(question)).scalar_one())


@pytest.mark.parametrize("together", [False, True])
async def test_an_update_that_comes_fifty_times_happens_once(stage: Stage, together: bool) -> None:
    aidana = stage.aidana
    await stage.dana.says("/menu")
    with open_tx(stage.school.store) as tx:
        tx.execute(
            text(
                "INSERT INTO event (id, school_id, title, place, starts_at, grades, state)"
                " VALUES (1, 1, 'Той', 'Зал', '2099-01-01', 4094, 'open')"
            )
        )
    await aidana.presses_raw(f"ev:join:1:{stage.school.aidana.id}:0", 1)
    joined = stage.telegram.updates.next_id - 1
    await aidana.presses_raw(f"ev:leave:1:{stage.school.aidana.id}:0", 1)
    press = {
        "update_id": joined,
        "callback_query": {
            "id": "1",
            "from": aidana.account.user,
            "chat_instance": "1",
            "data": f"ev:join:1:{stage.school.aidana.id}:0",
        },
    }
    from aiogram.types import Update

    update = Update.model_validate(press, context={"bot": stage.house.bot})
    repeats = [stage.house.receiver.receive(update) for _ in range(50)]
    if together:
        await asyncio.gather(*repeats)
    else:
        for repeat in repeats:
            await repeat
    assert await count(stage.school.store, "SELECT count(*) FROM registration") == 0


async def test_invented_presses_change_nothing_and_are_always_answered(stage: Stage) -> None:
    """Every prefix with invented numbers, from somebody who may next to nothing."""
    chance = random.Random(5)
    before = await count(stage.school.store, "SELECT count(*) FROM audit")
    await stage.ruslan.says("/menu")
    presses = []
    for _ in range(300):
        number = chance.choice([0, 1, 2, 7, 10**9, -5])
        presses.append(
            chance.choice(
                [
                    f"ev:{chance.choice(['join', 'leave', 'card', 'x'])}:{number}:{chance.randint(0, 20)}:0",
                    f"evd:{chance.choice(['new', 'who', 'sure'])}:{number}:0",
                    f"el:{chance.choice(['open', 'publish', 'words', 'took', 'count', 'result'])}:{number}",
                    f"v:cast:{number}:1:AAAAAAAAAAA",
                    f"nd:{chance.choice(['card', 'sure'])}:{number}:0",
                    f"nk:{chance.choice(['read', 'move'])}:{number}:new:0",
                    f"pl:{chance.choice(['card', 'done', 'reopen'])}:{number}::0",
                    f"pp:{chance.choice(['unlink', 'deactivate', 'year'])}:{number}:1",
                    f"cl:{chance.choice(['all', 'sheet', 'pupil'])}:9:А:0:{number}",
                    f"jr:is:{number}:1:0",
                    f"f:abcdefgh:{chance.choice(['sure', 'note'])}:yes",
                    "nothing of ours",
                ]
            )
        )
    answered = len(stage.ruslan.account.notices)
    # No faster than a person may.
    stage.house.receiver.lanes = Lanes(stage.house.receiver._tell_off, itertools.count().__next__)
    for data in presses:
        await stage.ruslan.account.press(data=data)
        await stage.ruslan.waits()
    assert len(stage.ruslan.account.notices) - answered == len(presses)
    assert await count(stage.school.store, "SELECT count(*) FROM audit") == before
    assert "Ахметов" not in " ".join(stage.ruslan.messages)


async def test_a_form_goes_on_after_a_restart_where_it_was(stage: Stage) -> None:
    """The half-filled form lies in the database, sealed; a new dispatcher finds it."""
    await stage.dana.says("/menu")
    await stage.dana.presses("🎉")
    await stage.dana.presses("Жаңа іс-шара")
    await stage.dana.says("Құпия атау")
    for file in stage.school.file.parent.glob("school.db*"):
        assert "Құпия атау".encode() not in file.read_bytes()
    from bot.house import open_house
    from tests.chats.conftest import settings

    async with open_house(settings(stage.telegram.url, stage.school.file), lambda: NOW) as second:
        kept = await second.store.read(second.conversations.caller, stage.dana.account.id)
        assert kept.conversation.form == "event"
        assert kept.conversation.data["answers"]["title"] == "Құпия атау"
