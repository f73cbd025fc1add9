"""The days on which a year leaves school, set by the school each year; the graduates' campaign of things and deeds."""

from datetime import datetime
from typing import Literal

from aiogram.types import CallbackQuery

from handlers.events.publishing import card_of
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.plan.approval_lines import years_of
from handlers.questions import moment
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.assistance.campaigns import ALUMNI_ACTIONS, alumni_campaign
from school.assistance.giving import LINK
from school.dates import SchoolYear
from school.events import EventRefusal
from school.events.kinds import CELEBRATIONS
from school.presses.events import EventDeskPress, EventPress
from school.rights import Deed
from services.events import celebrations


async def on_celebrations(
    query: CallbackQuery,
    visit: Visit,
    press: EventDeskPress,
    deed: Literal["celebrations", "celebration", "alumni", "alumni-action"],
) -> None:
    words = visit.words
    if not celebrations.may_arrange(visit.asking):
        await answer(query, words.plain(EventRefusal.NOT_APPROVER), alert=True)
        return
    match deed:
        case "celebrations":
            await show(query, await celebrations_screen(visit))
        case "celebration":
            key = CELEBRATIONS[min(press.page, len(CELEBRATIONS) - 1)]
            await begin(CELEBRATION, query, visit, key=key)
        case "alumni":
            await show(query, await alumni_screen(visit))
        case "alumni-action":
            await _begin_action(query, visit, ALUMNI_ACTIONS[min(press.page, len(ALUMNI_ACTIONS) - 1)])


async def celebrations_screen(visit: Visit) -> Screen:
    """The three days with a button to set each, or to its event."""
    words, rows, lines = visit.words, [], []
    found = await visit.store.read(celebrations.arranged, visit.asking)
    for number, (key, event) in enumerate(found.items()):
        name = Word(f"celebration-{key}")
        if event is None:
            lines.append(words("celebration-no-day", name=name))
        else:
            lines.append(words("celebration-day", name=name, when=event.starts_at))
            rows.append([Button(f"✎ {event.title}", EventPress("card", event=event.id))])
        set_it = EventDeskPress("celebration", page=number)
        label = words.plain("celebration-move") if event else f"🗓 {words.plain(f'celebration-{key}')}"
        rows.append([Button(label, set_it)])
    rows.append([Button(words.plain("alumni-menu"), EventDeskPress("alumni"))])
    text = words("celebration-title", year=years_of(SchoolYear.of(visit.today).first))
    back = Button(words.plain("button-back"), EventPress())
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]])


def _ask_day(filling: Filling) -> str:
    return filling.visit.words("celebration-ask-day", name=Word(f"celebration-{filling.answers['key']}"))


async def arrange(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    words, key = visit.words, answers["key"]
    starts_at = datetime.fromisoformat(answers["when"])
    told = (key, starts_at, words.plain(f"celebration-{key}"), words.plain("celebration-place"))
    made = await visit.store.write(celebrations.arrange, visit.asking, *told)
    if isinstance(made, EventRefusal):
        return Refused(made)
    return (await celebrations_screen(visit)).under(words("celebration-set"))


CELEBRATION = Form(
    "celebration", Deed.PROPOSE_EVENTS, (moment("when", _ask_day),), arrange, celebrations_screen
)


async def alumni_screen(visit: Visit) -> Screen:
    """Its days, its templates, what of it stands there already, and the link by which anybody offers."""
    words, window = visit.words, alumni_campaign(visit.today)
    me = await visit.bot.me()
    rows = [
        [Button(words.plain(f"alumni-{one}"), EventDeskPress("alumni-action", page=number))]
        for number, one in enumerate(ALUMNI_ACTIONS)
    ]
    for event in await visit.store.read(celebrations.alumni_events, visit.asking):
        rows.append([Button(f"✎ {event.title}", EventPress("card", event=event.id))])
    text = words(
        "alumni-title",
        first=window.opens_on,
        last=window.closes_on,
        link=f"https://t.me/{me.username}?start={LINK}",
    )
    back = Button(words.plain("button-back"), EventDeskPress("celebrations"))
    return Screen(text, [*rows, [back, home(words)]])


async def _begin_action(query: CallbackQuery, visit: Visit, action: str) -> None:
    """One press makes the draft; a second press of the same day makes no second one."""
    words = visit.words
    said = {
        "title": words.plain(f"alumni-{action}"),
        "goal": words.plain("alumni-goal"),
        "campaign": words.plain("alumni-campaign"),
    }
    draft = f"alumni:{visit.school_id}:{action}:{alumni_campaign(visit.today).opens_on.year}"
    place = words.plain("celebration-place")
    made = await visit.store.write(celebrations.begin_action, visit.asking, draft, said, place)
    if isinstance(made, EventRefusal):
        await answer(query, words.plain(made), alert=True)
        return
    await show(query, await card_of(visit, made.id), words.plain("alumni-begun"))
