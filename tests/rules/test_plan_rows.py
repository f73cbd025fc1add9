"""The school's plan row by row: month, grades, rhythm and evidence are those of the document, and of nothing else."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from documents.plan import ReadItem, read_plan
from school.assistance.campaigns import of_year
from school.dates import SchoolYear
from school.events.kinds import KINDS, kind_of
from school.factions import ON_DUTY
from school.grades import grade_groups, grades_in
from school.money import money_asked
from school.people import Role
from school.plan import (
    DOCUMENT,
    LINK,
    NOTE,
    PHOTO,
    accepted_evidence,
    accepted_of_part,
    answering_roles,
    is_allowed_site,
    is_dangerous,
    occurrences,
    parts_of,
    read_link,
    read_sites,
)
from school.plan.columns import evidence_of
from school.plan.linked import linked_with, of_this_time, shows_children

PLAN = Path(__file__).parents[2] / "bot" / "demo" / "sample" / "plan.docx"
YEAR = SchoolYear(2026)
ALL = "1-11"
POST, PAPER = frozenset({LINK}), frozenset({PHOTO, DOCUMENT, NOTE})
#: number of the checklist's row: month, grades, rhythm, how many titles, what closes it
ROWS: dict[int, tuple[int, str, str, int, frozenset[str]]] = {
    89: (9, "5-11", "month", 3, POST),
    90: (9, ALL, "month", 1, POST),
    91: (9, ALL, "month", 1, POST),
    92: (9, ALL, "monthly", 1, PAPER),
    93: (9, ALL, "quarterly", 1, POST),
    94: (10, ALL, "month", 2, POST),
    95: (10, "8-11", "monthly", 1, POST),
    96: (10, "5-7", "weekly", 1, POST),
    97: (10, "1-4", "weekly", 1, POST),
    98: (11, ALL, "month", 2, POST),
    99: (11, "1-10", "monthly", 1, POST),
    100: (11, "5-11", "quarterly", 1, PAPER),
    101: (11, ALL, "weekly", 1, POST),
    102: (12, "8-11", "month", 1, POST),
    103: (12, "5-7", "month", 1, POST),
    104: (12, "1-4", "month", 1, POST),
    105: (12, "1-7", "month", 1, POST),
    106: (1, "8-11", "month", 1, POST),
    107: (1, "5-11", "month", 1, POST),
    108: (1, "1-7", "month", 1, POST),
    109: (1, "8-11", "month", 1, POST),
    110: (2, "7", "month", 1, POST),
    111: (2, "8-9", "month", 1, POST),
    112: (2, "5-6", "month", 1, POST),
    113: (2, "10-11", "month", 1, POST),
    114: (3, "1-7", "month", 1, POST),
    115: (3, "8-9", "month", 1, POST),
    116: (3, ALL, "month", 1, POST),
    117: (3, "8-11", "month", 1, POST),
    118: (4, "1-4", "month", 1, POST),
    119: (4, "5-10", "month", 1, POST),
    120: (4, "5-10", "month", 1, POST),
    121: (4, "5-8", "month", 1, POST),
    122: (5, ALL, "month", 1, POST),
    123: (5, ALL, "month", 1, POST),
    124: (5, "5-10", "month", 1, POST),
    125: (5, ALL, "month", 1, POST),
    126: (5, "5-11", "month", 1, POST),
}

#: Who answers for the row beside the mentor, who answers for each of them.
BESIDE: dict[int, set[str]] = {
    **{key: {Role.DEPUTY_HEAD} for key in (95, 99, 108, 112, 116, 124)},
    **{key: {Role.CLASS_TEACHER} for key in (94, 101, 104, 109, 114, 117)},
    **{key: {Role.DEPUTY_HEAD, Role.CLASS_TEACHER} for key in (105, 106)},
    **{key: {Role.PSYCHOLOGIST} for key in (102, 103)},
    **{key: {Role.MUSIC_TEACHER} for key in (118, 119)},
    100: {Role.DEPUTY_HEAD, Role.NURSE},
    120: {Role.DEPUTY_HEAD, Role.THEATRE_LEADER},
}
#: Rows that the faction on duty carries out, and those of May, which are the whole organisation's.
OF_FACTION = {*range(89, 95), 96, 97, 98, 101, 103, 104, 107, 108, 109, *range(110, 122)}
OF_ALL = set(range(122, 127))


@cache
def items() -> list[ReadItem]:
    return read_plan(PLAN, YEAR).items


def item_of(row: int) -> ReadItem:
    return items()[row - 89]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"row_{row:03}")
def test_row_of_the_plan_has_its_month_grades_rhythm_and_evidence(row: int) -> None:
    stands(row)


def stands(row: int) -> ReadItem:
    """The common test of the plan's rows: month, faction, grades, rhythm, who answers, what closes each part."""
    month, grades, rhythm, titles, closes = ROWS[row]
    item = item_of(row)
    assert item.month
    assert int(item.month[5:]) == month
    assert list(item.audience_grades) == grades_in(grades)
    assert item.deadlines[0].kind == rhythm
    assert len(item.titles) == titles
    assert item.faction_key == ON_DUTY[month]
    assert set(answering_roles(item.responsible)) == {Role.MENTOR} | BESIDE.get(row, set())
    assert ("Фракция мүшелері" in item.responsible) == (row in OF_FACTION)
    assert ("мектептің өзін-өзі басқару ұйымы" in item.responsible) == (row in OF_ALL)
    for title in item.titles:
        photo = frozenset({PHOTO}) if "стенд" in title.lower() else frozenset()
        wanted = photo if photo and titles > 1 else closes | photo
        assert accepted_of_part(title, item.evidence_kinds, alone=titles == 1) == wanted, title
    return item


