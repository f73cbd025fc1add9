"""How a school writes names, classes, telephone numbers, roles and dates in its lists, and what is meant."""

import re
import unicodedata
from datetime import date, datetime
from typing import Any

from school.people import GRADES, Role, class_name

# Latin letters that stand where the Cyrillic ones look the same, in names and class letters.
_LATIN = dict(zip("ABCEHIKMOPTXYabceihkmoptxyƏəh", "АВСЕНІКМОРТХУавсеіһкмортхуӘәһ", strict=True))
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\ufeff]+")
_CLASS = re.compile(r"(\d{1,2})\s*[-–—]?\s*([А-ЯЁӘҒҚҢӨҰҮҺІ])")
_CLASS_TURNED = re.compile(r"([А-ЯЁӘҒҚҢӨҰҮҺІ])\s*[-–—]?\s*(\d{1,2})")


def tidy(value: Any) -> str:
    """One line without spaces at the ends, whatever the cell holds."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", str(value))).strip()


def cyrillic(text: str) -> str:
    """Latin look-alikes as Cyrillic, in words that hold a Cyrillic letter or nothing but look-alikes."""
    return " ".join(_cyrillic_word(word) for word in text.split(" "))


def _cyrillic_word(word: str) -> str:
    if any("Ѐ" <= letter <= "ӿ" for letter in word) or (word and all(letter in _LATIN for letter in word)):
        return "".join(_LATIN.get(letter, letter) for letter in word)
    return word


def read_name(value: Any) -> str:
    """«  Оразәлі  Еркежан» → «Оразәлі Еркежан»; capitals become a name's capitals."""
    name = cyrillic(tidy(value).replace(",", " ").strip(" \"«»“”'"))
    name = " ".join(name.split())
    if name.isupper():
        name = "-".join(part.title() for part in name.split("-"))
    return name


def read_class(value: Any) -> str | None:
    """«4-сынып «Б»», «Ә 3», «8ә» → «4 Б», «3 Ә», «8 Ә»; None if it is not one class of a school."""
    text = tidy(value).upper()
    if re.search(r"\d\s*/\s*\d", text):
        return None
    text = re.sub(r"[«»\"'“”]", "", cyrillic(text))
    text = re.sub(r"СЫНЫ[ПБ]\w*|КЛАСС\w*", " ", text)
    text = _SPACES.sub(" ", text).strip(" -–")
    text = re.sub(r"^(\d{1,2})\s*[-–]?\s+", r"\1 ", text)
    found = _CLASS.fullmatch(text)
    if found:
        grade, letter = int(found[1]), found[2]
    elif turned := _CLASS_TURNED.fullmatch(text):
        grade, letter = int(turned[2]), turned[1]
    else:
        return None
    return class_name(grade, letter) if grade in GRADES else None


def read_phone(value: Any) -> str | None:
    """Digits with the country's 7 in front; None if it is no number of eleven digits."""
    digits = re.sub(r"\D", "", tidy(re.sub(r"\(.*[^\d\s()+-].*\)", "", tidy(value))))
    if len(digits) == 10:
        digits = "7" + digits
    if len(digits) == 11 and digits[0] == "8":
        digits = "7" + digits[1:]
    return digits if len(digits) == 11 and digits[0] == "7" else None


def shown_phone(digits: str) -> str:
    """«+7 799 000 01 88»."""
    return f"+{digits[0]} {digits[1:4]} {digits[4:7]} {digits[7:9]} {digits[9:]}"


def read_date(value: Any) -> date | None:
    """A date cell, «01.09.2010», «2010-07-31», «07/03/08», «02.07.2008 ж.»."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = tidy(value)
    if found := re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})$", text):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.match(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*(?:ж|г)\.?)?$", text):
        day, month, year = (int(part) for part in found.groups())
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def fits_grade(born_on: date, grade: int, school_year: int) -> bool:
    """Whether a pupil of this age can sit in this grade: first-graders are five to eight, give or take."""
    age = school_year - born_on.year
    return grade + 3 <= age <= grade + 9


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


ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (r"дтіжо|тәрбие ісі жөніндегі|воспитательной работе|зам.*\bвр\b|deputy", Role.DEPUTY_HEAD),
    (r"аға тәлімгер|старший наставник|старший вожатый|senior mentor", Role.SENIOR_MENTOR),
    (r"тәлімгер|наставник|вожат|mentor", Role.MENTOR),
    (r"сынып жетекш|классн\w+ руковод|кл\.?\s*рук|class teacher", Role.CLASS_TEACHER),
    (r"әлеуметтік педагог|социальн\w+ педагог|соц\W*педагог|social pedagogue", Role.SOCIAL_PEDAGOGUE),
    (r"психолог|psychologist", Role.PSYCHOLOGIST),
    (r"медбике|мейірбике|медсестра|медработник|nurse", Role.NURSE),
    (r"музыка мұғалім|учитель музыки|музыкальн|music", Role.MUSIC_TEACHER),
    (r"театр|theatre", Role.THEATRE_LEADER),
)


def read_roles(value: Any) -> list[str]:
    """The known roles that a post names; a post of which none is known stays as the school wrote it."""
    text = tidy(value).lower()
    found: list[str] = []
    for pattern, role in ROLE_WORDS:
        if re.search(pattern, text):
            found.append(role)
            text = re.sub(pattern, " ", text)
    return found or ([tidy(value)] if tidy(value) else [])
