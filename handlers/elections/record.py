"""Papers of a published election: the file that anybody can count again, and the commission's minutes."""

from aiogram.types import CallbackQuery

from handlers.orders import order
from handlers.screens import answer
from handlers.visit import Visit
from services import elections


async def ask_for_paper(query: CallbackQuery, visit: Visit, kind: str, election_id: int) -> None:
    """A paper («election-file», «election-minutes») is slow work: it becomes a job and arrives as a document."""
    read = elections.record if kind == "election-minutes" else elections.result
    if await visit.store.read(read, visit.person, election_id) is None:
        await answer(query, visit.words.plain("election-no-result-yet"), alert=True)
        return
    await order_about(query, visit, kind, election_id)


async def order_about(query: CallbackQuery, visit: Visit, kind: str, election_id: int) -> None:
    """Asks the worker for a paper about an election."""
    await order(
        query,
        visit,
        kind,
        "election-paper-coming",
        election=election_id,
    )
