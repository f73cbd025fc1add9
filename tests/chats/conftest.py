"""The whole bot: simulator, polling, sender and worker in one loop."""

import asyncio
import base64
import pickle
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.house import House, open_house
from bot.settings import Settings
from documents import sandbox
from documents.upload import told_by
from simulator import Account, Telegram
from tests.near import bring_near
from tests.phone import Phone
from tests.postgres import url_of
from tests.school import KEY, NOW, School, build_school, letter_waits


@dataclass
class Stage:
    """A running bot, the simulator, and a phone for each of the cast."""

    telegram: Telegram
    house: House
    school: School
    phones: dict[str, Phone]

    def __getattr__(self, name: str) -> Phone:
        try:
            return self.phones[name]
        except KeyError:
            raise AttributeError(name) from None

    def phone_of(self, account: Account) -> Phone:
        return Phone(account, self.letters_wait)

    def stranger(self, number: int, name: str, **details: str) -> Phone:
        return self.phone_of(self.telegram.account(number, name, **details))

    async def minute(self) -> None:
        """The clock's minute, and time for the letters to arrive."""
        await self.house.timetable.every_minute()
        await self.letters()

    async def letters(self) -> None:
        """Waits until no letter is waiting."""
        for _ in range(800):
            if not await self.letters_wait():
                break
            await asyncio.sleep(0.01)

    async def letters_wait(self) -> bool:
        """Whether any letter is due; the sender is told then, since it does not see who else writes, nor the clock."""
        waits = letter_waits(self.school.store, self.telegram.clock.now())
        if waits:
            self.house.store.tell_of_news()
        return waits


def settings(url: str, file: Path) -> Settings:
    return _checked().model_copy(update={"bot_api_url": url, "database_url": url_of(file)})


@cache
def _checked() -> Settings:
    """Read once: to ask the environment for each setting costs as much as a press."""
    return Settings(
        _env_file=None,
        bot_token="42:DEMO",
        data_key=base64.b64encode(KEY).decode(),
        school_name="№1 мектеп",
    )


def said_here(order: bytes, seconds: float) -> bytes:
    """What the child process that reads a file would say; that it is one is held in tests/documents/test_upload.py."""
    function, args, *_ = pickle.loads(order)
    return sandbox._outcome(function, args, told_by(function))


@pytest.fixture
async def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, near: bool) -> AsyncIterator[Stage]:
    for part in ("bot.sender", "bot.worker"):  # at once after each deed
        monkeypatch.setattr(f"{part}.SOON", 0.0)
    monkeypatch.setattr("bot.pace.FASTEST", 0.001)
    monkeypatch.setattr("bot.pace.IN_ONE_CHAT", 0.0)
    monkeypatch.setattr("bot.pace.IN_ONE_GROUP", 0.0)
    monkeypatch.setattr("documents.upload._said_by_child", said_here)
    monkeypatch.setattr(
        "bot.house.migrate", lambda url: False
    )  # the copy is new; in tests/gate the bots look
    # The clock ticks when a story says so: a real minute may strike in the middle of one.
    monkeypatch.setattr(
        "bot.timetable.Timetable.start", lambda timetable: setattr(timetable, "_scheduler", None)
    )
    monkeypatch.setattr("bot.timetable.Timetable.stop", lambda timetable: None)
    school = await build_school(tmp_path / "school.db")
    telegram = Telegram()
    url = await telegram.start()
    if near:
        bring_near(telegram, monkeypatch)
    telegram.clock.offset = NOW - telegram.clock.now()
    accounts = {}
    for nickname, person in school.cast.items():
        number = person.telegram_id or 5000 + person.id
        account = telegram.account(number, person.name, phone=f"+7799100{person.id:04}")
        account.started = person.telegram_id is not None
        accounts[nickname] = account
    async with open_house(settings(url, tmp_path / "school.db"), telegram.clock.now) as house:
        stopping = asyncio.Event()
        async with house.at_work():
            polling = asyncio.create_task(house.receiver.poll(stopping))
            stage = Stage(telegram, house, school, {})
            stage.phones |= {nickname: stage.phone_of(account) for nickname, account in accounts.items()}
            yield stage
            stopping.set()
            await polling
    await telegram.stop()
    await school.store.close()
