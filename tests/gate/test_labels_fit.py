"""Every button of every screen that a role reaches is seen on one line, in each language, and no two look alike."""

import asyncio
import re

import pytest

from db import people
from handlers.screens import ROOM
from locales.words import LANGUAGES
from simulator.chats import Shown
from tests.chats.conftest import Stage
from tests.chats.test_plan import with_plan
from tests.gate import foreign_school
from tests.gate.test_hostile_text import FULL, crawl
from tests.phone import whole_label
from tests.school import open_tx

ROLES = ("aidana", "gulnar", "marat", "dana", "saule", "maira", *(("aliya", "zhanna") if FULL else ()))
LONG = "Наурыз мейрамына арналған «Ұлттық құндылықтар» байқауы"


def faults_of(shown: Shown) -> list[str]:
    """What a phone would cut, what is cut and said nowhere whole, and buttons of a column that cannot be told apart."""
    told = []
    for row in shown.buttons:
        room = ROOM.get(len(row), min(ROOM.values()))
        for button in row:
            if len(button.text) > room:
                told.append(f"{len(button.text)} of {room}: {button.text}")
            if button.text.endswith("…") and (
                not re.match(r"\d+\. ", button.text) or whole_label(shown, button) == button.text
            ):
                told.append(f"cut and not said: {button.text}")
    alone = [row[0].text for row in shown.buttons if len(row) == 1]
    told += [f"twice: {text}" for text in alone if alone.count(text) > 1]
    return told


@pytest.mark.parametrize("language", LANGUAGES)
async def test_labels_of_all_roles_are_seen_whole(stage: Stage, language: str) -> None:
    await with_plan(stage)
    await foreign_school.build(stage.school.store, stage.school.id, LONG)
    cast = {nickname: stage.school.cast[nickname] for nickname in ROLES}
    with open_tx(stage.school.store) as tx:
        for one in cast.values():
            people.change(tx, one.id, language=language)
    faults: set[str] = set()
    await asyncio.gather(*(crawl(stage.phones[nickname]) for nickname in ROLES))
    for nickname in ROLES:
        for shown in stage.phones[nickname].account.chat.history:
            if shown.from_bot:
                faults |= {f"{nickname}: {fault}" for fault in faults_of(shown)}
    assert not faults, "\n".join(sorted(faults))
