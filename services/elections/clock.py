"""What the clock does for elections each minute: stages begin and end, and those whom it concerns hear of it, once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, outbox, people
from db.elections import booths, calling_off, candidacies
from db.elections.candidates import cards_of
from db.elections.roll import electorate_with_account
from db.elections.voting import forget, forgotten, voters_with_account
from db.store import Store
from db.vault import Vault
from school.dates import at_school_time, school_day
from school.elections import Election, ElectionRefusal, Kind
from school.people import Role
from school.presses.elections import BallotPress, CampaignPress, DeskPress
from services.elections.booths import forget_pace, pace_is_old, tell_of_votes
from services.elections.calling_off import destroy
from services.elections.classes import tell_small_classes
from services.elections.commission import close_due, count_by_itself
from services.elections.custody import tell_worries, worries
from services.elections.desk import led_by, post_urgent
from services.elections.opening import begin_voting
from services.elections.roll import end_rolls
from services.letters import Letter, LetterButton, Named

MORNING = time(8, 30)
#: How many days before it the President's election day is called to mind (checklist, row 66).
DAYS_BEFORE = (14, 3, 0)
LAST_CALL = timedelta(hours=2)


async def tick(store: Store, vault: Vault, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Run twice, or by two programs, it does everything once: the states and the letters' keys forbid the second."""
    await close_due(store, zone, now)
    due = await store.read(_of_now, school_id, now)
    for found in due.closed:
        await count_by_itself(store, vault, found, zone, now)
    for found in due.to_open:
        await store.write(_open, found, now)
    for found in due.waiting:
        await store.write(_announce_stages, found, zone, now)
    for found in due.running:
        await store.write(_remind, found, zone, now)
    if await store.read(booths.untold):
        await store.write(tell_of_votes, now)
    if await store.read(pace_is_old, now):
        await store.write(forget_pace, now)
    if await store.read(worries, school_id, now):
        await store.write(tell_worries, school_id, now)
    for election_id in await store.read(calling_off.to_destroy):
        await destroy(store, election_id, now)
    for election_id in await store.read(forgotten):
        await store.write_in_box(forget, election_id)
    await end_rolls(store, vault, zone, now)


@dataclass(frozen=True)
class Due:
    """What the clock finds at one moment; each deed looks again."""

    closed: list[Election]
    to_open: list[Election]
    waiting: list[Election]
    running: list[Election]


def _of_now(tx: Connection, school_id: int, now: datetime) -> Due:
    return Due(
        closed=elections.in_state(tx, school_id, "closed", "counted"),
        to_open=elections.due_to_open(tx, now),
        waiting=elections.in_state(tx, school_id, "sealing", "ready"),
        running=elections.running(tx),
    )


def _open(tx: Connection, found: Election, now: datetime) -> None:
    """Opens what is ready; what cannot be opened is told to whoever runs it, once for each reason.

    It is looked at anew: since it was found due its mentor may have opened it, moved it or asked for a new key.
    """
    due = {one.id: one for one in elections.due_to_open(tx, now)}
    if found.id not in due:
        return
    outcome = begin_voting(tx, due[found.id], None, now)
    if not isinstance(outcome, ElectionRefusal) or outcome is ElectionRefusal.WRONG_TIME:
        return
    letter = Letter(
        "election-cannot-open-letter",
        {"title": found.title, "reason": Named(outcome)},
        [[LetterButton("election-look", DeskPress("card", election=found.id))]],
    )
    post_urgent(tx, led_by(tx, found), "election-cannot-open", found.id, outcome, letter, now)


