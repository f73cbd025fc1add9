"""How a school writes names, classes, telephone numbers, roles and dates in its lists, and what is meant."""

import re
import unicodedata
from datetime import date, datetime
from typing import Any

from school.people import GRADES, Role, class_name

# Latin letters that stand where the Cyrillic ones look the same, in names and class letters.
_LATIN = dict(zip("ABCEHIKMOPTXYabceihkmoptxyƏəh", "АВСЕНІКМОРТХУавсеіһкмортхуӘәһ", strict=True))
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f]+")
# Spaces, and what cannot be seen at all or turns the direction of reading: a name is never written with these.
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f\u00ad]")
_LETTER = r"([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])"
_CLASS = re.compile(rf"(\d{{1,2}})\s*[-–—.]?\s*{_LETTER}")
_CLASS_TURNED = re.compile(rf"{_LETTER}\s*[-–—.]?\s*(\d{{1,2}})")


def tidy(value: Any) -> str:
    """One line without spaces at the ends, whatever the cell holds."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _SPACES.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", str(value)))).strip()


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
    if len(name) > 2 and (name.isupper() or name.islower()):
        name = " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split())
    return name


def lost_letters(name: str) -> bool:
    """«Ж?нісов»: the file was saved in a code that has no Kazakh letters."""
    return "?" in name or "\ufffd" in name


def read_class(value: Any) -> str | None:
    """«4-сынып «Б»», «Ә 3», «8ә» → «4 Б», «3 Ә», «8 Ә»; None if it is not one class of a school."""
    text = tidy(value).upper()
    if re.search(r"\d\s*/\s*\d", text):
        return None
    text = re.sub(r"[«»\"'“”]", "", cyrillic(text))
    text = re.sub(r"СЫНЫ[ПБ]\w*|КЛАСС\w*|GRADE|CLASS", " ", text)
    text = re.sub(r"(\d)\s?-?\s?(?:ШІ|ШЫ|ЫЙ|ОЙ|ИЙ|Й)(?!\w)", r"\1 ", text)
    text = _SPACES.sub(" ", text).strip(" -–().")
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


ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (r"дтіжо|тәрбие ісі жөніндегі|воспитательной работе|зам.*\bвр\b|здвр|deputy", Role.DEPUTY_HEAD),
    (r"аға тәлімгер|старший наставник|старший вожатый|senior mentor", Role.SENIOR_MENTOR),
    (r"тәлімгер|наставник|вожат|mentor", Role.MENTOR),
    (r"сынып жетекш|классн\w+ руковод|кл\.?\s*рук|class teacher", Role.CLASS_TEACHER),
    (r"әлеуметтік педагог|социальн\w+ педагог|соц\W*педагог|social pedagogue", Role.SOCIAL_PEDAGOGUE),
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
