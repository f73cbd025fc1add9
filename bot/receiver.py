"""Receiving: an update counts as received only after it was handled, and handling it twice does no harm.

aiogram acknowledges first and handles later; at a kill everything in hand would be lost. Here the offset moves
(or the webhook answers 200) after the effect is committed. The update's number is committed with the effect, so
that a repeated update changes nothing.
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramRetryAfter
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.types import TelegramObject, Update, User
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from bot.incoming import ALLOWED_UPDATES, AskUpdates, Unread, read_all
from bot.line import rest, unless
from bot.settings import Settings
from db import people
from db.conversations import Conversation, Conversations
from db.store import AlreadyHandled, Store, UpdateInHand, in_hand, was_handled
from db.vault import Vault
from handlers import switchboard
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from school.people import Person

logger = logging.getLogger(__name__)

#: A locked or full database is tried again for some 20 seconds before the person is told to try later.
PATIENCE = (0.2, 0.5, 1, 2, 4)
LONG_POLL = 25  # seconds
#: Seconds before the next question for updates: after an answer that was none, and while another program asks too.
PAUSE, PAUSE_FOR_ANOTHER = 2.0, 60.0


@dataclass
class Reception(BaseMiddleware):
    """Who is pressing, in which language, at what moment: the one read that precedes every handler."""

    settings: Settings
    store: Store
    vault: Vault
    now: Callable[[], datetime]
    school_id: int
    bot: Bot
    conversations: Conversations
    one_at_a_time: SimpleEventIsolation = field(default_factory=SimpleEventIsolation)

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        user: User | None = data.get("event_from_user")
        chat = data.get("event_chat")
        if user is None or user.is_bot or (chat and chat.type != ChatType.PRIVATE):
            return None
        update = in_hand.get()

        def look_up(tx: Connection) -> tuple[Person | None, Conversation]:
            if update and was_handled(tx, update.update_id):
                raise AlreadyHandled
            return people.with_telegram(tx, user.id), self.conversations.of(tx, user.id)

        async with self.one_at_a_time.lock(StorageKey(self.bot.id, user.id, user.id)):
            visit = self.visit(user, *await self.store.read(look_up))
            return await handler(event, data | {"visit": visit, "raw_state": visit.conversation.form})

    async def words_for(self, user: User) -> Words:
        """The person's language; if even that cannot be read now, the language of their Telegram."""
        try:
            who = await self.store.read(lambda tx: people.with_telegram(tx, user.id))
            return self._words(user, who)
        except OperationalError:
            return self._words(user, None)

    def _words(self, user: User, who: Person | None) -> Words:
        language = who.language if who else (user.language_code or "")[:2]
        known = language if language in LANGUAGES else self.settings.default_language
        return Words(known, self.settings.zone)

    def visit(self, user: User, who: Person | None, conversation: Conversation) -> Visit:
        return Visit(
            telegram_id=user.id,
            who=who,
            words=self._words(user, who),
            now=self.now(),
            zone=self.settings.zone,
            store=self.store,
            vault=self.vault,
            conversation=conversation,
            bot=self.bot,
            school_id=self.school_id,
            school_name=self.settings.school_name,
            rooms=switchboard.ROOMS,
        )


