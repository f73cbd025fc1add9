"""PostgreSQL in SQLite's place: the same tables, the same order of names, and several processes at once.

These stories bring their own server, whatever the other tests run on; without one on the machine they are skipped.
"""

import asyncio
import random
import re
import subprocess
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from socket import gethostname
from typing import Any
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import bindparam, func, insert, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.event import listen
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.commands.troubles import why_database
from bot.daily_copy import DailyCopy
from bot.pace import Pace
from bot.settings import Settings
from bot.worker import Worker
from db import heartbeat, jobs, people
from db.columns import Moment
from db.copies import TooFewVotes, copy_database
from db.elections import in_memory
from db.elections.urn import ballots_of, drop_ballot, urn
from db.elections.voting import mark_voted, participation
from db.engines import WrongEncoding, engine_of
from db.migrate import NewerDatabase, migrate, revision_of, revisions
from db.moving import TABLES, AtWork, NotEmpty, Unmovable, move, refuse_at_work, write_copy
from db.numbers import GAP, highest_number, numbered
from db.people import person
from db.statements import Ready
from db.store import AlreadyHandled, Store, UpdateInHand, in_hand
from db.tables import metadata
from db.turns import Duty, Turns
from db.vault import new_key
from school.elections import ElectionRefusal
from school.people.names import fold
from services import elections, events, schools
from tests import ages
from tests.gate import families, foreign_school
from tests.postgres import Server, server, sqlite_only
from tests.running import CONTEXT, ROOT, free_port
from tests.running import run_bot as bot
from tests.school import NOW, School, asking, open_tx
from tests.services.test_elections import set_up


