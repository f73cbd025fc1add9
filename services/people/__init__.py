"""Keeping the list of people in order: moving, unlinking, deactivating, restoring, and the new school year."""

from enum import StrEnum

from sqlalchemy.engine import Connection

from db import parliament, people
from db.announcements import places
from db.parliament import membership
from db.people.audit import write_audit
from db.people.invitations import revoke_invitations
from db.people.moving_up import leavers, move_all_up, take_school_year
from db.people.roles import set_roles
from school.factions import FACTIONS
from school.parliament.appeals import reads_confidences
from school.people import GRADES, MENTORS, Person
from school.rights import leads_school
from services.asking import Asking
from services.people import leaving


class PeopleRefusal(StrEnum):
    """Why a deed on a person is refused; the value is the message's key."""

    NO_SUCH_PERSON = "people-no-such-person"
    NOT_A_STUDENT = "people-not-a-student"
    NO_SUCH_CLASS = "people-no-such-class"
    NOT_YOURSELF = "people-not-yourself"
    LAST_LEADER = "people-last-leader"
    YEAR_ALREADY_BEGUN = "people-year-already-begun"


def find(tx: Connection, actor: Person, person_id: int) -> Person | None:
    """A person of the actor's own school."""
    person = people.by_id(tx, person_id)
    return person if person and person.school_id == actor.school_id else None


def move(tx: Connection, asking: Asking, person_id: int, grade: int, letter: str) -> Person | PeopleRefusal:
    """Moves a pupil to another class of the school."""
    actor = asking.person
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != actor.school_id:
        return PeopleRefusal.NO_SUCH_PERSON
    if not person.is_pupil():
        return PeopleRefusal.NOT_A_STUDENT
    if people.one_class(tx, actor.school_id, grade, letter) is None:
        return PeopleRefusal.NO_SUCH_CLASS
    people.change(tx, person_id, grade=grade, letter=letter)
    write_audit(tx, asking.now, actor.id, "move", "person", person_id)
    return people.by_id(tx, person_id) or PeopleRefusal.NO_SUCH_PERSON


def unlink(tx: Connection, asking: Asking, person_id: int) -> Person | PeopleRefusal:
    """Unties the Telegram account: a lost telephone, a wrong child. A new invitation ties another."""
    person = find(tx, asking.person, person_id)
    was = {"former_telegram_id": person.telegram_id} if person and person.telegram_id else {}
    return _change(tx, asking, person_id, "unlink", telegram_id=None, linked_at=None, **was)


def deactivate(tx: Connection, asking: Asking, person_id: int) -> Person | PeopleRefusal:
    """The person has left the school: from the next press on every door is closed. Nothing is deleted."""
    return _change(tx, asking, person_id, "deactivate", active=False)


def restore(tx: Connection, asking: Asking, person_id: int) -> Person | PeopleRefusal:
    return _change(tx, asking, person_id, "restore", active=True)


def _change(
    tx: Connection, asking: Asking, person_id: int, deed: str, **values: object
) -> Person | PeopleRefusal:
    actor = asking.person
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != actor.school_id:
        return PeopleRefusal.NO_SUCH_PERSON
    if deed != "restore":
        if person.id == actor.id:
            return PeopleRefusal.NOT_YOURSELF
        if leads_school(person) and people.leaders_with_account(tx, actor.school_id) < 2:
            return PeopleRefusal.LAST_LEADER
    people.change(tx, person_id, **values)
    if deed == "deactivate":
        leaving.leave(tx, [person_id], asking.now)
    if deed != "restore":
        revoke_invitations(tx, [person_id], asking.now)
    write_audit(tx, asking.now, actor.id, deed, "person", person_id)
    return people.by_id(tx, person_id) or PeopleRefusal.NO_SUCH_PERSON


def turn_faction(tx: Connection, asking: Asking, person_id: int, faction: str) -> Person | PeopleRefusal:
    """A mentor leads this faction from now on, or not any more."""
    person = find(tx, asking.person, person_id)
    if person is None or faction not in FACTIONS:
        return PeopleRefusal.NO_SUCH_PERSON
    held = sorted(name for name, scope in person.roles if name in MENTORS and not scope)
    if not held:
        return PeopleRefusal.NO_SUCH_PERSON
    if person.id == asking.person.id and reads_confidences(held[0], faction):
        return PeopleRefusal.NOT_YOURSELF
    pair = (held[0], faction)
    set_roles(tx, person.id, person.roles ^ {pair})
    write_audit(tx, asking.now, asking.person.id, "mentor-of", "person", person.id, faction=faction)
    return people.by_id(tx, person_id) or PeopleRefusal.NO_SUCH_PERSON


def begin_school_year(tx: Connection, asking: Asking, year: int) -> int | PeopleRefusal:
    """Every class moves up one grade, and the eleventh grade leaves; once for each year.

    `year` is the year in which the new school year begins. Returns how many pupils moved or left.
    """
    actor = asking.person
    if not take_school_year(tx, actor.school_id, year):
        return PeopleRefusal.YEAR_ALREADY_BEGUN
    membership.honour(tx, actor.school_id, max(GRADES), year - 1)
    leaving.leave(tx, leavers(tx, actor.school_id, max(GRADES)), asking.now)
    moved = move_all_up(tx, actor.school_id, max(GRADES))
    parliament.move_classes_up(tx, actor.school_id, asking.today)
    places.move_up(tx, actor.school_id, max(GRADES), asking.now)
    write_audit(tx, asking.now, actor.id, "begin-school-year", "organization", actor.school_id, year=year)
    return moved
