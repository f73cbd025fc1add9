"""Signatures in chat: who of the three has signed, and on which minutes."""

from dataclasses import replace

from aiogram.types import CallbackQuery

from handlers.events.card import card
from handlers.home import home
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.events import EventRefusal
from school.events.parts import (
    PARTS,
)
from school.presses.events import EventPartPress, EventPress
from services import events
from services.events import signatures
from services.events.parts import Parts


def signatures_screen(visit: Visit, found: Parts) -> Screen:
    """Who has signed, and on which minutes; what this person can sign or record."""
    words, event_id, rows = visit.words, found.event.id, []
    given = {one.sort: one for one in found.of("signatures")}
    lines = []
    for number, sort in enumerate(PARTS["signatures"].sorts):
        body = Word(f"event-sort-{sort}")
        if one := given.get(sort):
            lines.append(words("event-signed", body=body, name=one.name or "–", basis=one.said or ""))
            continue
        lines.append(words("event-unsigned", body=body))
        press = EventPartPress("sign", event_id, "signatures", step=number)
        if signatures.may_sign(found, visit.person, sort):
            rows.append([Button(words.plain(f"event-sign-{sort}"), press)])
        if signatures.may_record(found, visit.person, sort):
            rows.append([Button(words.plain(f"event-record-{sort}"), replace(press, deed="record"))])
    if found.leads and len(given) < len(PARTS["signatures"].sorts):
        ask = EventPartPress("ask-sign", event_id, "signatures")
        rows.append([Button(words.plain("event-ask-sign"), ask)])
    text = words("event-part-title", part=Word("event-part-signatures"), title=found.event.title)
    back = Button(words.plain("button-back"), EventPartPress(event=event_id))
    return Screen("\n".join([text, words("event-signatures-rule"), *lines]), [*rows, [back, home(words)]])


async def sign(query: CallbackQuery, visit: Visit, found: Parts, press: EventPartPress) -> None:
    if press.deed == "ask-sign":
        told = await visit.store.write(signatures.ask_to_sign, visit.asking, press.event)
        said = visit.words.plain(told) if isinstance(told, EventRefusal) else None
        said = said or visit.words.plain("event-sign-asked", people=told if isinstance(told, int) else 0)
        await answer(query, said, alert=True)
        return
    sort = PARTS["signatures"].sorts[min(press.step, 2)]
    refusal = await visit.store.write(signatures.sign, visit.asking, press.event, sort)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    seen = await visit.store.read(events.view, visit.person, press.event)
    if not isinstance(seen, EventRefusal):
        await show(query, card(visit, seen, EventPress()), visit.words.plain("event-sign-done"))
