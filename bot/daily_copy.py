"""The copy of the database that the bot makes by itself each day, and the end of every copy that it made."""

import logging
import re
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from glob import escape
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from db import erasures
from db.box import box_of
from db.copies import TooFewVotes, Unsound
from db.migrate import NewerDatabase
from db.moving import Unmovable, write_copy

logger = logging.getLogger(__name__)

NAMED_LIKE = "school-????-??-??.db"
#: What a family took back is gone from the copies within these days: the bot says so (need-withdraw-sure).
LIFE_OF_A_COPY = timedelta(days=30)


@dataclass(frozen=True)
class DailyCopy:
    """Where the copies go, and how many of them stay."""

    url: str
    folder: Path
    kept: int

    def make(self, today: date) -> None:
        """Today's copy, if it is not there; then the oldest go. One that fails is tried again an hour later.

        What is too old goes even if no copy succeeds: a promise to a family does not wait for a mended disk.
        """
        self._make(today)
        for old in self.all():
            if _day_of(old) <= today - LIFE_OF_A_COPY:
                _remove(old)

    def _make(self, today: date) -> None:
        target = self.folder / f"school-{today}.db"
        if target.exists():
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_copy(self.url, target)
        except TooFewVotes:
            return  # an hour later there may be more; together with the last copy this one would tell of them
        except (NewerDatabase, Unsound, Unmovable, OSError, SQLAlchemyError, sqlite3.Error) as trouble:
            logger.error("no copy of the database today: %s %s", type(trouble).__name__, self.folder)
            return
        for old in self.all()[: -self.kept]:
            _remove(old)

    def all(self) -> list[Path]:
        """The copies that are there, the oldest first."""
        return sorted(self.folder.glob(NAMED_LIKE))

    def last_day(self) -> date | None:
        """The day of the newest copy."""
        copies = self.all()
        return _day_of(copies[-1]) if copies else None

    @property
    def erasures(self) -> Path:
        """The list of what was erased, beside all copies."""
        return self.folder / f"school{erasures.SUFFIX}"


def _day_of(copy: Path) -> date:
    return date.fromisoformat(copy.stem.removeprefix("school-"))


def expire_kept(database: Path, today: date) -> None:
    """What was kept of the database before a restore, an update or an import goes as the daily copies do."""
    for kept in database.parent.glob(f"{escape(database.name)}.before-*"):
        made = re.search(r"-(\d{8})-\d{6}", kept.name)
        # UTC, as the name was given
        if made and datetime.strptime(made[1], "%Y%m%d").date() <= today - LIFE_OF_A_COPY:  # noqa: DTZ007 -- a day
            _remove(kept)


def _remove(copy: Path) -> None:
    for file in (copy, box_of(copy), erasures.list_of(copy)):
        file.unlink(missing_ok=True)
