"""Receiving: an update counts as received only after it was handled, and handling it twice does no harm.

aiogram acknowledges first and handles later; at a kill everything in hand would be lost. Here the offset follows the
oldest update that is not done (or the webhook answers 200) after the effect is committed. The update's number is
committed with the effect, so that a repeated update changes nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import chain, repeat
from time import monotonic
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.enums import ChatType, ContentType
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramRetryAfter,
)
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.types import Message, TelegramObject, Update, User
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from bot.complaints import Complaint
from bot.faults import report
from bot.fetching import fetched
from bot.incoming import ALLOWED_UPDATES, AskUpdates, Unread, number_of, read_all
from bot.kept import keep_before_import
from bot.lanes import Lanes
from bot.line import newest_in, rest, unless
from bot.settings import Settings
from db import outbox, people
from db.conversations import Caller, Conversation, Conversations
from db.store import AlreadyHandled, Store, UpdateInHand, in_hand
from db.turns import Duty
from db.vault import Vault
from handlers import switchboard
from handlers.announcements import places
from handlers.screens import answer
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from school.people import Person
from school.rights import Deed, may

logger = logging.getLogger(__name__)

#: A database that is locked, full or away is tried again, the last pause for as often as it takes, and after so many
#: seconds the person is told to try later. A try may take the five of `busy_timeout`, or be refused at once.
PATIENCE, LONGEST_PATIENCE = (0.2, 0.5, 1, 2, 4), 20.0
LONG_POLL = 25  # seconds
#: Seconds before the next question for updates: after an answer that was none, and while another program asks too.
PAUSE, PAUSE_FOR_ANOTHER = 2.0, 60.0
#: Of two programs on one token the one that began later ends. One refusal alone may come from a program that was just
#: stopped.
MOST_REFUSALS = 2
LONG_AGO = 900.0  # seconds after which a refusal is forgotten
EVERY = 1.0  # seconds between two looks whether the process that asks for updates has ended
#: Before the next question while updates are in hand: Telegram tells them again at once, and new ones with them.
SHORTEST, LONGEST = 0.02, 0.25
CROWDED = 0.1
GOODBYE = 10.0  # seconds for what is in hand at the end

#: What a person sends. All else in a chat (a pinned message, a new picture of it) Telegram says, and wants no answer.
SENT_BY_PEOPLE = frozenset(
    {
        ContentType.TEXT,
        ContentType.PHOTO,
        ContentType.DOCUMENT,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
        ContentType.AUDIO,
        ContentType.ANIMATION,
        ContentType.STICKER,
        ContentType.CONTACT,
        ContentType.LOCATION,
        ContentType.VENUE,
        ContentType.POLL,
        ContentType.DICE,
        ContentType.GAME,
        ContentType.STORY,
        ContentType.PAID_MEDIA,
        ContentType.CHECKLIST,
    }
)
MOST_ALBUMS = 1000


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
    _albums: dict[tuple[int, str], int] = field(default_factory=dict)  # the update that each began with

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        user: User | None = data.get("event_from_user")
        chat = data.get("event_chat")
        if chat and chat.type != ChatType.PRIVATE and not places.concerns(event):
            return None
        if user is None or (user.is_bot and not (chat and chat.type != ChatType.PRIVATE)):
            return None
        follows = False
        if isinstance(event, Update) and event.message and event.message.chat.type == ChatType.PRIVATE:
            if event.message.content_type not in SENT_BY_PEOPLE:
                return None
            follows = self._follows_in_album(event, event.message)
        update = in_hand.get()

        def look_up(tx: Connection) -> tuple[Caller, bool]:
            caller = self.conversations.caller(tx, user.id, update.update_id if update else None)
            return caller, may(caller.who, Deed.MANAGE_PEOPLE) and outbox.is_frozen(tx)

        async with self.one_at_a_time.lock(StorageKey(self.bot.id, user.id, user.id)):
            caller, letters_wait = await self.store.read(look_up)
            if follows and not switchboard.gathers_albums(caller.conversation.form):
                return None
            visit = self.visit(user, caller.who, caller.conversation, letters_wait=letters_wait)
            if caller.seen and update:
                update.marked = True
                if chat and chat.type != ChatType.PRIVATE:
                    return None
                await self._answer_again(event, visit)
                return None
            return await handler(event, data | {"visit": visit, "raw_state": visit.conversation.form})

    async def _answer_again(self, event: TelegramObject, visit: Visit) -> None:
        """What was asked for is done, and perhaps nobody saw it: in the middle of a form, the question is asked again.

        Raises AlreadyHandled if there is none.
        """
        asked = (event.message or event.callback_query) if isinstance(event, Update) else None
        if asked is None or not await switchboard.ask_again(asked, visit):
            raise AlreadyHandled

    def _follows_in_album(self, update: Update, message: Message) -> bool:
        """An album is several messages and mostly wants one answer."""
        if message.media_group_id is None:
            return False
        if len(self._albums) >= MOST_ALBUMS:
            self._albums.pop(next(iter(self._albums)))
        first = self._albums.setdefault((message.chat.id, message.media_group_id), update.update_id)
        return first != update.update_id

    async def words_for(self, user: User) -> Words:
        """The person's language; if even that cannot be read now, the language of their Telegram."""
        try:
            who = await self.store.read(lambda tx: people.with_telegram(tx, user.id))
            return self._words(user, who)
        except OperationalError:
            return self._words(user, None)

    def _words(self, user: User, who: Person | None, chosen: str | None = None) -> Words:
        language = who.language if who else chosen or (user.language_code or "")[:2]
        known = language if language in LANGUAGES else self.settings.default_language
        return Words(known, self.settings.zone)

    def visit(
        self, user: User, who: Person | None, conversation: Conversation, *, letters_wait: bool = False
    ) -> Visit:
        return Visit(
            telegram_id=user.id,
            who=who,
            words=self._words(user, who, conversation.language),
            now=self.now(),
            zone=self.settings.zone,
            store=self.store,
            vault=self.vault,
            conversation=conversation,
            bot=self.bot,
            school_id=self.school_id,
            school_name=self.settings.school_name,
            rooms=switchboard.ROOMS,
            fetch=partial(fetched, self.bot),
            keep_copy=partial(keep_before_import, self.settings),
            newest=newest_in(self.bot, user.id),
            code_life=timedelta(days=self.settings.invitation_days),
            letters_wait=letters_wait,
        )


