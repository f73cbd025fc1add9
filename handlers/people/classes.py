"""Classes: who is on the list, who has not registered yet, who cannot be reached; invitations for them."""

from typing import assert_never

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.engine import Connection

from db import people
from db.people import ClassCount, SchoolCount
from db.people.requests import JoinRequest, requests_of_class
from handlers.doors import needs
from handlers.home import home
from handlers.orders import order
from handlers.pages import Page, page_of
from handlers.people.invitations import anew_screen, invitation_screen, sure_anew
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.people import class_sheet
from school.people import class_name
from school.presses.people import ClassPress, ListPress, PersonPress, RequestPress
from school.rights import Deed, may


def entries(visit: Visit) -> list[Button]:
    """A class teacher's own classes by name; one button for all classes to the deputy head."""
    words, person = visit.words, visit.person
    if not may(person, Deed.SEE_CLASS):
        return []
    if may(person, Deed.MANAGE_PEOPLE):
        return [Button(words.plain("menu-classes"), ClassPress("classes"))]
    return [
        Button(words.plain("menu-class", class_name=name), _press_of(name))
        for name in sorted(person.teaches())
    ]


def _press_of(name: str) -> ClassPress:
    grade, letter = name.split(" ", 1)
    return ClassPress("card", grade=int(grade), letter=letter)


async def classes_screen(visit: Visit, page_number: int) -> Screen:
    """Every class with the number of pupils who have not registered yet."""
    words = visit.words

    def look(tx: Connection) -> tuple[Page[tuple[int, str]], list[ClassCount], SchoolCount | None]:
        page = page_of(people.class_names(tx, visit.school_id), page_number, 10)
        counted = (people.one_class(tx, visit.school_id, *name) for name in page.items)
        shown = [one for one in counted if one]
        return page, shown, people.in_numbers(tx, visit.school_id)

    page, shown, school = await visit.store.read(look)
    if school:
        text = words("class-list", classes=page.total, pupils=school.pupils, missing=school.missing)
    else:
        text = words("class-list-large", classes=page.total, most=people.MOST_COUNTED)
    buttons = [
        [
            Button(
                words.plain(
                    "class-line",
                    class_name=class_name(r.grade, r.letter),
                    pupils=r.pupils,
                    missing=r.missing,
                ),
                ClassPress("card", grade=r.grade, letter=r.letter),
            )
        ]
        for r in shown
    ]
    below = [[Button(words.plain("people-year-begin"), PersonPress("year"))]]
    if school is None or school.classless:
        label = words.plain("class-none", people=school.classless if school else 0)
        below.insert(0, [Button(label, ClassPress("classless"))])
    below.append([Button(words.plain("list-send"), ListPress("send"))])
    return Screen(
        text, [*buttons, page.arrows(lambda n: ClassPress("classes", page=n)), *below, [home(words)]]
    )


async def classless_screen(visit: Visit, page_number: int) -> Screen:
    """The pupils who are in no class: what the school must mend, each on a button."""
    words = visit.words
    page = page_of(await visit.store.read(people.without_class, visit.school_id), page_number)
    rows = [[Button(pupil.name, PersonPress("card", person=pupil.id))] for pupil in page.items]
    arrows = page.arrows(lambda n: ClassPress("classless", page=n))
    return Screen(
        words("class-none-title", people=page.total), [*rows, arrows, [*_to_classes(visit), home(words)]]
    )


async def class_screen(visit: Visit, press: ClassPress) -> Screen:
    """One class in numbers, its open requests to join, and the ways to its lists."""
    words, name = visit.words, class_name(press.grade, press.letter)
    at = press.to

    def look(tx: Connection) -> tuple[ClassCount | None, list[JoinRequest]]:
        of_this = (tx, visit.school_id, press.grade, press.letter)
        return people.one_class(*of_this), requests_of_class(*of_this)

    row, requests = await visit.store.read(look)
    if row is None:
        return Screen(words("people-no-such-class"), [[home(words)]])
    text = words(
        "class-card",
        class_name=name,
        pupils=row.pupils,
        missing=row.missing,
        unreachable=row.unreachable,
        requests=len(requests),
    )
    buttons = [
        [Button(words.plain("class-all"), at("all"))],
        [Button(words.plain("class-missing", missing=row.missing), at("missing"))],
    ]
    if row.unreachable:
        unreachable = words.plain("class-unreachable", people=row.unreachable)
        buttons.append([Button(unreachable, at("unreachable"))])
    buttons += [
        [Button(words.plain("class-request", name=r.name), RequestPress("open", request=r.id))]
        for r in requests[:8]
    ]
    if row.missing:
        buttons.append([Button(words.plain("class-sheet"), at("sheet"))])
    return Screen(text, [*buttons, [*_to_classes(visit), home(words)]])


