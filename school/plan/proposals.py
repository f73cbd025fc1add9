"""A row of a plan on its way in: what of it is doubtful, what typed words make of a cell, what has changed.

A row is plain data in the words of the expected files. Whoever corrects a cell keeps what stood there in `as_read`,
so that the same document, read once more, changes nothing.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from school.dates import SchoolYear
from school.factions import FACTIONS
from school.grades import grades_of
from school.months import month_of, months_in
from school.plan import is_a_name, recurs, role_of
from school.plan.cells import responsible_of, titles_of
from school.plan.changes import deadline_from, in_year, years_later
from school.plan.columns import evidence_of, faction_of, folded
from school.plan.deadlines import Deadline, Frame, days_in, deadlines_of, looks_dated, plain

Understood = dict[str, Any]

#: A title longer than this is no event but a text that got into the wrong cell.
LONGEST_TITLE = 2000
#: What a person sees of a row, and the fields of the data behind it. The first seven can be corrected.
FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("titles", "lead"),
    "deadline": ("deadlines",),
    "responsible": ("responsible",),
    "audience": ("audience_raw", "audience_grades"),
    "evidence": ("evidence_raw", "evidence_kinds"),
    "faction": ("faction", "faction_key"),
    "month": ("month",),
    "project": ("projects",),
    "other": ("partners", "section", "extra"),
}
CORRECTED = tuple(FIELDS)[:7]
#: Cells whose emptiness is worth a word, unless the whole plan has no such column.
ASKED = {"deadline": "deadlines", "responsible": "responsible", "audience": "audience_raw"}

#: What the reader reports of a row that it nevertheless read: whoever looks at the row sees it there.
SEEN_IN_ITS_ROW = frozenset(
    {
        "plan-row-deadline",
        "plan-row-no-such-day",
        "plan-row-backwards",
        "plan-row-grades",
        "plan-row-too-long",
    }
)


@dataclass(frozen=True)
class Doubt:
    """A cell that was not understood; `why` is the key of the message, `shown` the words in the cell."""

    field: str
    why: str
    shown: str = ""


def place_of(row: Understood) -> tuple[int, int]:
    """The table and the row of the document, both from 1."""
    return row["source"]["table"], row["source"]["row"]


# Doubts


def why_undated(raw: str, frame: Frame, month: int | None = None) -> str | None:
    """Why words that look like a date are none; None for words that do not look like one."""
    text = plain(raw)
    days = days_in(text, frame) or _bare_days(text, frame, month)
    known_year = bool(frame.school_year or frame.campaign_start)
    if None in days and known_year:
        return "plan-row-no-such-day"
    whole = [one for one in days if one]
    if len(whole) == 2 and whole[0] > whole[1]:
        return "plan-row-backwards"
    spans = [span for named in months_in(text) if (span := frame.month(named))]
    if not days and len(spans) == 2 and spans[0] > spans[1]:
        return "plan-row-backwards"
    return "plan-row-deadline" if looks_dated(raw) else None


def _bare_days(text: str, frame: Frame, month: int | None) -> list[date | None]:
    """«с 15 по 1» under a month's heading."""
    found = re.fullmatch(r"\W*(?:(?:с|до|по|к)\s+)?(\d{1,2})(?:\s*(?:-|по|до)\s*(\d{1,2}))?\D{0,12}", text)
    if not found or not month or re.search(r"апта|недел|рет|раз|тоқсан|четверт|ай|мес", text):
        return []
    return [frame.day(int(day), month, None) for day in found.groups() if day]


def doubts_of(
    row: Understood, frame: Frame, missing: Sequence[str] = (), known: Collection[str] = ()
) -> list[Doubt]:
    """What of a row a person should look at. `missing` are fields that the whole plan has no column for; `known` the
    school's own words for whoever answers, folded: its staff, and what somebody has chosen before."""
    return [
        *_about_title(row),
        *(_about_deadlines(row, frame) if "deadline" not in missing else ()),
        *_about_responsible(row, known, told="responsible" not in missing),
        *_about_audience(row, told="audience" not in missing),
        *([Doubt("evidence", "plan-row-evidence", row["evidence_raw"])] if _is_other(row) else ()),
    ]


