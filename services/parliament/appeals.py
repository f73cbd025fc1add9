"""Appeals: sealed when they are sent, read by exactly those whom their kind names, answered once before a day."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import outbox, parliament, people
from db.parliament import appeals
from db.parliament.appeals import Appeal
from db.people import accounts
from db.people.audit import write_audit
from db.plan import assignees
from db.vault import Vault
from school.parliament.appeals import (
    COUNCIL,
    KINDS,
    LIFE_AFTER_END,
    LIFE_OF_PUBLIC,
    MOST_WAITING,
    AppealKind,
    AppealRefusal,
    State,
    is_about,
    kinds_for,
    young_classes,
)
from school.people import MENTORS, Person, Role
from school.presses.parliament import AppealPress
from school.rights import reads_in_others_place
from services.answered import Seals
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.parliament.days import in_school_days
from services.parliament.mentors import mentors_of

#: Who reads where nobody else may (school/rights.py, reads_in_others_place).
IN_THEIR_PLACE = (Role.DEPUTY_HEAD, Role.SENIOR_MENTOR)

SEALS = Seals[Appeal]("appeal")


@dataclass(frozen=True)
class AppealCard:
    """An appeal with its words; `answer` is «» until there is one."""

    row: Appeal
    text: str
    answer: str
    author: Person | None  # nobody where the kind keeps the name from its readers
    pupil: Person | None  # for whom a class teacher or a parent has written, as long as the author is named
    owner: str
    mine: bool  # whoever looks has written it
    reads: bool  # whoever looks is among its readers

    @property
    def open(self) -> bool:
        return self.row.state == State.OPEN


def readers(
    tx: Connection,
    school_id: int,
    kind: AppealKind,
    today: date,
    now: datetime,
    text: str = "",
    *,
    sent_at: datetime | None = None,
    author_id: int | None = None,
) -> list[Person]:
    """Exactly these, and whoever stands in for one of them who is away. Whom the words name does not read them, nor
    does whoever wrote them: nobody answers oneself. Where nobody holds the post, or all of them are named, the deputy
    head reads, and after the deputy head the senior mentor:
    nothing is written to nobody. What was sent before an account took another's place waits for the hand-over, even if
    nobody reads it until then.
    """
    found = [one for role in sorted(kind.roles) for one in people.with_role(tx, school_id, role)]
    if kind.faction:
        found += mentors_of(tx, school_id, kind.faction)
    if kind.council:
        held = parliament.holders(tx, school_id, today)
        found += people.by_ids(tx, [one.person_id for one in held if one.kind in COUNCIL and one.person_id])
    after = (people.with_role(tx, school_id, role) for role in IN_THEIR_PLACE)
    for group in (found, *after):
        some = _with_stand_ins(tx, group, now)
        of_all = kind.council and group is found
        left = [one for one in some if one.id != author_id and (of_all or not is_about(text, one, kind))]
        if left:
            return _opened_to(tx, group, left, sent_at, now)
    return _opened_to(tx, found, _with_stand_ins(tx, found, now), sent_at, now)


def _with_stand_ins(tx: Connection, found: list[Person], now: datetime) -> list[Person]:
    both = [*found, *people.by_ids(tx, assignees.standing_in(tx, [one.id for one in found], now))]
    return list({one.id: one for one in both if one.active}.values())


def _opened_to(
    tx: Connection, group: list[Person], left: list[Person], sent_at: datetime | None, now: datetime
) -> list[Person]:
    """Without those to whom what was sent then is closed, and whoever stands in for them alone."""
    before = accounts.closed_before(tx, [one.id for one in group]) if sent_at else {}
    closed = {one for one, moment in before.items() if sent_at and sent_at < moment}
    if not closed:
        return left
    others = _with_stand_ins(tx, [one for one in group if one.id not in closed], now)
    return [one for one in left if one.id in {other.id for other in others}]


def who_reads(tx: Connection, asking: Asking, kind: str) -> list[str]:
    """The names of its readers as things are now; none of a question's, which many read without the asker's name."""
    if KINDS[kind].council:
        return []
    person = asking.person
    found = readers(tx, person.school_id, KINDS[kind], asking.today, asking.now, author_id=person.id)
    return [one.name for one in found]


def _reads_some(tx: Connection, asking: Asking, kind: str) -> bool:
    found = readers(tx, asking.person.school_id, KINDS[kind], asking.today, asking.now)
    return asking.person.id in {one.id for one in found}


def _reads(tx: Connection, asking: Asking, row: Appeal, text: str) -> bool:
    found = _readers_of(tx, row, text, asking.today, asking.now)
    return asking.person.id in {one.id for one in found}


def _readers_of(tx: Connection, row: Appeal, text: str, today: date, now: datetime) -> list[Person]:
    kind, author_id = KINDS[row.kind], row.author_id
    return readers(tx, row.school_id, kind, today, now, text, sent_at=row.sent_at, author_id=author_id)


def _is_of(tx: Connection, row: Appeal, person: Person) -> bool:
    """Whether it is this person's: of what was written for a pupil only as long as the writer leads the class or is
    the parent. What is answered then is the child's affair, and nobody's of before."""
    pupil = people.by_id(tx, row.pupil_id) if row.pupil_id else None
    if pupil is None or row.author_id != person.id:
        return row.author_id == person.id
    leads = pupil.active and pupil.class_name in person.teaches()
    return leads or pupil.id in {one.id for one in people.children_of(tx, person.id)}


def kinds_read(tx: Connection, asking: Asking) -> list[str]:
    """What this person reads of others."""
    return [kind for kind in KINDS if _reads_some(tx, asking, kind)]


def written_for(tx: Connection, asking: Asking) -> list[Person]:
    """For whom a class teacher writes: the pupils of grades 1–4 of the own class, and the own children."""
    person = asking.person
    classes = [name.split(" ") for name in young_classes(person)]
    found = [
        one
        for grade, letter in classes
        for one in people.pupils_of_class(tx, person.school_id, int(grade), letter)
    ]
    return [*found, *people.children_of(tx, person.id)] if found else []


def send(
    tx: Connection, asking: Asking, draft: str, kind: str, text: str, pupil_id: int | None = None
) -> int | AppealRefusal:
    """Returns its id; the same draft again is the same appeal. A dispute that names a mentor is the deputy head's.

    `pupil_id` is for whom a class teacher writes: it is as confidential as what the pupil would write.
    """
    person = asking.person
    if known := appeals.by_draft(tx, draft):
        return known.id
    if kind not in kinds_for(person):
        return AppealRefusal.NOT_FOUND
    if (pupil_id is not None or young_classes(person)) and pupil_id not in {
        one.id for one in written_for(tx, asking)
    }:
        return AppealRefusal.NOT_FOUND
    own = [one for one in appeals.of_author(tx, person.id) if one.pupil_id == pupil_id]
    if len([one for one in own if one.state == State.OPEN]) >= MOST_WAITING:
        return AppealRefusal.TOO_MANY
    kind = _for_whom(tx, asking, kind, text)
    who = readers(tx, person.school_id, KINDS[kind], asking.today, asking.now, text, author_id=person.id)
    appeal_id = appeals.add(
        tx,
        {
            "school_id": person.school_id,
            "draft": draft,
            "number": appeals.next_number(tx, person.school_id),
            "kind": kind,
            "author_id": person.id,
            "pupil_id": pupil_id,
            "owner_id": who[0].id if who else None,
            "state": State.OPEN,
            "sealed": SEALS.seal(asking.vault, draft, text),
            "sent_at": asking.now,
            "answer_by": in_school_days(tx, asking, KINDS[kind].days),
        },
    )
    row = appeals.by_id(tx, appeal_id) if appeal_id else None
    if row is None:
        return AppealRefusal.NOT_FOUND
    write_audit(tx, asking.now, person.id, "send", "appeal", row.id)
    _tell(tx, row, [one.id for one in who if one.id != person.id], "appeal-new-letter", asking.now)
    return row.id


def _for_whom(tx: Connection, asking: Asking, kind: str, text: str) -> str:
    """A dispute that names a mentor, or somebody who would read it, is one with a grown-up."""
    becomes, school_id = KINDS[kind].passed_to, asking.person.school_id
    if becomes is None:
        return kind
    adults = [one for role in sorted(MENTORS) for one in people.with_role(tx, school_id, role)]
    adults += readers(tx, school_id, KINDS[kind], asking.today, asking.now)
    return becomes if any(is_about(text, one, KINDS[kind]) for one in adults) else kind


def _tell(
    tx: Connection, row: Appeal, who: list[int], key: str, now: datetime, *, opens: bool = True
) -> None:
    """The number and the kind; what it says is read in the bot alone."""
    about = {"number": row.number, "kind": Named(f"appeal-kind-{row.kind}"), "until": row.answer_by}
    buttons = [[LetterButton("appeal-see", AppealPress("card", row.id))]]
    letter = Letter(key, about, buttons if opens else [])
    outbox.post(tx, who, key, f"appeal:{row.id}", row.kind, letter.body(), now)


def read_by(tx: Connection, asking: Asking, person: Person) -> int:
    """How many appeals this person would read, each as it is now."""
    return len(desk(tx, replace(asking, person=person)))


def own(tx: Connection, asking: Asking) -> list[Appeal]:
    return [one for one in appeals.of_author(tx, asking.person.id) if _is_of(tx, one, asking.person)]


def desk(tx: Connection, asking: Asking) -> list[Appeal]:
    """What this person reads; no words."""
    some = KINDS if reads_in_others_place(asking.person) else kinds_read(tx, asking)
    found = appeals.of_kinds(tx, asking.person.school_id, list(some))
    return [one for one in found if _reads(tx, asking, one, SEALS.opened(asking.vault, one).text)]


def card(tx: Connection, asking: Asking, appeal_id: int) -> AppealCard | AppealRefusal:
    """To whoever may not read it there is none, and to nobody once its words were forgotten."""
    row = appeals.by_id(tx, appeal_id)
    if row is None or row.school_id != asking.person.school_id or not row.sealed:
        return AppealRefusal.NOT_FOUND
    seen = SEALS.opened(asking.vault, row)
    mine, reads = _is_of(tx, row, asking.person), _reads(tx, asking, row, seen.text)
    if not (mine or reads or row.public):
        return AppealRefusal.NOT_FOUND
    named = reads and not KINDS[row.kind].council and row.author_id is not None
    author = people.by_id(tx, row.author_id) if named and row.author_id else None
    pupil = people.by_id(tx, row.pupil_id) if (named or mine) and row.pupil_id else None
    owner = people.by_id(tx, row.owner_id) if row.owner_id else None
    return AppealCard(row, seen.text, seen.answer, author, pupil, owner.name if owner else "", mine, reads)


def read(tx: Connection, asking: Asking, appeal_id: int) -> AppealCard | AppealRefusal:
    """The look of a reader is written down before it is shown."""
    seen = card(tx, asking, appeal_id)
    if not isinstance(seen, AppealRefusal) and seen.reads and not seen.mine:
        write_audit(tx, asking.now, asking.person.id, "read", "appeal", appeal_id)
    return seen


def _to_answer(tx: Connection, asking: Asking, appeal_id: int) -> AppealCard | AppealRefusal:
    """Nobody answers oneself."""
    seen = card(tx, asking, appeal_id)
    if isinstance(seen, AppealRefusal) or seen.mine or not seen.reads:
        return seen if isinstance(seen, AppealRefusal) else AppealRefusal.NOT_FOUND
    return seen if seen.open else AppealRefusal.ENDED


def take(tx: Connection, asking: Asking, appeal_id: int) -> AppealRefusal | None:
    """One of its readers sees to it from now on."""
    seen = _to_answer(tx, asking, appeal_id)
    if isinstance(seen, AppealRefusal):
        return seen
    appeals.step(tx, appeal_id, owner_id=asking.person.id)
    write_audit(tx, asking.now, asking.person.id, "take", "appeal", appeal_id)
    return None


def pass_on(tx: Connection, asking: Asking, appeal_id: int) -> AppealRefusal | None:
    """To the deputy head, because it is about somebody who would read it; whoever passes it on reads it no more."""
    seen = _to_answer(tx, asking, appeal_id)
    if isinstance(seen, AppealRefusal):
        return seen
    becomes = KINDS[seen.row.kind].passed_to
    if becomes is None:
        return AppealRefusal.NOT_FOUND
    school_id, author_id = seen.row.school_id, seen.row.author_id
    who = readers(tx, school_id, KINDS[becomes], asking.today, asking.now, seen.text, author_id=author_id)
    appeals.step(tx, appeal_id, kind=becomes, owner_id=who[0].id if who else None)
    write_audit(tx, asking.now, asking.person.id, "pass-on", "appeal", appeal_id)
    if row := appeals.by_id(tx, appeal_id):
        _tell(tx, row, [one.id for one in who], "appeal-new-letter", asking.now)
    return None


def answer(
    tx: Connection, asking: Asking, appeal_id: int, text: str, *, public: bool = False
) -> AppealRefusal | None:
    """Once: an answer, or the written decision of a dispute. A question's is published if its answerer says so."""
    seen = _to_answer(tx, asking, appeal_id)
    if isinstance(seen, AppealRefusal):
        return seen
    row = seen.row
    ended = {
        "state": State.ANSWERED,
        "sealed": SEALS.seal(asking.vault, row.draft, seen.text, text),
        "ended_at": asking.now,
        "owner_id": asking.person.id,
        "public": public and KINDS[row.kind].council,
    }
    if not appeals.step(tx, appeal_id, **ended):
        return AppealRefusal.ENDED
    write_audit(tx, asking.now, asking.person.id, "answer", "appeal", appeal_id)
    outbox.cancel(tx, "appeal-late-letter", f"appeal:{appeal_id}")
    author = people.by_id(tx, row.author_id) if row.author_id else None
    told = [author.id] if author and _is_of(tx, row, author) else []
    _tell(tx, row, told, "appeal-answered-letter", asking.now)
    return None


