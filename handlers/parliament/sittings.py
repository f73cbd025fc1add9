"""Sittings in chat: what each press does, and the forms by which one is called, counted, moved and called off."""

from datetime import date, datetime
from typing import assert_never

from aiogram.types import CallbackQuery

from db.minutes import number_of_sitting
from handlers.answers import a_day, not_past, public, text_line, whole_number
from handlers.forms import Filling, Question, Refused, begin, screen_or_refused, show_or_say
from handlers.orders import order
from handlers.parliament.agenda import PROPOSE, TEXT, VOTES, agenda_screen, form
from handlers.parliament.decisions import DECIDE, decision_screen, decisions_screen
from handlers.parliament.sitting_screens import card_screen, list_screen, who_screen
from handlers.questions import Instead, grades, moment, one_of, typed
from handlers.screens import Screen, answer
from handlers.visit import Visit
from locales.words import Words
from school.factions import FACTIONS
from school.parliament.sittings import (
    GROUPS,
    KINDS,
    MOST_PRESENT,
    SittingRefusal,
)
from school.presses.parliament import SittingAct, SittingLook, SittingPress
from services.parliament import agenda, decisions, leading, minutes, sitting_votes, sittings
from services.parliament.sittings import Called

#: The parliament's own plan has one name, whoever opens it.
PLAN_LANGUAGE = "kk"
LONGEST_PLACE, LONGEST_REASON = 100, 300


# Presses


