"""The words of a school's plan in Kazakh and Russian, and what they mean: columns, deadlines, evidence, factions.

The rules are those by which deputy heads write and read such plans; where a cell leaves a doubt, nothing is guessed.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from school.dates import SchoolYear

#: The columns of a plan by their headings, in the order in which they are tried.
COLUMNS: tuple[tuple[str, str], ...] = (
    ("number", r"^(№|n|no|р/с|п/п|№\s*[рп]/[сп])\W*$|^№"),
    ("deadline", r"мерзім|срок|дата|уақыт|время|when|күні\b"),
    ("month", r"^ай$|^айы|^месяц"),
    ("responsible", r"жауапт|ответств|орындаушы|исполнител"),
    ("audience", r"қатысу|участник|аудитор|сынып|класс"),
    ("partners", r"серіктес|партн[её]р"),
    ("evidence", r"орындалу|аяқталу|нәтиже|результат|завершен|қорытынды|отметка|форма отч|белгі|итог"),
    ("faction", r"фракци|палата|сектор|комитет"),
    ("project", r"бағыт|жоба|направлен|проект|бөлім|раздел"),
    ("title", r"іс-?\s?шара|мероприят|атауы|тақырып|назван|наименован|содержание работ|тема"),
)

FACTION_WORDS: tuple[tuple[str, str], ...] = (
    (r"құқық|право", "law_order"),
    (r"ақпарат|информац|баспасөз|пресс", "information"),
    (r"спорт|салауат|зож", "sport_health"),
    (r"өзін-?\s*өзі\s*тану|бақыт|самопозна|счаст", "self_knowledge"),
    (r"қамқор|қайырым|еріктіл|забот|милосерд|волонт", "care"),
    (r"дебат", "debate"),
    (r"эколог", "ecology_labour"),
    (r"мәдениет|өнер|культур|искусств", "culture_art"),
)

EVIDENCE_WORDS: tuple[tuple[str, str], ...] = (
    (r"әлеуметтік\s*желі|соц\W*сет|соцсет|социальн\w+\s+сет|instagram|инстаграм|facebook", "social_post"),
    (r"сайт", "site_post"),
    (r"анықтама|справк", "written_note"),
    (r"фото", "photo_report"),
    (r"есеп|есебі|отч[её]т", "report"),
    (r"хаттама|протокол", "minutes"),
    (r"бұйрық|приказ", "order"),
    (r"ақпарат|информац", "information"),
    (r"тізім|списо?к", "list"),
    (r"жоспар|план", "plan"),
)

MONTHS: tuple[tuple[str, int], ...] = (
    (r"қыркүйек\w*|сентябр\w*", 9),
    (r"қазан\w*|октябр\w*", 10),
    (r"қараша\w*|ноябр\w*", 11),
    (r"желтоқсан\w*|декабр\w*", 12),
    (r"қаңтар\w*|январ\w*", 1),
    (r"ақпан\w*|феврал\w*", 2),
    (r"наурыз\w*|март\w*", 3),
    (r"сәуір\w*|апрел\w*", 4),
    (r"мамыр\w*|ма[йяею]\b|маем\b", 5),
    (r"маусым\w*|июн\w*", 6),
    (r"шілде\w*|июл\w*", 7),
    (r"тамыз\w*|август\w*", 8),
)
WEEKDAYS: tuple[tuple[str, int], ...] = (
    (r"дүйсенбі\w*|понедельник\w*", 1),
    (r"сейсенбі\w*|вторник\w*", 2),
    (r"сәрсенбі\w*|сред[аыу]\w*", 3),
    (r"бейсенбі\w*|четверг\w*", 4),
    (r"(?<![а-яәғқңөұүһі])жұма\w*|пятниц\w*", 5),
    (r"сенбі\w*|суббот\w*", 6),
    (r"жексенбі\w*|воскресень\w*", 7),
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "і": 1, "іі": 2, "ііі": 3, "іv": 4}


@dataclass(frozen=True)
class Deadline:
    """What a deadline cell says; kinds and fields as the plan's readers agreed on them. Dates are school days."""

    kind: str
    raw: str
    start: date | None = None
    end: date | None = None
    times: int | None = None
    weekday: int | None = None  # Monday is 1
    weeks: tuple[int, ...] = ()  # of the month; -1 is the last
    term: int | None = None
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
    """What dates without a year lean on: the school year, or the campaign and its year."""

    school_year: SchoolYear | None = None
    campaign_start: date | None = None
    campaign_end: date | None = None

    def year_of(self, month: int) -> int | None:
        if self.school_year:
            return self.school_year.first if month >= 9 else self.school_year.first + 1
        return self.campaign_start.year if self.campaign_start else None

    def day(self, day: int, month: int, year: int | None) -> date | None:
        """A date that exists; None for 31 February, or where no year is known."""
        full = self.year_of(month) if year is None else year + 2000 if year < 100 else year
        try:
            return date(full, month, day) if full else None
        except ValueError:
            return None

    def month(self, month: int, year: int | None = None) -> tuple[date, date] | None:
        full = year or self.year_of(month)
        if not full:
            return None
        return date(full, month, 1), date(full, month, calendar.monthrange(full, month)[1])