def withdraw(tx: Connection, asking: Asking, appeal_id: int) -> AppealRefusal | None:
    """What was written is erased at once."""
    seen = card(tx, asking, appeal_id)
    if isinstance(seen, AppealRefusal) or not seen.mine:
        return AppealRefusal.NOT_FOUND
    if not appeals.step(tx, appeal_id, state=State.WITHDRAWN, ended_at=asking.now):
        return AppealRefusal.ENDED
    appeals.forget(tx, appeal_id)
    write_audit(tx, asking.now, asking.person.id, "withdraw", "appeal", appeal_id)
    for key in ("appeal-new-letter", "appeal-late-letter"):
        outbox.cancel(tx, key, f"appeal:{appeal_id}")
    return None


def published(tx: Connection, asking: Asking) -> list[AppealCard]:
    """Questions to the parliament with their answers; nobody reads who asked."""
    rows = appeals.published(tx, asking.person.school_id)
    found = [SEALS.opened(asking.vault, row) for row in rows]
    return [
        AppealCard(one.row, one.text, one.answer, None, None, "", mine=False, reads=False) for one in found
    ]


def tick(tx: Connection, vault: Vault, school_id: int, today: date, now: datetime) -> None:
    """Whoever is late hears so once, and the deputy head, who learns the number and the kind alone. An owner who reads
    it no more (has left, has another post) gives place to somebody who does, and whom its words do not name."""

    def reading(row: Appeal) -> list[int]:
        return [one.id for one in _readers_of(tx, row, SEALS.opened(vault, row).text, today, now)]

    for row in appeals.open_of(tx, school_id):
        who = reading(row)
        if who and row.owner_id not in who:
            appeals.step(tx, row.id, owner_id=who[0])
            _tell(tx, row, who, "appeal-new-letter", now)
    heads = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
    for row in appeals.late(tx, school_id, today):
        who = reading(row)
        _tell(tx, row, who, "appeal-late-letter", now)
        others = [one for one in heads if one not in who]
        _tell(tx, row, others, "appeal-late-letter", now, opens=False)


def forget_old(tx: Connection, now: datetime) -> int:
    return appeals.forget_before(tx, now - LIFE_AFTER_END, now - LIFE_OF_PUBLIC)
