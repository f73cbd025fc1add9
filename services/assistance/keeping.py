"""The keeper's side: requests are read with a reason, checked, moved line by line, referred, handed to a colleague."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import consents, entries, lines, needs
from db.assistance.entries import Entry
from db.assistance.lines import Line
from db.assistance.needs import Need, Reach
from db.people.audit import write_audit
from db.plan import assignees
from school.assistance import AS_LINE, AS_NEED, MOVES, NeedRefusal, NeedState, term_of_consent
from school.assistance import lines as rules
from school.assistance.lines import LineState
from school.people import Person, Role
from school.presses.assistance import KeeperPress, NeedPress
from school.rights import runs_campaigns
from services.asking import Asking
from services.assistance import promises
from services.assistance.contents import NeedContent, open_text, seal_text, take_apart
from services.assistance.letters import family_of, keeper_button, tell_family, trust
from services.assistance.needs import Said, settle
from services.letters import Letter, LetterButton

CONDUCT_VERSION = "1"


def reach(tx: Connection, asking: Asking) -> Reach:
    """A social pedagogue: the own, the free, what was left behind. A substitute: those of whoever is away. And whatever
    was referred to this person."""
    person = asking.person
    office = frozenset(one.id for one in people.with_role(tx, person.school_id, Role.SOCIAL_PEDAGOGUE))
    stands_for = frozenset(assignees.whose_items(tx, person.id, asking.now)) & office
    return Reach(stands_for, bool(stands_for), office, entries.referred_to(tx, person.id))


@dataclass(frozen=True)
class Desk:
    """A page of requests with their lines; no names."""

    rows: list[Need]
    lines: dict[int, list[Line]]
    open: int
    counts: dict[str, int]


def desk(tx: Connection, asking: Asking, offset: int, most: int, *, ended: bool = False) -> Desk:
    person, mine = asking.person, reach(tx, asking)
    rows = needs.within(tx, person.school_id, mine, ended=ended, offset=offset, most=most)
    counts = needs.open_counts(tx, person.school_id) if mine.free else {}
    return Desk(
        rows,
        lines.of_needs(tx, [row.id for row in rows]),
        needs.open_within(tx, person.school_id, mine),
        counts,
    )


def accepted_conduct(tx: Connection, person: Person) -> bool:
    """Whether this person has accepted how cases are dealt with."""
    return consents.of(tx, "person", person.id, "conduct") is not None


def accept_conduct(tx: Connection, asking: Asking) -> None:
    """Before the first case or name; whoever has none to open accepts nothing."""
    person, mine = asking.person, reach(tx, asking)
    if accepted_conduct(tx, person) or not (mine.free or mine.referred or runs_campaigns(person)):
        return
    consents.add(
        tx,
        {
            "purpose": "conduct",
            "subject": "person",
            "subject_id": person.id,
            "person_id": person.id,
            "text_version": CONDUCT_VERSION,
            "way": "pressed",
            "agreed_on": asking.today,
            "given_at": asking.now,
            "ends_on": term_of_consent(asking.today),
        },
    )
    write_audit(tx, asking.now, person.id, "conduct", "person", person.id)


def _kept(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """A colleague's request is told apart from one that is not there only to whoever has the office."""
    row = needs.by_id(tx, need_id)
    if row is None or row.school_id != asking.person.school_id:
        return NeedRefusal.NOT_FOUND
    mine = reach(tx, asking)
    if mine.holds(row):
        return row
    return NeedRefusal.WITH_COLLEAGUE if mine.free else NeedRefusal.NOT_FOUND


