"""Elections against a real database file: one ballot each, nothing to read in the file, and a box that two open."""

import asyncio
import dataclasses
import multiprocessing
import os
import random
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from db import elections as rows
from db import people
from db.elections import in_memory
from db.elections.candidates import add_candidates
from db.elections.commission import commission_of
from db.elections.urn import ballots_of
from db.elections.voting import AtTheBox, before_the_box
from db.people.roles import set_roles
from db.store import Store
from db.vault import Vault
from school.elections import ElectionRefusal, Terms, VoteRefusal
from school.elections.counting import AGAINST_ALL, Method, Rules, Verdict, ballot_of
from school.people import Person, Role
from services import elections
from services.elections import Misread, commission, urn
from services.elections import voting as voting_service
from tests.postgres import ON_POSTGRES, sqlite_only
from tests.running import CONTEXT
from tests.school import KEY, NOW, ZONE, School, asking, forget_memory, open_tx

END = NOW + timedelta(days=1)
BALLOTS, MARKS = "urn WHERE used", "participation WHERE voted"
MEMBERS = ("dana", "marat", "zhanna")
SCHOOLWIDE = tuple(range(1, 12))
#: How often each of the eight lets each voter try; `GATE=full` five times.
TRIES, VOTERS = (5, 200) if os.environ.get("GATE") == "full" else (1, 60)


async def enrol(school: School, how_many: int) -> list[Person]:
    """More pupils of grade 7."""
    made = []
    with open_tx(school.store) as tx:
        for number in range(how_many):
            name = f"Оқушы {number:04}"
            row = {"school_id": school.id, "code": f"Z-{number:04}", "name": name, "name_key": name.lower()}
            row |= {
                "grade": 7,
                "letter": "А",
                "language": "kk",
                "telegram_id": 90000 + number,
                "active": True,
            }
            person_id = people.add(tx, row)
            set_roles(tx, person_id, [(Role.STUDENT, "")])
            person = people.by_id(tx, person_id)
            assert person
            made.append(person)
    return made


async def set_up(school: School, draft: str = "a-draft") -> int:
    plan = elections.Plan(
        title="Президент сайлауы",
        grades=SCHOOLWIDE,
        candidates=[school.aidana.id, school.erlan.id],
        commission=[school.cast[name].id for name in MEMBERS],
        closes_at=END,
    )
    made = await school.store.write(elections.set_up, asking(school.dana, NOW), draft, plan)
    assert not isinstance(made, ElectionRefusal)
    return made.id


async def take(school: School, nickname: str, election_id: int) -> elections.OwnWords:
    own = await school.store.write(elections.take_words, asking(school.cast[nickname], NOW), election_id)
    assert not isinstance(own, ElectionRefusal), own
    return own


async def seal(school: School, election_id: int) -> dict[str, str]:
    paper = {}
    for nickname in MEMBERS:
        own = await take(school, nickname, election_id)
        done = await school.store.write(
            elections.confirm_words, asking(school.cast[nickname], NOW), election_id, own.key
        )
        assert not isinstance(done, ElectionRefusal)
        paper[nickname] = own.words
    return paper


async def state_of(school: School, election_id: int) -> str:
    with open_tx(school.store) as tx:
        found = rows.by_id(tx, election_id)
    assert found
    return found.state


@dataclass
class Voting:
    """An election that is open, its voters, and what its commission has on paper."""

    school: School
    id: int
    paper: dict[str, str]
    voters: list[Person]

    async def choices(self, voter: Person, now: datetime = NOW) -> dict[int, bytes]:
        ballot = await self.school.store.read(
            elections.ballot_for, asking(voter, now, vault=self.school.vault), self.id, step="cast"
        )
        assert isinstance(ballot, elections.Ballot), ballot
        return {choice.number: choice.mark for choice in ballot.choices}

    async def vote(self, voter: Person, choice: int, now: datetime = NOW) -> VoteRefusal | None:
        mark = await commissioned(self.school.store, self.school.vault, voter, self.id, choice)
        return await self.school.store.write_in_box(
            elections.cast_ballot, asking(voter, now, vault=self.school.vault), self.id, choice, mark
        )

    async def count_of(self, table: str) -> int:
        with open_tx(self.school.store) as tx:
            return int(tx.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())

    async def is_consistent(self, ballots: int) -> bool:
        return (await self.count_of(BALLOTS), await self.count_of(MARKS)) == (ballots, ballots)

    async def close(self) -> None:
        assert await elections.close_due(self.school.store, ZONE, END) == 1

    async def opened_by(self, *nicknames: str, now: datetime = END) -> list[object]:
        return [
            await elections.open_box(
                self.school.store, self.school.cast[name], self.id, self.paper[name], now
            )
            for name in nicknames
        ]

    async def publish(self) -> elections.Outcome:
        await self.close()
        assert await self.opened_by("dana", "zhanna") == ["waiting", "counted"]
        await self.school.store.write(elections.publish, asking(self.school.dana, END, zone=ZONE), self.id)
        outcome = await self.school.store.read(elections.result, self.school.aidana, self.id)
        assert outcome
        return outcome


