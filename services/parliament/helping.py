"""What the clock does for the parliament's services to pupils."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db.vault import Vault
from school.dates import school_day
from services.parliament import appeals, observations, opinions, projects, tutoring


def every_hour(tx: Connection, vault: Vault, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Tells who is late, and forgets."""
    today = school_day(now, zone)
    appeals.tick(tx, vault, school_id, today, now)
    appeals.forget_old(tx, now)
    projects.tick(tx, school_id, zone, now)
    tutoring.tick(tx, school_id, today, now)
    opinions.tick(tx, school_id, today, now)
    observations.forget_old(tx, today)
