"""Reads the file of a list of people that somebody sent."""

import asyncio

from db.people.roster_lists import SentList
from documents.roster import read_list
from documents.upload import FileRefused, read_safely
from papers.recipes import Supplies
from school.people.roster import Problem
from services.people import roster
from services.people.roster import Incoming


async def read_sent_list(sent: SentList, supplies: Supplies) -> tuple[Incoming, list[Problem]] | FileRefused:
    """The list and what of it was not read, in a process of its own; or why it cannot be read."""
    known = await supplies.store.read(roster.pupils, sent.school_id)
    try:
        content = await supplies.fetch(sent.file_id)
        read = await asyncio.to_thread(read_safely, read_list, content, sent.kind, sent.school_year, known)
    except FileRefused as refused:
        return refused
    return roster.incoming(read, sent.kind), read.problems
