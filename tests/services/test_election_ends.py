"""Elections when life happens: nobody stood, too late, called off."""

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from db import elections as rows
from db import outbox, people
from db.elections.candidates import candidates_of
from db.elections.voting import turnout_by_class, turnout_of
from locales.words import Words
from papers.elections import minutes_in_words
from school.elections import CandidacyRefusal, Election, ElectionRefusal, Kind, Terms
from school.elections.counting import Rules, Tie
from services import elections
from tests.chats.test_elections import recount
from tests.school import NOW, ZONE, School, asking, open_tx
from tests.services.test_election_keepers import tick, told
from tests.services.test_election_kinds import (
    by_id,
    class_elections,
    count,
    held,
    made,
    of_class,
    plan_for,
    stand,
    three,
)
from tests.services.test_elections import END, enrol, open_election, seal

HOUR = timedelta(hours=1)


async def nobody_stands(school: School) -> Election:
    """Nomination for an hour, the vote from the second hour on."""
    plan = plan_for(school, candidates=[], nominates_until=NOW + HOUR, opens_at=NOW + 2 * HOUR)
    found = await made(school, plan)
    await seal(school, found.id)
    await tick(school, NOW + HOUR)
    return found


async def move(school: School, found: Election, which: str, moment: object, now: object) -> object:
    return await school.store.write(
        elections.move_date,
        asking(school.dana, now),
        found.id,
        which,
        moment,
        "other",
    )


async def test_nobody_stood_and_the_nomination_is_made_longer_after_its_end(school: School) -> None:
    await enrol(school, 6)
    found = await nobody_stands(school)
    assert told(school, "election-nobody-stood-letter") == ["dana"]
    assert told(school, "election-campaign-letter") == [], "there is nothing to read"
    late = NOW + 3 * HOUR
    await tick(school, late)
    assert told(school, "election-cannot-open-letter") == ["dana"]
    too_early = await move(school, found, "nominates_until", late + HOUR, late)
    assert too_early is ElectionRefusal.OPENS_TOO_LATE, "the vote has to be put off first"
    for which, moment in (("opens_at", late + 2 * HOUR), ("nominates_until", late + HOUR)):
        assert isinstance(await move(school, found, which, moment, late), Election)
    assert (
        await school.store.write(elections.propose, asking(school.aidana, late), found.id, school.aidana.id)
        is None
    )
    seen = await school.store.read(elections.campaign, school.dana, found.id)
    assert not isinstance(seen, ElectionRefusal)
    admitted = await school.store.write(
        elections.decide, asking(school.dana, late), seen.nominations[0].id, None
    )
    assert admitted is None
    await tick(school, late + HOUR)
    assert told(school, "election-nominated-letter") == ["dana"], "the second end is told, too"
    assert "timur" in told(school, "election-campaign-letter")
    await tick(school, late + 2 * HOUR)
    assert (await by_id(school, found.id)).state == "open"
    with open_tx(school.store) as tx:
        assert len(candidates_of(tx, found.id)) == 1


async def test_an_election_that_nobody_wants_is_called_off(school: School) -> None:
    found = await nobody_stands(school)

    async def calls_off(nickname: str) -> Election | ElectionRefusal:
        asked = asking(school.cast[nickname], NOW + HOUR)
        return await school.store.write(elections.call_off, asked, found.id, "Үміткер жоқ")

    assert await calls_off("marat") is ElectionRefusal.NOT_YOURS
    assert isinstance(await calls_off("dana"), Election)
    assert (await by_id(school, found.id)).state == "void"
    heard = told(school, "election-called-off-letter")
    assert {"dana", "marat", "zhanna", "timur"} <= set(heard)
    assert len(heard) == len(set(heard))
    assert await calls_off("dana") is ElectionRefusal.WRONG_TIME
    await tick(school, NOW + 3 * HOUR)
    assert (await by_id(school, found.id)).state == "void"
    late = await school.store.write(elections.propose, asking(school.aidana, NOW), found.id, school.aidana.id)
    assert late is CandidacyRefusal.NO_NOMINATION


@pytest.mark.parametrize("with_trial", [True, False])
async def test_calling_off_before_anybody_heard_tells_the_commission_alone(
    school: School, *, with_trial: bool
) -> None:
    found = await made(school, plan_for(school))
    if with_trial:
        asked = asking(school.dana, NOW, vault=school.vault)
        trial = await school.store.write(elections.begin_trial, asked, found.id)
        assert isinstance(trial, Election)
    await school.store.write(
        elections.call_off, asking(school.dana, NOW, zone=ZONE), found.id, "көктемде өтеді"
    )
    heard = set(told(school, "election-called-off-letter"))
    assert {"dana", "marat", "zhanna"} <= heard
    assert ("timur" in heard) is with_trial
    with open_tx(school.store) as tx:
        assert rows.trial_for(tx, found.id) is None


