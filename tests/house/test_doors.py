"""The house itself: no room opens a wrong door, no handler stands without a deed, no button is too long."""

import ast
import importlib
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType

import pytest

from handlers import switchboard
from handlers.doors import all_handlers
from handlers.forms import Form
from school.people import Person, Role
from school.rights import RIGHTS, Deed, may
from tests.house.names import Name, at_home, handed_on, meant, module_of
from tests.house.names import modules as known_modules
from tests.house.sources import NO_ROOMS, ROOMS, ROOT, Sources, house, nodes, room_of, trees, with_fault

#: What each room may open besides itself: bot, handlers, papers, services, documents, db, school, downwards.
DOORS = {
    "bot": {"handlers", "papers", "services", "documents", "db", "school", "locales", "simulator"},
    "handlers": {"papers", "services", "db", "school", "locales"},
    "papers": {"services", "documents", "db", "school", "locales"},
    "services": {"documents", "db", "school"},
    "documents": {"school"},
    "db": {"school"},
    "school": set(),
    "locales": set(),
    "simulator": set(),
}
#: What each room may take from outside, beside the standard library.
PACKAGES = {
    "bot": {"aiogram", "aiohttp", "yarl", "apscheduler", "pydantic", "pydantic_settings", "tqdm"}
    | {"docx", "openpyxl", "sqlalchemy"},  # the demo's sample files; what a database in trouble raises
    "handlers": {"aiogram", "pydantic", "sqlalchemy"},
    "papers": {"sqlalchemy"},
    "services": {"cryptography", "shamir_mnemonic", "sqlalchemy"},
    "documents": {"defusedxml", "docx", "icalendar", "openpyxl", "PIL", "pydantic", "reportlab", "segno"},
    "db": {"aiosqlite", "alembic", "cryptography", "psycopg", "sqlalchemy"},
    "school": set(),
    "locales": {"babel", "fluent"},
    "simulator": {"aiogram", "aiohttp", "pydantic"},
}
#: What takes much of the machine's memory and is seldom needed: imported where it is, inside a function.
HEAVY = {
    *("alembic", "defusedxml", "docx", "icalendar", "openpyxl", "PIL", "psycopg", "reportlab", "segno"),
    *("shamir_mnemonic", "sqlalchemy.dialects.postgresql", "sqlalchemy.ext", "sqlalchemy.orm", "tqdm", "xml"),
    *("babel.core", "babel.dates", "babel.numbers"),
}
#: What no bot loads at its start; db/wire.py, whoever needs no PostgreSQL.
LATER = ("bot/demo/", "db/migrations/", "db/wire.py", "simulator/")
#: What other rooms than db/ may take from SQLAlchemy: a transaction's type, and faults. Nothing that makes SQL.
TYPES_OF_SQL = {"sqlalchemy.engine.Connection"}
FAULTS_OF_SQL = {"sqlalchemy.exc.OperationalError", "sqlalchemy.exc.SQLAlchemyError"}
SQL = re.compile(
    r"\b(select\b.+\bfrom|insert\s+(or\s+\w+\s+)?into|update\s+\w+\s+set|delete\s+from|pragma\s+\w+)\b",
    re.IGNORECASE | re.DOTALL,
)
#: What runs SQL, and what names a column of a table.
RUNS_SQL = {"execute", "exec_driver_sql", "scalars", "executemany", "executescript"}


@cache
def imported(module: ast.Module) -> frozenset[str]:
    """Everything that a file imports, by its full name; a way that begins with a dot stays in the room."""
    return frozenset(_imported(nodes(module)))


def _imported(among: Iterable[ast.AST]) -> Iterator[str]:
    for node in among:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def wrong_doors(sources: Sources) -> list[str]:
    """Whatever a room opens that it may not: another room, or a package."""
    found = []
    for file, module in trees(sources):
        room = room_of(file)
        allowed = DOORS[room] | PACKAGES[room] | {room} | sys.stdlib_module_names
        opened = {name.split(".")[0] for name in imported(module)}
        found += [f"{file} opens {name}" for name in sorted(opened - allowed)]
    return found


def doors_by_name(sources: Sources) -> list[str]:
    """What is opened past `import`, where nobody sees which room it is."""
    return [
        f"{file}:{one.lineno} opens by name"
        for file, module in trees(sources)
        for one in nodes(module)
        if (isinstance(one, ast.Name) and one.id == "__import__")
        or (isinstance(one, ast.Attribute) and one.attr == "import_module")
    ] + [
        f"{file} takes importlib"
        for file, module in trees(sources)
        if "importlib.import_module" in imported(module)
    ]


