"""Offices beside elections: given by a decision, resigned from, recalled by the general meeting, noted by a class."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, parliament, people
from db.parliament import Office, decisions, membership
from db.people.audit import write_audit
from db.plan.school_year import calendar_of
from school.dates import SchoolYear, school_day
from school.elections import Terms, term_ends
from school.factions import FACTIONS
from school.parliament.offices import (
    APPOINTED,
    NEVER_EMPTY,
    OfficeRefusal,
    elects_openly,
    empty,
    why_not_hold,
    why_not_note,
)
from school.people import MENTORS, Person, Role, class_name
from school.presses.parliament import OfficePress, ParliamentPress
from school.rights import runs_parliament
from services.asking import Asking
from services.letters import Letter, LetterButton, LetterLine, Named
from services.parliament.charter import charter_of
from services.parliament.decisions import GENERAL, taken

#: An empty office is told of from this hour on, of a school day.
MORNING = time(9)


@dataclass(frozen=True)
class Given:
    """What is given to whom; the scope is a faction's key, a school body's name or a class. No day: the usual term."""

    kind: str
    scope: str
    person_id: int
    until: date | None = None
    position: str = ""


@dataclass(frozen=True)
class OfficeCard:
    """An office with the number of the decision that gave it, and what this person may do."""

    row: Office
    decision: int | None
    may_resign: bool
    may_recall: bool


@dataclass(frozen=True)
class ClassBody:
    """A class that has no self-government, and whether it elects openly."""

    name: str
    grade: int
    pupils: int
    openly: bool


def holders(tx: Connection, asking: Asking) -> list[Office]:
    """Everybody who holds an office today; of classes one's own, for whoever runs the parliament all."""
    person = asking.person
    found = parliament.holders(tx, person.school_id, asking.today)
    own = {person.class_name, *person.teaches()}
    return [one for one in found if one.kind != "class" or one.scope in own or runs_parliament(person)]


def card(tx: Connection, asking: Asking, office_id: int) -> OfficeCard | OfficeRefusal:
    row = _held(tx, asking, office_id)
    if isinstance(row, OfficeRefusal):
        return row
    decided = decisions.decision_with(tx, row.decision_id) if row.decision_id else None
    own = row.person_id == asking.person.id
    return OfficeCard(row, decided.number if decided else None, own, runs_parliament(asking.person))


def _held(tx: Connection, asking: Asking, office_id: int) -> Office | OfficeRefusal:
    found = [
        one for one in parliament.holders(tx, asking.person.school_id, asking.today) if one.id == office_id
    ]
    return found[0] if found else OfficeRefusal.NO_SUCH


def appoint(tx: Connection, asking: Asking, given: Given, decision_id: int) -> OfficeRefusal | None:
    """By a sitting's decision, until the day that was said or the next election: that ends it by itself."""
    if not runs_parliament(asking.person):
        return OfficeRefusal.NOT_YOURS
    decided = taken(tx, asking, decision_id)
    if decided is None:
        return OfficeRefusal.NO_DECISION
    if given.kind not in APPOINTED or (given.kind == "leader" and given.scope not in FACTIONS):
        return OfficeRefusal.NO_SUCH
    last = term_ends(Terms(), asking.today)
    if given.until and not asking.today <= given.until <= last:
        return OfficeRefusal.TERM
    person = _whom(tx, asking, given)
    if isinstance(person, OfficeRefusal):
        return person
    _give(tx, asking, person, given, given.until or last, decided.id)
    return None


def _whom(tx: Connection, asking: Asking, given: Given) -> Person | OfficeRefusal:
    person = people.by_id(tx, given.person_id)
    if person is None or person.school_id != asking.person.school_id:
        return OfficeRefusal.NO_SUCH
    factions = parliament.factions_of(tx, person.id)
    refusal = why_not_hold(given.kind, given.scope, person, factions, charter_of(tx, person.school_id).stand)
    return refusal or person


def _give(
    tx: Connection, asking: Asking, person: Person, given: Given, until: date, decision_id: int | None
) -> None:
    """Given twice, it is given once; whoever is new hears of it."""
    same = (given.kind, given.scope, given.position, person.id)
    now_held = parliament.holders(tx, person.school_id, asking.today)
    if any((one.kind, one.scope, one.position, one.person_id) == same for one in now_held):
        return
    what = {"kind": given.kind, "scope": given.scope, "position": given.position}
    who = {"school_id": person.school_id, "person_id": person.id, "name": person.name}
    term = {"since": asking.today, "until": until, "election_id": None, "decision_id": decision_id}
    parliament.give_office(tx, what | who | term)
    write_audit(tx, asking.now, asking.person.id, "give-office", "person", person.id, **what)
    about = _about(given.kind, given.scope, given.position) | {"until": until}
    _tell(tx, asking, [person.id], "office-given-letter", about, f"{given.kind}:{given.scope}")


def _about(kind: str, scope: str, position: str) -> dict[str, object]:
    """What the letters say of an office: «leader of …», «representative in …», a class's position."""
    faction = Named(f"faction-{scope}") if kind == "leader" else ""
    return {"kind": kind, "faction": faction, "scope": scope, "position": position}


