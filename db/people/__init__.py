"""People: the roster, their roles and children, invitations, requests to join, and the audit of deeds."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Found, Moment
from db.numbers import highest_number
from db.store import metadata
from school.people import LEADERSHIP, Person, Role
from school.people.names import alphabetical

organization = Table(
    "organization",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),  # school, district
    Column("parent_id", ForeignKey("organization.id")),
    Column("name", Text, nullable=False),
    Column("school_year", Integer),  # the year in which the current school year began
)

# Facts about the installation itself, such as the fingerprint of the data key.
keystone = Table(
    "keystone",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("code", Text),  # the school's own code, «ST-0001»
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),  # folded, for search and for order
    Column("grade", Integer),
    Column("letter", Text),
    Column("born_on", Date),
    Column("phone", Text),  # digits only
    Column("language", Text, nullable=False),
    Column("active", Boolean, nullable=False, default=True),
    Column("telegram_id", BigInteger, unique=True),
    Column("linked_at", Moment),
    Column("unreachable_since", Moment),  # Telegram says: blocked or deactivated
    UniqueConstraint("school_id", "code"),
    Index("ix_person_class", "school_id", "grade", "letter"),
    Index("ix_person_phone", "phone"),
    Index("ix_person_name_key", "name_key"),
)

role = Table(
    "role",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("scope", Text, primary_key=True, default=""),  # a class, «9 А»; a faction's key; or empty
    Index("ix_role_name", "name", "scope"),
)

guardian = Table(
    "guardian",
    metadata,
    Column("parent_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("child_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("relation", Text),
)

# A code itself is never stored, only its SHA-256: who reads the file cannot join as somebody.
invitation = Table(
    "invitation",
    metadata,
    Column("code_hash", LargeBinary, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
)

code_try = Table(
    "code_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_code_try_who", "telegram_id", "at"),
)

join_request = Table(
    "join_request",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("organization.id"), nullable=False),
    Column("telegram_id", BigInteger, nullable=False, index=True),
    Column("language", Text, nullable=False),
    Column("name", Text, nullable=False),  # as the person typed it
    Column("grade", Integer, nullable=False),
    Column("letter", Text, nullable=False),
    Column("state", Text, nullable=False),  # waiting, approved, refused
    Column("asked_at", Moment, nullable=False),
    Column("decided_by", ForeignKey("person.id", ondelete="SET NULL")),
)

# Who did what to whose data. Never what was in it.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor_id", Integer),  # nobody: the program or the command line
    Column("deed", Text, nullable=False),
    Column("subject", Text, nullable=False),  # «person», «need», …
    Column("subject_id", Integer),
    Column("detail", JSON),  # numbers and keys only
    Index("ix_audit_subject", "subject", "subject_id"),
)


_held = role.alias("held")
NO_OFFICE = (Role.STUDENT, Role.PARENT)


def holds(*names: str, scope: str | None = None) -> ColumnElement[bool]:
    """Whether the person of the row holds one of these roles."""
    found = exists().where(_held.c.person_id == person.c.id, _held.c.name.in_(names))
    return found if scope is None else found.where(_held.c.scope == scope)


# Built once: putting this statement together costs more than running it.
_PERSONS = (
    select(person, func.group_concat(role.c.name + "\t" + role.c.scope, "\n").label("roles"))
    .select_from(person.outerjoin(role))
    .group_by(person.c.id)
)
_WITH_TELEGRAM = _PERSONS.where(person.c.telegram_id == bindparam("telegram_id"))


def _persons() -> Select[Any]:
    return _PERSONS


def read_roles(joined: str | None) -> set[tuple[str, str]]:
    """The pairs (role, scope) of a row of persons."""
    pairs = (line.partition("\t") for line in (joined or "").split("\n") if line)
    return {(name, scope) for name, _, scope in pairs}


def _as_person(row: Found) -> Person:
    return Person(
        id=row.id,
        school_id=row.school_id,
        name=row.name,
        language=row.language,
        roles=frozenset(read_roles(row.roles)),
        grade=row.grade,
        letter=row.letter,
        telegram_id=row.telegram_id,
        active=row.active,
    )


def with_telegram(tx: Connection, telegram_id: int) -> Person | None:
    """The person whom this Telegram account is tied to."""
    row = tx.execute(_WITH_TELEGRAM, {"telegram_id": telegram_id}).first()
    return _as_person(row) if row else None


def _by_name(rows: Iterable[Found]) -> list[Person]:
    """In the order of the Kazakh alphabet, which a database does not know."""
    return sorted(map(_as_person, rows), key=lambda one: alphabetical(one.name))


def by_id(tx: Connection, person_id: int) -> Person | None:
    row = tx.execute(_persons().where(person.c.id == person_id)).first()
    return _as_person(row) if row else None


def by_ids(tx: Connection, ids: Iterable[int]) -> list[Person]:
    return _by_name(tx.execute(_persons().where(person.c.id.in_(list(ids)))))


def children_of(tx: Connection, parent_id: int) -> list[Person]:
    """The active children of a parent, in the order of their names."""
    wanted = _persons().join(guardian, guardian.c.child_id == person.c.id)
    return _by_name(tx.execute(wanted.where(guardian.c.parent_id == parent_id, person.c.active)))


def parents_of(tx: Connection, child_id: int) -> list[Person]:
    wanted = _persons().join(guardian, guardian.c.parent_id == person.c.id)
    rows = tx.execute(wanted.where(guardian.c.child_id == child_id, person.c.active))
    return [_as_person(row) for row in rows]


def with_role(tx: Connection, school_id: int, name: str, scope: str | None = None) -> list[Person]:
    """Active holders of a role, of one scope or of any."""
    wanted = _persons().where(person.c.school_id == school_id, person.c.active, holds(name, scope=scope))
    return _by_name(tx.execute(wanted))


def pupils_of_class(
    tx: Connection, school_id: int, grade: int, letter: str, *, only: str = "all"
) -> list[Person]:
    """A class in order of names. `only` narrows it: «all», «missing» (no account), «unreachable»."""
    wanted = _persons().where(
        person.c.school_id == school_id,
        person.c.grade == grade,
        person.c.letter == letter,
        person.c.active,
        holds(Role.STUDENT),
    )
    if only == "missing":
        wanted = wanted.where(person.c.telegram_id.is_(None))
    if only == "unreachable":
        wanted = wanted.where(person.c.unreachable_since.is_not(None))
    return _by_name(tx.execute(wanted))


def classes(tx: Connection, school_id: int) -> list[Found]:
    """Each class with (grade, letter, pupils, missing, unreachable), in the order of the alphabet."""
    is_pupil = holds(Role.STUDENT)
    counted = (
        select(
            person.c.grade,
            person.c.letter,
            func.count().label("pupils"),
            func.count().filter(person.c.telegram_id.is_(None)).label("missing"),
            func.count().filter(person.c.unreachable_since.is_not(None)).label("unreachable"),
        )
        .where(person.c.school_id == school_id, person.c.active, person.c.grade.is_not(None), is_pupil)
        .where(person.c.letter.is_not(None))
        .group_by(person.c.grade, person.c.letter)
    )
    return sorted(tx.execute(counted), key=lambda row: (row.grade, alphabetical(row.letter)))


def search(
    tx: Connection, school_id: int, folded: str, limit: int = 50, *, staff: bool = False
) -> list[Person]:
    """People, or the staff alone, whose folded name contains the words, the active ones first."""
    wanted = _persons().where(
        person.c.school_id == school_id, person.c.name_key.contains(folded, autoescape=True)
    )
    if staff:
        office = exists().where(_held.c.person_id == person.c.id, _held.c.name.not_in(NO_OFFICE))
        wanted = wanted.where(office)
    rows = tx.execute(wanted.order_by(person.c.active.desc(), person.c.name_key).limit(limit))
    return [_as_person(row) for row in rows]


def with_phone(tx: Connection, phone: str) -> list[Person]:
    """Active people of the roster with this telephone number (digits only)."""
    rows = tx.execute(_persons().where(person.c.phone == phone, person.c.active))
    return [_as_person(row) for row in rows]


def add(tx: Connection, values: dict[str, Any]) -> int:
    """A new person; returns the id."""
    added = insert(person).values(values).returning(person.c.id)
    return int(tx.execute(added).scalar_one())


def next_id(tx: Connection) -> int:
    """The first number that nobody has or had; good inside one write transaction."""
    return highest_number(tx, person) + 1


def add_all(tx: Connection, rows: list[dict[str, Any]]) -> None:
    """New people whose numbers are given."""
    if rows:
        tx.execute(insert(person), rows)


def change(tx: Connection, person_id: int, **values: Any) -> None:
    tx.execute(update(person).where(person.c.id == person_id).values(values))


def set_roles(tx: Connection, person_id: int, roles: Iterable[tuple[str, str]]) -> None:
    """Replaces all the roles of a person."""
    set_roles_of_all(tx, {person_id: set(roles)})


def set_roles_of_all(tx: Connection, roles: Mapping[int, set[tuple[str, str]]]) -> None:
    """Replaces all the roles of these people."""
    if roles:
        left = delete(role).where(role.c.person_id == bindparam("whose"))
        tx.execute(left, [{"whose": person_id} for person_id in roles])
    rows = [
        {"person_id": person_id, "name": name, "scope": scope}
        for person_id, held in roles.items()
        for name, scope in sorted(held)
    ]
    if rows:
        tx.execute(insert(role), rows)


def add_role(tx: Connection, person_id: int, name: str, scope: str = "") -> None:
    """One role more; nothing if it is there."""
    row = {"person_id": person_id, "name": name, "scope": scope}
    tx.execute(insert(role).prefix_with("OR IGNORE").values(row))


def link(tx: Connection, person_id: int, telegram_id: int, language: str, now: datetime) -> bool:
    """Ties an account to a person who has none yet; False if somebody was quicker."""
    tied = update(person).where(person.c.id == person_id, person.c.telegram_id.is_(None), person.c.active)
    values = {
        "telegram_id": telegram_id,
        "language": language,
        "linked_at": now,
        "unreachable_since": None,
    }
    return tx.execute(tied.values(values)).rowcount == 1


def _leads(school_id: int) -> ColumnElement[bool]:
    can_press = and_(person.c.active, person.c.telegram_id.is_not(None))
    return and_(person.c.school_id == school_id, can_press, holds(*LEADERSHIP))


def leaders_with_account(tx: Connection, school_id: int) -> int:
    """How many active deputy heads and administrators can press a button."""
    return len(leaders(tx, school_id))


def take_school_year(tx: Connection, school_id: int, year: int) -> bool:
    """Writes down that the school year has begun; False if it had."""
    earlier = or_(organization.c.school_year.is_(None), organization.c.school_year < year)
    begun = update(organization).where(organization.c.id == school_id, earlier)
    return tx.execute(begun.values(school_year=year)).rowcount == 1


def move_all_up(tx: Connection, school_id: int, last_grade: int) -> int:
    """Pupils of the last grade leave, the others go up one; class teachers go with their classes."""
    pupils = and_(person.c.school_id == school_id, person.c.active, person.c.grade.is_not(None))
    left = tx.execute(update(person).where(pupils, person.c.grade == last_grade).values(active=False))
    moved = tx.execute(
        update(person).where(pupils, person.c.grade < last_grade).values(grade=person.c.grade + 1)
    )
    led = select(role).join(person).where(person.c.school_id == school_id, role.c.name == Role.CLASS_TEACHER)
    rows = [row for row in tx.execute(led).all() if row.scope]
    for row in rows:
        tx.execute(
            delete(role).where(
                role.c.person_id == row.person_id, role.c.name == row.name, role.c.scope == row.scope
            )
        )
    following = [(row.person_id, *row.scope.split(" ", 1)) for row in rows]
    fresh = [
        {"person_id": who, "name": Role.CLASS_TEACHER, "scope": f"{int(grade) + 1} {letter}"}
        for who, grade, letter in following
        if int(grade) < last_grade
    ]
    if fresh:
        tx.execute(insert(role), fresh)
    return left.rowcount + moved.rowcount


def take_invitation(tx: Connection, code_hash: bytes, now: datetime) -> int | None:
    """Uses up a code that is valid now; the person's id, or None. Works once: the database decides."""
    used = (
        update(invitation)
        .where(
            invitation.c.code_hash == code_hash,
            invitation.c.used_at.is_(None),
            invitation.c.revoked_at.is_(None),
            invitation.c.expires_at > now,
        )
        .values(used_at=now)
        .returning(invitation.c.person_id)
    )
    person_id: int | None = tx.execute(used).scalar()
    return person_id


