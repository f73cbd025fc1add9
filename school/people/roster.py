"""How a school writes names, classes, telephone numbers, roles and dates in its lists, and what is meant."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from school.months import months_in
from school.people import GRADES, Role, class_name

# Latin letters that stand where the Cyrillic ones look the same, in names and class letters.
_LATIN = dict(zip("ABCEHIKMOPTXYabceihkmoptxyƏəh", "АВСЕНІКМОРТХУавсеіһкмортхуӘәһ", strict=True))
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f]+")
# Spaces, and what cannot be seen at all or turns the direction of reading: a name is never written with these.
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f\u00ad]")
_LETTER = r"([A-ZƏА-ЯЁӘҒҚҢӨҰҮҺІ])"
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SIDE = r"[-–—.,_/«»\"'“”„()\s]{0,4}"
_ROMAN = {
    name: number
    for number, name in enumerate(
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"], start=1
    )
}
_CLASS = re.compile(rf"(\d{{1,2}}){_SIDE}{_LETTER}")
_CLASS_TURNED = re.compile(rf"{_LETTER}{_SIDE}(\d{{1,2}})")
_CLASS_ROMAN = re.compile(rf"([IVXІХ]{{1,4}})[-–—.«\"'“\s]{{1,3}}{_LETTER}")
_WORD = r"(?:СЫНЫ[ПБ]\w*+|СЫН\.|КЛАСС?\w*+|КЛ\.|GRADE|CLASS)"
#: «Список класса 9 А», «Сынып: 9-Ә».
_CLASS_AFTER = re.compile(rf"{_WORD}[:\s№–-]*(\d{{1,2}}){_SIDE}{_LETTER}(?!\w)")
#: The shift, and what somebody is to the class: «9 «В» класс, 2 смена», «классное руководство 8 Г».
_BESIDE_A_CLASS = r"[,;]?\s*\d\s?-?\s?(?:СМЕНА|АУЫСЫМ)\w*|(?:РУКОВОД|ЖЕТЕКШ)\w*"
_CLASSES = re.compile(r"СЫНЫПТАР|КЛАСС(?:Ы|ОВ|АХ|ЫН)(?!\w)")
#: A class within a line: «9 «А» сыныбының тізімі», «Список 5-Б класса», «7 класс «В»».
_CLASS_WITHIN = re.compile(
    rf"(?<![\w-])(\d{{1,2}})(?:{_SIDE}{_LETTER}{_SIDE}{_WORD}|\s?[-–]?\s?{_WORD}{_SIDE}{_LETTER}(?!\w)"
    rf"|\s?[-–]?\s?[«\"“]{_LETTER}[»\"”])"
)


@dataclass(frozen=True)
class Problem:
    """What could not be read: the row (0: the whole sheet), the message's key, what stands there, which column."""

    row: int
    reason: str
    shown: str = ""
    column: str = ""  # «name», «class», «born», «phone», «language», «children», «post», «code»
    sheet: str = ""  # where a workbook has several


def tidy(value: Any) -> str:
    """One line without spaces at the ends, whatever the cell holds."""
    if value is None:
        return ""
    if type(value) is str and value.isprintable() and "  " not in value:
        return unicodedata.normalize("NFC", value).strip()  # nothing in it that is not seen
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _SPACES.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", str(value)))).strip()


def cyrillic(text: str) -> str:
    """Latin look-alikes as Cyrillic, in words that hold a Cyrillic letter; what is wholly Latin stays."""
    if not _CYRILLIC.search(text):
        return text
    return " ".join(_cyrillic_word(word) for word in text.split(" "))


def _cyrillic_word(word: str) -> str:
    # Initials and words in capitals are where a Latin look-alike is typed without being seen.
    seen = word.isupper() or len(word) < 3
    if _CYRILLIC.search(word) or (seen and all(letter in _LATIN or letter == "." for letter in word)):
        return "".join(_LATIN.get(letter, letter) for letter in word)
    return word


def read_name(value: Any) -> str:
    """«  Оразәлі  Еркежан» → «Оразәлі Еркежан»; capitals become a name's capitals."""
    name = cyrillic(tidy(value).replace(",", " ").strip(" \"«»“”'"))
    name = " ".join(name.split())
    if len(name) > 2 and (name.isupper() or name.islower()):
        name = " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split())
    return name


