"""The card of a dated item: what somebody sees of it, and what they may do with it."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import plan
from db.plan import DatedItem, assignees, changes, closing, decisions, factions, overdue
from db.plan.assignees import Handover, NamedPerson
from db.plan.closing import GivenEvidence
from db.plan.decisions import Acceptance, Extension
from db.plan.overdue import Mark
from school.people import Person
from school.plan import PlanRefusal
from school.rights import decides_about, runs_item
from services.asking import Asking
from services.plan.closing import why_not_answer
from services.plan.overdue import SEEN
from services.plan.school_year import may_switch


@dataclass(frozen=True)
class Around:
    """What belongs to an item beside itself, and what this person may do with it."""

    named: list[NamedPerson]
    waiting: list[Handover]
    changes: int
    runs: bool
    answers: bool
    can_hand_over: bool


def around(tx: Connection, asking: Asking, row: DatedItem) -> Around:
    person, item_id = asking.person, row.item_id
    answers = plan.answers_for(tx, person.id, item_id, asking.now)
    return Around(
        assignees.named(tx, item_id),
        assignees.waiting(tx, item_id),
        len(changes.changes_of(tx, item_id)),
        runs_item(person, answers=answers),
        answers,
        plan.answers_oneself(tx, person.id, item_id),
    )


@dataclass(frozen=True)
class Notes:
    """What others have said about an occurrence, and what this person may say."""

    seen: Mark | None = None
    extension: Extension | None = None
    accepted: Acceptance | None = None
    may_decide: bool = False
    may_accept: bool = False


def notes(tx: Connection, person: Person, row: DatedItem, given: GivenEvidence | None) -> Notes:
    if row.state == "open":
        asked = decisions.extension_asked(tx, row.id)
        seen = overdue.mark_of(tx, row.id, SEEN)
        return Notes(seen, asked, may_decide=asked is not None and decides_about(person, asked.asked_by))
    accepted = decisions.acceptance_of(tx, row.id)
    may_accept = row.state == "done" and given is not None and accepted is None
    return Notes(accepted=accepted, may_accept=may_accept and decides_about(person, row.done_by))


@dataclass(frozen=True)
class Card:
    """A dated item with its evidence, its people and what others have said about it."""

    item: DatedItem
    given: list[GivenEvidence]
    around: Around
    notes: Notes
    faction_lead: str | None
    may_close: bool
    may_switch: bool


def card(tx: Connection, asking: Asking, occurrence_id: int) -> Card | PlanRefusal:
    """Staff of the school see all."""
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != asking.person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    given, may_close = closing.all_evidence_of(tx, occurrence_id), why_not_answer(tx, asking, row) is None
    return Card(
        row,
        given,
        around(tx, asking, row),
        notes(tx, asking.person, row, given[0] if given else None),
        factions.lead_of(tx, row.item_id),
        may_close,
        may_switch(asking.person, row, answers=may_close),
    )
