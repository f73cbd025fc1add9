"""A plan that was sent to the bot: read beside the presses, looked through row by row, and saved once."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.engine import Connection

from db import jobs, outbox, people, plan
from db.people.audit import write_audit
from db.plan import Item, Plan
from db.plan import proposals as rows
from db.plan import school_year as calendar
from db.plan.proposals import SentPlan
from documents.plan import SHOWN, ReadPlan, RowProblem
from documents.upload import FileRefused
from school.dates import SchoolYear
from school.people import Person, Role
from school.plan.approval import PlanState
from school.plan.deadlines import Frame
from school.plan.own_words import OwnWords
from school.plan.proposals import (
    SEEN_IN_ITS_ROW,
    Doubt,
    Unclear,
    Understood,
    carried,
    corrected,
    differences,
    doubts_of_all,
    missing_in,
    place_of,
    within_of,
)
from school.presses.plan import LifePress
from school.rights import Deed, may
from services.asking import Asking
from services.letters import Letter, LetterButton, Named
from services.plan.adoption import THE_PLAN, Compared, ImportOutcome, compare, doubled, name_of, put
from services.plan.own_words import own_words

#: A proposal is forgotten when it is so old.
LIFE_OF_A_PROPOSAL = timedelta(days=60)
LONGEST_NAME = 200
#: More rows than this nobody looks through one by one.
MOST_ROWS = 2000
OPEN, TAKEN, SKIPPED = "open", "taken", "skipped"
#: The part of a proposal in which something is doubtful.
DOUBTFUL = "doubt"


#: A plan whose name is a message of ours.
PLAN_NAMES = {THE_PLAN: "import-the-plan"}


class ProposalRefusal(StrEnum):
    """Why a deed on a proposal is refused; the value is the message's key."""

    NO_SUCH_PROPOSAL = "import-no-such-draft"
    STILL_READING = "import-still-reading"
    ALREADY_SAVED = "import-already-saved"
    DROPPED = "import-already-dropped"
    NOTHING_TAKEN = "import-nothing-taken"
    PLAN_CHANGED = "import-plan-changed"
    PLAN_CLOSED = "plan-is-closed"
    NO_TITLE = "import-no-title"


