"""Who answers for an item by name: naming colleagues, the lead, handing over, and standing in."""

from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import Item, assignees, changes
from school.people import Person
from school.plan import PlanRefusal
from school.plan.approval import PlanState, why_not_in_force
from school.plan.changes import Part, is_colleague
from school.presses.plan import HandoverPress, PlanPress
from school.rights import runs_item
from services.asking import Asking
from services.letters import Letter, LetterButton


def item_of(tx: Connection, asking: Asking, occurrence_id: int, *, to_run: bool = True) -> Item | PlanRefusal:
    """The item behind an occurrence, for whoever runs it, or (`to_run=False`) answers for it."""
    person = asking.person
    row = plan.by_occurrence(tx, occurrence_id)
    item = changes.item_with(tx, row.item_id) if row else None
    if item is None or item.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    answers = plan.answers_for(tx, person.id, item.id, asking.now)
    if not (runs_item(person, answers=answers) or (answers and not to_run)):
        return PlanRefusal.NOT_YOURS
    refusal = why_not_in_force(item.plan_state)
    return PlanRefusal.CLOSED if refusal is PlanRefusal.CLOSED else item


def _colleague(tx: Connection, person: Person, colleague_id: int) -> Person | None:
    found = people.by_id(tx, colleague_id)
    return found if is_colleague(found, person.school_id) else None


def open_button(occurrence_id: int) -> list[LetterButton]:
    return [LetterButton("plan-open", PlanPress("card", occurrence=occurrence_id))]


def name_person(tx: Connection, asking: Asking, occurrence_id: int, colleague_id: int) -> PlanRefusal | None:
    """Names somebody of the staff beside the roles; the first one is the lead. They hear of it."""
    person, now = asking.person, asking.now
    item = item_of(tx, asking, occurrence_id)
    if isinstance(item, PlanRefusal):
        return item
    colleague = _colleague(tx, person, colleague_id)
    if colleague is None:
        return PlanRefusal.NO_SUCH_COLLEAGUE
    named = assignees.named(tx, item.id)
    if colleague.id in {one.person_id for one in named}:
        return PlanRefusal.NO_CHANGE
    assignees.put(tx, item.id, colleague.id, Part.HELPER if named else Part.LEAD, now)
    _trace(tx, asking, item, "named", None, colleague.name)
    letter = Letter(
        "plan-named-letter", {"title": item.title, "name": person.name}, [open_button(occurrence_id)]
    )
    told = [colleague.id] if colleague.id != person.id and item.plan_state == PlanState.APPROVED else []
    outbox.post(tx, told, "plan-named", f"item:{item.id}", now.isoformat(), letter.body(), now)
    return None


def take_off(tx: Connection, asking: Asking, occurrence_id: int, colleague_id: int) -> PlanRefusal | None:
    """Somebody is named no more; if it was the lead, the one who was named next leads."""
    now = asking.now
    item = item_of(tx, asking, occurrence_id)
    if isinstance(item, PlanRefusal):
        return item
    gone = [one for one in assignees.named(tx, item.id) if one.person_id == colleague_id]
    if not gone:
        return PlanRefusal.NO_CHANGE
    assignees.take_off(tx, item.id, colleague_id)
    left = assignees.named(tx, item.id)
    if gone[0].part == Part.LEAD and left:
        assignees.put(tx, item.id, left[0].person_id, Part.LEAD, now)
    _trace(tx, asking, item, "named", gone[0].name, None)
    return None


def make_lead(tx: Connection, asking: Asking, occurrence_id: int, colleague_id: int) -> PlanRefusal | None:
    """One of those who are named leads from now on."""
    now = asking.now
    item = item_of(tx, asking, occurrence_id)
    if isinstance(item, PlanRefusal):
        return item
    named = assignees.named(tx, item.id)
    chosen = next((one for one in named if one.person_id == colleague_id), None)
    if chosen is None or chosen.part == Part.LEAD:
        return PlanRefusal.NO_CHANGE
    before = next((one.name for one in named if one.part == Part.LEAD), None)
    assignees.put(tx, item.id, colleague_id, Part.LEAD, now)
    _trace(tx, asking, item, "lead", before, chosen.name)
    return None


