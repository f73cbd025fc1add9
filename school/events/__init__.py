"""Events: who may come, until when, and what happens when the room is full."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from school.people import Person, Role

#: So long before an event begins those who come may be marked.
DOORS_OPEN = timedelta(hours=1)
#: What can be corrected of an event, by the names of its fields.
EventField = Literal["title", "place", "starts_at", "capacity"]
#: Those of which everybody on the list is told.
TOLD = frozenset[EventField]({"title", "place", "starts_at"})


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a faction. `capacity` None means that there is room for everybody."""

    id: int
    school_id: int
    title: str
    faction: str | None
    place: str
    starts_at: datetime
    grades: frozenset[int]
    capacity: int | None
    cancelled: bool
    author_id: int | None
    version: int = 0  # how often it was corrected
    reason: str | None = None  # why it was cancelled


class EventRefusal(StrEnum):
    """Why a registration is refused; the value is the message's key."""

    NO_SUCH_EVENT = "event-unknown"
    CANCELLED = "event-cancelled-refusal"
    BEGUN = "event-begun"
    OTHER_GRADES = "event-other-grades"
    ALREADY_IN = "event-already-in"
    NOT_IN = "event-not-in"
    NOT_YOUR_CHILD = "event-not-your-child"
    NOT_YOURS = "event-not-yours"
    IN_THE_PAST = "event-into-the-past"
    FEWER_THAN_GO = "event-fewer-than-go"
    NO_SUCH_ITEM = "event-no-item"
    ITEM_CLOSED = "event-item-closed"
    DOORS_CLOSED = "event-doors-closed"


def why_not_register(event: Event, pupil: Person, now: datetime) -> EventRefusal | None:
    """A pupil registers for an open event of their own grade that has not begun."""
    if event.cancelled:
        return EventRefusal.CANCELLED
    if now >= event.starts_at:
        return EventRefusal.BEGUN
    if not pupil.has(Role.STUDENT) or pupil.grade not in event.grades:
        return EventRefusal.OTHER_GRADES
    return None


def why_not_withdraw(event: Event, now: datetime) -> EventRefusal | None:
    """One may leave until the event begins."""
    if event.cancelled:
        return EventRefusal.CANCELLED
    return EventRefusal.BEGUN if now >= event.starts_at else None


def why_not_correct(event: Event, now: datetime) -> EventRefusal | None:
    """What is told to those who come is corrected until it begins."""
    return why_not_withdraw(event, now)


def why_not_check_in(event: Event, now: datetime) -> EventRefusal | None:
    """Who came is marked from the opening of the doors on, and corrected for as long as somebody remembers."""
    if event.cancelled:
        return EventRefusal.CANCELLED
    return EventRefusal.DOORS_CLOSED if now < event.starts_at - DOORS_OPEN else None


def grades_in_words(grades: frozenset[int]) -> str:
    """«5–7, 9»: neighbouring grades as a range."""
    parts: list[str] = []
    for grade in sorted(grades):
        if grade - 1 in grades and parts:
            parts[-1] = f"{parts[-1].split('–')[0]}–{grade}"
        else:
            parts.append(str(grade))
    return ", ".join(parts)