def kind_in(row: int) -> str:
    """The kind of event that the row's registration proposes."""
    return kind_of(stands(row).titles[0])


def test_row_015_and_098_a_stand_closes_with_a_photo_alone() -> None:
    assert accepted_of_part("«Денсаулық-бұл спорт» стенді", ["social_post"], alone=False) == {PHOTO}
    assert accepted_of_part("Қабырға стендін безендіру", [], alone=True) == {PHOTO}
    assert PHOTO in accepted_of_part("Қабырға стендін безендіру", ["social_post"], alone=True)


def test_row_075_the_plans_seven_columns_are_read() -> None:
    item = item_of(94)
    assert item.titles
    assert item.month
    assert item.deadlines
    assert item.responsible
    assert item.audience_raw
    assert item.evidence_kinds
    assert item.projects


def test_row_076_each_month_has_its_faction_and_may_the_whole_organisation() -> None:
    assert [ON_DUTY[month] for month in (9, 10, 11, 12, 1, 2, 3, 4, 5)] == [
        "law_order",
        "information",
        "sport_health",
        "self_knowledge",
        "care",
        "debate",
        "ecology_labour",
        "culture_art",
        None,
    ]


def test_row_077_ten_projects_and_january_has_two() -> None:
    projects = {name.strip("«» !") for item in items() for name in item.projects}
    assert len(projects) == 10, projects
    january = {name for item in items() if item.month == "2027-01" for name in item.projects}
    assert len(january) == 2


def days_of(row: int) -> list[date]:
    item = item_of(row)
    return [one.due_on for one in occurrences(item.deadlines, item.month, YEAR)]


def test_row_078_within_a_month_is_due_on_its_last_school_day() -> None:
    assert days_of(98) == [date(2026, 11, 30)]


def test_row_079_once_a_month_is_once_in_each_school_month() -> None:
    months = [(day.year, day.month) for day in days_of(92)]
    assert len(months) == len(set(months)) == 9


def test_row_080_once_a_quarter_is_four_times_a_year() -> None:
    assert len(days_of(93)) == 4


def test_row_081_once_a_week_leaves_out_the_weeks_of_holidays() -> None:
    weeks = [day.isocalendar()[:2] for day in days_of(96)]
    assert len(weeks) == len(set(weeks))
    assert (2027, 1) not in weeks, "the first days of January are free"


