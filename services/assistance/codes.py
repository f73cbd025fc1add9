"""What others than the keeper may see: numbers and lines by code; a name only when asked for twice, and on record."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import campaigns, lines, needs
from db.assistance.lines import Line, Total
from db.assistance.needs import Need
from db.people.audit import write_audit
from school.assistance import NeedRefusal, grade_band
from school.people import Person, Role
from school.rights import heads_campaigns, runs_campaigns, sits_on_committee
from services.asking import Asking
from services.assistance.contents import NeedContent
from services.assistance.keeping import accepted_conduct, assign
from services.assistance.letters import keeper_button, trust
from services.letters import Letter


def may_see(tx: Connection, person: Person) -> bool:
    """The deputy head, the social pedagogue, and whoever of the staff is on a committee."""
    return sits_on_committee(person, member=campaigns.is_member(tx, person.school_id, person.id))


@dataclass(frozen=True)
class Numbers:
    """How much work there is and with whom; no content."""

    states: dict[str, int]
    keepers: list[tuple[Person, int]]
    left: int  # open requests that nobody in office keeps
    totals: list[Total]
    held: list[Need]  # that wait to be handed over, since their keeper has another account now


def numbers(tx: Connection, asking: Asking) -> Numbers | NeedRefusal:
    if not may_see(tx, asking.person):
        return NeedRefusal.NOT_FOUND
    school_id = asking.person.school_id
    keepers = people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)
    kept = Counter(row.keeper_id for row in needs.open_of(tx, school_id))
    own = [(one, kept.get(one.id, 0)) for one in keepers]
    return Numbers(
        needs.open_counts(tx, school_id),
        own,
        kept.total() - sum(count for _, count in own),
        lines.totals(tx, school_id),
        [row for row in needs.open_of(tx, school_id) if row.held_back],
    )


@dataclass(frozen=True)
class Coded:
    """«№ 017, grades 5–7, winter boots 37»: what the committee may know of a request."""

    need: Need
    band: str
    lines: list[Line]


def coded(tx: Connection, asking: Asking) -> list[Coded] | NeedRefusal:
    """Open requests by code; without those whose family agreed only to the social pedagogue."""
    if not may_see(tx, asking.person):
        return NeedRefusal.NOT_FOUND
    rows = needs.open_of(tx, asking.person.school_id, shared=True, most=200)
    of_needs = lines.of_needs(tx, [row.id for row in rows])
    bands = _bands(tx, asking, rows)
    return [Coded(row, bands[row.id], of_needs[row.id]) for row in rows]


def _bands(tx: Connection, asking: Asking, rows: Sequence[Need]) -> dict[int, str]:
    children = {
        row.id: content.child_id for row in rows if (content := NeedContent.unseal(asking.vault, row))
    }
    grades = {one.id: one.grade for one in people.by_ids(tx, set(children.values()))}
    return {row.id: grade_band(grades.get(children.get(row.id, 0))) for row in rows}


@dataclass(frozen=True)
class Unveiled:
    """Who is behind a code."""

    need: Need
    child: Person | None


def name(tx: Connection, asking: Asking, need_id: int) -> Unveiled | NeedRefusal:
    """The deputy head asks whose request it is: written down, and the keeper is told."""
    row = needs.by_id(tx, need_id)
    if row is None or row.school_id != asking.person.school_id or not runs_campaigns(asking.person):
        return NeedRefusal.NOT_FOUND
    if not needs.is_shared(tx, need_id):
        return NeedRefusal.NOT_FOUND
    if not accepted_conduct(tx, asking.person):
        return NeedRefusal.NO_CONDUCT
    content = NeedContent.unseal(asking.vault, row)
    write_audit(tx, asking.now, asking.person.id, "name", "need", need_id)
    if row.keeper_id not in (None, asking.person.id):
        letter = Letter(
            "need-named-letter", {"number": row.number, **trust(tx, row.school_id)}, keeper_button(row)
        )
        occurrence = f"{asking.person.id}:{int(asking.now.timestamp())}"
        outbox.post(
            tx, [row.keeper_id], "need-named", f"need:{need_id}", occurrence, letter.body(), asking.now
        )
    return Unveiled(row, people.by_id(tx, content.child_id) if content else None)


def reassign(tx: Connection, asking: Asking, need_id: int, to_id: int) -> Need | NeedRefusal:
    """The deputy head gives a request to another social pedagogue, without seeing what is in it."""
    row = needs.by_id(tx, need_id)
    if row is None or row.school_id != asking.person.school_id or not heads_campaigns(asking.person):
        return NeedRefusal.NOT_FOUND
    keepers = {one.id for one in people.with_role(tx, row.school_id, Role.SOCIAL_PEDAGOGUE)}
    return assign(tx, asking, row, to_id) if to_id in keepers else NeedRefusal.NO_KEEPER