def invitation_state(tx: Connection, code_hash: bytes) -> Found | None:
    return tx.execute(select(invitation).where(invitation.c.code_hash == code_hash)).first()


def replace_invitations(
    tx: Connection, fresh: Sequence[tuple[bytes, int]], expires_at: datetime, now: datetime
) -> None:
    """New codes for people; their earlier unused codes are revoked. `fresh` holds (hash, person id)."""
    if not fresh:
        return
    revoke_invitations(tx, [person_id for _, person_id in fresh], now)
    rows = [{"code_hash": code, "person_id": who, "expires_at": expires_at} for code, who in fresh]
    tx.execute(insert(invitation), rows)


def revoke_invitations(tx: Connection, person_ids: Iterable[int], now: datetime) -> None:
    waiting = and_(invitation.c.used_at.is_(None), invitation.c.revoked_at.is_(None))
    revoked = update(invitation).where(invitation.c.person_id.in_(list(person_ids)), waiting)
    tx.execute(revoked.values(revoked_at=now))


def waiting_request(tx: Connection, telegram_id: int) -> Found | None:
    waiting = select(join_request).where(
        join_request.c.telegram_id == telegram_id, join_request.c.state == "waiting"
    )
    return tx.execute(waiting).first()


def request(tx: Connection, request_id: int) -> Found | None:
    return tx.execute(select(join_request).where(join_request.c.id == request_id)).first()


