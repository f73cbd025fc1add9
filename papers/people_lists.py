"""Reads the file of a list of people that somebody sent."""

import asyncio

from db.people.roster_lists import SentList
from documents.roster import Problem, read_list
from documents.upload import read_safely
from papers.recipes import Supplies
from services.people import roster
from services.people.roster import Incoming


async def read_sent_list(sent: SentList, supplies: Supplies) -> tuple[Incoming, list[Problem]]:
    """The list and what of it was not read, in a process of its own. Raises FileRefused."""
    content = await supplies.fetch(sent.file_id)
    known = await supplies.store.read(roster.pupils, sent.school_id)
    read = await asyncio.to_thread(read_safely, read_list, content, sent.kind, sent.school_year, known)
    return roster.incoming(read, sent.kind), read.problems