def said(school: School, kind: str) -> set[tuple[str, str, str]]:
    """(key, named, elected) of all letters of a kind."""
    with open_tx(school.store) as tx:
        bodies = tx.execute(select(outbox.letter.c.body).where(outbox.letter.c.kind == kind)).scalars().all()
    return {(one["key"], one["arguments"]["names"], one["arguments"].get("elected", "")) for one in bodies}


@pytest.mark.parametrize(
    ("tie", "key"), [(Tie.ROUND, "election-tie-some-letter"), (Tie.LOT, "election-won-lot-letter")]
)
async def test_who_is_elected_is_told_though_another_place_is_level(
    school: School, tie: Tie, key: str
) -> None:
    voters = await enrol(school, 8)
    rules = Rules(seats=2, tie=tie, against_all=False)
    plan = plan_for(school, candidates=await three(school), terms=Terms(Kind.SPEAKER, rules))
    await held(school, voters, plan, [1, 1, 1, 1, 2, 2, 3, 3])
    ((told_as, named, elected),) = said(school, "election-result")
    assert told_as == key
    if tie is Tie.ROUND:
        assert (named.count(","), elected.count(",")) == (1, 0)
        assert elected
        assert elected not in named
    else:
        assert named.count(",") == 1


async def test_a_referendum_speaks_of_answers(school: School) -> None:
    voters = await enrol(school, 6)
    terms = Terms.standard(Kind.REFERENDUM)
    plan = plan_for(school, candidates=[], answers=("иә", "жоқ"), terms=terms)
    election_id, _ = await held(school, voters, plan, [1, 1, 1, 1, 2, 2])
    assert said(school, "election-result") == {("election-answer-won-letter", "иә", "")}
    record = await school.store.read(elections.record, school.dana, election_id)
    assert record
    assert "Жеңімпаз" not in str(minutes_in_words(record, "ab", "№1 мектеп", Words("kk", ZONE)))


async def test_the_mentor_hears_of_all_classes_together_and_each_teacher_of_the_own(school: School) -> None:
    head, parts = await class_elections(school)
    ninth = next(part for part in parts if part.class_name == "9 А")
    asked = asking(school.aidana, NOW)
    assert await school.store.write(elections.propose, asked, ninth.id, school.aidana.id) is None
    card = await school.store.read(elections.desk_card, school.dana, head.id)
    assert isinstance(card, elections.Card)
    assert {part.election.class_name: part.waiting for part in card.parts if part.waiting} == {"9 А": 1}
    for _ in range(2):
        await elections.tick(school.store, school.vault, school.id, ZONE, END)
    assert told(school, "election-classes-nominated-letter") == ["dana"]
    assert told(school, "election-nominated-letter") == ["marat"], "who teaches 9 А"
    assert told(school, "election-nobody-stood-letter") == []


async def test_a_class_too_small_for_a_secret_votes_openly_and_the_others_without_anybody_elect_again(
    school: School,
) -> None:
    """The class 9 А has one voter, and its teacher is Marat."""
    await enrol(school, 6)
    head, parts = await class_elections(school)
    ninth = next(part for part in parts if part.class_name == "9 А")
    card = await school.store.read(elections.desk_card, school.dana, head.id)
    assert isinstance(card, elections.Card)
    card = await school.store.read(elections.with_classes, card)
    assert "9 А" in dict(card.small)
    assert "7 А" not in dict(card.small)
    for _ in range(2):
        await tick(school)
    heard = told(school, "election-small-class-letter")
    assert {"marat", "aidana"} <= set(heard)
    assert heard.count("marat") == 1
    seventh = next(part for part in parts if part.class_name == "7 А")
    await stand(school, school.aidana, school.dana, ninth.id)
    await stand(school, (await of_class(school, 7, "А"))[0], school.dana, seventh.id)
    paper = await seal(school, head.id)
    await tick(school, END)
    assert told(school, "election-left-out-letter").count("marat") == 1
    assert (await by_id(school, ninth.id)).void_why == ElectionRefusal.ROLL_TOO_SMALL

    async def notes(nickname: str, *chosen: str) -> ElectionRefusal | None:
        asked = asking(school.cast[nickname], END, zone=ZONE)
        ids = [school.cast[one].id for one in chosen]
        return await school.store.write(elections.note_openly, asked, ninth.id, ids)

    assert await notes("maira", "aidana") is ElectionRefusal.NO_SUCH_ELECTION
    assert await notes("marat", "timur") is ElectionRefusal.MAY_NOT_STAND, "of another class"
    assert await notes("marat", "aidana") is None
    assert await notes("marat", "aidana") is ElectionRefusal.WRONG_TIME
    await count(school, head.id, paper, END + 5 * HOUR)
    record = await school.store.read(elections.record, school.dana, head.id)
    assert record
    rows_of = dict(minutes_in_words(record, "", "№1", Words("ru", ZONE)).votes.rows)
    assert rows_of["9 А"] == f"открытым голосованием: Көшбасшы: {school.aidana.name}"
    assert rows_of["5 Б"] == "меньше пяти избирателей"
    card = await school.store.read(elections.desk_card, school.dana, head.id)
    assert isinstance(card, elections.Card)
    again = {part.class_name for part in (await school.store.read(elections.with_classes, card)).again}
    assert "9 А" not in again
    assert {"5 Б", "8 А"} <= again
    plan = plan_for(school, candidates=[], title="Қайта", terms=head.terms, classes=sorted(map(str, again)))
    new = await made(school, plan_with_dates(plan))
    with open_tx(school.store) as tx:
        assert {part.class_name for part in rows.parts_of(tx, new.id)} == again


