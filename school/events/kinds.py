"""Kinds of events: the faction that holds them, what is asked beforehand, what is noted afterwards.

The list is the parliament's charter (what each faction does) and the concept of school-leaving celebrations; a school
adds kinds of its own as rows of a table, in the same shape.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from school.events.parts import OPEN_TO_ALL, SCORED, SOLEMN, STAGED, PartKey

#: How an answer to a field is read: a line, a whole number, marks such as «8 7 9», lines such as «9 А – 17».
FieldType = Literal["line", "number", "marks", "classes"]
NUMBERS = frozenset({"trees", "bags", "kilograms", "visitors", "shows", "teams", "questions", "counted"})
MARKS = frozenset({"marks_one", "marks_two"})
#: Results of classes alone, never of a pupil.
OF_CLASSES = frozenset({"classes"})
INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event. Of a school's own kind the fields are named in the school's words."""

    key: str
    faction: str | None
    fields: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    names: tuple[str, str] | None = None  # in Kazakh and in Russian, of a school's own kind
    parts: tuple[PartKey, ...] = STAGED

    @property
    def has_places(self) -> bool:
        """Whether there are winners; of a quiz on the law only classes are told."""
        return self.key in WITH_PLACES


WITH_PLACES = frozenset({"contest", "game", "sports", "debate", "exhibition", "creative", "tradition"})

#: What comes again every year.
YEARLY = frozenset({"tradition", "last_bell", "certificates", "graduation"})
#: How a pupil leaves school: three days of the school's own choice in each year (the concept, rows 7 and 34–35).
CELEBRATIONS = ("last_bell", "certificates", "graduation")
#: Whose hours count for a pupil, each confirmed by a mentor.
WITH_HOURS = frozenset({"volunteering", "training"})

KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(INTERNAL, "culture_art", ("guest",), ("visitors",)),
        Kind("concert", "culture_art", (), ("shows", "visitors")),
        Kind("contest", "culture_art", ("categories", "entries"), ("entries_come",), parts=SCORED),
        Kind("game", "culture_art", ("rounds",), ("teams",), parts=SCORED),
        Kind("creative", "culture_art", ("categories",), ("entries_come",), parts=SCORED),
        Kind("exhibition", "culture_art", ("categories",), ("visitors",), parts=SCORED),
        Kind("quiz", "ecology_labour", ("topic_kk", "topic_ru", "rounds"), ("classes",)),
        Kind(
            "debate",
            "debate",
            ("topic_kk", "topic_ru", "side_one", "side_two"),
            ("marks_one", "marks_two"),
            parts=SCORED,
        ),
        Kind("sports", "sport_health", ("discipline", "referee"), ("teams", "score")),
        Kind("campaign", "sport_health", ("goal",), ("counted", "visitors")),
        Kind("round_table", "sport_health", ("topic_kk", "topic_ru", "guest"), ("decided",)),
        Kind("talk_show", "sport_health", ("topic_kk", "topic_ru", "guest"), ("visitors",)),
        Kind("talk", "ecology_labour", ("topic_kk", "topic_ru", "guest", "guest_body"), ("visitors",)),
        Kind("cleanup", "ecology_labour", ("bring",), ("bags", "kilograms")),
        Kind("planting", "ecology_labour", ("bring",), ("trees",)),
        Kind("volunteering", "care", ("shift",)),
        Kind("training", None, ("topic_kk", "topic_ru", "guest")),
        Kind("fair", "care", ("bring",), ("counted", "visitors")),
        Kind("raid", "law_order", ("subject",), ("classes",)),
        Kind("reception", "law_order", ("guest", "guest_body"), ("questions", "decided"), parts=OPEN_TO_ALL),
        Kind("career", "information", ("guest",), ("visitors",)),
        Kind("tradition", "culture_art", (), ("visitors",)),
        Kind("last_bell", None, (), ("visitors",), parts=SOLEMN),
        Kind("certificates", None, (), ("visitors",), parts=SOLEMN),
        Kind("graduation", None, (), ("visitors",), parts=SOLEMN),
    )
}