def doubts_of_all(
    rows: Sequence[Understood], frame: Frame, missing: Sequence[str] = (), known: Collection[str] = ()
) -> list[list[Doubt]]:
    """The doubts of each row; words for whoever answers are asked about once, where they stand first."""
    asked: set[str] = set()
    found = []
    for row in rows:
        doubts = doubts_of(row, frame, missing, known)
        found.append(
            [one for one in doubts if one.why != "plan-row-no-role" or folded(one.shown) not in asked]
        )
        asked |= {folded(one.shown) for one in doubts if one.why == "plan-row-no-role"}
    return found


def _about_title(row: Understood) -> list[Doubt]:
    if not row["titles"]:
        return [Doubt("title", "plan-row-untitled")]
    long = sum(map(len, row["titles"])) >= LONGEST_TITLE
    return [Doubt("title", "plan-row-too-long", row["titles"][0][:60])] if long else []


def _about_deadlines(row: Understood, frame: Frame) -> list[Doubt]:
    found = []
    for told in row["deadlines"]:
        if has_days(deadline_from(told)):
            continue
        why = why_undated(told["raw"], frame, month_number(row))
        empty = not re.search(r"\w", told["raw"])
        found.append(
            Doubt("deadline", why or ("plan-row-no-deadline" if empty else "plan-row-deadline"), told["raw"])
        )
    return found


def has_days(deadline: Deadline) -> bool:
    """Whether it falls on some day: an item without any is a doubt, whatever kind its words have."""
    return bool(deadline.start or deadline.end or deadline.term or recurs(deadline))


def _about_responsible(row: Understood, known: Collection[str], *, told: bool) -> list[Doubt]:
    """Somebody must look only where nobody of the row is understood: else whoever is understood is reminded."""
    if not row["responsible"]:
        return [Doubt("responsible", "plan-row-nobody")] if told else []
    unknown = [one for one in row["responsible"] if not _is_understood(one, known)]
    if len(unknown) < len(row["responsible"]):
        return []
    return [Doubt("responsible", "plan-row-no-role", ", ".join(unknown))]


def _is_understood(responsible: str, known: Collection[str]) -> bool:
    return role_of(responsible) is not None or is_a_name(responsible) or folded(responsible) in known


def without_role(rows: Sequence[Understood], known: Collection[str] = ()) -> list[str]:
    """Each word and name of a plan that answers for something and has no role, once: what a school is asked about."""
    words = (one for row in rows for one in row["responsible"])
    asked = {folded(one): one for one in words if role_of(one) is None and folded(one) not in known}
    return list(asked.values())


def _about_audience(row: Understood, *, told: bool) -> list[Doubt]:
    if row["audience_grades"]:
        return []
    if re.search(r"\w", row["audience_raw"]):
        people = role_of(row["audience_raw"]) is not None and not re.search(r"\d", row["audience_raw"])
        return [] if people else [Doubt("audience", "plan-row-grades", row["audience_raw"])]
    return [Doubt("audience", "plan-row-no-grades")] if told else []


#: Outcomes that are no kind of their own, and no riddle either: any evidence will do for them.
_OTHER_OUTCOMES = (
    r"сценар|(?<!\w)акт(?!и)|грамот|диплом|сертификат|марапат|мадакта|бейне|видео|ролик|стенд|газет|кор[мс]е|выставк"
    r"|буклет|презентац|таныстыр|слайд|сауалнам|анкет|диагност|монитор|журнал|папка|материал|концерт|сурет|рисун"
    r"|эссе|шыгарма|сочинен|жиналыс|жиын|собран|бесед|сухбат|рейд|кесте|график|усыныс|рекоменд|шешим|решени"
    r"|баяндама|доклад|жоба|проект|азирлеме|разработк|портфолио|альбом|плакат|корытынды|итог|натиже|результат"
    r"|катысу|участи|лекци|дарис|жарыс|соревн|байкау|конкурс|мереке|праздник|линейк|тренинг|кездесу|встреч|акци"
)


