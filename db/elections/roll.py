"""The roll: who may vote, drawn at the opening, with the corrections before it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.parliament import is_member
from db.people import holds, person
from db.statements import insert
from db.store import metadata
from school.elections import Election, Kind
from school.people import Role, class_name, grades_as_bits

roll = Table(
    "roll",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("grade", Integer, nullable=False),
    Column("letter", Text),
    sqlite_with_rowid=False,
)

# Who was put on a roll or struck from it before it was frozen, and why.
correction = Table(
    "roll_correction",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("belongs", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("corrected_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("corrected_at", Moment, nullable=False),
)


# Whoever was left out of the roll by mistake: one member of the commission asks, another agrees.
late_voter = Table(
    "late_voter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("asked_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
    Column("agreed_by", ForeignKey("person.id", ondelete="SET NULL")),
    UniqueConstraint("election_id", "person_id"),
)


def _electorate(it: Election) -> list[ColumnElement[bool]]:
    """Who may vote: the active pupils of these grades, of this class or faction, with the corrections of the roll."""
    belongs: list[ColumnElement[bool]] = [
        person.c.grade.is_not(None),
        literal(grades_as_bits(it.grades)).op(">>")(person.c.grade).op("&")(1) == 1,
    ]
    if it.terms.letter:
        belongs.append(person.c.letter == it.terms.letter)
    if it.terms.kind is Kind.FACTION_LEADER:
        belongs.append(is_member(it.terms.faction or ""))
    of_this = correction.c.election_id == (it.head_id or it.id)
    put_on = select(correction.c.person_id).where(of_this, correction.c.belongs)
    struck = select(correction.c.person_id).where(of_this, ~correction.c.belongs)
    rightly = and_(*belongs, person.c.id.not_in(struck))
    if it.head_id is None:
        rightly = or_(rightly, person.c.id.in_(put_on))
    return [
        person.c.school_id == it.school_id,
        person.c.active,
        person.c.grade.is_not(None),
        holds(Role.STUDENT),
        rightly,
    ]


def electorate_size(tx: Connection, it: Election) -> int:
    """How many would stand on the roll if it were drawn now."""
    counted = select(func.count()).select_from(person).where(*_electorate(it))
    return int(tx.execute(counted).scalar_one())


def belongs_to(tx: Connection, it: Election, person_id: int) -> bool:
    """Whether this person stands on the roll, or would if it were drawn now."""
    if it.state in ("sealing", "ready"):
        wanted = select(person.c.id).where(*_electorate(it), person.c.id == person_id)
    else:
        wanted = select(roll.c.voter_id).where(roll.c.election_id == it.id, roll.c.voter_id == person_id)
    return tx.execute(wanted).first() is not None


@dataclass(frozen=True, slots=True)
class Correction:
    """That somebody was put on the roll or struck from it, and why."""

    name: str
    belongs: bool
    reason: str


def correct_roll(tx: Connection, values: dict[str, Any]) -> None:
    """Puts a person on the roll or strikes them from it, before it is frozen; a later correction replaces it."""
    written = insert(correction).values(values)
    same = [correction.c.election_id, correction.c.person_id]
    tx.execute(written.on_conflict_do_update(index_elements=same, set_=values))


def corrections_of(tx: Connection, election_id: int) -> list[Correction]:
    """The latest first."""
    wanted = select(person.c.name, correction.c.belongs, correction.c.reason).join(
        correction, correction.c.person_id == person.c.id
    )
    latest = wanted.where(correction.c.election_id == election_id).order_by(correction.c.corrected_at.desc())
    return each(Correction, tx.execute(latest))


def draw_roll(tx: Connection, it: Election) -> int:
    """Freezes the roll; how many they are."""
    chosen = select(literal(it.id), person.c.id, person.c.grade, person.c.letter).where(*_electorate(it))
    drawn = insert(roll).from_select(["election_id", "voter_id", "grade", "letter"], chosen)
    return tx.execute(drawn).rowcount


def copy_roll(tx: Connection, of: int, to: int) -> None:
    """A second round has the roll of the first."""
    chosen = select(literal(to), roll.c.voter_id, roll.c.grade, roll.c.letter).where(roll.c.election_id == of)
    tx.execute(insert(roll).from_select(["election_id", "voter_id", "grade", "letter"], chosen))


def roll_codes(tx: Connection, election_id: int) -> list[str]:
    """What the roll's fingerprint is made of: the school's codes, or the numbers of those who have none."""
    code = func.coalesce(person.c.code, literal("#") + cast(person.c.id, Text))
    wanted = select(code).join(roll, roll.c.voter_id == person.c.id).where(roll.c.election_id == election_id)
    return [str(one) for one in tx.execute(wanted).scalars()]


def electorate_with_account(it: Election) -> Select[Any]:
    """The ids of those who would stand on the roll and can be written to."""
    return select(person.c.id).where(*_electorate(it), person.c.telegram_id.is_not(None))


@dataclass(frozen=True, slots=True)
class VoterWithoutAccount:
    """Somebody on the roll who votes at the booth; the class as the roll has it."""

    id: int
    name: str
    grade: int
    letter: str | None


def voters_without_account(tx: Connection, election_id: int) -> list[VoterWithoutAccount]:
    """By class and name."""
    wanted = (
        select(person.c.id, person.c.name, roll.c.grade, roll.c.letter)
        .join(roll, roll.c.voter_id == person.c.id)
        .where(roll.c.election_id == election_id, person.c.telegram_id.is_(None), person.c.active)
    )
    rows = tx.execute(wanted.order_by(roll.c.grade, roll.c.letter, person.c.name_key))
    return each(VoterWithoutAccount, rows)


def class_on_roll(tx: Connection, election_id: int, voter_id: int) -> str | None:
    """The class in which somebody votes, wherever they have gone since."""
    this = (roll.c.election_id == election_id) & (roll.c.voter_id == voter_id)
    row = tx.execute(select(roll.c.grade, roll.c.letter).where(this)).first()
    return class_name(row.grade, row.letter or "") if row else None


@dataclass(frozen=True, slots=True)
class LateVoter:
    """Somebody who was left out of a frozen roll, with the reason; on it once a second member has agreed."""

    id: int
    election_id: int
    person_id: int
    name: str
    reason: str
    asked_by: int | None
    agreed_by: int | None


def ask_for_late_voter(tx: Connection, values: dict[str, Any]) -> int | None:
    """The request's number; None if this person was asked for before."""
    asked = insert(late_voter).values(values).on_conflict_do_nothing().returning(late_voter.c.id)
    late_id: int | None = tx.execute(asked).scalar()
    return late_id


