"""kill -9 after every single step of a conversation: the next step finds everything where it was.

The suite shakes one conversation; `GATE=full pytest tests/gate/test_forms.py -s` all of them.
"""

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from locales.words import LANGUAGES, Words
from simulator import Account, Telegram
from tests.chats import test_announcements, test_assistance, test_events
from tests.phone import Phone
from tests.running import RunningBot
from tests.school import NOW, ZONE, School, build_school, open_tx

FULL = os.environ.get("GATE") == "full"
SEEN = {Words(language, ZONE).plain("update-seen") for language in LANGUAGES}


class ShakenPhone(Phone):
    """After each deed the bot is killed at some moment of its work, and started again."""

    def __init__(self, account: Account, bot: RunningBot, chance: random.Random) -> None:
        super().__init__(account)
        self.bot, self.chance, self.kills = bot, chance, 0
        self.begun = 0  # how long the chat's history was before the step

    def sees(self, text: str) -> bool:
        """Also above the open question: whoever may not have seen it after a kill is asked it once more."""
        said = " ".join(" ".join(one.text.split()) for one in self.account.chat.history[self.begun :])
        return super().sees(text) or " ".join(text.split()) in said

    async def _do(self, deed: Callable[..., Awaitable[object]], *told: Any, **named: Any) -> None:
        """Whoever sees nothing new, or hears only that it was received before, does it once more."""
        self.begun = len(self.account.chat.history)
        for _ in range(5):
            before, notices = self._seen(), len(self.account.notices)
            await deed(*told, **named)
            await asyncio.sleep(self.chance.uniform(0, 0.15))
            await self.bot.kill()
            self.kills += 1
            await self.bot.start()
            await self.account.settled(within=60)
            answers = {notice.text for notice in self.account.notices[notices:]}
            if self._seen() != before or answers - SEEN - {None}:
                break

    def _seen(self) -> list[tuple[int, str, object]]:
        """The bot's newest message, if there is any."""
        told = [message for message in self.account.chat.messages if message.from_bot]
        return [(message.message_id, message.text, message.buttons) for message in told[-1:]]


@dataclass
class Shaken:
    """A school whose bot never lives longer than one step."""

    school: School
    bot: RunningBot
    phones: dict[str, ShakenPhone]

    def __getattr__(self, name: str) -> ShakenPhone:
        return self.phones[name]

    async def count(self, question: str) -> int:
        with open_tx(self.school.store) as tx:
            return int(tx.execute(text(question)).scalar_one())

    async def letters(self) -> None:
        """Waits until nothing is left to send."""
        async with asyncio.timeout(60):
            waiting = "SELECT count(*) FROM letter WHERE state IN ('new', 'sending')"
            while await self.count(waiting):  # noqa: ASYNC110 -- another process sends
                await asyncio.sleep(0.05)
        await asyncio.sleep(0.2)

    @property
    def kills(self) -> int:
        return sum(phone.kills for phone in self.phones.values())


def where_it_is_noon() -> str:
    """A zone of this moment: by night no announcement goes out, and the running bot has no other clock."""
    behind = datetime.now(UTC).hour - 12
    return f"Etc/GMT{behind:+d}" if behind else "Etc/GMT"


@pytest.fixture
async def shaken(tmp_path: Path) -> AsyncIterator[Shaken]:
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    bot = RunningBot(
        await telegram.start(),
        tmp_path / "school.db",
        settings={"TIMEZONE": where_it_is_noon()},
        hurried={
            "bot.sender.LEASE": timedelta(seconds=3)
        },  # else a letter of the last kill waits for a minute
    )
    seed = random.randrange(10**6)
    print("seed", seed)
    phones = {}
    for nickname, person in school.cast.items():
        account = telegram.account(person.telegram_id or 5000 + person.id, person.name)
        account.started = person.telegram_id is not None
        phones[nickname] = ShakenPhone(account, bot, random.Random(seed))
    await bot.start()
    yield Shaken(school, bot, phones)
    await bot.end(signal.SIGKILL)
    assert bot.log.read_text() == ""
    await telegram.stop()
    await school.store.close()


async def test_a_request_for_help_is_written_through_kills(shaken: Shaken) -> None:
    await test_assistance.fill_in(shaken)
    await shaken.gulnar.presses("✓ Жіберу")
    assert await shaken.count("SELECT count(*) FROM need") == 1
    assert await shaken.count("SELECT count(*) FROM consent") == 1
    await shaken.letters()
    told = [text for text in shaken.maira.messages if "Жаңа өтініш: № 1" in text]
    assert len(told) in (1, 2)  # a letter that was under way at the kill may come again; it is never lost
    print(shaken.kills, "kills")


@pytest.mark.skipif(not FULL, reason="GATE=full shakes every conversation")
async def test_an_announcement_is_written_through_kills(shaken: Shaken) -> None:
    await test_announcements.composes(shaken.dana)
    await test_announcements.for_pupils_of_grade(shaken.dana, 9)
    await shaken.dana.presses("Жіберу (2)")
    assert await shaken.count("SELECT count(*) FROM announcement") == 1
    await shaken.letters()
    for pupil in (shaken.aidana, shaken.erlan):
        assert [text for text in pupil.messages if test_announcements.KK[:20] in text or "Объявление" in text]
    print(shaken.kills, "kills")


@pytest.mark.skipif(not FULL, reason="GATE=full shakes every conversation")
async def test_an_event_is_made_and_filled_through_kills(
    shaken: Shaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    when = NOW.replace(year=NOW.year + 1)
    monkeypatch.setattr(shaken.dana, "says", _with_year(shaken.dana.says, when.year))
    await test_events.make_event(shaken)
    assert await shaken.count("SELECT count(*) FROM event") == 1
    await test_events.opens_event(shaken.aidana)
    await shaken.aidana.presses("Тіркелу")
    assert await shaken.count("SELECT count(*) FROM registration WHERE state = 'going'") == 1
    print(shaken.kills, "kills")


def _with_year(says: Any, year: int) -> Any:
    """The bot in its own process lives by the wall's clock, the story by the cast's."""

    async def said(typed: str) -> None:
        await says(typed.replace("20.10 15:00", f"20.10.{year} 15:00"))

    return said
