"""The family's side: a request with its consent, followed line by line, corrected, confirmed, taken back."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import attendance, consents, entries, lines, needs
from db.assistance import campaigns as campaign_rows
from db.assistance.consents import Consent
from db.assistance.lines import Line
from db.assistance.needs import Need, NeedMove
from db.people.audit import write_audit
from school.assistance import (
    CONSENT_VERSION,
    WORD_VERSION,
    NeedRefusal,
    NeedState,
    state_of,
    term_of_consent,
)
from school.assistance.lines import CORRECTED_IN, ENDED, OF_FAMILY, LineState, Wanted
from school.people import Person, Role
from school.presses.assistance import DrivePress, NeedPress
from school.rights import is_parent, is_pupil, keeps_needs
from services.asking import Asking
from services.assistance import promises
from services.assistance.contents import NeedContent, child_key, open_text, seal_text, take_apart
from services.assistance.letters import keeper_button, keepers_of, tell_family, trust
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Told:
    """A request as it was filled in; `agreed_on` is the day on which a family agreed by word, None for one's own."""

    child_id: int
    wanted: tuple[Wanted, ...]
    note: str
    agreed_on: date | None = None


@dataclass(frozen=True)
class Said:
    """A question of the keeper's or an answer to it."""

    kind: str
    at: datetime
    text: str


@dataclass(frozen=True)
class OwnCard:
    """A request as the family sees it; `readers` is how many people have opened it."""

    need: Need
    lines: list[Line]
    moves: list[NeedMove]
    readers: int
    consent: Consent | None
    said: list[Said]

    @property
    def waits_for_answer(self) -> bool:
        return bool(self.said) and self.said[-1].kind == "question"


def children_for(tx: Connection, reporter: Person) -> list[Person]:
    """For whom this person may ask: own children; a class teacher for pupils of the own class."""
    children = own_children(tx, reporter)
    for name in sorted(reporter.teaches()):
        grade, letter = name.split(" ", 1)
        children += people.pupils_of_class(tx, reporter.school_id, int(grade), letter)
    return list({child.id: child for child in children}.values())


def may_ask_for(tx: Connection, reporter: Person, child_id: int) -> Person | None:
    """The child, if this person may ask for it; a social pedagogue for every pupil whose family agreed by word."""
    found = next((one for one in children_for(tx, reporter) if one.id == child_id), None)
    if found is not None or not keeps_needs(reporter):
        return found
    child = people.by_id(tx, child_id)
    own_pupil = (
        child is not None and child.school_id == reporter.school_id and is_pupil(child) and child.active
    )
    return child if own_pupil else None


#: How long a family still sees a request that is over.
ENDED_IS_SEEN = timedelta(days=7)


def own_children(tx: Connection, person: Person) -> list[Person]:
    return people.children_of(tx, person.id) if is_parent(person) else []


def report(tx: Connection, asking: Asking, draft: str, told: Told) -> int | NeedRefusal:
    """A new request with its consent, in one transaction; returns its number. The same draft twice makes one."""
    reporter, now = asking.person, asking.now
    if may_ask_for(tx, reporter, told.child_id) is None:
        return NeedRefusal.NOT_YOUR_CHILD
    own = told.child_id in {child.id for child in own_children(tx, reporter)}
    number = needs.next_number(tx, reporter.school_id)
    content = NeedContent(told.child_id, "unsaid", told.note)
    need_id = needs.add(
        tx,
        {
            "school_id": reporter.school_id,
            "campaign_id": campaign_rows.running_id(tx, reporter.school_id, asking.today),
            "draft": draft,
            "number": number,
            "reporter_id": reporter.id,
            "state": NeedState.NEW,
            "sealed": content.seal(asking.vault, draft),
            "child_key": child_key(asking.vault, told.child_id),
            "created_at": now,
            "changed_at": now,
        },
    )
    if need_id is None:
        known = needs.by_draft(tx, draft)
        return known.number if known else NeedRefusal.NOT_FOUND
    lines.add_all(tx, need_id, told.wanted, LineState.ASKED, now)
    _agree(tx, asking, need_id, None if own else told.agreed_on or asking.today)
    write_audit(tx, now, reporter.id, "report", "need", need_id)
    row = needs.by_id(tx, need_id)
    if row is None:
        return NeedRefusal.NOT_FOUND
    letter = Letter("need-new-letter", {"number": number, **trust(tx, row.school_id)}, keeper_button(row))
    keepers = keepers_of(tx, row)
    told_of_it = [one for one in keepers if one != reporter.id]
    outbox.post(tx, told_of_it, "need-new", f"need:{need_id}", "once", letter.body(), now)
    if not keepers:
        _say_that_nobody_keeps(tx, row, now)
    if not own:
        _ask_to_confirm(tx, asking, row, told.child_id)
    return number


