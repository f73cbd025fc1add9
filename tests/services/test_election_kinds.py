"""Elections of every kind and method against a real database: rounds, lots, quorum, classes, polls, trials, offices."""

import dataclasses
import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from db import elections as rows
from db import parliament, people
from db.elections import candidacies
from db.elections.booths import booth
from documents.charts import as_png
from documents.plan import read_plan
from locales.words import Words
from papers.elections import charts_of, drawn, minutes_in_words
from school.dates import SchoolYear
from school.elections import CandidacyRefusal, Election, ElectionRefusal, Kind, Terms, VoteRefusal
from school.elections.counting import BLANK, Method, Rules, Tie, Verdict, ballot_of
from school.people import Person
from school.plan import Evidence, PlanRefusal
from services import elections, plan
from tests.school import NOW, ZONE, School, asking, office_holders, open_tx
from tests.services.test_elections import MEMBERS, SCHOOLWIDE, commissioned, enrol, seal

END = NOW + timedelta(days=1)


def plan_for(school: School, **changes: object) -> elections.Plan:
    plan = elections.Plan(
        title="Сайлау",
        grades=SCHOOLWIDE,
        candidates=[school.aidana.id, school.erlan.id],
        commission=[school.cast[name].id for name in MEMBERS],
        closes_at=END,
    )
    return dataclasses.replace(plan, **changes)


async def made(school: School, plan: elections.Plan) -> Election:
    found = await school.store.write(elections.set_up, asking(school.dana, NOW), f"draft-{plan.title}", plan)
    assert isinstance(found, Election), found
    return found


async def by_id(school: School, election_id: int) -> Election:
    with open_tx(school.store) as tx:
        found = rows.by_id(tx, election_id)
    assert found
    return found


async def vote(
    school: School, voter: Person, election_id: int, ballot: int, now: datetime = NOW
) -> VoteRefusal | None:
    mark = await commissioned(school.store, school.vault, voter, election_id, ballot)
    return await school.store.write_in_box(
        elections.cast_ballot, asking(voter, now, vault=school.vault), election_id, ballot, mark
    )


async def count(school: School, election_id: int, paper: dict[str, str], end: datetime = END) -> None:
    """Closed by the clock, opened by two, published by the mentor."""
    await elections.close_due(school.store, ZONE, end)
    for name in ("dana", "marat"):
        await elections.open_box(school.store, school.cast[name], election_id, paper[name], end)
    published = await school.store.write(elections.publish, asking(school.dana, end, zone=ZONE), election_id)
    assert isinstance(published, Election), published


async def outcome_of(school: School, election_id: int) -> elections.Outcome:
    outcome = await school.store.read(elections.result, school.timur, election_id)
    assert outcome
    return outcome


async def held(
    school: School, voters: list[Person], plan: elections.Plan, ballots: list[int]
) -> tuple[int, dict[str, str]]:
    """A whole election; each of these ballots is another voter's."""
    found = await made(school, plan)
    paper = await seal(school, found.id)
    assert isinstance(
        await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id), Election
    )
    for voter, ballot in zip(voters, ballots, strict=False):
        assert await vote(school, voter, found.id, ballot) is None
    await count(school, found.id, paper)
    return found.id, paper


async def three(school: School) -> list[int]:
    """Beken stands too. On the ballot, by their names: 1 Erlan, 2 Beken, 3 Aidana; without Beken Aidana is 2."""
    with open_tx(school.store) as tx:
        people.change(tx, school.beken.id, grade=10)
    return [school.aidana.id, school.erlan.id, school.beken.id]


async def test_a_ranking_shows_its_rounds(school: School) -> None:
    voters = await enrol(school, 9)
    plan = plan_for(school, candidates=await three(school), terms=Terms(rules=Rules(Method.RANKED)))
    ballots = [ballot_of(one) for one in [(1, 2), (1,), (1,), (1, 3), (2, 1), (2,), (2,), (3, 2), (3, 2)]]
    election_id, _ = await held(school, voters, plan, ballots)
    outcome = await outcome_of(school, election_id)
    assert [[n for _, n in votes] for votes in outcome.rounds] == [[4, 3, 2], [5, 4]]
    assert outcome.winners == ["Оспанов Бекен · 10 А"]
    record = await school.store.read(elections.record, school.dana, election_id)
    assert record
    words = Words("ru", ZONE)
    minutes = minutes_in_words(record, "ab", "№1 мектеп", words)
    assert minutes.votes.columns[1:] == ["1", "2"]
    assert [row[2] for row in minutes.votes.rows] == ["4", "5", "–"], "all rounds stand in one table"
    for content in dict(await drawn(minutes)).values():
        assert len(content) > 5000
    charts = dict(charts_of(outcome, words))
    assert [bar for bar, _ in charts["votes-1"].bars] == [name for name, _ in outcome.rounds[0]]
    assert len(as_png(charts["votes-2"])) > 1000


