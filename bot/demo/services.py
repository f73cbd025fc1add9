"""What the demo's parliament does for pupils: an appeal, a question with its answer, a project, a pair that learns."""

from functools import partial

from bot.demo.parliament import MENTOR, SENIOR, near
from bot.demo.who import asking_of, person_named
from bot.house import House
from db import outbox
from db.parliament import appeals, projects
from school.dates import SchoolYear, school_day
from school.people.names import fold
from services.parliament import appeals as writing
from services.parliament import helping, observations, thanks
from services.parliament import projects as working
from services.parliament import tutoring as learning
from services.parliament.projects import NewStep, Wanted

DRAFT = "demo-services"
PRESIDENT, PUPIL, TUTOR = "Серікова Айдана", "Ахметов Тимур", "Мұратов Ерлан"
SOCIAL = "Қысқы етігім тар болып қалды, үйдегілерге айтуға ұяламын."
QUESTION = "Көктемде сынып аралық футбол бола ма?"
ANSWER = "Иә, сәуірде болады. Командалар наурыздан бастап жазылады."
SEEN = (("9 А", "good"), ("9 А", "late"), ("8 А", "uniform"))
PROJECT = "Жаңалық жаршысы"
GOAL = "Мектеп жаңалығын әр апта екі тілде жеткізу."
STEP = "Мектеп радиосының бірінші шығарылымы"


async def hold_services(house: House) -> None:
    """Sets it up once; nobody is told of it at the first look."""
    if await house.store.read(appeals.by_draft, DRAFT):
        return
    zone, now = house.settings.zone, house.now()
    await house.store.write(helping.every_hour, house.vault, house.school_id, zone, now)
    await _appeals(house)
    await _project(house)
    await _pair(house)
    mentor = asking_of(house, await person_named(house, MENTOR), now)
    for number, seen in enumerate(SEEN):
        await house.store.write(observations.note, mentor, f"{DRAFT}-{number}", *seen)
    aidana, erlan = await person_named(house, PRESIDENT), await person_named(house, TUTOR)
    await house.store.write(thanks.send, asking_of(house, erlan, now), DRAFT, aidana.id, "event")
    await house.store.write(outbox.cancel, "thanks", "thanks:1")


async def _appeals(house: House) -> None:
    pupil, mentor, now = await person_named(house, PUPIL), await person_named(house, MENTOR), house.now()
    write = house.store.write
    made = await write(writing.send, asking_of(house, pupil, now), DRAFT, "social", SOCIAL)
    asked = await write(writing.send, asking_of(house, pupil, now), f"{DRAFT}-q", "question", QUESTION)
    if isinstance(asked, int):
        answer = partial(writing.answer, public=True)
        await write(answer, asking_of(house, mentor, now), asked, ANSWER)
    for number in (made, asked):
        for kind in ("appeal-new-letter", "appeal-answered-letter"):
            await write(outbox.cancel, kind, f"appeal:{number}")


async def _project(house: House) -> None:
    """One of the plan's ten, with a leader, a goal, a step and something asked of the school."""
    today, write = school_day(house.now(), house.settings.zone), house.store.write
    found = await house.store.read(projects.of_year, house.school_id, SchoolYear.of(today).first)
    row = next((one for one in found if fold(one.name) == fold(PROJECT)), None)
    day = await near(house, today, 1)
    if row is None or day is None:
        return
    mentor, aidana = await person_named(house, MENTOR), await person_named(house, PRESIDENT)
    asking = asking_of(house, mentor, house.now())
    await write(working.change_goal, asking, row.id, GOAL)
    await write(working.give_owner, asking, row.id, aidana.id)
    step = NewStep(STEP, day, aidana.id, "Парламент жобалары")
    await write(working.add_step, asking, row.id, DRAFT, step)
    wanted = Wanted("goods", "Микрофон", 1)
    await write(working.ask_for, asking_of(house, aidana, house.now()), row.id, DRAFT, wanted)
    await write(outbox.cancel, "project-yours-letter", f"project:{row.id}")
    await write(outbox.cancel, "project-need-letter", f"project:{row.id}")
    for one in await house.store.read(working.steps_of, row):
        await write(outbox.cancel, "project-step-letter", f"item:{one.item_id}")


async def _pair(house: House) -> None:
    """Asked for, a tutor named who has agreed; a parent has not yet."""
    pupil, tutor, senior = [await person_named(house, name) for name in (PUPIL, TUTOR, SENIOR)]
    write, now = house.store.write, house.now()
    made = await write(learning.ask, asking_of(house, pupil, now), DRAFT, "maths")
    if not isinstance(made, int):
        return
    await write(learning.name_tutor, asking_of(house, senior, now), made, tutor.id)
    await write(learning.agree, asking_of(house, tutor, now), made)
    for kind in ("tutoring-asked-letter", "tutoring-tutor-letter", "tutoring-parent"):
        await write(outbox.cancel, kind, f"tutoring:{made}")
