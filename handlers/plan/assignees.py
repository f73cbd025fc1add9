"""The people of an item (named beside the roles, one of them the lead), handing over, and being away."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db.plan import DatedItem
from db.plan.assignees import away_of
from handlers.answers import text_line
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.plan.card import BACK_TO_CARD, came_by, card_screen, item_row, place_of
from handlers.questions import Asked, one_person
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.dates import at_school_time, school_day
from school.people import Person
from school.plan import PlanRefusal
from school.plan.changes import is_colleague, read_day
from school.presses.plan import AwayPress, HandoverPress, ItemNamed, ItemOwn, ItemPress, ItemSearch, PlanPress
from school.rights import Deed
from services.plan import assignees
from services.plan.card import around

LONGEST_ABSENCE = timedelta(days=366)


async def on_named(
    query: CallbackQuery, visit: Visit, press: ItemPress, row: DatedItem, deed: ItemNamed
) -> None:
    """Makes somebody the lead, or takes them off."""
    act = assignees.make_lead if deed == "lead" else assignees.take_off
    refusal = await visit.store.write(act, visit.asking, press.occurrence, press.person)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await people_screen(visit, press, row), visit.words.plain("plan-noted"))


async def on_own_part(query: CallbackQuery, visit: Visit, press: ItemPress, deed: ItemOwn) -> None:
    """Takes the lead, or takes back what was handed over and not accepted yet."""
    act = assignees.take_lead if deed == "take" else assignees.recall
    refusal = await visit.store.write(act, visit.asking, press.occurrence)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await card_screen(visit, press.card), visit.words.plain("plan-noted"))


async def people_screen(visit: Visit, press: ItemPress, row: DatedItem) -> Screen:
    """Who is named; a press on a name makes the lead, a press on ✕ takes somebody off."""
    words = visit.words
    beside = await visit.store.read(around, visit.asking, row)
    if not beside.runs:
        return Screen(words(PlanRefusal.NOT_YOURS), [[home(words)]])
    people = [
        [
            Button(words.plain(f"plan-person-{one.part}", name=one.name), press.to("lead", one.person_id)),
            Button(words.plain("plan-person-off"), press.to("off", one.person_id)),
        ]
        for one in beside.named
    ]
    add = Button(words.plain("plan-do-name"), press.to("name"))
    back = Button(words.plain("button-back"), press.to("more"))
    roles = ", ".join(row.responsible) or "–"
    text = words("plan-people", title=row.title, roles=roles, people=len(people))
    return Screen(text, [*people, [add], [back, home(words)]])


async def begin_asking(
    query: CallbackQuery, visit: Visit, press: ItemPress, row: DatedItem, deed: ItemSearch
) -> None:
    """The rights are asked for before the form, and again at its end."""
    item = await visit.store.read(assignees.item_of, visit.asking, press.occurrence, to_run=deed == "name")
    if isinstance(item, PlanRefusal):
        await answer(query, visit.words.plain(item), alert=True)
        return
    form = NAME if deed == "name" else HAND_OVER
    await begin(form, query, visit, title=row.title, **place_of(press))


def _with_title(key: str) -> Callable[[Filling], str]:
    return lambda filling: filling.visit.words(key, title=filling.answers["title"])


def _is_colleague(person: Person) -> bool:
    return is_colleague(person, person.school_id)  # nobody of another school is found


def _colleague(asked: Asked) -> Question:
    return one_person("who", asked, _is_colleague, "plan-no-colleague-found", staff=True)


# Named, or asked to take it over


async def name_colleague(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    press = came_by(answers).around("people")
    refusal = await visit.store.write(
        assignees.name_person, visit.asking, press.occurrence, answers["who"]["chosen"]
    )
    return await _with_note(visit, press, visit.words(refusal or "plan-noted"))


async def _with_note(visit: Visit, press: ItemPress, note: str) -> Screen:
    row = await item_row(visit, press.occurrence)
    if row is None:
        return Screen(visit.words(PlanRefusal.NO_SUCH_ITEM), [[home(visit.words)]])
    screen = await people_screen(visit, press, row)
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


async def ask_colleague(filling: Filling) -> Screen:
    visit, answers = filling.visit, filling.answers
    occurrence, who = answers["occurrence"], answers["who"]["chosen"]
    refusal = await visit.store.write(assignees.hand_over, visit.asking, occurrence, who)
    screen = await card_screen(visit, came_by(answers))
    note = visit.words(refusal or "plan-handover-asked")
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


NAME = Form(
    "plan-name",
    Deed.SEE_PLAN,
    (_colleague(_with_title("plan-ask-colleague")),),
    name_colleague,
    BACK_TO_CARD,
)
HAND_OVER = Form(
    "plan-hand-over",
    Deed.SEE_PLAN,
    (_colleague(_with_title("plan-ask-taker")),),
    ask_colleague,
    BACK_TO_CARD,
)


async def on_handover(query: CallbackQuery, callback_data: HandoverPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    refusal = await visit.store.write(
        assignees.answer_handover, visit.asking, press.handover, press.occurrence, accepts=press.deed == "yes"
    )
    if refusal:
        await answer(query, words.plain(refusal), alert=True)
        return
    toast = words.plain("plan-handover-taken" if press.deed == "yes" else "plan-handover-refused")
    card = PlanPress("card", occurrence=press.occurrence)
    await show(query, await card_screen(visit, card), toast)


# Away


async def away_screen(visit: Visit) -> Screen:
    words = visit.words
    row = await visit.store.read(away_of, visit.person.id, visit.now)
    ways = [Button(words.plain("button-back"), PlanPress("settings")), home(words)]
    if row is None:
        button = Button(words.plain("plan-away-set"), AwayPress("set"))
        return Screen(words("plan-away-none"), [[button], ways])
    last = school_day(row.until, visit.zone) - timedelta(days=1)
    rows_ = [
        [Button(words.plain("plan-away-back"), AwayPress("back"))],
        [Button(words.plain("plan-away-set"), AwayPress("set"))],
        ways,
    ]
    return Screen(words("plan-away-now", name=row.name, until=last), rows_)


async def on_away(query: CallbackQuery, callback_data: AwayPress, visit: Visit) -> None:
    match callback_data.deed:
        case "set":
            await begin(AWAY, query, visit)
        case "back":
            was = await visit.store.write(assignees.come_back, visit.asking)
            toast = visit.words.plain("plan-away-over") if was else None
            await show(query, await away_screen(visit), toast)
        case "show":
            await show(query, await away_screen(visit))
        case never:
            assert_never(never)


async def ask_since(filling: Filling) -> Screen:
    words = filling.visit.words
    return Screen(words("plan-away-ask-since"), [[filling.choice(words.plain("plan-away-today"), "today")]])


async def press_since(filling: Filling, pressed: str) -> Any:
    return filling.visit.today.isoformat() if pressed == "today" else Refused("form-expects-button")


async def ask_until(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-away-ask-until"))


async def read_until(filling: Filling, message: Message) -> Any:
    typed = await text_line(60)(filling, message)
    if isinstance(typed, Refused):
        return typed
    today = filling.visit.today
    day = read_day(typed, today)
    if day is None or day > today + LONGEST_ABSENCE:
        return Refused(PlanRefusal.BAD_DAY)
    first = date.fromisoformat(filling.answers.get("since", today.isoformat()))
    return day.isoformat() if day >= first else Refused(PlanRefusal.DAY_OVER)


async def go_away(filling: Filling) -> Screen:
    """From the first day's beginning to the end of the last day."""
    visit, answers = filling.visit, filling.answers
    last = date.fromisoformat(answers["until"])
    since = at_school_time(date.fromisoformat(answers["since"]), time(), visit.zone)
    until = at_school_time(last + timedelta(days=1), time(), visit.zone)
    refusal = await visit.store.write(
        assignees.leave, visit.asking, answers["who"]["chosen"], since, until, last
    )
    screen = await away_screen(visit)
    return Screen(f"{visit.words(refusal)}\n\n{screen.text}", screen.rows) if refusal else screen


AWAY = Form(
    "plan-away",
    Deed.SEE_PLAN,
    (
        Question("since", ask_since, read_until, press_since),
        Question("until", ask_until, read_until),
        _colleague("plan-away-ask-name"),
    ),
    go_away,
    away_screen,
)
FORMS = (NAME, HAND_OVER, AWAY)
