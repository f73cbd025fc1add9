"""The mentor's desk: an election is set up, its card, its key made anew, its end moved."""

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.engine import Connection

from db import elections, outbox, people
from db.elections import calling_off, candidacies
from db.elections.calling_off import CallingOff
from db.elections.candidates import (
    StrikeRequest,
    add_candidates,
    candidates_of,
    cards_of,
    rename_candidate,
    requests_to_strike,
)
from db.elections.commission import add_commission, commission_of, forget_key
from db.elections.roll import LateVoter, electorate_with_account, waiting_for_a_second
from db.elections.voting import turnout_of, voters_with_account
from db.people.audit import write_audit
from school.elections import (
    DATES,
    REASONS_TO_EXTEND,
    Election,
    ElectionRefusal,
    Kind,
    Terms,
    told_apart,
    why_not_move,
    why_not_set_up,
)
from school.people import Person, Role, class_name, grades_as_bits
from school.presses.elections import BallotPress, CampaignPress, MemberPress
from school.rights import Deed, leads, may
from services.asking import Asking
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Plan:
    """What the form of a new election asks for; candidates and members are ids of persons."""

    title: str
    grades: Sequence[int]
    candidates: Sequence[int]
    commission: Sequence[int]
    closes_at: datetime
    terms: Terms = field(default_factory=Terms)
    answers: Sequence[str] = ()  # of a referendum or a poll
    classes: Sequence[str] = ()  # of an election of classes: these alone; none: all of these grades
    opens_at: datetime | None = None  # none: by hand
    nominates_until: datetime | None = None  # none: the candidates are named here


@dataclass(frozen=True)
class Part:
    """One class's election among those of all classes."""

    election: Election
    candidates: int
    waiting: int  # proposals that nobody has decided about


@dataclass(frozen=True)
class Card:
    """An election as its author and commission see it: of the voting only how many have voted, in all."""

    election: Election
    candidates: list[str]
    members: list[tuple[Person, bool]]  # and whether their words are on paper
    marks: int
    roll: int
    parts: list[Part] = field(default_factory=list)
    trial: Election | None = None
    small: list[tuple[str, int]] = field(default_factory=list)  # classes too small for a secret, their voters
    again: list[Election] = field(default_factory=list)  # classes that have elected nobody
    called_off: CallingOff | None = None
    late: list[LateVoter] = field(default_factory=list)  # whom one member has asked for, a second not yet
    strikes: list[StrikeRequest] = field(default_factory=list)  # whom one has asked to strike


def set_up(tx: Connection, asking: Asking, draft: str, plan: Plan) -> Election | ElectionRefusal:
    """A new election in the state of sealing; its commission is asked to take their words.

    The same draft again returns what it has made. One for the classes gets a part for every class.
    """
    author, now = asking.person, asking.now
    candidates = people.by_ids(tx, plan.candidates)
    members = people.by_ids(tx, plan.commission)
    if any(person.school_id != author.school_id for person in (*candidates, *members)):
        return ElectionRefusal.COMMISSION
    nominated = plan.nominates_until is not None or plan.terms.kind is Kind.CLASS
    refusal = why_not_set_up(
        candidates, members, plan.closes_at, now, plan.terms, nominated=nominated
    ) or why_not_dated(plan, now)
    if refusal:
        return refusal
    election_id = elections.add(tx, row_of(author, draft, plan))
    if election_id is not None:
        if plan.terms.kind is Kind.CLASS:
            _add_classes(tx, author, draft, plan, election_id)
        put_on_ballot(tx, election_id, candidates)
        add_candidates(tx, election_id, [(None, one) for one in plan.answers])
        add_commission(tx, election_id, plan.commission)
        write_audit(tx, now, author.id, "set-up", "election", election_id)
        letter = Letter("election-commission-letter", {"title": plan.title}, button_to_words(election_id))
        post_urgent(tx, [m.id for m in members], "election-words", election_id, "once", letter, now)
    made = elections.by_draft(tx, draft)
    if made and election_id is not None and made.takes_nominations(now):
        _announce_nomination(tx, made, now)
    return made or ElectionRefusal.NO_SUCH_ELECTION


_NUMBER_OF_NAMESAKE = re.compile(r" \(\d+\)$")


def put_on_ballot(tx: Connection, election_id: int, standing: Sequence[Person]) -> None:
    """By name and class; namesakes of one class are told apart, also from those who stand already."""
    named = [(one.id, f"{one.name} · {one.class_name or one.grade}") for one in standing]
    add_candidates(tx, election_id, named)
    cards = cards_of(tx, election_id)
    names = told_apart([_NUMBER_OF_NAMESAKE.sub("", row.name) for row in cards])
    for row, name in zip(cards, names, strict=True):
        if row.person_id and row.name != name:
            rename_candidate(tx, election_id, row.number, name)


