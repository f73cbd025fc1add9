"""Who voted how: the attacker has every file beside the bot, the key of the box, and time.

A vote may leave its mark and its ballot, and nothing that puts the two together: no order in the pages, no free page,
no log, no journal, no copy that tells of a few. And it leaves both or none, whenever it is killed.
"""

import asyncio
import multiprocessing
import os
import random
import re
import secrets
import signal
import sqlite3
import struct
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, insert, text
from sqlalchemy.engine import Connection

from bot.commands.keeping import keep_before_update, kept_name
from db import copies, surveys
from db import elections as rows
from db.box import WrongBox, box_of
from db.copies import TooFewVotes, copy_without_box
from db.elections.roll import roll
from db.elections.urn import SEALED_SIZE, ballots_of, drop_ballot
from db.elections.voting import lay_out, mark_voted, turnout_of
from db.migrate import migrate, revisions
from db.store import Store
from db.vault import Vault
from school.elections import Election, Kind, Terms, VoteRefusal
from school.people import Person
from services import elections
from services.elections import urn
from services.elections import voting as voting_service
from services.surveys import Answerer
from services.surveys import answer as answer_survey
from tests.ages import of_age
from tests.gate.test_erasures import timetable
from tests.postgres import sqlite_only
from tests.running import CONTEXT, run_bot
from tests.school import KEY, NOW, School, asking, build_school, open_tx
from tests.services.test_elections import END, Voting, commissioned, enrol, open_election, set_up

pytestmark = sqlite_only


PAGE = 4096


def layout(file: Path) -> tuple[list[bytes], int]:
    """Of each page its header and where its cells stand; and how many pages are free."""
    raw = file.read_bytes()
    pages = []
    for start in range(0, len(raw), PAGE):
        head = start + (100 if start == 0 else 0)
        cells = int.from_bytes(raw[head + 3 : head + 5], "big")
        wide = 12 if raw[head] in (2, 5) else 8
        pages.append(raw[head : head + wide + 2 * cells])
    return pages, struct.unpack(">I", raw[36:40])[0]


def changed_bytes(before: bytes, after: bytes) -> int:
    """Without the counters of the file's header, which count commits."""
    counters = {*range(24, 28), *range(92, 100)}
    return sum(
        one != other
        for place, (one, other) in enumerate(zip(before, after, strict=True))
        if place not in counters
    )


def leftovers(folder: Path) -> list[str]:
    """Files beside the database, its log and the box: a journal, a half copy."""
    known = {"school.db", "school.db-wal", "school.db-shm", "school.db.box"}
    return [file.name for file in folder.iterdir() if file.name not in known]


class Ballots:
    """Elections of so many voters each, whose ballots bear the voter's number, so that an attack can be scored."""

    def __init__(self, school: School, voters: list[Person]) -> None:
        self.school, self.voters, self.file = school, voters, box_of(school.store.path)

    async def prepared(self) -> int:
        def prepare(tx: Connection) -> int:
            made = rows.add(tx, ELECTION | {"school_id": self.school.id})
            assert made
            values = [{"election_id": made, "voter_id": one.id, "grade": 7} for one in self.voters]
            tx.execute(insert(roll), values)
            return made

        election_id = await self.school.store.write(prepare)
        await self.school.store.write_in_box(lay_out, election_id)
        return election_id

    async def vote(self, election_id: int, together: int) -> None:
        """In an order of its own, so many at the same moment: they share commits."""
        order = random.sample(self.voters, len(self.voters))
        for start in range(0, len(order), together):
            group = order[start : start + together]
            await asyncio.gather(*(self._one(election_id, voter) for voter in group))

    async def _one(self, election_id: int, voter: Person) -> None:
        def cast(tx: Connection) -> None:
            assert mark_voted(tx, election_id, voter.id)
            drop_ballot(tx, election_id, self.ballot(voter))

        await self.school.store.write_in_box(cast)

    def ballot(self, voter: Person) -> bytes:
        return b"voter %6d" % voter.id + secrets.token_bytes(SEALED_SIZE - 12)

    def linked(self, election_id: int) -> dict[str, int]:
        """How many voters an attacker finds who takes the n-th ballot for the n-th voter's, by each order there is."""
        raw = self.file.read_bytes()
        with closing(sqlite3.connect(self.file)) as box:
            asked = "SELECT sealed FROM urn WHERE election_id = ? AND used ORDER BY slot"
            by_slot = [row[0] for row in box.execute(asked, (election_id,))]
        by_place = sorted(by_slot, key=raw.index)
        voters = sorted(one.id for one in self.voters)

        def score(ballots: list[bytes]) -> int:
            return sum(int(b[6:12]) == voter for b, voter in zip(ballots, voters, strict=True))

        return {"slot": score(by_slot), "place": score(by_place), "back": score(by_place[::-1])}


