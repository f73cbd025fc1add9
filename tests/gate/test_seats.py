"""A hundred seats and five hundred who press at once: no seat too many, and a just line for the rest.

The suite plays it twice; `GATE=full pytest tests/gate/test_seats.py -s` twenty times.
"""

import asyncio
import os
import random
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import bindparam, text
from sqlalchemy.exc import OperationalError

from db import people
from db.columns import Moment
from db.store import Store
from school.events.lot import drawn_order
from school.people import Role
from services import events
from services.events import EventView, seats
from tests.gate import families
from tests.school import NOW, ZONE, School, asking, open_tx

ROUNDS = 20 if os.environ.get("GATE") == "full" else 2
SEATS, PUPILS = 100, 500
REGISTERED = text(
    "INSERT INTO registration (event_id, person_id, state, place_in_line, by_id, held_until)"
    " VALUES (:event, :who, :state, :line, :who, :until)"
).bindparams(bindparam("until", type_=Moment))


class Killed(Exception):
    """The program ends in the midst of its work."""


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


async def test_a_lot_and_held_seats_are_done_once_whatever_cuts_them_short(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five hundred ask for a hundred seats that are drawn, and for a hundred of which fifty are held in vain: the work
    fails half-way, two programs do it at once, and each seat is somebody's once."""
    with open_tx(school.store) as tx:
        crowd = [
            {
                "id": n,
                "school_id": 1,
                "name": f"{n}",
                "name_key": f"{n}",
                "grade": 7,
                "letter": "А",
                "language": "kk",
            }
            for n in range(3000, 3000 + PUPILS)
        ]
        tx.execute(
            text(
                "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
                " VALUES (:id, :school_id, :name, :name_key, :grade, :letter, :language, true)"
            ),
            crowd,
        )
    await families.new_event(school.store, 1, capacity=SEATS)
    await families.new_event(school.store, 2, capacity=SEATS)
    with open_tx(school.store) as tx:
        for number, one in enumerate(crowd, start=1):
            state = "held" if number <= 50 else "going" if number <= SEATS else "waiting"
            values = {"event": 2, "who": one["id"], "state": state, "line": number}
            tx.execute(REGISTERED, values | {"until": NOW if state == "held" else None})
            tx.execute(REGISTERED, values | {"event": 1, "state": "asked", "until": None})
        tx.execute(
            text("UPDATE event SET seats = 'drawn', seed = 'ab', closes_at = '2026-10-16 04:00' WHERE id = 1")
        )
        tx.execute(text("UPDATE event SET hold_hours = 6 WHERE id = 2"))

    told, dies_at = seats.tell_of_place, iter((3, 170, 420))

    def dying(at: int) -> Any:
        left = iter(range(at))

        def tell(*args: Any, **details: Any) -> None:
            if next(left, None) is None:
                raise Killed
            told(*args, **details)

        return tell

    for at in dies_at:
        monkeypatch.setattr(seats, "tell_of_place", dying(at))
        with pytest.raises(Killed):
            await events.tick(school.store, 1, ZONE, NOW)
        assert len(await _people(school.store, 1, "asked")) == PUPILS, "all of it or nothing"
    monkeypatch.setattr(seats, "tell_of_place", told)
    other = Store(school.url)
    both = (events.tick(store, 1, ZONE, NOW) for store in (school.store, other))
    done = await asyncio.gather(*both, return_exceptions=True)
    assert None in done
    assert all(one is None or isinstance(one, OperationalError) for one in done), (
        "locked out for a minute at most"
    )
    await events.tick(other, 1, ZONE, NOW)
    await other.close()

    order = drawn_order("ab", [one["id"] for one in crowd])
    assert sorted(await _people(school.store, 1, "going")) == sorted(order[:SEATS])
    assert await _people(school.store, 1, "waiting") == order[SEATS:], "the line is the lot's"
    assert await _people(school.store, 2, "held") == list(range(3100, 3150)), "each to the next, once"
    assert len(await _people(school.store, 2, "going")) == 50
    assert len(await _people(school.store, 2, "waiting")) == PUPILS - 150
    with open_tx(school.store) as tx:
        drawn = tx.execute(text("SELECT count(*) FROM audit WHERE deed = 'draw'")).scalar_one()
    assert drawn == 1