@pytest.mark.parametrize(
    ("said", "grades"),
    [
        ("1-4 сынып", range(1, 5)),
        ("1-7 сынып", range(1, 8)),
        ("5-6", range(5, 7)),
        ("5-7", range(5, 8)),
        ("5-8", range(5, 9)),
        ("5- 10сынып", range(5, 11)),
        ("5-11", range(5, 12)),
        ("7-сынып", [7]),
        ("8-9", [8, 9]),
        ("8-11", range(8, 12)),
        ("10-11", [10, 11]),
        ("1-11 сыныптар", range(1, 12)),
    ],
)
def test_row_082_grades_as_plans_write_them(said: str, grades: range) -> None:
    assert grades_in(said) == list(grades)


def test_row_083_the_school_league_has_two_groups() -> None:
    assert grade_groups(item_of(99).audience_raw) == [list(range(1, 5)), list(range(5, 11))]


def test_row_084_a_post_is_a_link_on_a_site_of_the_school() -> None:
    sites = read_sites("instagram.com, https://www.facebook.com/school")
    assert sites == ["instagram.com", "facebook.com"]
    assert is_allowed_site("https://www.instagram.com/p/1", sites)
    assert not is_allowed_site("https://instagram.com.evil.kz/p/1", sites)
    assert not is_allowed_site("https://evil.kz/instagram.com", sites)
    assert not is_allowed_site("https://instagram.com@evil.kz/", sites)
    assert is_allowed_site("https://any.kz", [])
    assert read_link("жарияладық") is None


def test_row_085_a_certificate_is_a_file_or_a_note_of_our_own() -> None:
    assert accepted_of_part("Рейд", ["written_note"], alone=True) == {PHOTO, DOCUMENT, NOTE}
    assert accepted_of_part("Рейд", ["photo_report"], alone=True) == {PHOTO}


def test_row_086_with_link_means_with_a_link() -> None:
    assert item_of(99).evidence_kinds
    assert accepted_of_part("«Мектеп Лигасы»", item_of(99).evidence_kinds, alone=True) == {LINK}


def test_row_089_three_titles_are_three_parts() -> None:
    assert len(parts_of("\n".join(item_of(89).titles))) == 3


def test_row_100_and_102_nurse_and_psychologist_answer() -> None:
    assert "nurse" in answering_roles(item_of(100).responsible)
    assert "psychologist" in answering_roles(item_of(102).responsible)


def test_row_107_no_title_of_the_plan_is_taken_for_a_collection_of_money() -> None:
    assert not [title for item in items() for title in item.titles if money_asked(title)]


@pytest.mark.parametrize(
    ("row", "linked"),
    [
        (90, "class-elections"),
        (91, "classes"),
        (95, "sittings"),
        (101, "classes"),
        (109, "campaign"),
        (126, "year-report"),
        (92, None),
        (107, None),
    ],
    ids=lambda one: f"row_{one:03}" if isinstance(one, int) else str(one),
)
def test_row_090_091_095_101_109_126_what_a_row_is_linked_with(row: int, linked: str | None) -> None:
    assert linked_with(item_of(row).titles[0]) == linked


def test_row_096_five_adverts_take_turns_week_by_week() -> None:
    title = item_of(96).titles[0]
    turns = [of_this_time(title, week, weekly=True) for week in range(1, 8)]
    five = ["Үздік оқушы", "Жас спортшы", "Мектеп белсенділері", "Өнерлі оқушы", "Қамқор оқушы"]
    assert turns == [*five, *five[:2]]
    assert of_this_time(item_of(101).titles[0], 1, weekly=True) is None


@pytest.mark.parametrize("row", [96, 97, 108, 125], ids=lambda row: f"row_{row:03}")
def test_row_096_097_108_125_what_shows_children_needs_their_parents(row: int) -> None:
    assert shows_children(item_of(row).titles[0])
    assert not shows_children(item_of(101).titles[0])


