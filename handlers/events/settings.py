"""What is set of an event beside when and where: its kind, how seats are given, hours of registration; a copy."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.answers import day_and_hour, public, text_line
from handlers.events.card import BACK_TO_CARD, LONGEST_WORD, card, field_name, kind_name
from handlers.events.lists import list_screen
from handlers.events.publishing import card_of
from handlers.forms import Filling, Form, Question, Refused, Stay, back_to, begin
from handlers.home import home
from handlers.questions import line, moment, one_of, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.events import (
    HOLD_HOURS,
    SEATS,
    SETTINGS,
    EventRefusal,
    EventSetting,
    EventState,
    why_not_correct,
)
from school.events.interests import DIRECTIONS
from school.events.kinds import Kind, read_result, type_of, written_kind
from school.factions import FACTIONS
from school.presses.events import EventDeskPress, EventPartPress, EventPress, SeatPress
from school.rights import Deed, approves_events, leads, leads_school
from services import events

NOTHING = "-"
LONGEST_DETAIL = 300


def more_screen(visit: Visit, seen: events.EventView) -> Screen:
    """Everything else that can be done with an event."""
    words, event = visit.words, seen.event
    own = leads(visit.person, event.author_id)
    changeable = own and why_not_correct(event, visit.now) is None
    offered: list[tuple[str, EventDeskPress | SeatPress | EventPartPress]] = []
    if own and seen.kind.parts:
        offered.append(("event-parts", EventPartPress(event=event.id)))
    if changeable:
        offered.append(("event-settings", EventDeskPress("settings", event=event.id)))
        if seen.kind.fields:
            offered.append(("event-details", EventDeskPress("details", event=event.id)))
    if own and event.seats == "chosen":
        offered.append(("event-asked", SeatPress("list", event.id)))
    offered.append(("event-copy", EventDeskPress("copy", event=event.id)))
    rows = [[Button(words.plain(key), press)] for key, press in offered]
    back = Button(words.plain("button-back"), EventPress("card", event=event.id))
    return Screen(words("event-more-title", title=event.title), [*rows, [back, home(words)]])


async def open_setting(
    query: CallbackQuery,
    visit: Visit,
    seen: events.EventView,
    deed: Literal["settings", "details", "back", "copy"],
) -> None:
    event = seen.event
    match deed:
        case "settings":
            await show(query, settings_screen(visit, seen))
        case "details":
            await begin_details(query, visit, seen)
        case "back":
            if event.state == EventState.DRAFT and approves_events(visit.person):
                await begin(SEND_BACK, query, visit, event_id=event.id, name=event.title)
            else:
                await answer(query, visit.words.plain(EventRefusal.NOT_A_DRAFT), alert=True)
        case "copy":
            await begin(COPY, query, visit, event_id=event.id, name=event.title)
        case never:
            assert_never(never)


def settings_screen(visit: Visit, seen: events.EventView) -> Screen:
    """How it is set now, and a button for each."""
    words, event = visit.words, seen.event
    text = words(
        "event-settings-title",
        title=event.title,
        kind=kind_name(words, seen.kind),
        faction=Word(f"faction-{event.faction or 'none'}"),
        direction=Word(f"direction-{event.direction or 'none'}"),
        opens=event.opens_at or Word("event-at-once"),
        closes=event.closes_at or Word("event-at-start"),
        seats=Word(f"event-seats-{event.seats}"),
        hours=event.hold_hours or 0,
        families=Word("event-families-yes" if event.families else "event-families-no"),
        word=event.word or "–",
    )
    buttons = [
        Button(words.plain(f"event-setting-{one}"), EventDeskPress(one, event=event.id)) for one in SETTINGS
    ]
    rows = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    if approves_events(visit.person) or leads_school(visit.person):
        rows.append([Button(words.plain("event-own-kind"), EventDeskPress("own-kind"))])
    back = Button(words.plain("button-back"), EventDeskPress("more", event=event.id))
    return Screen(text, [*rows, [back, home(words)]])


async def begin_setting(
    query: CallbackQuery, visit: Visit, seen: events.EventView, setting: EventSetting
) -> None:
    """A switch is thrown at once; the rest is asked for."""
    event = await visit.store.read(events.led, visit.person, seen.event.id)
    if not isinstance(event, EventRefusal):
        event = why_not_correct(event, visit.now) or event
    if setting == "families" and not isinstance(event, EventRefusal):
        event = await visit.store.write(
            events.put, visit.asking, event.id, "families", not seen.event.families
        )
    if isinstance(event, EventRefusal):
        await answer(query, visit.words.plain(event), alert=True)
    elif setting == "families":
        await show(query, await _settings_of(visit, event.id))
    else:
        known = await visit.store.read(events.catalogue, visit.school_id)
        kinds = [[key, kind_name(visit.words, kind)] for key, kind in known.items()]
        await begin(SET, query, visit, event_id=event.id, name=event.title, setting=setting, kinds=kinds)


async def _settings_of(visit: Visit, event_id: int) -> Screen:
    seen = await visit.store.read(events.view, visit.person, event_id)
    if isinstance(seen, EventRefusal):
        return Screen(visit.words(seen), [[home(visit.words)]])
    return settings_screen(visit, seen)


def _choices(words: Words, setting: EventSetting, kinds: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """(press, words) of what can be chosen instead of typing."""
    match setting:
        case "kind":
            return [(key, name) for key, name in kinds]
        case "faction":
            return [(one, words.plain(f"faction-{one}")) for one in (*FACTIONS, "none")]
        case "direction":
            return [(one, words.plain(f"direction-{one}")) for one in (*DIRECTIONS, "none")]
        case "seats":
            return [(one, words.plain(f"event-seats-{one}")) for one in SEATS]
        case "hold_hours":
            hours = [(str(one), words.plain("event-hours", hours=one)) for one in HOLD_HOURS]
            return [*hours, (NOTHING, words.plain("event-no-hold"))]
        case "opens_at":
            return [(NOTHING, words.plain("event-at-once"))]
        case "closes_at":
            return [(NOTHING, words.plain("event-at-start"))]
        case "word":
            return [(NOTHING, words.plain("event-without-word"))]
        case "families":
            return []


def _choices_of(filling: Filling) -> list[tuple[str, str]]:
    return _choices(filling.visit.words, filling.answers["setting"], filling.answers["kinds"])


async def ask_setting(filling: Filling) -> Screen:
    words, setting = filling.visit.words, filling.answers["setting"]
    buttons = [filling.choice(label, press) for press, label in _choices_of(filling)]
    across = 2 if len(buttons) > 6 and all(len(one.text) <= 20 for one in buttons) else 1
    rows = [buttons[start : start + across] for start in range(0, len(buttons), across)]
    return Screen(words(f"event-ask-{setting}", title=filling.answers["name"]), rows)


async def read_setting(filling: Filling, message: Message) -> Any:
    match filling.answers["setting"]:
        case "opens_at" | "closes_at":
            return await day_and_hour()(filling, message)
        case "word":
            return await public(text_line(LONGEST_WORD, least=2))(filling, message)
        case _:
            return Refused("form-expects-button")


async def press_setting(filling: Filling, pressed: str) -> Any:
    known = {press for press, _ in _choices_of(filling)}
    return pressed if pressed in known else Refused("form-expects-button")


def _as_value(setting: EventSetting, told: str) -> Any:
    if told in (NOTHING, "none"):
        return None
    match setting:
        case "opens_at" | "closes_at":
            return datetime.fromisoformat(told)
        case "hold_hours":
            return int(told)
        case _:
            return told


async def put_setting(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    value = _as_value(answers["setting"], answers["value"])
    done = await visit.store.write(events.put, visit.asking, answers["event_id"], answers["setting"], value)
    return Refused(done) if isinstance(done, EventRefusal) else await _settings_of(visit, done.id)


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


BACK_TO_SETTINGS = back_to("event_id", _settings_of, list_screen)
SET = Form(
    "event-set",
    Deed.PROPOSE_EVENTS,
    (Question("value", ask_setting, read_setting, press_setting),),
    put_setting,
    BACK_TO_SETTINGS,
)


# What the kind asks for


async def begin_details(query: CallbackQuery, visit: Visit, seen: events.EventView) -> None:
    event, words = await visit.store.read(events.led, visit.person, seen.event.id), visit.words
    if isinstance(event, EventRefusal):
        await answer(query, words.plain(event), alert=True)
        return
    await begin(DETAILS, query, visit, event_id=event.id, asked=asked_of(words, seen.kind, seen.kind.fields))


def asked_of(words: Words, kind: Kind, fields: Sequence[str]) -> list[list[str]]:
    """[field, its name] of what is asked one after another."""
    return [[field, field_name(words, kind, field)] for field in fields]


def _given(filling: Filling) -> dict[str, Any]:
    given: dict[str, Any] = filling.answers.get("given") or {}
    return given


async def ask_field(filling: Filling) -> Screen:
    words, asked = filling.visit.words, filling.answers["asked"]
    field, name = asked[min(len(_given(filling)), len(asked) - 1)]
    hint = words(f"event-type-{type_of(field)}")
    skip = filling.choice(words.plain("button-skip"), NOTHING)
    return Screen(f"{words('event-field-asked', name=name)}\n{hint}", [[skip]])


def _next(filling: Filling, value: Any) -> Any:
    asked, given = filling.answers["asked"], _given(filling)
    kept = given | {asked[len(given)][0]: value}
    return kept if len(kept) == len(asked) else Stay(kept)


async def read_field(filling: Filling, message: Message) -> Any:
    told = await public(text_line(LONGEST_DETAIL))(filling, message)
    if isinstance(told, Refused):
        return told
    field = filling.answers["asked"][len(_given(filling))][0]
    value = read_result(field, told)
    return Refused(f"event-type-{type_of(field)}") if value is None else _next(filling, value)


async def skip_field(filling: Filling, pressed: str) -> Any:
    return _next(filling, None) if pressed == NOTHING else Refused("form-expects-button")


FIELDS = Question("given", ask_field, read_field, skip_field)


async def put_details(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    details = {field: value for field, value in answers["given"].items() if value is not None}
    done = await visit.store.write(events.put_details, visit.asking, answers["event_id"], details)
    if isinstance(done, EventRefusal):
        return Refused(done)
    seen = await visit.store.read(events.view, visit.person, done.id)
    return Refused(seen) if isinstance(seen, EventRefusal) else card(visit, seen, EventPress())


async def _more_of(visit: Visit, event_id: int) -> Screen | EventRefusal:
    seen = await visit.store.read(events.view, visit.person, event_id)
    return seen if isinstance(seen, EventRefusal) else more_screen(visit, seen)


BACK_TO_MORE = back_to("event_id", _more_of, list_screen)
DETAILS = Form("event-details", Deed.PROPOSE_EVENTS, (FIELDS,), put_details, BACK_TO_MORE)


# A copy, and a draft that is sent back


async def make_copy(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    starts_at = datetime.fromisoformat(answers["when"])
    made = await visit.store.write(events.copy, visit.asking, filling.token, answers["event_id"], starts_at)
    return Refused(made) if isinstance(made, EventRefusal) else await card_of(visit, made.id)


COPY = Form("event-copy", Deed.PROPOSE_EVENTS, (moment("when", "event-ask-copy"),), make_copy, BACK_TO_MORE)


async def send_back(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(events.send_back, visit.asking, answers["event_id"], answers["reason"])
    if refusal:
        return Refused(refusal)
    screen = await list_screen(visit)
    return screen.under(visit.words("event-sent-back"))


SEND_BACK = Form(
    "event-back",
    Deed.PROPOSE_EVENTS,
    (typed("reason", "event-ask-lack", public(text_line(200, least=3))),),
    send_back,
    BACK_TO_CARD,
)


# A kind of the school's own


async def add_kind(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    fields, results = written_kind(answers["fields"])
    faction = None if answers["faction"] == "none" else answers["faction"]
    refusal = await visit.store.write(
        events.add_kind,
        visit.asking,
        filling.token,
        (answers["kk"], answers["ru"]),
        faction,
        fields,
        results,
    )
    if refusal:
        return Refused(refusal)
    screen = await list_screen(visit)
    return screen.under(visit.words("event-kind-added", kind=answers["kk"]))


async def read_fields(filling: Filling, message: Message) -> Any:
    told = await public(text_line(600))(filling, message)
    if isinstance(told, Refused):
        return told
    return told if any(written_kind(told)) else Refused("form-expects-text")


OWN_KIND = Form(
    "event-own-kind",
    Deed.PROPOSE_EVENTS,
    (
        line("kk", "event-ask-kind-kk", 30, least=3),
        line("ru", "event-ask-kind-ru", 30, least=3),
        one_of(
            "faction",
            "event-ask-kind-faction",
            (*FACTIONS, "none"),
            lambda words, one: words.plain(f"faction-{one}"),
        ),
        typed("fields", "event-ask-kind-fields", read_fields),
    ),
    add_kind,
    back_to_list,
)
