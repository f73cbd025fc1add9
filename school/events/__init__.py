"""Events: who may come, until when, and what happens when the room is full."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from school.dates import at_school_time, school_day
from school.people import Person, Role

#: So long before an event begins those who come may be marked.
DOORS_OPEN = timedelta(hours=1)
#: What can be corrected of an event, by the names of its fields.
EventField = Literal["title", "place", "starts_at", "capacity"]
#: Those of which everybody on the list is told.
TOLD = frozenset[EventField]({"title", "place", "starts_at"})
#: What else can be set of an event, by the names of its fields; nobody is told of it.
EventSetting = Literal[
    "kind", "faction", "direction", "opens_at", "closes_at", "seats", "hold_hours", "families", "word"
]
SETTINGS: tuple[EventSetting, ...] = get_args(EventSetting)
#: How seats are given: to the first who press, to whom a mentor chooses, by lot when registration closes.
Seats = Literal["first", "chosen", "drawn"]
SEATS: tuple[Seats, ...] = get_args(Seats)
#: So long an event lasts for whoever asks whether two of them collide: no plan says an event's end.
LASTS = timedelta(minutes=90)
#: Nobody is woken by an invitation, and no registration opens in the night.
MORNING, BEDTIME = time(7, 30), time(21)
HOLD_HOURS = (2, 6, 12, 24, 48)


class EventState(StrEnum):
    """A draft is seen by whoever leads it and by those who approve it; a closed event has its results."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


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
    state: EventState
    author_id: int | None
    version: int = 0  # how often it was corrected
    reason: str | None = None  # why it was cancelled
    kind: str = "internal"
    direction: str | None = None  # of interest, if it is not its faction's own
    opens_at: datetime | None = None  # registration; None: at once
    closes_at: datetime | None = None  # registration; None: when the event begins
    seats: Seats = "first"
    hold_hours: int | None = (
        None  # so long a freed seat waits for the first in the line; None: it is theirs at once
    )
    families: bool = False  # a child comes together with a parent
    word: str | None = None  # said aloud in the room: who knows it was there
    seed: str | None = None  # of the lot
    drawn_at: datetime | None = None
    details: dict[str, Any] = field(default_factory=dict)
    results: dict[str, Any] = field(default_factory=dict)

    @property
    def cancelled(self) -> bool:
        return self.state == EventState.CANCELLED

    @property
    def closes(self) -> datetime:
        """When registration ends."""
        return min(self.closes_at or self.starts_at, self.starts_at)


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
    NOT_OPEN_YET = "event-not-open-yet"
    REGISTRATION_OVER = "event-registration-over"
    OVER = "event-is-closed"
    NOT_OFFERED = "event-not-offered"
    DECIDED = "event-decided-already"
    NIGHT = "event-opens-at-night"
    AFTER_START = "event-after-start"
    HAS_PEOPLE = "event-has-people"
    NOT_A_DRAFT = "event-not-a-draft"
    NOT_APPROVER = "event-not-approver"
    NO_SUCH_KIND = "event-no-such-kind"
    WRONG_WORD = "event-wrong-word"
    NO_WORD = "event-no-word"
    NO_SUCH_TICKET = "event-no-such-ticket"
    NOT_BEGUN = "event-not-begun"
    NOBODY_CAME = "event-nobody-came"
    NOT_SIGNED = "event-not-signed"
    NOT_BRIEFED = "event-not-briefed"
    NOT_ON_LIST = "event-honours-not-on-list"
    NO_SUCH_LINE = "event-no-such-line"
    SLOT_TAKEN = "event-slot-taken"
    NOT_A_JUDGE = "event-not-a-judge"
    NO_MARKS = "event-no-marks"
    TOO_MANY_WORKS = "event-too-many-works"
    NEEDS_NAME = "event-line-needs-name"


def why_not_register(event: Event, pupil: Person, now: datetime) -> EventRefusal | None:
    """A pupil registers for an open event of their own grade, between the opening and the closing hour."""
    if refusal := _why_not_open(event, now):
        return refusal
    if event.opens_at and now < event.opens_at:
        return EventRefusal.NOT_OPEN_YET
    if now >= event.closes:
        return EventRefusal.REGISTRATION_OVER
    if not pupil.has(Role.STUDENT) or pupil.grade not in event.grades:
        return EventRefusal.OTHER_GRADES
    return None


def _why_not_open(event: Event, now: datetime) -> EventRefusal | None:
    match event.state:
        case EventState.CANCELLED:
            return EventRefusal.CANCELLED
        case EventState.DRAFT:
            return EventRefusal.NO_SUCH_EVENT
        case EventState.CLOSED:
            return EventRefusal.OVER
    return EventRefusal.BEGUN if now >= event.starts_at else None


def why_not_withdraw(event: Event, now: datetime) -> EventRefusal | None:
    """One may leave until the event begins."""
    return _why_not_open(event, now)


def why_not_correct(event: Event, now: datetime) -> EventRefusal | None:
    """What is told to those who come is corrected until it begins; a draft whenever its author likes."""
    return None if event.state == EventState.DRAFT else _why_not_open(event, now)


def why_not_check_in(event: Event, now: datetime) -> EventRefusal | None:
    """Who came is marked from the opening of the doors on, and corrected for as long as somebody remembers."""
    if event.cancelled:
        return EventRefusal.CANCELLED
    if event.state == EventState.DRAFT:
        return EventRefusal.NO_SUCH_EVENT
    return EventRefusal.DOORS_CLOSED if now < event.starts_at - DOORS_OPEN else None


def why_not_say_word(event: Event, now: datetime) -> EventRefusal | None:
    """The word counts from the opening of the doors until the event is over."""
    if not event.word:
        return EventRefusal.NO_WORD
    return why_not_check_in(event, now) or (EventRefusal.OVER if now > event.starts_at + 2 * LASTS else None)


def why_not_look_back(event: Event, now: datetime) -> EventRefusal | None:
    """Results are noted once it has begun."""
    if event.cancelled:
        return EventRefusal.CANCELLED
    return EventRefusal.NOT_BEGUN if now < event.starts_at else None


def why_not_set(event: Event, setting: EventSetting, value: Any, zone: ZoneInfo) -> EventRefusal | None:
    """Registration neither opens in the night nor after its end, nor ends when the event has begun."""
    if not isinstance(value, datetime):
        return None
    if setting == "opens_at":
        if awake(value, zone) != value:
            return EventRefusal.NIGHT
        return EventRefusal.AFTER_START if value >= event.closes else None
    late = value > event.starts_at or (event.opens_at is not None and value <= event.opens_at)
    return EventRefusal.AFTER_START if late else None


def awake(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment, or the morning that follows if it lies in the night."""
    day, hour = school_day(moment, zone), moment.astimezone(zone).time()
    if hour < MORNING:
        return at_school_time(day, MORNING, zone)
    return at_school_time(day + timedelta(days=1), MORNING, zone) if hour >= BEDTIME else moment


def held_until(event: Event, now: datetime) -> datetime | None:
    """Until when a freed seat waits for whoever is first in the line, not beyond the beginning; None: it is theirs."""
    return min(now + timedelta(hours=event.hold_hours), event.starts_at) if event.hold_hours else None


def collide(one: datetime, other: datetime) -> bool:
    """Whether nobody can be at both."""
    return abs(one - other) < LASTS