def test_nothing_is_opened_by_name() -> None:
    assert not doors_by_name(house())


@pytest.mark.parametrize(
    "fault",
    [
        'X = __import__("db.surveys")',
        'X = importlib.import_module("db.x")',
        "from importlib import import_module",
    ],
)
def test_a_door_opened_by_name_is_seen(fault: str) -> None:
    assert len(doors_by_name(with_fault("school/parliament/opinions.py", fault))) == 1


def heavy_at_start(sources: Sources) -> list[str]:
    """What is imported at the top of a file though it should wait."""
    return [
        f"{file} loads {name}"
        for file, module in trees(sources)
        if not file.startswith(LATER)
        for name in sorted(_imported(module.body))
        if any(f"{name}.".startswith(f"{heavy}.") for heavy in HEAVY)
    ]


def sql_outside_db(sources: Sources) -> list[str]:
    """Statements outside db/: built from SQLAlchemy's words, written as text, or run."""
    found = []
    for file, module in trees(sources):
        if (room := room_of(file)) == "db":
            continue
        allowed = TYPES_OF_SQL | (FAULTS_OF_SQL if room == "bot" else set())
        taken = {name for name in imported(module) if name.split(".")[0] == "sqlalchemy"}
        found += [f"{file} takes {name}" for name in sorted(taken - allowed)]
        found += [f"{file}:{line} {why}" for line, why in _sql_of(module)]
    return found


@cache
def _sql_of(module: ast.Module) -> tuple[tuple[int, str], ...]:
    """Each line with SQL in it, and why it is."""
    return tuple((node.lineno, why) for node in nodes(module) if (why := _sql_in(node)))  # type: ignore[attr-defined] -- an expression has a line


def _sql_in(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value=str() as text) if SQL.search(text):
            return "has SQL in a text"
        case ast.Attribute(attr=name) if name in RUNS_SQL:
            return f"runs SQL: {name}"
        case ast.Attribute(value=ast.Attribute(attr="c")):
            return "names a column of a table"
    return None


def test_no_room_opens_a_wrong_door() -> None:
    assert not wrong_doors(house())


def test_what_is_seldom_needed_waits_until_it_is() -> None:
    assert not heavy_at_start(house())


@pytest.mark.parametrize(
    ("file", "fault", "caught"),
    [
        (
            "documents/tickets.py",
            "from PIL.Image import new",
            "documents/tickets.py loads PIL.Image.new",
        ),
        (
            "db/statements.py",
            "from sqlalchemy.dialects import postgresql",
            "db/statements.py loads sqlalchemy.dialects.postgresql",
        ),
        ("locales/words.py", "import babel.dates", "locales/words.py loads babel.dates"),
    ],
)
def test_what_is_loaded_too_early_is_seen(file: str, fault: str, caught: str) -> None:
    assert heavy_at_start(with_fault(file, fault)) == [caught]


def test_no_table_names_the_dialect_of_the_other_engine() -> None:
    """`Index(…, postgresql_where=…)` loads all of it at each start, whatever the engine is."""
    tables = [
        file
        for file, module in trees(house(), "db")
        if "/migrations/" not in file
        for node in nodes(module)
        if isinstance(node, ast.keyword) and (node.arg or "").startswith("postgresql_")
    ]
    assert not tables


def test_every_folder_of_the_program_is_a_room() -> None:
    folders = {file.relative_to(ROOT).parts[0] for file in ROOT.glob("*/*.py")}
    assert folders - NO_ROOMS == set(ROOMS) == set(DOORS) == set(PACKAGES)


@pytest.mark.parametrize(
    ("file", "fault", "caught"),
    [
        ("school/events/__init__.py", "import requests", "school/events/__init__.py opens requests"),
        ("school/plan/cells.py", "from openpyxl.styles import Font", "school/plan/cells.py opens openpyxl"),
        ("school/rights.py", "from services import events", "school/rights.py opens services"),
        (
            "services/events/changes.py",
            "def f():\n    from handlers import menu",
            "services/events/changes.py opens handlers",
        ),
        ("services/events/changes.py", "import aiogram.types", "services/events/changes.py opens aiogram"),
        (
            "db/events/__init__.py",
            "from services.asking import Asking",
            "db/events/__init__.py opens services",
        ),
        ("papers/people.py", "import handlers.menu", "papers/people.py opens handlers"),
        ("simulator/clock.py", "from db.store import Store", "simulator/clock.py opens db"),
        ("locales/words.py", "from school.dates import SchoolYear", "locales/words.py opens school"),
        ("documents/charts.py", "import numpy", "documents/charts.py opens numpy"),
    ],
)
def test_a_wrong_door_is_seen(file: str, fault: str, caught: str) -> None:
    assert wrong_doors(with_fault(file, fault)) == [caught]