async def test_turnout_is_drawn_by_grade_without_grades_of_four(school: School) -> None:
    voters = await enrol(school, 12)
    with open_tx(school.store) as tx:
        for one in voters[6:]:
            people.change(tx, one.id, grade=8)
    election_id, _ = await held(school, voters, plan_for(school), [1] * 4 + [2] * 3)
    outcome = await outcome_of(school, election_id)
    assert outcome.turnout == [(7, 6, 6), (8, 7, 1)]
    chart = dict(charts_of(outcome, Words("kk", ZONE)))["turnout"]
    assert [(name, list(parts)) for name, parts in chart.bars] == [("7-сынып", [6, 0]), ("8-сынып", [1, 6])]


async def test_a_ballot_against_the_rules_is_no_ballot(school: School) -> None:
    found = await made(school, plan_for(school, terms=Terms(rules=Rules(Method.RANKED))))
    await seal(school, found.id)
    await enrol(school, 5)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    for ballot in (0, BLANK, 9, ballot_of([1, 2, 3]), 0x11, 2**40):
        refused = await vote(school, school.timur, found.id, ballot)
        assert refused is VoteRefusal.NO_SUCH_CANDIDATE, ballot
    assert await vote(school, school.timur, found.id, ballot_of([2, 1])) is None


async def test_without_over_half_a_second_round_makes_itself(school: School) -> None:
    """With the same roll, commission and words; a tie there is decided by the lot."""
    voters = await enrol(school, 8)
    plan = plan_for(school, candidates=await three(school), terms=Terms(rules=Rules(Method.TWO_ROUNDS)))
    first, paper = await held(school, voters, plan, [1, 1, 1, 2, 2, 2, 3, 3])
    outcome = await outcome_of(school, first)
    assert outcome.verdict is Verdict.SECOND_ROUND
    assert outcome.winners == ["Мұратов Ерлан · 9 А", "Оспанов Бекен · 10 А"]
    with open_tx(school.store) as tx:
        second = rows.second_round_of(tx, first)
    assert second
    assert second.opens_at
    assert second.opens_at.astimezone(ZONE) == datetime(2026, 10, 22, 9, 0, tzinfo=ZONE), "after complaints"
    await elections.tick(school.store, school.vault, school.id, ZONE, second.opens_at)
    second = await by_id(school, second.id)
    assert second.state == "open"
    assert second.roll_hash == (await by_id(school, first)).roll_hash
    now = second.closes_at - timedelta(hours=1)
    refused = await vote(school, voters[0], second.id, 3, now)
    assert refused is VoteRefusal.NO_SUCH_CANDIDATE, "the third is out"
    for voter, ballot in zip(voters, [1, 1, 1, 1, 2, 2, 2, 2], strict=True):
        assert await vote(school, voter, second.id, ballot, now) is None
    await count(school, second.id, paper, second.closes_at)
    final = await outcome_of(school, second.id)
    assert final.verdict is Verdict.WON
    assert final.by_lot
    with open_tx(school.store) as tx:
        assert rows.second_round_of(tx, second.id) is None


async def test_papers_are_not_torn_up_while_a_second_round_needs_them(school: School) -> None:
    voters = await enrol(school, 6)
    first, _ = await held(school, voters, plan_for(school), [1, 1, 1, 2, 2, 2])
    await elections.close_due(school.store, ZONE, END + timedelta(days=9))
    assert (await by_id(school, first)).state == "wiped"
    with open_tx(school.store) as tx:
        told = "SELECT count(*) FROM letter WHERE kind = 'election-wiped'"
        assert tx.execute(text(told)).scalar_one() == 0


async def test_several_seats_and_offices_with_their_terms(school: School) -> None:
    voters = await enrol(school, 7)
    rules = Rules(seats=2, tie=Tie.LOT, blank=True)
    plan = plan_for(school, candidates=await three(school), terms=Terms(Kind.SPEAKER, rules))
    both = ballot_of([1, 2])
    election_id, _ = await held(school, voters, plan, [both, both, 2, 2, 3, BLANK, 0])
    outcome = await outcome_of(school, election_id)
    assert outcome.elected == ["Оспанов Бекен · 10 А", "Мұратов Ерлан · 9 А"]
    assert outcome.blank == 1
    assert await school.store.read(office_holders, school.id, date(2026, 10, 20)) == []
    await elections.close_due(school.store, ZONE, END + timedelta(days=9))
    holders = await school.store.read(office_holders, school.id, date(2026, 10, 27))
    assert [(kind, name, until) for kind, _, _, name, until in holders] == [
        ("speaker", "Оспанов Бекен · 10 А", date(2027, 9, 30)),
        ("speaker", "Мұратов Ерлан · 9 А", date(2027, 9, 30)),
    ]
    assert await school.store.read(office_holders, school.id, date(2027, 10, 1)) == []


