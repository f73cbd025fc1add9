"""Changing the plan by hand: a new item, a field, another day, an item into several, and cancelling."""

from datetime import date
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db.plan import DatedItem
from db.plan.approval import plans_of
from handlers.answers import public, text_line
from handlers.doors import refuse
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.plan.approval_lines import plan_name, years_of
from handlers.plan.card import BACK_TO_CARD, came_by, card_screen, place_of
from handlers.plan.change_screens import field_of, fields_screen, shown
from handlers.plan.lists import list_screen
from handlers.questions import sure
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.dates import SchoolYear
from school.factions import FACTIONS
from school.plan import PlanRefusal, answering_roles
from school.plan.approval import PlanState
from school.plan.changes import FIELDS, Reading, read_day, read_field
from school.plan.proposals import as_read
from school.presses.plan import ItemChange, ItemPress, ItemSplit, PlanPress
from school.rights import Deed, may
from services.plan import assignees, changes

LONGEST = {"title": 1000, "deadline": 200, "grades": 100, "responsible": 300, "evidence": 200, "project": 200}
LONGEST_REASON = 300
NO_GRADES, EVERY_GRADE = "none", "all"


async def on_edit(
    query: CallbackQuery, visit: Visit, press: ItemPress, row: DatedItem, deed: ItemChange
) -> None:
    """The rights are asked for before a form begins, and again at its end."""
    item = await visit.store.read(assignees.item_of, visit.asking, press.occurrence)
    if isinstance(item, PlanRefusal):
        await answer(query, visit.words.plain(item), alert=True)
        return
    if deed in ("move", "cancel") and row.state != "open":
        await answer(query, visit.words.plain(PlanRefusal.NOTHING_OPEN), alert=True)
        return
    known = place_of(press) | {
        "title": row.title,
        "year": item.school_year,
        "approved": item.plan_state == PlanState.APPROVED,
        "due": row.due_on.isoformat(),
    }
    match deed:
        case "edit":
            await show(query, fields_screen(visit, press, row))
        case "move":
            await begin(MOVE, query, visit, **known)
        case "cancel":
            await begin(CANCEL, query, visit, **known)
        case (
            "set-title"
            | "set-faction"
            | "set-deadline"
            | "set-grades"
            | "set-responsible"
            | "set-evidence"
            | "set-project"
        ):
            field = field_of(deed)
            before = changes.shown_of(item, field)
            offered = projects_of_document(item.understood)
            await begin(EDIT, query, visit, field=field, before=before, projects=offered, **known)
        case never:
            assert_never(never)


async def card_with(visit: Visit, card: PlanPress, note: str) -> Screen:
    screen = await card_screen(visit, card)
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


async def back_to_plan(visit: Visit) -> Screen:
    return await list_screen(visit, "week", 0)


# One field


def _faction_rows(filling: Filling) -> list[list[Button]]:
    return [[filling.choice(filling.visit.words.plain(f"faction-{key}"), key)] for key in (*FACTIONS, "none")]


def _grade_rows(filling: Filling) -> list[list[Button]]:
    words = filling.visit.words
    every = filling.choice(words.plain("grades-all"), EVERY_GRADE)
    return [[every, filling.choice(words.plain("plan-no-grades"), NO_GRADES)]]


def projects_of_document(understood: dict[str, Any]) -> list[str]:
    """The projects under which the plan's document has an item, also after one of them was picked."""
    return [str(one) for one in as_read(understood).get("projects") or ()]


def _rows(filling: Filling, field: str) -> list[list[Button]]:
    if field == "project":
        offered = enumerate(filling.answers.get("projects", ()))
        return [[filling.choice(name, f"p{at}")] for at, name in offered]
    return _faction_rows(filling) if field == "faction" else _grade_rows(filling) if field == "grades" else []


def _pressed(field: str, pressed: str) -> Any:
    if field == "faction" and pressed in (*FACTIONS, "none"):
        return pressed
    if field == "grades" and pressed in (EVERY_GRADE, NO_GRADES):
        return "1-11" if pressed == EVERY_GRADE else ""
    return Refused("form-expects-button")


