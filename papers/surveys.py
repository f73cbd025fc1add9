"""The results of a survey as a workbook: counts, and the texts in no order; nothing of fewer than five."""

import asyncio
from collections.abc import AsyncGenerator

from documents import charts, report
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.assistance.weekly import shown
from school.surveys import SurveyQuestion, SurveyRefusal
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
    for number, chart in enumerate(charts_of(seen, words), start=1):
        picture = await asyncio.to_thread(charts.as_png, chart)
        yield Paper(f"{words.plain('survey-file')}-{seen.survey.id}-{number}.png", picture)


def charts_of(seen: SurveyCard, words: Words) -> list[charts.Chart]:
    """A chart for each question whose counts may be shown."""
    counted = [words.plain("survey-column-count")]
    return [
        charts.Chart(
            question.text(words.language), counted, [(_option(question, one, words), (n,)) for one, n in bars]
        )
        for question, counts in zip(seen.questions, seen.counts, strict=True)
        if (bars := sorted((counts or {}).items()))
    ]


def _option(question: SurveyQuestion, one: int, words: Words) -> str:
    return str(one) if question.kind == "scale" else question.option(one, words.language)


def in_words(seen: SurveyCard, words: Words) -> report.Report:
    rate = f"{100 * seen.answered // seen.invited} %" if seen.invited else ""
    rows: list[tuple[str | int, ...]] = [(words.plain("survey-column-answered"), rate, seen.answered)]
    rows += [(words.plain("survey-column-week"), words.day(day), shown(n)) for day, n in seen.weeks]
    for question, counts, texts in zip(seen.questions, seen.counts, seen.texts, strict=True):
        text = question.text(words.language)
        for one, n in sorted((counts or {}).items()):
            rows.append((text, _option(question, one, words), n))
        rows += [(text, told, 1) for told in texts if told]
    columns = [words.plain(f"survey-column-{one}") for one in ("question", "option", "count")]
    return report.Report([], [], [report.Sheet(words.plain("survey-file"), columns, rows)])
