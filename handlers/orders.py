"""Ordering slow work: it becomes a job of the worker, and its papers come as files."""

from typing import Any

from aiogram.types import CallbackQuery

from db import jobs
from handlers.screens import answer
from handlers.visit import Visit


async def order(query: CallbackQuery, visit: Visit, kind: str, coming: str, **details: Any) -> None:
    """Says that it is coming (the message `coming`); pressed again meanwhile, that it is being made."""
    job = await note_order(visit, kind, **details)
    await answer(query, visit.words.plain(coming if job else "paper-being-made"), alert=True)


async def note_order(visit: Visit, kind: str, **details: Any) -> int | None:
    """The job alone, for a form that says itself what is coming; None if the same is being made.

    Who asks, in which language and in which chat stands in each.
    """
    who = {"actor_id": visit.person.id, "language": visit.words.language, "chat_id": visit.telegram_id}
    told = {**who, **details}
    return await visit.store.write(jobs.ask, kind, told, visit.now)
