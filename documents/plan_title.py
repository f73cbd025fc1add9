"""What a plan's title says: its name, the school year, or the campaign and the days between which it runs."""

import re
from collections.abc import Sequence
from datetime import date

from school.dates import SchoolYear
from school.plan.columns import folded
from school.plan.deadlines import Frame, days_in, plain

Campaign = tuple[str, date, date]
_CAMPAIGN_WORD = r"акци|наукан|айлы[кг]|апталы[кг]|онкунди[кг]|месячник|декад|кампани"
_YEARS = r"20\d\d\s*[-–—/]\s*20\d\d"

#: Lines above a title that are none of it: the year alone, a sentence, who approved the plan and who signed.
_NO_TITLE = rf"[.;:]$|^{_YEARS}|утвержда|бекітем|бекітілді|келісемін|келісілді|согласова|директор|____"


def title_of(lines: Sequence[str]) -> str:
    """The lines around «жоспары», «план»; not a line above them that holds nothing but the year."""
    texts = [" ".join(line.split()) for line in lines]
    for at, text in enumerate(texts):
        if not re.search(r"жоспар|(?<!\w)план(?!\w)", text.lower()) or len(text) > 400:
            continue
        first = at
        while first and at - first < 6 and not re.search(_NO_TITLE, texts[first - 1].lower()):
            first -= 1
        after = texts[at + 1 : at + 2]
        last = at + 2 if after and re.match(r"(?:на\s+)?" + _YEARS, after[0]) else at + 1
        return " ".join(texts[first:last])
    return next((text for text in texts if text), "")


def school_year_of(lines: Sequence[str]) -> SchoolYear | None:
    """The first pair of years that follow each other, «2024-2025 оқу жылы»."""
    return next((year for line in lines for year in school_years_in(line)), None)


def school_years_in(text: str) -> list[SchoolYear]:
    """Every pair of years that follow each other, in the order of the text."""
    return [year for pair in re.findall(_YEARS, text) if (year := SchoolYear.parse(pair))]


def campaign_of(title: str) -> Campaign | None:
    """(name, first day, last day) of a campaign whose title says from which day to which day it runs."""
    year = re.search(r"(?<!\d)20\d\d(?!\d)", title)
    if not year or re.search(_YEARS, title):
        return None
    days = days_in(plain(title), Frame(campaign_start=date(int(year[0]), 1, 1)))
    if len(days) != 2 or days[0] is None or days[1] is None or days[0] > days[1]:
        return None
    return _campaign_name(title), days[0], days[1]


def _campaign_name(title: str) -> str:
    """The name in quotation marks that is itself the campaign, not one within whose frame it is held."""
    for found in re.finditer(r"«([^»]+)»([^«]*)", title):
        before, after = folded(title[: found.start()]), folded(found[2])
        framed = re.search(r"аясында|шенберинде", after) or re.search(r"в рамках[^«»]*$", before)
        near = re.search(_CAMPAIGN_WORD, after) or re.search(rf"({_CAMPAIGN_WORD})\w*\s*$", before)
        if near and not framed:
            return found[1]
    names = re.findall(r"«([^»]+)»", title)
    return names[-1] if names else ""


def language_of(texts: Sequence[str]) -> str:
    """kk where one letter of fifty is one that only Kazakh has; else ru."""
    joined = " ".join(texts[:400]).lower()
    return "kk" if sum(joined.count(letter) for letter in "әғқңөұүһі") * 50 > len(joined) else "ru"
