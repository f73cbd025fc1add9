"""Deadlines: what the words in a plan's deadline cell mean, in Kazakh and in Russian.

The rules are the team's table of deadline kinds (month, by-date, date-range, weekly, monthly, quarterly,
weekday-weekly, during-campaign, unspecified). Where a cell leaves a doubt nothing is guessed: it is unspecified.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from school.dates import SchoolYear
from school.months import MONTH, WEEKDAY, month_at, months_in, weekdays_in
from school.people.roster import cyrillic


@dataclass(frozen=True)
class Deadline:
    """One deadline. Dates are school days in the school's own calendar, both included."""

    kind: str
    raw: str
    start: date | None = None
    end: date | None = None
    times: int | None = None  # in each week, month or term
    weekday: int | None = None  # Monday is 1
    weeks: tuple[int, ...] = ()  # of the month; -1 is the last
    term: int | None = None  # 1 to 4
    ongoing: bool = False

    def as_json(self) -> dict[str, object]:
        """The fields that are filled in, dates as ISO text."""
        told: dict[str, object] = {
            "kind": self.kind,
            "raw": self.raw,
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
        }
        for name in ("times", "weekday", "term"):
            if getattr(self, name) is not None:
                told[name] = getattr(self, name)
        if self.weeks:
            told["weeks"] = list(self.weeks)
        if self.ongoing:
            told["ongoing"] = True
        return told


@dataclass(frozen=True)
class Frame:
    """What a date without a year leans on: the school year, or the campaign and its year."""

    school_year: SchoolYear | None = None
    campaign_start: date | None = None
    campaign_end: date | None = None

    def year_of(self, month: int) -> int | None:
        if self.school_year:
            return self.school_year.first if month >= 9 else self.school_year.first + 1
        start, end = self.campaign_start, self.campaign_end
        if start and end and end.year > start.year and month < 7:
            return end.year  # a campaign over the new year
        return start.year if start else None

    def day(self, day: int, month: int, year: int | None) -> date | None:
        """A date that exists; None for 31 February, or where no year is known."""
        full = self.year_of(month) if year is None else year + 2000 if year < 100 else year
        try:
            return date(full, month, day) if full else None
        except ValueError:
            return None

    def month(self, month: int, year: int | None = None) -> tuple[date, date] | None:
        """The first and the last day of a month."""
        full = year or self.year_of(month)
        if not full:
            return None
        return date(full, month, 1), date(full, month, calendar.monthrange(full, month)[1])


#: Excel counts days from here; a date that lost its format stands in the cell as such a number.
_FIRST_DAY = date(1899, 12, 30)
_A_SERIAL = r"4\d{4}"


def day_of_serial(text: str) -> date | None:
    """The day that a spreadsheet's bare number means, «46300»; of this half of the century."""
    return _FIRST_DAY + timedelta(days=int(text)) if re.fullmatch(_A_SERIAL, text.strip()) else None


#: Longer words are no deadline but a text in the wrong cell; a stranger's file must not keep the patterns busy.
LONGEST_CELL = 300


def deadlines_of(lines: Sequence[str], frame: Frame, month: int | None = None) -> list[Deadline]:
    """Every deadline of a cell, each with its own words. `month` is that of the heading above the row.

    The month lends itself only to what cannot stand alone: «2 неделя», «с 1 по 15».
    """
    parts = [" ".join(line.split()) for line in lines if line.strip()]
    whole = " ".join(parts)
    if len(whole) > LONGEST_CELL:
        return [Deadline("unspecified", whole[:LONGEST_CELL])]
    pieces = _pieces(parts)
    found = [
        deadline
        for at, piece in enumerate(pieces)
        for deadline in _of_piece(piece, frame, _named_after(pieces[at:]) or month)
    ]
    exact = [one for one in found if one.kind in ("date-range", "by-date") and not one.term]
    if any(one.kind == "month" for one in found) and len(found) > 1:
        # «Қыркүйек» and, inside it, «15.09»: the date decides.
        kept = [one for one in found if not (one.kind == "month" and _holds(one, exact))]
        if len(kept) == 1 and len(kept) < len(found):
            return [Deadline(**{**kept[0].__dict__, "raw": whole})]
        found = kept
    return found or [Deadline("unspecified", whole)]


