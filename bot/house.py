"""The wiring on one page: what is made at start, in which order, and what is closed at the end."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from aiogram import Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageText,
    Response,
    SendDocument,
    SendMessage,
)
from aiogram.types import LinkPreviewOptions
from sqlalchemy.exc import SQLAlchemyError

from bot.daily_copy import DailyCopy
from bot.incoming import AskUpdates
from bot.line import Line
from bot.pace import Pace
from bot.progress import ProgressTeller
from bot.receiver import Receiver, Reception
from bot.sender import Sender
from bot.settings import Settings
from bot.timetable import Timetable
from bot.worker import Worker
from db import heartbeat
from db.conversations import Conversations
from db.migrate import migrate
from db.store import Store
from db.vault import Vault
from handlers import switchboard
from handlers.doors import open_doors
from services import schools

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime]

#: The types of refusals that aiogram would make anew at almost every one, some milliseconds each, if nobody held them.
TYPES_OF_ANSWERS = [
    Response[method.__returning__]  # type: ignore[name-defined]  # made from values
    for method in (AnswerCallbackQuery, DeleteMessage, EditMessageText, AskUpdates, SendDocument, SendMessage)
]


def wall_clock() -> datetime:
    return datetime.now(UTC)


@dataclass
class House:
    """Everything that lives as long as the program."""

    settings: Settings
    store: Store
    vault: Vault
    now: Clock
    bot: Bot
    conversations: Conversations
    dispatcher: Dispatcher
    receiver: Receiver
    sender: Sender
    progress: ProgressTeller
    worker: Worker
    timetable: Timetable
    school_id: int

    async def say_ready(self, way: str) -> None:
        """The one line for whoever looks whether it has begun."""
        me = await self.bot.me()
        database = self.settings.database_file.name if self.settings.database_file else "a server"
        logger.info("ready: @%s, %s, %s", me.username, database, way)

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Sends, works and keeps time in the background for the length of the block."""
        tasks = [asyncio.create_task(part.run()) for part in (self.sender, self.progress, self.worker)]
        await self.timetable.beat()
        await self.timetable.share_words()
        self.timetable.start()
        try:
            yield
        finally:
            self.timetable.stop()
            with suppress(SQLAlchemyError):  # the database is away: the sign of life ends by itself
                await self.store.write(heartbeat.stop, heartbeat.of_process())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


def make_bot(settings: Settings, pace: Pace | None = None) -> Bot:
    server = TelegramAPIServer.from_base(settings.bot_api_url)
    return Bot(
        settings.bot_token.get_secret_value(),
        session=Line(server, pace),
        default=DefaultBotProperties(
            parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
        ),
    )


@asynccontextmanager
async def open_house(settings: Settings, now: Clock = wall_clock) -> AsyncIterator[House]:
    """Opens the database (and brings it up to date), joins the parts, and closes them in the end.

    Raises NewerDatabase, BadKey.
    """
    await asyncio.to_thread(migrate, settings.database_url)
    vault = Vault.from_text(settings.data_key.get_secret_value())
    store = Store(settings.database_url)
    pace = Pace()
    bot = make_bot(settings, pace)
    try:
        vault = await store.write(schools.check_data_key, vault)
        conversations = Conversations(store, vault, now)
        school_id = await store.write(schools.open_school, settings.school_name)
        reception = Reception(settings, store, vault, now, school_id, bot, conversations)
        dispatcher = build_dispatcher(reception)
        sender = Sender(bot, store, now, settings.zone, pace)
        yield House(
            settings=settings,
            store=store,
            vault=vault,
            now=now,
            bot=bot,
            conversations=conversations,
            dispatcher=dispatcher,
            receiver=Receiver(bot, dispatcher, reception),
            sender=sender,
            progress=ProgressTeller(bot, store, now, settings.zone, pace),
            worker=Worker(bot, store, vault, settings, now, switchboard.JOBS, pace, school_id),
            timetable=Timetable(
                store,
                vault,
                conversations,
                settings.zone,
                school_id,
                now,
                settings.link_checks,
                daily_copy_of(settings),
            ),
            school_id=school_id,
        )
    finally:
        await bot.session.close()
        await store.close()


def daily_copy_of(settings: Settings) -> DailyCopy | None:
    """None if BACKUP_DIR is not set."""
    if settings.backup_dir is None:
        return None
    return DailyCopy(settings.database_url, settings.backup_dir, settings.backups_kept)


def build_dispatcher(reception: Reception) -> Dispatcher:
    """The dispatcher with all routers."""
    dispatcher = Dispatcher(disable_fsm=True)  # conversations are read with the person, in one visit
    dispatcher.update.outer_middleware(reception)
    routers: list[Router] = switchboard.build()
    dispatcher.include_routers(*routers)
    open_doors(dispatcher)
    return dispatcher
