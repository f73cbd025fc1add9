"""The plan on the deputy head's screen: its state, the approval, closing, and the next year's copy."""

from datetime import date
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db.plan.approval import WholePlan
from db.plan.changes import item_with, undated
from handlers.answers import text_line
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.plan.approval_lines import plan_name, state_line, years_of
from handlers.plan.changes import VALUE, WHY, card_with
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.plan import PlanRefusal
from school.plan.approval import Approval, PlanState
from school.plan.changes import read_day
from school.presses.plan import OF_PLAN, LifeDeed, LifePress, PlanPress
from school.rights import Deed
from services.plan import approval, changes

DIRECTOR, ACTING = "director", "acting"
LONGEST_NAME, LONGEST_NUMBER = 100, 20
MOST_NAMED = 5  # of what is still to come when a plan is closed


async def plans_screen(visit: Visit) -> Screen:
    words = visit.words
    found = await visit.store.read(approval.plans, visit.person)
    lines = [words("plan-plans", plans=len(found)), *(state_line(visit, row) for row in found)]
    buttons = [
        [
            Button(
                words.plain("plan-name", name=plan_name(words, row.name), year=years_of(row.school_year)),
                LifePress("plan", plan=row.id),
            )
        ]
        for row in found
    ]
    back = Button(words.plain("button-back"), PlanPress())
    return Screen("\n".join(lines), [*buttons, [back, home(words)]])


async def plan_screen(visit: Visit, plan_id: int) -> Screen:
    """One plan: where it stands, who approved it, and what can be done next."""
    words = visit.words
    row = await visit.store.read(approval.see, visit.person, plan_id)
    if isinstance(row, PlanRefusal):
        return Screen(words(row), [[home(words)]])
    lines = [state_line(visit, row), words("plan-contents", items=row.items, unfinished=row.unfinished)]
    if row.approved_by:
        post = Word(f"plan-post-{ACTING if row.acting else DIRECTOR}")
        noted = {"name": row.approved_by, "post": post, "day": row.approved_on, "noted": row.noted_by or "–"}
        lines.append(words("plan-approved-by", **noted))
        key = "plan-approved-number" if row.decision else "plan-approved-no-number"
        lines.append(words(key, number=row.decision or "", day=row.approved_on))
    elif row.state == PlanState.APPROVED:
        lines.append(words("plan-approval-not-noted"))
    if row.closed_on:
        lines.append(words("plan-closed-on", day=row.closed_on))
    without_day = len(await visit.store.read(undated, row.id))
    if without_day:
        lines.append(words("plan-undated-items", items=without_day))
    offered: dict[LifeDeed, bool] = {
        "undated": without_day > 0 and row.state != PlanState.CLOSED,
        "approve": row.state != PlanState.CLOSED and not row.decision,
        "close": row.state == PlanState.APPROVED,
        "copy": await visit.store.read(approval.may_copy, row),
        "next": row.copy_id is not None,
    }
    buttons = [
        [Button(words.plain(f"plan-do-{deed}"), LifePress(deed, plan=row.id))]
        for deed, yes in offered.items()
        if yes
    ]
    items = Button(words.plain("plan-items"), PlanPress(span=f"{OF_PLAN}{row.id}"))
    back = Button(words.plain("button-back"), LifePress())
    return Screen("\n".join(lines), [[items], *buttons, [back, home(words)]])


