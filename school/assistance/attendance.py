"""Who is missing and why: marked by the class teacher each school morning.

A reason that the school can help with («no shoes») becomes an offer to the parent, never a report about a family.
"""

from datetime import date, time, timedelta
from enum import StrEnum

#: Until this hour of the school day the class teacher answers; then the social pedagogue sees the class.
ANSWER_UNTIL = time(11)
REMINDED_AT = time(8, 30)
#: Whoever is missing for a good reason.
EXCUSED = ("ill", "family", "event")
#: What the campaign is about: what can be helped with.
HELPABLE = ("no_clothes", "no_shoes", "no_supplies", "no_transport")
REASONS = (*EXCUSED, *HELPABLE, "unknown", "truant")
#: So many days in a row without a good reason make a case.
CASE_AFTER = 3
MOVEMENTS = ("arrived", "left", "dropped_out")
LETTERS_TO = ("authority", "commission")
MEASURES = ("talk", "visit", "psychologist", "tutoring", "meeting")


#: Days are counted from here in a button.
FIRST_DAY = date(2020, 1, 1)


def day_number(day: date) -> int:
    """The day as a button carries it."""
    return (day - FIRST_DAY).days


def day_of(number: int) -> date:
    return FIRST_DAY + timedelta(days=number)


class AttendanceRefusal(StrEnum):
    NOT_YOURS = "attendance-not-yours"
    NO_CASE = "case-not-found"
    NO_CONDUCT = "need-no-conduct"
    NO_MOVEMENT = "movement-not-found"
