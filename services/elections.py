"""Not written yet."""

from datetime import datetime

from db.store import Store


async def close_due(store: Store, now: datetime) -> None:
    return
