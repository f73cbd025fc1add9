"""Judges in chat: their marks, and the places that follow from them."""

import re
from dataclasses import replace

from aiogram.types import CallbackQuery

from handlers.events.card import back_to_card
from handlers.events.part_screens import LINES_ON_A_PAGE
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.events import EventRefusal
from school.events.parts import (
    MOST_MARK,
)
from school.presses.events import EventPartPress
from services.events import jury


async def judge(query: CallbackQuery, visit: Visit, press: EventPartPress) -> None:
    if press.deed == "places":
        ranking = await visit.store.write(jury.count, visit.asking, press.event)
        if isinstance(ranking, EventRefusal):
            await answer(query, visit.words.plain(ranking), alert=True)
        else:
            await show(query, ranking_screen(visit, press, ranking))
        return
    whom = int(press.whom) if re.fullmatch(r"-?\d{1,10}", press.whom, re.ASCII) else 0
    said = (visit.asking, press.event, press.line)
    if press.deed == "mark":
        seen = await visit.store.write(jury.mark, *said, whom, press.step)
    else:
        seen = await visit.store.read(jury.judging, *said)
    if isinstance(seen, EventRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
    elif press.deed == "whom" and whom in seen.whom:
        await show(query, mark_screen(visit, seen, press, whom))
    else:
        await show(query, marks_screen(visit, seen, press))


def marks_screen(visit: Visit, seen: jury.Judging, press: EventPartPress) -> Screen:
    """Everybody who is judged, with this judge's mark; a name opens the marks."""
    words, event_id = visit.words, press.event
    number = press.step if press.deed == "marks" else 0
    page = page_of(list(seen.whom.items()), number, LINES_ON_A_PAGE)
    here = EventPartPress("whom", event_id, "jury", press.line)
    rows = [
        [Button(f"{seen.marks.get(whom, '·')} – {name or '–'}", replace(here, whom=str(whom)))]
        for whom, name in page.items
    ]
    rows.append(page.arrows(lambda turned: replace(here, deed="marks", step=turned)))
    told = {"name": seen.judge.whose, "given": len(seen.marks), "all": len(seen.whom)}
    text = words("event-marks-title", title=seen.found.event.title, **told)
    if not seen.whom:
        text += "\n\n" + words("event-marks-nobody")
    return Screen(text, [*rows, back_to_card(visit, event_id)], protected=True)


def mark_screen(visit: Visit, seen: jury.Judging, press: EventPartPress, whom: int) -> Screen:
    words = visit.words
    given = [
        Button(str(one), replace(press, deed="mark", step=one, whom=str(whom)))
        for one in range(1, MOST_MARK + 1)
    ]
    back = Button(words.plain("button-back"), replace(press, deed="marks", step=0, whom=""))
    text = words("event-mark-title", name=seen.whom[whom] or "–", most=MOST_MARK)
    return Screen(text, [given[:5], given[5:], [back, home(words)]], protected=True)


def ranking_screen(visit: Visit, press: EventPartPress, ranking: jury.Ranking) -> Screen:
    words = visit.words
    lines = [
        words("event-ranked", place="I" * place or "–", name=name or "–", total=total)
        for place, name, total in ranking.lines
    ]
    back = Button(words.plain("button-back"), EventPartPress("part", press.event, "jury"))
    text = "\n".join([words("event-ranking-title"), *lines])
    return Screen(text, [[back, home(words)]], protected=True)
