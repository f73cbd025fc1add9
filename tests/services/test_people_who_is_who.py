"""Lists of a school that starts: nobody is taken for somebody else, and who may be one is asked about."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from db import people
from db.people import accounts
from db.people import roster as roster_rows
from db.people.roles import set_roles
from db.store import Store
from db.vault import Vault
from documents.roster import read_parents, read_staff, read_students
from school.parliament.appeals import reads_confidences
from school.people import Person, Role
from school.people.roster_match import Card
from services import people as deeds
from services import schools
from services.people import PeopleRefusal, joining, roster, who_is_who
from services.people.who_is_who import Question, WhoRefusal
from tests.documents.conftest import excel
from tests.postgres import url_of
from tests.school import KEY, NOW, asking, lay_out, open_tx

LISTS = Path(__file__).parent / "lists"
MOTHER, DEPUTY = "77990002233", "77990008877"
GULNAR = "Ахметова Гүлнар Серікқызы"


class Office:
    """Somebody at the command line who imports one list after the other into an empty school."""

    def __init__(self, store: Store, school_id: int, folder: Path) -> None:
        self.store, self.id, self.folder = store, school_id, folder

    async def students(self, source: str | Sequence[Sequence[object]], **how: Any) -> roster.Imported:
        read = read_students(self._file(source), 2026).people
        return await self._bring_in(roster.students(read), **how)

    async def staff(self, source: str | Sequence[Sequence[object]], **how: Any) -> roster.Imported:
        read = read_staff(self._file(source)).people
        return await self._bring_in(roster.staff(read), **how)

    async def parents(self, source: str | Sequence[Sequence[object]], **how: Any) -> roster.Imported:
        read = read_parents(self._file(source), await self.store.read(roster.pupils, self.id)).people
        return await self._bring_in(roster.parents(read), **how)

    async def _bring_in(self, incoming: roster.Incoming, **how: Any) -> roster.Imported:
        called = roster.How("kk", lambda name: f"{name} (ата-анасы)", **how)
        return await self.store.write(roster.bring_in, self.id, incoming, called, NOW)

    async def preview(self, incoming: roster.Incoming, *, complete: bool = False) -> roster.Preview:
        how = roster.How("kk", complete=complete)
        return await self.store.read(roster.preview, self.id, incoming, how)

    def _file(self, source: str | Sequence[Sequence[object]]) -> Path:
        return LISTS / source if isinstance(source, str) else excel(self.folder / "list.xlsx", source)

    async def cards(self) -> list[Card]:
        with open_tx(self.store) as tx:
            return [one for one in roster_rows.cards(tx, self.id) if one.active]

    async def named(self, name: str) -> list[Card]:
        return [one for one in await self.cards() if one.name == name]

    async def one(self, name: str) -> Card:
        (card,) = await self.named(name)
        return card

    async def joins(self, name: str, telegram_id: int) -> Person:
        """By a code from the printed sheet."""
        card = next(one for one in await self.named(name) if not one.linked)
        with open_tx(self.store) as tx:
            person = people.by_id(tx, card.id)
        assert person
        code = (await self.store.write(joining.invite, [person], NOW, None, Vault(KEY)))[0].code
        joined = await self.store.write(joining.join_by_code, code, telegram_id, "kk", NOW)
        assert isinstance(joined, Person)
        return joined

    async def questions(self) -> list[Question]:
        return await self.store.read(who_is_who.open_questions, self.id)

    async def leader(self) -> Person:
        with open_tx(self.store) as tx:
            values = {"school_id": self.id, "name": "Әкімші", "name_key": "әкімші", "language": "kk"}
            number = people.add(tx, values | {"telegram_id": 1, "active": True})
            set_roles(tx, number, [(Role.ADMIN, "")])
            found = people.by_id(tx, number)
        assert found
        return found

    async def says(self, said: str, question: Question | None = None, who: Person | None = None) -> object:
        (asked,) = [question] if question else await self.questions()
        with open_tx(self.store) as tx:
            actor = who or people.with_telegram(tx, 1)
        return await self.store.write(who_is_who.answer, asking(actor or await self.leader()), asked, said)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    lay_out(tmp_path)
    store = Store(url_of(tmp_path / "school.db"))
    yield Office(store, await store.write(schools.open_school, "№1 мектеп"), tmp_path)
    await store.close()


def offices(cards: list[Card]) -> dict[str | None, set[str]]:
    return {card.phone: {name for name, _ in card.roles} for card in cards}


async def test_a_mother_named_like_the_new_deputy_head_gains_no_office(office: Office) -> None:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    imported = await office.staff("r08-staff.xlsx")
    both = await office.named(GULNAR)
    assert offices(both) == {MOTHER: {Role.PARENT}, DEPUTY: {Role.DEPUTY_HEAD}}
    assert [len(one.children) for one in both] == [1, 0]
    assert [(one.kind, one.row) for one in imported.questions] == [("same", 2)]


async def test_a_deputy_head_named_like_a_mother_gains_no_child(office: Office) -> None:
    await office.students("r25a-students.xlsx")
    await office.staff("r08-staff.xlsx")
    await office.parents("r31-parents.csv")
    both = await office.named(GULNAR)
    assert offices(both) == {MOTHER: {Role.PARENT}, DEPUTY: {Role.DEPUTY_HEAD}}
    assert {one.phone: len(one.children) for one in both} == {MOTHER: 1, DEPUTY: 0}


async def test_the_mothers_contact_opens_the_parents_door_alone(office: Office) -> None:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    await office.staff("r08-staff.xlsx")
    joined = await office.store.write(joining.join_by_contact, MOTHER, None, 77, "kk", NOW)
    assert isinstance(joined, Person)
    assert joined.roles == {(Role.PARENT, "")}


async def test_two_mothers_of_one_name_keep_their_children(office: Office) -> None:
    await office.students("r07b-codes-later.xlsx")
    head = ["Аты-жөні", "Телефоны", "Балалары"]
    mothers = [head, ["Ким Анна", "87990000001", "S-1"], ["Ким Анна", "87990000002", "S-2"]]
    for _ in range(2):
        await office.parents(mothers)
        both = await office.named("Ким Анна")
        assert sorted((one.phone or "", len(one.children)) for one in both) == [
            ("77990000001", 1),
            ("77990000002", 1),
        ]
    assert await office.questions() == []


async def test_a_mother_who_stands_once_for_each_child_is_one(office: Office) -> None:
    await office.students("r07b-codes-later.xlsx")
    head = ["Аты-жөні", "Телефоны", "Балалары"]
    for _ in range(2):
        await office.parents([head, ["Ким Анна", "87990000001", "S-1"], ["Ким Анна", "87990000001", "S-2"]])
        assert len((await office.one("Ким Анна")).children) == 2


@pytest.mark.parametrize("said", ["one", "two"])
async def test_the_question_is_answered_and_not_asked_again(office: Office, said: str) -> None:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    await office.staff("r08-staff.xlsx")
    (question,) = await office.questions()
    assert isinstance(await office.says(said), Question)
    assert await office.says(said, question) is WhoRefusal.ANSWERED
    if said == "one":
        card = await office.one(GULNAR)
        assert (card.phone, len(card.children)) == (DEPUTY, 1)
        assert {name for name, _ in card.roles} == {Role.PARENT, Role.DEPUTY_HEAD}
        return
    assert len(await office.named(GULNAR)) == 2
    for again in (office.staff("r08-staff.xlsx"), office.parents("r08-parents.csv")):
        assert (await again).outcome == roster.ImportOutcome(0, 0, 1, 0)
    assert await office.questions() == []


async def test_two_with_accounts_of_their_own_do_not_become_one(office: Office) -> None:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    await office.staff("r08-staff.xlsx")
    await office.joins(GULNAR, 501)
    await office.joins(GULNAR, 502)
    assert await office.says("one") is WhoRefusal.TWO_ACCOUNTS


async def test_the_account_stays_when_two_cards_become_one(office: Office) -> None:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    await office.joins(GULNAR, 501)
    await office.staff("r08-staff.xlsx")
    await office.says("one")
    card = await office.one(GULNAR)
    assert card.linked
    assert card.has(Role.DEPUTY_HEAD, Role.PARENT)


@pytest.mark.parametrize(("told", "cards"), [("иә", 1), ("жоқ", 2)])
async def test_a_column_of_the_list_answers_too(office: Office, told: str, cards: int) -> None:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    head = ["Аты-жөні", "Лауазымы", "Телефоны", "Бір адам ба"]
    imported = await office.staff([head, [GULNAR, "психолог", "+7 799 000 88 77", told]])
    assert (len(await office.named(GULNAR)), imported.questions) == (cards, [])


# Staff of one name


POSTS = ["Аты-жөні", "Лауазымы", "Телефоны"]


async def test_a_staff_list_without_numbers_changes_nobody_by_the_name(office: Office) -> None:
    await office.staff([POSTS, ["Омарова Динара", "психолог", "87990000001"]])
    await office.staff([POSTS[:2], ["Омарова Динара", "психолог"]])
    assert await office.questions() == []
    await office.staff([POSTS[:2], ["Омарова Динара", "психолог, ДТІЖО"]])
    assert not (await office.one("Омарова Динара")).has(Role.DEPUTY_HEAD)
    assert isinstance(await office.says("one"), Question)
    assert (await office.one("Омарова Динара")).has(Role.DEPUTY_HEAD)


async def test_a_number_that_comes_later_is_asked_about(office: Office) -> None:
    await office.staff([POSTS[:2], ["Омарова Динара", "психолог"]])
    later = [POSTS, ["Омарова Динара", "психолог", "87990000001"]]
    await office.staff(later, everything=True)
    assert (await office.one("Омарова Динара")).phone is None
    await office.says("two")
    assert sorted(one.phone or "" for one in await office.named("Омарова Динара")) == ["", "77990000001"]
    await office.staff(later)
    assert await office.questions() == []


async def test_whoever_stands_twice_in_the_staff_list_has_both_posts(office: Office) -> None:
    rows = [POSTS, ["Ли Анна", "психолог", "87990000001"], ["Ли Анна", "музыка мұғалімі", "87990000001"]]
    await office.staff(rows)
    assert {name for name, _ in (await office.one("Ли Анна")).roles} == {"psychologist", "music_teacher"}


# Whoever has an account


async def test_nothing_of_whoever_has_an_account_changes_before_it_was_shown(office: Office) -> None:
    await office.staff("r24a-staff.xlsx")
    await office.joins("Қуат Ләззат", 501)
    imported = await office.staff("r24b-staff.xlsx")
    (asked,) = [one for one in imported.questions if one.cards[0].linked]
    assert asked.change
    assert (asked.row, asked.cards[0].name, sorted(asked.change.come)) == (
        4,
        "Қуат Ләззат",
        [(Role.CLASS_TEACHER, "5 А")],
    )
    before = await office.one("Қуат Ләззат")
    assert (Role.CLASS_TEACHER, "6 А") in before.roles
    await office.says("yes", asked)
    after = await office.one("Қуат Ләззат")
    assert {scope for name, scope in after.roles if name == Role.CLASS_TEACHER} == {"5 А"}


async def test_a_change_that_was_refused_is_not_asked_again(office: Office) -> None:
    await office.staff("r24a-staff.xlsx")
    await office.joins("Қуат Ләззат", 501)
    for asked in (await office.staff("r24b-staff.xlsx")).questions:
        await office.says("no", asked)
    assert (await office.staff("r24b-staff.xlsx")).questions == []


async def test_whoever_saw_the_changes_lets_them_all_in(office: Office) -> None:
    await office.students("r25a-students.xlsx")
    await office.joins("Серікова Айша", 501)
    head = ["Код", "Аты-жөні", "Сыныбы", "Телефоны"]
    moved = [head, ["S-1", "Серікова Айша", "8 А", "87990000009"]]
    await office.students(moved)
    held = await office.one("Серікова Айша")
    assert (held.class_name, held.phone) == ("7 Б", "77990000001")
    await office.students(moved, everything=True)
    done = await office.one("Серікова Айша")
    assert (done.class_name, done.phone) == ("8 А", "77990000009")
    assert await office.questions() == []


async def test_the_newest_list_replaces_what_an_older_one_asked(office: Office) -> None:
    await office.students("r25a-students.xlsx")
    await office.joins("Серікова Айша", 501)
    head = ["Код", "Аты-жөні", "Сыныбы"]
    for own_class in ("9 Б", "8 Б"):
        await office.students([head, ["S-1", "Серікова Айша", own_class]])
    (asked,) = await office.questions()
    assert asked.change
    assert asked.change.values == {"grade": 8}
    await office.students("r25a-students.xlsx")
    assert await office.questions() == []


async def test_a_list_does_not_bring_back_in_silence_whoever_has_left(office: Office) -> None:
    await office.students("r25a-students.xlsx")
    gone = await office.one("Кетті Біреу")
    with open_tx(office.store) as tx:
        people.change(tx, gone.id, active=False)
    await office.students("r25a-students.xlsx")
    assert await office.named("Кетті Біреу") == []
    await office.says("yes")
    assert (await office.one("Кетті Біреу")).code == "S-3"


# Pupils


async def test_two_pupils_of_one_name_and_class_keep_their_birthdays(office: Office) -> None:
    for _ in range(2):
        await office.students("r05-same-names.xlsx")
        born = [str(one.born_on) for one in await office.named("Серікова Айша")]
        assert (len(await office.cards()), born) == (3, ["2013-03-04", "2013-11-20"])
    assert await office.questions() == []


async def test_codes_that_come_later_find_those_already_there(office: Office) -> None:
    await office.students("r06a-class-move.xlsx")
    await office.students("r07b-codes-later.xlsx")
    found = [(one.code, str(one.born_on)) for one in await office.cards()]
    assert found == [("S-1", "2013-03-04"), ("S-2", "2013-05-05")]


async def test_a_code_that_excel_made_a_number_is_the_same(office: Office) -> None:
    await office.students("r29a-codes.xlsx")
    await office.students("r29b-codes.xlsx")
    assert [(one.code, one.class_name) for one in await office.cards()] == [
        ("00012", "7 Б"),
        ("00013", "7 Б"),
    ]


async def test_a_code_given_to_another_child_is_asked_about(office: Office) -> None:
    await office.students("r25a-students.xlsx")
    await office.students([["Код", "Аты-жөні", "Сыныбы"], ["S-1", "Ким Олег", "1 А"]])
    assert (await office.one("Серікова Айша")).code == "S-1"
    assert (await office.one("Ким Олег")).code is None
    assert [one.kind for one in await office.questions()] == ["same"]


async def test_a_list_without_a_column_leaves_alone_what_that_column_would_say(office: Office) -> None:
    await office.students("r25a-students.xlsx")
    imported = await office.students([["Код", "Аты-жөні", "Сыныбы"], ["S-1", "Серікова Айша", "7 Б"]])
    assert (imported.outcome.changed, imported.outcome.unchanged) == (0, 1)
    card = await office.one("Серікова Айша")
    assert (str(card.born_on), card.phone) == ("2013-03-04", "77990000001")


# A parent's number in the pupils' list


HEADINGS = [
    "Телефон родителей",
    "Ата-анасының телефоны",
    "Анасының ұялы телефоны",
    "Телефон законного представителя",
    "Тел. матери",
    "Мобильный отца",
    "Parent's phone",
]


@pytest.mark.parametrize("heading", HEADINGS)
async def test_a_parents_number_is_never_the_pupils(office: Office, heading: str) -> None:
    rows = [["Ф.И.О. ученика", "Класс", heading], ["Серікова Айша", "7 Б", "8 799 000 22 33"]]
    for _ in range(2):
        await office.students(rows)
        child, parent = await office.cards()
        assert (child.phone, parent.phone, parent.children) == (None, MOTHER, {child.id})
        assert parent.roles == frozenset()
    joined = await office.store.write(joining.join_by_contact, MOTHER, None, 77, "kk", NOW)
    assert isinstance(joined, Person)
    assert (joined.id, joined.roles) == (parent.id, {(Role.PARENT, "")})


async def test_the_case_of_one_column_of_the_parents(office: Office) -> None:
    await office.students("r11-parent-phone.xlsx")
    assert [one.phone for one in await office.cards() if one.is_pupil()] == [None]


async def test_brothers_and_sisters_have_one_parent(office: Office) -> None:
    head = ["ФИО", "Класс", "ФИО родителя", "Телефон родителя", "Телефон"]
    rows = [
        head,
        ["Ли Ян", "7 Б", "Ли Вера", "87990002233", "87990002233"],
        ["Ли Лев", "2 А", "Ли Вера", "87990002233", "87990000007"],
    ]
    await office.students(rows)
    parent = await office.one("Ли Вера")
    assert len(parent.children) == 2
    assert [one.phone for one in await office.cards() if one.is_pupil()] == [None, "77990000007"]


async def test_a_mothers_and_a_fathers_columns_make_two(office: Office) -> None:
    head = ["Оқушының аты-жөні", "Сыныбы", "Анасы", "Анасының телефоны", "Әкесі", "Әкесінің телефоны"]
    row = ["Серік Айша", "7 Б", "Серік Гүл", "87990000001", "Серік Асан", "87990000002"]
    await office.students([head, row])
    phones = {one.name: one.phone for one in await office.cards()}
    assert phones == {"Серік Айша": None, "Серік Гүл": "77990000001", "Серік Асан": "77990000002"}


async def test_the_parents_list_gives_the_number_its_name(office: Office) -> None:
    await office.students(
        [["Код", "ФИО", "Класс", "Телефон родителей"], ["S-1", "Серікова Айша", "7 Б", MOTHER]]
    )
    await office.parents("r31-parents.csv")
    assert offices(await office.named(GULNAR)) == {MOTHER: {Role.PARENT}}
    assert len(await office.cards()) == 2


async def test_a_number_of_a_parent_who_works_here_is_asked_about(office: Office) -> None:
    await office.staff("r08-staff.xlsx")
    head = ["ФИО", "Класс", "Телефон родителей"]
    await office.students([head, ["Серікова Айша", "7 Б", DEPUTY]])
    deputy = await office.one(GULNAR)
    assert deputy.children == frozenset()
    await office.says("one")
    assert len((await office.one(GULNAR)).children) == 1


async def test_the_list_takes_back_a_number_that_an_earlier_import_gave_the_pupil(office: Office) -> None:
    head = ["ФИО", "Класс", "Телефон"]
    await office.students([head, ["Серікова Айша", "7 Б", MOTHER]])
    await office.joins("Серікова Айша", 501)
    await office.students("r11-parent-phone.xlsx")
    assert (await office.one("Серікова Айша")).phone == MOTHER
    question = next(one for one in await office.questions() if one.kind == "change")
    await office.says("yes", question)
    assert (await office.one("Серікова Айша")).phone is None
    assert await office.questions() == []


# What an earlier import may have mixed up


async def mixed(office: Office, roles: set[tuple[str, str]]) -> Card:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    card = await office.one(GULNAR)
    with open_tx(office.store) as tx:
        set_roles(tx, card.id, roles)
    return card


BOTH = {(Role.PARENT, ""), (Role.DEPUTY_HEAD, "")}


@pytest.mark.parametrize("said", ["parent", "office"])
async def test_who_was_joined_by_the_name_is_taken_apart(office: Office, said: str) -> None:
    card = await mixed(office, BOTH)
    await office.joins(GULNAR, 501)
    await office.leader()
    await office.says(said)
    stays, leaves = await office.named(GULNAR)
    assert (stays.id, stays.linked, leaves.linked) == (card.id, True, False)
    assert (stays.phone, leaves.phone) == (MOTHER, None)
    kept = Role.PARENT if said == "parent" else Role.DEPUTY_HEAD
    assert {name for name, _ in stays.roles} == {kept}
    assert {name for name, _ in leaves.roles} == {Role.PARENT, Role.DEPUTY_HEAD} - {kept}
    assert [len(one.children) for one in (stays, leaves)] == ([1, 0] if said == "parent" else [0, 1])
    assert await office.questions() == []


async def test_a_parent_who_works_here_is_one_and_not_asked_about_again(office: Office) -> None:
    await mixed(office, BOTH)
    await office.says("one")
    assert await office.questions() == []


async def test_a_parent_who_works_here_by_name_and_number_is_no_question(office: Office) -> None:
    await office.students("r07b-codes-later.xlsx")
    await office.parents("r08-parents.csv")
    await office.staff([POSTS, [GULNAR, "психолог", MOTHER]])
    assert {name for name, _ in (await office.one(GULNAR)).roles} == {Role.PARENT, "psychologist"}
    assert await office.questions() == []


@pytest.mark.parametrize("answers", [True, False])
async def test_the_check_names_them_before_the_database_is_of_today(office: Office, answers: bool) -> None:
    await mixed(office, BOTH)
    found, waiting = await office.store.read(who_is_who.doubted, answers=answers)
    assert ([one.cards[0].name for one in found], waiting) == ([GULNAR], 0)


async def test_nobody_takes_the_office_from_themselves_or_from_the_last_leader(office: Office) -> None:
    await mixed(office, BOTH)
    deputy = await office.joins(GULNAR, 501)
    (question,) = await office.questions()
    outcome = await office.store.write(who_is_who.answer, asking(deputy), question, "parent")
    assert outcome is PeopleRefusal.NOT_YOURSELF


async def test_an_account_that_came_in_by_a_parents_number_is_untied(office: Office) -> None:
    head = ["Код", "ФИО", "Класс", "Телефон"]
    await office.students([head, ["S-1", "Серікова Айша", "7 Б", MOTHER]])
    joined = await office.store.write(joining.join_by_contact, MOTHER, None, 77, "kk", NOW)
    assert isinstance(joined, Person)
    await office.parents("r08-parents.csv")
    (question,) = await office.questions()
    assert (question.kind, [one.phone for one in question.cards]) == ("number", [MOTHER, MOTHER])
    await office.says("not-own")
    child = await office.one("Серікова Айша")
    assert (child.phone, child.linked) == (None, False)
    assert await office.questions() == []


async def test_an_account_does_not_come_to_what_a_guarded_person_reads_by_a_card_of_the_same_name(
    office: Office,
) -> None:
    """A second card of the pedagogue's name, an account of one's own at it, «one person»: nobody else was asked."""
    head = ["Аты-жөні", "Лауазымы", "Телефоны"]
    await office.staff([head, ["Тілеуова Майра", "әлеуметтік педагог", "87770000001"]])
    real = await office.joins("Тілеуова Майра", 501)
    leader = await office.leader()
    await office.store.write(deeds.unlink, asking(leader), real.id)
    await office.staff([head, ["Тілеуова Майра", "мұғалім", "87770000002"]])
    with open_tx(office.store) as tx:
        (new,) = [one for one in roster_rows.cards(tx, office.id) if one.phone == "77770000002"]
        assert people.link(tx, new.id, 502, "kk", NOW)
    (question,) = await office.questions()
    await office.says("one", question)
    with open_tx(office.store) as tx:
        assert people.with_telegram(tx, 502) is None
    assert {name for name, _ in (await office.one("Тілеуова Майра")).roles} >= {Role.SOCIAL_PEDAGOGUE}


async def test_an_account_untied_because_the_number_was_wrong_is_remembered(office: Office) -> None:
    """Whoever comes in its place is not the first one, so a second person is asked of a guarded one."""
    head = ["Аты-жөні", "Лауазымы", "Телефоны"]
    await office.staff([head, ["Тілеуова Майра", "әлеуметтік педагог", "87770000001"]])
    joined = await office.store.write(joining.join_by_contact, "77770000001", None, 501, "kk", NOW)
    assert isinstance(joined, Person)
    with open_tx(office.store) as tx:
        card = next(one for one in roster_rows.cards(tx, office.id) if one.id == joined.id)
        who_is_who._not_own(tx, office.id, Question(0, "number", "", (card,)), "not-own", NOW)
        assert accounts.former_of(tx, joined.id) == 501


async def test_a_list_makes_nobody_a_reader_without_a_second_of_the_leadership(office: Office) -> None:
    """Whoever brings the list in does not agree to it; what opens no confidences is written at once."""
    rows = [
        ["Аты-жөні", "Лауазымы", "Телефоны"],
        ["Ахметова Гүлнар", "директордың тәрбие ісі жөніндегі орынбасары"],
        ["Ли Жанна", "директордың тәрбие ісі жөніндегі орынбасары"],
    ]
    await office.staff(rows)
    first = await office.joins("Ахметова Гүлнар", 501)
    second = await office.joins("Ли Жанна", 502)
    known, new = ["Сейітов Арман", "мұғалім", "87990002245"], ["Ким Ольга", "әлеуметтік педагог"]
    await office.staff([rows[0], known])
    said = [rows[0], ["Сейітов Арман", "психолог", "87990002245"], new]
    imported = await office.staff(said, everything=True, actor_id=first.id)
    given = [one for one in imported.questions if one.change and one.change.given_by]
    assert len(given) == 2
    for name in ("Сейітов Арман", "Ким Ольга"):
        assert not reads(await office.one(name)), "not yet"
    for one in given:
        assert await office.says("yes", one, first) is WhoRefusal.SECOND_PERSON
        assert isinstance(await office.says("yes", one, second), Question)
    for name in ("Сейітов Арман", "Ким Ольга"):
        assert reads(await office.one(name))
    again = await office.staff(said, everything=True, actor_id=first.id)
    assert not [one for one in again.questions if one.change and one.change.given_by]


async def test_where_one_person_leads_a_list_gives_all_that_it_says(office: Office) -> None:
    await office.staff(
        [["Аты-жөні", "Лауазымы"], ["Ахметова Гүлнар", "директордың тәрбие ісі жөніндегі орынбасары"]]
    )
    only = await office.joins("Ахметова Гүлнар", 501)
    await office.staff([["Аты-жөні", "Лауазымы"], ["Ким Ольга", "әлеуметтік педагог"]], actor_id=only.id)
    assert reads(await office.one("Ким Ольга"))


def reads(card: Card) -> bool:
    return any(reads_confidences(*pair) for pair in card.roles)