@dataclass
class Receiver:
    """Hands updates to the dispatcher, one person's in order, and knows when they are done."""

    bot: Bot
    dispatcher: Dispatcher
    reception: Reception

    async def receive(self, update: Update) -> None:
        """Handles one update to its end. Returns when it may be acknowledged; never raises for its content."""
        for pause in (*PATIENCE, None):
            mark = in_hand.set(UpdateInHand(update.update_id, datetime.now(UTC).date()))
            try:
                await self.dispatcher.feed_update(self.bot, update)
            except AlreadyHandled:
                await self._say(update, "update-seen")
            except OperationalError as trouble:
                if not _is_passing(trouble):
                    _log_fault(update, trouble)
                    await self._say(update, "fault-apology")
                    return
                logger.warning("update %s: the database does not answer", update.update_id)
                if pause is None:
                    await self._say(update, "not-saved-try-later")
                else:
                    await asyncio.sleep(pause)
                    continue
            except TelegramAPIError as refused:
                # Committed already; only the answer did not arrive. Pressed again, the state is shown.
                logger.warning("update %s: no answer: %s", update.update_id, type(refused).__name__)
            except Exception as fault:  # the last net
                _log_fault(update, fault)
                await self._say(update, "fault-apology")
            finally:
                in_hand.reset(mark)
            return

    async def receive_all(self, updates: Iterable[Update]) -> None:
        """A batch: different people side by side, the updates of one person in their order."""
        ordered = sorted(updates, key=lambda update: (_sender(update), update.update_id))
        await asyncio.gather(*(self._in_order(list(own)) for _, own in groupby(ordered, key=_sender)))

    async def pass_over(self, unread: Unread) -> None:
        """Notes an update that cannot be read, and tells whoever sent it."""
        logger.error("%s cannot be read and is passed over", unread)
        if unread.sender is None or unread.number is None:
            return
        mark = in_hand.set(UpdateInHand(unread.number, datetime.now(UTC).date()))
        try:
            words = await self.reception.words_for(unread.sender)
            if unread.query_id:
                said = words.plain("update-unreadable")
                await self.bot.answer_callback_query(unread.query_id, said, show_alert=True)
            else:
                await self.bot.send_message(unread.sender.id, words("update-unreadable"))
        except Exception as trouble:  # whatever it is, the updates behind this one wait
            logger.warning("%s: its sender was not told: %s", unread, type(trouble).__name__)
        finally:
            in_hand.reset(mark)

    async def poll(self, stopping: asyncio.Event) -> None:
        """Long polling until `stopping`, whatever is answered; the batch in hand is finished and confirmed first."""
        offset: int | None = None
        asked_again = False
        while not stopping.is_set():
            updates, unread = read_all(await self._next_batch(offset, stopping), self.bot)
            if unread and not asked_again:
                asked_again = True  # it may be the answer that was broken, and not the update
                continue
            asked_again = False
            numbers = [update.update_id for update in updates]
            numbers += [one.number for one in unread if one.number is not None]
            if unread and not numbers:
                logger.error("%s cannot be read, nor what stands behind it", unread[0])
                await rest(stopping, PAUSE)
                continue
            await asyncio.gather(self.receive_all(updates), *map(self.pass_over, unread))
            offset = max(numbers) + 1 if numbers else offset
        if offset is not None:
            await self._confirm(offset)

    async def _next_batch(self, offset: int | None, stopping: asyncio.Event) -> list[Any]:
        """The updates as they come; nothing after an answer that was none, and after a pause."""
        asked = AskUpdates(offset=offset, timeout=LONG_POLL, allowed_updates=ALLOWED_UPDATES)
        try:
            return await unless(stopping, self.bot(asked, request_timeout=LONG_POLL + 10)) or []
        except TelegramRetryAfter as wait:
            pause = float(wait.retry_after)
        except TelegramConflictError:
            logger.error("another program receives this bot's updates; waiting for it to stop")
            pause = PAUSE_FOR_ANOTHER
        except Exception as trouble:  # whatever it is, the next question may be answered
            logger.warning("no updates from the Bot API: %s", type(trouble).__name__)
            pause = PAUSE
        await rest(stopping, pause)
        return []

    async def _confirm(self, offset: int) -> None:
        """Best effort: what is not confirmed comes again and is known."""
        try:
            await self.bot(AskUpdates(offset=offset, timeout=0, limit=1), request_timeout=5)
        except Exception as trouble:
            logger.warning("the last updates are not confirmed: %s", type(trouble).__name__)

    async def _in_order(self, updates: list[Update]) -> None:
        for update in updates:
            await self.receive(update)

    async def _say(self, update: Update, key: str) -> None:
        """A line to whoever sent the update, in the language of their Telegram; best effort."""
        user = _user(update)
        if user is None:
            return
        try:
            words = await self.reception.words_for(user)
            if update.callback_query:
                await update.callback_query.answer(words.plain(key), show_alert=key != "update-seen")
            elif update.message and key != "update-seen":
                await self.bot.send_message(user.id, words(key))
        except Exception as trouble:  # whatever it is, the updates behind this one wait
            logger.warning("update %s: its sender was not told: %s", update.update_id, type(trouble).__name__)


def _user(update: Update) -> User | None:
    event = update.callback_query or update.message
    return event.from_user if event else None


def _sender(update: Update) -> int:
    user = _user(update)
    if user:
        return user.id
    return update.my_chat_member.from_user.id if update.my_chat_member else 0


def _is_passing(trouble: OperationalError) -> bool:
    """Locked, full or unreadable just now: worth another try, unlike a statement that can never run."""
    return bool(re.search("locked|busy|full|I/O|readonly|unable to open", str(trouble.orig)))


def _log_fault(update: Update, fault: Exception) -> None:
    """Where it happened, never what was typed: an exception's text may hold it."""
    step = fault.__traceback__
    places = []
    while step:
        places.append(f"{step.tb_frame.f_code.co_name}:{step.tb_lineno}")
        step = step.tb_next
    logger.error("update %s: %s at %s", update.update_id, type(fault).__name__, " > ".join(places[-6:]))
