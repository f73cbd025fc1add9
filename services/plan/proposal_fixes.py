"""Putting a plan that was sent right at once: many rows, its columns, its year, the words for whoever answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2s
from typing import Any

from sqlalchemy.engine import Connection

from db import jobs
from db.plan import proposals as rows
from school.dates import SchoolYear
from school.people import Person
from school.plan.changes import days_of_plan, in_year
from school.plan.columns import COLUMN_FIELDS, KEPT_BY_NAME, folded
from school.plan.proposals import (
    FIELDS,
    Unclear,
    corrected,
    like,
    moved,
    with_cell_of,
    without_role,
    years_behind,
)
from services.asking import Asking
from services.plan.own_words import choose_meaning
from services.plan.proposals import (
    OPEN,
    Kind,
    Proposal,
    ProposalRefusal,
    beside_plan,
    frame_of,
    lay_anew,
    opened_by,
    skip_doubled,
)

#: What is told of days that lie in another year; after they were moved there is nothing to tell.
_OF_THE_YEAR = ("plan-days-elsewhere", "plan-other-year")


# All of a kind


@dataclass(frozen=True)
class Group:
    """Rows that have the same month or body: what was understood from above them, mostly."""

    field: str
    value: str
    ats: Sequence[int]


def groups(proposal: Proposal) -> list[Group]:
    """The months and the bodies of a proposal in their order, each with its rows."""
    found: dict[tuple[str, str], list[int]] = {}
    for name in ("month", "faction"):
        for entry in proposal.entries:
            if entry.kind != Kind.GONE:
                found.setdefault((name, entry.row[name] or ""), []).append(entry.at)
    told = [Group(name, value, ats) for (name, value), ats in found.items()]
    return [one for one in told if one.value or sum(other.field == one.field for other in told) > 1]


def correct_group(
    tx: Connection, person: Person, proposal_id: int, name: str, value: str, typed: str
) -> ProposalRefusal | Unclear | None:
    """Another month or body for all rows that have this one."""
    proposal = opened_by(tx, person, proposal_id)
    if isinstance(proposal, ProposalRefusal):
        return proposal
    for row in rows.rows(tx, proposal_id):
        if row.understood is None or (row.understood[name] or "") != value:
            continue
        try:
            new = corrected(row.understood, name, typed, frame_of(proposal))
        except Unclear as unclear:
            return unclear
        rows.change_rows(tx, proposal_id, [row.position], understood=new)
    return None


def alike(proposal: Proposal, at: int, name: str) -> list[int]:
    """The other rows in which the document has the same, and which stand otherwise than the corrected one."""
    this = next((entry.row for entry in proposal.entries if entry.at == at and entry.kind != Kind.GONE), None)
    if this is None or name == "title" or not set(FIELDS[name]) & set(this.get("as_read", {})):
        return []
    return [
        entry.at
        for entry in proposal.entries
        if entry.at != at
        and entry.kind != Kind.GONE
        and like(entry.row, this, name)
        and any(entry.row[cell] != this[cell] for cell in FIELDS[name])
    ]


def correct_alike(
    tx: Connection, person: Person, proposal_id: int, at: int, name: str
) -> ProposalRefusal | None:
    """The correction of one row for all in which the document has the same."""
    found = opened_by(tx, person, proposal_id)
    if isinstance(found, ProposalRefusal):
        return found
    proposal = beside_plan(tx, found)
    by_place = {entry.at: entry.row for entry in proposal.entries}
    for other in alike(proposal, at, name):
        rows.change_rows(
            tx, proposal_id, [other], understood=with_cell_of(by_place[other], by_place[at], name)
        )
    return None


# The year


def behind(proposal: Proposal) -> int:
    """How many years the proposal's days lie before the year that was asked for."""
    return max(0, years_behind(proposal.understood, SchoolYear(proposal.about.school_year)))


def move_dates(tx: Connection, person: Person, proposal_id: int) -> ProposalRefusal | None:
    """The days of a former year become the same days of the year that was asked for."""
    found = opened_by(tx, person, proposal_id)
    if isinstance(found, ProposalRefusal):
        return found
    years = behind(beside_plan(tx, found))
    if not years:
        return None
    first = days_of_plan(SchoolYear(found.school_year))[0]
    for row in rows.rows(tx, proposal_id):
        if row.understood is not None:
            rows.change_rows(tx, proposal_id, [row.position], understood=moved(row.understood, years, first))
    values: dict[str, Any] = {"remarks": [one for one in found.remarks if one[2] not in _OF_THE_YEAR]}
    for name in ("campaign_start", "campaign_end"):
        day = getattr(found, name)
        values[name] = in_year(day, years) if day else None
    rows.change(tx, proposal_id, OPEN, **values)
    changed = rows.by_id(tx, proposal_id)
    if changed:
        lay_anew(tx, changed)
        skip_doubled(tx, changed, [row.understood for row in rows.rows(tx, proposal_id) if row.understood])
    return None


# The columns


def choose_column(
    tx: Connection, asking: Asking, proposal_id: int, at: int, name: str, chat_id: int, language: str
) -> ProposalRefusal | None:
    """Says what a column is; the file is then read once more, and what was corrected stays where it fits."""
    proposal = opened_by(tx, asking.person, proposal_id)
    if isinstance(proposal, ProposalRefusal):
        return proposal
    if at >= len(proposal.columns) or name not in COLUMN_FIELDS:
        return ProposalRefusal.NO_SUCH_PROPOSAL
    others = {
        heading: said for heading, said in proposal.chosen.items() if said != name or said == KEPT_BY_NAME
    }
    chosen = others | {proposal.columns[at][0]: name}
    details = {"draft": proposal_id, "actor_id": asking.person.id, "chat_id": chat_id, "language": language}
    # With the columns in it, the job is another one than the reading before, however soon it follows.
    if jobs.ask(tx, "plan-read", details | {"columns": chosen}, asking.now) is None:
        return ProposalRefusal.STILL_READING
    rows.change(tx, proposal_id, OPEN, state="reading", chosen=chosen)
    return None


# Who is meant


def unknown_words(proposal: Proposal) -> dict[str, str]:
    """The words for whoever answers that this school has to explain, each once, by a mark for their button."""
    said = (one for row in proposal.understood for one in row["responsible"])
    words = without_role(proposal.understood, proposal.own.known_of(said))
    return {mark_of(one): one for one in words}


def namesakes(proposal: Proposal, words: str) -> list[tuple[int, str]]:
    """Those of the staff who share a whole word with a name of the plan: one of them may be meant."""
    said = {part for part in re.findall(r"\w{4,}", folded(words))}
    return [(number, name) for number, name in proposal.own.staff if said & set(folded(name).split())]


def mark_of(words: str) -> str:
    return blake2s(folded(words).encode(), digest_size=4).hexdigest()


def explain(
    tx: Connection, asking: Asking, proposal_id: int, mark: str, meaning: str
) -> ProposalRefusal | None:
    """Keeps what is meant by one of the proposal's words: a role, or «p-417» for somebody of the staff."""
    found = opened_by(tx, asking.person, proposal_id)
    if isinstance(found, ProposalRefusal):
        return found
    words = unknown_words(beside_plan(tx, found)).get(mark)
    if words is None:
        return None  # said already
    number = meaning.removeprefix("p-")
    chosen = int(number) if number != meaning and number.isdecimal() else meaning
    return None if choose_meaning(tx, asking, words, chosen) else ProposalRefusal.NO_SUCH_PROPOSAL
