"""Sittings of the parliament: agenda, invitations, who was there, decisions, and the minutes as they were signed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    delete,
    exists,
    func,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.people import person
from db.plan import occurrence
from db.statements import insert
from db.store import metadata
from school.parliament.sittings import CHOICES, AgendaQuestion, State, Votes

sitting = Table(
    "sitting",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),  # the form's token: pressed twice, one sitting
    Column("kind", Text, nullable=False),
    Column("faction", Text, nullable=False, default=""),
    Column("place", Text, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("called_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("chair_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("chair", Text, nullable=False, default=""),
    Column("chair_office", Text, nullable=False, default=""),
    Column("grades", Integer, nullable=False, default=0),  # bits: of which grades pupils were there
    Column("moves", Integer, nullable=False, default=0),
    Column("reason", Text),  # why it was cancelled
    Index("ix_sitting_school", "school_id", "starts_at"),
)

agenda = Table(
    "agenda_question",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("draft", Text, nullable=False, unique=True),
    Column("position", Integer),  # None: proposed, not on the agenda yet
    Column("text", Text, nullable=False),
    Column("side", Text, nullable=False),
    Column("proposed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("proposer", Text, nullable=False),
    Column("said", Text, nullable=False, default=""),
    Column("votes", JSON),  # [for, against, abstained]
    Column("disputed", Boolean, nullable=False, default=False, server_default="0"),
    Column("polling", Boolean, nullable=False, default=False, server_default="0"),  # voted on in the bot now
)

# A vote in the bot is as open as one by hands, and as short-lived: who voted how is erased when it is counted.
vote = Table(
    "sitting_vote",
    metadata,
    Column("question_id", ForeignKey("agenda_question.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("choice", Text, nullable=False),  # for, against, abstain
)

# Who was there: counts by groups. Who is invited stands apart.
present = Table(
    "sitting_present",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True),
    Column("who", Text, primary_key=True),
    Column("people", Integer, nullable=False),
)

invited = Table(
    "sitting_invited",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("comes", Text, nullable=False, default=""),  # yes, no; nothing: has not said
    Column("came", Boolean, nullable=False, default=False, server_default="0"),
)

decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, nullable=False, unique=True),
    Column("school_year", Integer),  # with the number, when the sitting closes
    Column("number", Integer),
    Column("text", Text, nullable=False),
    Column("owner_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("owner", Text, nullable=False, default=""),
    Column("due_on", Date),
    Column("occurrence_id", ForeignKey("occurrence.id", ondelete="SET NULL")),
    UniqueConstraint("school_id", "school_year", "number"),
)

# Where a question is disputed both sides have agreed to what was written before the minutes are signed.
agreement = Table(
    "sitting_agreement",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True),
    Column("side", Text, primary_key=True),  # administration, parliament
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    Column("agreed_at", Moment, nullable=False),
)

# Signed minutes are read, never changed; a change is a new revision.
signed = Table(
    "signed_minutes",
    metadata,
    Column("sitting_id", ForeignKey("sitting.id"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("content", JSON, nullable=False),
    Column("signed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("signer", Text, nullable=False),
    Column("signed_at", Moment, nullable=False),
)

# A President who is away is led for by the Speaker until that day, this day included.
away = Table(
    "officer_away",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("until", Date, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting that was called."""

    id: int
    school_id: int
    draft: str
    kind: str
    faction: str
    place: str
    starts_at: datetime
    state: str
    called_by: int | None
    chair_id: int | None
    chair: str
    chair_office: str
    grades: int
    moves: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of a decision, and how the plan's item stands that came of it; None where none did."""

    id: int
    sitting_id: int
    school_id: int
    school_year: int | None
    number: int | None
    text: str
    owner_id: int | None
    owner: str
    due_on: date | None
    occurrence_id: int | None
    state: str | None


@dataclass(frozen=True, slots=True)
class Signed:
    """Minutes as they were signed."""

    sitting_id: int
    revision: int
    content: dict[str, Any]
    signed_by: int | None
    signer: str
    signed_at: datetime