@contextmanager
def database(*options: str, template: str = "template0") -> Iterator[str]:
    """The address of a new database, gone at the end."""
    name = f"made_{uuid4().hex[:12]}"
    with server().session() as session:
        session.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}" {" ".join(options)}')
    try:
        yield server().url(name)
    finally:
        with server().session() as session:
            session.exec_driver_sql(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def address() -> Iterator[str]:
    with database() as url:
        yield url


@cache
def laid_out() -> str:
    """The name of a database with every table, to be cloned."""
    name = "laid_out"
    with server().session() as session:
        session.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE template0')
    migrate(server().url(name))
    return name


@pytest.fixture
def tables() -> Iterator[str]:
    """The address of a database that has every table and nobody in it."""
    with database(template=laid_out()) as url:
        yield url


@pytest.fixture
def files_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is made gets its tables at once."""
    monkeypatch.setattr("alembic.command.upgrade", ages.upgrade)


@pytest.fixture
async def stores() -> AsyncIterator[list[Store]]:
    """Three programs on one database."""
    with database(template=laid_out()) as address:
        opened = [Store(address) for _ in range(3)]
        await opened[0].write(schools.open_school, "№1 мектеп")
        yield opened
        for store in opened:
            await store.close()


# The tables


def test_all_tables_are_made_as_the_program_knows_them(address: str) -> None:
    assert migrate(address)
    assert not migrate(address), "a second start changes nothing"
    assert revision_of(address) == revisions()[-1]
    with engine_of(address).open().connect() as tx:
        assert compare_metadata(MigrationContext.configure(tx), metadata) == []
        indexes = tx.execute(text("SELECT indexdef FROM pg_indexes WHERE indexdef LIKE '%WHERE%'")).scalars()
        assert len(list(indexes)) == 5, "partial, as in SQLite"


def test_programs_that_start_together_make_the_tables_once(address: str) -> None:
    programs = [CONTEXT.Process(target=migrate, args=(address,)) for _ in range(4)]
    for one in programs:
        one.start()
    for one in programs:
        one.join(60)
    assert [one.exitcode for one in programs] == [0] * 4
    assert revision_of(address) == revisions()[-1]


def test_a_newer_database_is_refused(tables: str) -> None:
    with engine_of(tables).open().begin() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase, match="9999"):
        migrate(tables)


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_that_cannot_hold_kazakh_letters_is_refused(encoding: str) -> None:
    with database(f"ENCODING '{encoding}' LOCALE 'C'") as url:
        for looks in (revision_of, migrate):  # `check` as well as `run`
            with pytest.raises(WrongEncoding, match=encoding):
                looks(url)


def test_what_is_set_for_a_user_spoils_neither_our_letters_nor_our_moments() -> None:
    with database("ENCODING 'UTF8' LOCALE 'C'") as url:
        with server().session() as session:
            name = url.rpartition("/")[2]
            for setting in ("client_encoding = 'LATIN1'", "datestyle = 'German'", "timezone = 'Asia/Almaty'"):
                session.exec_driver_sql(f'ALTER DATABASE "{name}" SET {setting}')
        with engine_of(url).open().connect() as tx:
            assert tx.execute(text("SELECT 'Әңүқ' || :more"), {"more": "Һ"}).scalar() == "ӘңүқҺ"
            assert Ready(select(bindparam("now", type_=Moment))).all(tx, now=NOW) == [(NOW,)]


def test_what_the_server_forbids_is_told_with_what_to_do() -> None:
    name = f"nobodys_{uuid4().hex[:8]}"
    with database() as url, server().session() as session:
        session.exec_driver_sql(f'CREATE ROLE "{name}" LOGIN')
        for address, told in (
            (url.replace("//school@", f"//{name}@"), "owner of the database"),
            (url.replace("127.0.0.1", "nowhere.invalid"), "resolve host 'nowhere.invalid'"),
        ):
            with pytest.raises(DBAPIError) as trouble:
                migrate(address)
            assert told in why_database(trouble.value)
        session.exec_driver_sql(f'DROP ROLE "{name}"')


@pytest.mark.parametrize("collation", ["LOCALE 'C'", "LOCALE_PROVIDER icu ICU_LOCALE 'kk' LOCALE 'C'"])
def test_names_stand_in_our_order_whatever_the_collation(collation: str) -> None:
    """What a database sorts by itself, it sorts byte by byte, as SQLite does; what people read, we sort."""
    names = [
        "Өтегенов Әли",
        "Әбен Ая",
        "абай",
        "Ёлкин",
        "Қасым",
        "Камал",
        "Ңурлан",
        "Нұрлан",
        "Zhan-Zhan",
        "Zhan A",
    ]
    with database(collation) as url:
        migrate(url)
        with engine_of(url).open().begin() as tx:
            tx.execute(text("INSERT INTO organization (id, kind, name) VALUES (1, 'school', '?')"))
            for name in names:
                row = {"school_id": 1, "name": name, "name_key": fold(name), "language": "kk", "active": True}
                people.add(tx, row)
            found = list(tx.execute(select(person.c.name_key).order_by(person.c.name_key)).scalars())
            assert found == sorted(fold(name) for name in names)
            between = tx.execute(text("SELECT 'a-b' < 'aa' FROM person WHERE name_key < 'ё' LIMIT 1")).first()
            assert between


def test_a_number_that_no_row_can_have_finds_nothing(tables: str) -> None:
    with engine_of(tables).open().connect() as tx:
        for number in (2**31, 2**53, 2**63 - 1, -(2**40)):
            assert people.by_id(tx, number) is None


# Several programs


async def test_what_two_programs_count_together_comes_out_right(stores: list[Store]) -> None:
    """Each reads the highest and writes one more: the classic way to lose each other's work."""
    await stores[0].write(lambda tx: tx.execute(text("INSERT INTO keystone VALUES ('n', '0')")))

    def one_more(tx: Connection) -> int:
        n = int(tx.execute(text("SELECT value FROM keystone WHERE name = 'n'")).scalar_one()) + 1
        tx.execute(text("UPDATE keystone SET value = :n WHERE name = 'n'"), {"n": str(n).encode()})
        return n

    told = await asyncio.gather(*(store.write(one_more) for _ in range(40) for store in stores))
    assert sorted(told) == list(range(1, 121))


async def test_deeds_that_share_a_commit_go_without_savepoints_until_one_fails(stores: list[Store]) -> None:
    said: list[str] = []
    listen(stores[0].engine, "before_cursor_execute", lambda *given: said.append(given[2]))

    def add(tx: Connection, name: str) -> None:
        tx.execute(text("INSERT INTO organization (kind, name) VALUES ('school', :name)"), {"name": name})
        if name == "broken":
            raise KeyError(name)

    async def together(*names: str) -> list[BaseException | None]:
        said.clear()
        with stores[0]._at_work:  # what comes meanwhile shares one commit
            first = asyncio.create_task(stores[0].write(lambda _: None))
            await asyncio.sleep(0.05)
            waiting = asyncio.gather(*(stores[0].write(add, name) for name in names), return_exceptions=True)
            await asyncio.sleep(0.05)
        await first
        return await waiting

    assert await together("А", "Ә", "Б") == [None] * 3
    assert not any("SAVEPOINT" in one for one in said)
    failed = await together("В", "broken", "Г")
    assert [type(one) for one in failed] == [type(None), KeyError, type(None)]
    found = await stores[1].read(
        lambda tx: tx.execute(text("SELECT name FROM organization ORDER BY name")).scalars().all()
    )
    assert {"А", "Ә", "Б", "В", "Г"} < set(found)
    assert "broken" not in found


async def test_of_two_programs_only_one_changes_something_for_an_update(stores: list[Store]) -> None:
    async def handle(store: Store, number: int) -> bool:
        in_hand.set(UpdateInHand(number, NOW.date()))
        add = text("INSERT INTO organization (kind, name) VALUES ('school', :name)")
        try:
            await store.write(lambda tx: tx.execute(add, {"name": str(number)}))
        except AlreadyHandled:
            return False
        return True

    work = [(store, number) for number in range(6_000_000_000, 6_000_000_030) for store in stores]
    random.shuffle(work)
    done = await asyncio.gather(*(asyncio.create_task(handle(*one)) for one in work))
    assert sum(done) == 30


async def test_a_deed_that_is_beaten_again_and_again_is_done_alone(stores: list[Store]) -> None:
    """Another program writes the same row in the middle of every try; the fourth shuts it out."""
    await stores[0].write(lambda tx: tx.execute(text("INSERT INTO keystone VALUES ('n', '0')")))
    tries = []

    def slow(tx: Connection) -> None:
        tries.append(1)
        tx.execute(text("SELECT value FROM keystone WHERE name = 'n'")).scalar_one()
        if len(tries) <= 3:
            asyncio.run_coroutine_threadsafe(stores[1].write(quick), loop).result(10)
        tx.execute(text("UPDATE keystone SET value = 'slow' WHERE name = 'n'"))

    def quick(tx: Connection) -> None:
        tx.execute(text("UPDATE keystone SET value = 'quick' WHERE name = 'n'"))

    loop = asyncio.get_running_loop()
    await stores[0].write(slow)
    assert len(tries) == 4
    found = await stores[2].read(lambda tx: tx.execute(text("SELECT value FROM keystone")).scalar_one())
    assert bytes(found) == b"slow"


@pytest.fixture
async def programs(address: str) -> AsyncIterator[list[Turns]]:
    made = [Turns(engine_of(address).open(), several_processes=True) for _ in range(3)]
    yield made
    for one in made:
        await one.close()


async def test_a_person_is_served_by_one_program_at_a_time(programs: list[Turns]) -> None:
    here: set[int] = set()
    done: list[int] = []

    async def press(person: int, number: int) -> None:
        async with programs[number % 3].of(person):
            assert person not in here
            here.add(person)
            await asyncio.sleep(0.005)
            here.discard(person)
            done.append(person)

    people = (1, 2, 8_000_000_000)
    await asyncio.gather(*(press(who, number) for number in range(9) for who in people))
    assert Counter(done) == dict.fromkeys(people, 9)


async def test_those_who_press_together_are_asked_about_together(
    programs: list[Turns], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[int]] = []
    take = programs[0]._take

    def counted(together: Any) -> set[int]:
        asked.append([one.lock for one in together if not one.leaves])
        return take(together)

    monkeypatch.setattr(programs[0], "_take", counted)
    async with programs[1].of(7):
        waits = asyncio.create_task(_press(programs[0], 7))
        await asyncio.gather(*(_press(programs[0], person) for person in range(20, 60)))
        assert not waits.done(), "who is served elsewhere waits alone"
    await waits
    assert sorted(one for locks in asked for one in locks) == [7, *range(20, 60)]
    assert len(asked) < 30


async def _press(program: Turns, person: int) -> None:
    async with program.of(person):
        await asyncio.sleep(0)


async def test_who_waits_is_let_in_by_the_order_of_coming(programs: list[Turns], address: str) -> None:
    order: list[int] = []

    async def press(number: int) -> None:
        async with programs[number].of(7):
            order.append(number)

    waiting = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
    with engine_of(address).open().execution_options(isolation_level="AUTOCOMMIT").connect() as look:
        async with programs[1].of(7):
            presses = []
            for already, number in enumerate((2, 0)):
                presses.append(asyncio.create_task(press(number)))
                async with asyncio.timeout(30):
                    while look.execute(waiting).scalar_one() == already:  # noqa: ASYNC110 -- the server is asked
                        await asyncio.sleep(0.01)
            assert not order
        await asyncio.gather(*presses)
    assert order == [2, 0]


async def test_a_duty_is_one_programs_until_that_ends(address: str) -> None:
    engine = engine_of(address).open()
    first, second = (Turns(engine, several_processes=True) for _ in range(2))
    assert [await first.on_duty(Duty.LETTERS), await second.on_duty(Duty.LETTERS)] == [True, False]
    assert [await second.on_duty(Duty.CLOCK), await first.on_duty(Duty.CLOCK)] == [True, False]
    assert await first.on_duty(Duty.LETTERS)
    await first.close()
    async with asyncio.timeout(10):  # the server notices in its own time
        while not await second.on_duty(Duty.LETTERS):  # noqa: ASYNC110 -- as the program does
            await asyncio.sleep(0.02)
    await second.close()


async def test_whoever_helps_is_seen_by_the_one_that_asks_for_updates_until_it_takes_over(
    programs: list[Turns],
) -> None:
    asks, helps, third = programs
    assert not await asks.is_anothers(Duty.UPDATES)
    assert await asks.on_duty(Duty.UPDATES)
    assert not await asks.is_anothers(Duty.HELP)
    assert [await helps.on_duty(Duty.UPDATES), await helps.on_duty(Duty.HELP)] == [False, True]
    assert [await third.is_anothers(Duty.UPDATES), await asks.is_anothers(Duty.HELP)] == [True, True]
    assert not await asks.is_anothers(Duty.UPDATES)
    assert [one.is_own(Duty.UPDATES) for one in programs] == [True, False, False]
    await asks.give_up(Duty.UPDATES)
    assert await helps.on_duty(Duty.UPDATES)
    await helps.give_up(Duty.HELP)
    assert not await helps.is_anothers(Duty.HELP)
    assert await third.on_duty(Duty.HELP)


def _cut(address: str) -> None:
    """Every line to this database."""
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    with engine_of(address).open().execution_options(isolation_level="AUTOCOMMIT").connect() as other:
        other.exec_driver_sql(f"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE {others}")


async def test_a_duty_is_taken_up_again_when_the_server_is_found_unless_another_was_quicker(
    programs: list[Turns], address: str
) -> None:
    asks, helps, third = programs
    assert [await asks.on_duty(duty) for duty in (Duty.UPDATES, Duty.CLOCK, Duty.HELP)] == [True] * 3
    _cut(address)
    assert await helps.on_duty(Duty.CLOCK)
    await asks.give_up(Duty.HELP)
    await _press(asks, 7)
    assert [asks.is_own(duty) for duty in (Duty.UPDATES, Duty.CLOCK, Duty.HELP)] == [True, False, False]
    assert await third.is_anothers(Duty.UPDATES)
    assert await third.on_duty(Duty.HELP)


@pytest.mark.parametrize("waits", [False, True])
async def test_whoever_is_cancelled_on_the_way_to_a_turn_keeps_nobody_waiting(
    programs: list[Turns], *, waits: bool
) -> None:
    async with AsyncExitStack() as held:
        if waits:
            await held.enter_async_context(programs[2].of(7))
        for pause in (0, 0, 0.0005, 0.001, 0.002, 0.02):
            press = asyncio.create_task(_press(programs[0], 7))
            await asyncio.sleep(pause)
            press.cancel()
            await asyncio.wait({press})
    async with asyncio.timeout(10):
        await _press(programs[1], 7)


async def test_papers_are_made_by_whoever_helps_and_by_the_one_that_asks_if_nobody_does(
    stores: list[Store],
) -> None:
    nothing: Any = None

    async def without_papers(_details: Any, _supplies: Any) -> AsyncIterator[Any]:
        for paper in ():
            yield paper

    def worker(store: Store) -> Worker:
        return Worker(nothing, store, nothing, Settings(), nothing, {"x": without_papers}, Pace(), 1)

    asks, helps, also_helps = stores
    assert [await one.turns.on_duty(Duty.UPDATES) for one in stores] == [True, False, False]
    assert await helps.turns.on_duty(Duty.HELP)
    done = []
    for number, whose in enumerate((asks, helps, asks, also_helps)):
        await asks.write(jobs.ask, "x", {"number": number}, datetime.now(UTC))
        done.append(await worker(whose).do_next())
    assert done == [False, True, False, True]
    await helps.turns.give_up(Duty.HELP)
    assert await worker(asks).do_next()


# The box


async def test_no_header_and_no_place_of_a_row_tells_who_voted_how(stores: list[Store]) -> None:
    """Five vote one after another, by any program, and three at once: each row was written by the last commit, where it
    was before, and of those who came together nothing is left that was written on the way there."""
    voters = list(range(1, 13))
    with open_tx(stores[0]) as tx:
        for table in (participation, urn):
            column = "voter_id" if table is participation else "slot"
            rows = [
                {"election_id": 5, column: n, "voted": False, "used": False, "sealed": bytes(64)}
                for n in voters
            ]
            tx.execute(insert(table), [{k: v for k, v in row.items() if k in table.c} for row in rows])

    def vote(tx: Connection, voter: int) -> None:
        assert mark_voted(tx, 5, voter)
        assert not mark_voted(tx, 5, voter)
        drop_ballot(tx, 5, bytes([voter]) * 64)

    def breaks(tx: Connection, voter: int) -> None:
        vote(tx, voter)
        raise KeyError(voter)

    order = random.sample(voters, 9)
    spoilt = order.pop()
    for n, voter in enumerate(order[:5]):
        await stores[n % 3].write_in_box(vote, voter)
    with stores[0]._at_work:  # what comes meanwhile shares one commit
        first = asyncio.create_task(stores[0].write_in_box(vote, order[5]))
        together = [stores[0].write_in_box(breaks, spoilt)]
        together += [stores[0].write_in_box(vote, voter) for voter in order[6:]]
        waiting = asyncio.gather(*together, return_exceptions=True)
        await asyncio.sleep(0.1)
    await first
    assert [type(one) for one in await waiting] == [KeyError, type(None), type(None)]
    with open_tx(stores[0]) as tx:
        headers = "SELECT count(DISTINCT xmin::text), count(DISTINCT cmin::text) FROM box."
        for table in ("participation", "urn"):
            assert tuple(tx.execute(text(headers + table)).one()) == (1, 1)
        # With room for it, what rows said before goes at the next vote: it would tell which slot came with which mark.
        room = tx.execute(text("SELECT reloptions FROM pg_class WHERE relname IN ('participation', 'urn')"))
        assert [one for (one,) in room if one] == [["fillfactor=45"]] * 2
        marks = tx.execute(text("SELECT voter_id, voted FROM box.participation ORDER BY ctid")).all()
        assert [row.voter_id for row in marks] == voters, "in the order in which they were laid out"
        assert {row.voter_id for row in marks if row.voted} == set(order)
        slots = list(tx.execute(text("SELECT slot FROM box.urn ORDER BY ctid")).scalars())
        assert slots == voters
        assert sorted(one[0] for one in ballots_of(tx, 5)) == sorted(order)


# A server that goes away


async def test_a_server_that_is_started_anew_is_found_again() -> None:
    own = Server()
    own.start()
    try:
        url = own.url("postgres")
        migrate(url)
        store = Store(url)
        await store.write(schools.open_school, "№1 мектеп")
        async with store.turns.of(7):
            assert await store.turns.on_duty(Duty.CLOCK)
            own.stop()
        assert not await store.turns.on_duty(Duty.CLOCK)
        with pytest.raises(OperationalError) as away:
            await store.write(schools.open_school, "№2 мектеп")
        assert store.kind.is_passing(away.value)
        assert store.kind.is_away(away.value)
        with pytest.raises(OperationalError):
            await store.read(heartbeat.last)
        own.start()
        assert await store.read(heartbeat.last) is None
        await store.write(schools.open_school, "№2 мектеп")
        assert await store.turns.on_duty(Duty.CLOCK)
        async with store.turns.of(7):
            pass
        await store.close()
    finally:
        own.end()


def test_a_name_that_is_not_there_is_worth_no_waiting() -> None:
    url = server().url("no_such_database")
    with pytest.raises(OperationalError) as trouble:
        revision_of(url)
    assert not engine_of(url).is_away(trouble.value)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://a@b/c",
        "postgresql://a@b/c",
        "sqlite:///x.db",
        "postgresql+psycopg://a@b",
        "?",
        "sqlite+aiosqlite://",
        "postgresql+psycopg://a@b:x/c",
        "postgresql+psycopg://a:one@two@b/c",
    ],
)
def test_an_engine_that_nobody_knows_is_told_in_one_line(url: str) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]*$"):
        engine_of(url)


