"""Titles of elections that are the product's own, in each reader's language."""

from dataclasses import replace

import pytest

from db.elections.calling_off import CallingOff
from locales.words import Words
from papers.elections import charts_of, minutes_in_words
from papers.titles import own_title, title_in
from school.elections import Kind, title_of_next
from school.elections.counting import Method, Verdict
from services.elections import Record
from tests.rules.test_election_words import decided
from tests.school import NOW, ZONE


def test_a_title_of_our_own_is_told_in_the_readers_language() -> None:
    kk, ru = Words("kk", ZONE), Words("ru", ZONE)
    for kind, faction in ((Kind.PRESIDENT, ""), (Kind.CLASS, ""), (Kind.FACTION_LEADER, "care")):
        own = own_title(kk, kind, faction)
        assert title_in(ru, own) == own_title(ru, kind, faction) != own
        assert title_in(ru, f"{own} · 9 А") == f"{own_title(ru, kind, faction)} · 9 А"
    assert title_in(ru, "Мектеп радиосы") == "Мектеп радиосы", "people's own words stay"


@pytest.mark.parametrize("off", [False, True])
def test_minutes_and_charts_call_an_election_by_their_own_language(*, off: bool) -> None:
    kk, ru = Words("kk", ZONE), Words("ru", ZONE)
    outcome = decided(Kind.PRESIDENT, Method.PLURALITY, Verdict.WON)
    titled = replace(outcome.election, title=f"{own_title(kk, Kind.PRESIDENT)} · II")
    outcome = replace(outcome, election=titled, turnout=[(9, 10, 5), (10, 10, 7)])
    called_off = CallingOff(1, "қате", "open", 5, 1, NOW, None) if off else None
    record = Record("3", NOW, outcome, "А", "Б", [], [], [], [], [], [], called_off=called_off)
    told = str(minutes_in_words(record, "ab", "№1 мектеп", ru))
    assert f"{own_title(ru, Kind.PRESIDENT)} · II" in told
    assert own_title(kk, Kind.PRESIDENT) not in told
    assert all(chart.title.startswith(own_title(ru, Kind.PRESIDENT)) for _, chart in charts_of(outcome, ru))


def test_votes_that_follow_each_other_are_numbered() -> None:
    titles = ["Спикер · 9 А"]
    for _ in range(3):
        titles.append(title_of_next(titles[-1]))
    assert titles[1:] == ["Спикер · 9 А · II", "Спикер · 9 А · III", "Спикер · 9 А · IV"]
