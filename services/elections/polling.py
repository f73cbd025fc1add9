"""Around the box: the roll and its corrections, observers, the booth, and complaints about a result."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db import elections, people, polling
from db.columns import Found
from db.store import Store
from db.vault import Vault
from school.belief import receipt_code
from school.counting import FEWEST_FOR_RESULTS
from school.elections import CandidacyRefusal, Election, ElectionRefusal, about_a_booth_code
from school.people import Person, Role, class_name, grades_as_bits
from services.elections.desk import led, post_urgent
from services.letters import Letter, LetterButton

#: One person's complaints about one result: each is an urgent letter, and holds the box until it is answered.
MOST_COMPLAINTS = 3

# The roll


async def am_i_on_it(store: Store, person: Person, election_id: int) -> bool | None:
    """Whether this person stands on the roll, or will when it is frozen; None if there is no such election."""
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or found.school_id != person.school_id:
            return None
        return await elections.belongs_to(tx, found, person.id)


async def correct_roll(
    store: Store,
    actor: Person,
    election_id: int,
    person_id: int,
    reason: str,
    now: datetime,
    *,
    belongs: bool,
) -> ElectionRefusal | None:
    """Puts somebody on the roll or strikes them, before it is frozen; who did it and why is on record."""
    async with store.writing() as tx:
        found = await led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        person = await people.by_id(tx, person_id)
        if person is None or person.school_id != actor.school_id or not person.has(Role.STUDENT):
            return ElectionRefusal.NO_SUCH_ELECTION
        of_classes = await elections.parts_of(tx, election_id)
        if found.state not in ("sealing", "ready") or of_classes or found.follows_id:
            return ElectionRefusal.WRONG_TIME  # a second round keeps the roll of the first
        values = {
            "election_id": election_id,
            "person_id": person_id,
            "belongs": belongs,
            "reason": reason,
            "corrected_by": actor.id,
            "corrected_at": now,
        }
        await elections.correct_roll(tx, values)
        detail = {"person": person_id, "belongs": belongs}
        await people.write_audit(tx, now, actor.id, "correct-roll", "election", election_id, **detail)
    return None


async def change_grades(
    store: Store, actor: Person, election_id: int, grades: list[int], reason: str, now: datetime
) -> ElectionRefusal | None:
    """Other grades vote (checklist, row 67): before the roll is frozen, with the reason on record."""
    async with store.writing() as tx:
        found = await led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        by_class = await elections.parts_of(tx, election_id) or found.follows_id
        if found.state not in ("sealing", "ready") or by_class or not grades:
            return ElectionRefusal.WRONG_TIME
        await elections.change(tx, election_id, grades=grades_as_bits(grades))
        detail = {"was": sorted(found.grades), "is": sorted(grades), "reason": reason}
        await people.write_audit(tx, now, actor.id, "change-grades", "election", election_id, **detail)
    return None


# Observers


@dataclass(frozen=True)
class Watched:
    """What an observer sees: how many have voted, by class; never a result."""

    election: Election
    lines: list[tuple[str, int, int]]  # class, people, voted
    people: int
    voted: int


async def set_observers(
    store: Store, actor: Person, election_id: int, observers: list[int], now: datetime
) -> ElectionRefusal | None:
    async with store.writing() as tx:
        found = await led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        standing = {row.person_id for row in await elections.cards_of(tx, election_id)}
        chosen = await people.by_ids(tx, observers)
        fit = all(
            one.school_id == actor.school_id and one.active and (one.is_staff() or one.has(Role.STUDENT))
            for one in chosen
        )
        if not fit or standing & {one.id for one in chosen}:
            return ElectionRefusal.MEMBER_STANDS
        await polling.set_observers(tx, election_id, [one.id for one in chosen])
        await people.write_audit(tx, now, actor.id, "observers", "election", election_id, people=observers)
        letter = Letter(
            "election-observer-letter",
            {"title": found.title},
            [[LetterButton("election-turnout", f"el:turnout:{election_id}:0")]],
        )
        await post_urgent(
            tx, [one.id for one in chosen], "election-observer", election_id, "once", letter, now
        )
    return None


async def watched(store: Store, person: Person, election_id: int) -> Watched | None:
    """For observers, the commission and whoever leads the election, from the opening on.

    Classes of fewer than five voters are told together (SECURITY.md, decision 4).
    """
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if (
            found is None
            or found.school_id != person.school_id
            or (found.roll_hash is None and not found.opens_at)
        ):
            return None
        watching = person.id in {row.id for row in await polling.observers_of(tx, election_id)}
        member = person.id in await elections.commission_of(tx, election_id)
        if not watching and not member and isinstance(await led(tx, person, election_id), ElectionRefusal):
            return None
        rows = [
            row
            for part in await elections.parts_of(tx, election_id) or [found]
            for row in await elections.turnout_by_class(tx, part.id)
        ]
    lines = [
        (class_name(row.grade, row.letter) if row.letter else str(row.grade), row.people, row.voted)
        for row in rows
    ]
    small = [line for line in lines if line[1] < FEWEST_FOR_RESULTS]
    told = [line for line in lines if line[1] >= FEWEST_FOR_RESULTS]
    if sum(line[1] for line in small) >= FEWEST_FOR_RESULTS:
        told.append(("…", sum(line[1] for line in small), sum(line[2] for line in small)))
    # The sums are of what is told: else they would tell the rest.
    return Watched(found, told, sum(line[1] for line in told), sum(line[2] for line in told))


async def observed(store: Store, person: Person) -> list[Election]:
    """The elections that this person watches and that have begun."""
    async with store.reading() as tx:
        found = [await elections.by_id(tx, one) for one in await polling.observed_by(tx, person.id)]
    return [one for one in found if one and one.state not in ("sealing", "ready")]


# The booth: whoever has no account votes on a member's device


def booth_code(vault: Vault, voter_id: int, election_id: int) -> str:
    """The code on this voter's slip; the same each time that the sheet is printed, and kept nowhere in clear."""
    return receipt_code(vault.mac(about_a_booth_code(voter_id, election_id)))[:9]


