"""The buttons of surveys."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, Press


@dataclass(frozen=True)
class SurveyPress(Press, prefix="sv"):
    """A survey's button: of whoever answers, and of whoever runs it; each deed asks for its own right."""

    deed: Literal["list", "new", "card", "answer", "remind", "close", "sure", "xlsx"] = "list"
    survey: Number = 0
    campaign: Number = 0
