"""A hundred seats and five hundred who press at once: no seat too many, and a just line for the rest.

The suite plays it twice; `GATE=full pytest tests/gate/test_seats.py -s` twenty times.
"""

import asyncio
import os
import random
from pathlib import Path

from sqlalchemy import text

from db import people
from db.store import Store
from school.people import Role
from services import events
from services.events import EventView
from tests.gate import families
from tests.school import NOW, School, asking, open_tx

ROUNDS = 20 if os.environ.get("GATE") == "full" else 2
SEATS, PUPILS = 100, 500


async def test_five_hundred_press_for_a_hundred_seats(school: School, tmp_path: Path) -> None:
    """By two programs on one database; then fifty leave, and the first fifty of the line move up."""
    with open_tx(school.store) as tx:
        ids = range(3000, 3000 + PUPILS)
        tx.execute(
            text(
                "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
                " VALUES (:id, 1, '?', '?', 7, 'А', 'kk', true)"
            ),
            [{"id": n} for n in ids],
        )
        tx.execute(
            text("INSERT INTO role (person_id, name, scope) VALUES (:id, :role, '')"),
            [{"id": n, "role": Role.STUDENT} for n in ids],
        )
        pupils = [people.by_id(tx, n) for n in ids]
    other = Store(school.url)
    for event in range(1, ROUNDS + 1):
        await families.new_event(school.store, event, capacity=SEATS)
        crowd = [pupil for pupil in pupils if pupil]
        random.shuffle(crowd)
        stores = [school.store, other] * (PUPILS // 2)
        seen = await asyncio.gather(
            *(
                store.write(events.register, asking(pupil, NOW), event, pupil.id)
                for store, pupil in zip(stores, crowd, strict=True)
            )
        )
        told = {}
        for pupil, view in zip(crowd, seen, strict=True):
            assert isinstance(view, EventView)
            told[pupil.id] = view.mine[pupil.id]
        states = [state for state, _ in told.values()]
        assert (states.count("going"), states.count("waiting")) == (SEATS, PUPILS - SEATS)
        line = await _people(school.store, event, "waiting")
        assert [told[person][1] for person in line] == list(range(PUPILS - SEATS))  # how many stand before

        leaving = random.sample(await _people(school.store, event, "going"), 50)
        by_id = {pupil.id: pupil for pupil in crowd}
        await asyncio.gather(
            *(
                school.store.write(events.withdraw, asking(by_id[person], NOW), event, person)
                for person in leaving
            )
        )
        seated = set(await _people(school.store, event, "going"))
        assert len(seated) == SEATS
        assert set(line[:50]) <= seated
        assert await _people(school.store, event, "waiting") == line[50:]
    await other.close()


async def _people(store: Store, event: int, state: str) -> list[int]:
    """In the order in which the database took them."""
    asked = (
        "SELECT person_id FROM registration WHERE event_id = :event AND state = :state ORDER BY place_in_line"
    )
    with open_tx(store) as tx:
        return list(tx.execute(text(asked), {"event": event, "state": state}).scalars())