def requests_of_class(tx: Connection, school_id: int, grade: int, letter: str) -> list[Found]:
    """The requests of a class that nobody has decided, the oldest first."""
    waiting = select(join_request).where(
        join_request.c.school_id == school_id,
        join_request.c.grade == grade,
        join_request.c.letter == letter,
        join_request.c.state == "waiting",
    )
    return list(tx.execute(waiting.order_by(join_request.c.id)).all())


def add_request(tx: Connection, **values: Any) -> int:
    added = insert(join_request).values(values).returning(join_request.c.id)
    return int(tx.execute(added).scalar_one())


def decide_request(
    tx: Connection, request_id: int, state: str, decider_id: int | None, was: str = "waiting"
) -> bool:
    """Moves a request on; False if somebody decided it before."""
    decided = update(join_request).where(join_request.c.id == request_id, join_request.c.state == was)
    return tx.execute(decided.values(state=state, decided_by=decider_id)).rowcount == 1


def tries_since(tx: Connection, telegram_id: int, since: datetime) -> int:
    counted = select(func.count()).where(code_try.c.telegram_id == telegram_id, code_try.c.at > since)
    return int(tx.execute(counted).scalar_one())


def note_try(tx: Connection, telegram_id: int, now: datetime) -> None:
    tx.execute(insert(code_try).values(telegram_id=telegram_id, at=now))
    tx.execute(delete(code_try).where(code_try.c.at < now - timedelta(days=1)))


