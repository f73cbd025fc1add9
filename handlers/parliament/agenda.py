"""The agenda in chat: a question proposed or dropped, what was said to it, votes by hands or in the bot."""

import re
from typing import Any

from aiogram.types import Message

from handlers.answers import public, text_line
from handlers.forms import BackTo, Filling, Form, Refused, back_to, screen_or_refused
from handlers.home import home
from handlers.parliament.sitting_screens import agenda_lines, card_screen, list_screen
from handlers.questions import typed
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Words
from school.parliament.sittings import (
    LONGEST_QUESTION,
    LONGEST_TEXT,
    AgendaQuestion,
    SittingRefusal,
    State,
    Votes,
)
from school.presses.parliament import SittingPress
from school.rights import Deed
from services.parliament import agenda, sitting_votes, sittings
from services.parliament.sittings import SittingCard


async def agenda_screen(visit: Visit, sitting_id: int) -> Screen | SittingRefusal:
    """For whoever runs it: every question with its text and votes to write, and what others propose."""
    seen = await visit.store.read(sittings.card, visit.asking, sitting_id)
    if isinstance(seen, SittingRefusal):
        return seen
    if not seen.runs:
        return SittingRefusal.NOT_YOURS
    words, state = visit.words, seen.sitting.state
    lines = agenda_lines(words, seen) or [words("sitting-agenda-empty")]
    rows = []
    for one in seen.questions:
        rows.append(_of_question(words, seen, one))
        if state == State.OPEN:
            rows.append([_poll(words, seen, one), _dispute(words, sitting_id, one)])
    if seen.proposed:
        told = [
            words("sitting-proposed-line", number=n, text=one.text, name=one.proposed_by)
            for n, one in enumerate(seen.proposed, start=1)
        ]
        lines.append(words("sitting-proposed") + "\n" + "\n".join(told))
        rows += [
            [Button(words.plain("sitting-do-take", number=n), SittingPress("take", sitting_id, one.id))]
            for n, one in enumerate(seen.proposed, start=1)
        ]
    if state in (State.PLANNED, State.OPEN):
        rows.append([Button(words.plain("sitting-do-propose"), SittingPress("propose", sitting_id))])
    back = Button(words.plain("button-back"), SittingPress("card", sitting_id))
    return Screen("\n\n".join(lines), [*rows, [back, home(words)]])


def _of_question(words: Words, seen: SittingCard, one: AgendaQuestion) -> list[Button]:
    """Before the sitting a question can be dropped; from its opening on its text and votes are written."""
    sitting_id, say = seen.sitting.id, words.plain
    if seen.sitting.state == State.PLANNED:
        return [
            Button(say("sitting-do-drop", number=one.position), SittingPress("drop", sitting_id, one.id)),
            _dispute(words, sitting_id, one),
        ]
    mark = "✓" if one.said else "✍"
    return [
        Button(
            say("sitting-do-text", mark=mark, number=one.position), SittingPress("text", sitting_id, one.id)
        ),
        Button(say("sitting-do-votes", number=one.position), SittingPress("votes", sitting_id, one.id)),
    ]


def _poll(words: Words, seen: SittingCard, one: AgendaQuestion) -> Button:
    """Asked in the bot instead of by hands; then counted."""
    voted = seen.polling.get(one.id)
    if voted is None:
        said = words.plain("sitting-do-poll", number=one.position)
        return Button(said, SittingPress("poll", seen.sitting.id, one.id))
    said = words.plain("sitting-do-count", number=one.position, voted=voted)
    return Button(said, SittingPress("count", seen.sitting.id, one.id))


def _dispute(words: Words, sitting_id: int, one: AgendaQuestion) -> Button:
    mark = "✓" if one.disputed else "⚖"
    said = words.plain("sitting-do-dispute", mark=mark, number=one.position)
    return Button(said, SittingPress("dispute", sitting_id, one.id))


async def _propose(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(
        agenda.propose, visit.asking, filling.token, told["sitting"], told["question"]
    )
    screen = screen_or_refused(refusal or await card_screen(visit, told["sitting"]))
    seen = await visit.store.read(sittings.card, visit.asking, told["sitting"])
    if isinstance(screen, Refused) or (isinstance(seen, SittingCard) and seen.runs):
        return screen  # whoever runs the sitting sees it on the agenda already
    return screen.under(visit.words("sitting-proposed-thanks"))


async def _write_text(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(
        agenda.write_text, visit.asking, told["sitting"], told["number"], told["said"]
    )
    return screen_or_refused(refusal or await agenda_screen(visit, told["sitting"]))


async def _count_votes(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(
        sitting_votes.count_votes, visit.asking, told["sitting"], told["number"], Votes(*told["votes"])
    )
    return screen_or_refused(refusal or await agenda_screen(visit, told["sitting"]))


_VOTES = re.compile(r"(\d{1,4})[\s,;/-]+(\d{1,4})(?:[\s,;/-]+(\d{1,4}))?", re.ASCII)


async def _three_numbers(filling: Filling, message: Message) -> Any:
    """«12 0 1»: for, against, abstained."""
    found = _VOTES.fullmatch((message.text or "").strip())
    return [int(one or 0) for one in found.groups()] if found else Refused("sitting-votes-unclear")


BACK_TO_CARD = back_to("sitting", card_screen, list_screen)
BACK_TO_AGENDA = back_to("sitting", agenda_screen, list_screen)


def form(name: str, questions: Any, finish: Any, leave: BackTo = BACK_TO_CARD) -> Form:
    return Form(name, Deed.SEE_PARLIAMENT, questions, finish, leave)


PROPOSE = form(
    "sitting-question",
    (typed("question", "sitting-ask-question", public(text_line(LONGEST_QUESTION))),),
    _propose,
)
TEXT = form(
    "sitting-text",
    (typed("said", "sitting-ask-text", public(text_line(LONGEST_TEXT))),),
    _write_text,
    BACK_TO_AGENDA,
)
VOTES = form(
    "sitting-votes", (typed("votes", "sitting-ask-votes", _three_numbers),), _count_votes, BACK_TO_AGENDA
)
