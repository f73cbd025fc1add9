"""Joining: how a Telegram account is tied to exactly one person of the roster, and how it is untied."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.engine import Connection

from db import outbox, people
from db.people import accounts
from db.people.audit import write_audit
from db.people.invitations import (
    KnownInvitation,
    invitation_state,
    invitations_of,
    lengthen,
    note_try,
    replace_invitations,
    revoke_invitations,
    take_invitation,
    tries_since,
)
from db.people.requests import JoinRequest, add_request, decide_request, request_by_id, waiting_request
from db.people.roles import add_role
from db.vault import Vault
from school.people import Person, Role, class_name
from school.people.invitations import ALPHABET, LENGTH, LIFE, MOST_TRIES, TRIES_WITHIN
from school.presses.menu import MenuPress
from school.presses.people import RequestPress
from school.rights import is_pupil
from services.asking import Asking
from services.letters import Letter, LetterButton
from services.people.accounts import claim, is_guarded, tell_first, tell_former


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
    STAFF_ACCOUNT = "join-account-of-staff"
    SECOND_PERSON = "join-second-person"
    NO_SECOND = "join-no-second"
    SECOND_ASKED = "join-second-asked"  # the same, to whoever let the account in


@dataclass(frozen=True)
class Invited:
    """A code for a person. Stored only as a hash; the bot can make it again, nobody else."""

    person: Person
    code: str
    until: datetime | None = None  # of a code that is valid already


def code_hash(code: str) -> bytes:
    return hashlib.sha256(b"invitation " + code.encode()).digest()


def _code(vault: Vault, person_id: int, number: int) -> str:
    """The so many-th code of a person; a mark of the bot's key, so that it can be shown again and stands nowhere."""
    mark = int.from_bytes(vault.mac(f"invitation {person_id} {number}".encode()))
    return "".join(ALPHABET[mark // len(ALPHABET) ** place % len(ALPHABET)] for place in range(LENGTH))


def invite(
    tx: Connection,
    who: Sequence[Person],
    now: datetime,
    actor_id: int | None,
    vault: Vault,
    life: timedelta = LIFE,
    *,
    anew: bool = False,
) -> list[Invited]:
    """Codes for people without an account: the valid one again, or a new one. `anew` revokes the valid one."""
    invited = drawn(tx, who, vault, now, anew=anew)
    make_valid(tx, [one for one in invited if one.until is None], now, actor_id, life)
    return invited


def drawn(
    tx: Connection, who: Sequence[Person], vault: Vault, now: datetime, *, anew: bool = False
) -> list[Invited]:
    """Codes for people without an account: those that are valid, and for the others such as nobody can use before
    `make_valid`: a sheet is written first."""
    waiting = [person for person in who if person.telegram_id is None and person.active]
    known = invitations_of(tx, [person.id for person in waiting])
    return [_drawn(person, known.get(person.id, []), vault, now, anew=anew) for person in waiting]


def _drawn(
    person: Person, known: Sequence[KnownInvitation], vault: Vault, now: datetime, *, anew: bool
) -> Invited:
    hashes = {one.code_hash: one for one in known}
    number = len(known)
    codes = [_code(vault, person.id, one) for one in range(number + 1)]
    for code in codes:
        one = hashes.get(code_hash(code))
        if one and one.is_valid(now) and not anew:
            return Invited(person, code, one.expires_at)
    while code_hash(code := _code(vault, person.id, number)) in hashes:
        number += 1
    return Invited(person, code)


def only_on_paper(tx: Connection, asking: Asking, person: Person) -> datetime | None:
    """Until when a valid code of this person lets in that is not shown again: the bot cannot make it any more, or
    somebody else printed it for an account that two people have to agree about."""
    valid = [one for one in invitations_of(tx, [person.id]).get(person.id, []) if one.is_valid(asking.now)]
    shown = drawn(tx, [person], asking.vault, asking.now)
    again = any(one.until for one in shown)
    others = any(one.printed_by != asking.person.id for one in valid) and is_guarded(tx, person)
    return None if again and not others else max((one.expires_at for one in valid), default=None)


def make_valid(
    tx: Connection, invited: Sequence[Invited], now: datetime, actor_id: int | None, life: timedelta = LIFE
) -> None:
    """From now on these codes let people in; other codes that they had before do not. One that was valid already is
    so for as long as a new one."""
    hashes = [(code_hash(one.code), one.person.id) for one in invited]
    lengthen(tx, [code for (code, _), one in zip(hashes, invited, strict=True) if one.until], now + life)
    fresh = [pair for pair, one in zip(hashes, invited, strict=True) if one.until is None]
    replace_invitations(tx, fresh, now + life, now, actor_id)
    for one in invited:
        write_audit(tx, now, actor_id, "invite", "person", one.person.id)


def join_by_code(
    tx: Connection, code: str, telegram_id: int, language: str, now: datetime
) -> Person | JoinRefusal:
    """Ties an account to the person of this code. The code works once; wrong codes are counted."""
    if people.with_telegram(tx, telegram_id):
        return JoinRefusal.ACCOUNT_TAKEN
    if tries_since(tx, telegram_id, now - TRIES_WITHIN) >= MOST_TRIES:
        return JoinRefusal.TOO_MANY_TRIES
    known = invitation_state(tx, code_hash(code))
    if known and _is_pupil_for_staff(tx, known.person_id, telegram_id):
        note_try(tx, telegram_id, now)
        write_audit(tx, now, known.person_id, "join-refused", "person", known.person_id)
        return JoinRefusal.STAFF_ACCOUNT
    person_id = take_invitation(tx, code_hash(code), now)
    if person_id is None or known is None:
        note_try(tx, telegram_id, now)
        return _why_not_this_code(tx, code, now)
    return _link(tx, person_id, telegram_id, language, now, "code", known.printed_by)


def _is_pupil_for_staff(tx: Connection, person_id: int, telegram_id: int) -> bool:
    """A pupil's code on an account that was a teacher's: whoever handed codes out does not use one."""
    person = people.by_id(tx, person_id)
    before = people.by_ids(tx, accounts.whose_before(tx, telegram_id))
    return (
        person is not None
        and is_pupil(person)
        and any(one.is_staff() for one in before if one.id != person_id)
    )


def _why_not_this_code(tx: Connection, code: str, now: datetime) -> JoinRefusal:
    row = invitation_state(tx, code_hash(code))
    if row is None or row.revoked_at:
        return JoinRefusal.UNKNOWN_CODE
    return JoinRefusal.USED_CODE if row.used_at else JoinRefusal.EXPIRED_CODE


def _link(
    tx: Connection,
    person_id: int,
    telegram_id: int,
    language: str,
    now: datetime,
    way: str,
    printed_by: int | None = None,
) -> Person | JoinRefusal:
    person = people.by_id(tx, person_id)
    if person is None or not person.active or person.telegram_id is not None:
        return JoinRefusal.ALREADY_LINKED
    tell_former(tx, person, telegram_id, now)
    printer = people.by_id(tx, printed_by) if printed_by else None
    if refusal := _second(tx, person, telegram_id, language, now, printer):
        return refusal
    if not people.link(tx, person_id, telegram_id, language, now):
        return JoinRefusal.ALREADY_LINKED
    tell_first(tx, person, printer, now)
    revoke_invitations(tx, [person_id], now)
    write_audit(tx, now, person_id, "join", "person", person_id, way=way, printed_by=printed_by)
    if people.children_of(tx, person_id):
        # Of some parents a list had only the number: they become parents when they join.
        add_role(tx, person_id, Role.PARENT)
    joined = people.by_id(tx, person_id)
    return joined or JoinRefusal.NO_SUCH_PERSON


def _second(
    tx: Connection, person: Person, telegram_id: int, language: str, now: datetime, known_by: Person | None
) -> JoinRefusal | None:
    """Another account in a guarded person's place waits for a second one's word, whichever way it comes."""
    if person.telegram_id or accounts.former_of(tx, person.id) in (None, telegram_id):
        return None
    if not is_guarded(tx, person):
        return None
    asked = claim(tx, person, telegram_id, language, now, known_by)
    return JoinRefusal.SECOND_PERSON if asked else JoinRefusal.NO_SECOND


def people_of_contact(
    tx: Connection, phone: str, contact_user_id: int | None, telegram_id: int
) -> list[Person] | JoinRefusal:
    """Whom a shared contact may be: only one's own contact counts, and only people without an account."""
    if contact_user_id != telegram_id:
        return JoinRefusal.NOT_YOUR_CONTACT
    found = people.with_phone(tx, phone)
    waiting = [person for person in found if person.telegram_id is None]
    if not found:
        return JoinRefusal.UNKNOWN_PHONE
    return waiting or JoinRefusal.ALREADY_LINKED


def join_by_contact(
    tx: Connection, phone: str, person_id: int | None, telegram_id: int, language: str, now: datetime
) -> Person | JoinRefusal | list[Person]:
    """Ties an account by its own telephone number; several people on one number must say who they are."""
    if people.with_telegram(tx, telegram_id):
        return JoinRefusal.ACCOUNT_TAKEN
    waiting = [p for p in people.with_phone(tx, phone) if p.telegram_id is None]
    chosen = [p for p in waiting if person_id in (None, p.id)]
    if not chosen:
        return JoinRefusal.UNKNOWN_PHONE
    if len(chosen) > 1:
        return chosen
    if _is_pupil_for_staff(tx, chosen[0].id, telegram_id):
        write_audit(tx, now, chosen[0].id, "join-refused", "person", chosen[0].id)
        return JoinRefusal.STAFF_ACCOUNT
    return _link(tx, chosen[0].id, telegram_id, language, now, "contact")


def ask_to_join(
    tx: Connection,
    school_id: int,
    telegram_id: int,
    language: str,
    name: str,
    grade: int,
    letter: str,
    now: datetime,
) -> int | JoinRefusal:
    """A request that the class teacher decides; returns its number. One request of an account at a time."""
    if people.with_telegram(tx, telegram_id):
        return JoinRefusal.ACCOUNT_TAKEN
    if waiting_request(tx, telegram_id):
        return JoinRefusal.ALREADY_ASKED
    if people.one_class(tx, school_id, grade, letter) is None:
        return JoinRefusal.NO_SUCH_CLASS
    request_id = add_request(
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
    teachers = people.with_role(tx, school_id, Role.CLASS_TEACHER, scope)
    deciders = teachers or people.with_role(tx, school_id, Role.DEPUTY_HEAD)
    letter_to_teacher = Letter(
        "join-request-letter",
        {"name": name, "class_name": scope},
        [[LetterButton("join-request-open", RequestPress("open", request=request_id))]],
    )
    outbox.post(
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


def request_for(tx: Connection, request_id: int, decider: Person) -> JoinRequest | None:
    """The request as its class teacher (or the deputy head) may see it; None for everybody else."""
    row = request_by_id(tx, request_id)
    if row is None or row.school_id != decider.school_id:
        return None
    return row if decider.sees_class(class_name(row.grade, row.letter)) else None


def approve(tx: Connection, request_id: int, person_id: int, asking: Asking) -> Person | JoinRefusal:
    """The teacher says which pupil of the class this is; the account is tied and told."""
    decider, now = asking.person, asking.now
    row = request_for(tx, request_id, decider)
    if row is None:
        return JoinRefusal.NO_SUCH_PERSON
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != row.school_id:
        return JoinRefusal.NO_SUCH_PERSON
    if not is_pupil(person) or person.class_name != class_name(row.grade, row.letter):
        return JoinRefusal.NO_SUCH_PERSON
    if people.with_telegram(tx, row.telegram_id):
        return JoinRefusal.ACCOUNT_TAKEN
    if _is_pupil_for_staff(tx, person_id, row.telegram_id):
        write_audit(tx, now, decider.id, "join-refused", "person", person_id)
        return JoinRefusal.STAFF_ACCOUNT
    if not decide_request(tx, request_id, "approved", decider.id):
        return JoinRefusal.ALREADY_DECIDED
    if refusal := _second(tx, person, row.telegram_id, row.language, now, decider):
        if refusal is JoinRefusal.SECOND_PERSON:
            tell_former(tx, person, row.telegram_id, now)
            return JoinRefusal.SECOND_ASKED
        decide_request(tx, request_id, "waiting", None, was="approved")
        return refusal
    if not people.link(tx, person_id, row.telegram_id, row.language, now):
        decide_request(tx, request_id, "waiting", None, was="approved")
        return JoinRefusal.ALREADY_LINKED
    tell_former(tx, person, row.telegram_id, now)
    revoke_invitations(tx, [person_id], now)
    write_audit(tx, now, decider.id, "approve-request", "person", person_id)
    welcome = Letter(
        "join-approved-letter", {"name": person.name}, [[LetterButton("button-menu", MenuPress())]]
    )
    outbox.post(tx, [person_id], "join-approved", f"request:{request_id}", "once", welcome.body(), now)
    return person


def refuse(tx: Connection, request_id: int, asking: Asking) -> JoinRefusal | None:
    """The teacher does not know this person; the account is told whom to ask."""
    decider = asking.person
    row = request_for(tx, request_id, decider)
    if row is None:
        return JoinRefusal.NO_SUCH_PERSON
    if not decide_request(tx, request_id, "refused", decider.id):
        return JoinRefusal.ALREADY_DECIDED
    write_audit(tx, asking.now, decider.id, "refuse-request", "request", request_id)
    body = Letter("join-refused-letter").body() | {"language": row.language}
    outbox.post_to_chat(tx, row.telegram_id, "join-refused", f"request:{request_id}", body, asking.now)
    return None


def note_reach(tx: Connection, person_id: int, now: datetime, *, blocked: bool) -> None:
    """Whether letters arrive: the person blocked the bot, or let it in again. No press, so no number of an update."""
    if blocked:
        people.note_unreachable(tx, person_id, now)
    else:
        people.change(tx, person_id, unreachable_since=None)
