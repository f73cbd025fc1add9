"""Joining: how a Telegram account is tied to exactly one person of the roster, and how it is untied."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from db import outbox, people
from db.store import Store
from school.invitations import ALPHABET, LENGTH, LIFE, MOST_TRIES, TRIES_WITHIN
from school.people import Person, Role, class_name
from services.letters import Letter, LetterButton


class JoinRefusal(StrEnum):
    """Why somebody cannot be let in; the value is the message's key."""

    UNKNOWN_CODE = "join-code-unknown"
    USED_CODE = "join-code-used"
    EXPIRED_CODE = "join-code-expired"
    TOO_MANY_TRIES = "join-too-many-tries"
    ALREADY_LINKED = "join-person-has-account"
    ACCOUNT_TAKEN = "join-account-taken"
    NOT_YOUR_CONTACT = "join-not-your-contact"
    UNKNOWN_PHONE = "join-phone-unknown"
    NO_SUCH_CLASS = "join-no-such-class"
    ALREADY_ASKED = "join-already-asked"
    ALREADY_DECIDED = "join-already-decided"
    NO_SUCH_PERSON = "join-no-such-person"


@dataclass(frozen=True)
class Invited:
    """A fresh code for a person. It is shown once and stored only as a hash."""

    person: Person
    code: str


def code_hash(code: str) -> bytes:
    return hashlib.sha256(b"invitation " + code.encode()).digest()


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


async def invite(
    store: Store, who: Sequence[Person], now: datetime, actor_id: int | None, life: timedelta = LIFE
) -> list[Invited]:
    """New codes for people without an account; the codes that they had before are revoked."""
    invited = [Invited(person, new_code()) for person in who if person.telegram_id is None and person.active]
    async with store.writing() as tx:
        fresh = [(code_hash(one.code), one.person.id) for one in invited]
        await people.replace_invitations(tx, fresh, now + life, now)
        await people.write_audit(tx, now, actor_id, "invite", "person", None, people=len(invited))
    return invited


async def join_by_code(
    store: Store, code: str, telegram_id: int, language: str, now: datetime
) -> Person | JoinRefusal:
    """Ties an account to the person of this code. The code works once; wrong codes are counted."""
    async with store.writing() as tx:
        if await people.with_telegram(tx, telegram_id):
            return JoinRefusal.ACCOUNT_TAKEN
        if await people.tries_since(tx, telegram_id, now - TRIES_WITHIN) >= MOST_TRIES:
            return JoinRefusal.TOO_MANY_TRIES
        person_id = await people.take_invitation(tx, code_hash(code), now)
        if person_id is None:
            await people.note_try(tx, telegram_id, now)
            return await _why_not_this_code(tx, code, now)
        return await _link(tx, person_id, telegram_id, language, now, "code")


async def _why_not_this_code(tx: Any, code: str, now: datetime) -> JoinRefusal:
    row = await people.invitation_state(tx, code_hash(code))
    if row is None or row.revoked_at:
        return JoinRefusal.UNKNOWN_CODE
    return JoinRefusal.USED_CODE if row.used_at else JoinRefusal.EXPIRED_CODE


async def _link(
    tx: Any, person_id: int, telegram_id: int, language: str, now: datetime, way: str
) -> Person | JoinRefusal:
    if not await people.link(tx, person_id, telegram_id, language, now):
        return JoinRefusal.ALREADY_LINKED
    await people.revoke_invitations(tx, [person_id], now)
    await people.write_audit(tx, now, person_id, "join", "person", person_id, way=way)
    joined = await people.by_id(tx, person_id)
    return joined or JoinRefusal.NO_SUCH_PERSON


async def people_of_contact(
    store: Store, phone: str, contact_user_id: int | None, telegram_id: int
) -> list[Person] | JoinRefusal:
    """Whom a shared contact may be: only one's own contact counts, and only people without an account."""
    if contact_user_id != telegram_id:
        return JoinRefusal.NOT_YOUR_CONTACT
    async with store.reading() as tx:
        found = await people.with_phone(tx, phone)
    waiting = [person for person in found if person.telegram_id is None]
    if not found:
        return JoinRefusal.UNKNOWN_PHONE
    return waiting or JoinRefusal.ALREADY_LINKED


async def join_by_contact(
    store: Store, phone: str, person_id: int | None, telegram_id: int, language: str, now: datetime
) -> Person | JoinRefusal | list[Person]:
    """Ties an account by its own telephone number; several people on one number must say who they are."""
    async with store.writing() as tx:
        if await people.with_telegram(tx, telegram_id):
            return JoinRefusal.ACCOUNT_TAKEN
        waiting = [p for p in await people.with_phone(tx, phone) if p.telegram_id is None]
        chosen = [p for p in waiting if person_id in (None, p.id)]
        if not chosen:
            return JoinRefusal.UNKNOWN_PHONE
        if len(chosen) > 1:
            return chosen
        return await _link(tx, chosen[0].id, telegram_id, language, now, "contact")


