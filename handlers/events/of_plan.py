"""From an item of the plan to its event, and back: registration is opened for exactly the row's grades."""

import re
from datetime import UTC, date, datetime, time
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.answers import day_and_hour
from handlers.events.lists import line_of, list_screen
from handlers.events.publishing import CAPACITY, GRADES_ASKED, PLACE, PUBLISH, SURE, card_of, values_of
from handlers.forms import Filling, Form, Question, Refused, back_to, begin
from handlers.home import home
from handlers.questions import typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.events import EventRefusal
from school.grades import grades_in_words
from school.presses.events import EventPress, PlanEventPress
from school.presses.plan import PlanPress
from school.rights import Deed
from services import events
from services.events import PlannedItem

_HOUR = re.compile(r"(\d{1,2})[:.](\d{2})", re.ASCII)


async def on_plan_event_press(query: CallbackQuery, callback_data: PlanEventPress, visit: Visit) -> None:
    press = callback_data
    item = await visit.store.read(events.planned, visit.asking, press.occurrence)
    if not isinstance(item, EventRefusal) and press.deed == "new" and not item.expected:
        item = EventRefusal.ITEM_CLOSED
    if isinstance(item, EventRefusal):
        await answer(query, visit.words.plain(item), alert=True)
        return
    match press.deed:
        case "item":
            await show(query, item_screen(visit, item))
        case "new":
            await begin(NEW_OF_PLAN, query, visit, **_known(item))
        case never:
            assert_never(never)


def item_screen(visit: Visit, item: PlannedItem) -> Screen:
    """What the row says of its event, the events that there are, and a new one."""
    words = visit.words
    text = words(
        "event-of-plan",
        title="\n".join(item.titles),
        due=item.due_on,
        grades=grades_in_words(frozenset(item.grades)) or "–",
    )
    rows = [[Button(line_of(visit, one), EventPress("card", event=one.id))] for one in item.events]
    if item.expected:
        new = PlanEventPress("new", occurrence=item.occurrence)
        rows.append([Button(words.plain("event-open-registration"), new)])
    back = Button(words.plain("button-back"), PlanPress("card", occurrence=item.occurrence))
    return Screen(text, [*rows, [back, home(words)]])


def _known(item: PlannedItem) -> dict[str, Any]:
    """What the row answers by itself; a row of several titles is asked which one is meant."""
    known: dict[str, Any] = {
        "occurrence": item.occurrence,
        "titles": list(item.titles),
        "due": item.due_on.isoformat(),
        "faction": item.faction or "none",
    }
    if item.grades:
        known |= {"grades": list(item.grades), "of_row": True}
    if item.groups:
        known |= {"groups": [list(group) for group in item.groups], "of_row": True}
    return known | ({"title": item.titles[0]} if len(item.titles) == 1 else {})


async def ask_title(filling: Filling) -> Screen:
    titles = filling.answers["titles"]
    rows = [[filling.choice(title, number)] for number, title in enumerate(titles)]
    return Screen(filling.visit.words("event-ask-which-title"), rows)


async def read_title(filling: Filling, pressed: str) -> Any:
    named = {str(number): title for number, title in enumerate(filling.answers["titles"])}
    return named.get(pressed) or Refused("form-expects-button")


def _groups(filling: Filling) -> list[str]:
    """The groups of the row, each by its grades, and all of them together."""
    return [*(grades_in_words(frozenset(group)) for group in filling.answers.get("groups", ())), "all"]


async def read_group(filling: Filling, pressed: str) -> Any:
    chosen = _groups(filling).index(pressed) if pressed in _groups(filling) else None
    if chosen is None:
        return Refused("form-expects-button")
    groups = filling.answers["groups"]
    return groups[chosen] if chosen < len(groups) else sorted({grade for group in groups for grade in group})


async def ask_group(filling: Filling) -> Screen:
    words, groups = filling.visit.words, _groups(filling)
    rows = [[filling.choice(words.plain("event-one-group", grades=one), one)] for one in groups[:-1]]
    rows.append([filling.choice(words.plain("event-all-groups"), groups[-1])])
    return Screen(words("event-ask-group"), rows)


def _ask_when(filling: Filling) -> str:
    return filling.visit.words("event-ask-hour", due=date.fromisoformat(filling.answers["due"]))


async def read_when(filling: Filling, message: Message) -> Any:
    """«15:00» is meant on the row's day; a day may be typed with it."""
    found, visit = _HOUR.fullmatch((message.text or "").strip()), filling.visit
    if not found:
        return await day_and_hour()(filling, message)
    try:
        hour = time(int(found[1]), int(found[2]))
    except ValueError:
        return Refused("form-no-such-day")
    due = date.fromisoformat(filling.answers["due"])
    moment = datetime.combine(due, hour, visit.zone)
    return moment.astimezone(UTC).isoformat() if moment > visit.now else Refused("form-moment-past")


async def create(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    values = values_of(filling)
    if values["starts_at"] <= visit.now:
        return Refused("form-moment-past")
    made = await visit.store.write(
        events.create_for,
        visit.asking,
        filling.token,
        filling.answers["occurrence"],
        values,
        at_once=filling.answers["sure"] == PUBLISH,
    )
    if isinstance(made, EventRefusal):
        return Refused(made)
    return await card_of(visit, made.id, asked=filling.answers["sure"] == PUBLISH)


async def _item_of(visit: Visit, occurrence_id: int) -> Screen | EventRefusal:
    item = await visit.store.read(events.planned, visit.asking, occurrence_id)
    return item if isinstance(item, EventRefusal) else item_screen(visit, item)


BACK_TO_ITEM = back_to("occurrence", _item_of, list_screen)
NEW_OF_PLAN = Form(
    "event-of-plan",
    Deed.MANAGE_EVENTS,
    (
        Question("title", ask_title, pressed=read_title, wanted=lambda one: len(one.answers["titles"]) > 1),
        Question("grades", ask_group, pressed=read_group, wanted=lambda one: "groups" in one.answers),
        typed("when", _ask_when, read_when),
        PLACE,
        GRADES_ASKED,
        CAPACITY,
        SURE,
    ),
    create,
    BACK_TO_ITEM,
)
