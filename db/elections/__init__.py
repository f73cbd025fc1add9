"""Elections: the roll, who has voted, and the sealed urn, which nothing links to the voters.

`participation` and `urn` hold no order and no time: WITHOUT ROWID, a random slot, and ballots of one length,
encrypted to the commission's key. The private key never comes here.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    LargeBinary,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    cast,
    delete,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.parliament import is_member
from db.people import holds, person
from db.store import metadata
from school.elections import Election, Kind, Terms
from school.people import Role, bits_as_grades, grades_as_bits

election = Table(
    "election",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("draft", Text, unique=True),
    Column("title", Text, nullable=False),
    Column("method", Text, nullable=False, default="plurality"),
    Column("grades", Integer, nullable=False),  # bits; the roll is drawn from them at opening
    # sealing, ready, open, closed, counted, published, wiped; void: a class that did not elect
    Column("state", Text, nullable=False),
    Column("opens_at", Moment),  # before the opening: when the clock is to open it
    Column("closes_at", Moment, nullable=False),
    Column("wipes_at", Moment),  # set at publication: when the time for complaints is over
    Column("public_key", LargeBinary),
    Column("roll_hash", Text),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("terms", JSON),  # school.elections.Terms
    Column("nominates_until", Moment),
    # The class elections of one step share the key, the commission and the dates of their head.
    Column("head_id", ForeignKey("election.id", ondelete="CASCADE"), index=True),
    Column("follows_id", ForeignKey("election.id", ondelete="SET NULL"), unique=True),  # the first round
    Column("trial_of", ForeignKey("election.id", ondelete="CASCADE"), unique=True),
    Column("seed", LargeBinary),  # of the lot
    Column("own_key", LargeBinary),  # a poll's or a trial's private key, sealed with the data key
)

candidate = Table(
    "candidate",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),  # what a ballot says; 0 is «against all»
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    Column("slogan", Text),
    Column("programme", Text),
    Column("photo", Text),  # Telegram's name of the file
    Column("attachment", Text),  # one video or document
    Column("attachment_kind", Text),  # video, document
    UniqueConstraint("election_id", "number"),
)

# The members who hold the words of the key; any two of them open the box.
commission = Table(
    "commission",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("has_words", Boolean, nullable=False, default=False),
)

roll = Table(
    "roll",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("grade", Integer, nullable=False),
    Column("letter", Text),
    sqlite_with_rowid=False,
)

# Marked apart from the urn, so that nobody can read how a person voted.
participation = Table(
    "participation",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)

urn = Table(
    "urn",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("slot", LargeBinary(16), primary_key=True),  # random
    Column("sealed", LargeBinary(64), nullable=False),
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

result = Table(
    "result",
    metadata,
    Column("election_id", ForeignKey("election.id", ondelete="CASCADE"), primary_key=True),
    Column("choice", Integer, primary_key=True),  # a ballot, as school.elections.counting writes it
    Column("votes", Integer, nullable=False),
)


def _as_election(row: Found) -> Election:
    return Election(
        id=row.id,
        school_id=row.school_id,
        title=row.title,
        grades=frozenset(bits_as_grades(row.grades)),
        state=row.state,
        closes_at=row.closes_at,
        public_key=row.public_key,
        roll_hash=row.roll_hash,
        author_id=row.author_id,
        terms=Terms.from_json(row.terms),
        opens_at=row.opens_at,
        nominates_until=row.nominates_until,
        head_id=row.head_id,
        follows_id=row.follows_id,
        trial_of=row.trial_of,
        seed=row.seed,
        own_key=row.own_key,
        wipes_at=row.wipes_at,
        draft=row.draft,
    )


@dataclass(frozen=True)
class AtTheBox:
    """An election as one voter stands before it."""

    election: Election
    on_the_roll: bool
    voted: bool
    standing: frozenset[int]  # the candidates' numbers


def by_id(tx: Connection, election_id: int) -> Election | None:
    row = tx.execute(select(election).where(election.c.id == election_id)).first()
    return _as_election(row) if row else None


def by_draft(tx: Connection, draft: str) -> Election | None:
    row = tx.execute(select(election).where(election.c.draft == draft)).first()
    return _as_election(row) if row else None


def add(tx: Connection, values: dict[str, Any]) -> int | None:
    """A new election; None if this draft has made one."""
    added = insert(election).values(values).on_conflict_do_nothing().returning(election.c.id)
    election_id: int | None = tx.execute(added).scalar()
    return election_id


def add_candidates(tx: Connection, election_id: int, people: Iterable[tuple[int | None, str]]) -> None:
    """Puts them on the ballot under the lowest free numbers: a ballot can say twelve, and who withdrew freed one.

    Answers of a referendum are nobody's.
    """
    taken = candidates_of(tx, election_id)
    free = (number for number in itertools.count(1) if number not in taken)
    rows = [
        {"election_id": election_id, "number": number, "person_id": person_id, "name": name}
        for (person_id, name), number in zip(people, free, strict=False)
    ]
    if rows:
        tx.execute(insert(candidate), rows)


def copy_candidates(tx: Connection, of: int, to: int, only: Iterable[int] | None = None) -> None:
    """The same people with the same cards and the same numbers; all, or these numbers."""
    names = [column.name for column in candidate.c if column.name not in ("id", "election_id")]
    wanted = select(literal(to), *(candidate.c[name] for name in names)).where(candidate.c.election_id == of)
    if only is not None:
        wanted = wanted.where(candidate.c.number.in_(list(only)))
    tx.execute(insert(candidate).from_select(["election_id", *names], wanted))


def strike_candidate(tx: Connection, election_id: int, person_id: int) -> bool:
    """Takes a candidate off a ballot that nobody has filled in yet."""
    gone = delete(candidate).where(candidate.c.election_id == election_id, candidate.c.person_id == person_id)
    return tx.execute(gone).rowcount == 1


def cards_of(tx: Connection, election_id: int) -> list[Found]:
    """The candidates with their cards, by number."""
    wanted = select(candidate).where(candidate.c.election_id == election_id).order_by(candidate.c.number)
    return list(tx.execute(wanted).all())


def candidate_by_id(tx: Connection, candidate_id: int) -> Found | None:
    return tx.execute(select(candidate).where(candidate.c.id == candidate_id)).first()


def change_card(tx: Connection, election_id: int, person_id: int, **values: Any) -> bool:
    changed = update(candidate).where(
        candidate.c.election_id == election_id, candidate.c.person_id == person_id
    )
    return tx.execute(changed.values(values)).rowcount == 1


def add_commission(
    tx: Connection, election_id: int, people: Iterable[int], *, has_words: bool = False
) -> None:
    rows = [{"election_id": election_id, "person_id": who, "has_words": has_words} for who in people]
    if rows:
        tx.execute(insert(commission), rows)


def candidates_of(tx: Connection, election_id: int) -> dict[int, str]:
    """number -> name."""
    wanted = select(candidate.c.number, candidate.c.name).where(candidate.c.election_id == election_id)
    return {number: name for number, name in tx.execute(wanted.order_by(candidate.c.number))}


def commission_of(tx: Connection, election_id: int) -> dict[int, bool]:
    """member -> whether the words are on paper."""
    wanted = select(commission.c.person_id, commission.c.has_words).where(
        commission.c.election_id == election_id
    )
    return {member: has for member, has in tx.execute(wanted)}


def of_school(tx: Connection, school_id: int) -> list[Election]:
    """All elections of a school, the newest first; those of single classes stand in their head's place."""
    wanted = select(election).where(
        election.c.school_id == school_id, election.c.head_id.is_(None), election.c.trial_of.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted.order_by(election.c.id.desc()))]


