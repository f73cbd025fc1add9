"""What stands in one cell of a plan: several events, several people, several projects, and where each one ends."""

import re
from collections.abc import Collection, Sequence

from school.plan.columns import clean, folded

_NUMBERED = re.compile(r"\d{1,2}\s*[.)](?!\d)")
_DASHED = re.compile(r"[-–—•*·▪✓]\s*\S")
_NAMES_ONLY = re.compile(r"(?:[«\"“][^»\"”]+[»\"”]\s*,?\s*)+")
#: A line that ends so wants its noun: «облыстық», «мектептің», «классные», «және», «по».
_UNFINISHED = re.compile(
    r"(?:(?:лық|лік|дық|дік|тық|тік|ның|нің|дың|дің|тың|тің|дегі|дағы|ндегі|ндағы)|(?:ые|ый|(?<![аея]н)ий|ой|ая|ого|ных|ной))$"
    r"|(?<!\w)(?:және|мен|бен|пен|и|по|с|за|на|в|для|из|от|пән|ісі)$"
)
#: A line that begins so belongs to the one before: «по воспитательной работе», «жөніндегі орынбасары».
_GOES_ON = re.compile(r"(?:по|с|и|на|в|для|және|мен|бойынша|жөніндегі|орынбасар\w*)\s|\(", re.IGNORECASE)


def titles_of(lines: Sequence[str], listed: Collection[int] = ()) -> tuple[str | None, list[str]]:
    """(a lead-in that ends with a colon, the events). `listed` are the lines that Word itself numbers or dots.

    A new line that is a whole event begins a new one; a line that only continues the one before is joined to it.
    """
    texts = [(" ".join(line.split()), at in listed) for at, line in enumerate(lines) if line.strip()]
    lead = None
    if len(texts) > 1 and texts[0][0].endswith(":"):
        lead, texts = texts[0][0], texts[1:]
    marked = [by_word or bool(_NUMBERED.match(text) or _DASHED.match(text)) for text, by_word in texts]
    all_names = all(_NAMES_ONLY.fullmatch(text) for text, _ in texts)
    events: list[str] = []
    for at, (text, _) in enumerate(texts):
        if events and not marked[at] and (any(marked[:at]) or _continues(events[-1], text, all_names)):
            events[-1] += " " + text
        else:
            events.append(text)
    return lead, [cleaned for one in events if re.search(r"[^\W_]", cleaned := clean(one))]


def _continues(before: str, line: str, all_names: bool) -> bool:
    """Whether a line goes on with the event before it instead of beginning its own."""
    if line[0].islower() or before.endswith((",", "-", "–", ":")):
        return True
    if before.count("«") > before.count("»") or before.count("(") > before.count(")"):
        return True
    # A line of nothing but names in quotation marks tells no event yet, unless all lines are such.
    return bool(_NAMES_ONLY.fullmatch(before) and not all_names) or bool(_UNFINISHED.search(before.lower()))


def responsible_of(lines: Sequence[str]) -> list[str]:
    """Who answers, one each: by lines, commas and semicolons, but not in brackets nor inside a phrase."""
    joined: list[str] = []
    for line in lines:
        text = " ".join(line.split())
        if joined and text and _cuts_a_phrase(joined[-1], text):
            joined[-1] += " " + text
        elif text:
            joined.append(text)
    people = [one for line in joined for one in _split_outside_brackets(line)]
    return [cleaned for one in people if re.search(r"\w", cleaned := clean(one))]


def _cuts_a_phrase(before: str, line: str) -> bool:
    if before.count("(") > before.count(")") or line.startswith("("):
        return True
    if before.endswith((",", ";", ".", ")")) or not line[0].islower():
        return False
    return bool(_UNFINISHED.search(before.lower()) or _GOES_ON.match(line))


def _split_outside_brackets(text: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter in ",;" and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    joined: list[str] = []
    for part in parts:
        if joined and _wants_its_noun(joined[-1]):
            joined[-1] += "," + part
        else:
            joined.append(part)
    return joined


_OF_AN_AUTHORITY = r"\s*(?:облыстык|калалык|аудандык|областн\w+|городск\w+|районн\w+)(?:\s+\w+){1,2}\s*"
_AN_AUTHORITY = (
    r"баскарм|департамент|болим|комисси|комитет|орган|управлен|отдел|хатшы"
    r"|акимдик|акимат|кенес|совет|центр|орталы"
)


def _wants_its_noun(text: str) -> bool:
    """«облыстық ішкі саясат» before «, білім басқармалары»: the comma joins two departments of one phrase."""
    words = folded(text)
    return bool(re.fullmatch(_OF_AN_AUTHORITY, words)) and not re.search(_AN_AUTHORITY, words)


def projects_of(lines: Sequence[str]) -> list[str]:
    """Each name in quotation marks is a project; without any, the cell is one."""
    text = " ".join(" ".join(lines).split())
    quoted = re.findall(r"[«\"“][^»\"”]+[»\"”][^«\"“]*", text)
    return [cleaned for part in quoted or [text] if (cleaned := clean(part))]
