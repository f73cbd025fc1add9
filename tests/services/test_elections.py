"""The urn under load and under a thief's eyes: nobody votes twice, nobody's vote is lost, nothing can be read."""

import asyncio
import multiprocessing
import sqlite3
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from db import elections as rows
from db import people
from db.store import Store
from db.vault import Vault
from school.elections import VoteRefusal, order_for, tally, winners
from school.names import fold
from school.people import Role
from services import elections, urn
from tests.school import KEY, NOW, School

VOTERS = 200


async def open_election(school: School, voters: int = 0) -> int:
    """An open election with Aidana and Erlan, and as many more voters of grade 9 as wanted."""
    async with school.store.writing() as tx:
        for number in range(voters):
            name = f"Дауыс {number}"
            values = {
                "school_id": school.id,
                "name": name,
                "name_key": fold(name),
                "grade": 9,
                "letter": "А",
                "language": "kk",
                "active": True,
            }
            await people.set_roles(tx, await people.add(tx, values), [(Role.STUDENT, "")])
    values = {
        "title": "Президент",
        "grades": [9],
        "candidates": [school.aidana.id, school.erlan.id],
        "commission": [school.dana.id, school.marat.id, school.saule.id],
        "closes_at": NOW + timedelta(days=1),
    }
    made = await elections.set_up(school.store, school.dana, "draft", values, NOW)
    for member in (school.dana, school.marat, school.saule):
        assert isinstance(await elections.take_words(school.store, member, made.id, NOW), str)
        await elections.confirm_words(school.store, member, made.id, NOW)
    opened = await elections.open_voting(school.store, school.dana, made.id, NOW)
    assert getattr(opened, "state", None) == "open"
    return made.id


def vote_for_all(
    url: str, election_id: int, voters: list[int], results: "multiprocessing.Queue[list[str]]"
) -> None:
    """One of eight processes that all vote for the same two hundred people, five times each."""

    async def run() -> list[str]:
        store, vault = Store(url), Vault(KEY)
        said: list[str] = []

        async def vote(voter_id: int) -> None:
            async with store.reading() as tx:
                voter = await people.by_id(tx, voter_id)
            assert voter
            for _ in range(5):
                ballot = await elections.ballot_for(store, vault, voter, election_id, NOW)
                if isinstance(ballot, VoteRefusal):
                    said.append(str(ballot))
                    continue
                number, _, mark = ballot.choices[0]
                outcome = await elections.cast_ballot(store, vault, voter, election_id, number, mark, NOW)
                said.append(str(outcome or "counted"))

        for start in range(0, len(voters), 20):
            await asyncio.gather(*(vote(voter) for voter in voters[start : start + 20]))
        await store.close()
        return said

    results.put(asyncio.run(run()))


async def test_eight_processes_voting_for_the_same_people_make_one_ballot_each(school: School) -> None:
    election_id = await open_election(school, VOTERS - 2)
    async with school.store.reading() as tx:
        voters = [row.id for row in await people.everybody(tx, school.id) if row.grade == 9]
    assert len(voters) == VOTERS
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[list[str]] = context.Queue()
    url = str(school.store.url)
    processes = [
        context.Process(target=vote_for_all, args=(url, election_id, voters, results)) for _ in range(8)
    ]
    for process in processes:
        process.start()
    said = [line for _ in processes for line in await asyncio.to_thread(results.get, True, 120)]
    for process in processes:
        await asyncio.to_thread(process.join)
    assert said.count("counted") == VOTERS
    assert set(said) == {"counted", VoteRefusal.ALREADY_VOTED.value}
    async with school.store.reading() as tx:
        assert len(await rows.ballots(tx, election_id)) == VOTERS
        assert (await rows.turnout(tx, election_id)) == (VOTERS, VOTERS)


async def test_a_thief_of_the_files_reads_no_choice_and_no_order(school: School) -> None:
    election_id = await open_election(school, 5)
    for voter in (school.aidana, school.erlan):
        ballot = await elections.ballot_for(school.store, school.vault, voter, election_id, NOW)
        assert not isinstance(ballot, VoteRefusal)
        number, _, mark = next(one for one in ballot.choices if one[0] == 2)
        assert (
            await elections.cast_ballot(school.store, school.vault, voter, election_id, number, mark, NOW)
            is None
        )
    file = Path(school.store.path)
    canary = b"CANARY OF CHOICE"
    async with school.store.writing() as tx:
        found = await rows.by_id(tx, election_id)
        assert found
        assert found.public_key
        sealed = urn.seal(int.from_bytes(canary, "big"), election_id, found.public_key)
        await rows.drop_ballot(tx, election_id, urn.new_slot(), sealed)
    for part in (file, file.with_name(file.name + "-wal")):
        assert sealed in part.read_bytes() or part == file
        assert canary not in part.read_bytes()
    copy = sqlite3.connect(file)
    try:
        assert copy.execute("SELECT count(*) FROM processed_update").fetchone() == (0,)
        assert {len(sealed) for (sealed,) in copy.execute("SELECT sealed FROM urn")} == {urn.SEALED_SIZE}
        schema = dict(copy.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
        for table in ("urn", "participation"):
            assert "WITHOUT ROWID" in schema[table]
            assert "DATE" not in schema[table].upper()
        assert copy.execute("SELECT count(*) FROM audit WHERE deed LIKE '%vote%'").fetchone() == (0,)
    finally:
        copy.close()


async def test_a_moved_or_changed_ballot_spoils_the_count_and_nothing_is_lost(school: School) -> None:
    public, shares = urn.make_key()
    key = urn.join_key(shares[:2], public)
    ballot = urn.seal(1, 7, public)
    assert urn.open_all([ballot], 7, key) == [1]
    for wrong, election_id in ((ballot, 8), (bytes([ballot[0] ^ 1]) + ballot[1:], 7)):
        try:
            urn.open_all([wrong], election_id, key)
        except ValueError:
            continue
        raise AssertionError("a false ballot was opened")


def test_any_two_of_three_open_and_one_alone_does_not() -> None:
    public, shares = urn.make_key()
    for pair in ((0, 1), (0, 2), (1, 2)):
        urn.join_key([shares[pair[0]], shares[pair[1]]], public)
    for words in ([shares[0]], [shares[0], shares[0]], [shares[0], urn.make_key()[1][1]]):
        try:
            urn.join_key(words, public)
        except urn.WrongWords:
            continue
        raise AssertionError("wrong words opened the box")


@given(st.lists(st.integers(0, 4), max_size=200))
@settings(max_examples=50)
def test_the_tally_is_the_plain_count(choices: list[int]) -> None:
    votes = tally(choices, [1, 2, 3, 4])
    assert sum(votes.values()) == len(choices)
    assert all(votes[choice] == choices.count(choice) for choice in range(5))
    for winner in winners(votes):
        assert votes[winner] == max(votes.values()) > 0


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_each_voter_has_an_order_of_their_own_that_stays(voter: int, election: int) -> None:
    first = order_for(KEY, voter, election, [1, 2, 3, 4])
    assert first == order_for(KEY, voter, election, [4, 3, 2, 1])
    assert sorted(first) == [0, 1, 2, 3, 4]
    assert first[-1] == 0
