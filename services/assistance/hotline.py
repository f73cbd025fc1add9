"""Writing to the school without a name: a number to come back by, and an answer that waits for whoever has it."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import hotline
from db.assistance.hotline import MESSAGES, HotlineMessage
from db.people.audit import write_audit
from db.plan.reports import pupils_names
from db.vault import Vault
from school.assistance.asking import (
    LIFE_AFTER_ANSWER,
    LIFE_WITHOUT_ANSWER,
    MOST_WAITING,
    NUMBER_DIGITS,
    WARNED_BEFORE,
    HotlineRefusal,
    in_groups,
)
from school.people import Role
from school.plan.year_end import hiding
from school.presses.assistance import HotlinePress
from school.rights import keeps_needs
from services.answered import Seals, Written
from services.asking import Asking
from services.assistance.letters import answering, trust
from services.letters import Letter, LetterButton

SEALS = Seals[HotlineMessage]("hotline")


def _hash(code: str) -> bytes:
    return hashlib.sha256(b"hotline " + code.encode()).digest()


def names_a_pupil(tx: Connection, school_id: int, text: str) -> bool:
    """Whether a pupil of the school is named in full: whoever writes is asked to leave the name out."""
    return hiding(pupils_names(tx, school_id), "")(text) != text


def write(
    tx: Connection, vault: Vault, school_id: int, draft: str, text: str, now: datetime
) -> str | HotlineRefusal:
    """Returns the code, in groups; it is shown once and kept as a hash. Nothing tells who wrote, or in which chat."""
    if names_a_pupil(tx, school_id, text):
        return HotlineRefusal.NAMED
    if hotline.waiting(tx, school_id) >= MOST_WAITING:
        return HotlineRefusal.BUSY
    code = f"{secrets.randbelow(10**NUMBER_DIGITS):0{NUMBER_DIGITS}}"
    values = {
        "school_id": school_id,
        "draft": draft,
        "code_hash": _hash(code),
        "sealed": SEALS.seal(vault, draft, text),
        "written_at": now,
    }
    message_id = MESSAGES.add(tx, values)
    if message_id is None:
        return HotlineRefusal.SENT
    buttons = [[LetterButton("need-open", HotlinePress("card", message_id))]]
    letter = Letter("hotline-new-letter", {"number": message_id, **trust(tx, school_id)}, buttons)
    keepers = [one.id for one in people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)]
    outbox.post(tx, keepers, "hotline-new", f"hotline:{message_id}", "once", letter.body(), now)
    return in_groups(code)


def come_back(
    tx: Connection, vault: Vault, school_id: int, code: str
) -> Written[HotlineMessage] | HotlineRefusal:
    row = hotline.by_code(tx, school_id, _hash(code))
    return SEALS.opened(vault, row) if row else HotlineRefusal.NOT_FOUND


def all_of(tx: Connection, asking: Asking) -> list[HotlineMessage]:
    """For the social pedagogue alone."""
    person = asking.person
    return MESSAGES.of_school(tx, person.school_id) if keeps_needs(person) else []


def card(tx: Connection, asking: Asking, message_id: int) -> Written[HotlineMessage] | HotlineRefusal:
    row = MESSAGES.by_id(tx, message_id)
    if row is None or row.school_id != asking.person.school_id or not keeps_needs(asking.person):
        return HotlineRefusal.NOT_FOUND
    return SEALS.opened(asking.vault, row)


def read(tx: Connection, asking: Asking, message_id: int) -> Written[HotlineMessage] | HotlineRefusal:
    """The look is written down before it is shown."""
    seen = card(tx, asking, message_id)
    if not isinstance(seen, HotlineRefusal):
        write_audit(tx, asking.now, asking.person.id, "read", "hotline", message_id)
    return seen


def answer(
    tx: Connection, asking: Asking, message_id: int, text: str
) -> Written[HotlineMessage] | HotlineRefusal:
    """Once; it waits until somebody comes with the code."""
    seen = card(tx, asking, message_id)
    if isinstance(seen, HotlineRefusal):
        return seen
    sealed = SEALS.seal(asking.vault, seen.row.draft, seen.text, text)
    if not MESSAGES.answer(tx, message_id, sealed, asking.person.id, asking.now):
        return HotlineRefusal.SENT
    write_audit(tx, asking.now, asking.person.id, "answer", "hotline", message_id)
    return card(tx, asking, message_id)


def forget_old(tx: Connection, now: datetime) -> int:
    """What was answered, ninety days later; what nobody answers, after its half-year. Two weeks before, the office and
    the deputy head hear that it waits; whoever wrote cannot be told."""
    forgotten = MESSAGES.forget(tx, now - LIFE_AFTER_ANSWER, now - LIFE_WITHOUT_ANSWER)
    for row in MESSAGES.waiting_since_before(tx, now - LIFE_WITHOUT_ANSWER + WARNED_BEFORE):
        opens = [[LetterButton("need-open", HotlinePress("card", row.id))]]
        said = {"number": row.id, **trust(tx, row.school_id)}
        body = Letter("hotline-unanswered-letter", said, opens).body()
        told = answering(tx, row.school_id)
        outbox.post(tx, told, "hotline-unanswered", f"hotline:{row.id}", "once", body, now)
    return forgotten
