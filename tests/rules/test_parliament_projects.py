"""Projects: known by their names, in one of twelve directions, ended with evidence."""

from datetime import date
from pathlib import Path

from documents.plan import read_plan
from school.dates import SchoolYear
from school.events.interests import DIRECTIONS
from school.factions import ON_DUTY
from school.parliament.projects import (
    NAMED,
    ProjectRefusal,
    is_step_of,
    key_of,
    why_not_begin,
    why_not_end,
)

PLAN = Path(__file__).parents[2] / "bot" / "demo" / "sample" / "plan.docx"


def test_row_077_every_row_of_the_plan_belongs_to_one_of_ten_projects_but_januarys() -> None:
    keys = {key_of(one.name): one for one in NAMED}
    assert len(keys) == 10
    waiting = []
    for item in read_plan(PLAN, SchoolYear(2026)).items:
        found = [keys[key_of(name)] for name in item.projects]
        assert all(item.month and one.month == int(item.month[-2:]) for one in found), item.titles
        assert any(is_step_of(item.projects, key_of(one.name)) for one in found) == (len(found) == 1)
        waiting += [item] if len(found) > 1 else []
    assert {item.month for item in waiting} == {"2027-01"}
    assert len(waiting) == 4


def test_a_name_is_known_however_it_is_written() -> None:
    assert key_of("«ЭКО START» жобасы") == key_of("Эко start")
    assert key_of("Сүйіспеншілік – жүректен") == key_of("«СҮЙІСПЕНШІЛІК - ЖҮРЕКТЕН»")
    assert key_of("Еріктілер") != key_of("Аялы алақан")


def test_row_062_a_project_has_one_of_twelve_directions() -> None:
    assert len(DIRECTIONS) == 12
    assert {one.direction for one in NAMED} <= set(DIRECTIONS)
    assert all(one.faction == ON_DUTY[one.month] for one in NAMED)
    day = date(2026, 10, 16)
    assert why_not_begin("Жасыл аула", "ecological", day, day) is None
    assert why_not_begin("Жасыл аула", "thirteenth", day, day) is ProjectRefusal.NO_SUCH
    assert why_not_begin("«»", "ecological", day, day) is ProjectRefusal.NO_SUCH
    assert why_not_begin("Жасыл аула", "ecological", date(2026, 10, 15), day) is ProjectRefusal.BAD_DAY


def test_a_project_ends_with_evidence() -> None:
    assert why_not_end(0) is ProjectRefusal.NO_STEP
    assert why_not_end(1) is None
