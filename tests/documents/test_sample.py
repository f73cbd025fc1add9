"""The project's own sample school: its files are those that its script writes, and they are read as expected."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.demo.sample.make import main
from documents.plan import read_plan
from documents.roster import read_parents, read_staff, read_students
from school.dates import SchoolYear
from tests.documents.conftest import INPUTS, SAMPLE, beside, expected

YEAR = SchoolYear(2024)
EXPECTED = Path(__file__).parent / "expected"
CAST = {
    "Серікова Айдана": "9 А",
    "Мұратов Ерлан": "9 А",
    "Оспанов Бекен": "8 А",
    "Ахметов Тимур": "5 Б",
    "Ахметов Арман": "1 А",
}


def told(name: str) -> Any:
    return json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["students.xlsx", "staff.xlsx", "parents.csv", "plan.docx"])
def test_the_files_are_those_that_the_script_writes(tmp_path: Path, name: str) -> None:
    main(tmp_path)
    assert (tmp_path / name).read_bytes() == (SAMPLE / name).read_bytes()


def test_the_plan_is_read_row_by_row() -> None:
    read = read_plan(SAMPLE / "plan.docx", YEAR)
    assert read.problems == []
    assert read.as_json() == told("plan")


def test_no_year_stands_in_the_plan_so_the_importer_gives_it() -> None:
    assert read_plan(SAMPLE / "plan.docx").problems[0].reason == "plan-year-unknown"
    months = [item.month for item in read_plan(SAMPLE / "plan.docx", SchoolYear(2030)).items]
    assert (months[0], months[-1]) == ("2030-09", "2031-05")


@beside
def test_the_plan_holds_the_facts_of_the_published_one() -> None:
    published = read_plan(INPUTS / "parliament-plan-2024-2025.docx").items
    facts = (
        "titles",
        "deadlines",
        "faction_key",
        "month",
        "audience_grades",
        "evidence_kinds",
        "responsible",
    )
    for own, theirs in zip(read_plan(SAMPLE / "plan.docx", YEAR).items, published, strict=True):
        without_year = [re.sub(r"20\d\d-20\d\d ", "", title) for title in theirs.titles]
        assert {f: getattr(own, f) for f in facts} == {f: getattr(theirs, f) for f in facts} | {
            "titles": tuple(without_year)
        }


def test_the_pupils_are_read_whatever_their_cells_look_like() -> None:
    read = read_students(SAMPLE / "students.xlsx", YEAR.first)
    assert (len(read.people), read.data_rows, read.repeated) == (156, 157, 1)
    assert [(p.reason, p.shown) for p in read.problems] == [
        ("roster-repeated", "Шаяхметов Рамазан (79)"),
        ("roster-row-not-read", "Екінші бөлім"),
        ("roster-row-not-read", "Барлығы: 157"),
    ]
    found = {p.name: p.class_name for p in read.people}
    assert {name: found[name] for name in CAST} == CAST
    assert [[p.code, p.name, p.class_name, p.language, p.phone] for p in read.people] == told("students")


def test_the_staff_have_every_role_and_every_class_its_teacher() -> None:
    read = read_staff(SAMPLE / "staff.xlsx")
    assert read.problems == []
    assert len({p.name for p in read.people}) == len(read.people)
    assert {role for p in read.people for role in p.roles} == {
        "deputy_upbringing", "senior_mentor", "mentor", "class_teacher", "psychologist", "nurse",
        "social_pedagogue", "music_teacher", "theatre_leader",
    }  # fmt: skip
    classes = {p.class_name for p in read_students(SAMPLE / "students.xlsx", YEAR.first).people}
    assert {own for p in read.people for own in p.classes} == classes
    assert [[p.name, list(p.roles), list(p.classes), p.language, p.phone] for p in read.people] == told(
        "staff"
    )


def test_the_parents_have_their_children() -> None:
    pupils = read_students(SAMPLE / "students.xlsx", YEAR.first).people
    read = read_parents(SAMPLE / "parents.csv", [(p.code, p.name, p.class_name) for p in pupils])
    assert read.problems == []
    names = {p.code: p.name for p in pupils}
    gulnar = next(p for p in read.people if p.name == "Ахметова Гүлнар")
    assert [names[code] for code in gulnar.children] == ["Ахметов Тимур", "Ахметов Арман"]
    assert [[p.code, p.name, p.relation, p.phone, list(p.children)] for p in read.people] == told("parents")


@beside
def test_nobody_of_the_sample_is_in_the_larger_lists() -> None:
    theirs = {" ".join(p.name.split()[:2]) for p in read_students(INPUTS / "roster.xlsx", 2024).people}
    theirs |= {" ".join(one["name"].split()[:2]) for one in expected("staff")["staff"]}
    theirs |= {" ".join(p.name.split()[:2]) for p in read_parents(INPUTS / "parents.csv", []).people}
    ours = (
        {row[1] for row in told("students")}
        | {row[0] for row in told("staff")}
        | {r[1] for r in told("parents")}
    )
    assert not ours & theirs