def _to_classes(visit: Visit) -> list[Button]:
    """The way back to all classes, for whoever sees more than their own."""
    if not may(visit.who, Deed.MANAGE_PEOPLE):
        return []
    return [Button(visit.words.plain("button-back"), ClassPress("classes"))]


async def pupils_screen(visit: Visit, press: ClassPress) -> Screen:
    """A list of the class in pages; a name without an account opens that pupil's invitation."""
    words = visit.words
    pupils = await visit.store.read(
        people.pupils_of_class, visit.school_id, press.grade, press.letter, only=press.deed
    )
    page = page_of(pupils, press.page)
    at = press.to
    name = class_name(press.grade, press.letter)
    text = words(f"class-{press.deed}-title", class_name=name, people=page.total)
    rows = [
        [
            Button(
                f"{'✓' if pupil.telegram_id else '○'} {pupil.name}",
                at("pupil", person=pupil.id),
            )
        ]
        for pupil in page.items
    ]
    back = Button(words.plain("button-back"), at("card"))
    arrows = page.arrows(lambda n: at(press.deed, page=n))
    return Screen(text, [*rows, arrows, [back, home(words)]])


async def pupil_screen(visit: Visit, press: ClassPress) -> Screen | None:
    """One pupil: with an account nothing is to be done; without one the invitation is shown."""
    pupil = await visit.store.read(people.by_id, press.person)
    if pupil is None or pupil.school_id != visit.school_id or not visit.person.sees_class(pupil.class_name):
        return None
    at = press.to
    back = Button(visit.words.plain("button-back"), at("all"))
    if pupil.telegram_id:
        return Screen(visit.words("class-pupil-linked", name=pupil.name), [[back, home(visit.words)]])
    anew = at("anew")
    if press.deed == "sure-anew":
        return await anew_screen(visit, pupil, [back, home(visit.words)])
    if press.deed == "anew":
        return await sure_anew(visit, pupil, at("sure-anew"), at("pupil"))
    return await invitation_screen(visit, pupil, anew, [back, home(visit.words)])


async def on_class_press(query: CallbackQuery, callback_data: ClassPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "classes" or press.deed == "classless":  # noqa: PLR1714 -- mypy narrows only this
        if may(visit.person, Deed.MANAGE_PEOPLE):
            of_all = classes_screen if press.deed == "classes" else classless_screen
            await show(query, await of_all(visit, press.page))
        else:
            await answer(query, words.plain("people-no-such-class"), alert=True)
        return
    if not visit.person.sees_class(class_name(press.grade, press.letter)):
        await answer(query, words.plain("people-no-such-class"), alert=True)
        return
    match press.deed:
        case "card":
            await show(query, await class_screen(visit, press))
        case "all" | "missing" | "unreachable":
            await show(query, await pupils_screen(visit, press))
        case "pupil" | "anew" | "sure-anew":
            screen = await pupil_screen(visit, press)
            if screen is None:
                await answer(query, words.plain("people-no-such-person"), alert=True)
            else:
                await show(query, screen)
        case "sheet":
            await ask_for_sheet(query, visit, press)
        case never:
            assert_never(never)


async def ask_for_sheet(query: CallbackQuery, visit: Visit, press: ClassPress) -> None:
    """The printable sheet is slow work: it becomes a job and arrives as a document."""
    await order(
        query,
        visit,
        "invitation-sheet",
        "class-sheet-coming",
        school_id=visit.school_id,
        grade=press.grade,
        letter=press.letter,
    )


def build() -> Router:
    router = Router(name="classes")
    router.callback_query.register(on_class_press, Pressed(ClassPress), flags=needs(Deed.SEE_CLASS))
    return router


ROOM = Room("classes", build, entries, jobs={"invitation-sheet": class_sheet}, below=1)
