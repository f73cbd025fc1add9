"""The outbox: letters that nobody asked for (reminders, announcements, results), each sent once."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    case,
    cast,
    delete,
    func,
    literal,
    not_,
    or_,
    select,
    text,
    true,
    update,
)
from sqlalchemy.engine import Connection

from db.columns import Moment, made
from db.conversations import conversation
from db.people import person
from db.people.keystone import keystone
from db.statements import Ready, insert
from db.store import metadata

URGENT, NORMAL, BULK = 0, 5, 9
#: Written by `restore`: no letter leaves a restored copy before somebody says so.
FROZEN = "outbox-frozen"
#: A letter waits until a form ends, or until nobody has answered a question of it for so long.
LONGEST_FORM = timedelta(minutes=10)
#: SQLite takes at most 32,766 parameters in a statement, and a letter has eleven.
MOST_IN_A_STATEMENT = 1000

letter = Table(
    "letter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE")),
    Column("chat_id", BigInteger),  # for a person who is not on the roster yet
    Column("kind", Text, nullable=False),  # «plan-reminder», «announcement», …
    Column("subject", Text, nullable=False),  # what it is about, «occurrence:17»
    Column("occurrence", Text, nullable=False),  # which time, «7-days»
    Column("body", JSON, nullable=False),  # words and buttons, worded when it is sent
    Column("priority", Integer, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("useful_until", Moment),  # later it is marked late instead of sent
    Column(
        "state", Text, nullable=False, default="new"
    ),  # new sending sent failed unreachable late cancelled
    Column("lease_until", Moment),
    Column("tries", Integer, nullable=False, default=0),
    # How many earlier tries ended without our knowing whether the letter had arrived: it may have, twice.
    Column("unsure", Integer, nullable=False, default=0),
    Column("sent_at", Moment),
    Column("message_id", BigInteger),
    Column("why", Text),  # Telegram's reason for refusing it
    Column("more_messages", JSON),  # the numbers of an album's other messages
    # Nobody is told twice: the key forbids it, whoever posts.
    UniqueConstraint("kind", "subject", "occurrence", "person_id"),
    Index("ix_letter_waiting", "priority", "id", sqlite_where=text("state IN ('new', 'sending')")),
    Index("ix_letter_subject", "kind", "subject", "state"),
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A letter in the sender's hand; `tries` counts this one. `person_id` is None for an account of nobody's."""

    id: int
    person_id: int | None
    kind: str
    body: dict[str, Any]
    useful_until: datetime | None
    tries: int


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who gets a letter, and the letter's state, both at this moment; what is of a person may be None."""

    state: str
    chat_id: int | None
    person_id: int | None
    telegram_id: int | None
    language: str | None
    active: bool | None


def post(
    tx: Connection,
    people: Iterable[int],
    kind: str,
    subject: str,
    occurrence: str,
    body: dict[str, Any],
    now: datetime,
    *,
    priority: int = NORMAL,
    useful_until: datetime | None = None,
) -> int:
    """Posts one letter to each person who has none of this key yet; returns how many are new."""
    common = _fresh(kind, subject, occurrence, body, now, priority, useful_until)
    rows = [common | {"person_id": person_id} for person_id in people]
    new = 0
    for start in range(0, len(rows), MOST_IN_A_STATEMENT):
        posting = insert(letter).values(rows[start : start + MOST_IN_A_STATEMENT])
        new += len(tx.execute(posting.on_conflict_do_nothing().returning(letter.c.id)).all())
    return new


def _fresh(
    kind: str,
    subject: str,
    occurrence: str,
    body: dict[str, Any],
    not_before: datetime,
    priority: int,
    useful_until: datetime | None,
) -> dict[str, Any]:
    """A letter that nobody has tried to send, but for its receiver."""
    return {
        "kind": kind,
        "subject": subject,
        "occurrence": occurrence,
        "body": body,
        "priority": priority,
        "not_before": not_before,
        "useful_until": useful_until,
        "state": "new",
        "tries": 0,
        "unsure": 0,
    }


def post_to_selected(
    tx: Connection,
    people: Select[Any],
    kind: str,
    subject: str,
    body: dict[str, Any],
    now: datetime,
    *,
    occurrence: str = "once",
    priority: int = BULK,
    useful_until: datetime | None = None,
) -> int:
    """One INSERT … SELECT: a letter to each person id that `people` selects; returns how many are new."""
    who = people.subquery()
    fixed = _fresh(kind, subject, occurrence, body, now, priority, useful_until)
    values = [literal(value, letter.c[name].type) for name, value in fixed.items()]
    chosen = select(who.c[0], *values).where(true())  # SQLite wants a WHERE before ON CONFLICT
    posting = insert(letter).from_select(["person_id", *fixed], chosen).on_conflict_do_nothing()
    return tx.execute(posting).rowcount


