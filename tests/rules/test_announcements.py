"""What an announcement may say, whom an author reaches, and when telephones stay silent."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.words import LANGUAGES, Words
from school.announcements import (
    HEADING,
    AnnouncementRefusal,
    Terms,
    frame_of,
    goes_wrong,
    is_address,
    is_past,
    quiet_until,
    why_not_announce,
)
from school.announcements.audience import (
    BadAudience,
    both,
    checked,
    circle_of,
    families,
    has,
    is_secret,
    may_agree,
    needs_second,
    pupils,
    within_reach,
)
from school.announcements.content import Content, Media, in_language, why_not_content
from school.announcements.places import names_somebody
from school.people import Person, Role
from school.typed import units
from tests.school import ZONE

BOTH = {"kk": Content("Ертең жиналыс болады"), "ru": Content("Завтра собрание")}
NINTH = pupils(grades=[9])
PHOTO, CLIP, SCAN = Media("photo", "p"), Media("video", "v"), Media("document", "d", "табель.pdf")


def somebody(role: str, scope: str = "", number: int = 1) -> Person:
    return Person(number, 1, "Аты Жөні", "kk", frozenset({(role, scope)}))


DANA, SAULE, MARAT = somebody(Role.MENTOR), somebody(Role.DEPUTY_HEAD), somebody(Role.CLASS_TEACHER, "9 А")


def test_row_175_both_languages() -> None:
    """To the school in Kazakh and Russian, or it is not sent; to the own class in one at least."""
    for code, content in BOTH.items():
        assert why_not_announce(DANA, NINTH, {code: content}) is AnnouncementRefusal.TEXT_MISSING
        assert why_not_announce(MARAT, NINTH, {code: content}) is None
    assert why_not_announce(DANA, NINTH, BOTH) is None
    assert why_not_announce(MARAT, NINTH, {}) is AnnouncementRefusal.TEXT_MISSING


def test_row_194_stories_in_both_languages() -> None:
    """A picture may serve both languages, its words may not."""
    picture = {"kk": Content("Киім-кешек үлестірілді", media=(PHOTO,))}
    assert why_not_announce(DANA, NINTH, picture) is AnnouncementRefusal.TEXT_MISSING
    assert why_not_announce(DANA, NINTH, picture | {"ru": Content("Вещи розданы")}) is None
    assert in_language(picture | {"ru": Content("Вещи розданы")}, "ru").media == (PHOTO,)


@pytest.mark.parametrize(
    ("media", "most"), [((), 4096), ((PHOTO,), 1024), ((SCAN,), 1024), ((PHOTO, CLIP), 4096)]
)
def test_a_text_is_as_long_as_telegram_takes_to_the_unit(media: tuple[Media, ...], most: int) -> None:
    frame = frame_of("Дана")
    fits = "🎉" * ((most - frame) // 2) + "a" * ((most - frame) % 2)
    assert why_not_content(Content(fits, media=media), frame) is None
    assert why_not_content(Content(fits + "a", media=media), frame) == (
        "form-too-long",
        {"most": most - frame, "typed": most - frame + 1},
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_takes_no_more_room_than_is_kept_for_it(language: str) -> None:
    heading = Words(language, ZONE).plain("announcement-heading")
    longest = Content("a" * (4096 - frame_of("Дана"))).framed(heading, "Дана")
    assert units(heading) + 2 <= HEADING
    assert units(longest.text) <= 4096


def test_an_album_is_of_kinds_that_go_together() -> None:
    assert why_not_content(Content("", media=(PHOTO, CLIP)), 0) is None
    assert why_not_content(Content("", media=(PHOTO, SCAN)), 0) == ("announcement-album-kinds", {})
    assert why_not_content(Content("", media=(PHOTO,) * 11), 0) == ("announcement-album-long", {"most": 10})


@given(st.text(st.sampled_from("аб 🎉👨‍👩‍👧"), min_size=1, max_size=40), st.data())
def test_marks_move_with_their_words(text: str, data: st.DataObject) -> None:
    """A linked word keeps its address, whatever stands before it."""
    at = data.draw(st.integers(0, len(text) - 1))
    mark = {"type": "text_link", "offset": units(text[:at]), "length": units(text[at]), "url": "https://a.kz"}
    framed = Content(text, (mark,)).framed("📢 Хабарландыру", "Дана")
    raw = framed.text.encode("utf-16-le")

    def under(one: dict[str, int]) -> str:
        return raw[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")

    assert [under(one) for one in framed.entities] == ["📢 Хабарландыру", text[at], "Дана"]
    assert Content.from_json(framed.as_json()) == framed


def test_money_is_not_asked_for_in_captions_file_names_and_forwarded_posts() -> None:
    for asking in (
        Content("Kaspi 4400 4300 1234 5678", media=(PHOTO,)),
        Content("Тізім", media=(Media("document", "d", "Сдаём по 2000 тенге.pdf"),)),
    ):
        assert why_not_announce(DANA, NINTH, BOTH | {"ru": asking}) is AnnouncementRefusal.MONEY


def test_an_audience_of_nobody_or_nonsense_is_refused() -> None:
    assert why_not_announce(DANA, None, BOTH) is AnnouncementRefusal.NOBODY
    for nonsense in (
        {},
        {"is": "enemy"},
        {"is": "grade"},
        {"is": "grade", "of": ["9"]},
        {"any": []},
        {"all": [has("pupil")] * 41},
    ):
        with pytest.raises(BadAudience):
            checked(nonsense)
        assert why_not_announce(DANA, nonsense, BOTH) is AnnouncementRefusal.NOBODY


def test_each_author_reaches_the_own_circle() -> None:
    assert circle_of(SAULE) == has("everybody")
    assert circle_of(MARAT) == families(classes=["9 А"])
    assert circle_of(somebody(Role.STUDENT)) is None
    assert within_reach(SAULE, NINTH) == within_reach(DANA, NINTH) == NINTH
    assert within_reach(MARAT, NINTH) == both(families(classes=["9 А"]), NINTH)
    faction = circle_of(somebody(Role.MENTOR, "care"))
    assert faction
    assert has("member", "care") in faction["any"]


def test_many_outside_of_the_circle_need_a_second_person() -> None:
    assert needs_second(DANA, 61, 1)
    assert not needs_second(DANA, 60, 60)
    assert not needs_second(DANA, 500, 0)
    assert not needs_second(SAULE, 3000, 3000)
    assert not needs_second(MARAT, 61, 0)


def test_the_second_person_is_never_the_author() -> None:
    senior = somebody(Role.SENIOR_MENTOR, number=2)
    assert may_agree(senior, DANA.id, confidential=False)
    assert not may_agree(senior, senior.id, confidential=False)
    assert not may_agree(senior, DANA.id, confidential=True)
    assert may_agree(somebody(Role.DEPUTY_HEAD, number=3), DANA.id, confidential=True)
    assert not may_agree(somebody(Role.MENTOR, number=4), DANA.id, confidential=False)


def test_requests_and_the_box_are_counted_and_never_named() -> None:
    assert is_secret(both(has("parent"), has("asked")))
    assert is_secret({"not": has("unvoted", 3)})
    assert not is_secret(families())


def test_telephones_are_silent_from_ten_to_seven() -> None:
    def local(hour: int, minute: int = 0) -> datetime:
        return datetime(2026, 10, 16, hour, minute, tzinfo=ZONE).astimezone(UTC)

    assert quiet_until(local(21, 59), ZONE) is None
    assert quiet_until(local(7), ZONE) is None
    assert quiet_until(local(6, 59), ZONE) == local(7)
    assert quiet_until(local(22), ZONE) == local(7) + timedelta(days=1)


def test_what_is_long_past_or_goes_wrong_waits_for_a_word() -> None:
    now = datetime(2026, 10, 16, 5, tzinfo=UTC)
    assert not is_past(now - timedelta(hours=2), now)
    assert is_past(now - timedelta(hours=3), now)
    assert not goes_wrong(9, 9)
    assert goes_wrong(3, 10)
    assert not goes_wrong(20, 100)


def test_terms_survive_their_way_through_the_table() -> None:
    terms = Terms(read=True, signature="9 А")
    assert Terms.from_json(terms.as_json()) == terms
    assert Terms.from_json({}) == Terms()


@pytest.mark.parametrize(
    ("said", "opens"),
    [
        ("https://mektep.kz/akcia?a=1#b", True),
        ("http://mektep.edu.kz:8080", True),
        ("https://мектеп.қаз/ақпарат", True),
        ("https://.", False),
        ("https://mektep", False),
        ("https://mektep..kz", False),
        ("https://mektep.kz.", False),
        ("https://-mektep.kz", False),
        ("https://mektep.kz:80a", False),
        ("https://mektep.kz:99999", False),
        ("https://kaspi.kz@evil.example/pay", False),
        ("https://[::1]/", False),
        ("https://[x.kz", False),
        ("ftp://mektep.kz", False),
        ("javascript://mektep.kz/%0aalert(1)", False),
        ("https://mektep.kz/a b", False),
        ("https://mektep.kz/" + "a" * 500, False),
    ],
)
def test_a_button_opens_an_address_that_telegram_takes(said: str, opens: bool) -> None:
    assert is_address(said) is opens


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Жарайсың, 9 А сыныбынан Айдана!", True),
        ("Поздравляем Айдану из 9«А»", True),
        ("9-А: жеңімпаз Айданаға рақмет", True),
        ("Серікова, 9А", True),
        ("Айдана деген ән: 8 А сыныбы айтады", False),
        ("9 А сыныбы, ертең айдана", False),
        ("19 А, Айдана", False),
        ("Айдана Серікова", True),
    ],
)
def test_a_name_beside_the_own_class_is_a_name(said: str, named: bool) -> None:
    """In a channel one first name says who it is as soon as the class stands there."""
    assert names_somebody([said], [("Серікова Айдана", "9 А")]) is named


def test_each_caption_of_an_album_is_kept() -> None:
    first = Content("Бірінші 🎉", ({"type": "bold", "offset": 0, "length": 7},), (PHOTO,), "a")
    second = Content("екінші", ({"type": "italic", "offset": 0, "length": 6},), (CLIP,), "a")
    both_said = first.joined(second)
    assert both_said.text == "Бірінші 🎉\n\nекінші"
    assert [mark["offset"] for mark in both_said.entities] == [0, units("Бірінші 🎉\n\n")]
    assert Content(media=(PHOTO,), album="a").joined(second).entities == second.entities
