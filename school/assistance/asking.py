"""What parents ask the school: about lessons, papers, benefits. Each question has a number and a time of its answer."""

from datetime import timedelta
from enum import StrEnum

LONGEST_QUESTION = 500
LONGEST_REPLY = 1000
#: So long after the answer both are kept.
LIFE_AFTER_ANSWER = timedelta(days=90)


class QuestionRefusal(StrEnum):
    NOT_FOUND = "question-not-found"
    ANSWERED = "question-answered"
