"""Each school morning: who is missing and why. A reason that can be helped with becomes an offer to the parent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import attendance, campaigns
from db.assistance.attendance import Case, Mark, Measure, Movement
from db.people.audit import write_audit
from db.plan import school_year
from school.assistance.attendance import (
    CASE_AFTER,
    EXCUSED,
    HELPABLE,
    MEASURES,
    AttendanceRefusal,
)
from school.dates import SchoolYear
from school.people import Person, Role
from school.presses.assistance import CasePress, NeedPress
from school.rights import keeps_needs, runs_campaigns
from services.asking import Asking
from services.assistance.contents import child_key
from services.assistance.keeping import accepted_conduct
from services.assistance.letters import trust
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Pupil:
    """A pupil on a day; `reason` is None for whoever is here."""

    child: Person
    reason: str | None


@dataclass(frozen=True)
class Morning:
    """A class on one day, and all that was said of it."""

    class_name: str
    pupils: list[Pupil]
    marks: list["Marked"]


@dataclass(frozen=True)
class Marked:
    """What was said of a class, and by whom."""

    mark: Mark
    who: str


@dataclass(frozen=True)
class ClassDay:
    """A class on one day with every marking in its order; none if nobody has said anything."""

    class_name: str
    marks: list[Marked]


def _seal(asking: Asking, child_id: int, day: date, reason: str) -> bytes:
    return asking.vault.seal(reason.encode(), f"absence:{child_id}:{day}")


def morning(tx: Connection, asking: Asking, day: date, name: str = "") -> Morning | AttendanceRefusal:
    """A class of this class teacher; without a name the first."""
    name = name or min(asking.person.teaches(), default="")
    if name not in asking.person.teaches():
        return AttendanceRefusal.NOT_YOURS
    pupils = _pupils(tx, asking.person.school_id, name)
    missing = attendance.missing_on(tx, asking.person.school_id, day, [one.id for one in pupils])
    reasons = {
        one.child_id: asking.vault.open(one.sealed, f"absence:{one.child_id}:{day}").decode()
        for one in missing
    }
    marks = attendance.marks_of(tx, asking.person.school_id, day, day, name)
    return Morning(name, [Pupil(one, reasons.get(one.id)) for one in pupils], _named(tx, marks))


def _named(tx: Connection, marks: Sequence[Mark]) -> list[Marked]:
    names = {one.id: one.name for one in people.by_ids(tx, {one.marked_by for one in marks if one.marked_by})}
    return [Marked(one, names.get(one.marked_by or 0, "–")) for one in marks]


def day_of_classes(tx: Connection, asking: Asking, day: date) -> list[ClassDay] | AttendanceRefusal:
    """Every class that has a teacher or was marked; for whoever runs the campaigns."""
    if not runs_campaigns(asking.person):
        return AttendanceRefusal.NOT_YOURS
    school_id = asking.person.school_id
    marks = _named(tx, attendance.marks_of(tx, school_id, day, day))
    teachers = people.with_role(tx, school_id, Role.CLASS_TEACHER)
    names = {name for one in teachers for name in one.teaches()} | {one.mark.class_name for one in marks}
    in_order = sorted(names, key=lambda name: (int(name.split(" ", 1)[0]), name))
    return [ClassDay(name, [one for one in marks if one.mark.class_name == name]) for name in in_order]


def _pupils(tx: Connection, school_id: int, name: str) -> list[Person]:
    grade, letter = name.split(" ", 1)
    return people.pupils_of_class(tx, school_id, int(grade), letter)


def note_absence(
    tx: Connection, asking: Asking, day: date, child_id: int, reason: str
) -> AttendanceRefusal | None:
    """Of a day that is not yet to come; the same child and day again changes the reason."""
    child = people.by_id(tx, child_id)
    if child is None or child.school_id != asking.person.school_id:
        return AttendanceRefusal.NOT_YOURS
    if child.class_name not in asking.person.teaches() or day > asking.today:
        return AttendanceRefusal.NOT_YOURS
    values = {
        "school_id": child.school_id,
        "child_id": child_id,
        "day": day,
        "excused": reason in EXCUSED,
        "sealed": _seal(asking, child_id, day, reason),
        "noted_by": asking.person.id,
        "noted_at": asking.now,
    }
    attendance.put(tx, values)
    write_audit(tx, asking.now, asking.person.id, "absence", "person", child_id)
    if reason in HELPABLE:
        _offer_help(tx, asking, child_id)
    if reason not in EXCUSED:
        _open_if_long(tx, asking, child, day)
    return None


def _offer_help(tx: Connection, asking: Asking, child_id: int) -> None:
    """The parents hear that the school can help, once a week; nobody else hears anything."""
    parents = [one.id for one in people.parents_of(tx, child_id) if one.telegram_id]
    buttons = [[LetterButton("need-new", NeedPress("new"))]]
    body = Letter("attendance-offer-letter", trust(tx, asking.person.school_id), buttons).body()
    week = asking.today - timedelta(days=asking.today.weekday())
    outbox.post(tx, parents, "attendance-offer", f"child:{child_id}", f"{week}", body, asking.now)


def _open_if_long(tx: Connection, asking: Asking, child: Person, day: date) -> None:
    """Three school days in a row without a good reason make a case; the social pedagogue hears its number."""
    days = school_year.calendar_of(tx, child.school_id, SchoolYear.of(day))
    last = [one for n in range(14) if days.is_school_day(one := day - timedelta(days=n))][:CASE_AFTER]
    if len(last) < CASE_AFTER or attendance.days_missed(tx, child.id, last) < CASE_AFTER:
        return
    if attendance.open_case_of(tx, child.school_id, child_key(asking.vault, child.id)) is None:
        _open_case(tx, asking, f"auto:{child.id}:{day}", child.id, "", last[-1])


def take_off(tx: Connection, asking: Asking, day: date, child_id: int) -> AttendanceRefusal | None:
    """The child is here after all."""
    child = people.by_id(tx, child_id)
    if child is None or child.class_name not in asking.person.teaches():
        return AttendanceRefusal.NOT_YOURS
    attendance.take_off(tx, child_id, day)
    write_audit(tx, asking.now, asking.person.id, "absence-off", "person", child_id)
    return None


def mark_done(tx: Connection, asking: Asking, day: date, name: str = "") -> AttendanceRefusal | None:
    """The class is marked. What is marked again stands beside what was said before."""
    found = morning(tx, asking, day, name)
    if isinstance(found, AttendanceRefusal):
        return found
    reasons = [one.reason for one in found.pupils if one.reason]
    attendance.mark(
        tx,
        {
            "school_id": asking.person.school_id,
            "day": day,
            "class_name": found.class_name,
            "missing": len(reasons),
            "unexcused": sum(one not in EXCUSED for one in reasons),
            "marked_by": asking.person.id,
            "marked_at": asking.now,
        },
    )
    for one in found.pupils:
        if one.reason is None:
            _may_be_back(tx, asking, one.child)
    outbox.cancel(tx, "attendance", f"day:{day}:{found.class_name}")
    return None


def _may_be_back(tx: Connection, asking: Asking, child: Person) -> None:
    """Whoever opened the case is told that the child has been seen; a person says that it is back."""
    case = attendance.open_case_of(tx, child.school_id, child_key(asking.vault, child.id))
    if case is None:
        return
    buttons = [[LetterButton("need-open", CasePress("card", case=case.id))]]
    said = {"number": case.number, **trust(tx, child.school_id)}
    letter = Letter("case-seen-letter", said, buttons)
    keepers = [one.id for one in people.with_role(tx, child.school_id, Role.SOCIAL_PEDAGOGUE)]
    outbox.post(tx, keepers, "case-seen", f"case:{case.id}", f"{asking.today}", letter.body(), asking.now)


# Cases of children who do not come


def _open_case(
    tx: Connection, asking: Asking, draft: str, child_id: int | None, told: str, found_on: date
) -> int | None:
    school_id = asking.person.school_id
    number = attendance.next_case_number(tx, school_id)
    text = told or str(child_id)
    case_id = attendance.add_case(
        tx,
        {
            "school_id": school_id,
            "draft": draft,
            "number": number,
            "child_key": child_key(asking.vault, child_id) if child_id else None,
            "sealed": asking.vault.seal(text.encode(), f"case:{draft}"),
            "found_on": found_on,
            "opened_by": asking.person.id,
            "opened_at": asking.now,
        },
    )
    if case_id is None:
        return None
    write_audit(tx, asking.now, asking.person.id, "open", "case", case_id)
    buttons = [[LetterButton("need-open", CasePress("card", case=case_id))]]
    letter = Letter("case-new-letter", {"number": number, **trust(tx, school_id)}, buttons)
    found = people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)
    keepers = [one.id for one in found if one.id != asking.person.id]
    outbox.post(tx, keepers, "case-new", f"case:{case_id}", "once", letter.body(), asking.now)
    return number


def open_case(tx: Connection, asking: Asking, draft: str, told: str) -> int | AttendanceRefusal:
    """A child who is in no class, or was found elsewhere: what is known is sealed. Returns the number."""
    if not keeps_needs(asking.person):
        return AttendanceRefusal.NOT_YOURS
    return _open_case(tx, asking, draft, None, told, asking.today) or AttendanceRefusal.NOT_YOURS


@dataclass(frozen=True)
class CaseCard:
    """A case with what is planned and what was done."""

    case: Case
    measures: list[Measure]


def cases(tx: Connection, asking: Asking) -> list[Case]:
    """For the social pedagogue alone."""
    person = asking.person
    return attendance.cases(tx, person.school_id) if keeps_needs(person) else []


def case_card(tx: Connection, asking: Asking, case_id: int) -> CaseCard | AttendanceRefusal:
    case = attendance.case_by_id(tx, case_id)
    person = asking.person
    if case is None or case.school_id != person.school_id or not keeps_needs(person):
        return AttendanceRefusal.NO_CASE
    return CaseCard(case, attendance.measures_of(tx, case_id))


def read_case(tx: Connection, asking: Asking, case_id: int) -> "Revealed | AttendanceRefusal":
    """Who it is and what is planned; written down before it is shown."""
    card = case_card(tx, asking, case_id)
    if isinstance(card, AttendanceRefusal):
        return card
    if not accepted_conduct(tx, asking.person):
        return AttendanceRefusal.NO_CONDUCT
    write_audit(tx, asking.now, asking.person.id, "read", "case", case_id)
    plan = [
        (one.kind, one.on_day, asking.vault.open(one.sealed, _place_of_measure(one.draft)).decode())
        for one in card.measures
        if one.sealed and one.draft
    ]
    return Revealed(_who(tx, asking, card.case), plan)


def _who(tx: Connection, asking: Asking, case: Case) -> str:
    """A pupil's name and class, or what is known of a child on no list; «» once it was forgotten."""
    if not case.sealed:
        return ""
    told = asking.vault.open(case.sealed, f"case:{case.draft}").decode()
    child = people.by_id(tx, int(told)) if told.isdigit() else None
    return f"{child.name}, {child.class_name or '–'}" if child else told