#: Words of a title by which its kind is known, the first that fits; what none fits is an internal event.
_WORDS: tuple[tuple[str, str], ...] = (
    (r"соңғы қоңырау|последний звонок", "last_bell"),
    (r"аттестат", "certificates"),
    (r"бітіру кеші|выпускн", "graduation"),
    (r"дебат|жарыссөз|пікірталас", "debate"),
    (r"дөңгелек үстел|кругл\w+ стол", "round_table"),
    (r"ток-шоу|talk[ -]?show", "talk_show"),
    (r"викторина|quiz", "quiz"),
    (r"рейд", "raid"),
    (r"көрме|выставк", "exhibition"),
    (r"концерт", "concert"),
    (r"спартакиада|турнир|жарыс(?!с)|лигасы|волейбол|футбол|баскетбол|эстафета|спорт\w* ойын", "sports"),
    (r"ағаш|отырғыз|посадк\w+ деревь", "planting"),
    (r"сенбілік|субботник|тазалық|таза мектеп|уборк", "cleanup"),
    (r"жәрмеңке|ярмарк", "fair"),
    (r"волонт|ерікті", "volunteering"),
    (r"(?:видеоролик|бейнеролик|видео|сурет|шығарма)\w* сайыс", "contest"),
    (r"интеллект\w* ойын|интеллект\w* игр|сайыс", "game"),
    (r"байқау|конкурс|челлендж|challenge", "contest"),
    (r"флешмоб|фестивал|кеші\b", "creative"),
    (r"кәсіби бағдар|профориент|мамандық", "career"),
    (r"акция", "campaign"),
    (r"кездесу|встреч|сабағы|сағаты|танымдық са(?:бақ|ғат)|әңгіме|бесед", "talk"),
)


def kind_of(title: str) -> str:
    """The kind that a title speaks of: a proposal, which whoever leads the event corrects."""
    plain = title.casefold()
    return next((kind for words, kind in _WORDS if re.search(words, plain)), INTERNAL)


def type_of(field: str) -> FieldType:
    """How the answer to a built-in field is read; a school's own fields are lines."""
    if field in NUMBERS:
        return "number"
    if field in MARKS:
        return "marks"
    return "classes" if field in OF_CLASSES else "line"


_CLASS_LINE = re.compile(r"(1[01]|[1-9])\s?[«\"]?([А-ЯӘҒҚҢӨҰҮҺІ])[»\"]?\s*[-–:—]?\s*(\d{1,4})", re.IGNORECASE)
MOST_MARK = 100


def read_result(field: str, text: str) -> int | str | None:
    """What was typed as the field wants it; None if it does not fit.

    Marks are numbers with spaces between them. A line of a class is its name and a number, and nothing else: no pupil
    is named there (the plan's rows on quizzes and raids).
    """
    bare = text.strip()
    match type_of(field):
        case "number":
            return int(bare) if re.fullmatch(r"\d{1,6}", bare, re.ASCII) else None
        case "marks":
            marks = re.fullmatch(r"\d{1,3}(?:[\s,;]+\d{1,3}){0,14}", bare, re.ASCII)
            given = [int(one) for one in re.findall(r"\d+", bare)]
            return " ".join(map(str, given)) if marks and max(given) <= MOST_MARK else None
        case "classes":
            lines = [_CLASS_LINE.fullmatch(line.strip()) for line in bare.splitlines() if line.strip()]
            if not lines or not all(lines):
                return None
            return "\n".join(f"{one[1]} {one[2].upper()} – {one[3]}" for one in lines if one)
        case "line":
            return bare or None


def written_kind(text: str) -> tuple[list[str], list[str]]:
    """The fields of a school's own kind as they were typed: before «---» what is asked, after it what is noted."""
    before, _, after = text.partition("---")
    return _lines(before), _lines(after)


def _lines(text: str) -> list[str]:
    return [line.strip()[:60] for line in text.splitlines() if line.strip()][:8]


def known(own: Sequence[Kind]) -> dict[str, Kind]:
    """The catalogue of a school: what everybody has, and its own."""
    return KINDS | {kind.key: kind for kind in own}
