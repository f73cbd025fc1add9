"""Who comes to an event: registrations, capacity, the waiting list, and who was there."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, each, made
from db.events import event
from db.people import guardian, person
from db.statements import Ready, insert
from db.store import metadata
from school.people import class_name

registration = Table(
    "registration",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column(
        "state", Text, nullable=False
    ),  # going, waiting, asked (for a seat), held (a seat, until a moment)
    Column("place_in_line", Integer, nullable=False),  # order of arrival within the event
    Column("by_id", ForeignKey("person.id", ondelete="SET NULL")),  # a parent or class teacher, or oneself
    Column("since", Moment),  # when they came into this state
    Column("came_at", Moment),  # when they were seen at the door
    Column("seen_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("held_until", Moment, index=True),
    Column("with_parent", Boolean, nullable=False, server_default="0"),
    Column("place", Integer),  # 1, 2, 3 of the winners
    Column("briefed_at", Moment),  # when they said that they have read how to behave there
    Column(
        "named", Boolean, nullable=False, server_default="0"
    ),  # agrees that the others who come read their name
    Column("hours", Integer),  # of a volunteer, confirmed by the mentor
    Index("ix_registration_line", "event_id", "state", "place_in_line"),
    Index("ix_registration_named", "event_id", "named"),  # a few of a hundred thousand
)


#: So many names stand on a card.
MOST_NAMED = 40
#: Who has a seat: a held one is nobody else's until its moment has passed.
SEATED = ("going", "held")


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the list of an event, going or waiting; `came_at` is when they were seen there, in UTC."""

    id: int
    name: str
    grade: int | None
    letter: str | None
    state: str
    came_at: datetime | None
    seen_by: int | None
    with_parent: bool
    place: int | None
    briefed_at: datetime | None
    hours: int | None

    @property
    def class_name(self) -> str:
        return class_name(self.grade or 0, self.letter or "")


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How many of a class are on the list, and how many of them came."""

    grade: int
    letter: str
    people: int
    came: int


def _registering() -> Ready:
    line = registration.alias("line")
    going = select(func.count()).where(line.c.event_id == event.c.id, line.c.state.in_(SEATED))
    asked = (event.c.seats == "chosen") | ((event.c.seats == "drawn") & event.c.drawn_at.is_(None))
    full = event.c.capacity.is_not(None) & (going.scalar_subquery() >= event.c.capacity)
    last = select(func.coalesce(func.max(line.c.place_in_line), 0)).where(line.c.event_id == event.c.id)
    chosen = select(
        event.c.id,
        bindparam("person_id", type_=Integer),
        case((asked, "asked"), (full, "waiting"), else_="going"),
        last.scalar_subquery() + 1,
        bindparam("by_id", type_=Integer),
        bindparam("now", type_=Moment),
        bindparam("with_parent", type_=Boolean),
    ).where(event.c.id == bindparam("event_id"), true())
    columns = ["event_id", "person_id", "state", "place_in_line", "by_id", "since", "with_parent"]
    adding = insert(registration).from_select(columns, chosen).on_conflict_do_nothing()
    return Ready(adding.returning(registration.c.state))


# Built once, as every statement on the way of a registration.
_REGISTER = _registering()


def register(
    tx: Connection, event_id: int, person_id: int, by_id: int, now: datetime, *, with_parent: bool = False
) -> str | None:
    """Puts a pupil on the list, on the waiting list when the event is full, among those who ask where seats are given
    later; None if they stand on one.

    One statement: the database counts and decides, so that a hundred presses at once fill exactly the seats.
    """
    added = _REGISTER.first(
        tx, event_id=event_id, person_id=person_id, by_id=by_id, now=now, with_parent=with_parent
    )
    return added.state if added else None


def withdraw(tx: Connection, event_id: int, person_id: int) -> str | None:
    """Takes a pupil off the list; the state they had, or None if they stood on none."""
    left = delete(registration).where(
        registration.c.event_id == event_id, registration.c.person_id == person_id
    )
    state: str | None = tx.execute(left.returning(registration.c.state)).scalar()
    return state


def promote(tx: Connection, event_id: int, now: datetime, held_until: datetime | None = None) -> list[int]:
    """Fills free seats from the waiting list in the order of arrival, or holds them until a moment; who got one."""
    line = registration.alias("line")
    going = select(func.count()).where(line.c.event_id == event_id, line.c.state.in_(SEATED))
    got = {"state": "held", "held_until": held_until} if held_until else {"state": "going"}
    promoted: list[int] = []
    while True:
        first = (
            select(line.c.person_id)
            .where(line.c.event_id == event_id, line.c.state == "waiting")
            .order_by(line.c.place_in_line)
            .limit(1)
        )
        seats = select(event.c.capacity).where(event.c.id == event_id)
        free = or_(seats.scalar_subquery().is_(None), going.scalar_subquery() < seats.scalar_subquery())
        next_one = update(registration).where(
            registration.c.event_id == event_id, registration.c.person_id == first.scalar_subquery(), free
        )
        moved = next_one.values(**got, since=now).returning(registration.c.person_id)
        person_id = tx.execute(moved).scalar()
        if person_id is None:
            return promoted
        promoted.append(person_id)


def take(tx: Connection, event_id: int, person_id: int, now: datetime) -> bool:
    """A held seat becomes one's own; False if none is held any more."""
    held = update(registration).where(
        registration.c.event_id == event_id,
        registration.c.person_id == person_id,
        registration.c.state == "held",
        registration.c.held_until > now,
    )
    return tx.execute(held.values(state="going", since=now, held_until=None)).rowcount == 1


