"""What a line of a plan's table is: headings, a section, a line that only explains, or an event."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from documents.plan_content import column_kinds, kind_of, name_by_content, title_by_content
from documents.tables import Cell, Row
from school.months import MONTH, WEEKDAY, month_at, month_of, months_in
from school.plan.columns import (
    BODY_WORDS,
    KEPT_BY_NAME,
    TITLE_INSTEAD,
    column_of,
    folded,
    is_body,
    is_no_field,
)

LONGEST_COLUMN_NAME = 90
LONGEST_MONTH_HEADING = 120
#: The second of two columns under one heading of dates.
_LAST_DAY = r"аякта|сон[гк]ы|окончан|конец|завершен|^по$|^до$|дейин"
BODY = BODY_WORDS


@dataclass
class Columns:
    """Which field stands in which column of the grid, and the headings of those that have no field."""

    named: dict[int, str]
    extra: dict[int, str]
    width: int
    of_grid: bool = False  # the other columns of the grid are read in their turn
    in_weeks: bool = False  # the deadline's column is «Апта»: its bare numbers are weeks, not days
    heads: dict[int, str] = field(default_factory=dict)  # the headings as they stand there
    seen: dict[int, str] = field(default_factory=dict)  # the first words under each

    def heading(self, at: int) -> str:
        """By which a column is named: its own heading, or its number."""
        return self.heads.get(at) or self.extra.get(at) or str(at + 1)

    def choose(self, chosen: Mapping[str, str]) -> None:
        """What a person has chosen for headings wins: a field, or «other», to be kept by its name."""
        for at in range(self.width):
            heading = self.heading(at)
            name = chosen.get(heading)
            if name is None:
                continue
            for other in [one for one, said in self.named.items() if said == name]:
                if self.heading(other) not in chosen:
                    del self.named[other]
                    self.extra[other] = self.heading(other)
            self.named.pop(at, None)
            self.extra.pop(at, None)
            if name == KEPT_BY_NAME:
                self.extra[at] = heading
            else:
                self.named[at] = name


def columns_of(row: Row, least: int, below: Sequence[Row] | None = None) -> Columns | None:
    """The columns, if this row names them: a title and at least one more, in few words; None for other rows.

    With the rows `below` at hand (the first heading of a table) one heading that is not known does no harm: its column
    is known by what stands in it, and what has no field is kept by its heading.
    """
    cells = [(at, cell) for at, cell in row.placed() if cell.text]
    if not cells or any(len(cell.text) > LONGEST_COLUMN_NAME for _, cell in cells):
        return None
    if re.fullmatch(r"\W*\d{1,3}\W*", cells[0][1].text):
        return None  # numbered: a row of the plan
    named: dict[int, str] = {}
    extra: dict[int, str] = {}
    for at, cell in cells:
        name = column_of(cell.text)
        into, said = (named, name) if name and name not in named.values() else (extra, cell.text)
        into |= {at + more: said for more in range(cell.span)}
    known = set(named.values())
    open_minded = (
        below is not None and len(set(extra.values())) + len(known) > 1 and not _holds_content(cells)
    )
    if not _with_title(named, extra) and not (
        open_minded and len(known - {"number"}) >= 2 and title_by_content(named, extra, below or [])
    ):
        return None
    _prefer_the_day(cells, named, extra)
    if open_minded:
        unnamed = {
            at: "" for at, cell in row.placed() if not cell.text and not cell.goes_on and at not in named
        }
        known_by_content = unnamed | extra
        name_by_content(named, known_by_content, below or [])
        for at in [at for at in extra if at not in known_by_content]:
            del extra[at]
    fields = set(named.values())
    alone = fields <= {"title", "number"}
    if len(fields) < least or (alone and not (open_minded and _says_event(cells))):
        return None
    if len(fields) < len(set(extra.values())) and not open_minded:
        return None
    of_weeks = any(
        named.get(at) == "deadline" and re.search(r"^(апта|недел)", folded(cell.text)) for at, cell in cells
    )
    return Columns(named, extra, row.width, in_weeks=of_weeks)


def _says_event(cells: list[tuple[int, Cell]]) -> bool:
    """«№, Мероприятие» are a plan's columns; «№, Аты» may be anybody's."""
    return any(re.search(r"шара|меро?при\w*т|событи|^дел[ао]", folded(cell.text)) for _, cell in cells)


def _holds_content(cells: list[tuple[int, Cell]]) -> bool:
    """Whether a cell says what stands in a plan, and not what a column is called."""
    return any(
        kind_of(cell.text) in ("deadline", "audience", "number") or re.search(_A_CLASS, cell.text.lower())
        for _, cell in cells
    ) or lists_people(Row(0, [cell for _, cell in cells]))


_A_CLASS = r"\d\W*(?:сын|кл)"  # «12-сынып»: no grade of ours, and no column's name


def _with_title(named: dict[int, str], extra: dict[int, str]) -> bool:
    """Sees to it that a column is the title: «Мазмұны» or the project's where no heading says it better."""
    if "title" in named.values():
        return True
    instead = next(
        (text for words in TITLE_INSTEAD for text in extra.values() if re.search(words, folded(text))), None
    )
    if instead:
        for at in [at for at, text in extra.items() if text == instead]:
            del extra[at]
            named[at] = "title"
    elif "project" in named.values() and len(set(named.values())) >= 4:
        named |= {at: "title" for at, name in named.items() if name == "project"}
    return "title" in named.values()


