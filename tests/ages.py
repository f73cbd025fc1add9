"""Databases of any age, and what a command finds that makes one: each step of the way is gone once, and then copied.

That the steps lead there is held by tests/services/test_migrations.py, and by the demo, which makes its own database.
"""

import tempfile
from functools import cache, partial
from pathlib import Path
from typing import Any

from alembic import command

from db.box import box_of
from db.engines import engine_of
from db.migrate import migrate, revision_of, revisions
from tests.made_once import made_once

_upgrade = command.upgrade
#: The database and its box, once there is one, by the age of their tables.
_known: dict[str, list[bytes]] = {}


def of_age(file: Path, age: str) -> str:
    """A SQLite database whose tables are of this age (a revision's number), and nobody is in it: its address."""
    for one, content in zip((file, box_of(file)), files(age), strict=False):
        one.touch(0o600)
        one.write_bytes(content)
    return f"sqlite+aiosqlite:///{file}"


def files(age: str) -> list[bytes]:
    """What stands in the database and in its box."""
    if age not in _known:
        _known[age] = made_once(f"age-{age}", partial(_made, age))
    return _known[age]


def _made(age: str) -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "school.db")
        if younger := max((one for one in _known if one < age), default=None):
            of_age(file, younger)
        migrate(f"sqlite+aiosqlite:///{file}", age)
        return [one.read_bytes() for one in (file, box_of(file)) if one.exists()]


@cache
def newest() -> str:
    return revisions()[-1]


def upgrade(config: Any, to: str) -> None:
    """In the place of Alembic's: whoever makes a SQLite database gets a copy."""
    url = config.attributes["url"]
    file = engine_of(url).file
    if file and to == "head" and revision_of(url) is None:
        of_age(file, newest())
    else:
        _upgrade(config, to)
