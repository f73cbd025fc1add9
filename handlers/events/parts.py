"""The parts of an event in chat: what each press on them does."""

from dataclasses import replace
from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.events.briefing import brief
from handlers.events.card import card
from handlers.events.jury import judge
from handlers.events.lines import ask_for_line
from handlers.events.part_screens import line_screen, part_screen, parts_screen
from handlers.events.signatures import sign
from handlers.orders import order
from handlers.screens import Screen, answer, show
from handlers.visit import Visit
from school.events import EventRefusal
from school.events.parts import (
    PARTS,
)
from school.presses.events import EventPartPress, EventPress
from services import events
from services.events import parts
from services.events.parts import Parts


async def on_part_press(query: CallbackQuery, callback_data: EventPartPress, visit: Visit) -> None:
    press = callback_data
    found = await visit.store.read(parts.parts_of, visit.asking, press.event)
    if not isinstance(found, EventRefusal) and press.part not in found.kind.parts and press.deed != "parts":
        found = EventRefusal.NO_SUCH_LINE
    if isinstance(found, EventRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    match press.deed:
        case "parts":
            await show(query, parts_screen(visit, found))
        case "part":
            await _open(query, visit, press)
        case "line":
            await _line(query, visit, found, press)
        case "add" | "book" | "answer" | "record":
            await ask_for_line(query, visit, found, press, press.deed)
        case "step" | "drop":
            await _change(query, visit, found, press)
        case "sign" | "ask-sign":
            await sign(query, visit, found, press)
        case "read" | "brief":
            await brief(query, visit, found, press)
        case "letters":
            await _letters(query, visit, found)
        case "marks" | "whom" | "mark" | "places":
            await judge(query, visit, press)
        case never:
            assert_never(never)


async def _open(query: CallbackQuery, visit: Visit, press: EventPartPress) -> None:
    screen = await part_screen(visit, press)
    if isinstance(screen, EventRefusal):
        await answer(query, visit.words.plain(screen), alert=True)
    else:
        await show(query, screen)


async def _line(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    line = found.line(press.line)
    if line is None or not found.leads:
        await answer(query, visit.words.plain(EventRefusal.NO_SUCH_LINE), alert=True)
    else:
        await show(query, line_screen(visit, found, line))


async def _change(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    """A step of a line, or the line goes. Who has a post says so from the event's card."""
    if press.deed == "drop":
        done = await visit.store.write(parts.drop, visit.asking, press.event, press.line)
    else:
        steps = PARTS[press.part].steps
        state = steps[press.step] if press.step < len(steps) else ""
        done = await visit.store.write(parts.step, visit.asking, press.event, press.line, state)
    if isinstance(done, EventRefusal):
        await answer(query, visit.words.plain(done), alert=True)
        return
    noted = visit.words.plain("event-line-noted")
    if found.leads:
        screen = await part_screen(visit, replace(press, deed="part", step=0))
        await show(query, screen if isinstance(screen, Screen) else parts_screen(visit, found), noted)
        return
    seen = await visit.store.read(events.view, visit.person, press.event)
    if not isinstance(seen, EventRefusal):
        await show(query, card(visit, seen, EventPress()), noted)


async def _letters(query: CallbackQuery, visit: Visit, found: Parts) -> None:
    if not found.leads:
        await answer(query, visit.words.plain(EventRefusal.NOT_YOURS), alert=True)
        return
    await order(query, visit, "event-guest-letters", "event-file-coming", event=found.event.id)
