"""The house itself: no room opens a wrong door, no handler stands without a deed, no button is too long."""

import ast
import re
from pathlib import Path

import pytest

from handlers import switchboard
from handlers.doors import all_handlers
from school.people import Person, Role
from school.rights import RIGHTS, Deed, may

ROOT = Path(__file__).parents[2]
#: What each room may open besides itself.
DOORS = {
    "bot": {"handlers", "services", "documents", "db", "school", "locales", "simulator"},
    "handlers": {"services", "db", "school", "locales"},
    "services": {"documents", "db", "school"},
    "db": {"school"},
    "documents": {"school"},
    "school": set(),
    "locales": set(),
    "simulator": set(),
}


def imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("room", DOORS)
def test_no_room_opens_a_wrong_door(room: str) -> None:
    for file in (ROOT / room).rglob("*.py"):
        wrong = (imports(file) & set(DOORS)) - DOORS[room] - {room}
        assert not wrong, f"{file.relative_to(ROOT)} opens {wrong}"


def test_rules_need_nothing_but_the_standard_library() -> None:
    outside = {"aiogram", "sqlalchemy", "pydantic", "babel", "fluent", "openpyxl", "docx"}
    for file in (ROOT / "school").rglob("*.py"):
        assert not imports(file) & outside, file


def test_services_know_no_telegram() -> None:
    for file in (ROOT / "services").rglob("*.py"):
        assert "aiogram" not in imports(file), file


def test_every_handler_names_its_deed() -> None:
    found = [handler for router in switchboard.build() for _, handler in all_handlers(router)]
    assert len(found) > 15
    assert all(isinstance(handler.flags.get("deed"), Deed) for handler in found)


def person(role: str) -> Person:
    return Person(1, 1, "Біреу", "kk", frozenset({(role, "")}))


def test_the_table_of_rights_is_the_schools() -> None:
    """Written out once more by hand: a change of rights is a change of this table too."""
    students = {Deed.GREET, Deed.USE_MENU, Deed.SEE_EVENTS, Deed.VOTE}
    parents = {Deed.GREET, Deed.USE_MENU, Deed.SEE_EVENTS, Deed.REPORT_NEED}
    staff = {Deed.GREET, Deed.USE_MENU, Deed.SEE_EVENTS, Deed.SEE_PLAN}
    mentors = staff | {
        Deed.MANAGE_EVENTS,
        Deed.RUN_ELECTIONS,
        Deed.ANNOUNCE,
        Deed.SEE_REPORTS,
        Deed.EDIT_PLAN,
        Deed.IMPORT_PLAN,
    }
    table = {
        Role.STUDENT: students,
        Role.PARENT: parents,
        Role.NURSE: staff,
        Role.PSYCHOLOGIST: staff,
        Role.SOCIAL_PEDAGOGUE: staff | {Deed.HANDLE_NEEDS},
        Role.CLASS_TEACHER: staff | {Deed.SEE_CLASS, Deed.REPORT_NEED, Deed.ANNOUNCE, Deed.SEE_REPORTS},
        Role.MENTOR: mentors,
        Role.SENIOR_MENTOR: mentors,
        Role.DEPUTY_HEAD: mentors | {Deed.SEE_CLASS, Deed.MANAGE_PEOPLE, Deed.RUN_PLAN},
        Role.ADMIN: staff
        | {Deed.SEE_CLASS, Deed.MANAGE_PEOPLE, Deed.SEE_REPORTS, Deed.EDIT_PLAN, Deed.RUN_PLAN},
        "chess_leader": staff,  # a role that the school made up
    }
    for role, deeds in table.items():
        assert {deed for deed in Deed if may(person(role), deed)} == deeds, role
    assert {deed for deed in Deed if may(None, deed)} == {Deed.GREET}
    assert set(RIGHTS) == set(Deed)


def test_every_setting_stands_in_the_example() -> None:
    from bot.settings import Settings

    example = (ROOT / ".env.example").read_text("utf-8")
    named = set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}


def test_no_file_names_a_package_index() -> None:
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml", "Makefile"):
        assert "://" not in (ROOT / name).read_text("utf-8"), name


@pytest.mark.parametrize(
    "page",
    ["README.md", "CONTRIBUTING.md", "DECISIONS.md", "GLOSSARY.md", "docs/WHERE.md", "docs/SECURITY.md"],
)
def test_every_place_that_a_page_names_is_there(page: str) -> None:
    rooms = "|".join([*DOORS, "tests", "docs", "papers", "benchmarks"])
    named = re.findall(rf"`((?:{rooms})/[\w./*-]*)`", (ROOT / page).read_text("utf-8"))
    assert not {place for place in named if not list(ROOT.glob(place.rstrip("/")))}
