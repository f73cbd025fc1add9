"""Thursday's report: confirmed by class teachers, frozen on Wednesday, corrected and signed, sent and proven."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import people
from db.assistance import attendance, campaigns, settings, weekly
from db.assistance.campaigns import CampaignRow
from db.assistance.weekly import Report
from db.people.audit import write_audit
from db.plan import campaign_tasks
from db.vault import Vault
from school.assistance.campaigns import TEMPLATES
from school.assistance.weekly import ReportRefusal, ReportState, as_proof, change_since, report_for
from school.dates import at_school_time, school_day
from school.people import Person, Role
from school.plan import Evidence
from school.plan.fixed_deadlines import CATALOGUE, PLAN_NAME
from school.rights import heads_campaigns, runs_campaigns
from services.asking import Asking
from services.assistance import figures
from services.plan.closing import mark_done


@dataclass(frozen=True)
class ReportCard:
    """A report with its figures as they stand, the change against the last one, and who has confirmed."""

    report: Report
    campaign: CampaignRow
    figures: dict[str, int]
    change: dict[str, int]
    confirmed: set[str]
    classes: set[str]
    names: dict[int, str]  # of whoever signed, sent or corrected it


@dataclass(frozen=True)
class ClassWeek:
    """What a class teacher confirms on Tuesday: the days that were marked, and who was missing."""

    report: Report
    classes: list[str]
    marked: int
    missing: int
    unexcused: int
    confirmed: bool


def is_weekly(tx: Connection, row: CampaignRow) -> bool:
    template = TEMPLATES.get(row.kind)
    if template is None:
        return False
    return template.weekly or settings.of(tx, row.school_id).care_weekly


def current(tx: Connection, school_id: int, day: date) -> Report | None:
    """The report that is being made on this day; begun when it is first needed."""
    row = campaigns.running(tx, school_id, day)
    if row is None or not is_weekly(tx, row):
        return None
    thursday = report_for(day, row.opens_on, row.closes_on)
    return weekly.keep(tx, school_id, row.id, thursday) if thursday else None


def all_of(tx: Connection, asking: Asking, campaign_id: int) -> list[Report] | ReportRefusal:
    row = campaigns.by_id(tx, campaign_id)
    if row is None or row.school_id != asking.person.school_id or not runs_campaigns(asking.person):
        return ReportRefusal.NOT_FOUND
    current(tx, row.school_id, asking.today)
    return weekly.of_campaign(tx, campaign_id)


def _seen(tx: Connection, asking: Asking, report_id: int) -> Report | ReportRefusal:
    row = weekly.by_id(tx, report_id)
    if row is None or row.school_id != asking.person.school_id or not runs_campaigns(asking.person):
        return ReportRefusal.NOT_FOUND
    return row


def card(tx: Connection, asking: Asking, report_id: int) -> ReportCard | ReportRefusal:
    row = _seen(tx, asking, report_id)
    if isinstance(row, ReportRefusal):
        return row
    return card_of(tx, asking.vault, asking.zone, row)


def card_of(tx: Connection, vault: Vault, zone: ZoneInfo, row: Report) -> ReportCard | ReportRefusal:
    campaign = campaigns.by_id(tx, row.campaign_id)
    if campaign is None:
        return ReportRefusal.NOT_FOUND
    now = _figures(tx, vault, zone, row, campaign)
    earlier = [
        one for one in weekly.of_campaign(tx, campaign.id) if one.thursday < row.thursday and one.figures
    ]
    before = earlier[-1].figures if earlier else None
    return ReportCard(
        row,
        campaign,
        now,
        change_since(now, before),
        weekly.confirmed(tx, row.id),
        _classes(tx, row.school_id),
        _names(tx, row),
    )


def _names(tx: Connection, row: Report) -> dict[int, str]:
    ids = {row.signed_by, row.sent_by, *(one.get("by") for one in row.corrections)}
    return {one.id: one.name for one in people.by_ids(tx, {one for one in ids if one})}


def _figures(
    tx: Connection, vault: Vault, zone: ZoneInfo, row: Report, campaign: CampaignRow
) -> dict[str, int]:
    """As they were frozen; before that, as they are now."""
    if row.state != ReportState.GATHERING:
        return row.figures
    return figures.count(tx, vault, campaign, zone, row.thursday)


def _classes(tx: Connection, school_id: int) -> set[str]:
    return {name for one in people.with_role(tx, school_id, Role.CLASS_TEACHER) for name in one.teaches()}


# Tuesday


def class_week(tx: Connection, asking: Asking, report_id: int) -> ClassWeek | ReportRefusal:
    """The own classes in the week that the report is about; of a day that was marked twice the last counts."""
    row, names = weekly.by_id(tx, report_id), sorted(asking.person.teaches())
    if row is None or row.school_id != asking.person.school_id or not names:
        return ReportRefusal.NOT_FOUND
    first = row.thursday - timedelta(days=6)
    marks = attendance.marks_of(tx, row.school_id, first, row.thursday)
    last = {
        (one.class_name, school_day(one.marked_at, asking.zone)): one
        for one in marks
        if one.class_name in names
    }
    return ClassWeek(
        row,
        names,
        len(last),
        sum(one.missing for one in last.values()),
        sum(one.unexcused for one in last.values()),
        set(names) <= weekly.confirmed(tx, report_id),
    )


def confirm(tx: Connection, asking: Asking, report_id: int) -> ClassWeek | ReportRefusal:
    found = class_week(tx, asking, report_id)
    if isinstance(found, ReportRefusal):
        return found
    if found.report.state != ReportState.GATHERING:
        return ReportRefusal.WRONG_STATE
    for name in found.classes:
        weekly.confirm(tx, report_id, name, asking.person.id, asking.now)
    write_audit(tx, asking.now, asking.person.id, "confirm", "weekly", report_id)
    return class_week(tx, asking, report_id)


# Wednesday and Thursday


def freeze(
    tx: Connection, vault: Vault, zone: ZoneInfo, row: Report, now: datetime, by: Person | None
) -> bool:
    """The figures stand still: what changes afterwards goes into the next report, or is corrected with a reason."""
    campaign = campaigns.by_id(tx, row.campaign_id)
    if campaign is None or row.state != ReportState.GATHERING:
        return False
    counted = figures.count(tx, vault, campaign, zone, row.thursday)
    done = weekly.step(
        tx, row.id, ReportState.GATHERING, state=ReportState.FROZEN, figures=counted, frozen_at=now
    )
    if done:
        write_audit(tx, now, by.id if by else None, "freeze", "weekly", row.id)
    return done


def freeze_now(tx: Connection, asking: Asking, report_id: int) -> ReportRefusal | None:
    row = _seen(tx, asking, report_id)
    if isinstance(row, ReportRefusal):
        return row
    done = freeze(tx, asking.vault, asking.zone, row, asking.now, asking.person)
    return None if done else ReportRefusal.WRONG_STATE


def correct(
    tx: Connection, asking: Asking, report_id: int, figure: str, becomes: int, why: str
) -> ReportRefusal | None:
    """What was frozen is changed with a reason; what it was stays visible."""
    row = _seen(tx, asking, report_id)
    if isinstance(row, ReportRefusal):
        return row
    if row.state != ReportState.FROZEN:
        return ReportRefusal.WRONG_STATE
    if figure not in row.figures:
        return ReportRefusal.NO_SUCH_FIGURE
    trace = {"figure": figure, "was": row.figures[figure], "becomes": becomes, "why": why}
    trace |= {"by": asking.person.id, "at": asking.now.isoformat()}
    changed = {"figures": row.figures | {figure: becomes}, "corrections": [*row.corrections, trace]}
    if not weekly.step(tx, report_id, ReportState.FROZEN, **changed):
        return ReportRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, "correct", "weekly", report_id, figure=figure)
    return None


def sign(tx: Connection, asking: Asking, report_id: int) -> ReportRefusal | None:
    """The deputy head signs; from then on no figure changes."""
    row = _seen(tx, asking, report_id)
    if isinstance(row, ReportRefusal) or not heads_campaigns(asking.person):
        return ReportRefusal.NOT_FOUND
    signed = {"state": ReportState.SIGNED, "signed_by": asking.person.id, "signed_at": asking.now}
    if not weekly.step(tx, report_id, ReportState.FROZEN, **signed):
        return ReportRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, "sign", "weekly", report_id)
    return None


def note_sent(tx: Connection, asking: Asking, report_id: int, proof: Evidence) -> ReportRefusal | None:
    """Sent, with the proof: that closes the plan's line of this week as well."""
    row = _seen(tx, asking, report_id)
    if isinstance(row, ReportRefusal):
        return row
    values = {"state": ReportState.SENT, "sent_by": asking.person.id, "sent_at": asking.now}
    if not weekly.step(
        tx,
        report_id,
        ReportState.SIGNED,
        **values,
        proof=as_proof(proof.kind, proof.link or proof.file_id or ""),
    ):
        return ReportRefusal.WRONG_STATE
    write_audit(tx, asking.now, asking.person.id, "sent", "weekly", report_id)
    places = [one.place for one in CATALOGUE if one.weekly]
    eve = row.thursday - timedelta(days=1)
    occurrence_id = campaign_tasks.open_on(tx, row.school_id, PLAN_NAME, places, eve)
    if occurrence_id is not None:
        mark_done(tx, asking, occurrence_id, proof)
    return None


def freezes_at(tx: Connection, row: Report, zone: ZoneInfo) -> datetime:
    """Wednesday, at the hour that the school has set."""
    hour = settings.of(tx, row.school_id).freezes_at
    return at_school_time(row.thursday - timedelta(days=1), time(hour), zone)


def public_figures(
    tx: Connection, asking: Asking, campaign_id: int
) -> tuple[CampaignRow, dict[str, int], str] | None:
    """(campaign, figures up to today, the school's own trust line) for the text that everybody may read."""
    row = campaigns.by_id(tx, campaign_id)
    if row is None or row.school_id != asking.person.school_id or not runs_campaigns(asking.person):
        return None
    counted = figures.count(tx, asking.vault, row, asking.zone, min(asking.today, row.closes_on))
    return row, counted, settings.of(tx, row.school_id).trust_line