def test_no_sql_stands_outside_the_database() -> None:
    assert not sql_outside_db(house())


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("handlers/events/desk.py", 'LATE = "SELECT id FROM event WHERE closes_at < :now"'),
        ("handlers/events/desk.py", 'LATE = f"delete from event where id = {7}"'),
        ("services/events/changes.py", "from sqlalchemy import select"),
        ("services/events/changes.py", "from sqlalchemy import update as change"),
        ("services/events/changes.py", "import sqlalchemy"),
        ("services/events/changes.py", "from sqlalchemy.dialects.sqlite import insert"),
        ("services/events/changes.py", "from sqlalchemy.exc import SQLAlchemyError"),
        ("services/events/changes.py", "FULL = events.event.c.places == 0"),
        ("bot/timetable.py", "def tidy(tx):\n    tx.execute(old)"),
        ("bot/commands/checks.py", 'TIDY = "PRAGMA wal_checkpoint(TRUNCATE)"'),
    ],
)
def test_sql_outside_the_database_is_seen(file: str, fault: str) -> None:
    assert len(sql_outside_db(with_fault(file, fault))) == 1


def roles_beside_the_table(sources: Sources) -> list[str]:
    """Roles asked for where only school/ knows what they may: `may(person, Deed.…)` and its neighbours ask instead."""
    return [
        f"{file}:{node.lineno} asks for a role"
        for file, module in trees(sources, "bot", "handlers", "papers", "services")
        for node in nodes(module, ast.Call)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "has"
    ]


def test_roles_are_asked_for_in_one_place() -> None:
    assert not roles_beside_the_table(house())


@pytest.mark.parametrize(
    "file",
    ["handlers/events/desk.py", "services/events/changes.py", "papers/people.py", "bot/commands/checks.py"],
)
def test_a_role_beside_the_table_is_seen(file: str) -> None:
    fault = "def leads(person):\n    return person.active and person.has(*LEADERSHIP)"
    assert len(roles_beside_the_table(with_fault(file, fault))) == 1


def clocks_beside_the_house(sources: Sources) -> list[str]:
    """The time asked for where it comes in as `now`: only the machine looks at a clock."""
    return [
        f"{file}:{node.lineno} looks at a clock"
        for file, module in trees(
            sources, "handlers", "papers", "services", "db", "documents", "school", "locales"
        )
        for node in nodes(module, ast.Call)
        if isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and getattr(node.func.value, "id", "") in {"datetime", "date", "time"}
    ]


CLOCKS = {"now", "utcnow", "today", "time", "localtime"}


def test_only_the_machine_looks_at_a_clock() -> None:
    assert not clocks_beside_the_house(house())


@pytest.mark.parametrize("fault", ["X = datetime.now(UTC)", "X = date.today()", "X = time.time()"])
def test_a_clock_beside_the_machine_is_seen(fault: str) -> None:
    assert len(clocks_beside_the_house(with_fault("services/events/parts.py", fault))) == 1


def test_every_form_is_answered() -> None:
    """A form that no room names would ask once, and never hear the answer."""
    answered = {id(form) for room in switchboard.ROOMS for form in room.forms}
    modules = [importlib.import_module(module_of(file)) for file in house() if file.startswith("handlers/")]
    assert not unanswered(modules, answered)
    modules[0].__dict__["PLANTED"] = planted = Form("planted", Deed.GREET, (), nobody, nobody)  # type: ignore[arg-type] -- never asked
    try:
        assert unanswered(modules, answered) == {planted.name}
    finally:
        del modules[0].__dict__["PLANTED"]


def unanswered(modules: list[ModuleType], answered: set[int]) -> set[str]:
    made = [one for module in modules for one in vars(module).values() if isinstance(one, Form)]
    return {form.name for form in made if id(form) not in answered}


async def nobody() -> None: ...


def unbegun(sources: Sources) -> list[str]:
    """Forms that stand in their room's list and nowhere else: no press opens them."""
    known, handed, files = known_modules(sources), handed_on(sources), list(trees(sources, "handlers"))
    makers = {("handlers.forms", "Form")} | {
        (module_of(file), one.name)
        for file, module in files
        for one in nodes(module, ast.FunctionDef)
        if getattr(one.returns, "id", "") == "Form"
    }
    made: set[Name] = set()
    begun: set[Name] = set()
    for file, module in files:
        values = [one for one in module.body if isinstance(one, ast.Assign)]
        named = [(one, target.id) for one in values for target in one.targets if isinstance(target, ast.Name)]
        listed = {id(part) for one, name in named if name in ("FORMS", "ROOM") for part in ast.walk(one)}
        made |= {
            (module_of(file), name)
            for one, name in named
            if isinstance(one.value, ast.Call) and meant(file, module, one.value.func, known) in makers
        }
        begun |= {
            at_home(name, handed)
            for one in nodes(module)
            if isinstance(one, ast.Name | ast.Attribute) and isinstance(one.ctx, ast.Load)
            if id(one) not in listed and (name := meant(file, module, one, known))
        }
    return [f"{file}: nothing begins {name}" for file, name in sorted(made - begun)]


