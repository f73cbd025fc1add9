"""Offices in chat: who holds which until when, appointed, resigned, recalled; classes that have no body."""

from datetime import date
from typing import assert_never

from aiogram.types import CallbackQuery

from db.parliament import Office
from handlers.answers import a_day, not_past, public, text_line, whole_number
from handlers.forms import Filling, Form, Refused, back_to, begin, show_or_say
from handlers.home import home
from handlers.pages import page_of
from handlers.parliament.decisions import by_decision
from handlers.questions import Instead, one_of, one_person, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.factions import FACTIONS
from school.parliament.offices import (
    APPOINTED,
    LONGEST_BODY,
    LONGEST_POSITION,
    NEVER_EMPTY,
    OfficeRefusal,
)
from school.presses.parliament import MembershipPress, OfficePress, ParliamentPress
from school.rights import Deed, is_pupil, runs_parliament
from services.parliament import offices
from services.parliament.decisions import GENERAL
from services.parliament.offices import Given

MOST_VOTES = 40
ON_A_PAGE = 8


def title_of(words: Words, kind: str, scope: str, position: str) -> str:
    """«President», a faction's name, «Representative: …», «9 А · Class leader»."""
    match kind:
        case "leader":
            return words.plain(f"faction-{scope}")
        case "class":
            return f"{scope} · {position}"
        case "representative":
            return words.plain("office-representative-in", body=scope)
        case _:
            return words.plain(f"office-{kind}")


def _title(words: Words, row: Office) -> str:
    return title_of(words, row.kind, row.scope, row.position)


async def offices_screen(visit: Visit) -> Screen:
    """The President, the Speaker, the leaders, representatives; an office that nobody holds is named as empty."""
    words, person = visit.words, visit.person
    found = await visit.store.read(offices.holders, visit.asking)
    held = {(one.kind, one.scope) for one in found}
    own = {person.class_name, *person.teaches()}
    shown = [one for place in NEVER_EMPTY for one in found if (one.kind, one.scope) == place]
    shown += [one for one in found if one.kind == "representative"]
    shown += [one for one in found if one.kind == "class" and one.scope in own]
    lines = [
        words("office-line", office=_title(words, one), name=one.name, until=f"{one.until:%d.%m.%Y}")
        for one in shown
    ]
    empty = [title_of(words, *place, "") for place in NEVER_EMPTY if place not in held]
    if empty:
        lines.append(words("office-empty", offices=", ".join(empty)))
    rows = [
        [Button(words.plain(f"faction-{key}"), ParliamentPress("faction", faction=key))] for key in FACTIONS
    ]
    rows.append([Button(words.plain("honorary-see"), MembershipPress("honorary"))])
    rows.append([Button(words.plain("office-holders"), OfficePress())])
    if runs_parliament(person) or person.teaches():
        rows.append([Button(words.plain("office-classes"), OfficePress("classes"))])
    if runs_parliament(person):
        rows.append([Button(words.plain("office-do-appoint"), OfficePress("appoint"))])
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(words("offices-title") + "\n\n" + "\n".join(lines), [*rows, [back, home(words)]])


async def holders_screen(visit: Visit, page: int = 0) -> Screen:
    """Everybody who holds an office, each with a card."""
    words = visit.words
    found = await visit.store.read(offices.holders, visit.asking)
    shown = page_of(found, page, ON_A_PAGE)
    rows = [
        [Button(f"{one.name} · {_title(words, one)}", OfficePress("card", one.id))] for one in shown.items
    ]
    rows.append(shown.arrows(lambda turned: OfficePress("list", page=turned)))
    back = Button(words.plain("button-back"), ParliamentPress())
    return Screen(words("office-holders-title", holders=len(found)), [*rows, [back, home(words)]])


async def card_screen(visit: Visit, office_id: int) -> Screen | OfficeRefusal:
    """Whose office, from when to when, by what; one's own can be resigned from."""
    seen = await visit.store.read(offices.card, visit.asking, office_id)
    if isinstance(seen, OfficeRefusal):
        return seen
    words, row = visit.words, seen.row
    text = words(
        "office-card",
        office=_title(words, row),
        name=row.name,
        since=f"{row.since:%d.%m.%Y}",
        until=f"{row.until:%d.%m.%Y}",
        by="decision" if seen.decision else ("election" if row.election_id else "class"),
        number=seen.decision or 0,
    )
    rows = []
    if seen.may_resign:
        rows.append([Button(words.plain("office-do-resign"), OfficePress("resign", row.id))])
    if seen.may_recall:
        rows.append([Button(words.plain("office-do-recall"), OfficePress("recall", row.id))])
    back = Button(words.plain("button-back"), OfficePress())
    return Screen(text, [*rows, [back, home(words)]])