def add_measure(
    tx: Connection, asking: Asking, case_id: int, kind: str, letter: tuple[str, str] | None = None
) -> AttendanceRefusal | None:
    """What was done; a letter to the authority or the commission with its number."""
    card = case_card(tx, asking, case_id)
    if isinstance(card, AttendanceRefusal):
        return card
    if kind not in (*MEASURES, "letter"):
        return AttendanceRefusal.NO_CASE
    to, number = letter or (None, None)
    values: dict[str, Any] = {
        "case_id": case_id,
        "kind": kind,
        "on_day": asking.today,
        "done_on": asking.today,
    }
    values |= {"letter_to": to, "letter_no": number}
    attendance.add_measure(tx, values | {"person_id": asking.person.id, "at": asking.now})
    write_audit(tx, asking.now, asking.person.id, "measure", "case", case_id, kind=kind)
    return None


def _place_of_measure(draft: str) -> str:
    return f"measure:{draft}"


def plan_measure(
    tx: Connection, asking: Asking, case_id: int, draft: str, kind: str, on: date, text: str
) -> AttendanceRefusal | None:
    """What will be done with the child and the family on that day; on it the social pedagogue is reminded."""
    card = case_card(tx, asking, case_id)
    if isinstance(card, AttendanceRefusal):
        return card
    values = {
        "case_id": case_id,
        "kind": kind,
        "on_day": on,
        "draft": draft,
        "sealed": asking.vault.seal(text.encode(), _place_of_measure(draft)),
        "person_id": asking.person.id,
        "at": asking.now,
    }
    attendance.add_measure(tx, values)
    write_audit(tx, asking.now, asking.person.id, "plan-measure", "case", case_id, kind=kind)
    return None


