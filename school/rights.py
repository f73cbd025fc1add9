"""Who may do what: the one table that every press is checked against.

How far a right reaches (own class, own child, own request) is each rule's own question; here stands only
which roles may knock at the door at all.
"""

from enum import StrEnum

from school.people import LEADERSHIP, MENTORS, Person, Role


class Deed(StrEnum):
    """What a person can ask the bot to do."""

    GREET = "greet"  # even strangers: start, help, language, joining
    USE_MENU = "use-menu"
    SEE_EVENTS = "see-events"
    MANAGE_EVENTS = "manage-events"
    VOTE = "vote"
    RUN_ELECTIONS = "run-elections"
    REPORT_NEED = "report-need"
    HANDLE_NEEDS = "handle-needs"
    ANNOUNCE = "announce"
    SEE_PLAN = "see-plan"
    EDIT_PLAN = "edit-plan"
    RUN_PLAN = "run-plan"
    IMPORT_PLAN = "import-plan"
    SEE_REPORTS = "see-reports"
    SEE_CLASS = "see-class"
    MANAGE_PEOPLE = "manage-people"


EVERYBODY = frozenset[str]({"*"})
STAFF = frozenset[str]({"staff"})

RIGHTS: dict[Deed, frozenset[str]] = {
    Deed.GREET: EVERYBODY,
    Deed.USE_MENU: STAFF | {Role.STUDENT, Role.PARENT},
    Deed.SEE_EVENTS: STAFF | {Role.STUDENT, Role.PARENT},
    Deed.MANAGE_EVENTS: MENTORS | {Role.DEPUTY_HEAD},
    Deed.VOTE: frozenset({Role.STUDENT}),
    Deed.RUN_ELECTIONS: MENTORS | {Role.DEPUTY_HEAD},
    Deed.REPORT_NEED: frozenset({Role.PARENT, Role.CLASS_TEACHER}),
    Deed.HANDLE_NEEDS: frozenset({Role.SOCIAL_PEDAGOGUE}),
    Deed.ANNOUNCE: MENTORS | {Role.DEPUTY_HEAD, Role.CLASS_TEACHER},
    Deed.SEE_PLAN: STAFF,
    Deed.EDIT_PLAN: LEADERSHIP | MENTORS,
    Deed.RUN_PLAN: LEADERSHIP,
    Deed.IMPORT_PLAN: MENTORS | {Role.DEPUTY_HEAD},
    Deed.SEE_REPORTS: LEADERSHIP | MENTORS | {Role.CLASS_TEACHER},
    Deed.SEE_CLASS: LEADERSHIP | {Role.CLASS_TEACHER},
    Deed.MANAGE_PEOPLE: LEADERSHIP,
}


def leads_school(person: Person) -> bool:
    """The deputy head for upbringing and the administrator: of them at least one has to stay."""
    return person.has(*LEADERSHIP)


def may(person: Person | None, deed: Deed) -> bool:
    """Whether this person's roles open this door; a stranger or a deactivated person may only greet."""
    allowed = RIGHTS[deed]
    if allowed is EVERYBODY:
        return True
    if person is None or not person.active:
        return False
    return person.has(*allowed) or ("staff" in allowed and person.is_staff())
