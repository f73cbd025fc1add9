"""Surveys: made in both languages, opened to an audience, answered once, counted without showing few."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, surveys
from db.assistance import campaigns
from db.people.audit import write_audit
from db.surveys import Survey
from school.presses.surveys import SurveyPress
from school.rights import runs_campaigns
from school.surveys import SurveyQuestion, SurveyRefusal, counted, fits
from services.asking import Asking
from services.letters import Letter, LetterButton


@dataclass(frozen=True)
class Draft:
    """A survey as it was filled in."""

    title_kk: str
    title_ru: str
    audience: str
    anonymous: bool
    questions: tuple[SurveyQuestion, ...]
    campaign_id: int | None
    opens_on: date


@dataclass(frozen=True)
class SurveyCard:
    """A survey with how many have answered; a question's counts are None where nothing may be shown."""

    survey: Survey
    questions: list[SurveyQuestion]
    invited: int
    answered: int
    counts: list[Counter[int] | None]
    texts: list[list[str]]


def questions_of(row: Survey) -> list[SurveyQuestion]:
    return [SurveyQuestion.from_json(one) for one in row.questions]


def make(tx: Connection, asking: Asking, token: str, draft: Draft) -> int | SurveyRefusal:
    """A new survey; a campaign's own opens on the first day after it. The same draft twice makes one."""
    if not runs_campaigns(asking.person):
        return SurveyRefusal.NOT_FOUND
    values = {
        "school_id": asking.person.school_id,
        "draft": token,
        "campaign_id": draft.campaign_id,
        "title_kk": draft.title_kk,
        "title_ru": draft.title_ru,
        "audience": draft.audience,
        "anonymous": draft.anonymous,
        "questions": [one.as_json() for one in draft.questions],
        "state": "waiting",
        "opens_on": draft.opens_on,
        "made_by": asking.person.id,
        "made_at": asking.now,
    }
    survey_id = surveys.add(tx, values)
    if survey_id is None:
        return SurveyRefusal.ANSWERED
    write_audit(tx, asking.now, asking.person.id, "make", "survey", survey_id)
    open_due(tx, asking.person.school_id, asking.today, asking.now)
    return survey_id


def open_due(tx: Connection, school_id: int, today: date, now: datetime) -> int:
    """Opens what is due, and invites its audience, each once."""
    found = surveys.due(tx, school_id, today)
    for row in found:
        if surveys.step(tx, row.id, "waiting", "open"):
            _invite(tx, row, surveys.invited(tx, school_id, row.audience), "once", now)
    return len(found)


def _invite(tx: Connection, row: Survey, who: list[int], occurrence: str, now: datetime) -> int:
    buttons = [[LetterButton("survey-answer", SurveyPress("answer", row.id))]]
    letter = Letter("survey-letter", {"kk": row.title_kk, "ru": row.title_ru}, buttons)
    return outbox.post(
        tx, who, "survey", f"survey:{row.id}", occurrence, letter.body(), now, priority=outbox.BULK
    )


def remind(tx: Connection, asking: Asking, survey_id: int) -> int | SurveyRefusal:
    """Only those who have not answered, once a day; returns how many."""
    row = _run(tx, asking, survey_id)
    if isinstance(row, SurveyRefusal):
        return row
    if row.state != "open":
        return SurveyRefusal.NOT_OPEN
    done = surveys.participants(tx, survey_id)
    left = [one for one in surveys.invited(tx, row.school_id, row.audience) if one not in done]
    return _invite(tx, row, left, f"{asking.today}", asking.now)


def _run(tx: Connection, asking: Asking, survey_id: int) -> Survey | SurveyRefusal:
    row = surveys.by_id(tx, survey_id)
    if row is None or row.school_id != asking.person.school_id:
        return SurveyRefusal.NOT_FOUND
    # Of those who were at an event whoever has led it asks.
    own = row.made_by == asking.person.id and asking.person.is_staff()
    return row if own or runs_campaigns(asking.person) else SurveyRefusal.NOT_FOUND


def all_of(tx: Connection, asking: Asking) -> list[Survey] | SurveyRefusal:
    if not runs_campaigns(asking.person):
        return SurveyRefusal.NOT_FOUND
    return surveys.of_school(tx, asking.person.school_id)


def card(tx: Connection, asking: Asking, survey_id: int) -> SurveyCard | SurveyRefusal:
    row = _run(tx, asking, survey_id)
    if isinstance(row, SurveyRefusal):
        return row
    given, asked = surveys.answers(tx, survey_id), questions_of(row)
    columns = [[one[place] for one in given] for place in range(len(asked))]
    counts = [counted(question, column) for question, column in zip(asked, columns, strict=True)]
    shown = len(given) >= 5
    texts = [
        sorted(column) if shown and question.kind == "text" else []
        for question, column in zip(asked, columns, strict=True)
    ]
    return SurveyCard(
        row, asked, len(surveys.invited(tx, row.school_id, row.audience)), len(given), counts, texts
    )


def close(tx: Connection, asking: Asking, survey_id: int) -> SurveyRefusal | None:
    """Nobody answers any more; a campaign's survey is then its result."""
    row = _run(tx, asking, survey_id)
    if isinstance(row, SurveyRefusal):
        return row
    if not surveys.step(tx, survey_id, "open", "closed"):
        return SurveyRefusal.NOT_OPEN
    outbox.cancel(tx, "survey", f"survey:{survey_id}")
    write_audit(tx, asking.now, asking.person.id, "close", "survey", survey_id)
    if row.campaign_id is not None:
        answered = len(surveys.participants(tx, survey_id))
        campaigns.change(tx, row.campaign_id, survey=f"№ {survey_id}: {answered}")
    return None


def why_not_answer(tx: Connection, asking: Asking, survey_id: int) -> Survey | SurveyRefusal:
    """Whether this person is asked, and has not answered."""
    row = surveys.by_id(tx, survey_id)
    if row is None or asking.person.id not in surveys.invited(tx, row.school_id, row.audience):
        return SurveyRefusal.NOT_FOUND
    if row.state != "open":
        return SurveyRefusal.NOT_OPEN
    return SurveyRefusal.ANSWERED if asking.person.id in surveys.participants(tx, survey_id) else row


def answer(tx: Connection, asking: Asking, survey_id: int, answers: list[Any]) -> SurveyRefusal | None:
    """Once; of an anonymous survey nothing ties what was said to whoever said it."""
    row = why_not_answer(tx, asking, survey_id)
    if isinstance(row, SurveyRefusal):
        return row
    asked = questions_of(row)
    if len(answers) != len(asked) or not all(map(fits, asked, answers)):
        return SurveyRefusal.UNCLEAR
    if not surveys.take_part(tx, survey_id, asking.person.id):
        return SurveyRefusal.ANSWERED
    surveys.answer(tx, survey_id, None if row.anonymous else asking.person.id, answers)
    return None