def finish_measure(tx: Connection, asking: Asking, case_id: int, measure_id: int) -> AttendanceRefusal | None:
    card = case_card(tx, asking, case_id)
    if isinstance(card, AttendanceRefusal):
        return card
    if not attendance.finish_measure(tx, case_id, measure_id, asking.today):
        return AttendanceRefusal.NO_CASE
    write_audit(tx, asking.now, asking.person.id, "measure", "case", case_id, measure=measure_id)
    return None


@dataclass(frozen=True)
class Revealed:
    """Who a case is about, and what stands in its plan, each with its kind and day."""

    who: str
    plan: list[tuple[str, date, str]]


def returned(tx: Connection, asking: Asking, case_id: int) -> AttendanceRefusal | None:
    """The child is back in class: the campaign's main number."""
    card = case_card(tx, asking, case_id)
    if isinstance(card, AttendanceRefusal):
        return card
    if not attendance.return_child(tx, case_id, asking.today):
        return AttendanceRefusal.NO_CASE
    write_audit(tx, asking.now, asking.person.id, "returned", "case", case_id)
    return None


# Movement: who came, left, dropped out


@dataclass(frozen=True)
class Moved:
    """A movement with the pupil."""

    row: Movement
    child: Person


def movements(tx: Connection, asking: Asking) -> list[Moved]:
    """For the social pedagogue alone."""
    if not keeps_needs(asking.person):
        return []
    rows = attendance.movements_of(tx, asking.person.school_id)
    children = {one.id: one for one in people.by_ids(tx, {row.child_id for row in rows})}
    return [Moved(row, children[row.child_id]) for row in rows if row.child_id in children]


