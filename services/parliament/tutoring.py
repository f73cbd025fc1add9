"""Peer tutoring: asked for or proposed, agreed to by both and a parent, counted lesson by lesson."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import consents
from db.parliament import tutoring
from db.parliament.tutoring import Tutoring
from db.people.audit import write_audit
from school.parliament.tutoring import MOST_OPEN, SUBJECTS, Agreed, TutoringRefusal
from school.people import Person
from school.presses.assistance import PermitPress
from school.presses.parliament import TutoringPress
from school.rights import is_pupil, runs_parliament
from services.asking import Asking
from services.assistance.permits import SUBJECT
from services.letters import Letter, LetterButton, Named
from services.parliament.mentors import mentors_of

FACTION = "law_order"


@dataclass(frozen=True)
class TutoringCard:
    """A pair as one of the two, a parent or a mentor sees it."""

    row: Tutoring
    pupil: Person
    tutor: Person | None
    agreed: Agreed
    sessions: int
    is_pupil: bool
    is_tutor: bool
    runs: bool


def permitted(tx: Connection, child_id: int, today: date) -> bool:
    """Whether a parent has allowed extra lessons, and the year of it is not over."""
    given = consents.of(tx, SUBJECT, child_id, "tutoring")
    return given is not None and given.ends_on >= today


def _agreed(tx: Connection, row: Tutoring, today: date) -> Agreed:
    tutor = row.tutor_agreed and row.tutor_id is not None
    return Agreed(row.pupil_agreed, tutor, permitted(tx, row.pupil_id, today))


def seen_by(tx: Connection, asking: Asking) -> list[Tutoring]:
    """A mentor sees all that goes on, a pupil one's own, a parent those from whom the own children learn."""
    person = asking.person
    if runs_parliament(person):
        return tutoring.open_of(tx, person.school_id)
    children = [one.id for one in people.children_of(tx, person.id)]
    learning = [one for one in tutoring.of_people(tx, children) if one.pupil_id in children]
    own = tutoring.of_people(tx, [person.id])
    return sorted({one.id: one for one in [*own, *learning]}.values(), key=lambda one: one.id)


def card(tx: Connection, asking: Asking, tutoring_id: int) -> TutoringCard | TutoringRefusal:
    row, person = tutoring.by_id(tx, tutoring_id), asking.person
    if row is None or row.school_id != person.school_id or row.ended_on:
        return TutoringRefusal.NOT_FOUND
    if row.id not in {one.id for one in seen_by(tx, asking)}:
        return TutoringRefusal.NOT_FOUND
    pupil = people.by_id(tx, row.pupil_id)
    if pupil is None:
        return TutoringRefusal.NOT_FOUND
    return TutoringCard(
        row,
        pupil,
        people.by_id(tx, row.tutor_id) if row.tutor_id else None,
        _agreed(tx, row, asking.today),
        tutoring.sessions(tx, row.id),
        person.id == row.pupil_id,
        person.id == row.tutor_id,
        runs_parliament(person),
    )


def ask(tx: Connection, asking: Asking, draft: str, subject: str) -> int | TutoringRefusal:
    """A pupil asks for help in a subject; the faction's mentor finds a tutor."""
    person = asking.person
    if known := tutoring.by_draft(tx, draft):
        return known.id
    if not is_pupil(person) or subject not in SUBJECTS:
        return TutoringRefusal.NOT_FOUND
    return _add(tx, asking, draft, person, subject, own=True)


def propose(tx: Connection, asking: Asking, draft: str, pupil_id: int, subject: str) -> int | TutoringRefusal:
    """A mentor proposes help to a pupil, who agrees or not."""
    pupil = people.by_id(tx, pupil_id)
    if known := tutoring.by_draft(tx, draft):
        return known.id
    if not runs_parliament(asking.person) or subject not in SUBJECTS or pupil is None:
        return TutoringRefusal.NOT_FOUND
    if pupil.school_id != asking.person.school_id or not is_pupil(pupil):
        return TutoringRefusal.NOT_FOUND
    return _add(tx, asking, draft, pupil, subject, own=False)


def _add(
    tx: Connection, asking: Asking, draft: str, pupil: Person, subject: str, *, own: bool
) -> int | TutoringRefusal:
    learning = [one for one in tutoring.of_people(tx, [pupil.id]) if one.pupil_id == pupil.id]
    if len(learning) >= MOST_OPEN or subject in {one.subject for one in learning}:
        return TutoringRefusal.TOO_MANY
    values = {"school_id": pupil.school_id, "draft": draft, "subject": subject, "pupil_id": pupil.id}
    values |= {"pupil_agreed": own, "tutor_agreed": False, "asked_at": asking.now}
    made = tutoring.add(tx, values)
    row = tutoring.by_id(tx, made) if made else None
    if row is None:
        return TutoringRefusal.NOT_FOUND
    if own:
        mentors = [one.id for one in mentors_of(tx, pupil.school_id, FACTION)]
        _tell(tx, row, mentors, "tutoring-asked-letter", asking.now, pupil.name)
    else:
        _tell(tx, row, [pupil.id], "tutoring-offer-letter", asking.now)
    if not permitted(tx, pupil.id, asking.today):
        _ask_parents(tx, row, pupil, asking.now)
    return row.id