def parts_of(tx: Connection, head_id: int) -> list[Election]:
    """The class elections of one step, in the order in which they were made; empty for any other election."""
    wanted = select(election).where(election.c.head_id == head_id).order_by(election.c.id)
    return [_as_election(row) for row in tx.execute(wanted)]


def in_state(tx: Connection, school_id: int, *states: str) -> list[Election]:
    """Elections and parts of elections of a school in these states, the newest first; no trials."""
    wanted = select(election).where(
        election.c.school_id == school_id, election.c.state.in_(states), election.c.trial_of.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted.order_by(election.c.id.desc()))]


def trial_for(tx: Connection, election_id: int) -> Election | None:
    row = tx.execute(select(election).where(election.c.trial_of == election_id)).first()
    return _as_election(row) if row else None


def second_round_of(tx: Connection, election_id: int) -> Election | None:
    row = tx.execute(select(election).where(election.c.follows_id == election_id)).first()
    return _as_election(row) if row else None


def drop(tx: Connection, election_id: int) -> None:
    """An election that never was: a trial, with all that was put into its box."""
    tx.execute(delete(election).where(election.c.id == election_id))


def of_voter(tx: Connection, voter_id: int) -> list[tuple[Election, bool]]:
    """The elections on whose roll this person stands, the newest first, and whether they have voted."""
    voted = (
        select(participation.c.voter_id)
        .where(participation.c.election_id == election.c.id, participation.c.voter_id == voter_id)
        .exists()
    )
    wanted = select(election, voted.label("voted")).join(roll, roll.c.election_id == election.c.id)
    rows = tx.execute(wanted.where(roll.c.voter_id == voter_id).order_by(election.c.id.desc()))
    return [(_as_election(row), bool(row.voted)) for row in rows]


