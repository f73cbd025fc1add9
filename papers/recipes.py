"""A recipe makes the papers that somebody asked for: (details of the job, supplies) → papers, each sent as it comes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from db import people
from db.store import Store
from db.vault import Vault
from locales.words import Words
from school.people import Person
from school.people.invitations import LIFE
from services.asking import Asking

#: What was written down when the paper was asked for.
Details = dict[str, Any]


@dataclass(frozen=True)
class Paper:
    """A file for whoever asked, with the words beside it."""

    name: str
    content: bytes
    caption: str = ""
    secret: bool = False  # not to be forwarded or saved

    @property
    def is_picture(self) -> bool:
        return self.name.endswith(".png")


@dataclass(frozen=True)
class Supplies:
    """What a recipe needs besides the details of its job."""

    store: Store
    vault: Vault
    zone: ZoneInfo
    school: str
    now: Callable[[], datetime]
    bot_name: Callable[[], Awaitable[str]]
    fetch: Callable[[str], Awaitable[bytes]]  # what is in a file that somebody sent
    keep_copy: Callable[
        [], Awaitable[str]
    ]  # of the database, before an import; the key of what is said of it
    code_life: timedelta = LIFE  # of an invitation

    def words(self, details: Details) -> Words:
        return Words(details["language"], self.zone)

    def asking(self, person: Person) -> Asking:
        return Asking(person, self.now(), self.zone, self.vault)

    async def asker(self, details: Details) -> Person | None:
        """Whoever asked, if they are still of the school."""
        person = await self.store.read(people.by_id, details["actor_id"])
        return person if person and person.active else None
