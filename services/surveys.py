"""Surveys: made in both languages, opened to an audience, answered once, counted without showing few."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Connection

from db import outbox, surveys
from db.assistance import campaigns, giving
from db.assistance.giving import Giver
from db.people.audit import write_audit
from db.surveys import Survey
from school.people import Person
from school.presses.surveys import SurveyPress
from school.rights import runs_campaigns
from school.surveys import FEWEST_SHOWN, SurveyQuestion, SurveyRefusal, by_week, counted, fits, monday_of
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
    weeks: list[tuple[date, int]]  # how many answers came in each week, by its Monday

    @property
    def waits(self) -> bool:
        """Whether nothing of the answers is shown yet: who looks before and after one came would know what it says."""
        return self.survey.anonymous and self.survey.state != "closed"

    @property
    def told(self) -> int:
        """Of how many that is said: of nobody once so many have left that fewer are here than have answered."""
        return self.invited if self.invited >= self.answered else 0


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
            _invite_givers(tx, row, givers_asked(tx, row), "once", now)
    return len(found)


def givers_asked(tx: Connection, row: Survey) -> list[Giver]:
    """Whoever has offered something, if the survey is for givers."""
    return giving.asked(tx, row.school_id) if row.audience == "givers" else []


def _letter(row: Survey) -> Letter:
    buttons = [[LetterButton("survey-answer", SurveyPress("answer", row.id))]]
    return Letter("survey-letter", {"kk": row.title_kk, "ru": row.title_ru}, buttons)


def _invite_givers(tx: Connection, row: Survey, who: list[Giver], occurrence: str, now: datetime) -> int:
    """To their accounts, once for each occurrence."""
    subjects = {one.id: f"survey:{row.id}:{one.id}:{occurrence}" for one in who}
    known = {subject for subject, _ in outbox.posted(tx, "survey", list(subjects.values()))}
    fresh = [one for one in who if subjects[one.id] not in known]
    for one in fresh:
        outbox.post_to_chat(tx, one.chat_id, "survey", subjects[one.id], _letter(row).body(), now)
    return len(fresh)


def _invite(tx: Connection, row: Survey, who: list[int], occurrence: str, now: datetime) -> int:
    body = _letter(row).body()
    return outbox.post(tx, who, "survey", f"survey:{row.id}", occurrence, body, now, priority=outbox.BULK)


def remind(tx: Connection, asking: Asking, survey_id: int) -> int | SurveyRefusal:
    """Only those who have not answered, once a day; returns how many."""
    row = _run(tx, asking, survey_id)
    if isinstance(row, SurveyRefusal):
        return row
    if row.state != "open":
        return SurveyRefusal.NOT_OPEN
    done = surveys.participants(tx, survey_id)
    left = [one for one in surveys.invited(tx, row.school_id, row.audience) if one not in done]
    answered = surveys.givers_done(tx, survey_id)
    givers = [one for one in givers_asked(tx, row) if one.id not in answered]
    reminded = _invite_givers(tx, row, givers, f"{asking.today}", asking.now)
    return reminded + _invite(tx, row, left, f"{asking.today}", asking.now)


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
    return row if isinstance(row, SurveyRefusal) else results(tx, row)


def results(tx: Connection, row: Survey) -> SurveyCard:
    """What came of it, whoever may read that; nothing of fewer than five answers, nor of one without names before it is
    closed."""
    given, asked = surveys.answers(tx, row.id), questions_of(row)
    invited = len(surveys.invited(tx, row.school_id, row.audience)) + len(givers_asked(tx, row))
    weeks = by_week(surveys.weeks(tx, row.id))
    card = SurveyCard(row, asked, invited, len(given), [None for _ in asked], [[] for _ in asked], weeks)
    if card.waits or len(given) < FEWEST_SHOWN:
        return card
    columns = list(zip(*given, strict=True))
    counts = [counted(question, column) for question, column in zip(asked, columns, strict=True)]
    texts = [
        sorted(column) if question.kind == "text" else []
        for question, column in zip(asked, columns, strict=True)
    ]
    return replace(card, counts=counts, texts=texts)


def close(tx: Connection, asking: Asking, survey_id: int) -> SurveyRefusal | None:
    """Nobody answers any more; a campaign's survey is then its result."""
    row = _run(tx, asking, survey_id)
    if isinstance(row, SurveyRefusal):
        return row
    if not surveys.step(tx, survey_id, "open", "closed"):
        return SurveyRefusal.NOT_OPEN
    outbox.cancel(tx, "survey", f"survey:{survey_id}")
    write_audit(tx, asking.now, asking.person.id, "close", "survey", survey_id)
    campaign = campaigns.by_id(tx, row.campaign_id) if row.campaign_id else None
    if campaign and row.opens_on > campaign.closes_on:  # the survey of the last stage, not one on the way
        answered = len(surveys.answers(tx, survey_id))
        campaigns.change(tx, campaign.id, survey=f"№ {survey_id}: {answered}")
    return None


@dataclass(frozen=True)
class Answerer:
    """Whoever answers: somebody of the school, or a giver who is on no list."""

    school_id: int
    chat_id: int
    person: Person | None


@dataclass(frozen=True)
class _Place:
    """As whom an answer counts."""

    person_id: int | None = None
    giver_id: int | None = None


def _place(tx: Connection, row: Survey, who: Answerer) -> _Place | None:
    if row.audience == "givers":
        giver = next((one for one in givers_asked(tx, row) if one.chat_id == who.chat_id), None)
        return _Place(giver_id=giver.id) if giver else None
    person = who.person
    asked = person is not None and person.id in surveys.invited(tx, row.school_id, row.audience)
    return _Place(person_id=person.id) if person and asked else None


def why_not_answer(tx: Connection, who: Answerer, survey_id: int) -> Survey | SurveyRefusal:
    """Whether whoever writes is asked, and has not answered."""
    row = surveys.by_id(tx, survey_id)
    place = _place(tx, row, who) if row and row.school_id == who.school_id else None
    if row is None or place is None:
        return SurveyRefusal.NOT_FOUND
    if row.state != "open":
        return SurveyRefusal.NOT_OPEN
    done = surveys.participants(tx, survey_id)
    givers = surveys.givers_done(tx, survey_id)
    return SurveyRefusal.ANSWERED if place.person_id in done or place.giver_id in givers else row


def answer(
    tx: Connection, who: Answerer, today: date, survey_id: int, answers: list[Any]
) -> SurveyRefusal | None:
    """Once; of an anonymous survey nothing ties what was said to whoever said it."""
    row = why_not_answer(tx, who, survey_id)
    if isinstance(row, SurveyRefusal):
        return row
    asked, place = questions_of(row), _place(tx, row, who)
    if place is None or len(answers) != len(asked) or not all(map(fits, asked, answers)):
        return SurveyRefusal.UNCLEAR
    if place.person_id is not None:
        first = surveys.take_part(tx, survey_id, place.person_id)
    else:
        first = surveys.givers_take_part(tx, survey_id, place.giver_id or 0)
    if not first:
        return SurveyRefusal.ANSWERED
    week = monday_of(today) if row.campaign_id else None
    surveys.answer(tx, survey_id, None if row.anonymous else place.person_id, answers, week)
    return None


def open_now(tx: Connection, school_id: int) -> list[Survey]:
    """What can be answered at this moment."""
    return [one for one in surveys.of_school(tx, school_id) if one.state == "open"]
