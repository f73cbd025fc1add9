"""The copy of the database that is made before each import, whoever asks for it: what `import undo` goes back to."""

import asyncio
from pathlib import Path

from bot.commands.keeping import kept_copies, kept_name, told_of_copying
from bot.settings import Settings
from db.copies import TooFewVotes, copy_without_box
from db.moving import write_copy

#: So many copies stay: whoever imports thrice in an hour may find out about the first.
KEPT_COPIES = 10


async def keep_before_import(settings: Settings) -> bool:
    """Whether there is a copy now. Raises Complaint."""
    return await asyncio.to_thread(copy_before_import, settings) is not None


def copy_before_import(settings: Settings) -> Path | None:
    """Beside the database, or of a server's in BACKUP_DIR; None where that is not set, or while a vote is open and a
    copy would tell of the few who have voted since the last one. Raises Complaint."""
    place = settings.place_of_copies
    if place is None:
        return None
    copy = kept_name(place, "import")
    try:
        with told_of_copying(copy):
            if settings.database_file:
                copy_without_box(settings.database_file, copy)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                write_copy(settings.database_url, copy)
    except TooFewVotes:
        return None
    for old in kept_copies(place, "import")[:-KEPT_COPIES]:
        for file in old.parent.glob(f"{old.name}*"):
            file.unlink()
    return copy
