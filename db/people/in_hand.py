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
class InHand:
    """How much of each. What is in a request for help is nobody's business here, so only their number is told."""

    person_id: int
    school_id: int
    name: str
    offices: int
    leads: int
    elections: tuple[str, ...]
    needs: int
    events: int  # to come, of which this person is the author

    @property
    def anything(self) -> bool:
        return bool(self.offices or self.leads or self.elections or self.needs or self.events)

    def told(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "offices": self.offices,
            "leads": self.leads,
            "commissions": len(self.elections),
            "elections": ", ".join(self.elections) or "–",
            "needs": self.needs,
            "events": self.events,
        }


def of(tx: Connection, person_id: int, now: datetime) -> InHand:
    who = tx.execute(select(person.c.school_id, person.c.name).where(person.c.id == person_id)).one()
    offices = select(func.count()).where(office.c.person_id == person_id, office.c.until >= now.date())
    open_days = select(occurrence.c.item_id).where(occurrence.c.state == "open")
    leads = (
        select(func.count())
        .select_from(plan_person.join(plan_item, plan_item.c.id == plan_person.c.item_id))
        .where(plan_person.c.person_id == person_id, plan_person.c.part == "lead")
        .where(plan_item.c.id.in_(open_days))
    )
    sits = (
        select(election.c.title)
        .join(commission, commission.c.election_id == election.c.id)
        .where(commission.c.person_id == person_id, election.c.state.in_(_RUNNING))
    )
    needs = select(func.count()).where(need.c.keeper_id == person_id, need.c.state.in_(_WITH_THE_KEEPER))
    led = select(func.count()).where(
        event.c.author_id == person_id, event.c.state.in_(("open", "draft")), event.c.starts_at > now
    )
    return InHand(
        person_id,
        who.school_id,
        who.name,
        tx.execute(offices).scalar_one(),
        tx.execute(leads).scalar_one(),
        tuple(tx.execute(sits.order_by(election.c.id)).scalars()),
        tx.execute(needs).scalar_one(),
        tx.execute(led).scalar_one(),
    )


def leave_factions(tx: Connection, who: Sequence[int]) -> None:
    tx.execute(delete(member).where(member.c.person_id.in_(list(who))))
