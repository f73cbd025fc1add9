"""Surveys: questions of four kinds, anonymous or not; no result of fewer than five is shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

AUDIENCES = ("parents", "pupils", "staff", "givers")
SCALE = range(1, 6)
FEWEST_SHOWN = 5
MOST_QUESTIONS = 20
LONGEST_ANSWER = 500


@dataclass(frozen=True)
class SurveyQuestion:
    """Asked in Kazakh and in Russian; `options` are pairs in the same two languages."""

    kind: str
    kk: str
    ru: str
    options: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "kk": self.kk,
            "ru": self.ru,
            "options": [list(one) for one in self.options],
        }

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> "SurveyQuestion":
        return cls(told["kind"], told["kk"], told["ru"], tuple((a, b) for a, b in told["options"]))

    def text(self, language: str) -> str:
        return self.ru if language == "ru" else self.kk

    def option(self, number: int, language: str) -> str:
        return self.options[number][1 if language == "ru" else 0]


class SurveyRefusal(StrEnum):
    NOT_FOUND = "survey-not-found"
    NOT_OPEN = "survey-not-open"
    ANSWERED = "survey-answered-already"
    UNCLEAR = "survey-question-unclear"


def read_question(text: str) -> SurveyQuestion | SurveyRefusal:
    """A line in Kazakh, a line in Russian; then nothing (text), «1-5» (scale), or options «иә / да», with «+» before
    each where several may be chosen."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return SurveyRefusal.UNCLEAR
    kk, ru, rest = lines[0], lines[1], lines[2:]
    if not rest:
        return SurveyQuestion("text", kk, ru)
    if rest == ["1-5"]:
        return SurveyQuestion("scale", kk, ru)
    several = all(line.startswith("+") for line in rest)
    pairs = [[part.strip() for part in line.lstrip("+").split("/")] for line in rest]
    if not 2 <= len(pairs) <= 10 or any(len(pair) != 2 or not all(pair) for pair in pairs):
        return SurveyRefusal.UNCLEAR
    return SurveyQuestion("several" if several else "one", kk, ru, tuple((a, b) for a, b in pairs))


def fits(question: SurveyQuestion, value: Any) -> bool:
    """Whether an answer is one that the question allows."""
    match question.kind:
        case "one":
            return value in range(len(question.options))
        case "several":
            return isinstance(value, list) and set(value) <= set(range(len(question.options)))
        case "scale":
            return value in SCALE
        case _:
            return isinstance(value, str) and len(value) <= LONGEST_ANSWER


def counted(question: SurveyQuestion, values: Sequence[Any]) -> Counter[int] | None:
    """How often each option was chosen; None for a text, and where fewer than five have answered."""
    if question.kind == "text" or len(values) < FEWEST_SHOWN:
        return None
    return Counter(one for value in values for one in (value if isinstance(value, list) else [value]))


def by_week(weeks: Sequence[date | None]) -> list[tuple[date, int]]:
    """How many answers came in each week, by its Monday; what was not counted by weeks is left out."""
    return sorted(Counter(one for one in weeks if one).items())


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())