async def on_sitting(query: CallbackQuery, callback_data: SittingPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list" | "decisions" | "card" | "agenda" | "decision" | "who":
            await show_or_say(query, visit, await _screen(visit, press, press.deed))
        case "new" | "propose" | "present" | "text" | "votes" | "decide" | "move" | "cancel" | "away":
            await begin(_FORM[press.deed], query, visit, sitting=press.sitting, number=press.number)
        case "minutes" | "inner":
            copy = {"inner": True} if press.deed == "inner" else {}
            await order(
                query, visit, "sitting-minutes", "election-paper-coming", sitting=press.sitting, **copy
            )
        case "for" | "against" | "abstain":
            refusal = await visit.store.write(
                sitting_votes.vote, visit.asking, press.sitting, press.number, press.deed
            )
            await answer(query, visit.words.plain(refusal or "sitting-voted"), alert=bool(refusal))
        case (
            "come"
            | "cannot"
            | "take"
            | "drop"
            | "dispute"
            | "agree"
            | "begin"
            | "close"
            | "sign"
            | "revise"
            | "plan"
            | "undecide"
            | "came"
            | "poll"
            | "count"
        ):
            refusal = await _do(visit, press, press.deed)
            seen = _SEEN_AFTER.get(press.deed, "card")
            toast = visit.words.plain(f"sitting-done-{press.deed}") if press.deed in _SAID else None
            await show_or_say(query, visit, refusal or await _screen(visit, press, seen), toast)
        case never:
            assert_never(never)


#: What is said when it is done; the screen alone says the rest.
_SAID = ("come", "cannot", "close", "sign", "plan", "agree", "poll", "count")
_OF_SITTING = {
    "begin": sittings.begin,
    "close": sittings.close,
    "revise": minutes.revise,
}
_OF_QUESTION = {
    "take": agenda.take,
    "drop": agenda.drop,
    "dispute": agenda.dispute,
    "poll": sitting_votes.open_poll,
    "count": sitting_votes.count_poll,
    "came": sittings.tick_off,
}


#: What is seen after a deed; after every other, the sitting's card.
_SEEN_AFTER: dict[str, SittingLook] = {
    **dict.fromkeys(("take", "drop", "dispute", "poll", "count"), "agenda"),
    "came": "who",
    "plan": "decision",
}


async def _screen(visit: Visit, press: SittingPress, look: SittingLook) -> Screen | SittingRefusal:
    match look:
        case "list":
            return await list_screen(visit, press.page)
        case "decisions":
            return await decisions_screen(visit, press.page)
        case "who":
            return await who_screen(visit, press.sitting, press.page)
        case "agenda":
            return await agenda_screen(visit, press.sitting)
        case "decision":
            return await decision_screen(visit, press.sitting, press.number)
        case "card":
            return await card_screen(visit, press.sitting)


async def _sign(visit: Visit, sitting_id: int, stamp: int) -> SittingRefusal | None:
    """What is signed closes its row of the plan, and has its name there in the language of the school's plan."""
    words = Words(PLAN_LANGUAGE, visit.zone)
    number = await visit.store.read(number_of_sitting, sitting_id)
    name = words.plain("sitting-paper-name", file=words.plain("minutes-file"), number=number or 0)
    return await visit.store.write(minutes.sign, visit.asking, sitting_id, name, stamp)


async def _do(visit: Visit, press: SittingPress, deed: SittingAct) -> SittingRefusal | None:
    write, asking = visit.store.write, visit.asking
    match deed:
        case "sign":
            return await _sign(visit, press.sitting, press.number)
        case "agree":
            return await write(minutes.agree, asking, press.sitting, press.number)
        case "begin" | "close" | "revise":
            return await write(_OF_SITTING[deed], asking, press.sitting)
        case "take" | "drop" | "dispute" | "poll" | "count" | "came":
            return await write(_OF_QUESTION[deed], asking, press.sitting, press.number)
        case "come" | "cannot":
            return await write(sittings.come, asking, press.sitting, deed)
        case "plan":
            name = Words(PLAN_LANGUAGE, visit.zone).plain("parliament-plan-name")
            made = await write(decisions.into_plan, asking, press.number, name)
            return made if isinstance(made, SittingRefusal) else None
        case "undecide":
            return await write(decisions.take_back, asking, press.number)


# Forms


async def _call(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    called = Called(
        told["kind"], told.get("faction", ""), told["place"], datetime.fromisoformat(told["starts_at"])
    )
    made = await visit.store.write(sittings.call, visit.asking, filling.token, called)
    return (
        Refused(made)
        if isinstance(made, SittingRefusal)
        else screen_or_refused(await card_screen(visit, made))
    )


async def _present(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    who = {group: told[group] for group in GROUPS}
    refusal = await visit.store.write(
        sittings.count_present, visit.asking, told["sitting"], who, told.get("grades", [])
    )
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


async def _move(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    moment = datetime.fromisoformat(told["starts_at"])
    refusal = await visit.store.write(sittings.move, visit.asking, told["sitting"], moment)
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


async def _cancel(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(sittings.cancel, visit.asking, told["sitting"], told["reason"])
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


async def _go_away(filling: Filling) -> Screen | Refused:
    visit, until = filling.visit, filling.answers["until"]
    day = date.fromisoformat(until) if until else None
    refusal = await visit.store.write(leading.go_away, visit.asking, day)
    return Refused(refusal) if refusal else await list_screen(visit)


def _count(group: str, asked: str) -> Question:
    return typed(group, asked, whole_number(0, MOST_PRESENT), Instead("0", "sitting-none-of-them", 0))


def _kind(words: Words, one: str) -> str:
    return words.plain(f"sitting-kind-{one}")


def _faction(words: Words, one: str) -> str:
    return words.plain(f"faction-{one}")


NEW = form(
    "sitting",
    (
        one_of("kind", "sitting-ask-kind", KINDS, _kind),
        one_of(
            "faction",
            "sitting-ask-faction",
            FACTIONS,
            _faction,
            wanted=lambda filling: filling.answers["kind"] == "faction",
        ),
        moment("starts_at", "sitting-ask-when"),
        typed(
            "place",
            "sitting-ask-place",
            public(text_line(LONGEST_PLACE)),
            Instead("hall", "sitting-hall", lambda filling: filling.visit.words.plain("sitting-hall")),
        ),
    ),
    _call,
)
PRESENT = form(
    "sitting-present",
    (
        _count("members", "sitting-ask-members"),
        _count("pupils", "sitting-ask-pupils"),
        grades(
            "grades", "sitting-ask-grades", range(8, 12), wanted=lambda filling: filling.answers["pupils"] > 0
        ),
        _count("staff", "sitting-ask-staff"),
        _count("guests", "sitting-ask-guests"),
    ),
    _present,
)
MOVE = form("sitting-move", (moment("starts_at", "sitting-ask-when"),), _move)
CANCEL = form(
    "sitting-cancel", (typed("reason", "sitting-ask-reason", public(text_line(LONGEST_REASON))),), _cancel
)
AWAY = form(
    "sitting-away",
    (typed("until", "sitting-ask-until", a_day(not_past), Instead("back", "sitting-am-back")),),
    _go_away,
)
_FORM = {
    "new": NEW,
    "propose": PROPOSE,
    "present": PRESENT,
    "text": TEXT,
    "votes": VOTES,
    "decide": DECIDE,
    "move": MOVE,
    "cancel": CANCEL,
    "away": AWAY,
}
FORMS = tuple(_FORM.values())
