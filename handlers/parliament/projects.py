"""Projects in chat: who works at what by when, what they need, what came of it."""

from datetime import date
from functools import partial
from typing import Any, Literal, assert_never

from aiogram.types import CallbackQuery

from handlers.answers import a_day, public, text_line, whole_number
from handlers.forms import Filling, Form, Question, Refused, back_to, begin, screen_or_refused, show_or_say
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import one_of, one_person, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.events.interests import DIRECTIONS
from school.factions import FACTIONS
from school.parliament.projects import (
    LONGEST_GOAL,
    LONGEST_NAME,
    LONGEST_NEED,
    LONGEST_RESULT,
    MOST_AMOUNT,
    NEEDS,
    NeedState,
    ProjectRefusal,
    State,
)
from school.presses.parliament import ParliamentPress, ProjectPress
from school.presses.plan import PlanPress
from school.rights import Deed, runs_parliament
from services.parliament import initiatives, projects
from services.parliament.initiatives import InitiativeCard
from services.parliament.projects import Begun, NewStep, ProjectCard, Wanted

MOST_NAMES, MOST_STEPS, LONGEST_LINE = 12, 12, 60
_Deed = Literal["join", "leave", "goal", "need", "step", "owner", "end", "stop"]
_MARKS = {State.RUNNING: "▶", State.ENDED: "✓", State.STOPPED: "✕"}
_STEP_MARKS = {"open": "⏳", "done": "✓", "not_held": "✕"}
PLAN_LANGUAGE = "kk"  # as the plan's own words


async def list_screen(visit: Visit, page: int = 0) -> Screen:
    words = visit.words
    found, unpicked = await visit.store.read(projects.of_year, visit.asking)
    shown = page_of(found, page)
    rows = [
        [Button(f"{_MARKS[State(one.state)]} {one.name}", ProjectPress("card", one.id))]
        for one in shown.items
    ]
    if runs_parliament(visit.person):
        rows.insert(0, [Button(words.plain("project-new"), ProjectPress("new"))])
    if unpicked:
        label = words.plain("project-unpicked", rows=len(unpicked))
        rows.append([Button(label, ProjectPress("unpicked"))])
    rows.append(shown.arrows(lambda turned: ProjectPress(page=turned)))
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(words("project-list", projects=len(found)), [*rows, [back, home(words)]])


async def unpicked_screen(visit: Visit) -> Screen:
    """Items of the plan that name several projects: the plan's card lets a mentor pick one."""
    words = visit.words
    _, found = await visit.store.read(projects.of_year, visit.asking)
    rows = [
        [Button(one.title.splitlines()[0], PlanPress("card", one.occurrence_id, "all"))] for one in found[:8]
    ]
    back = Button(words.plain("button-back"), ProjectPress())
    return Screen(words("project-unpicked-title", rows=len(found)), [*rows, [back, home(words)]])


async def card_screen(visit: Visit, project_id: int) -> Screen | ProjectRefusal:
    seen = await visit.store.read(projects.card, visit.asking, project_id)
    if isinstance(seen, ProjectRefusal):
        return seen
    words, row = visit.words, seen.row
    told = [
        words(
            "project-card",
            name=row.name,
            direction=Word(f"direction-{row.direction}"),
            faction=Word(f"faction-{row.faction or 'none'}"),
            owner=seen.owner.name if seen.owner else "–",
            begins=row.begins_on,
            ends=row.ends_on,
            state=Word(f"project-state-{row.state}"),
        ),
        words("project-goal", goal=row.goal) if row.goal else words("project-no-goal"),
    ]
    if seen.initiative:
        told.append(words("project-from", title=seen.initiative))
    told += [_people(words, seen), _steps(words, seen)]
    if seen.needs:
        told.append(_needs(words, seen))
    if row.result and row.closed_on:
        told.append(words("project-result", day=row.closed_on, result=row.result))
    back = Button(words.plain("button-back"), ProjectPress())
    return Screen("\n\n".join(told), [*_deeds(words, seen), [back, home(words)]])


def _people(words: Words, seen: ProjectCard) -> str:
    names = [one.name for one in seen.members[:MOST_NAMES]]
    return words("project-members", members=len(seen.members), names=", ".join(names) or "–")


