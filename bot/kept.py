"""The copy of the database that is made before each import, whoever asks for it: what `import undo` goes back to."""

import asyncio
from enum import StrEnum
from pathlib import Path

from bot.commands.keeping import kept_copies, kept_name, told_of_copying
from bot.settings import Settings
from db.copies import TooFewVotes, copy_without_box
from db.moving import write_copy

#: So many copies stay: whoever imports thrice in an hour may find out about the first.
KEPT_COPIES = 10


class NoCopy(StrEnum):
    """Why an import is written without a copy; the value is the message that says so to whoever imports."""

    NOWHERE = "import-copy-nowhere"  # of a server's database, where BACKUP_DIR is not set
    VOTING = (
        "import-copy-voting"  # a vote is open: a copy would tell of the few who have voted since the last one
    )


async def keep_before_import(settings: Settings) -> str:
    """The key of what is said about the copy. Raises Complaint."""
    kept = await asyncio.to_thread(copy_before_import, settings)
    return kept if isinstance(kept, NoCopy) else "import-copy-kept"


def copy_before_import(settings: Settings) -> Path | NoCopy:
    """Beside the database, or of a server's in BACKUP_DIR. Raises Complaint."""
    place = settings.place_of_copies
    if place is None:
        return NoCopy.NOWHERE
    copy = kept_name(place, "import")
    try:
        with told_of_copying(copy):
            if settings.database_file:
                copy_without_box(settings.database_file, copy)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                write_copy(settings.database_url, copy)
    except TooFewVotes:
        return NoCopy.VOTING
    for old in kept_copies(place, "import")[:-KEPT_COPIES]:
        for file in old.parent.glob(f"{old.name}*"):
            file.unlink()
    return copy
