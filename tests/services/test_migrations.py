"""A database of any age becomes one of today: nothing is lost, and its tables are those of the program."""

import json
import os
import random
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from db import announcements
from db.engines import engine_of
from db.migrate import migrate, revision_of, revisions
from db.numbers import numbered
from db.tables import metadata
from school.announcements import Terms
from school.announcements.audience import checked
from school.announcements.content import Content
from tests.ages import newest, of_age
from tests.postgres import sqlite_only
from tests.running import CONTEXT

pytestmark = sqlite_only

FULL = os.environ.get("GATE") == "full"
SCHOOL = text("INSERT INTO organization (id, kind, name) VALUES (:id, 'school', '№1 мектеп')")
ELECTION = text(
    "INSERT INTO election (id, school_id, title, method, grades, state, closes_at)"
    " VALUES (:id, :id, 'Президент сайлауы', 'plurality', 4094, 'published', '2026-10-20 13:00:00')"
)


@pytest.fixture(autouse=True, scope="module")
def steps_read_once() -> Iterator[None]:
    """Alembic imports every step anew at each update, and one story makes as many updates as there are steps."""
    read = cache(ScriptDirectory)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            ScriptDirectory, "from_config", lambda config: read(config.get_main_option("script_location"))
        )
        yield


def up_to_date(url: str, schools: int) -> None:
    """Of today, whole, made as a new one is, and with all that moved in."""
    assert revision_of(url) == newest()
    assert not migrate(url), "a second start changes nothing"
    file = engine_of(url).file
    assert file
    of_age(file.with_name("new.db"), newest())
    assert lines_of(file) == lines_of(file.with_name("new.db"))
    with closing(sqlite3.connect(file)) as database:
        titles = database.execute("SELECT title FROM election").fetchall()
        assert titles == [("Президент сайлауы",)] * schools
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_new_database_is_as_the_program_knows_it(tmp_path: Path) -> None:
    of_age(tmp_path / "school.db", newest())
    engine = create_engine(f"sqlite:///{tmp_path / 'school.db'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_what_moves_into_a_database_of_any_age_is_there_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One database lives through every age, and at each of them a school with an election moves in."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'school.db'}"
    monkeypatch.setattr("db.migrate._leave_no_trace", lambda file: None)  # not after each step
    for number, age in enumerate(revisions(), start=1):
        assert migrate(url, age), age
        with closing(sqlite3.connect(tmp_path / "school.db")) as database, database:
            database.execute("PRAGMA synchronous=OFF")
            database.execute(str(SCHOOL), {"id": number})
            database.execute(str(ELECTION), {"id": number})
    up_to_date(url, len(revisions()))


@pytest.mark.parametrize("first", revisions()[:: 1 if FULL else 16])
def test_a_database_is_brought_up_to_date_in_one_go(tmp_path: Path, first: str) -> None:
    """From every sixteenth age; `GATE=full` from each."""
    url = of_age(tmp_path / "school.db", first)
    assert revision_of(url) == first
    with closing(sqlite3.connect(tmp_path / "school.db")) as database, database:
        database.execute(str(SCHOOL), {"id": 1})
        database.execute(str(ELECTION), {"id": 1})
    migrate(url)
    up_to_date(url, 1)


