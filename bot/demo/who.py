"""Somebody of the demo's school by name, and as one who asks."""

from datetime import datetime

from bot.house import House
from db import people
from school.people import Person
from school.people.names import fold
from services.asking import Asking


async def person_named(house: House, name: str) -> Person:
    return (await house.store.read(people.search, house.school_id, fold(name)))[0]


def asking_of(house: House, person: Person, now: datetime | None = None) -> Asking:
    """Asks now, or at another moment."""
    return Asking(person, now or house.now(), house.settings.zone, house.vault)
