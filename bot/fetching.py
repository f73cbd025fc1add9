"""Fetching a file that somebody sent: no bigger than a bot may fetch, and with patience."""

import asyncio
import io

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiohttp import ClientError, ClientPayloadError

from documents.upload import MOST_BYTES, FileRefused

#: Pauses between the tries, in seconds.
PATIENCE = (1, 5)
LONGEST_WAIT = 60  # seconds


async def fetched(bot: Bot, file_id: str) -> bytes:
    """What is in the file. Raises FileRefused: `file-too-big`, `file-not-fetched`."""
    for pause in (*PATIENCE, None):
        try:
            return await _fetch(bot, file_id)
        except TelegramBadRequest as refused:
            if "too big" in refused.message:
                raise FileRefused("file-too-big", most=MOST_BYTES >> 20) from None
            break
        except (TelegramAPIError, ClientError, OSError, TimeoutError):
            if pause is not None:
                await asyncio.sleep(pause)
    raise FileRefused("file-not-fetched")


async def _fetch(bot: Bot, file_id: str) -> bytes:
    file = await bot.get_file(file_id)
    if (file.file_size or 0) > MOST_BYTES or not file.file_path:
        raise FileRefused("file-too-big", most=MOST_BYTES >> 20)
    content = io.BytesIO()
    await bot.download_file(file.file_path, content, timeout=LONGEST_WAIT)
    if file.file_size not in (None, len(content.getvalue())):
        raise ClientPayloadError("a proxy's page, or half the file")
    return content.getvalue()