def made_of(file: Path) -> dict[str, str]:
    """Each table and how it was made."""
    with closing(sqlite3.connect(file)) as database:
        return dict(database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def lines_of(file: Path) -> dict[str, list[str]]:
    """The same line by line, in no order: a table that is made anew names its keys in any."""
    return {
        name: sorted(line.strip(" ,\t") for line in made.splitlines()) for name, made in made_of(file).items()
    }


def test_no_table_gives_a_number_again(tmp_path: Path) -> None:
    """Of those that come later, too: a migration that makes one says `sqlite_autoincrement=True`."""
    of_age(tmp_path / "school.db", newest())
    made = made_of(tmp_path / "school.db")
    again = [
        table.name for table in numbered(metadata) if "PRIMARY KEY AUTOINCREMENT" not in made[table.name]
    ]
    assert again == []
    assert len(numbered(metadata)) > 20


CALLED_OFF = (
    "INSERT INTO election (school_id, title, method, grades, state, closes_at) VALUES (1, '?', '', 2, '', '')"
)
COMPLAINT = (
    "INSERT INTO complaint (election_id, complaint, made_at) VALUES (1, '?', '2026-10-21 09:00:00.000000')"
)


def test_what_was_deleted_before_keeps_its_number(tmp_path: Path) -> None:
    """Trials of former years left no trace; the numbers that people read go on counting."""
    url = of_age(tmp_path / "school.db", "0008")
    engine = create_engine(f"sqlite:///{tmp_path / 'school.db'}")
    with engine.begin() as connection:
        connection.execute(SCHOOL, {"id": 1})
        connection.execute(ELECTION, {"id": 1})
        gone = [connection.execute(text(CALLED_OFF)).lastrowid for _ in range(3)]
        connection.execute(text("DELETE FROM election WHERE id > 1"))
        connection.execute(text(COMPLAINT))
    migrate(url)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT id FROM election")).scalars().all() == [1]
        next_one = connection.execute(text(CALLED_OFF)).lastrowid
        assert next_one > max(gone)
        connection.execute(text("DELETE FROM election WHERE id > 1"))
        assert connection.execute(text(CALLED_OFF)).lastrowid == next_one + 1
        assert connection.execute(text(COMPLAINT)).lastrowid == 2
    engine.dispose()


def test_a_migration_that_stumbles_leaves_the_database_of_before(tmp_path: Path) -> None:
    file = tmp_path / "school.db"
    of_age(file, "0008")
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE _alembic_tmp_plan (in_the_way)")
    before = made_of(file)
    with pytest.raises(OperationalError, match="_alembic_tmp_plan"):
        migrate(f"sqlite+aiosqlite:///{file}")
    assert made_of(file) == before
    assert revision_of(f"sqlite+aiosqlite:///{file}") == "0008"


def test_old_announcements_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Texts and groups of a former year, one under way: each keeps its words, its people and its letters."""
    url = of_age(tmp_path / "school.db", "0044")
    engine = create_engine(f"sqlite:///{tmp_path / 'school.db'}")
    whole = list(range(1, 12))
    groups = [
        ({"groups": ["students"], "grades": whole, "classes": []}, {"is": "pupil"}),
        (
            {"groups": ["students"], "grades": [8, 9], "classes": []},
            {"all": [{"is": "pupil"}, {"is": "grade", "of": [8, 9]}]},
        ),
        (
            {"groups": ["parents"], "grades": whole, "classes": ["9 А"]},
            {"parents": {"all": [{"is": "pupil"}, {"is": "class", "of": ["9 А"]}]}},
        ),
        (
            {"groups": ["class_teachers", "staff"], "grades": [5], "classes": []},
            {"any": [{"is": "leads_grade", "of": [5]}, {"is": "staff"}]},
        ),
        (
            {"groups": ["parents"], "grades": [], "classes": []},
            {"any": [{"is": "parent"}, {"parents": {"is": "pupil"}}]},
        ),
    ]
    texts = {"kk": "Ертең жиналыс «сағат 10-да»", "ru": "Завтра собрание"}
    with engine.begin() as connection:
        connection.execute(SCHOOL, {"id": 1})
        for number, (audience, _) in enumerate(groups, start=1):
            connection.execute(
                text(
                    "INSERT INTO announcement (id, school_id, draft, author_id, signed, texts, audience, receivers,"
                    " state, published_at) VALUES (:id, 1, :draft, NULL, 'Қасымова Дана', :texts, :audience, 2,"
                    " 'sending', '2026-10-16 05:00:00.000000')"
                ),
                {
                    "id": number,
                    "draft": f"d{number}",
                    "texts": json.dumps(texts, ensure_ascii=False),
                    "audience": json.dumps(audience),
                },
            )
        connection.execute(
            text(
                "INSERT INTO letter (kind, subject, occurrence, body, priority, not_before, state, tries, unsure,"
                " chat_id) VALUES ('announcement', 'announcement:1', 'once', '{\"announcement\": 1}', 9,"
                " '2026-10-16 05:00:00.000000', 'new', 0, 0, 7)"
            )
        )
    migrate(url)
    with engine.begin() as connection:
        for number, (_, audience) in enumerate(groups, start=1):
            one = announcements.by_id(connection, number)
            assert one
            assert {code: said.text for code, said in one.said.items()} == texts
            assert checked(one.audience) == audience
            assert (one.state, one.signed, one.receivers, one.how) == ("sending", "Қасымова Дана", 2, Terms())
        waiting = connection.execute(text("SELECT state, body FROM letter")).one()
        assert waiting == ("new", '{"announcement": 1}')
        body = announcements.wording(connection, 1)
        assert Content.from_json(body["contents"]["ru"]).text == texts["ru"]
    engine.dispose()


@pytest.mark.skipif(
    not FULL, reason="that an update is whole or was never there is held by the one that stumbles"
)
def test_a_kill_within_an_update_is_gone_on_from_at_the_next_start(tmp_path: Path) -> None:
    """`python -m bot check` brings it up to date, and is killed wherever it is. `GATE=full`: twenty times."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'school.db'}"
    chance, killed, takes = random.Random(7), 0, 0.0
    old = tmp_path / "old.db"
    of_age(old, "0008")
    with closing(sqlite3.connect(old)) as database, database:
        database.execute(str(SCHOOL), {"id": 1})
        database.execute(str(ELECTION), {"id": 1})
    ready = CONTEXT.Process(target=int)  # it starts the server of processes
    ready.start()
    ready.join()
    for round_ in range(21 if FULL else 3):  # the first is timed
        for file in tmp_path.glob("school.db*"):
            file.unlink()
        shutil.copy(old, tmp_path / "school.db")
        process = CONTEXT.Process(target=migrate, args=(url,))
        began = time.monotonic()
        process.start()
        if round_:
            process.join(chance.uniform(0, takes))
            process.kill()
        process.join()
        takes = takes or time.monotonic() - began
        killed += revision_of(url) != revisions()[-1]
        migrate(url)
        up_to_date(url, 1)
    print(f"{killed} kills within {takes:.1f} s")
    assert killed