def clean(text: str) -> str:
    """Runs of spaces as one; a leading number or dash and a stop at the end go."""
    text = " ".join(text.replace("\u00a0", " ").split())
    text = re.sub(r"^(\d{1,2}\s*[.)](?!\d)|[-–—•*])\s*", "", text)
    return text.rstrip(" .,;").strip()


def column_of(heading: str) -> str | None:
    """Which column a heading names, None for one that has no field of its own."""
    plain = " ".join(heading.lower().split())
    return next((name for name, pattern in COLUMNS if plain and re.search(pattern, plain)), None)


def month_of(text: str) -> int | None:
    """The one month that a text names."""
    found = _months(text.lower())
    return found[0][0] if len(found) == 1 else None


def faction_of(text: str) -> str | None:
    """The faction's key; other bodies (палата, сектор) have none."""
    plain = text.lower()
    return next((key for pattern, key in FACTION_WORDS if re.search(pattern, plain)), None)


def evidence_of(text: str) -> list[str]:
    """The kinds of evidence that a cell asks for."""
    plain = text.lower()
    if not re.search(r"\w", plain):
        return []
    kinds: list[str] = []
    for pattern, kind in EVIDENCE_WORDS:
        if re.search(pattern, plain):
            plain = re.sub(pattern, " ", plain)
            kinds.append(kind)
    if "social_post" in kinds and re.search(r"сілтеме|ссылк", plain):
        kinds[kinds.index("social_post")] = "social_post_link"
    return kinds or ["other"]


def grades_of(text: str) -> list[int]:
    """«1-4 сынып 5-10 сынып» → 1 to 10; «барлық сыныптар» → 1 to 11; letters of classes are dropped."""
    plain = text.lower().replace("–", "-").replace("—", "-").replace("−", "-")
    grades: set[int] = set()
    if re.search(r"бастауыш|начальн\w+ класс|начальная школа", plain):
        grades |= set(range(1, 5))
    for first, last in re.findall(r"(?<!\d)(\d{1,2})(?:\s*-\s*(\d{1,2}))?(?!\d)", plain):
        low, high = int(first), int(last or first)
        if 1 <= low <= high <= 11:
            grades |= set(range(low, high + 1))
    if not grades and re.search(
        r"(барлық|бүкіл|все[хм]?|все)\s*(сынып|класс|оқушы|учащи|учени|мектеп)", plain
    ):
        grades = set(range(1, 12))
    return sorted(grades)


def grades_of_cell(value: object) -> list[int]:
    """The grades of a spreadsheet's cell: text, a number, or a date that was once «5-9»."""
    if isinstance(value, date):
        first, last = sorted((value.day, value.month))
        return [grade for grade in range(first, last + 1) if grade <= 11]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return grades_of(str(value or ""))


def responsible_of(paragraphs: list[str]) -> list[str]:
    """Who answers, one each: by lines, commas and semicolons, but not inside brackets nor inside a phrase."""
    lines: list[str] = []
    for paragraph in paragraphs:
        text = " ".join(paragraph.split())
        if lines and text and _goes_on(lines[-1], text):
            lines[-1] += " " + text
        elif text:
            lines.append(text)
    people: list[str] = []
    for line in lines:
        people += _split_outside_brackets(line)
    return [cleaned for one in people if re.search(r"\w", cleaned := clean(one))]


