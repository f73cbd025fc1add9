"""Surveys: made question by question in both languages, answered by pressing, counted."""

from datetime import timedelta
from typing import Any, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.answers import public, text_line
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, Stay, begin, screen_or_refused, show_or_say
from handlers.home import home, ways
from handlers.orders import order
from handlers.questions import one_of, typed
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from papers.surveys import survey_results
from school.assistance.weekly import shown
from school.presses.surveys import SurveyPress
from school.rights import Deed, may, runs_campaigns
from school.surveys import (
    AUDIENCES,
    LONGEST_ANSWER,
    MOST_QUESTIONS,
    SCALE,
    SurveyQuestion,
    SurveyRefusal,
    read_question,
)
from services import surveys
from services.assistance import campaigns
from services.surveys import Answerer, Draft

DONE = "ok"
LONGEST_QUESTION = 1500


def entries(visit: Visit) -> list[Button]:
    return [Button(visit.words.plain("menu-surveys"), SurveyPress())] if runs_campaigns(visit.person) else []


async def list_screen(visit: Visit) -> Screen | SurveyRefusal:
    words = visit.words
    found = await visit.store.read(surveys.all_of, visit.asking)
    if isinstance(found, SurveyRefusal):
        return found
    rows = [[Button(words.plain("survey-new"), SurveyPress("new"))]]
    for one in found[:8]:
        text = f"{words.plain(f'survey-state-{one.state}')} · {one.title(words.language)}"
        rows.append([Button(text, SurveyPress("card", one.id))])
    return Screen(words("survey-list", surveys=len(found)), [*rows, [home(words)]])


async def card_screen(visit: Visit, survey_id: int) -> Screen | SurveyRefusal:
    """How many have answered; results from five answers on."""
    words = visit.words
    seen = await visit.store.read(surveys.card, visit.asking, survey_id)
    if isinstance(seen, SurveyRefusal):
        return seen
    row, language = seen.survey, words.language
    lines = [
        words(
            "survey-card",
            title=row.title(language),
            state=Word(f"survey-state-{row.state}"),
            audience=Word(f"survey-audience-{row.audience.partition(':')[0]}"),
            anonymous=Word("survey-anonymous" if row.anonymous else "survey-with-names"),
            answered=seen.answered,
            invited=seen.told,
        )
    ]
    for number, (question, counts) in enumerate(zip(seen.questions, seen.counts, strict=True), start=1):
        lines.append(words("survey-question", number=number, text=question.text(language)))
        if counts is None:
            hidden = "survey-hidden" if question.kind != "text" else "survey-text-in-file"
            lines.append(words("survey-waits" if seen.waits else hidden))
        else:
            lines += [
                f"  {words('survey-count', option=option_text(question, one, language), count=n)}"
                for one, n in sorted(counts.items())
            ]
    lines += [
        words("survey-week", day=day, answered=shown(n))
        for day, n in seen.weeks
        if row.campaign_id is not None
    ]
    rows = []
    if row.state == "open":
        rows = [
            [Button(words.plain(f"survey-do-{deed}"), SurveyPress(deed, row.id))]
            for deed in ("remind", "close")
        ]
    rows.append([Button(words.plain("survey-do-xlsx"), SurveyPress("xlsx", row.id))])
    back = Button(words.plain("button-back"), SurveyPress())
    return Screen("\n".join(lines), [*rows, [back, home(words)]])


def option_text(question: SurveyQuestion, one: int, language: str) -> str:
    return str(one) if question.kind == "scale" else question.option(one, language)