# Moving


def contents(url: str) -> dict[str, list[str]]:
    with engine_of(url).open().connect() as tx:
        return {
            table.fullname: [repr(row) for row in tx.execute(select(table).order_by(*table.primary_key))]
            for table in TABLES
        }


#: What the second school of the gate has nothing of.
NEVER_FILLED = {"code_try", "conversation", "processed_update", "box.copied", "box.participation", "box.urn"}


@sqlite_only
async def test_a_school_moves_to_the_server_and_back(school: School, tmp_path: Path, address: str) -> None:
    await families.new_event(school.store, 1)
    await school.store.write(events.register, asking(school.timur), 1, school.timur.id)
    await foreign_school.build(school.store)  # so that no table is empty
    with open_tx(school.store) as tx:
        head = "INSERT INTO election (id, school_id, title, method, grades, state, closes_at, head_id) VALUES"
        moment = {"at": NOW.isoformat(" ")[:19]}
        tx.execute(
            text(
                f"{head} (7, 1, 'Ә', 'plurality', 2, 'open', :at, 9), (9, 1, 'Б', '', 2, 'open', :at, NULL)"
            ),
            moment,
        )
        tx.execute(text("DELETE FROM election WHERE id = 12"))
        tx.execute(
            text("INSERT INTO audit (at, deed, subject, detail) VALUES (:at, 'a', 'b', 'null')"), moment
        )
        tx.execute(text("INSERT INTO audit (at, deed, subject, detail) VALUES (:at, 'a', 'b', NULL)"), moment)
        tx.execute(
            text("INSERT INTO audit (at, deed, subject, detail) VALUES (:at, 'a', 'ә', :d)"),
            moment | {"d": '{"b": [1, null]}'},
        )
    told: dict[str, int] = {}
    move(school.url, address, told.__setitem__)
    assert {name for name, rows in told.items() if not rows} <= NEVER_FILLED
    assert set(told) == {table.fullname for table in TABLES}
    assert contents(address) == contents(school.url)
    back = f"sqlite+aiosqlite:///{tmp_path / 'back.db'}"
    move(address, back)
    assert contents(back) == contents(school.url)
    nulls = text("SELECT count(*) FROM audit WHERE detail IS NULL")
    numbers = []
    for url in (school.url, address, back):
        with engine_of(url).open().connect() as tx:
            assert tx.execute(nulls).scalar_one() == 1
            numbers.append({table.name: highest_number(tx, table) for table in numbered(metadata)})
    assert numbers[0] == numbers[1] == numbers[2]
    moved = Store(address)
    found = await moved.write(
        people.add, {"school_id": 1, "name": "Жаңа", "name_key": "жаңа", "language": "kk"}
    )
    assert found == numbers[0]["person"] + 1
    await moved.close()


