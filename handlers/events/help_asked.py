"""Help asked of a faction: asked by anybody of the staff, accepted or refused with a reason by its mentors."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.answers import public, text_line
from handlers.forms import Filling, Form, Refused, back_to, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import one_of, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.events import EventRefusal
from school.factions import FACTIONS
from school.presses.events import EventPress, HelpPress
from school.rights import Deed
from services.events import help_asked

LONGEST_ASKED = 500
SIGNS = {"asked": "…", "accepted": "✓", "refused": "✕"}


async def on_help_press(query: CallbackQuery, callback_data: HelpPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list":
            await show(query, await asked_list(visit, press.page))
        case "ask":
            await begin(ASK, query, visit)
        case "refuse":
            await begin(REFUSE, query, visit, asked=press.asked)
        case "accept":
            done = await visit.store.write(help_asked.answer, visit.asking, press.asked, None)
            await _show(query, visit, press.asked, done)
        case "card":
            await _show(query, visit, press.asked, None)
        case never:
            assert_never(never)


async def _show(query: CallbackQuery, visit: Visit, asked_id: int, done: object) -> None:
    if isinstance(done, EventRefusal):
        await answer(query, visit.words.plain(done), alert=True)
        return
    screen = await card_screen(visit, asked_id)
    if isinstance(screen, EventRefusal):
        await answer(query, visit.words.plain(screen), alert=True)
    else:
        await show(query, screen)


async def asked_list(visit: Visit, number: int = 0) -> Screen:
    words = visit.words
    page = page_of(await visit.store.read(help_asked.listed, visit.asking), number)
    rows = [
        [Button(f"{SIGNS[one.state]} {one.what}", HelpPress("card", one.id, page.number))]
        for one in page.items
    ]
    rows.append(page.arrows(lambda turned: HelpPress(page=turned)))
    rows.append([Button(words.plain("help-ask"), HelpPress("ask"))])
    back = Button(words.plain("button-back"), EventPress())
    return Screen(words("help-list", asked=page.total), [*rows, [back, home(words)]])


async def card_screen(visit: Visit, asked_id: int) -> Screen | EventRefusal:
    words = visit.words
    one = await visit.store.read(help_asked.card, visit.asking, asked_id)
    if isinstance(one, EventRefusal):
        return one
    text = words(
        "help-card",
        faction=Word(f"faction-{one.faction}"),
        what=one.what,
        name=one.asker or "–",
        when=one.asked_at,
        state=Word(f"help-state-{one.state}"),
    )
    if one.reason:
        text += "\n" + words("event-cancelled-reason", reason=one.reason)
    rows = []
    if await visit.store.read(help_asked.may_answer, visit.person, one):
        accept = Button(words.plain("help-accept"), HelpPress("accept", one.id))
        rows.append([accept, Button(words.plain("help-refuse"), HelpPress("refuse", one.id))])
    back = Button(words.plain("button-back"), HelpPress())
    return Screen(text, [*rows, [back, home(words)]])


async def ask(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        help_asked.ask, visit.asking, filling.token, answers["faction"], answers["what"]
    )
    return Refused(refusal) if refusal else (await asked_list(visit)).under(visit.words("help-asked-done"))


ASK = Form(
    "help-ask",
    Deed.PROPOSE_EVENTS,
    (
        one_of("faction", "help-ask-faction", FACTIONS, lambda words, one: words.plain(f"faction-{one}")),
        typed("what", "help-ask-what", public(text_line(LONGEST_ASKED, least=5))),
    ),
    ask,
    asked_list,
)


async def refuse(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    done = await visit.store.write(help_asked.answer, visit.asking, answers["asked"], answers["reason"])
    return Refused(done) if isinstance(done, EventRefusal) else await asked_list(visit)


BACK_TO_ASKED = back_to("asked", card_screen, asked_list)
REFUSE = Form(
    "help-refuse",
    Deed.PROPOSE_EVENTS,
    (typed("reason", "help-ask-reason", public(text_line(200, least=3))),),
    refuse,
    BACK_TO_ASKED,
)
