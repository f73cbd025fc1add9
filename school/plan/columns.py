"""The words of a school's plan in Kazakh and Russian: its columns, the kinds of evidence, the factions."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from school.people.roster import cyrillic
from school.plan.deadlines import Deadline

__all__ = ["Deadline", "clean", "column_of", "evidence_of", "faction_of", "folded", "is_body", "is_no_field"]

_AS_RUSSIAN = str.maketrans("әғқңөұүһіё", "агкноуухие")


def folded(text: str) -> str:
    """Small letters, single spaces, Kazakh letters as their Russian neighbours: «Катысушылар» is typed as often."""
    return " ".join(cyrillic(" ".join(text.split())).lower().translate(_AS_RUSSIAN).split())


#: What a person says of a column that is none of the fields.
KEPT_BY_NAME = "other"
#: What a person can say of a column.
COLUMN_FIELDS = (
    *("title", "deadline", "month", "responsible", "audience", "evidence", "faction", "project", "partners"),
    KEPT_BY_NAME,
)

#: Bodies that a plan is divided by besides factions.
BODY_WORDS = r"фракци|палата|сектор|комитет(?!пен|мен)|министрлик|министерств|кенес[иі]|(?<!\w)совет(?!н)|комисси|департамент"

_ENGLISH_COLUMNS: tuple[tuple[str, str], ...] = (
    ("number", r"^#\W*$"),
    ("deadline", r"^(?:date|day|deadline|when|time|term|period)s?(?!\w)"),
    ("month", r"^months?(?!\w)"),
    ("responsible", r"^(?:responsib|who(?!\w)|in charge|organi[sz]er)"),
    ("audience", r"^(?:participant|audience|grade|class(?!\w* teacher)|for whom)"),
    ("evidence", r"^(?:evidence|result|outcome|report)"),
    ("partners", r"^partners?(?!\w)"),
    ("title", r"^(?:activit|event|what(?!\w))"),
)
#: The columns by their headings, folded, in the order in which they are tried.
COLUMNS: tuple[tuple[str, str], ...] = (
    *_ENGLISH_COLUMNS,
    ("number", r"^№|^(n|no|nо|р\W?с|p\W?c|п\W?[пн]|к\W?с|рет саны|номер)\W*$"),
    ("", r"(катысушы|участник|оку?шы|учащи)\w*\W+сан|кол\W?во|количеств"),
    (
        "deadline",
        r"^число\W*$|^ай\W{1,3}апта|^месяц\W{1,3}недел|мерзим|срок|дата|уакыт|время|куни\b|^кун$|^(день|дни)( недели)?\W*$|^апта( кун\w+|лар|сы)?\W*$|^недел[яи]\W*$|кашан|когда",
    ),
    ("month", r"^ай$|^айы|^айлар|^месяц"),
    (
        "responsible",
        r"жауап|ответс?т?в|орындаушы|исполнител|ким (отк|жауап)|кто (провод|отвеч)|^(ким|кто)\W*$|уйымдастырушы|организатор",
    ),
    ("", r"сынып жетекши|классн\w+ рук"),
    ("audience", r"катыс|участ[вн]|для кого|^ким(ге|дер)|аудитор|сыны[пб](?! саг)|класс(?!н)|камту|охват"),
    ("partners", r"сериктес|партн"),
    (
        "evidence",
        r"орындалу|аякталу|натиже|результат|завершен|корытынды|отметка|выполнен|форма отч|есеп|белги|итог|исполнен|кужат|документ",
    ),
    ("faction", rf"^(?:{BODY_WORDS})|(?:{BODY_WORDS})\w*\W*$"),
    ("", r"^(максат|цел[ьи]\b|миндет|задач|мазмун|содержан|ескерт|примеч|орны|место)"),
    (
        "",
        r"(ис\W?шара\w*|мероприяти\w*)(нын|дын|тин|нин|я|й)\s+(максат|цел|форма|нысан|тури|мазмун|содержан|вид|отк)",
    ),
    ("", r"^(форма|нысан|тур[иы]|отк\w+ (тур|форма|нысан)|вид\b)"),
    ("project", r"багыт|жоба|направл|проект|болим|раздел|блок"),
    (
        "title",
        r"(?<!\w)шара|ис\W{0,3}шара|что (дела|провод)|не истел|меро?при\w*т|^аты$|атауы|такыры[пб]|назван|наименован|тема\b",
    ),
)
#: Taken for the title where no column says it better, the first ones before the others.
TITLE_INSTEAD = (
    r"ис\W{0,3}кимыл|^дел[ао](?!\w)|событи|окига|(?<!\w)ктд(?!\w)|кун тартиб|повестк|вопрос|масел|вид\w* деятельн",
    r"мазмун|содержан|жумыс|работ|ис\W?арекет|деятельн|кызмет|тапсырма|задани|акци|проводим|откизил",
)
_WHOLE_WORDS = (
    ("deadline", "мерзими"),
    ("responsible", "жауаптылар"),
    ("responsible", "ответственный"),
    ("audience", "катысушылар"),
    ("audience", "участники"),
    ("title", "мероприятие"),
    ("partners", "сериктестер"),
    ("project", "направление"),
)

FACTION_WORDS: tuple[tuple[str, str], ...] = (
    (r"кукык|право", "law_order"),
    (r"акпарат|информац|баспасоз|пресс", "information"),
    (r"спорт|салауат|\bзож\b", "sport_health"),
    (r"озин\W*ози\s*тану|бакыт|самопозна|счаст", "self_knowledge"),
    (r"камкор|кайырым|еркт?или|ерикти|забот|милосерд|волонт", "care"),
    (r"дебат", "debate"),
    (r"эколог", "ecology_labour"),
    (r"мадениет|онер|культур|искусств", "culture_art"),
)

_POSTED = (
    r"алеуметтик\s*жели\w*|алеум\W+жели\w*|соц\w*\W*сет\w*|социальн\w+\s+сет\w*|инстаграм\w*|instagram|фейсбук\w*|facebook"
    r"|телеграм\w*|telegram|тикток\w*|tiktok"
)
EVIDENCE_WORDS: tuple[tuple[str, str], ...] = (
    (_POSTED, "social_post"),
    (r"сайт\w*", "site_post"),
    (r"аныктама\w*|справк\w*", "written_note"),
    (r"фото\w*(?:[\s-]*(?:есеп|есеби|отчет)\w*)?", "photo_report"),
    (r"(?<!\w)(?:есеп|есеби|отчет)\w*", "report"),
    (r"хаттама\w*|протокол\w*", "minutes"),
    (r"буйры[кг]\w*|приказ\w*", "order"),
    (r"акпарат\w*|информац\w*", "information"),
    (r"тизим\w*|спис(?:ок|к)\w*", "list"),
    (r"(?<!\w)жоспар\w*|(?<!\w)план\w*", "plan"),
)


def clean(text: str) -> str:
    """Runs of spaces as one; a leading number or dash goes, and a stop, comma or semicolon at the end."""
    text = " ".join(text.replace("\u00a0", " ").split())
    text = re.sub(r"^(?:\d{1,2}\s*[.)](?!\d)|[-–—•*·▪✓])\s*", "", text)
    return text.rstrip(" .,;").strip()


def column_of(heading: str) -> str | None:
    """Which column a heading names; None for one that has no field of its own. Slips of the pen are forgiven."""
    return _column_of(heading[:200]) or None


def is_no_field(heading: str) -> bool:
    """Whether a heading is known, and known to have no field: «Мақсаты», «Ескерту»."""
    return _column_of(heading[:200]) == ""


def says_title(heading: str) -> bool:
    """Whether a heading itself says that the events stand under it."""
    instead = any(re.search(words, folded(heading)) for words in TITLE_INSTEAD)
    return instead or _column_of(heading[:200]) == "title"


# Each cell of a table is asked a dozen times whether it is a heading: half of the time that a plan is read in.
@lru_cache(maxsize=1024)
def _column_of(heading: str) -> str | None:
    words = folded(heading)
    if re.fullmatch(r"(\w ){2,}\w", words):
        words = words.replace(" ", "")  # «С р о к и»
    unbroken = re.sub(r"(?<=\w)-\s*(?=\w)", "", words)  # «Мерзі- мі», «Ответ-ственные»
    for text in dict.fromkeys((words, unbroken)):
        found = next((name for name, pattern in COLUMNS if re.search(pattern, text)), None)
        if found is not None:
            return found
    return next(
        (name for name, word in _WHOLE_WORDS for one in unbroken.split() if _nearly(one.strip(".,:"), word)),
        None,
    )


def _nearly(typed: str, meant: str) -> bool:
    if len(typed) < 6 or min(len(typed), len(meant)) <= 0.4 * (len(typed) + len(meant)):
        return False  # too short, or so unlike in length that no letters can make up for it
    alike = SequenceMatcher(None, typed, meant)
    return alike.quick_ratio() > 0.8 and alike.ratio() > 0.8


def is_body(text: str) -> bool:
    """Whether a line is nothing but the name of a body: «2. Ақпарат фракциясы», «Министерство спорта»."""
    words = re.sub(r"^\W*(?:[\divxі]{1,4}\s*[.)]\s*)?", "", folded(text)).strip(' .,:;»"')
    words = re.sub(r"\s*\([^)]*\)$", "", words)
    if not words or len(words.split()) > 9 or re.search(r"[.!?]\s", words):
        return False
    kazakh = r"(?:фракци(?:я|ясы)|палат(?:а|асы)|сектор(?:ы)?|комитети?|министрлиги|кенеси?|комисси(?:я|ясы)|департаменти?)"
    russian = r"(?:фракция|палата|сектор|комитет|министерство|совет|комиссия|департамент)"
    return bool(re.search(rf"(?<!\w){kazakh}$", words) or re.match(rf"{russian}(?:\s|$)", words))


def faction_of(text: str) -> str | None:
    """The faction's key; other bodies (палата, сектор) have none."""
    words = folded(text)
    return next((key for pattern, key in FACTION_WORDS if re.search(pattern, words)), None)


def evidence_of(text: str) -> list[str]:
    """The kinds of evidence that a cell asks for, in its order; «other» for words that are none of them."""
    words = folded(text)
    places: dict[str, int] = {}
    for pattern, kind in EVIDENCE_WORDS:
        for found in re.finditer(pattern, words):
            places.setdefault(kind, found.start())
        words = re.sub(pattern, lambda found: " " * len(found[0]), words)
    if "social_post" in places or "site_post" in places:
        # «Сайтқа ақпарат жариялау»: the information is what is published.
        places.pop("information", None)
    kinds = sorted(places, key=lambda kind: places[kind])
    if "social_post" in kinds and re.search(r"силтеме|ссылк", words):
        kinds[kinds.index("social_post")] = "social_post_link"
    return kinds or (["other"] if re.search(r"\w", words) else [])
