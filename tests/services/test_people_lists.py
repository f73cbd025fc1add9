"""Lists as schools keep them: each small file beside this one, what comes of it, and what a list ends."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Connection

from db import events, people
from db.events import registrations
from db.outbox import letter
from db.parliament import office as office_held
from db.people import SchoolCount
from db.people.in_hand import of as in_hand_of
from db.people.roles import set_roles
from documents.roster import read_staff, read_students
from school.people import Role
from school.people.roster import Problem
from services import people as deeds
from services.people import roster
from tests.school import NOW, School, asking, open_tx
from tests.services.test_people_who_is_who import LISTS, Office, office

__all__ = ["office"]
STAFF = ["Аты-жөні", "Лауазымы", "Сыныбы", "Телефоны"]
PUPILS = ["Аты-жөні", "Сыныбы", "Туған күні"]


def told(problems: list[Problem]) -> list[tuple[int, str]]:
    return [(one.row, one.reason) for one in problems]


async def classes(office: Office) -> list[tuple[str, str | None]]:
    return [(card.name, card.class_name) for card in await office.cards()]


async def test_a_merged_class_holds_for_every_row_that_it_spans(office: Office) -> None:
    await office.students("r01-merged-class.xlsx")
    assert [own for _, own in await classes(office)] == ["5 А", "5 А", "5 А", "5 Ә", "5 Ә"]


async def test_every_sheet_is_read(office: Office) -> None:
    await office.students("r02-sheet-per-class.xlsx")
    assert [own for _, own in await classes(office)] == ["1 А", "1 А", "1 Б", "1 Б", "2 А", "2 А"]


async def test_a_child_is_found_by_name_and_class_where_the_school_has_no_codes(office: Office) -> None:
    await office.students("r06a-class-move.xlsx")
    await office.parents("r10-parents.csv")
    child, mother = await office.one("Серікова Айша"), await office.one("Серікова Гүлнар")
    assert mother.children == {child.id}


def test_birthdays_in_every_spelling() -> None:
    read = read_students(LISTS / "r15-serials.xlsx", 2026)
    may = date(2015, 5, 17)
    assert [one.born_on for one in read.people] == [date(2015, 2, 15), date(2015, 5, 5), may, may, may]
    assert read.problems == []


def test_numbers_in_every_spelling() -> None:
    read = read_staff(LISTS / "r16-phones.xlsx")
    assert [one.phone for one in read.people] == [
        *["77990004567", "77990004568", "77990004569", "998000004567", None],
        *["77990004570", "77990004571", "77990004572"],
    ]
    assert told(read.problems) == [
        (3, "roster-phone-second"),
        (6, "roster-phone-unreadable"),
        (9, "roster-phone-second"),
    ]


def test_the_class_teacher_is_not_the_class() -> None:
    read = read_students(LISTS / "r18-teacher-col.xlsx", 2026)
    assert [one.class_name for one in read.people] == ["5 А", "5 А"]


# What a list ends


def roles(card: object) -> set[str]:
    return {f"{name} {scope}".strip() for name, scope in card.roles}


async def test_a_list_of_everybody_ends_what_it_no_longer_gives(office: Office) -> None:
    await office.staff("r24a-staff.xlsx")
    await office.staff("r24b-staff.xlsx", complete=True)
    assert roles(await office.one("Омарова Динара")) == {"psychologist"}
    assert roles(await office.one("Сейітов Арман")) == {"мұғалім"}
    assert roles(await office.one("Қуат Ләззат")) == {"мұғалім", "class_teacher 5 А"}
    assert await office.questions() == []


async def test_an_addition_asks_before_anything_ends(office: Office) -> None:
    await office.staff("r24a-staff.xlsx")
    imported = await office.staff("r24b-staff.xlsx", everything=True)
    assert [(one.kind, one.cards[0].name) for one in imported.questions] == [
        ("change", "Омарова Динара"),
        ("change", "Сейітов Арман"),
    ]
    assert Role.DEPUTY_HEAD in roles(await office.one("Омарова Динара"))
    for question in await office.questions():
        await office.says("yes", question)
    assert roles(await office.one("Омарова Динара")) == {"psychologist"}
    assert roles(await office.one("Сейітов Арман")) == {"мұғалім"}


async def test_a_list_without_a_column_of_classes_ends_no_class(office: Office) -> None:
    await office.staff("r24a-staff.xlsx")
    await office.staff([["Аты-жөні", "Лауазымы", "Телефоны"], ["Сейітов Арман", "мұғалім", "87990002245"]])
    assert "class_teacher 5 А" in roles(await office.one("Сейітов Арман"))


async def test_whoever_is_missing_is_told_or_leaves_and_comes_back(office: Office) -> None:
    await office.students("r25a-students.xlsx")
    seen = await office.preview(roster.students(read_students(LISTS / "r25b-students.xlsx", 2026).people))
    assert [seen.cards[one].name for one in seen.proposal.missing] == ["Кетті Біреу"]
    await office.students("r25b-students.xlsx")
    assert len(await office.cards()) == 3, "an addition sends nobody away"
    done = await office.students("r25b-students.xlsx", complete=True)
    assert (done.outcome.gone, len(await office.cards())) == (1, 2)
    await office.students("r25a-students.xlsx", everything=True)
    assert len(await office.cards()) == 3


async def test_the_last_who_leads_is_not_ended_by_a_list(office: Office) -> None:
    await office.staff("r24a-staff.xlsx")
    await office.joins("Омарова Динара", 7)
    await office.staff("r24b-staff.xlsx", complete=True, everything=True)
    assert Role.DEPUTY_HEAD in roles(await office.one("Омарова Динара"))
    assert [one.kind for one in await office.questions()] == ["change"]


async def test_a_child_that_may_be_one_of_two_is_asked(office: Office) -> None:
    await office.students("r05-same-names.xlsx")
    rows = [["ФИО", "Дети", "Телефон"], ["Серікова Гүлнар", "Серікова Айша 7 Б", "87990002233"]]
    imported = await office.parents(rows)
    assert [(one.kind, one.row) for one in imported.questions] == [("child", 2), ("child", 2)]
    first, second = await office.questions()
    await office.says("yes", first)
    await office.says("no", second)
    mother = await office.one("Серікова Гүлнар")
    assert mother.children == {first.cards[1].id}
    assert (await office.parents(rows)).questions == [], "what was answered is not asked again"


@pytest.mark.parametrize("birthday", ["04.03.2013", "2013-03-04"])
async def test_a_birthday_says_which_child(office: Office, birthday: str) -> None:
    await office.students("r05-same-names.xlsx")
    head = ["ФИО", "Ребенок", "Класс ребенка", "Дата рождения ребенка", "Телефон"]
    await office.parents([head, ["Серікова Гүлнар", "Серікова Айша", "7Б", birthday, "87990002233"]])
    mother = await office.one("Серікова Гүлнар")
    children = [card for card in await office.cards() if card.id in mother.children]
    assert [card.born_on for card in children] == [date(2013, 3, 4)]


# Whoever leaves


async def test_whoever_leaves_gives_back_the_seat_and_the_next_one_hears_it(school: School) -> None:
    with open_tx(school.store) as tx:
        values = {
            "school_id": school.id, "author_id": school.dana.id, "draft": "d", "state": "open",
            "title": "Кеш", "place": "зал", "starts_at": NOW + timedelta(days=3), "grades": 4094, "capacity": 1,
        }  # fmt: skip
        event_id = events.add(tx, values)
        assert event_id
        for pupil in (school.aidana, school.erlan):
            registrations.register(tx, event_id, pupil.id, pupil.id, NOW)
    left = await school.store.write(deeds.deactivate, asking(school.saule), school.aidana.id)
    assert isinstance(left, type(school.aidana))
    with open_tx(school.store) as tx:
        assert registrations.states_of(tx, event_id, [school.aidana.id, school.erlan.id]) == {
            school.erlan.id: ("going", 0)
        }
        letters = tx.exec_driver_sql("SELECT person_id FROM letter WHERE kind = 'event-seat'").scalars().all()
        assert list(letters) == [school.erlan.id]
        assert not in_hand_of(tx, school.aidana.id, NOW).anything


async def test_what_somebody_had_in_hand_is_named_to_whoever_leads(school: School) -> None:
    with open_tx(school.store) as tx:
        values = {
            "school_id": school.id, "kind": "president", "name": "Серікова Айдана", "person_id": school.aidana.id,
            "since": NOW.date(), "until": NOW.date() + timedelta(days=200),
        }  # fmt: skip
        tx.execute(office_held.insert().values(values))
    await school.store.write(deeds.deactivate, asking(school.saule), school.aidana.id)
    with open_tx(school.store) as tx:
        told = select(letter.c.person_id, letter.c.body).where(letter.c.kind == "people-left")
        letters = tx.execute(told).all()
    assert [one.person_id for one in letters] == [school.saule.id]
    assert letters[0].body["arguments"]["offices"] == 1


async def test_pupils_who_finish_school_give_back_their_seats(school: School) -> None:
    with open_tx(school.store) as tx:
        people.change(tx, school.beken.id, grade=11)
        values = {
            "school_id": school.id, "author_id": school.dana.id, "draft": "d", "state": "open",
            "title": "Кеш", "place": "зал", "starts_at": NOW + timedelta(days=3), "grades": 4094, "capacity": 9,
        }  # fmt: skip
        event_id = events.add(tx, values)
        assert event_id
        registrations.register(tx, event_id, school.beken.id, school.beken.id, NOW)
    await school.store.write(deeds.begin_school_year, asking(school.saule), 2027)
    with open_tx(school.store) as tx:
        assert registrations.counts(tx, event_id) == (0, 0)


# Where people type


async def test_names_are_found_on_any_keyboard(school: School) -> None:
    with open_tx(school.store) as tx:
        people.change(tx, school.aidana.id, name="Төлегенова Айгүл", name_key="төлегенова айгүл")
        for typed in ("айгул", "толеген", "айгүл", "төлеген"):
            found = people.search(tx, school.id, typed)
            assert [one.id for one in found] == [school.aidana.id], typed


async def test_whoever_a_list_says_has_left_is_proposed_as_left(office: Office) -> None:
    """By an addition too; whom the school does not have it does not get."""
    await office.students([PUPILS, ["Али Ер", "5 А", "05.05.2015"], ["Ким Ева", "5 А", "06.05.2015"]])
    left = [
        [*PUPILS, "Күйі"],
        ["Али Ер", "5 А", "05.05.2015", "шықты"],
        ["Пак Ян", "5 А", "07.05.2015", "выбыл"],
    ]
    await office.students(left)
    assert [(card.name, card.active) for card in await office.cards()] == [
        ("Ким Ева", True),
    ]


async def test_the_classes_are_found_one_after_another_without_a_look_at_every_pupil(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_tx(school.store) as tx:
        for grade, letter in ((9, "Ә"), (11, "В"), (9, "Б"), (1, "")):
            add_pupil(tx, school, grade, letter)
        add_pupil(tx, school, None, None)
        counted = people.classes(tx, school.id)
        names = people.class_names(tx, school.id)
        assert names == [(one.grade, one.letter) for one in counted]
        assert {(9, "А"), (9, "Ә"), (9, "Б"), (11, "В")} <= set(names)
        assert [people.one_class(tx, school.id, *name) for name in names] == counted
        pupils, missing = sum(one.pupils for one in counted), sum(one.missing for one in counted)
        assert people.in_numbers(tx, school.id) == SchoolCount(pupils, missing, classless=1)
        monkeypatch.setattr(people, "MOST_COUNTED", pupils)  # and one is in no class
        assert people.in_numbers(tx, school.id) is None


def add_pupil(tx: Connection, school: School, grade: int | None, letter: str | None) -> None:
    pupil = {"school_id": school.id, "name": "Оқушы", "name_key": "оқушы", "language": "kk"}
    set_roles(tx, people.add(tx, pupil | {"grade": grade, "letter": letter}), [(Role.STUDENT, "")])
