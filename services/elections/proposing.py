"""What a new election has unless somebody wants it otherwise: its commission and its dates."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from db import people
from db.elections.commission import latest_commission
from db.plan.school_year import calendar_of
from school.dates import SchoolYear
from school.elections import COMMISSION_SIZE, is_with_us, usual_dates, usual_end_of_poll
from school.people import Role
from services.asking import Asking

#: Whom a commission is filled up from, in this order.
_SIT = (Role.MENTOR, Role.SENIOR_MENTOR, Role.CLASS_TEACHER, Role.SOCIAL_PEDAGOGUE, Role.PSYCHOLOGIST)


@dataclass(frozen=True)
class Usual:
    """A proposal, of which everything can be changed."""

    commission: list[int]  # the chair first; fewer than three if so few can be written to
    dates: dict[str, datetime]  # nomination, opening, closing
    poll_closes_at: datetime


def usual(tx: Connection, asking: Asking) -> Usual:
    """The commission is the latest election's; the first has whoever sets it up and colleagues with an account."""
    school_id, today = asking.person.school_id, asking.today
    days = calendar_of(tx, school_id, SchoolYear.of(today))
    return Usual(
        _commission(tx, asking),
        usual_dates(today, asking.zone, days.is_school_day),
        usual_end_of_poll(today, asking.zone, days.is_school_day),
    )


def _commission(tx: Connection, asking: Asking) -> list[int]:
    school_id = asking.person.school_id
    latest = latest_commission(tx, school_id)
    order = {one: place for place, one in enumerate(latest)}
    sat = sorted(people.by_ids(tx, latest), key=lambda one: order[one.id])
    staff = [one for role in _SIT for one in people.with_role(tx, school_id, role)]
    able = [one.id for one in (*sat, asking.person, *staff) if is_with_us(one)]
    return list(dict.fromkeys(able))[:COMMISSION_SIZE]
