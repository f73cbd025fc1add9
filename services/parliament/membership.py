"""Who belongs to a faction of the parliament: asked for, put forward by the class, admitted by a decision, left."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.engine import Connection

from db import outbox, parliament, people
from db.parliament import membership
from db.parliament.decisions import Decision
from db.parliament.membership import Request
from db.people.audit import write_audit
from school.parliament.membership import MembershipRefusal, why_not_count, why_not_join
from school.people import MENTORS, Person
from school.presses.parliament import AlumniPress, MembershipPress
from school.rights import is_pupil, runs_parliament
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.parliament.charter import charter_of
from services.parliament.decisions import taken


@dataclass(frozen=True)
class FactionCard:
    """A faction as one person sees it."""

    members: list[parliament.Member]
    mine: bool
    asked: Request | None  # what of this person waits
    pending: list[Request]  # for whoever runs the parliament
    unconfirmed: int
    why_not: MembershipRefusal | None


def faction(tx: Connection, asking: Asking, key: str) -> FactionCard:
    person = asking.person
    runs = runs_parliament(person)
    return FactionCard(
        parliament.members_of(tx, person.school_id, key),
        key in parliament.factions_of(tx, person.id),
        membership.waiting_of(tx, person.id, key),
        membership.pending(tx, person.school_id, key) if runs else [],
        membership.unconfirmed(tx, person.school_id, key) if runs else 0,
        _why_not_join(tx, person) if is_pupil(person) else MembershipRefusal.NOT_YOURS,
    )


def apply(tx: Connection, asking: Asking, key: str) -> MembershipRefusal | None:
    """A pupil's own wish; it waits for a decision of the parliament, and the mentors hear of it."""
    person = asking.person
    if refusal := _why_not_join(tx, person) or _why_not_ask(tx, person.id, key):
        return refusal
    values = {"draft": f"own:{person.id}:{key}:{asking.now.isoformat()}", "person_id": person.id}
    _ask(tx, asking, values | {"faction": key, "route": "own", "state": "pending"})
    return None


def _why_not_join(tx: Connection, person: Person) -> MembershipRefusal | None:
    return why_not_join(person, charter_of(tx, person.school_id).members)


def _why_not_ask(tx: Connection, person_id: int, key: str) -> MembershipRefusal | None:
    if key in parliament.factions_of(tx, person_id):
        return MembershipRefusal.IS_MEMBER
    return MembershipRefusal.ASKED if membership.waiting_of(tx, person_id, key) else None


def put_forward(
    tx: Connection, asking: Asking, draft: str, person_id: int, key: str, votes: int, voted_on: date
) -> MembershipRefusal | None:
    """A class puts a respected pupil forward; the pupil is asked for consent first (checklist, row 19)."""
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != asking.person.school_id:
        return MembershipRefusal.NO_SUCH
    if not asking.person.sees_class(person.class_name) and not runs_parliament(asking.person):
        return MembershipRefusal.NOT_YOURS
    size = membership.pupils_in(tx, person.school_id, person.grade or 0, person.letter or "")
    refusal = _why_not_join(tx, person) or why_not_count(votes, size) or _why_not_ask(tx, person.id, key)
    if refusal:
        return refusal
    values = {"draft": draft, "person_id": person.id, "faction": key, "route": "class", "state": "asked"}
    _ask(tx, asking, values | {"votes": votes, "voted_on": voted_on})
    return None


def _ask(tx: Connection, asking: Asking, values: dict[str, object]) -> None:
    """Writes the request down; its pupil is asked for consent, or the mentors are told that it waits."""
    asked = {"proposed_by": asking.person.id, "asked_at": asking.now}
    request_id = membership.ask(tx, values | asked)
    row = membership.with_id(tx, request_id) if request_id else None
    if row is None:
        return
    write_audit(tx, asking.now, asking.person.id, "ask-membership", "person", row.person_id)
    if row.state == "asked":
        buttons = [
            [
                LetterButton("member-agree", MembershipPress("agree", row.faction, row.id)),
                LetterButton("member-disagree", MembershipPress("disagree", row.faction, row.id)),
            ]
        ]
        about = {"faction": Named(f"faction-{row.faction}"), "votes": row.votes or 0}
        _tell(tx, asking, [row.person_id], "member-consent-letter", about, f"request:{row.id}", buttons)
    else:
        _tell_mentors(tx, asking, row)


