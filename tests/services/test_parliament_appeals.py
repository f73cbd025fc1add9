"""Appeals without a chat: nobody is left with one that nobody reads."""

from pathlib import Path

import pytest
from sqlalchemy import select, update

from db import people
from db.outbox import letter
from db.parliament import appeals as rows
from db.people import person
from db.people.roles import add_role, set_roles
from school.parliament.appeals import AppealRefusal
from school.people import Role
from services.parliament import appeals
from services.parliament.appeals import AppealCard
from services.people import begin_school_year
from tests.school import NOW, School, asking, build_school, open_tx


def seen(school: School, nickname: str, appeal_id: int) -> bool:
    with open_tx(school.store) as tx:
        return isinstance(appeals.card(tx, asking(school.cast[nickname]), appeal_id), AppealCard)


async def test_an_appeal_whose_owner_has_left_is_somebody_elses(tmp_path: Path) -> None:
    """By the clock, within the hour; where nobody holds the post, the deputy head reads."""
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        made = appeals.send(tx, asking(school.beken), "draft", "social", "Үйде жылу жоқ болып тұр.")
        assert isinstance(made, int)
        tx.execute(update(person).where(person.c.id == school.maira.id).values(active=False))
        appeals.tick(tx, asking(school.beken).vault, school.id, NOW.date(), NOW)
        row = rows.by_id(tx, made)
        assert row
        assert row.owner_id == school.saule.id
    assert seen(school, "saule", made)
    assert seen(school, "beken", made)
    assert not seen(school, "zhanna", made)
    assert not seen(school, "dana", made)
    await school.store.close()