def held_too_long(tx: Connection, now: datetime) -> list[tuple[int, int]]:
    """(event, person) of seats that nobody has taken in time; these people stand on no list any more."""
    over = delete(registration).where(registration.c.held_until <= now, registration.c.state == "held")
    gone = tx.execute(over.returning(registration.c.event_id, registration.c.person_id))
    return sorted((event_id, person_id) for event_id, person_id in gone)


def any_held_too_long(tx: Connection, now: datetime) -> bool:
    wanted = select(registration.c.event_id).where(registration.c.held_until <= now)
    return tx.execute(wanted.limit(1)).first() is not None


def decide(tx: Connection, event_id: int, person_id: int, now: datetime, *, accepted: bool) -> str | None:
    """Somebody who asked gets a place in the line, from which seats are given, or none; None if nobody asks."""
    asked = (
        registration.c.event_id == event_id,
        registration.c.person_id == person_id,
        registration.c.state == "asked",
    )
    if not accepted:
        return "refused" if tx.execute(delete(registration).where(*asked)).rowcount else None
    moved = update(registration).where(*asked).values(state="waiting", since=now)
    return "waiting" if tx.execute(moved).rowcount else None


def who_asks(tx: Connection, event_id: int) -> list[int]:
    wanted = select(registration.c.person_id).where(
        registration.c.event_id == event_id, registration.c.state == "asked"
    )
    return list(tx.execute(wanted.order_by(registration.c.place_in_line)).scalars())


def line_up(tx: Connection, event_id: int, order: Iterable[int], now: datetime) -> None:
    """Those who asked stand in line in this order."""
    for place, person_id in enumerate(order, start=1):
        one = update(registration).where(
            registration.c.event_id == event_id, registration.c.person_id == person_id
        )
        tx.execute(one.values(state="waiting", place_in_line=place, since=now))


_OTHERS = Ready(
    select(registration.c.person_id, event.c.title, event.c.starts_at)
    .join(event, event.c.id == registration.c.event_id)
    .where(
        registration.c.person_id.in_(bindparam("people", expanding=True)),
        event.c.id != bindparam("event_id"),
        event.c.starts_at > bindparam("since"),
        event.c.starts_at < bindparam("until"),
        event.c.state == "open",
    )
    .order_by(event.c.starts_at, event.c.id)
)


def others_of(
    tx: Connection, people: Iterable[int], event_id: int, since: datetime, until: datetime
) -> list[tuple[int, str, datetime]]:
    """(person, title, beginning): the other open events between two moments on whose lists these people stand."""
    found = _OTHERS.all(tx, people=list(people), event_id=event_id, since=since, until=until)
    return [(who, title, starts_at) for who, title, starts_at in found]


def put_place(tx: Connection, event_id: int, people: Collection[int], place: int | None) -> None:
    """The winners' place of some of those who came."""
    some = update(registration).where(
        registration.c.event_id == event_id, registration.c.person_id.in_(list(people))
    )
    tx.execute(some.values(place=place))


_COUNTS = Ready(
    select(
        func.count().filter(registration.c.state.in_(SEATED)),
        func.count().filter(registration.c.state.not_in(SEATED)),
    ).where(registration.c.event_id == bindparam("event_id"))
)


def counts(tx: Connection, event_id: int) -> tuple[int, int]:
    """How many have a seat, and how many wait or ask for one."""
    ((going, waiting),) = _COUNTS.all(tx, event_id=event_id)
    return going, waiting