def is_numbered(row: Row) -> bool:
    texts = [cell.text for cell in row.cells if cell.text]
    return len(texts) > 1 and bool(re.fullmatch(r"\W*\d{1,3}\W*", texts[0]))


def lists_people(row: Row) -> bool:
    """The headings of another table, as of the parliament's members: it has the plan's width by chance."""
    texts = [folded(cell.text) for cell in row.cells if len(cell.text) < LONGEST_COLUMN_NAME]
    return any(re.search(r"^(аты\W{0,3}жони|теги|ф\W?и\W?о|фамили)", text) for text in texts)


def _prefer_the_day(cells: list[tuple[int, Cell]], named: dict[int, str], extra: dict[int, str]) -> None:
    """Where «Уақыты», «Апта», «День недели» stand before «Күні», the day is the deadline and they are other columns."""
    dated = [(at, cell) for at, cell in cells if column_of(cell.text) == "deadline"]
    if len(dated) < 2 or not re.search(_LESS_THAN_A_DAY, folded(dated[0][1].text)):
        return
    (hour, its_heading), (day, _) = dated[:2]
    for more in range(its_heading.span):
        extra[hour + more] = its_heading.text
        named.pop(hour + more, None)
    extra.pop(day, None)
    named[day] = "deadline"


_LESS_THAN_A_DAY = r"уакыт|время|^апта|^недел|^(день|дни) недели"


def is_section(row: Row, width: int) -> bool:
    """A line that runs across the table, or stands alone in its first column."""
    filled = [(at, cell) for at, cell in row.placed() if cell.text and not cell.goes_on]
    if any(cell.goes_on for cell in row.cells) or not filled:
        return False
    same = {cell.text for _, cell in filled}
    if len(filled) == len(row.cells) > 2 and len(same) == 1 and re.search(r"[^\W\d]{3}", same.pop()):
        return True  # a merged cell that some program has written out in every column
    if len(filled) > 2:
        return False
    at, last = filled[-1]
    if len(filled) == 2 and len(row.cells) > 2 and _heads_a_section(filled[0][1].text, last.text):
        return True
    if len(filled) == 2:
        return bool(re.fullmatch(r"[\dIVXІ]{1,5}[.)]?", filled[0][1].text)) and last.span >= max(3, width - 2)
    if at == 0 and not re.fullmatch(r"\W*\d+\W*", last.text):
        return True
    return last.span > 2 or len(row.cells) == 1


