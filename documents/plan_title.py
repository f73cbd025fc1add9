"""What a plan's title says: its name, the school year, or the campaign and the days between which it runs."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from documents.plan_lines import is_a_month_heading
from documents.plan_stamps import PLAN, is_stamp
from school.dates import SchoolYear
from school.months import MONTH, month_of
from school.plan.changes import in_year
from school.plan.columns import folded, is_body
from school.plan.deadlines import Frame, days_in, plain

Campaign = tuple[str, date, date]
_CAMPAIGN_WORD = r"акци|наукан|айлы[кг]|апталы[кг]|онкунди[кг]|месячник|декад|кампани"
_YEARS = r"20\d\d\s*[-–—/]\s*20\d\d"
#: A plan for longer than this is a year's plan, and no campaign.
LONGEST_CAMPAIGN = timedelta(days=120)

#: Lines that are none of the title: a stamp, the year alone, a sentence.
_NO_TITLE = rf"[.;:]$|^{_YEARS}(?!.*арналған)"
#: A title that says nothing yet: «План», «Іс-шаралар жоспары».
_UNFINISHED = r"\W*(?:(?:план|жоспар\w*|іс\W?шара\w*|мероприяти\w*|работы|жұмыс\w*|основных|негізгі)\W*)+"
_GOES_ON = rf"(?:на\s+)?{_YEARS}|(?:по|на|о|об|в|с|для|к|посвящ\w+|бойынша|аясында|өткізу)(?!\w)|с\s*\d"
_SMALL = r"[а-яәғқңөұүһі(]"


def title_of(lines: Sequence[str]) -> str:
    """The lines around «жоспары», «план»; not a line above them that holds nothing but the year."""
    texts = [" ".join(line.split()) for line in lines]
    for at, text in enumerate(texts):
        if not re.search(PLAN, text.lower()) or len(text) > 400 or is_stamp(text):
            continue
        first = at
        while first and at - first < 6 and not _is_no_title(texts[first - 1]):
            first -= 1
        return " ".join(texts[first : _last_of_title(texts, at) + 1])
    return next((text for text in texts if text and not is_stamp(text)), "")


def _is_no_title(text: str) -> bool:
    small = text.lower()
    return bool(re.search(_NO_TITLE, small)) or is_stamp(text) or not small


def _last_of_title(texts: Sequence[str], at: int) -> int:
    """The title goes on while it says nothing yet, or while the next line cannot stand alone."""
    last = at
    while last + 1 < len(texts) and last - at < 5:
        following = texts[last + 1]
        labelled = re.match(r"[^:«]{3,40}:(?:\s|$)", following)
        if len(following) > 200 or is_stamp(following) or labelled or following.endswith(";"):
            break
        unfinished = re.fullmatch(_UNFINISHED, " ".join(texts[at : last + 1]).lower())
        goes_on = (
            re.match(_GOES_ON, following.lower()) or re.match(_SMALL, following) or _is_a_span(following)
        )
        if is_a_month_heading(following) and not re.match(r"(?:на|за)\s", following.lower()):
            break
        if not goes_on and (is_body(following) or not unfinished):
            break
        last += 1
    return last


def _is_a_span(text: str) -> bool:
    """«2026 жылғы 1 тамыз – 30 қыркүйек»: the days between which all is done, and little else."""
    return len(text) < 80 and len(days_in(plain(text), Frame(campaign_start=date(2000, 1, 1)))) == 2


def school_year_of(lines: Sequence[str]) -> SchoolYear | None:
    """The first pair of years that follow each other, «2024-2025 оқу жылы»."""
    return next((year for line in lines for year in school_years_in(line)), None)


def school_years_in(text: str) -> list[SchoolYear]:
    """Every pair of years that follow each other, in the order of the text."""
    return [year for pair in re.findall(_YEARS, text) if (year := SchoolYear.parse(pair))]


def campaign_of(title: str, others: Sequence[str] = (), asked: SchoolYear | None = None) -> Campaign | None:
    """(name, first day, last day) of a campaign: its title says from which day to which day it runs, or one of the
    `others`, the lines below it («Сроки проведения: …»). Without a year it is the one that is `asked` for."""
    of_campaign = bool(re.search(_CAMPAIGN_WORD, folded(title)))
    below = [line for line in others if of_campaign and re.search(_SAYS_WHEN, line.lower())]
    for text in (title, *below):
        days = _between(text, title, asked)
        if days and (of_campaign or days[1] - days[0] <= LONGEST_CAMPAIGN):
            return _campaign_name(title), *days
    return None


_SAYS_WHEN = r"^\W*(?:срок|мерзім|өткізіл|өткізу|дата|период|кезең|с\s*\d|20\d\d|\d)"


def _between(text: str, title: str, asked: SchoolYear | None) -> tuple[date, date] | None:
    told = _year_in(text) or _year_in(title)
    year = asked or school_year_of([title])
    span = None
    if told:
        span = _span(text, told)
    elif year:
        span = _span(text, year.first)
        if span and span[0].month < 7:
            span = _span(text, year.first + 1)
    if span and span[0] > span[1]:  # over the new year; a year that is told is the end's
        span = (in_year(span[0], -1), span[1]) if told else (span[0], in_year(span[1], 1))
        span = span if span[1] - span[0] <= LONGEST_CAMPAIGN else None
    return span


def _year_in(text: str) -> int | None:
    found = re.search(r"(?<!\d)20\d\d(?!\d)", re.sub(_YEARS, " ", text))
    return int(found[0]) if found else None


def _span(text: str, year: int) -> tuple[date, date] | None:
    days = days_in(plain(re.sub(_YEARS, " ", text)), Frame(campaign_start=date(year, 1, 1)))
    first, last = (days[0], days[-1]) if len(days) == 2 else (None, None)
    return (first, last) if first and last else None


def titled_month(title: str) -> int | None:
    """The month whose plan it is: «План работы на сентябрь 2024 года», «Қазан айына арналған жоспар»."""
    small = " ".join(title.lower().split())
    if re.search(
        rf"(?:[–—:-]|(?<!\b[гқ])\.)\s*(?:{MONTH})\s*(?:айы)?\W*(?:20\d\d)?\W*(?:жыл\w*|ж|года?|г)?\W*$", small
    ):
        return month_of(small)
    if not re.search(PLAN, small) or re.search(rf"(?<!\d)\d{{1,2}}\W{{0,3}}(?:{MONTH})", small):
        return None
    month = month_of(small)
    named = rf"(?<!\w)(?:на|за)\s+(?:{MONTH})|(?:{MONTH})\s*айы(?:на|ның)?(?!\w)|20\d\d\s*жыл\w+\s*(?:{MONTH})|месяц"
    return month if month and re.search(named, small) else None


def _campaign_name(title: str) -> str:
    """The name in quotation marks that is itself the campaign, not one within whose frame it is held."""
    named_after: str | None = None
    for found in re.finditer(r"«([^»]+)»([^«]*)", title):
        before, after = folded(title[: found.start()]), folded(found[2])
        if re.search(r"аясында|шенберинде", after) or re.search(r"в рамках[^«»]*$", before):
            continue
        if re.search(rf"({_CAMPAIGN_WORD})\w*\s*$", before):
            return found[1]
        if named_after is None and re.search(_CAMPAIGN_WORD, after):
            named_after = found[1]
    if named_after:
        return named_after
    names = re.findall(r"«([^»]+)»", title)
    return names[-1] if names else ""


def language_of(texts: Sequence[str]) -> str:
    """kk where one letter of fifty is one that only Kazakh has; else ru."""
    joined = " ".join(texts[:400]).lower()
    return "kk" if sum(joined.count(letter) for letter in "әғқңөұүһі") * 50 > len(joined) else "ru"