ELECTION = {"title": "?", "grades": 4094, "state": "open", "closes_at": END}


@pytest.mark.parametrize("people", [5, 25, 40, 300])
async def test_a_vote_moves_no_cell_and_leaves_nothing_beside_the_box(
    school: School, tmp_path: Path, people: int
) -> None:
    ballots = Ballots(school, await enrol(school, people))
    for together in (1, 3, 20):
        election_id = await ballots.prepared()
        before, laid_out = ballots.file.read_bytes(), layout(ballots.file)
        await ballots.vote(election_id, together)
        assert layout(ballots.file) == laid_out
        assert laid_out[1] == 0, "no page is free"
        assert changed_bytes(before, ballots.file.read_bytes()) <= people * (SEALED_SIZE + 2)
        assert leftovers(tmp_path) == []
        assert not re.search(rb"voter \d", Path(school.store.path + "-wal").read_bytes())
        assert not re.search(rb"voter \d", Path(school.store.path).read_bytes())


@pytest.mark.parametrize(("people", "runs"), [(5, 60), (25, 25), (40, 25), (300, 4)])
async def test_no_order_links_more_voters_than_chance(school: School, people: int, runs: int) -> None:
    """By chance one voter is found in each election, however many vote; so the sum of all is about their number."""
    ballots = Ballots(school, await enrol(school, people))
    found = dict.fromkeys(("slot", "place", "back"), 0)
    for run in range(runs):
        election_id = await ballots.prepared()
        await ballots.vote(election_id, 1 + run % 4)
        for way, how_many in ballots.linked(election_id).items():
            found[way] += how_many
    for way, how_many in found.items():
        assert how_many <= runs + 5 * runs**0.5, way