def _announce_stages(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """The campaign begins when nomination has ended and somebody stands; on the day of silence it stops.

    That nobody stands is told to whoever runs the election, of a class to its teacher too; voters are not sent to read
    programmes that do not exist.
    """
    _publish_day(tx, found, zone, now)
    if not found.head_id and found.terms.kind is Kind.CLASS:
        tell_small_classes(tx, found, now)
    over = found.nominates_until is not None and now >= found.nominates_until
    parts = elections.parts_of(tx, found.id)
    if over and parts:
        _end_nomination_of_classes(tx, found, parts, now)
    elif over:
        _end_nomination(tx, found, now)
    if found.is_silent(now) and not _is_told(tx, found, "election-silence"):
        about = {"title": found.title, "opens": found.opens_at}
        letter = Letter("election-silence-letter", about, _to_campaign(found))
        standing = [row.person_id for row in cards_of(tx, found.id) if row.person_id]
        post_urgent(tx, standing, "election-silence", found.id, "once", letter, now)


def _publish_day(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """The President's election day is published when it is set, or moved, and called to mind before it comes."""
    if found.terms.kind is not Kind.PRESIDENT or found.follows_id or not found.opens_at:
        return
    day = school_day(found.opens_at, zone)
    subject, left = f"election:{found.id}:day:{day:%Y%m%d}", (day - school_day(now, zone)).days
    reminded = left in DAYS_BEFORE and now >= at_school_time(school_day(now, zone), MORNING, zone)
    due = [subject, *([f"{subject}:{left}"] if reminded else [])]
    untold = [one for one in due if not outbox.posted(tx, "election-day", [one])]
    if untold and now < found.opens_at:
        letter = Letter(
            "election-day-letter", {"title": found.title, "opens": found.opens_at}, _to_campaign(found)
        )
        who, until = electorate_with_account(found), found.opens_at
        outbox.post_to_selected(tx, who, "election-day", untold[0], letter.body(), now, useful_until=until)


def _to_campaign(found: Election) -> list[list[LetterButton]]:
    return [[LetterButton("election-see-campaign", CampaignPress("card", election=found.id))]]


def _to_desk(found: Election) -> list[list[LetterButton]]:
    return [[LetterButton("election-look", DeskPress("card", election=found.id))]]


def _end_nomination_of_classes(
    tx: Connection, head: Election, parts: Sequence[Election], now: datetime
) -> None:
    """One letter about all classes: how many have candidates, how many proposals wait, who has nobody."""
    nobody = [part.class_name or "" for part in parts if not cards_of(tx, part.id)]
    about = {
        "title": head.title,
        "classes": len(parts),
        "standing": len(parts) - len(nobody),
        "waiting": sum(candidacies.waiting(tx, part.id) for part in parts),
        "list": ", ".join(nobody) or "–",
    }
    letter = Letter("election-classes-nominated-letter", about, _to_desk(head))
    occurrence = f"{head.nominates_until:%Y%m%dT%H%M}"
    post_urgent(tx, led_by(tx, head), "election-nominated", head.id, occurrence, letter, now)


def _end_nomination(tx: Connection, found: Election, now: datetime) -> None:
    occurrence = f"{found.nominates_until:%Y%m%dT%H%M}"  # it may be made longer and end again
    standing, subject = len(cards_of(tx, found.id)), f"election:{found.id}"
    if (subject, occurrence) not in outbox.posted(tx, "election-nominated", [subject]):
        waiting = candidacies.waiting(tx, found.id)
        key = "election-nominated-letter" if standing or waiting else "election-nobody-stood-letter"
        about = {"title": found.title, "candidates": standing, "waiting": waiting}
        if found.head_id:  # its teacher; the mentor hears of all classes together
            teachers = people.with_role(tx, found.school_id, Role.CLASS_TEACHER, found.class_name)
            to, button = [one.id for one in teachers], _to_campaign(found)
            key = key if standing or waiting else "election-nobody-stood-class-letter"
        else:
            to, button = led_by(tx, found), _to_desk(found)
        letter = Letter(key, about, button)
        post_urgent(tx, to, "election-nominated", found.id, occurrence, letter, now)
    if standing and not _is_told(tx, found, "election-campaign"):
        letter = Letter("election-campaign-letter", {"title": found.title}, _to_campaign(found))
        everybody = electorate_with_account(found)
        outbox.post_to_selected(tx, everybody, "election-campaign", subject, letter.body(), now)


def _is_told(tx: Connection, found: Election, kind: str) -> bool:
    return bool(outbox.posted(tx, kind, [f"election:{found.id}"]))


def reminders_of(found: Election, zone: ZoneInfo) -> Sequence[tuple[str, datetime]]:
    """When those who have not voted are reminded: the last morning, and two hours before the end."""
    morning = at_school_time(school_day(found.closes_at, zone), MORNING, zone)
    moments = [("morning", morning), ("last", found.closes_at - LAST_CALL)]
    opened = found.opens_at or morning
    return [(name, at) for name, at in moments if opened + LAST_CALL <= at < found.closes_at]


def _remind(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """Only those who have not voted; of two reminders missed the latest."""
    struck = [name for name, at in reminders_of(found, zone) if at <= now < found.closes_at]
    if not struck:
        return
    subject = f"election:{found.id}:{struck[-1]}"
    if outbox.posted(tx, "election-reminder", [subject]):
        return
    letter = Letter(
        "election-reminder-letter",
        {"title": found.title, "closes": found.closes_at},
        [[LetterButton("election-vote", BallotPress(election=found.id))]],
    )
    who = voters_with_account(found.id, who_have_not_voted=True)
    outbox.post_to_selected(
        tx, who, "election-reminder", subject, letter.body(), now, useful_until=found.closes_at
    )