def _states() -> Any:
    line = registration.alias("line")
    before = select(func.count()).where(
        line.c.event_id == registration.c.event_id,
        line.c.state == "waiting",
        line.c.place_in_line < registration.c.place_in_line,
    )
    return select(registration.c.person_id, registration.c.state, before.scalar_subquery()).where(
        registration.c.event_id == bindparam("event_id")
    )


_STATES = Ready(_states().where(registration.c.person_id.in_(bindparam("people", expanding=True))))


def states_of(tx: Connection, event_id: int, people: Iterable[int]) -> dict[int, tuple[str, int]]:
    """person id -> (state, how many stand before them on the waiting list)."""
    found = _STATES.all(tx, event_id=event_id, people=list(people))
    return {who: (state, ahead) for who, state, ahead in found}


def registered_events(tx: Connection, people: Iterable[int], now: datetime) -> set[int]:
    """The ids of the coming events for which any of these people are registered."""
    wanted = select(event.c.id).join(registration)
    coming = (event.c.starts_at > now) & (event.c.state == "open")
    return set(tx.execute(wanted.where(registration.c.person_id.in_(list(people)), coming)).scalars())


def concerned(tx: Connection, event_id: int, going_before: datetime | None = None) -> list[int]:
    """Who hears of an event, by id: those on the list, and whoever put them there.

    With a moment: of those alone who go, and had their seat by then.
    """
    on_it = select(registration.c.person_id, registration.c.by_id).where(registration.c.event_id == event_id)
    if going_before is not None:
        by_then = or_(registration.c.since.is_(None), registration.c.since < going_before)
        on_it = on_it.where(registration.c.state == "going", by_then)
    return sorted({who for pair in tx.execute(on_it) for who in pair if who})


def meant(tx: Connection, school_id: int, grades: Collection[int]) -> list[int]:
    """Whom an event of these grades concerns and who has an account: its pupils and their parents, by id."""
    pupil, parent = person.alias("pupil"), person.alias("parent")
    of_grades = (pupil.c.school_id == school_id, pupil.c.active, pupil.c.grade.in_(list(grades)))
    own = select(pupil.c.id).where(*of_grades, pupil.c.telegram_id.is_not(None))
    parents = (
        select(guardian.c.parent_id)
        .join(pupil, pupil.c.id == guardian.c.child_id)
        .join(parent, parent.c.id == guardian.c.parent_id)
        .where(*of_grades, parent.c.active, parent.c.telegram_id.is_not(None))
    )
    return sorted(set(tx.execute(own.union(parents)).scalars()))


# Who was there


def _attendees() -> Any:
    return (
        select(
            person.c.id,
            person.c.name,
            person.c.grade,
            person.c.letter,
            registration.c.state,
            registration.c.came_at,
            registration.c.seen_by,
            registration.c.with_parent,
            registration.c.place,
            registration.c.briefed_at,
            registration.c.hours,
        )
        .join(registration, registration.c.person_id == person.c.id)
        .where(registration.c.event_id == bindparam("event_id"))
    )


_ATTENDEES = _attendees().order_by(registration.c.state, registration.c.place_in_line)
_ONE = _attendees().where(person.c.id == bindparam("person_id"))
_OF_A_CLASS = (
    _attendees()
    .where(person.c.grade == bindparam("grade"), person.c.letter == bindparam("letter"))
    .order_by(person.c.name_key, person.c.id)
)


def attendees(tx: Connection, event_id: int) -> list[Attendee]:
    """All who are registered: those who go first, in order of arrival."""
    return each(Attendee, tx.execute(_ATTENDEES, {"event_id": event_id}))


def attendee(tx: Connection, event_id: int, person_id: int) -> Attendee | None:
    return made(Attendee, tx.execute(_ONE, {"event_id": event_id, "person_id": person_id}).first())


def of_class(tx: Connection, event_id: int, grade: int, letter: str) -> list[Attendee]:
    """Those of one class by name."""
    asked = {"event_id": event_id, "grade": grade, "letter": letter}
    return each(Attendee, tx.execute(_OF_A_CLASS, asked))


def classes(tx: Connection, event_id: int) -> list[ClassCount]:
    """The classes that have somebody on the list."""
    counted = (
        select(
            func.coalesce(person.c.grade, 0).label("grade"),
            func.coalesce(person.c.letter, "").label("letter"),
            func.count().label("people"),
            func.count(registration.c.came_at).label("came"),
        )
        .join(registration, registration.c.person_id == person.c.id)
        .where(registration.c.event_id == event_id)
        .group_by(person.c.grade, person.c.letter)
    )
    return each(ClassCount, tx.execute(counted.order_by(person.c.grade, person.c.letter)))


