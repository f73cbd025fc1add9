"""The authority's own forms: looked at when they are sent, filled when the report goes out."""

import asyncio
from collections.abc import AsyncGenerator

from documents import forms
from documents.upload import FileRefused
from locales.words import LANGUAGES, Words
from papers.recipes import Details, Paper, Supplies
from school.assistance.weekly import FORM_FIGURES, ReportRefusal
from services.assistance import settings


def marks() -> dict[str, str]:
    """Mark → figure: «1» is the first of the figures."""
    return {str(number): figure for number, figure in enumerate(FORM_FIGURES, start=1)}


async def report_form(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """Looks at a form that was sent: it is kept if it is one, and its marks are told."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    try:
        content = await supplies.fetch(details["file_id"])
        found = await asyncio.to_thread(forms.marks_in, content)
        kind = await asyncio.to_thread(forms.kind_of, content)
    except FileRefused as refused:
        yield words(refused.reason, **refused.details)
        return
    known = {*marks(), *(f"{mark}+" for mark in marks()), *named(supplies)}
    read = {mark.casefold() for mark in found}
    if not read & known:
        yield words("report-form-no-marks")
        return
    file = (kind, details["file_id"], details["file_name"])
    kept = await supplies.store.write(settings.keep_form, supplies.asking(person), *file)
    if isinstance(kept, ReportRefusal):
        yield words(kept)
        return
    strange = ", ".join(mark for mark in found if mark.casefold() not in known)
    yield words("report-form-kept", marks=len(read & known), strange=strange or "–")


def named(supplies: Supplies) -> dict[str, str]:
    """What else a form may ask for, in each language: the school's name, the day of the report."""
    return {
        Words(code, supplies.zone).plain(f"report-form-mark-{one}"): one
        for code in LANGUAGES
        for one in ("school", "day")
    }


async def filled_forms(
    details: Details, supplies: Supplies, figures: dict[str, int], change: dict[str, int], day: str
) -> AsyncGenerator[Paper | str, None]:
    """Every form of the school with this report's figures; where there is none, how one is sent."""
    words = supplies.words(details)
    known = await supplies.store.read(settings.forms_of, details["school_id"])
    if not known:
        yield words("report-form-missing")
        return
    said = {"school": supplies.school, "day": day}
    values = {mark: str(figures.get(figure, 0)) for mark, figure in marks().items()}
    values |= {f"{mark}+": f"{change.get(figure, 0):+}" for mark, figure in marks().items()}
    values |= {mark: said[name] for mark, name in named(supplies).items()}
    for one in known:
        try:
            content = await asyncio.to_thread(forms.filled, await supplies.fetch(one.file_id), values)
        except FileRefused as refused:
            yield words(refused.reason, **refused.details)
            continue
        yield Paper(f"{words.plain('report-form-file')}-{one.file_name}", content)
