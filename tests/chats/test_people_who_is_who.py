"""The deputy head's desk: who may be one person, what a list would change for whoever has joined, what was mixed up."""

from pathlib import Path

from db import people
from db.people.roles import set_roles
from documents.roster import read_staff
from school.people import Role
from services.people import roster
from tests.chats.conftest import Stage
from tests.documents.conftest import excel
from tests.school import NOW, open_tx

POSTS = ["Аты-жөні", "Лауазымы", "Телефоны"]
NEW_DEPUTY = ["Ахметова Гүлнар", "директордың тәрбие ісі жөніндегі орынбасары", "8 799 000 88 77"]


async def staff_list(stage: Stage, folder: Path, *rows: list[str]) -> None:
    read = read_staff(excel(folder / "staff.xlsx", [POSTS, *rows])).people
    await stage.school.store.write(
        roster.bring_in, stage.school.id, roster.staff(read), roster.How("kk"), NOW
    )
    await stage.letters()


async def test_a_namesake_is_asked_about_with_both_cards(stage: Stage, tmp_path: Path) -> None:
    await staff_list(stage, tmp_path, NEW_DEPUTY)
    assert stage.saule.sees("сұрақ туды: 1")
    await stage.saule.presses("Қарау")
    await stage.saule.presses("Ахметова Гүлнар: бір адам ба, екі адам ба")
    for told in (
        "ата-ана",
        "+7 799 100 00 06",
        "Ботқа кірген",
        "ДТІЖО",
        "+7 799 000 88 77",
        "Ботқа кірмеген",
    ):
        assert stage.saule.sees(told)
    await stage.saule.presses("Екі адам")
    assert stage.saule.sees("Сұрақ жоқ")
    with open_tx(stage.school.store) as tx:
        mother = people.by_id(tx, stage.school.gulnar.id)
    assert mother
    assert mother.roles == {(Role.PARENT, "")}
    await stage.gulnar.says("/menu")
    assert not any("Кім кім" in label for label in stage.gulnar.labels)


async def test_an_old_button_of_an_answered_question_does_nothing(stage: Stage, tmp_path: Path) -> None:
    await staff_list(stage, tmp_path, NEW_DEPUTY)
    await stage.saule.presses("Қарау")
    await stage.saule.presses("Ахметова Гүлнар")
    await stage.saule.presses("Екі адам")
    await stage.saule.presses_raw(stage.saule.data_of("Бір адам"))
    assert stage.saule.sees("жауап берілген")


async def test_only_who_leads_the_school_may_answer(stage: Stage, tmp_path: Path) -> None:
    await staff_list(stage, tmp_path, NEW_DEPUTY)
    await stage.saule.presses("Қарау")
    await stage.saule.presses("Ахметова Гүлнар")
    for other in (stage.gulnar, stage.dana, stage.marat):
        await other.presses_raw(stage.saule.data_of("Бір адам"))
        assert other.notice.alert
    await stage.saule.presses_raw("who:see:same:999:1:0")
    await stage.saule.presses_raw("who:nonsense:same:1:6:0")
    assert stage.saule.notice.alert


async def test_a_post_of_whoever_has_joined_is_shown_before_it_changes(stage: Stage, tmp_path: Path) -> None:
    await staff_list(stage, tmp_path, ["Қасымова Дана", "әлеуметтік педагог", "8 799 100 00 09"])
    with open_tx(stage.school.store) as tx:
        before = people.by_id(tx, stage.school.dana.id)
    assert before
    assert not before.has(Role.SOCIAL_PEDAGOGUE)
    await stage.saule.presses("Қарау")
    await stage.saule.presses("Қасымова Дана")
    assert stage.saule.sees("қосылады: әлеуметтік педагог")
    await stage.saule.presses("Өзгерту")
    with open_tx(stage.school.store) as tx:
        after = people.by_id(tx, stage.school.dana.id)
    assert after
    assert after.has(Role.SOCIAL_PEDAGOGUE)


async def test_whom_an_earlier_list_may_have_joined_stands_on_the_desk(stage: Stage) -> None:
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.gulnar.id, [(Role.PARENT, ""), (Role.DEPUTY_HEAD, "")])
    await stage.saule.says("/menu")
    await stage.saule.presses("Кім кім екен")
    await stage.saule.presses("екі адам бір карточкада")
    await stage.saule.presses("Екеу: аккаунт ата-ананікі")
    assert stage.saule.sees("Сұрақ жоқ")
    await stage.gulnar.says("/menu")
    assert not any("Кім кім" in label for label in stage.gulnar.labels)