_NOBODY = re.compile(
    r"^(?:итог\w*|всего|барлы[ғк]ы|жиыны|қорытынды|total|вакан[сц]и\w*|вакант\w*|бос орын|нет|жо[қк]|н/д"
    r"|қайтыс бол\w+|марқұм|умер(?:ла)?|погиб(?:ла)?|скончал\w+|ажырас\w+|в разводе|развед[её]н\w*|deceased|divorced"
    r"|директор(?:ы|а)?|сынып жетекш\w*|классн\w+ руковод\w*|орынбасар\w*|список|тізім\w*)(?!\w)|:|___",
    re.IGNORECASE,
)
_NAME_WORD = r"[^\W\d_][^\W\d_'’ʼ.-]*(?:[-'’ʼ.][^\W\d_]*)*"
_LIKE_A_NAME = re.compile(rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,4}}")
_SMALL = frozenset(["оглы", "оғлы", "улы", "ұлы", "кызы", "қызы", "кизи", "уулу", "ибн", "бин"])


def names_somebody(name: str) -> bool:
    """Whether this can be a name at all: «…», «#Н/Д», «Барлығы: 25» and «9 А» are nobody."""
    letters = sum(letter.isalpha() for letter in name)
    if letters < 2 or name.startswith("#") or _NOBODY.search(name):
        return False
    return not any(letter.isdigit() for letter in name) or not class_in(name)


def looks_like_a_name(name: str) -> bool:
    """Two to five words with capitals and nothing else: a person even where the rest of the row is empty."""
    words = name.split()
    capitals = all(word[0].isupper() or word in _SMALL for word in words)
    return bool(_LIKE_A_NAME.fullmatch(name)) and capitals and names_somebody(name)


def lost_letters(name: str) -> bool:
    """«Ж?нісов»: the file was saved in a code that has no Kazakh letters."""
    return "?" in name or "\ufffd" in name


def read_class(value: Any) -> str | None:
    """«4-сынып «Б»», «Ә 3», «8ә», «9A» → «4 Б», «3 Ә», «8 Ә», «9 А»; None if it is not one class of a school."""
    if isinstance(value, time):
        return _class_of_clock(value)
    return _class_written(tidy(value).upper())


@lru_cache(maxsize=512)  # a school writes its few classes beside each of its pupils
def _class_written(text: str) -> str | None:
    if re.search(r"\d\s*/\s*\d", text):
        return None
    text = re.sub(r"\([^)]{2,}\)", " ", text)
    text = re.sub(_BESIDE_A_CLASS, " ", text)
    text = re.sub(rf"{_WORD}|ЛИТЕР\w*|ӘРІП\w*|ӘРПІ", " ", text)
    text = re.sub(r"(\d)\.0(?!\d)", r"\1", text)
    text = re.sub(r"(\d)\s?-?\s?(?:ШІ|ШЫ|ЫЙ|ОЙ|ИЙ|Й)(?!\w)", r"\1 ", text)
    text = _SPACES.sub(" ", text).strip(" -–—().,«»\"'“”")
    if found := _CLASS.fullmatch(text):
        return _class_of(int(found[1]), found[2])
    if found := _CLASS_TURNED.fullmatch(text):
        return _class_of(int(found[2]), found[1])
    if found := _CLASS_ROMAN.fullmatch(text):
        return _class_of(_ROMAN.get(found[1].replace("І", "I").replace("Х", "X"), 0), found[2])
    return None


def _class_of(grade: int, letter: str) -> str | None:
    return class_name(grade, _LATIN.get(letter, letter)) if grade in GRADES else None


def _class_of_clock(clock: time) -> str | None:
    """An English Excel makes nine o'clock of «9 A»."""
    return _class_of(clock.hour, "А") if (clock.minute, clock.second) == (0, 0) else None


def class_in(line: str) -> str | None:
    """The class that a line between the rows is about: «9 А», «9 «А» сыныбы», «Список 5-Б класса»."""
    text = tidy(line).upper()
    if own_class := read_class(text):
        return own_class
    if _CLASSES.search(text):
        return None
    found = {_class_of(int(one[1]), one[2] or one[3] or one[4]) for one in _CLASS_WITHIN.finditer(text)}
    found |= {_class_of(int(one[1]), one[2]) for one in _CLASS_AFTER.finditer(text)}
    return found.pop() if len(found) == 1 else None


_LED = re.compile(rf"(?<![\w.,]){_CLASS.pattern}(?!\w)")


def classes_in_post(post: Any) -> tuple[str, ...]:
    """Those that a class teacher's post names: «учитель физики; кл. рук. 7 А», «5 «Б» және 6 «Б» сынып жетекшісі»."""
    found = (_class_of(int(grade), letter) for grade, letter in _LED.findall(tidy(post).upper()))
    return tuple(dict.fromkeys(one for one in found if one))


