"""Copies of the database and its box: made by SQLite itself, page by page, so that a running bot is not disturbed."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from db.box import box_of, number_of

#: Two copies of an open box tell how those voted, taken together, who came between them: so many must they be.
FEWEST_BETWEEN_COPIES = 10


class Unsound(Exception):
    """The file is damaged, or is no database of this bot."""


class NotOurs(Unsound):
    """It cannot even be read as one."""


class NoBox(Unsound):
    """The box of this database is not beside it, or is another one's."""


class TooFewVotes(Exception):
    """An open box has got some votes since its last copy, and so few that a copy would tell of them; how many."""


def copy_database(source: Path, target: Path, *, in_need: bool = False) -> None:
    """The database first, then its box. They are there only when both are whole. Raises Unsound, TooFewVotes.

    Before a backup takes their place they are kept even if the box is lost (`in_need`).
    """
    part, box = _part_of(target), _part_of(box_of(target))
    try:
        _copy(source, part)
        if not _has_alembic(part):
            raise Unsound
        if in_need and not _has_own_box(source):
            if box_of(source).exists():
                _copy(box_of(source), box)
        else:
            while not _copy_box(source, part, box):
                """Another copy was made meanwhile, so there may be fewer votes between."""
        if box.exists():
            box.replace(box_of(target))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
        box.unlink(missing_ok=True)


def _has_own_box(source: Path) -> bool:
    if not box_of(source).exists():
        return False
    with closing(_read_only(source)) as database, closing(_read_only(box_of(source))) as box:
        return number_of(database) == number_of(box)


def _copy_box(source: Path, database: Path, part: Path) -> bool:
    """False if somebody else has copied the box meanwhile. Raises NoBox, TooFewVotes."""
    with closing(_at_rest(database)) as copy:
        if not number_of(copy):
            return True  # of the time before boxes
        # The database was copied a moment before its box, and a vote may have opened in between.
        states = dict(copy.execute("SELECT id, state FROM election"))
    if not box_of(source).exists():
        raise NoBox(box_of(source).name)
    _copy(box_of(source), part)
    with closing(_at_rest(part)) as box:
        votes = dict(box.execute("SELECT election_id, sum(voted) FROM participation GROUP BY election_id"))
        copied = dict(box.execute("SELECT election_id, votes FROM copied"))
    refuse_few(states, votes, copied)
    if not _note_copied(box_of(source), copied, votes):
        return False
    return _note_copied(part, copied, votes)


def refuse_few(states: Mapping[int, str], votes: Mapping[int, int], copied: Mapping[int, int]) -> None:
    """Of each election its state, how many have voted, and how many had when it was copied last. Raises TooFewVotes."""
    still_open = [one for one in votes if states.get(one, "open") in ("sealing", "ready", "open")]
    new = [votes[one] - copied.get(one, 0) for one in still_open]
    if few := [number for number in new if 0 < number < FEWEST_BETWEEN_COPIES]:
        raise TooFewVotes(min(few))


def _note_copied(box: Path, was: dict[int, int], votes: dict[int, int]) -> bool:
    """False if it is not any more as it was: of two who copy at once one copies anew."""
    with closing(sqlite3.connect(box, timeout=30, isolation_level=None)) as noted:
        noted.execute("BEGIN IMMEDIATE")
        if dict(noted.execute("SELECT election_id, votes FROM copied")) != was:
            return False
        noted.executemany("REPLACE INTO copied VALUES (?, ?)", list(votes.items()))
        noted.commit()
    return True


def _copy(source: Path, part: Path) -> None:
    part.unlink(missing_ok=True)
    with closing(_read_only(source)) as old, closing(sqlite3.connect(part)) as new:
        part.chmod(0o600)
        old.backup(new)
        if not _is_sound(new):
            raise Unsound
        new.execute("PRAGMA journal_mode=DELETE")  # whoever looks into it leaves no log beside it


@dataclass(frozen=True)
class Since:
    """What happened in a database after a copy of it was made: how much people did, and what cannot be taken back."""

    updates: int
    letters: int
    elections: bool  # one was made, went on or ended


def copy_without_box(source: Path, target: Path) -> None:
    """A copy of the database alone, to set it back to: votes stay where they are. Raises Unsound."""
    part = _part_of(target)
    try:
        _copy(source, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def set_back(copy: Path, target: Path) -> None:
    """The database as it was in the copy; its box stays as it is."""
    _overwrite(copy, target)


def since(copy: Path, present: Path) -> Since:
    """What would be lost if the copy took the place of the present database."""
    with closing(_read_only(present)) as database:
        database.execute("ATTACH DATABASE ? AS former", (f"{copy.absolute().as_uri()}?mode=ro",))

        updates, letters, moved = (len(database.execute(new).fetchall()) for new in _NEW)
    return Since(updates, letters, moved > 0)


_NEW = (
    "SELECT update_id FROM processed_update EXCEPT SELECT update_id FROM former.processed_update",
    "SELECT id FROM letter WHERE state = 'sent' EXCEPT SELECT id FROM former.letter WHERE state = 'sent'",
    "SELECT id, state FROM election EXCEPT SELECT id, state FROM former.election",
)


def _part_of(target: Path) -> Path:
    return target.with_name(target.name + ".part")


def keeps_votes(copy: Path, target: Path) -> bool:
    """Whether this copy was made beside this database without its box: the votes stay where they are."""
    beside = copy.name.startswith(f"{target.name}.before-")
    return beside and box_of(target).exists() and not box_of(copy).exists()


def revision_of_copy(file: Path, box: Path | None = None) -> str:
    """The revision of a copy that is whole, its box too. Raises NotOurs, NoBox, Unsound."""
    try:
        with closing(_read_only(file)) as copy:
            sound = _is_sound(copy)
            revision: str = copy.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            number = number_of(copy)
        if number:
            sound = sound and _is_box(box or box_of(file), number)
    except sqlite3.Error:
        raise NotOurs from None
    if not sound:
        raise Unsound
    return revision


def revision_in(file: Path) -> str:
    """The revision of a file that lies still, whatever signs its name holds. Raises sqlite3.Error."""
    with closing(_at_rest(file)) as copy:
        return str(copy.execute("SELECT version_num FROM alembic_version").fetchone()[0])


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


def _is_box(file: Path, number: int) -> bool:
    if not file.exists():
        raise NoBox(file.name)
    with closing(_read_only(file)) as box:
        if number_of(box) != number:
            raise NoBox(file.name)
        return _is_sound(box)


def overwrite(source: Path, target: Path) -> None:
    """Database and box, through SQLite, so that a leftover log of the old ones cannot mix in."""
    if box_of(source).exists():
        _overwrite(box_of(source), box_of(target))
    _overwrite(source, target)


def _overwrite(source: Path, target: Path) -> None:
    with closing(_read_only(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _read_only(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _at_rest(file: Path) -> sqlite3.Connection:
    """Of a file that nobody else has open: it gets no log beside it."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True)


def _has_alembic(file: Path) -> bool:
    with closing(_at_rest(file)) as database:
        asked = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
        return bool(database.execute(asked).fetchone()[0])


def _is_sound(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