async def commissioned(store: Store, vault: Vault, voter: Person, election_id: int, choice: int) -> bytes:
    """The mark that the bot puts on this voter's button; of an election that is gone, nobody has one."""
    with open_tx(store) as tx:
        found = rows.by_id(tx, election_id)
    return elections.mark_of(vault, "cast", voter.id, found, choice) if found else b""


@pytest.fixture
async def voting(school: School) -> Voting:
    return await open_election(school, 20)


async def open_election(school: School, how_many: int) -> Voting:
    voters = await enrol(school, how_many)
    election_id = await set_up(school)
    paper = await seal(school, election_id)
    opened = await school.store.write(elections.open_voting, asking(school.dana, NOW), election_id)
    assert not isinstance(opened, ElectionRefusal), opened
    return Voting(school, election_id, paper, voters)


# One ballot each


def votes_in_a_process(
    url: str, election_id: int, voters: list[Person], seed: int, results: "multiprocessing.Queue[object]"
) -> None:
    """What one of the eight does: each voter tries, in an order of its own, several at once."""

    async def run() -> tuple[int, int, int]:
        store, vault = Store(url), Vault(KEY)
        tries = [voter for voter in voters for _ in range(TRIES)]
        random.Random(seed).shuffle(tries)
        outcomes: list[VoteRefusal | None] = []
        errors = 0

        async def some(mine: list[Person]) -> None:
            nonlocal errors
            for voter in mine:
                choice = (voter.id + seed) % 3
                try:
                    mark = await commissioned(store, vault, voter, election_id, choice)
                    outcomes.append(
                        await store.write_in_box(
                            elections.cast_ballot, asking(voter, NOW, vault=vault), election_id, choice, mark
                        )
                    )
                except OperationalError:
                    errors += 1

        await asyncio.gather(*(some(tries[start::4]) for start in range(4)))
        await store.close()
        return outcomes.count(None), outcomes.count(VoteRefusal.ALREADY_VOTED), errors

    results.put(asyncio.run(run()))


async def test_eight_processes_cannot_make_anybody_vote_twice(school: School) -> None:
    """All of them try for all voters, in orders of their own. `GATE=full`: two hundred voters, five times each."""
    voting = await open_election(school, VOTERS)
    results: multiprocessing.Queue[tuple[int, int, int]] = CONTEXT.Queue()
    url = school.url
    eight = [
        CONTEXT.Process(target=votes_in_a_process, args=(url, voting.id, voting.voters, seed, results))
        for seed in range(8)
    ]
    for process in eight:
        process.start()
    told = [await asyncio.to_thread(results.get, True, 120) for _ in eight]
    for process in eight:
        await asyncio.to_thread(process.join)
    assert sum(errors for _, _, errors in told) == 0
    assert sum(accepted for accepted, _, _ in told) == VOTERS
    assert sum(refused for _, refused, _ in told) == 8 * VOTERS * TRIES - VOTERS
    assert await voting.is_consistent(VOTERS)
    assert (await voting.publish()).marks == VOTERS


async def test_ten_quick_presses_of_one_voter_are_one_ballot(voting: Voting) -> None:
    voter = voting.voters[0]
    outcomes = await asyncio.gather(*(voting.vote(voter, 1) for _ in range(10)))
    assert outcomes.count(None) == 1
    assert outcomes.count(VoteRefusal.ALREADY_VOTED) == 9
    assert await voting.is_consistent(1)


