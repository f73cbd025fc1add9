"""Fixtures that every room of the tests may use.

The program is imported inside them: whoever only hands tests out to workers reads this file too, and the workers
would begin some seconds later.
"""

import gc
import os
import ssl
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from aiogram import Router
    from sqlalchemy import Engine

    from db.engines import Sqlite
    from tests.school import School


def pytest_collection(session: pytest.Session) -> None:
    """Each worker begins to read the tests at another file, so that in a fresh clone they share the work.

    Pytest writes every `assert` anew and keeps the outcome beside the file: seven seconds, else for each of them.
    """
    told = getattr(session.config, "workerinput", None)
    if told is None:
        return
    places = [session.config.rootpath / one.split("::")[0] for one in session.config.args]
    files = [file for one in places for file in ([one] if one.is_file() else sorted(one.rglob("test_*.py")))]
    begin = len(files) * int(told["workerid"].removeprefix("gw")) // told["workercount"]
    for file in files[begin:] + files[:begin]:
        with suppress(Exception, pytest.skip.Exception):  # what is wrong there is told when its turn has come
            import_module(".".join(file.relative_to(session.config.rootpath).with_suffix("").parts))


def pytest_collection_finish() -> None:
    """What is imported by now stays to the end: nobody need look through it again for what is gone."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop() -> Iterator[None]:
    """Whoever may need processes of its own keeps itself as it is now."""
    if running := sys.modules.get("tests.running"):
        running.keep_a_young_self()
    return (yield)


#: Files whose single stories take longest: begun first, so that at the end no worker waits for one of them.
LONG = (
    "test_migrations.py",
    "test_rights.py",
    "test_labels_fit.py",
    "test_demo.py",
    "test_logs.py",
    "test_answers.py",
    "test_upload.py",
    "test_types.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


@pytest.fixture(autouse=True)
def hurried_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stores in this process do not wait for the disk. A bot in a process of its own, as in the gate, does."""
    from db import box
    from db.engines import PRAGMAS

    hurried = tuple(one.replace("synchronous=FULL", "synchronous=OFF") for one in PRAGMAS)
    monkeypatch.setattr("db.engines.PRAGMAS", hurried)
    in_box = tuple(one.replace("synchronous=EXTRA", "synchronous=OFF") for one in box.PRAGMAS)
    monkeypatch.setattr("db.box.PRAGMAS", in_box)


@pytest.fixture(autouse=True, scope="session")
def statements_compiled_once() -> Iterator[None]:
    """A statement's SQL is the same in every file: to compile it anew takes a tenth of a story."""
    from sqlalchemy import make_url
    from sqlalchemy.util import LRUCache

    from db.engines import Sqlite

    opened, compiled = Sqlite.open, LRUCache[Any, Any](2_000)
    with tempfile.TemporaryDirectory() as folder:
        known = opened(Sqlite(make_url(f"sqlite:///{folder}/any.db")))
        known.connect().close()  # so that the dialect has met SQLite

    def open_knowing(self: "Sqlite") -> "Engine":
        engine = opened(self)
        engine.dialect = known.dialect
        engine.update_execution_options(compiled_cache=compiled)
        return engine

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Sqlite, "open", open_knowing)
        yield


@pytest.fixture(autouse=True, scope="session")
def shared_by_workers(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder of this run's, where one worker leaves for the others what it has made."""
    from tests import made_once

    if os.environ.get("PYTEST_XDIST_WORKER"):
        made_once.folder = tmp_path_factory.getbasetemp().parent


@pytest.fixture(autouse=True, scope="session")
def certificates_read_once() -> Iterator[None]:
    """Every bot reads all certificates of the machine, and none of them is shown one on the loopback."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("ssl.create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(autouse=True, scope="session")
def rooms_built_once() -> Iterator[None]:
    """Nothing of a story stays in the rooms, and to build them costs as much as three presses."""
    from handlers import switchboard

    rooms = switchboard.build()

    def build() -> "list[Router]":
        for room in rooms:
            room._parent_router = None  # the former bot's dispatcher is gone
        return rooms

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("handlers.switchboard.build", build)
        yield


@pytest.fixture
def near() -> bool:
    """Whether a story's bot reaches the simulator without the network (tests/near.py); GATE=full takes it each time."""
    return os.environ.get("GATE") != "full"


@pytest.fixture
async def school(tmp_path: Path) -> "AsyncIterator[School]":
    """A real database file with the cast in it."""
    from tests.school import build_school

    built = await build_school(tmp_path / "school.db")
    yield built
    await built.store.close()
