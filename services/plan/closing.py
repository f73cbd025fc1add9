"""Closing an item with evidence or as not held, and opening it again."""

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import DatedItem, changes, closing
from school.people import Role
from school.plan import Evidence, PlanRefusal, accepted_evidence
from school.plan.approval import why_not_in_force
from school.presses.plan import PlanPress
from school.rights import Deed, may
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.plan.letters import buttons_of, key_of, stop_reminding


def why_not_answer(tx: Connection, asking: Asking, row: DatedItem) -> PlanRefusal | None:
    """Whether this person can say how an item went: in a plan that is in force."""
    if not may(asking.person, Deed.RUN_PLAN) and not plan.answers_for(
        tx, asking.person.id, row.item_id, asking.now
    ):
        return PlanRefusal.NOT_YOURS
    return why_not_in_force(row.plan_state)


def open_item(tx: Connection, asking: Asking, occurrence_id: int) -> DatedItem | PlanRefusal:
    """The open occurrence of which this person can say how it went."""
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != asking.person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if refusal := why_not_answer(tx, asking, row):
        return refusal
    return row if row.state == "open" else PlanRefusal.ALREADY_DONE


def mark_done(tx: Connection, asking: Asking, occurrence_id: int, given: Evidence) -> PlanRefusal | None:
    """Closes an occurrence with the kind of evidence that the plan asks for; reminders not yet sent are stopped."""
    person, now = asking.person, asking.now
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    if given.kind not in accepted_evidence(row.evidence_kinds):
        return PlanRefusal.WRONG_EVIDENCE
    if not closing.close(tx, occurrence_id, person.id, now):
        return PlanRefusal.ALREADY_DONE
    closing.add_evidence(tx, occurrence_id, person.id, given, now)
    stop_reminding(tx, row.id)
    write_audit(tx, now, person.id, "done", "occurrence", occurrence_id, kind=given.kind)
    return None


def not_held(tx: Connection, asking: Asking, occurrence_id: int, reason: str) -> PlanRefusal | None:
    """It did not take place, and why; reminders stop, and the deputy head hears of it."""
    person, now = asking.person, asking.now
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    if not closing.call_off(tx, occurrence_id, person.id, reason, now):
        return PlanRefusal.ALREADY_DONE
    stop_reminding(tx, row.id)
    write_audit(tx, now, person.id, "not-held", "occurrence", occurrence_id)
    deputies = people.with_role(tx, person.school_id, Role.DEPUTY_HEAD)
    told = [deputy.id for deputy in deputies if deputy.id != person.id]
    about = {"title": row.title, "due": row.due_on, "name": person.name, "reason": reason}
    button = [[LetterButton("plan-open", PlanPress("card", occurrence=row.id))]]
    letter = Letter("plan-not-held-letter", about, button)
    outbox.post(tx, told, "plan-not-held", key_of(row), now.isoformat(), letter.body(), now)
    return None


def reopen(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """The deputy head opens a closed item again, as when its evidence does not show what it should."""
    person, now = asking.person, asking.now
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not may(person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    if refusal := why_not_in_force(row.plan_state):
        return refusal
    if not closing.reopen(tx, occurrence_id):
        return PlanRefusal.NOT_DONE
    if row.state == "cancelled":
        changes.write_change(
            tx, {"item_id": row.item_id, "at": now, "person_id": person.id, "field": "reopened"}
        )
    told = [row.done_by] if row.done_by and row.done_by != person.id else []
    letter = Letter("plan-reopened-letter", {"title": row.title, "name": person.name}, buttons_of(row))
    outbox.post(tx, told, "plan-reopened", key_of(row), now.isoformat(), letter.body(), now)
    write_audit(tx, now, person.id, "reopen", "occurrence", occurrence_id)
    return None