def test_every_form_is_begun() -> None:
    assert not unbegun(house())


def test_a_form_that_nothing_begins_is_seen() -> None:
    fault = "AGAIN = Form('again', Deed.GREET, (), _set, charter_screen)\nFORMS = (SET, AGAIN)"
    found = unbegun(with_fault("handlers/parliament/charter.py", fault))
    assert found == ["handlers.parliament.charter: nothing begins AGAIN"]


def orders_beside_the_one(sources: Sources) -> list[str]:
    """Slow work asked for past `order`, which alone tells a second press that the paper is being made."""
    return [
        f"{file}:{node.lineno} asks for a job itself"
        for file, module in trees(sources, "handlers")
        if file != "handlers/orders.py"
        for node in nodes(module, ast.Attribute)
        if node.attr == "ask" and getattr(node.value, "id", "") == "jobs"
    ]


def test_slow_work_is_ordered_in_one_place() -> None:
    assert not orders_beside_the_one(house())


def test_an_order_beside_the_one_is_seen() -> None:
    fault = "async def f(visit):\n    await visit.store.write(jobs.ask, 'leaflet', {}, visit.now)"
    assert len(orders_beside_the_one(with_fault("handlers/surveys.py", fault))) == 1


def test_every_handler_names_its_deed() -> None:
    found = [handler for router in switchboard.build() for _, handler in all_handlers(router)]
    assert len(found) > 15
    assert all(isinstance(handler.flags.get("deed"), Deed) for handler in found)


def person(role: str) -> Person:
    return Person(1, 1, "Біреу", "kk", frozenset({(role, "")}))


def test_the_table_of_rights_is_the_schools() -> None:
    """Written out once more by hand: a change of rights is a change of this table too."""
    students = {Deed.GREET, Deed.USE_MENU, Deed.SEE_EVENTS, Deed.VOTE, Deed.SEE_PARLIAMENT}
    parents = {Deed.GREET, Deed.USE_MENU, Deed.SEE_EVENTS, Deed.REPORT_NEED}
    staff = {
        Deed.GREET,
        Deed.USE_MENU,
        Deed.SEE_EVENTS,
        Deed.PROPOSE_EVENTS,
        Deed.SEE_PLAN,
        Deed.SEE_CAMPAIGNS,
        Deed.SEE_PARLIAMENT,
    }
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
        Role.NURSE: staff | {Deed.ANNOUNCE},
        Role.PSYCHOLOGIST: staff | {Deed.HANDLE_NEEDS, Deed.ANNOUNCE},
        Role.SOCIAL_PEDAGOGUE: staff | {Deed.HANDLE_NEEDS, Deed.REPORT_NEED, Deed.ANNOUNCE},
        Role.CLASS_TEACHER: staff
        | {Deed.SEE_CLASS, Deed.REPORT_NEED, Deed.MARK_ATTENDANCE, Deed.ANNOUNCE, Deed.SEE_REPORTS},
        Role.MENTOR: mentors,
        Role.SENIOR_MENTOR: mentors,
        Role.DEPUTY_HEAD: mentors | {Deed.SEE_CLASS, Deed.MANAGE_PEOPLE, Deed.RUN_PLAN},
        Role.ADMIN: staff
        | {Deed.SEE_CLASS, Deed.MANAGE_PEOPLE, Deed.SEE_REPORTS, Deed.EDIT_PLAN, Deed.RUN_PLAN},
        Role.MUSIC_TEACHER: staff,
        Role.THEATRE_LEADER: staff,
        "chess_leader": staff,  # a role that the school made up
    }
    assert set(Role) <= set(table), "a new role stands in the table too"
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


def test_no_handler_is_looked_for_in_another_thread() -> None:
    """aiogram runs a filter that is no coroutine in a thread, at each message that comes by: an `F`, say."""
    handlers = [handler for room in switchboard.build() for _, handler in all_handlers(room)]
    slow = [one.callback for handler in handlers for one in handler.filters or () if not one.awaitable]
    assert not slow