def _tell_mentors(tx: Connection, asking: Asking, row: Request) -> None:
    who = {one.id for role in MENTORS for one in people.with_role(tx, row.school_id, role)}
    about = {"name": row.name, "class_name": row.class_name, "faction": Named(f"faction-{row.faction}")}
    button = [[LetterButton("member-see", MembershipPress("requests", row.faction))]]
    _tell(tx, asking, sorted(who), "member-request-letter", about, f"pending:{row.id}", button)


def _tell(
    tx: Connection,
    asking: Asking,
    who: list[int],
    key: str,
    about: dict[str, object],
    subject: str,
    buttons: list[list[LetterButton]] | None = None,
) -> None:
    body = Letter(key, about, buttons or []).body()
    outbox.post(tx, who, "membership", subject, asking.now.isoformat(), body, asking.now)


def consent(tx: Connection, asking: Asking, request_id: int, said: str) -> MembershipRefusal | None:
    """What a pupil says who was put forward by the class: «agree» or «disagree»."""
    agrees = said == "agree"
    row = membership.with_id(tx, request_id)
    if row is None or row.person_id != asking.person.id:
        return MembershipRefusal.NO_SUCH
    if not membership.step(tx, request_id, "asked", "pending" if agrees else "withdrawn"):
        return MembershipRefusal.ASKED
    if agrees:
        _tell_mentors(tx, asking, row)
    return None


def _decision(tx: Connection, asking: Asking, decision_id: int) -> Decision | MembershipRefusal:
    """Only one that a sitting has taken and numbered, for whoever runs the parliament (checklist, row 21)."""
    if not runs_parliament(asking.person):
        return MembershipRefusal.NOT_YOURS
    return taken(tx, asking, decision_id) or MembershipRefusal.NO_DECISION


def admit(tx: Connection, asking: Asking, request_id: int, decision_id: int) -> MembershipRefusal | None:
    """A member from now on; they hear of it, with the number of the decision."""
    decided, row = _decision(tx, asking, decision_id), membership.with_id(tx, request_id)
    if isinstance(decided, MembershipRefusal):
        return decided
    person = people.by_id(tx, row.person_id) if row else None
    if row is None or person is None or row.school_id != asking.person.school_id:
        return MembershipRefusal.NO_SUCH
    if refusal := _why_not_join(tx, person):
        return refusal  # has left the school since, or the charter says otherwise now
    if not membership.step(tx, request_id, "pending", "admitted"):
        return MembershipRefusal.ASKED
    return _become_member(tx, asking, row.person_id, row.faction, decided)


def refuse(tx: Connection, asking: Asking, request_id: int) -> MembershipRefusal | None:
    row = membership.with_id(tx, request_id)
    if row is None or row.school_id != asking.person.school_id:
        return MembershipRefusal.NO_SUCH
    if not runs_parliament(asking.person):
        return MembershipRefusal.NOT_YOURS
    if not membership.step(tx, request_id, "pending", "refused"):
        return MembershipRefusal.ASKED
    about: dict[str, object] = {"faction": Named(f"faction-{row.faction}")}
    _tell(tx, asking, [row.person_id], "member-refused-letter", about, f"refused:{row.id}")
    return None


def name(tx: Connection, asking: Asking, draft: str, person_id: int, key: str) -> int | MembershipRefusal:
    """Whom the parliament itself has chosen at a sitting; a member only with that sitting's decision."""
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != asking.person.school_id:
        return MembershipRefusal.NO_SUCH
    if not runs_parliament(asking.person):
        return MembershipRefusal.NOT_YOURS
    known = membership.waiting_of(tx, person_id, key)
    if known and known.state == "pending":
        return known.id
    if refusal := _why_not_join(tx, person) or _why_not_ask(tx, person_id, key):
        return refusal
    values = {"draft": draft, "person_id": person_id, "faction": key, "route": "parliament"}
    who = {"state": "pending", "proposed_by": asking.person.id, "asked_at": asking.now}
    return membership.ask(tx, values | who) or MembershipRefusal.ASKED


