"""Papers of the campaigns for others: thanks, letters to state bodies, notices of movement, the final analysis."""

import asyncio
from collections.abc import AsyncGenerator, Sequence

from documents import charts, letter, report
from documents.letter import Letter
from locales.words import Words
from papers.figures import figure_in_words
from papers.recipes import Details, Paper, Supplies
from school.assistance.attendance import AttendanceRefusal
from school.assistance.campaigns import CampaignRefusal
from school.assistance.exports import ExportRefusal
from school.assistance.giving import GivingRefusal
from school.assistance.weekly import FEWEST_SHOWN
from services.assistance import attendance, closing, donors, exports, giving
from services.assistance.closing import Analysis
from services.assistance.donors import Sponsored


def _signed(words: Words) -> Sequence[tuple[str, str]]:
    return [(words.plain("year-end-director"), "")]


async def thanks(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """To a giver, for what was handed over: as Word and as PDF; no child stands in it."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(giving.card, supplies.asking(person), details["offer"])
    if isinstance(seen, GivingRefusal):
        yield words(seen)
        return
    if not seen.given:
        yield words("thanks-nothing-given")
        return
    say = words.plain
    thing = f"{say(f'need-kind-{seen.offer.kind}')} × {seen.given}"
    told = [_thanks(supplies.school, words, seen.who, say("thanks-for-thing", thing=thing))]
    name = f"{say('thanks-file')}-{seen.offer.id}"
    yield Paper(f"{name}.docx", await asyncio.to_thread(letter.as_docx, told))
    yield Paper(f"{name}.pdf", await asyncio.to_thread(letter.as_pdf, told))


def _thanks(school: str, words: Words, who: str, why: str) -> Letter:
    say = words.plain
    return Letter(school, "", say("thanks-title"), [say("thanks-dear", who=who), why], _signed(words))


async def thanks_of_all(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The list of those who are thanked in public, and a letter for each; a child that was helped is never in it."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    found = await supplies.store.read(closing.thanked, supplies.asking(person), details["campaign"])
    if isinstance(found, CampaignRefusal):
        yield words(found)
        return
    say = words.plain
    rows = [(number, name) for number, name in enumerate(found, start=1)]
    columns = [say("act-column-number"), say("thanks-column-name")]
    listed = report.Report(
        [supplies.school, say("thanks-list-title")], [], [], tables=[report.Sheet("", columns, rows)]
    )
    yield Paper(f"{say('thanks-list-file')}.docx", await asyncio.to_thread(report.as_docx, listed))
    if found:
        told = [_thanks(supplies.school, words, name, say("thanks-for-part")) for name in found]
        yield Paper(f"{say('thanks-file')}.docx", await asyncio.to_thread(letter.as_docx, told))


async def patron_letter(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """To a state body that takes a child under its care: after the family agreed to that giver, with the least data."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.write(donors.sponsored, supplies.asking(person), details["promise"])
    if not isinstance(seen, Sponsored):
        yield words(seen)
        return
    say = words.plain
    size = f", {seen.line.size}" if seen.line.size else ""
    thing = f"{say(f'need-kind-{seen.line.kind}')}{size} × {seen.line.quantity}"
    grade = str(seen.child.grade or "–")
    told = Letter(
        supplies.school,
        seen.who,
        say("patron-title"),
        [
            say("patron-text", child=seen.first_name, grade=grade, thing=thing),
            say("patron-care"),
            say("patron-until", day=words.full_day(seen.until)) if seen.until else "",
        ],
        _signed(words),
    )
    content = await asyncio.to_thread(letter.as_docx, [told])
    yield Paper(f"{say('patron-file')}-{details['promise']}.docx", content, secret=True)


async def movement_notice(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """That a pupil came, left or dropped out: to the authority or to the commission, to be numbered and sent."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.write(attendance.moved, supplies.asking(person), details["movement"])
    if isinstance(seen, AttendanceRefusal):
        yield words(seen)
        return
    say, row = words.plain, seen.row
    told = [
        Letter(
            supplies.school,
            say(f"notice-to-{to}"),
            say("notice-title"),
            [
                say(
                    f"notice-{row.kind}",
                    name=seen.child.name,
                    class_name=seen.child.class_name or "–",
                    day=words.full_day(row.on_day),
                )
            ],
            _signed(words),
        )
        for to in ("authority", "commission")
    ]
    content = await asyncio.to_thread(letter.as_docx, told)
    yield Paper(f"{say('notice-file')}-{row.id}.docx", content, secret=True)


async def needs_list(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The list with names that a second person has agreed to: it says whose it is and when it is to be destroyed."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    made = await supplies.store.write(exports.take, supplies.asking(person), details["export"])
    if isinstance(made, ExportRefusal):
        yield words(made)
        return
    row, found = made
    say = words.plain
    mark = say("export-mark", number=row.id, who=person.name, day=words.full_day(row.ends_on))
    rows = [
        (
            one.number,
            one.child.name if one.child else "–",
            (one.child.class_name if one.child else None) or "–",
            say(f"need-category-{one.category}"),
            "; ".join(f"{say(f'need-kind-{line.kind}')} {line.size} × {line.quantity}" for line in one.lines),
        )
        for one in found
    ]
    columns = [say(f"export-column-{one}") for one in ("number", "name", "class", "category", "things")]
    sheet = report.Sheet(say("export-file"), columns, [*rows, (mark, "", "", "", "")])
    content = await asyncio.to_thread(report.as_xlsx, report.Report([], [], [sheet]))
    yield Paper(
        f"{say('export-file')}-{row.id}.xlsx", content, words("export-caption", mark=mark), secret=True
    )


# The end


async def analysis(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The final analysis as Word, with its chart; and the picture for everybody, small numbers left out."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(closing.analysis, supplies.asking(person), details["campaign"])
    if isinstance(seen, CampaignRefusal):
        yield words(seen)
        return
    say = words.plain
    chart = await asyncio.to_thread(charts.as_png, _chart(seen, words))
    told = _analysis(seen, supplies.school, words)
    content = await asyncio.to_thread(report.as_docx, told, [chart])
    yield Paper(f"{say('analysis-file')}-{seen.row.year}.docx", content)
    public = _picture(seen, words)
    if public.bars:
        picture = await asyncio.to_thread(charts.as_png, public)
        yield Paper(f"{say('analysis-picture-file')}.png", picture, words("analysis-picture-caption"))
    else:
        yield words("analysis-picture-few")


def _name(seen: Analysis, words: Words) -> str:
    return seen.row.name or words.plain(f"campaign-{seen.row.kind}")


def _chart(seen: Analysis, words: Words) -> charts.Chart:
    """Week by week: how many children needed help, and how many had it."""
    parts = [figure_in_words(words, key) for key in ("children_helped", "returned")]
    bars = [
        (words.day(day), (figures.get("children_helped", 0), figures.get("returned", 0)))
        for day, figures in seen.weeks
    ]
    return charts.Chart(words.plain("analysis-chart", name=_name(seen, words)), parts, bars)


def _picture(seen: Analysis, words: Words) -> charts.Chart:
    """What everybody may see: no child, and no number under five."""
    shown = [
        (figure_in_words(words, key), (value,))
        for key, value in seen.figures.items()
        if value >= FEWEST_SHOWN
        and (key.startswith("given:") or key in ("children_helped", "returned", "givers"))
    ]
    return charts.Chart(_name(seen, words), [words.plain("weekly-column-value")], shown)


def _analysis(seen: Analysis, school: str, words: Words) -> report.Report:
    say, row = words.plain, seen.row
    figures = [
        (n, figure_in_words(words, key), value) for n, (key, value) in enumerate(seen.figures.items(), 1)
    ]
    columns = [say(f"weekly-column-{one}") for one in ("number", "figure", "value")]
    weekly_columns = [say("analysis-column-week"), *(figure_in_words(words, key) for key in WEEKLY)]
    weekly: list[Sequence[str | int]] = [
        (words.day(day), *(one.get(key, 0) for key in WEEKLY)) for day, one in seen.weeks
    ]
    works = [
        (
            words.day(one.starts_at.astimezone(words.zone).date()),
            f"{say(f'work-kind-{one.kind}')}: {one.title}",
            "; ".join(str(value) for name, value in one.told.items() if name in OUTCOMES),
        )
        for one in seen.works
    ]
    work_columns = [say(f"analysis-column-{one}") for one in ("day", "work", "outcome")]
    days = f"{words.full_day(row.opens_on)} – {words.full_day(row.closes_on)}"
    return report.Report(
        heading=[school, say("analysis-title", name=_name(seen, words)), days],
        summary=[
            say("campaign-order-of", number=row.order_no or "–", day=row.order_on or "–"),
            say("analysis-survey", survey=row.survey or "–"),
            say("analysis-summary", summary=row.summary or "–"),
        ],
        sheets=[],
        tables=[
            report.Sheet("", columns, figures),
            report.Sheet("", weekly_columns, weekly),
            report.Sheet("", work_columns, works),
        ],
    )


WEEKLY = ("children_in_need", "children_helped", "things_given", "not_in_school", "returned")
#: What came of a work.
OUTCOMES = ("found", "visitors", "result", "decided", "shortcomings", "remedies")