def _steps(words: Words, seen: ProjectCard) -> str:
    lines = [
        words(
            "project-step-line",
            mark=_STEP_MARKS.get(one.state, "⏳"),
            title=_short(one.title),
            due=one.due_on,
            led="yes" if one.lead else "no",
            name=one.lead or "",
        )
        for one in seen.steps[:MOST_STEPS]
    ]
    return "\n".join([words("project-steps", steps=len(seen.steps)), *lines])


def _short(title: str) -> str:
    """The first line, and of a long one its beginning: the plan has it whole."""
    line = title.splitlines()[0]
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"


def _needs(words: Words, seen: ProjectCard) -> str:
    lines = [
        words(
            "project-need-line",
            kind=one.kind,
            what=one.what,
            amount=one.amount,
            state=Word(f"project-need-state-{one.state}"),
        )
        for one in seen.needs
    ]
    return "\n".join([words("project-needs"), *lines])


def _deeds(words: Words, seen: ProjectCard) -> list[list[Button]]:
    row = seen.row
    deeds: list[_Deed] = ["join"] if seen.may_join else []
    deeds += ["leave"] if seen.mine and row.state == State.RUNNING else []
    deeds += ["goal", "need"] if seen.runs else []
    deeds += ["step", "owner", "end", "stop"] if seen.plans else []
    rows = [[Button(words.plain(f"project-do-{deed}"), ProjectPress(deed, row.id))] for deed in deeds]
    asked = [one for one in seen.needs if one.state == NeedState.ASKED] if seen.grants else []
    for one in asked:
        rows.append(
            [
                Button(words.plain("project-do-grant", what=one.what), ProjectPress("grant", row.id, one.id)),
                Button(
                    words.plain("project-do-refuse", what=one.what), ProjectPress("refuse", row.id, one.id)
                ),
            ]
        )
    return rows


