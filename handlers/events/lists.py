"""The list of events open to one's grade, and what fits the week."""

from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from school.dates import school_day
from school.events import Event
from school.presses.events import EventDeskPress, EventPress, HelpPress, TakenPress
from school.rights import Deed, approves_events, is_parent, is_pupil, leads_school, may
from services import events


def entries(visit: Visit) -> list[Button]:
    return [Button(visit.words.plain("menu-events"), EventPress())] if may(visit.who, Deed.SEE_EVENTS) else []


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    """The coming events, those that one is registered for marked."""
    words = visit.words
    coming, mine = await visit.store.read(events.coming, visit.asking)
    page = page_of(coming, number)
    key = "event-list" if coming else "event-list-empty"
    rows = []
    for event in page.items:
        text = f"{'✓ ' if event.id in mine else ''}{line_of(visit, event)}"
        rows.append([Button(text, EventPress("card", event=event.id, page=page.number))])
    rows.append(page.arrows(lambda turned: EventPress(page=turned)))
    if is_pupil(visit.person) or is_parent(visit.person):
        rows.append([Button(words.plain("event-week"), EventPress("week"))])
    if may(visit.who, Deed.PROPOSE_EVENTS):
        rows.append([Button(words.plain("event-new"), EventDeskPress("new"))])
        rows.append([Button(words.plain("event-drafts"), EventDeskPress("drafts"))])
        rows.append([Button(words.plain("event-past"), EventDeskPress("past"))])
        rows.append([Button(words.plain("help-menu"), HelpPress())])
    if approves_events(visit.person) or leads_school(visit.person):
        rows.append([Button(words.plain("celebration-menu"), EventDeskPress("celebrations"))])
    rows.append([Button(words.plain("taken-menu"), TakenPress())])
    text = words(key, events=page.total) if coming else words(key)
    return Screen(text, [*rows, [home(words)]])


async def week_screen(visit: Visit, number: int = 0) -> Screen:
    """What can be done in the coming week, what fits the interests first."""
    words = visit.words
    found, mine, chosen = await visit.store.read(events.week, visit.asking)
    page = page_of(found, number)
    rows = [
        [
            Button(
                f"{'✓ ' if event.id in mine else ''}{line_of(visit, event)}",
                EventPress("card", event=event.id),
            )
        ]
        for event in page.items
    ]
    rows.append(page.arrows(lambda turned: EventPress("week", page=turned)))
    if is_pupil(visit.person):
        rows.append([Button(words.plain("event-interests"), EventPress("interests"))])
    told = ", ".join(words.plain(f"direction-{one}") for one in sorted(chosen))
    if not found:
        text = words("event-week-empty")
    elif told:
        text = words("event-week-title", events=page.total, interests=told)
    else:
        text = words("event-week-plain", events=page.total)
    return Screen(text, [*rows, [Button(words.plain("button-back"), EventPress()), home(words)]])


def line_of(visit: Visit, event: Event) -> str:
    return f"{visit.words.day(school_day(event.starts_at, visit.zone))} · {event.title}"
