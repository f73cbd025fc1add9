"""Which election a screen is about, above everything else that it says."""

from db import elections
from handlers.forms import Filling
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import Election


async def heading(visit: Visit, election_id: int) -> str:
    """Which election a screen is about: two may run at once."""
    found = await visit.store.read(elections.by_id, election_id)
    return heading_of(visit, found)


def heading_of(visit: Visit, found: Election | None) -> str:
    """Of another school's it says nothing."""
    own = found is not None and found.school_id == visit.school_id
    return visit.words("election-heading", title=title_in(visit.words, found.title) if found and own else "–")


async def about_election(filling: Filling) -> str:
    """The heading of every question of a form about one election."""
    return await heading(filling.visit, filling.answers["election"])