async def test_after_the_publication_the_plan_asks_for_its_link(school: School, tmp_path: Path) -> None:
    """The plan's own row of September, as the sample has it; only a link closes it."""
    voters = await enrol(school, 6)
    year = SchoolYear(2026)
    read = read_plan(Path(__file__).parents[2] / "bot" / "demo" / "sample" / "plan.docx", year)
    await school.store.write(plan.import_plan, school.id, read, "parliament", year, NOW)
    with open_tx(school.store) as tx:
        row_of_two = {"above": "Ақпараттық бұрыш\n"}
        tx.execute(text("UPDATE plan_item SET title = :above || title"), row_of_two)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    with open_tx(school.store) as tx:
        asked = text(
            "SELECT CAST(body AS TEXT) FROM letter WHERE kind = 'election-link' AND person_id = :who"
        )
        (body,) = tx.execute(asked, {"who": school.dana.id}).scalars()
    assert "сайлау" in json.loads(body)["arguments"]["item"].casefold(), (
        "of the row's lines the one that is meant"
    )
    button = json.loads(body)["buttons"][0][0][1]
    occurrence_id = int(button.split(":")[2])
    photo = Evidence("photo", file_id="x")
    refused = await school.store.write(plan.mark_done, asking(school.dana, END), occurrence_id, photo)
    assert refused is PlanRefusal.WRONG_EVIDENCE
    link = Evidence("link", link="https://instagram.com/p/1")
    assert await school.store.write(plan.mark_done, asking(school.dana, END), occurrence_id, link) is None
    assert (await outcome_of(school, election_id)).elected


async def test_below_the_quorum_nobody_takes_office(school: School) -> None:
    voters = await enrol(school, 20)
    plan = plan_for(school, terms=Terms(rules=Rules(quorum=50)))
    election_id, _ = await held(school, voters, plan, [1] * 5 + [2])
    assert (await outcome_of(school, election_id)).verdict is Verdict.NO_QUORUM
    await elections.close_due(school.store, ZONE, END + timedelta(days=9))
    assert await school.store.read(office_holders, school.id, date(2026, 10, 27)) == []


async def test_a_faction_leader_is_elected_by_members_alone(school: School) -> None:
    voters = await enrol(school, 7)
    terms = Terms(Kind.FACTION_LEADER, faction="care")
    with open_tx(school.store) as tx:
        for one in (*voters[:5], school.aidana):
            parliament.join(tx, one.id, "care", NOW)
    found = await made(school, plan_for(school, candidates=[school.aidana.id], terms=terms))
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    assert await vote(school, voters[0], found.id, 1) is None
    assert await vote(school, voters[6], found.id, 1) is VoteRefusal.NOT_ON_THE_ROLL
    assert await on_the_roll(school, voters[4], found.id)
    assert not await on_the_roll(school, school.erlan, found.id)


async def on_the_roll(school: School, person: Person, election_id: int) -> bool:
    seen = await school.store.read(elections.campaign, person, election_id)
    assert not isinstance(seen, ElectionRefusal)
    return seen.on_the_roll


async def class_elections(school: School) -> tuple[Election, list[Election]]:
    terms = dataclasses.replace(
        Terms.standard(Kind.CLASS),
        rules=Rules(seats=2, against_all=False, blank=True, tie=Tie.LOT),
        positions=("Көшбасшы", "Орынбасар"),
    )
    plan = plan_for(
        school,
        candidates=[],
        terms=terms,
        opens_at=END,
        nominates_until=END,
        closes_at=END + timedelta(hours=5),
    )
    head = await made(school, plan)
    with open_tx(school.store) as tx:
        return head, rows.parts_of(tx, head.id)


async def stand(school: School, person: Person, decider: Person, election_id: int) -> None:
    assert await school.store.write(elections.propose, asking(person, NOW), election_id, person.id) is None
    with open_tx(school.store) as tx:
        own = [row for row in candidacies.of_election(tx, election_id) if row.person_id == person.id]
    assert await school.store.write(elections.decide, asking(decider, NOW), own[0].id, None) is None


