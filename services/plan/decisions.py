"""More time is asked for and granted or not; evidence is accepted or sent back."""

from datetime import date

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.people.audit import write_audit
from db.plan import DatedItem, closing, decisions
from school.people import Person, Role
from school.plan import PlanRefusal
from school.presses.plan import DecidePress, PlanPress
from school.rights import Deed, decides_about, may
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.plan.changes import put_to
from services.plan.closing import open_item
from services.plan.letters import buttons_of, key_of

# More time


def ask_for_time(
    tx: Connection, asking: Asking, occurrence_id: int, wanted_on: date, reason: str
) -> PlanRefusal | None:
    """Those who decide get the question with its buttons. Whoever leads the school needs to ask nobody."""
    person, now = asking.person, asking.now
    row = open_item(tx, asking, occurrence_id)
    if isinstance(row, PlanRefusal):
        return row
    if wanted_on <= row.due_on:
        return PlanRefusal.NOT_LATER
    extension_id = decisions.ask_extension(tx, row, person.id, wanted_on, reason, now)
    if extension_id is None:
        return PlanRefusal.ASKED_ALREADY
    write_audit(tx, now, person.id, "ask-time", "occurrence", row.id)
    if may(person, Deed.RUN_PLAN):
        _decide(tx, asking, extension_id, row, wanted_on, reason, granted=True)
        return None
    about = {"title": row.title, "due": row.due_on, "wanted": wanted_on, "name": person.name}
    choices = [
        LetterButton("plan-grant", DecidePress("grant", extension=extension_id)),
        LetterButton("plan-refuse", DecidePress("refuse", extension=extension_id)),
    ]
    opens = [LetterButton("plan-open", PlanPress("card", occurrence=row.id))]
    letter = Letter("plan-more-time-letter", about | {"reason": reason}, [choices, opens])
    to = _deciders(tx, person)
    outbox.post(tx, to, "plan-extension", f"extension:{extension_id}", "asked", letter.body(), now)
    return None


def _deciders(tx: Connection, asker: Person) -> list[int]:
    """The deputy heads and the senior mentors; where there are none, the mentors."""
    for roles in ((Role.DEPUTY_HEAD, Role.SENIOR_MENTOR), (Role.MENTOR,)):
        found = {one.id for name in roles for one in people.with_role(tx, asker.school_id, name)}
        if found - {asker.id}:
            return sorted(found - {asker.id})
    return []


def decide_extension(tx: Connection, asking: Asking, extension_id: int, granted: bool) -> int | PlanRefusal:
    """Moves the item or leaves it; whoever asked, whoever answers for it and the deputy head hear of it.

    Returns the occurrence.
    """
    person, now = asking.person, asking.now
    asked = decisions.extension_by_id(tx, extension_id)
    row = plan.by_occurrence(tx, asked.occurrence_id) if asked else None
    if asked is None or row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not decides_about(person, asked.asked_by):
        return PlanRefusal.NOT_YOURS
    if row.state != "open":
        return PlanRefusal.ALREADY_DONE
    if asked.state != "asked":
        return PlanRefusal.DECIDED_ALREADY
    _decide(tx, asking, extension_id, row, asked.wanted_on, asked.reason, granted=granted)
    told = {asked.asked_by, *plan.people_answering(tx, row.item_id, now)}
    told |= {one.id for one in people.with_role(tx, row.school_id, Role.DEPUTY_HEAD)}
    key = "plan-granted-letter" if granted else "plan-refused-letter"
    day = asked.wanted_on if granted else row.due_on
    letter = Letter(key, {"title": row.title, "due": day, "name": person.name}, buttons_of(row))
    to = sorted(one for one in told if one is not None and one != person.id)
    subject = f"extension:{extension_id}"
    outbox.cancel(tx, "plan-extension", subject)
    outbox.post(tx, to, "plan-extension", subject, "decided", letter.body(), now)
    return row.id


def _decide(
    tx: Connection,
    asking: Asking,
    extension_id: int,
    row: DatedItem,
    wanted_on: date,
    reason: str,
    *,
    granted: bool,
) -> None:
    state = "granted" if granted else "refused"
    decisions.decide_extension(tx, extension_id, state, asking.person.id, asking.now)
    if granted:
        put_to(tx, asking, row, min(row.starts_on, wanted_on), wanted_on, reason)
    write_audit(tx, asking.now, asking.person.id, f"time-{state}", "occurrence", row.id)


# Evidence


def _why_not_judge(tx: Connection, person: Person, row: DatedItem | None) -> PlanRefusal | None:
    if row is None or row.school_id != person.school_id:
        return PlanRefusal.NO_SUCH_ITEM
    if not decides_about(person, row.done_by):
        return PlanRefusal.NOT_YOURS
    if row.state != "done":
        return PlanRefusal.NOT_DONE
    return PlanRefusal.ACCEPTED_ALREADY if decisions.acceptance_of(tx, row.id) else None


def accept(tx: Connection, asking: Asking, occurrence_id: int) -> PlanRefusal | None:
    """The evidence shows what it should."""
    person = asking.person
    row = plan.by_occurrence(tx, occurrence_id)
    refusal = _why_not_judge(tx, person, row)
    given = closing.evidence_of(tx, occurrence_id)
    if refusal or given is None:
        return refusal or PlanRefusal.NOT_DONE
    decisions.accept(tx, given.id, person.id, asking.now)
    write_audit(tx, asking.now, person.id, "accept", "occurrence", occurrence_id)
    return None


def why_not_send_back(tx: Connection, person: Person, occurrence_id: int) -> PlanRefusal | DatedItem:
    """The occurrence whose evidence can be sent back, or why it cannot."""
    row = plan.by_occurrence(tx, occurrence_id)
    refusal = _why_not_judge(tx, person, row)
    return refusal or row or PlanRefusal.NO_SUCH_ITEM


def send_back(tx: Connection, asking: Asking, occurrence_id: int, word: str) -> PlanRefusal | None:
    """The item is open again, and whoever gave the evidence hears why."""
    person, now = asking.person, asking.now
    row = plan.by_occurrence(tx, occurrence_id)
    refusal = _why_not_judge(tx, person, row)
    if refusal or row is None or not closing.reopen(tx, occurrence_id):
        return refusal or PlanRefusal.NOT_DONE
    about = {"title": row.title, "name": person.name, "reason": word}
    letter = Letter("plan-sent-back-letter", about, buttons_of(row))
    told = [row.done_by] if row.done_by else []
    outbox.post(tx, told, "plan-reopened", key_of(row), now.isoformat(), letter.body(), now)
    write_audit(tx, now, person.id, "send-back", "occurrence", occurrence_id)
    return None
