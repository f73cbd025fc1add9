"""The briefing in chat: read and confirmed by everybody who comes; who has not is seen by whoever leads."""

import re
from dataclasses import replace

from aiogram.types import CallbackQuery

from db.events.registrations import Attendee
from handlers.events.card import back_to_card, card
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.events import EventRefusal
from school.events.parts import (
    EventLine,
    of_part,
)
from school.presses.events import EventPartPress, EventPress
from services import events
from services.events import briefing
from services.events.parts import Parts

NAMES_ON_A_PAGE = 30


async def briefing_screen(visit: Visit, found: Parts, number: int) -> Screen:
    """What everybody reads, and to whoever leads the event who has not yet."""
    words, event_id = visit.words, found.event.id
    text = words("event-part-title", part=Word("event-part-briefing"), title=found.event.title)
    lines, rows = [briefing_text(words, found.lines)], []
    left = await visit.store.read(briefing.unbriefed, visit.asking, event_id)
    if not isinstance(left, EventRefusal):
        waiting: list[Attendee | EventLine] = [*left.guests, *left.people]
        page = page_of(waiting, number, NAMES_ON_A_PAGE)
        lines.append(words("event-unbriefed", people=page.total))
        lines += [_unbriefed_line(words, one) for one in page.items]
        rows.append(page.arrows(lambda turned: EventPartPress("part", event_id, "briefing", step=turned)))
        rows.append([Button(words.plain("event-add-briefing"), EventPartPress("add", event_id, "briefing"))])
    back = Button(words.plain("button-back"), EventPartPress(event=event_id))
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]], protected=True)


def _unbriefed_line(words: Words, one: Attendee | EventLine) -> str:
    if isinstance(one, EventLine):
        return words("event-line", text=f"{one.whose}, {words.plain('event-a-guest')}")
    return words("event-line", text=f"{one.name}, {one.class_name}")


def briefing_text(words: Words, lines: list[EventLine]) -> str:
    """What whoever leads the event has written, else the usual."""
    own = next((one.title for one in of_part(lines, "briefing")), None)
    return words("event-line", text=own) if own else words("event-briefing-usual")


async def brief(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    words = visit.words
    whom = int(press.whom) if re.fullmatch(r"\d{1,10}", press.whom, re.ASCII) else 0
    if press.deed == "read":
        text = words("event-read", title=found.event.title) + "\n\n" + briefing_text(words, found.lines)
        yes = Button(words.plain("event-read-yes"), replace(press, deed="brief"))
        await show(query, Screen(text, [[yes], back_to_card(visit, press.event)]))
        return
    refusal = await visit.store.write(briefing.brief, visit.asking, press.event, whom)
    if refusal:
        await answer(query, words.plain(refusal), alert=True)
        return
    seen = await visit.store.read(events.view, visit.person, press.event)
    if not isinstance(seen, EventRefusal):
        await show(query, card(visit, seen, EventPress()), words.plain("event-briefed"))
