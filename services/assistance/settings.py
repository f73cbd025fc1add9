"""What a school sets for its campaigns: the trust line, the hours and days, to whom reports go, and in which form."""

from typing import Any

from sqlalchemy.engine import Connection

from db.assistance import forms, settings
from db.assistance.forms import ReportForm
from db.people.audit import write_audit
from school.assistance.campaigns import CampaignRefusal
from school.assistance.weekly import ReportRefusal
from school.rights import heads_campaigns, runs_campaigns
from services.asking import Asking


def recipients(tx: Connection, school_id: int) -> dict[str, str]:
    """Level → whom the report goes to."""
    return settings.of(tx, school_id).recipients


def set_recipient(tx: Connection, asking: Asking, level: str, who: str) -> ReportRefusal | None:
    if not runs_campaigns(asking.person):
        return ReportRefusal.NOT_FOUND
    known = recipients(tx, asking.person.school_id)
    settings.put(tx, asking.person.school_id, recipients=known | {level: who})
    write_audit(tx, asking.now, asking.person.id, "recipient", "organization", asking.person.school_id)
    return None


def forms_of(tx: Connection, school_id: int) -> list[ReportForm]:
    return forms.of_school(tx, school_id)


def keep_form(
    tx: Connection, asking: Asking, kind: str, file_id: str, file_name: str
) -> ReportRefusal | None:
    """The newest of its kind is the one that is filled."""
    if not runs_campaigns(asking.person):
        return ReportRefusal.NOT_FOUND
    values = {
        "school_id": asking.person.school_id,
        "kind": kind,
        "file_id": file_id,
        "file_name": file_name,
        "sent_by": asking.person.id,
        "sent_at": asking.now,
    }
    forms.put(tx, values)
    write_audit(tx, asking.now, asking.person.id, "form", "organization", asking.person.school_id)
    return None


def drop_forms(tx: Connection, asking: Asking) -> ReportRefusal | None:
    """The report goes in the bot's own shape again."""
    if not runs_campaigns(asking.person):
        return ReportRefusal.NOT_FOUND
    forms.drop(tx, asking.person.school_id)
    write_audit(tx, asking.now, asking.person.id, "form-off", "organization", asking.person.school_id)
    return None


def set_trust_line(tx: Connection, asking: Asking, number: str) -> CampaignRefusal | None:
    """The school's own number beside that of the country."""
    return _set(tx, asking, "trust-line", trust_line=number)


def switch_weekly(tx: Connection, asking: Asking) -> CampaignRefusal | None:
    """Whether «Қамқорлық» has a report every Thursday, too; switches it over."""
    on = not settings.of(tx, asking.person.school_id).care_weekly
    return _set(tx, asking, "weekly", care_weekly=on)


def set_freeze_hour(tx: Connection, asking: Asking, hour: int) -> CampaignRefusal | None:
    """When on Wednesday the figures stand still."""
    return _set(tx, asking, "freeze-hour", freezes_at=hour)


def set_still_days(tx: Connection, asking: Asking, days: int) -> CampaignRefusal | None:
    """After how many school days without a movement a request stands still."""
    return _set(tx, asking, "still-days", still_after=days)


def _set(tx: Connection, asking: Asking, deed: str, **values: Any) -> CampaignRefusal | None:
    if not heads_campaigns(asking.person):
        return CampaignRefusal.NOT_FOUND
    settings.put(tx, asking.person.school_id, **values)
    write_audit(tx, asking.now, asking.person.id, deed, "organization", asking.person.school_id)
    return None
