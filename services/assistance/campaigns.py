"""Campaigns: days moved by an order, the committee, materials in both languages, the tasks, the end."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import campaigns, lines, settings, weekly, works
from db.assistance.campaigns import CampaignRow, Change, Material, Member
from db.assistance.lines import Total
from db.assistance.works import CampaignPaper
from db.people.audit import write_audit
from db.plan import campaign_tasks
from db.plan.campaign_tasks import Task
from school.assistance.campaigns import (
    TEMPLATES,
    Campaign,
    CampaignRefusal,
    Stage,
    campaign_on,
    missing_of,
    next_campaign,
    stage_on,
    why_not_archive,
)
from school.assistance.lines import LineState
from school.people import Person
from school.plan.fixed_deadlines import CATALOGUE, PLAN_NAME
from school.presses.assistance import DrivePress, PublicPress
from school.rights import is_pupil, runs_campaigns
from services.asking import Asking
from services.assistance import figures
from services.assistance.codes import may_see
from services.assistance.letters import trust
from services.letters import Letter, LetterButton, Named


@dataclass(frozen=True)
class CampaignCard:
    """A campaign with its people and its work; `lacks` is what must be there before it opens."""

    row: CampaignRow
    stage: Stage
    committee: list[tuple[Person, str]]
    changes: list[Change]
    tasks: list[Task]
    lacks: list[str]
    papers: list[CampaignPaper]
    month: CampaignRow | None


def stage_of(row: CampaignRow, day: date) -> Stage:
    return stage_on(
        day, row.opens_on, row.closes_on, order=row.order_no is not None, archived=row.archived_at is not None
    )


def all_of(tx: Connection, asking: Asking) -> list[CampaignRow] | CampaignRefusal:
    if not may_see(tx, asking.person):
        return CampaignRefusal.NOT_FOUND
    return campaigns.of_school(tx, asking.person.school_id)


def _seen(tx: Connection, asking: Asking, campaign_id: int) -> CampaignRow | CampaignRefusal:
    row = campaigns.by_id(tx, campaign_id)
    if row is None or row.school_id != asking.person.school_id or not may_see(tx, asking.person):
        return CampaignRefusal.NOT_FOUND
    return row


def _run(tx: Connection, asking: Asking, campaign_id: int) -> CampaignRow | CampaignRefusal:
    """For whoever runs it, as long as it is not put away."""
    row = _seen(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    if not runs_campaigns(asking.person):
        return CampaignRefusal.NOT_FOUND
    return CampaignRefusal.ARCHIVED if row.archived_at else row


def card(tx: Connection, asking: Asking, campaign_id: int) -> CampaignCard | CampaignRefusal:
    row = _seen(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    parts = campaigns.members(tx, campaign_id)
    return CampaignCard(
        row,
        stage_of(row, asking.today),
        _named(tx, parts),
        campaigns.changes_of(tx, campaign_id),
        tasks(tx, row),
        missing_of([one.part for one in parts], row.order_no is not None, row.plan_doc is not None),
        works.papers_of(tx, campaign_id),
        campaigns.within(tx, campaign_id),
    )


def _named(tx: Connection, parts: list[Member]) -> list[tuple[Person, str]]:
    part_of = {one.person_id: one.part for one in parts}
    return [(one, part_of[one.id]) for one in people.by_ids(tx, list(part_of))]


def tasks(tx: Connection, row: CampaignRow) -> list[Task]:
    """The fixed deadlines of this campaign, as they stand in the plan: nothing is written down twice."""
    template = TEMPLATES.get(row.kind)
    if template is None:
        return []
    places = [one.place for one in CATALOGUE if one.key.startswith(template.tasks) and not one.weekly]
    return campaign_tasks.of(tx, row.school_id, PLAN_NAME, places, row.year)


def begin_own(
    tx: Connection, asking: Asking, name: str, opens_on: date, closes_on: date, token: str
) -> CampaignRefusal | None:
    """A campaign of the school's own, from the empty template."""
    if not runs_campaigns(asking.person):
        return CampaignRefusal.NOT_FOUND
    if closes_on < opens_on:
        return CampaignRefusal.WRONG_DATES
    campaigns.make(tx, asking.person.school_id, Campaign(f"own:{token}", opens_on, closes_on), name)
    write_audit(tx, asking.now, asking.person.id, "begin", "campaign", None)
    return None


