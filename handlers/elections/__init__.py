"""Elections in chat: ballots, campaign, the mentor's desk, the commission's words and count."""

from aiogram import Router

from handlers.elections import booths, candidacies, commission, desk, setting_up, voting
from handlers.elections.voting import entries, list_screen
from handlers.room import Room
from papers.elections import booth_slips, election_file, minutes

PARTS = (voting, candidacies, desk, commission, booths)
FORMS = (
    *setting_up.FORMS,
    *candidacies.FORMS,
    *desk.FORMS,
    *commission.FORMS,
    *booths.FORMS,
)


def build() -> Router:
    router = Router(name="elections")
    router.include_routers(*(part.build() for part in PARTS))
    return router


JOBS = {"election-file": election_file, "election-minutes": minutes, "booth-slips": booth_slips}
ROOM = Room("elections", build, entries, FORMS, command=list_screen, jobs=JOBS)