def _holds(month: Deadline, exact: list[Deadline]) -> bool:
    days = [day for one in exact for day in (one.start, one.end) if day]
    return bool(month.start and month.end and any(month.start <= day <= month.end for day in days))


def _named_after(pieces: list[str]) -> int | None:
    """«5, 12 октября»: the month of a bare day stands behind the next one."""
    if not re.fullmatch(_BARE_DAY, pieces[0].lower()):
        return None
    return next((named[0] for piece in pieces if (named := months_in(plain(piece)))), None)


# Cutting a cell

_BARE_DAY = r"\s*\d{1,2}(?:-?(?:го|е|і|ы|сі|ші|шы))?\s*"
_DANGLING = re.compile(r"[-–—]\s*$")


def _pieces(parts: list[str]) -> list[str]:
    """Dates or months parted by a line, a comma, a semicolon or «и» are deadlines apart; other text stays whole."""
    lines = _joined_ranges(parts)
    if len(lines) > 1 and not all(_is_dated(plain(line)) for line in lines):
        lines = [" ".join(lines)]
    return [piece for line in lines for piece in _cut(line)] or [""]


def _joined_ranges(parts: list[str]) -> list[str]:
    """«01.09 –» and «15.09» on the next line are one range; so are «1 қыркүйектен бастап», «15 қазанға дейін»."""
    lines: list[str] = []
    for part in parts:
        before = plain(lines[-1]) if lines else ""
        opens = bool(_DANGLING.search(before)) or bool(re.search(_FROM, before))
        closes = re.match(r"[-–—]", part) or re.match(r"(по|до)\b", plain(part)) or "дейін" in plain(part)
        if lines and (_DANGLING.search(before) or re.match(r"[-–—]", part) or (opens and closes)):
            lines[-1] += " " + part
        else:
            lines.append(part)
    return lines


def _cut(line: str) -> list[str]:
    joint = r"[,;](?![^(]*\))"
    if not re.search(r"аралығ|между", line.lower()):
        joint += r"|\s(?:и|және|мен|бен|пен)\s(?![^(]*\))"
    cut = [piece.strip() for piece in re.split(joint, line) if piece.strip()]
    dated = [bool(_is_dated(plain(piece)) or re.fullmatch(_BARE_DAY, piece.lower())) for piece in cut]
    if len(cut) > 1 and all(dated) and _is_dated(plain(cut[-1])):
        return cut
    return [line]


def _is_dated(text: str) -> bool:
    return bool(_NUMERIC.search(text) or months_in(text))


def plain(raw: str) -> str:
    """Small letters, one kind of dash, single spaces, Latin look-alikes as Cyrillic, hours of the day left out."""
    text = cyrillic(" ".join(raw.replace("\u00a0", " ").split())).lower()
    text = re.sub(r"[–—−‑]", "-", text)
    text = re.sub(r"(?:(?<!\w)(?:сағат|сағ\.?|в)\s*)?(?<![\d.])\d{1,2}:\d{2}(?:-ден|-де|-да)?", " ", text)
    return re.sub(r"(?<!\w)(?:сағат|сағ\.|в)\s*\d{1,2}[.-]\d{2}(?![.\d])", " ", text)


# One deadline

_ALWAYS = (
    r"жыл\w*\s+(?:бойы|ішінде|көлемінде|барысында)|тұрақты|үнемі|әрдайым"
    r"|(?:в теч\w*\.?|на протяжении)\s+(?:всего\s+)?(?:уч\w*\.?\s*)?год"
    r"|постоянно|весь\s+(?:уч\w*\.?\s+)?год|круглый год"
    r"|(?:throughout|during|all)\s+(?:the\s+)?(?:whole\s+)?(?:school\s+)?year|always|constantly"
)
_UNTIL = (
    r"дейін|(?<!\w)до\s|не позднее|(?<!\w)к\s+(?:\d|концу|\w+рю\b|\w+лю\b)"
    r"|(?<!\w)(?:by|until|till|before|not later than)\s"
)
_FROM = r"бастап|начиная\s+с|(?<!\w)from\s|starting\s|(?:^|\s)с\s+(?:\d|[а-я]+(?:ря|ля|та|мая|ня)\b)"
_ORDINAL = r"(?:\s?-?\s?(?:ші|шы|сі|ы|і|ден|дан|тен|тан|нен|нан|не|ге|ға|на|го|ое|е|st|nd|rd|th)(?!\w))?"
_TO = r"\s*(?:-|по|до|мен|бен|пен|и|және|to|and)\s*"
#: «5 қазан», and Excel's «05.қаз», «5-Nov».
_JOINT = r"(?:\s*|[.\-/](?=\w{3,4}(?!\w)))"
_AGE = r"(?:\s*(?P<{0}>20\d\d))?"
_NOT_COUNTED = (
    r"(?!\d|\s*-\s*\d|\s*-?\s*(?:я|ая|ші|шы|й)?\s*(?:апта|недел|рет|раз|тоқсан|четверт|сынып|класс))"
)