def _goes_on(before: str, line: str) -> bool:
    """A line break that cuts a phrase: the next line begins small and the one before ends without a stop."""
    if before.rstrip().endswith((",", ";", ".", ")")):
        return False
    words = before.split()
    return line[0].islower() and bool(words) and words[-1][0].islower() and not _is_person(line)


def _is_person(text: str) -> bool:
    return bool(
        re.match(
            r"тәлімгер|сынып|психолог|медбике|фракция|мектептің|директор|наставник|классн|медсестр",
            text.lower(),
        )
    )


def _split_outside_brackets(text: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter in ",;" and depth <= 0:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    joined: list[str] = []
    for part in parts:
        if joined and _is_half(joined[-1]):
            joined[-1] += "," + part
        else:
            joined.append(part)
    return joined


def _is_half(text: str) -> bool:
    """«облыстық ішкі саясат» before «, білім басқармалары»: an adjective's phrase without its noun."""
    return bool(
        re.fullmatch(
            r"\s*(облыстық|қалалық|аудандық|областн\w+|городск\w+|районн\w+)\s+\w+(\s+\w+)?\s*", text.lower()
        )
    ) and not re.search(
        r"басқарма|департамент|бөлім|комисси|комитет|орган|управлен|отдел|хатшы", text.lower()
    )


def titles_of(paragraphs: list[str]) -> tuple[str | None, list[str]]:
    """(lead-in that ends with a colon, the events). A line that only continues the one before it is joined."""
    lines = [line for line in paragraphs if line.strip()]
    lead = None
    if len(lines) > 1 and lines[0].rstrip().endswith(":"):
        lead, lines = " ".join(lines[0].split()), lines[1:]
    events: list[str] = []
    for line in lines:
        text = " ".join(line.split())
        if events and _continues(events[-1], text, [" ".join(one.split()) for one in lines]):
            events[-1] += " " + text
        else:
            events.append(text)
    return lead, [cleaned for one in events if re.search(r"\w", cleaned := clean(one))]


def _continues(before: str, line: str, lines: list[str]) -> bool:
    """Whether a line goes on with the event before it instead of beginning its own."""
    if re.match(r"(\d{1,2}\s*[.)](?!\d)|[-–—•])", line):
        return False
    if line[0].islower():
        return True
    if before.endswith((",", "-", "–", ":")) or before.count("«") > before.count("»"):
        return True
    # «Жас спортшы» alone in quotation marks is a name in a list, not an event: an event says what is done.
    bare = [re.fullmatch(r"[«\"][^»\"]+[»\"]\s*,?", one) for one in lines]
    return bool(
        bare[lines.index(before.split(" «", maxsplit=1)[0])]
        if before.split(" «", maxsplit=1)[0] in lines
        else False
    ) or bool(re.fullmatch(r"([«\"][^»\"]+[»\"]\s*,?\s*)+", before) and not before.rstrip().endswith("."))


# Deadlines


def deadlines_of(paragraphs: list[str], frame: Frame) -> list[Deadline]:
    """Every deadline of a cell, each with its own words."""
    parts = [" ".join(part.split()) for part in paragraphs if part.strip()]
    found: list[Deadline] = []
    for part in _pieces(parts, frame):
        found.append(deadline_of(part, frame))
    return found or [Deadline("unspecified", "")]


def _pieces(parts: list[str], frame: Frame) -> list[str]:
    """Dates or months parted by a line, comma or semicolon are two deadlines; other text stays together."""
    pieces: list[str] = []
    for part in parts:
        cut = [piece.strip() for piece in re.split(r"[,;]", part) if piece.strip()]
        dated = [piece for piece in cut if _is_dated(piece.lower())]
        pieces += cut if len(cut) > 1 and len(dated) == len(cut) else [part]
    if len(pieces) > 1 and not all(_is_dated(piece.lower()) for piece in pieces):
        return [" ".join(pieces)]
    return pieces


def _is_dated(text: str) -> bool:
    return bool(_DATE.search(text) or _DAY_MONTH.search(text) or _months(text) or _recurrence(text))


_DATE = re.compile(
    r"(?<!\d)(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4}|\d{2})(?!\d)|(?<!\d)(\d{1,2})\.(\d{1,2})(?![.\d])"
)
_MONTH_NAMES = "|".join(pattern for pattern, _ in MONTHS)
_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})\s*[-–]?\s*({_MONTH_NAMES})")
_MONTH_DAY = re.compile(rf"({_MONTH_NAMES})\s+(?:айының\s+)?(\d{{1,2}})(?!\d)")


