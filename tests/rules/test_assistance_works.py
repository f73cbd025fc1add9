"""Works of a campaign: what each kind is arranged with, what is told afterwards, and what shows it."""

import pytest

from school.assistance.works import KINDS, OpenTo, WorkRefusal, free_slot, why_not_close
from school.plan import DOCUMENT, LINK, PHOTO


def closes(kind: str, evidence: str, **told: object) -> bool:
    return why_not_close(kind, evidence, told) is None


@pytest.mark.parametrize("kind", ["opening", "closing"])
def test_row_154_it_begins_and_ends_before_the_public_with_guests_media_and_a_link(kind: str) -> None:
    assert {"guests", "media", "form"} <= set(KINDS[kind].before)
    assert closes(kind, LINK)
    assert not closes(kind, PHOTO)
    assert not closes(kind, DOCUMENT)


def test_row_167_a_council_says_what_fell_short_and_what_will_be_done() -> None:
    assert closes("council", DOCUMENT, shortcomings="көлік", remedies="наурызда")
    assert why_not_close("council", DOCUMENT, {"shortcomings": "көлік"}) is WorkRefusal.WRONG_EVIDENCE


def test_row_180_a_sitting_of_the_committee_has_its_protocol() -> None:
    assert closes("sitting", DOCUMENT, decided="жоспар бекітілді")
    assert not closes("sitting", LINK, decided="жоспар бекітілді")
    assert not closes("sitting", DOCUMENT)


def test_row_193_a_stand_is_shown_by_a_photo() -> None:
    assert closes("stand", PHOTO)
    assert not closes("stand", LINK)


def test_row_200_the_commission_has_a_date_and_a_protocol() -> None:
    assert not KINDS["commission"].lasts
    assert closes("commission", PHOTO, decided="шешім")
    assert not closes("commission", PHOTO)


def test_row_188_a_contest_has_categories_a_jury_a_last_day_and_a_result() -> None:
    assert set(KINDS["contest"].before) == {"place", "categories", "jury"}
    assert KINDS["contest"].lasts
    assert not closes("contest", LINK)
    assert closes("contest", LINK, result="1-орын: 5 Б")


def test_what_families_find_and_what_they_do_not() -> None:
    found = {kind for kind, one in KINDS.items() if one.open_to is OpenTo.FAMILIES}
    assert found == {"reception", "fair", "contest"}


def test_appointments_are_given_one_after_another() -> None:
    assert free_slot(3, []) == 0
    assert free_slot(3, [0, 2]) == 1
    assert free_slot(2, [0, 1]) is None


def test_row_170_the_districts_opening_and_closing_are_of_the_same_kinds() -> None:
    for kind in ("opening", "closing"):
        assert KINDS[kind].shown_by == {LINK}


def test_row_178_the_closing_has_its_link_whenever_it_is_held() -> None:
    assert not KINDS["closing"].lasts
    assert closes("closing", LINK)
