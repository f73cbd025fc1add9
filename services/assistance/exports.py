"""Lists with names: asked for by a keeper, agreed to by the deputy head, made once, said to be destroyed."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import exports, lines, needs
from db.assistance.exports import Export
from db.assistance.lines import Line
from db.people.audit import write_audit
from school.assistance.exports import TOLD_AFTER, ExportRefusal, ends_on, why_not_agree
from school.dates import school_day
from school.people import Person, Role
from school.presses.assistance import ExportPress
from school.rights import heads_campaigns, keeps_needs, runs_campaigns
from services.asking import Asking
from services.assistance.contents import NeedContent
from services.assistance.keeping import reach
from services.assistance.letters import trust
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Listed:
    """One open request in a list with names."""

    number: int
    child: Person | None
    category: str
    lines: list[Line]


@dataclass(frozen=True)
class Exported:
    """An export with who asked and who agreed, as the register shows it."""

    row: Export
    asked_by: str
    agreed_by: str


def _letter(tx: Connection, row: Export, key: str, deed: LetterButton) -> Letter:
    said = {"number": row.id, "day": row.ends_on, **trust(tx, row.school_id)}
    return Letter(key, said, [[deed]])


def ask(tx: Connection, asking: Asking, why: str) -> int | ExportRefusal:
    """The keeper says what for; the deputy head is asked to agree. Whoever is both asks another deputy head."""
    if not keeps_needs(asking.person):
        return ExportRefusal.NOT_FOUND
    school_id = asking.person.school_id
    values = {
        "school_id": school_id,
        "asked_by": asking.person.id,
        "why": why,
        "asked_at": asking.now,
        "ends_on": ends_on(asking.today),
    }
    export_id = exports.add(tx, values)
    write_audit(tx, asking.now, asking.person.id, "ask", "export", export_id)
    row = exports.by_id(tx, export_id)
    if row is not None:
        button = LetterButton("export-agree", ExportPress("agree", export_id))
        letter = _letter(tx, row, "export-asked-letter", button)
        deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
        others = [one for one in deputies if one != asking.person.id]
        outbox.post(tx, others, "export-asked", f"export:{export_id}", "once", letter.body(), asking.now)
    return export_id


def agree(tx: Connection, asking: Asking, export_id: int) -> Export | ExportRefusal:
    """A second person agrees; whoever asked takes the list then."""
    row = exports.by_id(tx, export_id)
    if row is None or row.school_id != asking.person.school_id or not heads_campaigns(asking.person):
        return ExportRefusal.NOT_FOUND
    if refusal := why_not_agree(asking.person.id, row.asked_by):
        return refusal
    if not exports.agree(tx, export_id, asking.person.id):
        return ExportRefusal.AGREED
    write_audit(tx, asking.now, asking.person.id, "agree", "export", export_id)
    if row.asked_by is not None:
        button = LetterButton("export-take", ExportPress("take", export_id))
        letter = _letter(tx, row, "export-agreed-letter", button)
        outbox.post(
            tx, [row.asked_by], "export-agreed", f"export:{export_id}", "once", letter.body(), asking.now
        )
    return exports.by_id(tx, export_id) or ExportRefusal.NOT_FOUND


def why_not_take(tx: Connection, asking: Asking, export_id: int) -> ExportRefusal | None:
    """Only whoever asked, as long as the office is held, once, and after somebody agreed."""
    row = exports.by_id(tx, export_id)
    if row is None or row.asked_by != asking.person.id or not keeps_needs(asking.person):
        return ExportRefusal.NOT_FOUND
    return None if row.agreed_by and row.made_at is None else ExportRefusal.NOT_AGREED


def take(tx: Connection, asking: Asking, export_id: int) -> tuple[Export, list[Listed]] | ExportRefusal:
    """The list itself: the open requests that this keeper may open, but for those whose family agreed to the social
    pedagogue alone; each look of it written down."""
    if refusal := why_not_take(tx, asking, export_id):
        return refusal
    row = exports.by_id(tx, export_id)
    if row is None or not exports.take(tx, export_id, asking.now):
        return ExportRefusal.NOT_AGREED
    mine = reach(tx, asking)
    rows = [one for one in needs.open_of(tx, row.school_id, shared=True) if mine.holds(one)]
    contents = {one.id: NeedContent.unseal(asking.vault, one) for one in rows}
    children = {one.id: one for one in people.by_ids(tx, {c.child_id for c in contents.values() if c})}
    of_needs = lines.of_needs(tx, [one.id for one in rows])
    found = []
    for one in rows:
        if content := contents[one.id]:
            write_audit(tx, asking.now, asking.person.id, "read", "need", one.id, reason="export")
            child = children.get(content.child_id)
            found.append(Listed(one.number, child, content.category, of_needs[one.id]))
    write_audit(tx, asking.now, asking.person.id, "take", "export", export_id, requests=len(found))
    return row, found


def destroyed(tx: Connection, asking: Asking, export_id: int) -> ExportRefusal | None:
    """Whoever took the list says that it is gone."""
    row = exports.by_id(tx, export_id)
    if row is None or row.asked_by != asking.person.id or not exports.destroy(tx, export_id, asking.now):
        return ExportRefusal.NOT_FOUND
    write_audit(tx, asking.now, asking.person.id, "destroyed", "export", export_id)
    return None


def register(tx: Connection, asking: Asking) -> list[Exported] | ExportRefusal:
    """Every list that was asked for: who, what for, who agreed, until when, whether it is gone."""
    if not runs_campaigns(asking.person):
        return ExportRefusal.NOT_FOUND
    rows = exports.of_school(tx, asking.person.school_id)
    ids = {one for row in rows for one in (row.asked_by, row.agreed_by) if one}
    names = {one.id: one.name for one in people.by_ids(tx, ids)}
    return [
        Exported(row, names.get(row.asked_by or 0, "–"), names.get(row.agreed_by or 0, "–")) for row in rows
    ]


def say_ended(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """On its last day whoever has the list is asked to destroy it; three days later the deputy head hears of it."""
    today = school_day(now, zone)
    found = exports.ended(tx, school_id, today)
    for row in found:
        if row.asked_by is not None:
            button = LetterButton("export-destroyed", ExportPress("destroyed", row.id))
            letter = _letter(tx, row, "export-ended-letter", button)
            outbox.post(tx, [row.asked_by], "export-ended", f"export:{row.id}", "once", letter.body(), now)
        if row.ends_on + TOLD_AFTER <= today:
            button = LetterButton("need-open", ExportPress("list"))
            letter = _letter(tx, row, "export-left-letter", button)
            deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
            outbox.post(tx, deputies, "export-left", f"export:{row.id}", "once", letter.body(), now)
    return len(found)
