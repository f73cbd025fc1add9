"""A campaign's works: arranged, announced to whom they concern, held, and shown by what was asked for."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import campaigns, lines, questions, works
from db.assistance.campaigns import CampaignRow
from db.assistance.questions import ParentQuestion
from db.assistance.works import Work
from db.people.audit import write_audit
from school.assistance.lines import GROUP_OF
from school.assistance.works import (
    KINDS,
    ROUND_TABLE_ROLES,
    SLOT,
    OpenTo,
    WorkRefusal,
    free_slot,
    why_not_close,
)
from school.dates import school_day
from school.people import Person
from school.plan import Evidence
from school.presses.assistance import PublicPress
from school.rights import runs_campaigns
from services.asking import Asking
from services.assistance.codes import may_see
from services.assistance.letters import trust
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class WorkDraft:
    """A work as it was filled in; `told` by the names of its kind."""

    kind: str
    title: str
    starts_at: datetime
    until: date | None
    told: dict[str, str | int]


@dataclass(frozen=True)
class Visitor:
    """Somebody who comes, and when; the appointment is a moment in UTC."""

    person: Person
    at: datetime | None


@dataclass(frozen=True)
class WorkCard:
    """A work for whoever runs the campaign. Of a drive: pieces by group, and how many families they reached."""

    work: Work
    campaign: CampaignRow
    visitors: list[Visitor]
    questions: list[ParentQuestion]
    given: dict[str, int]
    families: int


def _campaign(tx: Connection, asking: Asking, campaign_id: int) -> CampaignRow | None:
    row = campaigns.by_id(tx, campaign_id)
    return row if row and row.school_id == asking.person.school_id else None


def all_of(tx: Connection, asking: Asking, campaign_id: int) -> list[Work] | WorkRefusal:
    """For the committee."""
    if _campaign(tx, asking, campaign_id) is None or not may_see(tx, asking.person):
        return WorkRefusal.NOT_FOUND
    return works.of_campaign(tx, campaign_id)


def card(tx: Connection, asking: Asking, work_id: int) -> WorkCard | WorkRefusal:
    work = works.by_id(tx, work_id)
    row = _campaign(tx, asking, work.campaign_id) if work else None
    if work is None or row is None or not may_see(tx, asking.person):
        return WorkRefusal.NOT_FOUND
    given, families = _totals(tx, asking, row, work) if work.kind == "drive" else ({}, 0)
    asked = questions.of_work(tx, work_id)
    return WorkCard(work, row, _visitors(tx, work), asked, given, families)


def _visitors(tx: Connection, work: Work) -> list[Visitor]:
    slots = {one.person_id: one.slot for one in works.coming(tx, work.id)}
    found = {one.id: one for one in people.by_ids(tx, list(slots))}
    return [
        Visitor(found[one], None if slot is None else work.starts_at + slot * SLOT)
        for one, slot in slots.items()
        if one in found
    ]


def _totals(tx: Connection, asking: Asking, row: CampaignRow, work: Work) -> tuple[dict[str, int], int]:
    """What was handed over in the days of a drive."""
    first = school_day(work.starts_at, asking.zone)
    last = work.until or row.closes_on
    given: dict[str, int] = {}
    for kind, pieces in lines.given_by_kind(tx, row.school_id, first, last).items():
        given[GROUP_OF[kind]] = given.get(GROUP_OF[kind], 0) + pieces
    return given, lines.families_given(tx, row.school_id, first, last)


def arrange(
    tx: Connection, asking: Asking, campaign_id: int, token: str, draft: WorkDraft
) -> int | WorkRefusal:
    """A new work; the staff whom a round table is for is invited. The same draft twice makes one."""
    row = _campaign(tx, asking, campaign_id)
    if row is None or not runs_campaigns(asking.person):
        return WorkRefusal.NOT_FOUND
    if row.archived_at is not None:
        return WorkRefusal.CLOSED
    values = {
        "campaign_id": campaign_id,
        "draft": token,
        "kind": draft.kind,
        "title": draft.title,
        "starts_at": draft.starts_at,
        "until": draft.until,
        "told": draft.told,
        "made_by": asking.person.id,
    }
    work_id = works.add(tx, values)
    if work_id is None:
        known = works.by_draft(tx, token)
        return known.id if known else WorkRefusal.NOT_FOUND
    write_audit(tx, asking.now, asking.person.id, "arrange", "work", work_id)
    if KINDS[draft.kind].open_to is OpenTo.STAFF:
        _invite(tx, asking, work_id, draft)
    return work_id


def _invite(tx: Connection, asking: Asking, work_id: int, draft: WorkDraft) -> None:
    school_id = asking.person.school_id
    found = (one.id for role in ROUND_TABLE_ROLES for one in people.with_role(tx, school_id, role))
    buttons = [[LetterButton("work-come", PublicPress("take", work_id))]]
    said = {"title": draft.title, "when": draft.starts_at, **trust(tx, school_id)}
    letter = Letter("work-invited-letter", said, buttons)
    who = sorted({*found} - {asking.person.id})
    outbox.post(tx, who, "work-invited", f"work:{work_id}", "once", letter.body(), asking.now)


def close(
    tx: Connection, asking: Asking, work_id: int, told: dict[str, str | int], proof: Evidence
) -> WorkRefusal | None:
    """It was held: what came of it, and what shows it."""
    work = works.by_id(tx, work_id)
    row = _campaign(tx, asking, work.campaign_id) if work else None
    if work is None or row is None or not runs_campaigns(asking.person):
        return WorkRefusal.NOT_FOUND
    if refusal := why_not_close(work.kind, proof.kind, told):
        return refusal
    shown = {"kind": proof.kind, "link": proof.link, "file_id": proof.file_id, "file_name": proof.file_name}
    values = {"told": work.told | told, "evidence": shown, "closed_by": asking.person.id}
    if not works.close(tx, work_id, **values, closed_at=asking.now):
        return WorkRefusal.CLOSED
    write_audit(tx, asking.now, asking.person.id, "held", "work", work_id)
    if work.kind == "council" and row.summary is None:
        said = f"{told['shortcomings']} → {told['remedies']}"
        campaigns.change(tx, row.id, summary=said)  # nobody writes it down a second time
    return None


def drop(tx: Connection, asking: Asking, work_id: int) -> WorkRefusal | None:
    """It is not held after all; whoever would have come hears so."""
    work = works.by_id(tx, work_id)
    row = _campaign(tx, asking, work.campaign_id) if work else None
    if work is None or row is None or not runs_campaigns(asking.person):
        return WorkRefusal.NOT_FOUND
    expected = [one.person_id for one in works.coming(tx, work_id)]
    if not works.drop(tx, work_id):
        return WorkRefusal.CLOSED
    said = {"title": work.title, "when": work.starts_at, **trust(tx, row.school_id)}
    letter = Letter("work-dropped-letter", said)
    outbox.post(tx, expected, "work-dropped", f"work:{work_id}", "once", letter.body(), asking.now)
    write_audit(tx, asking.now, asking.person.id, "drop", "work", work_id)
    return None


# For families and for invited staff

FOR_FAMILIES = tuple(key for key, kind in KINDS.items() if kind.open_to is OpenTo.FAMILIES)


def to_come(tx: Connection, school_id: int, now: datetime, day: date, kind: str = "") -> list[Work]:
    """Fairs, receptions and contests that are still to come; everybody may know of them."""
    kinds = [one for one in FOR_FAMILIES if kind in ("", one)]
    return works.to_come(tx, school_id, kinds, now, day)


@dataclass(frozen=True)
class OwnWork:
    """A work as a family or an invited colleague sees it; `at` is the own appointment."""

    work: Work
    comes: bool
    at: datetime | None
    full: bool


def own_card(tx: Connection, asking: Asking, work_id: int) -> OwnWork | WorkRefusal:
    work = works.by_id(tx, work_id)
    row = _campaign(tx, asking, work.campaign_id) if work else None
    if work is None or row is None or not _concerns(asking.person, work):
        return WorkRefusal.NOT_FOUND
    found = works.coming(tx, work_id)
    own = next((one for one in found if one.person_id == asking.person.id), None)
    at = work.starts_at + own.slot * SLOT if own and own.slot is not None else None
    slots = work.told.get("slots")
    return OwnWork(work, own is not None, at, slots is not None and len(found) >= int(slots))


def _concerns(person: Person, work: Work) -> bool:
    open_to = KINDS[work.kind].open_to
    return open_to is OpenTo.FAMILIES or (open_to is OpenTo.STAFF and person.is_staff())


def come(tx: Connection, asking: Asking, work_id: int) -> OwnWork | WorkRefusal:
    """An appointment at a reception, or a place at a round table."""
    seen = own_card(tx, asking, work_id)
    if isinstance(seen, WorkRefusal):
        return seen
    if seen.work.closed_at or seen.work.starts_at <= asking.now:
        return WorkRefusal.CLOSED
    slot = None
    if slots := int(seen.work.told.get("slots", 0)):
        slot = free_slot(slots, [one.slot for one in works.coming(tx, work_id) if one.slot is not None])
        if slot is None and not seen.comes:
            return WorkRefusal.FULL
    works.come(tx, work_id, asking.person.id, slot)
    return own_card(tx, asking, work_id)


def stay_away(tx: Connection, asking: Asking, work_id: int) -> OwnWork | WorkRefusal:
    works.stay_away(tx, work_id, asking.person.id)
    return own_card(tx, asking, work_id)