async def test_nothing_moves_onto_what_is_there(school: School, tables: str) -> None:
    move(school.url, tables)
    before = contents(tables)
    with pytest.raises(NotEmpty):
        move(school.url, tables)
    with pytest.raises(NotEmpty):
        move(tables, school.url)
    assert contents(tables) == before


@sqlite_only
async def test_what_does_not_fit_leaves_the_other_database_empty(school: School, tables: str) -> None:
    with open_tx(school.store) as tx:
        tx.execute(text("UPDATE person SET name = :name WHERE id = 3"), {"name": "a\0b"})
    with pytest.raises(Unmovable, match="person"):
        move(school.url, tables)
    assert not any(contents(tables).values())
    with open_tx(school.store) as tx:
        tx.execute(text("UPDATE person SET name = 'ab' WHERE id = 3"))
    move(school.url, tables)  # the tables that were left do not stand in the way


async def test_a_bot_at_work_is_not_moved(school: School) -> None:
    now = datetime.now(UTC)
    refuse_at_work(school.url, now)
    await school.store.write(heartbeat.beat, "server-room", now - timedelta(minutes=1))
    with pytest.raises(AtWork):
        refuse_at_work(school.url, now)
    await school.store.write(heartbeat.stop, "server-room")
    refuse_at_work(school.url, now)


