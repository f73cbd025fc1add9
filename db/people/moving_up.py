"""A school year begins: classes move up, the last grade leaves."""

from sqlalchemy import and_, delete, insert, or_, select, update
from sqlalchemy.engine import Connection

from db.people import organization, person, role
from school.people import Role


def take_school_year(tx: Connection, school_id: int, year: int) -> bool:
    """Writes down that the school year has begun; False if it had."""
    earlier = or_(organization.c.school_year.is_(None), organization.c.school_year < year)
    begun = update(organization).where(organization.c.id == school_id, earlier)
    return tx.execute(begun.values(school_year=year)).rowcount == 1


def leavers(tx: Connection, school_id: int, last_grade: int) -> list[int]:
    """Whoever leaves the school with the last grade."""
    last = and_(person.c.school_id == school_id, person.c.active, person.c.grade == last_grade)
    return list(tx.execute(select(person.c.id).where(last)).scalars())


def move_all_up(tx: Connection, school_id: int, last_grade: int) -> int:
    """Pupils of the last grade leave, the others go up one; class teachers go with their classes."""
    pupils = and_(person.c.school_id == school_id, person.c.active, person.c.grade.is_not(None))
    left = tx.execute(update(person).where(pupils, person.c.grade == last_grade).values(active=False))
    moved = tx.execute(
        update(person).where(pupils, person.c.grade < last_grade).values(grade=person.c.grade + 1)
    )
    led = select(role).join(person).where(person.c.school_id == school_id, role.c.name == Role.CLASS_TEACHER)
    rows = [row for row in tx.execute(led).all() if row.scope]
    for row in rows:
        tx.execute(
            delete(role).where(
                role.c.person_id == row.person_id, role.c.name == row.name, role.c.scope == row.scope
            )
        )
    following = [(row.person_id, *row.scope.split(" ", 1)) for row in rows]
    fresh = [
        {"person_id": who, "name": Role.CLASS_TEACHER, "scope": f"{int(grade) + 1} {letter}"}
        for who, grade, letter in following
        if int(grade) < last_grade
    ]
    if fresh:
        tx.execute(insert(role), fresh)
    return left.rowcount + moved.rowcount


def note_school_year(tx: Connection, school_id: int, year: int) -> None:
    """The first import says which school year it is, so that classes do not move up by mistake."""
    unknown = organization.c.school_year.is_(None)
    tx.execute(update(organization).where(organization.c.id == school_id, unknown).values(school_year=year))
