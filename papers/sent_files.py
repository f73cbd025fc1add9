"""Looks into a workbook that somebody sent, to know which question to ask first."""

import asyncio
from collections.abc import Awaitable, Callable

from documents.kinds import PLAN, kinds_of_file
from documents.upload import FileRefused, read_safely

__all__ = ["PLAN", "kinds_of_sent"]
#: Somebody waits for the first question: what takes longer than so many seconds is asked, not looked at.
PATIENCE = 6.0


async def kinds_of_sent(fetch: Callable[[str], Awaitable[bytes]], file_id: str) -> list[str]:
    """What the file can be; nothing where it cannot be looked at now: whoever reads it later says why."""
    try:
        async with asyncio.timeout(PATIENCE):
            content = await fetch(file_id)
            return await asyncio.to_thread(read_safely, kinds_of_file, content, timeout_seconds=PATIENCE)
    except (FileRefused, TimeoutError):
        return []
