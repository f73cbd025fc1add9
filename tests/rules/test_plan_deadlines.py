"""Every kind of deadline in both languages, in the words that deputy heads use."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.dates import SchoolYear
from school.months import MONTHS, month_of, months_in
from school.plan.deadlines import Deadline, Frame, deadlines_of, looks_dated

YEAR = Frame(SchoolYear(2024))
CAMPAIGN = Frame(None, date(2011, 8, 1), date(2011, 9, 30))
OCTOBER = 10


def day(text: str) -> date:
    return date.fromisoformat(text)


def read(text: str, month: int | None = None, frame: Frame = YEAR) -> dict[str, Any]:
    told = deadlines_of([text], frame, month)[0].as_json()
    assert told.pop("raw") == text
    return {name: value for name, value in told.items() if value is not None}


def whole(month: str, last: int, **more: Any) -> dict[str, Any]:
    return {"kind": "month", "start": f"{month}-01", "end": f"{month}-{last}", **more}


SEPTEMBER = whole("2024-09", 30)


@pytest.mark.parametrize(
    "text",
    [
        "қыркүйек",
        "Қыркүйек",
        "қыркүйекте",
        "қыркүйек айы",
        "қыркүйек айында",
        "қыркүйек айы ішінде",
        "2024 жылдың қыркүйегі",
        "кыркуйек",
        "сентябрь",
        "Сентябрь 2024",
        "в сентябре",
        "в течение сентября",
        "сент.",
        "сентябрь 2024 г.",
        "09.2024",
        "cентябрь",  # the first letter is Latin
        "ежегодно в сентябре",
    ],
)
def test_a_month_is_its_first_and_last_day(text: str) -> None:
    assert read(text) == SEPTEMBER


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("қазан", "октябрь", "окт.", "октября"), whole("2024-10", 31)),
        (("қараша", "ноябрь", "караша", "нояб."), whole("2024-11", 30)),
        (("желтоқсан", "декабрь", "желтоксан", "дек."), whole("2024-12", 31)),
        (("қаңтар", "январь", "кантар", "янв."), whole("2025-01", 31)),
        (("ақпан", "февраль", "акпан", "фев."), whole("2025-02", 28)),
        (("наурыз", "март", "марта", "мар."), whole("2025-03", 31)),
        (("сәуір", "апрель", "сауир", "апр."), whole("2025-04", 30)),
        (("мамыр", "май", "мая", "в мае"), whole("2025-05", 31)),
        (("маусым", "июнь", "июня"), whole("2025-06", 30)),
        (("шілде", "июль", "шилде"), whole("2025-07", 31)),
        (("тамыз", "август", "авг."), whole("2025-08", 31)),
    ],
)
def test_september_to_december_are_of_the_first_year_the_rest_of_the_second(
    words: tuple[str, ...], expected: dict[str, Any]
) -> None:
    assert [read(word) for word in words] == [expected] * len(words)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("2 неделя", [2]),
        ("2-я неделя", [2]),
        ("вторая неделя", [2]),
        ("II неделя", [2]),
        ("2-апта", [2]),
        ("2-ші апта", [2]),
        ("екінші апта", [2]),
        ("қазан айының 2-аптасы", [2]),
        ("октябрь, 2 неделя", [2]),
        ("октябрь 1-2 неделя", [1, 2]),
        ("1,3 апта", [1, 3]),
        ("1 және 3 апта", [1, 3]),
        ("1-3 неделя октября", [1, 2, 3]),
        ("I-II апта", [1, 2]),
        ("соңғы апта", [-1]),
        ("қазанның соңғы аптасы", [-1]),
        ("последняя неделя", [-1]),
        ("последняя неделя октября", [-1]),
    ],
)
def test_named_weeks_stay_in_the_month_of_the_heading(text: str, weeks: list[int]) -> None:
    assert read(text, OCTOBER) == whole("2024-10", 31, weeks=weeks)


def test_weeks_without_any_month_are_not_guessed() -> None:
    assert read("2 неделя") == {"kind": "unspecified"}


@pytest.mark.parametrize("text", ["в течение месяца", "весь месяц", "ай бойы", "ай ішінде"])
def test_all_month_is_the_month_of_the_heading(text: str) -> None:
    assert read(text, OCTOBER) == whole("2024-10", 31)
    assert read(text) == {"kind": "unspecified"}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("25.07.11 ж. дейін", "2011-07-25"),
        ("25.08.11 ж дейін", "2011-08-25"),
        ("15 қыркүйекке дейін", "2024-09-15"),
        ("15 қаңтарға дейін", "2025-01-15"),
        ("до 15 сентября", "2024-09-15"),
        ("до 15.09", "2024-09-15"),
        ("до 15.09.2024 г.", "2024-09-15"),
        ("не позднее 1 октября", "2024-10-01"),
        ("к 1 сентября", "2024-09-01"),
        ("до конца сентября", "2024-09-30"),
        ("қыркүйектің соңына дейін", "2024-09-30"),
    ],
)
def test_until_a_day_has_an_end_only(text: str, end: str) -> None:
    assert read(text) == {"kind": "by-date", "end": end}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("01.08.11 ж. – 20.09.11 ж.", "2011-08-01", "2011-09-20"),
        ("29.07. 11 ж – 01.08.11 ж", "2011-07-29", "2011-08-01"),
        ("1-15 қазан", "2024-10-01", "2024-10-15"),
        ("1–15 октября", "2024-10-01", "2024-10-15"),
        ("с 1 по 15 октября", "2024-10-01", "2024-10-15"),
        ("с 01 по 15.10", "2024-10-01", "2024-10-15"),
        ("01-15.10.2024", "2024-10-01", "2024-10-15"),
        ("қазанның 1-15 аралығында", "2024-10-01", "2024-10-15"),
        ("1 мен 15 қазан аралығында", "2024-10-01", "2024-10-15"),
        ("20 қыркүйек – 5 қазан", "2024-09-20", "2024-10-05"),
        ("с 25 сентября по 5 октября", "2024-09-25", "2024-10-05"),
        ("1 қыркүйектен 25 мамырға дейін", "2024-09-01", "2025-05-25"),
        ("15 желтоқсан 2024 – 15 қаңтар 2025", "2024-12-15", "2025-01-15"),
        ("25.12 – 10.01", "2024-12-25", "2025-01-10"),
        ("қазан-қараша", "2024-10-01", "2024-11-30"),
        ("желтоқсан – қаңтар", "2024-12-01", "2025-01-31"),
        ("декабрь-январь", "2024-12-01", "2025-01-31"),
        ("с сентября по май", "2024-09-01", "2025-05-31"),
        ("қыркүйек-мамыр", "2024-09-01", "2025-05-31"),
        ("15 қазан", "2024-10-15", "2024-10-15"),
        ("15 октября", "2024-10-15", "2024-10-15"),
        ("15.10.2024", "2024-10-15", "2024-10-15"),
        ("15/10/24", "2024-10-15", "2024-10-15"),
        ("2024-10-15", "2024-10-15", "2024-10-15"),
        ("15.10", "2024-10-15", "2024-10-15"),
        ("қазанның 15-і", "2024-10-15", "2024-10-15"),
        ("2024 жылғы 15 қазан", "2024-10-15", "2024-10-15"),
        ("15 октября в 10.00", "2024-10-15", "2024-10-15"),
        ("15 қазан сағат 15.30", "2024-10-15", "2024-10-15"),
        ("Қазан (15.10)", "2024-10-15", "2024-10-15"),
    ],
)
def test_exact_days_and_months_with_a_dash(text: str, start: str, end: str) -> None:
    assert read(text) == {"kind": "date-range", "start": start, "end": end}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("с 1 по 15", "2024-10-01", "2024-10-15"),
        ("1-15", "2024-10-01", "2024-10-15"),
        ("15", "2024-10-15", "2024-10-15"),
        ("15 числа", "2024-10-15", "2024-10-15"),
    ],
)
def test_bare_days_lean_on_the_month_of_the_heading(text: str, start: str, end: str) -> None:
    assert read(text, OCTOBER) == {"kind": "date-range", "start": start, "end": end}
    assert read(text)["kind"] == "unspecified"


@pytest.mark.parametrize(
    "text", ["01.08.11 ж. бастап", "с 1 августа 2011", "начиная с 01.08.2011", "2011 жылғы 1 тамыздан бастап"]
)
def test_from_a_day_on_has_no_end(text: str) -> None:
    assert read(text) == {"kind": "date-range", "start": "2011-08-01"}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("I тоқсан", 1),
        ("ІІ тоқсан", 2),
        ("1 четверть", 1),
        ("1-тоқсан", 1),
        ("3-ші тоқсан", 3),
        ("IV четверть", 4),
        ("вторая четверть", 2),
        ("үшінші тоқсан", 3),
        ("в течение 2 четверти", 2),
        ("1 тоқсан ішінде", 1),
    ],
)
def test_a_term_has_no_dates(text: str, term: int) -> None:
    assert read(text) == {"kind": "date-range", "term": term}


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        ("Аптасына 1 рет", "weekly", 1),
        ("Аптасына1 рет", "weekly", 1),
        ("аптасына екі рет", "weekly", 2),
        ("апта сайын", "weekly", 1),
        ("әр апта", "weekly", 1),
        ("еженедельно", "weekly", 1),
        ("1 раз в неделю", "weekly", 1),
        ("два раза в неделю", "weekly", 2),
        ("каждую неделю", "weekly", 1),
        ("Айына бір рет", "monthly", 1),
        ("Айына 1 рет", "monthly", 1),
        ("ай сайын", "monthly", 1),
        ("әр айда", "monthly", 1),
        ("2 раза в месяц", "monthly", 2),
        ("ежемесячно", "monthly", 1),
        ("раз в месяц", "monthly", 1),
        ("каждый месяц", "monthly", 1),
        ("каждый первый понедельник месяца", "monthly", 1),
        ("Тоқсанына 1 рет", "quarterly", 1),
        ("тоқсанда 2 рет", "quarterly", 2),
        ("1 раз в четверть", "quarterly", 1),
        ("тоқсан сайын", "quarterly", 1),
        ("каждую четверть", "quarterly", 1),
        ("ежеквартально", "quarterly", 1),
        ("жыл бойы, айына 1 рет", "monthly", 1),
    ],
)
def test_what_comes_again_has_times_and_no_dates(text: str, kind: str, times: int) -> None:
    assert read(text, OCTOBER) == {"kind": kind, "times": times}


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("әр апта сайын бейсенбіде", 4),
        ("әр бейсенбі", 4),
        ("дүйсенбі сайын", 1),
        ("каждый понедельник", 1),
        ("каждую среду", 3),
        ("по вторникам", 2),
        ("еженедельно по пятницам", 5),
        ("жұма күндері", 5),
        ("сенбі сайын", 6),
        ("четверг", 4),
    ],
)
def test_a_weekday_of_every_week(text: str, weekday: int) -> None:
    assert read(text) == {"kind": "weekday-weekly", "weekday": weekday}


@pytest.mark.parametrize(
    "text",
    [
        "акция өткізу мезгілінде",
        "акция барысында",
        "айлық бойы",
        "науқан кезінде",
        "в течение месячника",
        "в период проведения акции",
        "во время декадника",
    ],
)
def test_during_the_campaign_is_its_first_and_last_day(text: str) -> None:
    assert read(text, frame=CAMPAIGN) == {
        "kind": "during-campaign",
        "start": "2011-08-01",
        "end": "2011-09-30",
    }


@pytest.mark.parametrize(
    "text",
    [
        "жыл бойы",
        "оқу жылы бойы",
        "жыл ішінде",
        "тұрақты",
        "тұрақты түрде",
        "үнемі",
        "в течение года",
        "в течение учебного года",
        "В теч. уч. года",
        "постоянно",
        "весь год",
    ],
)
def test_always_is_ongoing(text: str) -> None:
    assert read(text) == {"kind": "unspecified", "ongoing": True}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "Комиссия жоспарына сәйкес",
        "қалалар мен аудандар жоспар-ларына сәйкес",
        "по плану",
        "күн сайын",
        "ежедневно",
        "1 раз в полугодие",
        "жарты жылда 1 рет",
        "1 раз в две недели",
        "екі аптада бір рет",
    ],
)
def test_without_a_kind_of_its_own_nothing_is_filled_in(text: str) -> None:
    assert read(text) == {"kind": "unspecified"}


@pytest.mark.parametrize(
    "text",
    ["31 ақпан", "31.02.2025", "30 февраля", "15.13.2024", "15.10 – 01.10", "20-5 қазан", "май-сентябрь"],
)
def test_a_day_that_does_not_exist_and_a_range_that_runs_backwards_are_no_dates(text: str) -> None:
    assert read(text) == {"kind": "unspecified"}
    assert looks_dated(text)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["қыркүйек, қазан"], [("қыркүйек", "2024-09-30"), ("қазан", "2024-10-31")]),
        (["сентябрь; октябрь"], [("сентябрь", "2024-09-30"), ("октябрь", "2024-10-31")]),
        (["қыркүйек", "қазан"], [("қыркүйек", "2024-09-30"), ("қазан", "2024-10-31")]),
        (["сентябрь и октябрь"], [("сентябрь", "2024-09-30"), ("октябрь", "2024-10-31")]),
        (["5, 12 октября"], [("5", "2024-10-05"), ("12 октября", "2024-10-12")]),
        (["15.09.2024", "20.10.2024"], [("15.09.2024", "2024-09-15"), ("20.10.2024", "2024-10-20")]),
        (["Қыркүйек", "15.09.2024"], [("Қыркүйек 15.09.2024", "2024-09-15")]),
        (["01.09.2024 –", "15.09.2024"], [("01.09.2024 – 15.09.2024", "2024-09-15")]),
        (["с 1 сентября", "по 15 сентября"], [("с 1 сентября по 15 сентября", "2024-09-15")]),
        (["қыркүйек", "айы"], [("қыркүйек айы", "2024-09-30")]),
    ],
)
def test_two_dates_or_months_in_a_cell_are_two_deadlines(
    lines: list[str], expected: list[tuple[str, str]]
) -> None:
    found = deadlines_of(lines, YEAR)
    assert [(one.raw, str(one.end)) for one in found] == expected


def test_a_range_and_a_day_in_one_cell_of_the_campaign() -> None:
    found = deadlines_of(["29.07. 11 ж – 01.08.11 ж  ", "30.09.11 ж. дейін"], CAMPAIGN)
    assert [one.as_json() for one in found] == [
        {"kind": "date-range", "raw": "29.07. 11 ж – 01.08.11 ж", "start": "2011-07-29", "end": "2011-08-01"},
        {"kind": "by-date", "raw": "30.09.11 ж. дейін", "start": None, "end": "2011-09-30"},
    ]


def test_an_empty_cell_is_one_unspecified_deadline() -> None:
    assert deadlines_of([], YEAR) == deadlines_of(["", " "], YEAR) == [Deadline("unspecified", "")]


def test_without_any_year_a_month_is_not_dated() -> None:
    assert read("қыркүйек", frame=Frame())["kind"] == "unspecified"


@pytest.mark.parametrize("text", ["ҚЫРКҮЙЕК АЙЫ", "С Е Н Т Я Б Р Ь", "Сентябрь", "Қыркүйек айының жоспары"])
def test_a_heading_names_its_month(text: str) -> None:
    assert month_of(text) == 9


@pytest.mark.parametrize("text", ["Қыркүйек – мамыр", "Казань", "декада", "майдан", "Маусымдық жұмыс"])
def test_a_heading_that_names_no_month_or_two_names_none(text: str) -> None:
    assert month_of(text) is None


WORDS = st.sampled_from(
    ("қыркүйек қазан май сентября с по до дейін бастап 1 5 15 31 02 2024 2025 . - – , ; / ж. апта неделя рет раз "  # noqa: SIM905 -- as people write them
     "айына в месяц тоқсан I IV каждый әр понедельник жұма сайын ( ) және и акция бойы года жыл").split()
)  # fmt: skip


@given(st.lists(WORDS | st.text(max_size=6), max_size=9), st.sampled_from([None, 1, 9, 12]))
def test_whatever_stands_in_the_cell_it_is_read_and_never_runs_backwards(
    words: list[str], month: int | None
) -> None:
    for frame in (YEAR, CAMPAIGN, Frame()):
        found = deadlines_of(" ".join(words).split("\n"), frame, month)
        assert found
        for one in found:
            assert one.start is None or one.end is None or one.start <= one.end
            assert all(week == -1 or 1 <= week <= 5 for week in one.weeks)


@given(
    st.dates(day("2024-09-01"), day("2025-08-31")),
    st.sampled_from(["{:%d.%m.%Y}", "{:%d.%m.%y}", "{:%d.%m}"]),
)
def test_every_day_of_the_year_is_read_back(which: date, form: str) -> None:
    text = form.format(which)
    assert deadlines_of([text], YEAR) == [Deadline("date-range", text, which, which)]


def test_every_month_has_a_word_in_both_languages() -> None:
    assert sorted(number for _, number in MONTHS) == list(range(1, 13))


@pytest.mark.parametrize(
    "word", ["1,", "1 ", "1-", "с 1 по ", "I ", "1 және ", "қыркүйек ", "дүйсенбі ", "1,3 апта "]
)
def test_a_cell_made_to_keep_the_patterns_busy_is_answered(word: str) -> None:
    """How soon is measured in benchmarks/bench_hostile.py."""
    for length in (280, 20_000):
        assert isinstance(deadlines_of([word * (length // len(word))], YEAR, OCTOBER), list | tuple)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1 полугодие", "2024-09-01", "2024-12-31"),
        ("2 жартыжылдық", "2025-01-01", "2025-05-31"),
        ("I-II полугодие", "2024-09-01", "2025-05-31"),
        ("45570", "2024-10-05", "2024-10-05"),
        ("05.окт", "2024-10-05", "2024-10-05"),
        ("05.қаз", "2024-10-05", "2024-10-05"),
        ("5-Nov", "2024-11-05", "2024-11-05"),
        ("қаз.24", "2024-10-01", "2024-10-31"),
        ("Nov-24", "2024-11-01", "2024-11-30"),
    ],
)
def test_half_years_and_what_excel_leaves_of_dates(text: str, start: str, end: str) -> None:
    assert [(str(one.start), str(one.end)) for one in deadlines_of([text], YEAR)] == [(start, end)]


@pytest.mark.parametrize(
    "text",
    ["1 раз в неделю, по пятницам", "Аптасына 1 рет, жұма күндері", "аптасына бір рет (жұма)", "еженедельно, пятница",
     "каждую пятницу месяца", "апта сайын жұма"],
)  # fmt: skip
def test_once_a_week_keeps_its_weekday(text: str) -> None:
    assert [(one.kind, one.weekday) for one in deadlines_of([text], YEAR)] == [("weekday-weekly", 5)]


@pytest.mark.parametrize(
    "text", ["раз в две недели по пятницам", "екі аптада бір рет, жұма", "каждую вторую пятницу"]
)
def test_every_other_week_is_not_every_week(text: str) -> None:
    assert [one.kind for one in deadlines_of([text], YEAR)] == ["unspecified"]


@pytest.mark.parametrize(
    "name",
    ["Наурызбаева", "Мамыров", "Казанцева", "Қазанғапов", "Ақпанов", "Қарашаев", "Шілдебаева", "Мартынов", "Тамызова",
     "Октябрьский район", "улица Декабристов", "Маусымбаев", "Апрелев", "Майя", "Августина"],
)  # fmt: skip
def test_names_are_no_months(name: str) -> None:
    assert months_in(name.lower()) == []


OCTOBER_DAYS = (date(2024, 10, 1), date(2024, 10, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("every Friday in October", "each Friday of October", "Fridays in October", "on Fridays, October"),
        *("қазанның әр жұмасы", "қазан айында жұма сайын", "қазан айының жұма күндері"),
        *("каждую пятницу октября", "по пятницам в октябре", "каждую пятницу с 1 по 31 октября"),
    ],
)
def test_a_weekday_of_one_month_is_of_that_month_alone(text: str) -> None:
    (found,) = deadlines_of([text], YEAR)
    assert (found.kind, found.weekday, (found.start, found.end)) == ("weekday-weekly", 5, OCTOBER_DAYS)


@pytest.mark.parametrize(
    "text",
    [
        *("every Thursday from October to December", "каждый четверг октября – декабря"),
        *("қазан-желтоқсан айларында әр бейсенбі", "с 1 октября по 31 декабря, по четвергам"),
        "1 қазан мен 31 желтоқсан аралығында бейсенбі сайын",
    ],
)
def test_a_weekday_of_some_months_ends_with_them(text: str) -> None:
    (found,) = deadlines_of([text], YEAR)
    assert (found.kind, found.weekday) == ("weekday-weekly", 4)
    assert (found.start, found.end) == (date(2024, 10, 1), date(2024, 12, 31))


def test_a_day_that_names_its_weekday_is_one_day() -> None:
    for text in (
        "10 октября (четверг)",
        "10 қазан, бейсенбі",
        "Thursday, 10 October",
        "каждый четверг, 10 октября",
    ):
        assert read(text) == {"kind": "date-range", "start": "2024-10-10", "end": "2024-10-10"}, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 15 October", {"kind": "by-date", "end": "2024-10-15"}),
        ("until the end of October", {"kind": "by-date", "end": "2024-10-31"}),
        ("from 1 October", {"kind": "date-range", "start": "2024-10-01"}),
        ("1st to 5th October", {"kind": "date-range", "start": "2024-10-01", "end": "2024-10-05"}),
        ("second week of October", whole("2024-10", 31, weeks=[2])),
        ("once a week", {"kind": "weekly", "times": 1}),
        ("twice a month", {"kind": "monthly", "times": 2}),
        ("3 times a term", {"kind": "quarterly", "times": 3}),
        ("weekly", {"kind": "weekly", "times": 1}),
        ("1st term", {"kind": "date-range", "term": 1}),
        ("throughout the school year", {"kind": "unspecified", "ongoing": True}),
        ("every other week", {"kind": "unspecified"}),
    ],
)
def test_a_plan_in_english(text: str, expected: dict[str, Any]) -> None:
    assert read(text) == expected
