"""The year's plan in chat: what is mine and when, a card, and «done» with the evidence that the plan asks for."""

from datetime import date, timedelta
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db import jobs
from db import plan as rows
from db.columns import Found
from handlers.answers import text_line
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Number, PageNumber, Press, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.events import grades_in_words
from school.factions import FACTIONS
from school.people import LEADERSHIP, bits_as_grades
from school.plan import DOCUMENT, LINK, PHOTO, SNOOZES, PlanRefusal, accepted_evidence, read_link
from school.rights import Deed, may
from services import plan
from services.plan import Evidence

BIGGEST_FILE = 20 << 20  # what a bot may fetch from Telegram


class PlanPress(Press, prefix="pl"):
    """A button on the plan: what, which occurrence, which list, which page."""

    deed: str = "list"
    occurrence: Number = 0
    span: str = ""
    page: PageNumber = 0


SPANS = ("today", "week", "month", "overdue", "all")
#: A list of one faction's items of the year is a span too: «f-care».
OF_FACTION = "f-"
#: What stands before a closed item in a list.
MARKS = {"done": "✓", "not_held": "✕"}
LONGEST_REASON = 300


def entries(visit: Visit) -> list[Button]:
    return [Button(visit.words.plain("menu-plan"), PlanPress())] if may(visit.who, Deed.SEE_PLAN) else []


def _days(visit: Visit, span: str) -> tuple[date, date, str | None]:
    """The days of a list, and whether only open items count."""
    today = visit.today
    if span == "month":
        first = today.replace(day=1)
        return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1), None
    if span == "today":
        return today, today, None
    if span == "overdue":
        return visit.school_year.starts_on, today - timedelta(days=1), "open"
    if span == "all":
        return visit.school_year.starts_on, visit.school_year.ends_on + timedelta(days=92), None
    return today, today + timedelta(days=7), "open"


async def list_screen(visit: Visit, span: str = "week", number: int = 0) -> Screen:
    """Own items of the week; the deputy head sees everybody's. Other spans are a press away."""
    words, person = visit.words, visit.person
    faction = span.removeprefix(OF_FACTION) if span.startswith(OF_FACTION) else None
    if faction not in (None, *FACTIONS) or (faction is None and span not in SPANS):
        span, faction = "week", None
    first, last, state = _days(visit, "all" if faction else span)
    whose = None if faction or person.has(*LEADERSHIP) else person.id
    async with visit.store.reading() as tx:
        found = await rows.due_between(tx, visit.school_id, first, last, whose, state, faction)
        year = visit.school_year
        totals = await rows.totals(tx, visit.school_id, year.starts_on, year.ends_on, visit.today)
    page = page_of(found, number)
    if faction:
        text = words("plan-list-faction", faction=Word(f"faction-{faction}"), items=page.total)
    else:
        text = words(f"plan-list-{span}", items=page.total)
    if whose is None and not faction:
        text += "\n" + words("plan-totals", done=totals.done, open=totals.open, overdue=totals.overdue)
    here = PlanPress(deed="card", span=span, page=page.number)
    lines = [[_line(visit, row, here)] for row in page.items]
    arrows = page.arrows(lambda turned: PlanPress(span=span, page=turned))
    spans = [
        Button(words.plain(f"plan-span-{other}"), PlanPress(span=other)) for other in SPANS if other != span
    ]
    factions = Button(words.plain("plan-factions"), PlanPress(deed="factions"))
    calendar = Button(words.plain("plan-calendar"), PlanPress(deed="calendar"))
    return Screen(text, [*lines, arrows, spans[:2], spans[2:], [factions, calendar], [home(words)]])


def factions_screen(visit: Visit) -> Screen:
    """The eight factions; each opens its items of the year, whoever answers for them."""
    words = visit.words
    rows = [[Button(words.plain(f"faction-{key}"), PlanPress(span=f"{OF_FACTION}{key}"))] for key in FACTIONS]
    back = Button(words.plain("button-back"), PlanPress())
    return Screen(words("plan-ask-faction"), [*rows, [back, home(words)]])