class Kind(StrEnum):
    """What a row of the file is to the plan."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"


@dataclass(frozen=True)
class Entry:
    """A row of a proposal. `before` is what the plan says; a row that is gone from the file has nothing else."""

    at: int
    kind: Kind
    state: str
    row: Understood
    before: Item | None
    doubts: Sequence[Doubt]

    @property
    def changed(self) -> list[str]:
        return differences(self.before.understood, self.row) if self.before else []


@dataclass(frozen=True)
class Proposal:
    """A proposal as it stands now, beside the plan as it is now."""

    about: SentPlan
    entries: Sequence[Entry]
    is_update: bool
    plans: int  # of this school year
    own: OwnWords = field(default_factory=OwnWords)  # what this school means by words for whoever answers

    @property
    def pages(self) -> list[Entry]:
        """What is to be looked at: a row that says what the plan says is only counted."""
        return [entry for entry in self.entries if entry.kind != Kind.SAME]

    def of_kind(self, kind: Kind) -> list[Entry]:
        return [entry for entry in self.entries if entry.kind == kind]

    def in_state(self, state: str) -> list[Entry]:
        return [entry for entry in self.pages if entry.state == state]

    @property
    def doubtful(self) -> list[Entry]:
        return [entry for entry in self.pages if entry.doubts]

    @property
    def understood(self) -> list[Understood]:
        """The rows of the file."""
        return [entry.row for entry in self.entries if entry.kind != Kind.GONE]

    def part(self, only: str) -> list[Entry]:
        """The rows that are looked through: all, the doubtful ones, those of a kind."""
        if only == DOUBTFUL:
            return self.doubtful
        return [entry for entry in self.pages if only in ("", entry.kind)]


# On its way in


def ask(
    tx: Connection,
    asking: Asking,
    token: str,
    file: dict[str, str],
    year: SchoolYear,
    chat_id: int,
    language: str,
) -> int:
    """Notes that a file waits to be read; the token of the form makes one proposal of a doubled press."""
    person = asking.person
    about = {"school_id": person.school_id, "person_id": person.id, "school_year": year.first, **file}
    proposal_id, new = rows.add(tx, about | {"token": token, "asked_at": asking.now})
    if new:
        details = {
            "draft": proposal_id,
            "actor_id": person.id,
            "chat_id": chat_id,
            "language": language,
        }
        jobs.ask(tx, "plan-read", details, asking.now)
    return proposal_id


def about(tx: Connection, proposal_id: int) -> SentPlan | None:
    return rows.by_id(tx, proposal_id)


def fill(tx: Connection, proposal_id: int, read: ReadPlan) -> bool:
    """Puts what was read into the proposal and beside the plan; False if that has been done. Raises FileRefused."""
    if len(read.items) > MOST_ROWS:
        raise FileRefused("file-too-many-rows", most=MOST_ROWS)
    items = sorted([*read.items, *read.untitled], key=lambda item: (item.table, item.row))
    understood = [item.as_json() for item in items]
    untitled = {(item.table, item.row) for item in read.untitled}

    def body(tx: Connection) -> bool:
        proposal = rows.by_id(tx, proposal_id)
        if proposal is None or proposal.state != "reading":
            return False
        year = SchoolYear(proposal.school_year)
        name = name_of(tx, proposal.school_id, year, read, proposal.file_name)
        campaign = read.campaign or (None, None, None)
        values = {
            "state": OPEN,
            "title": read.title[:LONGEST_NAME],
            "name": name[:LONGEST_NAME],
            "campaign_start": campaign[1],
            "campaign_end": campaign[2],
            "remarks": [
                list(astuple(one))
                for one in remarks_of(read, year)
                if one.reason != "plan-row-no-title" or (one.table, one.row) not in untitled
            ],
            "missing": missing_in(understood),
            "columns": read.columns,
        }
        rows.change(tx, proposal_id, "reading", **values)
        proposal = rows.by_id(tx, proposal_id)
        if proposal:
            # Read once more, with other columns: what was corrected stays where the document says the same.
            before = {
                place_of(row.understood): row.understood
                for row in rows.rows(tx, proposal_id)
                if row.understood
            }
            corrected = [carried(row, before.get(place_of(row), row)) for row in understood]
            _lay_beside(tx, proposal, corrected, {})
            skip_doubled(tx, proposal, corrected)
        return True

    return body(tx)


def refuse(tx: Connection, proposal_id: int) -> None:
    """The file cannot be read; whoever sent it is told by the one who tried. If it was read before, with other
    columns, it stands as it stood."""
    was_read = bool(rows.rows(tx, proposal_id))
    rows.change(
        tx, proposal_id, "reading", **({"state": OPEN, "chosen": {}} if was_read else {"state": "refused"})
    )


def skip_doubled(tx: Connection, proposal: SentPlan, understood: Sequence[Understood]) -> None:
    """What stands in the school's plan as a fixed deadline is not taken unless somebody takes it; this is said."""
    plan_of = f"{proposal.title} {proposal.name}"
    twice = doubled(tx, proposal.school_id, SchoolYear(proposal.school_year), plan_of, understood)
    new = {row.position for row in rows.rows(tx, proposal.id) if row.item_id is None and row.state == OPEN}
    places = [at for at in twice if at + 1 in new]
    told = [
        [*place_of(understood[at]), "plan-fixed-already", understood[at]["titles"][0][:SHOWN]]
        for at in places
    ]
    if told:
        rows.change_rows(tx, proposal.id, [at + 1 for at in places], state=SKIPPED)
        kept = [one for one in proposal.remarks if one[2] != "plan-fixed-already"]
        rows.change(tx, proposal.id, OPEN, remarks=[*kept, *told])