async def on_press(query: CallbackQuery, callback_data: SurveyPress, visit: Visit) -> None:
    press, words, toast = callback_data, visit.words, None
    if press.deed != "answer" and not may(visit.who, Deed.USE_MENU):
        await answer(query, words.plain(SurveyRefusal.NOT_FOUND), alert=True)
        return
    match press.deed:
        case "list":
            await show_or_say(query, visit, await list_screen(visit))
            return
        case "new":
            await begin_making(query, visit)
            return
        case "answer":
            await begin_answering(query, visit, press)
            return
        case "xlsx":
            await ask_for_file(query, visit, press)
            return
        case "close":
            yes = Button(words.plain("survey-close-sure"), SurveyPress("sure", press.survey))
            back = Button(words.plain("button-back"), SurveyPress("card", press.survey))
            await show(query, Screen(words("survey-close-ask"), [[yes], [back]]))
            return
        case "remind":
            told = await visit.store.write(surveys.remind, visit.asking, press.survey)
            if isinstance(told, SurveyRefusal):
                await answer(query, words.plain(told), alert=True)
                return
            toast = words.plain("survey-reminded", people=told)
        case "sure":
            refusal = await visit.store.write(surveys.close, visit.asking, press.survey)
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
                return
        case "card":
            pass
        case never:
            assert_never(never)
    await show_or_say(query, visit, await card_screen(visit, press.survey), toast)


