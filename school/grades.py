"""Which grades a plan's cell means: «5-9 сынып», «9, 11», «барлық сыныптар», «7 «А»», a date that was once 5-9.

And how grades are said again.
"""

import re
from datetime import date

from school.months import months_in
from school.people import GRADES
from school.plan.deadlines import day_of_serial

PRIMARY = range(1, 5)
_DASHES = str.maketrans("–—−‑‐", "-----")
_ALL = (
    r"(барлы[қк]|бүкіл|все[хм]?|вся)\s+(?:\w+\s+)?(сынып|класс|оқушы|учащ|учени|мектеп|школ)"
    r"|\W*(барлығы|барлық|бәрі|все|жалпы мектеп|(?:вся|общешкольн\w*) ?(?:школа)?)\W*$"
)
_PEOPLE = r"(?<![-\d])(\d{1,2})\s*(?=оқушы|адам|бала|учащ|учени|человек|чел\b)"


def grades_in(text: str) -> list[int]:
    """The grades that a text names, in order; 1 to 11 for all, 1 to 4 for primary school. Others are left out."""
    plain = _without_class_letters(_arabic(text.translate(_DASHES)).lower().replace("\u00a0", " "))
    grades: set[int] = set()
    if re.search(r"бастауыш|начальн\w+\s+(класс|школ|звен)", plain):
        grades |= set(PRIMARY)
    for first, last in re.findall(r"(?<!\d)(\d{1,2})(?:\s*-\s*(\d{1,2}))?(?!\d)", plain):
        grades |= set(range(int(first), int(last or first) + 1)) if int(last or first) in GRADES else set()
    if not grades and re.match(_ALL, plain.strip(" .,;")):
        return list(GRADES)
    return sorted(grades & set(GRADES))


def grade_groups(text: str) -> list[list[int]]:
    """The groups of a cell that invites two and more apart: a line or a part for each, «1-4 сынып / 5-10 сынып».

    None where there is one group, or where two name the same grade.
    """
    named = re.sub(r"((?:сынып|класс)\w*)[\s,]+(?=\d)", r"\1\n", text)
    groups = [found for part in re.split(r"[\n;/]+|\sжәне\s|\sи\s", named) if (found := grades_in(part))]
    apart = sum(map(len, groups)) == len({grade for group in groups for grade in group})
    return groups if len(groups) > 1 and apart else []


_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
}
_AS_LATIN = str.maketrans("ІХ", "IX")


def _arabic(text: str) -> str:
    """«V-IX сынып» as «5-9 сынып»; the letters may be Cyrillic."""
    return re.sub(
        r"(?<!\w)[IVXІХ]{1,4}(?!\w)",
        lambda found: str(_ROMAN.get(found[0].translate(_AS_LATIN), found[0])),
        text,
    )


def _without_class_letters(text: str) -> str:
    """«7 «а»» and «1а-4г» as «7» and «1-4»; «с 5 по 9» as «5-9»; how many people come says nothing."""
    text = re.sub(_PEOPLE, " ", text)
    text = re.sub(r"(\d)\s*[-]?\s*[«\"“](\w)[»\"”]", r"\1", text)
    text = re.sub(r"(\d)\s*[а-яёәғқңөұүһі](?!\w)(?!\s*\d)", r"\1", text)
    text = re.sub(r"(\d)[-\s]?(?:ші|шы|ый|ой|е|х)(?!\w)", r"\1", text)
    text = re.sub(r"(?<!\w)(?:с|от)\s*(\d{1,2})\D{0,12}?\s(?:по|до)\s*(\d{1,2})", r"\1-\2", text)
    return re.sub(
        r"(\d{1,2})\W*(?:сынып|класс)?[тднТДН][ае]н\s+(\d{1,2})(?=\W*\w*\s*\w*дейін)", r"\1-\2", text
    )


def grades_of(value: object) -> list[int]:
    """The grades of a spreadsheet's cell: text, a number (9.11 was «9,11»), a date that was once «5-9»."""
    if day := _as_date(value):
        first, last = sorted(day)
        return [grade for grade in range(first, last + 1) if grade in GRADES]
    if isinstance(value, float):
        whole, _, rest = f"{value:g}".partition(".")
        # «9,10» lost its nought when it became a number.
        return grades_in(f"{whole}, {'10' if rest == '1' and whole != '1' else rest}")
    return grades_in(str(value if value is not None else ""))


def _as_date(value: object) -> tuple[int, int] | None:
    """The day and the month of what a spreadsheet took for a date: a date, its number, «05.сен», «5-Nov»."""
    if isinstance(value, date):
        return value.day, value.month
    text = str(value).strip().lower() if isinstance(value, str | int) else ""
    if serial := day_of_serial(text):
        return serial.day, serial.month
    if whole := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.20\d\d", text):
        return int(whole[1]), int(whole[2])
    named = re.fullmatch(r"(\d{1,2})[.\-/ ]?([^\W\d]{3,4})\.?|([^\W\d]{3,4})\.?[.\-/ ]?(\d{1,2})", text)
    months = months_in(text) if named else []
    return (int(named[1] or named[4]), months[0]) if named and len(months) == 1 else None


def grades_shown(value: object) -> str:
    """What stood in the cell before a spreadsheet turned it into a date: «5-9»."""
    day = _as_date(value)
    return "-".join(str(number) for number in sorted(day)) if day else ""


def grades_in_words(grades: frozenset[int]) -> str:
    """«5–7, 9»: neighbouring grades as a range."""
    parts: list[str] = []
    for grade in sorted(grades):
        if grade - 1 in grades and parts:
            parts[-1] = f"{parts[-1].split('–')[0]}–{grade}"
        else:
            parts.append(str(grade))
    return ", ".join(parts)
