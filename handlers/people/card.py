"""A person as the deputy head sees them: found, moved, unlinked, deactivated, restored; a school year begins."""

from collections.abc import Callable
from typing import assert_never

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.engine import Connection

from db import people
from handlers.doors import needs
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.menu import menu_screen
from handlers.pages import page_of
from handlers.people.in_hand import in_hand_screen
from handlers.people.invitations import anew_screen, invitation_screen, sure_anew
from handlers.people.joining import read_class
from handlers.questions import by_name, typed, with_class
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.factions import FACTIONS
from school.people import Person, Role
from school.presses.people import AccountDeed, MentorPress, PersonDeed, PersonPress
from school.rights import Deed, leads_factions, may
from services import people as deeds
from services.asking import Asking
from services.people import PeopleRefusal


def entries(visit: Visit) -> list[Button]:
    if not may(visit.who, Deed.MANAGE_PEOPLE):
        return []
    return [Button(visit.words.plain("menu-people"), PersonPress("find"))]


def role_name(words: Words, name: str, scope: str) -> str:
    """A role in the person's language; a role that the school made up stays as the school wrote it."""
    known = name in set(Role)
    said = words.plain(f"role-{name}") if known else name
    where = words.plain(f"faction-{scope}") if scope in FACTIONS else scope
    return f"{said} {where}".strip()


def card(visit: Visit, person: Person, note: str = "") -> Screen:
    """A person as the deputy head sees them: roles, class, account; and what can be done."""
    words = visit.words
    if person.is_pupil() and person.class_name:
        roles = words.plain("people-student-of", class_name=person.class_name)
    else:
        roles = ", ".join(role_name(words, name, scope) for name, scope in sorted(person.roles))
    state = "inactive" if not person.active else "linked" if person.telegram_id else "missing"
    text = words("people-card", name=person.name, roles=roles, state=state)
    return Screen(f"{note}\n\n{text}" if note else text, [*_deeds(words, person), [home(words)]])


def _deeds(words: Words, person: Person) -> list[list[Button]]:
    def press(deed: PersonDeed) -> Button:
        return Button(words.plain(f"people-do-{deed}"), PersonPress(deed, person=person.id))

    if not person.active:
        return [[press("restore")], [press("in-hand")]]
    rows = [[press("move")]] if person.is_pupil() else []
    rows.append([press("unlink")] if person.telegram_id else [press("invite")])
    if leads_factions(person):
        rows.append([Button(words.plain("people-do-factions"), MentorPress("list", person=person.id))])
    rows.append([press("deactivate")])
    return rows


def factions_screen(visit: Visit, person: Person) -> Screen:
    """Which factions a mentor leads: to their members and parents the mentor writes alone."""
    words, led = visit.words, person.mentors()
    rows = [
        [
            Button(
                f"{'☑' if one in led else '☐'} {words.plain(f'faction-{one}')}",
                MentorPress("turn", person=person.id, faction=one),
            )
        ]
        for one in FACTIONS
    ]
    back = Button(words.plain("button-back"), PersonPress("card", person=person.id))
    return Screen(words("people-factions", name=person.name), [*rows, [back]])


