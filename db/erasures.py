"""The erasure list: which requests and appeals hold nothing any more, kept in files apart from the database.

A copy still holds what was erased after it was made, so whoever puts it back goes through the lists once more. They
stand beside the database, in the folder of the daily copies and beside each copy, and only grow. A request is named by
its draft: drawn by lot, it is the same in every copy and tells nothing.
"""

import sqlite3
from collections.abc import Iterable, Set
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import select, union
from sqlalchemy.engine import Connection

from db.assistance.needs import need
from db.parliament.appeals import appeal

SUFFIX = ".erased"


def list_of(database: str | Path) -> Path:
    """The list beside a database or a copy."""
    return Path(f"{database}{SUFFIX}")


def erased(tx: Connection) -> frozenset[str]:
    """The requests and appeals whose content is gone."""
    gone = (select(one.c.draft).where(one.c.sealed == b"") for one in (need, appeal))
    return frozenset(tx.execute(union(*gone)).scalars())


def erased_in(file: Path, *, at_rest: bool = False) -> frozenset[str]:
    """The same of a file that may be older than this program; nothing if it cannot be read.

    A copy is `at_rest`, and gets no log beside it; a database may have one in which the newest stands.
    """
    how = "immutable=1" if at_rest else "mode=ro"
    found: set[str] = set()
    for table in (need.name, appeal.name):
        with suppress(sqlite3.Error), closing(_opened(file, how)) as database:
            asked = f"SELECT draft FROM {table} WHERE sealed = x''"  # noqa: S608 -- a table of ours
            found.update(row[0] for row in database.execute(asked))
    return frozenset(found)


def _opened(file: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True)


def keep(place: Path, drafts: Set[str]) -> None:
    """Adds to a list; it is there whole or as it was. Raises OSError."""
    known = read([place])
    if drafts <= known:
        return
    part = place.with_name(place.name + ".part")
    part.touch(0o600)
    part.write_text("".join(f"{draft}\n" for draft in sorted(known | drafts)), "utf-8")
    part.replace(place)


def read(places: Iterable[Path]) -> frozenset[str]:
    """What stands in any of these lists; one that is not there holds nothing."""
    found = (place.read_text("utf-8").splitlines() for place in places if place.is_file())
    return frozenset(draft for lines in found for draft in lines)


def beside(folder: Path) -> list[Path]:
    """All lists of a folder: that of a younger copy knows what an older one must lose."""
    return sorted(folder.glob(f"*{SUFFIX}"))
