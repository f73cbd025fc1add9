"""Reports on the plan: the deputy head and the mentors ask for one, a class teacher for one on the own grades.

It comes as Word, Excel and a chart.
"""

from typing import get_args

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.home import home
from handlers.orders import order
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.plan.reports import plan_folder, plan_report
from papers.plan.year_end import plan_year_end
from school.grades import grades_in_words
from school.plan.reports import Span, days_of, grades_of_report
from school.plan.year_end import MONTHS
from school.presses.plan import ReportPaper, ReportPress, ReportSpan
from school.rights import Deed, may
from services import plan

#: The whole year in one archive, for readers from outside.
FOLDER: ReportPaper = "folder"
#: The report of the year as a paper to be signed.
YEAR_END: ReportPaper = "year-end"
SPANS: tuple[ReportSpan, ...] = get_args(ReportSpan)
#: What each asks of the worker; every other report is of a span.
KINDS: dict[str, str] = {FOLDER: "plan-folder", YEAR_END: "plan-year-end"}


def entries(visit: Visit) -> list[Button]:
    if not may(visit.who, Deed.SEE_REPORTS) or grades_of_report(visit.person) == frozenset():
        return []
    return [Button(visit.words.plain("menu-reports"), ReportPress())]


async def spans_screen(visit: Visit) -> Screen:
    words = visit.words
    days = await visit.store.read(plan.school_calendar, visit.school_id, visit.school_year)
    rows = []
    for span in SPANS:
        first, last = days_of(Span(span), visit.today, days)
        text = words.plain(f"report-span-{span}", first=f"{first:%d.%m}", last=f"{last:%d.%m}")
        rows.append([Button(text, ReportPress(span=span))])
    rows += [[Button(words.plain(f"report-{paper}"), ReportPress(span=paper))] for paper in _papers(visit)]
    text = words("report-ask-span")
    if (grades := grades_of_report(visit.person)) is not None:
        text += "\n" + words("report-own-grades", grades=grades_in_words(grades))
    return Screen(text, [*rows, [home(words)]])


def _papers(visit: Visit) -> list[ReportPaper]:
    """What is about the whole school and its year."""
    if grades_of_report(visit.person) is not None:
        return []
    return [FOLDER, YEAR_END] if visit.today.month in MONTHS else [FOLDER]


async def on_report(query: CallbackQuery, callback_data: ReportPress, visit: Visit) -> None:
    """Slow work: it becomes a job and arrives as documents."""
    span, grades = callback_data.span, grades_of_report(visit.person)
    if grades == frozenset():
        await answer(query, visit.words.plain("report-no-class"), alert=True)
        return
    if span not in {*Span, *_papers(visit)}:
        await show(query, await spans_screen(visit))
        return
    await order(
        query,
        visit,
        KINDS.get(span, "plan-report"),
        "report-coming",
        school_id=visit.school_id,
        span=Span.YEAR if span in KINDS else span,
        today=visit.today.isoformat(),
        grades=None if grades is None else sorted(grades),
    )


def build() -> Router:
    router = Router(name="reports")
    router.callback_query.register(on_report, Pressed(ReportPress), flags=needs(Deed.SEE_REPORTS))
    return router


JOBS = {"plan-report": plan_report, "plan-year-end": plan_year_end, "plan-folder": plan_folder}
ROOM = Room("reports", build, entries, jobs=JOBS)
