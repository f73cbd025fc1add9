"""Requests for help: reported with consent, sealed, read by few and each time on record, moved on, forgotten."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from db import assistance, outbox, people
from db.columns import Found
from db.store import Store
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
from services.letters import Letter, LetterButton, Named


@dataclass(frozen=True)
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
    def unseal(cls, vault: Vault, row: Found) -> "NeedContent | None":
        if not row.sealed:
            return None
        told = json.loads(vault.open(row.sealed, _place(row.draft)))
        return cls(told["child"], told["category"], tuple(told["items"]), told["note"])


def _place(draft: str) -> str:
    """A request is bound to its draft, which is known before its row is and never changes."""
    return f"need:{draft}"


async def children_for(tx: AsyncConnection, reporter: Person) -> list[Person]:
    """For whom this person may ask: own children; a class teacher for pupils of the own class."""
    children = await people.children_of(tx, reporter.id) if reporter.has(Role.PARENT) else []
    for name in sorted(reporter.teaches()):
        grade, letter = name.split(" ", 1)
        children += await people.pupils_of_class(tx, reporter.school_id, int(grade), letter)
    return children


async def report(
    store: Store, vault: Vault, reporter: Person, draft: str, content: NeedContent, now: datetime, today: date
) -> int | NeedRefusal:
    """A new request with its consent, in one transaction; returns its number. The same draft twice makes one."""
    async with store.writing() as tx:
        if content.child_id not in {child.id for child in await children_for(tx, reporter)}:
            return NeedRefusal.NOT_YOUR_CHILD
        running = campaign_on(today)
        number = await assistance.next_number(tx, reporter.school_id)
        need_id = await assistance.add(
            tx,
            {
                "school_id": reporter.school_id,
                "campaign_id": await assistance.campaign_id(tx, reporter.school_id, running)
                if running
                else None,
                "draft": draft,
                "number": number,
                "reporter_id": reporter.id,
                "state": NeedState.NEW,
                "sealed": content.seal(vault, draft),
                "created_at": now,
                "changed_at": now,
            },
        )
        if need_id is None:
            known = await assistance.by_draft(tx, draft)
            return int(known.number) if known else NeedRefusal.NOT_FOUND
        await assistance.add_consent(
            tx,
            {
                "need_id": need_id,
                "person_id": reporter.id,
                "text_version": CONSENT_VERSION,
                "given_at": now,
                "ends_on": today.replace(year=today.year + 1, day=min(today.day, 28)),
            },
        )
        await people.write_audit(tx, now, reporter.id, "report", "need", need_id)
        keepers = await people.with_role(tx, reporter.school_id, Role.SOCIAL_PEDAGOGUE)
        letter = Letter(
            "need-new-letter", {"number": number}, [[LetterButton("need-open", f"nk:card:{need_id}::0")]]
        )
        receivers = [keeper.id for keeper in keepers]
        await outbox.post(tx, receivers, "need-new", f"need:{need_id}", "once", letter.body(), now)
        return number


# The parent's side


async def own(store: Store, reporter: Person) -> list[Found]:
    async with store.reading() as tx:
        return await assistance.of_reporter(tx, reporter.id)


async def own_card(
    store: Store, reporter: Person, need_id: int
) -> tuple[Found, list[Found], int] | NeedRefusal:
    """(the request, its moves, how many people opened it), for whoever reported it."""
    async with store.reading() as tx:
        row = await assistance.by_id(tx, need_id)
        if row is None or row.reporter_id != reporter.id:
            return NeedRefusal.NOT_FOUND
        return row, await assistance.history(tx, need_id), await assistance.readings(tx, need_id)


async def withdraw(store: Store, reporter: Person, need_id: int, now: datetime) -> Found | NeedRefusal:
    """Takes the consent back: what was in the request is deleted at once."""
    async with store.writing() as tx:
        row = await assistance.by_id(tx, need_id)
        if row is None or row.reporter_id != reporter.id:
            return NeedRefusal.NOT_FOUND
        if row.state in ENDED:
            return NeedRefusal.WRONG_STATE
        changed = {"state": NeedState.WITHDRAWN, "sealed": b"", "changed_at": now}
        if not await assistance.step(tx, need_id, row.state, **changed):
            return NeedRefusal.WRONG_STATE
        await assistance.withdraw_consent(tx, need_id, now)
        await outbox.cancel(tx, "need-new", f"need:{need_id}")
        await people.write_audit(tx, now, reporter.id, "move", "need", need_id, state=NeedState.WITHDRAWN)
        return await assistance.by_id(tx, need_id) or NeedRefusal.NOT_FOUND


# The social pedagogue's side


async def _kept(tx: AsyncConnection, keeper: Person, need_id: int) -> Found | NeedRefusal:
    row = await assistance.by_id(tx, need_id)
    if row is None or row.school_id != keeper.school_id or not keeper.has(Role.SOCIAL_PEDAGOGUE):
        return NeedRefusal.NOT_FOUND
    if row.keeper_id not in (None, keeper.id):
        return NeedRefusal.WITH_COLLEAGUE
    return row


async def desk(store: Store, keeper: Person) -> tuple[list[Found], dict[str, int]]:
    """(what waits and what is one's own, how many requests are in each state)."""
    async with store.reading() as tx:
        return (
            await assistance.of_keeper(tx, keeper.school_id, keeper.id),
            await assistance.counts(tx, keeper.school_id),
        )


async def look(store: Store, keeper: Person, need_id: int) -> Found | NeedRefusal:
    """The request without its content."""
    async with store.reading() as tx:
        return await _kept(tx, keeper, need_id)


async def read(
    store: Store, vault: Vault, keeper: Person, need_id: int, reason: str, now: datetime
) -> tuple[Found, NeedContent | None, Person | None, Person | None] | NeedRefusal:
    """(request, content, child, reporter). Who read it, when and why is written down before it is shown."""
    async with store.writing() as tx:
        row = await _kept(tx, keeper, need_id)
        if isinstance(row, NeedRefusal):
            return row
        await people.write_audit(tx, now, keeper.id, "read", "need", need_id, reason=reason)
        content = NeedContent.unseal(vault, row)
        child = await people.by_id(tx, content.child_id) if content else None
        return row, content, child, await people.by_id(tx, row.reporter_id)


async def move(
    store: Store, keeper: Person, need_id: int, to: NeedState, now: datetime
) -> Found | NeedRefusal:
    """Moves a request on by a legal move; the first move makes the pedagogue its keeper. The reporter is told."""
    async with store.writing() as tx:
        row = await _kept(tx, keeper, need_id)
        if isinstance(row, NeedRefusal):
            return row
        if to not in MOVES[NeedState(row.state)]:
            return NeedRefusal.WRONG_STATE
        if not await assistance.step(tx, need_id, row.state, state=to, keeper_id=keeper.id, changed_at=now):
            return NeedRefusal.WRONG_STATE
        await people.write_audit(tx, now, keeper.id, "move", "need", need_id, state=to)
        letter = Letter(
            "need-moved-letter",
            {"number": row.number, "state": Named(f"need-state-{to}")},
            [[LetterButton("need-open", f"nd:card:{need_id}:0")]],
        )
        occurrence = f"{to}:{int(now.timestamp())}"
        await outbox.post(
            tx, [row.reporter_id], "need-moved", f"need:{need_id}", occurrence, letter.body(), now
        )
        return await assistance.by_id(tx, need_id) or NeedRefusal.NOT_FOUND


async def confirm_category(
    store: Store, vault: Vault, keeper: Person, need_id: int, category: str, now: datetime
) -> NeedRefusal | None:
    """The pedagogue sets the category that the report counts."""
    async with store.writing() as tx:
        row = await _kept(tx, keeper, need_id)
        if isinstance(row, NeedRefusal):
            return row
        content = NeedContent.unseal(vault, row)
        if content is None:
            return NeedRefusal.WRONG_STATE
        fresh = NeedContent(content.child_id, category, content.items, content.note)
        await assistance.reseal(tx, need_id, fresh.seal(vault, row.draft))
        await people.write_audit(tx, now, keeper.id, "categorise", "need", need_id)
    return None


async def forget_old(store: Store, now: datetime) -> int:
    """Deletes what was in requests that ended ninety days ago."""
    async with store.writing() as tx:
        return await assistance.wipe_ended_before(tx, now - LIFE_AFTER_END)


def may_withdraw(row: Any) -> bool:
    return row.state not in ENDED