def _line(visit: Visit, row: Found, here: PlanPress) -> Button:
    mark = MARKS.get(row.state) or ("❗" if row.due_on < visit.today else "○")
    press = here.model_copy(update={"occurrence": row.id})
    return Button(f"{mark} {visit.words.day(row.due_on)} · {row.title}", press)


async def card_screen(visit: Visit, press: PlanPress) -> Screen:
    words = visit.words
    seen = await plan.card(visit.store, visit.person, press.occurrence)
    if isinstance(seen, PlanRefusal):
        return Screen(words(seen), [[home(words)]])
    row, given, may_close = seen
    grades = bits_as_grades(row.grades)
    text = words(
        "plan-card",
        title=row.title,
        faction=Word(f"faction-{row.faction or 'none'}"),
        due=row.due_on,
        responsible=", ".join(row.responsible) or "–",
        grades=grades_in_words(frozenset(grades)) or "–",
        evidence=row.understood.get("evidence_raw") or "–",
    )
    buttons: list[list[Button]] = []
    if row.state == "not_held":
        who = {"name": row.done_by_name or "–", "when": row.done_at, "reason": row.reason or "–"}
        text += "\n\n" + words("plan-card-not-held", **who)
    if row.state == "done":
        text += "\n\n" + words("plan-card-done", name=row.done_by_name or "–", when=row.done_at)
        if given and given.link:
            text += "\n" + words("plan-card-link", link=given.link)
        elif given:
            buttons.append([Button(words.plain("plan-show-evidence"), _to(press, "show"))])
    if row.state != "open" and visit.person.has(*LEADERSHIP):
        buttons.append([Button(words.plain("plan-reopen"), _to(press, "reopen"))])
    if row.state == "open" and may_close:
        done = Button(words.plain("plan-done"), _to(press, "done"))
        buttons.append([done, Button(words.plain("plan-not-held"), _to(press, "off"))])
    back = Button(words.plain("button-back"), PlanPress(span=press.span, page=press.page))
    return Screen(text, [*buttons, [back, home(words)]])


def _to(press: PlanPress, deed: str) -> PlanPress:
    return press.model_copy(update={"deed": deed})


async def on_plan_press(query: CallbackQuery, callback_data: PlanPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.span, press.page))
        case "done" | "off":
            await begin_closing(query, visit, press)
        case "show":
            await show_evidence(query, visit, press)
        case "later":
            await show(query, later_screen(visit, press))
        case choice if choice in SNOOZES:
            await snooze(query, visit, press)
        case "factions":
            await show(query, factions_screen(visit))
        case "calendar":
            await ask_for_calendar(query, visit)
        case "reopen":
            refusal = await plan.reopen(visit.store, visit.person, press.occurrence, visit.now)
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
                return
            await show(query, await card_screen(visit, press), words.plain("plan-reopened"))
        case _:
            await show(query, await card_screen(visit, press))


def later_screen(visit: Visit, press: PlanPress) -> Screen:
    words = visit.words
    rows = [[Button(words.plain(f"plan-later-{choice}"), _to(press, choice))] for choice in SNOOZES]
    back = Button(words.plain("button-back"), _to(press, "card"))
    return Screen(words("plan-ask-later"), [*rows, [back, home(words)]])


