"""Closing an item with evidence or as not held, and opening it again."""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import DatedItem, changes, closing, sites
from db.plan import overdue as marks
from school.dates import SchoolYear
from school.people import Role
from school.plan import (
    NOTE,
    Evidence,
    PlanRefusal,
    accepted_of_part,
    is_allowed_site,
    is_dangerous,
    parts_of,
)
from school.plan.approval import why_not_in_force
from school.plan.linked import linked_with
from school.presses.plan import PlanPress
from school.rights import Deed, may
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.plan.letters import buttons_of, key_of, stop_reminding

#: The mark of a report of the year that the leadership has approved.
REPORT_APPROVED = "report-approved"


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


def why_not_publish(tx: Connection, row: DatedItem) -> PlanRefusal | None:
    """The report of the year is published once the leadership has approved it (the plan's last row)."""
    if linked_with(row.title) != "year-report" or marks.mark_of(tx, row.id, REPORT_APPROVED):
        return None
    return PlanRefusal.REPORT_NOT_APPROVED


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A title of a row of which nothing has been shown yet, and what closes it."""

    number: int
    title: str
    kinds: frozenset[str]


def open_parts(tx: Connection, row: DatedItem) -> list[OpenPart]:
    titles = parts_of(row.title)
    shown = {one.part for one in closing.all_evidence_of(tx, row.id)}
    kinds = [accepted_of_part(title, row.evidence_kinds, alone=len(titles) == 1) for title in titles]
    return [
        OpenPart(number, title, kinds[number]) for number, title in enumerate(titles) if number not in shown
    ]


def mark_done(
    tx: Connection,
    asking: Asking,
    occurrence_id: int,
    given: Evidence,
    part: int | None = None,
    faces: str = "",
) -> PlanRefusal | None:
    """Shows one part of an occurrence, or all that is left of it, with what the plan asks for.

    When every part has its evidence the occurrence is closed, and reminders not yet sent are stopped.
    """
    person, now = asking.person, asking.now
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    if refusal := why_not_publish(tx, row):
        return refusal
    left = open_parts(tx, row)
    meant = [one for one in left if part is None or one.number == part]
    if refusal := _why_not_show(tx, row, meant, given):
        return refusal
    if meant == left and not closing.close(tx, occurrence_id, person.id, now):
        return PlanRefusal.ALREADY_DONE
    number = _numbered(tx, asking, row) if given.kind == NOTE else None
    for one in meant:
        closing.add_evidence(tx, occurrence_id, person.id, given, now, one.number, number)
    if meant == left:
        stop_reminding(tx, row.id)
    said = {"faces": faces} if faces else {}  # whether the parents of those who are seen in it agree
    write_audit(tx, now, person.id, "done", "occurrence", occurrence_id, kind=given.kind, part=part, **said)
    return None


def _why_not_show(
    tx: Connection, row: DatedItem, meant: list[OpenPart], given: Evidence
) -> PlanRefusal | None:
    if not meant:
        return PlanRefusal.NO_SUCH_PART
    if any(given.kind not in one.kinds for one in meant):
        return PlanRefusal.WRONG_EVIDENCE
    if given.link and not is_allowed_site(given.link, sites.of(tx, row.school_id)):
        return PlanRefusal.OTHER_SITE
    return PlanRefusal.DANGEROUS_FILE if is_dangerous(given.file_name or "") else None


def _numbered(tx: Connection, asking: Asking, row: DatedItem) -> tuple[int, int]:
    year = SchoolYear.of(asking.today).first
    return year, closing.next_note(tx, row.school_id, year)


def set_sites(tx: Connection, asking: Asking, named: list[str]) -> PlanRefusal | None:
    """The sites on which the school publishes; none: any."""
    if not may(asking.person, Deed.RUN_PLAN):
        return PlanRefusal.NOT_YOURS
    sites.put(tx, asking.person.school_id, named)
    write_audit(tx, asking.now, asking.person.id, "set-sites", "organization", asking.person.school_id)
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
