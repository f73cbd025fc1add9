"""Booths: one member of the commission opens it for a class and a time, a second confirms; who voted in it is told of.

The ballot goes into the box as any other. Beside it stands only who came to which booth, and how many of them voted.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import elections, outbox, people
from db.elections import booths, observers
from db.elections.booths import Booth
from db.elections.commission import commission_of
from db.elections.roll import class_on_roll, voters_without_account
from db.people.audit import write_audit
from db.vault import Vault
from school.elections import (
    Election,
    ElectionRefusal,
    about_a_booth_code,
    is_with_us,
)
from school.elections.pace import MOST_IN_A_SHORT_TIME, WATCHED, minute_of, recent
from school.elections.record import receipt_code
from school.people import Person, Role, class_name
from school.presses.elections import BoothDeskPress, ElectionPress
from services.asking import Asking
from services.elections.desk import led_by, post_urgent
from services.letters import Letter, LetterButton

#: A booth stands open for so long at most; then two members open it anew.
LONGEST = timedelta(hours=2)


@dataclass(frozen=True)
class BoothDesk:
    """What a member sees of the booths of one election."""

    election: Election
    classes: list[str]  # in which somebody has no account
    now: list[Booth]
    counts: dict[int, int]
    names: dict[int, str]

    def of(self, member_id: int) -> list[Booth]:
        """Those in which this member can take codes."""
        return [one for one in self.now if one.opened_by == member_id and one.confirmed_by]


def booth_desk(tx: Connection, asking: Asking, election_id: int) -> BoothDesk | ElectionRefusal:
    found = _led_by_commission(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    present = _present(tx, election_id, asking.now)
    who = {one for row in present for one in (row.opened_by, row.confirmed_by) if one}
    names = {one.id: one.name for one in people.by_ids(tx, who)}
    return BoothDesk(found, _classes(tx, election_id), present, booths.ballots_in(tx, election_id), names)


def _led_by_commission(tx: Connection, member: Person, election_id: int) -> Election | ElectionRefusal:
    found = elections.by_id(tx, election_id)
    if found is None or member.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    return found if found.state == "open" else ElectionRefusal.WRONG_TIME


def _classes(tx: Connection, election_id: int) -> list[str]:
    parts = [part.id for part in elections.parts_of(tx, election_id)] or [election_id]
    rows = [row for one in parts for row in voters_without_account(tx, one)]
    return list(dict.fromkeys(class_name(row.grade, row.letter or "") for row in rows))


def open_booth(tx: Connection, asking: Asking, election_id: int, own_class: str) -> Booth | ElectionRefusal:
    """For one class; the other members are asked to confirm. Opened twice by the same member, it is one booth."""
    member, now = asking.person, asking.now
    found = _led_by_commission(tx, member, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if own_class not in _classes(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    for one in _present(tx, election_id, now):
        if (one.opened_by, one.class_name) == (member.id, own_class):
            return one
    values = {"election_id": election_id, "class_name": own_class, "opened_by": member.id, "opened_at": now}
    booth_id = booths.add(tx, values | {"until": min(now + LONGEST, found.closes_at)})
    write_audit(tx, now, member.id, "open-booth", "election", election_id, booth=booth_id, of=own_class)
    press = BoothDeskPress("confirm", election=election_id, booth=booth_id)
    about = {"title": found.title, "name": member.name, "class_name": own_class}
    letter = Letter("booth-confirm-letter", about, [[LetterButton("booth-confirm", press)]])
    others = [one for one in commission_of(tx, election_id) if one != member.id]
    post_urgent(tx, others, "booth-opened", election_id, f"booth:{booth_id}", letter, now)
    return booths.by_id(tx, booth_id) or ElectionRefusal.NO_SUCH_ELECTION


def confirm_booth(tx: Connection, asking: Asking, election_id: int, booth_id: int) -> Booth | ElectionRefusal:
    """By another member than the one who opened it."""
    member, now = asking.person, asking.now
    found = _led_by_commission(tx, member, election_id)
    row = booths.by_id(tx, booth_id)
    if isinstance(found, ElectionRefusal):
        return found
    if row is None or row.election_id != election_id:
        return ElectionRefusal.NO_SUCH_ELECTION
    if row.opened_by == member.id:
        return ElectionRefusal.SECOND_OF_BOOTH
    if row.until <= now:
        return ElectionRefusal.NO_BOOTH
    if booths.confirm(tx, booth_id, member.id) and row.opened_by:
        write_audit(tx, now, member.id, "confirm-booth", "election", election_id, booth=booth_id)
        about = {"title": found.title, "name": member.name, "class_name": row.class_name, "until": row.until}
        press = BoothDeskPress("code", election=election_id)
        letter = Letter("booth-confirmed-letter", about, [[LetterButton("booth-type-code", press)]])
        post_urgent(tx, [row.opened_by], "booth-confirmed", election_id, f"booth:{booth_id}", letter, now)
    return booths.by_id(tx, booth_id) or ElectionRefusal.NO_SUCH_ELECTION


def enter_booth(
    tx: Connection, asking: Asking, election_id: int, code: str
) -> tuple[Person, int] | ElectionRefusal:
    """A voter types the code; the booth must be this member's, confirmed, and open for the voter's class now."""
    found = at_the_booth(tx, asking.person, election_id, code)
    if isinstance(found, ElectionRefusal):
        return found
    voter, part_id = found
    for one in _present(tx, election_id, asking.now):
        own = one.opened_by == asking.person.id and one.class_name == class_on_roll(tx, part_id, voter.id)
        if own and one.confirmed_by:
            if not booths.voted(tx, part_id, voter.id):  # else it counts where it was given
                booths.note_came(tx, part_id, voter.id, one.id)
            return found
    return ElectionRefusal.NO_BOOTH


def is_in_booth(tx: Connection, asking: Asking, voter_id: int, election_id: int) -> bool:
    """Whether this voter's code was typed in a booth of this member's that is still open."""
    row = booths.booth_of(tx, election_id, voter_id)
    if row is None or row.opened_by != asking.person.id or asking.now >= row.until:
        return False
    return any(one.id == row.id and one.confirmed_by for one in _present(tx, row.election_id, asking.now))


def _present(tx: Connection, election_id: int, now: datetime) -> list[Booth]:
    """Those that are not over: a booth is over, too, when one of its two members has gone."""
    members = people.by_ids(tx, commission_of(tx, election_id))
    here = {None} | {one.id for one in members if is_with_us(one)}
    rows = booths.of_election(tx, election_id, now)
    return [one for one in rows if one.opened_by and {one.opened_by, one.confirmed_by} <= here]


def tell_of_votes(tx: Connection, now: datetime) -> int:
    """A parent, or else the class teacher, hears that a pupil has voted in a booth: who used the code is no secret."""
    came = booths.untold(tx)
    for one in came:
        voter, found = people.by_id(tx, one.voter_id), elections.by_id(tx, one.election_id)
        if voter and found:
            parents = [parent.id for parent in people.parents_of(tx, voter.id) if parent.telegram_id]
            teachers = people.with_role(tx, voter.school_id, Role.CLASS_TEACHER, voter.class_name)
            told = parents or [teacher.id for teacher in teachers]
            if (
                voter.telegram_id
            ):  # it came after the slip was printed: whoever holds the slip is not its owner, maybe
                told = [voter.id, *told]
            letter = Letter("booth-voted-letter", {"title": found.title, "name": voter.name})
            outbox.post(
                tx, told, "booth-voted", f"election:{found.id}", f"voter:{voter.id}", letter.body(), now
            )
        booths.note_told(tx, one)
        _watch_the_pace(tx, one.booth_id, now)
    return len(came)


def _watch_the_pace(tx: Connection, booth_id: int, now: datetime) -> None:
    """That ballots come too quickly is told once for each booth: to its observers, its mentor, the deputy heads.

    All booths that one member has opened are one device, at which one child stands at a time.
    """
    row = booths.by_id(tx, booth_id)
    found = elections.by_id(tx, row.election_id) if row else None
    if row is None or found is None:
        return
    present, *before = recent(row.counts, row.counted_since, now)
    booths.note_pace(tx, booth_id, minute_of(now), [present + 1, *before])
    device = booths.of_device(tx, row.opened_by) if row.opened_by else []
    counted = sum(sum(recent(one.counts, one.counted_since, now)) for one in device)
    if counted <= MOST_IN_A_SHORT_TIME or row.quick:
        return
    booths.note_quick(tx, booth_id)
    about: dict[str, Any] = {
        "title": found.title,
        "class_name": row.class_name,
        "name": _name(tx, row.opened_by),
    }
    about |= {"ballots": counted, "minutes": WATCHED}
    button = [[LetterButton("election-turnout", ElectionPress("turnout", election=found.id))]]
    letter = Letter("booth-quick-letter", about, button)
    deputies = [one.id for one in people.with_role(tx, found.school_id, Role.DEPUTY_HEAD)]
    told = {*deputies, *led_by(tx, found), *(one.id for one in observers.observers_of(tx, found.id))}
    post_urgent(tx, sorted(told), "booth-quick", found.id, f"booth:{booth_id}", letter, now)


def pace_is_old(tx: Connection, now: datetime) -> bool:
    """Whether a minute is counted that can no more be one of those that are looked at together."""
    return bool(booths.counted_before(tx, now - WATCHED * timedelta(minutes=1)))


def forget_pace(tx: Connection, now: datetime) -> None:
    booths.forget_pace(tx, now - WATCHED * timedelta(minutes=1))


def _name(tx: Connection, person_id: int | None) -> str:
    who = people.by_id(tx, person_id) if person_id else None
    return who.name if who else "–"


@dataclass(frozen=True)
class BoothCount:
    """«Booth, opened by, confirmed by, class, count», as the minutes name it."""

    class_name: str
    opened_by: str
    confirmed_by: str
    ballots: int
    quick: bool = False  # ballots came faster than children vote


def booth_counts(tx: Connection, election_id: int) -> list[BoothCount]:
    rows, counted = booths.of_election(tx, election_id), booths.ballots_in(tx, election_id)
    who = {one for row in rows for one in (row.opened_by, row.confirmed_by) if one}
    names = {one.id: one.name for one in people.by_ids(tx, who)}
    return [
        BoothCount(
            row.class_name,
            names.get(row.opened_by or 0, "–"),
            names.get(row.confirmed_by, "–"),
            number,
            row.quick,
        )
        for row in rows
        if row.confirmed_by and (number := counted.get(row.id, 0))
    ]


def booth_code(vault: Vault, voter_id: int, election_id: int) -> str:
    """The code on this voter's slip; the same each time that the sheet is printed, and kept nowhere in clear."""
    return receipt_code(vault.mac(about_a_booth_code(voter_id, election_id)))[:9]