async def test_row_070_all_classes_elect_in_one_step_with_one_key_and_one_protocol(school: School) -> None:
    await enrol(school, 6)  # the class 7 А
    seventh = [one for one in await of_class(school, 7, "А")]
    head, parts = await class_elections(school)
    assert [part.class_name for part in parts] == ["1 А", "5 Б", "7 А", "8 А", "9 А"]
    ours = next(part for part in parts if part.class_name == "7 А")
    for one in seventh[:3]:
        await stand(school, one, school.dana, ours.id)
    stranger = await school.store.write(
        elections.propose, asking(school.beken, NOW), ours.id, school.beken.id
    )
    assert stranger is CandidacyRefusal.MAY_NOT_STAND, "of another class"
    paper = await seal(school, head.id)
    await elections.tick(school.store, school.vault, school.id, ZONE, END)
    card = await school.store.read(elections.desk_card, school.dana, head.id)
    assert isinstance(card, elections.Card)
    assert {part.election.class_name: part.election.state for part in card.parts} == {
        "1 А": "void",
        "5 Б": "void",
        "7 А": "open",
        "8 А": "void",
        "9 А": "void",
    }
    assert await vote(school, school.beken, ours.id, 1, END) is VoteRefusal.NOT_ON_THE_ROLL
    for voter, ballot in zip(seventh, [0x12, 0x12, 2, 2, 0x13, BLANK], strict=True):
        assert await vote(school, voter, ours.id, ballot, END) is None
    await count(school, head.id, paper, END + timedelta(hours=5))
    told = await school.store.read(elections.parts_published, school.timur, head.id)
    assert [part.election.void_why for part in told if isinstance(part, elections.NotHeld)] == [
        ElectionRefusal.ROLL_TOO_SMALL
    ] * 4, "whether somebody stood or not: they were told that they vote openly"
    (outcome,) = [part for part in told if isinstance(part, elections.Outcome)]
    assert outcome.elected == [f"{seventh[1].name} · 7 А", f"{seventh[0].name} · 7 А"]
    record = await school.store.read(elections.record, school.dana, head.id)
    assert record
    assert (record.number, len(record.parts)) == ("1", 5)
    assert (record.chair, record.secretary) == (school.dana.name, school.marat.name)
    minutes = minutes_in_words(record, "", "№1 мектеп", Words("kk", ZONE))
    first, second = seventh[1].name, seventh[0].name
    assert ["7 А", f"Көшбасшы: {first} · 7 А; Орынбасар: {second} · 7 А"] in minutes.votes.rows
    assert ["9 А", "сайлаушы бесеуден аз"] in minutes.votes.rows
    assert minutes.decisions[-1].endswith("ашық дауыс берсін: 1 А, 5 Б, 8 А, 9 А.")
    own = await school.store.read(elections.record, school.dana, ours.id)
    assert own
    assert (own.number, own.parts) == ("1 · 7 А", []), "a class has its own minutes beside those of all"
    assert any("6 (100%)" in line for line in minutes.paragraphs), "the turnout of those who voted"
    await elections.close_due(school.store, ZONE, END + timedelta(days=9))
    holders = await school.store.read(office_holders, school.id, date(2026, 10, 27))
    assert [(scope, position) for _, scope, position, _, _ in holders] == [
        ("7 А", "Көшбасшы"),
        ("7 А", "Орынбасар"),
    ]


async def of_class(school: School, grade: int, letter: str) -> list[Person]:
    with open_tx(school.store) as tx:
        return people.pupils_of_class(tx, school.id, grade, letter)


async def test_a_class_teacher_decides_about_the_own_class_alone(school: School) -> None:
    _, parts = await class_elections(school)
    nine = next(part for part in parts if part.class_name == "9 А")
    eight = next(part for part in parts if part.class_name == "8 А")
    await stand(school, school.aidana, school.marat, nine.id)
    assert (
        await school.store.write(elections.propose, asking(school.beken, NOW), eight.id, school.beken.id)
        is None
    )
    with open_tx(school.store) as tx:
        (own,) = candidacies.of_election(tx, eight.id)
    refused = await school.store.write(elections.decide, asking(school.marat, NOW), own.id, None)
    # Marat teaches 9 А, but he sits in the commission, which decides about all.
    assert refused is None
    outsider = await school.store.write(elections.decide, asking(school.maira, NOW), own.id, None)
    assert outsider is CandidacyRefusal.NOT_YOURS


async def test_a_poll_opens_at_once_and_tells_its_result_by_itself(school: School) -> None:
    voters = await enrol(school, 6)
    plan = plan_for(
        school,
        candidates=[],
        commission=[],
        terms=Terms.standard(Kind.POLL),
        answers=["Иә", "Жоқ", "Білмеймін"],
    )
    for _ in range(2):
        poll = await school.store.write(
            elections.hold_poll, asking(school.dana, NOW, vault=school.vault), "poll", plan
        )
    assert isinstance(poll, Election)
    assert poll.state == "open"
    with open_tx(school.store) as tx:
        assert len(rows.of_school(tx, school.id)) == 1, "confirmed twice, held once"
    for voter, ballot in zip(voters, [1, 1, 1, 2, 2, 3], strict=True):
        assert await vote(school, voter, poll.id, ballot) is None
    assert await school.store.read(elections.result, school.dana, poll.id) is None
    for _ in range(2):
        await elections.tick(school.store, school.vault, school.id, ZONE, END)
    outcome = await outcome_of(school, poll.id)
    assert (outcome.winners, outcome.votes) == (["Иә"], [("Иә", 3), ("Жоқ", 2), ("Білмеймін", 1)])
    with open_tx(school.store) as tx:
        asked = "SELECT count(*) FROM letter WHERE kind = 'election-result' AND person_id = :who"
        told = tx.execute(text(asked), {"who": voters[0].id})
        assert told.scalar_one() == 1