def _late() -> Select[Any]:
    names = ("id", "election_id", "person_id", "reason", "asked_by", "agreed_by")
    columns = [late_voter.c[name] for name in names]
    return select(*columns, person.c.name).join(person, person.c.id == late_voter.c.person_id)


def late_voter_by_id(tx: Connection, late_id: int) -> LateVoter | None:
    return made(LateVoter, tx.execute(_late().where(late_voter.c.id == late_id)).first())


def late_voters_of(tx: Connection, election_id: int) -> list[LateVoter]:
    """Those who were put on the roll, in the order in which they were asked for."""
    wanted = _late().where(late_voter.c.election_id == election_id, late_voter.c.agreed_by.is_not(None))
    return each(LateVoter, tx.execute(wanted.order_by(late_voter.c.id)))


def waiting_for_a_second(tx: Connection, election_id: int) -> list[LateVoter]:
    """Those whom one member has asked for, in the order in which they were."""
    wanted = _late().where(late_voter.c.election_id == election_id, late_voter.c.agreed_by.is_(None))
    return each(LateVoter, tx.execute(wanted.order_by(late_voter.c.id)))


def put_on_roll(tx: Connection, late: LateVoter, agreed_by: int) -> bool:
    """False if another member was quicker."""
    agreed = update(late_voter).where(late_voter.c.id == late.id, late_voter.c.agreed_by.is_(None))
    if tx.execute(agreed.values(agreed_by=agreed_by)).rowcount != 1:
        return False
    who = select(literal(late.election_id), person.c.id, person.c.grade, person.c.letter)
    line = who.where(person.c.id == late.person_id)
    tx.execute(insert(roll).from_select(["election_id", "voter_id", "grade", "letter"], line))
    return True