@pytest.mark.parametrize("name", ["a.exe", "a.SCR ", "плакат.apk", "x.docm", "y.html"])
def test_a_file_that_a_phone_could_run_is_known(name: str) -> None:
    assert is_dangerous(name)
    assert not is_dangerous(name.strip() + ".pdf")


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("Мектеп сайтында жариялау", {LINK}),
        ("Әлеуметтік желіде жариялау", {LINK}),
        ("«Радио баршаға» қалалық радиосы", {LINK, PHOTO, DOCUMENT}),
        ("«Мектеп жаңалықтары» газеті", {LINK, PHOTO, DOCUMENT}),
        ("Публикация на сайте и в соцсетях", {LINK}),
    ],
)
def test_row_009_what_was_published_is_shown_by_a_link_or_a_file(words: str, given: set[str]) -> None:
    """Website, radio, newspaper, social network: each has its evidence, and it is stored as a link or a file."""
    assert accepted_evidence(evidence_of(words)) == given


# Each row of the plan by itself: the common test, and what is special about it (the stories lie in tests/chats)


def test_row_087_several_answer_for_one_row() -> None:
    assert set(answering_roles(stands(94).responsible)) == {Role.MENTOR, Role.CLASS_TEACHER}


def test_row_095_a_sitting_is_attended_from_grade_eight_on() -> None:
    item = stands(95)
    assert item.audience_grades == (8, 9, 10, 11), "members are of the grades 9–11"
    assert linked_with(item.titles[0]) == "sittings"


def test_row_101_each_class_ticks_once_a_week() -> None:
    assert linked_with(stands(101).titles[0]) == "classes"
    assert kind_in(101) == "cleanup"


def test_row_102_the_psychologist_answers_for_the_round_table() -> None:
    assert kind_in(102) == "round_table"
    assert Role.PSYCHOLOGIST in answering_roles(stands(102).responsible)


def test_row_103_an_hour_on_decency() -> None:
    assert kind_in(103) == "talk"


def test_row_106_entries_of_a_challenge_are_collected() -> None:
    assert {"entries"} <= set(KINDS[kind_in(106)].fields)


def test_row_108_a_contest_of_films_shows_children() -> None:
    item = stands(108)
    assert {"entries"} <= set(KINDS[kind_in(108)].fields), "a film is handed in"
    assert shows_children(item.titles[0])


def test_row_109_falls_into_the_campaign() -> None:
    stands(109)
    campaign = of_year(2027)[0]
    assert (campaign.opens_on, campaign.closes_on) == (date(2027, 1, 10), date(2027, 2, 10))
    assert all(campaign.opens_on <= day <= campaign.closes_on for day in days_of(109))


def test_row_110_a_debate_of_grade_seven_alone() -> None:
    assert kind_in(110) == "debate"
    assert stands(110).audience_grades == (7,)


def test_row_111_a_debate_of_two_grades() -> None:
    assert kind_in(111) == "debate"


def test_row_112_a_discussion_is_a_debate() -> None:
    assert kind_in(112) == "debate"


def test_row_113_a_talk_of_the_eldest() -> None:
    assert stands(113).audience_grades == (10, 11)


def test_row_114_partners_have_a_column_that_is_empty() -> None:
    assert kind_in(114) == "contest"
    assert stands(114).partners == ()


def test_row_115_a_lesson_on_waste() -> None:
    assert kind_in(115) == "talk"


def test_row_117_a_show_of_crafts() -> None:
    assert kind_in(117) == "exhibition"


def test_row_118_the_youngest_sing_and_their_parents_register_them() -> None:
    assert kind_in(118) == "contest"
    assert max(stands(118).audience_grades) == 4
    assert Role.MUSIC_TEACHER in answering_roles(stands(118).responsible)


def test_row_120_theatre_leaders_answer_for_the_evening_of_poetry() -> None:
    assert Role.THEATRE_LEADER in answering_roles(stands(120).responsible)


def test_row_122_friendship_of_peoples_belongs_to_a_project() -> None:
    assert any("Шабыт" in project for project in stands(122).projects)


def test_row_123_a_challenge_of_the_whole_organisation() -> None:
    assert kind_in(123) == "contest"


def test_row_124_a_festival_of_soldiers_songs() -> None:
    assert kind_in(124) == "creative"


def test_row_125_a_familys_photo_shows_children() -> None:
    assert shows_children(stands(125).titles[0])


def test_row_126_the_report_of_the_year_is_linked() -> None:
    assert linked_with(stands(126).titles[0]) == "year-report"