_NUMERIC = re.compile(
    r"(?<![\d.])(?P<iso>20\d\d)-(?P<im>\d{1,2})-(?P<id>\d{1,2})(?!\d)"
    r"|(?<![\d.])(?P<r1>\d{1,2})\s*(?:-|по|до)\s*(?P<r2>\d{1,2})\s*[./]\s*(?P<rm>\d{1,2})(?!\d)(?:[./]\s*(?P<ry>\d{4}|\d{2})(?!\d))?"
    r"|(?<![\d.])(?P<d>\d{1,2})\s*[./]\s*(?P<m>\d{1,2})(?:\s*[./]\s*(?P<y>\d{4}|\d{2}(?!\d)))?(?!\d)"
)
_NAMED = (
    rf"(?:(?P<before>20\d\d)\s*(?:жылғы|жылдың|жылы|ж\.?|года?|г\.?)?\s*)?"
    rf"(?:(?<!\d)(?P<d1>\d{{1,2}}){_ORDINAL}{_TO})?(?<!\d)(?P<d2>\d{{1,2}}){_ORDINAL}{_JOINT}(?P<mon>{MONTH}){_AGE.format('y1')}"
    rf"|(?P<mon2>(?<!\w)(?:{MONTH}))\s+(?:айының\s+)?(?P<e1>\d{{1,2}}){_ORDINAL}(?:\s*(?:-|мен|бен|пен)\s*(?P<e2>\d{{1,2}}){_ORDINAL})?{_NOT_COUNTED}"
)
_MONTH_OF_YEAR = re.compile(r"(?<![\d.])(0?[1-9]|1[0-2])\.(20\d\d)(?!\d)")


@cache
def _named_days() -> re.Pattern[str]:
    """Made when a plan is first read: it takes a megabyte, and a twentieth of a second of each start."""
    return re.compile(_NAMED)


def _of_piece(raw: str, frame: Frame, month: int | None) -> list[Deadline]:
    text, shown = plain(raw[:LONGEST_CELL]), raw.strip()
    if not re.search(r"\w", text):
        return [Deadline("unspecified", shown)]
    exact, again = _exact(text, shown, frame), _every_weekday(text, shown)
    if exact and again and re.search(_EACH, text):
        return [_between_its_days(one, exact[0]) for one in again]
    if exact:
        return exact
    if found := again or _recurring(text, shown):
        return [_of_its_months(one, text, frame) for one in found]
    if found := _by_month(text, shown, frame) or _by_term(text, shown) or _by_half_year(text, shown, frame):
        return found
    if found := _by_campaign(text, shown, frame, month):
        return found
    whole = frame.month(month) if month else None
    if whole and month and (found := _inside_month(text, shown, frame, month, whole)):
        return found
    return [Deadline("unspecified", shown, ongoing=bool(re.search(_ALWAYS, text)))]


def _exact(text: str, shown: str, frame: Frame) -> list[Deadline]:
    """Exact dates; a date that does not exist, a range that runs backwards and three dates in a row are no dates."""
    if serial := day_of_serial(text):
        return [Deadline("date-range", shown, serial, serial)]
    if whole := _MONTH_OF_YEAR.search(text):
        days = frame.month(int(whole[1]), int(whole[2]))
        return [Deadline("month", shown, *days)] if days else []
    return _between(days_in(text, frame), text, shown)


