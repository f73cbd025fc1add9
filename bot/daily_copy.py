"""The copy of the database that the bot makes by itself each day."""

import logging
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from db.box import box_of
from db.copies import TooFewVotes, Unsound
from db.moving import Unmovable, write_copy

logger = logging.getLogger(__name__)

NAMED_LIKE = "school-????-??-??.db"


@dataclass(frozen=True)
class DailyCopy:
    """Where the copies go, and how many of them stay."""

    url: str
    folder: Path
    kept: int

    def make(self, today: date) -> None:
        """Today's copy, if it is not there; then the oldest go. One that fails is tried again an hour later."""
        target = self.folder / f"school-{today}.db"
        if target.exists():
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_copy(self.url, target)
        except TooFewVotes:
            return  # an hour later there may be more; together with the last copy this one would tell of them
        except (Unsound, Unmovable, OSError, SQLAlchemyError, sqlite3.Error) as trouble:
            logger.error("no copy of the database today: %s %s", type(trouble).__name__, self.folder)
            return
        for old in self.all()[: -self.kept]:
            old.unlink()
            box_of(old).unlink(missing_ok=True)

    def all(self) -> list[Path]:
        """The copies that are there, the oldest first."""
        return sorted(self.folder.glob(NAMED_LIKE))
