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
    PROPOSE_EVENTS = "propose-events"  # a draft, and whatever else belongs to one's own event
    MANAGE_EVENTS = "manage-events"  # who may publish alone
    VOTE = "vote"
    RUN_ELECTIONS = "run-elections"
    SEE_PARLIAMENT = "see-parliament"
    REPORT_NEED = "report-need"
    HANDLE_NEEDS = "handle-needs"
    MARK_ATTENDANCE = "mark-attendance"
    SEE_CAMPAIGNS = "see-campaigns"
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
    Deed.PROPOSE_EVENTS: STAFF,
    Deed.MANAGE_EVENTS: MENTORS | {Role.DEPUTY_HEAD},
    Deed.VOTE: frozenset({Role.STUDENT}),
    Deed.RUN_ELECTIONS: MENTORS | {Role.DEPUTY_HEAD},
    Deed.SEE_PARLIAMENT: STAFF | {Role.STUDENT},
    Deed.REPORT_NEED: frozenset({Role.PARENT, Role.CLASS_TEACHER, Role.SOCIAL_PEDAGOGUE}),
    Deed.HANDLE_NEEDS: frozenset({Role.SOCIAL_PEDAGOGUE, Role.PSYCHOLOGIST}),
    Deed.MARK_ATTENDANCE: frozenset({Role.CLASS_TEACHER}),
    Deed.SEE_CAMPAIGNS: STAFF,
    Deed.ANNOUNCE: MENTORS
    | {Role.DEPUTY_HEAD, Role.CLASS_TEACHER, Role.SOCIAL_PEDAGOGUE, Role.PSYCHOLOGIST, Role.NURSE},
    Deed.SEE_PLAN: STAFF,
    Deed.EDIT_PLAN: LEADERSHIP | MENTORS,
    Deed.RUN_PLAN: LEADERSHIP,
    Deed.IMPORT_PLAN: MENTORS | {Role.DEPUTY_HEAD},
    Deed.SEE_REPORTS: LEADERSHIP | MENTORS | {Role.CLASS_TEACHER},
    Deed.SEE_CLASS: LEADERSHIP | {Role.CLASS_TEACHER},
    Deed.MANAGE_PEOPLE: LEADERSHIP,
}

#: Whoever may not open these hears that there is nothing, not that it is forbidden.
HIDDEN = frozenset({Deed.REPORT_NEED, Deed.HANDLE_NEEDS, Deed.SEE_CAMPAIGNS})


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


def speaks_as(person: Person) -> str:
    """What help explains first: the part of the menu that this person mostly uses."""
    parts = (
        ("lead", may(person, Deed.MANAGE_PEOPLE)),
        ("keeper", may(person, Deed.HANDLE_NEEDS)),
        ("mentor", may(person, Deed.MANAGE_EVENTS)),
        ("teacher", may(person, Deed.MARK_ATTENDANCE)),
        ("staff", person.is_staff()),
        ("parent", is_parent(person)),
    )
    return next((part for part, holds in parts if holds), "pupil")


def is_of_school(person: Person) -> bool:
    """Pupils and staff, not parents: who may be put in front of an election's box, or asks a candidate."""
    return person.active and (person.is_staff() or person.has(Role.STUDENT))


def leads(person: Person, author_id: int | None) -> bool:
    """What a mentor has begun is led by that mentor, by the senior mentor and by the deputy head."""
    return person.id == author_id or person.has(Role.SENIOR_MENTOR, Role.DEPUTY_HEAD)


def approves_events(person: Person) -> bool:
    """The senior mentor and the deputy head publish what others have drafted."""
    return person.has(Role.SENIOR_MENTOR, Role.DEPUTY_HEAD)


def leads_factions(person: Person) -> bool:
    """Mentors, of one faction or of all."""
    return person.has(*MENTORS)


def is_pupil(person: Person) -> bool:
    """Who registers for events oneself, and belongs to a class."""
    return person.has(Role.STUDENT)


def is_parent(person: Person) -> bool:
    """Who registers children, and asks for help for them."""
    return person.has(Role.PARENT)


# The parliament


def runs_parliament(person: Person) -> bool:
    """Mentors and the deputy head call sittings and keep their minutes, beside whoever leads them."""
    return person.has(*MENTORS, Role.DEPUTY_HEAD)


def signs_minutes(person: Person) -> bool:
    """Only the senior mentor signs (minutes-1, «Аға тәлімгер»; checklist, rows 30, 134)."""
    return person.has(Role.SENIOR_MENTOR)


def reads_in_others_place(person: Person) -> bool:
    """An appeal that its own readers may not read, since nobody holds the post or the words name them all."""
    return person.has(Role.DEPUTY_HEAD, Role.SENIOR_MENTOR)


def agrees_for_administration(person: Person) -> bool:
    """Of a disputed question; for the parliament whoever leads it does (checklist, row 42)."""
    return person.has(Role.DEPUTY_HEAD)


# The campaigns


def runs_campaigns(person: Person) -> bool:
    """The deputy head and the social pedagogue: the campaign's desk, Thursday's report, surveys."""
    return person.has(Role.DEPUTY_HEAD, Role.SOCIAL_PEDAGOGUE)


def heads_campaigns(person: Person) -> bool:
    """The deputy head signs reports, gives requests to another keeper, and asks for a name."""
    return person.has(Role.DEPUTY_HEAD)


def keeps_needs(person: Person) -> bool:
    """The social pedagogue: requests, cases of absence, offers."""
    return person.has(Role.SOCIAL_PEDAGOGUE)


def sits_on_committee(person: Person, *, member: bool) -> bool:
    """Whether somebody sees codes: whoever runs campaigns, and of the committee the staff."""
    return runs_campaigns(person) or (member and person.is_staff())


# The plan


def runs_item(person: Person, *, answers: bool) -> bool:
    """Who names people, changes, moves, splits and cancels: the leadership, and a mentor who answers for the item."""
    return may(person, Deed.RUN_PLAN) or (answers and may(person, Deed.EDIT_PLAN))


def decides_about(person: Person, asker_id: int | None) -> bool:
    """Who grants more time and accepts evidence: the leadership and the mentors, nobody about their own."""
    return person.id != asker_id and may(person, Deed.EDIT_PLAN)
