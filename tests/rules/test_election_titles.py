"""Titles of elections that are the product's own, in each reader's language."""

from handlers.elections.titles import own_title, title_in
from locales.words import Words
from school.elections import Kind
from tests.school import ZONE


def test_a_title_of_our_own_is_told_in_the_readers_language() -> None:
    kk, ru = Words("kk", ZONE), Words("ru", ZONE)
    for kind, faction in ((Kind.PRESIDENT, ""), (Kind.CLASS, ""), (Kind.FACTION_LEADER, "care")):
        own = own_title(kk, kind, faction)
        assert title_in(ru, own) == own_title(ru, kind, faction) != own
        assert title_in(ru, f"{own} · 9 А") == f"{own_title(ru, kind, faction)} · 9 А"
    assert title_in(ru, "Мектеп радиосы") == "Мектеп радиосы", "people's own words stay"
