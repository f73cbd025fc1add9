"""What the parliament does for pupils: a room of its own, for pupils, their parents and whoever answers."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.home import home
from handlers.parliament import appeals, projects
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, show
from handlers.visit import Visit
from school.parliament.appeals import kinds_for
from school.presses.services import AppealPress, ProjectPress, ServicesPress
from school.rights import Deed, is_of_school, is_pupil
from services.parliament import appeals as deeds


def entries(visit: Visit) -> list[Button]:
    return [Button(visit.words.plain("menu-services"), ServicesPress())]


async def home_screen(visit: Visit) -> Screen:
    """What this person can ask for, and what waits for their answer."""
    words, person = visit.words, visit.person
    reads = await visit.store.read(deeds.kinds_read, visit.asking)
    rows = []
    if kinds_for(person):
        rows.append([Button(words.plain("services-appeal"), AppealPress("choose"))])
    if is_pupil(person):
        rows.append([Button(words.plain("services-question"), AppealPress("new", kind="question"))])
    if kinds_for(person):
        rows.append([Button(words.plain("services-mine"), AppealPress("mine"))])
    if reads:
        rows.append([Button(words.plain("services-desk"), AppealPress("desk"))])
    if is_of_school(person):
        rows.append([Button(words.plain("services-public"), AppealPress("public"))])
    return Screen(words("services-title"), [*rows, [home(words)]])


async def on_services(query: CallbackQuery, callback_data: ServicesPress, visit: Visit) -> None:
    await show(query, await home_screen(visit))


def build() -> Router:
    router = Router(name="services")
    router.callback_query.register(on_services, Pressed(ServicesPress), flags=needs(Deed.USE_MENU))
    router.callback_query.register(appeals.on_appeal, Pressed(AppealPress), flags=needs(Deed.USE_MENU))
    router.callback_query.register(
        projects.on_project, Pressed(ProjectPress), flags=needs(Deed.SEE_PARLIAMENT)
    )
    return router


ROOM = Room("services", build, entries, (*appeals.FORMS, *projects.FORMS), command=home_screen)