def _hash_of(code: str) -> bytes:
    plain = (
        code.upper().replace("-", "").replace(" ", "").replace("O", "0").replace("I", "1").replace("L", "1")
    )
    return hashlib.sha256(plain.encode()).digest()


async def booth_slips(
    store: Store, vault: Vault, member: Person, election_id: int, now: datetime
) -> list[tuple[str, str, str, str]] | ElectionRefusal:
    """(class, name, code, election) for everybody on the roll who has no account; for the commission to print."""
    async with store.writing() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or member.id not in await elections.commission_of(tx, election_id):
            return ElectionRefusal.NO_SUCH_ELECTION
        if found.state != "open":
            return ElectionRefusal.WRONG_TIME
        slips = []
        for part in await elections.parts_of(tx, election_id) or [found]:
            rows = await elections.voters_without_account(tx, part.id)
            codes = [(row, booth_code(vault, row.id, part.id)) for row in rows]
            await polling.add_codes(tx, part.id, [(_hash_of(code), row.id) for row, code in codes])
            slips += [
                (class_name(row.grade, row.letter or ""), row.name, code, part.title) for row, code in codes
            ]
        await people.write_audit(tx, now, member.id, "booth-slips", "election", election_id, slips=len(slips))
    return slips


async def at_the_booth(
    store: Store, member: Person, election_id: int, code: str
) -> tuple[Person, int] | ElectionRefusal:
    """The voter of this code and the election on whose roll they stand, on the device of a member."""
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or member.id not in await elections.commission_of(tx, election_id):
            return ElectionRefusal.NO_SUCH_ELECTION
        if found.state != "open":
            return ElectionRefusal.WRONG_TIME
        for part in await elections.parts_of(tx, election_id) or [found]:
            voter_id = await polling.voter_of_code(tx, part.id, _hash_of(code))
            voter = await people.by_id(tx, voter_id) if voter_id else None
            if voter:
                return voter, part.id
    return ElectionRefusal.NO_SUCH_CODE


# Complaints


async def complain(
    store: Store, person: Person, election_id: int, draft: str, text: str, now: datetime
) -> CandidacyRefusal | None:
    """Until the last day for complaints; whoever runs the election and the commission hear of it."""
    async with store.writing() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or found.school_id != person.school_id:
            return CandidacyRefusal.NO_SUCH
        if found.state != "published" or found.wipes_at is None or now >= found.wipes_at:
            return CandidacyRefusal.TOO_LATE
        if not person.is_staff() and not await elections.belongs_to(tx, found, person.id):
            return CandidacyRefusal.NOT_ON_THE_ROLL
        own = [row for row in await polling.complaints_about(tx, election_id) if row.person_id == person.id]
        if len(own) >= MOST_COMPLAINTS:
            return CandidacyRefusal.ENOUGH_COMPLAINTS
        values: dict[str, Any] = {"election_id": election_id, "draft": draft, "person_id": person.id}
        number = await polling.complain(tx, values | {"complaint": text, "made_at": now})
        if number is None:
            return None
        await people.write_audit(tx, now, person.id, "complain", "election", election_id)
        head = found.head_id or found.id
        told = {found.author_id, *await elections.commission_of(tx, head)} - {None, person.id}
        about = {"title": found.title, "name": person.name, "text": text}
        for one in await people.by_ids(tx, sorted(one for one in told if one)):
            # Whoever leads the election answers; the others of the commission read.
            leads = not isinstance(await led(tx, one, election_id), ElectionRefusal)
            button = LetterButton("election-complaint-open", f"ec:complaint:{election_id}:{number}")
            letter = Letter("election-complaint-letter", about, [[button]] if leads else [])
            await post_urgent(tx, [one.id], "election-complaint", election_id, str(number), letter, now)
    return None


async def complaints(store: Store, actor: Person, election_id: int) -> list[Found] | ElectionRefusal:
    """For whoever leads the election."""
    async with store.reading() as tx:
        found = await led(tx, actor, election_id)
        return (
            found if isinstance(found, ElectionRefusal) else await polling.complaints_about(tx, election_id)
        )


async def answer_complaint(
    store: Store, actor: Person, complaint_id: int, text: str, now: datetime
) -> ElectionRefusal | None:
    """Once; the complainant reads it."""
    async with store.writing() as tx:
        row = await polling.complaint_by_id(tx, complaint_id)
        if row is None:
            return ElectionRefusal.NO_SUCH_ELECTION
        found = await led(tx, actor, row.election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if not await polling.answer(tx, complaint_id, text, actor.id, now):
            return ElectionRefusal.WRONG_TIME
        await people.write_audit(tx, now, actor.id, "answer-complaint", "election", row.election_id)
        if row.person_id:
            letter = Letter("election-complaint-answer-letter", {"title": found.title, "answer": text})
            kind, occurrence = "election-complaint-answer", str(complaint_id)
            await post_urgent(tx, [row.person_id], kind, row.election_id, occurrence, letter, now)
    return None