async def test_of_processes_on_one_machine_the_last_ends_its_work(school: School) -> None:
    """Four of them serve behind a balancer, and one is started anew: the school is not moved from under the others."""
    now = datetime.now(UTC)
    first, second = heartbeat.of_process(1), heartbeat.of_process(2)
    for place in (first, second):
        await school.store.write(heartbeat.beat, place, now)
    await school.store.write(heartbeat.stop, first)
    assert await school.store.read(heartbeat.last, gethostname()) == now
    assert await school.store.read(heartbeat.last, gethostname()[:-1]) is None
    with pytest.raises(AtWork):
        refuse_at_work(school.url, now)
    await school.store.write(heartbeat.stop, second)
    refuse_at_work(school.url, now)


@pytest.mark.usefixtures("files_at_once")
async def test_a_copy_of_the_server_is_a_file_that_stands_alone(
    school: School, tmp_path: Path, tables: str
) -> None:
    move(school.url, tables)
    write_copy(tables, tmp_path / "copy.db")
    assert contents(f"sqlite+aiosqlite:///{tmp_path / 'copy.db'}") == contents(tables)
    assert sorted(file.name for file in tmp_path.glob("copy*")) == ["copy.db", "copy.db.box"]


@pytest.mark.usefixtures("files_at_once")
async def test_of_two_copies_at_once_the_second_counts_what_the_first_has_copied(
    school: School, tmp_path: Path, tables: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(school.url, tables)
    with engine_of(tables).open().begin() as tx:
        head = "INSERT INTO election (id, school_id, title, method, grades, state, closes_at) VALUES"
        tx.execute(text(f"{head} (7, 1, 'Ә', '', 2, 'open', :at)"), {"at": NOW})
        marks = [{"election_id": 7, "voter_id": n, "voted": n <= 20} for n in range(1, 60)]
        tx.execute(insert(participation), marks)

    def vote(most: int) -> None:
        with engine_of(tables).open().begin() as tx:
            tx.execute(text("UPDATE box.participation SET voted = true WHERE voter_id <= :n"), {"n": most})

    def copy_and_meanwhile(source: Path, target: Path, *, in_need: bool) -> None:
        monkeypatch.setattr("db.moving.copy_database", copy_database)
        vote(23)
        write_copy(tables, tmp_path / "b.db")
        copy_database(source, target, in_need=in_need)

    monkeypatch.setattr("db.moving.copy_database", copy_and_meanwhile)
    write_copy(tables, tmp_path / "a.db")
    marked = select(func.count()).where(participation.c.voted)
    votes = [
        tx.execute(marked).scalar_one()
        for copy in ("a.db", "b.db")
        for tx in [engine_of(f"sqlite+aiosqlite:///{tmp_path / copy}").open().connect()]
    ]
    assert votes == [23, 23]
    vote(30)
    with pytest.raises(TooFewVotes):
        write_copy(tables, tmp_path / "c.db")
    assert not list(tmp_path.glob("c.db*"))


def test_of_a_newer_database_no_copy_is_made_that_lacks_what_is_new(tmp_path: Path, tables: str) -> None:
    with engine_of(tables).open().begin() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase, match="9999"):
        write_copy(tables, tmp_path / "copy.db")
    DailyCopy(tables, tmp_path, 3).make(NOW.date())  # the program that an update has left behind goes on
    assert not list(tmp_path.glob("*.db*"))


