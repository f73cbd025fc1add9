"""Requests for help: reported with consent, sealed, read by few and each time on record, moved on, forgotten."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import assistance, outbox, people
from db.assistance import Need, NeedMove
from db.people.audit import write_audit
from db.vault import Vault
from school.assistance import (
    CONSENT_VERSION,
    ENDED,
    LIFE_AFTER_END,
    MOVES,
    NeedRefusal,
    NeedState,
    campaign_on,
)
from school.people import Person, Role
from school.presses.assistance import KeeperPress, NeedPress
from school.rights import Deed, is_parent, may
from services.asking import Asking
from services.letters import Letter, LetterButton, Named


@dataclass(frozen=True, slots=True)
class NeedContent:
    """What is needed, for whom and why. It exists unsealed only while somebody looks at it."""

    child_id: int
    category: str
    items: tuple[str, ...]
    note: str

    def seal(self, vault: Vault, draft: str) -> bytes:
        told = {"child": self.child_id, "category": self.category, "items": self.items, "note": self.note}
        return vault.seal(json.dumps(told, ensure_ascii=False).encode(), _place(draft))

    @classmethod
    def unseal(cls, vault: Vault, need: Need) -> "NeedContent | None":
        if not need.sealed:
            return None
        told = json.loads(vault.open(need.sealed, _place(need.draft)))
        return cls(told["child"], told["category"], tuple(told["items"]), told["note"])


def _place(draft: str) -> str:
    """A request is bound to its draft, which is known before its row is and never changes."""
    return f"need:{draft}"


def children_for(tx: Connection, reporter: Person) -> list[Person]:
    """For whom this person may ask: own children; a class teacher for pupils of the own class."""
    children = people.children_of(tx, reporter.id) if is_parent(reporter) else []
    for name in sorted(reporter.teaches()):
        grade, letter = name.split(" ", 1)
        children += people.pupils_of_class(tx, reporter.school_id, int(grade), letter)
    return children


def report(
    tx: Connection, asking: Asking, draft: str, content: NeedContent, today: date
) -> int | NeedRefusal:
    """A new request with its consent, in one transaction; returns its number. The same draft twice makes one."""
    reporter, now = asking.person, asking.now
    if content.child_id not in {child.id for child in children_for(tx, reporter)}:
        return NeedRefusal.NOT_YOUR_CHILD
    running = campaign_on(today)
    number = assistance.next_number(tx, reporter.school_id)
    need_id = assistance.add(
        tx,
        {
            "school_id": reporter.school_id,
            "campaign_id": assistance.campaign_id(tx, reporter.school_id, running) if running else None,
            "draft": draft,
            "number": number,
            "reporter_id": reporter.id,
            "state": NeedState.NEW,
            "sealed": content.seal(asking.vault, draft),
            "created_at": now,
            "changed_at": now,
        },
    )
    if need_id is None:
        known = assistance.by_draft(tx, draft)
        return int(known.number) if known else NeedRefusal.NOT_FOUND
    assistance.add_consent(
        tx,
        {
            "need_id": need_id,
            "person_id": reporter.id,
            "text_version": CONSENT_VERSION,
            "given_at": now,
            "ends_on": today.replace(year=today.year + 1, day=min(today.day, 28)),
        },
    )
    write_audit(tx, now, reporter.id, "report", "need", need_id)
    keepers = people.with_role(tx, reporter.school_id, Role.SOCIAL_PEDAGOGUE)
    letter = Letter(
        "need-new-letter",
        {"number": number},
        [[LetterButton("need-open", KeeperPress("card", need=need_id))]],
    )
    receivers = [keeper.id for keeper in keepers]
    outbox.post(tx, receivers, "need-new", f"need:{need_id}", "once", letter.body(), now)
    return number


# The parent's side


def own(tx: Connection, reporter: Person) -> list[Need]:
    return assistance.of_reporter(tx, reporter.id)


def own_card(
    tx: Connection, reporter: Person, need_id: int
) -> tuple[Need, list[NeedMove], int] | NeedRefusal:
    """(the request, its moves, how many people opened it), for whoever reported it."""
    need = assistance.by_id(tx, need_id)
    if need is None or need.reporter_id != reporter.id:
        return NeedRefusal.NOT_FOUND
    return need, assistance.history(tx, need_id), assistance.readings(tx, need_id)


def withdraw(tx: Connection, asking: Asking, need_id: int) -> Need | NeedRefusal:
    """Takes the consent back: what was in the request is deleted at once."""
    now = asking.now
    need = assistance.by_id(tx, need_id)
    if need is None or need.reporter_id != asking.person.id:
        return NeedRefusal.NOT_FOUND
    if need.state in ENDED:
        return NeedRefusal.WRONG_STATE
    changed = {"state": NeedState.WITHDRAWN, "sealed": b"", "changed_at": now}
    if not assistance.step(tx, need_id, need.state, **changed):
        return NeedRefusal.WRONG_STATE
    assistance.withdraw_consent(tx, need_id, now)
    outbox.cancel(tx, "need-new", f"need:{need_id}")
    write_audit(tx, now, asking.person.id, "move", "need", need_id, state=NeedState.WITHDRAWN)
    return assistance.by_id(tx, need_id) or NeedRefusal.NOT_FOUND


# The social pedagogue's side


def _kept(tx: Connection, keeper: Person, need_id: int) -> Need | NeedRefusal:
    need = assistance.by_id(tx, need_id)
    if need is None or need.school_id != keeper.school_id or not may(keeper, Deed.HANDLE_NEEDS):
        return NeedRefusal.NOT_FOUND
    if need.keeper_id not in (None, keeper.id):
        return NeedRefusal.WITH_COLLEAGUE
    return need


def desk(tx: Connection, keeper: Person) -> tuple[list[Need], dict[str, int]]:
    """(what waits and what is one's own, how many requests are in each state)."""
    return (
        assistance.of_keeper(tx, keeper.school_id, keeper.id),
        assistance.counts(tx, keeper.school_id),
    )


def look(tx: Connection, keeper: Person, need_id: int) -> Need | NeedRefusal:
    """The request without its content."""
    return _kept(tx, keeper, need_id)


def read(
    tx: Connection, asking: Asking, need_id: int, reason: str
) -> tuple[Need, NeedContent | None, Person | None, Person | None] | NeedRefusal:
    """(request, content, child, reporter). Who read it, when and why is written down before it is shown."""
    need = _kept(tx, asking.person, need_id)
    if isinstance(need, NeedRefusal):
        return need
    write_audit(tx, asking.now, asking.person.id, "read", "need", need_id, reason=reason)
    content = NeedContent.unseal(asking.vault, need)
    child = people.by_id(tx, content.child_id) if content else None
    return need, content, child, people.by_id(tx, need.reporter_id)


def move(tx: Connection, asking: Asking, need_id: int, to: NeedState) -> Need | NeedRefusal:
    """Moves a request on by a legal move; the first move makes the pedagogue its keeper. The reporter is told."""
    keeper, now = asking.person, asking.now
    need = _kept(tx, keeper, need_id)
    if isinstance(need, NeedRefusal):
        return need
    if to not in MOVES[NeedState(need.state)]:
        return NeedRefusal.WRONG_STATE
    if not assistance.step(tx, need_id, need.state, state=to, keeper_id=keeper.id, changed_at=now):
        return NeedRefusal.WRONG_STATE
    write_audit(tx, now, keeper.id, "move", "need", need_id, state=to)
    letter = Letter(
        "need-moved-letter",
        {"number": need.number, "state": Named(f"need-state-{to}")},
        [[LetterButton("need-open", NeedPress("card", need=need_id))]],
    )
    occurrence = f"{to}:{int(now.timestamp())}"
    outbox.post(tx, [need.reporter_id], "need-moved", f"need:{need_id}", occurrence, letter.body(), now)
    return assistance.by_id(tx, need_id) or NeedRefusal.NOT_FOUND


def confirm_category(tx: Connection, asking: Asking, need_id: int, category: str) -> NeedRefusal | None:
    """The pedagogue sets the category that the report counts."""
    need = _kept(tx, asking.person, need_id)
    if isinstance(need, NeedRefusal):
        return need
    content = NeedContent.unseal(asking.vault, need)
    if content is None:
        return NeedRefusal.WRONG_STATE
    fresh = NeedContent(content.child_id, category, content.items, content.note)
    assistance.reseal(tx, need_id, fresh.seal(asking.vault, need.draft))
    write_audit(tx, asking.now, asking.person.id, "categorise", "need", need_id)
    return None


def forget_old(tx: Connection, now: datetime) -> int:
    """Deletes what was in requests that ended ninety days ago."""
    return assistance.wipe_ended_before(tx, now - LIFE_AFTER_END)


def may_withdraw(need: Need) -> bool:
    return need.state not in ENDED
