"""What pupils think: asked in one press, answered without a name, read by everybody once it is closed."""

from typing import assert_never
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery

from handlers.forms import show_or_say
from handlers.home import home
from handlers.screens import Button, Screen, show
from handlers.surveys import option_text
from handlers.visit import Visit
from locales.words import Word, Words
from school.parliament.opinions import ASKED, OPTIONS, OpinionRefusal
from school.presses.parliament import OpinionPress, ServicesPress
from school.presses.surveys import SurveyPress
from school.rights import is_pupil
from school.surveys import SurveyQuestion
from services.parliament import opinions

MOST_TEXTS = 10


async def list_screen(visit: Visit) -> Screen:
    words = visit.words
    seen = await visit.store.read(opinions.desk, visit.asking)
    rows = [[Button(words.plain("opinion-ask"), OpinionPress("ask"))]] if seen.may_ask else []
    for one in seen.found:
        line = words.plain(
            "opinion-line",
            year=f"{one.school_year}",
            term=one.term,
            state=Word(f"survey-state-{one.state}"),
        )
        to_answer = one.state == "open" and is_pupil(visit.person)
        press = SurveyPress("answer", one.survey_id) if to_answer else OpinionPress("card", one.survey_id)
        rows.append([Button(line, press)])
    back = Button(words.plain("button-back"), ServicesPress())
    return Screen(words("opinion-list", surveys=len(seen.found)), [*rows, [back, home(words)]])


async def card_screen(visit: Visit, survey_id: int) -> Screen | OpinionRefusal:
    """Once it is closed, numbers from five answers on; what was said in words only for the mentors."""
    words = visit.words
    seen = await visit.store.read(opinions.card, visit.asking, survey_id)
    if isinstance(seen, OpinionRefusal):
        return seen
    lines = [words("opinion-card", answered=seen.answered, invited=seen.told)]
    for number, question in enumerate(seen.questions):
        lines.append(words("survey-question", number=number + 1, text=question.text(words.language)))
        counts, texts = seen.counts[number], [one for one in seen.texts[number] if one]
        if counts is not None:
            lines += [
                words("survey-count", option=option_text(question, one, words.language), count=n)
                for one, n in sorted(counts.items())
            ]
        elif seen.waits or question.kind != "text":
            lines.append(words("survey-waits" if seen.waits else "survey-hidden"))
        else:
            lines += [words("opinion-said", text=text[:200]) for text in texts[:MOST_TEXTS]]
            lines += [] if texts else [words("opinion-in-words")]
    rows = []
    if seen.survey.state == "open":
        rows.append([Button(words.plain("opinion-close"), OpinionPress("close", survey_id))])
    back = Button(words.plain("button-back"), OpinionPress())
    return Screen("\n".join(lines), [*rows, [back, home(words)]])


async def on_opinion(query: CallbackQuery, callback_data: OpinionPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await list_screen(visit))
        case "card":
            await show_or_say(query, visit, await card_screen(visit, press.survey))
        case "ask":
            yes = Button(words.plain("opinion-ask-sure"), OpinionPress("sure-ask"))
            back = Button(words.plain("button-back"), OpinionPress())
            told = "\n".join(f"• {words(f'opinion-q-{one}')}" for one in ASKED)
            await show(query, Screen(f"{words('opinion-ask-told')}\n{told}", [[yes], [back]]))
        case "sure-ask":
            made = await visit.store.write(opinions.ask, visit.asking, *survey_in_words(visit.zone))
            screen = made if isinstance(made, OpinionRefusal) else await card_screen(visit, made)
            await show_or_say(query, visit, screen)
        case "close":
            refusal = await visit.store.write(opinions.close, visit.asking, press.survey)
            await show_or_say(query, visit, refusal or await card_screen(visit, press.survey))
        case never:
            assert_never(never)


def survey_in_words(zone: ZoneInfo) -> tuple[tuple[str, str], list[SurveyQuestion]]:
    """As a survey is kept: in Kazakh and in Russian."""
    kk, ru = Words("kk", zone), Words("ru", zone)
    options = tuple((kk.plain(f"opinion-{one}"), ru.plain(f"opinion-{one}")) for one in OPTIONS)
    questions = []
    for one in ASKED:
        asked = (kk.plain(f"opinion-q-{one}"), ru.plain(f"opinion-q-{one}"))
        in_words = one == "wish"
        questions.append(SurveyQuestion("text" if in_words else "one", *asked, () if in_words else options))
    return (kk.plain("opinion-title"), ru.plain("opinion-title")), questions