async def test_the_same_draft_is_the_same_appeal_and_numbers_count(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        first = appeals.send(tx, asking(school.beken), "one", "rights", "Құқығым бұзылды деп ойлаймын.")
        assert appeals.send(tx, asking(school.beken), "one", "rights", "Құқығым бұзылды.") == first
        second = appeals.send(tx, asking(school.aidana), "two", "rights", "Менің де құқығым бұзылды.")
        assert isinstance(first, int)
        assert isinstance(second, int)
        numbers = [row.number for one in (first, second) if (row := rows.by_id(tx, one))]
        assert numbers == [1, 2]
        assert appeals.answer(tx, asking(school.saule), first, "Түсіндірілді.") is None
        again = appeals.answer(tx, asking(school.saule), first, "Тағы.")
        assert again is appeals.AppealRefusal.ENDED
        assert appeals.answer(tx, asking(school.aidana), second, "Өзім.") is appeals.AppealRefusal.NOT_FOUND
    await school.store.close()


async def test_the_names_of_the_readers_are_told_as_things_are(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        assert appeals.who_reads(tx, asking(school.beken), "social") == [school.maira.name]
        tx.execute(update(person).where(person.c.id == school.maira.id).values(active=False))
        assert appeals.who_reads(tx, asking(school.beken), "social") == [school.saule.name]
        assert appeals.who_reads(tx, asking(school.beken), "question") == []
    await school.store.close()


async def test_by_the_clock_an_appeal_goes_to_nobody_whom_it_names(tmp_path: Path) -> None:
    """The social pedagogue has left; the new one is whom the words are about, so it is the deputy head's."""
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        words = "Марат ағай киімімді күлкі қылды."
        made = appeals.send(tx, asking(school.beken), "draft", "social", words)
        assert isinstance(made, int)
        tx.execute(update(person).where(person.c.id == school.maira.id).values(active=False))
        add_role(tx, school.marat.id, Role.SOCIAL_PEDAGOGUE, "")
        appeals.tick(tx, asking(school.beken).vault, school.id, NOW.date(), NOW)
        row = rows.by_id(tx, made)
        assert row
        assert row.owner_id == school.saule.id
        assert [one.id for one in appeals.desk(tx, asking(school.saule))] == [made], "it stands among hers"
        assert appeals.desk(tx, asking(school.marat)) == []
    assert seen(school, "saule", made)
    assert not seen(school, "marat", made)
    await school.store.close()


async def test_what_names_the_deputy_head_is_read_by_the_senior_mentor(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        made = appeals.send(tx, asking(school.beken), "draft", "staff", "Сәуле апай мені кіргізбей қойды.")
    assert isinstance(made, int)
    assert seen(school, "aliya", made)
    assert not seen(school, "saule", made)
    await school.store.close()


async def test_nobody_is_the_only_reader_of_what_they_wrote(tmp_path: Path) -> None:
    """A social pedagogue has children in the school as well: the deputy head reads and answers."""
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        add_role(tx, school.maira.id, Role.PARENT, "")
        maira = people.by_id(tx, school.maira.id)
        assert maira
        assert appeals.who_reads(tx, asking(maira), "social") == [school.saule.name]
        made = appeals.send(tx, asking(maira), "draft", "social", "Балама аяқ киім керек болып тұр.")
        assert isinstance(made, int)
        assert appeals.answer(tx, asking(maira), made, "Жарайды.") is AppealRefusal.NOT_FOUND
        assert appeals.answer(tx, asking(school.saule), made, "Көмектесеміз.") is None
    await school.store.close()


@pytest.mark.parametrize("change", ["lost", "left", "moved"])
async def test_what_was_written_for_a_child_is_nobodys_of_before(tmp_path: Path, change: str) -> None:
    """The teacher has lost the class, the child has left or is in another class: the answer is not the teacher's."""
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        add_role(tx, school.marat.id, Role.CLASS_TEACHER, "1 А")
        marat = people.by_id(tx, school.marat.id)
        assert marat
        told = ("social", "Бала сабаққа тамақсыз келеді.", school.arman.id)
        made = appeals.send(tx, asking(marat), "draft", *told)
        assert isinstance(made, int)
        assert isinstance(appeals.card(tx, asking(marat), made), AppealCard)
        if change == "lost":
            set_roles(tx, marat.id, marat.roles - {(Role.CLASS_TEACHER, "1 А")} | {(Role.PARENT, "")})
        elif change == "left":
            tx.execute(update(person).where(person.c.id == school.arman.id).values(active=False))
        else:
            tx.execute(update(person).where(person.c.id == school.arman.id).values(letter="Б"))
        marat = people.by_id(tx, school.marat.id)
        assert marat
        assert appeals.own(tx, asking(marat)) == []
        assert appeals.card(tx, asking(marat), made) is AppealRefusal.NOT_FOUND
        assert appeals.withdraw(tx, asking(marat), made) is AppealRefusal.NOT_FOUND
        assert appeals.answer(tx, asking(school.maira), made, "Тегін тамақ беріледі.") is None
        heard = select(letter.c.person_id).where(letter.c.kind == "appeal-answered-letter")
        assert list(tx.execute(heard).scalars()) == []
        again = appeals.send(tx, asking(marat), "again", *told)
        assert again is AppealRefusal.NOT_FOUND, "a form that was begun before gives no right"
    await school.store.close()


async def test_a_teacher_whose_class_has_grown_up_still_reads_the_answer(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    with open_tx(school.store) as tx:
        tx.execute(update(person).where(person.c.id == school.arman.id).values(grade=4))
        add_role(tx, school.marat.id, Role.CLASS_TEACHER, "4 А")
        marat = people.by_id(tx, school.marat.id)
        assert marat
        made = appeals.send(tx, asking(marat), "draft", "social", "Тамақсыз келеді ғой.", school.arman.id)
        assert isinstance(made, int)
        assert begin_school_year(tx, asking(school.saule), 2027)
        marat = people.by_id(tx, school.marat.id)
        assert marat
        assert "5 А" in marat.teaches()
        assert isinstance(appeals.card(tx, asking(marat), made), AppealCard)
    await school.store.close()