def _between(days: list[date | None], text: str, shown: str) -> list[Deadline]:
    if not days:
        return []
    first, last = days[0], days[-1]
    if first is None or last is None or len(days) > 2 or first > last:
        return [Deadline("unspecified", shown)]
    if len(days) == 2:
        return [Deadline("date-range", shown, first, last)]
    if re.search(_UNTIL, text):
        return [Deadline("by-date", shown, None, first)]
    if re.search(_FROM, text):
        return [Deadline("date-range", shown, first, None)]
    return [Deadline("date-range", shown, first, first)]


def days_in(text: str, frame: Frame) -> list[date | None]:
    """The days that a `plain` text names, in its order; None in the place of a day that does not exist."""
    found = [_numeric(match) for match in _NUMERIC.finditer(text)]
    if not found:
        only = _year_in(text)
        found = [_named(match, only) for match in _named_days().finditer(text)]
    days = [one for several in found for one in several]
    lent = next((year for _, _, year in reversed(days) if year), None)
    return [
        frame.day(day, month, lent if year is None and frame.year_of(month) is None else year)
        if 1 <= month <= 12
        else None
        for day, month, year in days
    ]


Day = tuple[int, int, int | None]


def _numeric(found: re.Match[str]) -> list[Day]:
    if found["iso"]:
        return [(int(found["id"]), int(found["im"]), int(found["iso"]))]
    if found["r1"]:
        year = int(found["ry"]) if found["ry"] else None
        return [(int(day), int(found["rm"]), year) for day in (found["r1"], found["r2"])]
    return [(int(found["d"]), int(found["m"]), int(found["y"]) if found["y"] else None)]


def _named(found: re.Match[str], only: int | None) -> list[Day]:
    month = month_at(found.string, found.start("mon" if found["mon"] else "mon2"))
    told = found["y1"] or found["before"]
    days = [found[name] for name in ("d1", "d2", "e1", "e2") if found[name]]
    return [(int(day), month, int(told) if told else only) for day in days]


def _year_in(text: str) -> int | None:
    years = set(re.findall(r"(?<!\d)(20\d{2})(?!\d)", text))
    return int(years.pop()) if len(years) == 1 else None


# What comes again and again

_NUMBERS = {
    **{"бір": 1, "екі": 2, "үш": 3, "төрт": 4, "один": 1, "одна": 1, "два": 2, "две": 2, "три": 3},
    **{"once": 1, "twice": 2},
}
_N = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_TIMES = (
    rf"(?<!\w)(апта|ай|тоқсан)(?:\w{{0,5}}|\s+сайын)\s*({_N})(?:\s*-\s*\d)?\s*рет",
    rf"(?<!\w)({_N})\s*рет\s*(апта|ай|тоқсан)(?:сына|ына|да|нда)(?!\w)",
    rf"(?:(?<!\w)({_N})(?:\s*-\s*\d)?\s*)?(?<!\w)(?:раза?|р\.)\s*(?:в|за)\s+(?:кажд\w+\s+)?(недел|месяц(?!ев)|четверт)",
    rf"(?<!\w)({_N})(?:\s+times)?\s+(?:a|per|each|every)\s+(week|month|term|quarter)",
)
_EVERY = (
    (r"апта\s+сайын|әр(?:бір)?\s+апта|ежене[дт]|кажд\w+\s+недел|weekly|(?:every|each)\s+week", "weekly"),
    (
        r"(?<!\w)ай\s+сайын|әр(?:бір)?\s+ай(?!м)|ежемес|кажд\w+\s+месяц|monthly|(?:every|each)\s+month",
        "monthly",
    ),
    (
        r"тоқсан\s+сайын|әр(?:бір)?\s+тоқсан|ежекварт|кажд\w+\s+четверт|по\s+четвертям"
        r"|quarterly|(?:every|each)\s+(?:quarter|term)",
        "quarterly",
    ),
)
_KINDS = {
    **{"апта": "weekly", "недел": "weekly", "week": "weekly"},
    **{"ай": "monthly", "месяц": "monthly", "month": "monthly"},
}


_ONCE_A_WEEK = (
    r"(?<!\w)апта(?:\w{0,5}|\s+сайын)\W*(?:\w+\s*рет|сайын)|рет\s+аптасына"
    r"|(?:раза?|р\.)\s*(?:в|за)\s+(?:кажд\w+\s+)?недел|ежене[дт]|кажд\w+\s+недел|әр(?:бір)?\s+апта"
    r"|(?:once|times|twice)\s+(?:a|per)\s+week|weekly|(?:every|each)\s+week(?!\w)"
)
_NOT_EACH_WEEK = (
    r"(?:екі|үш|[2-9])\s*апта\w*\s+(?:сайын|\w+\s+рет)|раз\w*\s+в\s+(?:две|три|[2-9])|кажд\w+\s+втор(?!ник)"
    r"|every\s+(?:other|second|third|two|three|[2-9])\s"
)


