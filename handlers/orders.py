"""Ordering slow work: it becomes a job of the worker, and its papers come as files."""

from typing import Any

from aiogram.types import CallbackQuery

from db import jobs
from handlers.screens import answer
from handlers.visit import Visit


async def order(query: CallbackQuery, visit: Visit, kind: str, coming: str, **details: Any) -> None:
    """Says that it is coming (the message `coming`); pressed again meanwhile, that it is being made."""
    job = await visit.store.write(jobs.ask, kind, {"chat_id": visit.telegram_id, **details}, visit.now)
    await answer(query, visit.words.plain(coming if job else "paper-being-made"), alert=True)