async def ask_to_join(
    store: Store,
    school_id: int,
    telegram_id: int,
    language: str,
    name: str,
    grade: int,
    letter: str,
    now: datetime,
) -> int | JoinRefusal:
    """A request that the class teacher decides; returns its number. One request of an account at a time."""
    async with store.writing() as tx:
        if await people.with_telegram(tx, telegram_id):
            return JoinRefusal.ACCOUNT_TAKEN
        if await people.waiting_request(tx, telegram_id):
            return JoinRefusal.ALREADY_ASKED
        if not any((row.grade, row.letter) == (grade, letter) for row in await people.classes(tx, school_id)):
            return JoinRefusal.NO_SUCH_CLASS
        request_id = await people.add_request(
            tx,
            school_id=school_id,
            telegram_id=telegram_id,
            language=language,
            name=name,
            grade=grade,
            letter=letter,
            state="waiting",
            asked_at=now,
        )
        scope = class_name(grade, letter)
        teachers = await people.with_role(tx, school_id, Role.CLASS_TEACHER, scope)
        deciders = teachers or await people.with_role(tx, school_id, Role.DEPUTY_HEAD)
        letter_to_teacher = Letter(
            "join-request-letter",
            {"name": name, "class_name": scope},
            [[LetterButton("join-request-open", f"jr:open:{request_id}:0:0")]],
        )
        await outbox.post(
            tx,
            [person.id for person in deciders],
            "join-request",
            f"request:{request_id}",
            "once",
            letter_to_teacher.body(),
            now,
            priority=outbox.URGENT,
        )
        return request_id


async def request_for(store: Store, request_id: int, decider: Person) -> Any:
    """The request as its class teacher (or the deputy head) may see it; None for everybody else."""
    async with store.reading() as tx:
        row = await people.request(tx, request_id)
    if row is None or row.school_id != decider.school_id:
        return None
    return row if decider.sees_class(class_name(row.grade, row.letter)) else None


async def approve(
    store: Store, request_id: int, person_id: int, decider: Person, now: datetime
) -> Person | JoinRefusal:
    """The teacher says which pupil of the class this is; the account is tied and told."""
    row = await request_for(store, request_id, decider)
    if row is None:
        return JoinRefusal.NO_SUCH_PERSON
    async with store.writing() as tx:
        person = await people.by_id(tx, person_id)
        if person is None or not decider.sees_class(person.class_name):
            return JoinRefusal.NO_SUCH_PERSON
        if await people.with_telegram(tx, row.telegram_id):
            return JoinRefusal.ACCOUNT_TAKEN
        if not await people.decide_request(tx, request_id, "approved", decider.id):
            return JoinRefusal.ALREADY_DECIDED
        if not await people.link(tx, person_id, row.telegram_id, row.language, now):
            await people.decide_request(tx, request_id, "waiting", None, was="approved")
            return JoinRefusal.ALREADY_LINKED
        await people.revoke_invitations(tx, [person_id], now)
        await people.write_audit(tx, now, decider.id, "approve-request", "person", person_id)
        welcome = Letter(
            "join-approved-letter", {"name": person.name}, [[LetterButton("button-menu", "menu:menu:")]]
        )
        await outbox.post(
            tx, [person_id], "join-approved", f"request:{request_id}", "once", welcome.body(), now
        )
        return person


async def refuse(store: Store, request_id: int, decider: Person, now: datetime) -> JoinRefusal | None:
    """The teacher does not know this person; the account is told whom to ask."""
    row = await request_for(store, request_id, decider)
    if row is None:
        return JoinRefusal.NO_SUCH_PERSON
    async with store.writing() as tx:
        if not await people.decide_request(tx, request_id, "refused", decider.id):
            return JoinRefusal.ALREADY_DECIDED
        await people.write_audit(tx, now, decider.id, "refuse-request", "request", request_id)
        body = Letter("join-refused-letter").body() | {"language": row.language}
        await outbox.post_to_chat(tx, row.telegram_id, "join-refused", f"request:{request_id}", body, now)
    return None


async def note_reach(store: Store, person: Person, now: datetime, *, blocked: bool) -> None:
    """Whether letters arrive: the person blocked the bot, or let it in again. No press, so no number of an update."""
    async with store.writing(once=False) as tx:
        if blocked:
            await people.note_unreachable(tx, person.id, now)
        else:
            await people.change(tx, person.id, unreachable_since=None)
