"""What follows the count: publication, second rounds, offices, and the end of the ballots."""

import dataclasses
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, minutes, outbox, parliament, people, plan
from db.elections import complaints
from db.elections.candidates import candidates_of, cards_of, copy_candidates, empty_ballot, struck_from
from db.elections.commission import commission_of, copy_commission
from db.elections.kept import ClassTurnout
from db.elections.results import result_of
from db.elections.urn import empty_urn
from db.elections.voting import before_the_box, turnout_by_class, turnout_of
from db.people.audit import write_audit
from db.plan import school_year
from db.store import Store
from school.dates import SchoolYear, at_school_time, school_day
from school.elections import (
    BEFORE_OPENING,
    OFFICES,
    QUESTIONS,
    Consequence,
    Election,
    ElectionRefusal,
    Kind,
    complaints_until,
    is_about_elections,
    said_of,
    term_ends,
    title_of_next,
)
from school.elections.counting import (
    AGAIN,
    FEWEST_FOR_RESULTS,
    Counted,
    Method,
    Rules,
    Tie,
    Verdict,
    count,
    lot_order,
    numbers_to_tell,
)
from school.people import Person, Role, grades_as_bits
from school.presses.elections import ElectionPress
from school.presses.plan import PlanPress
from services.asking import Asking
from services.elections.desk import led, led_by, post_urgent, tell_the_roll
from services.letters import Letter, LetterButton

#: On the evening of the last day for complaints the urn is wiped.
WIPING_HOUR = time(18)
#: A second round is held on the first school day after the time for complaints.
SECOND_ROUND = (time(9), time(18))


@dataclass(frozen=True)
class Outcome:
    """A published result. `rounds` is empty where the numbers would tell how somebody voted."""

    election: Election
    verdict: Verdict
    winners: list[str]  # or those who meet again
    elected: list[str]
    rounds: list[list[tuple[str, int]]]  # name (empty for «against all»), most votes first
    marks: int
    roll: int
    voted: bool  # whether the person who asks has voted
    blank: int = 0
    by_lot: bool = False
    turnout: list[tuple[int, int, int]] = field(default_factory=list)  # grade, people, voted

    @property
    def votes(self) -> list[tuple[str, int]]:
        """The last round's."""
        return self.rounds[-1] if self.rounds else []


@dataclass(frozen=True)
class NotHeld:
    """A class that did not elect in the box, and whom it has elected openly since: office and name."""

    election: Election
    openly: list[tuple[str, str]]


def publish(tx: Connection, asking: Asking, election_id: int) -> Election | ElectionRefusal:
    """Publishes a counted result to everybody on the roll, each in their language; from here complaints run.

    Those who have to meet again get their second round.
    """
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    return make_public(tx, found, asking.person.id, asking.zone, asking.now)


def make_public(
    tx: Connection, found: Election, actor_id: int | None, zone: ZoneInfo, now: datetime
) -> Election | ElectionRefusal:
    """Inside the transaction of whoever publishes: a person, or for a poll the clock (None)."""
    wipes_at = at_school_time(complaints_until(school_day(now, zone)), WIPING_HOUR, zone)
    if not elections.step(tx, found.id, "counted", "published", wipes_at=wipes_at):
        return ElectionRefusal.WRONG_TIME
    again = f":{now:%Y%m%dT%H%M%S}" if minutes.number_of(tx, found.id) else ""
    if found.terms.kind is not Kind.POLL and not again:
        year = SchoolYear.of(school_day(found.closes_at, zone))
        minutes.number_next(tx, found.school_id, year.first, now, election_id=found.id)
    for part in elections.parts_of(tx, found.id) or [found]:
        if part.state != "void":
            announce(tx, part, wipes_at, zone, now, again)
            complaints.note_done(tx, part.id, Consequence.RECOUNT, now)
    complaints.note_done(tx, found.id, Consequence.RECOUNT, now)
    _tell_the_leadership(tx, found, actor_id, now, again)
    if found.terms.kind in OFFICES:
        _ask_for_link(tx, found, zone, now)
    write_audit(tx, now, actor_id, "publish", "election", found.id)
    return elections.by_id(tx, found.id) or ElectionRefusal.NO_SUCH_ELECTION


