"""By when the parliament answers: in days of school."""

from datetime import date

from sqlalchemy.engine import Connection

from db.plan.school_year import calendar_of
from school.dates import SchoolYear
from school.parliament.initiatives import after_school_days
from services.asking import Asking


def in_school_days(tx: Connection, asking: Asking, days: int) -> date:
    year = SchoolYear.of(asking.today)
    return after_school_days(asking.today, days, calendar_of(tx, asking.person.school_id, year))