def _tell(
    tx: Connection, asking: Asking, who: list[int], key: str, about: dict[str, object], subject: str
) -> None:
    button = [[LetterButton("parliament-offices", ParliamentPress())]]
    body = Letter(key, about, button).body()
    outbox.post(tx, who, "office", subject, asking.now.isoformat(), body, asking.now)


def resign(tx: Connection, asking: Asking, office_id: int) -> OfficeRefusal | None:
    """One's own office, from today on; whoever runs the parliament hears so."""
    row = _held(tx, asking, office_id)
    if isinstance(row, OfficeRefusal):
        return row
    if row.person_id != asking.person.id:
        return OfficeRefusal.NOT_YOURS
    parliament.end_office(tx, row.id, asking.today, "resigned")
    write_audit(tx, asking.now, asking.person.id, "resign", "office", row.id)
    who = sorted({one.id for role in MENTORS for one in people.with_role(tx, row.school_id, role)})
    about = _about(row.kind, row.scope, row.position) | {"name": row.name}
    _tell(tx, asking, who, "office-resigned-letter", about, f"office:{row.id}")
    return None


def recall(tx: Connection, asking: Asking, office_id: int, decision_id: int) -> OfficeRefusal | None:
    """Only the general meeting recalls; whoever held the office hears by which decision."""
    row = _held(tx, asking, office_id)
    if isinstance(row, OfficeRefusal):
        return row
    if not runs_parliament(asking.person):
        return OfficeRefusal.NOT_YOURS
    decided = taken(tx, asking, decision_id, GENERAL)
    if decided is None:
        return OfficeRefusal.NOT_GENERAL
    parliament.end_office(tx, row.id, asking.today, "recalled")
    detail = {"office": row.id, "decision": decided.id}
    write_audit(tx, asking.now, asking.person.id, "recall", "person", row.person_id or 0, **detail)
    about = _about(row.kind, row.scope, row.position) | {"number": decided.number or 0}
    told = [row.person_id] if row.person_id else []
    _tell(tx, asking, told, "office-recalled-letter", about, f"office:{row.id}")
    return None


# Classes


def classes_without_body(tx: Connection, asking: Asking) -> list[ClassBody]:
    """Every class in which nobody holds a position; for a class teacher the own one."""
    person = asking.person
    bodies = {
        one.scope for one in parliament.holders(tx, person.school_id, asking.today) if one.kind == "class"
    }
    wanted = [
        one
        for one in people.class_names(tx, person.school_id)
        if class_name(*one) not in bodies and _runs_class(person, class_name(*one))
    ]
    counted = (people.one_class(tx, person.school_id, *one) for one in wanted)
    return [
        ClassBody(
            class_name(one.grade, one.letter), one.grade, one.pupils, elects_openly(one.grade, one.pupils)
        )
        for one in counted
        if one
    ]


def _runs_class(person: Person, name: str) -> bool:
    return runs_parliament(person) or person.sees_class(name)


def note_class(tx: Connection, asking: Asking, given: Given, votes: int) -> OfficeRefusal | None:
    """A small class, or one of the youngest, has elected openly: its teacher notes whom, and with how many voices."""
    if not _runs_class(asking.person, given.scope):
        return OfficeRefusal.NOT_YOURS
    person = _whom(tx, asking, given)
    if isinstance(person, OfficeRefusal):
        return person
    size = membership.pupils_in(tx, person.school_id, person.grade or 0, person.letter or "")
    if refusal := why_not_note(person.grade or 0, size, votes):
        return refusal
    _give(tx, asking, person, given, term_ends(Terms(), asking.today), None)
    return None


# The clock


def tick(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Where the parliament has had offices, an empty one is told once: to the senior mentor and the deputy head."""
    today, local = school_day(now, zone), now.astimezone(zone).time()
    last_days = parliament.last_days(tx, school_id)
    year = SchoolYear.of(today)
    if not last_days or local < MORNING or not calendar_of(tx, school_id, year).is_school_day(today):
        return
    vacant = empty([one for one, until in last_days.items() if until >= today])
    if not vacant:
        return
    lines = [LetterLine("office-empty-line", _office(kind, scope)) for kind, scope in vacant]
    button = [[LetterButton("office-do-appoint", OfficePress("appoint"))]]
    body = Letter("office-empty-letter", {"offices": len(vacant)}, button, lines).body()
    who = people.with_role(tx, school_id, Role.SENIOR_MENTOR)
    who += people.with_role(tx, school_id, Role.DEPUTY_HEAD)
    newest = max((last_days[one] for one in NEVER_EMPTY if one in last_days and one in vacant), default="")
    outbox.post(
        tx, sorted({one.id for one in who}), "office-empty", "offices", f"{year.first}:{newest}", body, now
    )


def _office(kind: str, scope: str) -> dict[str, object]:
    return {"office": Named(f"faction-{scope}" if scope else f"office-{kind}")}