def stands_alone(row: Row, columns: Columns) -> bool:
    """A section that is written into the title's column: «ІІ. Оқу секторы», and nothing beside it."""
    filled = [(at, cell) for at, cell in row.placed() if cell.text]
    if len(filled) != 1 or columns.named.get(filled[0][0]) != "title":
        return False
    text = filled[0][1].text
    numbered = re.match(r"[IVXІХ]{1,5}\s*[.)]", text)
    return bool(numbered or text.isupper() or is_body(text) or is_a_month_heading(text))


def _heads_a_section(first: str, second: str) -> bool:
    """«II | Оқушылармен жұмыс», «Қазан айы | Ақпарат фракциясы»: two cells, and nothing in the others."""
    of_month = is_a_month(first) and re.search(BODY, folded(second))
    return bool(re.fullmatch(r"[IVXІ]{1,5}\W*", first) or of_month)


def is_a_month(text: str) -> bool:
    return month_of(text) is not None and not without_month(text)


_NUMBER = r"(?:[\divxі]{1,4}\s*[.)]\s*)?"
_YEAR = r"(?:20\d\d\s*(?:жылғы|жылдың|жылы|жыл|ж|года?|г)?\W*)?"
_MONTH_HEADING = (
    rf"\W*{_NUMBER}(?:(?:месяц|айы?)\W+|(?:(?:план|мероприят|іс\W?шара)\w*\s+)?(?:на|за)\s+)?{_YEAR}"
    rf"(?P<month>{MONTH})\s*(?P<of>айы\w*|месяц\w*)?\W*{_YEAR}(?P<rest>.*)"
)
#: A heading's month has no case: «тамызда» stands in a sentence, «августа» in a stamp.
_HEADING_MONTH = re.compile(
    r"[қк]ырк[үу]йек|[қк]азан|[қк]араша|желто[қк]сан|[қк]а[ңн]тар|а[қк]пан|наурыз|с[әа]у[іи]р|мамыр|маусым|ш[іи]лде|тамыз"
    r"|\w+брь|январь|февраль|апрель|июнь|июль|март|май|август|\w{3,4}\.?"
)


@cache
def _month_heading() -> re.Pattern[str]:
    """Made when a plan is first read, as `_named_days`."""
    return re.compile(_MONTH_HEADING)


def is_a_month_heading(text: str) -> int | None:
    """The month of a line that is nothing else: «ҚЫРКҮЙЕК АЙЫ», «Сентябрь 2026», «2. Қазан – Ақпарат фракциясы».

    A theme after a dash, a colon or in quotation marks is the month's own; a day makes it a date, and no heading.
    """
    small = " ".join(text.lower().split())
    if len(small) > LONGEST_MONTH_HEADING:
        return None
    if re.fullmatch(r"(\w ){2,}\w", small):
        small = small.replace(" ", "")
    found = _month_heading().fullmatch(small)
    if not found or "_" in small or re.match(r"[«\"“]\s*[»\"”]", small):
        return None
    named, rest = found["month"], found["rest"].strip()
    if not found["of"] and not _HEADING_MONTH.fullmatch(named):
        return None
    month = month_at(small, found.start("month"))
    if any(other != month for other in months_in(rest)):
        return None  # «Қыркүйек – қазан»; the same month in two languages is one
    joint = small[found.end("of") if found["of"] else found.end("month") : found.start("rest")]
    of_theme = re.search(r"[-–—:.,«\"“(/]", joint) and not re.search(r"(?<!\d)\d{1,2}(?!\d)", rest)
    of_plan = re.match(r"(?:арналған\s+)?(?:жұмыс\w*\s+)?(?:жоспар|іс\W?шара|план|мероприят)", rest)
    return month if not rest or is_body(rest) or of_plan or of_theme else None


