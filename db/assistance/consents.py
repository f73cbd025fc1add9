"""Consents: who agreed to what, in which words, until when, in which way. Never what it is about."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, insert, select, update
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.store import metadata

consent = Table(
    "consent",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "purpose", Text, nullable=False
    ),  # help, conduct, family, donor, thanks, photo, tutoring, mentoring
    Column("subject", Text, nullable=False),  # «need», «person», «family», «promise», «giver», «child»
    Column("subject_id", Integer, nullable=False),
    Column(
        "person_id", ForeignKey("person.id", ondelete="CASCADE")
    ),  # nobody yet: a family that agreed by word
    Column("text_version", Text, nullable=False),
    Column("way", Text, nullable=False),  # pressed; word: staff wrote it down, until the family confirms
    Column("agreed_on", Date, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("noted_by", ForeignKey("person.id", ondelete="SET NULL")),  # whoever wrote it down for the family
    Column("ends_on", Date, nullable=False),
    Column("withdrawn_at", Moment),
    Index("ix_consent_subject", "subject", "subject_id"),
    Index("ix_consent_person_id", "person_id"),
    Index("ix_consent_ends_on", "ends_on"),
)


@dataclass(frozen=True, slots=True)
class Consent:
    """`way` is «pressed», or «word» until the family itself has confirmed. Moments are UTC, days the school's."""

    id: int
    purpose: str
    subject: str
    subject_id: int
    person_id: int | None
    text_version: str
    way: str
    agreed_on: date
    given_at: datetime
    noted_by: int | None
    ends_on: date
    withdrawn_at: datetime | None


def add(tx: Connection, values: dict[str, Any]) -> int:
    return int(tx.execute(insert(consent).values(values).returning(consent.c.id)).scalar_one())


def of(tx: Connection, subject: str, subject_id: int, purpose: str) -> Consent | None:
    """The newest that was not withdrawn."""
    wanted = select(consent).where(
        consent.c.subject == subject,
        consent.c.subject_id == subject_id,
        consent.c.purpose == purpose,
        consent.c.withdrawn_at.is_(None),
    )
    return made(Consent, tx.execute(wanted.order_by(consent.c.id.desc()).limit(1)).first())


def newest(tx: Connection, subject: str, subject_id: int, purpose: str) -> Consent | None:
    """The newest, also if it was withdrawn."""
    wanted = select(consent).where(
        consent.c.subject == subject, consent.c.subject_id == subject_id, consent.c.purpose == purpose
    )
    return made(Consent, tx.execute(wanted.order_by(consent.c.id.desc()).limit(1)).first())


def change(tx: Connection, consent_id: int, **values: Any) -> None:
    tx.execute(update(consent).where(consent.c.id == consent_id).values(values))


def withdraw(tx: Connection, subject: str, subject_id: int, now: datetime) -> None:
    about = (consent.c.subject == subject) & (consent.c.subject_id == subject_id)
    tx.execute(update(consent).where(about, consent.c.withdrawn_at.is_(None)).values(withdrawn_at=now))


def withdraw_purpose(tx: Connection, subject: str, subject_id: int, purpose: str, now: datetime) -> None:
    """Of several consents about the same subject the one for this purpose."""
    about = (consent.c.subject == subject) & (consent.c.subject_id == subject_id)
    held = update(consent).where(about, consent.c.purpose == purpose, consent.c.withdrawn_at.is_(None))
    tx.execute(held.values(withdrawn_at=now))


def ending(tx: Connection, purpose: str, before: date) -> list[Consent]:
    """What holds no longer than the eve of this day and was not withdrawn."""
    wanted = select(consent).where(
        consent.c.purpose == purpose, consent.c.withdrawn_at.is_(None), consent.c.ends_on < before
    )
    return each(Consent, tx.execute(wanted.order_by(consent.c.id)))
