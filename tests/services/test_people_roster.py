"""Imports: a second one changes what changed and duplicates nobody; a new school year moves everybody once."""

from pathlib import Path

from documents.roster import read_parents, read_staff, read_students
from services import people
from services.people import PeopleRefusal, roster
from tests.school import NOW, School, asking

SAMPLE = Path(__file__).parents[2] / "bot" / "demo" / "sample"


async def import_all(school: School) -> list[roster.ImportOutcome]:
    outcomes = []
    for read in (
        lambda _: roster.students(read_students(SAMPLE / "students.xlsx", 2026).people),
        lambda _: roster.staff(read_staff(SAMPLE / "staff.xlsx").people),
        lambda known: roster.parents(read_parents(SAMPLE / "parents.csv", known).people),
    ):
        incoming = read(await school.store.read(roster.pupils, school.id))
        done = await school.store.write(roster.bring_in, school.id, incoming, roster.How("kk"), NOW)
        outcomes.append(done.outcome)
    return outcomes


async def test_a_second_import_changes_nothing(school: School) -> None:
    await import_all(school)
    for outcome in await import_all(school):
        assert (outcome.added, outcome.changed) == (0, 0)
        assert outcome.unchanged > 0


async def test_the_new_school_year_begins_once(school: School) -> None:
    moved = await school.store.write(people.begin_school_year, asking(school.saule, NOW), 2027)
    assert moved == 5
    aidana = await school.store.read(people.find, school.saule, school.aidana.id)
    assert aidana
    assert aidana.class_name == "10 А"
    marat = await school.store.read(people.find, school.saule, school.marat.id)
    assert marat
    assert marat.teaches() == {"10 А"}
    again = await school.store.write(people.begin_school_year, asking(school.saule, NOW), 2027)
    assert again is PeopleRefusal.YEAR_ALREADY_BEGUN