def _lay_beside(
    tx: Connection, proposal: SentPlan, understood: Sequence[Understood], decided: dict[int, str]
) -> None:
    """Writes the proposal's rows beside the items that they are in the plan, and the items that the file lacks now."""
    target = _target(tx, proposal)
    beside = compare(tx, target.id if target else None, understood)
    values = [
        {
            "item_id": one.before.id if one.before else None,
            "understood": one.row,
            "state": decided.get(at, OPEN),
        }
        for at, one in enumerate(beside.rows, start=1)
    ]
    values += [{"item_id": item.id, "understood": None, "state": OPEN} for item in beside.gone]
    numbered = [{"position": at, **one} for at, one in enumerate(values, start=1)]
    rows.put_rows(tx, proposal.id, numbered)
    rows.change(tx, proposal.id, OPEN, seen_at=target.imported_at if target else None)


def lay_anew(tx: Connection, proposal: SentPlan) -> None:
    """The same rows, with what was decided about them, beside the plan as it is now."""
    kept = [(row.understood, row.state) for row in rows.rows(tx, proposal.id) if row.understood is not None]
    states = {at: state for at, (_, state) in enumerate(kept, start=1)}
    _lay_beside(tx, proposal, [understood for understood, _ in kept], states)


def _target(tx: Connection, proposal: SentPlan) -> Plan | None:
    """The plan that the proposal would change; None while it would make a new one."""
    plans = plan.plans_of_year(tx, proposal.school_id, proposal.school_year)
    return next((one for one in plans if one.name == proposal.name), None)


# What there is to say about a plan that was read: in the chat beside the rows, on the command line as a list


def remarks_of(read: ReadPlan, year: SchoolYear) -> list[RowProblem]:
    """What is wrong with the whole file or with rows that could not be read, and what was understood around them."""
    other = [
        RowProblem(0, 0, "plan-other-year", str(named)) for named in read.years[:1] if year not in read.years
    ]
    return [*other, *read.notes, *(one for one in read.problems if one.reason not in SEEN_IN_ITS_ROW)]


def everything_about(
    read: ReadPlan, year: SchoolYear, rows: Sequence[Understood], own: OwnWords, doubled: Sequence[int] = ()
) -> list[RowProblem]:
    """The same, and every doubtful cell of every row, from top to bottom. `own` are the school's words; `doubled` are
    the places of rows that stand in the plan as fixed deadlines."""
    within = next((days for row in rows if (days := within_of(row))), None)
    frame = Frame(None, *within) if within else Frame(year)
    missing = missing_in(rows)
    known = own.known_of(one for row in rows for one in row["responsible"])
    columns = [RowProblem(0, 0, f"import-missing-{field}", "") for field in missing]
    twice = [
        RowProblem(*place_of(rows[at]), "plan-fixed-already", rows[at]["titles"][0][:80]) for at in doubled
    ]
    doubts = [
        RowProblem(*place_of(row), doubt.why, doubt.shown[:80])
        for row, found in zip(rows, doubts_of_all(rows, frame, missing, known), strict=True)
        for doubt in found
    ]
    return sorted([*columns, *remarks_of(read, year), *twice, *doubts], key=lambda one: (one.table, one.row))


# Looking


def look(tx: Connection, person: Person, proposal_id: int) -> Proposal | ProposalRefusal:
    """The proposal of whoever sent it, or any of the school for its deputy head."""

    def body(tx: Connection) -> Proposal | ProposalRefusal:
        proposal = _seen(tx, person, proposal_id)
        return proposal if isinstance(proposal, ProposalRefusal) else beside_plan(tx, proposal)

    return body(tx)


def waiting(tx: Connection, person: Person) -> list[SentPlan]:
    return rows.waiting(tx, person.id)


def _seen(tx: Connection, person: Person, proposal_id: int) -> SentPlan | ProposalRefusal:
    proposal = rows.by_id(tx, proposal_id)
    if proposal is None or proposal.school_id != person.school_id or proposal.state == "refused":
        return ProposalRefusal.NO_SUCH_PROPOSAL
    if proposal.person_id != person.id and not may(person, Deed.RUN_PLAN):
        return ProposalRefusal.NO_SUCH_PROPOSAL
    return proposal


