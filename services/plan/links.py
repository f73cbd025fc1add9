"""Links given as evidence are looked at again each week; a dead one is told of once."""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import outbox, people, plan
from db.plan import links
from db.plan.links import Link
from school.people import Role
from school.presses.plan import PlanPress
from services.letters import Letter, LetterButton


def links_due(tx: Connection, school_id: int, now: datetime, most: int) -> list[Link]:
    return links.due(tx, school_id, now, most)


def note_link(tx: Connection, link: Link, dead: bool, now: datetime) -> None:
    """Those who answer for the item, and the deputy head, hear of a dead link, once."""
    given = links.given(tx, link.evidence_id)
    row = plan.by_occurrence(tx, given.occurrence_id) if given else None
    if given is None or row is None:
        return  # opened again meanwhile
    links.note(tx, link.evidence_id, dead, now)
    if not dead:
        return
    told = set(plan.people_answering(tx, row.item_id, now))
    told |= {one.id for one in people.with_role(tx, row.school_id, Role.DEPUTY_HEAD)}
    opens = [[LetterButton("plan-open", PlanPress("card", occurrence=row.id))]]
    letter = Letter("plan-dead-link-letter", {"title": row.title, "link": given.address}, opens)
    subject = f"evidence:{link.evidence_id}"
    outbox.post(tx, sorted(told), "plan-dead-link", subject, "once", letter.body(), now)