def deadline_of(raw: str, frame: Frame) -> Deadline:
    """One deadline. Exact dates decide before months, months before recurrences."""
    text = raw.lower().replace("–", "-").replace("—", "-").replace("−", "-")
    shown = raw.strip()
    if not re.search(r"\w", text):
        return Deadline("unspecified", shown if shown not in "-–—" else "")
    return (
        _exact(text, shown, frame)
        or _recurring(text, shown)
        or _by_month(text, shown, frame)
        or _by_term(text, shown)
        or _by_campaign(text, shown, frame)
        or Deadline("unspecified", shown, ongoing=bool(re.search(_ALWAYS, text)))
    )


_ALWAYS = r"жыл бойы|тұрақты|үнемі|жыл ішінде|в течение (учебного )?года|постоянно|весь год|круглый год"
_UNTIL = r"дейін|\bдо\b|не позднее|к\s+\d"
_FROM = r"бастап|начиная\s+с|^\s*с\s+\d[^-]*$"


def _exact(text: str, shown: str, frame: Frame) -> Deadline | None:
    days = _days(text, frame)
    if not days:
        return None
    if any(day is None for day in days):
        return Deadline("unspecified", shown)
    first, last = days[0], days[-1]
    if len(days) > 1 and first and last:
        return Deadline("date-range", shown, first, last) if first <= last else Deadline("unspecified", shown)
    if re.search(_UNTIL, text):
        return Deadline("by-date", shown, None, first)
    if re.search(_FROM, text) and not re.search(r"\bпо\b", text):
        return Deadline("date-range", shown, first, None)
    return Deadline("date-range", shown, first, first)


def _days(text: str, frame: Frame) -> list[date | None]:
    """The days that a text names, None where a day does not exist."""
    numeric = [
        frame.day(int(m[1] or m[4]), int(m[2] or m[5]), int(m[3]) if m[3] else None)
        if 1 <= int(m[2] or m[5]) <= 12
        else None
        for m in _DATE.finditer(text)
    ]
    if numeric:
        return numeric
    year = _year_in(text)
    span = (
        re.search(rf"(\d{{1,2}})\s*(?:-|по|и|мен|бен|пен)\s*(\d{{1,2}})\s*-?\s*({_MONTH_NAMES})", text)
        or None
    )
    if span and (month := _month_number(span[3])):
        return [frame.day(int(span[1]), month, year), frame.day(int(span[2]), month, year)]
    named = [(int(m[1]), _month_number(m[2])) for m in _DAY_MONTH.finditer(text)] or [
        (int(m.groups()[-1]), _month_number(m[1])) for m in _MONTH_DAY.finditer(text)
    ]
    days = [frame.day(day, month, year) for day, month in named if month and day != (year or -1)]
    if not days and (bare := re.search(r"с\s+(\d{1,2})\s+по\s+(\d{1,2})(?!\d)", text)):
        days = _bare_range(bare, frame)
    return days


def _bare_range(bare: re.Match[str], frame: Frame) -> list[date | None]:
    """«с 1 по 15» without a month: in the month of the campaign, if it has one."""
    start = frame.campaign_start
    if not start:
        return []
    return [
        frame.day(int(bare[1]), start.month, start.year),
        frame.day(int(bare[2]), start.month, start.year),
    ]


def _recurrence(text: str) -> tuple[str, int] | None:
    number = {"бір": 1, "екі": 2, "үш": 3, "один": 1, "одна": 1, "два": 2, "две": 2, "три": 3}
    found = re.search(
        r"(апта|ай|тоқсан)\s*(?:ына|сына|да|сайын)?\s*(\d+|бір|екі|үш)\s*рет|"
        r"(\d+|один|одна|два|две|три)?\s*раза?\s+(?:в|за)\s+(недел|месяц|четверт)",
        text,
    )
    kinds = {"апта": "weekly", "недел": "weekly", "ай": "monthly", "месяц": "monthly", "тоқсан": "quarterly"}
    if found:
        unit, amount = found[1] or found[4], found[2] or found[3] or "1"
        times = int(amount) if amount.isdigit() else number.get(amount, 1)
        return kinds.get(unit, "quarterly"), times
    for pattern, kind in (
        (r"апта сайын|әр апта|еженедельн|кажд\w+ недел", "weekly"),
        (r"ай сайын|әр айда|ежемесячн|кажд\w+ месяц", "monthly"),
        (r"тоқсан сайын|әр тоқсан|ежеквартальн|кажд\w+ четверт", "quarterly"),
    ):
        if re.search(pattern, text):
            return kind, 1
    return None


