"""Puts the report of the year into words; of the pupils nobody is named in it."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from datetime import date

from documents.report import Sheet
from documents.year_end import YearPaper, as_docx
from locales.words import Words
from papers.plan.reports import approved
from papers.recipes import Details, Paper, Supplies
from school.dates import SchoolYear
from school.factions import FACTIONS
from school.plan.reports import Line, Outcome
from school.plan.year_end import YearEnd, hiding, year_end
from services.plan import reports
from services.plan.reports import Signing


async def plan_year_end(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The report of the year, to be signed."""
    words, store, school_id = supplies.words(details), supplies.store, details["school_id"]
    today = date.fromisoformat(details["today"])
    year = SchoolYear.of(today)
    lines = await store.read(reports.lines_of_year, school_id, year, supplies.zone)
    signing, pupils = await store.read(reports.signing, school_id, year)
    content = await year_paper(lines, year, today, supplies.school, signing, pupils, words)
    yield Paper(f"{words.plain('year-end-file')}-{year}.docx", content, words("year-end-caption"))


async def year_paper(
    lines: Sequence[Line],
    year: SchoolYear,
    today: date,
    school: str,
    signing: Signing,
    pupils: Sequence[str],
    words: Words,
) -> bytes:
    """The paper as Word; in a thread."""

    def draw() -> bytes:
        return as_docx(in_words(year_end(lines, year, today), year, today, school, signing, pupils, words))

    return await asyncio.to_thread(draw)


def in_words(
    found: YearEnd,
    year: SchoolYear,
    today: date,
    school: str,
    signing: Signing,
    pupils: Sequence[str],
    words: Words,
) -> YearPaper:
    """The whole paper, ready to be printed and signed."""
    say = words.plain
    years = str(year).replace("-", "–")
    forgotten = ", ".join(map(str, found.forgotten))
    grades = say("year-end-forgotten", grades=forgotten) if forgotten else say("year-end-nobody-forgotten")
    approval = signing.approval
    post = "year-end-acting-director" if approval and approval.acting else "year-end-director"
    return YearPaper(
        heading=(school, say("year-end-heading"), say("year-end-title", year=years)),
        summary=[
            say("year-end-on", day=words.full_day(today)),
            *approved(approval, words),
            say("year-end-planned", items=found.total.total()),
            *(f"{say(f'report-{one}')} – {found.total[one]}" for one in Outcome),
        ],
        sections=[
            (_outcomes("faction", _factions(found, words), words), ""),
            (_outcomes("month", _months(found, words), words), ""),
            (_grades(found, words), grades),
            (_not_held(found, pupils, words), "" if found.not_held else say("year-end-all-held")),
            (_evidence(found, words), "" if found.evidence else say("year-end-no-evidence")),
        ],
        signatures=[
            (say(post), approval.name if approval else ""),
            (say("year-end-deputy"), signing.deputy),
            (say("year-end-senior-mentor"), signing.senior_mentor),
        ],
    )


def _factions(found: YearEnd, words: Words) -> list[tuple[str, Counter[Outcome]]]:
    known = [key for key in (*FACTIONS, None) if key in found.factions]
    return [(words.plain(f"faction-{key or 'none'}"), found.factions[key]) for key in known]


def _months(found: YearEnd, words: Words) -> list[tuple[str, Counter[Outcome]]]:
    return [(words.month_of_year(month), found.months[month]) for month in sorted(found.months)]


def _outcomes(key: str, counted: Sequence[tuple[str, Counter[Outcome]]], words: Words) -> Sheet:
    say = words.plain
    heads = [say(f"year-end-column-{key}"), say("year-end-column-planned")]
    heads += [say(f"report-{one}") for one in Outcome]
    rows: list[Sequence[str | int]] = [
        (name, one.total(), *(one[outcome] for outcome in Outcome)) for name, one in counted
    ]
    return Sheet(say(f"year-end-by-{key}"), heads, rows)


def _grades(found: YearEnd, words: Words) -> Sheet:
    say = words.plain
    heads = [say(f"year-end-column-{name}") for name in ("grade", "planned", "held", "empty")]
    rows = [
        (one.grade, one.planned, one.held, ", ".join(map(words.month, one.empty)) or "–")
        for one in found.grades
    ]
    return Sheet(say("year-end-coverage"), heads, rows)


def _not_held(found: YearEnd, pupils: Sequence[str], words: Words) -> Sheet:
    say = words.plain
    heads = [say(f"year-end-column-{name}") for name in ("number", "event", "due", "reason")]

    nameless = hiding(pupils, say("year-end-a-pupil"))
    rows = [
        (
            number,
            nameless(line.title),
            f"{line.due_on:%d.%m.%Y}",
            nameless(line.not_held) if line.not_held else say("year-end-no-reason"),
        )
        for number, line in enumerate(found.not_held, start=1)
    ]
    return Sheet(say("year-end-not-held"), heads, rows)


def _evidence(found: YearEnd, words: Words) -> Sheet:
    say = words.plain
    heads = [say(f"year-end-column-{name}") for name in ("kind", "count")]
    rows = [(say(f"year-end-kind-{kind}"), found.evidence[kind]) for kind in sorted(found.evidence)]
    return Sheet(say("year-end-evidence"), heads, rows)
