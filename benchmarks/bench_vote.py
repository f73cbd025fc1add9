"""A whole vote (open, pick, confirm) with a hundred and with a million people on the roll: it must cost the same."""

import asyncio
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from db import people
from db.migrate import migrate
from db.store import Store
from db.vault import Vault
from services import elections
from services.elections import urn
from tests.school import asking, open_tx

FEW, MANY, VOTES = 100, 1_000_000, 300
NOW = datetime(2026, 10, 16, 5, tzinfo=UTC)


def school(file: Path, voters: int) -> None:
    """An open election with these many people on its roll, and `VOTES` of them with a vote to cast."""
    migrate(f"sqlite+aiosqlite:///{file}")
    public_key, _ = urn.make_key()
    with sqlite3.connect(file) as database:
        database.execute("INSERT INTO organization (id, kind, name) VALUES (1, 'school', '№1 мектеп')")
        database.execute(
            "INSERT INTO election (id, school_id, title, method, grades, state, closes_at, public_key)"
            " VALUES (1, 1, 'Президент сайлауы', 'plurality', 4094, 'open', ?, ?)",
            ((NOW + timedelta(days=1)).strftime("%Y-%m-%d %H:%M:%S.%f"), public_key),
        )
        for number in (1, 2, 3):
            database.execute(
                "INSERT INTO candidate (election_id, number, name) VALUES (1, ?, 'x')", (number,)
            )
        database.executemany(
            "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active)"
            " VALUES (?, 1, 'x', 'x', 7, 'А', 'kk', 1)",
            ((n,) for n in range(1, voters + 1)),
        )
        database.executemany(
            "INSERT INTO roll (election_id, voter_id, grade) VALUES (1, ?, 7)",
            ((n,) for n in range(1, voters + 1)),
        )
        database.executemany(
            "INSERT INTO role (person_id, name, scope) VALUES (?, 'student', '')",
            ((n,) for n in range(1, voters + 1)),
        )
    database.close()


async def vote(store: Store, vault: Vault, voter_id: int) -> float:
    """Seconds for the three steps of one voter."""
    with open_tx(store) as tx:
        voter = people.by_id(tx, voter_id)
    assert voter
    began = time.perf_counter()
    await store.read(elections.ballot_for, asking(voter, NOW, vault=vault), 1)
    ballot = await store.read(elections.ballot_for, asking(voter, NOW, vault=vault), 1, step="cast")
    assert isinstance(ballot, elections.Ballot), ballot
    chosen = random.choice(ballot.choices)  # noqa: S311 -- no real vote
    refusal = await store.write_in_box(
        elections.cast_ballot, asking(voter, NOW, vault=vault), 1, chosen.number, chosen.mark
    )
    assert refusal is None, refusal
    return time.perf_counter() - began


async def measure(files: dict[int, Path]) -> dict[int, float]:
    """The median of each, taken in turns, so that the machine's other work falls on both alike."""
    vault = Vault(bytes(range(32)))
    stores = {voters: Store(f"sqlite+aiosqlite:///{file}") for voters, file in files.items()}
    chosen = {voters: iter(random.sample(range(1, voters + 1), min(VOTES, voters))) for voters in files}
    took: dict[int, list[float]] = {voters: [] for voters in files}
    for _ in range(min(VOTES, *files)):
        for voters, store in stores.items():
            took[voters].append(await vote(store, vault, next(chosen[voters])))
    for store in stores.values():
        await store.close()
    return {voters: statistics.median(times) for voters, times in took.items()}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = {voters: Path(folder) / f"{voters}.db" for voters in (FEW, MANY)}
        for voters, file in files.items():
            school(file, voters)
        found = asyncio.run(measure(files))
    print(
        f"a whole vote: {found[FEW] * 1000:.1f} ms with {FEW} on the roll, {found[MANY] * 1000:.1f} ms with"
        f" {MANY:,}, ratio {found[MANY] / found[FEW]:.2f} (aim 1.2)"
    )


if __name__ == "__main__":
    main()
