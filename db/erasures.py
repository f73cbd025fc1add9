"""The erasure list: what people had erased, kept in files apart from the database.

A copy still holds what was erased after it was made, so whoever puts it back goes through the lists once more. They
stand beside the database, in the folder of the daily copies and beside each copy, and only grow. A request or an
appeal is named by its draft: drawn by lot, it is the same in every copy and tells nothing. A giver's card and a
family's record are named by their number («giver:5»), which is given once.
"""

import sqlite3
from collections.abc import Iterable, Set
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import select, tuple_, union
from sqlalchemy.engine import Connection

from db.assistance.needs import need
from db.parliament.appeals import appeal
from db.people.audit import audit

SUFFIX = ".erased"
#: What the audit knows to be erased at somebody's word or at the end of its term: the subject and the deed.
NOTED = (("giver", "erase"), ("family", "take-back"), ("family", "erase"))


def list_of(database: str | Path) -> Path:
    """The list beside a database or a copy."""
    return Path(f"{database}{SUFFIX}")


def erased(tx: Connection) -> frozenset[str]:
    """The requests and appeals whose content is gone, and the cards and records that were erased."""
    gone = (select(one.c.draft).where(one.c.sealed == b"") for one in (need, appeal))
    noted = select(audit.c.subject, audit.c.subject_id).where(
        tuple_(audit.c.subject, audit.c.deed).in_(NOTED), audit.c.subject_id.is_not(None)
    )
    cards = {f"{subject}:{number}" for subject, number in tx.execute(noted)}
    return frozenset(tx.execute(union(*gone)).scalars()) | cards


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
    with suppress(sqlite3.Error), closing(_opened(file, how)) as database:
        asked = (
            "SELECT subject || ':' || subject_id FROM audit WHERE subject = ? AND deed = ? AND subject_id > 0"
        )
        for one in NOTED:
            found.update(row[0] for row in database.execute(asked, one))
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
