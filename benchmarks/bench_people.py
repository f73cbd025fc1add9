"""What is asked about people, with 1,500, 100,000 and 1,000,000 pupils, a parent each: presses must cost the same.

What looks at every pupil stands behind it, for comparison: the sheets of codes need it, and the elections of all
classes at once; no other press.

.venv/bin/python benchmarks/bench_people.py
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
STAFF = 60  # whatever the school
FIRST_PARENT = 10_000_000

Asked = dict[str, Callable[[Connection], object]]

ON_A_PRESS: Asked = {
    "one class in numbers": lambda tx: people.one_class(tx, 1, 12, "x"),
    "the class teachers": lambda tx: people.with_role(tx, 1, Role.CLASS_TEACHER),
    "the pupils of a class": lambda tx: people.pupils_of_class(tx, 1, 12, "x"),
    "an event's registrations": lambda tx: registrations.counts(tx, 1),
    "the names of all classes": lambda tx: people.class_names(tx, 1),
}
#: The same beyond so many pupils, which are all that is counted.
UP_TO: Asked = {f"the school in numbers, to {people.MOST_COUNTED:,}": lambda tx: people.in_numbers(tx, 1)}
OF_EVERYBODY: Asked = {
    "each class in numbers": lambda tx: people.classes(tx, 1),
    "the pupils without a class": lambda tx: people.without_class(tx, 1),
    "all pupils by their role": lambda tx: people.with_role(tx, 1, Role.STUDENT),
}


def school(file: Path, pupils: int) -> None:
    """A class of 25 stands apart; the others share the rest."""
    migrate(f"sqlite+aiosqlite:///{file}")
    person = (
        "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
        " VALUES (?, 1, 'Оқушы', 'оқушы', ?, ?, 'kk', 1)"
    )
    rows = range(STAFF + 1, STAFF + 1 + pupils)
    parents = range(FIRST_PARENT, FIRST_PARENT + pupils)
    with sqlite3.connect(file) as database:
        database.execute("INSERT INTO organization (id, kind, name) VALUES (1, 'school', '№1 мектеп')")
        database.executemany(person, ((n, None, None) for n in (*range(1, STAFF + 1), *parents)))
        database.executemany(
            person, ((n, 12, "x") if n <= STAFF + 25 else (n, n % 11 + 1, str(n % 4)) for n in rows)
        )
        role = "INSERT INTO role (person_id, name, scope) VALUES (?, ?, ?)"
        database.executemany(role, ((n, "class_teacher", f"{n} А") for n in range(1, STAFF + 1)))
        database.executemany(role, ((n, "student", "") for n in rows))
        database.executemany(role, ((n, "parent", "") for n in parents))
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


def milliseconds(
    stores: dict[int, Store], ask: Callable[[Connection], object], runs: int
) -> tuple[float, ...]:
    """Of the processor, at each size: the median of runs that take turns."""
    took: dict[int, list[float]] = {pupils: [] for pupils in stores}
    for _ in range(runs):
        for pupils, store in stores.items():
            with open_tx(store) as tx:
                began = time.process_time()
                ask(tx)
                took[pupils].append(time.process_time() - began)
    return tuple(statistics.median(times) * 1000 for times in took.values())


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        stores = {}
        for pupils in (FEW, MANY, MOST):
            school(Path(folder, f"{pupils}.db"), pupils)
            stores[pupils] = Store(f"sqlite+aiosqlite:///{Path(folder, f'{pupils}.db')}")

        def tell(asked: Asked, runs: int, aim: Callable[[float, float, float], str]) -> None:
            for what, ask in asked.items():
                few, many, most = milliseconds(stores, ask, runs)
                print(
                    f"{what}: {few:.2f} ms of {FEW:,} pupils, {many:.2f} ms of {MANY:,}, {most:.2f} ms of"
                    f" {MOST:,}, {aim(few, many, most)}",
                    flush=True,
                )

        tell(ON_A_PRESS, RUNS, lambda few, _, most: f"ratio {most / few:.1f} (aim 1.5)")
        tell(UP_TO, RUNS, lambda _, many, most: f"ratio of the last two {most / many:.1f} (aim 1.5)")
        tell(OF_EVERYBODY, 1, lambda *_: "grows with the school")


if __name__ == "__main__":
    main()