def _of_the_office(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """For what the pedagogue's office alone decides: a psychologist to whom it was referred does not."""
    return _kept(tx, asking, need_id) if reach(tx, asking).free else NeedRefusal.NOT_FOUND


def _alive(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """Nothing is written beside a request that holds nothing any more: nobody would erase it."""
    row = _kept(tx, asking, need_id)
    return row if isinstance(row, NeedRefusal) or row.sealed else NeedRefusal.WRONG_STATE


def look(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """The request without its content."""
    return _kept(tx, asking, need_id)


@dataclass(frozen=True)
class Opened:
    """A request with all that it holds."""

    need: Need
    lines: list[Line]
    content: NeedContent | None
    child: Person | None
    reporter: Person | None
    by_word: bool
    said: list[Said]
    others: list[tuple[Need, list[Line]]]  # of the same child
    district: Entry | None  # the newest referral to the district
    of_the_office: bool  # who reads may hand it on and set its category


def read(tx: Connection, asking: Asking, need_id: int, reason: str) -> Opened | NeedRefusal:
    """Who read it, when and why is written down before it is shown."""
    row = _kept(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    if not accepted_conduct(tx, asking.person):
        return NeedRefusal.NO_CONDUCT
    write_audit(tx, asking.now, asking.person.id, "read", "need", need_id, reason=reason)
    row = take_apart(tx, asking.vault, row, asking.now)
    content = NeedContent.unseal(asking.vault, row)
    agreed = consents.of(tx, "need", need_id, "help")
    beside = entries.of_need(tx, need_id)
    said = [Said(one.kind, one.at, open_text(asking.vault, row.draft, one.sealed)) for one in beside]
    others = needs.of_child(tx, row.school_id, row.child_key, row.id) if row.child_key else []
    of_others = lines.of_needs(tx, [one.id for one in others])
    return Opened(
        row,
        lines.of_need(tx, need_id),
        content,
        people.by_id(tx, content.child_id) if content else None,
        people.by_id(tx, row.reporter_id),
        agreed is not None and agreed.way == "word",
        said,
        [(one, of_others[one.id]) for one in others],
        next((one for one in reversed(beside) if one.kind == "district"), None),
        reach(tx, asking).free,
    )


def card_of(tx: Connection, asking: Asking, need_id: int) -> tuple[Need, list[Line]] | NeedRefusal:
    """The request and its lines, which name nobody."""
    row = _kept(tx, asking, need_id)
    return row if isinstance(row, NeedRefusal) else (row, lines.of_need(tx, need_id))


# Moving on


def move(
    tx: Connection, asking: Asking, need_id: int, to: NeedState, reason: str | None = None
) -> Need | NeedRefusal:
    """Moves the whole request by a legal move, with every line that stands where it stands."""
    row = _kept(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    if to not in MOVES[NeedState(row.state)]:
        return NeedRefusal.WRONG_STATE
    row = take_apart(tx, asking.vault, row, asking.now)
    for line in lines.of_need(tx, need_id):
        if AS_NEED[LineState(line.state)] == row.state:
            _step(tx, asking, line, AS_LINE[to], reason)
    return settle(tx, row, asking.now, asking.person.id, keeper_id=_keeper(tx, asking, row))


def move_line(
    tx: Connection, asking: Asking, line_id: int, to: LineState, reason: str | None = None
) -> Need | NeedRefusal:
    """Moves one line. «Started» holds it: a colleague cannot buy it as well."""
    line = lines.by_id(tx, line_id)
    row = _kept(tx, asking, line.need_id) if line else NeedRefusal.NOT_FOUND
    if line is None or isinstance(row, NeedRefusal):
        return row if isinstance(row, NeedRefusal) else NeedRefusal.NOT_FOUND
    if to not in rules.MOVES[LineState(line.state)]:
        return NeedRefusal.WRONG_STATE
    if line.started_by not in (None, asking.person.id) and _still_holds(tx, asking, row, line.started_by):
        return NeedRefusal.STARTED_BY_COLLEAGUE
    if not _step(tx, asking, line, to, reason):
        return NeedRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, "line", "need", row.id, line=line.id, state=to)
    settled = settle(tx, row, asking.now, asking.person.id, keeper_id=_keeper(tx, asking, row))
    if not isinstance(settled, NeedRefusal) and settled.state == row.state:
        tell_family(tx, row, f"need-line-state-{to}", f"{line.id}:{to}", asking.now, asking.person.id)
    return settled


def _still_holds(tx: Connection, asking: Asking, row: Need, person_id: int | None) -> bool:
    """Whether whoever began with a line has its request in hand still: a substitute whose days are over, a
    psychologist who is done, a keeper who lost the role hold nothing any more. Whoever stands in begins for both."""
    who = people.by_id(tx, person_id) if person_id else None
    if who is None or person_id in reach(tx, asking).keepers:
        return False
    return reach(tx, asking.by(who)).holds(row)


def _step(tx: Connection, asking: Asking, line: Line, to: LineState, reason: str | None) -> bool:
    values: dict[str, object] = {"reason": reason if to is LineState.REFUSED else None}
    if to is LineState.STARTED:
        values["started_by"] = asking.person.id
    if to is LineState.APPROVED:
        values["started_by"] = None
    if to is LineState.HANDED_OVER:
        values["handed_on"] = asking.today
    if to in (LineState.APPROVED, LineState.REFUSED):
        promises.free(tx, line.id, asking.now)
    if to is LineState.HANDED_OVER:
        promises.fulfil(tx, asking, line.id)
    return lines.step(tx, line.id, line.state, to, asking.now, **values)


def _keeper(tx: Connection, asking: Asking, row: Need) -> int | None:
    """The first move makes somebody the keeper; a substitute leaves it to whoever is away."""
    mine = reach(tx, asking)
    if row.keeper_id in mine.in_office:
        return row.keeper_id
    return asking.person.id if asking.person.id in mine.in_office else min(mine.keepers, default=None)


def confirm_category(tx: Connection, asking: Asking, need_id: int, category: str) -> NeedRefusal | None:
    """The pedagogue sets the category that the report counts."""
    row = _of_the_office(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    content = NeedContent.unseal(asking.vault, row)
    if content is None:
        return NeedRefusal.WRONG_STATE
    fresh = NeedContent(content.child_id, category, content.note, content.items)
    needs.change(tx, need_id, sealed=fresh.seal(asking.vault, row.draft))
    write_audit(tx, asking.now, asking.person.id, "categorise", "need", need_id)
    return None


def set_urgent(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """Switches the mark by which a request stands before others."""
    row = _alive(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    needs.change(tx, need_id, urgent=not row.urgent)
    write_audit(tx, asking.now, asking.person.id, "urgent", "need", need_id)
    return needs.by_id(tx, need_id) or NeedRefusal.NOT_FOUND


def set_next_step(tx: Connection, asking: Asking, need_id: int, on: date, text: str) -> Need | NeedRefusal:
    """What the keeper will do next, and when: on that day it is said again."""
    row = note(tx, asking, need_id, "step", text, on)
    if isinstance(row, NeedRefusal):
        return row
    needs.change(tx, need_id, next_on=on)
    return row


def set_due(tx: Connection, asking: Asking, line_id: int, on: date) -> Need | NeedRefusal:
    """By when one thing has to be there: on that day the keeper is told, as long as it has not been handed over."""
    line = lines.by_id(tx, line_id)
    row = _kept(tx, asking, line.need_id) if line else NeedRefusal.NOT_FOUND
    if line is None or isinstance(row, NeedRefusal):
        return row if isinstance(row, NeedRefusal) else NeedRefusal.NOT_FOUND
    if line.state in rules.ENDED:
        return NeedRefusal.WRONG_STATE
    lines.change(tx, line_id, due_on=on)
    write_audit(tx, asking.now, asking.person.id, "due", "need", row.id, line=line_id)
    return row


def note(
    tx: Connection, asking: Asking, need_id: int, kind: str, text: str, on: date | None = None
) -> Need | NeedRefusal:
    """A measure, a meeting, a step: written down beside the request, sealed."""
    row = _alive(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    values = {
        "need_id": need_id,
        "kind": kind,
        "person_id": asking.person.id,
        "at": asking.now,
        "on_day": on,
        "sealed": seal_text(asking.vault, row.draft, text),
    }
    entries.add(tx, values)
    needs.change(tx, need_id, changed_at=asking.now)
    write_audit(tx, asking.now, asking.person.id, kind, "need", need_id)
    return row


def ask_family(tx: Connection, asking: Asking, need_id: int, text: str) -> Need | NeedRefusal:
    """A question to the family; the letter says only that there is one."""
    row = _alive(tx, asking, need_id)
    if isinstance(row, NeedRefusal) or row.ended:
        return row if isinstance(row, NeedRefusal) else NeedRefusal.WRONG_STATE
    note(tx, asking, need_id, "question", text)
    buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
    letter = Letter("need-asked-letter", {"number": row.number, **trust(tx, row.school_id)}, buttons)
    occurrence = str(int(asking.now.timestamp()))
    outbox.post(
        tx, family_of(tx, row), "need-asked", f"need:{need_id}", occurrence, letter.body(), asking.now
    )
    return row


def set_meeting(tx: Connection, asking: Asking, need_id: int, at: datetime) -> int | NeedRefusal:
    """When the things are handed over: everything that is being gathered is ready by then. Returns how many lines."""
    row = _kept(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    coming = [one for one in lines.of_need(tx, need_id) if one.state in ("started", "promised", "ready")]
    if not coming:
        return NeedRefusal.WRONG_STATE
    for line in coming:
        if line.state != LineState.READY:
            _step(tx, asking, line, LineState.READY, None)
        lines.change(tx, line.id, meets_at=at)
    settled = settle(tx, row, asking.now, asking.person.id, keeper_id=_keeper(tx, asking, row))
    if isinstance(settled, NeedRefusal):
        return settled
    buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
    said = {"number": row.number, "when": at, **trust(tx, row.school_id)}
    letter = Letter("need-meeting-letter", said, buttons)
    outbox.post(
        tx,
        family_of(tx, row),
        "need-meeting",
        f"need:{need_id}",
        f"{at:%Y%m%d%H%M}",
        letter.body(),
        asking.now,
    )
    return len(coming)


# Colleagues


def colleagues(tx: Connection, asking: Asking, role: Role = Role.SOCIAL_PEDAGOGUE) -> list[Person]:
    found = people.with_role(tx, asking.person.school_id, role)
    return [one for one in found if one.id != asking.person.id]


def give(tx: Connection, asking: Asking, need_id: int, to_id: int) -> Need | NeedRefusal:
    """The keeper hands a request to a colleague in the same office; the colleague hears the number."""
    row = _of_the_office(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    if to_id not in {one.id for one in colleagues(tx, asking)}:
        return NeedRefusal.NO_KEEPER
    return assign(tx, asking, row, to_id)


def assign(tx: Connection, asking: Asking, row: Need, to_id: int) -> Need | NeedRefusal:
    needs.give(tx, [row.id], to_id)
    for line in lines.of_need(tx, row.id):
        if line.started_by is not None:
            lines.change(tx, line.id, started_by=to_id)
    write_audit(tx, asking.now, asking.person.id, "assign", "need", row.id, to=to_id)
    letter = Letter(
        "need-yours-letter", {"number": row.number, **trust(tx, row.school_id)}, keeper_button(row)
    )
    occurrence = f"{to_id}:{int(asking.now.timestamp())}"
    outbox.post(tx, [to_id], "need-yours", f"need:{row.id}", occurrence, letter.body(), asking.now)
    return needs.by_id(tx, row.id) or NeedRefusal.NOT_FOUND


def refer(tx: Connection, asking: Asking, need_id: int, to_id: int) -> Need | NeedRefusal:
    """Asks the psychologist to join; who accepts may open the request until it is done."""
    row = _alive(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    if to_id not in {one.id for one in colleagues(tx, asking, Role.PSYCHOLOGIST)}:
        return NeedRefusal.NO_KEEPER
    if not needs.may_be_referred(tx, need_id):
        return NeedRefusal.NARROW
    values = {
        "need_id": need_id,
        "kind": "referral",
        "person_id": asking.person.id,
        "at": asking.now,
        "to_id": to_id,
        "state": "asked",
        "sealed": seal_text(asking.vault, row.draft, ""),
    }
    entry_id = entries.add(tx, values)
    write_audit(tx, asking.now, asking.person.id, "refer", "need", need_id, to=to_id)
    answers = [
        LetterButton("need-refer-accept", KeeperPress("accept", need=need_id, line=entry_id)),
        LetterButton("need-refer-decline", KeeperPress("decline", need=need_id, line=entry_id)),
    ]
    letter = Letter("need-referred-letter", {"number": row.number, **trust(tx, row.school_id)}, [answers])
    outbox.post(tx, [to_id], "need-referred", f"need:{need_id}", str(entry_id), letter.body(), asking.now)
    return row


#: Where a referral to the district can go from each state; from «» it is made.
OF_DISTRICT = {"": ("asked",), "asked": ("accepted", "refused"), "accepted": ("done",)}


def refer_to_district(tx: Connection, asking: Asking, need_id: int, state: str) -> Need | NeedRefusal:
    """What the school cannot give is asked of the district; the keeper writes down what the district said."""
    row = _alive(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    if state == "asked":
        values = {"need_id": need_id, "kind": "district", "person_id": asking.person.id, "at": asking.now}
        entries.add(tx, values | {"state": state, "sealed": seal_text(asking.vault, row.draft, "")})
    else:
        beside = [one for one in entries.of_need(tx, need_id) if one.kind == "district"]
        if not beside or state not in OF_DISTRICT.get(beside[-1].state or "", ()):
            return NeedRefusal.WRONG_STATE
        entries.answer_referral(tx, beside[-1].id, beside[-1].state or "", state)
    needs.change(tx, need_id, changed_at=asking.now)
    write_audit(tx, asking.now, asking.person.id, f"district-{state}", "need", need_id)
    return row


def answer_referral(tx: Connection, asking: Asking, entry_id: int, state: str) -> Need | NeedRefusal:
    """Accepted, refused, or done; whoever asked hears it."""
    entry = entries.by_id(tx, entry_id)
    row = needs.by_id(tx, entry.need_id) if entry else None
    if entry is None or row is None or entry.to_id != asking.person.id:
        return NeedRefusal.NOT_FOUND
    was = "accepted" if state == "done" else "asked"
    if not entries.answer_referral(tx, entry_id, was, state):
        return NeedRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, f"referral-{state}", "need", row.id)
    if entry.person_id is not None:
        key = f"need-referral-{state}-letter"
        letter = Letter(key, {"number": row.number, **trust(tx, row.school_id)}, keeper_button(row))
        occurrence = f"{entry_id}:{state}"
        outbox.post(
            tx, [entry.person_id], "need-referral", f"need:{row.id}", occurrence, letter.body(), asking.now
        )
    return row
