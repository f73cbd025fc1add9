"""Whom the school asks to give: a list with next steps, a card, and where each stands."""

from datetime import date
from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.answers import a_day, not_past, public, text_line
from handlers.forms import Filling, Form, Refused, back_to, begin, screen_or_refused
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import one_of, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance.contacts import OVER, ContactRefusal, ContactState
from school.assistance.giving import GIVERS
from school.presses.assistance import ContactPress
from school.rights import Deed
from services.assistance import contacts
from services.assistance.contacts import ContactCard


async def list_screen(visit: Visit, number: int = 0) -> Screen | ContactRefusal:
    words = visit.words
    found = await visit.store.read(contacts.all_of, visit.asking)
    if isinstance(found, ContactRefusal):
        return found
    page = page_of(found, number)
    rows = [[Button(words.plain("contact-new"), ContactPress("new"))]]
    for one in page.items:
        state = words.plain(f"contact-state-{one.row.state}")
        day = f", {words.day(one.row.next_on)}" if one.row.next_on else ""
        rows.append([Button(f"{one.who} · {state}{day}", ContactPress("card", one.row.id))])
    arrows = page.arrows(lambda turned: ContactPress(page=turned))
    return Screen(words("contact-list", contacts=page.total), [*rows, arrows, [home(words)]])


def card_screen(words: Words, seen: ContactCard) -> Screen:
    row = seen.row
    text = words(
        "contact-card",
        who=seen.who,
        kind=Word(f"giver-{row.kind}"),
        state=Word(f"contact-state-{row.state}"),
        step=seen.step or "–",
        day=words.day(row.next_on) if row.next_on else "–",
    )
    rows = [
        [Button(words.plain(f"contact-do-{one}"), ContactPress("move", row.id, one))]
        for one in ContactState
        if one != row.state or one not in OVER
    ]
    back = Button(words.plain("button-back"), ContactPress())
    return Screen(text, [*rows, [back, home(words)]], protected=True)


async def on_contact_press(query: CallbackQuery, callback_data: ContactPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    made: Screen | ContactRefusal
    match press.deed:
        case "list" | "new":
            made = await list_screen(visit, press.page)
        case "card" | "move":
            seen = await visit.store.read(contacts.card, visit.asking, press.contact)
            made = seen if isinstance(seen, ContactRefusal) else card_screen(words, seen)
        case never:
            assert_never(never)
    if isinstance(made, ContactRefusal):
        await answer(query, words.plain(made), alert=True)
    elif press.deed == "new":
        await begin(NEW, query, visit)
    elif press.deed == "move":
        await move(query, visit, press)
    else:
        await show(query, made)


async def move(query: CallbackQuery, visit: Visit, press: ContactPress) -> None:
    """What is over needs no next step; everything else asks for it and for its day."""
    if press.state not in tuple(ContactState):
        await answer(query, visit.words.plain("button-too-old"), alert=True)
        return
    if press.state not in OVER:
        await begin(STEP, query, visit, contact=press.contact, state=press.state)
        return
    refusal = await visit.store.write(contacts.move, visit.asking, press.contact, press.state)
    made = refusal or await _card(visit, press.contact)
    if isinstance(made, Screen):
        await show(query, made)
    else:
        await answer(query, visit.words.plain(made), alert=True)


async def _card(visit: Visit, contact_id: int) -> Screen | ContactRefusal:
    seen = await visit.store.read(contacts.card, visit.asking, contact_id)
    return seen if isinstance(seen, ContactRefusal) else card_screen(visit.words, seen)


async def note(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (told["kind"], told["who"], told["step"], date.fromisoformat(told["on"]))
    outcome = await visit.store.write(contacts.note, visit.asking, filling.token, *said)
    made = outcome if isinstance(outcome, ContactRefusal) else await _card(visit, outcome)
    return screen_or_refused(made)


async def step(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (told["contact"], told["state"], told["step"], date.fromisoformat(told["on"]))
    refusal = await visit.store.write(contacts.move, visit.asking, *said)
    made = refusal or await _card(visit, told["contact"])
    return screen_or_refused(made)


async def back_to_list(visit: Visit) -> Screen:
    made = await list_screen(visit)
    return made if isinstance(made, Screen) else Screen(visit.words(made), [[home(visit.words)]])


_STEP = (
    typed("step", "contact-ask-step", public(text_line(200))),
    typed("on", "contact-ask-on", a_day(not_past)),
)
NEW = Form(
    "contact",
    Deed.SEE_CAMPAIGNS,
    (
        one_of("kind", "contact-ask-kind", GIVERS, lambda words, one: words.plain(f"giver-{one}")),
        typed("who", "contact-ask-who", public(text_line(200, least=3))),
        *_STEP,
    ),
    note,
    back_to_list,
    private=True,
)
STEP = Form("contact-step", Deed.SEE_CAMPAIGNS, _STEP, step, back_to("contact", _card, back_to_list))
FORMS = (NEW, STEP)
