"""Decisions in chat: taken, read by everybody, put into the plan; a question of a form that one of them answers."""

from collections.abc import Collection
from datetime import date
from typing import Any

from handlers.answers import a_day, not_past, public, text_line
from handlers.forms import Filling, Question, Refused, screen_or_refused
from handlers.home import home
from handlers.pages import page_of
from handlers.parliament.agenda import form
from handlers.parliament.sitting_screens import became, card_screen
from handlers.questions import Instead, one_person, typed
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word
from school.parliament.sittings import (
    Decided,
    SittingRefusal,
)
from school.presses.parliament import ParliamentPress, SittingPress
from services.parliament import decisions, sittings
from services.parliament.decisions import to_choose


def by_decision(key: str, asked: str, nothing: str, kinds: Collection[str] = ()) -> Question:
    """One of the last decisions of sittings of these kinds; where there is none, `nothing` says what comes first."""

    async def ask(filling: Filling) -> Screen:
        words, visit = filling.visit.words, filling.visit
        found = await visit.store.read(to_choose, visit.asking, kinds)
        rows = [
            [filling.choice(words.plain("member-by-decision", number=one.number or 0, text=one.text), one.id)]
            for one in found
        ]
        return Screen(words(asked) if found else f"{words(asked)}\n\n{words(nothing)}", rows)

    async def pressed(filling: Filling, answer: str) -> Any:
        return int(answer) if answer.isdecimal() else Refused("form-expects-button")

    return Question(key, ask, pressed=pressed)


LONGEST_DECISION = 500


async def decisions_screen(visit: Visit, page: int = 0) -> Screen:
    """The year's decisions, the newest first, with what became of each."""
    words = visit.words
    found = await visit.store.read(decisions.decisions, visit.asking)
    shown = page_of(found, page)
    told = [became(words, one) for one in shown.items]
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    arrows = shown.arrows(lambda turned: SittingPress("decisions", page=turned))
    text = words("decision-list", decisions=len(found))
    return Screen("\n\n".join([text, *told]), [arrows, [back, home(words)]])


async def decision_screen(visit: Visit, sitting_id: int, decision_id: int) -> Screen | SittingRefusal:
    seen = await visit.store.read(sittings.card, visit.asking, sitting_id)
    if isinstance(seen, SittingRefusal):
        return seen
    line = next((one for one in seen.decisions if one.id == decision_id), None)
    if line is None or not seen.runs:
        return SittingRefusal.NO_SUCH
    words = visit.words
    text = words(
        "decision-card",
        text=line.text,
        owner=line.owner or "–",
        due=f"{line.due_on:%d.%m.%Y}" if line.due_on else "–",
        state=Word(f"decision-{line.state or 'unplanned'}"),
    )
    rows = []
    if line.occurrence_id is None:
        rows.append([Button(words.plain("sitting-do-plan"), SittingPress("plan", sitting_id, line.id))])
    if line.number is None:
        rows.append(
            [Button(words.plain("sitting-do-undecide"), SittingPress("undecide", sitting_id, line.id))]
        )
    back = Button(words.plain("button-back"), SittingPress("card", sitting_id))
    return Screen(text, [*rows, [back, home(words)]])


async def _decide(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    due = date.fromisoformat(told["due"]) if told["due"] else None
    decided, owner = Decided(None, told["text"], due_on=due), told["owner"]["chosen"] or None
    refusal = await visit.store.write(
        decisions.decide, visit.asking, filling.token, told["sitting"], decided, owner
    )
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


DECIDE = form(
    "sitting-decision",
    (
        typed("text", "sitting-ask-decision", public(text_line(LONGEST_DECISION))),
        one_person("owner", "sitting-ask-owner", nobody="sitting-no-owner"),
        typed("due", "sitting-ask-due", a_day(not_past), Instead("none", "sitting-no-due")),
    ),
    _decide,
)