async def classes_screen(visit: Visit) -> Screen:
    """Classes in which nobody holds a position; of a small or a young one its teacher notes the outcome."""
    words = visit.words
    found = await visit.store.read(offices.classes_without_body, visit.asking)
    names = ", ".join(one.name for one in found)
    told = words("office-classes-without", classes=names) if found else words("office-classes-all")
    openly = [one for one in found if one.openly]
    rows = [
        [Button(words.plain("office-do-note", of=one.name), OfficePress("note", of=one.name))]
        for one in openly
    ]
    back = Button(words.plain("button-back"), ParliamentPress())
    return Screen(told, [*rows, [back, home(words)]])


async def on_office(query: CallbackQuery, callback_data: OfficePress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await holders_screen(visit, press.page))
        case "card":
            await show_or_say(query, visit, await card_screen(visit, press.office))
        case "classes":
            await show(query, await classes_screen(visit))
        case "appoint" | "recall" if not runs_parliament(visit.person):
            await answer(query, words.plain(OfficeRefusal.NOT_YOURS), alert=True)
        case "appoint":
            await begin(APPOINT, query, visit)
        case "recall":
            await begin(RECALL, query, visit, office=press.office)
        case "note":
            await begin(NOTE, query, visit, of=press.of)
        case "resign":
            yes = Button(words.plain("office-sure-resign"), OfficePress("sure-resign", press.office))
            back = Button(words.plain("button-back"), OfficePress("card", press.office))
            await show(query, Screen(words("office-ask-resign"), [[yes], [back]]))
        case "sure-resign":
            refusal = await visit.store.write(offices.resign, visit.asking, press.office)
            await show_or_say(
                query, visit, refusal or await offices_screen(visit), words.plain("office-resigned")
            )
        case never:
            assert_never(never)


# Forms


async def _offices_or(visit: Visit, refusal: OfficeRefusal | None, done: str) -> Screen | Refused:
    return Refused(refusal) if refusal else (await offices_screen(visit)).under(visit.words(done))


async def _appoint(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    until = date.fromisoformat(told["until"]) if told["until"] else None
    scope = told.get("faction") or told.get("body") or ""
    given = Given(told["kind"], scope, told["person"]["chosen"], until)
    refusal = await visit.store.write(offices.appoint, visit.asking, given, told["decision"])
    return await _offices_or(visit, refusal, "office-given")


async def _recall(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(offices.recall, visit.asking, told["office"], told["decision"])
    return await _offices_or(visit, refusal, "office-recalled")


async def _note(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    given = Given("class", told["of"], told["person"]["chosen"], position=told["position"])
    refusal = await visit.store.write(offices.note_class, visit.asking, given, told["votes"])
    return await _offices_or(visit, refusal, "office-noted")


def _kind(words: Words, one: str) -> str:
    return words.plain(f"office-{one}")


def _faction(words: Words, one: str) -> str:
    return words.plain(f"faction-{one}")


def _usual_position(filling: Filling) -> str:
    return filling.visit.words.plain("election-usual-positions").split(" / ")[0]


APPOINT = Form(
    "office-appoint",
    Deed.SEE_PARLIAMENT,
    (
        one_of("kind", "office-ask-kind", APPOINTED, _kind),
        one_of(
            "faction",
            "sitting-ask-faction",
            FACTIONS,
            _faction,
            wanted=lambda filling: filling.answers["kind"] == "leader",
        ),
        typed(
            "body",
            "office-ask-body",
            public(text_line(LONGEST_BODY, least=3)),
            wanted=lambda filling: filling.answers["kind"] == "representative",
        ),
        one_person("person", "faction-ask-member", is_pupil, OfficeRefusal.PUPIL),
        typed("until", "office-ask-until", a_day(not_past), Instead("usual", "office-until-usual")),
        by_decision("decision", "office-ask-decision", OfficeRefusal.NO_DECISION),
    ),
    _appoint,
    offices_screen,
)
RECALL = Form(
    "office-recall",
    Deed.SEE_PARLIAMENT,
    (by_decision("decision", "office-ask-general", OfficeRefusal.NOT_GENERAL, GENERAL),),
    _recall,
    back_to("office", card_screen, offices_screen),
)
NOTE = Form(
    "office-note",
    Deed.SEE_PARLIAMENT,
    (
        typed(
            "position",
            "office-ask-position",
            public(text_line(LONGEST_POSITION, least=3)),
            Instead("usual", _usual_position, _usual_position),
        ),
        one_person("person", "faction-ask-member", is_pupil, OfficeRefusal.PUPIL),
        typed("votes", "member-ask-votes", whole_number(1, MOST_VOTES)),
    ),
    _note,
    offices_screen,
)
FORMS = (APPOINT, RECALL, NOTE)
