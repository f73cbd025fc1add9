"""How PostgreSQL is spoken to: what is asked together goes together, and nothing that is asked ahead grows old."""

import selectors
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, bindparam, insert, select, text
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from db import people
from db.engines import engine_of
from db.statements import Ready
from db.store import Store
from services import events, schools
from tests.school import NOW, asking, open_tx
from tests.services.test_postgres import database, laid_out

THING = Table("thing", MetaData(), Column("id", Integer, primary_key=True), Column("said", Text))
SAID = Ready(select(THING.c.said).where(THING.c.id == bindparam("number")))
ADDED = Ready(
    insert(THING).values(id=bindparam("number"), said=bindparam("words")).returning(THING.c.id, THING.c.said)
)

PUPIL = (
    "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
    " VALUES (:id, :school, 'Оқушы', 'оқушы', 7, 'А', 'kk', true)"
)
EVENT = (
    "INSERT INTO event (id, school_id, title, place, starts_at, grades, state)"
    " VALUES (1, :school, 'Той', 'Зал', '2099-01-01', 4094, 'open')"
)


@pytest.fixture
def engine() -> Iterator[Engine]:
    with database() as address:
        made = engine_of(address).open()
        with made.begin() as tx:
            THING.create(tx)
            ADDED.all(tx, number=1, words="bir")
        yield made


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many things went together on each way to the server, but for the end of a transaction."""
    from db.wire import Wire

    found: list[int] = []
    send, alone = Wire._in_a_pipeline, Wire._alone

    def together(self: Wire, questions: Sequence[Any]) -> Any:
        found.append(len(questions))
        return send(self, questions)

    def one(self: Wire, question: Any) -> Any:
        found.append(1)
        return alone(self, question)

    monkeypatch.setattr(Wire, "_in_a_pipeline", together)
    monkeypatch.setattr(Wire, "_alone", one)
    return found


def test_what_is_asked_ahead_goes_with_the_next_question(engine: Engine, ways: list[int]) -> None:
    with engine.begin() as tx:
        SAID.ahead(tx, number=1)
        SAID.ahead(tx, number=2)
        assert SAID.all(tx, number=3) == []
        assert SAID.all(tx, number=1) == [("bir",)]
        assert SAID.all(tx, number=2) == []
        assert SAID.all(tx, number=2) == [], "a second time it is asked anew"
    assert ways == [4, 1], "the first with the transaction's beginning"


def _by_driver(tx: Connection) -> None:
    ADDED.all(tx, number=2, words="eki")


def _by_sqlalchemy(tx: Connection) -> None:
    tx.execute(insert(THING).values(id=2, said="eki"))


@pytest.mark.parametrize("write", [_by_driver, _by_sqlalchemy])
@pytest.mark.parametrize("sent", [False, True])
def test_what_was_asked_ahead_is_forgotten_when_anything_is_written(
    engine: Engine, write: Any, *, sent: bool
) -> None:
    with engine.begin() as tx:
        SAID.ahead(tx, number=2)
        if sent:
            SAID.all(tx, number=1)
        write(tx)
        assert SAID.all(tx, number=2) == [("eki",)]


def test_what_was_asked_ahead_is_forgotten_with_the_transaction(engine: Engine) -> None:
    with engine.connect() as kept:
        with kept.begin():
            SAID.ahead(kept, number=2)
            SAID.all(kept, number=1)
        with engine.begin() as other:
            ADDED.all(other, number=2, words="eki")
        with kept.begin():
            assert SAID.all(kept, number=2) == [("eki",)]


def test_what_is_prepared_outlives_a_savepoint_that_is_taken_back(engine: Engine) -> None:
    with engine.connect() as kept:
        for _ in range(8):  # psycopg prepares what it saw five times
            with kept.begin():
                assert SAID.all(kept, number=1) == [("bir",)]
                kept.execute(select(THING.c.id)).all()
                kept.begin_nested().rollback()
                assert SAID.all(kept, number=1) == [("bir",)]


def _add_again(tx: Connection, *, together: bool) -> None:
    SAID.all(tx, number=1)
    if together:
        SAID.ahead(tx, number=1)
    ADDED.all(tx, number=1, words="tagy")


def test_an_error_is_the_errors_own_and_the_connection_goes_on(engine: Engine) -> None:
    with engine.connect() as kept:
        for together in (False, True):
            kept.begin()
            with pytest.raises(IntegrityError) as told:
                _add_again(kept, together=together)
            kept.rollback()
            assert getattr(told.value.orig, "sqlstate", None) == "23505"
            assert not told.value.connection_invalidated
        with kept.begin():
            assert SAID.all(kept, number=1) == [("bir",)]


def test_a_transaction_that_said_nothing_yet_is_taken_back(engine: Engine) -> None:
    with engine.connect() as kept:
        kept.begin()
        SAID.ahead(kept, number=1)
        kept.rollback()
        with kept.begin():
            assert SAID.all(kept, number=1) == [("bir",)]


@pytest.mark.parametrize("together", [False, True])
def test_a_line_that_breaks_is_known_as_broken(engine: Engine, *, together: bool) -> None:
    with engine.connect() as kept:
        assert SAID.all(kept, number=1)
        process = kept.execute(text("SELECT pg_backend_pid()")).scalar_one()
        with engine.connect() as other:
            other.execute(text("SELECT pg_terminate_backend(:it, 10000)"), {"it": process})
        if together:
            SAID.ahead(kept, number=1)
        with pytest.raises(OperationalError) as told:
            SAID.all(kept, number=2)
        assert told.value.connection_invalidated
        kept.rollback()
    with engine.begin() as fresh:
        assert SAID.all(fresh, number=1) == [("bir",)]


def test_statements_that_were_not_asked_for_longest_are_forgotten(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.wire.MOST_PREPARED", 2)
    of_all = Ready(select(THING.c.id).where(THING.c.id.in_(bindparam("numbers", expanding=True))))
    with engine.begin() as tx:
        for length in (1, 2, 3, 1, 2, 3):
            assert of_all.all(tx, numbers=[1] * length) == [(1,)]
        known = tx.execute(text("SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'ready%'"))
        assert known.scalar_one() == 2


def test_statements_are_forgotten_by_both_sides_even_if_what_they_went_with_is_taken_back(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.wire.MOST_PREPARED", 2)
    of_all = Ready(select(THING.c.id).where(THING.c.id.in_(bindparam("numbers", expanding=True))))
    with engine.connect() as kept:
        for length in range(1, 7):
            kept.begin()
            of_all.ahead(kept, numbers=[1] * length)
            if length % 2:
                with pytest.raises(IntegrityError):
                    ADDED.all(kept, number=1, words="tagy")
            kept.rollback()
        known = text("SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'ready%'")
        assert kept.execute(known).scalar_one() == 2


@pytest.mark.parametrize("change", ["TYPE varchar", 'TYPE text COLLATE "C"'])
@pytest.mark.parametrize("together", [False, True])
async def test_a_table_that_is_changed_by_another_program_is_read_and_written_on(
    change: str, *, together: bool
) -> None:
    def read(tx: Connection) -> Any:
        if together:
            SAID.ahead(tx, number=2)
        return SAID.all(tx, number=1)

    def write(tx: Connection) -> Any:
        ADDED.all(tx, number=read(tx)[0].said.count("i") + 2, words="eki")

    with database(template=laid_out()) as address:
        store = Store(address)
        with engine_of(address).open().begin() as other:
            THING.create(other)
            ADDED.all(other, number=1, words="bir")
        await store.write(read)
        await store.read(read)
        with engine_of(address).open().begin() as other:
            other.exec_driver_sql(f"ALTER TABLE thing ALTER COLUMN said {change}")
        assert await store.read(read) == [("bir",)]
        await store.write(write)
        await store.close()


def test_what_goes_together_may_be_long_and_waits_where_there_is_no_poll(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows. Neither side stops to read while it has something to say."""
    monkeypatch.delattr("select.poll", raising=False)
    monkeypatch.setattr("db.wire.Selector", selectors.SelectSelector, raising=False)
    echo = Ready(select(bindparam("words", type_=Text).label("said")))
    with engine.begin() as tx:
        for number in range(40):
            echo.ahead(tx, words=f"{number}" + "Қ" * 200_000)
        assert SAID.all(tx, number=1) == [("bir",)]
        assert [len(echo.all(tx, words=f"{number}" + "Қ" * 200_000)) for number in range(40)] == [1] * 40


async def test_a_registration_is_four_ways_to_the_server(ways: list[int]) -> None:
    """Its event, with the transaction's beginning; the registration; all that the card says; the commit."""
    with database(template=laid_out()) as address:
        store = Store(address)
        school_id = await store.write(schools.open_school, "№1 мектеп")
        for number in (1, 2):
            with open_tx(store) as tx:
                tx.execute(text(PUPIL), {"id": number, "school": school_id})
                tx.execute(text("INSERT INTO role VALUES (:id, 'student', '')"), {"id": number})
                pupil = people.by_id(tx, number)
                if number == 1:
                    tx.execute(text(EVENT), {"school": school_id})
            ways.clear()
            assert pupil
            seen = await store.write(events.register, asking(pupil, NOW), 1, pupil.id)
            assert isinstance(seen, events.EventView)
            assert seen.mine == {number: ("going", 0)}
        await store.close()
    assert len(ways) + 1 == 4