async def on_life(query: CallbackQuery, callback_data: LifePress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "plans":
        await show(query, await plans_screen(visit))
        return
    row = await visit.store.read(approval.see, visit.person, press.plan)
    if isinstance(row, PlanRefusal):
        await answer(query, words.plain(row), alert=True)
        return
    match press.deed:
        case "undated":
            await show(query, await undated_screen(visit, row.id, press.page))
        case "date":
            await begin_dating(query, visit, press)
        case "approve":
            await begin(APPROVE, query, visit, plan=row.id, plan_name=plan_name(words, row.name))
        case "close":
            yes = Button(words.plain("plan-close-yes"), LifePress("sure-close", plan=row.id))
            back = Button(words.plain("button-back"), LifePress("plan", plan=row.id))
            await show(query, Screen(await _closing_text(visit, row), [[yes], [back]]))
        case "sure-close":
            refusal = await visit.store.write(
                approval.close, visit.asking, row.id, words.language, visit.today
            )
            await _shown(query, visit, row.id, refusal or "plan-closed-now", failed=bool(refusal))
        case "copy" | "next":
            outcome = await visit.store.write(approval.copy, visit.asking, row.id)
            if isinstance(outcome, PlanRefusal):
                await answer(query, words.plain(outcome), alert=True)
            else:
                await _shown(query, visit, outcome, "plan-copied")
        case "plan":
            await show(query, await plan_screen(visit, row.id))
        case never:
            assert_never(never)


async def _closing_text(visit: Visit, row: WholePlan) -> str:
    """What closing does, and by name what is still to come and would be reminded of by nobody."""
    words = visit.words
    told = [words("plan-close-sure", name=plan_name(words, row.name), unfinished=row.unfinished)]
    ahead = await visit.store.read(approval.still_to_come, visit.asking, row.id)
    if ahead:
        named = [words("plan-close-line", title=one.title, due=one.due_on) for one in ahead[:MOST_NAMED]]
        told.append("\n".join([words("plan-close-ahead", items=len(ahead)), *named]))
    return "\n\n".join(told)


async def _shown(query: CallbackQuery, visit: Visit, plan_id: int, key: str, *, failed: bool = False) -> None:
    if failed:
        await answer(query, visit.words.plain(key), alert=True)
        return
    await show(query, await plan_screen(visit, plan_id), visit.words.plain(key))


# Items without a day


async def undated_screen(visit: Visit, plan_id: int, number: int = 0) -> Screen:
    """The items of which nobody is reminded; a press gives one its deadline."""
    words = visit.words
    page = page_of(await visit.store.read(undated, plan_id), number)
    rows = [
        [Button(row.title, LifePress("date", plan=plan_id, item=row.id, page=page.number))]
        for row in page.items
    ]
    arrows = page.arrows(lambda turned: LifePress("undated", plan=plan_id, page=turned))
    back = Button(words.plain("button-back"), LifePress("plan", plan=plan_id))
    return Screen(words("plan-undated-items", items=page.total), [*rows, arrows, [back, home(words)]])


async def begin_dating(query: CallbackQuery, visit: Visit, press: LifePress) -> None:
    item = await visit.store.read(item_with, press.item)
    if item is None or item.plan_id != press.plan:
        await answer(query, visit.words.plain(PlanRefusal.NO_SUCH_ITEM), alert=True)
        return
    known = {"item": item.id, "title": item.title, "year": item.school_year, "field": "deadline"}
    known["approved"] = item.plan_state == PlanState.APPROVED
    before = changes.shown_of(item, "deadline")
    await begin(DATE, query, visit, before=before, **known)


async def give_deadline(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    outcome = await visit.store.write(
        changes.give_deadline,
        visit.asking,
        answers["item"],
        answers["value"],
        answers.get("reason"),
        filling.token,
        visit.today,
    )
    if isinstance(outcome, PlanRefusal):
        return Screen(visit.words(outcome), [[home(visit.words)]])
    return await card_with(visit, PlanPress("card", outcome), visit.words("plan-noted"))


DATE = Form("plan-date", Deed.RUN_PLAN, (VALUE, WHY), give_deadline, plans_screen)


# The approval


async def ask_name(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-approve-ask-name", name=filling.answers["plan_name"]))


async def ask_post(filling: Filling) -> Screen:
    words = filling.visit.words
    rows = [[filling.choice(words.plain(f"plan-post-{post}"), post)] for post in (DIRECTOR, ACTING)]
    return Screen(words("plan-approve-ask-post", name=filling.answers["name"]), rows)


async def read_post(filling: Filling, pressed: str) -> Any:
    return pressed if pressed in (DIRECTOR, ACTING) else Refused("form-expects-button")


async def ask_day(filling: Filling) -> Screen:
    words = filling.visit.words
    today = filling.choice(words.plain("plan-approve-today"), "today")
    return Screen(words("plan-approve-ask-day"), [[today]])


async def read_past_day(filling: Filling, message: Message) -> Any:
    typed = await text_line(60)(filling, message)
    if isinstance(typed, Refused):
        return typed
    day = read_day(typed, filling.visit.today, ahead=False)
    if day is None:
        return Refused(PlanRefusal.BAD_DAY)
    return day.isoformat() if day <= filling.visit.today else Refused(PlanRefusal.NOT_YET)


async def read_number(filling: Filling, message: Message) -> Any:
    """«12», «№ 125-н»: a number has a digit, and is written without its sign."""
    typed = await text_line(LONGEST_NUMBER)(filling, message)
    if isinstance(typed, Refused):
        return typed
    number = typed.removeprefix("№").strip()
    return number if any(one.isdigit() for one in number) else Refused("plan-approve-no-digit")


async def ask_number(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-approve-ask-number"))


async def press_today(filling: Filling, pressed: str) -> Any:
    return filling.visit.today.isoformat()


async def approve(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        approval.approve,
        visit.asking,
        answers["plan"],
        Approval(
            answers["name"],
            answers["post"] == ACTING,
            date.fromisoformat(answers["day"]),
            answers["number"],
        ),
    )
    screen = await plan_screen(visit, answers["plan"])
    return Screen(f"{visit.words(refusal or 'plan-approved-now')}\n\n{screen.text}", screen.rows)


APPROVE = Form(
    "plan-approve",
    Deed.RUN_PLAN,
    (
        Question("name", ask_name, text_line(LONGEST_NAME, least=3)),
        Question("post", ask_post, pressed=read_post),
        Question("day", ask_day, read_past_day, press_today),
        Question("number", ask_number, read_number),
    ),
    approve,
    plans_screen,
)
FORMS = (APPROVE, DATE)
