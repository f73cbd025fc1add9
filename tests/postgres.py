"""A PostgreSQL of the tests' own: started when the first test asks, gone with the last. TEST_DATABASE=postgres.

Each test has a database of its own, cloned from a template in a few hundredths of a second.
"""

import atexit
import functools
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

ON_POSTGRES = os.environ.get("TEST_DATABASE") == "postgres"
#: For what looks into SQLite's file, or tests the file itself.
sqlite_only = pytest.mark.skipif(ON_POSTGRES, reason="about SQLite's own file")
#: A server as the tests want it: nothing of it has to outlive them.
HURRIED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")


def programs() -> Path | None:
    """Where PostgreSQL's programs lie, the newest first; None if there are none."""
    found = [Path(place) for one in ("initdb",) if (place := shutil.which(one))]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    return found[0].resolve().parent if found else None


class Server:
    """One server on the loopback. Its folder and its port stay the same when it is stopped and started again."""

    def __init__(self, *initdb: str) -> None:
        place = programs()
        if place is None:
            pytest.skip("no PostgreSQL on this machine: install the package postgresql")
        self._programs = place
        self.settings = HURRIED
        self._folder = Path(tempfile.mkdtemp(prefix="postgres-of-tests-"))
        # PostgreSQL refuses to run as root.
        self._user = ("postgres" if _has_user("postgres") else "nobody") if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(self._folder, self._user)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        made = ["-D", str(self._folder / "data"), "-U", "school", "-A", "trust", "-E", "UTF8", "--no-sync"]
        self._run("initdb", *made, *(initdb or ("--locale=C",)))
        self._process: subprocess.Popen[bytes] | None = None

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://school@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        settings = [*self.settings, f"port={self.port}", "listen_addresses=127.0.0.1"]
        settings.append(f"unix_socket_directories={self._folder}")
        given = [part for one in settings for part in ("-c", one)]
        with open(self._folder / "log", "ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._folder / "data", *given],
                stderr=log,
                stdout=log,
                user=self._user,
                cwd=self._folder,
            )
        for _ in range(600):
            try:
                with self.session():
                    return
            except OperationalError:
                time.sleep(0.05)
        raise TimeoutError((self._folder / "log").read_text("utf-8")[-2000:])

    def stop(self) -> None:
        """As at a power cut of the machine next door: nobody is asked whether they are done."""
        if self._process:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(30)
            self._process = None

    def end(self) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    @contextmanager
    def session(self, database: str = "postgres") -> Iterator[Connection]:
        """Statements one by one, as an administrator of the server."""
        engine = create_engine(self.url(database), poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            yield connection
        engine.dispose()

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._programs / program, *arguments],
            user=self._user,
            cwd=self._folder,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()


def _has_user(name: str) -> bool:
    import pwd

    return any(one.pw_name == name for one in pwd.getpwall())


@functools.cache
def server() -> Server:
    """The one server of this process of tests."""
    made = Server()
    made.start()
    atexit.register(made.end)
    return made


def url_of(file: Path) -> str:
    """The address of the database that stands for this file."""
    if not ON_POSTGRES:
        return f"sqlite+aiosqlite:///{file}"
    return server().url(_name(file))


#: The databases that stand for files, by their folder.
_made: dict[Path, set[str]] = {}


def make(file: Path, template: Path | None = None) -> None:
    """An empty database for this file, or a clone of another's; those of earlier tests go. SQLite makes its own."""
    if not ON_POSTGRES:
        return
    with server().session() as session:
        # A story may have a second school in a folder below its own.
        for folder in [one for one in _made if one not in file.parents]:
            for name in _made.pop(folder):
                session.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        original = _name(template) if template else "template0"
        session.exec_driver_sql(f'CREATE DATABASE "{_name(file)}" TEMPLATE "{original}"')
        if file.parent.is_absolute():
            _made.setdefault(file.parent, set()).add(_name(file))


def _name(file: Path) -> str:
    return f"school_{hashlib.sha256(str(file).encode()).hexdigest()[:20]}"
