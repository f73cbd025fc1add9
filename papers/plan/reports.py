"""Puts a report on the plan into words, tables and a chart."""

import asyncio
import io
import zipfile
from collections import Counter
from collections.abc import AsyncGenerator, Collection, Sequence
from dataclasses import replace
from datetime import date

from documents import charts, report
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.dates import SchoolYear
from school.factions import FACTIONS, ON_DUTY
from school.grades import grades_in_words
from school.people import GRADES
from school.plan import DOCUMENT, NOTE, PHOTO
from school.plan.approval import Approval
from school.plan.reports import Line, Outcome, Span, coverage, days_of, outcome_of, sums
from services import plan
from services.plan import reports

#: Evidence of these kinds may have no name of its own.
NAMELESS = (PHOTO, DOCUMENT, NOTE)
#: The school's own table.
COLUMNS = ("number", "project", "event", "due", "responsible", "grades", "done")


async def plan_report(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The report as Word, as Excel, and its chart as a picture."""
    words, today, grades = supplies.words(details), date.fromisoformat(details["today"]), _of_grades(details)
    days = await supplies.store.read(plan.school_calendar, details["school_id"], SchoolYear.of(today))
    first, last = days_of(Span(details["span"]), today, days)
    lines = await _lines(details, supplies, first, last)
    approval = await supplies.store.read(reports.approval, details["school_id"], SchoolYear.of(first))
    told = report_in_words(
        lines, first, last, today, supplies.school, words, grades, approved(approval, words)
    )
    caption = words("report-caption", first=f"{first:%d.%m.%Y}", last=f"{last:%d.%m.%Y}", items=len(lines))
    for ending, content in await drawn(told, charts_of(lines, today, words)):
        paper = Paper(f"{words.plain('report-file')}-{first:%Y-%m-%d}.{ending}", content)
        if paper.is_picture:
            yield replace(paper, caption=caption)
            caption = ""  # once is enough
        else:
            yield paper


async def plan_folder(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The year in one archive, without anybody's name."""
    words, today = supplies.words(details), date.fromisoformat(details["today"])
    first, last = days_of(Span(details["span"]), today)
    lines = await _lines(details, supplies, first, last)
    content = await folder_of(lines, first, last, today, supplies.school, words)
    yield Paper(f"{words.plain('report-file')}-{first:%Y}.zip", content, words("report-folder-caption"))


async def _lines(details: Details, supplies: Supplies, first: date, last: date) -> list[Line]:
    """What falls due in these days; a year's report is about that year's plans, with the summer before them."""
    school_id, zone, grades = details["school_id"], supplies.zone, _of_grades(details)
    if details["span"] == Span.YEAR:
        year = SchoolYear.of(date.fromisoformat(details["today"]))
        return await supplies.store.read(reports.lines_of_year, school_id, year, zone, grades)
    return await supplies.store.read(reports.lines, school_id, first, last, zone, grades)


def _of_grades(details: Details) -> frozenset[int] | None:
    """A class teacher's report is about these grades; None is the whole school."""
    found = details.get("grades")
    return None if found is None else frozenset(found)


def report_in_words(
    lines: Sequence[Line],
    first: date,
    last: date,
    today: date,
    school: str,
    words: Words,
    grades: frozenset[int] | None = None,
    under_heading: Sequence[str] = (),
) -> report.Report:
    """The whole report: the plan's table with its last column filled in, sums, and the map of who was forgotten.

    A class teacher's is about the own grades, and counts no colleagues.
    """
    say = words.plain
    counted = Counter(outcome_of(line, today) for line in lines)
    year = str(SchoolYear.of(first)).replace("-", "–")
    by = {
        "faction": _factions(lines, today, words),
        "grade": _grades(lines, today, grades or GRADES),
    }
    if grades is None:
        by["person"] = _people(lines, today)
    return report.Report(
        heading=[
            school,
            say("report-title", year=year),
            *([say("report-own-grades", grades=grades_in_words(grades))] if grades else ()),
            f"{first:%d.%m.%Y} – {last:%d.%m.%Y}",
            *under_heading,
        ],
        summary=[say("report-all", items=len(lines)), _in_one_line(counted, words)],
        sheets=[
            _plan_table(lines, today, words),
            *(_sums_table(key, found, words) for key, found in by.items()),
            _coverage_table(lines, words, grades or GRADES),
        ],
        chapters=_chapters(lines, today, words),
    )


def approved(approval: Approval | None, words: Words) -> list[str]:
    """«The year's plan was approved by …, on …, by decision № …», as the minutes say it too (rows 69, 135)."""
    if approval is None:
        return []
    about = {
        "name": approval.name,
        "office": "acting" if approval.acting else "head",
        "day": f"{approval.on:%d.%m.%Y}",
        "decided": "yes" if approval.decision else "no",
        "decision": approval.decision,
    }
    return [words.plain("plan-paper-approval", **about)]


def _evidence_in_words(line: Line, words: Words) -> str:
    """Its link or its file's name; of what has neither the kind, in words."""
    shown = line.evidence or ""
    return words.plain(f"year-end-kind-{shown}") if shown in NAMELESS else shown


def _in_one_line(counted: Counter[Outcome], words: Words) -> str:
    return "; ".join(f"{words.plain(f'report-{one}')} – {counted[one]}" for one in Outcome)


def _faction(words: Words, key: str | None) -> str:
    return words.plain(f"faction-{key or 'none'}")


def _plan_table(lines: Sequence[Line], today: date, words: Words) -> report.Sheet:
    """All of it in one, with the faction in a column, for whoever filters and counts."""
    say = words.plain
    columns = ("number", "faction", *COLUMNS[1:])
    rows: list[Sequence[str | int]] = [
        (number, _faction(words, line.faction), *_cells(line, today, words))
        for number, line in enumerate(lines, start=1)
    ]
    return report.Sheet(say("report-sheet-plan"), [say(f"report-column-{name}") for name in columns], rows)


def _chapters(lines: Sequence[Line], today: date, words: Words) -> list[report.Chapter]:
    """As the school's plan stands: a month, in it a faction, the one on duty first, and their table.

    What belongs to the whole organisation stands below the month alone, as in the plan's May.
    """
    say = words.plain
    heads = [say(f"report-column-{name}") for name in COLUMNS]
    found: dict[tuple[date, str | None], list[Line]] = {}
    for line in lines:
        found.setdefault((line.due_on.replace(day=1), line.faction), []).append(line)
    chapters, told = [], None
    for month, faction in sorted(found, key=_place):
        headings = [] if month == told else [say("report-month", month=words.month(month).upper())]
        if faction:
            headings.append(say("report-faction", faction=_faction(words, faction).upper()))
        rows: list[Sequence[str | int]] = [
            (number, *_cells(line, today, words))
            for number, line in enumerate(found[month, faction], start=1)
        ]
        chapters.append(report.Chapter(headings, heads, rows))
        told = month
    return chapters


def _place(key: tuple[date, str | None]) -> tuple[date, int]:
    month, faction = key
    if faction is None:
        return month, -2
    return month, -1 if faction == ON_DUTY.get(month.month) else FACTIONS.index(faction)


def _cells(line: Line, today: date, words: Words) -> tuple[str, ...]:
    """A row of the school's table behind its number."""
    shown = [
        words.plain(f"report-{outcome_of(line, today)}"),
        f"{line.done_on:%d.%m.%Y}" if line.done_on else "",
        line.done_by or "",
        _evidence_in_words(line, words) or line.not_held or "",
    ]
    return (
        line.project or "",
        "\n".join([line.title, *line.others]),
        f"{line.due_on:%d.%m.%Y}",
        "\n".join([*line.responsible, *_partners(line, words)]),
        words.plain("report-grades", grades=grades_in_words(line.grades)) if line.grades else "",
        ", ".join(part for part in shown if part),
    )


def _partners(line: Line, words: Words) -> list[str]:
    return [words.plain("report-partners", partners=", ".join(line.partners))] if line.partners else []


def _factions(lines: Sequence[Line], today: date, words: Words) -> list[tuple[str, Counter[Outcome]]]:
    counted = sums(lines, lambda line: [line.faction], today)
    return [(_faction(words, key), counted[key]) for key in (*FACTIONS, None) if key in counted]


def _months(lines: Sequence[Line], today: date, words: Words) -> list[tuple[str, Counter[Outcome]]]:
    counted = sums(lines, lambda line: [line.due_on.replace(day=1)], today)
    return [(words.month_of_year(month), counted[month]) for month in sorted(counted)]


def _grades(
    lines: Sequence[Line], today: date, grades: Collection[int]
) -> list[tuple[str, Counter[Outcome]]]:
    counted = sums(lines, lambda line: line.grades, today)
    return [(str(grade), counted[grade]) for grade in sorted(grades) if grade in counted]


def _people(lines: Sequence[Line], today: date) -> list[tuple[str, Counter[Outcome]]]:
    """Who has done what, and after them those whom the plan names and who have still to do it."""
    done = sums([line for line in lines if line.done_by], lambda line: [line.done_by or ""], today)
    left = sums([line for line in lines if not line.done_on], lambda line: line.responsible, today)
    return [*sorted(done.items()), *sorted(left.items())]


def _sums_table(key: str, counted: Sequence[tuple[str, Counter[Outcome]]], words: Words) -> report.Sheet:
    heads = [words.plain(f"report-column-{key}"), *(words.plain(f"report-{one}") for one in Outcome)]
    rows: list[list[str | int]] = [[name, *(found[one] for one in Outcome)] for name, found in counted]
    return report.Sheet(words.plain(f"report-sheet-{key}"), heads, rows)


def _coverage_table(lines: Sequence[Line], words: Words, grades: Collection[int]) -> report.Sheet:
    """Grade by month, the factions in each; a dash is a grade for which nothing was planned that month."""
    found = coverage(lines)
    months = sorted({month for _, month in found})
    rows: list[list[str | int]] = []
    for grade in sorted(grades):
        cells = (found.get((grade, month), Counter()) for month in months)
        rows.append([grade, *(_factions_in(cell, words) or "–" for cell in cells)])
    heads = [words.plain("report-column-grade"), *map(words.month, months)]
    return report.Sheet(words.plain("report-sheet-coverage"), heads, rows)


def _factions_in(cell: Counter[str | None], words: Words) -> str:
    return "\n".join(f"{_faction(words, key)}: {number}" for key, number in cell.most_common())


def charts_of(lines: Sequence[Line], today: date, words: Words) -> list[charts.Chart]:
    """Done, late, not held and ahead by faction, and where there is more than one month, by month."""
    drawn_by = [("report-chart", _factions(lines, today, words))]
    if len(months := _months(lines, today, words)) > 1:
        drawn_by.append(("report-chart-months", months))
    parts = [words.plain(f"report-{one}") for one in Outcome]
    return [
        charts.Chart(
            words.plain(title), parts, [(name, [found[one] for one in Outcome]) for name, found in bars]
        )
        for title, bars in drawn_by
    ]


async def drawn(told: report.Report, pictures: Sequence[charts.Chart]) -> list[tuple[str, bytes]]:
    """(ending, content) as Word with the charts, as Excel, and each chart alone; in a thread."""
    painted = [await asyncio.to_thread(charts.as_png, one) for one in pictures]
    word = await asyncio.to_thread(report.as_docx, told, painted)
    excel = await asyncio.to_thread(report.as_xlsx, told)
    return [("docx", word), ("xlsx", excel), *(("png", picture) for picture in painted)]


async def folder_of(
    lines: Sequence[Line], first: date, last: date, today: date, school: str, words: Words
) -> bytes:
    """The inspector's folder: plan and fact, sums, the list of evidence and the chart, in one archive.

    Nobody is named: neither who has done something, nor in the name of a file.
    """
    nameless = [_without_names(line, words) for line in lines]
    told = report_in_words(nameless, first, last, today, school, words)
    evidence = report.Report((), (), [_evidence_table(nameless, words)])
    pictures = charts_of(nameless, today, words)
    names = ["report-file", "report-file", "report-file", "report-file-months"]
    files = list(zip(names, await drawn(told, pictures), strict=False))
    files.append(("report-file-evidence", ("xlsx", await asyncio.to_thread(report.as_xlsx, evidence))))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, (ending, content) in files:
            folder.writestr(f"{words.plain(name)}.{ending}", content)
    return archive.getvalue()


def _without_names(line: Line, words: Words) -> Line:
    shown = line.evidence and line.evidence.startswith(("http://", "https://"))
    evidence = line.evidence if shown or not line.evidence else words.plain("report-evidence-file")
    return replace(
        line, done_by=None, evidence=evidence, not_held=line.not_held and words.plain("report-missed")
    )


def _evidence_table(lines: Sequence[Line], words: Words) -> report.Sheet:
    heads = [words.plain(f"report-column-{name}") for name in ("due", "faction", "event", "done")]
    rows = [
        (f"{line.due_on:%d.%m.%Y}", _faction(words, line.faction), line.title, line.evidence)
        for line in lines
        if line.evidence
    ]
    return report.Sheet(words.plain("report-file-evidence"), heads, rows)