def plan_with_dates(plan: elections.Plan) -> elections.Plan:
    return dataclasses.replace(plan, nominates_until=NOW + HOUR, opens_at=NOW + 2 * HOUR)


async def test_a_roll_goes_a_year_after_its_box_and_what_was_published_stays(
    school: School, tmp_path: Path
) -> None:
    """Years later the result, the turnout, the minutes and the file are what they were, and the file counts again."""
    voting = await open_election(school, 20)
    for place, voter in enumerate(voting.voters):
        await voting.vote(voter, 1 if place < 13 else 2)
    await voting.publish()
    found = await by_id(school, voting.id)
    assert found.wipes_at
    wiped = found.wipes_at + HOUR

    def told() -> tuple[object, ...]:
        with open_tx(school.store) as tx:
            result = elections.result(tx, school.dana, voting.id)
            assert result
            outcome = dataclasses.replace(result, election=found)
            file = elections.published(tx, school.vault, school.dana, voting.id, "№1 мектеп", ZONE)
            record = elections.record(tx, school.dana, voting.id)
            assert record
            record = dataclasses.replace(record, outcome=outcome)
            return outcome, file, record, turnout_of(tx, voting.id), turnout_by_class(tx, voting.id)

    before = told()
    await tick(school, wiped)
    with open_tx(school.store) as tx:
        people.change(tx, voting.voters[0].id, active=False)
        tx.execute(delete(people.person).where(people.person.c.id == voting.voters[0].id))
    assert told() == before, "who left the school has voted all the same"
    years_later = wiped + timedelta(days=366 * 3)
    await tick(school, wiped + timedelta(days=300))
    assert await voting.count_of("roll") == 24
    for _ in range(2):
        await tick(school, years_later)
    for table in ("roll", "box.participation", "box.urn", "roll_correction"):
        assert await voting.count_of(table) == 0, table
    assert told() == before
    file = tmp_path / "file.jsonl"
    file.write_text(before[1].content, "utf-8")
    assert recount(str(file)).returncode == 0
    assert minutes_in_words(before[2], before[1].fingerprint, "№1 мектеп", Words("kk", ZONE)).decisions


async def test_votes_that_were_wiped_by_a_former_version_are_kept_by_the_clock(school: School) -> None:
    voting = await open_election(school, 6)
    await voting.vote(voting.voters[0], 1)
    await voting.publish()
    found = await by_id(school, voting.id)
    assert found.wipes_at
    with open_tx(school.store) as tx:
        assert rows.step(tx, voting.id, "published", "wiped")
    await tick(school, found.wipes_at + timedelta(days=800))
    with open_tx(school.store) as tx:
        assert turnout_of(tx, voting.id) == (1, 11)
        assert elections.published(tx, school.vault, school.dana, voting.id, "№1 мектеп", ZONE)
    assert await voting.count_of("roll") == 0


async def test_of_what_was_called_off_the_figures_stay(school: School) -> None:
    voting = await open_election(school, 6)
    await voting.vote(voting.voters[0], 1)
    called = asking(school.dana, NOW)
    assert isinstance(await school.store.write(elections.call_off, called, voting.id, "№ 7 бұйрық"), Election)
    for _ in range(2):
        await tick(school, END + timedelta(days=400))
    assert await voting.count_of("roll") == 0
    with open_tx(school.store) as tx:
        record = elections.record(tx, school.dana, voting.id)
        assert record
        assert (record.outcome.roll, record.called_off and record.called_off.ballots) == (11, 1)
