"""The faction on duty: how its month stands, the note that it hands over, and what a mentor adds to a remit."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.answers import public, text_line
from handlers.forms import Filling, Form, Refused, back_to, begin
from handlers.home import home
from handlers.parliament.membership import faction_screen
from handlers.questions import typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.factions import FACTIONS, ON_DUTY
from school.parliament.duty import LONGEST_NOTE, LONGEST_REMIT, DutyRefusal
from school.presses.parliament import DutyDeed, ParliamentPress, ReviewPress
from school.rights import Deed, runs_parliament
from services.parliament import duty


def _is_ahead(month: int, now: int) -> bool:
    """Whether it is still to come in the school year, which begins in September."""
    return (month - 9) % 12 > (now - 9) % 12


async def duty_screen(visit: Visit) -> Screen:
    """Whose month it is, how each month stands, and what was handed over."""
    words, month = visit.words, visit.today.month
    found, may_hand_over = await visit.store.read(duty.card, visit.asking)
    faction = words.plain(f"faction-{ON_DUTY.get(month) or 'none'}")
    told = [words("duty-title", faction=faction) if month in ON_DUTY else words("duty-summer")]
    lines = [
        words(
            "duty-month",
            month=words.plain(f"month-{one.month}"),
            faction=words.plain(f"faction-{one.faction or 'none'}"),
            done=one.done,
            planned=one.planned,
            now="yes" if one.month == month else "ahead" if _is_ahead(one.month, month) else "no",
        )
        for one in found
    ]
    told.append("\n".join(lines))
    notes = [one for one in found if one.note]
    if notes:
        about = {"month": words.plain(f"month-{notes[-1].month}"), "note": notes[-1].note}
        told.append(words("duty-last-note", **about))
    rows = [[Button(words.plain("duty-do-note"), ReviewPress("note"))]] if may_hand_over else []
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen("\n\n".join(told), [*rows, [back, home(words)]])


async def _hand_over(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    refusal = await visit.store.write(duty.hand_over, visit.asking, filling.answers["note"])
    return Refused(refusal) if refusal else (await duty_screen(visit)).under(visit.words("duty-handed-over"))


async def _extend(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(duty.extend_remit, visit.asking, told["faction"], told["text"])
    return Refused(refusal) if refusal else await faction_screen(visit, told["faction"])


NOTE = Form(
    "duty-note",
    Deed.SEE_PARLIAMENT,
    (typed("note", "duty-ask-note", public(text_line(LONGEST_NOTE, least=10))),),
    _hand_over,
    duty_screen,
)
REMIT = Form(
    "faction-remit",
    Deed.SEE_PARLIAMENT,
    (typed("text", "remit-ask", public(text_line(LONGEST_REMIT, least=5))),),
    _extend,
    back_to("faction", faction_screen, duty_screen),
)
FORMS = (NOTE, REMIT)


async def on_duty(query: CallbackQuery, visit: Visit, deed: DutyDeed, faction: str) -> None:
    words = visit.words
    match deed:
        case "duty":
            await show(query, await duty_screen(visit))
        case "note":
            await begin(NOTE, query, visit)
        case "remit" if faction not in FACTIONS:
            await answer(query, words.plain("button-too-old"), alert=True)
        case "remit" if not runs_parliament(visit.person):
            await answer(query, words.plain(DutyRefusal.NOT_YOURS), alert=True)
        case "remit":
            await begin(REMIT, query, visit, faction=faction)
        case never:
            assert_never(never)