_EACH = r"(?<!\w)(?:әр|кажд|ежене|every|each)|сайын|аптаның|(?<!\w)по\s+\w+(?:ам|ям)\b|күндері|days(?!\w)"


def _every_weekday(text: str, shown: str) -> list[Deadline]:
    weekdays = weekdays_in(text)
    if not weekdays or re.search(_NOT_EACH_WEEK, text):
        return []
    each = re.search(rf"кажд\w+\s+(?:{WEEKDAY})", text)
    if not each and re.search(
        r"айдың|(?<!\w)ай сайын|месяца|ежемес|of (?:the|each|every) month|monthly", text
    ):  # «каждый первый понедельник месяца»
        return [Deadline("monthly", shown, times=1)]
    if re.search(_ONCE_A_WEEK, text):  # «1 раз в неделю, по пятницам»
        return [Deadline("weekday-weekly", shown, weekday=weekday) for weekday in weekdays]
    alone = re.fullmatch(
        rf"\W*(?:по\s+|on\s+)?(?:{WEEKDAY})(?:\W+(?:және\s+|и\s+|and\s+)?(?:{WEEKDAY}))*(?:\s+күн\w*)?\W*",
        text,
    )
    if alone or re.search(_EACH, text):
        return [Deadline("weekday-weekly", shown, weekday=weekday) for weekday in weekdays]
    return []


def _recurring(text: str, shown: str) -> list[Deadline]:
    for pattern in _TIMES:
        if found := re.search(pattern, text):
            if re.search(r"(?:екі|үш|[2-9])\s*$", text[: found.start()]):
                return []  # «екі аптада бір рет» has no kind of its own
            unit, number = sorted(found.groups(default="1"), key=lambda group: group not in _UNITS)
            times = int(number) if number.isdigit() else _NUMBERS[number]
            return [Deadline(_KINDS.get(unit, "quarterly"), shown, times=times)]
    kind = next((kind for pattern, kind in _EVERY if re.search(pattern, text)), None)
    return [Deadline(kind, shown, times=1)] if kind else []


def _of_its_months(one: Deadline, text: str, frame: Frame) -> Deadline:
    """«Сәуірдің әр сенбісі», «еженедельно в октябре», «every Friday from October to December»: the weeks of these
    months, and of no others."""
    months = months_in(text)
    if len(months) not in (1, 2) or one.kind not in ("weekly", "weekday-weekly"):
        return one
    first, last = (frame.month(month) for month in (months[0], months[-1]))
    return replace(one, start=first[0], end=last[1]) if first and last and first[0] <= last[1] else one


def _between_its_days(one: Deadline, days: Deadline) -> Deadline:
    """«Каждый четверг с 1 октября по 15 ноября»."""
    one_day = days.start is not None and days.start == days.end
    return days if one_day or days.kind == "unspecified" else replace(one, start=days.start, end=days.end)


_UNITS = {*_KINDS, "тоқсан", "четверт", "term", "quarter"}

# Months, weeks, terms, campaigns


def _by_month(text: str, shown: str, frame: Frame) -> list[Deadline]:
    months, year = months_in(text), _year_in(text)
    if not months:
        return []
    if len(months) == 2 and months[0] == months[1] and "/" in text:
        months = months[:1]  # «қыркүйек / сентябрь»: the same in two languages
    years = [int(one) for one in re.findall(r"(?<!\d)(20\d\d)(?!\d)", text)]
    if short := re.fullmatch(r"\w{3,4}\.?[-./\s]\s?(\d\d)", text):
        years = [2000 + int(short[1])]  # Excel's «қаз.26»
    each = years if len(years) == len(months) else [year] * len(months)
    spans = [frame.month(month, its) for month, its in zip(months, each, strict=True)]
    first, last = spans[0], spans[-1]
    if not first or not last or len(months) > 2:
        return [Deadline("unspecified", shown)]
    if len(months) == 2:
        return _from_month_to_month(shown, frame, first, last)
    if re.search(_UNTIL, text):
        return [
            Deadline(
                "by-date",
                shown,
                None,
                first[1] if re.search(r"соңы|кон(?:ец|ц)|(?<!\w)end", text) else first[0],
            )
        ]
    if re.search(_FROM, text):
        return [Deadline("date-range", shown, first[0], None)]
    return [Deadline("month", shown, first[0], first[1], weeks=_weeks(text))]