def moved(tx: Connection, asking: Asking, movement_id: int) -> Moved | AttendanceRefusal:
    """The look is written down, as at a case."""
    row = attendance.movement_by_id(tx, movement_id)
    child = people.by_id(tx, row.child_id) if row else None
    if row is None or child is None or row.school_id != asking.person.school_id:
        return AttendanceRefusal.NO_MOVEMENT
    if not keeps_needs(asking.person):
        return AttendanceRefusal.NO_MOVEMENT
    write_audit(tx, asking.now, asking.person.id, "read", "movement", movement_id)
    return Moved(row, child)


def note_movement(
    tx: Connection, asking: Asking, child_id: int, kind: str, on: date
) -> int | AttendanceRefusal:
    child = people.by_id(tx, child_id)
    if child is None or child.school_id != asking.person.school_id or not keeps_needs(asking.person):
        return AttendanceRefusal.NO_MOVEMENT
    values = {"school_id": child.school_id, "child_id": child_id, "kind": kind, "on_day": on}
    movement_id = attendance.add_movement(tx, values | {"noted_by": asking.person.id, "noted_at": asking.now})
    write_audit(tx, asking.now, asking.person.id, kind, "movement", movement_id)
    return movement_id


def note_notice(
    tx: Connection, asking: Asking, movement_id: int, to: str, number: str
) -> AttendanceRefusal | None:
    """The letter about it went to the authority or to the commission, under this number, today."""
    seen = moved(tx, asking, movement_id)
    if isinstance(seen, AttendanceRefusal):
        return seen
    attendance.note_letter(tx, movement_id, letter_to=to, letter_no=number, sent_on=asking.today)
    write_audit(tx, asking.now, asking.person.id, "notice", "movement", movement_id)
    return None


# The clock's part


def classes_unmarked(tx: Connection, school_id: int, day: date) -> list[str]:
    """Classes that have a teacher and were not marked on this day, from the first grade on."""
    marked = {one.class_name for one in attendance.marks_of(tx, school_id, day, day)}
    teachers = people.with_role(tx, school_id, Role.CLASS_TEACHER)
    unmarked = {name for one in teachers for name in one.teaches()} - marked
    return sorted(unmarked, key=lambda name: (int(name.split()[0]), name))


def is_asked_on(tx: Connection, school_id: int, day: date) -> bool:
    """Each school day of a campaign."""
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(day))
    return days.is_school_day(day) and campaigns.running(tx, school_id, day) is not None