async def test_a_poll_that_was_counted_is_published_after_a_crash(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    voters = await enrol(school, 6)
    plan = plan_for(
        school, candidates=[], commission=[], terms=Terms.standard(Kind.POLL), answers=["Иә", "Жоқ"]
    )
    poll = await school.store.write(
        elections.hold_poll, asking(school.dana, NOW, vault=school.vault), "poll", plan
    )
    assert isinstance(poll, Election)
    for voter, ballot in zip(voters, [1, 1, 1, 2, 2, 2], strict=True):
        assert await vote(school, voter, poll.id, ballot) is None

    def crash(*_: object) -> None:
        raise ConnectionError

    with monkeypatch.context() as harm:
        harm.setattr("services.elections.commission.make_public", crash)
        with pytest.raises(ConnectionError):
            await elections.tick(school.store, school.vault, school.id, ZONE, END)
    assert (await by_id(school, poll.id)).state == "counted"
    await elections.tick(school.store, school.vault, school.id, ZONE, END)
    outcome = await outcome_of(school, poll.id)
    assert outcome.by_lot
    assert len(outcome.winners) == 1


async def test_a_referendum_needs_no_people_on_the_ballot(school: School) -> None:
    voters = await enrol(school, 6)
    plan = plan_for(
        school, candidates=[], terms=Terms.standard(Kind.REFERENDUM), answers=["Қолдаймын", "Қарсымын"]
    )
    election_id, _ = await held(school, voters, plan, [1, 1, 1, 1, 2, BLANK])
    outcome = await outcome_of(school, election_id)
    assert outcome.winners == ["Қолдаймын"]
    assert outcome.blank == 1
    await elections.close_due(school.store, ZONE, END + timedelta(days=9))
    assert await school.store.read(office_holders, school.id, date(2026, 10, 27)) == []


async def test_a_trial_is_gone_with_its_ballots_when_the_vote_opens(school: School) -> None:
    await enrol(school, 5)
    found = await made(school, plan_for(school))
    trial = await school.store.write(
        elections.begin_trial, asking(school.dana, NOW, vault=school.vault), found.id
    )
    again = await school.store.write(
        elections.begin_trial, asking(school.dana, NOW, vault=school.vault), found.id
    )
    assert isinstance(trial, Election)
    assert trial == again
    assert await vote(school, school.timur, trial.id, 1) is None
    await elections.tick(school.store, school.vault, school.id, ZONE, NOW)
    assert (await by_id(school, trial.id)).state == "open"
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    await elections.tick(school.store, school.vault, school.id, ZONE, NOW)
    with open_tx(school.store) as tx:
        assert rows.by_id(tx, trial.id) is None
        for table in ("urn", "participation"):
            assert tx.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == 0
    assert await vote(school, school.timur, trial.id, 1) is VoteRefusal.NO_SUCH_ELECTION
    assert await vote(school, school.timur, found.id, 1) is None


async def test_row_067_the_roll_is_corrected_before_it_is_frozen_and_never_after(school: School) -> None:
    await enrol(school, 5)
    found = await made(school, plan_for(school, grades=[5, 7, 9]))

    async def correct(
        person: Person, *, belongs: bool, actor: Person = school.dana
    ) -> ElectionRefusal | None:
        return await school.store.write(
            elections.correct_roll, asking(actor, NOW), found.id, person.id, "себебі", belongs=belongs
        )

    assert await correct(school.beken, belongs=True) is None  # of grade 8
    assert await correct(school.timur, belongs=False) is None  # has left, but is still in the list
    assert await correct(school.erlan, belongs=False) is None
    assert await correct(school.erlan, belongs=True) is None  # a mistake, taken back
    assert await correct(school.beken, belongs=True, actor=school.maira) is ElectionRefusal.NOT_YOURS
    for person, belongs in [(school.beken, True), (school.timur, False), (school.erlan, True)]:
        assert await on_the_roll(school, person, found.id) is belongs
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    for person, belongs in [(school.beken, True), (school.timur, False), (school.erlan, True)]:
        assert await on_the_roll(school, person, found.id) is belongs
    assert await correct(school.timur, belongs=True) is ElectionRefusal.WRONG_TIME
    with open_tx(school.store) as tx:
        logged = "SELECT count(*) FROM audit WHERE deed = 'correct-roll'"
        assert tx.execute(text(logged)).scalar_one() == 4


async def test_only_those_who_have_not_voted_are_reminded_and_once(school: School) -> None:
    voters = await enrol(school, 6)
    found = await made(school, plan_for(school, closes_at=END + timedelta(hours=8)))
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    for voter in voters[:4]:
        await vote(school, voter, found.id, 1)

    async def reminded() -> int:
        with open_tx(school.store) as tx:
            asked = "SELECT count(*) FROM letter WHERE kind = 'election-reminder'"
            return int(tx.execute(text(asked)).scalar_one())

    morning = datetime(2026, 10, 17, 8, 30, tzinfo=ZONE)
    await elections.tick(school.store, school.vault, school.id, ZONE, morning - timedelta(minutes=1))
    assert await reminded() == 0
    on_the_roll = 10 - 4  # the cast's four pupils with an account and six more
    for minute in range(3):
        await elections.tick(school.store, school.vault, school.id, ZONE, morning + timedelta(minutes=minute))
    assert await reminded() == on_the_roll


async def test_what_cannot_open_is_told_to_its_mentor_once(school: School) -> None:
    await enrol(school, 5)
    found = await made(school, plan_for(school, opens_at=NOW + timedelta(hours=1)))
    for minute in range(3):
        now = NOW + timedelta(hours=1, minutes=minute)
        await elections.tick(school.store, school.vault, school.id, ZONE, now)
    with open_tx(school.store) as tx:
        asked = "SELECT count(*) FROM letter WHERE kind = 'election-cannot-open'"
        assert tx.execute(text(asked)).scalar_one() == 1
    await seal(school, found.id)
    await elections.tick(school.store, school.vault, school.id, ZONE, NOW + timedelta(hours=2))
    assert (await by_id(school, found.id)).state == "open"


@pytest.mark.parametrize(
    "dates",
    [
        {"opens_at": END + timedelta(hours=1)},
        {"opens_at": NOW},
        {"nominates_until": END + timedelta(hours=1)},
        {"nominates_until": NOW, "opens_at": END},
        {"nominates_until": NOW + timedelta(hours=3), "opens_at": NOW + timedelta(hours=2)},
    ],
)
async def test_dates_in_the_wrong_order_are_refused(school: School, dates: dict[str, datetime]) -> None:
    plan = plan_for(school, **dates)
    refused = await school.store.write(elections.set_up, asking(school.dana, NOW), "dates", plan)
    assert refused is ElectionRefusal.OPENS_TOO_LATE


async def test_the_rules_of_an_open_vote_cannot_be_changed_by_any_deed(school: School) -> None:
    """Neither the rules, nor the names, nor the roll: there is no deed that would, and the ballot says them."""
    await enrol(school, 5)
    found = await made(school, plan_for(school, nominates_until=NOW + timedelta(minutes=1)))
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW + timedelta(minutes=2)), found.id)
    before = await by_id(school, found.id)
    now = NOW + timedelta(minutes=3)
    assert await school.store.write(
        elections.propose, asking(school.erlan, now), found.id, school.erlan.id
    ) is (CandidacyRefusal.NO_NOMINATION)
    assert (
        await school.store.write(elections.withdraw, asking(school.aidana, now), found.id)
        is CandidacyRefusal.TOO_LATE
    )
    changed = await school.store.write(
        elections.change_card, asking(school.aidana, now), found.id, {"slogan": "!"}
    )
    assert changed is CandidacyRefusal.TOO_LATE
    earlier = await school.store.write(
        elections.move_date,
        asking(school.dana, now),
        found.id,
        "closes_at",
        END - timedelta(hours=1),
        "other",
    )
    assert earlier is ElectionRefusal.NOT_LATER
    renewed = await school.store.write(elections.new_key, asking(school.dana, now), found.id)
    assert renewed is ElectionRefusal.WRONG_TIME
    assert await by_id(school, found.id) == before