async def _typed(filling: Filling, message: Message, field: str) -> Any:
    """A typed field, if it can be understood by the rules of the plan's cells."""
    if field == "faction":
        return Refused("form-expects-button")
    typed = await public(text_line(LONGEST[field], least=2 if field == "title" else 1))(filling, message)
    if isinstance(typed, Refused):
        return typed
    reading = read_field(field, typed, _year_of(filling), filling.visit.today)
    return typed if isinstance(reading, Reading) else Refused(reading)


async def ask_value(filling: Filling) -> Screen:
    field = filling.answers["field"]
    before = shown(field, filling.answers["before"])
    text = filling.visit.words(f"plan-ask-{field}") + "\n" + filling.visit.words("plan-now", value=before)
    return Screen(text, _rows(filling, field))


async def read_value(filling: Filling, message: Message) -> Any:
    return await _typed(filling, message, filling.answers["field"])


async def press_value(filling: Filling, pressed: str) -> Any:
    if filling.answers["field"] == "project":
        offered = {f"p{at}": name for at, name in enumerate(filling.answers.get("projects", ()))}
        return offered.get(pressed) or Refused("form-expects-button")
    return _pressed(filling.answers["field"], pressed)


async def ask_why(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-why", title=filling.answers["title"]))


async def change(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        changes.change,
        visit.asking,
        answers["occurrence"],
        answers["field"],
        answers["value"],
        answers.get("reason"),
        filling.token,
        visit.today,
    )
    return await card_with(visit, came_by(answers), visit.words(refusal or "plan-noted"))


WHY = Question(
    "reason",
    ask_why,
    public(text_line(LONGEST_REASON, least=3)),
    wanted=lambda filling: filling.answers["approved"],
)
VALUE = Question("value", ask_value, read_value, press_value)
EDIT = Form(
    "plan-edit",
    Deed.EDIT_PLAN,
    (VALUE, WHY),
    change,
    BACK_TO_CARD,
)


# Another day


async def ask_day(filling: Filling) -> Screen:
    due = date.fromisoformat(filling.answers["due"])
    return Screen(filling.visit.words("plan-ask-day", title=filling.answers["title"], due=due))


async def read_new_day(filling: Filling, message: Message) -> Any:
    typed = await text_line(60)(filling, message)
    if isinstance(typed, Refused):
        return typed
    today = filling.visit.today
    day = read_day(typed, today)
    if day is None:
        return Refused(PlanRefusal.BAD_DAY)
    return day.isoformat() if day >= today else Refused(PlanRefusal.DAY_OVER)


async def move(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        changes.move,
        visit.asking,
        answers["occurrence"],
        date.fromisoformat(answers["day"]),
        answers["reason"],
        filling.token,
        visit.today,
    )
    return await card_with(visit, came_by(answers), visit.words(refusal or "plan-moved"))


REASON = Question("reason", ask_why, public(text_line(LONGEST_REASON, least=3)))
MOVE = Form("plan-move", Deed.EDIT_PLAN, (Question("day", ask_day, read_new_day), REASON), move, BACK_TO_CARD)


# Cancelled


async def cancel(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        changes.cancel, visit.asking, answers["occurrence"], answers["reason"], filling.token
    )
    return await card_with(visit, came_by(answers), visit.words(refusal or "plan-cancelled-noted"))


CANCEL = Form("plan-cancel", Deed.EDIT_PLAN, (REASON,), cancel, BACK_TO_CARD)


# Split


async def split(
    query: CallbackQuery, visit: Visit, press: ItemPress, row: DatedItem, deed: ItemSplit
) -> None:
    """Shows what the items will be, and asks once more."""
    words = visit.words
    if not may(visit.who, Deed.EDIT_PLAN):
        await refuse(query, visit)
        return
    if deed == "split":
        titles = row.title.split("\n")
        yes = Button(words.plain("plan-split-yes"), press.to("sure-split"))
        back = Button(words.plain("button-back"), press.to("more"))
        listed = "\n".join(f"• {title}" for title in titles)
        await show(query, Screen(words("plan-split-sure", items=len(titles), titles=listed), [[yes], [back]]))
        return
    outcome = await visit.store.write(changes.split, visit.asking, press.occurrence)
    if isinstance(outcome, PlanRefusal):
        await answer(query, words.plain(outcome), alert=True)
        return
    toast = words.plain("plan-split-done", items=outcome)
    await show(query, await card_screen(visit, press.card), toast)


# A new item


async def begin_adding(query: CallbackQuery, visit: Visit) -> None:
    """Into the plan of this school year; if there are several, or a draft beside, which one is asked."""
    plans = await visit.store.read(plans_of, visit.school_id)
    found = [row for row in plans if row.state != PlanState.CLOSED]
    if not may(visit.who, Deed.EDIT_PLAN):
        await refuse(query, visit)
        return
    if not found:
        await answer(query, visit.words.plain(PlanRefusal.NO_SUCH_PLAN), alert=True)
        return
    offered = [[row.id, row.school_year, row.name] for row in found]
    await begin(ADD, query, visit, plans=offered, plan=offered[0][0])


async def ask_plan(filling: Filling) -> Screen:
    words = filling.visit.words
    rows = [
        [filling.choice(words.plain("plan-name", name=plan_name(words, name), year=years_of(year)), plan_id)]
        for plan_id, year, name in filling.answers["plans"]
    ]
    return Screen(words("plan-ask-plan"), rows)


async def press_plan(filling: Filling, pressed: str) -> Any:
    known = {str(plan_id): plan_id for plan_id, *_ in filling.answers["plans"]}
    return known.get(pressed) or Refused("form-expects-button")


def _year_of(filling: Filling) -> SchoolYear:
    """The school year of the item that is changed, or of the plan that was chosen for a new one."""
    answers = filling.answers
    if "plans" not in answers:
        return SchoolYear(answers["year"])
    return SchoolYear(next(year for plan_id, year, _ in answers["plans"] if plan_id == answers["plan"]))


def _field_question(field: str) -> Question:
    async def ask(filling: Filling) -> Screen:
        rows = _rows(filling, field)
        if field == "evidence":
            rows = [[filling.choice(filling.visit.words.plain("button-skip"), NO_GRADES)]]
        return Screen(filling.visit.words(f"plan-ask-{field}"), rows)

    async def sent(filling: Filling, message: Message) -> Any:
        return await _typed(filling, message, field)

    async def pressed(filling: Filling, answer: str) -> Any:
        return "" if field == "evidence" and answer == NO_GRADES else _pressed(field, answer)

    return Question(field, ask, sent, pressed)


def _as_understood(filling: Filling) -> str:
    visit, answers = filling.visit, filling.answers
    year = _year_of(filling)
    read: dict[str, Reading] = {}
    for field in FIELDS:
        reading = read_field(field, answers[field], year, visit.today)
        if isinstance(reading, PlanRefusal):
            return visit.words(reading)
        read[field] = reading
    days = read["deadline"].dated
    roles = answering_roles(read["responsible"].columns["responsible"])
    return visit.words(
        "plan-add-sure",
        title=read["title"].shown,
        faction=Word(f"faction-{read['faction'].shown}"),
        due=days[0].due_on,
        times=len(days),
        grades=shown("grades", read["grades"].shown),
        responsible=read["responsible"].shown,
        roles=", ".join(visit.words.plain(f"role-{role}") for role in roles),
        evidence=read["evidence"].shown or "–",
    )


async def add(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    typed = {field: answers[field] for field in FIELDS}
    outcome = await visit.store.write(
        changes.add, visit.asking, answers["plan"], typed, filling.token, visit.today
    )
    if isinstance(outcome, PlanRefusal):
        return Screen(visit.words(outcome), [[home(visit.words)]])
    return await card_with(visit, PlanPress("card", outcome), visit.words("plan-added"))


ADD = Form(
    "plan-add",
    Deed.EDIT_PLAN,
    (
        Question(
            "plan", ask_plan, pressed=press_plan, wanted=lambda filling: len(filling.answers["plans"]) > 1
        ),
        *(_field_question(field) for field in FIELDS),
        sure(_as_understood, "plan-add-yes"),
    ),
    add,
    back_to_plan,
)
FORMS = (EDIT, MOVE, CANCEL, ADD)