def who_came(tx: Connection, event_id: int) -> list[int]:
    wanted = select(registration.c.person_id).where(
        registration.c.event_id == event_id, registration.c.came_at.is_not(None)
    )
    return sorted(tx.execute(wanted).scalars())


def hearing_for_who_came(tx: Connection, event_id: int) -> list[int]:
    """Who hears what is said to those who came: themselves, and of a child without an account the parents."""
    came = select(person.c.id).join(registration, registration.c.person_id == person.c.id)
    came = came.where(registration.c.event_id == event_id, registration.c.came_at.is_not(None))
    own = came.where(person.c.telegram_id.is_not(None))
    silent = came.where(person.c.telegram_id.is_(None))
    parents = select(guardian.c.parent_id).where(guardian.c.child_id.in_(silent))
    return sorted(set(tx.execute(own.union(parents)).scalars()))


def note_came(
    tx: Connection, event_id: int, people: Collection[int], seen_by: int, now: datetime
) -> list[int]:
    """Marks those of these people who were not marked before; their ids."""
    fresh = update(registration).where(
        registration.c.event_id == event_id,
        registration.c.person_id.in_(list(people)),
        registration.c.came_at.is_(None),
    )
    noted = fresh.values(came_at=now, seen_by=seen_by).returning(registration.c.person_id)
    return list(tx.execute(noted).scalars())


def note_absent(tx: Connection, event_id: int, person_id: int) -> bool:
    """Takes the mark away; False if there was none."""
    marked = update(registration).where(
        registration.c.event_id == event_id,
        registration.c.person_id == person_id,
        registration.c.came_at.is_not(None),
    )
    return tx.execute(marked.values(came_at=None, seen_by=None)).rowcount == 1


def brief(tx: Connection, event_id: int, person_id: int, now: datetime) -> bool:
    """Has read how to behave there; False if that was said, or there is no seat."""
    unread = update(registration).where(
        registration.c.event_id == event_id,
        registration.c.person_id == person_id,
        registration.c.state == "going",
        registration.c.briefed_at.is_(None),
    )
    return tx.execute(unread.values(briefed_at=now)).rowcount == 1


_BRIEFED_AND_NAMED = Ready(
    select(registration.c.person_id, registration.c.briefed_at, registration.c.named).where(
        registration.c.event_id == bindparam("event_id"),
        registration.c.person_id.in_(bindparam("people", expanding=True)),
    )
)


def briefed_and_named(tx: Connection, event_id: int, people: Iterable[int]) -> tuple[set[int], set[int]]:
    """Of these people those who have read how to behave there, and those who agree to be named."""
    found = _BRIEFED_AND_NAMED.all(tx, event_id=event_id, people=list(people))
    return {row.person_id for row in found if row.briefed_at}, {row.person_id for row in found if row.named}


def put_hours(tx: Connection, event_id: int, people: Collection[int], hours: int | None) -> None:
    """So many hours for each of those who came."""
    came = update(registration).where(
        registration.c.event_id == event_id,
        registration.c.person_id.in_(list(people)),
        registration.c.came_at.is_not(None),
    )
    tx.execute(came.values(hours=hours))


def turn_named(tx: Connection, event_id: int, person_id: int) -> bool:
    """Agrees to be named, or takes that back; False for whoever has no seat."""
    own = (registration.c.event_id == event_id, registration.c.person_id == person_id)
    turned = update(registration).where(*own, registration.c.state == "going")
    return tx.execute(turned.values(named=~registration.c.named)).rowcount == 1


_NAMED = Ready(
    select(person.c.name)
    .join(registration, registration.c.person_id == person.c.id)
    .where(registration.c.event_id == bindparam("event_id"), registration.c.named == true())
    .where(registration.c.state == "going")
    .order_by(person.c.name_key, person.c.id)
    .limit(MOST_NAMED)
)


def ahead_of_card(
    tx: Connection, event_id: int, people: Iterable[int], since: datetime, until: datetime
) -> None:
    """What a card says about its line and these people is going to be asked."""
    whom = list(people)
    _COUNTS.ahead(tx, event_id=event_id)
    _STATES.ahead(tx, event_id=event_id, people=whom)
    if whom:
        _BRIEFED_AND_NAMED.ahead(tx, event_id=event_id, people=whom)
        _NAMED.ahead(tx, event_id=event_id)
        _OTHERS.ahead(tx, people=whom, event_id=event_id, since=since, until=until)


def named(tx: Connection, event_id: int) -> list[str]:
    """The names of those with a seat who agree to it, in the order of the alphabet, as many as a card shows."""
    return [name for (name,) in _NAMED.all(tx, event_id=event_id)]