_BETWEEN = r"[\s()–—-]{0,3}"
_OUR_NUMBER = rf"(?:(?:\+\s?7|7|8){_BETWEEN})?\d(?:{_BETWEEN}\d){{9}}"
_FOREIGN = r"\+\s?(?!7)[1-9](?:[\s()–—-]{0,2}\d){7,14}"
_NUMBER = rf"(?:{_FOREIGN}|{_OUR_NUMBER})"
_NUMBERS = re.compile(rf"[^\d+]*(?:{_NUMBER}(?:[^\d+]+|(?=\+)|$))*(?:\+?[^\d+]*)")

#: A longer cell holds more than numbers.
_LONGEST_CELL = 100


def read_phones(value: Any) -> list[str]:
    """The numbers of a cell, digits alone: ours with the country's 7 in front, foreign ones whole; [] if unsure."""
    text = re.sub(r"(\d{10,11})\.0(?!\d)", r"\1", tidy(value))
    text = re.sub(r"\([^)]*[^\W\d_][^)]*\)", " ", text)
    text = re.sub(r"(?i)(?:доб|внут|ішкі|ext)\w*\.?\s*\d{1,5}", " ", text)
    if len(text) > _LONGEST_CELL or not _NUMBERS.fullmatch(text):
        return []
    return [_digits_of(found) for found in re.findall(_NUMBER, text)]


def _digits_of(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    if number.startswith("+"):
        return digits
    return "7" + digits[-10:]


def shown_phone(digits: str) -> str:
    """«+7 799 000 01 88»; a foreign number has no spaces that we know."""
    if len(digits) != 11 or digits[0] != "7":
        return f"+{digits}"
    return f"+{digits[0]} {digits[1:4]} {digits[4:7]} {digits[7:9]} {digits[9:]}"


#: Days as Excel counts them, from 1938 to 2064: smaller numbers are years, larger ones have other signs in them.
_SERIALS = range(14_000, 60_000)
_DAY_ZERO = date(1899, 12, 30)
_APART = r"\s?[-–—./,\\\s]\s?"
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_APART}(\d{{1,2}}){_APART}(\d{{1,2}})")
_DAY_FIRST = re.compile(rf"(\d{{1,2}}){_APART}(\d{{1,2}}){_APART}(\d{{4}}|\d{{2}})")
_OF_YEAR = r"(?<=[\d\s])(?:жыл\w*|года|год|г\.?\s?р\.?|ж\.?\s?т\.?|[жг]\.?)$"


