"""A member of a faction takes the lead of an item for which the faction answers."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.screens import Pressed, answer
from handlers.visit import Visit
from school.plan import PlanRefusal
from school.presses.plan import FactionPress
from school.rights import Deed
from services.plan import factions


async def on_faction(query: CallbackQuery, callback_data: FactionPress, visit: Visit) -> None:
    """The letter stays: whoever presses later hears who leads."""
    outcome = await visit.store.write(factions.take_lead, visit.asking, callback_data.item)
    if isinstance(outcome, PlanRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await answer(query, visit.words.plain("plan-faction-leads", name=outcome), alert=True)


def build() -> Router:
    router = Router(name="plan-factions")
    router.callback_query.register(on_faction, Pressed(FactionPress), flags=needs(Deed.USE_MENU))
    return router
