"""The demo's parliament at work: a sitting that was held and signed, one to come, an initiative with supporters."""

from datetime import date, datetime, time, timedelta

from sqlalchemy.engine import Connection

from bot.demo.who import asking_of, person_named
from bot.house import House
from db import outbox, people
from db.parliament import initiatives, sittings
from db.parliament.agenda import questions_of
from db.parliament.decisions import decisions_of
from db.plan.school_year import calendar_of
from school.dates import SchoolYear, at_school_time, school_day
from school.parliament.sittings import Decided, Votes
from school.plan import LINK, Evidence
from services.asking import Asking
from services.parliament import agenda, decisions, minutes, sitting_votes
from services.parliament import initiatives as raising
from services.parliament import sittings as sitting
from services.parliament.initiatives import Told
from services.parliament.sittings import Called
from services.plan import closing

DRAFT = "demo-sitting"
HELD, PLANNED = f"{DRAFT}-held", f"{DRAFT}-planned"
MENTOR, SENIOR, AUTHOR = "Қасымова Дана", "Сейітова Әлия", "Мұратов Ерлан"
HALL, PAPER = "Мәжіліс залы", "хаттама №1"
AGENDA = (
    ("Жаңа оқу жылының жоспары туралы", "Тәлімгер жоспармен таныстырды. Әр фракция өз айын таңдады."),
    ("Мектеп ауласындағы сенбілік", "Әр сыныпқа ауланың бір бөлігі бекітіледі."),
)
DECIDED = ("Фракциялар айлық есебін соңғы жұмаға дейін береді", "Сенбілікте ауланы сыныптар бөліп тазалайды")
OWNERS = ("Жүнісов Марат", "Серікова Айдана")
PLAN, SHOWN = "Парламент қаулылары", "https://www.instagram.com/p/esep"
TO_COME = ("Қыс мезгіліндегі іс-шаралар", "Асханадағы кезек туралы")
INITIATIVE = Told(
    "project",
    "Велосипед тұрағы",
    "Велосипедті қоятын орын жоқ, оқушылар оны қоршауға байлайды.",
    "Кіреберістің жанына он орындық тұрақ жасау. Орнын еңбек пәнінің мұғалімімен бірге белгілейміз.",
)
SUPPORTERS = 6


async def hold_parliament(house: House) -> None:
    """Sets it up once."""
    if await house.store.read(sittings.by_draft, PLANNED):
        return
    if await house.store.read(initiatives.by_draft, DRAFT):
        return
    await _held(house)
    await _planned(house)
    await _initiative(house)


async def _held(house: House) -> None:
    """Called two days before it was held, written down and signed on its own day; nobody is told of it any more."""
    today = school_day(house.now(), house.settings.zone)
    day = await near(house, today - timedelta(days=9), -1)
    if day is None:
        return
    mentor, write = await person_named(house, MENTOR), house.store.write
    starts_at = _at(house, day, 15)
    before = asking_of(house, mentor, starts_at - timedelta(days=2))
    there = asking_of(house, mentor, starts_at + timedelta(hours=1))
    called = Called("general", "", HALL, starts_at)
    made = await write(sitting.call, before, HELD, called)
    if not isinstance(made, int):
        return
    for number, (question, _) in enumerate(AGENDA):
        await write(agenda.propose, before, f"{HELD}-{number}", made, question)
    await write(sitting.begin, there, made)
    await write(sitting.count_present, there, made, {"members": 14, "pupils": 9, "staff": 3}, [8, 9])
    asked = await house.store.read(questions_of, made)
    for one, (_, said) in zip(asked, AGENDA, strict=True):
        await write(agenda.write_text, there, made, one.id, said)
        await write(sitting_votes.count_votes, there, made, one.id, Votes(13, 0, 1))
    owners = [await person_named(house, name) for name in OWNERS]
    until = await near(house, today + timedelta(days=4), 1) or today
    for number, (text, owner) in enumerate(zip(DECIDED, owners, strict=True)):
        line = Decided(None, text, due_on=until)
        await write(decisions.decide, there, f"{HELD}-d{number}", made, line, owner.id)
    await write(sitting.close, there, made)
    senior = await person_named(house, SENIOR)
    await write(minutes.sign, asking_of(house, senior, there.now + timedelta(hours=1)), made, PAPER)
    by = asking_of(house, owners[0], house.now())
    await write(_into_plan, asking_of(house, mentor, house.now()), by, made)
    for kind in ("sitting", "sitting-sign", "sitting-signed"):
        await write(outbox.cancel, kind, f"sitting:{made}")


def _into_plan(tx: Connection, asking: Asking, by: Asking, sitting_id: int) -> None:
    """Both lines stand in the plan; the first was done by its owner, with a link to show for it."""
    for number, line in enumerate(decisions_of(tx, sitting_id)):
        made = decisions.into_plan(tx, asking, line.id, PLAN)
        outbox.cancel(tx, "sitting-owner", f"decision:{line.id}")
        if isinstance(made, int) and number == 0:
            closing.mark_done(tx, by, made, Evidence(LINK, link=SHOWN))


async def _planned(house: House) -> None:
    today = school_day(house.now(), house.settings.zone)
    day = await near(house, today + timedelta(days=6), 1)
    if day is None:
        return
    asking = asking_of(house, await person_named(house, MENTOR), house.now())
    called = Called("general", "", HALL, _at(house, day, 15))
    made = await house.store.write(sitting.call, asking, PLANNED, called)
    if not isinstance(made, int):
        return
    for number, question in enumerate(TO_COME):
        await house.store.write(agenda.propose, asking, f"{PLANNED}-{number}", made, question)
    await house.store.write(outbox.cancel, "sitting", f"sitting:{made}")  # the first look is a quiet one


async def _initiative(house: House) -> None:
    author, mentor = await person_named(house, AUTHOR), await person_named(house, MENTOR)
    write, now = house.store.write, house.now() - timedelta(days=3)
    made = await write(raising.send, asking_of(house, author, now), DRAFT, INITIATIVE)
    if not isinstance(made, int):
        return
    await write(raising.let_through, asking_of(house, mentor, now), made)
    pupils = await house.store.read(people.pupils_of_class, house.school_id, 10, "А")
    for one in pupils[:SUPPORTERS]:
        await write(raising.support, asking_of(house, one, now), made)
    for kind in ("initiative-check-letter", "initiative-open-letter"):
        await write(outbox.cancel, kind, f"initiative:{made}")


async def near(house: House, day: date, step: int) -> date | None:
    """The nearest school day from this one on, backwards or forwards; None in a long summer."""
    return await house.store.read(_school_day, house.school_id, day, step)


def _school_day(tx: Connection, school_id: int, day: date, step: int) -> date | None:
    for away in range(120):
        found = day + timedelta(days=step * away)
        if calendar_of(tx, school_id, SchoolYear.of(found)).is_school_day(found):
            return found
    return None


def _at(house: House, day: date, hour: int) -> datetime:
    return at_school_time(day, time(hour), house.settings.zone)
