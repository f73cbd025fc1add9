"""Reminding those who come, and the mentor who leads, of an event: on its eve and two hours before, each once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import events, outbox
from db.events import registrations
from db.store import Store
from school.events import Event
from school.events.kinds import YEARLY
from school.events.reminders import Reminder, reminder_due
from school.presses.events import ArrivalPress, EventDeskPress, EventPress
from services.events.registrations import leaders_of, subject_of
from services.letters import Letter, LetterButton

#: An eve begins no earlier than so long before its event.
LONGEST_BEFORE = timedelta(days=2)


async def post_reminders(store: Store, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """Posts the reminders whose moment has come; returns how many letters are new. Run twice, it posts once."""
    due = await store.read(_due, school_id, zone, now)
    return await store.write(_post_all, due, now) if due else 0


def _due(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> list[tuple[Event, Reminder]]:
    """Those that nobody has posted yet."""
    near = events.beginning(tx, school_id, now, now + LONGEST_BEFORE)
    wanted = [(event, reminder) for event in near if (reminder := reminder_due(event.starts_at, now, zone))]
    posted = outbox.posted(tx, "event-desk-reminder", [subject_of(event) for event, _ in wanted])
    return [one for one in wanted if (subject_of(one[0]), _time_of(*one)) not in posted]


def _time_of(event: Event, reminder: Reminder) -> str:
    """Names the moment too: an event that was moved is reminded of again."""
    return f"{reminder.key}:{event.starts_at:%Y-%m-%dT%H:%M}"


def _post_all(tx: Connection, due: list[tuple[Event, Reminder]], now: datetime) -> int:
    return sum([_post(tx, event, reminder, now) for event, reminder in due])


def _post(tx: Connection, event: Event, reminder: Reminder, now: datetime) -> int:
    """Whoever registered after the reminder's moment has just read when and where."""
    told = {"title": event.title, "when": event.starts_at, "place": event.place}
    going, waiting = registrations.counts(tx, event.id)
    letter = Letter(
        f"event-{reminder.key}-letter",
        told,
        [[LetterButton("event-open", EventPress("card", event=event.id))]],
    )
    desk = Letter(
        f"event-{reminder.key}-desk-letter",
        told | {"going": going, "waiting": waiting},
        [[LetterButton("event-arrivals", ArrivalPress(event=event.id))]],
    )
    coming = registrations.concerned(tx, event.id, going_before=reminder.at)
    # The mentor's own letter is the mark that this reminder is done; without one the letters' keys forbid a second.
    mentors = leaders_of(tx, event)
    return sum(
        outbox.post(
            tx,
            to,
            kind,
            subject_of(event),
            _time_of(event, reminder),
            said.body(),
            now,
            useful_until=reminder.until,
        )
        for to, kind, said in ((coming, "event-reminder", letter), (mentors, "event-desk-reminder", desk))
    )


#: A tradition is called to mind so long before the day on which it was held a year ago.
YEAR, AHEAD = timedelta(days=364), timedelta(days=30)


async def recall_traditions(store: Store, school_id: int, now: datetime) -> int:
    """Whoever led what comes every year is asked once, a month before, whether it is held again."""
    held_at = now + AHEAD - YEAR
    span = (held_at - timedelta(days=3), held_at)
    due = await store.read(events.of_kinds, school_id, YEARLY, *span)
    return await store.write(_recall, due, now) if due else 0


def _recall(tx: Connection, due: list[Event], now: datetime) -> int:
    asked = 0
    for event in due:
        letter = Letter(
            "event-again-letter",
            {"title": event.title, "when": event.starts_at},
            [[LetterButton("event-copy", EventDeskPress("copy", event=event.id))]],
        )
        asked += outbox.post(
            tx, leaders_of(tx, event), "event-again", subject_of(event), "once", letter.body(), now
        )
    return asked
