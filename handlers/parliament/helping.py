"""What the parliament does for pupils: a room of its own, for pupils, their parents and whoever answers."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.home import home
from handlers.parliament import appeals, observations, opinions, portraits, projects, thanks, tutoring
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, paired, show
from handlers.visit import Visit
from school.parliament.appeals import kinds_for
from school.presses import Press
from school.presses.events import TakenPress
from school.presses.parliament import (
    AppealPress,
    FacePress,
    ObservationPress,
    OpinionPress,
    ProjectPress,
    ServicesPress,
    ThanksPress,
    TutoringPress,
)
from school.rights import Deed, is_of_school, is_parent, is_pupil, runs_parliament
from services.parliament import appeals as deeds
from services.parliament import observations as duty


def entries(visit: Visit) -> list[Button]:
    return [Button(visit.words.plain("menu-services"), ServicesPress())]


async def home_screen(visit: Visit) -> Screen:
    """What this person can ask for, and what waits for their answer."""
    words, person = visit.words, visit.person
    reads = await visit.store.read(deeds.kinds_read, visit.asking)
    notes = await visit.store.read(duty.may_note, person)
    learns = is_pupil(person) or is_parent(person) or runs_parliament(person)
    offered: list[tuple[bool, str, Press]] = [
        (bool(kinds_for(person)), "services-appeal", AppealPress("choose")),
        ("question" in kinds_for(person), "services-question", AppealPress("new", kind="question")),
        (bool(kinds_for(person)), "services-mine", AppealPress("mine")),
        (bool(reads), "services-desk", AppealPress("desk")),
        (learns, "services-tutoring", TutoringPress()),
        (True, "services-thanks", ThanksPress()),
        (notes, "services-duty", ObservationPress()),
        (is_of_school(person), "services-opinions", OpinionPress()),
        (is_pupil(person) or is_parent(person), "services-hours", TakenPress()),
        (is_of_school(person), "services-public", AppealPress("public")),
        (is_of_school(person), "services-faces", FacePress()),
    ]
    rows = paired([Button(words.plain(key), press) for offer, key, press in offered if offer])
    return Screen(words("services-title"), [*rows, [home(words)]])


async def on_services(query: CallbackQuery, callback_data: ServicesPress, visit: Visit) -> None:
    await show(query, await home_screen(visit))


def build() -> Router:
    router = Router(name="services")
    answers = router.callback_query
    answers.register(on_services, Pressed(ServicesPress), flags=needs(Deed.USE_MENU))
    answers.register(appeals.on_appeal, Pressed(AppealPress), flags=needs(Deed.USE_MENU))
    answers.register(tutoring.on_tutoring, Pressed(TutoringPress), flags=needs(Deed.USE_MENU))
    answers.register(thanks.on_thanks, Pressed(ThanksPress), flags=needs(Deed.USE_MENU))
    answers.register(projects.on_project, Pressed(ProjectPress), flags=needs(Deed.SEE_PARLIAMENT))
    answers.register(observations.on_observation, Pressed(ObservationPress), flags=needs(Deed.SEE_PARLIAMENT))
    answers.register(opinions.on_opinion, Pressed(OpinionPress), flags=needs(Deed.SEE_PARLIAMENT))
    answers.register(portraits.on_face, Pressed(FacePress), flags=needs(Deed.SEE_PARLIAMENT))
    return router


FORMS = (
    *appeals.FORMS,
    *projects.FORMS,
    *tutoring.FORMS,
    *thanks.FORMS,
    *observations.FORMS,
    *portraits.FORMS,
)
ROOM = Room("services", build, entries, FORMS, command=home_screen)