def _say_that_nobody_keeps(tx: Connection, row: Need, now: datetime) -> None:
    """Nobody has the office: the deputy head hears that a request waits, and nothing of what is in it."""
    buttons = [[LetterButton("need-open", DrivePress("numbers"))]]
    letter = Letter("need-nobody-letter", trust(tx, row.school_id), buttons)
    deputies = [one.id for one in people.with_role(tx, row.school_id, Role.DEPUTY_HEAD)]
    outbox.post(tx, deputies, "need-nobody", f"need:{row.id}", "once", letter.body(), now)


def _agree(tx: Connection, asking: Asking, need_id: int, by_word_on: date | None) -> None:
    """One's own consent; or what staff write down of a family that agreed by word on that day."""
    person, agreed_on = asking.person, by_word_on or asking.today
    consents.add(
        tx,
        {
            "purpose": "help",
            "subject": "need",
            "subject_id": need_id,
            "person_id": None if by_word_on else person.id,
            "text_version": WORD_VERSION if by_word_on else CONSENT_VERSION,
            "way": "word" if by_word_on else "pressed",
            "agreed_on": agreed_on,
            "given_at": asking.now,
            "noted_by": person.id if by_word_on else None,
            "ends_on": term_of_consent(agreed_on),
        },
    )


def _ask_to_confirm(tx: Connection, asking: Asking, row: Need, child_id: int) -> None:
    """The parents who are there are asked at once; who joins later finds the request in the own list."""
    parents = [one.id for one in people.parents_of(tx, child_id) if one.telegram_id]
    buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
    letter = Letter("need-confirm-letter", {"number": row.number, **trust(tx, row.school_id)}, buttons)
    outbox.post(tx, parents, "need-confirm", f"need:{row.id}", "once", letter.body(), asking.now)


def doubles(tx: Connection, asking: Asking, child_id: int) -> list[tuple[Need, list[Line]]]:
    """What is open for this child already: for its parents and the social pedagogue; a class teacher finds what is
    the teacher's own, and learns nothing of what the family has asked for itself."""
    person = asking.person
    if may_ask_for(tx, person, child_id) is None:
        return []
    found = needs.of_child(tx, person.school_id, child_key(asking.vault, child_id))
    if not keeps_needs(person) and child_id not in {one.id for one in own_children(tx, person)}:
        found = [one for one in found if isinstance(own_need(tx, asking, one.id), Need)]
    of_needs = lines.of_needs(tx, [one.id for one in found])
    return [(one, of_needs[one.id]) for one in found]


# Following


def own(tx: Connection, asking: Asking) -> list[Need]:
    """What this person asked for, and what staff asked for the own children; what has ended is seen for a week more."""
    since = asking.now - ENDED_IS_SEEN
    return [one for one in _of_family(tx, asking) if not one.ended or one.changed_at > since]


def _of_family(tx: Connection, asking: Asking) -> list[Need]:
    keys = [child_key(asking.vault, child.id) for child in own_children(tx, asking.person)]
    return needs.of_family(tx, asking.person.id, keys)


