"""Months and weekdays as plans name them: both languages, cases, abbreviations, Kazakh letters left out."""

import re
from functools import lru_cache

#: The endings that a month takes in a sentence, and no others: Наурызбаева and Мамыров are people, no months.
_KAZAKH = (
    r"[ыі]?(?:[днт][ыі][ңн]?|н[ыі]ң|[гғкқ]?[ае]|н[ае]|н?[дт][ае](?:[гғ][ыі])?(?:н)?|нан|нен|[мбп]ен)?(?!\w)"
)
_RUSSIAN = rf"(?:[яюе]|ем|ь{_KAZAKH})(?!\w)"
#: What Excel leaves of a month is one beside a number: «05.қаз», «қаз.26», «қаз-26».
_SHORT = r"(?:(?=[.\-/]\s?\d)|(?<=\d[.\-/ ]\w\w\w)(?!\w))"

#: Kazakh letters are often typed as their Russian neighbours («кыркуйек», «сауир»): both are taken.
MONTHS: tuple[tuple[str, int], ...] = (
    (rf"[қк]ырк[үу]йе[кг]{_KAZAKH}|сен(?:тябр{_RUSSIAN}|т?\.|т?\b)|[қк]ыр{_SHORT}|sept?(?:ember)?\b", 9),
    (rf"[қк]азан{_KAZAKH}|окт(?:ябр{_RUSSIAN}|\.|\b)|[қк]аз{_SHORT}|oct(?:ober)?\b", 10),
    (rf"[қк]араша{_KAZAKH}|ноя(?:бр{_RUSSIAN}|б?\.|б?\b)|[қк]ар{_SHORT}|nov(?:ember)?\b", 11),
    (rf"желто[қк]сан{_KAZAKH}|дек(?:абр{_RUSSIAN}|\.|\b)|жел{_SHORT}|dec(?:ember)?\b", 12),
    (rf"[қк]а[ңн]тар{_KAZAKH}|янв(?:ар{_RUSSIAN}|\.|\b)|[қк]а[ңн]{_SHORT}|jan(?:uary)?\b", 1),
    (rf"а[қк]пан{_KAZAKH}|фев(?:рал{_RUSSIAN}|р?\.|р?\b)|а[қк]п{_SHORT}|feb(?:ruary)?\b", 2),
    (
        rf"наурыз{_KAZAKH}|мар(?:т(?:[ауе]|ом)?(?!\w)|\.|(?=[-/]\d)|(?<=\d[.\-/]мар)(?!\w))|нау{_SHORT}|mar(?:ch)?\b",
        3,
    ),
    (rf"с[әа]у[іи]р{_KAZAKH}|апр(?:ел{_RUSSIAN}|\.|\b)|с[әа]у{_SHORT}|apr(?:il)?\b", 4),
    (rf"мамыр{_KAZAKH}|ма(?:[йяею]|ем)\b|мам{_SHORT}|may\b", 5),
    (rf"маусым{_KAZAKH}|июн(?:{_RUSSIAN}|\.|\b)|мау{_SHORT}|june?\b", 6),
    (rf"ш[іи]лде{_KAZAKH}|июл(?:{_RUSSIAN}|\.|\b)|ш[іи]л{_SHORT}|july?\b", 7),
    (rf"тамыз{_KAZAKH}|авг(?:уст(?:[ауе]|ом)?(?!\w)|\.|\b)|там{_SHORT}|aug(?:ust)?\b", 8),
)
MONTH = "|".join(pattern for pattern, _ in MONTHS)

WEEKDAYS: tuple[tuple[str, int], ...] = (
    (r"д[үу]йсенб[іи]\w*|понедельник\w*|пн(?!\w)|mondays?(?!\w)", 1),
    (r"сейсенб[іи]\w*|вторник\w*|вт(?!\w)|tuesdays?(?!\w)", 2),
    (r"с[әа]рсенб[іи]\w*|сред[аыуе]\w*|ср(?!\w)|wednesdays?(?!\w)", 3),
    (r"бейсенб[іи]\w*|четверг\w*|чт(?!\w)|thursdays?(?!\w)", 4),
    (
        r"ж[ұу]ма(?:ның|ны|нан|ға|да|дан|сы|сын\w*|лары\w*)?(?!\w)|пятниц\w*|пт(?!\w)|fridays?(?!\w)",
        5,
    ),
    (r"сенб[іи]\w*|суббот\w*|сб(?!\w)|saturdays?(?!\w)", 6),
    (r"жексенб[іи]\w*|воскресень\w*|вс(?!\w)|sundays?(?!\w)", 7),
)
WEEKDAY = "|".join(pattern for pattern, _ in WEEKDAYS)


def months_in(text: str) -> list[int]:
    """The months that a text in small letters names, in its order."""
    return list(_found(MONTHS, text))


def month_at(text: str, at: int) -> int:
    """The month that begins at this place of a text; one does."""
    return next(number for pattern, number in MONTHS if re.compile(pattern).match(text, at))


def weekdays_in(text: str) -> list[int]:
    """The weekdays that a text in small letters names, in its order; Monday is 1."""
    return list(_found(WEEKDAYS, text))


def month_of(text: str) -> int | None:
    """The one month that a text names; «С Е Н Т Я Б Р Ь» too."""
    small = " ".join(text.lower().split())
    if re.fullmatch(r"(\w ){2,}\w", small):
        small = small.replace(" ", "")
    found = months_in(small)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=512)  # what a plan says of its days is asked again and again
def _found(words: tuple[tuple[str, int], ...], text: str) -> tuple[int, ...]:
    places = [
        (match.start(), number)
        for pattern, number in words
        for match in re.finditer(rf"(?<!\w)(?:{pattern})", text)
    ]
    return tuple(number for _, number in sorted(places))
