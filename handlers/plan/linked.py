"""What stands on an item's card of what it is linked with, and the way there."""

from datetime import date

from db.plan import DatedItem
from handlers.screens import Button
from handlers.visit import Visit
from locales.words import Word
from school.people import class_name
from school.plan.linked import of_this_time
from school.presses.assistance import DrivePress
from school.presses.elections import ElectionPress
from school.presses.parliament import SittingPress
from school.presses.plan import ClassTickPress, PlanPress, ReportPress
from school.rights import Deed, may
from services.plan.linked import Beside


def lines_of(visit: Visit, row: DatedItem, beside: Beside | None) -> list[str]:
    """The share of classes, and whose turn it is this week."""
    words, lines = visit.words, []
    if turn := of_this_time(row.title, _week(row), weekly=row.weekly):
        lines.append(words("plan-card-turn", name=turn))
    if beside and beside.linked in ("classes", "class-elections") and beside.whole:
        percent = round(100 * beside.done / beside.whole)
        key = "plan-card-classes" if beside.linked == "classes" else "plan-card-elected"
        lines.append(words(key, done=beside.done, all=beside.whole, percent=percent))
    if beside and beside.to_come:
        days = {"first": beside.to_come.opens_on, "last": beside.to_come.closes_on}
        lines.append(
            words("plan-card-campaign-to-come", name=Word(f"campaign-{beside.to_come.kind}"), **days)
        )
    if beside and beside.linked == "year-report" and row.state == "open":
        lines.append(_report_line(visit, beside))
    return lines


def _report_line(visit: Visit, beside: Beside) -> str:
    if beside.approved is None:
        return visit.words("plan-card-report-waits")
    return visit.words("plan-card-report-approved", name=beside.approved.name or "–", when=beside.approved.at)


def _week(row: DatedItem) -> int:
    """Which week of the school year it is."""
    return (row.due_on - date(row.school_year, 9, 1)).days // 7 + 1


def buttons_of(visit: Visit, press: PlanPress, row: DatedItem, beside: Beside | None) -> list[list[Button]]:
    words = visit.words
    if beside is None:
        return []
    match beside.linked:
        case "classes" if row.state == "open":
            return [
                [
                    Button(
                        f"{'☑' if ticked else '☐'} {class_name(grade, letter)}",
                        ClassTickPress(row.id, grade, letter, press.span, press.page),
                    )
                ]
                for grade, letter, ticked in beside.own
            ]
        case "class-elections" if may(visit.who, Deed.RUN_ELECTIONS):
            return [[Button(words.plain("plan-to-class-elections"), ElectionPress())]]
        case "sittings":
            return [[Button(words.plain("plan-to-sittings"), SittingPress())]]
        case "campaign" if beside.campaign and may(visit.who, Deed.SEE_CAMPAIGNS):
            opens = DrivePress("card", beside.campaign)
            return [[Button(words.plain("plan-to-campaign"), opens)]]
        case "campaign" if may(visit.who, Deed.SEE_CAMPAIGNS):
            return [[Button(words.plain("plan-to-campaigns"), DrivePress())]]
        case "year-report" if may(visit.who, Deed.SEE_REPORTS):
            rows = [[Button(words.plain("plan-to-year-report"), ReportPress())]]
            if beside.approved is None and row.state == "open" and may(visit.who, Deed.RUN_PLAN):
                approve = press.to("approve-report")
                rows.append([Button(words.plain("plan-approve-report"), approve)])
            return rows
        case _:
            return []