def why_not_dated(plan: Plan, now: datetime) -> ElectionRefusal | None:
    """Nomination ends before the opening, the opening lies before the closing."""
    opens = plan.opens_at or plan.closes_at
    if opens > plan.closes_at or (plan.opens_at and plan.opens_at <= now):
        return ElectionRefusal.OPENS_TOO_LATE
    if plan.nominates_until and not now < plan.nominates_until <= opens:
        return ElectionRefusal.OPENS_TOO_LATE
    return None


def row_of(author: Person, draft: str, plan: Plan) -> dict[str, object]:
    return {
        "school_id": author.school_id,
        "author_id": author.id,
        "draft": draft,
        "title": plan.title,
        "grades": grades_as_bits(plan.grades),
        "opens_at": plan.opens_at,
        "closes_at": plan.closes_at,
        "nominates_until": plan.nominates_until,
        "state": "sealing",
        "method": plan.terms.rules.method,
        "terms": plan.terms.as_json(),
    }


def _add_classes(tx: Connection, author: Person, draft: str, plan: Plan, head_id: int) -> None:
    """A part for each class of these grades; its pupils vote, and one of them stands."""
    for row in people.classes(tx, author.school_id):
        name = class_name(row.grade, row.letter)
        if row.grade not in plan.grades or (plan.classes and name not in plan.classes):
            continue
        terms = dataclasses.replace(plan.terms, letter=row.letter, stand=frozenset({row.grade}))
        part = row_of(author, f"{draft}:{name}", plan) | {
            "title": f"{plan.title} · {name}",
            "grades": grades_as_bits([row.grade]),
            "terms": terms.as_json(),
            "head_id": head_id,
        }
        elections.add(tx, part)


def _announce_nomination(tx: Connection, found: Election, now: datetime) -> None:
    """Those who may vote hear that candidates are looked for."""
    for part in elections.parts_of(tx, found.id) or [found]:
        letter = Letter(
            "election-nomination-letter",
            {"title": part.title, "until": found.nominates_until},
            [[LetterButton("election-see-campaign", CampaignPress("card", election=part.id))]],
        )
        who = electorate_with_account(part)
        outbox.post_to_selected(
            tx,
            who,
            "election-nomination",
            f"election:{part.id}",
            letter.body(),
            now,
            useful_until=found.nominates_until,
        )


def button_to_words(election_id: int) -> list[list[LetterButton]]:
    return [[LetterButton("election-take-words", MemberPress("words", election=election_id))]]


def post_urgent(
    tx: Connection,
    to: Sequence[int],
    kind: str,
    election_id: int,
    occurrence: str,
    letter: Letter,
    now: datetime,
) -> None:
    """A letter to the few who run an election; it does not wait behind bulk."""
    subject = f"election:{election_id}"
    outbox.post(tx, to, kind, subject, occurrence, letter.body(), now, priority=outbox.URGENT)


def led(tx: Connection, actor: Person, election_id: int) -> Election | ElectionRefusal:
    """An election that this person leads: own, or any for the senior mentor and the deputy head."""
    found = elections.by_id(tx, election_id)
    if found is None or found.school_id != actor.school_id:
        return ElectionRefusal.NO_SUCH_ELECTION
    return found if leads(actor, found.author_id) else ElectionRefusal.NOT_YOURS


def led_by(tx: Connection, found: Election) -> list[int]:
    """Who hears what goes on: the author, and when that one has left, the senior mentors or deputy heads."""
    author = people.by_id(tx, found.author_id) if found.author_id else None
    if author and author.telegram_id and may(author, Deed.RUN_ELECTIONS):
        return [author.id]
    for role in (Role.SENIOR_MENTOR, Role.DEPUTY_HEAD):
        heirs = [one.id for one in people.with_role(tx, found.school_id, role) if one.telegram_id]
        if heirs:
            return heirs
    return []


def desk_card(tx: Connection, actor: Person, election_id: int) -> Card | ElectionRefusal:
    """The card of an election that one leads."""
    found = led(tx, actor, election_id)
    return found if isinstance(found, ElectionRefusal) else _card(tx, found)


def first_round_of(tx: Connection, found: Election) -> Election:
    """The election that a second round, or a new vote, goes back to; any other is its own."""
    first = elections.by_id(tx, found.follows_id) if found.follows_id else None
    return first_round_of(tx, first) if first else found


