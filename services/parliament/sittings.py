"""Sittings: called, opened by whoever leads, written down, closed, signed; each deed is one transaction."""

import json
from collections.abc import Collection, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import minutes, outbox, parliament, people, plan
from db.parliament import sittings
from db.parliament.sittings import Decision, Signed, Sitting
from db.people.audit import write_audit
from db.plan import DatedItem, approval, assignees, closing
from db.plan.school_year import calendar_of
from school.dates import SchoolYear, school_day
from school.parliament.sittings import (
    CHOICES,
    DAYS_FOR_MINUTES,
    LATE,
    MOST_OF_ONE,
    MOST_PROPOSED,
    MOST_QUESTIONS,
    VOTERS,
    AgendaQuestion,
    Chair,
    Decided,
    Kept,
    SittingRefusal,
    State,
    Votes,
    chair_of,
    is_overdue,
    is_row_of,
    still_to_agree,
    why_not_begin,
    why_not_close,
    why_not_count,
)
from school.people import Person, Role, grades_as_bits
from school.plan import MINUTES, Evidence
from school.plan.approval import Approval
from school.plan.changes import Part
from school.presses.parliament import SittingPress
from school.rights import Deed, agrees_for_administration, may, runs_parliament, signs_minutes
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.plan import changes
from services.plan.letters import stop_reminding

#: How many of the last sittings a list looks back on.
LOOK_BACK = 200
INVITATION, EVE = "sitting-invitation-letter", "sitting-eve-letter"
#: The eve's reminder goes between these hours of the school's clock.
DAYTIME = (time(9), time(20))


@dataclass(frozen=True)
class Called:
    """A sitting as it was filled in."""

    kind: str
    faction: str
    place: str
    starts_at: datetime


@dataclass(frozen=True)
class SittingCard:
    """All that a screen shows of a sitting; `chair` is who leads, or who would today."""

    sitting: Sitting
    chair: Chair | None
    number: int | None  # of the minutes
    questions: list[AgendaQuestion]
    proposed: list[AgendaQuestion]
    decisions: list[Decision]
    present: dict[str, int]
    coming: int
    invited: int
    answer: str | None  # what the person who looks has said; None: not invited
    runs: bool
    signs: bool
    revision: int
    signer: str
    earlier: list[Decision]
    agreed: dict[str, str]  # side -> who
    agrees: bool  # whoever looks can agree for a side that has not
    polling: dict[int, int]  # question that is voted on in the bot -> how many have voted
    row: int | None  # of the plan, which is open and asks for more than minutes: a publication, say
    stamp: int  # of what the minutes say now: nobody signs what they have not seen


# Who leads


def leading(tx: Connection, school_id: int, kind: str, faction: str, today: date) -> Chair | None:
    """Who leads a sitting of this kind on this day, by the offices that are held and by who is away."""
    held = [
        (one.kind, one.scope, Chair(one.kind, one.person_id, one.name))
        for one in parliament.holders(tx, school_id, today)
        if one.person_id is not None and _is_there(tx, one.person_id)
    ]
    return chair_of(kind, faction, held, sittings.away_of_school(tx, school_id), today)


def _is_there(tx: Connection, person_id: int) -> bool:
    person = people.by_id(tx, person_id)
    return bool(person and person.active)


def runs(tx: Connection, asking: Asking, found: Sitting) -> bool:
    """Mentors and the deputy head, and whoever leads it today."""
    chair = leading(tx, found.school_id, found.kind, found.faction, asking.today)
    return runs_parliament(asking.person) or bool(chair and chair.person_id == asking.person.id)


def office_of(tx: Connection, asking: Asking) -> str | None:
    """The President's or the Speaker's office, where the person holds one."""
    held = parliament.holders(tx, asking.person.school_id, asking.today)
    own = [one.kind for one in held if one.person_id == asking.person.id]
    return next((one for one in ("president", "speaker") if one in own), None)


def go_away(tx: Connection, asking: Asking, until: date | None) -> SittingRefusal | None:
    """The President says until when somebody else leads; the right comes back by itself on the day after."""
    if office_of(tx, asking) is None:
        return SittingRefusal.NOT_YOURS
    sittings.go_away(tx, asking.person.id, until)
    write_audit(tx, asking.now, asking.person.id, "away", "person", asking.person.id, until=str(until))
    speakers = [
        one.person_id
        for one in parliament.holders(tx, asking.person.school_id, asking.today)
        if one.kind == "speaker" and one.person_id not in (None, asking.person.id)
    ]
    if until:
        letter = Letter("sitting-away-letter", {"name": asking.person.name, "until": until})
        subject = f"person:{asking.person.id}"
        told = [one for one in speakers if one is not None]
        outbox.post(tx, told, "officer-away", subject, asking.now.isoformat(), letter.body(), asking.now)
    return None


# Calling