def _become_member(
    tx: Connection, asking: Asking, person_id: int, key: str, decided: Decision
) -> MembershipRefusal | None:
    if not parliament.join(tx, person_id, key, asking.now):
        return MembershipRefusal.IS_MEMBER
    membership.admit(tx, person_id, key, decided.id)
    write_audit(tx, asking.now, asking.person.id, "join-faction", "person", person_id, faction=key)
    about: dict[str, object] = {"faction": Named(f"faction-{key}"), "number": decided.number or 0}
    _tell(tx, asking, [person_id], "member-joined-letter", about, f"member:{person_id}:{key}")
    return None


def confirm(tx: Connection, asking: Asking, key: str, decision_id: int) -> int | MembershipRefusal:
    """One decision confirms all members of a faction whom no decision names; returns how many."""
    decided = _decision(tx, asking, decision_id)
    if isinstance(decided, MembershipRefusal):
        return decided
    confirmed = membership.confirm(tx, asking.person.school_id, key, decided.id)
    write_audit(tx, asking.now, asking.person.id, "confirm-members", "decision", decided.id, faction=key)
    return confirmed


def leave(tx: Connection, asking: Asking, person_id: int, key: str) -> None:
    """Oneself at any time (checklist, row 43), others by whoever runs the parliament; each change is told."""
    person = people.by_id(tx, person_id)
    if person is None or person.school_id != asking.person.school_id:
        return
    oneself = person.id == asking.person.id
    if not (oneself or runs_parliament(asking.person)) or not parliament.leave(tx, person_id, key):
        return
    write_audit(tx, asking.now, asking.person.id, "leave-faction", "person", person_id, faction=key)
    _leave_offices(tx, asking, person, key)
    about: dict[str, object] = {"faction": Named(f"faction-{key}"), "name": person.name}
    if oneself:
        who = {one.id for role in MENTORS for one in people.with_role(tx, person.school_id, role)}
        _tell(tx, asking, sorted(who), "member-left-letter", about, f"left:{person_id}:{key}")
    else:
        _tell(tx, asking, [person_id], "member-removed-letter", about, f"left:{person_id}:{key}")


def _leave_offices(tx: Connection, asking: Asking, person: Person, key: str) -> None:
    """Whoever is not of the faction leads it no more, and whoever is in none represents nobody."""
    still = parliament.factions_of(tx, person.id)
    for one in parliament.holders(tx, person.school_id, asking.today):
        led = (one.kind, one.scope) == ("leader", key) or (one.kind == "representative" and not still)
        if led and one.person_id == person.id:
            parliament.end_office(tx, one.id, asking.today, "left")


def honorary(tx: Connection, asking: Asking) -> list[tuple[str, int]]:
    """(name, the year in which their last school year began)."""
    return membership.honorary_of(tx, asking.person.school_id)


def alumni(tx: Connection, person_id: int) -> tuple[int, bool] | None:
    """(the year in which their last school year began, whether they want no invitations) of an honorary member."""
    return membership.honorary_year(tx, person_id)


def keep_quiet(tx: Connection, person_id: int, deed: str) -> None:
    """An honorary member's own wish: «off» for no invitations."""
    membership.keep_quiet(tx, person_id, deed == "off")


def invite_honorary(tx: Connection, asking: Asking, token: str, text: str) -> int | MembershipRefusal:
    """To a lecture or the alumni's campaign; returns how many are written to. Sent twice, it goes once."""
    if not runs_parliament(asking.person):
        return MembershipRefusal.NOT_YOURS
    who = membership.honorary_to_invite(tx, asking.person.school_id)
    subject = f"honorary:{token}"
    if outbox.posted(tx, "honorary", [f"{subject}:{one}" for one, _, _ in who]):
        return len(who)
    buttons = [[LetterButton("alumni-off", AlumniPress("off"))]]
    body = Letter("honorary-letter", {"text": text}, buttons).body()
    for one, chat_id, language in who:
        told = body | {"language": language}
        outbox.post_to_chat(tx, chat_id, "honorary", f"{subject}:{one}", told, asking.now)
    write_audit(tx, asking.now, asking.person.id, "invite-honorary", "organization", asking.person.school_id)
    return len(who)
