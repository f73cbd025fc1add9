"""How a year leaves school: last bell, certificates, graduation on the school's own days; the graduates' campaign."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy.engine import Connection

from db import events
from db.assistance import campaigns
from db.events import of_plan
from db.people.audit import write_audit
from db.plan import changes
from db.plan import fixed_deadlines as fixed
from school.assistance.campaigns import alumni_campaign
from school.dates import SchoolYear, at_school_time, school_day
from school.events import Event, EventRefusal
from school.events.kinds import CELEBRATIONS
from school.people import GRADES
from school.plan.fixed_deadlines import BY_KEY, PLAN_NAME
from school.rights import approves_events, leads_school
from services.asking import Asking
from services.events.changes import add_draft, correct
from services.plan.letters import stop_reminding

#: The fixed deadline that is the same day.
_FIXED = {"last_bell": "last-bell", "graduation": "graduation"}
TEN = time(10)


def may_arrange(asking: Asking) -> bool:
    return approves_events(asking.person) or leads_school(asking.person)


def arranged(tx: Connection, asking: Asking) -> dict[str, Event | None]:
    """The three of this school year, as far as their day is set."""
    year = SchoolYear.of(asking.today)
    return {key: _of_year(tx, asking, key, year) for key in CELEBRATIONS}


def _of_year(tx: Connection, asking: Asking, key: str, year: SchoolYear) -> Event | None:
    return events.by_draft(tx, _draft(asking, key, year))


def _draft(asking: Asking, key: str, year: SchoolYear) -> str:
    return f"celebration:{asking.person.school_id}:{year.first}:{key}"


def arrange(
    tx: Connection, asking: Asking, key: str, starts_at: datetime, title: str, place: str
) -> Event | EventRefusal:
    """The day of one of the three in its school year: a draft is made of it, or moves there, and so does the fixed
    deadline that stands in the plan. Once it is published a new day is told as of any event."""
    if not may_arrange(asking):
        return EventRefusal.NOT_APPROVER
    if key not in CELEBRATIONS:
        return EventRefusal.NO_SUCH_KIND
    if starts_at <= asking.now:
        return EventRefusal.IN_THE_PAST
    day = school_day(starts_at, asking.zone)
    year = SchoolYear.of(day)
    known = _of_year(tx, asking, key, year)
    if known is None:
        grades = list(GRADES) if key == "last_bell" else [max(GRADES)]
        values = {"title": title, "kind": key, "faction": None, "place": place, "starts_at": starts_at}
        made: Event | EventRefusal = add_draft(
            tx, asking, _draft(asking, key, year), values | {"grades": grades, "capacity": None}
        )
    else:
        made = correct(tx, asking, known.id, "starts_at", starts_at)
    if isinstance(made, Event):
        _move_fixed(tx, asking, made, key, year, day)
    return made


def _move_fixed(tx: Connection, asking: Asking, event: Event, key: str, year: SchoolYear, day: date) -> None:
    """Where the fixed deadline is switched on, its open day becomes this one, and the event carries it out."""
    if key not in _FIXED:
        return
    place = BY_KEY[_FIXED[key]].place
    item_id = fixed.item_at(tx, asking.person.school_id, year.first, PLAN_NAME, place)
    for occurrence_id in fixed.open_of(tx, item_id) if item_id is not None else ():
        changes.move(tx, occurrence_id, day, day)
        stop_reminding(tx, occurrence_id)
        of_plan.join(tx, event.id, occurrence_id, day)
        of_plan.note_day(tx, event.id, day)


# The graduates' campaign: things and deeds from May to August


def begin_alumni(tx: Connection, asking: Asking, name: str) -> None:
    """The campaign of this summer, or of the next one once it is over; asked twice, it is begun once."""
    one = alumni_campaign(asking.today)
    if campaigns.make(tx, asking.person.school_id, one, name):
        write_audit(tx, asking.now, asking.person.id, "begin", "campaign", None)


def begin_action(
    tx: Connection, asking: Asking, draft: str, words: Mapping[str, str], place: str
) -> Event | EventRefusal:
    """An action of the graduates from a template: a draft on its first morning, for the eleventh grade."""
    if not may_arrange(asking):
        return EventRefusal.NOT_APPROVER
    begin_alumni(tx, asking, words["campaign"])
    window = alumni_campaign(asking.today)
    day = max(window.opens_on, asking.today + timedelta(days=1))
    return add_draft(
        tx,
        asking,
        draft,
        {
            "title": words["title"],
            "kind": "campaign",
            "faction": "care",
            "place": place,
            "starts_at": at_school_time(day, TEN, asking.zone),
            "grades": [max(GRADES)],
            "capacity": None,
            "details": {"goal": words["goal"]},
        },
    )


def alumni_events(tx: Connection, asking: Asking) -> list[Event]:
    """The actions of this summer's campaign that are not cancelled."""
    window = alumni_campaign(asking.today)
    first = at_school_time(window.opens_on, time(0), asking.zone)
    last = at_school_time(window.closes_on + timedelta(days=1), time(0), asking.zone)
    found = events.drafts(tx, asking.person.school_id, None)
    drafts = [one for one in found if one.kind == "campaign" and first <= one.starts_at < last]
    return [*drafts, *events.of_kinds(tx, asking.person.school_id, ("campaign",), first, last)]