def own_need(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    row = needs.by_id(tx, need_id)
    if row is None or row.school_id != asking.person.school_id:
        return NeedRefusal.NOT_FOUND
    agreed = consents.newest(tx, "need", need_id, "help")
    follows = agreed.person_id if agreed and agreed.person_id else row.reporter_id
    if follows == asking.person.id:
        return row
    keys = {child_key(asking.vault, child.id) for child in own_children(tx, asking.person)}
    by_word = agreed is not None and agreed.way == "word" and agreed.withdrawn_at is None
    return row if by_word and row.child_key in keys else NeedRefusal.NOT_FOUND


def own_card(tx: Connection, asking: Asking, need_id: int) -> OwnCard | NeedRefusal:
    row = own_need(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    talk = [one for one in entries.of_need(tx, need_id) if one.kind in ("question", "answer")]
    said = [Said(one.kind, one.at, open_text(asking.vault, row.draft, one.sealed)) for one in talk]
    return OwnCard(
        row,
        lines.of_need(tx, need_id),
        needs.history(tx, need_id),
        needs.readings(tx, need_id),
        consents.of(tx, "need", need_id, "help"),
        said,
    )


def withdraw(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """Takes the consent back: what was in the request is deleted at once, also of one that is over."""
    row = own_need(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    if row.ended:
        return _erase(tx, asking, row)
    if not needs.step(tx, need_id, row.state, state=NeedState.WITHDRAWN, changed_at=asking.now):
        return NeedRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, "move", "need", need_id, state=NeedState.WITHDRAWN)
    return _taken_back(tx, row, asking.now)


def _erase(tx: Connection, asking: Asking, row: Need) -> Need | NeedRefusal:
    """Of what was handed over or refused only the numbers stay."""
    if not row.sealed:
        return NeedRefusal.WRONG_STATE
    close(tx, row, asking.now)
    write_audit(tx, asking.now, asking.person.id, "erase", "need", row.id)
    return needs.by_id(tx, row.id) or NeedRefusal.NOT_FOUND


def _taken_back(tx: Connection, row: Need, now: datetime) -> Need | NeedRefusal:
    close(tx, row, now)
    if row.keeper_id is not None:
        letter = Letter("need-taken-back-letter", {"number": row.number, **trust(tx, row.school_id)})
        outbox.post(tx, [row.keeper_id], "need-taken-back", f"need:{row.id}", "once", letter.body(), now)
    return needs.by_id(tx, row.id) or NeedRefusal.NOT_FOUND


def close(tx: Connection, row: Need, now: datetime) -> None:
    """The consent ends: every open line with it, and what was written is deleted."""
    for line in lines.of_need(tx, row.id):
        if line.state not in ENDED:
            lines.step(tx, line.id, line.state, LineState.WITHDRAWN, now)
            promises.free(tx, line.id, now)
    consents.withdraw(tx, "need", row.id, now)
    needs.change(tx, row.id, sealed=b"", child_key=None, next_on=None)
    entries.wipe(tx, row.id)
    for kind in ("need-new", "need-confirm", "need-asked"):
        outbox.cancel(tx, kind, f"need:{row.id}")


def move_line(tx: Connection, asking: Asking, line_id: int, to: LineState) -> Need | NeedRefusal:
    """The family says of one line: it is here, it is not here, it is not needed any more."""
    line = lines.by_id(tx, line_id)
    row = own_need(tx, asking, line.need_id) if line else NeedRefusal.NOT_FOUND
    if line is None or isinstance(row, NeedRefusal):
        return NeedRefusal.NOT_FOUND
    if to not in OF_FAMILY[LineState(line.state)] or (row.ended and not row.sealed):
        return NeedRefusal.WRONG_STATE  # nobody could go on with a request that holds nothing
    handed_on = asking.today if to is LineState.CONFIRMED else None
    if not lines.step(tx, line.id, line.state, to, asking.now, handed_on=handed_on):
        return NeedRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, "line", "need", row.id, line=line.id, state=to)
    if to is LineState.WITHDRAWN:
        promises.free(tx, line.id, asking.now)
    if to is LineState.CONFIRMED:
        promises.fulfil(tx, asking, line.id)
    if to is LineState.STARTED:
        letter = Letter(
            "need-not-here-letter", {"number": row.number, **trust(tx, row.school_id)}, keeper_button(row)
        )
        occurrence = f"{line.id}:{int(asking.now.timestamp())}"
        keepers = keepers_of(tx, row)
        outbox.post(tx, keepers, "need-not-here", f"need:{row.id}", occurrence, letter.body(), asking.now)
    settled = settle(tx, row, asking.now, asking.person.id, by_family=True)
    if isinstance(settled, Need) and settled.state == NeedState.WITHDRAWN:
        return _taken_back(tx, row, asking.now)  # nothing is left that the family wants
    return settled


def settle(
    tx: Connection,
    row: Need,
    now: datetime,
    actor_id: int | None,
    *,
    by_family: bool = False,
    **values: object,
) -> Need | NeedRefusal:
    """The request's state follows its lines; a family hears of it, if somebody else moved it."""
    state = state_of(one.state for one in lines.of_need(tx, row.id))
    if not needs.step(tx, row.id, row.state, state=state, changed_at=now, **values):
        return NeedRefusal.WRONG_STATE
    if state != row.state:
        write_audit(tx, now, actor_id, "move", "need", row.id, state=state)
        if not by_family:
            tell_family(tx, row, f"need-state-{state}", state, now, actor_id)
    return needs.by_id(tx, row.id) or NeedRefusal.NOT_FOUND


def correct_line(tx: Connection, asking: Asking, line_id: int, wanted: Wanted) -> Need | NeedRefusal:
    """Another size or number, as long as nobody has begun with it; what was checked is checked anew."""
    line = lines.by_id(tx, line_id)
    row = own_need(tx, asking, line.need_id) if line else NeedRefusal.NOT_FOUND
    if line is None or isinstance(row, NeedRefusal):
        return NeedRefusal.NOT_FOUND
    said = {"size": wanted.size, "quantity": wanted.quantity}
    if line.state not in CORRECTED_IN or not lines.step(
        tx, line.id, line.state, LineState.ASKED, asking.now, **said
    ):
        return NeedRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, "correct", "need", row.id, line=line.id)
    if line.state != LineState.ASKED:
        letter = Letter(
            "need-corrected-letter", {"number": row.number, **trust(tx, row.school_id)}, keeper_button(row)
        )
        occurrence = f"{line.id}:{int(asking.now.timestamp())}"
        keepers = keepers_of(tx, row)
        outbox.post(tx, keepers, "need-corrected", f"need:{row.id}", occurrence, letter.body(), asking.now)
    return settle(tx, row, asking.now, asking.person.id, by_family=True)


# Consent by word, and its term


def confirm_consent(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """The parent confirms what staff wrote down; from then on the request is the parent's own."""
    row = own_need(tx, asking, need_id)
    agreed = consents.of(tx, "need", need_id, "help")
    if isinstance(row, NeedRefusal) or agreed is None:
        return NeedRefusal.NOT_FOUND
    keys = {child_key(asking.vault, child.id) for child in own_children(tx, asking.person)}
    if agreed.way != "word" or row.child_key not in keys:
        return NeedRefusal.WRONG_STATE
    consents.change(
        tx,
        agreed.id,
        way="pressed",
        person_id=asking.person.id,
        text_version=CONSENT_VERSION,
        ends_on=term_of_consent(asking.today),
    )
    write_audit(tx, asking.now, asking.person.id, "confirm", "need", need_id)
    return row


def renew_consent(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """Another year, in today's words; of a family that agreed by word whoever wrote it down asks once more."""
    row = own_need(tx, asking, need_id)
    agreed = consents.of(tx, "need", need_id, "help")
    if isinstance(row, NeedRefusal) or agreed is None:
        return NeedRefusal.NOT_FOUND
    if row.ended:
        return NeedRefusal.WRONG_STATE
    by_word = agreed.way == "word" and row.reporter_id == asking.person.id
    if not by_word and agreed.person_id != asking.person.id:
        return NeedRefusal.NOT_FOUND
    fresh = {"agreed_on": asking.today, "ends_on": term_of_consent(asking.today)}
    consents.change(tx, agreed.id, **fresh, text_version=WORD_VERSION if by_word else CONSENT_VERSION)
    campaign_id = campaign_rows.running_id(tx, row.school_id, asking.today)
    needs.change(tx, need_id, campaign_id=campaign_id)  # an unmet need goes over with a fresh consent
    write_audit(tx, asking.now, asking.person.id, "renew", "need", need_id)
    return row


def answer_question(tx: Connection, asking: Asking, need_id: int, text: str) -> Need | NeedRefusal:
    """The family answers what the keeper asked."""
    row = own_need(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return row
    if row.ended:
        return NeedRefusal.WRONG_STATE
    sealed = seal_text(asking.vault, row.draft, text)
    entries.add(
        tx,
        {
            "need_id": need_id,
            "kind": "answer",
            "person_id": asking.person.id,
            "at": asking.now,
            "sealed": sealed,
        },
    )
    letter = Letter(
        "need-answered-letter", {"number": row.number, **trust(tx, row.school_id)}, keeper_button(row)
    )
    occurrence = str(int(asking.now.timestamp()))
    outbox.post(
        tx, keepers_of(tx, row), "need-answered", f"need:{need_id}", occurrence, letter.body(), asking.now
    )
    return row


@dataclass(frozen=True)
class Held:
    """All that is kept of one request, for the family."""

    need: Need
    content: NeedContent | None
    child: Person | None
    card: OwnCard


@dataclass(frozen=True)
class HeldOfChild:
    """What is kept about a child beside requests: each day missed with its reason, and the numbers of cases."""

    child: Person
    absences: list[tuple[date, str]]
    cases: list[tuple[int, date]]


def held_of_children(tx: Connection, asking: Asking) -> list[HeldOfChild]:
    """Of the own children."""
    found = []
    for child in own_children(tx, asking.person):
        missed = [
            (one.day, asking.vault.open(one.sealed, f"absence:{child.id}:{one.day}").decode())
            for one in attendance.absences_of(tx, child.id)
        ]
        key = child_key(asking.vault, child.id)
        cases = [(one.number, one.found_on) for one in attendance.cases_of(tx, child.school_id, key)]
        found.append(HeldOfChild(child, missed, cases))
    return found


def held(tx: Connection, asking: Asking) -> list[Held]:
    """What the school holds about this family in requests for help, also in those that are over."""
    found = []
    for row in (one for one in _of_family(tx, asking) if one.sealed or not one.ended):
        fresh = take_apart(tx, asking.vault, row, asking.now)
        card = own_card(tx, asking, row.id)
        content = NeedContent.unseal(asking.vault, fresh)
        child = people.by_id(tx, content.child_id) if content else None
        if isinstance(card, OwnCard):
            found.append(Held(fresh, content, child, card))
    write_audit(tx, asking.now, asking.person.id, "held", "person", asking.person.id)
    return found