def _is_other(row: Understood) -> bool:
    unknown = not re.search(_OTHER_OUTCOMES, folded(row["evidence_raw"]))
    return list(row["evidence_kinds"]) == ["other"] and unknown


def missing_in(rows: Sequence[Understood]) -> list[str]:
    """The fields that are empty in every row: the plan has no such column, which is said once and not in each row."""
    return [field for field in ASKED if len(rows) > 1 and all(_is_empty(row, field) for row in rows)]


def _is_empty(row: Understood, field: str) -> bool:
    if field == "deadline":
        return not row["month"] and all(
            told["kind"] == "unspecified" and not re.search(r"\w", told["raw"]) for told in row["deadlines"]
        )
    return not re.search(r"\w", "".join(row[ASKED[field]]))


def month_number(row: Understood) -> int | None:
    return int(row["month"][5:]) if row["month"] else None


# Corrections


class Unclear(ValueError):
    """Typed words that no rule understands; the text is the key of the message that says why."""


def corrected(row: Understood, field: str, typed: str, frame: Frame) -> Understood:
    """The row with one cell as it was typed, read by the rules of the document's cells. A dash empties the cell.

    Raises Unclear.
    """
    lines = typed.splitlines() if re.search(r"\w", typed) else []
    new = _read(row, field, lines, frame)
    kept = dict(row.get("as_read", {}))
    for name in FIELDS[field]:
        kept.setdefault(name, row[name])
    kept = {name: value for name, value in kept.items() if new.get(name, row[name]) != value}
    plain_row = {name: value for name, value in row.items() if name != "as_read"}
    return plain_row | new | ({"as_read": kept} if kept else {})


def _read(row: Understood, field: str, lines: list[str], frame: Frame) -> Understood:
    text = " ".join(" ".join(lines).split())
    match field:
        case "title":
            lead, titles = titles_of(lines)
            if not titles:
                raise Unclear("form-expects-text")
            return {"titles": titles, "lead": lead}
        case "deadline":
            return {"deadlines": _read_deadlines(row, lines, frame)}
        case "responsible":
            return {"responsible": responsible_of(lines)}
        case "audience":
            grades = grades_of(text)
            if text and not grades:
                raise Unclear("plan-row-grades")
            return {"audience_raw": text, "audience_grades": grades}
        case "evidence":
            return {"evidence_raw": text, "evidence_kinds": evidence_of(text)}
        case "faction":
            key = text if text in FACTIONS else faction_of(text)
            if text and key is None:
                raise Unclear("import-unclear-faction")
            return {"faction": text or None, "faction_key": key}
        case "month":
            return _read_month(row, text, frame)
    raise Unclear("form-expects-button")


def _read_month(row: Understood, text: str, frame: Frame) -> Understood:
    """Another month; what stood on the whole of the former one goes with it, and bare days and weeks lean on it."""
    month = int(text) if text.isdecimal() and 1 <= int(text) <= 12 else month_of(text)
    year = frame.year_of(month) if month else None
    if text and (month is None or year is None):
        raise Unclear("import-unclear-month")
    deadlines = [_in_month(deadline_from(told), row, frame, month).as_json() for told in row["deadlines"]]
    return {"month": f"{year}-{month:02}" if month else None, "deadlines": deadlines}


def _in_month(one: Deadline, row: Understood, frame: Frame, month: int | None) -> Deadline:
    before = month_number(row)
    whole = frame.month(before) if before else None
    after = frame.month(month) if month else None
    if one.kind == "month" and (one.start, one.end) == whole:
        first, last = after or (None, None)
        return replace(one, kind="month" if after else "unspecified", start=first, end=last)
    if one.kind == "unspecified" and not re.search(r"\w", one.raw) and after:
        return replace(one, kind="month", start=after[0], end=after[1])
    if deadlines_of([one.raw], frame, before) == [one]:
        return deadlines_of([one.raw], frame, month)[0]
    return one


