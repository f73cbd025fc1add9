"""Whom the school asks to give: each contact stands somewhere and has a next step with a day, or is over."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.engine import Connection

from db import outbox
from db.assistance import contacts
from db.assistance.contacts import Contact
from db.people.audit import write_audit
from school.assistance import LIFE_AFTER_END, WARNED_BEFORE
from school.assistance.contacts import OVER, ContactRefusal, ContactState
from school.presses.assistance import ContactPress
from school.rights import runs_campaigns
from services.asking import Asking
from services.assistance.letters import answering, trust
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class ContactCard:
    row: Contact
    who: str
    step: str


def _place(draft: str) -> str:
    return f"contact:{draft}"


def _seal(asking: Asking, draft: str, who: str, step: str) -> bytes:
    return asking.vault.seal_told({"who": who, "step": step}, _place(draft))


def all_of(tx: Connection, asking: Asking) -> list[ContactCard] | ContactRefusal:
    if not runs_campaigns(asking.person):
        return ContactRefusal.NOT_FOUND
    return [_opened(asking, row) for row in contacts.of_school(tx, asking.person.school_id)]


def _opened(asking: Asking, row: Contact) -> ContactCard:
    told = asking.vault.open_told(row.sealed, _place(row.draft))
    return ContactCard(row, told["who"], told["step"])


def card(tx: Connection, asking: Asking, contact_id: int) -> ContactCard | ContactRefusal:
    row = contacts.by_id(tx, contact_id)
    if row is None or row.school_id != asking.person.school_id or not runs_campaigns(asking.person):
        return ContactRefusal.NOT_FOUND
    return _opened(asking, row)


def note(
    tx: Connection, asking: Asking, token: str, kind: str, who: str, step: str, on: date
) -> int | ContactRefusal:
    """A new contact with its first step. The same draft twice makes one."""
    if not runs_campaigns(asking.person):
        return ContactRefusal.NOT_FOUND
    values = {
        "school_id": asking.person.school_id,
        "draft": token,
        "kind": kind,
        "state": ContactState.FOUND,
        "sealed": _seal(asking, token, who, step),
        "next_on": on,
        "keeper_id": asking.person.id,
        "changed_at": asking.now,
    }
    contact_id = contacts.add(tx, values)
    if contact_id is None:
        known = contacts.by_draft(tx, token)
        return known.id if known else ContactRefusal.NOT_FOUND
    write_audit(tx, asking.now, asking.person.id, "note", "contact", contact_id)
    return contact_id


#: A contact that nobody has touched for so long is erased, wherever it stands.
LEFT_FOR = timedelta(days=365)


def forget_old(tx: Connection, school_id: int, now: datetime) -> int:
    """Names and telephones go ninety days after a contact is over; two weeks before, its keeper hears so."""
    gone = {one.id for one in contacts.old(tx, school_id, OVER, now - LIFE_AFTER_END, now - LEFT_FOR)}
    soon = now + WARNED_BEFORE
    for row in contacts.old(tx, school_id, OVER, soon - LIFE_AFTER_END, soon - LEFT_FOR):
        if row.id in gone:
            contacts.forget(tx, row.id)
            continue
        buttons = [[LetterButton("need-open", ContactPress("card", row.id))]]
        letter = Letter("contact-forget-letter", {"number": row.id, **trust(tx, school_id)}, buttons)
        told = [row.keeper_id] if row.keeper_id else answering(tx, school_id)
        occurrence = f"{row.changed_at:%Y%m%d}"
        outbox.post(tx, told, "contact-forget", f"contact:{row.id}", occurrence, letter.body(), now)
    return len(gone)


def move(
    tx: Connection, asking: Asking, contact_id: int, state: str, step: str = "", on: date | None = None
) -> ContactRefusal | None:
    """Where it stands now; with the next step and its day, as long as it is not over."""
    seen = card(tx, asking, contact_id)
    if isinstance(seen, ContactRefusal):
        return seen
    over = state in OVER
    values = {
        "state": state,
        "sealed": _seal(asking, seen.row.draft, seen.who, "" if over else step),
        "next_on": None if over else on,
        "changed_at": asking.now,
    }
    contacts.change(tx, contact_id, **values)
    write_audit(tx, asking.now, asking.person.id, "move", "contact", contact_id, state=state)
    return None
