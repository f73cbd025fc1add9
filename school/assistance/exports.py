"""Lists with names that leave the bot: agreed to by a second person, logged, ended after thirty days."""

from datetime import date, timedelta
from enum import StrEnum

LIFE = timedelta(days=30)
#: So long after the end the deputy head hears that nobody has said it is destroyed.
TOLD_AFTER = timedelta(days=3)
REASONS = ("committee", "authority", "handing_over")


class ExportRefusal(StrEnum):
    NOT_FOUND = "export-not-found"
    AGREED = "export-agreed-already"
    NOT_AGREED = "export-not-agreed"
    OWN = "export-own"


def ends_on(day: date) -> date:
    return day + LIFE


def why_not_agree(person_id: int, asked_by: int | None) -> ExportRefusal | None:
    """Nobody agrees to the own list."""
    return ExportRefusal.OWN if person_id == asked_by else None
