"""Months and weekdays as plans name them: both languages, cases, abbreviations, Kazakh letters left out."""

import re

#: Kazakh letters are often typed as their Russian neighbours («кыркуйек», «сауир»): both are taken.
MONTHS: tuple[tuple[str, int], ...] = (
    (r"[қк]ырк[үу]йе[кг]\w*|сен(?:тябр\w*|т?\.|т?\b)", 9),
    (r"[қк]азан(?!ь)\w*|окт(?:ябр\w*|\.|\b)", 10),
    (r"[қк]араша\w*|ноя(?:бр\w*|б?\.|б?\b)", 11),
    (r"желто[қк]сан\w*|дек(?:абр\w*|\.|\b)", 12),
    (r"[қк]а[ңн]тар\w*|янв(?:ар\w*|\.|\b)", 1),
    (r"а[қк]пан\w*|фев(?:рал\w*|р?\.|р?\b)", 2),
    (r"наурыз\w*|мар(?:т\w*|\.)", 3),
    (r"с[әа]у[іи]р\w*|апр(?:ел\w*|\.|\b)", 4),
    (r"мамыр\w*|ма[йяею]\b|маем\b", 5),
    (r"маусым(?!ды[қк])\w*|июн\w*", 6),
    (r"ш[іи]лде\w*|июл\w*", 7),
    (r"тамыз\w*|авг(?:уст\w*|\.|\b)", 8),
)
MONTH = "|".join(pattern for pattern, _ in MONTHS)

WEEKDAYS: tuple[tuple[str, int], ...] = (
    (r"дүйсенбі\w*|понедельник\w*", 1),
    (r"сейсенбі\w*|вторник\w*", 2),
    (r"сәрсенбі\w*|сред[аыуе]\w*", 3),
    (r"бейсенбі\w*|четверг\w*", 4),
    (r"жұма(?!лық)\w*|пятниц\w*", 5),
    (r"сенбі\w*|суббот\w*", 6),
    (r"жексенбі\w*|воскресень\w*", 7),
)
WEEKDAY = "|".join(pattern for pattern, _ in WEEKDAYS)


def months_in(text: str) -> list[int]:
    """The months that a text in small letters names, in its order."""
    return _found(MONTHS, text)


def weekdays_in(text: str) -> list[int]:
    """The weekdays that a text in small letters names, in its order; Monday is 1."""
    return _found(WEEKDAYS, text)


def month_of(text: str) -> int | None:
    """The one month that a text names; «С Е Н Т Я Б Р Ь» too."""
    small = " ".join(text.lower().split())
    if re.fullmatch(r"(\w ){2,}\w", small):
        small = small.replace(" ", "")
    found = months_in(small)
    return found[0] if len(found) == 1 else None


def _found(words: tuple[tuple[str, int], ...], text: str) -> list[int]:
    places = [
        (match.start(), number)
        for pattern, number in words
        for match in re.finditer(rf"(?<!\w)(?:{pattern})", text)
    ]
    return [number for _, number in sorted(places)]
