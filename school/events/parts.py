"""Parts of an event: lists that its kind switches on: programme, guests, duty, contacts, signatures, jury, hours of a
reception.

Who organises a school's leaving, who is asked as a guest, who has to sign and who keeps order: the concept of
school-leaving celebrations. The same lists serve concerts, fairs and contests.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

PartKey = Literal[
    "organisers",
    "programme",
    "guests",
    "partners",
    "briefing",
    "posts",
    "contacts",
    "honours",
    "signatures",
    "jury",
    "slots",
]
#: What a new line of a part is asked for: one of the part's sorts, a person, words, more words, hours.
Asked = Literal["sort", "person", "title", "said", "hours"]


@dataclass(frozen=True, slots=True)
class Part:
    """A list of an event. `steps` are what becomes of a line, the first when it is written down."""

    asks: tuple[Asked, ...]
    sorts: tuple[str, ...] = ()
    steps: tuple[str, ...] = ("noted",)


PARTS: dict[PartKey, Part] = {
    "organisers": Part(("sort", "person", "title"), ("parents", "trustees", "graduates", "teachers")),
    "programme": Part(("title", "said", "hours")),
    "guests": Part(
        ("sort", "title", "said"),
        ("veteran", "honorary", "parent", "trustee", "ngo", "youth", "sponsor", "university", "media"),
        ("noted", "invited", "accepted", "briefed", "declined"),
    ),
    "partners": Part(
        ("sort", "title"), ("department", "additional", "culture", "ngo", "media", "university", "other")
    ),
    "briefing": Part(("title",)),
    "posts": Part(("person", "title", "hours"), steps=("noted", "here")),
    "contacts": Part(("sort", "title", "said"), ("police", "emergency", "health"), ("noted", "confirmed")),
    "honours": Part(("sort", "person"), ("gold", "special")),
    "signatures": Part((), ("administration", "trustees", "parents")),
    "jury": Part(("person", "title")),
    "slots": Part(("hours",), steps=("noted", "taken", "answered")),
}
STAGED: tuple[PartKey, ...] = ("programme", "guests", "partners", "briefing", "posts")
SCORED: tuple[PartKey, ...] = ("jury", *STAGED)
OPEN_TO_ALL: tuple[PartKey, ...] = ("slots", *STAGED)
#: All that leaving school asks for; without its signatures it is not published, without a briefing there is no ticket.
SOLEMN: tuple[PartKey, ...] = ("organisers", *STAGED, "contacts", "honours", "signatures")
#: Parts in which whoever has no card in the bot is written down by name.
NAMED_ANYHOW: frozenset[PartKey] = frozenset({"organisers", "jury"})
#: So long before an event whoever leads it is warned of what its safety lacks.
SAFE_BEFORE = timedelta(days=3)
MOST_MARK = 10


@dataclass(frozen=True, slots=True)
class EventLine:
    """A line of a part; moments in UTC. `name` is the person's, if it is of one."""

    id: int
    event_id: int
    part: PartKey
    sort: str | None
    title: str | None
    said: str | None
    person_id: int | None
    name: str | None
    begins_at: datetime | None
    ends_at: datetime | None
    state: str
    state_at: datetime | None

    @property
    def whose(self) -> str:
        """Whom or what the line names."""
        return self.name or self.title or ""

    @property
    def told(self) -> str:
        """What happens, and who speaks."""
        return " · ".join(said for said in (self.title, self.said) if said)


def of_part(lines: Iterable[EventLine], part: PartKey) -> list[EventLine]:
    """In the order of their hours, then as they were written down."""
    return sorted(
        (one for one in lines if one.part == part),
        key=lambda one: (one.begins_at is None, one.begins_at.timestamp() if one.begins_at else 0.0, one.id),
    )


def is_solemn(parts: Collection[PartKey]) -> bool:
    return "signatures" in parts


def needs_briefing(parts: Collection[PartKey], lines: Collection[EventLine]) -> bool:
    """Whether a ticket waits for the briefing: always where school is left, elsewhere where one was written."""
    return is_solemn(parts) or ("briefing" in parts and bool(of_part(lines, "briefing")))


def missing_signatures(parts: Collection[PartKey], lines: Collection[EventLine]) -> list[str]:
    """Of the three who decide together (the concept, row 37), those who have not signed."""
    if not is_solemn(parts):
        return []
    given = {one.sort for one in of_part(lines, "signatures")}
    return [sort for sort in PARTS["signatures"].sorts if sort not in given]


def missing_contacts(parts: Collection[PartKey], lines: Collection[EventLine]) -> list[str]:
    """Of police, emergency and health, those of whom nobody has confirmed."""
    if "contacts" not in parts:
        return []
    given = {one.sort for one in of_part(lines, "contacts") if one.state == "confirmed"}
    return [sort for sort in PARTS["contacts"].sorts if sort not in given]


def is_late(starts_at: datetime, now: datetime) -> bool:
    """Whether what safety lacks is red."""
    return now >= starts_at - SAFE_BEFORE


_HOURS = re.compile(r"(\d{1,2})[:.](\d{2})(?:\s*[-–—]\s*(\d{1,2})[:.](\d{2}))?", re.ASCII)


def read_hours(text: str) -> tuple[time, time | None] | None:
    """«15:00» or «15:00–17:30»; None for what is neither, or ends before it begins."""
    found = _HOURS.fullmatch(text.strip())
    if not found:
        return None
    try:
        begins = time(int(found[1]), int(found[2]))
        ends = time(int(found[3]), int(found[4])) if found[3] else None
    except ValueError:
        return None
    return None if ends is not None and ends <= begins else (begins, ends)


def next_steps(part: PartKey, state: str) -> tuple[str, ...]:
    """What can become of a line; whoever was marked by mistake goes back."""
    return tuple(step for step in PARTS[part].steps if step != state)


# Judges


#: A debate has two sides instead of people: they are marked under these numbers, which are nobody's.
SIDES = (-1, -2)


def totals(marks: Sequence[tuple[int, int, int]]) -> dict[int, int]:
    """(judge, whom, mark) → whom: the sum of the marks."""
    summed: Counter[int] = Counter()
    for _, whom, mark in marks:
        summed[whom] += mark
    return dict(summed)


def places_of(summed: Mapping[int, int]) -> dict[int, list[int]]:
    """place (1, 2, 3) → whom. Who has as many marks shares the place, and the next one is left out."""
    places: dict[int, list[int]] = {}
    for whom, total in summed.items():
        place = 1 + sum(other > total for other in summed.values())
        if place <= 3:
            places.setdefault(place, []).append(whom)
    return {place: sorted(who) for place, who in sorted(places.items())}
