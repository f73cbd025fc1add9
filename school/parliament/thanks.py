"""Thank-you cards: for what, out of a list; nobody else is named, so none reveals a child who was helped (row 13)."""

from enum import StrEnum

REASONS = ("help", "lesson", "event", "kindness", "honesty", "order")
MOST_A_DAY = 5


class ThanksRefusal(StrEnum):
    """Why a card is refused; the value is the message's key."""

    NOT_FOUND = "thanks-nobody"
    ONESELF = "thanks-oneself"
    TOO_MANY = "thanks-too-many"
