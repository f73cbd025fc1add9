"""The card of one dated item, and what can be done from it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery
from sqlalchemy.engine import Connection

from db import plan as rows
from db.plan import DatedItem
from handlers.forms import BackTo, Filling
from handlers.home import home
from handlers.orders import order
from handlers.plan.linked import buttons_of, lines_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.grades import grades_in_words
from school.people import bits_as_grades
from school.plan import PHOTO, SNOOZES, PlanRefusal, parts_of, without_day
from school.plan.approval import PlanState, why_not_in_force
from school.plan.changes import Part
from school.plan.proposals import Understood
from school.presses.events import EventPress, PlanEventPress
from school.presses.plan import OF_EVENT, DecidePress, ItemDeed, ItemPress, PlanDay, PlanPress, PlanSnooze
from school.rights import Deed, may
from services import plan
from services.plan import linked
from services.plan.card import Card, around

#: So much of the document's other columns stands on a card.
LONGEST_OF_CARD, MOST_OTHERS = 200, 8


async def card_screen(visit: Visit, press: PlanPress) -> Screen:
    words = visit.words

    def look(tx: Connection) -> tuple[Card | PlanRefusal, linked.Beside | None]:
        card = plan.card(tx, visit.asking, press.occurrence)
        if isinstance(card, PlanRefusal):
            return card, None
        return card, linked.beside(tx, visit.asking, card.item)

    card, beside = await visit.store.read(look)
    if isinstance(card, PlanRefusal):
        return Screen(words(card), [[home(words)]])
    about = _about(visit, card) + lines_of(visit, card.item, beside)
    parts = ("\n".join(lines) for lines in (about, _outcome(visit, card), _notes(visit, card)))
    more = Button(words.plain("plan-more"), press.around("more"))
    buttons = [*_closing_buttons(visit, press, card), *_note_buttons(visit, press, card)]
    buttons += buttons_of(visit, press, card.item, beside)
    buttons.append(_event_button(visit, press.occurrence))
    return Screen(
        "\n\n".join(part for part in parts if part), [*buttons, [more], [_back(visit, press), home(words)]]
    )


def _back(visit: Visit, press: PlanPress) -> Button:
    """To the list, or to the event from whose card one came."""
    event = press.span.removeprefix(OF_EVENT)
    came_from_event = event != press.span and event.isdecimal()
    to = (
        EventPress("card", event=int(event))
        if came_from_event
        else PlanPress(span=press.span, page=press.page)
    )
    return Button(visit.words.plain("button-back"), to)


def place_of(press: PlanPress | ItemPress) -> dict[str, Any]:
    """What a form is begun with, so that its end leads where one had come from."""
    return {"occurrence": press.occurrence, "span": press.span, "page": press.page}


def came_by(answers: Mapping[str, Any]) -> PlanPress:
    """The card at the end of a form: with the list from which one had come."""
    return PlanPress("card", answers["occurrence"], answers.get("span", ""), answers.get("page", 0))


async def _back_to_card(filling: Filling) -> Screen:
    return await card_screen(filling.visit, came_by(filling.answers))


BACK_TO_CARD = BackTo(_back_to_card)


def _about(visit: Visit, card: Card) -> list[str]:
    """The item and its people."""
    words, row = visit.words, card.item
    lines = [
        words(
            "plan-card",
            title=row.title,
            faction=Word(f"faction-{row.faction or 'none'}"),
            due=words.day_of_week(row.due_on),
            responsible=", ".join(row.responsible) or "–",
        ),
        *_rest_of(words, row.understood),
    ]
    lines[1:1] = _for_whom(words, card)
    lines += [words(f"plan-card-{one.part}", name=one.name) for one in card.around.named]
    if card.faction_lead:
        lines.append(words("plan-card-faction-lead", name=card.faction_lead))
    lines += [words("plan-card-waiting", name=asked.name) for asked in card.around.waiting]
    if row.plan_state != PlanState.APPROVED:
        lines.append(words(f"plan-card-{row.plan_state}"))
    return lines


def _for_whom(words: Words, card: Card) -> list[str]:
    """For which grades and with what evidence, where the plan says it."""
    grades = grades_in_words(frozenset(bits_as_grades(card.item.grades)))
    evidence = card.item.understood.get("evidence_raw")
    lines = [words("plan-card-grades", grades=grades)] if grades else []
    return [*lines, words("plan-card-evidence", evidence=evidence)] if evidence else lines


def _rest_of(words: Words, understood: Understood) -> list[str]:
    """What the plan's document says of an item beside its fields: projects, section, partners, other columns."""
    told = {name: ", ".join(understood.get(name) or ()) for name in ("projects", "partners")}
    told["section"] = understood.get("section") or ""
    lines = [words(f"plan-card-{name}", value=said[:LONGEST_OF_CARD]) for name, said in told.items() if said]
    others = list((understood.get("extra") or {}).items())[:MOST_OTHERS]
    return lines + [
        words("plan-card-other", name=name[:LONGEST_OF_CARD], value=said[:LONGEST_OF_CARD])
        for name, said in others
    ]


