"""Copies of the database's file: made by SQLite itself, page by page, so that a running bot is not disturbed."""

import sqlite3
from contextlib import closing
from pathlib import Path


class Unsound(Exception):
    """The file is damaged, or is no database of this bot."""


class NotOurs(Unsound):
    """It cannot even be read as one."""


def copy_database(source: Path, target: Path) -> None:
    """The target is there only when it is whole. Raises Unsound."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with closing(_read_only(source)) as old, closing(sqlite3.connect(part)) as new:
        old.backup(new)
        sound = _is_sound(new)
        known = new.execute("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'").fetchone()[0]
    if not sound or not known:
        part.unlink()
        raise Unsound
    part.chmod(0o600)
    part.replace(target)


def revision_of_copy(file: Path) -> str:
    """The revision of a copy that is whole. Raises NotOurs, Unsound."""
    try:
        with closing(_read_only(file)) as copy:
            sound = _is_sound(copy)
            revision: str = copy.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    except sqlite3.Error:
        raise NotOurs from None
    if not sound:
        raise Unsound
    return revision


def in_use(file: Path) -> bool:
    """Whether another program holds the database open, as a running bot does."""
    if not file.exists():
        return False
    try:
        with closing(sqlite3.connect(file, timeout=0)) as database:
            # Only who is alone may leave the WAL; the next to open it goes back to it.
            database.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as trouble:
        return "locked" in str(trouble)
    except sqlite3.DatabaseError:  # damaged: that is why something is restored
        return False
    return False


def overwrite(source: Path, target: Path) -> None:
    """Through SQLite, so that a leftover WAL of the old database cannot mix in."""
    with closing(_read_only(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _read_only(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{file}?mode=ro", uri=True)


def _is_sound(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