def call(tx: Connection, asking: Asking, draft: str, called: Called) -> int | SittingRefusal:
    """A new sitting; everybody who belongs there is invited, once. The same draft again is the same sitting."""
    person, now = asking.person, asking.now
    known = sittings.by_draft(tx, draft)
    if known:
        return known.id
    chair = leading(tx, person.school_id, called.kind, called.faction, asking.today)
    if not runs_parliament(person) and not (chair and chair.person_id == person.id):
        return SittingRefusal.NOT_YOURS
    if refusal := _why_not_then(tx, asking, called.starts_at):
        return refusal
    values = {
        "school_id": person.school_id,
        "draft": draft,
        "kind": called.kind,
        "faction": called.faction,
        "place": called.place,
        "starts_at": called.starts_at,
        "state": State.PLANNED,
        "called_by": person.id,
    }
    sitting_id = sittings.call(tx, values)
    found = sittings.by_draft(tx, draft)
    if sitting_id is None or found is None:
        return SittingRefusal.NO_SUCH
    sittings.invite(tx, sitting_id, _who_belongs(tx, found, asking.today))
    write_audit(tx, now, person.id, "call", "sitting", sitting_id)
    _tell_invited(tx, found, INVITATION, "called", now)
    return sitting_id


def _why_not_then(tx: Connection, asking: Asking, moment: datetime) -> SittingRefusal | None:
    if moment <= asking.now:
        return SittingRefusal.WRONG_TIME
    day = school_day(moment, asking.zone)
    days = calendar_of(tx, asking.person.school_id, SchoolYear.of(day))
    return None if days.is_in_term(day) else SittingRefusal.HOLIDAY


def _who_belongs(tx: Connection, found: Sitting, today: date) -> list[int]:
    """The offices in the council and in a collegial body, the faction in its own, all members otherwise."""
    held = parliament.holders(tx, found.school_id, today)
    officers = [one.person_id for one in held if one.kind != "class" and one.person_id]
    match found.kind:
        case "council":
            who = officers
        case "collegial":
            # The quarter's results invite the law and order faction (checklist, row 4).
            wanted = (("president", ""), ("leader", "law_order"))
            who = [
                one.person_id
                for one in held
                if one.person_id and ((one.kind, one.scope) in wanted or one.kind == "representative")
            ]
        case "faction":
            who = [one.id for one in parliament.members_of(tx, found.school_id, found.faction)]
        case "debate":
            who = [one.id for one in parliament.members_of(tx, found.school_id, "debate")]
        case _:
            who = [*officers, *parliament.all_members(tx, found.school_id)]
    seniors = [one.id for one in people.with_role(tx, found.school_id, Role.SENIOR_MENTOR)]
    return sorted({*who, *seniors})


def _invite_newcomers(tx: Connection, found: Sitting, today: date) -> list[int]:
    """Whoever belongs there only since it was called: a President who was elected, members who were admitted."""
    known = sittings.answers(tx, found.id)
    new = [one for one in _who_belongs(tx, found, today) if one not in known]
    sittings.invite(tx, found.id, new)
    return new


def _tell_invited(
    tx: Connection,
    found: Sitting,
    key: str,
    occurrence: str,
    now: datetime,
    *,
    only: Collection[int] | None = None,
    **more: Any,
) -> None:
    """Everybody who is invited, or of them only these."""
    said = sittings.answers(tx, found.id)
    who = [one for one, comes in said.items() if comes != "no" or key != EVE]
    if key == INVITATION:
        who = [one for one in who if one != found.called_by]
    if only is not None:
        who = [one for one in who if one in only]
    about = {
        "kind": Named(f"sitting-kind-{found.kind}"),
        "of": "faction" if found.faction else "none",
        "faction": Named(f"faction-{found.faction}") if found.faction else "",
        "when": found.starts_at,
        "place": found.place,
    }
    answers = [
        LetterButton("sitting-come", SittingPress("come", found.id)),
        LetterButton("sitting-cannot", SittingPress("cannot", found.id)),
    ]
    card = [LetterButton("sitting-open-card", SittingPress("card", found.id))]
    buttons = [card] if key == "sitting-cancelled-letter" else [answers, card]
    body = Letter(key, about | more, buttons).body()
    outbox.post(
        tx, who, "sitting", f"sitting:{found.id}", occurrence, body, now, useful_until=found.starts_at
    )


def of_school(tx: Connection, asking: Asking) -> list[Sitting]:
    return sittings.of_school(tx, asking.person.school_id, LOOK_BACK)


def find(tx: Connection, asking: Asking, sitting_id: int) -> Sitting | SittingRefusal:
    found = sittings.by_id(tx, sitting_id)
    if found is None or found.school_id != asking.person.school_id:
        return SittingRefusal.NO_SUCH
    return found


def card(tx: Connection, asking: Asking, sitting_id: int) -> SittingCard | SittingRefusal:
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    said = sittings.answers(tx, sitting_id)
    last, kept = sittings.last_before(tx, found), sittings.newest_signed(tx, sitting_id)
    chair = (
        Chair(found.chair_office, found.chair_id or 0, found.chair)
        if found.chair
        else leading(tx, found.school_id, found.kind, found.faction, asking.today)
    )
    mine = runs(tx, asking, found)
    agenda, agreed = sittings.questions_of(tx, sitting_id), sittings.agreements(tx, sitting_id)
    return SittingCard(
        found,
        chair,
        minutes.number_of_sitting(tx, sitting_id),
        agenda,
        sittings.questions_of(tx, sitting_id, on=False) if mine else [],
        sittings.decisions_of(tx, sitting_id) if mine or found.state == State.SIGNED else [],
        sittings.present_at(tx, sitting_id),
        sum(comes == "yes" for comes in said.values()),
        len(said),
        said.get(asking.person.id),
        mine,
        signs_minutes(asking.person),
        kept.revision if kept else 0,
        kept.signer if kept else "",
        sittings.decisions_of(tx, last.id) if last and (mine or last.state == State.SIGNED) else [],
        agreed,
        found.state == State.CLOSED
        and side_of(tx, asking, found.school_id) in still_to_agree(agenda, agreed),
        {one: sittings.votes_of(tx, one).total for one in sorted(sittings.polling(tx, sitting_id))},
        next((one.id for one in _open_rows(tx, asking, found)), None)
        if mine and found.state == State.SIGNED and may(asking.person, Deed.SEE_PLAN)
        else None,
        _stamp(tx, found) if found.state == State.CLOSED else 0,
    )


