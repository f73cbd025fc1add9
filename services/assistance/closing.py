"""The end of a campaign: who is thanked in public, and what the final analysis says."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.engine import Connection

from db import people
from db.assistance import campaigns, giving, weekly, works
from db.assistance.campaigns import CampaignRow
from db.assistance.works import Work
from school.assistance.campaigns import CampaignRefusal
from school.rights import runs_campaigns
from services.asking import Asking
from services.assistance import figures
from services.assistance.donors import told_by


def _run(tx: Connection, asking: Asking, campaign_id: int) -> CampaignRow | CampaignRefusal:
    row = campaigns.by_id(tx, campaign_id)
    if row is None or row.school_id != asking.person.school_id or not runs_campaigns(asking.person):
        return CampaignRefusal.NOT_FOUND
    return row


def thanked(tx: Connection, asking: Asking, campaign_id: int) -> list[str] | CampaignRefusal:
    """The committee, the active participants whom it named, and the givers who agreed to be thanked in public."""
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    members = people.by_ids(tx, [one.person_id for one in campaigns.members(tx, campaign_id)])
    givers = [told_by(asking.vault, one) for one in giving.public_givers(tx, row.school_id)]
    return [*sorted(one.name for one in members), *sorted(map(_without_telephone, givers))]


def _without_telephone(who: str) -> str:
    """A giver tells name and telephone in one line; of it the public reads what stands before the first digits."""
    name = next((n for n, sign in enumerate(who) if sign.isdigit() or sign == "+"), len(who))
    return who[:name].strip(" ,;:–-") or who.strip()


@dataclass(frozen=True)
class Analysis:
    """A campaign in numbers: at its end or today, week by week, with its works; nobody's name."""

    row: CampaignRow
    figures: dict[str, int]
    weeks: list[tuple[date, dict[str, int]]]
    works: list[Work]


def analysis(tx: Connection, asking: Asking, campaign_id: int) -> Analysis | CampaignRefusal:
    row = _run(tx, asking, campaign_id)
    if isinstance(row, CampaignRefusal):
        return row
    until = min(asking.today, row.closes_on)
    counted = row.figures or figures.count(tx, asking.vault, row, asking.zone, until)
    weeks = [(one.thursday, one.figures) for one in weekly.of_campaign(tx, campaign_id) if one.frozen_at]
    held = [one for one in works.of_campaign(tx, campaign_id) if one.closed_at]
    return Analysis(row, counted, weeks, held)