def _goes_on_with_headings(row: Row, above: Row, columns: Columns) -> bool:
    """The second line of headings under merged ones: most cells go on, or the others divide a wide heading."""
    merged = sum(cell.goes_on for cell in row.cells)
    if not merged or columns_of(above, 2) is None:
        return False
    wide = {at + more for at, cell in above.placed() if cell.span > 1 for more in range(cell.span)}
    divides = all(cell.goes_on or not cell.text or at in wide for at, cell in row.placed())
    if merged * 2 < len(row.cells) and not divides:
        return False
    for at, cell in row.placed():
        name = column_of(cell.text)
        if cell.goes_on or not cell.text:
            continue
        if columns.named.get(at) == "deadline" and re.search(_LAST_DAY, folded(cell.text)):
            columns.named[at] = "until"
        elif name and name not in columns.named.values():
            columns.named[at] = name
            columns.extra.pop(at, None)
    return True


def only_explains(row: Row, above: Row | None, columns: Columns) -> bool:
    return _are_ordinals(row) or (above is not None and _goes_on_with_headings(row, above, columns))


def _are_ordinals(row: Row) -> bool:
    """«1 | 2 | 3 | 4» under the headings, as official tables have it."""
    numbers = [cell.text.strip(" .") for cell in row.cells if cell.text]
    if len(numbers) < 3 or not all(number.isdigit() for number in numbers):
        return False
    return all(int(second) == int(first) + 1 for first, second in pairwise(numbers))


def without_month(text: str) -> str:
    """What a heading says besides the month: «ҚЫРКҮЙЕК АЙЫ – Құқық және тәртіп фракциясы»."""
    rest = re.sub(rf"(?<!\w)(?:{MONTH})(?:\s+(?:айы\w*|месяц\w*))?", " ", text, count=1, flags=re.IGNORECASE)
    return rest.strip(" .,:;–—-") if rest != text else text


def months_across(row: Row) -> dict[int, int]:
    """The months that stand side by side as headings of a grid, by their columns; empty for other rows."""
    texts = [(at, cell.text) for at, cell in row.placed() if cell.text]
    months = {at: month for at, text in texts if is_a_month(text) and (month := month_of(text))}
    is_grid = len(set(months.values())) >= 3 and len(texts) - len(months) <= 3
    return months if is_grid else {}


def grid_of(row: Row, below: Sequence[Row]) -> dict[int, dict[str, str]]:
    """What each column of a grid says for all that stands in it, by fields; empty for other rows.

    Months, weeks of the row's month or weekdays side by side, or directions of work beside a column of months.
    """
    if across := months_across(row):
        return {at: {"month": cell.text} for at, cell in row.placed() if at in across}
    texts = [(at, cell.text) for at, cell in row.placed() if cell.text]
    weeks = {at: text for at, text in texts if re.fullmatch(_A_WEEK, folded(text))}
    weeks = weeks or {at: text for at, text in texts if re.fullmatch(rf"\W*(?:{WEEKDAY})\W*", text.lower())}
    if len(set(weeks.values())) >= 3 and len(texts) - len(weeks) <= 3:
        return {at: {"deadline": text} for at, text in weeks.items()}
    names = {at: column_of(text) for at, text in texts}
    free = [
        at for at, text in texts if not names[at] and not is_no_field(text) and not _instead_of_title(text)
    ]
    of_months = set(names.values()) - {None} in ({"month"}, {"month", "number"}) and texts[0][0] == row.start
    if not of_months or len(free) < 3 or len(free) + 2 < len(texts) or column_kinds(free, below):
        return {}
    months = [
        cell.text for line in below for at, cell in line.placed() if names.get(at) == "month" and cell.text
    ]
    are_months = bool(months) and all(month_of(text) for text in months)
    return {at: {"project": text} for at, text in texts if at in free} if are_months else {}


_A_WEEK = r"\W*(?:[1-5]|[iі]{1,3}|iv|v)\W*(?:ши|шы|нши|ая|я)?\W*(?:апта|недел)\w*\W*"


def _instead_of_title(text: str) -> bool:
    return any(re.search(words, folded(text)) for words in TITLE_INSTEAD)