def of_member(tx: Connection, person_id: int) -> list[Election]:
    """The elections in whose commission this person sits, without the ended ones."""
    wanted = select(election).join(commission, commission.c.election_id == election.c.id)
    goes_on = election.c.state.not_in(("published", "wiped"))
    rows = tx.execute(wanted.where(commission.c.person_id == person_id, goes_on))
    return [_as_election(row) for row in rows]


def step(tx: Connection, election_id: int, was: str, becomes: str, **values: Any) -> bool:
    """Moves an election on; False if it was not where it was thought to be: the database decides who was first."""
    moved = update(election).where(election.c.id == election_id, election.c.state == was)
    if tx.execute(moved.values(state=becomes, **values)).rowcount != 1:
        return False
    parts = update(election).where(election.c.head_id == election_id, election.c.state == was)
    tx.execute(parts.values(state=becomes, **values))
    return True


def change(tx: Connection, election_id: int, **values: Any) -> None:
    """Changes an election and its parts."""
    tx.execute(update(election).where(_with_parts(election_id)).values(values))


def _with_parts(election_id: int) -> ColumnElement[bool]:
    return or_(election.c.id == election_id, election.c.head_id == election_id)


def new_key(tx: Connection, election_id: int, public_key: bytes) -> None:
    """A new key pair: whatever words were given out before are void."""
    change(tx, election_id, public_key=public_key)
    of_this = commission.c.election_id == election_id
    tx.execute(update(commission).where(of_this).values(has_words=False))


def forget_key(tx: Connection, election_id: int) -> None:
    """The key is void and so are all words."""
    change(tx, election_id, public_key=None)
    of_this = commission.c.election_id == election_id
    tx.execute(update(commission).where(of_this).values(has_words=False))


def note_words(tx: Connection, election_id: int, person_id: int) -> bool:
    """The member has the words on paper; True when all have."""
    mine = (commission.c.election_id == election_id) & (commission.c.person_id == person_id)
    tx.execute(update(commission).where(mine).values(has_words=True))
    return all(commission_of(tx, election_id).values())


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


def correct_roll(tx: Connection, values: dict[str, Any]) -> None:
    """Puts a person on the roll or strikes them from it, before it is frozen; a later correction replaces it."""
    made = insert(correction).values(values)
    same = [correction.c.election_id, correction.c.person_id]
    tx.execute(made.on_conflict_do_update(index_elements=same, set_=values))


def corrections_of(tx: Connection, election_id: int) -> list[Found]:
    """(name, belongs, reason) of all corrections of a roll, the latest first."""
    wanted = select(person.c.name, correction.c.belongs, correction.c.reason).join(
        correction, correction.c.person_id == person.c.id
    )
    latest = wanted.where(correction.c.election_id == election_id).order_by(correction.c.corrected_at.desc())
    return list(tx.execute(latest).all())


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


def voters_with_account(election_id: int, *, who_have_not_voted: bool = False) -> Select[Any]:
    """The ids of those on the roll who can be written to."""
    wanted = select(person.c.id).join(roll, roll.c.voter_id == person.c.id)
    if who_have_not_voted:
        voted = select(participation.c.voter_id).where(
            participation.c.election_id == election_id, participation.c.voter_id == person.c.id
        )
        wanted = wanted.where(~voted.exists())
    return wanted.where(roll.c.election_id == election_id, person.c.telegram_id.is_not(None), person.c.active)


def electorate_with_account(it: Election) -> Select[Any]:
    """The ids of those who would stand on the roll and can be written to."""
    return select(person.c.id).where(*_electorate(it), person.c.telegram_id.is_not(None))


def voters_without_account(tx: Connection, election_id: int) -> list[Found]:
    """(id, name, grade, letter) of those on the roll who have no account, by class and name."""
    wanted = (
        select(person.c.id, person.c.name, roll.c.grade, roll.c.letter)
        .join(roll, roll.c.voter_id == person.c.id)
        .where(roll.c.election_id == election_id, person.c.telegram_id.is_(None), person.c.active)
    )
    return list(tx.execute(wanted.order_by(roll.c.grade, roll.c.letter, person.c.name_key)).all())


def before_the_box(tx: Connection, election_id: int, voter_id: int) -> AtTheBox | None:
    """All that decides about a vote, in one statement of look-ups by key, however long the roll is."""
    on_roll = select(roll.c.voter_id).where(roll.c.election_id == election_id, roll.c.voter_id == voter_id)
    voted = select(participation.c.voter_id).where(
        participation.c.election_id == election_id, participation.c.voter_id == voter_id
    )
    standing = select(func.aggregate_strings(cast(candidate.c.number, Text), ",")).where(
        candidate.c.election_id == election_id
    )
    wanted = select(
        election,
        on_roll.exists().label("on_roll"),
        voted.exists().label("voted"),
        standing.scalar_subquery().label("standing"),
    ).where(election.c.id == election_id)
    row = tx.execute(wanted).first()
    if row is None:
        return None
    numbers = frozenset(int(number) for number in (row.standing or "").split(",") if number)
    return AtTheBox(_as_election(row), bool(row.on_roll), bool(row.voted), numbers)


