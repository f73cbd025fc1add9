"""Minutes: what they say, agreed to where something was disputed, signed, corrected; signed they close a plan's row."""

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import minutes, outbox, people, plan
from db.parliament import agenda, decisions, sittings
from db.parliament import minutes as signed_minutes
from db.parliament.minutes import Signed
from db.parliament.sittings import Sitting
from db.people.audit import write_audit
from db.plan import DatedItem, approval, closing
from school.dates import school_day
from school.factions import FACTIONS
from school.parliament.sittings import (
    DAYS_FOR_MINUTES,
    LATE,
    Decided,
    Kept,
    SittingRefusal,
    State,
    is_row_of,
    still_to_agree,
)
from school.people import Role
from school.plan import MINUTES, Evidence
from school.plan.approval import Approval
from school.presses.parliament import SittingPress
from school.rights import agrees_for_administration, signs_minutes
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.parliament.leading import find, leading, runs, to_run
from services.plan.letters import stop_reminding


@contextmanager
def to_write(tx: Connection, asking: Asking, sitting_id: int) -> Generator[Sitting | SittingRefusal]:
    """Until it is signed. Whoever has agreed has agreed to what stood there before: if it is changed, and only then,
    they are asked anew."""
    found = to_run(tx, asking, sitting_id, State.OPEN, State.CLOSED)
    if isinstance(found, SittingRefusal) or not signed_minutes.agreements(tx, sitting_id):
        yield found
        return
    before = _as_it_stands(tx, found)
    yield found
    after = sittings.by_id(tx, sitting_id)
    if after and _as_it_stands(tx, after) != before:
        signed_minutes.forget_agreements(tx, sitting_id)
        ask_to_agree(tx, found, asking)


def side_of(tx: Connection, asking: Asking, school_id: int) -> str | None:
    """For whom this person agrees."""
    if asking.person.school_id != school_id:
        return None
    if agrees_for_administration(asking.person):
        return "administration"
    return "parliament" if asking.person.id in _for_parliament(tx, school_id, asking.today) else None


def stamp_of(tx: Connection, found: Sitting) -> int:
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
    if found.state != State.CLOSED or side not in unagreed(tx, asking, found):
        return SittingRefusal.WRONG_TIME
    if stamp and stamp != stamp_of(tx, found):
        return SittingRefusal.CHANGED
    values = {"sitting_id": sitting_id, "side": side, "person_id": asking.person.id}
    signed_minutes.agree(tx, values | {"name": asking.person.name, "agreed_at": asking.now})
    write_audit(tx, asking.now, asking.person.id, "agree", "sitting", sitting_id, side=side)
    return None


def _for_parliament(tx: Connection, school_id: int, today: date) -> list[int]:
    """Whoever leads it today; without President and Speaker any leader of a faction."""
    if leads := leading(tx, school_id, "sitting", "", today):
        return [leads.person_id]
    factions = (leading(tx, school_id, "faction", one, today) for one in FACTIONS)
    return [one.person_id for one in factions if one]


def _agreeing(tx: Connection, school_id: int, today: date) -> dict[str, list[int]]:
    """Who can agree, by sides; a side for which nobody can is not named."""
    heads = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
    sides = {"administration": heads, "parliament": _for_parliament(tx, school_id, today)}
    return {side: who for side, who in sides.items() if who}


def unagreed(tx: Connection, asking: Asking, found: Sitting) -> list[str]:
    """The sides that are waited for. Where nobody can speak for one the other decides alone."""
    agreed, sides = signed_minutes.agreements(tx, found.id), _agreeing(tx, found.school_id, asking.today)
    return still_to_agree(agenda.questions_of(tx, found.id), agreed, sides)


def ask_to_agree(tx: Connection, found: Sitting, asking: Asking) -> None:
    """Both sides, with the day by which they answer: that on which the minutes are overdue."""
    told = [one for side in _agreeing(tx, found.school_id, asking.today).values() for one in side]
    until = school_day(found.starts_at + DAYS_FOR_MINUTES, asking.zone)
    about = {"kind": Named(f"sitting-kind-{found.kind}"), "when": found.starts_at, "until": until}
    buttons = [[LetterButton("sitting-open-card", SittingPress("card", found.id))]]
    letter, subject = Letter("sitting-agree-letter", about, buttons), f"sitting:{found.id}"
    outbox.post(
        tx, sorted(set(told)), "sitting-agree", subject, asking.now.isoformat(), letter.body(), asking.now
    )