def note_unreachable(tx: Connection, person_id: int, now: datetime) -> None:
    """Telegram refused: the person blocked the bot or left. Noted once; the next /start clears it."""
    first = person.c.unreachable_since.is_(None)
    noted = update(person).where(person.c.id == person_id, first)
    tx.execute(noted.values(unreachable_since=now))


def write_audit(
    tx: Connection,
    now: datetime,
    actor_id: int | None,
    deed: str,
    subject: str,
    subject_id: int | None,
    **detail: Any,
) -> None:
    """One line for each deed that touches another person's data; `detail` holds numbers and keys only."""
    tx.execute(
        insert(audit).values(
            at=now,
            actor_id=actor_id,
            deed=deed,
            subject=subject,
            subject_id=subject_id,
            detail=detail or None,
        )
    )


def schools(tx: Connection) -> list[int]:
    """The organizations that have people."""
    return list(tx.execute(select(person.c.school_id).distinct()).scalars())


def everybody(tx: Connection, school_id: int) -> list[Found]:
    """All people of a school with their roles, as rows."""
    return list(tx.execute(_persons().where(person.c.school_id == school_id)).all())


def add_children_of_all(tx: Connection, children: Mapping[int, tuple[Iterable[int], str | None]]) -> None:
    """More children for these parents, and how they are related; those that they have stay."""
    rows = [
        {"parent_id": parent_id, "child_id": child, "relation": relation}
        for parent_id, (own, relation) in children.items()
        for child in sorted(set(own))
    ]
    if rows:
        tx.execute(insert(guardian).prefix_with("OR IGNORE"), rows)


def leaders(tx: Connection, school_id: int) -> list[int]:
    """The active deputy heads and administrators who have an account."""
    rows = tx.execute(select(person.c.id).where(_leads(school_id)).order_by(person.c.id))
    return list(rows.scalars())


def note_school_year(tx: Connection, school_id: int, year: int) -> None:
    """The first import says which school year it is, so that classes do not move up by mistake."""
    unknown = organization.c.school_year.is_(None)
    tx.execute(update(organization).where(organization.c.id == school_id, unknown).values(school_year=year))


def move_children(tx: Connection, from_id: int, to_id: int) -> None:
    """The children of one parent become another's."""
    _move_family(tx, guardian.c.parent_id, from_id, to_id)


def move_family(tx: Connection, from_id: int, to_id: int) -> None:
    """Children and parents of one card become those of another."""
    for end in (guardian.c.parent_id, guardian.c.child_id):
        _move_family(tx, end, from_id, to_id)


def _move_family(tx: Connection, end: Column[int], from_id: int, to_id: int) -> None:
    moved = update(guardian).prefix_with("OR IGNORE").where(end == from_id)
    tx.execute(moved.values({end.name: to_id}))
    tx.execute(delete(guardian).where(end == from_id))


def joined_by_contact(tx: Connection, person_id: int) -> bool:
    """Whether the account came in by its telephone number, the last time."""
    joins = select(audit.c.detail).where(
        audit.c.deed == "join", audit.c.subject == "person", audit.c.subject_id == person_id
    )
    detail = tx.execute(joins.order_by(audit.c.id.desc()).limit(1)).scalar()
    return detail is not None and detail.get("way") == "contact"