def opened_by(tx: Connection, person: Person, proposal_id: int) -> SentPlan | ProposalRefusal:
    """A proposal that can still be worked on."""
    proposal = _seen(tx, person, proposal_id)
    if isinstance(proposal, ProposalRefusal) or proposal.state == OPEN:
        return proposal
    return {
        "reading": ProposalRefusal.STILL_READING,
        "saved": ProposalRefusal.ALREADY_SAVED,
    }.get(proposal.state, ProposalRefusal.DROPPED)


def beside_plan(tx: Connection, proposal: SentPlan) -> Proposal:
    target = _target(tx, proposal)
    plans = plan.plans_of_year(tx, proposal.school_id, proposal.school_year)
    items = plan.items_of(tx, target.id) if target else []
    by_id = {item.id: item for item in items}
    frame, entries = frame_of(proposal), []
    found, own = rows.rows(tx, proposal.id), own_words(tx, proposal.school_id)
    read = [row.understood for row in found if row.understood]
    known = own.known_of(one for row in read for one in row["responsible"])
    doubts_in_turn = iter(doubts_of_all(read, frame, proposal.missing, known))
    for row in found:
        before = by_id.get(row.item_id) if row.item_id is not None else None
        if row.understood is None:
            if before is not None:
                entries.append(Entry(row.position, Kind.GONE, row.state, before.understood, before, ()))
            continue
        doubts = next(doubts_in_turn)
        if before is None:
            kind = Kind.NEW
        else:
            kind = Kind.CHANGED if differences(before.understood, row.understood) else Kind.SAME
        entries.append(Entry(row.position, kind, row.state, row.understood, before, doubts))
    return Proposal(proposal, entries, target is not None, len(plans), own)


def frame_of(proposal: SentPlan) -> Frame:
    """What dates without a year lean on in this proposal."""
    if proposal.campaign_start:
        return Frame(None, proposal.campaign_start, proposal.campaign_end)
    return Frame(SchoolYear(proposal.school_year))


# Deciding and correcting


def decide(
    tx: Connection, person: Person, proposal_id: int, at: int | None, state: str, only: str = ""
) -> ProposalRefusal | None:
    """Takes or skips a row; without one, every row of a part that nobody has decided about. A row without a title is
    not taken before it has one."""
    proposal = opened_by(tx, person, proposal_id)
    if isinstance(proposal, ProposalRefusal):
        return proposal
    entries = beside_plan(tx, proposal).part("" if at is not None else only)
    meant = [entry for entry in entries if (entry.state == OPEN if at is None else entry.at == at)]
    fit = [entry.at for entry in meant if state == SKIPPED or entry.row["titles"]]
    rows.change_rows(tx, proposal_id, fit, state=state)
    return ProposalRefusal.NO_TITLE if meant and not fit else None


def correct(
    tx: Connection, person: Person, proposal_id: int, at: int, field: str, typed: str
) -> ProposalRefusal | Unclear | None:
    """Reads typed words by the rules of the document's cells and puts them in place of what was read."""
    proposal = opened_by(tx, person, proposal_id)
    if isinstance(proposal, ProposalRefusal):
        return proposal
    found = [row.understood for row in rows.rows(tx, proposal_id) if row.position == at and row.understood]
    if not found:
        return ProposalRefusal.NO_SUCH_PROPOSAL
    try:
        row = corrected(found[0], field, typed, frame_of(proposal))
    except Unclear as unclear:
        return unclear
    rows.change_rows(tx, proposal_id, [at], understood=row)
    if not found[0]["titles"]:
        lay_anew(tx, proposal)  # now that it has a title, it may be an item of the plan
    return None


def aim(tx: Connection, person: Person, proposal_id: int) -> ProposalRefusal | None:
    """Turns to the next plan that the proposal may be a version of; after the last one to a plan of its own."""
    proposal = opened_by(tx, person, proposal_id)
    if isinstance(proposal, ProposalRefusal):
        return proposal
    plans = [one.name for one in plan.plans_of_year(tx, proposal.school_id, proposal.school_year)]
    mine = (proposal.title, proposal.file_name, f"{proposal.title} {proposal.id}")
    own = next(name for name in mine if name and name not in plans)
    names = [*plans, proposal.name if proposal.name not in plans else own]
    rows.change(tx, proposal_id, OPEN, name=names[(names.index(proposal.name) + 1) % len(names)])
    aimed = rows.by_id(tx, proposal_id)
    if aimed:
        lay_anew(tx, aimed)
    return None


