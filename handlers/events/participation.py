"""Who has taken part: one's own events, a child's, a class with those who were never there, the school in numbers."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.dates import school_day
from school.events import EventRefusal
from school.people import class_name
from school.presses.events import EventPress, TakenPress
from school.rights import Deed, is_pupil, may
from services.events import participation
from services.events.participation import ClassShare, History

LINES_ON_A_PAGE = 12


async def on_taken_press(query: CallbackQuery, callback_data: TakenPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "own":
            screen = await own_screen(visit, press)
        case "pupil":
            found = await visit.store.read(participation.history, visit.asking, press.person)
            screen = found if isinstance(found, EventRefusal) else history_screen(visit, found, press)
        case "school":
            screen = await school_screen(visit, press)
        case "class":
            screen = await class_screen(visit, press)
        case "file":
            await _order(query, visit)
            return
        case never:
            assert_never(never)
    if isinstance(screen, EventRefusal):
        await answer(query, visit.words.plain(screen), alert=True)
    else:
        await show(query, screen)


async def own_screen(visit: Visit, press: TakenPress) -> Screen | EventRefusal:
    """A pupil's own; whoever has several pupils chooses first; the staff may see the school."""
    words = visit.words
    if is_pupil(visit.person):
        found = await visit.store.read(participation.own, visit.asking)
        return found if isinstance(found, EventRefusal) else history_screen(visit, found, press)
    pupils = await visit.store.read(participation.pupils_of, visit.asking)
    page = page_of(pupils, press.page)
    rows = [[Button(one.name, TakenPress("pupil", one.id))] for one in page.items]
    rows.append(page.arrows(lambda turned: TakenPress(page=turned)))
    if visit.person.is_staff():
        rows.append([Button(words.plain("taken-school"), TakenPress("school"))])
    return Screen(words("taken-whose"), [*rows, [_back(visit), home(words)]])


def _back(visit: Visit) -> Button:
    return Button(visit.words.plain("button-back"), EventPress())


def _to_whose(visit: Visit) -> Button:
    """Whoever has several pupils chose there."""
    return Button(visit.words.plain("button-back"), TakenPress())


def history_screen(visit: Visit, found: History, press: TakenPress) -> Screen:
    words = visit.words
    page = page_of(found.taken, press.page, LINES_ON_A_PAGE)
    lines = [
        words(
            "taken-line",
            day=school_day(one.starts_at, visit.zone),
            title=one.title,
            place="I" * (one.place or 0),
        )
        for one in page.items
    ]
    text = words("taken-title", name=found.pupil.name, events=page.total, hours=found.hours)
    arrows = page.arrows(lambda turned: TakenPress("pupil", found.pupil.id, page=turned))
    back = _back(visit) if is_pupil(visit.person) else _to_whose(visit)
    return Screen("\n".join([text, *lines]), [arrows, [back, home(words)]])


async def school_screen(visit: Visit, press: TakenPress) -> Screen | EventRefusal:
    """The share of each class; a class opens for more."""
    words = visit.words
    found = await visit.store.read(participation.shares, visit.asking)
    if isinstance(found, EventRefusal):
        return found
    page = page_of(found, press.page, 20)
    buttons = [
        Button(
            f"{class_name(one.grade, one.letter)} · {_percent(one.took_part, one.pupils)} %",
            TakenPress("class", grade=one.grade, letter=one.letter),
        )
        for one in page.items
    ]
    rows = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    rows.append(page.arrows(lambda turned: TakenPress("school", page=turned)))
    if may(visit.who, Deed.SEE_REPORTS):
        rows.append([Button(words.plain("taken-file"), TakenPress("file"))])
    took, pupils = sum(one.took_part for one in found), sum(one.pupils for one in found)
    text = words("taken-school-title", took=took, pupils=pupils, percent=_percent(took, pupils))
    lines = [
        words("taken-grade", grade=grade, percent=_percent(*sums))
        for grade in sorted({one.grade for one in found})
        if (
            sums := [
                sum(n)
                for n in zip(*((o.took_part, o.pupils) for o in found if o.grade == grade), strict=True)
            ]
        )
    ]
    return Screen("\n".join([text, *lines]), [*rows, [_to_whose(visit), home(words)]])


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


async def class_screen(visit: Visit, press: TakenPress) -> Screen | EventRefusal:
    """A class in numbers; to its own teacher also the names of those who were never there."""
    words = visit.words
    found: ClassShare | EventRefusal = await visit.store.read(
        participation.of_class, visit.asking, press.grade, press.letter
    )
    if isinstance(found, EventRefusal):
        return found
    share = found.share
    text = words(
        "taken-class-title",
        class_name=class_name(share.grade, share.letter),
        took=share.took_part,
        pupils=share.pupils,
        percent=_percent(share.took_part, share.pupils),
    )
    page = page_of(found.never, press.page, 30)
    lines = [words("taken-never", people=page.total)] if found.never else []
    lines += [words("taken-never-one", name=name) for name in page.items]
    here = TakenPress("class", grade=share.grade, letter=share.letter)
    arrows = page.arrows(lambda turned: TakenPress(here.deed, 0, here.grade, here.letter, turned))
    back = Button(words.plain("button-back"), TakenPress("school"))
    return Screen("\n".join([text, *lines]), [arrows, [back, home(words)]], protected=bool(found.never))


async def _order(query: CallbackQuery, visit: Visit) -> None:
    if not may(visit.who, Deed.SEE_REPORTS):
        await answer(query, visit.words.plain(EventRefusal.NOT_YOURS), alert=True)
        return
    await order(query, visit, "event-coverage", "event-file-coming")
