"""What is published of an election: the voter's receipt, the file that anybody can count again, the minutes."""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, minutes, people
from db.elections import calling_off
from db.elections.calling_off import CallingOff
from db.elections.candidates import candidates_of, struck_from
from db.elections.commission import CHAIR, SECRETARY, places_of
from db.elections.kept import kept_of
from db.elections.results import result_of
from db.elections.roll import late_voters_of
from db.elections.voting import turnout_of, who_voted
from db.vault import Vault
from school.dates import school_day
from school.elections import QUESTIONS, Election
from school.elections.counting import Verdict, numbers_to_tell
from school.elections.record import Count, about_a_receipt, fingerprint_of, published_file, receipt_code
from school.people import Person, Role
from services.elections.booths import BoothCount, booth_counts
from services.elections.results import NotHeld, Outcome, counted, parts_published, result


def receipt(vault: Vault, voter: Person, election_id: int) -> str:
    """The code of this voter's ballot. It is made anew whenever the voter asks, and kept nowhere beside a ballot."""
    return receipt_code(vault.mac(about_a_receipt(voter.id, election_id)))


@dataclass(frozen=True)
class PublishedFile:
    """The file of a published election and the fingerprint that stands for it."""

    election_id: int
    content: str
    fingerprint: str


def published(
    tx: Connection, vault: Vault, person: Person, election_id: int, school: str, zone: ZoneInfo
) -> PublishedFile | None:
    """The same file for everybody of the school, however often it is made; None before the publication."""
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != person.school_id or found.state not in ("published", "wiped"):
        return None
    over = kept_of(tx, election_id)
    content = (over and over.file) or file_of(tx, vault, found, school, zone)
    return PublishedFile(election_id, content, fingerprint_of(content))


def file_of(tx: Connection, vault: Vault, found: Election, school: str, zone: ZoneInfo) -> str:
    """The file as it is written while there is a roll."""
    voters = who_voted(tx, found.id)
    ballots = result_of(tx, found.id)
    names = candidates_of(tx, found.id)
    _, on_roll = turnout_of(tx, found.id)
    counting = counted(tx, found)
    return published_file(
        Count(
            title=found.title,
            school=school,
            closed_on=school_day(found.closes_at, zone),
            candidates=names,
            rules=found.rules,
            roll=on_roll,
            fingerprint=found.roll_hash or "",
            codes=[receipt_code(vault.mac(about_a_receipt(voter, found.id))) for voter in voters],
            ballots=ballots,
            result=counting,
            told=numbers_to_tell(counting, ballots),
            seed=found.seed or b"",
            struck=sorted(struck_from(tx, found.id)),
            annulled=found.void_why is not None,
            answers=found.terms.kind in QUESTIONS,
        )
    )


@dataclass(frozen=True)
class Record:
    """What the minutes say; moments in UTC."""

    number: str  # «3»; of one class's own «3 · 7 А»
    written_at: datetime
    outcome: Outcome
    chair: str | None  # commissions of before there were places have none
    secretary: str | None
    members: list[str]  # the others
    deputies: list[str]
    mentors: list[str]
    teachers: list[str]  # of one class
    late: list[tuple[str, str]]  # who was put on the roll while the vote ran, and why
    parts: list[Outcome | NotHeld]  # of an election of all classes
    booths: list[BoothCount] = field(default_factory=list)
    called_off: CallingOff | None = None


def record(tx: Connection, person: Person, election_id: int) -> Record | None:
    """The facts of the minutes of an election that is published or was called off, or of one class's own."""
    called_off = calling_off.of_election(tx, election_id)
    outcome = _of_none(tx, person, called_off) if called_off else result(tx, person, election_id)
    if outcome is None:
        return None
    found, school = outcome.election, person.school_id
    numbered = minutes.number_of(tx, found.head_id or election_id)
    if numbered is None:
        return None
    places = places_of(tx, found.head_id or election_id)
    names = {one.id: one.name for one in people.by_ids(tx, places)}

    def in_place(*wanted: int) -> list[str]:
        return [names[who] for who, place in places.items() if place in wanted and who in names]

    def with_role(role: Role, scope: str | None = None) -> list[str]:
        return [one.name for one in people.with_role(tx, school, role, scope)]

    number, written_at = numbered
    own = found.class_name if found.head_id else None
    return Record(
        number=f"{number} · {own}" if own else str(number),
        written_at=written_at,
        outcome=outcome,
        chair=next(iter(in_place(CHAIR)), None),
        secretary=next(iter(in_place(SECRETARY)), None),
        members=[name for who, name in names.items() if places[who] not in (CHAIR, SECRETARY)],
        deputies=with_role(Role.DEPUTY_HEAD),
        mentors=[] if own else with_role(Role.SENIOR_MENTOR),
        teachers=with_role(Role.CLASS_TEACHER, own) if own else [],
        late=[
            (one.name, one.reason)
            for part in [found, *elections.parts_of(tx, election_id)]
            for one in late_voters_of(tx, part.id)
        ],
        parts=parts_published(tx, person, election_id),
        called_off=called_off,
        booths=[
            one for one in booth_counts(tx, found.head_id or election_id) if own in (None, one.class_name)
        ],
    )


def _of_none(tx: Connection, person: Person, called_off: CallingOff) -> Outcome | None:
    """Of an election that was called off nothing is told but how many ballots there were."""
    found = elections.by_id(tx, called_off.election_id)
    if found is None or found.school_id != person.school_id:
        return None
    parts = elections.parts_of(tx, found.id) or [found]
    roll = sum(turnout_of(tx, part.id)[1] for part in parts)
    return Outcome(found, Verdict.NOBODY, [], [], [], called_off.ballots, roll, voted=False)