async def test_a_voter_who_left_in_mid_vote_has_no_ballot_any_more(school: School) -> None:
    voters = await enrol(school, 6)
    found = await made(school, plan_for(school))
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    with open_tx(school.store) as tx:
        people.change(tx, voters[0].id, active=False)
    gone = dataclasses.replace(voters[0], active=False)
    assert await vote(school, gone, found.id, 1) is VoteRefusal.NOT_ON_THE_ROLL
    assert await vote(school, voters[1], found.id, 1) is None


async def test_a_withdrawn_candidate_is_on_no_ballot(school: School) -> None:
    await enrol(school, 6)
    found = await made(school, plan_for(school))
    await seal(school, found.id)
    assert await school.store.write(elections.withdraw, asking(school.erlan, NOW), found.id) is None
    assert (
        await school.store.write(elections.withdraw, asking(school.erlan, NOW), found.id)
        is CandidacyRefusal.NO_SUCH
    )
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    assert await vote(school, school.timur, found.id, 1) is VoteRefusal.NO_SUCH_CANDIDATE
    assert await vote(school, school.timur, found.id, 2) is None


async def test_observers_see_turnout_by_class_and_never_a_class_of_four(school: School) -> None:
    voters = await enrol(school, 6)
    found = await made(school, plan_for(school))
    await seal(school, found.id)
    watch = [school.maira.id, school.beken.id]
    assert (
        await school.store.write(elections.set_observers, asking(school.dana, NOW), found.id, watch) is None
    )
    standing = await school.store.write(
        elections.set_observers, asking(school.dana, NOW), found.id, [school.aidana.id]
    )
    assert standing is ElectionRefusal.MEMBER_STANDS
    assert await school.store.read(elections.watched, school.maira, found.id) is None, "not before it opens"
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    for voter in voters[:3]:
        await vote(school, voter, found.id, 1)
    await vote(school, school.timur, found.id, 1)
    seen = await school.store.read(elections.watched, school.maira, found.id)
    assert seen
    assert seen.lines == [("7 А", 6, 3), ("…", 5, 1)]
    assert (seen.people, seen.voted) == (11, 4), "the four small classes together are five people"
    assert await school.store.read(elections.watched, school.gulnar, found.id) is None
    seen_by_beken = await school.store.read(elections.concerning, school.beken)
    assert [one.id for one in seen_by_beken.observed] == [found.id]