def call(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft was called already."""
    called = insert(sitting).values(**values).on_conflict_do_nothing().returning(sitting.c.id)
    return tx.execute(called).scalar()


def by_id(tx: Connection, sitting_id: int) -> Sitting | None:
    return made(Sitting, tx.execute(select(sitting).where(sitting.c.id == sitting_id)).first())


def by_draft(tx: Connection, draft: str) -> Sitting | None:
    return made(Sitting, tx.execute(select(sitting).where(sitting.c.draft == draft)).first())


def of_school(tx: Connection, school_id: int, most: int) -> list[Sitting]:
    """The newest first, those to come before them."""
    wanted = select(sitting).where(sitting.c.school_id == school_id)
    return each(
        Sitting, tx.execute(wanted.order_by(sitting.c.starts_at.desc(), sitting.c.id.desc()).limit(most))
    )


def unfinished(tx: Connection, school_id: int) -> list[Sitting]:
    """What is planned, goes on, or waits for a signature."""
    states = (State.PLANNED, State.OPEN, State.CLOSED)
    wanted = select(sitting).where(sitting.c.school_id == school_id, sitting.c.state.in_(states))
    return each(Sitting, tx.execute(wanted.order_by(sitting.c.starts_at)))


def last_before(tx: Connection, found: Sitting) -> Sitting | None:
    """The last sitting of this kind that was held before."""
    same = [sitting.c[name] == getattr(found, name) for name in ("school_id", "kind", "faction")]
    wanted = select(sitting).where(
        *same, sitting.c.state.in_((State.CLOSED, State.SIGNED)), sitting.c.starts_at < found.starts_at
    )
    return made(Sitting, tx.execute(wanted.order_by(sitting.c.starts_at.desc()).limit(1)).first())


def step(tx: Connection, sitting_id: int, before: str, after: str, **values: Any) -> bool:
    """False if it does not stand where this step begins."""
    moved = update(sitting).where(sitting.c.id == sitting_id, sitting.c.state == before)
    return tx.execute(moved.values(state=after, **values)).rowcount == 1


def change(tx: Connection, sitting_id: int, **values: Any) -> None:
    tx.execute(update(sitting).where(sitting.c.id == sitting_id).values(**values))


# The agenda


def propose(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft stands there already."""
    added = insert(agenda).values(**values).on_conflict_do_nothing().returning(agenda.c.id)
    return tx.execute(added).scalar()


def questions_of(tx: Connection, sitting_id: int, *, on: bool = True) -> list[AgendaQuestion]:
    """The agenda in its order; with `on=False` what is proposed and not on it."""
    placed = agenda.c.position.is_not(None) if on else agenda.c.position.is_(None)
    wanted = select(agenda).where(agenda.c.sitting_id == sitting_id, placed)
    return [
        AgendaQuestion(
            row.id,
            row.position or 0,
            row.text,
            row.side,
            row.proposer,
            row.said,
            Votes(*row.votes) if row.votes else None,
            row.disputed,
        )
        for row in tx.execute(wanted.order_by(agenda.c.position, agenda.c.id))
    ]


def proposed_by(tx: Connection, sitting_id: int, person_id: int) -> int:
    """How many questions of one person this sitting has, on its agenda or beside it."""
    wanted = select(func.count()).where(agenda.c.sitting_id == sitting_id, agenda.c.proposed_by == person_id)
    return int(tx.execute(wanted).scalar_one())


def place_next(tx: Connection, sitting_id: int) -> int:
    last = select(func.coalesce(func.max(agenda.c.position), 0)).where(agenda.c.sitting_id == sitting_id)
    return int(tx.execute(last).scalar_one()) + 1


def change_question(tx: Connection, sitting_id: int, question_id: int, **values: Any) -> bool:
    """False if the question is not one of this sitting's."""
    changed = update(agenda).where(agenda.c.id == question_id, agenda.c.sitting_id == sitting_id)
    return tx.execute(changed.values(**values)).rowcount == 1


def close_ranks(tx: Connection, sitting_id: int) -> None:
    """The numbers of the agenda run without a gap again."""
    for position, one in enumerate(questions_of(tx, sitting_id), start=1):
        change_question(tx, sitting_id, one.id, position=position)


# A vote in the bot


def polling(tx: Connection, sitting_id: int) -> set[int]:
    """The questions that are voted on."""
    wanted = select(agenda.c.id).where(agenda.c.sitting_id == sitting_id, agenda.c.polling)
    return set(tx.execute(wanted).scalars())


def cast(tx: Connection, question_id: int, person_id: int, choice: str) -> None:
    """The last choice counts."""
    row = insert(vote).values(question_id=question_id, person_id=person_id, choice=choice)
    tx.execute(
        row.on_conflict_do_update(index_elements=["question_id", "person_id"], set_={"choice": choice})
    )


def votes_of(tx: Connection, question_id: int) -> Votes:
    wanted = select(vote.c.choice, func.count()).where(vote.c.question_id == question_id)
    counted = {choice: number for choice, number in tx.execute(wanted.group_by(vote.c.choice))}
    return Votes(*(counted.get(choice, 0) for choice in CHOICES))


def forget_votes(tx: Connection, question_id: int) -> None:
    tx.execute(delete(vote).where(vote.c.question_id == question_id))


# Who comes, and who came


def invite(tx: Connection, sitting_id: int, who: Iterable[int]) -> None:
    rows = [{"sitting_id": sitting_id, "person_id": one, "comes": ""} for one in who]
    if rows:
        tx.execute(insert(invited).values(rows).on_conflict_do_nothing())


def answers(tx: Connection, sitting_id: int) -> dict[int, str]:
    """What each who is invited has said: yes, no, or nothing yet."""
    wanted = select(invited.c.person_id, invited.c.comes).where(invited.c.sitting_id == sitting_id)
    return {row.person_id: row.comes for row in tx.execute(wanted.order_by(invited.c.person_id))}


def say(tx: Connection, sitting_id: int, person_id: int, comes: str) -> bool:
    """False if they are not invited."""
    said = update(invited).where(invited.c.sitting_id == sitting_id, invited.c.person_id == person_id)
    return tx.execute(said.values(comes=comes)).rowcount == 1


def tick(tx: Connection, sitting_id: int, person_id: int) -> bool:
    """Was there, or was not after all. False if they are not invited."""
    this = (invited.c.sitting_id == sitting_id, invited.c.person_id == person_id)
    return tx.execute(update(invited).where(*this).values(came=invited.c.came.is_(False))).rowcount == 1


def came(tx: Connection, sitting_id: int) -> set[int]:
    """Of those who were invited."""
    wanted = select(invited.c.person_id).where(invited.c.sitting_id == sitting_id, invited.c.came)
    return set(tx.execute(wanted).scalars())


def count_present(tx: Connection, sitting_id: int, people: Mapping[str, int]) -> None:
    tx.execute(delete(present).where(present.c.sitting_id == sitting_id))
    rows = [{"sitting_id": sitting_id, "who": who, "people": n} for who, n in people.items() if n]
    if rows:
        tx.execute(insert(present).values(rows))


def present_at(tx: Connection, sitting_id: int) -> dict[str, int]:
    wanted = select(present.c.who, present.c.people).where(present.c.sitting_id == sitting_id)
    return {row.who: row.people for row in tx.execute(wanted)}


# Decisions


def decide(tx: Connection, values: Mapping[str, Any]) -> int | None:
    """None if this draft was decided already."""
    added = insert(decision).values(**values).on_conflict_do_nothing().returning(decision.c.id)
    return tx.execute(added).scalar()


def _decisions() -> Any:
    at = decision.outerjoin(occurrence, occurrence.c.id == decision.c.occurrence_id)
    kept = [column for column in decision.c if column.name != "draft"]
    return select(*kept, occurrence.c.state).select_from(at)


def decisions_of(tx: Connection, sitting_id: int) -> list[Decision]:
    """In the order in which they were taken."""
    wanted = _decisions().where(decision.c.sitting_id == sitting_id)
    return each(Decision, tx.execute(wanted.order_by(decision.c.id)))


def decision_with(tx: Connection, decision_id: int) -> Decision | None:
    return made(Decision, tx.execute(_decisions().where(decision.c.id == decision_id)).first())


def decisions_of_year(
    tx: Connection, school_id: int, school_year: int, *, drafts: bool = True
) -> list[Decision]:
    """Those that have their number, the newest first; without drafts those whose minutes were signed."""
    wanted = _decisions().where(decision.c.school_id == school_id, decision.c.school_year == school_year)
    if not drafts:
        wanted = wanted.where(exists().where(signed.c.sitting_id == decision.c.sitting_id))
    return each(Decision, tx.execute(wanted.order_by(decision.c.number.desc())))


def decided_since(tx: Connection, school_id: int, moment: datetime, most: int) -> list[Decision]:
    """Of sittings since then whose minutes are signed."""
    wanted = _decisions().where(
        sitting.c.id == decision.c.sitting_id,
        decision.c.school_id == school_id,
        sitting.c.state == "signed",
        sitting.c.starts_at >= moment,
    )
    return each(Decision, tx.execute(wanted.order_by(decision.c.number).limit(most)))


def number_decisions(tx: Connection, sitting_id: int, school_id: int, school_year: int) -> None:
    """Those without a number get the next ones of the year; called inside the transaction that closes."""
    last = select(func.coalesce(func.max(decision.c.number), 0)).where(
        decision.c.school_id == school_id, decision.c.school_year == school_year
    )
    number = int(tx.execute(last).scalar_one())
    for one in decisions_of(tx, sitting_id):
        if one.number is None:
            number += 1
            change_decision(tx, one.id, number=number, school_year=school_year)


def change_decision(tx: Connection, decision_id: int, **values: Any) -> None:
    tx.execute(update(decision).where(decision.c.id == decision_id).values(**values))


def drop_decision(tx: Connection, decision_id: int) -> None:
    tx.execute(delete(decision).where(decision.c.id == decision_id))


# Agreements


def agree(tx: Connection, values: Mapping[str, Any]) -> bool:
    """False if that side has agreed already."""
    return tx.execute(insert(agreement).values(**values).on_conflict_do_nothing()).rowcount == 1


def agreements(tx: Connection, sitting_id: int) -> dict[str, str]:
    """Which side has agreed, and who for it."""
    wanted = select(agreement.c.side, agreement.c.name).where(agreement.c.sitting_id == sitting_id)
    return {row.side: row.name for row in tx.execute(wanted.order_by(agreement.c.side))}


def forget_agreements(tx: Connection, sitting_id: int) -> bool:
    """False if there was none."""
    return tx.execute(delete(agreement).where(agreement.c.sitting_id == sitting_id)).rowcount > 0


# Signed minutes


def sign(tx: Connection, values: Mapping[str, Any]) -> int:
    """The revision under which it was kept."""
    last = select(func.coalesce(func.max(signed.c.revision), 0)).where(
        signed.c.sitting_id == values["sitting_id"]
    )
    revision = int(tx.execute(last).scalar_one()) + 1
    tx.execute(insert(signed).values(revision=revision, **values))
    return revision


def newest_signed(tx: Connection, sitting_id: int) -> Signed | None:
    wanted = select(signed).where(signed.c.sitting_id == sitting_id).order_by(signed.c.revision.desc())
    return made(Signed, tx.execute(wanted.limit(1)).first())


# Away


def go_away(tx: Connection, person_id: int, until: date | None) -> None:
    """None: is back."""
    tx.execute(delete(away).where(away.c.person_id == person_id))
    if until:
        tx.execute(insert(away).values(person_id=person_id, until=until))


def away_of_school(tx: Connection, school_id: int) -> dict[int, date]:
    wanted = select(away).join(person, person.c.id == away.c.person_id).where(person.c.school_id == school_id)
    return {row.person_id: row.until for row in tx.execute(wanted)}