def _tell(tx: Connection, row: Tutoring, who: list[int], key: str, now: datetime, name: str = "") -> None:
    about = {"subject": Named(f"tutoring-subject-{row.subject}"), "name": name}
    button = [[LetterButton("tutoring-see", TutoringPress("card", row.id))]]
    occurrence = str(row.tutor_id or 0)
    outbox.post(tx, who, key, f"tutoring:{row.id}", occurrence, Letter(key, about, button).body(), now)


def _ask_parents(tx: Connection, row: Tutoring, pupil: Person, now: datetime) -> None:
    about = {"subject": Named(f"tutoring-subject-{row.subject}"), "name": pupil.name}
    button = [[LetterButton("permit-open", PermitPress("own"))]]
    letter = Letter("tutoring-parent-letter", about, button)
    parents = [one.id for one in people.parents_of(tx, pupil.id)]
    outbox.post(tx, parents, "tutoring-parent", f"tutoring:{row.id}", "once", letter.body(), now)


def name_tutor(tx: Connection, asking: Asking, tutoring_id: int, tutor_id: int) -> TutoringRefusal | None:
    """A mentor names a tutor, who is asked."""
    seen, tutor = card(tx, asking, tutoring_id), people.by_id(tx, tutor_id)
    if isinstance(seen, TutoringRefusal) or not seen.runs or tutor is None:
        return TutoringRefusal.NOT_FOUND
    if tutor.school_id != seen.row.school_id or not is_pupil(tutor) or not tutor.active:
        return TutoringRefusal.NOT_FOUND
    if not seen.agreed.pupil:
        return TutoringRefusal.NOT_AGREED  # nobody hears who may need help before the pupil wants it
    if tutor.id == seen.row.pupil_id:
        return TutoringRefusal.SAME
    tutoring.change(tx, tutoring_id, tutor_id=tutor.id, tutor_agreed=False, since=None)
    write_audit(tx, asking.now, asking.person.id, "name-tutor", "tutoring", tutoring_id)
    if row := tutoring.by_id(tx, tutoring_id):
        _tell(tx, row, [tutor.id], "tutoring-tutor-letter", asking.now, seen.pupil.name)
    return None


def agree(tx: Connection, asking: Asking, tutoring_id: int) -> TutoringRefusal | None:
    """The pupil, or the tutor."""
    seen = card(tx, asking, tutoring_id)
    if isinstance(seen, TutoringRefusal) or not (seen.is_pupil or seen.is_tutor):
        return TutoringRefusal.NOT_FOUND
    agreed = {"pupil_agreed": True} if seen.is_pupil else {"tutor_agreed": True}
    tutoring.change(tx, tutoring_id, **agreed)
    settle(tx, tutoring_id, asking.today, asking.now)
    return None


def end(tx: Connection, asking: Asking, tutoring_id: int) -> TutoringRefusal | None:
    """Any of the two, and the mentor, at any time; a tutor who does not want makes place for another."""
    seen = card(tx, asking, tutoring_id)
    if isinstance(seen, TutoringRefusal) or not (seen.is_pupil or seen.is_tutor or seen.runs):
        return TutoringRefusal.NOT_FOUND
    mentors = [one.id for one in mentors_of(tx, seen.row.school_id, FACTION) if one.id != asking.person.id]
    if seen.is_tutor and not seen.row.since:
        tutoring.change(tx, tutoring_id, tutor_id=None, tutor_agreed=False)
        _tell(tx, seen.row, mentors, "tutoring-no-tutor-letter", asking.now, seen.pupil.name)
        return None
    tutoring.change(tx, tutoring_id, ended_on=asking.today)
    others = {seen.row.pupil_id, seen.row.tutor_id or seen.row.pupil_id} - {asking.person.id}
    _tell(tx, seen.row, sorted(others), "tutoring-ended-letter", asking.now)
    return None


def settle(tx: Connection, tutoring_id: int, today: date, now: datetime) -> None:
    """Once all have agreed, both are told that they may begin."""
    row = tutoring.by_id(tx, tutoring_id)
    if row is None or row.since or row.tutor_id is None or not _agreed(tx, row, today).all:
        return
    tutoring.change(tx, row.id, since=today)
    _tell(tx, row, [row.pupil_id, row.tutor_id], "tutoring-begins-letter", now)


def count_lesson(tx: Connection, asking: Asking, tutoring_id: int) -> TutoringRefusal | None:
    """By the tutor, one a day, while all agree."""
    seen = card(tx, asking, tutoring_id)
    if isinstance(seen, TutoringRefusal) or not seen.is_tutor:
        return TutoringRefusal.NOT_FOUND
    if not seen.agreed.all:
        return TutoringRefusal.NOT_AGREED
    return None if tutoring.hold(tx, tutoring_id, asking.today) else TutoringRefusal.COUNTED


def tick(tx: Connection, school_id: int, today: date, now: datetime) -> None:
    """A parent's word settles what waited for it; whoever has left the school neither learns nor teaches."""
    for row in tutoring.open_of(tx, school_id):
        here = {
            one.id for one in people.by_ids(tx, [row.pupil_id, row.tutor_id or row.pupil_id]) if one.active
        }
        if row.pupil_id not in here:
            tutoring.change(tx, row.id, ended_on=today)
        elif row.tutor_id and row.tutor_id not in here:
            tutoring.change(tx, row.id, tutor_id=None, tutor_agreed=False, since=None)
        else:
            settle(tx, row.id, today, now)