def _tell_the_leadership(
    tx: Connection, found: Election, actor_id: int | None, now: datetime, again: str
) -> None:
    """The deputy heads, the commission and whoever runs the election hear it, too; of classes in one letter."""
    parts = elections.parts_of(tx, found.id)
    if parts:
        held = [part for part in parts if part.state != "void" and counted(tx, part).elected]
        about = {"title": found.title, "classes": len(parts), "elected": len(held)}
        button = [[LetterButton("election-see-result", ElectionPress("result", election=found.id))]]
        letter = Letter("election-classes-result-letter", about, button)
    else:
        letter = _letter_of(found, counted(tx, found), candidates_of(tx, found.id))
    deputies = [one.id for one in people.with_role(tx, found.school_id, Role.DEPUTY_HEAD)]
    told = {*deputies, *commission_of(tx, found.id), *led_by(tx, found)} - {actor_id}
    # Of the same name as the voters' letter: a pupil of the commission gets one.
    subject = f"election:{found.id}{again}"
    outbox.post(tx, sorted(told), "election-result", subject, "once", letter.body(), now)


def announce(
    tx: Connection, part: Election, wipes_at: datetime, zone: ZoneInfo, now: datetime, again: str = ""
) -> None:
    """The roll hears the result, and those who are level meet again; `again` sets a later letter apart."""
    result = counted(tx, part)
    letter = _letter_of(part, result, candidates_of(tx, part.id))
    tell_the_roll(tx, part.id, "election-result", letter, now, again=again)
    if result.verdict in AGAIN and part.terms.kind is not Kind.POLL:
        seats = max(part.rules.seats - len(result.elected), 1)
        rules = dataclasses.replace(part.rules, method=Method.PLURALITY, seats=seats, tie=Tie.LOT)
        vote_again(tx, part, result.again, rules, wipes_at, zone, now)
    else:
        drop_second_round(tx, part, now)


def _letter_of(part: Election, result: Counted, names: Mapping[int, str]) -> Letter:
    """Answers are no winners; that the lot decided, and who is elected beside those who meet again, is told."""
    about = {"title": part.title, "names": ", ".join(names[one] for one in result.named)}
    key = said_of(part.terms.kind, f"{result.verdict}-letter")
    if result.verdict is Verdict.WON and part.terms.kind in QUESTIONS:
        key = "election-answer-won-lot-letter" if result.by_lot else "election-answer-won-letter"
    elif result.verdict is Verdict.WON and result.by_lot:
        key = "election-won-lot-letter"
    elif result.verdict in AGAIN and result.elected:
        key = f"{result.verdict}-some-letter"
        about["elected"] = ", ".join(names[one] for one in result.elected)
    button = [[LetterButton("election-see-result", ElectionPress("result", election=part.id))]]
    return Letter(key, about, button)


NEAR = timedelta(days=45)


