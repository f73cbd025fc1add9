"""The pupils' opinion: asked once a term by a survey without names, closed, and then read by the whole school."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import outbox, people, surveys
from db.parliament import opinions
from db.parliament.opinions import Opinion
from db.people.audit import write_audit
from db.plan.school_year import calendar_of
from school.dates import SchoolYear
from school.parliament.opinions import OpinionRefusal, is_recalled, term_of
from school.people import Role
from school.presses.parliament import OpinionPress
from school.rights import is_of_school, runs_parliament
from school.surveys import SurveyQuestion
from services import surveys as asked
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.surveys import SurveyCard


@dataclass(frozen=True)
class OpinionDesk:
    """The school's surveys of opinion, the newest first; and whether this person may ask now."""

    found: list[Opinion]
    may_ask: bool


def desk(tx: Connection, asking: Asking) -> OpinionDesk:
    person = asking.person
    found = opinions.of_school(tx, person.school_id)
    term = _term(tx, person.school_id, asking.today)
    year = SchoolYear.of(asking.today).first
    this = term and opinions.of_term(tx, person.school_id, year, term)
    return OpinionDesk(found, runs_parliament(person) and term is not None and not this)


def _term(tx: Connection, school_id: int, day: date) -> int | None:
    return term_of(calendar_of(tx, school_id, SchoolYear.of(day)), day)


def ask(
    tx: Connection, asking: Asking, titles: tuple[str, str], questions: Sequence[SurveyQuestion]
) -> int | OpinionRefusal:
    """All pupils are asked; a term has one, so asked again it is the same."""
    person, today = asking.person, asking.today
    if not runs_parliament(person):
        return OpinionRefusal.NOT_YOURS
    term, year = _term(tx, person.school_id, today), SchoolYear.of(today).first
    if term is None:
        return OpinionRefusal.NO_TERM
    if known := opinions.of_term(tx, person.school_id, year, term):
        return known.survey_id
    made = surveys.add(
        tx,
        {
            "school_id": person.school_id,
            "draft": f"opinion:{person.school_id}:{year}:{term}",
            "campaign_id": None,
            "title_kk": titles[0],
            "title_ru": titles[1],
            "audience": "pupils",
            "anonymous": True,
            "questions": [one.as_json() for one in questions],
            "state": "waiting",
            "opens_on": today,
            "made_by": person.id,
            "made_at": asking.now,
        },
    )
    if made is None:
        return OpinionRefusal.NOT_FOUND
    opinions.add(tx, made, person.school_id, year, term)
    write_audit(tx, asking.now, person.id, "make", "survey", made)
    asked.open_due(tx, person.school_id, today, asking.now)
    return made


def card(tx: Connection, asking: Asking, survey_id: int) -> SurveyCard | OpinionRefusal:
    """Open, its numbers are the mentors' alone; closed, the whole school's. What was said in words may name somebody,
    and stays with the mentors."""
    row, person = opinions.by_survey(tx, survey_id), asking.person
    if row is None or row.school_id != person.school_id or not is_of_school(person):
        return OpinionRefusal.NOT_FOUND
    kept = surveys.by_id(tx, survey_id)
    if kept is None or (row.state != "closed" and not runs_parliament(person)):
        return OpinionRefusal.NOT_FOUND
    seen = asked.results(tx, kept)
    return seen if runs_parliament(person) else replace(seen, texts=[[] for _ in seen.texts])


def close(tx: Connection, asking: Asking, survey_id: int) -> OpinionRefusal | None:
    """From now on the school reads what came of it."""
    row = opinions.by_survey(tx, survey_id)
    if row is None or row.school_id != asking.person.school_id or not runs_parliament(asking.person):
        return OpinionRefusal.NOT_YOURS
    _close(tx, row)
    write_audit(tx, asking.now, asking.person.id, "close", "survey", survey_id)
    return None


def _close(tx: Connection, row: Opinion) -> None:
    if surveys.step(tx, row.survey_id, "open", "closed"):
        outbox.cancel(tx, "survey", f"survey:{row.survey_id}")


def tick(tx: Connection, school_id: int, today: date, now: datetime) -> None:
    """A term that is over closes its own; one that ends soon without any is told of, once."""
    year = SchoolYear.of(today)
    calendar = calendar_of(tx, school_id, year)
    term = term_of(calendar, today)
    for row in opinions.of_school(tx, school_id):
        if row.state == "open" and (row.school_year, row.term) != (year.first, term):
            _close(tx, row)
    if term is None or not is_recalled(calendar, today) or opinions.of_term(tx, school_id, year.first, term):
        return
    who = [
        one
        for role in (Role.SENIOR_MENTOR, Role.DEPUTY_HEAD)
        for one in people.with_role(tx, school_id, role)
    ]
    button = [[LetterButton("opinion-see", OpinionPress())]]
    letter = Letter("opinion-missing-letter", {"term": term}, button)
    told = sorted({one.id for one in who})
    outbox.post(tx, told, "opinion-missing", f"year:{year.first}", str(term), letter.body(), now)
