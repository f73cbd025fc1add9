"""The mentor's desk: an election is set up, opened, made longer, published, and its urn wiped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from db import elections, minutes, outbox, people
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.elections import (
    FEWEST_FOR_RESULTS,
    REASONS_TO_EXTEND,
    Election,
    ElectionRefusal,
    Verdict,
    complaints_until,
    numbers_to_tell,
    roll_fingerprint,
    verdict_on,
    why_not_move_closing,
    why_not_set_up,
)
from school.people import Person, Role, grades_as_bits
from services.letters import Letter, LetterButton

#: On the evening of the last day for complaints the urn is wiped.
WIPING_HOUR = time(18)


@dataclass(frozen=True)
class Plan:
    """What the form of a new election asks for; candidates and members are ids of persons."""

    title: str
    grades: Sequence[int]
    candidates: Sequence[int]
    commission: Sequence[int]
    closes_at: datetime


@dataclass(frozen=True)
class Card:
    """An election as its author and commission see it: of the voting only how many have voted, in all."""

    election: Election
    candidates: list[str]
    members: list[tuple[Person, bool]]  # and whether their words are on paper
    marks: int
    roll: int


@dataclass(frozen=True)
class Outcome:
    """A published result. `votes` is None where the numbers would tell how somebody voted."""

    election: Election
    verdict: Verdict
    winners: list[str]
    votes: list[tuple[str, int]] | None  # name (empty for «against all»), most votes first
    marks: int
    roll: int
    voted: bool  # whether the person who asks has voted


async def set_up(
    store: Store, author: Person, draft: str, plan: Plan, now: datetime
) -> Election | ElectionRefusal:
    """A new election in the state of sealing; its commission is asked to take their words.

    The same draft again returns what it has made.
    """
    async with store.writing() as tx:
        candidates = await people.by_ids(tx, plan.candidates)
        members = await people.by_ids(tx, plan.commission)
        if any(person.school_id != author.school_id for person in (*candidates, *members)):
            return ElectionRefusal.COMMISSION
        refusal = why_not_set_up(candidates, members, plan.closes_at, now)
        if refusal:
            return refusal
        row = {
            "school_id": author.school_id,
            "author_id": author.id,
            "draft": draft,
            "title": plan.title,
            "grades": grades_as_bits(plan.grades),
            "closes_at": plan.closes_at,
            "state": "sealing",
            "method": "plurality",
        }
        election_id = await elections.add(tx, row)
        if election_id is not None:
            names = [(one.id, f"{one.name} · {one.class_name or one.grade}") for one in candidates]
            await elections.add_candidates(tx, election_id, names)
            await elections.add_commission(tx, election_id, [one.id for one in members])
            await people.write_audit(tx, now, author.id, "set-up", "election", election_id)
            letter = Letter("election-commission-letter", {"title": plan.title}, button_to_words(election_id))
            await post_urgent(tx, [m.id for m in members], "election-words", election_id, "once", letter, now)
        made = await elections.by_draft(tx, draft)
        return made or ElectionRefusal.NO_SUCH_ELECTION


def button_to_words(election_id: int) -> list[list[LetterButton]]:
    return [[LetterButton("election-take-words", f"em:words:{election_id}")]]


async def post_urgent(
    tx: AsyncConnection,
    to: Sequence[int],
    kind: str,
    election_id: int,
    occurrence: str,
    letter: Letter,
    now: datetime,
) -> None:
    """A letter to the few who run an election; it does not wait behind bulk."""
    subject = f"election:{election_id}"
    await outbox.post(tx, to, kind, subject, occurrence, letter.body(), now, priority=outbox.URGENT)


async def _led(tx: AsyncConnection, actor: Person, election_id: int) -> Election | ElectionRefusal:
    """An election that this person leads: own, or any for the senior mentor and the deputy head."""
    found = await elections.by_id(tx, election_id)
    if found is None or found.school_id != actor.school_id:
        return ElectionRefusal.NO_SUCH_ELECTION
    leads = actor.id == found.author_id or actor.has(Role.SENIOR_MENTOR, Role.DEPUTY_HEAD)
    return found if leads else ElectionRefusal.NOT_YOURS


async def desk_card(store: Store, actor: Person, election_id: int) -> Card | ElectionRefusal:
    """The card of an election that one leads."""
    async with store.reading() as tx:
        found = await _led(tx, actor, election_id)
        return found if isinstance(found, ElectionRefusal) else await _card(tx, found)


async def card_for(store: Store, member: Person, election_id: int) -> Card | ElectionRefusal:
    """The card of an election in whose commission one sits."""
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or member.id not in await elections.commission_of(tx, election_id):
            return ElectionRefusal.NO_SUCH_ELECTION
        return await _card(tx, found)


async def _card(tx: AsyncConnection, found: Election) -> Card:
    names = await elections.candidates_of(tx, found.id)
    commission = await elections.commission_of(tx, found.id)
    members = await people.by_ids(tx, commission)
    marks, on_roll = await elections.turnout(tx, found.id)
    return Card(found, list(names.values()), [(one, commission[one.id]) for one in members], marks, on_roll)


async def new_key(store: Store, actor: Person, election_id: int, now: datetime) -> Election | ElectionRefusal:
    """Words were lost before the opening: all are void, and the commission takes new ones. No ballot exists."""
    async with store.writing() as tx:
        found = await _led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if not await elections.step(tx, election_id, "ready", "sealing"):
            return ElectionRefusal.WRONG_TIME
        await elections.forget_key(tx, election_id)
        members = list(await elections.commission_of(tx, election_id))
        letter = Letter("election-words-again-letter", {"title": found.title}, button_to_words(election_id))
        await post_urgent(tx, members, "election-words", election_id, f"again:{now.isoformat()}", letter, now)
        await people.write_audit(tx, now, actor.id, "renew-key", "election", election_id)
        return await elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


async def open_voting(
    store: Store, actor: Person, election_id: int, now: datetime
) -> Election | ElectionRefusal:
    """Freezes the roll, publishes its fingerprint, and tells everybody on it.

    Refused until all three have their words, and for a roll so small that no result could ever be told.
    """
    async with store.writing() as tx:
        found = await _led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if found.state == "sealing":
            return ElectionRefusal.NOT_SEALED
        if found.state != "ready":
            return ElectionRefusal.WRONG_TIME
        if now >= found.closes_at:
            return ElectionRefusal.CLOSES_IN_THE_PAST
        grades = grades_as_bits(found.grades)
        if await elections.pupils_of(tx, found.school_id, grades) < FEWEST_FOR_RESULTS:
            return ElectionRefusal.ROLL_TOO_SMALL
        await elections.draw_roll(tx, found, grades)
        fingerprint = roll_fingerprint(await elections.roll_codes(tx, election_id))
        await elections.step(tx, election_id, "ready", "open", roll_hash=fingerprint, opens_at=now)
        letter = Letter(
            "election-open-letter",
            {"title": found.title, "closes": found.closes_at},
            [[LetterButton("election-vote", f"eb:{election_id}")]],
        )
        await _tell_the_roll(tx, election_id, "election-open", letter, now)
        await people.write_audit(tx, now, actor.id, "open", "election", election_id)
        return await elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


async def _tell_the_roll(
    tx: AsyncConnection, election_id: int, kind: str, letter: Letter, now: datetime
) -> None:
    voters = elections.voters_with_account(election_id)
    await outbox.post_to_selected(tx, voters, kind, f"election:{election_id}", letter.body(), now)


async def move_closing(
    store: Store, actor: Person, election_id: int, closes_at: datetime, reason: str, now: datetime
) -> Election | ElectionRefusal:
    """A later end, with a reason (one of REASONS_TO_EXTEND) in the audit; a running vote is never made shorter."""
    if reason not in REASONS_TO_EXTEND:
        raise ValueError(reason)
    async with store.writing() as tx:
        found = await _led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        refusal = why_not_move_closing(found, closes_at, now)
        if refusal:
            return refusal
        await elections.move_closing(tx, election_id, closes_at)
        detail = {"was": found.closes_at.isoformat(), "is": closes_at.isoformat(), "reason": reason}
        await people.write_audit(tx, now, actor.id, "move-closing", "election", election_id, **detail)
        if found.state == "open":
            button = [[LetterButton("election-vote", f"eb:{election_id}")]]
            letter = Letter("election-extended-letter", {"title": found.title, "closes": closes_at}, button)
            until = f"election:{election_id}:{closes_at:%Y%m%dT%H%M}"
            voters = elections.voters_with_account(election_id)
            await outbox.post_to_selected(tx, voters, "election-extended", until, letter.body(), now)
        return await elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


async def publish(
    store: Store, actor: Person, election_id: int, zone: ZoneInfo, now: datetime
) -> Election | ElectionRefusal:
    """Publishes a counted result to everybody on the roll, each in their language; from here complaints run."""
    wipes_at = at_school_time(complaints_until(school_day(now, zone)), WIPING_HOUR, zone)
    async with store.writing() as tx:
        found = await _led(tx, actor, election_id)
        if isinstance(found, ElectionRefusal):
            return found
        if not await elections.step(tx, election_id, "counted", "published", wipes_at=wipes_at):
            return ElectionRefusal.WRONG_TIME
        year = SchoolYear.of(school_day(found.closes_at, zone))
        await minutes.number_next(tx, found.school_id, year.first, election_id, now)
        names = await elections.candidates_of(tx, election_id)
        verdict, first = verdict_on(await elections.result_of(tx, election_id))
        letter = Letter(
            f"{verdict}-letter",
            {"title": found.title, "names": ", ".join(names[choice] for choice in first)},
            [[LetterButton("election-see-result", f"el:result:{election_id}:0")]],
        )
        await _tell_the_roll(tx, election_id, "election-result", letter, now)
        await people.write_audit(tx, now, actor.id, "publish", "election", election_id)
        return await elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


async def result(store: Store, person: Person, election_id: int) -> Outcome | None:
    """A published result; None before that, whoever asks."""
    async with store.reading() as tx:
        found = await elections.by_id(tx, election_id)
        if found is None or found.school_id != person.school_id or found.state not in ("published", "wiped"):
            return None
        votes = await elections.result_of(tx, election_id)
        marks, on_roll = await elections.turnout(tx, election_id)
        names = await elections.candidates_of(tx, election_id)
        at_the_box = await elections.before_the_box(tx, election_id, person.id)
    verdict, first = verdict_on(votes)
    told = numbers_to_tell(votes)
    lines = (
        sorted(((names.get(n, ""), count) for n, count in told.items()), key=lambda line: -line[1])
        if told
        else None
    )
    voted = at_the_box is not None and at_the_box.voted
    return Outcome(found, verdict, [names[choice] for choice in first], lines, marks, on_roll, voted)


async def wipe(store: Store, actor: Person, election_id: int, now: datetime) -> ElectionRefusal | None:
    """After the complaints: the ballots are deleted and the key forgotten; the result stays."""
    async with store.reading() as tx:
        found = await _led(tx, actor, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if found.state != "published":
        return ElectionRefusal.WRONG_TIME
    return None if await wipe_urn(store, found, actor.id, now) else ElectionRefusal.BUSY


async def wipe_urn(store: Store, found: Election, actor_id: int | None, now: datetime) -> bool:
    """Deletes the ballots, rewrites the file, and only then calls it wiped: after a crash it is done again.

    False if the file could not be rewritten now. The commission is told to destroy the paper with the words.
    """
    async with store.writing() as tx:
        await elections.empty_urn(tx, found.id)
    if not await store.compact():
        return False
    async with store.writing() as tx:
        if await elections.step(tx, found.id, "published", "wiped", public_key=None):
            members = list(await elections.commission_of(tx, found.id))
            letter = Letter("election-wiped-letter", {"title": found.title})
            await post_urgent(tx, members, "election-wiped", found.id, "once", letter, now)
            await people.write_audit(tx, now, actor_id, "wipe", "election", found.id)
    return True
