"""Copies that are made before something that may have to be taken back: an import, an update, a restore."""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.troubles import told_of_writing, why_database
from bot.complaints import Complaint
from db.copies import FEWEST_BETWEEN_COPIES, NoBox, TooFewVotes, Unsound, copy_without_box
from db.migrate import revision_of, revisions
from db.moving import Unmovable, write_copy


def kept_name(database: Path, before: str) -> Path:
    """Where a copy goes that is made before something: an import, an update, a restore."""
    return database.with_name(f"{database.name}.before-{before}-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}")


#: What SQLite and the votes put beside a database.
_BESIDE = (".box", ".erased", ".part", "-wal", "-shm", "-journal")


def kept_copies(database: Path, before: str) -> list[Path]:
    """The copies that were made before such a thing, the oldest first."""
    begins = f"{database.name}.before-{before}-"
    among = database.absolute().parent.iterdir()
    return sorted(file for file in among if file.name.startswith(begins) and not file.name.endswith(_BESIDE))


@contextlib.contextmanager
def told_of_copying(target: Path) -> Iterator[None]:
    """Why a copy cannot be written, in one line."""
    try:
        with told_of_writing(target):
            yield
    except NoBox as box:
        raise Complaint(f"{box}: the box of votes is not beside the database") from None
    except Unsound:
        raise Complaint(
            f"{target}: no copy was made, for the database is damaged or is none of this bot"
        ) from None
    except sqlite3.Error as trouble:
        folder = target.absolute().parent
        why = why_database(trouble) if folder.is_dir() else f"there is no folder {folder}; make it first"
        raise Complaint(f"{target}: no copy was made: {why}") from None


#: What whoever is refused a copy can do; for `restore` there is another way.
LATER = f"Copy again after {FEWEST_BETWEEN_COPIES} votes, or after the vote"


def copied(source: str, target: Path, *, in_need: bool = False, otherwise: str = LATER) -> None:
    """A whole copy of the database at this address, with its box. Raises Complaint."""
    try:
        with told_of_copying(target):
            write_copy(source, target, in_need=in_need)
    except TooFewVotes as few:
        raise Complaint(
            f"{target}: no copy was made. A vote is open, and since its last copy {few} people have voted: together,"
            f" the two would tell how they did. {otherwise}"
        ) from None
    except Unmovable as table:
        raise Complaint(f"DATABASE_URL: the table {table} cannot be copied; use pg_dump") from None


def keep_before_update(database: Path | None, url: str) -> Path | None:
    """The copy to go back to with the former program; None if this program changes nothing, or on a server."""
    present = revision_of(url) if database and database.exists() else None
    if database is None or present is None or present not in revisions()[:-1]:
        return None
    copy = kept_name(database, "update")
    with told_of_copying(copy):
        try:
            write_copy(url, copy, in_need=True)
        except TooFewVotes:  # the votes stay where they are, and so they do if one goes back to this copy
            copy_without_box(database, copy)
    return copy
