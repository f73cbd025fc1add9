"""A plan that was in the database before plans had a life goes on reminding, with all that was done of it."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, text

from db.migrate import migrate
from db.store import Store
from services import plan
from tests.ages import of_age
from tests.postgres import sqlite_only
from tests.school import ZONE

pytestmark = sqlite_only


BEFORE = (
    "INSERT INTO organization (id, kind, name) VALUES (1, 'school', '№1 мектеп')",
    "INSERT INTO person (id, school_id, name, name_key, language, active, telegram_id)"
    " VALUES (1, 1, 'Қасымова Дана', 'дана', 'kk', 1, 77)",
    "INSERT INTO role (person_id, name, scope) VALUES (1, 'mentor', '')",
    "INSERT INTO plan (id, school_id, school_year, name, imported_at)"
    " VALUES (1, 1, 2026, 'plan', '2026-09-01 00:00:00.000000')",
    "INSERT INTO plan_item (id, plan_id, table_no, row_no, title, grades, evidence_kinds, responsible, understood)"
    " VALUES (1, 1, 1, 2, 'Кеңес', 4094, '[]', '[]', '{}')",
    "INSERT INTO answering (item_id, role) VALUES (1, 'mentor')",
    "INSERT INTO occurrence (id, item_id, number, starts_on, due_on, weekly, state)"
    " VALUES (1, 1, 1, '2026-10-16', '2026-10-16', 0, 'done')",
    "INSERT INTO occurrence (id, item_id, number, starts_on, due_on, weekly, state)"
    " VALUES (2, 1, 2, '2026-11-16', '2026-11-16', 0, 'open')",
    "INSERT INTO evidence (occurrence_id, person_id, kind, link, given_at)"
    " VALUES (1, 1, 'link', 'https://example.org', '2026-10-16 06:00:00.000000')",
)


async def test_a_plan_of_before_is_in_force_and_whole(tmp_path: Path) -> None:
    url = of_age(tmp_path / "school.db", "0003")
    engine = create_engine(f"sqlite:///{tmp_path / 'school.db'}")
    with engine.begin() as connection:
        for statement in BEFORE:
            connection.execute(text(statement))
    migrate(url)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT state, closed_on FROM plan")).all() == [("approved", None)]
        assert connection.execute(text("SELECT touched_at FROM plan_item")).all() == [(None,)]
        assert connection.execute(text("SELECT state, moves FROM occurrence")).all() == [
            ("done", 0),
            ("open", 0),
        ]
        assert connection.execute(text("SELECT count(*) FROM evidence")).scalar_one() == 1
    engine.dispose()
    store = Store(url)
    morning = datetime(2026, 11, 16, 4, 0, tzinfo=UTC)
    assert await plan.post_mornings(store, 1, ZONE, morning) == 1
    assert await plan.post_mornings(store, 1, ZONE, morning) == 0
    await store.close()
