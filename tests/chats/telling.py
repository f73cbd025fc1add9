"""Stories of elections that are told in any language: what is pressed and heard is named by the messages' keys.

What many do alike (a crowd that votes, words that are taken) goes by the services; what a story is about, by the chat.
"""

import re
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import text

from db import elections as rows
from school.elections import Election
from school.people import Person
from services import elections
from services.asking import Asking
from tests.chats.conftest import Stage
from tests.phone import Phone
from tests.school import NOW, ZONE, open_tx
from tests.services.test_election_kinds import plan_for
from tests.services.test_elections import MEMBERS, commissioned, enrol

LOCALES = Path(__file__).parents[2] / "locales"
_MESSAGE = re.compile(r"^([a-z][\w-]*) = (.*(?:\n(?:[ \t].*)?)*)", re.MULTILINE)


@cache
def _raw(language: str) -> dict[str, str]:
    files = (LOCALES / language).rglob("*.ftl")
    return {key: said for file in files for key, said in _MESSAGE.findall(file.read_text("utf-8"))}


def piece(language: str, key: str) -> str:
    """The longest part of a message that stands in it whatever its gaps are filled with."""
    return max(re.split(r"\{[^}]*\}|<[^>]*>|\n", _raw(language)[key]), key=len).strip()


class Tale:
    """A stage whose people all speak one language; its first election is number 1."""

    def __init__(self, stage: Stage, language: str) -> None:
        self.stage, self.school, self.language = stage, stage.school, language
        self.paper: dict[int, dict[str, str]] = {}
        self.crowd: list[Person] = []
        with open_tx(self.school.store) as tx:
            tx.execute(text("UPDATE person SET language = :language"), {"language": language})

    # People

    def phone(self, who: str) -> Phone:
        return self.stage.phones[who]

    async def gather(self, how_many: int) -> None:
        """Pupils of the class 7 А, none of whom has an account."""
        self.crowd = await enrol(self.school, how_many)
        with open_tx(self.school.store) as tx:
            tx.execute(text("UPDATE person SET telegram_id = NULL WHERE telegram_id >= 90000"))

    def becomes(self, who: str, **values: Any) -> None:
        with open_tx(self.school.store) as tx:
            for name, value in values.items():
                change = text(f"UPDATE person SET {name} = :value WHERE id = :id")
                tx.execute(change, {"value": value, "id": self.school.cast[who].id})

    def asking(self, who: str | Person) -> Asking:
        person = self.school.cast[who] if isinstance(who, str) else who
        return Asking(person, self.now, ZONE, self.school.vault)

    # What is said and pressed

    def says(self, key: str) -> str:
        return piece(self.language, key)

    async def presses(self, who: str, key: str, more: str = "") -> None:
        await self.phone(who).presses(f"{self.says(key)}{more}")

    def sees(self, who: str, key: str) -> bool:
        return self.phone(who).sees(self.says(key))

    def heard(self, who: str, key: str, *more: str) -> bool:
        """Whether one of this person's messages says it, and names all of these."""
        told = [one for one in self.phone(who).messages if self.says(key) in one]
        return any(all(name in one for name in more) for one in told)

    def offered(self, who: str, key: str) -> bool:
        return any(self.says(key) in label for label in self.phone(who).labels)

    # Time

    @property
    def now(self) -> datetime:
        return self.stage.telegram.clock.now()

    async def comes(self, moment: datetime) -> None:
        await self.stage.telegram.clock.move(moment - self.now)
        await self.stage.minute()
        await self.stage.letters()

    # Elections

    async def sets_up(self, **changes: Any) -> int:
        """By Dana; with the usual commission, until tomorrow at ten."""
        plan = plan_for(self.school, **changes)
        made = await self._write(elections.set_up, self.asking("dana"), f"draft-{plan.title}", plan)
        assert isinstance(made, Election), made
        return made.id

    async def _write(self, deed: Any, *told: Any) -> Any:
        return await self.stage.house.store.write(deed, *told)

    async def seals(self, election_id: int) -> None:
        paper = {}
        for who in MEMBERS:
            own = await self._write(elections.take_words, self.asking(who), election_id)
            await self._write(elections.confirm_words, self.asking(who), election_id, own.key)
            paper[who] = own.words
        self.paper[election_id] = paper

    async def opens(self, election_id: int) -> None:
        await self.phone("dana").presses_raw(f"ed:open:{election_id}")
        await self.stage.letters()
        assert self.state(election_id) == "open"

    async def opened(self, **changes: Any) -> int:
        election_id = await self.sets_up(**changes)
        await self.seals(election_id)
        await self.opens(election_id)
        return election_id

    async def crowd_votes(self, election_id: int, *ballots: int) -> None:
        """Each of the crowd gives one."""
        store, vault = self.stage.house.store, self.school.vault
        for voter, ballot in zip(self.crowd, ballots, strict=False):
            mark = await commissioned(store, vault, voter, election_id, ballot)
            refused = await store.write_in_box(
                elections.cast_ballot, self.asking(voter), election_id, ballot, mark
            )
            assert refused is None, refused

    async def ends(self, election_id: int) -> None:
        await self.comes(self.of(election_id).closes_at)

    async def counts(self, election_id: int, *members: str, paper_of: int | None = None) -> None:
        """Two members type their words."""
        for who in members or ("dana", "marat"):
            await self.phone(who).presses_raw(f"em:count:{election_id}")
            await self.phone(who).says(self.paper[paper_of or election_id][who])
        assert self.state(election_id) == "counted"
        await self.stage.letters()

    async def publishes(self, election_id: int, who: str = "dana") -> None:
        """From the letter to the question whether one is sure."""
        await self.phone(who).presses_raw(f"ed:card:{election_id}")
        await self.presses(who, "election-do-publish")
        await self.presses(who, "election-publish-yes")
        await self.stage.letters()
        assert self.state(election_id) == "published"

    async def is_over(self, election_id: int) -> None:
        await self.ends(election_id)
        await self.counts(election_id)
        await self.publishes(election_id)

    def of(self, election_id: int) -> Election:
        with open_tx(self.school.store) as tx:
            found = rows.by_id(tx, election_id)
        assert found
        return found

    def state(self, election_id: int) -> str:
        return self.of(election_id).state


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In October 2026; the stories begin on the 16th at ten."""
    return datetime(2026, 10, day, hour, minute, tzinfo=ZONE)


HOUR = timedelta(hours=1)
START = NOW
