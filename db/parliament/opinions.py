"""Which survey asks the pupils' opinion in which term: one a term."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Select, Table, UniqueConstraint, select
from sqlalchemy.engine import Connection

from db.columns import each, made
from db.statements import insert
from db.store import metadata
from db.surveys import survey

opinion = Table(
    "opinion",
    metadata,
    Column("survey_id", ForeignKey("survey.id", ondelete="CASCADE"), primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("school_year", Integer, nullable=False),
    Column("term", Integer, nullable=False),
    UniqueConstraint("school_id", "school_year", "term"),
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """`state` is that of its survey: open, closed."""

    survey_id: int
    school_id: int
    school_year: int
    term: int
    state: str


def _opinions() -> Select[Any]:
    return select(opinion, survey.c.state).join(survey, survey.c.id == opinion.c.survey_id)


def add(tx: Connection, survey_id: int, school_id: int, school_year: int, term: int) -> None:
    values = {"survey_id": survey_id, "school_id": school_id, "school_year": school_year, "term": term}
    tx.execute(insert(opinion).values(values))


def of_school(tx: Connection, school_id: int) -> list[Opinion]:
    """The newest first."""
    wanted = _opinions().where(opinion.c.school_id == school_id)
    return each(Opinion, tx.execute(wanted.order_by(opinion.c.school_year.desc(), opinion.c.term.desc())))


def of_term(tx: Connection, school_id: int, school_year: int, term: int) -> Opinion | None:
    this = (
        opinion.c.school_id == school_id,
        opinion.c.school_year == school_year,
        opinion.c.term == term,
    )
    return made(Opinion, tx.execute(_opinions().where(*this)).first())


def by_survey(tx: Connection, survey_id: int) -> Opinion | None:
    return made(Opinion, tx.execute(_opinions().where(opinion.c.survey_id == survey_id)).first())
