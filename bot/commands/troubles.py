"""Why a file or a database does not work, in words for whoever has to mend it."""

import contextlib
import errno
import os
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import OperationalError, SQLAlchemyError

from bot.complaints import Complaint
from db.box import WrongBox
from db.engines import NoDriver, WrongEncoding
from db.migrate import NewerDatabase
from db.vault import BadKey

#: What SQLite says, and what is to be done about it.
_TROUBLES = {
    "full": "the disk is full; make room on it and do it again",
    "locked": "another program holds it; close that one and do it again",
    "readonly": "cannot be written; give yourself the rights to the file and its folder",
    "unable to open": "cannot be opened; look at the rights to the file and its folder",
    "not a database": "is no database, or is damaged; `restore` a backup",
    "malformed": "is damaged; `restore` a backup",
    # And what PostgreSQL says.
    "permission denied": "its user may not make tables; make that user the owner of the database",
    "read-only transaction": "can only be read; give the address of the server that is written to",
}


def why_database(trouble: Exception) -> str:
    """In words for whoever has to mend it; never the statement, which may hold what people typed."""
    said = str(getattr(trouble, "orig", None) or trouble)
    if isinstance(trouble, OperationalError) and re.search("connection|resolve host", said):
        return f"the database cannot be opened ({said.strip().splitlines()[0][:200]})"  # names no password
    known = (told for sign, told in _TROUBLES.items() if sign in said)
    return next(known, f"the database does not work ({type(trouble).__name__})")


def existing(file: Path) -> Path:
    if not file.is_file():
        raise Complaint(f"{file}: there is no such file")
    return file


def check_place(database: Path | None) -> None:
    """Whether the database can lie there. Raises Complaint."""
    if database is None:  # on a server
        return
    folder = database.absolute().parent
    if not folder.is_dir():
        raise Complaint(f"DATABASE_URL: there is no folder {folder}; make it first")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Complaint(f"DATABASE_URL: nothing can be written in {folder}; give yourself the rights to it")


@contextlib.contextmanager
def told_of_database(name: str = "DATABASE_URL", file: Path | None = None) -> Iterator[None]:
    """What is wrong with the database or its key, in one line."""
    try:
        yield
    except NewerDatabase as newer:
        raise Complaint(
            f"{name}: the database is newer ({newer}) than this program; update the program"
        ) from None
    except BadKey as wrong:
        raise Complaint(
            f"DATA_KEY: {wrong}; `python -m bot key` makes the first one, a lost one is in the safe"
        ) from None
    except WrongBox as box:
        raise Complaint(
            f"DATABASE_URL: {box}, the box of votes, is not beside the database or is another one's; put it back,"
            " or `restore` a backup"
        ) from None
    except WrongEncoding as wrong:
        raise Complaint(
            f"{name}: the database's encoding is {wrong}; make it anew with ENCODING 'UTF8'"
        ) from None
    except NoDriver:
        raise Complaint(
            f"{name}: psycopg is missing; pip install --require-hashes -r requirements-postgres.lock"
        ) from None
    except (sqlite3.Error, SQLAlchemyError) as trouble:
        where = f"{name}: {file}" if file else name
        raise Complaint(f"{where}: {why_database(trouble)}") from None


@contextlib.contextmanager
def told_of_writing(where: Path) -> Iterator[None]:
    """Why a file cannot be written, in one line that names it and no other."""
    try:
        yield
    except OSError as trouble:
        raise Complaint(f"{where}: {_why_not_written(trouble)}") from None


def _why_not_written(trouble: OSError) -> str:
    match trouble.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "was not written, for the disk is full; make room on it and do it again"
        case errno.ENOENT:
            return "was not written, for there is no such folder; make it first"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "was not written; another program holds it open, or you have no rights to the folder"
        case errno.EEXIST | errno.ENOTDIR:
            return "was not written, for a file is there and not a folder"
    return f"was not written ({trouble.strerror or type(trouble).__name__})"
