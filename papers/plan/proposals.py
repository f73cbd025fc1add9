"""Reads the file of a plan that somebody sent."""

import asyncio

from db.plan.proposals import SentPlan
from documents.plan import read_plan
from documents.upload import FileRefused, read_safely
from papers.recipes import Supplies
from school.dates import SchoolYear
from services.plan import proposals


async def read_sent_file(sent: SentPlan, supplies: Supplies) -> FileRefused | None:
    """Fills the proposal with what was understood, read in a process of its own; or says why it cannot."""
    try:
        content = await supplies.fetch(sent.file_id)
        year = SchoolYear(sent.school_year)
        read = await asyncio.to_thread(read_safely, read_plan, content, year, sent.chosen)
        await supplies.store.write(proposals.fill, sent.id, read)
    except FileRefused as refused:
        return refused
    return None
