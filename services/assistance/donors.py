"""Which giver may know of which child: asked of the family for one promise, agreed to, and taken back at any time."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import consents, giving, lines, needs
from db.assistance.giving import Giver, Promise
from db.assistance.lines import Line
from db.assistance.needs import Need
from db.people.audit import write_audit
from db.vault import Vault
from school.assistance import CONSENT_VERSION, NeedRefusal, term_of_consent
from school.assistance.giving import GivingRefusal
from school.people import Person
from school.people.names import given_name
from school.presses.assistance import NeedPress
from services.asking import Asking
from services.assistance.contents import NeedContent
from services.assistance.keeping import reach
from services.assistance.letters import family_of, trust
from services.assistance.needs import own_need
from services.letters import Letter, LetterButton

ASKED, AGREED = "asked", "pressed"


def place_of_giver(school_id: int, chat_id: int) -> str:
    return f"giver:{school_id}:{chat_id}"


def name_of_giver(tx: Connection, vault: Vault, promise: Promise) -> str:
    offer = giving.offer_by_id(tx, promise.offer_id)
    who = giving.giver_by_id(tx, offer.giver_id) if offer else None
    if who is None:
        return "–"
    return told_by(vault, who)


def told_by(vault: Vault, who: Giver) -> str:
    """Name and telephone as they were told; «–» once they are erased."""
    if not who.sealed:
        return "–"
    return str(vault.open_told(who.sealed, place_of_giver(who.school_id, who.chat_id))["who"])


def _of(tx: Connection, promise_id: int) -> tuple[Promise, Line, Need] | None:
    promise = giving.promise_by_id(tx, promise_id)
    line = lines.by_id(tx, promise.line_id) if promise else None
    row = needs.by_id(tx, line.need_id) if line else None
    return (promise, line, row) if promise and line and row else None


# The keeper asks


def _kept(tx: Connection, asking: Asking, promise_id: int) -> tuple[Promise, Line, Need] | None:
    """If the request is one that this keeper may open."""
    found = _of(tx, promise_id)
    own = found is not None and found[2].school_id == asking.person.school_id
    return found if found and own and reach(tx, asking).holds(found[2]) else None


def ask_family(tx: Connection, asking: Asking, promise_id: int) -> GivingRefusal | None:
    """Whether the family agrees that this giver hears the child's first name and grade. Once for a promise."""
    found = _kept(tx, asking, promise_id)
    if found is None or found[0].state == "undone" or not found[2].sealed:
        return GivingRefusal.NOT_FOUND
    row = found[2]
    if consents.of(tx, "promise", promise_id, "donor") is not None:
        return GivingRefusal.ASKED
    values = {
        "purpose": "donor",
        "subject": "promise",
        "subject_id": promise_id,
        "person_id": None,
        "text_version": CONSENT_VERSION,
        "way": ASKED,
        "agreed_on": asking.today,
        "given_at": asking.now,
        "noted_by": asking.person.id,
        "ends_on": term_of_consent(asking.today),
    }
    consents.add(tx, values)
    buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
    letter = Letter("donor-asked-letter", {"number": row.number, **trust(tx, row.school_id)}, buttons)
    outbox.post(
        tx, family_of(tx, row), "donor-asked", f"promise:{promise_id}", "once", letter.body(), asking.now
    )
    write_audit(tx, asking.now, asking.person.id, "ask-donor", "need", row.id, promise=promise_id)
    return None


@dataclass(frozen=True)
class Sponsored:
    """What a letter to a giver may say: the first name, the grade, the thing; until when the thing is expected."""

    who: str
    child: Person
    first_name: str
    line: Line
    until: date | None


def sponsored(tx: Connection, asking: Asking, promise_id: int) -> Sponsored | GivingRefusal:
    """For the keeper, after the family agreed; written down."""
    found = _kept(tx, asking, promise_id)
    if found is None:
        return GivingRefusal.NOT_FOUND
    promise, line, row = found
    agreed = consents.of(tx, "promise", promise_id, "donor")
    if agreed is None or agreed.way != AGREED or agreed.ends_on < asking.today:
        return GivingRefusal.NO_CONSENT
    content = NeedContent.unseal(asking.vault, row)
    child = people.by_id(tx, content.child_id) if content else None
    offer = giving.offer_by_id(tx, promise.offer_id)
    if child is None:
        return GivingRefusal.NOT_FOUND
    write_audit(tx, asking.now, asking.person.id, "donor-letter", "need", row.id, promise=promise_id)
    who = name_of_giver(tx, asking.vault, promise)
    return Sponsored(who, child, given_name(child.name), line, offer.until if offer else None)


# The family answers


@dataclass(frozen=True)
class DonorAsk:
    """A giver who would like to know for whom a thing is; `agreed` once the family has said so."""

    promise_id: int
    line: Line
    who: str
    agreed: bool


def asks_of(tx: Connection, asking: Asking, need_id: int) -> list[DonorAsk]:
    """What the family is asked, and what it has agreed to."""
    row = own_need(tx, asking, need_id)
    if isinstance(row, NeedRefusal):
        return []
    found = []
    for line in lines.of_need(tx, need_id):
        for promise in giving.promises_for(tx, [line.id]):
            consent = consents.of(tx, "promise", promise.id, "donor")
            if consent is not None:
                who = name_of_giver(tx, asking.vault, promise)
                found.append(DonorAsk(promise.id, line, who, consent.way == AGREED))
    return found


def answer(tx: Connection, asking: Asking, promise_id: int, *, agree: bool) -> NeedRefusal | None:
    """Yes, for this giver and this thing alone; or no, also after a yes."""
    found = _of(tx, promise_id)
    if found is None or isinstance(own_need(tx, asking, found[2].id), NeedRefusal):
        return NeedRefusal.NOT_FOUND
    consent = consents.of(tx, "promise", promise_id, "donor")
    if consent is None:
        return NeedRefusal.WRONG_STATE
    if agree:
        said = {"way": AGREED, "person_id": asking.person.id, "agreed_on": asking.today}
        consents.change(tx, consent.id, **said, given_at=asking.now)
    else:
        consents.withdraw(tx, "promise", promise_id, asking.now)
    deed = "agree-donor" if agree else "decline-donor"
    write_audit(tx, asking.now, asking.person.id, deed, "need", found[2].id, promise=promise_id)
    return None
