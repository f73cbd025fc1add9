"""Directions of interest (the minutes' list of project directions), and what somebody can do in the coming week."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from school.events import Event

DIRECTIONS = (
    "ecological",
    "volunteer",
    "local_lore",
    "tourist",
    "intellectual",
    "economic",
    "sport",
    "debate",
    "ethnocultural",
    "art_aesthetic",
    "musical",
    "other_creative",
)
WEEK = timedelta(days=7)
#: What a faction mostly does, for events that name no direction of their own.
_OF_FACTION = {
    "law_order": "debate",
    "information": "intellectual",
    "sport_health": "sport",
    "self_knowledge": "other_creative",
    "care": "volunteer",
    "debate": "debate",
    "ecology_labour": "ecological",
    "culture_art": "art_aesthetic",
}


def direction_of(event: Event) -> str | None:
    return event.direction or _OF_FACTION.get(event.faction or "")


def this_week(events: Sequence[Event], interests: Collection[str], now: datetime) -> list[Event]:
    """Events of the next seven days: those that fit the interests first, then the rest, each in order of time."""
    near = [event for event in events if event.starts_at <= now + WEEK]
    return sorted(near, key=lambda event: (direction_of(event) not in interests, event.starts_at, event.id))
