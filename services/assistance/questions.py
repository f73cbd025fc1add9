"""Parents ask the school; whoever runs the campaigns answers. Both are sealed, and go ninety days after the answer."""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import questions
from db.assistance.questions import QUESTIONS, ParentQuestion
from db.people.audit import write_audit
from school.assistance.asking import (
    LIFE_AFTER_ANSWER,
    LIFE_WITHOUT_ANSWER,
    WARNED_BEFORE,
    QuestionRefusal,
)
from school.assistance.works import WorkRefusal
from school.people import Role
from school.presses.assistance import AskedPress, PublicPress
from school.rights import runs_campaigns
from services.answered import Seals, Written
from services.asking import Asking
from services.assistance import works
from services.assistance.letters import answering, trust
from services.letters import Letter, LetterButton

SEALS = Seals[ParentQuestion]("question")


def ask(tx: Connection, asking: Asking, draft: str, text: str, work_id: int | None) -> int:
    """Returns the question's number. The same draft twice makes one."""
    school_id, number = asking.person.school_id, questions.next_number(tx, asking.person.school_id)
    values = {
        "school_id": school_id,
        "draft": draft,
        "number": number,
        "asker_id": asking.person.id,
        "work_id": work_id if work_id and _is_reception(tx, asking, work_id) else None,
        "sealed": SEALS.seal(asking.vault, draft, text),
        "asked_at": asking.now,
    }
    question_id = QUESTIONS.add(tx, values)
    if question_id is None:
        return number - 1
    write_audit(tx, asking.now, asking.person.id, "ask", "question", question_id)
    buttons = [[LetterButton("need-open", AskedPress("card", question_id))]]
    letter = Letter("question-new-letter", {"number": number, **trust(tx, school_id)}, buttons)
    office = [one.id for one in people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)]
    outbox.post(tx, office, "question-new", f"question:{question_id}", "once", letter.body(), asking.now)
    return number


def _is_reception(tx: Connection, asking: Asking, work_id: int) -> bool:
    seen = works.own_card(tx, asking, work_id)
    return not isinstance(seen, WorkRefusal) and seen.work.kind == "reception"


def own(tx: Connection, asking: Asking) -> list[Written[ParentQuestion]]:
    return [SEALS.opened(asking.vault, row) for row in questions.of_asker(tx, asking.person.id)]


def all_of(tx: Connection, asking: Asking) -> list[ParentQuestion] | QuestionRefusal:
    if not runs_campaigns(asking.person):
        return QuestionRefusal.NOT_FOUND
    return QUESTIONS.of_school(tx, asking.person.school_id)


def card(tx: Connection, asking: Asking, question_id: int) -> Written[ParentQuestion] | QuestionRefusal:
    """For whoever answers."""
    row = QUESTIONS.by_id(tx, question_id)
    if row is None or row.school_id != asking.person.school_id or not runs_campaigns(asking.person):
        return QuestionRefusal.NOT_FOUND
    return SEALS.opened(asking.vault, row)


def reply(
    tx: Connection, asking: Asking, question_id: int, text: str
) -> Written[ParentQuestion] | QuestionRefusal:
    """Once; the parent hears that there is an answer."""
    seen = card(tx, asking, question_id)
    if isinstance(seen, QuestionRefusal):
        return seen
    row = seen.row
    sealed = SEALS.seal(asking.vault, row.draft, seen.text, text)
    if not QUESTIONS.answer(tx, question_id, sealed, asking.person.id, asking.now):
        return QuestionRefusal.ANSWERED
    write_audit(tx, asking.now, asking.person.id, "answer", "question", question_id)
    buttons = [[LetterButton("need-open", PublicPress("mine"))]]
    letter = Letter("question-answered-letter", {"number": row.number, **trust(tx, row.school_id)}, buttons)
    outbox.post(
        tx, [row.asker_id], "question-answered", f"question:{row.id}", "once", letter.body(), asking.now
    )
    return card(tx, asking, question_id)


def forget_old(tx: Connection, now: datetime) -> int:
    """What was answered, ninety days later; what nobody answers, after its half-year. Two weeks before, the office and
    the deputy head hear its number once more, and whoever asked that the school owes an answer."""
    forgotten = QUESTIONS.forget(tx, now - LIFE_AFTER_ANSWER, now - LIFE_WITHOUT_ANSWER)
    for row in QUESTIONS.waiting_since_before(tx, now - LIFE_WITHOUT_ANSWER + WARNED_BEFORE):
        said, subject = {"number": row.number, **trust(tx, row.school_id)}, f"question:{row.id}"
        opens = [[LetterButton("need-open", AskedPress("card", row.id))]]
        letter = Letter("question-unanswered-letter", said, opens)
        outbox.post(
            tx, answering(tx, row.school_id), "question-unanswered", subject, "once", letter.body(), now
        )
        opens = [[LetterButton("need-open", PublicPress("mine"))]]
        letter = Letter("question-waits-letter", said, opens)
        outbox.post(tx, [row.asker_id], "question-waits", subject, "once", letter.body(), now)
    return forgotten
