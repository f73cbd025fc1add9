"""The readers find in the school's own files what a person finds, row by row; hostile files are refused quickly."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from documents.plan import read_plan
from documents.roster import Pupil, read_parents, read_staff, read_students
from documents.upload import FileRefused
from locales.words import has_message
from school.dates import SchoolYear
from school.people.roster import shown_phone

ROOT = Path(__file__).parents[2]
INPUTS, SAMPLE = ROOT.parent / "shared" / "inputs", ROOT / "bot" / "demo" / "sample"
real = pytest.mark.skipif(not INPUTS.exists(), reason="the real school's files are not beside the project")


def plain(value: Any) -> Any:
    """Texts as they are compared: single spaces, no leading number or dash, no stop at the end, small letters."""
    if isinstance(value, str):
        text = re.sub(r"^(\d{1,2}\s*[.)](?!\d)|[-–—])\s*", "", " ".join(value.split()))
        return text.rstrip(".,; ").casefold()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return value


@real
@pytest.mark.parametrize("name", ["parliament-plan-2024-2025", "mektepke-zhol-2011"])
def test_a_real_plan_is_understood_row_by_row(name: str) -> None:
    read = read_plan(INPUTS / f"{name}.docx")
    expected = json.loads((INPUTS / "expected" / f"{name}.json").read_text("utf-8"))
    assert len(read.items) == expected["item_count"]
    assert sum(len(item.titles) for item in read.items) == expected["title_count"]
    assert not read.problems
    for item, wanted in zip(read.items, expected["items"], strict=True):
        found = item.as_json()
        others = [plain(one) for one in wanted.get("responsible_also_accepted", [])]
        for key in set(wanted) - {"id", "note", "responsible_also_accepted"}:
            same = plain(found[key]) == plain(wanted[key])
            assert same or (key == "responsible" and plain(found[key]) in others), (wanted["id"], key)


@real
def test_the_real_roster_is_read_with_all_its_oddities() -> None:
    read = read_students(INPUTS / "roster.xlsx", 2024)
    expected = json.loads((INPUTS / "expected" / "roster.json").read_text("utf-8"))
    assert (read.data_rows, len(read.people)) == (1506, 1500)
    assert [one.code for one in read.people if not one.class_name] == expected[
        "students_without_a_readable_class"
    ]
    counted: dict[str, int] = {}
    for one in read.people:
        if one.class_name:
            counted[one.class_name] = counted.get(one.class_name, 0) + 1
    assert counted == expected["students_per_class"]
    by_row = {one.row: one for one in read.people}
    languages = {"kk": "қазақ", "ru": "орыс"}
    for odd in expected["oddities"]:
        one = by_row[odd["row"]]
        found = {
            "C": one.name if odd["reads_as"] else None,
            "D": one.class_name,
            "E": one.born_on.isoformat() if one.born_on else None,
            "F": languages.get(one.language or ""),
            "H": shown_phone(one.phone) if one.phone else None,
        }
        assert found[odd["column"]] == odd["reads_as"], odd
    assert {problem.row for problem in read.problems} >= {one["row"] for one in expected["duplicates"]}


@real
def test_the_real_staff_and_parents_are_read() -> None:
    expected = json.loads((INPUTS / "expected" / "staff.json").read_text("utf-8"))["staff"]
    staff = read_staff(INPUTS / "staff.xlsx").people
    assert [(s.row, s.name, sorted(s.roles), list(s.classes), s.on_leave) for s in staff] == [
        (e["row"], e["name"], sorted(e["roles"]), e["classes"], e["on_leave"]) for e in expected
    ]
    pupils = [Pupil(s.code, s.name, s.class_name) for s in read_students(INPUTS / "roster.xlsx", 2024).people]
    parents = read_parents(INPUTS / "parents.csv", pupils)
    wanted = json.loads((INPUTS / "expected" / "parents.json").read_text("utf-8"))
    assert parents.data_rows == len(parents.people) == 1200
    assert len({child for one in parents.people for child in one.children}) == 1406
    by_row = {one.row: one for one in parents.people}
    for odd in wanted["oddities"]:
        if isinstance(odd["reads_as"], list):
            assert list(by_row[odd["line"]].children) == odd["reads_as"], odd


def test_the_sample_school_is_read_whole() -> None:
    """What the repository itself carries, in three school years."""
    for first in (2024, 2026, 2031):
        plan = read_plan(SAMPLE / "plan.docx", SchoolYear(first))
        assert (len(plan.items), sum(len(i.titles) for i in plan.items), plan.problems) == (38, 42, [])
        assert plan.items[0].month == f"{first}-09"
        assert plan.items[-1].month == f"{first + 1}-05"
    students = read_students(SAMPLE / "students.xlsx", 2026).people
    assert len(students) == 156
    staff = {one.name: one for one in read_staff(SAMPLE / "staff.xlsx").people}
    assert staff["Жүнісов Марат"].classes == ("9 А",)
    parents = read_parents(
        SAMPLE / "parents.csv", [Pupil(s.code, s.name, s.class_name) for s in students]
    ).people
    assert len(next(one for one in parents if one.name == "Ахметова Гүлнар").children) == 2


def _bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (200 << 20))


def _entities(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        evil = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>'
        archive.writestr("word/document.xml", evil)


@pytest.mark.parametrize(
    "make",
    [
        _bomb,
        _entities,
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"MZ an executable"),
        lambda file: file.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600),
        lambda file: file.write_bytes((SAMPLE / "plan.docx").read_bytes()[:3000]),
    ],
)
def test_a_hostile_or_broken_plan_is_refused_with_words(tmp_path: Path, make: Any) -> None:
    file = tmp_path / "plan.docx"
    make(file)
    with pytest.raises(FileRefused) as refused:
        read_plan(file, SchoolYear(2026))
    assert all(has_message(language, refused.value.reason) for language in ("kk", "ru", "en"))


def test_a_list_of_a_hundred_thousand_rows_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Коды;Аты-жөні;Сыныбы\n" + "X-1;Біреу Біреуов;5 А\n" * 100_000, "utf-8")
    with pytest.raises(FileRefused, match="rows"):
        read_students(file, 2026)


def test_wrong_columns_are_named(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("a;b;c\n1;2;3\n", "utf-8")
    with pytest.raises(FileRefused) as refused:
        read_students(file, 2026)
    assert has_message("kk", refused.value.reason)