def mark_voted(tx: Connection, election_id: int, voter_id: int) -> bool:
    """Marks the voter; False if they were marked: the key forbids a second."""
    marking = insert(participation).values(election_id=election_id, voter_id=voter_id)
    return tx.execute(marking.on_conflict_do_nothing()).rowcount == 1


def drop_ballot(tx: Connection, election_id: int, slot: bytes, sealed: bytes) -> None:
    tx.execute(insert(urn).values(election_id=election_id, slot=slot, sealed=sealed))


def ballots(tx: Connection, election_id: int) -> list[bytes]:
    return list(tx.execute(select(urn.c.sealed).where(urn.c.election_id == election_id)).scalars())


def ballots_in(tx: Connection, election_id: int) -> int:
    """How many ballots lie in the urn; asked only at the count."""
    counted = select(func.count()).select_from(urn).where(urn.c.election_id == election_id)
    return int(tx.execute(counted).scalar_one())


def turnout(tx: Connection, election_id: int) -> tuple[int, int]:
    """(marks, people on the roll)."""
    marks = select(func.count()).select_from(participation).where(participation.c.election_id == election_id)
    people = select(func.count()).select_from(roll).where(roll.c.election_id == election_id)
    row = tx.execute(select(marks.scalar_subquery(), people.scalar_subquery())).one()
    return int(row[0]), int(row[1])


def turnout_by_class(tx: Connection, election_id: int) -> list[Found]:
    """(grade, letter, people, voted) of each class on the roll."""
    marked = (participation.c.election_id == roll.c.election_id) & (
        participation.c.voter_id == roll.c.voter_id
    )
    wanted = (
        select(
            roll.c.grade,
            roll.c.letter,
            func.count().label("people"),
            func.count(participation.c.voter_id).label("voted"),
        )
        .outerjoin(participation, marked)
        .where(roll.c.election_id == election_id)
        .group_by(roll.c.grade, roll.c.letter)
        .order_by(roll.c.grade, roll.c.letter)
    )
    return list(tx.execute(wanted).all())


def participants(tx: Connection, election_id: int) -> list[int]:
    """Who has voted, in the order of their numbers."""
    wanted = select(participation.c.voter_id).where(participation.c.election_id == election_id)
    return list(tx.execute(wanted.order_by(participation.c.voter_id)).scalars())


def write_result(tx: Connection, election_id: int, votes: dict[int, int]) -> None:
    """How many ballots said what."""
    rows = [{"election_id": election_id, "choice": choice, "votes": n} for choice, n in votes.items()]
    tx.execute(insert(result), rows)


def result_of(tx: Connection, election_id: int) -> dict[int, int]:
    wanted = select(result.c.choice, result.c.votes).where(result.c.election_id == election_id)
    return {choice: votes for choice, votes in tx.execute(wanted)}


def empty_urn(tx: Connection, election_id: int) -> None:
    """The ballots go."""
    tx.execute(delete(urn).where(urn.c.election_id == election_id))


def due_to_close(tx: Connection, now: datetime) -> list[Election]:
    """Heads stand for their parts; trials end when the real vote opens."""
    wanted = select(election).where(
        election.c.state == "open",
        election.c.closes_at <= now,
        election.c.head_id.is_(None),
        election.c.trial_of.is_(None),
    )
    return [_as_election(row) for row in tx.execute(wanted)]


def due_to_open(tx: Connection, now: datetime) -> list[Election]:
    """What the clock should have opened by now."""
    wanted = select(election).where(
        election.c.state.in_(("sealing", "ready")), election.c.opens_at <= now, election.c.head_id.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted)]


def running(tx: Connection) -> list[Election]:
    """Open votes, parts and all, but no trials."""
    wanted = select(election).where(election.c.state == "open", election.c.trial_of.is_(None))
    return [_as_election(row) for row in tx.execute(wanted)]


def close(tx: Connection, election_id: int, now: datetime) -> bool:
    """Closes a vote whose end has come; False if it was closed before, or made longer meanwhile."""
    found = by_id(tx, election_id)
    return found is not None and found.closes_at <= now and step(tx, election_id, "open", "closed")


def due_to_wipe(tx: Connection, now: datetime) -> list[Election]:
    """Published, and the time for complaints is over."""
    wanted = select(election).where(
        election.c.state == "published", election.c.wipes_at <= now, election.c.head_id.is_(None)
    )
    return [_as_election(row) for row in tx.execute(wanted)]
