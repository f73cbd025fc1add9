"""Puts a note («анықтама») that closes an item into words: its number, day, text and who signs."""

import asyncio
from collections.abc import AsyncGenerator

from db.plan.closing import GivenEvidence
from documents.minutes import Grid, Minutes, as_docx, as_pdf
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.dates import school_day
from school.plan import PlanRefusal, parts_of
from services import plan


async def plan_note(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """Every note of an occurrence, as Word and as PDF; for the staff."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    card = await supplies.store.read(plan.card, supplies.asking(person), details["occurrence"])
    if isinstance(card, PlanRefusal):
        yield words(card)
        return
    titles = parts_of(card.item.title)
    for one in card.given:
        if one.number is None:
            continue
        title = titles[one.part] if one.part < len(titles) else card.item.title
        told = note_in_words(one, title, supplies.school, words)
        for ending, draw in (("docx", as_docx), ("pdf", as_pdf)):
            content = await asyncio.to_thread(draw, told)
            yield Paper(f"{words.plain('plan-note-file')}-{one.number}.{ending}", content)


def note_in_words(one: GivenEvidence, title: str, school: str, words: Words) -> Minutes:
    say = words.plain
    day = school_day(one.given_at, words.zone)
    return Minutes(
        heading=(school, say("plan-note-heading", number=one.number or 0)),
        facts=((say("plan-note-day"), f"{day:%d.%m.%Y}"), (say("plan-note-about"), title)),
        paragraphs=(one.note or "",),
        votes=Grid((), (), ()),
        decided="",
        decisions=(),
        signatures=((say("plan-note-signed"), one.giver or "–"),),
    )
