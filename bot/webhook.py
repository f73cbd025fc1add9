"""Webhook mode: Telegram calls us; the answer 200 goes out after the update was handled, not before."""

import asyncio
import errno
import hmac
import json
import logging
from urllib.parse import urlsplit

from aiogram.exceptions import TelegramAPIError
from aiogram.types import Update
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.complaints import Complaint
from bot.house import House
from bot.incoming import ALLOWED_UPDATES, Unread, read
from bot.line import insist, rest
from bot.receiver import GOODBYE
from bot.settings import Settings
from db import heartbeat

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a header's name
PATH = "/telegram"
HEALTHY_WITHIN = 3.0  # seconds
LOOK_EVERY = 120.0  # seconds


def build_app(house: House) -> web.Application:
    secret = house.settings.webhook_secret.get_secret_value().encode()

    async def on_update(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not secret or not hmac.compare_digest(given, secret):
            return web.Response(status=401)
        update = read_update(await request.read(), house)
        if isinstance(update, Unread) and update.number is None:
            await house.receiver.pass_over(update)
        else:
            # Telegram may send the same update twice at once; both wait for the one in the lane. What cannot be read is
            # answered as received, too: a refusal would make Telegram repeat it and hold back what comes after it.
            await asyncio.shield(house.receiver.take(update))
        return web.Response()

    async def on_health(_request: web.Request) -> web.Response:
        """For a balancer: 200 while this process reaches its database."""
        try:
            async with asyncio.timeout(HEALTHY_WITHIN):
                await house.store.read(heartbeat.last)
        except (SQLAlchemyError, TimeoutError):
            return web.Response(status=503, text="the database does not answer\n")
        return web.Response(text="ok\n")

    app = web.Application(client_max_size=1 << 20)
    app.router.add_get("/health", on_health)
    app.router.add_post(PATH, on_update)
    return app


def read_update(body: bytes, house: House) -> Update | Unread:
    """The update; Unread for what is none: no JSON, endlessly nested, of another form, a number out of range."""
    try:
        return read(json.loads(body), house.bot)
    except (ValueError, RecursionError):
        return Unread.of(None)


async def serve(house: House, stopping: asyncio.Event) -> None:
    """Listens on WEBHOOK_HOST and WEBHOOK_PORT behind the school's HTTPS, until `stopping`."""
    settings = house.settings
    # What is in hand takes less; a connection that came at the very end would hold the exit for a minute.
    runner = web.AppRunner(build_app(house), access_log=None, shutdown_timeout=5)
    await runner.setup()
    try:
        await _listen(runner, settings)
        await insist(lambda: _ask_for_calls(house), stopping)
        if not stopping.is_set():
            await house.say_ready("webhook")
        await keep_hook(house, stopping)
    finally:
        await runner.cleanup()
        await house.receiver.lanes.close(GOODBYE)


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.webhook_host, settings.webhook_port).start()
    except OSError as trouble:
        where = f"{settings.webhook_host}:{settings.webhook_port}"
        if trouble.errno == errno.EADDRINUSE:
            raise Complaint(f"WEBHOOK_PORT: {where} is taken by another program; give another port") from None
        raise Complaint(f"WEBHOOK_HOST: the bot cannot listen at {where} ({trouble.strerror})") from None


async def keep_hook(house: House, stopping: asyncio.Event) -> None:
    """Until `stopping` looks whether Telegram still calls here: without it the bot would be silent and seem well."""
    while not stopping.is_set():
        await rest(stopping, LOOK_EVERY)
        try:
            hook = None if stopping.is_set() else (await house.bot.get_webhook_info()).url
        except TelegramAPIError:
            continue  # whoever presses does not get through either; there is a next time
        if hook == "":
            logger.warning("the webhook was gone; it is set again")
            await insist(lambda: _ask_for_calls(house), stopping)
        elif hook is not None and hook != hook_of(house.settings):
            where = urlsplit(hook).hostname
            logger.error("another program, at %s, receives this bot's updates; stop one of them", where)


def hook_of(settings: Settings) -> str:
    """The address that Telegram calls."""
    return settings.webhook_url.rstrip("/") + PATH


async def _ask_for_calls(house: House) -> None:
    settings = house.settings
    await house.bot.set_webhook(
        hook_of(settings),
        secret_token=settings.webhook_secret.get_secret_value(),
        allowed_updates=ALLOWED_UPDATES,
        max_connections=20,
    )