def _outcome(visit: Visit, card: Card) -> list[str]:
    """How it went, once it is closed."""
    words, row = visit.words, card.item
    who = {"name": row.done_by_name or "–", "when": row.done_at}
    match row.state:
        case "not_held":
            return [words("plan-card-not-held", **who, reason=row.reason or "–")]
        case "cancelled":
            return [words("plan-card-cancelled", **who, reason=row.reason or "–")]
        case "done":
            return [words("plan-card-done", **who), *_shown(visit, card)]
        case "open":
            return _shown(visit, card)


def _shown(visit: Visit, card: Card) -> list[str]:
    """What has been shown; of a row of several titles part by part."""
    words, titles, lines = visit.words, parts_of(card.item.title), []
    for one in card.given:
        if one.link:
            told = words("plan-card-link", link=one.link)
        elif one.number:
            told = words("plan-card-note", number=one.number, when=one.given_at, name=one.giver or "–")
        elif one.sitting_id:
            told = words("plan-card-minutes", name=one.file_name or "–")
        else:
            told = words("plan-card-file")
        several = len(titles) > 1 and one.part < len(titles)
        lines.append(f"{words('plan-card-part', title=titles[one.part])} {told}" if several else told)
    return lines


def _notes(visit: Visit, card: Card) -> list[str]:
    """What others have said about it."""
    words, notes, lines = visit.words, card.notes, []
    if notes.seen:
        lines.append(words("plan-card-seen", name=notes.seen.name or "–", when=notes.seen.at))
    if asked := notes.extension:
        about = {"name": asked.name or "–", "wanted": asked.wanted_on, "reason": asked.reason}
        lines.append(words("plan-card-asked", **about))
    if _needs_day(card):
        lines.append(words("plan-card-no-day"))
    if notes.accepted:
        lines.append(words("plan-card-accepted", name=notes.accepted.name or "–", when=notes.accepted.at))
    return lines


def _can_close(card: Card) -> bool:
    return card.item.state == "open" and card.may_close


def _needs_day(card: Card) -> bool:
    row = card.item
    return _can_close(card) and without_day(row.starts_on, row.due_on, weekly=row.weekly)


def _can_pick_project(card: Card) -> bool:
    return card.around.runs and len(card.item.understood.get("projects") or ()) > 1


def _closing_buttons(visit: Visit, press: PlanPress, card: Card) -> list[list[Button]]:
    words, row, buttons = visit.words, card.item, []
    if any(not one.link for one in card.given):
        buttons.append([Button(words.plain("plan-show-evidence"), press.to("show"))])
    if row.state != "open" and may(visit.who, Deed.RUN_PLAN):
        buttons.append([Button(words.plain("plan-reopen"), press.to("reopen"))])
    if _can_close(card):
        done = Button(words.plain("plan-done"), press.to("done"))
        buttons.append([done, Button(words.plain("plan-not-held"), press.to("off"))])
    return buttons


def _note_buttons(visit: Visit, press: PlanPress, card: Card) -> list[list[Button]]:
    words, row, notes, buttons = visit.words, card.item, card.notes, []
    if _can_pick_project(card):
        buttons.append([Button(words.plain("plan-pick-project"), press.around("set-project"))])
    if _needs_day(card):
        buttons.append([Button(words.plain("plan-choose-day"), replace(press, deed="day", page=0))])
    if (asked := notes.extension) and notes.may_decide:
        grant, refuse = DecidePress("grant", extension=asked.id), DecidePress("refuse", extension=asked.id)
        buttons.append([Button(words.plain("plan-grant"), grant), Button(words.plain("plan-refuse"), refuse)])
    if _can_close(card):
        more = [] if notes.extension else [Button(words.plain("plan-more-time"), press.to("more"))]
        buttons.append([*more, Button(words.plain("plan-later"), press.to("later"))])
    if row.state == "open" and row.due_on < visit.today and may(visit.who, Deed.RUN_PLAN):
        buttons.append([Button(words.plain("plan-write"), press.around("write"))])
        if not notes.seen:
            buttons.append([Button(words.plain("plan-take-note"), press.to("seen"))])
    if card.may_switch:
        deed: PlanDay = "to-may" if row.this_month_only else "this-month"
        # The month of the heading, by its name: this occurrence may be of another.
        month = words.plain(f"month-{plan.month_of(row).month}")
        buttons.append([Button(words.plain(f"plan-{deed}", month=month), press.to(deed))])
    if notes.may_accept:
        accept = Button(words.plain("plan-accept"), press.to("accept"))
        buttons.append([accept, Button(words.plain("plan-send-back"), press.to("back"))])
    return buttons


