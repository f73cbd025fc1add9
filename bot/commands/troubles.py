"""Why a file or a database does not work, in words for whoever has to mend it."""

import contextlib
import errno
import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import OperationalError

from bot.complaints import Complaint

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
