"""The parliament at a glance: the deputy head's page, a pupil's plan, the year's report."""

from typing import assert_never

from aiogram.types import CallbackQuery

from db.parliament.sittings import Sitting
from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.parliament.sitting_screens import title_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.parliament.duty import DutyRefusal
from school.presses.parliament import ParliamentPress, ReviewDeed, ReviewPress, SittingPress
from school.rights import runs_parliament
from services.parliament import overview
from services.parliament.overview import Overview, OwnParliament

#: So many lines of one kind stand on the one page.
MOST_LINES = 7


def own_lines(words: Words, mine: OwnParliament) -> list[str]:
    """«My parliament»: own factions, offices and invitations."""
    told = []
    if mine.factions:
        names = ", ".join(words.plain(f"faction-{one}") for one in mine.factions)
        told.append(words("own-factions", factions=names))
    for one in mine.invited:
        sitting, said = one
        title = title_of(words, sitting.kind, sitting.faction, sitting.starts_at)
        told.append(words("own-invited", sitting=title, said=said or "none"))
    return told


async def overview_screen(visit: Visit) -> Screen:
    """One page: what was decided, what is open, who has not answered."""
    words = visit.words
    seen = await visit.store.read(overview.overview, visit.asking)
    text = "\n\n".join([words("overview-title"), *_parts(words, seen)])
    rows = [
        [Button(words.plain("parliament-decisions"), SittingPress("decisions"))],
        [Button(words.plain("duty-title-button"), ReviewPress("duty"))],
        [Button(words.plain("review-report"), ReviewPress("report"))],
    ]
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(text, [*rows, [back, home(words)]])


def _parts(words: Words, seen: Overview) -> list[str]:
    """Headings with their number, and the first lines of each; what waits for nobody is left out."""
    told = [words("overview-decided", decisions=len(seen.decided))]
    waits = []
    for one in seen.waits[:MOST_LINES]:
        late = "late" if one.due_on and one.due_on < seen.today else "open"
        state = Word(f"decision-{one.state or 'unplanned'}")
        about = {"number": one.number or 0, "text": one.text, "owner": one.owner}
        about["owned"] = "yes" if one.owner else "no"
        waits.append(words("overview-waits", **about, state=state, late=late))
    told.append("\n".join([words("overview-open", decisions=len(seen.waits)), *waits]))
    silent = [
        *(words("overview-unsigned", sitting=_title(words, one)) for one in seen.unsigned),
        *(words("overview-silent", sitting=_title(words, one), people=people) for one, people in seen.silent),
        *(
            words("overview-initiative", title=one.title, state=Word(f"initiative-state-{one.state}"))
            for one in seen.initiatives[:MOST_LINES]
        ),
        *([words("overview-requests", requests=seen.requests)] if seen.requests else []),
    ]
    told.append("\n".join([words("overview-answers"), *(silent or [words("overview-nobody")])]))
    return told


def _title(words: Words, one: Sitting) -> str:
    return title_of(words, one.kind, one.faction, one.starts_at)


async def plan_screen(visit: Visit, page: int = 0) -> Screen:
    """What of the school's plan is open to this person in the coming month; read only."""
    words = visit.words
    found = await visit.store.read(overview.open_items, visit.asking)
    shown = page_of(found, page)
    lines = [
        words(
            "open-plan-line",
            day=f"{one.due_on:%d.%m}",
            title=" / ".join(one.title.splitlines()),
            faction=words.plain(f"faction-{one.faction or 'none'}"),
        )
        for one in shown.items
    ]
    text = "\n".join([words("open-plan-title", items=len(found)), *(lines or [words("open-plan-nothing")])])
    rows = [shown.arrows(lambda turned: ReviewPress("plan", page=turned))]
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(text, [*rows, [back, home(words)]])


async def on_overview(query: CallbackQuery, visit: Visit, deed: ReviewDeed, page: int) -> None:
    words = visit.words
    match deed:
        case "plan":
            await show(query, await plan_screen(visit, page))
        case "overview" | "report" if not runs_parliament(visit.person):
            await answer(query, words.plain(DutyRefusal.NOT_YOURS), alert=True)
        case "overview":
            await show(query, await overview_screen(visit))
        case "report":
            await order(query, visit, "parliament-report", "election-paper-coming")
        case never:
            assert_never(never)