# The command line


def complains(outcome: "subprocess.CompletedProcess[str]", *about: str) -> None:
    assert outcome.returncode == 2, outcome.stderr
    assert len(outcome.stderr.strip().splitlines()) == 1
    assert all(word in outcome.stderr for word in about), outcome.stderr


def test_a_school_moves_is_copied_and_restored_by_commands(tmp_path: Path, tables: str) -> None:
    keys = {"DATA_KEY": new_key()}
    staff = str(ROOT / "bot" / "demo" / "sample" / "staff.xlsx")
    assert bot(tmp_path, "import-roster", staff, "--kind", "staff", **keys).returncode == 0
    complains(bot(tmp_path, "move", "--to", "mysql://a@b/c", **keys), "--to", "postgresql+psycopg://")
    moved = bot(tmp_path, "move", "--to", tables, **keys)
    assert moved.returncode == 0, moved.stderr
    assert "person: " in moved.stdout
    complains(bot(tmp_path, "move", "--to", tables, **keys), "--to", "not empty")

    keys["DATABASE_URL"] = tables
    before = contents(tables)
    assert bot(tmp_path, "backup", "copy.db", **keys).returncode == 0
    complains(bot(tmp_path, "restore", "copy.db", **keys), "not empty", "pg_restore")
    assert contents(tables) == before
    with database(template=laid_out()) as fresh:
        restored = bot(tmp_path, "restore", "copy.db", **keys | {"DATABASE_URL": fresh})
        assert restored.returncode == 0, restored.stderr
        after = contents(fresh)
        assert len(after["keystone"]) == len(before["keystone"]) + 1, "its letters wait"
        assert bot(tmp_path, "resume", **keys | {"DATABASE_URL": fresh}).returncode == 0
        assert contents(fresh) == before
        with engine_of(fresh).open().connect() as tx:
            assert min(highest_number(tx, table) for table in numbered(metadata)) >= GAP
    complains(bot(tmp_path, "check", "--running", **keys), "no sign of life")
    complains(bot(tmp_path, "invite", **keys | {"DATA_KEY": new_key()}), "DATA_KEY")


