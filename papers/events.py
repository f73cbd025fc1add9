"""Puts the list of an event into a table: who comes, who waits, who was there."""

import asyncio
from collections.abc import AsyncGenerator, Sequence

from db.events import registrations
from db.events.registrations import Attendee
from documents.report import Report, Sheet, as_xlsx
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.events import Event, EventRefusal
from services import events

COLUMNS = ("number", "name", "class", "state", "came")


async def event_list(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """For any mentor of the school, as on the screen; children's names, so it cannot be forwarded."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(events.view, person, details["event"])
    if isinstance(seen, EventRefusal):
        yield words(seen)
        return
    found = await supplies.store.read(registrations.attendees, seen.event.id)
    content = await asyncio.to_thread(as_xlsx, Report((), (), (sheet_of(found, words),)))
    yield Paper(
        f"{words.plain('event-list-file')}-{seen.event.id}.xlsx",
        content,
        _caption(seen.event, found, words),
        secret=True,
    )


def _caption(event: Event, found: Sequence[Attendee], words: Words) -> str:
    return words("event-list-caption", title=event.title, when=event.starts_at, people=len(found))


def sheet_of(found: Sequence[Attendee], words: Words) -> Sheet:
    say = words.plain
    rows = [
        (
            number,
            one.name,
            one.class_name,
            say(f"event-list-{one.state}"),
            f"{one.came_at.astimezone(words.zone):%H:%M}" if one.came_at else "",
        )
        for number, one in enumerate(found, start=1)
    ]
    return Sheet(say("event-list-sheet"), [say(f"event-list-{column}") for column in COLUMNS], rows)
