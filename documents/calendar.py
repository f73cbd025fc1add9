"""A calendar file (RFC 5545) of whole days; a phone's calendar knows a day again by its UID."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Day:
    """One whole day; `uid` stays the same however often the file is made."""

    uid: str
    on: date
    title: str
    about: str
    cancelled: bool = False
    sequence: int = 0  # how often the day was changed: a phone takes what has the higher number


def as_ics(name: str, days: Sequence[Day], now: datetime) -> bytes:
    """`now` in UTC: when the file was made. Heavy at the first call: call it from a thread."""
    from icalendar import Calendar, Event  # noqa: PLC0415 -- heavy, and only for calendars

    calendar = Calendar()
    calendar.add("PRODID", "-//school parliament bot//plan//")
    calendar.add("VERSION", "2.0")
    calendar.add("X-WR-CALNAME", name)
    for day in days:
        event = Event()
        event.add("UID", day.uid)
        event.add("DTSTAMP", now)
        event.add("DTSTART", day.on)
        event.add("SUMMARY", day.title)
        event.add("DESCRIPTION", day.about)
        event.add("TRANSP", "TRANSPARENT")
        # A cancelled day stays in the file: a phone that knows it removes it only when it is told so.
        event.add("STATUS", "CANCELLED" if day.cancelled else "CONFIRMED")
        event.add("SEQUENCE", day.sequence + 1 if day.cancelled else day.sequence)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


@dataclass(frozen=True)
class Hour:
    """Something with an hour and a place; moments in UTC."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    cancelled: bool = False
    sequence: int = 0


def hour_as_ics(one: Hour, now: datetime) -> bytes:
    """One entry, which a phone's calendar knows again by its UID. Heavy at the first call: call it from a thread."""
    from icalendar import Calendar, Event  # noqa: PLC0415 -- heavy, and only for calendars

    calendar, event = Calendar(), Event()
    calendar.add("PRODID", "-//school parliament bot//events//")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "CANCEL" if one.cancelled else "PUBLISH")
    event.add("UID", one.uid)
    event.add("DTSTAMP", now)
    event.add("DTSTART", one.starts_at)
    event.add("DTEND", one.ends_at)
    event.add("SUMMARY", one.title)
    event.add("LOCATION", one.place)
    event.add("STATUS", "CANCELLED" if one.cancelled else "CONFIRMED")
    event.add("SEQUENCE", one.sequence + 1 if one.cancelled else one.sequence)
    calendar.add_component(event)
    return bytes(calendar.to_ical())