def test_what_is_wrong_with_a_server_is_one_line_without_the_password(tmp_path: Path) -> None:
    keys = {"DATA_KEY": new_key(), "BOT_TOKEN": "42:abcdef"}
    away = f"postgresql+psycopg://school:hushhush@127.0.0.1:{free_port()}/school"
    nobody = server().url("no_such_database").replace("school@", "school:hushhush@")
    with database("ENCODING 'LATIN1' LOCALE 'C'") as latin:
        for command in (["check"], ["resume"], ["run"]):
            complains(bot(tmp_path, *command, **keys, DATABASE_URL=nobody), "DATABASE_URL", "does not exist")
        for command in (["check"], ["resume"], ["invite", "--bot", "x"]):
            told = bot(tmp_path, *command, **keys, DATABASE_URL=away)
            complains(told, "DATABASE_URL")
            assert "hushhush" not in told.stderr
        complains(bot(tmp_path, "invite", **keys, DATABASE_URL=latin), "DATABASE_URL", "LATIN1", "UTF8")
    complains(bot(tmp_path, "run", **keys, DATABASE_URL="oracle://x"), "DATABASE_URL", "sqlite+aiosqlite:///")


def test_an_import_is_taken_back_from_the_copy_that_was_made_before_it(tmp_path: Path) -> None:
    with database(template=laid_out()) as url, database(template=laid_out()) as empty:
        place = {"DATABASE_URL": url, "DATA_KEY": new_key(), "BACKUP_DIR": str(tmp_path / "copies")}
        alone = bot(tmp_path, "import", "undo", **place | {"BACKUP_DIR": ""})
        assert "pg_dump" in alone.stderr
        staff = ("import-roster", str(ROOT / "bot/demo/sample/staff.xlsx"), "--kind", "staff", "--yes")
        done = bot(tmp_path, *staff, **place)
        assert done.returncode == 0, done.stderr
        assert "import undo" in done.stdout
        said = bot(tmp_path, "import", "undo", **place)
        assert said.returncode == 2
        (order,) = re.findall(r"python -m bot (restore \S+?)`", said.stderr)
        back = bot(tmp_path, *order.split(), **place | {"DATABASE_URL": empty})
        assert back.returncode == 0, back.stderr
        with engine_of(empty).open().connect() as tx:
            assert tx.execute(text("SELECT count(*) FROM person")).scalar() == 0
            assert tx.execute(text("SELECT count(*) FROM organization")).scalar() == 1