def _to_run(tx: Connection, asking: Asking, sitting_id: int, *states: State) -> Sitting | SittingRefusal:
    """The sitting, for whoever runs it, in one of these states. Signed minutes are never changed."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if not runs(tx, asking, found):
        return SittingRefusal.NOT_YOURS
    if found.state in states:
        return found
    return SittingRefusal.SIGNED if found.state == State.SIGNED else SittingRefusal.WRONG_TIME


@contextmanager
def _to_write(tx: Connection, asking: Asking, sitting_id: int) -> Generator[Sitting | SittingRefusal]:
    """Until it is signed. Whoever has agreed has agreed to what stood there before: if it is changed, and only then,
    they are asked anew."""
    found = _to_run(tx, asking, sitting_id, State.OPEN, State.CLOSED)
    if isinstance(found, SittingRefusal) or not sittings.agreements(tx, sitting_id):
        yield found
        return
    before = _as_it_stands(tx, found)
    yield found
    after = sittings.by_id(tx, sitting_id)
    if after and _as_it_stands(tx, after) != before:
        sittings.forget_agreements(tx, sitting_id)
        _ask_to_agree(tx, found, asking)


def come(tx: Connection, asking: Asking, sitting_id: int, said: str) -> SittingRefusal | None:
    """What somebody who is invited answers, «come» or «cannot»; until the sitting closes it can be changed."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if found.state not in (State.PLANNED, State.OPEN):
        return SittingRefusal.WRONG_TIME
    comes = "yes" if said == "come" else "no"
    known = sittings.say(tx, sitting_id, asking.person.id, comes)
    return None if known else SittingRefusal.NOT_INVITED


def move(tx: Connection, asking: Asking, sitting_id: int, starts_at: datetime) -> SittingRefusal | None:
    """Another hour; everybody who is invited hears of it once."""
    found = _to_run(tx, asking, sitting_id, State.PLANNED)
    if isinstance(found, SittingRefusal):
        return found
    if refusal := _why_not_then(tx, asking, starts_at):
        return refusal
    outbox.cancel(tx, "sitting", f"sitting:{sitting_id}")
    sittings.change(tx, sitting_id, starts_at=starts_at, moves=found.moves + 1)
    write_audit(tx, asking.now, asking.person.id, "move", "sitting", sitting_id)
    moved = sittings.by_id(tx, sitting_id)
    if moved:
        _tell_invited(tx, moved, "sitting-moved-letter", f"moved-{moved.moves}", asking.now)
    return None


def cancel(tx: Connection, asking: Asking, sitting_id: int, reason: str) -> SittingRefusal | None:
    """It will not be held, and why; everybody who is invited hears of it once."""
    found = _to_run(tx, asking, sitting_id, State.PLANNED)
    if isinstance(found, SittingRefusal):
        return found
    sittings.step(tx, sitting_id, State.PLANNED, State.CANCELLED, reason=reason)
    outbox.cancel(tx, "sitting", f"sitting:{sitting_id}")
    write_audit(tx, asking.now, asking.person.id, "cancel", "sitting", sitting_id)
    _tell_invited(tx, found, "sitting-cancelled-letter", "cancelled", asking.now, reason=reason)
    return None


# The agenda


def propose(
    tx: Connection, asking: Asking, draft: str, sitting_id: int, question: str
) -> SittingRefusal | None:
    """Whoever runs the sitting puts a question on the agenda; everybody else of the school proposes one."""
    person = asking.person
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    mine = runs(tx, asking, found)
    if found.state not in ((State.PLANNED, State.OPEN) if mine else (State.PLANNED,)):
        return SittingRefusal.WRONG_TIME
    if _is_full(tx, sitting_id, person, mine=mine):
        return SittingRefusal.FULL
    side = "administration" if person.is_staff() else "pupil"
    if parliament.belongs(tx, person.id):
        side = "member"
    values = {
        "sitting_id": sitting_id,
        "draft": draft,
        "position": sittings.place_next(tx, sitting_id) if mine else None,
        "text": question,
        "side": side,
        "proposed_by": person.id,
        "proposer": person.name,
    }
    question_id = sittings.propose(tx, values)
    if question_id is not None and not mine:
        _tell_of_proposal(tx, asking, found, question_id, question)
    return None