def card_for(tx: Connection, member: Person, election_id: int) -> Card | ElectionRefusal:
    """The card of an election in whose commission one sits."""
    found = elections.by_id(tx, election_id)
    if found is None or member.id not in commission_of(tx, election_id):
        return ElectionRefusal.NO_SUCH_ELECTION
    boxes = [found, *elections.parts_of(tx, found.id)]
    late = [one for box in boxes for one in waiting_for_a_second(tx, box.id) if one.asked_by != member.id]
    strikes = [one for box in boxes for one in requests_to_strike(tx, box.id) if one.asked_by != member.id]
    return dataclasses.replace(_card(tx, found), late=late, strikes=strikes)


def _card(tx: Connection, found: Election) -> Card:
    names = candidates_of(tx, found.id)
    commission = commission_of(tx, found.id)
    members = people.by_ids(tx, commission)
    parts = elections.parts_of(tx, found.id)
    marks = on_roll = 0
    for part in parts or [found]:
        voted, people_on_it = turnout_of(tx, part.id)
        marks, on_roll = marks + voted, on_roll + people_on_it
    return Card(
        found,
        list(names.values()),
        [(one, commission[one.id]) for one in members],
        marks,
        on_roll,
        [Part(part, len(candidates_of(tx, part.id)), candidacies.waiting(tx, part.id)) for part in parts],
        elections.trial_for(tx, found.id),
        called_off=calling_off.of_election(tx, found.id),
    )


def new_key(tx: Connection, asking: Asking, election_id: int) -> Election | ElectionRefusal:
    """Words were lost before the opening: all are void, and the commission takes new ones. No ballot exists."""
    now = asking.now
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    if not elections.step(tx, election_id, "ready", "sealing"):
        return ElectionRefusal.WRONG_TIME
    forget_key(tx, election_id)
    members = list(commission_of(tx, election_id))
    letter = Letter("election-words-again-letter", {"title": found.title}, button_to_words(election_id))
    post_urgent(tx, members, "election-words", election_id, f"again:{now.isoformat()}", letter, now)
    write_audit(tx, now, asking.person.id, "renew-key", "election", election_id)
    return elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


def tell_the_roll(
    tx: Connection,
    election_id: int,
    kind: str,
    letter: Letter,
    now: datetime,
    useful_until: datetime | None = None,
    again: str = "",
) -> None:
    """Everybody on the roll; `again` sets a letter of the same kind apart from an earlier one."""
    voters = voters_with_account(election_id)
    subject = f"election:{election_id}{again}"
    outbox.post_to_selected(tx, voters, kind, subject, letter.body(), now, useful_until=useful_until)


def move_date(
    tx: Connection, asking: Asking, election_id: int, which: str, moment: datetime, reason: str
) -> Election | ElectionRefusal:
    """Moves one of DATES, with a reason (one of REASONS_TO_EXTEND) in the audit; a running stage is never made shorter.

    Those who are in the middle of it hear of the new end.
    """
    now = asking.now
    if reason not in REASONS_TO_EXTEND or which not in DATES:
        raise ValueError(reason)
    found = led(tx, asking.person, election_id)
    if isinstance(found, ElectionRefusal):
        return found
    refusal = why_not_move(found, which, moment, now)
    if refusal:
        return refusal
    elections.change(tx, election_id, **{which: moment})
    was: datetime = getattr(found, which)
    detail = {"which": which, "was": was.isoformat(), "is": moment.isoformat(), "reason": reason}
    write_audit(tx, now, asking.person.id, "move-date", "election", election_id, **detail)
    for part in elections.parts_of(tx, election_id) or [found]:
        _tell_of_the_move(tx, part, which, moment, now)
    return elections.by_id(tx, election_id) or ElectionRefusal.NO_SUCH_ELECTION


def _tell_of_the_move(tx: Connection, part: Election, which: str, moment: datetime, now: datetime) -> None:
    if which == "closes_at" and part.state == "open":
        key, button = "election-extended-letter", LetterButton("election-vote", BallotPress(election=part.id))
        about, who = {"title": part.title, "closes": moment}, voters_with_account(part.id)
    elif which == "nominates_until":
        key, button = (
            "election-nomination-letter",
            LetterButton("election-see-campaign", CampaignPress("card", election=part.id)),
        )
        about, who = {"title": part.title, "until": moment}, electorate_with_account(part)
    else:
        return
    subject = f"election:{part.id}:{moment:%Y%m%dT%H%M}"
    letter = Letter(key, about, [[button]])
    outbox.post_to_selected(tx, who, "election-extended", subject, letter.body(), now)