async def test_one_person_cannot_hold_the_box_with_many_complaints(school: School) -> None:
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 2, 2, 1])

    async def complains(person: Person, n: int) -> CandidacyRefusal | None:
        return await school.store.write(
            elections.complain, asking(person, END), election_id, f"d{person.id}-{n}", "Неге?"
        )

    assert [await complains(voters[0], n) for n in range(4)] == [None] * 3 + [
        CandidacyRefusal.ENOUGH_COMPLAINTS
    ]
    assert await complains(school.gulnar, 0) is CandidacyRefusal.NOT_ON_THE_ROLL, (
        "a parent writes to the school"
    )
    assert await complains(school.maira, 0) is None


async def test_the_sums_of_an_observer_do_not_tell_the_one_small_class(school: School) -> None:
    await enrol(school, 6)
    with open_tx(school.store) as tx:
        for one in (school.aidana, school.erlan, school.beken, school.arman):
            people.change(tx, one.id, grade=7, letter="А")
    found = await made(
        school, plan_for(school, candidates=[school.erlan.id], terms=Terms(stand=frozenset({7})))
    )
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    assert await vote(school, school.timur, found.id, 1) is None  # alone in 5 Б
    seen = await school.store.read(elections.watched, school.dana, found.id)
    assert seen
    assert (seen.lines, seen.people, seen.voted) == ([("7 А", 10, 0)], 10, 0)


async def test_the_booth_takes_one_ballot_for_one_code_on_one_members_device(school: School) -> None:
    await enrol(school, 5)
    found = await made(school, plan_for(school))
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    slips = await school.store.write(
        elections.booth_slips, asking(school.marat, NOW, vault=school.vault), found.id
    )
    assert isinstance(slips, list)
    ((own_class, name, code, _),) = slips
    assert (own_class, name) == ("1 А", "Ахметов Арман")
    again = await school.store.write(
        elections.booth_slips, asking(school.zhanna, NOW, vault=school.vault), found.id
    )
    assert again == slips, "printed twice, the same codes"
    stranger = await school.store.write(
        elections.booth_slips, asking(school.maira, NOW, vault=school.vault), found.id
    )
    assert stranger is ElectionRefusal.NO_SUCH_ELECTION
    wrong = await school.store.read(elections.at_the_booth, school.marat, found.id, "0000-0000")
    assert wrong is ElectionRefusal.NO_SUCH_CODE
    elsewhere = await school.store.read(elections.at_the_booth, school.maira, found.id, code)
    assert elsewhere is ElectionRefusal.NO_SUCH_ELECTION
    voter, election_id = await school.store.read(
        elections.at_the_booth, school.marat, found.id, code.lower().replace("-", " ")
    )
    assert (voter.id, election_id) == (school.arman.id, found.id)
    with open_tx(school.store) as tx:
        kept = tx.execute(text("SELECT code_hash FROM booth_code")).scalars().all()
    assert len(kept) == 1
    assert code.encode() not in kept[0]

    async def enters(minutes: int) -> object:
        """At so many minutes after the opening, on Marat's device."""
        who = asking(school.marat, NOW + timedelta(minutes=minutes), vault=school.vault)
        return await school.store.write(elections.enter_booth, who, found.id, code)

    async def opens(own_class: str) -> object:
        return await school.store.write(elections.open_booth, asking(school.marat, NOW), found.id, own_class)

    assert await enters(0) is ElectionRefusal.NO_BOOTH
    assert await opens("7 А") is ElectionRefusal.NO_SUCH_ELECTION, "everybody of that class has an account"
    one = await opens("1 А")
    assert await opens("1 А") == one
    assert await enters(0) is ElectionRefusal.NO_BOOTH, "nobody has confirmed it"
    for nickname, said in {
        "marat": ElectionRefusal.SECOND_OF_BOOTH,
        "maira": ElectionRefusal.NO_SUCH_ELECTION,
    }.items():
        who = asking(school.cast[nickname], NOW)
        assert await school.store.write(elections.confirm_booth, who, found.id, 1) is said
    await school.store.write(elections.confirm_booth, asking(school.zhanna, NOW), found.id, 1)
    assert await enters(0) == (voter, found.id)
    with open_tx(school.store) as tx:
        assert elections.booth_counts(tx, found.id) == [], "who has come has not voted yet"
        assert elections.tell_of_votes(tx, NOW) == 0
    assert await enters(121) is ElectionRefusal.NO_BOOTH, "its time is over"


