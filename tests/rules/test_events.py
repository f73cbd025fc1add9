"""Rules of events: kinds and what they ask for, hours of registration, the lot, what fits a week."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from locales.words import LANGUAGES, Words
from school.events import (
    Event,
    EventRefusal,
    EventState,
    awake,
    collide,
    held_until,
    why_not_register,
    why_not_say_word,
    why_not_set,
)
from school.events.interests import DIRECTIONS, this_week
from school.events.kinds import KINDS, kind_of, read_result, type_of, written_kind
from school.events.lot import drawn_order, promise_of
from school.events.parts import PARTS, missing_contacts, missing_signatures, places_of, read_hours, totals
from school.grades import grade_groups
from school.people import Person, Role

ZONE = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 10, 16, 5, 0, tzinfo=UTC)
EVENT = Event(
    id=1,
    school_id=1,
    title="«BALA DAUYSY»",
    faction="culture_art",
    place="Зал",
    starts_at=NOW + timedelta(days=4),
    grades=frozenset(range(5, 11)),
    capacity=100,
    state=EventState.OPEN,
    author_id=7,
)
PUPIL = Person(9, 1, "Айдана", "kk", frozenset({(Role.STUDENT, "")}), 9, "А")


def of_faction(faction: str) -> set[str]:
    return {kind.key for kind in KINDS.values() if kind.faction == faction}


def test_row_011_culture_holds_events_concerts_contests_and_games() -> None:
    assert {"internal", "concert", "contest", "game"} <= of_faction("culture_art")


def test_row_014_ecology_holds_clean_ups_plantings_and_talks_with_results_in_numbers() -> None:
    assert {"cleanup", "planting", "talk"} <= of_faction("ecology_labour")
    assert "bags" in KINDS["cleanup"].results
    assert KINDS["planting"].results == ("trees",)
    assert read_result("trees", "120") == 120
    assert read_result("bags", "много") is None


def test_row_016_sport_holds_games_campaigns_round_tables_and_talk_shows() -> None:
    assert {"sports", "campaign", "round_table", "talk_show"} <= of_faction("sport_health")


def test_row_017_a_debate_has_two_sides_a_topic_in_two_languages_and_judges_marks() -> None:
    debate = KINDS["debate"]
    assert {"topic_kk", "topic_ru", "side_one", "side_two"} <= set(debate.fields)
    assert debate.results == ("marks_one", "marks_two")
    assert read_result("marks_one", "8, 7  9") == "8 7 9"
    assert read_result("marks_one", "8 101") is None
    assert debate.faction == "debate"


@pytest.mark.parametrize("field", ["classes"])
def test_row_049_a_quiz_tells_of_classes_and_of_no_pupil(field: str) -> None:
    assert KINDS["quiz"].results == (field,)
    assert not KINDS["quiz"].has_places
    assert read_result(field, "9 а - 17\n10«Б» 20") == "9 А – 17\n10 Б – 20"
    assert read_result(field, "Серікова Айдана 17") is None
    assert read_result(field, "9 А Айдана 17") is None


def test_row_053_contests_quizzes_exhibitions_sports_and_creative_works() -> None:
    assert {"contest", "quiz", "exhibition", "sports", "creative"} <= set(KINDS)


def test_row_092_a_raid_counts_by_class_without_names() -> None:
    assert [type_of(field) for field in KINDS["raid"].results] == ["classes"]


def test_row_093_a_talk_names_its_guest_and_the_guests_body() -> None:
    assert {"guest", "guest_body"} <= set(KINDS["talk"].fields)


def test_row_116_trees_are_counted() -> None:
    assert kind_of("«Менің ағашым» акциясы") == "planting"
    assert type_of("trees") == "number"


def test_row_217_career_guidance_has_partners() -> None:
    assert "partners" in KINDS["career"].parts
    assert "university" in PARTS["partners"].sorts


def test_every_kind_is_named_in_every_language_and_so_are_its_fields() -> None:
    for language in LANGUAGES:
        words = Words(language, ZONE)
        for kind in KINDS.values():
            assert words.plain(f"event-kind-{kind.key}")
            for field in kind.fields + kind.results:
                assert words.plain(f"event-detail-{field}")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("«BALA DAUYSY» байқауы", "contest"),
        ("«Мектеп Лигасы»", "sports"),
        ("«Қоғамдық тәртіп негіздері» дебат", "debate"),
        ("«Жан қазынасы» дөңгелек үстел", "round_table"),
        ("Конкурс рисунков", "contest"),
        ("Субботник", "cleanup"),
        ("Парламент отырысы", "internal"),
    ],
)
def test_a_title_proposes_a_kind(title: str, kind: str) -> None:
    assert kind_of(title) == kind


def test_a_schools_own_kind_is_written_line_by_line() -> None:
    assert written_kind("Тақырыбы\nҚонақ\n---\nҚатысушы") == (["Тақырыбы", "Қонақ"], ["Қатысушы"])


def test_row_083_two_groups_of_one_row() -> None:
    assert grade_groups("1-4 сынып\n5-10 сынып") == [[1, 2, 3, 4], [5, 6, 7, 8, 9, 10]]
    assert grade_groups("1-4, 5-10 сынып") == []
    assert grade_groups("5-11 сынып") == []


def test_registration_has_its_hours() -> None:
    hours = replace(EVENT, opens_at=NOW + timedelta(hours=1), closes_at=NOW + timedelta(days=2))
    assert why_not_register(hours, PUPIL, NOW) is EventRefusal.NOT_OPEN_YET
    assert why_not_register(hours, PUPIL, NOW + timedelta(hours=1)) is None
    assert why_not_register(hours, PUPIL, NOW + timedelta(days=2)) is EventRefusal.REGISTRATION_OVER
    assert why_not_register(replace(EVENT, state=EventState.DRAFT), PUPIL, NOW) is EventRefusal.NO_SUCH_EVENT
    assert why_not_register(replace(EVENT, state=EventState.CLOSED), PUPIL, NOW) is EventRefusal.OVER


@pytest.mark.parametrize(
    ("hour", "fits"),
    [(datetime(2026, 10, 17, 3, tzinfo=UTC), True), (datetime(2026, 10, 17, 18, tzinfo=UTC), False)],
)
def test_registration_never_opens_in_the_night(hour: datetime, fits: bool) -> None:
    assert (why_not_set(EVENT, "opens_at", hour, ZONE) is None) == fits
    assert awake(hour, ZONE) >= hour
    late = EVENT.starts_at + timedelta(minutes=1)
    assert why_not_set(EVENT, "closes_at", late, ZONE) is EventRefusal.AFTER_START


def test_a_freed_seat_is_held_but_not_beyond_the_beginning() -> None:
    assert held_until(EVENT, NOW) is None
    held = replace(EVENT, hold_hours=24)
    assert held_until(held, NOW) == NOW + timedelta(hours=24)
    assert held_until(held, EVENT.starts_at - timedelta(hours=1)) == EVENT.starts_at


def test_the_lot_can_be_drawn_again_by_whoever_knows_the_seed() -> None:
    people = list(range(500))
    assert drawn_order("a", people) == drawn_order("a", reversed(people))
    assert drawn_order("a", people) != drawn_order("b", people)
    assert sorted(drawn_order("a", people)) == people
    assert promise_of("a") != promise_of("b")


def test_the_word_counts_while_the_event_goes_on() -> None:
    said = replace(EVENT, word="қыран")
    assert why_not_say_word(EVENT, EVENT.starts_at) is EventRefusal.NO_WORD
    assert why_not_say_word(said, EVENT.starts_at - timedelta(hours=2)) is EventRefusal.DOORS_CLOSED
    assert why_not_say_word(said, EVENT.starts_at + timedelta(minutes=30)) is None
    assert why_not_say_word(said, EVENT.starts_at + timedelta(hours=5)) is EventRefusal.OVER


def test_two_events_at_one_hour_collide() -> None:
    assert collide(NOW, NOW + timedelta(minutes=89))
    assert not collide(NOW, NOW - timedelta(minutes=90))


def test_row_064_the_week_begins_with_what_fits_the_interests() -> None:
    assert len(DIRECTIONS) == 12
    sport = replace(EVENT, id=2, faction="sport_health", starts_at=EVENT.starts_at + timedelta(days=1))
    far = replace(EVENT, id=3, starts_at=NOW + timedelta(days=8))
    assert [one.id for one in this_week([EVENT, sport, far], {"sport"}, NOW)] == [2, 1]
    assert [one.id for one in this_week([EVENT, sport, far], set(), NOW)] == [1, 2]


def test_places_follow_from_the_judges_sums_and_are_shared() -> None:
    marks = [(1, 10, 9), (2, 10, 8), (1, 11, 7), (2, 11, 10), (1, 12, 5), (2, 12, 5), (1, 13, 1)]
    assert totals(marks) == {10: 17, 11: 17, 12: 10, 13: 1}
    assert places_of(totals(marks)) == {1: [10, 11], 3: [12]}, "who shares the first leaves no second"
    assert places_of({}) == {}


@pytest.mark.parametrize(
    ("said", "read"),
    [("15:00", True), ("15.00–17:30", True), ("17:00-15:00", False), ("25:00", False), ("күндіз", False)],
)
def test_hours_are_one_or_two(said: str, read: bool) -> None:
    assert (read_hours(said) is not None) == read


def test_row_204_and_213_what_leaving_school_lacks_before_anything_is_written() -> None:
    solemn = KINDS["graduation"].parts
    assert missing_signatures(solemn, []) == ["administration", "trustees", "parents"]
    assert missing_contacts(solemn, []) == ["police", "emergency", "health"]
    assert missing_signatures(KINDS["concert"].parts, []) == missing_contacts(KINDS["fair"].parts, []) == []
    assert {"programme", "guests", "posts", "briefing"} <= set(KINDS["concert"].parts) & set(
        KINDS["fair"].parts
    )