async def item_row(visit: Visit, occurrence_id: int) -> DatedItem | None:
    """The occurrence with its item, if it is of the own school."""
    row = await visit.store.read(rows.by_occurrence, occurrence_id)
    return row if row is not None and row.school_id == visit.school_id else None


async def more_screen(visit: Visit, press: ItemPress, row: DatedItem) -> Screen:
    """What can be done with an item beside closing it, by what this person may."""
    words = visit.words
    beside = await visit.store.read(around, visit.asking, row)
    changeable = why_not_in_force(row.plan_state) is not PlanRefusal.CLOSED
    leads = any(one.part == Part.LEAD for one in beside.named)
    asked = any(one.from_id == visit.person.id for one in beside.waiting)
    offered: dict[ItemDeed, bool] = {
        "people": beside.runs and changeable,
        "take": beside.answers and changeable and not leads,
        "hand": beside.can_hand_over and changeable and not asked,
        "recall": asked,
        "edit": beside.runs and changeable,
        "move": beside.runs and changeable and row.state == "open",
        "split": beside.runs and changeable and row.state == "open" and "\n" in row.title,
        "cancel": beside.runs and changeable and row.state == "open",
        "history": beside.changes > 0,
    }
    buttons = [
        [Button(words.plain(f"plan-do-{deed}"), press.to(deed))] for deed, yes in offered.items() if yes
    ]
    back = Button(words.plain("button-back"), press.card)
    return Screen(words("plan-more-title", title=row.title), [*buttons, [back, home(words)]])


def _event_button(visit: Visit, occurrence_id: int) -> list[Button]:
    """To the item's events, for whoever may open a registration."""
    if not may(visit.who, Deed.MANAGE_EVENTS):
        return []
    return [Button(visit.words.plain("plan-event"), PlanEventPress(occurrence=occurrence_id))]


def later_screen(visit: Visit, press: PlanPress) -> Screen:
    words = visit.words
    rows = [[Button(words.plain(f"plan-later-{choice}"), press.to(choice))] for choice in SNOOZES]
    back = Button(words.plain("button-back"), press.to("card"))
    return Screen(words("plan-ask-later"), [*rows, [back, home(words)]])


async def snooze(query: CallbackQuery, visit: Visit, press: PlanPress, until: PlanSnooze) -> None:
    """The reminder comes again; the item stands where the question was."""
    outcome = await visit.store.write(plan.snooze, visit.asking, press.occurrence, until)
    if not isinstance(outcome, datetime):
        await answer(query, visit.words.plain(outcome), alert=True)
        return
    await show(query, await card_screen(visit, press), visit.words.plain("plan-snoozed", when=outcome))


async def show_evidence(query: CallbackQuery, visit: Visit, press: PlanPress) -> None:
    """Sends the photos and documents again, which Telegram keeps; a note and minutes of our own are made anew."""
    seen = await visit.store.read(plan.card, visit.asking, press.occurrence)
    given = [] if isinstance(seen, PlanRefusal) else [one for one in seen.given if not one.link]
    if not given:
        await answer(query, visit.words.plain("plan-no-evidence"), alert=True)
        return
    sitting = next((one.sitting_id for one in given if one.sitting_id), None)
    if any(one.number for one in given):
        await order(query, visit, "plan-note", "event-file-coming", occurrence=press.occurrence)
    elif sitting:
        await order(query, visit, "sitting-minutes", "election-paper-coming", sitting=sitting)
    else:
        await answer(query)
    for one in given:
        if one.file_id and one.kind == PHOTO:
            await visit.bot.send_photo(visit.telegram_id, one.file_id)
        elif one.file_id:
            await visit.bot.send_document(visit.telegram_id, one.file_id)