# The commission's words


async def test_every_process_knows_the_words_of_a_commission_and_no_reader_of_the_database_does(
    school: School, tables: str
) -> None:
    """Whichever process a member meets. One that came late knows them in a minute; with the last they are lost."""
    election_id = await set_up(school)
    move(school.url, tables)
    one, two, late = processes = [Store(tables) for _ in range(3)]
    for store in (one, two):
        await store.write(in_memory.share)
    keys = await one.read(_public_keys)

    async def says(store: Store, deed: Any, nickname: str, said: str) -> Any:
        return await store.write(deed, asking(school.cast[nickname], NOW), election_id, said)

    async def takes(store: Store, nickname: str) -> Any:
        return await store.write(elections.take_words, asking(school.cast[nickname], NOW), election_id)

    taken = {"dana": await takes(one, "dana"), "marat": await takes(two, "marat")}
    assert taken["dana"].key == taken["marat"].key
    await late.write(in_memory.share)
    assert await takes(late, "zhanna") is ElectionRefusal.ONE_MOMENT
    await two.write(in_memory.share)
    taken["zhanna"] = await takes(late, "zhanna")
    kept = await one.read(lambda tx: tx.execute(select(in_memory.kept.c.sealed)).scalars().all())
    assert len(kept) == 3
    for own in taken.values():
        assert not any(word.encode() in sealed for sealed in kept for word in own.words.split())

    for store, (nickname, own) in zip((two, late, one), taken.items(), strict=True):
        assert await says(store, elections.confirm_words, nickname, own.key) == []
    assert not await one.read(lambda tx: tx.execute(select(in_memory.kept)).all())
    for store in processes:
        await store.write(in_memory.share)
    assert not await one.read(_public_keys) & keys, "what opened them is forgotten"

    assert await says(one, elections.rehearse, "dana", taken["dana"].words) == "waiting"
    await one.close()  # and another has what this one was told
    assert await says(two, elections.rehearse, "marat", taken["marat"].words) == "opened"
    assert await says(two, elections.rehearse, "dana", taken["dana"].words) == "waiting"
    await two.close()
    await late.close()
    after = Store(tables)
    assert await says(after, elections.rehearse, "marat", taken["marat"].words) == "waiting"
    await after.close()


def _public_keys(tx: Connection) -> set[bytes]:
    return set(tx.execute(select(in_memory.process.c.public_key)).scalars())
