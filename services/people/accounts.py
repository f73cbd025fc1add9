"""Whoever holds an account's code is the account: so another account in somebody's place does not come unnoticed.

The former account hears of it. For whoever reads requests or appeals, leads the school or sits on a commission a
second person has to agree, who neither untied the former account nor printed the code; and the requests in hand stay
closed to the new account until the deputy head hands them over.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import campaigns, entries, needs
from db.elections.commission import of_member
from db.people import accounts
from db.people.accounts import Claim
from db.people.audit import write_audit
from school.parliament.appeals import KINDS, reads_confidences
from school.people import LEADERSHIP, Person, Role
from school.presses.assistance import DrivePress
from school.presses.menu import MenuPress
from school.presses.people import ClaimPress, PersonPress
from school.rights import Deed, leads_school, may, sits_on_committee
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.parliament import appeals
from services.parliament.mentors import mentors_of

#: Who may be the second, the first of these groups in which somebody is left.
SECONDS = ((Role.DEPUTY_HEAD, Role.ADMIN), (Role.SENIOR_MENTOR,), (Role.MENTOR, Role.CLASS_TEACHER))
#: States of an election that needs no commission any more.
OVER = ("published", "wiped", "void")

#: Their mentors read appeals.
_FACTIONS_THAT_READ = sorted(kind.faction for kind in KINDS.values() if kind.faction)


class ClaimRefusal(StrEnum):
    """Why somebody cannot decide; the value is the message's key."""

    NOT_YOURS = "claim-not-yours"
    DECIDED = "claim-decided"
    ACCOUNT_TAKEN = "claim-account-taken"


def is_guarded(tx: Connection, person: Person) -> bool:
    """Whether a stranger in this person's place would read what families or pupils wrote, or open a box."""
    member = campaigns.is_member(tx, person.school_id, person.id)
    if may(person, Deed.HANDLE_NEEDS) or leads_school(person) or sits_on_committee(person, member=member):
        return True
    if any(person.id in {one.id for one in mentors_of(tx, person.school_id, f)} for f in _FACTIONS_THAT_READ):
        return True
    return any(one.state not in OVER for one in of_member(tx, person.id))


def seconds(tx: Connection, person: Person, printed_by: int | None) -> list[int]:
    """Who may agree to another account of this person's. Not whoever could be behind it: who printed the code or, where
    it came by a number, brought in a list; who untied the former account; nor an account that took the place of one
    which they untied."""
    behind = {one for one in (printed_by, accounts.untied_by(tx, person.id)) if one}
    if printed_by is None:
        behind |= accounts.importers(tx)
    concerned = {person.id} | behind | accounts.untied(tx, behind)
    for group in SECONDS:
        found = {one.id: one for role in group for one in people.with_role(tx, person.school_id, role)}
        if fit := sorted(i for i, one in found.items() if one.telegram_id and i not in concerned):
            return fit
    return []


def tell_former(tx: Connection, person: Person, telegram_id: int, now: datetime) -> None:
    """The account that was here before hears that another one came."""
    former = accounts.former_of(tx, person.id)
    if former is None or former == telegram_id:
        return
    body = Letter("account-elsewhere-letter", {"name": person.name}).body() | {"language": person.language}
    subject = f"person:{person.id}:{telegram_id}:{int(now.timestamp())}"
    outbox.post_to_chat(tx, former, "account-elsewhere", subject, body, now)


def tell_first(tx: Connection, person: Person, printer: Person | None, now: datetime) -> None:
    """Who joins for the first time asks nobody. But whoever takes a reader's or a leader's place with a paper found
    somewhere is seen: the leadership and whoever printed the code hear who came, and can ask."""
    posts = sorted(
        role for role, scope in person.roles if reads_confidences(role, scope) or role in LEADERSHIP
    )
    if not posts or accounts.former_of(tx, person.id):
        return
    leaders = {one.id: one for role in LEADERSHIP for one in people.with_role(tx, person.school_id, role)}
    to = leaders | ({printer.id: printer} if printer else {})
    about = {
        "name": person.name,
        "post": Named(f"role-{posts[0]}"),
        "printer": printer.name if printer else "–",
    }
    button = [[LetterButton("account-first-look", PersonPress("card", person=person.id))]]
    letter = Letter("account-first-letter", about, button)
    told = sorted(one.id for one in to.values() if one.telegram_id and one.id != person.id)
    outbox.post(tx, told, "account-first", f"person:{person.id}", "once", letter.body(), now)