async def test_the_attack_would_find_an_order(school: School) -> None:
    """The control: ballots that lie as they came are linked, all of them."""
    ballots = Ballots(school, await enrol(school, 25))
    election_id = await ballots.prepared()
    with closing(sqlite3.connect(ballots.file)) as box:
        for slot, voter in enumerate(sorted(ballots.voters, key=lambda one: one.id), start=1):
            values = (ballots.ballot(voter), election_id, slot)
            box.execute("UPDATE urn SET used = 1, sealed = ? WHERE election_id = ? AND slot = ?", values)
        box.commit()
    assert ballots.linked(election_id)["slot"] == 25


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Every ballot that is sealed meanwhile, in the order in which they came."""
    made: list[bytes] = []
    seal = urn.seal

    def noting(choice: int, election_id: int, public_key: bytes) -> bytes:
        made.append(seal(choice, election_id, public_key))
        return made[-1]

    monkeypatch.setattr(urn, "seal", noting)
    return made


@pytest.mark.parametrize("kind", ["election", "poll", "trial"])
async def test_the_whole_way_of_a_vote_leaves_it_in_the_box_alone(
    school: School, tmp_path: Path, sealed: list[bytes], kind: str
) -> None:
    voters = await enrol(school, 25)
    voting = await _open(school, kind, voters)
    order = random.sample(voters, len(voters))
    for number, voter in enumerate(order):
        assert await voting.vote(voter, 1 + number % 2) is None
    lying = [file for file in tmp_path.glob("school.db*") if any(one in file.read_bytes() for one in sealed)]
    assert lying == [box_of(school.store.path)]
    with open_tx(school.store) as tx:
        assert sorted(ballots_of(tx, voting.id)) == sorted(sealed)
        assert ballots_of(tx, voting.id) != sealed
        assert tx.execute(text("SELECT count(*) FROM processed_update")).scalar_one() == 0
    assert leftovers(tmp_path) == []


async def _open(school: School, kind: str, voters: list[Person]) -> Voting:
    if kind == "election":
        return Voting(school, (await open_election(school, 0)).id, {}, voters)
    found: object
    asked = asking(school.dana, NOW, vault=school.vault)
    if kind == "poll":
        terms = Terms.standard(Kind.POLL)
        plan = elections.Plan("Сауалнама", range(1, 12), (), (), END, terms, answers=("иә", "жоқ"))
        found = await school.store.write(elections.hold_poll, asked, "a-poll", plan)
    else:
        found = await school.store.write(elections.begin_trial, asked, await set_up(school))
    assert isinstance(found, Election)
    return Voting(school, found.id, {}, voters)


# Killed


def votes_until_killed(url: str, election_id: int, voters: list[Person], told: str, where: str) -> None:
    """One voter after the other; who heard that the ballot is in the box is noted. `where` the process kills itself."""

    def die(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def dropped_and_dead(tx: Connection, of: int, ballot: bytes) -> None:
        drop_ballot(tx, of, ballot)
        die()

    if where == "marked":
        voting_service.drop_ballot = die
    elif where == "dropped":
        voting_service.drop_ballot = dropped_and_dead

    async def run() -> None:
        store, vault, noted = Store(url), Vault(KEY), None
        if where == "committing":
            event.listen(store.engine, "commit", die)
        for voter in voters:
            mark = await commissioned(store, vault, voter, election_id, 1)
            asked = asking(voter, NOW, vault=vault)
            said = await store.write_in_box(elections.cast_ballot, asked, election_id, 1, mark)
            if said is None:
                noted = noted or os.open(told, os.O_WRONLY | os.O_CREAT)
                os.write(noted, f"{voter.id}\n".encode())

    asyncio.run(run())


async def _killed(voting: Voting, told: Path, where: str, after: float | None) -> None:
    arguments = (voting.school.url, voting.id, voting.voters, str(told), where)
    process = CONTEXT.Process(target=votes_until_killed, args=arguments)
    process.start()
    if after is not None:
        async with asyncio.timeout(60):
            while not told.exists():  # noqa: ASYNC110 -- what another process does is asked for
                await asyncio.sleep(0.005)
        await asyncio.sleep(after)
        process.kill()
    await asyncio.to_thread(process.join)


@pytest.mark.parametrize("where", ["marked", "dropped", "committing"])
async def test_a_kill_within_a_vote_leaves_neither_mark_nor_ballot(
    school: School, tmp_path: Path, where: str
) -> None:
    voting = await open_election(school, 5)
    await _killed(voting, tmp_path / "told", where, None)
    assert await voting.is_consistent(0)
    assert not (tmp_path / "told").exists()
    for voter in voting.voters:
        assert await voting.vote(voter, 1) is None
    assert await voting.is_consistent(5)
    assert leftovers(tmp_path) == []


async def test_kills_at_any_moment_lose_no_vote_and_double_none(school: School, tmp_path: Path) -> None:
    voting = await open_election(school, 300)
    for turn in range(4):
        told = tmp_path / f"told-{turn}"
        await _killed(voting, told, "", random.uniform(0, 0.2))
        with open_tx(school.store) as tx:
            marks, _ = turnout_of(tx, voting.id)
        assert await voting.is_consistent(marks)
        heard = sum(len((tmp_path / f"told-{n}").read_text().split()) for n in range(turn + 1))
        assert heard <= marks <= heard + turn + 1, "who was answered is in; at most the one in hand more"
        told_twice = [await voting.vote(voter, 1) for voter in voting.voters[: marks // 2]]
        assert set(told_twice) <= {VoteRefusal.ALREADY_VOTED}


# Copies


def backup(folder: Path, name: str) -> "multiprocessing.process.BaseProcess | str":
    made = run_bot(folder, "backup", name)
    return made.stderr if made.returncode else ""


async def test_an_open_box_is_copied_after_ten_votes_or_after_none(school: School, tmp_path: Path) -> None:
    voting = await open_election(school, 25)

    async def votes(first: int, last: int) -> None:
        for voter in voting.voters[first:last]:
            assert await voting.vote(voter, 1) is None

    assert await asyncio.to_thread(backup, tmp_path, "none.db") == ""
    await votes(0, 3)
    refused = await asyncio.to_thread(backup, tmp_path, "three.db")
    assert "3 people have voted" in str(refused)
    assert not list(tmp_path.glob("three.db*"))
    await votes(3, 10)
    assert await asyncio.to_thread(backup, tmp_path, "ten.db") == ""
    assert await asyncio.to_thread(backup, tmp_path, "ten-again.db") == ""
    await votes(10, 12)
    assert await asyncio.to_thread(backup, tmp_path, "twelve.db") != ""
    (tmp_path / "restored").mkdir()
    await asyncio.to_thread(run_bot, tmp_path / "restored", "restore", str(tmp_path / "ten.db"))
    restored = Store(f"sqlite+aiosqlite:///{tmp_path / 'restored' / 'school.db'}")
    with open_tx(restored) as tx:
        assert turnout_of(tx, voting.id)[0] == len(ballots_of(tx, voting.id)) == 10
    await restored.close()
    await voting.close()
    assert await asyncio.to_thread(backup, tmp_path, "closed.db") == ""


async def votes_of(voting: Voting, first: int, last: int) -> None:
    for voter in voting.voters[first:last]:
        assert await voting.vote(voter, 1) is None


def boxes_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("*.box") if file.name != "school.db.box")


async def test_no_way_of_making_a_copy_tells_of_a_few(school: School, tmp_path: Path) -> None:
    """An update, a restore and a move leave a copy behind, too; after one of ten votes none is made at eleven."""
    voting = await open_election(school, 25)
    await votes_of(voting, 0, 10)
    assert await asyncio.to_thread(backup, tmp_path, "ten.db") == ""
    await votes_of(voting, 10, 11)
    await school.store.close()
    before = boxes_in(tmp_path)
    assert before == ["ten.db.box"]
    said = run_bot(tmp_path, "restore", "ten.db")
    assert (said.returncode, "1 people have voted" in said.stderr, "by hand" in said.stderr) == (
        2,
        True,
        True,
    )
    said = run_bot(tmp_path, "move", "--to", f"sqlite+aiosqlite:///{tmp_path / 'there.db'}")
    assert (said.returncode, "1 people have voted" in said.stderr) == (2, True), said.stderr
    assert not (tmp_path / "there.db").exists()
    with closing(sqlite3.connect(tmp_path / "school.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", (revisions()[-2],))
        database.commit()
    kept = keep_before_update(tmp_path / "school.db", school.url)
    assert kept
    assert boxes_in(tmp_path) == before, "its votes stay where they are"


async def test_going_back_from_an_update_keeps_the_votes(school: School, tmp_path: Path) -> None:
    voting = await open_election(school, 5)
    await votes_of(voting, 0, 3)
    await school.store.close()
    kept = kept_name(tmp_path / "school.db", "update")
    copy_without_box(tmp_path / "school.db", kept)
    said = run_bot(tmp_path, "restore", kept.name)
    assert (said.returncode, boxes_in(tmp_path)) == (0, []), said.stderr
    with closing(sqlite3.connect(box_of(tmp_path / "school.db"))) as box:
        assert box.execute("SELECT count(*) FROM urn WHERE used").fetchone() == (3,)


async def test_of_two_who_copy_at_once_one_sees_what_the_other_took(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten have voted when the first looks, eleven when the second does; neither has noted its copy by then."""
    voting = await open_election(school, 25)
    await votes_of(voting, 0, 11)
    file, refuse = tmp_path / "school.db", copies.refuse_few
    second: list[None] = []

    def overtaken(*looked: Any) -> None:
        refuse(*looked)
        if not second:
            second.append(None)
            copies.copy_database(file, tmp_path / "second.db")
            with closing(sqlite3.connect(box_of(file))) as box:
                box.execute("UPDATE participation SET voted = 1 WHERE voter_id = ?", (voting.voters[11].id,))
                box.commit()

    monkeypatch.setattr(copies, "refuse_few", overtaken)
    with pytest.raises(TooFewVotes):
        copies.copy_database(file, tmp_path / "first.db")
    assert boxes_in(tmp_path) == ["second.db.box"]


