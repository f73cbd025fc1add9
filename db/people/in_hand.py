"""What somebody has in hand: offices, elections whose commission they are of, items of the plan, requests for help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.engine import Connection

from db.assistance.needs import need
from db.elections import election
from db.elections.commission import commission
from db.events import event
from db.parliament import member, office
from db.people import person
from db.plan import occurrence, plan_item
from db.plan.assignees import plan_person
from school.assistance import NeedState

#: An election that still needs its commission.
_RUNNING = ("sealing", "ready", "open", "closed", "counted")
_WITH_THE_KEEPER = (NeedState.ACCEPTED, NeedState.IN_PROGRESS, NeedState.READY)


@dataclass(frozen=True)
class Held:
    """Something with a card: an election, or the earliest open day of an item of the plan."""

    id: int
    name: str


@dataclass(frozen=True)
class InHand:
    """What somebody holds. What is in a request for help is nobody's business here, so only their number is told."""

    person_id: int
    school_id: int
    name: str
    offices: int
    leads: tuple[Held, ...]
    elections: tuple[Held, ...]
    needs: int
    events: tuple[Held, ...]  # to come, of which this person is the author

    @property
    def anything(self) -> bool:
        return bool(self.offices or self.leads or self.elections or self.needs or self.events)

    def told(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "offices": self.offices,
            "leads": len(self.leads),
            "commissions": len(self.elections),
            "elections": ", ".join(one.name for one in self.elections) or "–",
            "needs": self.needs,
            "events": len(self.events),
        }


def of(tx: Connection, person_id: int, now: datetime) -> InHand:
    who = tx.execute(select(person.c.school_id, person.c.name).where(person.c.id == person_id)).one()
    offices = select(func.count()).where(office.c.person_id == person_id, office.c.until >= now.date())
    leads = (
        select(occurrence.c.id, plan_item.c.title, occurrence.c.item_id)
        .select_from(plan_person.join(plan_item, plan_item.c.id == plan_person.c.item_id).join(occurrence))
        .where(plan_person.c.person_id == person_id, plan_person.c.part == "lead")
        .where(occurrence.c.state == "open")
        .order_by(occurrence.c.due_on, occurrence.c.id)
    )
    sits = (
        select(election.c.id, election.c.title)
        .join(commission, commission.c.election_id == election.c.id)
        .where(commission.c.person_id == person_id, election.c.state.in_(_RUNNING))
    )
    needs = select(func.count()).where(need.c.keeper_id == person_id, need.c.state.in_(_WITH_THE_KEEPER))
    led = select(event.c.id, event.c.title).where(
        event.c.author_id == person_id, event.c.state.in_(("open", "draft")), event.c.starts_at > now
    )
    items: dict[int, Held] = {}
    for occurrence_id, title, item_id in tx.execute(leads):
        items.setdefault(item_id, Held(occurrence_id, title))
    return InHand(
        person_id,
        who.school_id,
        who.name,
        tx.execute(offices).scalar_one(),
        tuple(items.values()),
        tuple(Held(*one) for one in tx.execute(sits.order_by(election.c.id))),
        tx.execute(needs).scalar_one(),
        tuple(Held(*one) for one in tx.execute(led.order_by(event.c.starts_at))),
    )


def leave_factions(tx: Connection, who: Sequence[int]) -> None:
    tx.execute(delete(member).where(member.c.person_id.in_(list(who))))
