"""The results of a survey as a workbook: counts, and the texts in no order; nothing of fewer than five."""

import asyncio
from collections.abc import AsyncGenerator

from documents import report
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.surveys import SurveyRefusal
from services import surveys
from services.surveys import SurveyCard


async def survey_results(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(surveys.card, supplies.asking(person), details["survey"])
    if isinstance(seen, SurveyRefusal):
        yield words(seen)
        return
    content = await asyncio.to_thread(report.as_xlsx, in_words(seen, words))
    yield Paper(f"{words.plain('survey-file')}-{seen.survey.id}.xlsx", content)


def in_words(seen: SurveyCard, words: Words) -> report.Report:
    rows: list[tuple[str | int, ...]] = [(words.plain("survey-column-answered"), "", seen.answered)]
    for question, counts, texts in zip(seen.questions, seen.counts, seen.texts, strict=True):
        text = question.text(words.language)
        for one, n in sorted((counts or {}).items()):
            option = str(one) if question.kind == "scale" else question.option(one, words.language)
            rows.append((text, option, n))
        rows += [(text, told, 1) for told in texts if told]
    columns = [words.plain(f"survey-column-{one}") for one in ("question", "option", "count")]
    return report.Report([], [], [report.Sheet(words.plain("survey-file"), columns, rows)])