def _read_deadlines(row: Understood, lines: list[str], frame: Frame) -> list[dict[str, object]]:
    month = month_number(row)
    found = deadlines_of(lines, frame, month)
    for one in found:
        if lines and one.kind == "unspecified" and not one.ongoing:
            raise Unclear(why_undated(one.raw, frame, month) or "plan-row-deadline")
    return [one.as_json() for one in found]


def like(row: Understood, other: Understood, field: str) -> bool:
    """Whether the document had the same in one cell of both rows."""
    first, second = as_read(row), as_read(other)
    return all(first.get(name) == second.get(name) for name in FIELDS[field])


def with_cell_of(row: Understood, corrected_row: Understood, field: str) -> Understood:
    """The row with a cell as it was corrected in another one."""
    return changed_by_hand(row, **{name: corrected_row[name] for name in FIELDS[field]})


# Another year


def years_behind(rows: Sequence[Understood], year: SchoolYear) -> int:
    """How many years the rows' days lie before the year that is asked for; 0 where most lie in it, or none is named."""
    years = Counter(SchoolYear.of(days[0]).first for row in rows if (days := days_of(row)))
    return year.first - years.most_common(1)[0][0] if years else 0


def moved(row: Understood, years: int, before: date = date.max) -> Understood:
    """The row so many years later, in what of it lies before a day; the document's own days are remembered, so that it
    is known again."""

    def later(day: date) -> date:
        return in_year(day, years) if day < before else day

    known = [deadline_from(told) for told in row["deadlines"]]
    lies_before = [min(one.start or date.max, one.end or date.max) < before for one in known]
    deadlines = [
        (years_later(one, years) if then else one).as_json()
        for one, then in zip(known, lies_before, strict=True)
    ]
    month = f"{later(date.fromisoformat(row['month'] + '-01')):%Y-%m}" if row["month"] else None
    cells: Understood = {"deadlines": deadlines, "month": month}
    if row.get("within"):
        cells["within"] = [later(date.fromisoformat(day)).isoformat() for day in row["within"]]
    return changed_by_hand(row, **cells)


def days_of(row: Understood) -> list[date]:
    """The first and last days that a row names."""
    found = [told.get(name) for told in row["deadlines"] for name in ("start", "end")]
    return [date.fromisoformat(day) for day in found if day]


def within_of(row: Understood) -> tuple[date, date] | None:
    """The days of the campaign whose item the row is."""
    told = row.get("within")
    return (date.fromisoformat(told[0]), date.fromisoformat(told[1])) if told else None


# What has changed


def as_read(row: Understood) -> Understood:
    """The row as the document had it, before anybody corrected it."""
    read: Understood = row | row.get("as_read", {})
    return read


def changed_by_hand(row: Understood, **cells: Any) -> Understood:
    """The row with other cells, remembering what the document had there, so that it is known again."""
    first = {name: row[name] for name, value in cells.items() if name in row and row[name] != value}
    return row | cells | {"as_read": first | row.get("as_read", {})}


def carried(row: Understood, before: Understood) -> Understood:
    """A row that was read again, with the corrections of last time where the document still says the same."""
    own, earlier = row.get("as_read", {}), before.get("as_read", {})
    same = {name for name, value in earlier.items() if name not in own and row[name] == value}
    if not same:
        return row
    kept = own | {name: earlier[name] for name in same}
    return row | {name: before[name] for name in same} | {"as_read": kept}


def differences(before: Understood, after: Understood) -> list[str]:
    """The fields in which two readings of a row differ; its number and its place do not count."""
    return [
        field for field, names in FIELDS.items() if any(before.get(name) != after.get(name) for name in names)
    ]
