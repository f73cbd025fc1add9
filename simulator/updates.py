"""The queue of updates: long polling with redelivery until confirmed, or a webhook that retries.

A queue's updates wait behind the first that failed: messages of one chat, presses of one person (WebhookActor).
"""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import aiohttp

from simulator.refusals import Refusal

WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)
SECOND_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
LIFE_OF_A_PRESS = timedelta(seconds=150)
LIFE_OF_A_MESSAGE = timedelta(days=1)


@dataclass
class Pending:
    """An update that the bot has not confirmed yet."""

    update: dict[str, Any]
    queue: str
    expires_at: datetime


@dataclass
class Updates:
    """What the bot has still to hear."""

    now: Callable[[], datetime]
    first_retry: float = 1.0  # seconds before a webhook is tried again; doubles up to a minute
    pending: list[Pending] = field(default_factory=list)
    next_id: int = 100_001
    webhook: dict[str, Any] = field(default_factory=dict)
    last_error: str = ""
    allowed: list[str] | None = None
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _went: asyncio.Event = field(default_factory=asyncio.Event)
    _poller: asyncio.Future[None] | None = None
    _busy: set[str] = field(default_factory=set)
    _deliveries: set[asyncio.Task[None]] = field(default_factory=set)

    def put(self, kind: str, content: dict[str, Any], queue: str) -> int:
        """Queues an update; returns its number."""
        update_id = self.next_id
        self.next_id += 1
        if self.allowed and kind not in self.allowed:
            return update_id
        self.put_raw({"update_id": update_id, kind: content}, queue)
        return update_id

    def put_raw(self, update: dict[str, Any], queue: str = "raw") -> None:
        life = LIFE_OF_A_PRESS if "callback_query" in update else LIFE_OF_A_MESSAGE
        self.pending.append(Pending(update, queue, self.now() + life))
        self._arrived.set()
        self._deliver()

    async def poll(
        self, offset: int | None, limit: int | None, seconds: int | None, allowed: list[str] | None
    ) -> list[dict[str, Any]]:
        """getUpdates: a higher offset confirms what is below it; the latest poller wins, the other gets 409."""
        if self.webhook:
            raise Refusal(409, WEBHOOK_IS_SET)
        if self._poller and not self._poller.done():
            self._poller.set_result(None)
        mine = self._poller = asyncio.get_running_loop().create_future()
        if allowed is not None:
            self.allowed = allowed
        self._confirm(offset)
        deadline = asyncio.get_running_loop().time() + min(seconds or 0, 50)
        while not (waiting := self._waiting(offset)):
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return []
            self._arrived.clear()
            arrived = asyncio.ensure_future(self._arrived.wait())
            try:
                await asyncio.wait({arrived, mine}, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            finally:  # whoever asked may have hung up
                arrived.cancel()
            if mine.done():
                raise Refusal(409, SECOND_POLLER)
        return [one.update for one in waiting[: min(limit or 100, 100)]]

    def _confirm(self, offset: int | None) -> None:
        if offset is None or offset == 0:
            return
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [one for one in self.pending if one.update["update_id"] >= offset]
        self._went.set()

    def _waiting(self, offset: int | None) -> list[Pending]:
        self.pending = [one for one in self.pending if one.expires_at > self.now()]
        self._went.set()
        return self.pending

    async def one_goes(self) -> None:
        """Until the bot confirms something, or something is too old for it."""
        self._went.clear()
        await self._went.wait()

    # Webhook

    def set_webhook(self, url: str, secret: str | None, most: int, allowed: list[str] | None) -> None:
        self.webhook = {"url": url, "secret": secret, "most": most} if url else {}
        if allowed is not None:
            self.allowed = allowed
        self._deliver()

    def _deliver(self) -> None:
        if not self.webhook:
            return
        for one in list(self.pending):
            if len(self._busy) >= self.webhook["most"]:
                return
            if one.queue not in self._busy:
                self._busy.add(one.queue)
                task = asyncio.get_running_loop().create_task(self._post(one))
                self._deliveries.add(task)
                task.add_done_callback(self._deliveries.discard)

    async def _post(self, one: Pending) -> None:
        """Posts until a 2xx, with growing pauses; the queue waits."""
        pause = 0.0
        try:
            while self.webhook and one in self.pending and one.expires_at > self.now():
                await asyncio.sleep(pause)
                if await self._posted(one.update):
                    break
                pause = self.first_retry if pause == 0 else min(pause * 2, 60)
        finally:
            with contextlib.suppress(ValueError):
                self.pending.remove(one)
            self._went.set()
            self._busy.discard(one.queue)
        self._deliver()

    async def _posted(self, update: dict[str, Any]) -> bool:
        secret = self.webhook.get("secret")
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session,
                session.post(self.webhook["url"], json=update, headers=headers) as answer,
            ):
                self.last_error = (
                    "" if answer.status < 300 else f"Wrong response from the webhook: {answer.status}"
                )
                return 200 <= answer.status < 300
        except (aiohttp.ClientError, TimeoutError) as trouble:
            self.last_error = f"Connection failed: {type(trouble).__name__}"
            return False

    async def close(self) -> None:
        if self._poller and not self._poller.done():
            self._poller.set_result(None)
        for task in list(self._deliveries):
            task.cancel()
        await asyncio.gather(*self._deliveries, return_exceptions=True)