def drop(tx: Connection, person: Person, proposal_id: int) -> ProposalRefusal | None:
    """Throws a proposal away; the plan has never heard of it."""
    proposal = opened_by(tx, person, proposal_id)
    if isinstance(proposal, ProposalRefusal):
        return proposal
    rows.change(tx, proposal_id, OPEN, state="dropped")
    rows.forget_rows(tx, proposal_id)
    return None


# Saving


def save(
    tx: Connection, asking: Asking, proposal_id: int, *, rest: bool = False
) -> ImportOutcome | ProposalRefusal:
    """Puts the rows that were taken into the plan, once. `rest` takes those too that nobody decided about.

    If the plan was imported by somebody else in the meantime, the proposal is laid beside it anew and shown again.
    """
    person, now = asking.person, asking.now

    def body(tx: Connection) -> ImportOutcome | ProposalRefusal:
        found = opened_by(tx, person, proposal_id)
        if isinstance(found, ProposalRefusal):
            return found
        target = _target(tx, found)
        if (target.imported_at if target else None) != found.seen_at:
            lay_anew(tx, found)
            return ProposalRefusal.PLAN_CHANGED
        if target is not None and target.state == PlanState.CLOSED:
            return ProposalRefusal.PLAN_CLOSED
        proposal = beside_plan(tx, found)
        taken = {
            entry.at
            for entry in proposal.pages
            if entry.row["titles"] and (entry.state == TAKEN or (rest and entry.state == OPEN))
        }
        if proposal.pages and not taken:
            return ProposalRefusal.NOTHING_TAKEN
        year = SchoolYear(found.school_year)
        # A new plan waits for the director's approval (checklist, row 40); one in force stays in force.
        plan_id = plan.plan_named(tx, found.school_id, year.first, found.name, now, "draft")
        compared = [
            Compared(entry.row, entry.before, entry.kind == Kind.SAME or entry.at in taken)
            for entry in proposal.entries
            if entry.kind != Kind.GONE and entry.row["titles"]
        ]
        gone = [
            entry.before.id for entry in proposal.of_kind(Kind.GONE) if entry.before and entry.at in taken
        ]
        days = calendar.calendar_of(tx, found.school_id, year)
        outcome = put(tx, plan_id, days, compared, gone, now, proposal.own)
        rows.change(tx, proposal_id, OPEN, state="saved", outcome=outcome.__dict__)
        rows.forget_rows(tx, proposal_id)
        told = {"added": outcome.added, "changed": outcome.changed, "gone": outcome.gone}
        write_audit(tx, now, person.id, "import-plan", "plan", plan_id, **told)
        if target is None:
            _ask_for_approval(tx, asking, found.name, plan_id)
        return outcome

    return body(tx)


def _ask_for_approval(tx: Connection, asking: Asking, name: str, plan_id: int) -> None:
    """A draft reminds nobody: so that it does not fall silent unnoticed, the deputy heads hear of it at once."""
    person = asking.person
    deputies = [
        one.id for one in people.with_role(tx, person.school_id, Role.DEPUTY_HEAD) if one.id != person.id
    ]
    about = {"plan": Named(PLAN_NAMES[name]) if name in PLAN_NAMES else name, "name": person.name}
    letter = Letter("import-approve-letter", about, [[LetterButton("plan-plans-button", LifePress("plans"))]])
    outbox.post(tx, deputies, "plan-approve", f"plan:{plan_id}", "once", letter.body(), asking.now)


def forget_old(tx: Connection, now: datetime) -> None:
    """Old proposals, also what is left of those that were saved."""
    rows.forget_old(tx, now - LIFE_OF_A_PROPOSAL)