def _is_full(tx: Connection, sitting_id: int, person: Person, *, mine: bool) -> bool:
    """What others propose takes no place from whoever runs the sitting, nor one pupil's from all the others'."""
    if mine:
        return len(sittings.questions_of(tx, sitting_id)) >= MOST_QUESTIONS
    proposed = len(sittings.questions_of(tx, sitting_id, on=False))
    return proposed >= MOST_PROPOSED or sittings.proposed_by(tx, sitting_id, person.id) >= MOST_OF_ONE


def _tell_of_proposal(
    tx: Connection, asking: Asking, found: Sitting, question_id: int, question: str
) -> None:
    chair = leading(tx, found.school_id, found.kind, found.faction, asking.today)
    told = [one for one in (found.called_by, chair.person_id if chair else None) if one]
    about = {"name": asking.person.name, "question": question, "kind": Named(f"sitting-kind-{found.kind}")}
    take = [LetterButton("sitting-take", SittingPress("take", found.id, question_id))]
    letter = Letter("sitting-proposal-letter", about, [take])
    subject = f"agenda:{question_id}"
    outbox.post(tx, sorted(set(told)), "sitting-proposal", subject, "once", letter.body(), asking.now)


def take(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """What was proposed stands on the agenda; whoever proposed it hears so."""
    found = _to_run(tx, asking, sitting_id, State.PLANNED, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    waiting = {one.id for one in sittings.questions_of(tx, sitting_id, on=False)}
    if question_id in waiting and len(sittings.questions_of(tx, sitting_id)) >= MOST_QUESTIONS:
        return SittingRefusal.FULL
    if question_id in waiting:
        place = sittings.place_next(tx, sitting_id)
        sittings.change_question(tx, sitting_id, question_id, position=place)
    return None


def drop(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """Off the agenda again, as long as nothing was said to it and nobody votes on it; it stays among what was
    proposed."""
    found = _to_run(tx, asking, sitting_id, State.PLANNED, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    if any(one.id == question_id and one.said for one in sittings.questions_of(tx, sitting_id)):
        return SittingRefusal.WRONG_TIME
    if question_id in sittings.polling(tx, sitting_id):
        return SittingRefusal.POLLING
    sittings.change_question(tx, sitting_id, question_id, position=None)
    sittings.close_ranks(tx, sitting_id)
    return None


def dispute(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """A question on which administration and parliament differ is marked, or is so no more."""
    found = _to_run(tx, asking, sitting_id, State.PLANNED, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    one = next((one for one in sittings.questions_of(tx, sitting_id) if one.id == question_id), None)
    if one is None:
        return SittingRefusal.NO_SUCH
    sittings.change_question(tx, sitting_id, question_id, disputed=not one.disputed)
    write_audit(tx, asking.now, asking.person.id, "dispute", "sitting", sitting_id, disputed=not one.disputed)
    return None


# The sitting itself


def begin(tx: Connection, asking: Asking, sitting_id: int) -> SittingRefusal | None:
    """Opens it. Who leads is written down now: the President, the Speaker in the President's absence, or who opens."""
    found = _to_run(tx, asking, sitting_id, State.PLANNED)
    if isinstance(found, SittingRefusal):
        return found
    if refusal := why_not_begin(school_day(found.starts_at, asking.zone), asking.today):
        return refusal
    chair = leading(tx, found.school_id, found.kind, found.faction, asking.today)
    chair = chair or Chair("mentor", asking.person.id, asking.person.name)
    values = {"chair_id": chair.person_id, "chair": chair.name, "chair_office": chair.office}
    sittings.step(tx, sitting_id, State.PLANNED, State.OPEN, **values)
    _invite_newcomers(tx, found, asking.today)
    write_audit(tx, asking.now, asking.person.id, "open", "sitting", sitting_id)
    return None


def count_present(
    tx: Connection, asking: Asking, sitting_id: int, who: Mapping[str, int], grades: Sequence[int]
) -> SittingRefusal | None:
    with _to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        counted = [one.votes for one in sittings.questions_of(tx, sitting_id) if one.votes]
        if refusal := next((why for one in counted if (why := why_not_count(found.kind, one, who))), None):
            return refusal  # the votes were counted before: of those who are there now some would have voted twice
        sittings.count_present(tx, sitting_id, who)
        sittings.change(tx, sitting_id, grades=grades_as_bits(grades) if who.get("pupils") else 0)
    return None


def write_text(
    tx: Connection, asking: Asking, sitting_id: int, question_id: int, text: str
) -> SittingRefusal | None:
    """What was said to a question of the agenda."""
    with _to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        known = sittings.change_question(tx, sitting_id, question_id, said=text)
    return None if known else SittingRefusal.NO_SUCH


def count_votes(
    tx: Connection, asking: Asking, sitting_id: int, question_id: int, votes: Votes
) -> SittingRefusal | None:
    """Votes by hands; no more of them than people who are there and have a vote."""
    with _to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        if refusal := why_not_count(found.kind, votes, sittings.present_at(tx, sitting_id)):
            return refusal
        counted = [votes.yes, votes.no, votes.abstained]
        known = sittings.change_question(tx, sitting_id, question_id, votes=counted)
    return None if known else SittingRefusal.NO_SUCH


# Who was there by name, and votes in the bot


def invited(tx: Connection, asking: Asking, sitting_id: int) -> list[tuple[Person, bool]] | SittingRefusal:
    """Who was invited and whether they were there, first who said that they would come: for whoever runs the sitting or
    signs, and the inner copy alone."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if not (runs(tx, asking, found) or signs_minutes(asking.person)):
        return SittingRefusal.NOT_YOURS
    said, came = sittings.answers(tx, sitting_id), sittings.came(tx, sitting_id)
    who = sorted(people.by_ids(tx, list(said)), key=lambda one: said[one.id] != "yes")
    return [(one, one.id in came) for one in who]


def tick_off(tx: Connection, asking: Asking, sitting_id: int, person_id: int) -> SittingRefusal | None:
    """Was there, or was not after all; until the minutes are signed."""
    found = _to_run(tx, asking, sitting_id, State.OPEN, State.CLOSED)
    if isinstance(found, SittingRefusal):
        return found
    return None if sittings.tick(tx, sitting_id, person_id) else SittingRefusal.NOT_INVITED


def _voters(tx: Connection, asking: Asking, found: Sitting) -> set[int]:
    """Of those who are invited members and whoever holds an office; in the school's own body everybody who belongs to
    it (school/parliament/sittings.py, VOTERS)."""
    invited = set(sittings.answers(tx, found.id))
    if found.kind in VOTERS:
        return invited
    held = parliament.holders(tx, found.school_id, asking.today)
    officers = {one.person_id for one in held if one.kind != "class" and one.person_id}
    return invited & {*officers, *parliament.all_members(tx, found.school_id)}


def open_poll(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """Whoever is invited and has a vote is asked in the bot, instead of by hands."""
    found = _to_run(tx, asking, sitting_id, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    question = next((one for one in sittings.questions_of(tx, sitting_id) if one.id == question_id), None)
    if question is None:
        return SittingRefusal.NO_SUCH
    if question_id in sittings.polling(tx, sitting_id):
        return None  # pressed twice, it is asked once
    sittings.change_question(tx, sitting_id, question_id, polling=True)
    write_audit(tx, asking.now, asking.person.id, "poll", "sitting", sitting_id, question=question_id)
    buttons = [
        [LetterButton(f"sitting-vote-{choice}", SittingPress(choice, sitting_id, question_id))]
        for choice in CHOICES
    ]
    about = {"kind": Named(f"sitting-kind-{found.kind}"), "question": question.text}
    letter, subject = Letter("sitting-poll-letter", about, buttons), f"sitting:{sitting_id}"
    told = sorted(_voters(tx, asking, found))
    again = f"{question_id}:{asking.now.isoformat()}"  # what was voted on before is asked anew
    outbox.post(tx, told, "sitting-poll", subject, again, letter.body(), asking.now)
    return None


def vote(
    tx: Connection, asking: Asking, sitting_id: int, question_id: int, choice: str
) -> SittingRefusal | None:
    """One vote each; until it is counted the last one counts."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if found.state != State.OPEN or question_id not in sittings.polling(tx, sitting_id):
        return SittingRefusal.WRONG_TIME
    if asking.person.id not in sittings.answers(tx, sitting_id):
        return SittingRefusal.NOT_INVITED
    if asking.person.id not in _voters(tx, asking, found):
        return SittingRefusal.NO_VOTE
    sittings.cast(tx, question_id, asking.person.id, choice)
    return None


def count_poll(tx: Connection, asking: Asking, sitting_id: int, question_id: int) -> SittingRefusal | None:
    """The counts stand in the minutes; who voted how is erased."""
    if question_id not in sittings.polling(tx, sitting_id):
        return SittingRefusal.WRONG_TIME
    if not sittings.present_at(tx, sitting_id):
        return SittingRefusal.NOBODY
    counted = sittings.votes_of(tx, question_id)
    if refusal := count_votes(tx, asking, sitting_id, question_id, counted):
        return refusal
    sittings.change_question(tx, sitting_id, question_id, polling=False)
    sittings.forget_votes(tx, question_id)
    return None


# What is decided


def decide(
    tx: Connection,
    asking: Asking,
    draft: str,
    sitting_id: int,
    decided: Decided,
    owner_id: int | None,
) -> SittingRefusal | None:
    """A line of the decision; in minutes that are corrected it gets its number at once."""
    with _to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        # What the Council takes on is the President's, or the acting Speaker's (checklist, row 28).
        owner_id = owner_id or (found.chair_id if found.kind == "council" else None)
        owner = people.by_id(tx, owner_id) if owner_id else None
        values = {
            "sitting_id": sitting_id,
            "school_id": found.school_id,
            "draft": draft,
            "text": decided.text,
            "owner_id": owner.id if owner else None,
            "owner": owner.name if owner else "",
            "due_on": decided.due_on,
        }
        sittings.decide(tx, values)
        if found.state == State.CLOSED:
            _number(tx, found, asking.zone)
    return None


def _number(tx: Connection, found: Sitting, zone: ZoneInfo) -> None:
    year = SchoolYear.of(school_day(found.starts_at, zone))
    sittings.number_decisions(tx, found.id, found.school_id, year.first)


def take_back(tx: Connection, asking: Asking, decision_id: int) -> SittingRefusal | None:
    """A line that has no number yet; numbers are never given twice."""
    line = sittings.decision_with(tx, decision_id)
    found = _to_run(tx, asking, line.sitting_id, State.OPEN) if line else SittingRefusal.NO_SUCH
    if isinstance(found, SittingRefusal):
        return found
    if line and line.number is not None:
        return SittingRefusal.NUMBERED
    if line and line.occurrence_id:
        return SittingRefusal.IN_PLAN
    sittings.drop_decision(tx, decision_id)
    return None


def close(tx: Connection, asking: Asking, sitting_id: int) -> SittingRefusal | None:
    """The minutes get their number, the decisions theirs; the senior mentor hears that a signature is waited for."""
    found = _to_run(tx, asking, sitting_id, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    agenda, present = sittings.questions_of(tx, sitting_id), sittings.present_at(tx, sitting_id)
    if refusal := why_not_close(found.kind, agenda, present):
        return refusal
    if sittings.polling(tx, sitting_id):
        return SittingRefusal.POLLING
    sittings.step(tx, sitting_id, State.OPEN, State.CLOSED)
    _number(tx, found, asking.zone)
    year = SchoolYear.of(school_day(found.starts_at, asking.zone))
    if minutes.number_of_sitting(tx, sitting_id) is None:
        minutes.number_next(tx, found.school_id, year.first, asking.now, sitting_id=sitting_id)
    write_audit(tx, asking.now, asking.person.id, "close", "sitting", sitting_id)
    _ask_to_sign(tx, found, asking.now)
    if still_to_agree(agenda, ()):
        _ask_to_agree(tx, found, asking)
    return None


def side_of(tx: Connection, asking: Asking, school_id: int) -> str | None:
    """For whom this person agrees: the deputy head for the administration, whoever leads today for the parliament."""
    if asking.person.school_id != school_id:
        return None
    if agrees_for_administration(asking.person):
        return "administration"
    leads = leading(tx, school_id, "sitting", "", asking.today)
    return "parliament" if leads and leads.person_id == asking.person.id else None


def _stamp(tx: Connection, found: Sitting) -> int:
    """A number that what the minutes say has, and after a change has no more; who agreed is not in it."""
    told = replace(_as_it_stands(tx, found), agreed=())
    return crc32(json.dumps(told.as_json(), sort_keys=True, ensure_ascii=False).encode())


def agree(tx: Connection, asking: Asking, sitting_id: int, stamp: int = 0) -> SittingRefusal | None:
    """One of the two sides agrees to what was written on what was disputed; once for each (rows 42, 52, 60). `stamp` is
    of what they saw; 0 where the button is older than stamps."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    side = side_of(tx, asking, found.school_id)
    if side is None:
        return SittingRefusal.NO_SIDE
    agreed = sittings.agreements(tx, sitting_id)
    if found.state != State.CLOSED or side not in still_to_agree(
        sittings.questions_of(tx, sitting_id), agreed
    ):
        return SittingRefusal.WRONG_TIME
    if stamp and stamp != _stamp(tx, found):
        return SittingRefusal.CHANGED
    values = {"sitting_id": sitting_id, "side": side, "person_id": asking.person.id}
    sittings.agree(tx, values | {"name": asking.person.name, "agreed_at": asking.now})
    write_audit(tx, asking.now, asking.person.id, "agree", "sitting", sitting_id, side=side)
    return None


def _agreeing(tx: Connection, school_id: int, today: date) -> dict[str, list[int]]:
    leads = leading(tx, school_id, "sitting", "", today)
    heads = people.with_role(tx, school_id, Role.DEPUTY_HEAD)
    return {"administration": [one.id for one in heads], "parliament": [leads.person_id] if leads else []}


def _ask_to_agree(tx: Connection, found: Sitting, asking: Asking) -> None:
    """Both sides, with the day by which they answer: that on which the minutes are overdue."""
    told = [one for side in _agreeing(tx, found.school_id, asking.today).values() for one in side]
    until = school_day(found.starts_at + DAYS_FOR_MINUTES, asking.zone)
    about = {"kind": Named(f"sitting-kind-{found.kind}"), "when": found.starts_at, "until": until}
    buttons = [[LetterButton("sitting-open-card", SittingPress("card", found.id))]]
    letter, subject = Letter("sitting-agree-letter", about, buttons), f"sitting:{found.id}"
    outbox.post(
        tx, sorted(set(told)), "sitting-agree", subject, asking.now.isoformat(), letter.body(), asking.now
    )


def _ask_to_sign(tx: Connection, found: Sitting, now: datetime) -> None:
    told = [one.id for one in people.with_role(tx, found.school_id, Role.SENIOR_MENTOR)]
    about = {"kind": Named(f"sitting-kind-{found.kind}"), "when": found.starts_at}
    buttons = [[LetterButton("sitting-open-card", SittingPress("card", found.id))]]
    letter = Letter("sitting-sign-letter", about, buttons)
    subject = f"sitting:{found.id}"
    outbox.post(tx, told, "sitting-sign", subject, now.isoformat(), letter.body(), now)


def kept(tx: Connection, asking: Asking, sitting_id: int) -> Kept | SittingRefusal:
    """What the minutes say: as they were signed; for whoever runs the sitting as they stand now. While signed ones are
    corrected all others read what was signed."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if newest := _to_read(tx, asking, found):
        return Kept.from_json(newest.content)
    return _as_it_stands(tx, found) if _sees_draft(tx, asking, found) else SittingRefusal.WRONG_TIME


def _sees_draft(tx: Connection, asking: Asking, found: Sitting) -> bool:
    return found.state == State.CLOSED and (runs(tx, asking, found) or signs_minutes(asking.person))


def _to_read(tx: Connection, asking: Asking, found: Sitting) -> Signed | None:
    """The newest signed minutes, for whoever does not see that they are being corrected."""
    return None if _sees_draft(tx, asking, found) else sittings.newest_signed(tx, found.id)


def signature(tx: Connection, asking: Asking, sitting_id: int) -> tuple[str, int] | None:
    """(who signed, which revision) what this person reads; None while that is a draft."""
    found = find(tx, asking, sitting_id)
    newest = None if isinstance(found, SittingRefusal) else _to_read(tx, asking, found)
    return (newest.signer, newest.revision) if newest else None


def _as_it_stands(tx: Connection, found: Sitting) -> Kept:
    last = sittings.last_before(tx, found)
    before = sittings.decisions_of(tx, last.id) if last else []
    approved = [one for one in approval.plans_of(tx, found.school_id) if one.approved_by and one.approved_on]
    newest = max(approved, key=lambda one: one.approved_on or date.min, default=None)
    return Kept(
        minutes.number_of_sitting(tx, found.id) or 0,
        found.kind,
        found.faction,
        found.place,
        found.starts_at,
        found.chair,
        found.chair_office,
        sittings.present_at(tx, found.id),
        [grade for grade in range(1, 12) if found.grades >> grade & 1],
        sittings.questions_of(tx, found.id),
        [Decided(one.number, one.text, one.owner, one.due_on) for one in sittings.decisions_of(tx, found.id)],
        [(one.text, one.state or "unplanned") for one in before],
        Approval(newest.approved_by, bool(newest.acting), newest.approved_on, newest.decision or "")
        if newest and newest.approved_by and newest.approved_on
        else None,
        list(sittings.agreements(tx, found.id).items()),
    )


def sign(
    tx: Connection, asking: Asking, sitting_id: int, file_name: str, stamp: int = 0
) -> SittingRefusal | None:
    """The senior mentor signs what is seen (`stamp`; 0 from a button that is older than stamps): from now on the
    minutes are read; whoever was invited hears what was decided, and the plan's row that asks for minutes is closed by
    these, under that name."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if not signs_minutes(asking.person):
        return SittingRefusal.ONLY_SENIOR
    agreed = sittings.agreements(tx, sitting_id)
    if found.state == State.CLOSED and still_to_agree(sittings.questions_of(tx, sitting_id), agreed):
        return SittingRefusal.NOT_AGREED
    if found.state == State.CLOSED and stamp and stamp != _stamp(tx, found):
        return SittingRefusal.CHANGED
    if not sittings.step(tx, sitting_id, State.CLOSED, State.SIGNED):
        return SittingRefusal.SIGNED if found.state == State.SIGNED else SittingRefusal.WRONG_TIME
    content, last = _as_it_stands(tx, found).as_json(), sittings.newest_signed(tx, sitting_id)
    if last and Kept.from_json(last.content) == Kept.from_json(content):
        return None  # opened for a correction, and nothing was corrected: what was signed stands
    values = {
        "sitting_id": sitting_id,
        "content": content,
        "signed_by": asking.person.id,
        "signer": asking.person.name,
        "signed_at": asking.now,
    }
    revision = sittings.sign(tx, values)
    write_audit(tx, asking.now, asking.person.id, "sign", "sitting", sitting_id, revision=revision)
    about = {
        "kind": Named(f"sitting-kind-{found.kind}"),
        "when": found.starts_at,
        "decisions": len(sittings.decisions_of(tx, sitting_id)),
    }
    buttons = [[LetterButton("sitting-open-card", SittingPress("card", sitting_id))]]
    letter = Letter("sitting-signed-letter", about, buttons)
    told = [one for one in sittings.answers(tx, sitting_id) if one != asking.person.id]
    subject = f"sitting:{sitting_id}"
    outbox.post(tx, told, "sitting-signed", subject, f"{revision}", letter.body(), asking.now)
    _show_to_plan(tx, asking, found, file_name)
    return None


def _show_to_plan(tx: Connection, asking: Asking, found: Sitting, file_name: str) -> None:
    """The plan's row that asks for these minutes is closed by them: whoever looks at its evidence gets the paper."""
    due = _open_rows(tx, asking, found)
    row = next((one for one in due if MINUTES in one.evidence_kinds), None)
    if row is None or not closing.close(tx, row.id, asking.person.id, asking.now):
        return
    given = Evidence(MINUTES, file_name=file_name, sitting_id=found.id)
    closing.add_evidence(tx, row.id, asking.person.id, given, asking.now)
    stop_reminding(tx, row.id)
    write_audit(tx, asking.now, asking.person.id, "done", "occurrence", row.id, sitting=found.id)


def _open_rows(tx: Connection, asking: Asking, found: Sitting) -> list[DatedItem]:
    """What of its month's plan is about such a sitting and is open; of a term's results also what fell due a little
    before, since they may be spoken of after the holidays."""
    day = school_day(found.starts_at, asking.zone)
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    first = min(first, day - LATE.get(found.kind, timedelta()))
    due = plan.due_between(tx, found.school_id, first, last, None, state="open")
    agenda = [one.text for one in sittings.questions_of(tx, found.id)]
    return [one for one in due if is_row_of(found.kind, one.title, agenda)]


def revise(tx: Connection, asking: Asking, sitting_id: int) -> SittingRefusal | None:
    """Signed minutes are opened for a correction; what was signed is kept, the next signature is a new revision."""
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    if not signs_minutes(asking.person):
        return SittingRefusal.ONLY_SENIOR
    if not sittings.step(tx, sitting_id, State.SIGNED, State.CLOSED):
        return SittingRefusal.WRONG_TIME
    write_audit(tx, asking.now, asking.person.id, "revise", "sitting", sitting_id)
    return None


# What becomes of decisions


def decisions(tx: Connection, asking: Asking) -> list[Decision]:
    """Those of this school year whose minutes are signed: public inside the school (checklist, row 43)."""
    year = SchoolYear.of(asking.today).first
    return sittings.decisions_of_year(tx, asking.person.school_id, year, drafts=False)


def into_plan(tx: Connection, asking: Asking, decision_id: int, plan_name: str) -> int | SittingRefusal:
    """A line with owner and date becomes an item of the parliament's own plan; returns its occurrence."""
    line = sittings.decision_with(tx, decision_id)
    found = find(tx, asking, line.sitting_id) if line else SittingRefusal.NO_SUCH
    if line is None or isinstance(found, SittingRefusal):
        return found if isinstance(found, SittingRefusal) else SittingRefusal.NO_SUCH
    if not runs_parliament(asking.person):
        return SittingRefusal.NOT_YOURS
    if line.occurrence_id:
        return SittingRefusal.IN_PLAN
    if line.due_on is None or not line.owner:
        return SittingRefusal.NO_DAY
    year = SchoolYear.of(line.due_on)
    plan_id = plan.plan_named(tx, found.school_id, year.first, plan_name, asking.now)
    typed = {
        "title": line.text,
        "faction": found.faction or "none",
        "deadline": f"{line.due_on:%d.%m.%Y}",
        "grades": "",
        "responsible": line.owner,
        "evidence": "",
    }
    made = changes.add(tx, asking, plan_id, typed, f"decision:{decision_id}", asking.today)
    if not isinstance(made, int):
        return SittingRefusal.NO_DAY
    _hand_to_owner(tx, asking, line, made)
    sittings.change_decision(tx, decision_id, occurrence_id=made)
    return made


def _hand_to_owner(tx: Connection, asking: Asking, line: Decision, occurrence_id: int) -> None:
    """Staff lead the item; a pupil is told what they have taken on, and the mentor who pressed leads beside them."""
    row = plan.by_occurrence(tx, occurrence_id)
    owner = people.by_id(tx, line.owner_id) if line.owner_id else None
    if row is None:
        return
    lead = owner if owner and owner.is_staff() and owner.active else asking.person
    assignees.put(tx, row.item_id, lead.id, Part.LEAD, asking.now)
    told = [owner.id] if owner and owner.id != asking.person.id else []
    letter = Letter("sitting-owner-letter", {"decision": line.text, "due": line.due_on})
    subject = f"decision:{line.id}"
    outbox.post(tx, told, "sitting-owner", subject, "once", letter.body(), asking.now)


# The clock


def tick(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """The eve's reminder, once; and after a week without signed minutes one letter to who must see to it (row 136)."""
    local = now.astimezone(zone)
    for one in sittings.unfinished(tx, school_id):
        soon = now < one.starts_at <= now + timedelta(days=1)
        if one.state == State.PLANNED and now < one.starts_at and DAYTIME[0] <= local.time() <= DAYTIME[1]:
            new = _invite_newcomers(tx, one, local.date())
            _tell_invited(tx, one, INVITATION, "called", now, only=new)
        if one.state == State.PLANNED and soon and DAYTIME[0] <= local.time() <= DAYTIME[1]:
            _tell_invited(tx, one, EVE, f"eve-{one.moves}", now)
        if is_overdue(one.state, one.starts_at, now):
            _tell_overdue(tx, one, zone, now)


def _tell_overdue(tx: Connection, found: Sitting, zone: ZoneInfo, now: datetime) -> None:
    """The senior mentor and the deputy head; and whoever has to agree to what was disputed and has not."""
    seniors = people.with_role(tx, found.school_id, Role.SENIOR_MENTOR)
    heads = people.with_role(tx, found.school_id, Role.DEPUTY_HEAD)
    who = [one.id for one in (*seniors, *heads)]
    if found.state == State.CLOSED:
        agreed = sittings.agreements(tx, found.id)
        sides = _agreeing(tx, found.school_id, school_day(now, zone))
        for side in still_to_agree(sittings.questions_of(tx, found.id), agreed):
            who += sides[side]
    about = {"kind": Named(f"sitting-kind-{found.kind}"), "when": found.starts_at}
    buttons = [[LetterButton("sitting-open-card", SittingPress("card", found.id))]]
    letter = Letter("sitting-overdue-letter", about, buttons)
    told = sorted(set(who))
    outbox.post(tx, told, "sitting-overdue", f"sitting:{found.id}", "week", letter.body(), now)