def _hash_of(code: str) -> bytes:
    plain = (
        code.upper().replace("-", "").replace(" ", "").replace("O", "0").replace("I", "1").replace("L", "1")
    )
    return hashlib.sha256(plain.encode()).digest()


def booth_slips(
    tx: Connection, asking: Asking, election_id: int
) -> list[tuple[str, str, str, str]] | ElectionRefusal:
    """(class, name, code, election) for everybody on the roll who has no account; for the commission to print."""
    found = elections.by_id(tx, election_id)
    if found is None or asking.person.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    if found.state != "open":
        return ElectionRefusal.WRONG_TIME
    slips = []
    for part in elections.parts_of(tx, election_id) or [found]:
        rows = voters_without_account(tx, part.id)
        codes = [(row, booth_code(asking.vault, row.id, part.id)) for row in rows]
        booths.add_codes(tx, part.id, [(_hash_of(code), row.id) for row, code in codes])
        slips += [
            (class_name(row.grade, row.letter or ""), row.name, code, part.title) for row, code in codes
        ]
    write_audit(tx, asking.now, asking.person.id, "booth-slips", "election", election_id, slips=len(slips))
    return slips


def at_the_booth(
    tx: Connection, member: Person, election_id: int, code: str
) -> tuple[Person, int] | ElectionRefusal:
    """The voter of this code and the election on whose roll they stand, on the device of a member."""
    found = elections.by_id(tx, election_id)
    if found is None or member.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    if found.state != "open":
        return ElectionRefusal.WRONG_TIME
    for part in elections.parts_of(tx, election_id) or [found]:
        voter_id = booths.voter_of_code(tx, part.id, _hash_of(code))
        voter = people.by_id(tx, voter_id) if voter_id else None
        if voter:
            return voter, part.id
    return ElectionRefusal.NO_SUCH_CODE
