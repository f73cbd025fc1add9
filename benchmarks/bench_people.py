"""What is asked about people, with 1,500, 100,000 and 1,000,000 of them in the school: it must cost the same.

Only who asks for the whole school in two numbers pays for each of them, with a look at an index.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlalchemy.engine import Connection

from db import people
from db.events import registrations
from db.migrate import migrate
from db.store import Store
from school.people import Role
from tests.school import open_tx

FEW, MANY, MOST, RUNS = 1_500, 100_000, 1_000_000, 15
STAFF, CLASSES = 60, 44  # whatever the school

ASKED: dict[str, Callable[[Connection], object]] = {
    "one class in numbers": lambda tx: people.one_class(tx, 1, 12, "x"),
    "the class teachers": lambda tx: people.with_role(tx, 1, Role.CLASS_TEACHER),
    "the pupils of a class": lambda tx: people.pupils_of_class(tx, 1, 12, "x"),
    "an event's registrations": lambda tx: registrations.counts(tx, 1),
    "the names of all classes": lambda tx: people.class_names(tx, 1),
    "the whole school counted from an index": lambda tx: people.in_numbers(tx, 1),
}


def school(file: Path, pupils: int) -> None:
    """A class of 25 stands apart; the others share the rest."""
    migrate(f"sqlite+aiosqlite:///{file}")
    person = (
        "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
        " VALUES (?, 1, 'Оқушы', 'оқушы', ?, ?, 'kk', 1)"
    )
    with sqlite3.connect(file) as database:
        database.execute("INSERT INTO organization (id, kind, name) VALUES (1, 'school', '№1 мектеп')")
        database.executemany(person, ((n, None, None) for n in range(1, STAFF + 1)))
        rows = range(STAFF + 1, STAFF + 1 + pupils)
        database.executemany(
            person, ((n, 12, "x") if n <= STAFF + 25 else (n, n % 11 + 1, str(n % 4)) for n in rows)
        )
        database.executemany(
            "INSERT INTO role (person_id, name, scope) VALUES (?, ?, ?)",
            [(n, "class_teacher", f"{n} А") for n in range(1, STAFF + 1)]
            + [(n, "student", "") for n in rows],
        )
        database.execute(
            "INSERT INTO event (id, school_id, title, place, starts_at, grades, state)"
            " VALUES (1, 1, 'Той', 'Зал', '2099-01-01', 4094, 'open')"
        )
        database.executemany(
            "INSERT INTO registration (event_id, person_id, state, place_in_line) VALUES (1, ?, 'going', ?)",
            ((n, n) for n in rows[:900]),
        )
        database.execute("ANALYZE")
    database.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        stores = {}
        for pupils in (FEW, MANY, MOST):
            school(Path(folder, f"{pupils}.db"), pupils)
            stores[pupils] = Store(f"sqlite+aiosqlite:///{Path(folder, f'{pupils}.db')}")
        for what, ask in ASKED.items():
            took = {pupils: [] for pupils in stores}
            for _ in range(RUNS):
                for pupils, store in stores.items():
                    with open_tx(store) as tx:
                        began = time.process_time()
                        ask(tx)
                        took[pupils].append(time.process_time() - began)
            few, many, most = (statistics.median(took[pupils]) * 1000 for pupils in (FEW, MANY, MOST))
            print(
                f"{what}: {few:.2f} ms of {FEW:,} people, {many:.2f} ms of {MANY:,}, {most:.2f} ms of {MOST:,},"
                f" ratio {most / few:.1f} (aim 1.5)"
            )


if __name__ == "__main__":
    main()
