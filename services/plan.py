"""Not written yet."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.store import Store


async def post_reminders(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    return