def take_lead(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """One of several who answer (mentors for a faction) accepts an item that nobody leads."""
    person, now = asking.person, asking.now
    item = item_of(tx, asking, occurrence_id, to_run=False)
    if isinstance(item, PlanRefusal):
        return item
    if any(one.part == Part.LEAD for one in assignees.named(tx, item.id)):
        return PlanRefusal.HAS_LEAD
    assignees.put(tx, item.id, person.id, Part.LEAD, now)
    _trace(tx, asking, item, "lead", None, person.name)
    others = [one for one in plan.people_answering(tx, item.id, now) if one != person.id]
    told = others if item.plan_state == PlanState.APPROVED else []
    about = {"title": item.title, "name": person.name}
    letter = Letter("plan-lead-letter", about, [open_button(occurrence_id)])
    outbox.post(tx, told, "plan-lead", f"item:{item.id}", now.isoformat(), letter.body(), now)
    return None


# Handing over


def hand_over(tx: Connection, asking: Asking, occurrence_id: int, colleague_id: int) -> PlanRefusal | None:
    """Asks a colleague to take one's item; until they accept, nothing changes."""
    person, now = asking.person, asking.now
    item = item_of(tx, asking, occurrence_id, to_run=False)
    if isinstance(item, PlanRefusal):
        return item
    colleague = _colleague(tx, person, colleague_id)
    if colleague is None or colleague.id == person.id:
        return PlanRefusal.NO_SUCH_COLLEAGUE
    if not plan.answers_oneself(tx, person.id, item.id):
        return PlanRefusal.NOT_YOURS  # a substitute keeps it for the other
    asked = assignees.ask_to_take(tx, item.id, person.id, colleague.id, now)
    if asked is None:
        return PlanRefusal.ASKED_BEFORE
    buttons = [
        [
            LetterButton("plan-handover-yes", HandoverPress("yes", handover=asked, occurrence=occurrence_id)),
            LetterButton("plan-handover-no", HandoverPress("no", handover=asked, occurrence=occurrence_id)),
        ],
        open_button(occurrence_id),
    ]
    letter = Letter("plan-handover-letter", {"title": item.title, "name": person.name}, buttons)
    subject = f"handover:{asked}"
    outbox.post(tx, [colleague.id], "plan-handover", subject, "once", letter.body(), now)
    write_audit(tx, now, person.id, "hand-over", "plan-item", item.id)
    return None


def recall(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """The giver keeps the item after all, as when the colleague does not answer."""
    person = asking.person
    row = plan.by_occurrence(tx, occurrence_id)
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    own = [one for one in assignees.waiting(tx, row.item_id) if one.from_id == person.id]
    if not own or not assignees.answer_handover(tx, own[0].id, "withdrawn"):
        return PlanRefusal.NO_CHANGE
    outbox.cancel(tx, "plan-handover", f"handover:{own[0].id}")
    write_audit(tx, asking.now, person.id, "recall-handover", "plan-item", row.item_id)
    return None


def answer_handover(
    tx: Connection, asking: Asking, handover_id: int, occurrence_id: int, *, accepts: bool
) -> PlanRefusal | None:
    """The colleague accepts, and answers from now on, as lead if the other was or nobody is; or declines."""
    person, now = asking.person, asking.now
    asked = assignees.handover(tx, handover_id)
    item = changes.item_with(tx, asked.item_id) if asked else None
    if asked is None or item is None or asked.to_id != person.id or item.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not assignees.answer_handover(tx, asked.id, "accepted" if accepts else "declined"):
        return PlanRefusal.ANSWERED
    giver = people.by_id(tx, asked.from_id)
    if accepts:
        _pass_on(tx, item.id, asked.from_id, person.id, now)
        before = giver.name if giver else None
        _trace(tx, asking, item, "handed", before, person.name)
    letter = Letter(
        "plan-handover-accepted" if accepts else "plan-handover-declined",
        {"title": item.title, "name": person.name},
        [open_button(occurrence_id)],
    )
    told = [asked.from_id]
    outbox.post(tx, told, "plan-handover-answer", f"handover:{asked.id}", "once", letter.body(), now)
    write_audit(tx, now, person.id, "answer-handover", "plan-item", item.id)
    return None


def _pass_on(tx: Connection, item_id: int, from_id: int, to_id: int, now: datetime) -> None:
    leads = [one.person_id for one in assignees.named(tx, item_id) if one.part == Part.LEAD]
    # Released, not just taken off: a role may name the giver as well.
    assignees.put(tx, item_id, from_id, Part.RELEASED, now)
    already_leads = to_id in leads
    part = Part.LEAD if not leads or from_id in leads or already_leads else Part.HELPER
    assignees.put(tx, item_id, to_id, part, now)


# Standing in


def leave(
    tx: Connection, asking: Asking, substitute_id: int, since: datetime, until: datetime, last_day: date
) -> PlanRefusal | None:
    """Away to the end of a day: the substitute gets the reminders and sees the items in the own list."""
    person, now = asking.person, asking.now
    substitute = _colleague(tx, person, substitute_id)
    if substitute is None or substitute.id == person.id:
        return PlanRefusal.NO_SUCH_COLLEAGUE
    if until <= now:
        return PlanRefusal.DAY_OVER
    assignees.set_away(tx, person.id, substitute.id, since, until)
    letter = Letter("plan-away-letter", {"name": person.name, "until": last_day})
    subject = f"away:{person.id}"
    outbox.post(tx, [substitute.id], "plan-away", subject, now.isoformat(), letter.body(), now)
    write_audit(tx, now, person.id, "away", "person", person.id, substitute=substitute.id)
    return None


def come_back(tx: Connection, asking: Asking) -> bool:
    """Back before the day; whether the person was away at all."""
    person, now = asking.person, asking.now
    if assignees.away_of(tx, person.id, now) is None:
        return False
    write_audit(tx, now, person.id, "back", "person", person.id)
    return assignees.end_away(tx, person.id, now)


def _trace(
    tx: Connection, asking: Asking, item: Item, field: str, before: str | None, after: str | None
) -> None:
    said = {"field": field, "before": before, "after": after}
    who = {"item_id": item.id, "at": asking.now, "person_id": asking.person.id}
    changes.write_change(tx, who | said, of_document=False)
