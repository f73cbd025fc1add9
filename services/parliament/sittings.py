"""Sittings: called, moved, opened by whoever leads, closed; each deed is one transaction."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import minutes, outbox, parliament, people
from db.parliament import agenda, decisions, sitting_votes, sittings
from db.parliament import minutes as signed_minutes
from db.parliament.decisions import Decision
from db.parliament.sittings import Sitting
from db.people.audit import write_audit
from db.plan.school_year import calendar_of
from school.dates import SchoolYear, school_day
from school.parliament.sittings import (
    AgendaQuestion,
    Chair,
    SittingRefusal,
    State,
    is_overdue,
    still_to_agree,
    why_not_begin,
    why_not_close,
    why_not_count,
)
from school.people import Person, Role, grades_as_bits
from school.presses.parliament import SittingPress
from school.rights import Deed, may, runs_parliament, signs_minutes
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.parliament.decisions import number
from services.parliament.leading import find, leading, runs, to_run
from services.parliament.minutes import (
    ask_to_agree,
    ask_to_sign,
    open_rows,
    side_of,
    stamp_of,
    tell_overdue,
    to_write,
    unagreed,
)
from services.parliament.sitting_votes import end_polls

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
    until = found.starts_at if now < found.starts_at else None  # called off later it is late, but true
    outbox.post(tx, who, "sitting", f"sitting:{found.id}", occurrence, body, now, useful_until=until)


def of_school(tx: Connection, asking: Asking) -> list[Sitting]:
    return sittings.of_school(tx, asking.person.school_id, LOOK_BACK)


def card(tx: Connection, asking: Asking, sitting_id: int) -> SittingCard | SittingRefusal:
    found = find(tx, asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    said = sittings.answers(tx, sitting_id)
    last, kept = sittings.last_before(tx, found), signed_minutes.newest_signed(tx, sitting_id)
    chair = (
        Chair(found.chair_office, found.chair_id or 0, found.chair)
        if found.chair
        else leading(tx, found.school_id, found.kind, found.faction, asking.today)
    )
    mine = runs(tx, asking, found)
    questions, agreed = agenda.questions_of(tx, sitting_id), signed_minutes.agreements(tx, sitting_id)
    return SittingCard(
        found,
        chair,
        minutes.number_of_sitting(tx, sitting_id),
        questions,
        agenda.questions_of(tx, sitting_id, on=False) if mine else [],
        decisions.decisions_of(tx, sitting_id) if _shows_decisions(found, mine=mine) else [],
        sittings.present_at(tx, sitting_id),
        sum(comes == "yes" for comes in said.values()),
        len(said),
        said.get(asking.person.id),
        mine,
        signs_minutes(asking.person),
        kept.revision if kept else 0,
        kept.signer if kept else "",
        decisions.decisions_of(tx, last.id) if last and (mine or last.state == State.SIGNED) else [],
        agreed,
        found.state == State.CLOSED and side_of(tx, asking, found.school_id) in unagreed(tx, asking, found),
        {one: sitting_votes.votes_of(tx, one).total for one in sorted(sitting_votes.polling(tx, sitting_id))},
        next((one.id for one in open_rows(tx, asking, found)), None)
        if mine and found.state == State.SIGNED and may(asking.person, Deed.SEE_PLAN)
        else None,
        stamp_of(tx, found) if found.state == State.CLOSED else 0,
    )


def _shows_decisions(found: Sitting, *, mine: bool) -> bool:
    """Signed ones to all; of a sitting that was called off none are left."""
    return found.state == State.SIGNED or (mine and found.state != State.CANCELLED)


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
    found = to_run(tx, asking, sitting_id, State.PLANNED)
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
    """It will not be held, or was opened in vain, and why; everybody who is invited hears of it once. What was voted in
    the bot is erased. Not where the plan holds a decision of it already."""
    found = to_run(tx, asking, sitting_id, State.PLANNED, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    if any(one.occurrence_id for one in decisions.decisions_of(tx, sitting_id)):
        return SittingRefusal.HAS_EFFECT
    sittings.step(tx, sitting_id, found.state, State.CANCELLED, reason=reason)
    end_polls(tx, sitting_id)
    outbox.cancel(tx, "sitting", f"sitting:{sitting_id}")
    write_audit(tx, asking.now, asking.person.id, "cancel", "sitting", sitting_id)
    _tell_invited(tx, found, "sitting-cancelled-letter", "cancelled", asking.now, reason=reason)
    return None


# The sitting itself


def begin(tx: Connection, asking: Asking, sitting_id: int) -> SittingRefusal | None:
    """Opens it. Who leads is written down now: the President, the Speaker in the President's absence, or who opens."""
    found = to_run(tx, asking, sitting_id, State.PLANNED)
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
    with to_write(tx, asking, sitting_id) as found:
        if isinstance(found, SittingRefusal):
            return found
        counted = [one.votes for one in agenda.questions_of(tx, sitting_id) if one.votes]
        if refusal := next((why for one in counted if (why := why_not_count(found.kind, one, who))), None):
            return refusal  # the votes were counted before: of those who are there now some would have voted twice
        sittings.count_present(tx, sitting_id, who)
        sittings.change(tx, sitting_id, grades=grades_as_bits(grades) if who.get("pupils") else 0)
    return None


# Who was there by name


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
    found = to_run(tx, asking, sitting_id, State.OPEN, State.CLOSED)
    if isinstance(found, SittingRefusal):
        return found
    return None if sittings.tick(tx, sitting_id, person_id) else SittingRefusal.NOT_INVITED


def close(tx: Connection, asking: Asking, sitting_id: int) -> SittingRefusal | None:
    """The minutes get their number, the decisions theirs; the senior mentor hears that a signature is waited for."""
    found = to_run(tx, asking, sitting_id, State.OPEN)
    if isinstance(found, SittingRefusal):
        return found
    questions, present = agenda.questions_of(tx, sitting_id), sittings.present_at(tx, sitting_id)
    if refusal := why_not_close(found.kind, questions, present):
        return refusal
    if sitting_votes.polling(tx, sitting_id):
        return SittingRefusal.POLLING
    sittings.step(tx, sitting_id, State.OPEN, State.CLOSED)
    number(tx, found, asking.zone)
    year = SchoolYear.of(school_day(found.starts_at, asking.zone))
    if minutes.number_of_sitting(tx, sitting_id) is None:
        minutes.number_next(tx, found.school_id, year.first, asking.now, sitting_id=sitting_id)
    write_audit(tx, asking.now, asking.person.id, "close", "sitting", sitting_id)
    ask_to_sign(tx, found, asking.now)
    if still_to_agree(questions, ()):
        ask_to_agree(tx, found, asking)
    return None


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
            tell_overdue(tx, one, zone, now)