def ask_to_sign(tx: Connection, found: Sitting, now: datetime) -> None:
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
    return None if _sees_draft(tx, asking, found) else signed_minutes.newest_signed(tx, found.id)


def signature(tx: Connection, asking: Asking, sitting_id: int) -> tuple[str, int] | None:
    """(who signed, which revision) what this person reads; None while that is a draft."""
    found = find(tx, asking, sitting_id)
    newest = None if isinstance(found, SittingRefusal) else _to_read(tx, asking, found)
    return (newest.signer, newest.revision) if newest else None


def _as_it_stands(tx: Connection, found: Sitting) -> Kept:
    last = sittings.last_before(tx, found)
    before = decisions.decisions_of(tx, last.id) if last else []
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
        agenda.questions_of(tx, found.id),
        [
            Decided(one.number, one.text, one.owner, one.due_on)
            for one in decisions.decisions_of(tx, found.id)
        ],
        [(one.text, one.state or "unplanned") for one in before],
        Approval(newest.approved_by, bool(newest.acting), newest.approved_on, newest.decision or "")
        if newest and newest.approved_by and newest.approved_on
        else None,
        list(signed_minutes.agreements(tx, found.id).items()),
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
    if found.state == State.CLOSED and unagreed(tx, asking, found):
        return SittingRefusal.NOT_AGREED
    if found.state == State.CLOSED and stamp and stamp != stamp_of(tx, found):
        return SittingRefusal.CHANGED
    if not sittings.step(tx, sitting_id, State.CLOSED, State.SIGNED):
        return SittingRefusal.SIGNED if found.state == State.SIGNED else SittingRefusal.WRONG_TIME
    content, last = _as_it_stands(tx, found).as_json(), signed_minutes.newest_signed(tx, sitting_id)
    if last and Kept.from_json(last.content) == Kept.from_json(content):
        return None  # opened for a correction, and nothing was corrected: what was signed stands
    values = {
        "sitting_id": sitting_id,
        "content": content,
        "signed_by": asking.person.id,
        "signer": asking.person.name,
        "signed_at": asking.now,
    }
    revision = signed_minutes.sign(tx, values)
    write_audit(tx, asking.now, asking.person.id, "sign", "sitting", sitting_id, revision=revision)
    about = {
        "kind": Named(f"sitting-kind-{found.kind}"),
        "when": found.starts_at,
        "decisions": len(decisions.decisions_of(tx, sitting_id)),
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
    due = open_rows(tx, asking, found)
    row = next((one for one in due if MINUTES in one.evidence_kinds), None)
    if row is None or not closing.close(tx, row.id, asking.person.id, asking.now):
        return
    given = Evidence(MINUTES, file_name=file_name, sitting_id=found.id)
    closing.add_evidence(tx, row.id, asking.person.id, given, asking.now)
    stop_reminding(tx, row.id)
    write_audit(tx, asking.now, asking.person.id, "done", "occurrence", row.id, sitting=found.id)


def open_rows(tx: Connection, asking: Asking, found: Sitting) -> list[DatedItem]:
    """What of its month's plan is about such a sitting and is open; of a term's results also what fell due a little
    before, since they may be spoken of after the holidays."""
    day = school_day(found.starts_at, asking.zone)
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    first = min(first, day - LATE.get(found.kind, timedelta()))
    due = plan.due_between(tx, found.school_id, first, last, None, state="open")
    asked = [one.text for one in agenda.questions_of(tx, found.id)]
    return [one for one in due if is_row_of(found.kind, one.title, asked)]


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


def tell_overdue(tx: Connection, found: Sitting, zone: ZoneInfo, now: datetime) -> None:
    """The senior mentor and the deputy head; and whoever has to agree to what was disputed and has not."""
    seniors = people.with_role(tx, found.school_id, Role.SENIOR_MENTOR)
    heads = people.with_role(tx, found.school_id, Role.DEPUTY_HEAD)
    who = [one.id for one in (*seniors, *heads)]
    if found.state == State.CLOSED:
        agreed = signed_minutes.agreements(tx, found.id)
        sides = _agreeing(tx, found.school_id, school_day(now, zone))
        for side in still_to_agree(agenda.questions_of(tx, found.id), agreed, sides):
            who += sides[side]
    about = {"kind": Named(f"sitting-kind-{found.kind}"), "when": found.starts_at}
    buttons = [[LetterButton("sitting-open-card", SittingPress("card", found.id))]]
    letter = Letter("sitting-overdue-letter", about, buttons)
    told = sorted(set(who))
    outbox.post(tx, told, "sitting-overdue", f"sitting:{found.id}", "week", letter.body(), now)
