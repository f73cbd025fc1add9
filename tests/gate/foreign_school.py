"""A second school in the same database: one row in every table, each with a word that nobody else may read.

The rows are made from the tables themselves, so a new table is guarded as soon as it exists.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    insert,
    select,
    text,
)
from sqlalchemy.sql.sqltypes import BigInteger

import db.tables  # noqa: F401 -- every table is known
from db.columns import Moment
from db.store import Store, metadata
from db.vault import Vault
from school.parliament.sittings import AgendaQuestion, Decided, Kept, Votes
from services.assistance import attendance, contacts, families, hotline, questions
from services.parliament import appeals
from tests.school import KEY, NOW, open_tx

SECRET = "Құпиясөз"
NUMBER = 9001


def _fields(*names: str) -> Callable[[str], bytes]:
    return lambda words: json.dumps(dict.fromkeys(names, words)).encode()


#: Tables that belong to no school.
SHARED = {"processed_update", "keystone", "conversation", "code_try"}
#: What a column must hold so that the row is alive.
ALIVE: dict[str, Any] = {
    "organization.kind": "school",
    "organization.parent_id": None,
    "person.language": "kk",
    "person.grade": 9,
    "person.letter": "А",
    "person.telegram_id": 777_000,
    "person.unreachable_since": None,
    "role.name": "student",
    "role.scope": "",
    "event.state": "open",
    "event.faction": "information",
    "event.capacity": None,
    "event.grades": 4094,
    "registration.state": "going",
    "election.state": "open",
    "election.method": "plurality",
    "election.grades": 4094,
    "election.public_key": bytes([9]) * 32,
    "election.terms": None,
    "election.head_id": None,
    "election.follows_id": None,
    "election.trial_of": None,
    "election.own_key": None,
    "roll.letter": "А",
    "roll.grade": 9,
    "member.faction": "care",
    "office.kind": "president",
    "office.scope": "",
    "office.position": "",
    "office.since": date(2026, 10, 1),
    "office.until": date(2027, 9, 30),
    "office.ended": "",
    "charter_setting.key": "supporters",
    "charter_setting.value": 20,
    "duty_note.month": 10,
    "faction_remit.faction": "care",
    "honorary_member.quiet": False,
    "nomination.state": "accepted",
    "nomination.class_name": "9 А",
    "candidate_question.answer": None,
    "candidate_question.hidden": False,
    "candidate.attachment_kind": "video",
    "appeal.kind": "dispute",
    "appeal.state": "open",
    "appeal.public": False,
    "need.state": "new",
    "need.sealed": b"",  # its content was forgotten: nobody has the key of what stands here
    "need_entry.kind": "measure",
    "need_entry.state": None,
    "need_line.kind": "winter_boots",
    "need_line.size": "37",
    "need_line.state": "asked",
    "need_line.reason": None,
    "consent.purpose": "help",
    "consent.subject": "need",
    "consent.way": "pressed",
    "campaign.kind": "qamqorlyq",
    "complaint.outcome": "none",
    "election.void_why": None,
    "campaign.figures": {},
    "campaign_material.kind": "poster",
    "campaign_paper.kind": "order",
    "campaign_work.kind": "fair",
    "campaign_work.told": {},
    "campaign_work.evidence": None,
    "contact.kind": "company",
    "contact.state": "found",
    "export.why": "committee",
    "report_form.kind": "docx",
    "campaign_member.part": "member",
    "weekly_report.state": "gathering",
    "weekly_report.figures": {},
    "weekly_report.corrections": [],
    "weekly_report.proof": None,
    "case_measure.kind": "talk",
    "absence.sealed": b"",
    "absent_case.sealed": b"",
    "movement.kind": "arrived",
    "movement.letter_to": "authority",
    "giver.kind": "person",
    "giver.sealed": b"",
    "offer.kind": "winter_boots",
    "offer.size": "37",
    "offer.state": "taken_back",  # an open one is shown with its giver, whose name only the key opens
    "promise.state": "promised",
    "survey_answer.answers": [SECRET],
    "survey.audience": "parents",
    "survey.state": "open",
    "survey.questions": [{"kind": "text", "kk": SECRET, "ru": SECRET, "options": []}],
    "need.held_back": False,
    "account_claim.state": "waiting",
    "waiting_words.purpose": "count",
    "booth.class_name": "9 А",
    "booth_voter.told": True,
    "join_request.state": "waiting",
    "join_request.grade": 9,
    "join_request.letter": "А",
    "occurrence.state": "open",
    "plan.state": "approved",
    "plan_person.part": "lead",
    "plan_handover.state": "waiting",
    "plan_change.field": "title",
    "away.since": NOW,
    "plan_item.grades": 4094,
    "plan_item.month": "2026-10",
    "plan_item.faction": "information",
    "answering.role": "mentor",
    "own_time.minute": 510,
    "mark.word": "seen",
    "extension.state": "asked",
    "announcement.state": "sending",
    "announcement.terms": {},
    "announcement.audience": {"is": "parent"},
    "announcement.repeats": None,
    "place.kind": "channel",
    "place.scope": "",
    "place.state": "linked",
    "audience_group.audience": {"is": "parent"},
    "publication.kind": "news",
    "publication.state": "published",
    "event.kind": "internal",
    "event.direction": None,
    "event.seats": "first",
    "event.details": {},
    "event.results": {},
    "event_kind.fields": ["topic"],
    "event_kind.results": [],
    "event_kind.faction": "information",
    "event_proof.kind": "link",
    "event_line.part": "programme",
    "class_tick.grade": 9,
    "class_tick.letter": "А",
    "event_line.sort": None,
    "event_line.state": "noted",
    "help_asked.faction": "care",
    "help_asked.state": "asked",
    "interest.direction": "sport",
    "initiative.kind": "project",
    "initiative.state": "open",
    "project.direction": "sport",
    "project.faction": "care",
    "project.state": "running",
    "project_need.kind": "goods",
    "project_need.state": "asked",
    "opinion.school_year": 2026,
    "tutoring.subject": "maths",
    "tutoring.ended_on": None,
    "thanks.reason": "help",
    "observation.grade": 9,
    "observation.letter": "А",
    "observation.kind": "late",
    "membership_request.faction": "care",
    "membership_request.route": "own",
    "membership_request.state": "pending",
    "sitting.kind": "sitting",
    "sitting.faction": "",
    "sitting.state": "signed",
    "sitting.chair_office": "president",
    "agenda_question.side": "pupil",
    "agenda_question.disputed": False,
    "agenda_question.polling": False,
    "sitting_agreement.side": "parliament",
    "sitting_vote.choice": "for",
    "sitting_invited.came": True,
    "agenda_question.votes": [3, 2, 1],
    "sitting_invited.comes": "yes",
    "sitting_present.who": "members",
    "plan_settings.sites": [],
    "letter.state": "cancelled",
    "job.state": "done",
    "plan_draft.state": "open",
    "plan_draft.school_year": 2026,
    "plan_draft.missing": ["audience"],
    "plan_draft.outcome": None,
    "plan_draft_row.position": 1,
    "plan_draft_row.state": "open",
}
#: What is sealed under the draft of its row: (place, what is inside, with these words in it).
SEALED_WORDS: dict[str, tuple[Callable[[str], str], Callable[[str], bytes]]] = {
    "appeal.sealed": (appeals.SEALS.place, _fields("text", "answer")),
    "case_measure.sealed": (attendance._place_of_measure, str.encode),
    "contact.sealed": (contacts._place, _fields("who", "step")),
    "family.sealed": (
        families._place,
        lambda words: b"[]",
    ),  # numbers of children: no word of it is anybody's
    "hotline_message.sealed": (hotline.SEALS.place, _fields("text", "answer")),
    "need_entry.sealed": (lambda words: f"need:{words}", str.encode),  # bound to its request's draft
    "parent_question.sealed": (questions.SEALS.place, _fields("text", "answer")),
}
#: A row of a plan as the reader understands it, but for its words.
ROW = {
    "month": "2026-10",
    "faction_key": None,
    "lead": None,
    "deadlines": [{"kind": "unspecified", "raw": "?", "start": None, "end": None}],
    "partners": [],
    "audience_grades": [],
    "evidence_kinds": ["other"],
    "extra": {},
    "source": {"table": 1, "row": 1, "number": None},
}


def _as_json(name: str, words: str) -> Any:
    """What a column of JSON holds, with these words in it."""
    match name:
        case "announcement.contents":
            return {"kk": {"text": words}, "ru": {"text": words}}
        case "signed_minutes.content":
            return _minutes(words)
        case "plan_draft_row.understood":
            said = {field: words for field in ("faction", "section", "audience_raw", "evidence_raw")}
            return ROW | said | {field: [words] for field in ("titles", "projects", "responsible")}
        case "plan_draft.remarks":
            return [[1, 1, "plan-row-no-title", words]]
        case "election_kept.classes":
            return [{"grade": 9, "letter": "А", "people": 6, "voted": 3}]
        case "campaign_settings.recipients":
            return {"district": words}
        case "campaign_paper.file":
            return {"kind": "document", "file_id": words, "name": words}
        case "plan_item.responsible":
            return [words]
        case _:
            return {"kk": words, "evidence_raw": words}


def _minutes(words: str) -> dict[str, Any]:
    """Minutes of a sitting as they were signed."""
    question = AgendaQuestion(NUMBER, 1, words, "pupil", words, words, Votes(3, 2, 1))
    line = Decided(1, words, words, date(2026, 10, 20))
    who = {"members": 6}
    return Kept(1, "sitting", "", words, NOW, words, "president", who, [8], [question], [line]).as_json()


async def build(store: Store, school: int = NUMBER, words: str = SECRET, number: int = NUMBER) -> None:
    """The rows, all with this number and these words, in which «@» becomes the table's name.

    They go into a school that is there already, if one is named.
    """
    with open_tx(store) as tx:
        for table in metadata.sorted_tables:
            if table.name in SHARED or (table.name == "organization" and school != NUMBER):
                continue
            own = words.replace("@", table.name)
            row = {column.name: _value(table, column, own, number) for column in table.columns}
            if "school_id" in row:
                row["school_id"] = school
            if number != NUMBER:
                row |= {name: number for name in ("telegram_id", "chat_id") if name in row}
            tx.execute(insert(table).values(row))
        tx.execute(text("UPDATE role SET name = 'deputy_head' WHERE person_id = :who"), {"who": number})


def _value(table: Table, column: Column[Any], words: str, number: int) -> Any:
    name = f"{table.name}.{column.name}"
    if name in ALIVE:
        return ALIVE[name]
    for key in column.foreign_keys:
        assert isinstance(key, ForeignKey)
        return number
    kind = column.type
    if column.primary_key and isinstance(kind, Integer | BigInteger):
        return number
    if isinstance(kind, Moment):
        return NOW.replace(year=2027)
    if isinstance(kind, Boolean):
        return True
    if isinstance(kind, Date):
        return date(2026, 10, 20)
    if isinstance(kind, Integer | BigInteger):
        return 1
    if isinstance(kind, JSON):
        return _as_json(name, words)
    if name in SEALED_WORDS:
        place, inside = SEALED_WORDS[name]
        return Vault(KEY).seal(inside(words), place(words))
    if isinstance(kind, LargeBinary):
        return words.encode()[:16]
    assert isinstance(kind, Text), name
    return words


async def rows(store: Store, tables: set[str] | None = None) -> dict[str, list[tuple[Any, ...]]]:
    """The second school's rows, or all rows of the named tables."""
    found = {}
    with open_tx(store) as tx:
        for table in metadata.sorted_tables:
            if table.name in SHARED or (tables is not None and table.name not in tables):
                continue
            key = next(column for column in table.primary_key.columns)
            wanted = select(table)
            if tables is None:
                own = table.c.school_id if "school_id" in table.c else key
                wanted = wanted.where(own == NUMBER) if isinstance(own.type, Integer) else wanted
            found[table.name] = sorted((tuple(row) for row in tx.execute(wanted)), key=repr)
    return found