async def in_the_booth(school: School) -> tuple[int, str]:
    """Marat's booth for 1 А, confirmed by Zhanna, and the code on Arman's slip."""
    await enrol(school, 5)
    found = await made(school, plan_for(school))
    await seal(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    marat = asking(school.marat, NOW, vault=school.vault)
    ((_, _, code, _),) = await school.store.write(elections.booth_slips, marat, found.id)
    await school.store.write(elections.open_booth, marat, found.id, "1 А")
    await school.store.write(elections.confirm_booth, asking(school.zhanna, NOW), found.id, 1)
    return found.id, code


async def enters(school: School, election_id: int, code: str) -> object:
    marat = asking(school.marat, NOW, vault=school.vault)
    return await school.store.write(elections.enter_booth, marat, election_id, code)


@pytest.mark.parametrize("gone", ["marat", "zhanna"])
async def test_a_booth_is_over_when_one_of_its_two_members_has_gone(school: School, gone: str) -> None:
    """Also for whoever has typed the code already; two who sit open another."""
    election_id, code = await in_the_booth(school)
    assert await enters(school, election_id, code) == (school.arman, election_id)
    marat = asking(school.marat, NOW, vault=school.vault)
    assert await school.store.read(elections.is_in_booth, marat, school.arman.id, election_id)
    with open_tx(school.store) as tx:
        people.change(tx, school.cast[gone].id, active=False)
    assert not await school.store.read(elections.is_in_booth, marat, school.arman.id, election_id)
    assert await enters(school, election_id, code) is ElectionRefusal.NO_BOOTH
    desk = await school.store.read(elections.booth_desk, asking(school.dana, NOW), election_id)
    assert not isinstance(desk, ElectionRefusal)
    assert desk.now == []
    again = await school.store.write(elections.open_booth, asking(school.dana, NOW), election_id, "1 А")
    assert not isinstance(again, ElectionRefusal)
    with open_tx(school.store) as tx:
        people.change(tx, school.cast[gone].id, active=True)
    again = await school.store.write(elections.open_booth, marat, election_id, "1 А")
    assert not isinstance(again, ElectionRefusal)
    assert again.id == 1


async def test_a_slip_serves_in_the_class_that_stands_on_it(school: School) -> None:
    """Whoever moves to another class in mid-vote is held up by no booth, and by none of another class let in."""
    election_id, code = await in_the_booth(school)
    with open_tx(school.store) as tx:
        people.change(tx, school.arman.id, grade=2, letter="Б")
        people.change(tx, school.timur.id, telegram_id=None)
    assert isinstance(await enters(school, election_id, code), tuple)
    marat = asking(school.marat, NOW, vault=school.vault)
    slips = await school.store.write(elections.booth_slips, marat, election_id)
    assert isinstance(slips, list)
    (untied,) = [code for own_class, _, code, _ in slips if own_class == "5 Б"]
    assert await enters(school, election_id, untied) is ElectionRefusal.NO_BOOTH


async def test_a_voter_who_has_an_account_by_now_hears_that_the_slip_was_used(school: School) -> None:
    election_id, code = await in_the_booth(school)
    assert isinstance(await enters(school, election_id, code), tuple)
    with open_tx(school.store) as tx:
        people.link(tx, school.arman.id, 7001, "kk", NOW)
    assert await vote(school, school.arman, election_id, 1) is None
    assert await school.store.write(elections.tell_of_votes, NOW) == 1
    with open_tx(school.store) as tx:
        told = tx.execute(text("SELECT person_id FROM letter WHERE kind = 'booth-voted'")).scalars().all()
    assert school.arman.id in told
    assert len(told) > 1, "and the parent or class teacher, as of everybody"


async def test_a_booth_forgets_in_which_minute_somebody_voted(school: School) -> None:
    election_id, code = await in_the_booth(school)
    await enters(school, election_id, code)
    assert await vote(school, school.arman, election_id, 1) is None

    async def kept(minutes: int) -> tuple[object, ...]:
        now = NOW + timedelta(minutes=minutes, seconds=40)
        await elections.tick(school.store, school.vault, school.id, ZONE, now)
        with open_tx(school.store) as tx:
            return tuple(tx.execute(select(booth.c.counted_since.is_(None), booth.c.counts)).one())

    assert await kept(0) == (False, [1, 0, 0, 0, 0, 0])
    assert await kept(5) == (False, [1, 0, 0, 0, 0, 0])
    assert await kept(7) == (True, [])
