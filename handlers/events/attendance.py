"""At the door: the classes with their numbers, a class to tick, a whole class at once."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.events.part_screens import line_text
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.events import EventRefusal
from school.people import class_name
from school.presses.events import ArrivalPress, EventPress
from services import events
from services.events import ClassList, Headcount, Seen

CLASSES_ON_A_PAGE, PUPILS_ON_A_PAGE, MOST_POSTS = 24, 40, 20
IN_A_ROW = 2


async def on_arrival_press(query: CallbackQuery, callback_data: ArrivalPress, visit: Visit) -> None:
    press, store, asking, toast = callback_data, visit.store, visit.asking, None
    outcome: Headcount | ClassList | Seen | EventRefusal | None = None
    match press.deed:
        case "classes":
            outcome = await store.read(events.headcount, asking, press.event)
        case "class":
            pass
        case "came":
            outcome = await store.write(events.come, asking, press.event, press.person)
        case "absent":
            outcome = await store.write(events.absent, asking, press.event, press.person)
        case "all":
            outcome = await store.write(events.come_all, asking, press.event, press.grade, press.letter)
        case never:
            assert_never(never)
    if isinstance(outcome, Seen):
        toast, outcome = _already(visit, outcome), None
    if outcome is None:
        outcome = await store.read(events.class_list, asking, press.event, press.grade, press.letter)
    match outcome:
        case Headcount():
            await show(query, classes_screen(visit, outcome, press))
        case ClassList():
            await show(query, class_screen(visit, outcome, press), toast)
        case EventRefusal():
            await answer(query, visit.words.plain(outcome), alert=True)
        case never_more:
            assert_never(never_more)


def _already(visit: Visit, seen: Seen) -> str:
    """Who was marked before, when and by whom."""
    at = seen.attendee.came_at
    clock = f"{at.astimezone(visit.zone):%H:%M}" if at else "–"
    return visit.words.plain("event-came-already", name=seen.attendee.name, clock=clock, by=seen.by)


def classes_screen(visit: Visit, found: Headcount, press: ArrivalPress) -> Screen:
    """How many are in the house: the one screen for an evacuation."""
    words, event = visit.words, found.event
    page = page_of(found.classes, press.page, CLASSES_ON_A_PAGE)
    buttons = [
        Button(
            f"{class_name(one.grade, one.letter)} · {one.came} / {one.people}",
            ArrivalPress("class", event=event.id, grade=one.grade, letter=one.letter),
        )
        for one in page.items
    ]
    rows = [buttons[start : start + IN_A_ROW] for start in range(0, len(buttons), IN_A_ROW)]
    rows.append(page.arrows(lambda turned: ArrivalPress(event=event.id, page=turned)))
    refresh = Button(words.plain("event-recount"), ArrivalPress(event=event.id, page=press.page))
    back = Button(words.plain("button-back"), EventPress("card", event=event.id))
    text = words("event-headcount", title=event.title, came=found.came, people=found.people)
    return Screen("\n".join([text, *_on_duty(visit, found)]), [*rows, [refresh], [back, home(words)]])


def _on_duty(visit: Visit, found: Headcount) -> list[str]:
    """Every post with who keeps it, those first who are not there."""
    posts = sorted(found.posts, key=lambda one: one.state == "here")
    if not posts:
        return []
    here = sum(one.state == "here" for one in posts)
    told = [visit.words("event-line", text=line_text(visit, one)) for one in posts[:MOST_POSTS]]
    return [visit.words("event-headcount-posts", here=here, posts=len(posts)), *told]


def class_screen(visit: Visit, found: ClassList, press: ArrivalPress) -> Screen:
    """A press marks, another takes the mark away; «all» first and then the exceptions is the quickest way."""
    words, event = visit.words, found.event
    here = ArrivalPress("class", event=event.id, grade=found.grade, letter=found.letter)
    page = page_of(found.attendees, press.page, PUPILS_ON_A_PAGE)
    rows = []
    for one in page.items:
        sign = "✓" if one.came_at else "⏳" if one.state == "waiting" else "▫"
        deed = here.to("absent" if one.came_at else "came", one.id, page.number)
        rows.append([Button(f"{sign} {one.name}", deed)])
    came = sum(one.came_at is not None for one in found.attendees)
    text = words(
        "event-class",
        title=event.title,
        class_name=class_name(found.grade, found.letter),
        came=came,
        people=len(found.attendees),
    )
    everybody = [Button(words.plain("event-all-came"), here.to("all"))] if came < len(found.attendees) else []
    arrows = page.arrows(lambda turned: here.to("class", page=turned))
    back = Button(words.plain("button-back"), ArrivalPress(event=event.id))
    return Screen(text, [*rows, arrows, everybody, [back, home(words)]])
