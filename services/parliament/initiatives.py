"""Initiatives: sent, looked at by a mentor, supported, answered by the administration before a deadline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.parliament import initiatives, projects
from db.parliament.initiatives import Initiative
from db.people.audit import write_audit
from school.parliament.appeals import young_classes
from school.parliament.initiatives import (
    ANSWERS,
    DAYS_TO_CHECK,
    MOST_A_WEEK,
    MOST_AT_ONCE,
    PUBLIC,
    WEEK,
    InitiativeRefusal,
    State,
    sees,
    why_not_change,
    why_not_check,
    why_not_report,
    why_not_support,
    why_not_turn_back,
    writes,
)
from school.people import MENTORS, Person, Role
from school.presses.parliament import InitiativePress
from school.rights import is_pupil, leads_school, runs_parliament
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.parliament.charter import charter_of
from services.parliament.days import in_school_days


@dataclass(frozen=True)
class Told:
    """An initiative as its author fills it in."""

    kind: str
    title: str
    problem: str
    solution: str


@dataclass(frozen=True)
class InitiativeCard:
    """An initiative as one person sees it, and what they may do with it."""

    row: Initiative
    may_support: bool
    may_change: bool
    may_check: bool
    may_turn_back: bool
    may_report: bool
    may_answer: bool
    project: int | None  # that has come of it
    may_begin: bool  # one
    threshold: int  # supporters that the administration's answer asks for


def shown(tx: Connection, asking: Asking) -> list[Initiative]:
    """What is public, and before it what waits for this person: for a mentor to look at, or one's own."""
    person = asking.person
    waiting = initiatives.in_states(tx, person.school_id, [State.SENT]) if runs_parliament(person) else []
    if writes(person):
        waiting += [
            one
            for one in initiatives.of_author(tx, person.id)
            if one.state not in PUBLIC and one not in waiting
        ]
    return [*waiting, *initiatives.in_states(tx, person.school_id, PUBLIC)]


def card(tx: Connection, asking: Asking, initiative_id: int) -> InitiativeCard | InitiativeRefusal:
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    person = asking.person
    behind = person.id in initiatives.supporters(tx, row.id)
    begun = projects.of_initiative(tx, row.id)
    return InitiativeCard(
        row,
        not behind and why_not_support(row.stand, person) is None,
        why_not_change(row.stand, person) is None,
        why_not_check(row.stand, person) is None,
        why_not_turn_back(row.stand, person) is None,
        why_not_report(row.stand, person) is None and not runs_parliament(person),
        leads_school(person) and row.state == State.REACHED,
        begun.id if begun else None,
        runs_parliament(person) and row.state in (State.ACCEPTED, State.PART),
        charter_of(tx, row.school_id).supporters,
    )


def _find(tx: Connection, asking: Asking, initiative_id: int) -> Initiative | InitiativeRefusal:
    row = initiatives.by_id(tx, initiative_id)
    if row is None or row.school_id != asking.person.school_id or not sees(row.stand, asking.person):
        return InitiativeRefusal.NO_SUCH
    return row


def send(tx: Connection, asking: Asking, draft: str, told: Told) -> int | InitiativeRefusal:
    """It waits for a mentor's look. The same draft again is the same initiative. What a class teacher writes is told of
    as the class's own."""
    person = asking.person
    if known := initiatives.by_draft(tx, draft):
        return known.id
    if not writes(person):
        return InitiativeRefusal.NOT_YOURS
    own = initiatives.of_author(tx, person.id)
    waiting = [one for one in own if one.state in (State.SENT, State.OPEN)]
    lately = [one for one in own if one.sent_at > asking.now - WEEK]
    if len(waiting) >= MOST_AT_ONCE or len(lately) >= MOST_A_WEEK:
        return InitiativeRefusal.TOO_MANY
    who = {"school_id": person.school_id, "author_id": person.id, "author": _named(person), "draft": draft}
    what = {"kind": told.kind, "title": told.title, "problem": told.problem, "solution": told.solution}
    when = {"sent_at": asking.now, "check_by": in_school_days(tx, asking, DAYS_TO_CHECK)}
    made = initiatives.send(tx, who | what | when | {"state": State.SENT})
    row = initiatives.by_id(tx, made) if made else None
    if row is None:
        return InitiativeRefusal.NO_SUCH
    write_audit(tx, asking.now, person.id, "send", "initiative", row.id)
    _tell(tx, row, _mentors(tx, row), "initiative-check-letter", asking.now)
    return row.id


def _named(person: Person) -> str:
    return person.name if is_pupil(person) else ", ".join(young_classes(person))


def _mentors(tx: Connection, row: Initiative) -> list[int]:
    return sorted({one.id for role in MENTORS for one in people.with_role(tx, row.school_id, role)})


def _tell(
    tx: Connection,
    row: Initiative,
    who: Sequence[int],
    key: str,
    now: datetime,
    *,
    occurrence: str | None = None,
    **more: Any,
) -> None:
    """Each time anew, unless the occurrence says that one was told already."""
    about = {"title": row.title, "name": row.author} | more
    button = [[LetterButton("initiative-see", InitiativePress("card", row.id))]]
    body = Letter(key, about, button).body()
    outbox.post(tx, who, key, f"initiative:{row.id}", occurrence or now.isoformat(), body, now)