def _ask_for_link(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    """The plan's item of this election is closed with the link of its publication (checklist, row 71)."""
    today = school_day(now, zone)
    rows = plan.due_between(tx, found.school_id, today - NEAR, today + NEAR, None, "open")
    item = next((row for row in rows if is_about_elections(row.title)), None)
    if item is None:
        return
    button = [[LetterButton("plan-done", PlanPress("done", occurrence=item.id))]]
    lines = item.title.split("\n")
    line = next((one for one in lines if is_about_elections(one)), lines[0])  # a row may have several
    about = {"title": found.title, "item": line}
    letter = Letter("election-link-letter", about, button)
    post_urgent(tx, led_by(tx, found), "election-link", found.id, "once", letter, now)


def counted(tx: Connection, found: Election) -> Counted:
    """The result by the election's own rules, from what its ballots said."""
    ballots = result_of(tx, found.id)
    names = candidates_of(tx, found.id)
    _, on_roll = turnout_of(tx, found.id)
    lot = lot_order(found.seed or b"", names)
    return count(found.rules, ballots, names, on_roll, lot, struck_from(tx, found.id))


def vote_again(
    tx: Connection,
    first: Election,
    standing: Collection[int],
    rules: Rules,
    wipes_at: datetime,
    zone: ZoneInfo,
    now: datetime,
) -> None:
    """The same roll, the same commission and its words; on the first school day after the time for complaints.

    A second round that waits already, perhaps with new words or another member, keeps these.
    """
    last = school_day(wipes_at, zone)
    days = school_year.calendar_of(tx, first.school_id, SchoolYear.of(last))
    coming = [last + timedelta(days=ahead) for ahead in range(1, 31)]
    day = next((one for one in coming if days.is_school_day(one)), coming[0])
    terms = dataclasses.replace(first.terms, rules=rules, silence=False)
    dated = {
        "opens_at": at_school_time(day, SECOND_ROUND[0], zone),
        "closes_at": at_school_time(day, SECOND_ROUND[1], zone),
        "method": rules.method,
        "terms": terms.as_json(),
    }
    second = _waiting_round(tx, first, dated) or _new_round(tx, first, dated)
    copy_candidates(tx, first.id, second, standing)
    letter = Letter("election-round-letter", {"title": first.title, "opens": dated["opens_at"]})
    tell_the_roll(tx, first.id, "election-round", letter, now, again=f":{second}:{now:%Y%m%dT%H%M%S}")


def _waiting_round(tx: Connection, first: Election, dated: dict[str, Any]) -> int | None:
    """The second round that was made before, with its key and commission, emptied for those who meet now."""
    second = elections.second_round_of(tx, first.id)
    if second is None or second.state not in BEFORE_OPENING:
        return None
    trial = elections.trial_for(tx, second.id)
    if trial:
        elections.drop(tx, trial.id)
    elections.change(tx, second.id, **dated)
    empty_ballot(tx, second.id)
    return second.id


def _new_round(tx: Connection, first: Election, dated: dict[str, Any]) -> int:
    """One that was called off gives way; its minutes stay."""
    earlier = elections.second_round_of(tx, first.id)
    if earlier:
        elections.change(tx, earlier.id, follows_id=None, draft=f"{earlier.draft}:{earlier.id}")
    row = dated | {
        "school_id": first.school_id,
        "author_id": first.author_id,
        "draft": f"round:{first.id}",
        "title": title_of_next(first.title),
        "grades": grades_as_bits(first.grades),
        "state": "ready",
        "public_key": first.public_key,
        "paper": first.paper,
        "follows_id": first.id,
    }
    second = elections.add(tx, row)
    if second is None:
        raise LookupError(first.id)
    copy_commission(tx, first.head_id or first.id, second)
    return second


def drop_second_round(tx: Connection, first: Election, now: datetime) -> None:
    """One that has not opened, after a result that needs none; whoever had heard of it hears that it is off."""
    second = elections.second_round_of(tx, first.id)
    if second is None or second.state not in BEFORE_OPENING:
        return
    letter = Letter("election-round-off-letter", {"title": second.title})
    tell_the_roll(tx, first.id, "election-round-off", letter, now, again=f":{second.id}")
    members = list(commission_of(tx, second.id))
    post_urgent(tx, members, "election-round-off", first.id, f"{second.id}", letter, now)
    elections.drop(tx, second.id)


def result(tx: Connection, person: Person, election_id: int) -> Outcome | None:
    """A published result; None before that, whoever asks."""
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != person.school_id or found.state not in ("published", "wiped"):
        return None
    return _outcome(tx, found, person)


def _outcome(tx: Connection, found: Election, person: Person) -> Outcome:
    ballots = result_of(tx, found.id)
    marks, on_roll = turnout_of(tx, found.id)
    names = candidates_of(tx, found.id)
    at_the_box = before_the_box(tx, found.id, person.id)
    told = counted(tx, found)
    return Outcome(
        found,
        told.verdict,
        [names[one] for one in told.named],
        [names[one] for one in told.elected],
        [_lines(names, votes) for votes in numbers_to_tell(told, ballots)],
        marks,
        on_roll,
        at_the_box is not None and at_the_box.voted,
        told.blank,
        told.by_lot,
        by_grade(turnout_by_class(tx, found.id)),
    )


def _lines(names: Mapping[int, str], votes: Mapping[int, int]) -> list[tuple[str, int]]:
    lines = [(names.get(number, ""), n) for number, n in votes.items()]
    return sorted(lines, key=lambda line: -line[1])


def by_grade(classes: Sequence[ClassTurnout]) -> list[tuple[int, int, int]]:
    """(grade, people, voted), without grades of fewer than five people (SECURITY.md, decision 4)."""
    people, voted = Counter[int](), Counter[int]()
    for one in classes:
        people[one.grade] += one.people
        voted[one.grade] += one.voted
    return [(grade, n, voted[grade]) for grade, n in sorted(people.items()) if n >= FEWEST_FOR_RESULTS]


def parts_published(tx: Connection, person: Person, election_id: int) -> list[Outcome | NotHeld]:
    """The results of all classes of one step, and the classes that did not elect; empty before the publication."""
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != person.school_id or found.state not in ("published", "wiped"):
        return []
    parts = elections.parts_of(tx, election_id)
    return [_not_held(tx, part) if part.state == "void" else _outcome(tx, part, person) for part in parts]


def _not_held(tx: Connection, part: Election) -> NotHeld:
    return NotHeld(part, [(one.position, one.name) for one in parliament.given_by(tx, part.id)])


def is_contested(tx: Connection, found: Election) -> bool:
    """Each complaint is answered, and what was decided about it done, while the box is still there."""
    for part in [found, *elections.parts_of(tx, found.id)]:
        if any(row.done_at is None for row in complaints.complaints_about(tx, part.id)):
            return True
    return False


async def wipe_urn(store: Store, found: Election, zone: ZoneInfo, now: datetime) -> bool:
    """Deletes the ballots, rewrites the file, and only then calls it wiped: after a crash it is done again.

    False if the file could not be rewritten now. Those elected take their offices, which everybody on the roll hears,
    and the commission is told to destroy the paper with the words, unless a second round still needs them.
    """
    await store.write_in_box(_empty_urns, found)
    if not await store.compact():
        return False
    await store.write(_call_wiped, found, zone, now)
    return True


def _empty_urns(tx: Connection, found: Election) -> None:
    for part in elections.parts_of(tx, found.id) or [found]:
        empty_urn(tx, part.id)


def _call_wiped(tx: Connection, found: Election, zone: ZoneInfo, now: datetime) -> None:
    if not elections.step(tx, found.id, "published", "wiped", public_key=None, own_key=None):
        return
    parts = elections.parts_of(tx, found.id) or [found]
    for part in parts:
        if part.state != "void":
            _inaugurate(tx, part, zone, now)
    if not _goes_on(tx, parts):
        members = list(commission_of(tx, found.id))
        letter = Letter("election-wiped-letter", {"title": found.title})
        post_urgent(tx, members, "election-wiped", found.id, "once", letter, now)
    write_audit(tx, now, None, "wipe", "election", found.id)


def _goes_on(tx: Connection, parts: Sequence[Election]) -> bool:
    seconds = [elections.second_round_of(tx, part.id) for part in parts]
    return any(second and second.state not in ("wiped", "void") for second in seconds)


def _inaugurate(tx: Connection, part: Election, zone: ZoneInfo, now: datetime) -> None:
    """The winners' offices, with their term; once."""
    if part.terms.kind not in OFFICES or part.void_why:
        return
    elected = counted(tx, part).elected
    cards = {row.number: row for row in cards_of(tx, part.id)}
    today = school_day(now, zone)
    until = max(term_ends(part.terms, school_day(part.closes_at, zone)), today)
    holders = {one.id for one in people.by_ids(tx, [cards[n].person_id or 0 for n in elected]) if one.active}
    for place, number in enumerate(elected):
        if cards[number].person_id not in holders:
            continue  # has left since
        positions = part.terms.positions
        values = {
            "school_id": part.school_id,
            "kind": part.terms.kind,
            "scope": part.terms.faction or part.class_name or "",
            "position": positions[place] if place < len(positions) else "",
            "person_id": cards[number].person_id,
            "name": cards[number].name,
            "election_id": part.id,
            "since": today,
            "until": until,
        }
        parliament.give_office(tx, values)
    if holders:
        names = ", ".join(cards[number].name for number in elected if cards[number].person_id in holders)
        about = {"title": part.title, "names": names, "until": f"{until:%d.%m.%Y}"}
        letter = Letter("election-inauguration-letter", about)
        tell_the_roll(tx, part.id, "election-inauguration", letter, now)
