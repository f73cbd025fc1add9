"""The demo's parliament has people: members and officers, faces, and what pupils have answered."""

import random
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.engine import Connection

from bot.demo.parliament import MENTOR
from bot.demo.who import asking_of, person_named
from bot.house import House
from db import outbox, parliament, people, surveys
from db.plan.school_year import calendar_of
from handlers.parliament.opinions import survey_in_words
from school.dates import SchoolYear, school_day
from school.factions import FACTIONS
from school.parliament.opinions import term_of
from school.people import Person
from services.assistance import permits
from services.parliament import duty, opinions, portraits
from simulator import Telegram

PRESIDENT, SPEAKER = "Серікова Айдана", "Мұратов Ерлан"
IN_EACH = 3
NOTE = "Ақпараттық бұрыш жаңартылды. Келесі айға үш сынып сұхбатқа жазылып тұр."
ANSWERED = 28
WISHES = ("Асханада орын көбейсе екен", "Спорт залы сенбіде де ашық болсын", "")
#: Drawings in the place of photos: no real child's face stands in the demo.
FACES = sorted((Path(__file__).parent / "sample").glob("face-*.jpg"))


async def hold_offices(house: House, telegram: Telegram) -> None:
    """Sets it up once."""
    today = school_day(house.now(), house.settings.zone)
    if await house.store.read(parliament.holders, house.school_id, today):
        return
    aidana, erlan = await person_named(house, PRESIDENT), await person_named(house, SPEAKER)
    await house.store.write(_seat, house, aidana, erlan, today)
    allowed = await house.store.read(_whose_parents_are_known, house.school_id, today)
    for one, face in zip(allowed, FACES, strict=False):
        file = telegram.keep("photo.jpg", "image/jpeg", face.read_bytes(), "photo")
        await house.store.write(_show, house, one, file.id)
    await _hand_over(house, today)
    await _opinions(house, today)


def _seat(tx: Connection, house: House, president: Person, speaker: Person, today: date) -> None:
    """Since the year's beginning: the President and the Speaker, and in each faction its leader and two more."""
    pupils = [
        one
        for grade in (10, 11, 9)
        for letter in ("А", "Б")
        for one in people.pupils_of_class(tx, house.school_id, grade, letter)
        if one.id not in (president.id, speaker.id)
    ]
    year = SchoolYear.of(today)
    term = {"since": year.starts_on, "until": date(year.first + 1, 9, 30), "election_id": None}

    def give(kind: str, scope: str, one: Person) -> None:
        office = {"school_id": house.school_id, "kind": kind, "scope": scope, "position": ""}
        parliament.give_office(tx, office | term | {"person_id": one.id, "name": one.name})

    give("president", "", president)
    give("speaker", "", speaker)
    parliament.join(tx, president.id, "law_order", house.now())
    parliament.join(tx, speaker.id, "information", house.now())
    for place, faction in enumerate(FACTIONS):
        own = pupils[place * IN_EACH : (place + 1) * IN_EACH]
        for one in own:
            parliament.join(tx, one.id, faction, house.now())
        give("leader", faction, own[0])


def _whose_parents_are_known(tx: Connection, school_id: int, today: date) -> list[Person]:
    """Of those in office: a pupil's photo needs a parent's yes."""
    held = [one.person_id for one in parliament.holders(tx, school_id, today) if one.person_id]
    return [one for one in people.by_ids(tx, held) if people.parents_of(tx, one.id)]


def _show(tx: Connection, house: House, one: Person, file_id: str) -> None:
    """The photo, and a parent's yes to it."""
    asking = asking_of(house, one, house.now())
    portraits.put(tx, asking, file_id)
    for parent in people.parents_of(tx, one.id)[:1]:
        permits.change(tx, asking_of(house, parent, house.now()), one.id, "photo", allow=True)
    outbox.cancel(tx, "portrait-parent", f"person:{one.id}")


async def _hand_over(house: House, today: date) -> None:
    """The faction of the month before has left its note for the one on duty now."""
    before = house.now() - timedelta(days=today.day)
    mentor = asking_of(house, await person_named(house, MENTOR), before)
    await house.store.write(duty.hand_over, mentor, NOTE)


async def _opinions(house: House, today: date) -> None:
    """The term before is published, this one's is open."""
    found = await house.store.read(_terms, house.school_id, today)
    for day in found:
        mentor = asking_of(house, await person_named(house, MENTOR), house.now() - (today - day))
        made = await house.store.write(opinions.ask, mentor, *survey_in_words(house.settings.zone))
        if not isinstance(made, int):
            continue
        await house.store.write(_answer, made, ANSWERED if day != today else ANSWERED // 3)
        if day != today:
            await house.store.write(opinions.close, mentor, made)
        await house.store.write(outbox.cancel, "survey", f"survey:{made}")


def _terms(tx: Connection, school_id: int, today: date) -> list[date]:
    """A day of the term before, and today if it lies in a term."""
    now = term_of(calendar_of(tx, school_id, SchoolYear.of(today)), today)
    for away in range(1, 200):
        day = today - timedelta(days=away)
        term = term_of(calendar_of(tx, school_id, SchoolYear.of(day)), day)
        if term is not None and term != now:
            return [day, today] if now else [day]
    return []


def _answer(tx: Connection, survey_id: int, number: int) -> None:
    chance = random.Random(survey_id)  # noqa: S311 -- invented answers
    for _ in range(number):
        said = [chance.choices((0, 1, 2), (5, 3, 1))[0] for _ in range(3)]
        surveys.answer(tx, survey_id, None, [*said, chance.choice(WISHES)], None)