async def test_the_key_of_the_mark_has_the_last_word(voting: Voting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a check can be late, as on a database that lets two in at once, the second still drops no ballot."""
    look = before_the_box

    def looks_too_early(*about: object) -> AtTheBox | None:
        found = look(*about)
        return dataclasses.replace(found, voted=False) if found else None

    monkeypatch.setattr(voting_service, "before_the_box", looks_too_early)
    assert await voting.vote(voting.voters[0], 1) is None
    assert await voting.vote(voting.voters[0], 2) is VoteRefusal.ALREADY_VOTED
    assert await voting.is_consistent(1)


async def test_a_mark_without_its_ballot_cannot_be(voting: Voting, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(voting_service, "drop_ballot", breaks)
    with pytest.raises(OSError, match="disk"):
        await voting.vote(voting.voters[0], 1)
    assert await voting.is_consistent(0)
    monkeypatch.undo()
    assert await voting.vote(voting.voters[0], 1) is None


async def test_a_vote_takes_few_statements_however_long_the_roll(voting: Voting) -> None:
    school, voter = voting.school, voting.voters[0]
    assert await voting.vote(voting.voters[1], 1) is None  # the first has the box laid out
    mark = await commissioned(school.store, school.vault, voter, voting.id, 1)
    said: list[str] = []

    def cast(tx: Connection) -> None:
        driver: Any = tx.connection.dbapi_connection
        if ON_POSTGRES:

            def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
                said.append(statement.split(maxsplit=1)[0])

            event.listen(school.store.engine, "before_cursor_execute", note)
        else:
            driver.set_trace_callback(lambda statement: said.append(statement.split()[0]))
        elections.cast_ballot(tx, asking(voter, NOW, vault=school.vault), voting.id, 1, mark)
        if not ON_POSTGRES:
            driver.set_trace_callback(None)

    await school.store.write_in_box(cast)
    assert [word for word in said if word != "SELECT"] == ["UPDATE", "UPDATE"]
    if not ON_POSTGRES:  # there what a press asks goes by the driver and is not seen here
        assert said.count("SELECT") == 2, "a lot is drawn"


# Who may not


async def test_votes_that_are_not_for_this_voter_now_have_no_effect(voting: Voting) -> None:
    school, voter = voting.school, voting.voters[0]
    assert await voting.vote(school.marat, 1) is VoteRefusal.NOT_ON_THE_ROLL
    assert await voting.vote(voter, 1, END) is VoteRefusal.CLOSED
    assert await voting.vote(voter, 7) is VoteRefusal.NO_SUCH_CANDIDATE
    with open_tx(school.store) as tx:
        people.change(tx, voter.id, active=False)
        left = people.by_id(tx, voter.id)
    assert left
    assert await voting.vote(left, 1) is VoteRefusal.NOT_ON_THE_ROLL
    (new,) = await enrol_one(school)
    assert await voting.vote(new, 1) is VoteRefusal.NOT_ON_THE_ROLL
    assert await voting.is_consistent(0)


async def enrol_one(school: School) -> list[Person]:
    with open_tx(school.store) as tx:
        row = {"school_id": school.id, "name": "Жаңа", "name_key": "жаңа", "grade": 7, "letter": "А"}
        person_id = people.add(tx, row | {"language": "kk", "active": True})
        set_roles(tx, person_id, [(Role.STUDENT, "")])
        person = people.by_id(tx, person_id)
    assert person
    return [person]


async def test_nobody_votes_before_the_opening(school: School) -> None:
    election_id = await set_up(school)
    await seal(school, election_id)
    waiting = Voting(school, election_id, {}, [])
    for voter in (school.aidana, school.timur):
        assert await waiting.vote(voter, 1) is VoteRefusal.NOT_OPEN
    assert await waiting.is_consistent(0)


async def test_forged_and_borrowed_buttons_have_no_effect(voting: Voting) -> None:
    """Ten thousand invented presses; and each of somebody's genuine buttons, pressed by another."""
    chance = random.Random(42)
    vault, mine, other = voting.school.vault, voting.voters[0], voting.voters[1]
    with open_tx(voting.school.store) as tx:
        found = rows.by_id(tx, voting.id)
    assert found
    for _ in range(10_000):
        mark = chance.randbytes(chance.choice([0, 7, 8, 8, 8, 9, 32]))
        pressed = elections.Pressed("cast", chance.randrange(-1, 10), mark)
        assert not elections.is_genuine(vault, mine, found, pressed)
    for choice, mark in (await voting.choices(other)).items():
        outcome = await voting.school.store.write_in_box(
            elections.cast_ballot, asking(mine, NOW, vault=vault), voting.id, choice, mark
        )
        assert outcome is VoteRefusal.FORGED
        moved = await voting.school.store.write_in_box(
            elections.cast_ballot, asking(other, NOW, vault=vault), voting.id, choice + 1, mark
        )
        assert moved is VoteRefusal.FORGED
    ballot = await voting.school.store.read(elections.ballot_for, asking(mine, NOW, vault=vault), voting.id)
    assert isinstance(ballot, elections.Ballot)
    first = ballot.choices[0]
    unconfirmed = await voting.school.store.write_in_box(
        elections.cast_ballot, asking(mine, NOW, vault=vault), voting.id, first.number, first.mark
    )
    assert unconfirmed is VoteRefusal.FORGED
    assert await voting.is_consistent(0)


async def test_a_forged_press_tells_nothing_about_anybodys_vote(voting: Voting) -> None:
    """In the booth a member could ask so who has voted, and read the receipt."""
    school, voter = voting.school, voting.voters[0]
    await voting.vote(voter, 1)
    forged = elections.Pressed("booth-1-pick", 1, bytes(8))
    asks = asking(voter, NOW, vault=school.vault)
    seen = await school.store.read(elections.ballot_for, asks, voting.id, pressed=forged)
    assert seen is VoteRefusal.FORGED


async def test_a_press_of_last_years_election_has_no_effect_in_this_one(voting: Voting) -> None:
    voter = voting.voters[0]
    mark = await commissioned(voting.school.store, voting.school.vault, voter, voting.id, 1)
    await voting.close()
    second = await set_up(voting.school, "another")
    await seal(voting.school, second)
    await voting.school.store.write(
        elections.move_date,
        asking(voting.school.dana, END),
        second,
        "closes_at",
        END + timedelta(days=9),
        "other",
    )
    await voting.school.store.write(elections.open_voting, asking(voting.school.dana, END), second)
    for election_id in (voting.id, second):
        outcome = await voting.school.store.write_in_box(
            elections.cast_ballot, asking(voter, END, vault=voting.school.vault), election_id, 1, mark
        )
        assert outcome in (VoteRefusal.CLOSED, VoteRefusal.FORGED)
    assert await voting.is_consistent(0)


# Nothing to read

#: A ranking of twelve candidates, which is found wherever it stands in clear.
CANARY = ballot_of((12, 3, 7, 1, 9, 5, 11, 2, 10, 4, 8, 6))


def everything(folder: Path) -> bytes:
    """The database, its log and its index as a thief would copy them."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("school.db*")))


def readable_choices(stolen: bytes) -> int:
    return stolen.count(CANARY.to_bytes(urn.PLAIN_SIZE, "big"))


async def with_a_canary(voting: Voting) -> None:
    """A ranking of twelve, so that a ballot cannot be mistaken for another number."""
    with open_tx(voting.school.store) as tx:
        terms = Terms(rules=Rules(Method.RANKED))
        rows.change(tx, voting.id, terms=terms.as_json())
        add_candidates(tx, voting.id, [(None, f"Үміткер {n}") for n in range(3, 13)])


@sqlite_only
async def test_row_072_a_thief_of_two_copies_around_a_vote_reads_no_choice(
    voting: Voting, tmp_path: Path
) -> None:
    await with_a_canary(voting)
    before = everything(tmp_path)
    for voter in voting.voters:
        assert await voting.vote(voter, CANARY) is None
    after = everything(tmp_path)
    assert (tmp_path / "school.db-wal").stat().st_size > 0
    assert readable_choices(before) == readable_choices(after) == 0
    assert str(CANARY).encode() not in after
    with open_tx(voting.school.store) as tx:
        assert set(tx.execute(text("SELECT length(sealed) FROM urn")).scalars()) == {64}
        assert tx.execute(text("SELECT count(*) FROM processed_update")).scalar() == 0
        voters = ", ".join(str(voter.id) for voter in voting.voters)
        noted = text(f"SELECT count(*) FROM audit WHERE deed LIKE '%vote%' OR actor_id IN ({voters})")
        assert tx.execute(noted).scalar() == 0


@sqlite_only
async def test_the_search_for_choices_finds_one_that_is_not_sealed(
    voting: Voting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_a_canary(voting)
    monkeypatch.setattr(urn, "seal", lambda choice, *_: choice.to_bytes(urn.PLAIN_SIZE, "big") + bytes(48))
    await voting.vote(voting.voters[0], CANARY)
    assert readable_choices(everything(tmp_path)) > 0


async def test_neither_words_nor_private_key_ever_touch_the_disk(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys: list[bytes] = []
    join = urn.join_key

    def notes_the_key(*arguments: object) -> object:
        key = join(*arguments)
        keys.append(key.private_bytes_raw())
        return key

    monkeypatch.setattr(urn, "join_key", notes_the_key)
    voting = await open_election(school, 6)
    for voter in voting.voters:
        await voting.vote(voter, 1)
    await voting.publish()
    stolen = everything(tmp_path)
    assert keys
    assert keys[0] not in stolen
    for words in voting.paper.values():
        assert words.encode() not in stolen
        assert words.split()[7].encode() + b" " + words.split()[8].encode() not in stolen


@sqlite_only
async def test_marks_and_ballots_keep_no_order_and_no_time(voting: Voting) -> None:
    with open_tx(voting.school.store) as tx:
        for table, columns in (
            ("participation", {"election_id", "voter_id", "voted"}),
            ("urn", {"election_id", "slot", "used", "sealed"}),
        ):
            made = tx.execute(
                text("SELECT sql FROM box.sqlite_master WHERE name = :name"), {"name": table}
            ).scalar_one()
            assert "WITHOUT ROWID" in made
            info = tx.execute(text(f"PRAGMA table_info({table})"))
            assert {row.name for row in info} == columns


@sqlite_only
async def test_after_the_wiping_no_ballot_is_left_anywhere(voting: Voting, tmp_path: Path) -> None:
    for number, voter in enumerate(voting.voters):
        await voting.vote(voter, number % 3)
    with open_tx(voting.school.store) as tx:
        sealed = ballots_of(tx, voting.id)
    outcome = await voting.publish()
    stolen = everything(tmp_path)
    assert all(ballot in stolen for ballot in sealed)
    await elections.close_due(voting.school.store, ZONE, END + timedelta(days=7))
    stolen = everything(tmp_path)
    assert not any(ballot in stolen for ballot in sealed)
    told = await voting.school.store.read(elections.result, voting.school.timur, voting.id)
    assert told
    assert told.votes == outcome.votes
    assert await voting.count_of(MARKS) == 20
    assert sqlite3.connect(tmp_path / "school.db").execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_an_urn_is_wiped_by_the_clock_when_the_time_for_complaints_is_over(voting: Voting) -> None:
    for voter in voting.voters:
        await voting.vote(voter, 1)
    await voting.publish()  # on a Saturday
    wednesday_evening = datetime(2026, 10, 21, 18, 0, tzinfo=ZONE)
    await elections.close_due(voting.school.store, ZONE, wednesday_evening - timedelta(minutes=1))
    assert await state_of(voting.school, voting.id) == "published"
    await elections.close_due(voting.school.store, ZONE, wednesday_evening)
    assert await state_of(voting.school, voting.id) == "wiped"
    assert await voting.count_of("urn") == 0


def test_every_ballot_has_one_length() -> None:
    public_key, _ = urn.make_key()
    assert {len(urn.seal(choice, 1, public_key)) for choice in [*range(9), CANARY, 2**127]} == {64}
    assert urn.seal(1, 1, public_key) != urn.seal(1, 1, public_key)


# Words


async def test_words_are_shown_until_they_are_on_paper_and_never_again(school: School) -> None:
    election_id = await set_up(school)
    first = await take(school, "dana", election_id)
    await school.store.write(elections.note_shown, school.dana, election_id, 17)
    again = await take(school, "dana", election_id)
    assert again.words == first.words
    assert again.shown_in == [17]
    assert await school.store.write(
        elections.confirm_words, asking(school.dana, NOW), election_id, first.key
    ) == [17]
    assert (
        await school.store.write(elections.confirm_words, asking(school.dana, NOW), election_id, first.key)
        == []
    )
    taken = await school.store.write(elections.take_words, asking(school.dana, NOW), election_id)
    assert taken is ElectionRefusal.TAKEN
    opened = await school.store.write(elections.open_voting, asking(school.dana, NOW), election_id)
    assert opened is ElectionRefusal.NOT_SEALED


async def test_nobody_gets_words_of_a_key_that_was_not_saved(school: School) -> None:
    election_id = await set_up(school)

    def disk_full(_: object) -> None:
        raise OSError("full")

    event.listen(school.store.engine, "commit", disk_full)
    with pytest.raises(OSError, match="full"):
        await school.store.write(elections.take_words, asking(school.dana, NOW), election_id)
    event.remove(school.store.engine, "commit", disk_full)
    paper = await seal(school, election_id)
    with open_tx(school.store) as tx:
        found = rows.by_id(tx, election_id)
    assert found
    assert found.public_key
    for one, two in (("dana", "marat"), ("dana", "zhanna"), ("marat", "zhanna")):
        urn.join_key([paper[one], paper[two]], found.public_key)


async def test_after_a_restart_the_words_of_the_old_key_do_not_count(school: School) -> None:
    election_id = await set_up(school)
    old = await take(school, "dana", election_id)
    await school.store.write(elections.confirm_words, asking(school.dana, NOW), election_id, old.key)
    pending = await take(school, "marat", election_id)
    await forget_memory(school)
    fresh = await take(school, "zhanna", election_id)
    assert fresh.key != old.key
    void = await school.store.write(
        elections.confirm_words, asking(school.marat, NOW), election_id, pending.key
    )
    assert void is ElectionRefusal.VOID
    with open_tx(school.store) as tx:
        assert not any(commission_of(tx, election_id).values())
        told = tx.execute(text("SELECT person_id FROM letter WHERE occurrence LIKE 'again:%'"))
        assert list(told.scalars()) == [school.dana.id]
    paper = await seal(school, election_id)
    assert await state_of(school, election_id) == "ready"
    assert paper["dana"] != old.words


async def test_the_rehearsal_tells_right_words_from_wrong(school: School) -> None:
    election_id = await set_up(school)
    paper = await seal(school, election_id)
    other = await set_up(school, "another")
    foreign = await seal(school, other)

    async def tries(nickname: str, words: str, now: datetime = NOW) -> object:
        return await school.store.write(
            elections.rehearse, asking(school.cast[nickname], now), election_id, words
        )

    assert await tries("dana", "abandon ability") == Misread(typed=2)
    words = paper["dana"].split()
    assert await tries("dana", " ".join(["abc", *words[1:]])) == Misread((1,))
    assert await tries("marat", words[0]) == Misread(typed=1), "what waits is each member's own"
    assert await tries("dana", "жоқ") == Misread((1,)), "the others still wait"
    assert await tries("dana", words[0]) == "waiting"
    assert await tries("dana", paper["dana"]) == "waiting"
    assert await tries("dana", paper["dana"]) == "waiting"
    assert await tries("marat", foreign["marat"]) is ElectionRefusal.OTHER_PAPER
    assert await tries("marat", paper["marat"]) == "opened", "the other's words were kept"
    assert await tries("zhanna", paper["zhanna"]) == "waiting"
    assert await tries("dana", paper["dana"]) == "opened"
    assert await tries("saule", paper["dana"]) is ElectionRefusal.NO_SUCH_ELECTION
    assert await tries("dana", paper["dana"]) == "waiting"
    assert await tries("marat", paper["marat"], NOW + timedelta(minutes=31)) == "waiting"
    assert await state_of(school, election_id) == "ready"


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_wrong_words_never_open_a_box(data: st.DataObject) -> None:
    from shamir_mnemonic.wordlist import WORDLIST

    first, second = PAPER[0].split(), PAPER[1].split()
    where = data.draw(st.integers(0, len(first) - 1))
    first[where] = data.draw(st.sampled_from(WORDLIST).filter(lambda word: word != first[where]))
    with pytest.raises(urn.WrongWords):
        urn.join_key([" ".join(first), " ".join(second)], PUBLIC_KEY)


PUBLIC_KEY, PAPER = urn.make_key()


def test_one_member_alone_or_with_anothers_box_opens_nothing() -> None:
    _, foreign = urn.make_key()
    pairs = [[PAPER[0]], [PAPER[0], PAPER[0]], [PAPER[0], foreign[1]], foreign[:2], [], ["", PAPER[0]]]
    for words in pairs:
        with pytest.raises(urn.WrongWords):
            urn.join_key(words, PUBLIC_KEY)
    for words in ([PAPER[0], PAPER[1]], [PAPER[2], PAPER[0]], [PAPER[1].upper(), f"  {PAPER[2]}\n"]):
        urn.join_key(words, PUBLIC_KEY)


# The count


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 8), max_size=150), st.integers(1, 10**9))
def test_the_box_gives_back_what_was_put_in(choices: list[int], election_id: int) -> None:
    key = urn.join_key(PAPER[:2], PUBLIC_KEY)
    sealed = [urn.seal(choice, election_id, PUBLIC_KEY) for choice in choices]
    opened, spoiled = urn.open_all(sealed, election_id, key)
    assert sorted(opened) == sorted(choices)
    assert spoiled == 0
    assert urn.open_all(sealed, election_id + 1, key) == ([], len(choices))


def test_ballots_are_mixed_before_they_are_opened() -> None:
    key = urn.join_key(PAPER[:2], PUBLIC_KEY)
    choices = list(range(100))
    sealed = [urn.seal(choice, 1, PUBLIC_KEY) for choice in choices]
    first, second = (urn.open_all(sealed, 1, key)[0] for _ in range(2))
    assert choices != first != second
    assert sorted(first) == choices


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 511), st.integers(0, 8))
def test_one_changed_bit_spoils_a_ballot(bit: int, choice: int) -> None:
    sealed = bytearray(urn.seal(choice, 1, PUBLIC_KEY))
    sealed[bit // 8] ^= 1 << bit % 8
    opened, spoiled = urn.open_all([bytes(sealed)], 1, urn.join_key(PAPER[:2], PUBLIC_KEY))
    assert (opened, spoiled) == ([], 1)


VOTERS = 2000 if os.environ.get("GATE") == "full" else 20


@pytest.mark.parametrize("seed", range(3))
async def test_the_result_is_what_people_chose(school: School, seed: int) -> None:
    voting, chance = await open_election(school, VOTERS), random.Random(seed)
    model = {1: 0, 2: 0, AGAINST_ALL: 0}
    for voter in voting.voters:
        choice = chance.choice(list(model))
        model[choice] += 1
        assert await voting.vote(voter, choice) is None
        assert await voting.vote(voter, chance.choice(list(model))) is VoteRefusal.ALREADY_VOTED
    outcome = await voting.publish()
    assert outcome.votes
    assert sorted(votes for _, votes in outcome.votes) == sorted(model.values())
    assert dict(outcome.votes)[""] == model[AGAINST_ALL]
    assert outcome.marks == VOTERS


async def test_wrong_words_count_nothing_and_change_nothing(voting: Voting) -> None:
    for voter in voting.voters:
        await voting.vote(voter, 1)
    before_the_end = await elections.open_box(
        voting.school.store, voting.school.dana, voting.id, voting.paper["dana"], NOW
    )
    assert before_the_end is ElectionRefusal.WRONG_TIME
    await voting.close()
    voting.paper["marat"], right = PAPER[1], voting.paper["marat"]
    assert await voting.opened_by("dana", "marat") == ["waiting", ElectionRefusal.OTHER_PAPER]
    assert await state_of(voting.school, voting.id) == "closed"
    assert await voting.count_of("result") == 0
    assert await voting.is_consistent(20)
    voting.paper["marat"] = right
    late = END + timedelta(minutes=31)
    assert await voting.opened_by("dana") == ["waiting"]
    assert await voting.opened_by("marat", now=late) == ["waiting"]
    await elections.close_due(voting.school.store, ZONE, late + timedelta(minutes=31))
    assert not await voting.school.store.write(in_memory.kept_under, commission.WAITING)
    assert await voting.opened_by("dana", "marat") == ["waiting", "counted"]


async def test_two_members_at_the_same_moment_make_one_result(voting: Voting) -> None:
    for voter in voting.voters:
        await voting.vote(voter, 2)
    await voting.close()
    await voting.opened_by("dana")
    both = await asyncio.gather(
        voting.opened_by("marat"), voting.opened_by("zhanna"), voting.opened_by("dana")
    )
    assert ["counted"] in both
    assert await voting.count_of("result") == 1
    assert await voting.count_of("letter WHERE kind = 'election-counted'") == 1


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE urn SET used = 0 WHERE slot IN (SELECT slot FROM urn WHERE used LIMIT 1)",
        "UPDATE participation SET voted = 0 WHERE voter_id IN (SELECT voter_id FROM participation WHERE voted LIMIT 1)",
        "UPDATE urn SET sealed = zeroblob(64) WHERE slot IN (SELECT slot FROM urn WHERE used LIMIT 1)",
        "INSERT INTO urn SELECT election_id, 1000, used, sealed FROM urn WHERE used LIMIT 1",
    ],
)
@sqlite_only
async def test_a_box_that_somebody_tampered_with_is_not_counted(voting: Voting, harm: str) -> None:
    for voter in voting.voters:
        await voting.vote(voter, 1)
    with open_tx(voting.school.store) as tx:
        tx.execute(text(harm))
    await voting.close()
    assert await voting.opened_by("dana", "marat") == ["waiting", ElectionRefusal.BROKEN_BOX]
    assert await state_of(voting.school, voting.id) == "closed"
    assert await voting.count_of("result") == 0
    assert await voting.count_of("audit WHERE deed = 'broken-box'") == 1


async def test_four_ballots_give_no_result_not_even_in_the_file(voting: Voting) -> None:
    for voter in voting.voters[:4]:
        await voting.vote(voter, 1)
    outcome = await voting.publish()
    assert outcome.verdict is Verdict.TOO_FEW
    assert not outcome.winners
    assert not outcome.votes
    assert await voting.count_of("result") == 0


async def test_a_unanimous_result_names_the_winner_without_numbers(voting: Voting) -> None:
    for voter in voting.voters:
        await voting.vote(voter, 1)
    outcome = await voting.publish()
    assert outcome.verdict is Verdict.UNANIMOUS
    assert len(outcome.winners) == 1
    assert not outcome.votes


async def test_nobody_sees_a_result_before_it_is_published(voting: Voting) -> None:
    for voter in voting.voters:
        await voting.vote(voter, 1)
    await voting.close()
    await voting.opened_by("dana", "marat")
    for person in (voting.school.dana, voting.school.saule, voting.school.marat, voting.school.aidana):
        assert await voting.school.store.read(elections.result, person, voting.id) is None
    refused = await voting.school.store.write(
        elections.publish, asking(voting.school.aliya, END, zone=ZONE), voting.id
    )
    assert not isinstance(refused, ElectionRefusal)  # the senior mentor leads every election
    again = await voting.school.store.write(
        elections.publish, asking(voting.school.dana, END, zone=ZONE), voting.id
    )
    assert again is ElectionRefusal.WRONG_TIME
    assert await voting.count_of("letter WHERE kind = 'election-result'") == 24 + 4, (
        "the roll, the commission, who set it up, the deputy head"
    )


# The desk


async def test_a_roll_of_four_is_not_opened(school: School) -> None:
    plan = elections.Plan("Шағын", [8, 9], [school.aidana.id], [school.cast[m].id for m in MEMBERS], END)
    made = await school.store.write(elections.set_up, asking(school.dana, NOW), "small", plan)
    assert not isinstance(made, ElectionRefusal)
    await seal(school, made.id)
    outcome = await school.store.write(elections.open_voting, asking(school.dana, NOW), made.id)
    assert outcome is ElectionRefusal.ROLL_TOO_SMALL


async def test_the_roll_is_frozen_at_the_opening(voting: Voting) -> None:
    card = await voting.school.store.read(elections.desk_card, voting.school.dana, voting.id)
    assert isinstance(card, elections.Card)
    assert card.roll == 25
    assert len(card.election.roll_hash or "") == 64
    await enrol_one(voting.school)
    later = await voting.school.store.read(elections.desk_card, voting.school.dana, voting.id)
    assert isinstance(later, elections.Card)
    assert (later.roll, later.election.roll_hash) == (25, card.election.roll_hash)
    assert await voting.count_of("letter WHERE kind = 'election-open'") == 24  # one pupil has no account


async def test_only_who_leads_an_election_sees_its_desk(voting: Voting, school: School) -> None:
    for name, sees in (("dana", True), ("aliya", True), ("saule", True), ("marat", False)):
        card = await school.store.read(elections.desk_card, school.cast[name], voting.id)
        assert isinstance(card, elections.Card) == sees, name
    for nickname in MEMBERS:
        card = await school.store.read(elections.card_for, school.cast[nickname], voting.id)
        assert isinstance(card, elections.Card)
    hidden = await school.store.read(elections.card_for, school.saule, voting.id)
    assert hidden is ElectionRefusal.NO_SUCH_ELECTION


async def test_a_form_confirmed_twice_makes_one_election(school: School) -> None:
    assert await set_up(school) == await set_up(school)
    with open_tx(school.store) as tx:
        assert tx.execute(text("SELECT count(*) FROM letter")).scalar() == 3


async def test_a_longer_vote_takes_votes_longer_and_keeps_the_reason(voting: Voting) -> None:
    store, dana = voting.school.store, voting.school.dana
    later = END + timedelta(hours=3)
    shorter = await store.write(elections.move_date, asking(dana, NOW), voting.id, "closes_at", NOW, "other")
    assert shorter is ElectionRefusal.NOT_LATER
    moved = await store.write(elections.move_date, asking(dana, NOW), voting.id, "closes_at", later, "outage")
    assert not isinstance(moved, ElectionRefusal)
    assert await elections.close_due(store, ZONE, END) == 0
    assert await voting.vote(voting.voters[0], 1, END) is None
    assert await voting.vote(voting.voters[1], 1, later) is VoteRefusal.CLOSED
    assert (
        await voting.count_of("""audit WHERE deed = 'move-date' AND CAST(detail AS TEXT) LIKE '%outage%'""")
        == 1
    )