def post_to_chat(
    tx: Connection,
    chat_id: int,
    kind: str,
    subject: str,
    body: dict[str, Any],
    now: datetime,
    *,
    occurrence: str = "once",
    priority: int = NORMAL,
    useful_until: datetime | None = None,
) -> None:
    """A letter to an account that is tied to nobody (an answer to a request to join), or to a group."""
    tx.execute(
        insert(letter).values(
            chat_id=chat_id,
            kind=kind,
            subject=subject,
            occurrence=occurrence,
            body=body,
            priority=priority,
            not_before=now,
            useful_until=useful_until,
            state="new",
            tries=0,
            unsure=0,
        )
    )


# Written out, not bound: only then does SQLite see that the index of waiting letters holds all that is asked for.
_WAITING = text("letter.state IN ('new', 'sending')")


def in_a_form(since: ColumnElement[str] | str) -> ColumnElement[bool]:
    """Whether the letter's receiver is between two questions of a form, and has gone on with it since that moment."""
    own = select(person.c.telegram_id).where(person.c.id == letter.c.person_id).correlate(letter)
    chat = cast(func.coalesce(letter.c.chat_id, own.scalar_subquery()), Text)
    form = select(conversation.c.key).where(
        conversation.c.key == chat + ":" + chat,
        conversation.c.state.is_not(None),
        conversation.c.touched_at > since,
    )
    return form.correlate(letter).exists()


_UNCLAIMED = or_(letter.c.state == "new", letter.c.lease_until < bindparam("machine_now"))
_UNDER_WAY = letter.c.id.in_(bindparam("under_way", expanding=True))
_FREE = and_(
    *(_WAITING, _UNCLAIMED, letter.c.not_before <= bindparam("now")),
    *(not_(_UNDER_WAY), not_(in_a_form(bindparam("since")))),
)
# Asked after each deed and each idle moment, by whoever sends: to put it together costs more than to run it.
_ANY_FREE = Ready(select(letter.c.id).where(_FREE).limit(1))


def _asked(now: datetime, machine_now: datetime, under_way: Collection[int]) -> dict[str, Any]:
    """What `_FREE` is asked with."""
    since = (now - LONGEST_FORM).isoformat()
    return {"now": now, "machine_now": machine_now, "under_way": list(under_way), "since": since}


def freeze(tx: Connection) -> None:
    """No letter goes before `thaw`: a restored copy must not say again what was said."""
    thaw(tx)
    tx.execute(keystone.insert().values(name=FROZEN, value=b"restored"))


def thaw(tx: Connection) -> None:
    tx.execute(keystone.delete().where(keystone.c.name == FROZEN))


_FROZEN = Ready(select(keystone.c.name).where(keystone.c.name == FROZEN))


def is_frozen(tx: Connection) -> bool:
    """Whether letters wait because a copy was restored."""
    return _FROZEN.first(tx) is not None


def is_due(tx: Connection, now: datetime, machine_now: datetime, under_way: Collection[int]) -> bool:
    """Whether any letter may go; false while a restored copy waits for somebody's word."""
    waiting = _ANY_FREE.first(tx, **_asked(now, machine_now, under_way))
    return waiting is not None and not is_frozen(tx)


def claim(
    tx: Connection, now: datetime, machine_now: datetime, lease: timedelta, under_way: Collection[int]
) -> Delivery | None:
    """The next letter that may go, taken for the length of the lease; None if nothing is due.

    Urgent before bulk, old before new. A letter whose sender died is free again when its lease is over.
    """
    due = select(letter.c.id).where(_FREE).params(_asked(now, machine_now, under_way))
    waiting = due.order_by(letter.c.priority, letter.c.id).limit(1)
    first = waiting.with_for_update(skip_locked=True, of=letter).scalar_subquery()
    in_hand = (
        letter.c.id,
        letter.c.person_id,
        letter.c.kind,
        letter.c.body,
        letter.c.useful_until,
        letter.c.tries,
    )
    taken = update(letter).where(letter.c.id == first).returning(*in_hand)
    values = {
        "state": "sending",
        "lease_until": machine_now + lease,
        "tries": letter.c.tries + 1,
        # Still «sending», though its lease is over: who had it in hand died, perhaps after sending it.
        "unsure": letter.c.unsure + case((letter.c.state == "sending", 1), else_=0),
    }
    return made(Delivery, tx.execute(taken.values(values)).first())


def receiver(tx: Connection, letter_id: int) -> Receiver:
    """The letter's state and who gets it, as they are now."""
    wanted = select(
        letter.c.state,
        letter.c.chat_id,
        letter.c.person_id,
        person.c.telegram_id,
        person.c.language,
        person.c.active,
    ).select_from(letter.outerjoin(person, person.c.id == letter.c.person_id))
    return Receiver(*tx.execute(wanted.where(letter.c.id == letter_id)).one())


