"""Brings a database to the tables of this program, and refuses one that is newer than the program."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect, text

from db.engines import engine_of

MIGRATIONS = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The database was written by a newer program; its revision is the argument."""


def revisions() -> list[str]:
    """The revisions that this program knows, oldest first: the numbers that the files' names begin with."""
    return sorted(
        found[1] for file in MIGRATIONS.glob("versions/*.py") if (found := re.match(r"(\d{4})_", file.name))
    )


def revision_of(url: str) -> str | None:
    """The revision of the database, None if it is empty. Raises WrongEncoding."""
    kind = engine_of(url)
    engine = kind.open_for_migrations()
    try:
        with engine.connect() as connection:
            kind.refuse_encoding(connection)
            if not inspect(connection).has_table("alembic_version"):
                return None
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    finally:
        engine.dispose()


def known_revision_of(url: str) -> str | None:
    """The same; raises NewerDatabase if this program does not know it."""
    present = revision_of(url)
    if present is not None and present not in revisions():
        raise NewerDatabase(present)
    return present


def migrate(url: str, to: str = "head") -> bool:
    """Upgrades to the newest revision, or to another; whether there was anything to do.

    Raises NewerDatabase, WrongEncoding.
    """
    if known_revision_of(url) == revisions()[-1]:
        return False
    from alembic import command  # noqa: PLC0415 -- heavy, and seldom needed
    from alembic.config import Config  # noqa: PLC0415 -- heavy, and seldom needed

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    command.upgrade(config, to)
    if file := engine_of(url).file:
        _leave_no_trace(file)
    return True


def _leave_no_trace(file: Path) -> None:
    """Of what a step took away nothing can be read in the file or in its log."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA temp_store=MEMORY")
        database.execute("VACUUM")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
