"""The form of a new event."""

from datetime import datetime
from typing import Any

from handlers.answers import day_and_hour, public, text_line, whole_number
from handlers.events.card import card
from handlers.events.lists import list_screen
from handlers.forms import Filling, Form, Refused
from handlers.home import home
from handlers.questions import Instead, grades, on_request, one_of, typed
from handlers.questions import card as card_to_agree
from handlers.screens import Screen
from handlers.visit import Visit
from locales.words import Word
from school.events import EventRefusal, EventState
from school.events.parts import missing_signatures
from school.factions import FACTIONS
from school.grades import grades_in_words
from school.people import GRADES
from school.presses.events import EventPress
from school.rights import Deed, may
from services import events

LONGEST_TITLE, LONGEST_PLACE, MOST_SEATS = 200, 100, 5000

read_title = public(text_line(LONGEST_TITLE, least=3))
read_place = public(text_line(LONGEST_PLACE))


def grades_of(filling: Filling) -> list[int]:
    """Everybody is invited unless a row of the plan or whoever fills this in says otherwise."""
    return filling.answers.get("grades") or list(GRADES)


async def _summary(filling: Filling) -> str:
    words, answers = filling.visit.words, filling.answers
    text = words(
        "event-card",
        title=answers["title"],
        faction=Word(f"faction-{answers['faction']}"),
        when=words.meeting(datetime.fromisoformat(answers["when"])),
        place=answers["place"],
        grades=grades_in_words(frozenset(grades_of(filling))),
        going=0,
        waiting=0,
        capacity=answers.get("capacity", 0),
        seats=answers.get("seats", "first"),
    )
    return f"{words('event-ask-sure')}\n\n{text}"


def values_of(filling: Filling) -> dict[str, Any]:
    """The answers as the service takes them."""
    answers = filling.answers
    return {
        "title": answers["title"],
        "faction": None if answers["faction"] == "none" else answers["faction"],
        "place": answers["place"],
        "starts_at": datetime.fromisoformat(answers["when"]),
        "grades": grades_of(filling),
        "capacity": answers.get("capacity") or None,
    }


async def create(filling: Filling) -> Screen | Refused:
    visit, answers, values = filling.visit, filling.answers, values_of(filling)
    if values["starts_at"] <= visit.now:
        return Refused("form-moment-past")
    at_once = answers["sure"] == PUBLISH
    made = await visit.store.write(events.create, visit.asking, filling.token, values, at_once=at_once)
    return await card_of(visit, made.id, asked=at_once)


async def card_of(visit: Visit, event_id: int, *, asked: bool = False) -> Screen:
    """The new event, as everybody sees it from now on, or a draft; `asked`: it was to be published."""
    seen = await visit.store.read(events.view, visit.person, event_id)
    if isinstance(seen, EventRefusal):
        return Screen(visit.words(seen), [[home(visit.words)]])
    screen = await warned(visit, seen)
    draft = "event-approval-asked" if asked else "event-drafted"
    if asked and missing_signatures(seen.kind.parts, seen.lines):
        draft = EventRefusal.NOT_SIGNED
    done = "event-created" if seen.event.state == EventState.OPEN else draft
    return Screen(f"{visit.words(done)}\n\n{screen.text}", screen.rows)


async def warned(visit: Visit, seen: events.EventView) -> Screen:
    """The card, and above it what may have been overlooked."""
    words, screen = visit.words, card(visit, seen, EventPress())
    found = await visit.store.read(events.warnings, visit.asking, seen.event)
    if found.same_hour:
        screen = screen.under(words("event-warn-same-hour", titles=", ".join(found.same_hour[:3])))
    return screen.under(words("event-warn-day-off")) if found.day_off else screen


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


PLACE = typed("place", "event-ask-place", read_place)
#: A row of the plan that names its grades has answered.
GRADES_ASKED = grades("grades", "event-ask-grades", tuple(GRADES), wanted=on_request)
CAPACITY = typed(
    "capacity",
    "event-ask-capacity",
    whole_number(1, MOST_SEATS),
    Instead("0", "event-no-limit", 0),
    wanted=on_request,
)
PUBLISH, DRAFT = "yes", "draft"


def _publish(filling: Filling) -> str:
    """Whoever may not publish alone asks for it."""
    key = "event-publish" if may(filling.visit.who, Deed.MANAGE_EVENTS) else "event-ask-approval"
    return filling.visit.words.plain(key)


def _changes(filling: Filling) -> list[str]:
    """A row of the plan says its title, its faction and its grades."""
    answers = filling.answers
    own = [] if "occurrence" in answers else ["title", "faction"]
    return [*own, "when", "place", *([] if "of_row" in answers else ["grades"]), "capacity"]


#: Published at once, or kept as a draft until everything is set.
SURE = card_to_agree(_summary, [(PUBLISH, _publish), (DRAFT, "event-keep-draft")], _changes)

NEW = Form(
    "event",
    Deed.PROPOSE_EVENTS,
    (
        typed("title", "event-ask-title", read_title),
        one_of(
            "faction",
            "event-ask-faction",
            (*FACTIONS, "none"),
            lambda words, faction: words.plain(f"faction-{faction}"),
        ),
        typed("when", "event-ask-when", day_and_hour()),
        PLACE,
        GRADES_ASKED,
        CAPACITY,
        SURE,
    ),
    create,
    back_to_list,
)
