"""What is written for those who run the bot, says what the program understands. Docker itself is not tried here."""

import configparser
import re
import shlex
from argparse import _SubParsersAction
from pathlib import Path

import pytest

from bot.cli import parser
from bot.settings import Settings
from tests.house.sources import ROOT

PAGES = [
    *["README.md", "docs/RUNNING.md", "docs/RUNNING.ru.md", "docs/RUNNING.en.md"],
    *["Dockerfile", "deploy/school-bot.service", "deploy/school-bot@.service", "Makefile"],
]
#: What a page leaves for the reader to fill in.
PLACEHOLDERS = {"URL": "sqlite+aiosqlite:///x.db", "COMMAND": "check"}


def commands(page: str) -> list[list[str]]:
    """Everything after «-m bot», up to a comment or the end of the quotation."""
    text = (ROOT / page).read_text("utf-8").replace('", "', " ").replace('"]', "")
    found = re.findall(r"-m bot((?: +[^\s`#();|&,]+| +\"[^\"]*\")+)", text)
    return [[PLACEHOLDERS.get(word, word) for word in shlex.split(one)] for one in found]


@pytest.mark.parametrize("page", PAGES)
def test_every_command_on_a_page_is_one(page: str) -> None:
    assert commands(page)
    for given in commands(page):
        assert parser().parse_args([word.rstrip(".") for word in given])


def untold() -> set[str]:
    """Commands that no page tells of."""
    told = {given[0] for page in PAGES for given in commands(page) if given}
    (every,) = [one.choices for one in parser()._actions if isinstance(one, _SubParsersAction)]
    return set(every) - told


def test_every_command_stands_on_a_page() -> None:
    assert not untold(), "say in docs/RUNNING.*.md what it is for, as «python -m bot …»"


@pytest.mark.parametrize("unit", ["school-bot.service", "school-bot@.service"])
def test_the_units_stop_at_wrong_settings_and_wait_for_what_is_in_hand(unit: str) -> None:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign] -- as the library's own manual does it
    read.read(ROOT / "deploy" / unit)
    service = read["Service"]
    assert service["RestartPreventExitStatus"] == "2"
    assert int(service["TimeoutStopSec"]) > 15
    assert service["ExecStart"].startswith(service["WorkingDirectory"])


def test_the_image_takes_what_the_program_needs_and_no_secret() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert ignored[0] == "*"
    taken = {line[1:] for line in ignored if line.startswith("!")}
    rooms = {file.parent.name for file in ROOT.glob("*/__init__.py")} - {"tests"}
    assert taken == {*rooms, "requirements-postgres.lock"}
    assert all((ROOT / one).exists() for one in taken)


def test_settings_in_the_image_are_known() -> None:
    named = re.findall(r"\b([A-Z_]+)=", (ROOT / "Dockerfile").read_text("utf-8"))
    assert {name for name in named if not name.startswith("PYTHON")} <= {
        name.upper() for name in Settings.model_fields
    }


def test_an_empty_line_in_env_takes_nothing_away_that_the_image_sets() -> None:
    """Compose gives the lines of .env to the container, the empty ones of .env.example too, and they win."""
    named = re.findall(r"\b([A-Z_]+)=(\S+)", (ROOT / "Dockerfile").read_text("utf-8"))
    compose = (ROOT / "compose.yaml").read_text("utf-8")
    for name, value in named:
        if not name.startswith("PYTHON"):
            assert f"{name}: ${{{name}:-{value}}}" in compose


def test_the_lock_with_postgres_is_the_lock_and_psycopg() -> None:
    def pinned(file: Path) -> set[str]:
        return set(re.findall(r"^[\w.-]+==[^\s;]+", file.read_text("utf-8"), re.MULTILINE))

    more = pinned(ROOT / "requirements-postgres.lock") - pinned(ROOT / "requirements.lock")
    assert {one.split("==")[0] for one in more} >= {"psycopg", "psycopg-binary"}
    assert pinned(ROOT / "requirements.lock") <= pinned(ROOT / "requirements-postgres.lock")
    assert pinned(ROOT / "requirements-postgres.lock") <= pinned(ROOT / "requirements-dev.lock")