#: What is written down of a campaign, and where.
_NOTED = {"plan": "plan_doc", "survey": "survey", "summary": "summary"}


def note(
    tx: Connection,
    asking: Asking,
    campaign_id: int,
    what: str,
    text: str,
    file: dict[str, Any] | None = None,
    on: date | None = None,
) -> CampaignRefusal | None:
    """The order of that day (with it the first stage is over), the plan, the survey's result, the summary; each with
    its file."""
    values = {"order_no": text, "order_on": on or asking.today} if what == "order" else {_NOTED[what]: text}
    if refusal := _note(tx, asking, campaign_id, what, **values):
        return refusal
    if file:
        kept = {"campaign_id": campaign_id, "kind": what, "file": file, "person_id": asking.person.id}
        works.add_paper(tx, kept | {"at": asking.now})
    return None


def paper(tx: Connection, asking: Asking, campaign_id: int, paper_id: int) -> CampaignPaper | CampaignRefusal:
    row = _seen(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    found = works.papers_of(tx, campaign_id)
    return next((one for one in found if one.id == paper_id), CampaignRefusal.NOT_FOUND)


def months(tx: Connection, asking: Asking, campaign_id: int) -> list[CampaignRow] | CampaignRefusal:
    """The school's own campaigns inside which this one can be held."""
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    found = campaigns.of_school(tx, row.school_id)
    return [one for one in found if one.name and one.id != row.id and not one.archived_at]


def put_within(tx: Connection, asking: Asking, campaign_id: int, month_id: int) -> CampaignRefusal | None:
    found = months(tx, asking, campaign_id)
    if isinstance(found, CampaignRefusal):
        return found
    if month_id not in {one.id for one in found}:
        return CampaignRefusal.NOT_FOUND
    campaigns.put_within(tx, campaign_id, month_id)
    write_audit(tx, asking.now, asking.person.id, "within", "campaign", campaign_id, month=month_id)
    return None


def _note(
    tx: Connection, asking: Asking, campaign_id: int, deed: str, **values: object
) -> CampaignRefusal | None:
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    campaigns.change(tx, campaign_id, **values)
    write_audit(tx, asking.now, asking.person.id, deed, "campaign", campaign_id)
    return None


def move_days(
    tx: Connection,
    asking: Asking,
    campaign_id: int,
    opens_on: date,
    closes_on: date,
    order_no: str,
    reason: str,
) -> CampaignRefusal | None:
    """An order moves the days. Reports that were begun stay with the Thursdays that they are of."""
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    if closes_on < opens_on or opens_on.year != row.year:
        return CampaignRefusal.WRONG_DATES
    campaigns.note_change(
        tx,
        {
            "campaign_id": campaign_id,
            "opened_on": row.opens_on,
            "closed_on": row.closes_on,
            "order_no": order_no,
            "reason": reason,
            "person_id": asking.person.id,
            "at": asking.now,
        },
    )
    return _note(tx, asking, campaign_id, "dates", opens_on=opens_on, closes_on=closes_on)


def put_member(
    tx: Connection, asking: Asking, campaign_id: int, person_id: int, part: str
) -> CampaignRefusal | None:
    """Staff and parents, and of the pupils whoever represents the parliament."""
    row, person = _run(tx, asking, campaign_id), people.by_id(tx, person_id)
    if isinstance(row, CampaignRefusal):
        return row
    if person is None or person.school_id != row.school_id or not person.active:
        return CampaignRefusal.NOT_FOUND
    if part != "active" and is_pupil(person) != (part == "parliament"):
        return CampaignRefusal.NOT_FOUND
    campaigns.put_member(tx, campaign_id, person_id, part)
    write_audit(tx, asking.now, asking.person.id, "member", "campaign", campaign_id, person=person_id)
    if person_id != asking.person.id:
        _say_named(tx, asking, row, person, part)
    return None


def _say_named(tx: Connection, asking: Asking, row: CampaignRow, person: Person, part: str) -> None:
    """Whoever is named hears it, with the way in: codes and numbers for the staff, the public page for others."""
    name = row.name or Named(f"campaign-{row.kind}")
    said = {"name": name, "part": Named(f"campaign-part-{part}"), **trust(tx, row.school_id)}
    opens = DrivePress("card", row.id) if person.is_staff() else PublicPress()
    letter = Letter("campaign-member-letter", said, [[LetterButton("need-open", opens)]])
    subject = f"campaign:{row.id}:{part}"
    outbox.post(tx, [person.id], "campaign-member", subject, "once", letter.body(), asking.now)


def drop_member(tx: Connection, asking: Asking, campaign_id: int, person_id: int) -> CampaignRefusal | None:
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    campaigns.drop_member(tx, campaign_id, person_id)
    write_audit(tx, asking.now, asking.person.id, "member-off", "campaign", campaign_id, person=person_id)
    return None


def materials(tx: Connection, asking: Asking, campaign_id: int) -> list[Material] | CampaignRefusal:
    row = _seen(tx, asking, campaign_id)
    return row if isinstance(row, CampaignRefusal) else campaigns.materials(tx, campaign_id)


def add_material(
    tx: Connection, asking: Asking, campaign_id: int, kind: str, kk: str | None, ru: str | None
) -> CampaignRefusal | None:
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    material_id = campaigns.add_material(tx, campaign_id, kind, kk, ru)
    write_audit(tx, asking.now, asking.person.id, "material", "campaign", campaign_id, material=material_id)
    return None


def publish(tx: Connection, asking: Asking, campaign_id: int, material_id: int) -> CampaignRefusal | None:
    """Only what stands in Kazakh and in Russian."""
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    if material_id not in {one.id for one in campaigns.materials(tx, campaign_id)}:
        return CampaignRefusal.NOT_FOUND
    if not campaigns.publish(tx, material_id, asking.now):
        return CampaignRefusal.ONE_LANGUAGE
    write_audit(tx, asking.now, asking.person.id, "publish", "campaign", campaign_id, material=material_id)
    return None


def archive(tx: Connection, asking: Asking, campaign_id: int) -> CampaignRefusal | None:
    """Puts it away with its figures; nothing without the survey's result and the summary."""
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    if refusal := why_not_archive(asking.today, row.closes_on, row.summary, row.survey):
        return refusal
    counted = figures.count(tx, asking.vault, row, asking.zone, row.closes_on)
    return _note(tx, asking, campaign_id, "archive", archived_at=asking.now, figures=counted)


@dataclass(frozen=True)
class Now:
    """What everybody may know: which campaign runs or comes next."""

    running: CampaignRow | None
    coming: CampaignRow | None
    trust_line: str
    care_weekly: bool
    freezes_at: int  # the hour on Wednesday, by the school's clock
    still_after: int  # school days without a movement


def now(tx: Connection, school_id: int, day: date) -> Now:
    kept = settings.of(tx, school_id)
    known = {(row.kind, row.year) for row in campaigns.of_school(tx, school_id)}
    return Now(
        campaigns.running(tx, school_id, day) or _by_the_guide(campaign_on(day), known),
        campaigns.coming(tx, school_id, day) or _by_the_guide(next_campaign(day), known),
        kept.trust_line,
        kept.care_weekly,
        kept.freezes_at,
        kept.still_after,
    )


@dataclass(frozen=True)
class PublicPage:
    """What everybody may read: the figures of the last report that was frozen, and what was published."""

    now: Now
    figures: dict[str, int] | None
    materials: list[Material]


def public_page(tx: Connection, school_id: int, day: date) -> PublicPage:
    told = now(tx, school_id, day)
    if told.running is None or not told.running.id:
        return PublicPage(told, None, [])
    frozen = [one for one in weekly.of_campaign(tx, told.running.id) if one.frozen_at]
    shown = campaigns.published(tx, told.running.id)
    return PublicPage(told, frozen[-1].figures if frozen else None, shown)


def _by_the_guide(one: Campaign | None, known: set[tuple[str, int]]) -> CampaignRow | None:
    """A campaign that does not stand in the table yet, and which no order can have moved."""
    if one is None or (one.kind, one.opens_on.year) in known:
        return None
    nothing: dict[str, Any] = dict.fromkeys(
        ("name", "order_no", "order_on", "plan_doc", "survey", "summary", "figures", "archived_at")
    )
    return CampaignRow(0, 0, one.kind, one.opens_on, one.closes_on, one.opens_on.year, **nothing)


def packing(tx: Connection, who: Person | None) -> list[Total] | None:
    """What is to be packed, for whoever helps in a campaign; None for everybody else."""
    if who is None or not who.active or not campaigns.helps(tx, who.school_id, who.id):
        return None
    return lines.totals(tx, who.school_id, (LineState.PROMISED, LineState.STARTED, LineState.READY))