def claim(
    tx: Connection, person: Person, telegram_id: int, language: str, now: datetime, printer: Person | None
) -> bool:
    """Asks the second person; False if there is nobody to ask."""
    printed_by = printer.id if printer else None
    to = seconds(tx, person, printed_by)
    if not to:
        return False
    values = {"person_id": person.id, "telegram_id": telegram_id, "language": language, "state": "waiting"}
    claim_id = accounts.add(tx, values | {"printed_by": printed_by, "asked_at": now})
    buttons = [
        [LetterButton("claim-agree", ClaimPress("agree", claim=claim_id))],
        [LetterButton("claim-refuse", ClaimPress("refuse", claim=claim_id))],
    ]
    letter = Letter(
        "claim-letter", {"name": person.name, "printer": printer.name if printer else "–"}, buttons
    )
    outbox.post(
        tx, to, "account-claim", f"claim:{claim_id}", "once", letter.body(), now, priority=outbox.URGENT
    )
    write_audit(tx, now, person.id, "claim", "person", person.id, printed_by=printed_by)
    return True


def decide(tx: Connection, asking: Asking, claim_id: int, *, agree: bool) -> Person | ClaimRefusal:
    """The second person has asked, face to face or by telephone, whether it is really them."""
    row = accounts.by_id(tx, claim_id)
    person = people.by_id(tx, row.person_id) if row else None
    if row is None or person is None or asking.person.school_id != person.school_id:
        return ClaimRefusal.NOT_YOURS
    if asking.person.id not in seconds(tx, person, row.printed_by):
        return ClaimRefusal.NOT_YOURS
    if agree and (person.telegram_id or people.with_telegram(tx, row.telegram_id)):
        return ClaimRefusal.ACCOUNT_TAKEN
    if not accounts.decide(tx, claim_id, "agreed" if agree else "refused", asking.person.id):
        return ClaimRefusal.DECIDED
    deed = "agree-account" if agree else "refuse-account"
    write_audit(tx, asking.now, asking.person.id, deed, "person", person.id, printed_by=row.printed_by)
    if agree:
        _let_in(tx, asking, row, person)
    else:
        body = Letter("claim-refused-letter").body() | {"language": row.language}
        outbox.post_to_chat(tx, row.telegram_id, "claim-refused", f"claim:{claim_id}", body, asking.now)
    return person


def _let_in(tx: Connection, asking: Asking, row: Claim, person: Person) -> None:
    people.link(tx, person.id, row.telegram_id, row.language, asking.now)
    held = needs.hold_back(tx, person.id)
    _close_appeals(tx, asking, row, person)
    entries.give_back(tx, person.id)
    welcome = Letter(
        "claim-agreed-letter", {"name": person.name}, [[LetterButton("button-menu", MenuPress())]]
    )
    outbox.post(tx, [person.id], "claim-agreed", f"claim:{row.id}", "once", welcome.body(), asking.now)
    if held:
        letter = Letter(
            "need-held-back-letter",
            {"name": person.name, "requests": held},
            [[LetterButton("need-open", DrivePress("numbers"))]],
        )
        deputies = [one.id for one in people.with_role(tx, person.school_id, Role.DEPUTY_HEAD)]
        outbox.post(tx, deputies, "need-held-back", f"claim:{row.id}", "once", letter.body(), asking.now)


def _close_appeals(tx: Connection, asking: Asking, row: Claim, person: Person) -> None:
    """Those that were sent before wait, as requests do, until somebody hands them over."""
    before = appeals.read_by(tx, asking, person)
    if not before:
        return
    accounts.close_before(tx, row.id, asking.now)
    letter = Letter(
        "appeal-held-back-letter",
        {"name": person.name, "appeals": before},
        [[LetterButton("appeal-hand-over", ClaimPress("hand", claim=row.id))]],
    )
    to = seconds(tx, person, row.printed_by)
    outbox.post(tx, to, "appeal-held-back", f"claim:{row.id}", "once", letter.body(), asking.now)


def hand_over(tx: Connection, asking: Asking, claim_id: int) -> Person | ClaimRefusal:
    """The appeals of before are the new account's to read from now on."""
    row = accounts.by_id(tx, claim_id)
    person = people.by_id(tx, row.person_id) if row else None
    if row is None or person is None or asking.person.school_id != person.school_id:
        return ClaimRefusal.NOT_YOURS
    if row.state != "agreed" or asking.person.id not in seconds(tx, person, row.printed_by):
        return ClaimRefusal.NOT_YOURS
    if not accounts.close_before(tx, claim_id, None):
        return ClaimRefusal.DECIDED
    write_audit(tx, asking.now, asking.person.id, "hand-over-appeals", "person", person.id)
    return person