def _from_month_to_month(
    shown: str, frame: Frame, first: tuple[date, date], last: tuple[date, date]
) -> list[Deadline]:
    """«желтоқсан – қаңтар» crosses the new year; in a school year it does so by itself."""
    end = last[1]
    if first[0] > end and not frame.school_year:
        end = end.replace(year=end.year + 1, day=28 if end.month == 2 else end.day)
    return [
        Deadline("date-range", shown, first[0], end) if first[0] <= end else Deadline("unspecified", shown)
    ]


_ROMAN = {"і": 1, "іі": 2, "ііі": 3, "іv": 4, "iv": 4}
_ORDINALS = {
    **{"бір": 1, "екі": 2, "үші": 3, "төр": 4, "пер": 1, "вто": 2, "тре": 3, "чет": 4},
    **{"fir": 1, "sec": 2, "thi": 3, "fou": 4},
}
_ONE = (
    r"\d|(?<!\w)(?:[iі]{1,3}v?)(?!\w)|(?<!\w)(?:бірінші|екінші|үшінші|төртінші|перв|втор|трет|четв[её]рт)\w*"
    r"|(?<!\w)(?:first|second|third|fourth)(?!\w)"
)
_SUFFIX = r"(?:\s*-?\s*(?:я|ая|ші|шы|й|ой|st|nd|rd|th))?"
_WEEK = r"(?:апта(?!лық|сына)|недел(?!ь\b)|weeks?(?!\w))"


def _weeks(text: str) -> tuple[int, ...]:
    """The weeks of a month: «2 неделя», «1, 3 апта», «II-III апта», «соңғы апта»."""
    weeks: list[int] = []
    listed = (
        rf"((?:(?:{_ONE}){_SUFFIX}(?:\s*(?:,|-|и|және)\s*)?)+)\s*(?:және\s+|и\s+)?(?:последн\w+\s+)?{_WEEK}"
    )
    for found in re.finditer(listed, text):
        weeks += _numbers(found[1])
    if re.search(rf"(?:соңғы|ақырғы|последн\w+|last)\s+{_WEEK}", text):
        weeks.append(-1)
    return tuple(dict.fromkeys(week for week in weeks if week == -1 or 1 <= week <= 5))


def _numbers(text: str) -> list[int]:
    """«1-3» as 1, 2, 3; «II», «бірінші» as numbers."""
    words = re.findall(rf"{_ONE}|-(?=\s*[\diі])", text)
    numbers: list[int] = []
    upto = False
    for word in words:
        if word == "-":
            upto = bool(numbers)
            continue
        number = (
            int(word) if word.isdigit() else _ROMAN.get(word.replace("i", "і"), _ORDINALS.get(word[:3], 0))
        )
        numbers += range(numbers[-1] + 1, number + 1) if upto else [number]
        upto = False
    return numbers


def _by_term(text: str, shown: str) -> list[Deadline]:
    """«I тоқсан», «1 четверть»: the school sets the dates of its terms."""
    found = re.search(
        rf"((?:(?:{_ONE}){_SUFFIX}(?:\s*(?:,|-|и|және)\s*)?)+)\s*(?:тоқсан|четверт[ьи]|terms?(?!\w)|quarters?(?!\w))",
        text,
    )
    terms = [term for term in _numbers(found[1]) if 1 <= term <= 4] if found else []
    return [Deadline("date-range", shown, term=term) for term in terms]


