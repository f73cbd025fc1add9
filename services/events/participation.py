"""Who has taken part: a pupil's own events, each class's share, who was never there, months and factions."""

from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy.engine import Connection

from db import people
from db.events import participation
from db.events.participation import Share, Taken, Visited
from school.dates import SchoolYear, at_school_time
from school.events import EventRefusal
from school.people import Person
from school.rights import Deed, is_pupil, may
from services.asking import Asking
from services.events.registrations import wards


@dataclass(frozen=True, slots=True)
class History:
    """The events at which a pupil was; `hours` are the confirmed ones together."""

    pupil: Person
    taken: list[Taken]

    @property
    def hours(self) -> int:
        return sum(one.hours or 0 for one in self.taken)


@dataclass(frozen=True, slots=True)
class ClassShare:
    """A class's own teacher also sees who was never there."""

    share: Share
    never: list[str]


def pupils_of(tx: Connection, asking: Asking) -> list[Person]:
    """Whose history this person may see: one's own, one's children's, one's class's."""
    person = asking.person
    found = {one.id: one for one in wards(tx, person)}
    for name in sorted(person.teaches()):
        grade, letter = name.split(" ", 1)
        for one in people.pupils_of_class(tx, person.school_id, int(grade), letter):
            found[one.id] = one
    return list(found.values())


def history(tx: Connection, asking: Asking, person_id: int) -> History | EventRefusal:
    pupil = next((one for one in pupils_of(tx, asking) if one.id == person_id), None)
    return History(pupil, participation.history(tx, person_id)) if pupil else EventRefusal.NOT_YOUR_CHILD


def own(tx: Connection, asking: Asking) -> History | EventRefusal:
    if not is_pupil(asking.person):
        return EventRefusal.NOT_YOUR_CHILD
    return history(tx, asking, asking.person.id)


def _year(asking: Asking) -> tuple[datetime, datetime]:
    """The school year with the summer before it, in UTC."""
    year = SchoolYear.of(asking.today)
    first, after = year.starts_on.replace(month=7), year.ends_on.replace(month=7, day=1)
    return at_school_time(first, time(0), asking.zone), at_school_time(after, time(0), asking.zone)


def shares(tx: Connection, asking: Asking) -> list[Share] | EventRefusal:
    """Of all classes, for the staff: numbers, no names."""
    if not asking.person.is_staff():
        return EventRefusal.NOT_YOURS
    return participation.shares(tx, asking.person.school_id, *_year(asking))


def of_class(tx: Connection, asking: Asking, grade: int, letter: str) -> ClassShare | EventRefusal:
    """Of one class; the names of those who were never there for its class teacher alone."""
    found = shares(tx, asking)
    if isinstance(found, EventRefusal):
        return found
    share = next((one for one in found if (one.grade, one.letter) == (grade, letter)), None)
    if share is None:
        return EventRefusal.NOT_IN
    if f"{grade} {letter}" not in asking.person.teaches():
        return ClassShare(share, [])
    school_id = asking.person.school_id
    return ClassShare(share, participation.never(tx, school_id, grade, letter, *_year(asking)))


def visited(tx: Connection, asking: Asking) -> list[Visited] | EventRefusal:
    """Grade by month and faction, for whoever sees events as a whole."""
    if not may(asking.person, Deed.SEE_REPORTS):
        return EventRefusal.NOT_YOURS
    return participation.visited(tx, asking.person.school_id, *_year(asking))
