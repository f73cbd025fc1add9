"""The campaigns' calendar and the way of a request, without a database."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from locales.words import Words
from school.assistance import NeedState, grade_band, state_of, term_of_consent
from school.assistance.campaigns import (
    ALUMNI_ACTIONS,
    CampaignRefusal,
    Stage,
    alumni_campaign,
    due_to_be_made,
    missing_of,
    of_year,
    stage_on,
    why_not_archive,
)
from school.assistance.giving import DEEDS, GIVERS
from school.assistance.lines import GROUPS, KINDS, MOVES, DetailRefusal, LineState, Wanted, read_wanted
from school.assistance.weekly import change_since, report_for, shown, thursdays
from school.money import money_asked


@pytest.mark.parametrize(("year", "reports"), [(2025, 8), (2027, 9), (2028, 9)])
def test_row_198_thursdays(year: int, reports: int) -> None:
    road = next(one for one in of_year(year) if one.kind == "mektepke_zhol")
    found = thursdays(road.opens_on, road.closes_on)
    assert len(found) == reports
    assert all(day.isoweekday() == 4 and road.opens_on <= day <= road.closes_on for day in found)


def test_row_199_the_week_before_a_thursday_is_about_it() -> None:
    first, last = date(2027, 8, 1), date(2027, 9, 30)
    assert report_for(date(2027, 8, 3), first, last) == date(2027, 8, 5)
    assert report_for(date(2027, 8, 5), first, last) == date(2027, 8, 5)
    assert report_for(date(2027, 8, 6), first, last) == date(2027, 8, 12)
    assert report_for(date(2027, 10, 1), first, last) is None


@pytest.mark.parametrize("year", [2024, 2026, 2031])
def test_row_138_and_row_179_the_campaigns_come_back_every_year(year: int) -> None:
    care, road = of_year(year)
    assert (care.opens_on, care.closes_on) == (date(year, 1, 10), date(year, 2, 10))
    assert (road.opens_on, road.closes_on) == (date(year, 8, 1), date(year, 9, 30))
    assert due_to_be_made(date(year, 1, 1)) == [care]
    assert due_to_be_made(date(year, 7, 1)) == [road]
    assert due_to_be_made(date(year, 5, 1)) == []


@pytest.mark.parametrize(("day", "year"), [((3, 1), 2027), ((8, 31), 2027), ((9, 1), 2028)])
def test_row_203_the_graduates_campaign_runs_from_may_to_august(day: tuple[int, int], year: int) -> None:
    found = alumni_campaign(date(2027, *day))
    assert (found.opens_on, found.closes_on) == (date(year, 5, 1), date(year, 8, 31))


def test_row_209_and_210_its_actions_and_offers_ask_for_no_money() -> None:
    assert len(ALUMNI_ACTIONS) >= 8
    assert {"lecture", "circle", "upbringing_hour"} == set(DEEDS)
    assert "graduate" in GIVERS
    for language in ("kk", "ru"):
        words = Words(language, ZoneInfo("Asia/Almaty"))
        said = [words.plain(f"alumni-{one}") for one in ALUMNI_ACTIONS] + [words.plain("alumni-goal")]
        assert not [one for one in said if money_asked(one)]


def test_row_152_the_stages_follow_the_order_and_the_days() -> None:
    days = (date(2027, 1, 10), date(2027, 2, 10))
    assert stage_on(date(2027, 1, 2), *days, order=False, archived=False) is Stage.DRAFT
    assert stage_on(date(2027, 1, 2), *days, order=True, archived=False) is Stage.ORDER
    assert stage_on(date(2027, 1, 10), *days, order=False, archived=False) is Stage.WORK
    assert stage_on(date(2027, 2, 11), *days, order=True, archived=False) is Stage.ANALYSIS
    assert stage_on(date(2027, 2, 11), *days, order=True, archived=True) is Stage.ARCHIVED


def test_row_201_nothing_is_put_away_without_survey_and_summary() -> None:
    end = date(2027, 2, 10)
    assert why_not_archive(end, end, "m", "s") is CampaignRefusal.WRONG_DATES
    assert why_not_archive(date(2027, 3, 1), end, "m", None) is CampaignRefusal.NO_SURVEY
    assert why_not_archive(date(2027, 3, 1), end, None, "s") is CampaignRefusal.NO_SUMMARY
    assert why_not_archive(date(2027, 3, 1), end, "m", "s") is None


def test_row_157_a_campaign_says_what_it_lacks() -> None:
    assert missing_of([], order=False, plan=False) == ["order", "plan", "chair", "parliament"]
    assert missing_of(["chair", "parliament"], order=True, plan=True) == []


@pytest.mark.parametrize(
    ("kind", "said", "read"),
    [
        ("winter_boots", "37", Wanted("winter_boots", "37", 1)),
        ("winter_boots", "37,5 - 2 жұп", Wanted("winter_boots", "37.5", 2)),
        ("uniform", "128 см, 1 дана", Wanted("uniform", "128", 1)),
        ("uniform", "xl 2", Wanted("uniform", "XL", 2)),
        ("uniform", "М", Wanted("uniform", "M", 1)),
        ("textbooks", "5", Wanted("textbooks", "5", 1)),
        ("stationery", "10", Wanted("stationery", "", 10)),
        ("winter_boots", "500", DetailRefusal.SIZE),
        ("winter_boots", "XL", DetailRefusal.SIZE),
        ("uniform", "75", DetailRefusal.SIZE),
        ("textbooks", "12", DetailRefusal.SIZE),
        ("stationery", "999999", DetailRefusal.QUANTITY),
        ("stationery", "0", DetailRefusal.QUANTITY),
        ("winter_boots", "37 1 2", DetailRefusal.UNCLEAR),
        ("winter_boots", "=1+1+1", DetailRefusal.UNCLEAR),
        ("winter_boots", "үлкен", DetailRefusal.UNCLEAR),
    ],
)
def test_row_143_what_is_typed_is_read_or_asked_back(
    kind: str, said: str, read: Wanted | DetailRefusal
) -> None:
    assert read_wanted(kind, said) == read


def test_row_196_the_groups_are_the_guides_and_the_plans_transport() -> None:
    assert list(GROUPS) == ["clothes", "shoes", "supplies", "transport", "other"]
    assert len(KINDS) == len(set(KINDS))


def test_a_request_stands_where_its_last_line_stands() -> None:
    assert state_of(["asked", "handed_over"]) is NeedState.NEW
    assert state_of(["promised", "ready"]) is NeedState.ACCEPTED
    assert state_of(["confirmed", "refused", "withdrawn"]) is NeedState.HANDED_OVER
    assert state_of(["refused", "withdrawn"]) is NeedState.REFUSED
    assert state_of(["withdrawn"]) is NeedState.WITHDRAWN
    assert set(MOVES) == set(LineState)


def test_small_numbers_are_hidden_from_the_public() -> None:
    assert [shown(n) for n in (0, 1, 4, 5)] == ["0", "<5", "<5", "5"]
    assert change_since({"a": 3, "b": 1}, {"a": 1}) == {"a": 2, "b": 1}
    assert change_since({"a": 3}, None) == {}


def test_an_age_is_told_by_bands_and_a_consent_holds_a_year() -> None:
    assert [grade_band(grade) for grade in (1, 5, 9, 11, None)] == ["1–4", "5–7", "8–9", "10–11", ""]
    assert term_of_consent(date(2028, 2, 29)) == date(2029, 2, 28)
