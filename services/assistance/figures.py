"""What a campaign's report counts, worked out from the records: numbers, never who."""

from collections import Counter
from datetime import date, timedelta
from datetime import time as hour
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import people
from db.assistance import attendance, giving, lines, needs, works
from db.assistance.campaigns import CampaignRow
from db.vault import Vault
from school.assistance import grade_band
from school.assistance.attendance import MOVEMENTS
from school.assistance.lines import ENDED, GROUP_OF, HELPED
from school.dates import at_school_time
from services.assistance.contents import NeedContent


def count(tx: Connection, vault: Vault, campaign: CampaignRow, zone: ZoneInfo, until: date) -> dict[str, int]:
    """From the campaign's first day to the end of `until`."""
    since = at_school_time(campaign.opens_on, hour.min, zone)
    end = at_school_time(until + timedelta(days=1), hour.min, zone)
    rows = needs.of_days(tx, campaign.school_id, since, end)
    of_needs = lines.of_needs(tx, [row.id for row in rows])
    contents = {row.id: NeedContent.unseal(vault, row) for row in rows}
    children = {row.id: row.child_key or row.draft.encode() for row in rows}
    every = [(row.id, line) for row in rows for line in of_needs[row.id]]
    helped = {
        children[need_id]
        for need_id, line in every
        if line.state in HELPED and line.handed_on and campaign.opens_on <= line.handed_on <= until
    }
    cases = [one for one in attendance.cases(tx, campaign.school_id) if one.found_on <= until]
    given = Counter[str]()
    for kind, pieces in lines.given_by_kind(tx, campaign.school_id, campaign.opens_on, until).items():
        given[f"given:{GROUP_OF[kind]}"] += pieces
    counted: dict[str, int] = {
        "children_in_need": len(set(children.values())),
        "children_helped": len(helped),
        "lines_asked": len(every),
        "lines_open": sum(line.state not in ENDED for _, line in every),
        "things_given": given.total(),
        "not_in_school": sum(one.returned_on is None or one.returned_on > until for one in cases),
        "returned": sum(
            one.returned_on is not None and campaign.opens_on <= one.returned_on <= until for one in cases
        ),
    }
    moved = attendance.movements(tx, campaign.school_id, campaign.opens_on, until)
    counted |= {kind: moved.get(kind, 0) for kind in MOVEMENTS}
    counted["givers"] = giving.givers_between(tx, campaign.school_id, since, end)
    counted["mentions"] = works.shown_to_the_press(tx, campaign.id, end)
    back = [one for one in cases if one.returned_on and campaign.opens_on <= one.returned_on <= until]
    took = [(one.returned_on - one.found_on).days for one in back if one.returned_on]
    measured = {"days_to_return": round(sum(took) / len(took))} if took else {}
    return counted | given | _by_child(tx, contents, children) | measured


def _by_child(
    tx: Connection, contents: dict[int, NeedContent | None], children: dict[int, bytes]
) -> dict[str, int]:
    """Children by category and by grades; each child once."""
    of_child = {children[need_id]: content for need_id, content in contents.items() if content}
    ids = {content.child_id for content in of_child.values()}
    grades = {one.id: one.grade for one in people.by_ids(tx, ids)}
    counted = Counter[str]()
    for content in of_child.values():
        counted[f"category:{content.category}"] += 1
        counted[f"grades:{grade_band(grades.get(content.child_id)) or '?'}"] += 1
    return dict(counted)
