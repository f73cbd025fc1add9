"""Help asked of a faction: its mentors accept it, or refuse with a reason, and whoever asked hears it."""

from sqlalchemy.engine import Connection

from db import outbox, people
from db.events import help_asked
from db.events.help_asked import HelpAsked
from db.people.audit import write_audit
from school.events import EventRefusal
from school.people import Person, Role
from school.presses.events import HelpPress
from school.rights import Deed, approves_events, may
from services.asking import Asking
from services.letters import Letter, LetterButton, Named


def ask(tx: Connection, asking: Asking, draft: str, faction: str, what: str) -> EventRefusal | None:
    """Anybody of the staff asks; the mentors of the faction, or all where it has none of its own, hear it."""
    person = asking.person
    if not may(person, Deed.PROPOSE_EVENTS):
        return EventRefusal.NOT_YOURS
    values = {
        "school_id": person.school_id,
        "draft": draft,
        "faction": faction,
        "what": what,
        "state": "asked",
    }
    asked_id = help_asked.add(tx, values | {"asked_by": person.id, "asked_at": asking.now})
    if asked_id is None:
        return None
    told = {"name": person.name, "what": what, "faction": Named(f"faction-{faction}")}
    buttons = [[LetterButton("event-open", HelpPress("card", asked_id))]]
    to = [one.id for one in _mentors(tx, person.school_id, faction) if one.id != person.id]
    letter = Letter("help-asked-letter", told, buttons)
    outbox.post(tx, to, "help-asked", f"help:{asked_id}", "asked", letter.body(), asking.now)
    write_audit(tx, asking.now, person.id, "ask-help", "help", asked_id)
    return None


def _mentors(tx: Connection, school_id: int, faction: str) -> list[Person]:
    own = people.with_role(tx, school_id, Role.MENTOR, faction)
    return own or [
        *people.with_role(tx, school_id, Role.MENTOR),
        *people.with_role(tx, school_id, Role.SENIOR_MENTOR),
    ]


def listed(tx: Connection, asking: Asking) -> list[HelpAsked]:
    """Mentors and whoever approves see all of the school, the rest what they have asked."""
    found = help_asked.of_school(tx, asking.person.school_id)
    everything = may(asking.person, Deed.MANAGE_EVENTS)
    return [one for one in found if everything or one.asked_by == asking.person.id]


def card(tx: Connection, asking: Asking, asked_id: int) -> HelpAsked | EventRefusal:
    return next((one for one in listed(tx, asking) if one.id == asked_id), EventRefusal.NOT_YOURS)


def may_answer(tx: Connection, person: Person, one: HelpAsked) -> bool:
    """A mentor of the faction, or whoever leads the mentors; nobody answers what they have asked themselves."""
    answers = {mentor.id for mentor in _mentors(tx, one.school_id, one.faction)}
    return (
        one.state == "asked"
        and one.asked_by != person.id
        and (person.id in answers or approves_events(person))
    )


def answer(tx: Connection, asking: Asking, asked_id: int, reason: str | None) -> HelpAsked | EventRefusal:
    """Accepted without a reason, refused with one; whoever asked hears it."""
    one = card(tx, asking, asked_id)
    if isinstance(one, EventRefusal):
        return one
    if not may_answer(tx, asking.person, one):
        return EventRefusal.DECIDED if one.state != "asked" else EventRefusal.NOT_YOURS
    state = "refused" if reason else "accepted"
    if not help_asked.answer(tx, asked_id, state, reason, asking.person.id, asking.now):
        return EventRefusal.DECIDED
    told = {"what": one.what, "name": asking.person.name, "faction": Named(f"faction-{one.faction}")}
    letter = (
        Letter("help-refused-letter", told | {"reason": reason})
        if reason
        else Letter("help-accepted-letter", told)
    )
    to = [one.asked_by] if one.asked_by else []
    outbox.post(tx, to, "help-asked", f"help:{asked_id}", "answered", letter.body(), asking.now)
    write_audit(tx, asking.now, asking.person.id, f"help-{state}", "help", asked_id)
    return help_asked.by_id(tx, asked_id) or one