def patience_of(life: float) -> int:
    """How many refusals a program bears whose first one came after so many seconds of its life.

    Who comes refuses the other at once, and is refused itself when that one has made its pause. So whoever hears the
    first refusal just then came second; anybody else was there before, and bears more of them the older it is.
    """
    came_second = PAUSE_FOR_ANOTHER <= life < PAUSE_FOR_ANOTHER * 1.2
    return MOST_REFUSALS if came_second else MOST_REFUSALS + 1 + int(life / PAUSE_FOR_ANOTHER)


@dataclass
class Receiver:
    """Hands updates to the dispatcher, one person's in order, and knows when they are done."""

    bot: Bot
    dispatcher: Dispatcher
    reception: Reception
    lanes: Lanes = field(init=False)
    _began: float = 0.0
    _refusals: int = 0
    _patience: int = MOST_REFUSALS
    _refused_at: float = float("-inf")

    def __post_init__(self) -> None:
        self.lanes = Lanes(self._tell_off)

    def take(self, update: Update | Unread) -> asyncio.Future[None]:
        """Puts an update into its sender's lane; done when it may be acknowledged."""
        mark = _mark(_number(update))
        if isinstance(update, Update):
            return self.lanes.put(mark, _sender(update), partial(self.receive, update, mark))
        sender = update.sender.id if update.sender else 0
        return self.lanes.put(mark, sender, partial(self.pass_over, update))

    async def receive(self, update: Update, mark: UpdateInHand | None = None) -> None:
        """Handles one update to its end. Returns when it may be acknowledged; never raises for its content."""
        began, token = monotonic(), in_hand.set(mark or _mark(update.update_id))
        try:
            for pause in chain(PATIENCE, repeat(PATIENCE[-1])):
                tried = monotonic()
                if await self._is_done_with(update):
                    return
                now = monotonic()
                if (
                    now + pause + (now - tried) > began + LONGEST_PATIENCE
                ):  # the next may take as long as this one
                    await self._say(update, "not-saved-try-later")
                    return
                logger.warning("update %s: the database does not answer", update.update_id)
                await asyncio.sleep(pause)
        finally:
            in_hand.reset(token)

    async def _is_done_with(self, update: Update) -> bool:
        """One try; False if the database does not answer, and may do so later."""
        try:
            async with self.reception.store.turns.of(_sender(update)):
                await self.dispatcher.feed_update(self.bot, update)
        except AlreadyHandled:
            await self._say(update, "update-seen")
        except OperationalError as trouble:
            if self.reception.store.kind.is_passing(trouble):
                return False
            await self._apologize(update, trouble)
        except TelegramAPIError as refused:
            # Committed already; only the answer did not arrive. Pressed again, the state is shown.
            logger.warning("update %s: no answer: %s", update.update_id, type(refused).__name__)
        except Exception as fault:  # the last net
            await self._apologize(update, fault)
        return True

    async def _apologize(self, update: Update, fault: Exception) -> None:
        """Nothing is passed over in silence: the log, the sender and the administrators hear of it."""
        await self._say(update, "fault-apology")
        reception = self.reception
        what = f"update {update.update_id}"
        await report(reception.store, reception.school_id, what, fault, reception.now())

    async def pass_over(self, unread: Unread) -> None:
        """Notes an update that cannot be read, and tells whoever sent it."""
        logger.error("%s cannot be read and is passed over", unread)
        if unread.sender is None or unread.number is None:
            return
        token = in_hand.set(_mark(unread.number))
        try:
            words = await self.reception.words_for(unread.sender)
            if not (unread.query_id and await self._answered(unread.query_id, words)):
                await self.bot.send_message(unread.sender.id, words("update-unreadable"))
        except Exception as trouble:  # whatever it is, the updates behind this one wait
            logger.warning("%s: its sender was not told: %s", unread, type(trouble).__name__)
        finally:
            in_hand.reset(token)

    async def _answered(self, query_id: str, words: Words) -> bool:
        """Whether the press could still be answered; Telegram takes no answer that comes late."""
        try:
            await self.bot.answer_callback_query(query_id, words.plain("update-unreadable"), show_alert=True)
        except TelegramBadRequest:
            return False
        return True

    async def _tell_off(self, person: int) -> None:
        """Said once to somebody who floods; best effort."""
        token = in_hand.set(_mark(0))
        try:
            words = await self.reception.words_for(User(id=person, is_bot=False, first_name=""))
            await self.bot.send_message(person, words("slower-please"))
        except Exception as trouble:  # they will see that nothing is answered
            logger.warning("somebody who floods was not told: %s", type(trouble).__name__)
        finally:
            in_hand.reset(token)

    async def stand_by(self, stopping: asyncio.Event) -> None:
        """Until this process is the one that asks for updates: of those that share a database one does."""
        turns = self.reception.store.turns
        while not stopping.is_set() and not await turns.on_duty(Duty.UPDATES):
            await turns.on_duty(Duty.HELP)
            await rest(stopping, EVERY)
        await turns.give_up(Duty.HELP)

    async def poll(self, stopping: asyncio.Event) -> None:
        """Long polling until `stopping`, whatever is answered; what is in hand is finished and confirmed first.

        Raises Complaint if another program was there before this one.
        """
        self._began, self._refusals = monotonic(), 0
        behind_all: int | None = None
        asked_again, pause = False, SHORTEST
        while not stopping.is_set() and not self._came_second:
            told = await self._next_batch(self.lanes.oldest(behind_all), stopping)
            fresh = [one for one in told if not self._knows(one)]
            updates, unread = read_all(fresh, self.bot)
            if unread and not asked_again:
                asked_again = True  # it may be the answer that was broken, and not the update
                continue
            asked_again = False
            numbered: list[Update | Unread] = [*updates]
            numbered += [one for one in unread if one.number is not None]
            if unread and not numbered:
                logger.error("%s cannot be read, nor what stands behind it", unread[0])
                await rest(stopping, PAUSE)
                continue
            for one in numbered:
                self.take(one)
                behind_all = max(behind_all or 0, _number(one) + 1)
            pause = SHORTEST if fresh else min(pause * 2, LONGEST)
            if self.lanes.crowded:
                await self.lanes.thin_out(CROWDED)
            else:
                await self.lanes.settle(pause)
        await self.lanes.close(GOODBYE)
        if (done := self.lanes.oldest(behind_all)) is not None:
            await self._confirm(done)
        if self._came_second:
            raise Complaint(
                "BOT_TOKEN: another program receives this bot's updates, here or on another computer; two cannot:"
                " stop one of them, or get a token of its own from @BotFather"
            )

    @property
    def _came_second(self) -> bool:
        return self._refusals >= self._patience

    def _note_refusal(self) -> None:
        now = monotonic()
        if now - self._refused_at > LONG_AGO:
            self._refusals = 0
            self._patience = patience_of(now - self._began)
        self._refusals += 1
        self._refused_at = now

    def _knows(self, told: Any) -> bool:
        number = number_of(told)
        return number is not None and self.lanes.knows(number)

    async def _next_batch(self, offset: int | None, stopping: asyncio.Event) -> list[Any]:
        """The updates as they come; nothing after an answer that was none, and after a pause."""
        asked = AskUpdates(offset=offset, timeout=LONG_POLL, allowed_updates=ALLOWED_UPDATES)
        try:
            return await unless(stopping, self.bot(asked, request_timeout=LONG_POLL + 10)) or []
        except TelegramRetryAfter as wait:
            pause = float(wait.retry_after)
        except TelegramConflictError:
            if not await self.reception.store.turns.on_duty(Duty.UPDATES):
                logger.warning(
                    "the server was lost, and another process asks for updates now; this one stands by"
                )
                await self.stand_by(stopping)
                return []
            logger.error("another program receives this bot's updates; waiting for it to stop")
            self._note_refusal()
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

    async def _say(self, update: Update, key: str) -> None:
        """A line to whoever sent the update, in the language of their Telegram; best effort."""
        user = _user(update)
        if user is None:
            return
        try:
            words = await self.reception.words_for(user)
            if update.callback_query:
                await answer(update.callback_query, words.plain(key), alert=key != "update-seen")
            elif update.message and key != "update-seen":
                await self.bot.send_message(user.id, words(key))
        except Exception as trouble:  # whatever it is, the updates behind this one wait
            logger.warning("update %s: its sender was not told: %s", update.update_id, type(trouble).__name__)


def _user(update: Update) -> User | None:
    event = update.callback_query or update.message
    return event.from_user if event else None


def _sender(update: Update) -> int:
    if update.message and update.message.chat.type != ChatType.PRIVATE:
        return 0  # whoever talks in a group talks to others
    user = _user(update)
    if user:
        return user.id
    return update.my_chat_member.from_user.id if update.my_chat_member else 0


def _mark(number: int) -> UpdateInHand:
    return UpdateInHand(number, datetime.now(UTC).date())


def _number(update: Update | Unread) -> int:
    return update.update_id if isinstance(update, Update) else update.number or 0
