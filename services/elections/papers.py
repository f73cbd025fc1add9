"""What is published of an election: the voter's receipt, the file that anybody can count again, the minutes."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from db import elections, minutes, people
from db.store import Store
from db.vault import Vault
from school.belief import Count, about_a_receipt, fingerprint_of, published_file, receipt_code
from school.counting import numbers_to_tell
from school.dates import school_day
from school.elections import Election
from school.people import Person, Role
from services.elections.results import Outcome, counted, parts_published, result


def receipt(vault: Vault, voter: Person, election_id: int) -> str:
    """The code of this voter's ballot. It is made anew whenever the voter asks, and kept nowhere beside a ballot."""
    return receipt_code(vault.mac(about_a_receipt(voter.id, election_id)))


@dataclass(frozen=True)
class PublishedFile:
    """The file of a published election and the fingerprint that stands for it."""

    election_id: int
    content: str
    fingerprint: str


async def published(
    store: Store, vault: Vault, person: Person, election_id: int, school: str, zone: ZoneInfo
) -> PublishedFile | None:
    """The same file for everybody of the school, however often it is made; None before the publication."""
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or found.school_id != person.school_id or found.state not in ("published", "wiped"):
            return None
        voters = await elections.participants(tx, election_id)
        ballots = await elections.result_of(tx, election_id)
        names = await elections.candidates_of(tx, election_id)
        _, on_roll = await elections.turnout(tx, election_id)
        counting = await counted(tx, found)
    content = published_file(
        Count(
            title=found.title,
            school=school,
            closed_on=school_day(found.closes_at, zone),
            candidates=names,
            rules=found.rules,
            roll=on_roll,
            fingerprint=found.roll_hash or "",
            codes=[receipt_code(vault.mac(about_a_receipt(voter, election_id))) for voter in voters],
            ballots=ballots,
            result=counting,
            told=numbers_to_tell(counting, ballots),
            seed=found.seed or b"",
        )
    )
    return PublishedFile(election_id, content, fingerprint_of(content))


@dataclass(frozen=True)
class Record:
    """What the minutes say."""

    number: int
    outcome: Outcome
    members: list[str]
    mentors: list[str]
    parts: list[
        Outcome | Election
    ]  # of an election of all classes; a class that did not elect stands as such


async def record(store: Store, person: Person, election_id: int) -> Record | None:
    """The facts of the minutes of a published election."""
    outcome = await result(store, person, election_id)
    if outcome is None:
        return None
    async with store.reading() as tx:
        number = await minutes.number_of(tx, election_id)
        members = await people.by_ids(tx, await elections.commission_of(tx, election_id))
        mentors = await people.with_role(tx, person.school_id, Role.SENIOR_MENTOR)
    if number is None:
        return None
    parts = await parts_published(store, person, election_id)
    return Record(number, outcome, [one.name for one in members], [one.name for one in mentors], parts)
