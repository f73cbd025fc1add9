"""Links given as evidence are looked at again each week; a dead one is told of once."""

from dataclasses import dataclass
from datetime import datetime

from db import links, outbox, people, plan
from db.store import Store
from school.people import Role
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Link:
    """A link and the evidence that it is."""

    evidence_id: int
    address: str


async def links_due(store: Store, school_id: int, now: datetime, most: int) -> list[Link]:
    async with store.reading() as tx:
        return [Link(row.id, row.link) for row in await links.due(tx, school_id, now, most)]


async def note_link(store: Store, link: Link, dead: bool, now: datetime) -> None:
    """Those who answer for the item, and the deputy head, hear of a dead link, once."""
    async with store.writing() as tx:
        given = await links.given(tx, link.evidence_id)
        row = await plan.by_occurrence(tx, given.occurrence_id) if given else None
        if given is None or row is None:
            return  # opened again meanwhile
        await links.note(tx, link.evidence_id, dead, now)
        if not dead:
            return
        told = set(await plan.people_answering(tx, row.item_id, now))
        told |= {one.id for one in await people.with_role(tx, row.school_id, Role.DEPUTY_HEAD)}
        opens = [[LetterButton("plan-open", f"pl:card:{row.id}::0")]]
        letter = Letter("plan-dead-link-letter", {"title": row.title, "link": given.link}, opens)
        subject = f"evidence:{link.evidence_id}"
        await outbox.post(tx, sorted(told), "plan-dead-link", subject, "once", letter.body(), now)