def _recurring(text: str, shown: str) -> Deadline | None:
    every = re.search(r"әр|сайын|кажд|по\s+\w+(ам|ям)\b|еженедельн", text)
    if every:
        for pattern, weekday in WEEKDAYS:
            if re.search(pattern, text) or (
                re.search(r"по\s", text) and re.search(pattern[:6] + r"\w*", text)
            ):
                return Deadline("weekday-weekly", shown, weekday=weekday)
    found = _recurrence(text)
    return Deadline(found[0], shown, times=found[1]) if found else None


def _months(text: str) -> list[tuple[int, int]]:
    """(month, where it stands) in the order of the text."""
    found = [
        (number, m.start()) for pattern, number in MONTHS for m in re.finditer(rf"(?<!\w)(?:{pattern})", text)
    ]
    return sorted(found, key=lambda one: one[1])


def _month_number(word: str) -> int | None:
    found = _months(word)
    return found[0][0] if found else None


def _year_in(text: str) -> int | None:
    found = re.search(r"(?<!\d)(20\d{2})(?!\d)", text)
    return int(found[1]) if found else None


def _by_month(text: str, shown: str, frame: Frame) -> Deadline | None:
    months, year = _months(text), _year_in(text)
    if not months:
        return None
    first = frame.month(months[0][0], year)
    last = frame.month(months[-1][0], year)
    if not first or not last:
        return Deadline("unspecified", shown)
    if len(months) > 1:
        return (
            Deadline("date-range", shown, first[0], last[1])
            if first[0] <= last[1]
            else Deadline("unspecified", shown)
        )
    if re.search(_UNTIL, text):
        return Deadline("by-date", shown, None, first[0])
    return Deadline("month", shown, first[0], first[1], weeks=_weeks(text))


def _weeks(text: str) -> tuple[int, ...]:
    if re.search(r"соңғы апта|последн\w+ недел", text):
        return (-1,)
    found = re.search(
        r"([\d\s,\-]+|i{1,3}v?|iv|і{1,3}v?|бірінші|екінші|үшінші|төртінші|перв\w+|втор\w+|трет\w+|четв[её]рт\w+)\s*-?\s*(?:я\s+|ая\s+|ші\s+)?(?:апта|недел)",
        text,
    )
    if not found:
        return ()
    word = found[1].strip()
    spoken = {"бір": 1, "екі": 2, "үш": 3, "төр": 4, "пер": 1, "вто": 2, "тре": 3, "чет": 4}
    if word in _ROMAN:
        return (_ROMAN[word],)
    if word[:3] in spoken:
        return (spoken[word[:3]],)
    numbers = [int(n) for n in re.findall(r"\d", word)]
    if "-" in word and len(numbers) == 2:
        numbers = list(range(numbers[0], numbers[1] + 1))
    return tuple(n for n in numbers if 1 <= n <= 5)


def _by_term(text: str, shown: str) -> Deadline | None:
    found = re.search(r"(?<!\w)(iv|i{1,3}|іv|і{1,3}|[1-4])\s*-?\s*(?:ші|ая|я)?\s*(?:тоқсан|четверт)", text)
    if not found:
        return None
    word = found[1]
    return Deadline("date-range", shown, term=int(word) if word.isdigit() else _ROMAN[word])


def _by_campaign(text: str, shown: str, frame: Frame) -> Deadline | None:
    if re.search(
        r"(акция|айлық|апталық|науқан)\w*\s*(өткізу\s*)?(мезгіл|кезең|барыс|бойы|уақыт|ішінде)|в (течение|ходе|период) (акци|месячник|декадник|кампан)",
        text,
    ):
        return Deadline("during-campaign", shown, frame.campaign_start, frame.campaign_end)
    return None