async def test_a_voter_who_came_to_the_roll_late_has_no_slot_of_their_own(school: School) -> None:
    """All others have voted, so the slot that was laid out for the last one is the only free one."""
    ballots = Ballots(school, await enrol(school, 12))
    *others, last = ballots.voters
    in_the_last = 0
    for _ in range(20):
        ballots.voters = others
        election_id = await ballots.prepared()
        await ballots.vote(election_id, 1)
        added = insert(roll).values(election_id=election_id, voter_id=last.id, grade=7)
        await school.store.write(lambda tx, added=added: tx.execute(added) and None)
        await school.store.write_in_box(lay_out, election_id)
        ballots.voters = [last]
        await ballots.vote(election_id, 1)
        with open_tx(school.store) as tx:
            lying = ballots_of(tx, election_id)
        assert sorted(int(one[6:12]) for one in lying) == [one.id for one in [*others, last]]
        in_the_last += int(lying[-1][6:12]) == last.id
    assert in_the_last < 9, "by chance less than two"


async def test_a_lost_box_is_no_empty_box(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    await school.store.close()
    box = box_of(tmp_path / "school.db")
    assert run_bot(tmp_path, "backup", "copy.db").returncode == 0
    assert box_of(tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    box.unlink()
    for command in (("backup", "again.db"), ("resume",)):
        said = run_bot(tmp_path, *command)
        assert (said.returncode, "school.db.box" in said.stderr) == (2, True), said.stderr
        assert not box.exists()
    with closing(sqlite3.connect(box)) as foreign:
        foreign.execute("PRAGMA user_version = 7")
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'school.db'}")
    with pytest.raises(WrongBox):
        await store.read(lambda tx: None)
    await store.close()
    assert run_bot(tmp_path, "restore", "copy.db").returncode == 0
    assert run_bot(tmp_path, "resume").returncode == 0
    box_of(tmp_path / "copy.db").unlink()
    said = run_bot(tmp_path, "restore", "copy.db")
    assert (said.returncode, "copy.db.box" in said.stderr) == (2, True)


# Boxes of before


def test_a_vote_that_ran_in_the_former_tables_goes_on_in_the_box(tmp_path: Path) -> None:
    url = of_age(tmp_path / "school.db", "0010")
    ballots = [b"ballot %2d" % n + secrets.token_bytes(55) for n in range(20)]
    with closing(sqlite3.connect(tmp_path / "school.db")) as old:
        old.execute("PRAGMA journal_mode=WAL")
        old.execute("INSERT INTO organization (id, kind, name) VALUES (1, 'school', '№1 мектеп')")
        old.execute(
            "INSERT INTO election (id, school_id, title, method, grades, state, closes_at)"
            " VALUES (3, 1, 'Президент', 'plurality', 4094, 'open', '2026-10-20 13:00:00')"
        )
        for n in range(30):
            person = "INSERT INTO person (id, school_id, name, name_key, language, active) VALUES (?, 1, ?, ?, 'kk', 1)"
            old.execute(person, (n + 1, f"Оқушы {n}", f"оқушы {n}"))
            old.execute("INSERT INTO roll (election_id, voter_id, grade) VALUES (3, ?, 7)", (n + 1,))
        for n, ballot in enumerate(ballots):
            old.execute("INSERT INTO participation VALUES (3, ?)", (n + 1,))
            old.execute("INSERT INTO urn VALUES (3, ?, ?)", (secrets.token_bytes(16), ballot))
        old.commit()
    migrate(url)
    with closing(sqlite3.connect(box_of(tmp_path / "school.db"))) as box:
        assert box.execute("SELECT voter_id FROM participation WHERE voted ORDER BY 1").fetchall() == [
            (n + 1,) for n in range(20)
        ]
        lying = [row[0] for row in box.execute("SELECT sealed FROM urn WHERE used ORDER BY slot")]
        assert sorted(lying) == sorted(ballots)
        assert lying != ballots
        assert box.execute("SELECT count(*) FROM urn").fetchone() == (30,)
    for file in tmp_path.glob("school.db*"):
        assert (b"ballot " in file.read_bytes()) == (file.suffix == ".box"), file
    assert not migrate(url)


async def test_a_survey_without_names_keeps_no_order_of_its_answers(school: School, tmp_path: Path) -> None:
    """The places of rows within a page were the order in which people answered; the log holds a minute at most."""
    voters = await enrol(school, 40)
    with open_tx(school.store) as tx:
        made = [surveys.add(tx, SURVEY | {"school_id": school.id, "draft": f"survey {n}"}) for n in (1, 2)]
    order = random.sample(voters, len(voters))
    for voter in order:
        who = Answerer(school.id, voter.telegram_id or 0, voter)
        for survey_id in made:
            assert survey_id
            told = [f"pupil {voter.id:06}"]
            assert await school.store.write(answer_survey, who, NOW.date(), survey_id, told) is None
    await timetable(school).every_minute()
    assert Path(school.store.path + "-wal").stat().st_size == 0
    raw = Path(school.store.path).read_bytes()
    with closing(sqlite3.connect(school.store.path)) as database:
        for survey_id in made:
            asked = "SELECT lot, answers FROM survey_answer WHERE survey_id = ?"
            rows = sorted(database.execute(asked, (survey_id,)), key=lambda row: raw.index(row[0].encode()))
            came = [int(row[1][-8:-2]) for row in rows]
            for way in (came, came[::-1]):
                assert sum(one == voter.id for one, voter in zip(way, order, strict=True)) < 10
            following = [order_of(order, two) - order_of(order, one) for one, two in pairwise(came)]
            assert sum(abs(step) == 1 for step in following) < 15


def order_of(order: list[Person], number: int) -> int:
    return next(place for place, one in enumerate(order) if one.id == number)


SURVEY = {
    "campaign_id": None,
    "title_kk": "?",
    "title_ru": "?",
    "audience": "pupils",
    "anonymous": True,
    "questions": [{"kk": "?", "ru": "?", "kind": "text", "options": []}],
    "state": "open",
    "opens_on": NOW.date(),
    "made_by": None,
    "made_at": NOW,
}
