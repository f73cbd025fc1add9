"""Surveys: what is asked, who has answered, and, apart from that, what was answered."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.events.registrations import hearing_for_who_came
from db.people import NO_OFFICE, holds, person, role
from db.statements import add_once
from db.statements import insert as upsert
from db.store import metadata
from school.people import Role

survey = Table(
    "survey",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("campaign_id", ForeignKey("campaign.id", ondelete="SET NULL")),
    Column("title_kk", Text, nullable=False),
    Column("title_ru", Text, nullable=False),
    Column(
        "audience", Text, nullable=False
    ),  # parents, pupils, staff, givers; «event:17»: those who were there
    Column("anonymous", Boolean, nullable=False),  # for ever: fixed when it is made
    Column("questions", JSON, nullable=False),
    Column("state", Text, nullable=False),  # waiting, open, closed
    Column("opens_on", Date, nullable=False),
    Column("made_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("made_at", Moment, nullable=False),
)

# Who has answered. Neither when nor what.
survey_participant = Table(
    "survey_participant",
    metadata,
    Column("survey_id", ForeignKey("survey.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,  # kept in the order of the persons, not of their answering
)

# What was answered: under a number drawn by lot, and kept in the order of these numbers.
survey_answer = Table(
    "survey_answer",
    metadata,
    Column("lot", Text, primary_key=True),
    Column("survey_id", ForeignKey("survey.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE")),  # of a survey that is not anonymous
    Column("answers", JSON, nullable=False),
    Column("week", Date),  # its Monday, where a campaign's survey is counted by weeks; never the day
    sqlite_with_rowid=False,
)

# Which givers have answered: they are on no list of the school.
survey_giver = Table(
    "survey_giver",
    metadata,
    Column("survey_id", ForeignKey("survey.id", ondelete="CASCADE"), primary_key=True),
    Column("giver_id", ForeignKey("giver.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)


@dataclass(frozen=True, slots=True)
class Survey:
    id: int
    school_id: int
    draft: str
    campaign_id: int | None
    title_kk: str
    title_ru: str
    audience: str
    anonymous: bool
    questions: list[dict[str, Any]]
    state: str
    opens_on: date
    made_by: int | None
    made_at: datetime

    def title(self, language: str) -> str:
        return self.title_ru if language == "ru" else self.title_kk


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """None if this draft has made one."""
    return add_once(tx, survey, values)


def by_id(tx: Connection, survey_id: int) -> Survey | None:
    return made(Survey, tx.execute(select(survey).where(survey.c.id == survey_id)).first())


def of_school(tx: Connection, school_id: int) -> list[Survey]:
    return each(
        Survey, tx.execute(select(survey).where(survey.c.school_id == school_id).order_by(survey.c.id.desc()))
    )


def due(tx: Connection, school_id: int, day: date) -> list[Survey]:
    """What is to open on this day or was before."""
    wanted = select(survey).where(survey.c.school_id == school_id, survey.c.state == "waiting")
    return each(Survey, tx.execute(wanted.where(survey.c.opens_on <= day)))


def step(tx: Connection, survey_id: int, was: str, state: str) -> bool:
    moved = update(survey).where(survey.c.id == survey_id, survey.c.state == was)
    return tx.execute(moved.values(state=state)).rowcount == 1


def invited(tx: Connection, school_id: int, audience: str) -> list[int]:
    """Everybody of the audience who has an account; givers are on no list."""
    kind, _, number = audience.partition(":")
    if kind == "event":
        return hearing_for_who_came(tx, int(number))
    if audience == "givers":
        return []
    wanted = select(person.c.id).where(
        person.c.school_id == school_id, person.c.active, person.c.telegram_id.is_not(None)
    )
    if audience == "staff":
        wanted = wanted.where(
            select(role.c.name).where(role.c.person_id == person.c.id, role.c.name.not_in(NO_OFFICE)).exists()
        )
    else:
        wanted = wanted.where(holds(Role.PARENT if audience == "parents" else Role.STUDENT))
    return list(tx.execute(wanted.order_by(person.c.id)).scalars())


def take_part(tx: Connection, survey_id: int, person_id: int) -> bool:
    """False for whoever has answered."""
    row = upsert(survey_participant).values(survey_id=survey_id, person_id=person_id)
    return tx.execute(row.on_conflict_do_nothing()).rowcount == 1


def givers_take_part(tx: Connection, survey_id: int, giver_id: int) -> bool:
    """False for whoever has answered."""
    row = upsert(survey_giver).values(survey_id=survey_id, giver_id=giver_id)
    return tx.execute(row.on_conflict_do_nothing()).rowcount == 1


def givers_done(tx: Connection, survey_id: int) -> set[int]:
    wanted = select(survey_giver.c.giver_id).where(survey_giver.c.survey_id == survey_id)
    return set(tx.execute(wanted).scalars())


def answer(
    tx: Connection, survey_id: int, person_id: int | None, answers: list[Any], week: date | None = None
) -> None:
    values = {
        "week": week,
        "lot": secrets.token_hex(16),
        "survey_id": survey_id,
        "person_id": person_id,
        "answers": answers,
    }
    tx.execute(insert(survey_answer).values(values))
    if person_id is None:
        _lay_anew(tx, survey_id)


def _lay_anew(tx: Connection, survey_id: int) -> None:
    """Writes all answers of a survey in the order of their lots: within a page a new row lies where there is room, so
    that the places of rows would tell in which order people answered."""
    these = survey_answer.c.survey_id == survey_id
    rows = [dict(row._mapping) for row in tx.execute(select(survey_answer).where(these))]
    tx.execute(delete(survey_answer).where(these))
    tx.execute(insert(survey_answer), sorted(rows, key=lambda row: str(row["lot"])))


def participants(tx: Connection, survey_id: int) -> set[int]:
    wanted = select(survey_participant.c.person_id).where(survey_participant.c.survey_id == survey_id)
    return set(tx.execute(wanted).scalars())


def weeks(tx: Connection, survey_id: int) -> list[date | None]:
    """The weeks of the answers, in the order of `answers`."""
    wanted = select(survey_answer.c.week).where(survey_answer.c.survey_id == survey_id)
    return list(tx.execute(wanted.order_by(survey_answer.c.lot)).scalars())


def answers(tx: Connection, survey_id: int) -> list[list[Any]]:
    wanted = select(survey_answer.c.answers).where(survey_answer.c.survey_id == survey_id)
    return list(tx.execute(wanted.order_by(survey_answer.c.lot)).scalars())
