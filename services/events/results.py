"""Afterwards: results and places, thanks to those who came, the event is closed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Connection

from db import events, outbox, surveys
from db.events import registrations
from db.people.audit import write_audit
from school.events import Event, EventRefusal, EventState, why_not_look_back
from school.presses.events import EventPress
from school.presses.surveys import SurveyPress
from school.surveys import SurveyQuestion
from services.asking import Asking
from services.events.changes import led
from services.events.registrations import subject_of
from services.letters import Letter, LetterButton

#: Of one event and one pupil: nobody helps longer in a day.
MOST_HOURS = 12


def ended(tx: Connection, asking: Asking, event_id: int) -> Event | EventRefusal:
    """An event that this person leads and that has begun."""
    event = led(tx, asking.person, event_id)
    if isinstance(event, EventRefusal):
        return event
    return why_not_look_back(event, asking.now) or event


def put_results(
    tx: Connection, asking: Asking, event_id: int, results: dict[str, Any]
) -> Event | EventRefusal:
    """What its kind asks for afterwards; noted again, it takes the place of what was noted."""
    event = ended(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    events.put(tx, event_id, results=results)
    write_audit(tx, asking.now, asking.person.id, "results", "event", event_id)
    return events.by_id(tx, event_id) or event


def put_places(
    tx: Connection, asking: Asking, event_id: int, places: dict[int, list[int]]
) -> Event | EventRefusal:
    """place (1, 2, 3) → those who took it; only of those who came."""
    event = ended(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    here = set(registrations.who_came(tx, event_id))
    registrations.put_place(tx, event_id, here, None)
    for place, who in sorted(places.items(), reverse=True):
        registrations.put_place(tx, event_id, here & set(who), place)
    write_audit(tx, asking.now, asking.person.id, "places", "event", event_id)
    return event


def put_hours(
    tx: Connection, asking: Asking, event_id: int, hours: int, person_id: int | None = None
) -> Event | EventRefusal:
    """A mentor confirms so many hours of one who came, or of all who have none yet; they count from then on."""
    event = ended(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    came = [one for one in registrations.attendees(tx, event_id) if one.came_at]
    if person_id is None:
        whom = [one.id for one in came if one.hours is None]
    else:
        whom = [one.id for one in came if one.id == person_id]
    if not whom or not 0 <= hours <= MOST_HOURS:
        return EventRefusal.NOBODY_CAME
    registrations.put_hours(tx, event_id, whom, hours)
    write_audit(tx, asking.now, asking.person.id, "hours", "event", event_id, people=len(whom), hours=hours)
    return event


def thank(tx: Connection, asking: Asking, event_id: int, said: str) -> int | EventRefusal:
    """A few words to everybody who came, once; returns to how many."""
    event = ended(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    letter = Letter(
        "event-thanks-letter",
        {"title": event.title, "said": said, "name": asking.person.name},
        [[LetterButton("event-open", EventPress("card", event=event_id))]],
    )
    told = registrations.hearing_for_who_came(tx, event_id)
    if not told:
        return EventRefusal.NOBODY_CAME
    return outbox.post(tx, told, "event-thanks", subject_of(event), "once", letter.body(), asking.now)


def ask_opinions(
    tx: Connection, asking: Asking, event_id: int, questions: Sequence[SurveyQuestion]
) -> int | EventRefusal:
    """A survey of those who came, anonymous, once for each event; returns how many are asked."""
    event = ended(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    told = registrations.hearing_for_who_came(tx, event_id)
    if not told:
        return EventRefusal.NOBODY_CAME
    audience = f"event:{event_id}"
    values = {
        "school_id": event.school_id,
        "draft": f"{audience}:opinions",
        "campaign_id": None,
        "title_kk": event.title,
        "title_ru": event.title,
        "audience": audience,
        "anonymous": True,
        "questions": [one.as_json() for one in questions],
        "state": "open",
        "opens_on": asking.today,
        "made_by": asking.person.id,
        "made_at": asking.now,
    }
    survey_id = surveys.add(tx, values)
    if survey_id is None:
        return EventRefusal.DECIDED
    buttons = [[LetterButton("survey-answer", SurveyPress("answer", survey_id))]]
    letter = Letter("survey-letter", {"kk": event.title, "ru": event.title}, buttons)
    write_audit(tx, asking.now, asking.person.id, "make", "survey", survey_id, event=event_id)
    return outbox.post(
        tx,
        told,
        "survey",
        f"survey:{survey_id}",
        "once",
        letter.body(),
        asking.now,
        priority=outbox.BULK,
    )


def close(tx: Connection, asking: Asking, event_id: int) -> Event | EventRefusal:
    """Everything is noted; it stays among what has been."""
    event = ended(tx, asking, event_id)
    if isinstance(event, EventRefusal):
        return event
    if not events.step(tx, event_id, EventState.OPEN, EventState.CLOSED):
        return EventRefusal.OVER
    write_audit(tx, asking.now, asking.person.id, "close", "event", event_id)
    return event