async def ask_for_file(query: CallbackQuery, visit: Visit, press: SurveyPress) -> None:
    seen = await visit.store.read(surveys.card, visit.asking, press.survey)
    if isinstance(seen, SurveyRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    await order(
        query,
        visit,
        "survey-results",
        "weekly-files-coming",
        survey=press.survey,
    )


# Making one


async def begin_making(query: CallbackQuery, visit: Visit) -> None:
    if not runs_campaigns(visit.person):
        await answer(query, visit.words.plain(SurveyRefusal.NOT_FOUND), alert=True)
        return
    await begin(NEW, query, visit)


async def ask_questions(filling: Filling) -> Screen:
    words, kept = filling.visit.words, filling.answers.get("questions") or []
    told = "\n".join(f"{n}. {one['kk']}" for n, one in enumerate(kept, start=1))
    rows = [[filling.choice(words.plain("button-done"), DONE)]] if kept else []
    return Screen(words("survey-ask-questions", told=told), rows)


async def read_questions(filling: Filling, message: Message) -> Any:
    kept = filling.answers.get("questions") or []
    if len(kept) >= MOST_QUESTIONS:
        return Refused("survey-enough", {"most": MOST_QUESTIONS})
    asked = await public(text_line(LONGEST_QUESTION, expects=SurveyRefusal.UNCLEAR))(filling, message)
    if isinstance(asked, Refused):
        return asked
    found = read_question(asked)
    return Refused(found) if isinstance(found, SurveyRefusal) else Stay([*kept, found.as_json()])


async def questions_done(filling: Filling, pressed: str) -> Any:
    kept = filling.answers.get("questions") or []
    return kept if kept and pressed == DONE else Refused("form-expects-button")


async def make(filling: Filling) -> Screen | Refused:
    """For the campaign that runs: at once and counted by weeks, or on the first day of its last stage."""
    visit, told = filling.visit, filling.answers
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    row = now.running if told["when"] != "now" and now.running and now.running.id else None
    draft = Draft(
        told["title_kk"],
        told["title_ru"],
        told["audience"],
        told["anonymous"] == "anonymous",
        tuple(SurveyQuestion.from_json(one) for one in told["questions"]),
        row.id if row else None,
        row.closes_on + timedelta(days=1) if row and told["when"] == "after" else visit.today,
    )
    made = await visit.store.write(surveys.make, visit.asking, filling.token, draft)
    screen = made if isinstance(made, SurveyRefusal) else await card_screen(visit, made)
    return screen_or_refused(screen)


async def back_to_list(visit: Visit) -> Screen:
    screen = await list_screen(visit)
    return screen if isinstance(screen, Screen) else Screen(visit.words(screen), [[home(visit.words)]])


NEW = Form(
    "survey",
    Deed.SEE_CAMPAIGNS,
    (
        typed("title_kk", "survey-ask-kk", public(text_line(150))),
        typed("title_ru", "survey-ask-ru", public(text_line(150))),
        one_of(
            "audience",
            "survey-ask-audience",
            AUDIENCES,
            lambda words, one: words.plain(f"survey-audience-{one}"),
        ),
        one_of(
            "anonymous",
            "survey-ask-anonymous",
            ("anonymous", "with-names"),
            lambda words, one: words.plain(f"survey-{one}"),
        ),
        one_of(
            "when",
            "survey-ask-when",
            ("now", "during", "after"),
            lambda words, one: words.plain(f"survey-when-{one}"),
        ),
        Question("questions", ask_questions, read_questions, questions_done),
    ),
    make,
    back_to_list,
)


# Answering


def _answerer(visit: Visit) -> Answerer:
    person = visit.who if may(visit.who, Deed.USE_MENU) else None
    return Answerer(visit.school_id, visit.telegram_id, person)


async def begin_answering(query: CallbackQuery, visit: Visit, press: SurveyPress) -> None:
    found = await visit.store.read(surveys.why_not_answer, _answerer(visit), press.survey)
    if isinstance(found, SurveyRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    await begin(ANSWER, query, visit, survey=found.id, asked=found.questions, anonymous=found.anonymous)


def _present(filling: Filling) -> tuple[SurveyQuestion, list[Any], list[int]]:
    """(the question that is asked now, the answers before it, what is ticked of it)."""
    kept = filling.answers.get("answers") or {"done": [], "ticked": []}
    asked = filling.answers["asked"]
    place = min(len(kept["done"]), len(asked) - 1)
    return SurveyQuestion.from_json(asked[place]), kept["done"], kept["ticked"]


async def ask_answer(filling: Filling) -> Screen:
    words = filling.visit.words
    question, done, ticked = _present(filling)
    said = words(
        "survey-ask",
        number=len(done) + 1,
        all=len(filling.answers["asked"]),
        text=question.text(words.language),
        anonymous=Word("survey-anonymous" if filling.answers["anonymous"] else "survey-with-names"),
    )
    if question.kind == "scale":
        return Screen(said, [[filling.choice(str(one), one) for one in SCALE]])
    if question.kind == "text":
        return Screen(
            f"{said}\n\n{words('survey-ask-text')}", [[filling.choice(words.plain("button-skip"), "-")]]
        )
    rows = [
        [filling.choice(("✓ " if n in ticked else "") + question.option(n, words.language), n)]
        for n in range(len(question.options))
    ]
    if question.kind == "several":
        rows.append([filling.choice(words.plain("button-done"), DONE)])
    return Screen(said, rows)


def _next(filling: Filling, value: Any) -> Any:
    _, done, _ = _present(filling)
    kept = {"done": [*done, value], "ticked": []}
    return kept if len(kept["done"]) == len(filling.answers["asked"]) else Stay(kept)


async def read_typed(filling: Filling, message: Message) -> Any:
    if _present(filling)[0].kind != "text":
        return Refused("form-expects-button")
    told = await text_line(LONGEST_ANSWER)(filling, message)
    return told if isinstance(told, Refused) else _next(filling, told)


async def read_pressed(filling: Filling, pressed: str) -> Any:
    question, done, ticked = _present(filling)
    if question.kind == "text":
        return _next(filling, "") if pressed == "-" else Refused("form-expects-button")
    if question.kind == "several" and pressed == DONE:
        return _next(filling, sorted(ticked))
    allowed = SCALE if question.kind == "scale" else range(len(question.options))
    if not pressed.isdigit() or int(pressed) not in allowed:
        return Refused("form-expects-button")
    one = int(pressed)
    if question.kind == "several":
        return Stay({"done": done, "ticked": sorted({*ticked} ^ {one})})
    return _next(filling, one)


async def send(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    given = (visit.today, told["survey"], told["answers"]["done"])
    refusal = await visit.store.write(surveys.answer, _answerer(visit), *given)
    return Screen(visit.words(refusal or "survey-thanks"), ways(visit))


async def back_home(visit: Visit) -> Screen:
    return Screen(visit.words("form-cancelled"), ways(visit))


ANSWER = Form(
    "survey-answer",
    Deed.GREET,
    (Question("answers", ask_answer, read_typed, read_pressed),),
    send,
    back_home,
    private=True,
)


def build() -> Router:
    router = Router(name="surveys")
    router.callback_query.register(on_press, Pressed(SurveyPress), flags=needs(Deed.GREET))
    return router


ROOM = Room("surveys", build, entries, (NEW, ANSWER), jobs={"survey-results": survey_results})
