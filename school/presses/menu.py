"""The buttons of the menu and inside forms."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Press


@dataclass(frozen=True)
class MenuPress(Press, prefix="menu"):
    """Opens the menu, or the help and language screens beside it."""

    to: Literal["menu", "language", "help", "speak"] = "menu"
    value: str = ""


@dataclass(frozen=True)
class FormPress(Press, prefix="f"):
    """A button inside a form: which filling, which question, which answer (together under 64 bytes)."""

    token: str
    question: str
    answer: str