def change(tx: Connection, asking: Asking, initiative_id: int, told: Told) -> InitiativeRefusal | None:
    """Until somebody stands behind it; what is changed is looked at anew."""
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    if refusal := why_not_change(row.stand, asking.person):
        return refusal
    what = {"kind": told.kind, "title": told.title, "problem": told.problem, "solution": told.solution}
    again = {"state": State.SENT, "check_by": in_school_days(tx, asking, DAYS_TO_CHECK), "answer": None}
    initiatives.change(tx, row.id, **what, **again)
    day = asking.today.isoformat()  # changed ten times in a day, it is told of once
    _tell(tx, row, _mentors(tx, row), "initiative-check-letter", asking.now, occurrence=day)
    return None


def let_through(tx: Connection, asking: Asking, initiative_id: int) -> InitiativeRefusal | None:
    """A mentor has looked: from now on the school sees it."""
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    if refusal := why_not_check(row.stand, asking.person):
        return refusal
    initiatives.step(tx, row.id, State.SENT, State.OPEN)
    write_audit(tx, asking.now, asking.person.id, "let-through", "initiative", row.id)
    _tell(tx, row, [row.author_id] if row.author_id else [], "initiative-open-letter", asking.now)
    return None


def turn_back(tx: Connection, asking: Asking, initiative_id: int, reason: str) -> InitiativeRefusal | None:
    """It names somebody badly, or proposes nothing: its author hears why and can write it anew."""
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    if refusal := why_not_turn_back(row.stand, asking.person):
        return refusal
    initiatives.step(tx, row.id, row.state, State.TURNED_BACK, answer=reason, answer_by=None)
    initiatives.drop_support(tx, row.id)
    write_audit(tx, asking.now, asking.person.id, "turn-back", "initiative", row.id)
    author = [row.author_id] if row.author_id else []
    _tell(tx, row, author, "initiative-back-letter", asking.now, reason=reason)
    return None


def report(tx: Connection, asking: Asking, initiative_id: int) -> InitiativeRefusal | None:
    """The mentors hear of it once a day, and turn it back if somebody is named badly; who told them is not said."""
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    if refusal := why_not_report(row.stand, asking.person):
        return refusal
    write_audit(tx, asking.now, asking.person.id, "report", "initiative", row.id)
    day = asking.today.isoformat()
    _tell(tx, row, _mentors(tx, row), "initiative-reported-letter", asking.now, occurrence=day)
    return None


def take_back(tx: Connection, asking: Asking, initiative_id: int) -> InitiativeRefusal | None:
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    if refusal := why_not_change(row.stand, asking.person):
        return refusal
    initiatives.step(tx, row.id, row.state, State.TAKEN_BACK)
    return None


def support(tx: Connection, asking: Asking, initiative_id: int) -> InitiativeRefusal | None:
    """One more stands behind it; at the threshold the administration is told, once, and its deadline begins."""
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    if refusal := why_not_support(row.stand, asking.person):
        return refusal
    if not initiatives.stand_behind(tx, row.id, asking.person.id):
        return InitiativeRefusal.SUPPORTED
    charter = charter_of(tx, row.school_id)
    if row.supporters + 1 < charter.supporters:
        return None
    by = in_school_days(tx, asking, charter.answer_days)
    if initiatives.step(tx, row.id, State.OPEN, State.REACHED, answer_by=by):
        heads = [one.id for one in people.with_role(tx, row.school_id, Role.DEPUTY_HEAD)]
        _tell(
            tx, row, heads, "initiative-reached-letter", asking.now, supporters=row.supporters + 1, until=by
        )
    return None


_ANSWERED = {
    State.ACCEPTED: "initiative-accepted-letter",
    State.PART: "initiative-part-letter",
    State.DECLINED: "initiative-declined-letter",
}


def answer(
    tx: Connection, asking: Asking, initiative_id: int, state: str, reasons: str
) -> InitiativeRefusal | None:
    """The administration's answer with its reasons, for everybody to read; all who stand behind it hear of it once."""
    row = _find(tx, asking, initiative_id)
    if isinstance(row, InitiativeRefusal):
        return row
    if not leads_school(asking.person):
        return InitiativeRefusal.ADMINISTRATION
    if state not in ANSWERS or not initiatives.step(
        tx, row.id, State.REACHED, state, answer=reasons, answered_by=asking.person.id
    ):
        return InitiativeRefusal.WRONG_TIME
    write_audit(tx, asking.now, asking.person.id, "answer", "initiative", row.id, state=state)
    behind = initiatives.supporters(tx, row.id)
    told = sorted({*behind, *([row.author_id] if row.author_id else [])})
    _tell(tx, row, told, _ANSWERED[State(state)], asking.now, answer=reasons)
    return None


def tick(tx: Connection, school_id: int, today: date, now: datetime) -> None:
    """Whoever is late with a look or an answer hears so, once; the deputy head hears of mentors."""
    heads = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
    for row in initiatives.late(tx, school_id, today):
        who = sorted({*heads, *(_mentors(tx, row) if row.state == State.SENT else [])})
        about = {"title": row.title, "state": row.state}
        button = [[LetterButton("initiative-see", InitiativePress("card", row.id))]]
        body = Letter("initiative-late-letter", about, button).body()
        outbox.post(tx, who, "initiative-late", f"initiative:{row.id}", row.state, body, now)