def _by_half_year(text: str, shown: str, frame: Frame) -> list[Deadline]:
    """«2 жартыжылдық», «I полугодие»: September to December, January to May. Once in each is no kind of its own."""
    if not frame.school_year or re.search(r"(?<!\w)(?:рет|раз|сайын|әр|кажд)", text):
        return []
    halves_of = r"(?:жарты\s?жыл|полугоди)"
    found = re.search(rf"((?:(?:{_ONE}){_SUFFIX}(?:\s*(?:,|-|и|және)\s*)?)+)\s*{halves_of}", text)
    if not found:
        return []
    halves = [half for half in _numbers(found[1]) if half in (1, 2)]
    year = frame.school_year
    first, last = year.starts_on, year.ends_on
    if halves and min(halves) == 2:
        first = date(last.year, 1, 1)
    if halves and max(halves) == 1:
        last = date(first.year, 12, 31)
    return [Deadline("date-range", shown, first, last)] if halves else []


_CAMPAIGN = r"акци|айлық|айлығ|апталы|онкүндік|декад|науқан|месячник|кампани"


#: In a campaign's plan «в течение месяца», «апта бойы» mean the campaign, unless a month stands above the row.
_ALL_THE_TIME = (
    r"\W*(?:(?:в теч\w*\.?|весь|вс[яюе]|на протяжении|в период|в ходе)\s+(?:вс\w+\s+)?"
    r"(?:проведения\s+)?(?:месяц\w*|недел\w*|декад\w*|период\w*|срок\w*|врем\w+|месячник\w*)"
    r"|(?:ай|апта|онкүндік|декада|мерзім|кезең|уақыт)\w*\s+(?:бойы|ішінде|барысында|көлемінде))\W*"
)


def _by_campaign(text: str, shown: str, frame: Frame, month: int | None) -> list[Deadline]:
    kazakh = (
        rf"(?:{_CAMPAIGN})\w*\s+(?:өткізу\s*|өту\s*)?(?:мезгіл|кезең|кезінде|барыс|бойы|уақыт|ішінде|мерзім)"
    )
    during = r"в\s+теч\w*|в\s+ходе|в\s+период|на\s+протяжении|во\s+время|весь\s+период"
    russian = rf"(?:{during})\s+(?:проведения\s+)?(?:всей\s+|всего\s+)?(?:{_CAMPAIGN})"
    always = r"ежедневно|күнделікті|күн сайын|постоянно|тұрақты"
    whole = rf"\W*(?:{always}|весь период|всё время|на протяжении всего периода|(?:барлық|бүкіл) кезең\w*)\W*"
    of_campaign = frame.campaign_start is not None and (
        re.fullmatch(whole, text) or (not month and re.fullmatch(_ALL_THE_TIME, text))
    )
    if of_campaign or re.search(kazakh, text) or re.search(russian, text):
        return [Deadline("during-campaign", shown, frame.campaign_start, frame.campaign_end)]
    return []


def _inside_month(
    text: str, shown: str, frame: Frame, month: int, whole: tuple[date, date]
) -> list[Deadline]:
    """What leans on the month of the heading: weeks, days of the month, «ай бойы»."""
    if weeks := _weeks(text):
        return [Deadline("month", shown, *whole, weeks=weeks)]
    if re.search(
        r"(?<!\w)ай(?:ы|дың)?\s+(?:бойы|ішінде|көлемінде)|(?:в теч\w*\.?|весь)\s+месяц(?:а|\b)", text
    ):
        return [Deadline("month", shown, *whole)]
    days = re.fullmatch(
        rf"(?:(?:с|до|по|к|не позднее)\s+)?(\d{{1,2}}){_ORDINAL}(?:{_TO}(\d{{1,2}}){_ORDINAL})?"
        r"(?:\s*(?:числ\w*|күні\w*|аралығ\w*|дейін|бастап))*\W*",
        text,
    )
    if not days:
        return []
    return _between([frame.day(int(day), month, None) for day in days.groups() if day], text + " ", shown)


def dates_in(lines: Sequence[str], frame: Frame) -> list[Deadline]:
    """The exact days that a title names, for a plan that says them nowhere else: «12 апреля – День космонавтики»."""
    found = []
    for line in lines:
        days = days_in(plain(line[:LONGEST_CELL]), frame)
        first, last = (days[0], days[-1]) if len(days) in (1, 2) else (None, None)
        if first and last and first <= last:
            found.append(Deadline("date-range", " ".join(line.split())[:LONGEST_CELL], first, last))
    return found


def looks_dated(raw: str) -> bool:
    """Whether words that gave no date look as if they should have: the row is then shown to the importer."""
    text = plain(raw)
    return bool(_is_dated(text) or re.search(r"\d\s*[./-]\s*\d", text))
