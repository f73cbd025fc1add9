"""Reports on the plan: the deputy head and the mentors ask for one, it comes as Word, Excel and a chart."""

from aiogram import Router
from aiogram.types import CallbackQuery

from db import jobs
from handlers.doors import needs
from handlers.home import home
from handlers.screens import Button, Press, Screen, answer, show
from handlers.visit import Visit
from school.reports import Span, days_of
from school.rights import Deed, may
from school.year_end import MONTHS
from services import plan

#: The whole year in one archive, for readers from outside.
FOLDER = "folder"
#: The report of the year as a paper to be signed.
YEAR_END = "year-end"
#: What each asks of the worker; every other report is of a span.
JOBS = {FOLDER: "plan-folder", YEAR_END: "plan-year-end"}


class ReportPress(Press, prefix="rp"):
    """Which time a report is about; empty asks."""

    span: str = ""


def entries(visit: Visit) -> list[Button]:
    if not may(visit.who, Deed.SEE_REPORTS):
        return []
    return [Button(visit.words.plain("menu-reports"), ReportPress())]


async def spans_screen(visit: Visit) -> Screen:
    words = visit.words
    days = await plan.school_calendar(visit.store, visit.school_id, visit.school_year)
    rows = []
    for span in Span:
        first, last = days_of(span, visit.today, days)
        text = words.plain(f"report-span-{span}", first=f"{first:%d.%m}", last=f"{last:%d.%m}")
        rows.append([Button(text, ReportPress(span=span))])
    papers = [FOLDER, YEAR_END] if visit.today.month in MONTHS else [FOLDER]
    rows += [[Button(words.plain(f"report-{paper}"), ReportPress(span=paper))] for paper in papers]
    return Screen(words("report-ask-span"), [*rows, [home(words)]])


async def on_report(query: CallbackQuery, callback_data: ReportPress, visit: Visit) -> None:
    """Slow work: it becomes a job and arrives as documents."""
    span = callback_data.span
    if span not in {*Span, *JOBS} or (span == YEAR_END and visit.today.month not in MONTHS):
        await show(query, await spans_screen(visit))
        return
    details = {
        "chat_id": visit.telegram_id,
        "school_id": visit.school_id,
        "span": Span.YEAR if span in JOBS else span,
        "today": visit.today.isoformat(),
        "language": visit.words.language,
    }
    async with visit.store.writing() as tx:
        await jobs.ask(tx, JOBS.get(span, "plan-report"), details, visit.now)
    await answer(query, visit.words.plain("report-coming"), alert=True)


def build() -> Router:
    router = Router(name="reports")
    router.callback_query.register(on_report, ReportPress.filter(), flags=needs(Deed.SEE_REPORTS))
    return router


FORMS = ()
