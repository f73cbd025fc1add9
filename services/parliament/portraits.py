"""Who is who in the parliament: those who hold an office; a pupil's photo only while a parent allows it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.engine import Connection

from db import outbox, parliament, people
from db.assistance import consents
from db.parliament import Office, portraits
from school.parliament.appeals import COUNCIL
from school.people import Person
from school.presses.assistance import PermitPress
from school.rights import is_pupil
from services.asking import Asking
from services.assistance.permits import SUBJECT
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Face:
    """Somebody in office; `photo` is None where there is none, or where it may not be shown."""

    office: Office
    person: Person
    photo: str | None
    waits: bool  # a photo is there, and no parent has allowed it
    mine: bool


def faces(tx: Connection, asking: Asking) -> list[Face]:
    """In the order of the offices: the President first."""
    held = parliament.holders(tx, asking.person.school_id, asking.today)
    held = sorted((one for one in held if one.kind in COUNCIL), key=lambda one: COUNCIL.index(one.kind))
    who = {one.id: one for one in people.by_ids(tx, [one.person_id for one in held if one.person_id])}
    return [
        _face(tx, asking, one, who[one.person_id])
        for one in held
        if one.person_id in who and who[one.person_id].active
    ]


def _face(tx: Connection, asking: Asking, office: Office, person: Person) -> Face:
    photo = portraits.of(tx, person.id)
    shown = photo if may_show(tx, person, asking.today) else None
    mine = person.id == asking.person.id
    return Face(office, person, shown, photo is not None and shown is None, mine)


def may_show(tx: Connection, person: Person, today: date) -> bool:
    """Asked at each look: what a parent takes back is gone at once."""
    if not is_pupil(person):
        return True
    given = consents.of(tx, SUBJECT, person.id, "photo")
    return given is not None and given.ends_on >= today


def one(tx: Connection, asking: Asking, person_id: int) -> Face | None:
    return next((face for face in faces(tx, asking) if face.person.id == person_id), None)


def put(tx: Connection, asking: Asking, file_id: str) -> bool:
    """One's own; a pupil's parents are asked if none has allowed photos. False for whoever holds no office."""
    person = asking.person
    if one(tx, asking, person.id) is None:
        return False
    portraits.put(tx, person.id, file_id)
    if not may_show(tx, person, asking.today):
        button = [[LetterButton("permit-open", PermitPress("own"))]]
        letter = Letter("portrait-parent-letter", {"name": person.name}, button)
        parents = [parent.id for parent in people.parents_of(tx, person.id)]
        day = asking.today.isoformat()
        outbox.post(tx, parents, "portrait-parent", f"person:{person.id}", day, letter.body(), asking.now)
    return True


def drop(tx: Connection, asking: Asking) -> None:
    portraits.drop(tx, asking.person.id)