async def on_project(query: CallbackQuery, callback_data: ProjectPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
        case "unpicked":
            await show(query, await unpicked_screen(visit))
        case "card":
            await show_or_say(query, visit, await card_screen(visit, press.project))
        case "new":
            await _begin_new(query, visit, press.number)
        case "goal" | "owner" | "step" | "need" | "end" | "stop":
            await _begin_change(query, visit, press.deed, press.project)
        case "join" | "leave":
            deed = projects.join if press.deed == "join" else projects.leave
            refusal = await visit.store.write(deed, visit.asking, press.project)
            toast = visit.words.plain(f"project-done-{press.deed}")
            await show_or_say(query, visit, refusal or await card_screen(visit, press.project), toast)
        case "grant" | "refuse":
            decide = partial(projects.decide, grant=press.deed == "grant")
            made = await visit.store.write(decide, visit.asking, press.number)
            screen = made if isinstance(made, ProjectRefusal) else await card_screen(visit, made)
            await show_or_say(query, visit, screen)
        case never:
            assert_never(never)


async def _begin_change(
    query: CallbackQuery,
    visit: Visit,
    deed: Literal["goal", "owner", "step", "need", "end", "stop"],
    project_id: int,
) -> None:
    """Nobody fills in what would be refused."""
    refusal = await visit.store.read(projects.why_not_change, visit.asking, project_id, deed)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
    else:
        await begin(_FORM[deed], query, visit, project=project_id)


async def _begin_new(query: CallbackQuery, visit: Visit, initiative_id: int) -> None:
    """A project that comes from an initiative has its name and its goal."""
    if not runs_parliament(visit.person):
        await answer(query, visit.words.plain(ProjectRefusal.NOT_YOURS), alert=True)
        return
    seen = await visit.store.read(initiatives.card, visit.asking, initiative_id) if initiative_id else None
    known: dict[str, Any] = {"initiative": 0}
    if isinstance(seen, InitiativeCard):
        known = {"initiative": seen.row.id, "name": seen.row.title}
        known["goal"] = seen.row.solution[:LONGEST_GOAL]
    await begin(NEW, query, visit, **known)


# Forms


async def _new(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    begun = Begun(
        said["name"],
        said["goal"],
        said["direction"],
        said["faction"],
        said["owner"]["chosen"],
        date.fromisoformat(said["ends"]),
        said["initiative"],
    )
    made = await visit.store.write(projects.begin, visit.asking, begun)
    return screen_or_refused(made if isinstance(made, ProjectRefusal) else await card_screen(visit, made))


async def _goal(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    refusal = await visit.store.write(projects.change_goal, visit.asking, said["project"], said["goal"])
    return screen_or_refused(refusal or await card_screen(visit, said["project"]))


async def _owner(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    given = (said["project"], said["owner"]["chosen"])
    refusal = await visit.store.write(projects.give_owner, visit.asking, *given)
    return screen_or_refused(refusal or await card_screen(visit, said["project"]))


async def _step(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    name = Words(PLAN_LANGUAGE, visit.zone).plain("project-plan-name")
    step = NewStep(said["title"], date.fromisoformat(said["due"]), said["who"]["chosen"], name)
    given = (said["project"], filling.token, step)
    refusal = await visit.store.write(projects.add_step, visit.asking, *given)
    return screen_or_refused(refusal or await card_screen(visit, said["project"]))


async def _need(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    given = (said["project"], filling.token, Wanted(said["kind"], said["what"], said["amount"]))
    refusal = await visit.store.write(projects.ask_for, visit.asking, *given)
    return screen_or_refused(refusal or await card_screen(visit, said["project"]))


async def _end(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    refusal = await visit.store.write(projects.end, visit.asking, said["project"], said["result"])
    return screen_or_refused(refusal or await card_screen(visit, said["project"]))


async def _stop(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    stop = partial(projects.end, stop=True)
    refusal = await visit.store.write(stop, visit.asking, said["project"], said["result"])
    return screen_or_refused(refusal or await card_screen(visit, said["project"]))


def _not_past(filling: Filling, day: date) -> Refused | None:
    return None if day >= filling.visit.today else Refused(ProjectRefusal.BAD_DAY)


def _of_own(filling: Filling) -> bool:
    """Not of an initiative, whose name and goal it has."""
    return not filling.answers["initiative"]


def _amount_asked(filling: Filling) -> str:
    kind = filling.answers["kind"]
    return filling.visit.words("project-ask-tenge" if kind == "budget" else "project-ask-pieces")


def _text(key: str, asked: str, most: int, least: int = 5, **more: Any) -> Question:
    return typed(key, asked, public(text_line(most, least=least)), **more)


def _form(name: str, *questions: Question, finish: Any) -> Form:
    return Form(name, Deed.SEE_PARLIAMENT, questions, finish, back_to("project", card_screen, list_screen))


NEW = _form(
    "project",
    _text("name", "project-ask-name", LONGEST_NAME, 3, wanted=_of_own),
    _text("goal", "project-ask-goal", LONGEST_GOAL, wanted=_of_own),
    one_of(
        "direction", "project-ask-direction", DIRECTIONS, lambda words, one: words.plain(f"direction-{one}")
    ),
    one_of(
        "faction",
        "project-ask-faction",
        (*FACTIONS, "none"),
        lambda words, one: words.plain(f"faction-{one}"),
    ),
    one_person("owner", "project-ask-owner", nobody="project-nobody"),
    typed("ends", "project-ask-ends", a_day(_not_past)),
    finish=_new,
)
_FORM = {
    "goal": _form("project-goal", _text("goal", "project-ask-goal", LONGEST_GOAL), finish=_goal),
    "owner": _form("project-owner", one_person("owner", "project-ask-owner"), finish=_owner),
    "step": _form(
        "project-step",
        _text("title", "project-ask-step", LONGEST_NAME),
        typed("due", "project-ask-due", a_day(_not_past)),
        one_person("who", "project-ask-who", nobody="project-nobody"),
        finish=_step,
    ),
    "need": _form(
        "project-need",
        one_of("kind", "project-ask-kind", NEEDS, lambda words, one: words.plain(f"project-kind-{one}")),
        _text("what", "project-ask-what", LONGEST_NEED, 2),
        typed("amount", _amount_asked, whole_number(1, MOST_AMOUNT)),
        finish=_need,
    ),
    "end": _form("project-end", _text("result", "project-ask-result", LONGEST_RESULT), finish=_end),
    "stop": _form("project-stop", _text("result", "project-ask-reason", LONGEST_RESULT), finish=_stop),
}
FORMS = (NEW, *_FORM.values())