async def snooze(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    """The reminder comes again; the item stands where the question was."""
    outcome = await plan.snooze(
        visit.store, visit.person, press.occurrence, press.deed, visit.zone, visit.now
    )
    if isinstance(outcome, PlanRefusal):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await show(query, await card_screen(visit, press), visit.words.plain("plan-snoozed", when=outcome))


async def begin_closing(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    """Done asks for evidence, not held for the reason."""
    async with visit.store.reading() as tx:
        refusal = await plan.why_not_close(tx, visit.person, press.occurrence)
        row = await rows.by_occurrence(tx, press.occurrence)
    if refusal or row is None:
        await answer(query, visit.words.plain(refusal or PlanRefusal.NO_SUCH_ITEM), alert=True)
        return
    kinds = sorted(accepted_evidence(row.evidence_kinds))
    form = DONE if press.deed == "done" else NOT_HELD
    await begin(form, query, visit, occurrence=row.id, title=row.title, kinds=kinds)


async def ask_for_calendar(query: CallbackQuery, visit: Visit) -> None:
    """One's own days of the plan as a file for the phone's calendar; slow work, so it becomes a job."""
    details = {
        "chat_id": visit.telegram_id,
        "actor_id": visit.person.id,
        "today": visit.today.isoformat(),
        "language": visit.words.language,
    }
    async with visit.store.writing() as tx:
        await jobs.ask(tx, "plan-calendar", details, visit.now)
    await answer(query, visit.words.plain("plan-calendar-coming"), alert=True)


async def show_evidence(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    """Sends the photo or document again; Telegram keeps it."""
    seen = await plan.card(visit.store, visit.person, press.occurrence)
    given = None if isinstance(seen, PlanRefusal) else seen[1]
    if given is None or not given.file_id:
        await answer(query, visit.words.plain("plan-no-evidence"), alert=True)
        return
    await answer(query)
    if given.kind == PHOTO:
        await visit.bot.send_photo(visit.telegram_id, given.file_id)
    else:
        await visit.bot.send_document(visit.telegram_id, given.file_id)


# Done, with evidence


async def ask_evidence(filling: Filling) -> Screen:
    words, answers = filling.visit.words, filling.answers
    wanted = "link" if answers["kinds"] == [LINK] else "file" if LINK not in answers["kinds"] else "any"
    return Screen(words(f"plan-ask-{wanted}", title=answers["title"]))


async def read_evidence(filling: Filling, message: Message) -> Any:
    """A link, a photo or a document, whichever the plan accepts."""
    kinds = filling.answers["kinds"]
    if message.document:
        if (message.document.file_size or 0) > BIGGEST_FILE:
            return Refused(PlanRefusal.FILE_TOO_BIG)
        given = Evidence(DOCUMENT, file_id=message.document.file_id, file_name=message.document.file_name)
    elif message.photo:
        given = Evidence(PHOTO, file_id=message.photo[-1].file_id)
    else:
        link = read_link(message.text or "")
        if link is None:
            return Refused(PlanRefusal.LINK_NEEDED if LINK in kinds else PlanRefusal.WRONG_EVIDENCE)
        given = Evidence(LINK, link=link)
    if given.kind not in kinds:
        return Refused(PlanRefusal.LINK_NEEDED if kinds == [LINK] else PlanRefusal.WRONG_EVIDENCE)
    return given.__dict__


async def mark_done(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    press = PlanPress(deed="card", occurrence=filling.answers["occurrence"])
    given = Evidence(**filling.answers["evidence"])
    refusal = await plan.mark_done(visit.store, visit.person, press.occurrence, given, visit.now)
    screen = await card_screen(visit, press)
    note = visit.words(refusal) if refusal else visit.words("plan-thanks")
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


async def back_to_plan(visit: Visit) -> Screen:
    return await list_screen(visit, "week", 0)


DONE = Form(
    "done", Deed.SEE_PLAN, (Question("evidence", ask_evidence, read_evidence),), mark_done, back_to_plan
)


# Not held, with the reason


async def ask_reason(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-reason", title=filling.answers["title"]))


async def mark_not_held(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    press = PlanPress(deed="card", occurrence=answers["occurrence"])
    refusal = await plan.not_held(visit.store, visit.person, press.occurrence, answers["reason"], visit.now)
    screen = await card_screen(visit, press)
    note = visit.words(refusal or "plan-not-held-noted")
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


NOT_HELD = Form(
    "not-held",
    Deed.SEE_PLAN,
    (Question("reason", ask_reason, text_line(LONGEST_REASON, least=3)),),
    mark_not_held,
    back_to_plan,
)
FORMS = (DONE, NOT_HELD)


def build() -> Router:
    router = Router(name="plan")
    router.callback_query.register(on_plan_press, PlanPress.filter(), flags=needs(Deed.SEE_PLAN))
    return router