def read_date(value: Any) -> date | None:
    """A date cell, Excel's number of a day, «01.09.2010», «2010-07-31», «07/03/08», «20100901», «5 мая 2015 г.»."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = re.sub(r"[T\s]\d{1,2}:\d{2}.*$", "", tidy(value).lower()).strip(" .,")
    text = re.sub(_OF_YEAR, "", text).strip(" .,")
    if re.fullmatch(r"\d{5}(?:\.0)?", text) and int(text[:5]) in _SERIALS:
        return _DAY_ZERO + timedelta(days=int(text[:5]))
    if re.fullmatch(r"\d{8}", text, re.ASCII):
        return _date(text[:4], text[4:6], text[6:]) or _date(text[4:], text[2:4], text[:2])
    if found := _YEAR_FIRST.fullmatch(text):
        return _date(*found.groups())
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
        return _date(year, month, day) or _date(year, day, month)
    return _date_in_words(text)


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) < 3 else 0), int(month), int(day))
    except ValueError:
        return None


def _date_in_words(text: str) -> date | None:
    """«5 мая 2015», «2015 жылғы 17 мамыр», «17-мамыр-2015»."""
    numbers, months = re.findall(r"\d+", text, re.ASCII), months_in(text)
    if len(numbers) != 2 or len(months) != 1 or any(len(number) not in (1, 2, 4) for number in numbers):
        return None
    day, year = numbers if len(numbers[1]) == 4 or len(numbers[0]) < 3 else reversed(numbers)
    return _date(year, str(months[0]), day)


def fits_grade(born_on: date, grade: int | None, school_year: int) -> bool:
    """Whether a pupil of this age can sit in this grade: first-graders are five to eight, give or take.

    Without a grade: whether it can be a pupil at all.
    """
    age = school_year - born_on.year
    return grade + 3 <= age <= grade + 9 if grade else 4 <= age <= 20


def read_language(value: Any) -> str | None:
    """«қазақ», «каз», «орыс», «русский», «ru» → kk or ru."""
    text = tidy(value).lower()
    if not text:
        return None
    if text.startswith(("қаз", "каз", "kk", "kaz", "қ.", "қ")):
        return "kk"
    if text.startswith(("орыс", "рус", "ru", "op", "ор", "о.")):
        return "ru"
    return "en" if text.startswith(("en", "ағыл", "англ")) else None


def read_answer(value: Any) -> bool | None:
    """«иә», «да», «yes», «+» → True; «жоқ», «нет», «екі адам» → False; anything else says nothing."""
    text = tidy(value).lower()
    if re.match(r"(?:иә|ия|ие|да|yes|бір|один|одно|сол|тот же|1|\+|✓)(?!\w)", text):
        return True
    return False if re.match(r"(?:жоқ|нет|no|екі|два|двое|разные|басқа|друг\w+|0|-)(?!\w)", text) else None


#: «Выбыл», «5-сыныптан шықты», «отчислена», «уволен»: whoever a list keeps only to say that they are gone.
_LEFT = re.compile(
    r"(?<![\w])(?:выбы(?:л|ва|т|в)\w*|отчисл\w*|исключ[её]н\w*|уволен\w*|уволил\w*|уш[её]л|ушла"
    r"|шы[қк](?:ты|[қк]ан)\w*|шығар\w+|шығып кет\w*|босат(?:ыл)?\w+|кетті|кеткен|кетіп қалды"
    r"|(?:не|больше не) (?:обучается|учится|работает)|о[қк]ымайды|жұмыс істемейді"
    r"|(?:в )?друг(?:ую|ой) школ\w+|бас[қк]а мектепке|left|expelled|withdrawn|dismissed|transferred out)"
    r"(?!\w)"
)
_HERE = re.compile(
    r".*(?:демалыс|декрет|отпуск|on leave).*|о[қк]иды|(?:о[қк]ып|істеп) жүр|обуча\w+|учится|работает"
    r"|жұмыс істейді|прибыл\w*|приня\w+|зачисл\w+"
    r"|келді|келген|[қк]абылдан\w+|действ\w+|актив\w*|белсенді|active|present|enrolled|studies|\+|-|–|—|да|иә"
)


def read_presence(value: Any) -> bool | None:
    """What a column of states says of somebody: here, gone, or something else (None)."""
    text = tidy(value).lower()
    if _LEFT.search(re.sub(r"\bне (?:выбы|отчисл|уволен)\w*", " ", text)):
        return False
    return True if not text or _HERE.fullmatch(text) else None


def is_a_day_of_leaving(value: Any) -> bool:
    """Whether a column «Дата выбытия», «Шыққан күні» has anything to say."""
    return bool(re.search(r"\w", tidy(value))) and tidy(value).lower() not in ("нет", "жоқ", "0")


#: The deputy head for upbringing: a deputy by the word itself, and no deputy's assistant. A methodologist for
#: upbringing and the deputy heads for studies are others, and must not come into this office by a word in common.
_DEPUTY_HEAD = (
    r"(?<!помощник )(?<!ассистент )(?:"
    r"дтіжо(?!\W*көмекш)|здвр"
    r"|тәрбие (?:ісі|жұмысы) (?:жөніндегі|бойынша)[^,;\n]{0,40}орынбасар(?!\w*\W+көмекш)"
    r"|орынбасар[^,;\n]{0,40}тәрбие (?:ісі|жұмысы)"
    r"|(?:зам|завуч)[^,;\n]{0,60}(?:воспитательной работе|\bвр\b)"
    r"|(?<!assistant to the )(?<!assistant )deputy(?![^,;\n]*(?:stud|academ|teaching)))"
)

ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (_DEPUTY_HEAD, Role.DEPUTY_HEAD),
    (r"аға (?:тәлімгер|вожат)|старш\w+ (?:наставни|вожат)\w*|senior mentor", Role.SENIOR_MENTOR),
    (r"тәлімгер|наставник|вожат|mentor", Role.MENTOR),
    (r"сынып жетекш|классн\w+ руковод|кл\.?\s*рук|class teacher", Role.CLASS_TEACHER),
    (
        r"әлеум(?:еттік|\W)\W*педагог|социальн\w+ педагог|соц\W*педагог|social pedagogue",
        Role.SOCIAL_PEDAGOGUE,
    ),
    (r"психолог|psychologist", Role.PSYCHOLOGIST),
    (r"медбике|мейір\s?бике|медсестр|медработник|медицинск\w+ (?:сестр|работник)|фельдшер|nurse", Role.NURSE),
    (r"музыка|ән-?\s?күй|музыки|музыкальн|music", Role.MUSIC_TEACHER),
    (r"театр|драма үйірме|theatre", Role.THEATRE_LEADER),
)


def read_roles(value: Any) -> list[str]:
    """The known roles that a post names, in its order; a post of which none is known stays as written."""
    text = tidy(value).lower()
    found: dict[str, int] = {}
    for pattern, role in ROLE_WORDS:
        if place := re.search(pattern, text):
            found[role] = place.start()
            text = re.sub(pattern, lambda match: " " * len(match[0]), text)
    return sorted(found, key=lambda role: found[role]) or ([tidy(value)] if tidy(value) else [])