async def on_person_press(query: CallbackQuery, callback_data: PersonPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed == "find":
        await begin(FIND, query, visit)
        return
    if press.deed == "year":
        await begin_year(query, visit, sure=press.sure)
        return
    person = await visit.store.read(deeds.find, visit.person, press.person)
    if person is None:
        await answer(query, words.plain(PeopleRefusal.NO_SUCH_PERSON), alert=True)
        return
    match press.deed:
        case "card":
            await show(query, card(visit, person))
        case "move":
            await begin(MOVE, query, visit, person=person.id, name=person.name)
        case "anew":
            await invite_anew(query, visit, person, sure=press.sure)
        case "in-hand":
            await show(query, await in_hand_screen(visit, person))
        case "invite":
            await show_invitation(query, visit, person)
        case "unlink" | "deactivate" | "restore":
            await do(query, visit, press.deed, person, sure=press.sure)
        case never:
            assert_never(never)


async def on_mentor_press(query: CallbackQuery, callback_data: MentorPress, visit: Visit) -> None:
    press = callback_data
    person: Person | PeopleRefusal | None
    if press.deed == "turn":
        person = await visit.store.write(deeds.turn_faction, visit.asking, press.person, press.faction)
    else:
        person = await visit.store.read(deeds.find, visit.person, press.person)
    if isinstance(person, Person):
        await show(query, factions_screen(visit, person))
    else:
        await answer(query, visit.words.plain(PeopleRefusal.NO_SUCH_PERSON), alert=True)


DEEDS: dict[AccountDeed, Callable[[Connection, Asking, int], Person | PeopleRefusal]] = {
    "unlink": deeds.unlink,
    "deactivate": deeds.deactivate,
    "restore": deeds.restore,
}


async def do(query: CallbackQuery, visit: Visit, deed: AccountDeed, person: Person, *, sure: bool) -> None:
    """Asks once more, since these deeds close doors; restoring opens one and needs no second word."""
    words = visit.words
    if deed != "restore" and not sure:
        yes = Button(words.plain("button-yes"), PersonPress(deed, person=person.id, sure=True))
        no = Button(words.plain("button-back"), PersonPress("card", person=person.id))
        await show(query, Screen(words(f"people-sure-{deed}", name=person.name), [[yes, no]]))
        return
    outcome = await visit.store.write(DEEDS[deed], visit.asking, person.id)
    if isinstance(outcome, PeopleRefusal):
        await answer(query, words.plain(outcome), alert=True)
        return
    await show(query, card(visit, outcome, words(f"people-done-{deed}", name=outcome.name)))


async def show_invitation(query: CallbackQuery, visit: Visit, person: Person) -> None:
    """One person's code with its link; in the database never."""
    back = [Button(visit.words.plain("button-back"), PersonPress("card", person=person.id))]
    await show(query, await invitation_screen(visit, person, PersonPress("anew", person=person.id), back))


async def invite_anew(query: CallbackQuery, visit: Visit, person: Person, *, sure: bool) -> None:
    back = PersonPress("invite", person=person.id)
    if not sure:
        yes = PersonPress("anew", person=person.id, sure=True)
        await show(query, await sure_anew(visit, person, yes, back))
        return
    card = [Button(visit.words.plain("button-back"), PersonPress("card", person=person.id))]
    await show(query, await anew_screen(visit, person, card))


async def begin_year(query: CallbackQuery, visit: Visit, *, sure: bool) -> None:
    """Every class one grade up, in one step that is confirmed."""
    words, year = visit.words, visit.school_year
    shown = str(year).replace("-", "–")
    if not sure:
        yes = Button(words.plain("people-year-yes"), PersonPress("year", sure=True))
        await show(query, Screen(words("people-year-sure", year=shown), [[yes], [home(words)]]))
        return
    outcome = await visit.store.write(deeds.begin_school_year, visit.asking, year.first)
    if isinstance(outcome, PeopleRefusal):
        await show(query, Screen(words(outcome), [[home(words)]]))
        return
    await show(
        query,
        Screen(words("people-year-done", year=shown, people=outcome), [[home(words)]]),
    )


# Finding


ANYBODY = by_name(lambda filling, one: True, "people-nobody-found", most=50, limit=50)


async def show_found(filling: Filling) -> Screen:
    visit, words = filling.visit, filling.visit.words
    found = await visit.store.read(people.by_ids, filling.answers["name"])
    page = page_of(found, 0, 20)
    rows = [[Button(with_class(person), PersonPress("card", person=person.id))] for person in page.items]
    return Screen(words("people-found", people=page.total), [*rows, [home(words)]])


async def back_home(visit: Visit) -> Screen:
    return menu_screen(visit)


FIND = Form("find", Deed.MANAGE_PEOPLE, (typed("name", "people-ask-name", ANYBODY),), show_found, back_home)


# Moving


def which_class(filling: Filling) -> str:
    return filling.visit.words("people-ask-class", name=filling.answers["name"])


async def move(filling: Filling) -> Screen | Refused:
    visit, (grade, letter) = filling.visit, filling.answers["class"]
    outcome = await visit.store.write(deeds.move, visit.asking, filling.answers["person"], grade, letter)
    if isinstance(outcome, PeopleRefusal):
        return Screen(visit.words(outcome), [[home(visit.words)]])
    return card(visit, outcome, visit.words("people-done-move", name=outcome.name))


MOVE = Form("move", Deed.MANAGE_PEOPLE, (typed("class", which_class, read_class),), move, back_home)

FORMS = (FIND, MOVE)


def build() -> Router:
    router = Router(name="cards")
    router.callback_query.register(on_person_press, Pressed(PersonPress), flags=needs(Deed.MANAGE_PEOPLE))
    router.callback_query.register(on_mentor_press, Pressed(MentorPress), flags=needs(Deed.MANAGE_PEOPLE))
    return router
