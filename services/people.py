"""Keeping the list of people in order: moving, unlinking, deactivating, restoring, and the new school year."""

from datetime import datetime
from enum import StrEnum

from db import people
from db.store import Store
from school.people import GRADES, LEADERSHIP, Person, Role


class PeopleRefusal(StrEnum):
    """Why a deed on a person is refused; the value is the message's key."""

    NO_SUCH_PERSON = "people-no-such-person"
    NOT_A_STUDENT = "people-not-a-student"
    NO_SUCH_CLASS = "people-no-such-class"
    NOT_YOURSELF = "people-not-yourself"
    LAST_LEADER = "people-last-leader"
    YEAR_ALREADY_BEGUN = "people-year-already-begun"


async def find(store: Store, actor: Person, person_id: int) -> Person | None:
    """A person of the actor's own school."""
    async with store.reading() as tx:
        person = await people.by_id(tx, person_id)
    return person if person and person.school_id == actor.school_id else None


async def move(
    store: Store, actor: Person, person_id: int, grade: int, letter: str, now: datetime
) -> Person | PeopleRefusal:
    """Moves a pupil to another class of the school."""
    async with store.writing() as tx:
        person = await people.by_id(tx, person_id)
        if person is None or person.school_id != actor.school_id:
            return PeopleRefusal.NO_SUCH_PERSON
        if not person.has(Role.STUDENT):
            return PeopleRefusal.NOT_A_STUDENT
        if not any((c.grade, c.letter) == (grade, letter) for c in await people.classes(tx, actor.school_id)):
            return PeopleRefusal.NO_SUCH_CLASS
        await people.change(tx, person_id, grade=grade, letter=letter)
        await people.write_audit(tx, now, actor.id, "move", "person", person_id)
        return await people.by_id(tx, person_id) or PeopleRefusal.NO_SUCH_PERSON


async def unlink(store: Store, actor: Person, person_id: int, now: datetime) -> Person | PeopleRefusal:
    """Unties the Telegram account: a lost telephone, a wrong child. A new invitation ties another."""
    return await _change(store, actor, person_id, now, "unlink", telegram_id=None, linked_at=None)


async def deactivate(store: Store, actor: Person, person_id: int, now: datetime) -> Person | PeopleRefusal:
    """The person has left the school: from the next press on every door is closed. Nothing is deleted."""
    return await _change(store, actor, person_id, now, "deactivate", active=False)


async def restore(store: Store, actor: Person, person_id: int, now: datetime) -> Person | PeopleRefusal:
    return await _change(store, actor, person_id, now, "restore", active=True)


async def _change(
    store: Store, actor: Person, person_id: int, now: datetime, deed: str, **values: object
) -> Person | PeopleRefusal:
    async with store.writing() as tx:
        person = await people.by_id(tx, person_id)
        if person is None or person.school_id != actor.school_id:
            return PeopleRefusal.NO_SUCH_PERSON
        if deed != "restore":
            if person.id == actor.id:
                return PeopleRefusal.NOT_YOURSELF
            if person.has(*LEADERSHIP) and await people.leaders_with_account(tx, actor.school_id) < 2:
                return PeopleRefusal.LAST_LEADER
        await people.change(tx, person_id, **values)
        if deed != "restore":
            await people.revoke_invitations(tx, [person_id], now)
        await people.write_audit(tx, now, actor.id, deed, "person", person_id)
        return await people.by_id(tx, person_id) or PeopleRefusal.NO_SUCH_PERSON


async def begin_school_year(store: Store, actor: Person, year: int, now: datetime) -> int | PeopleRefusal:
    """Every class moves up one grade, and the eleventh grade leaves; once for each year.

    `year` is the year in which the new school year begins. Returns how many pupils moved or left.
    """
    async with store.writing() as tx:
        if not await people.take_school_year(tx, actor.school_id, year):
            return PeopleRefusal.YEAR_ALREADY_BEGUN
        moved = await people.move_all_up(tx, actor.school_id, max(GRADES))
        await people.write_audit(
            tx, now, actor.id, "begin-school-year", "organization", actor.school_id, year=year
        )
        return moved
