"""When an item of the plan falls due, who answers, and when they are reminded."""

from datetime import date
from pathlib import Path

import pytest

from documents.plan import read_plan
from school.dates import SchoolYear
from school.people import Role
from school.plan import (
    accepted_evidence,
    answering_roles,
    is_a_name,
    occurrences,
    read_link,
    role_of,
)
from school.plan.deadlines import Frame, deadlines_of
from school.plan.school_year import terms, usual_calendar

PLAN = Path(__file__).parents[2] / "bot" / "demo" / "sample" / "plan.docx"
DUE = date(2026, 10, 23)


@pytest.mark.parametrize("first", [2024, 2026, 2031])
def test_every_row_of_the_plan_has_its_days_in_its_school_year(first: int) -> None:
    year = SchoolYear(first)
    for item in read_plan(PLAN, year).items:
        dated = occurrences(item.deadlines, item.month, year)
        assert dated, item.titles
        assert [one.number for one in dated] == list(range(1, len(dated) + 1))
        for one in dated:
            assert year.starts_on <= one.starts_on <= one.due_on <= year.ends_on
            assert usual_calendar(year).is_school_day(one.due_on) or one.due_on.weekday() < 5
        kind = item.deadlines[0].kind
        if kind == "quarterly":
            assert len(dated) in (3, 4)
        if kind == "monthly":
            assert len(dated) in (7, 8, 9)
        if kind == "weekly":
            assert len({one.due_on.isocalendar()[:2] for one in dated}) == len(dated) > 15


def test_terms_follow_each_other() -> None:
    for first in range(2023, 2035):
        days = [day for term in terms(SchoolYear(first)) for day in term]
        assert days == sorted(days)


def test_who_answers() -> None:
    assert answering_roles(["ДТІЖО", "Тәлімгер", "Медбике"]) == [Role.DEPUTY_HEAD, Role.MENTOR, Role.NURSE]
    assert answering_roles(["Фракция мүшелері"]) == [Role.MENTOR]
    assert answering_roles(["Классные руководители", "психолог"]) == [Role.CLASS_TEACHER, Role.PSYCHOLOGIST]
    assert answering_roles([]) == [Role.DEPUTY_HEAD]


def test_words_that_nobody_has_a_role_for_leave_the_item_to_the_deputy_head() -> None:
    assert answering_roles(["Хореограф", "Ата-аналар комитеті"]) == [Role.DEPUTY_HEAD]
    assert answering_roles(["Хореограф", "Педагог-организатор"]) == [Role.MENTOR]
    assert [role_of(one) for one in ("комиссия", "Марсиан", "Сейітова А.К.")] == [None] * 3
    assert [is_a_name(one) for one in ("Сейітова А.К.", "А. Омаров", "Завуч", "Ата-аналар комитеті")] == [
        *(True, True),
        *(False, False),
    ]


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("әр бейсенбі", 9),
        ("апта сайын", 9),
        ("ай сайын", 2),
        ("акция бойы", 1),
        ("жыл бойы", 1),
        ("25.08.2026", 1),
    ],
)
def test_what_recurs_in_a_campaign_stays_in_its_days(words: str, times: int) -> None:
    """From 1 August to 30 September, though there are no lessons in August."""
    days = (date(2026, 8, 1), date(2026, 9, 30))
    dated = occurrences(deadlines_of([words], Frame(None, *days)), None, SchoolYear(2026), within=days)
    assert len(dated) in (times, times - 1)  # a day may be off
    assert all(days[0] <= one.starts_on <= one.due_on <= days[1] for one in dated)


def test_what_closes_an_item() -> None:
    assert accepted_evidence(["social_post_link"]) == {"link"}
    assert accepted_evidence(["written_note"]) == {"photo", "document"}
    assert accepted_evidence([]) == {"link", "photo", "document"}
    assert read_link("instagram.com/p/x") == "https://instagram.com/p/x"
    for wrong in ("жасадық", "http://", "javascript:alert(1)", "https://x", "https://a b.kz", "h" * 600):
        assert read_link(wrong) is None
