"""Everything a handler is handed: who is pressing, in which language, at what moment, and where things are."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from aiogram import Bot

from db.conversations import Conversation
from db.store import Store
from db.vault import Vault
from locales.words import Words
from school.dates import SchoolYear, school_day
from school.people import Person
from school.people.invitations import LIFE
from services.asking import Asking

if TYPE_CHECKING:
    from handlers.room import Room


@dataclass(frozen=True)
class Visit:
    """One update of one Telegram account. `who` is None for somebody who is not on the roster yet."""

    telegram_id: int
    who: Person | None
    words: Words
    now: datetime
    zone: ZoneInfo
    store: Store
    vault: Vault
    conversation: Conversation
    bot: Bot
    school_id: int
    school_name: str
    rooms: "Sequence[Room]"  # what the house has to offer, for the menu
    fetch: Callable[[str], Awaitable[bytes]]  # what is in a file that somebody sent
    keep_copy: Callable[
        [], Awaitable[str]
    ]  # of the database, before an import; the key of what is said of it
    newest: int | None = (
        None  # the number of the bot's last message to this account, as far as it is remembered
    )

    code_life: timedelta = LIFE  # of an invitation
    letters_wait: bool = False  # since a restore; looked up for whoever leads the school

    @property
    def person(self) -> Person:
        """The person; only for handlers that strangers cannot reach."""
        if self.who is None:
            raise LookupError("a stranger came through a door that is closed to strangers")
        return self.who

    @property
    def asking(self) -> Asking:
        """Who asks and when, for a service; only for handlers that strangers cannot reach."""
        return Asking(self.person, self.now, self.zone, self.vault)

    @property
    def today(self) -> date:
        return school_day(self.now, self.zone)

    @property
    def school_year(self) -> SchoolYear:
        return SchoolYear.of(self.today)