def finish(tx: Connection, letter_id: int, state: str, **values: Any) -> None:
    """The letter's end: sent, failed, unreachable or late.

    What was stopped stays stopped, unless it was on the wire and has arrived: then it is sent.
    """
    ended = update(letter).where(letter.c.id == letter_id)
    if state != "sent":
        ended = ended.where(letter.c.state == "sending")
    tx.execute(ended.values(state=state, **values))


def put_back(
    tx: Connection, letter_id: int, not_before: datetime, tries: int, *, unsure: bool = False
) -> None:
    """The letter could not go now; it waits until `not_before`. `unsure`: it may have arrived all the same."""
    again = update(letter).where(letter.c.id == letter_id, letter.c.state == "sending")
    values = {"state": "new", "not_before": not_before, "tries": tries}
    tx.execute(again.values(**values, unsure=letter.c.unsure + int(unsure)))


def forget_old(tx: Connection, worded_before: datetime, before: datetime) -> None:
    """Of letters that have ended: their words go first, and later the rows, by which nobody is told twice."""
    ended = letter.c.state.not_in(("new", "sending"))
    tx.execute(delete(letter).where(ended, letter.c.not_before < before))
    worded = update(letter).where(
        ended, letter.c.not_before < worded_before, cast(letter.c.body, Text) != "{}"
    )
    tx.execute(worded.values(body={}, why=None))


def was_posted(tx: Connection, kind: str, subject: str) -> bool:
    """Whether a letter of this subject lies here, gone or not: for accounts that are tied to nobody."""
    wanted = select(letter.c.id).where(letter.c.kind == kind, letter.c.subject == subject).limit(1)
    return tx.execute(wanted).first() is not None


def cancel(tx: Connection, kind: str, subject: str) -> int:
    """Stops all letters of this subject that have not gone yet, also those that wait for their turn."""
    waiting = update(letter).where(letter.c.kind == kind, letter.c.subject == subject, _WAITING)
    return tx.execute(waiting.values(state="cancelled")).rowcount


def cancel_of(tx: Connection, person_id: int, kind: str, subjects: Collection[str], before: datetime) -> None:
    """Stops one person's letters of these subjects that would go before that moment."""
    one = (letter.c.person_id == person_id, letter.c.kind == kind, letter.c.subject.in_(list(subjects)))
    waiting = update(letter).where(*one, letter.c.not_before < before, _WAITING)
    tx.execute(waiting.values(state="cancelled"))


def resume(tx: Connection, kind: str, subject: str) -> int:
    """Lets the stopped letters of this subject go after all; nobody who has theirs gets another."""
    stopped = update(letter).where(
        letter.c.kind == kind, letter.c.subject == subject, letter.c.state == "cancelled"
    )
    return tx.execute(stopped.values(state="new")).rowcount


def outcome(tx: Connection, kind: str, subject: str) -> dict[str, int]:
    """How many letters of this subject are in each state."""
    counted = select(letter.c.state, func.count()).where(letter.c.kind == kind, letter.c.subject == subject)
    return {state: n for state, n in tx.execute(counted.group_by(letter.c.state))}


def perhaps_repeated(tx: Connection, kind: str, subject: str) -> int:
    """How many letters of this subject arrived, but may have arrived before as well (a kill, a lost answer)."""
    counted = select(func.count()).select_from(letter)
    again = and_(letter.c.state == "sent", letter.c.unsure > 0)
    counted = counted.where(letter.c.kind == kind, letter.c.subject == subject, again)
    return int(tx.execute(counted).scalar_one())


def hold_back(tx: Connection, kind: str, subject: str, people: Select[Any], not_before: datetime) -> None:
    """What waits for these people goes no earlier; what would be of no use then goes when it may."""
    useful = or_(letter.c.useful_until.is_(None), letter.c.useful_until > not_before)
    theirs = update(letter).where(
        letter.c.kind == kind, letter.c.subject == subject, letter.c.person_id.in_(people), useful, _WAITING
    )
    tx.execute(theirs.values(not_before=not_before))


def any_waiting_of(tx: Connection, kind: str, subject: str) -> bool:
    """Whether a letter of this subject has not come to its end."""
    waiting = select(letter.c.id).where(letter.c.kind == kind, letter.c.subject == subject, _WAITING)
    return tx.execute(waiting.limit(1)).first() is not None


def posted(tx: Connection, kind: str, subjects: Collection[str]) -> set[tuple[str, str]]:
    """Which (subject, occurrence) of these subjects have letters already."""
    asked = select(letter.c.subject, letter.c.occurrence).distinct()
    rows = tx.execute(asked.where(letter.c.kind == kind, letter.c.subject.in_(list(subjects))))
    return {(subject, occurrence) for subject, occurrence in rows}
