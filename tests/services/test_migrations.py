"""A database of any age becomes one of today: nothing is lost, and its tables are those of the program."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from db.migrate import migrate, revision_of, revisions
from db.tables import metadata

SCHOOL = text("INSERT INTO organization (id, kind, name) VALUES (1, 'school', '№1 мектеп')")
ELECTION = text(
    "INSERT INTO election (id, school_id, title, method, grades, state, closes_at)"
    " VALUES (1, 1, 'Президент сайлауы', 'plurality', 4094, 'published', '2026-10-20 13:00:00')"
)


@pytest.mark.parametrize("first", revisions())
def test_a_database_of_every_age_is_brought_up_to_date(tmp_path: Path, first: str) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'school.db'}"
    assert migrate(url, first)
    engine = create_engine(f"sqlite:///{tmp_path / 'school.db'}")
    with engine.begin() as connection:
        connection.execute(SCHOOL)
        connection.execute(ELECTION)
    migrate(url)
    assert revision_of(url) == revisions()[-1]
    assert not migrate(url), "a second start changes nothing"
    with engine.begin() as connection:
        assert connection.execute(text("SELECT title FROM election")).scalar_one() == "Президент сайлауы"
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
    engine.dispose()
