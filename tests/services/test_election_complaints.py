"""A complaint that is upheld has consequences, and a candidate or a voter can be put right while ballots lie there."""

from datetime import timedelta

import pytest

from db import elections as rows
from db import people
from db.elections import complaints
from db.elections.candidates import candidates_of
from db.people.roles import set_roles
from school.elections import CandidacyRefusal, Consequence, Election, ElectionRefusal, Terms, VoteRefusal
from school.elections.counting import Method, Rules, Verdict
from school.people import Person, Role
from services import elections
from tests.school import NOW, ZONE, School, asking, office_holders, open_tx
from tests.services.test_election_keepers import tick, told
from tests.services.test_election_kinds import by_id, count, held, made, outcome_of, plan_for, three, vote
from tests.services.test_elections import END, Voting, enrol, open_election, seal, set_up, state_of

AFTER = END + timedelta(days=10)


async def upheld(school: School, election_id: int, outcome: Consequence) -> ElectionRefusal | None:
    """Zhanna complains, Dana answers."""
    complained = await school.store.write(
        elections.complain, asking(school.zhanna, END), election_id, f"c-{outcome}", "Қате саналды"
    )
    assert complained is None
    with open_tx(school.store) as tx:
        number = complaints.complaints_about(tx, election_id)[-1].id
    asked = asking(school.dana, END, zone=ZONE)
    return await school.store.write(elections.answer_complaint, asked, number, "Қаралды", outcome)


async def strike(
    school: School, election_id: int, number: int, *, asks: str = "marat", agrees: str = "zhanna"
) -> CandidacyRefusal | ElectionRefusal | None:
    """One asks, another confirms."""
    who = await school.store.read(elections.candidate_numbered, election_id, number)
    asked = asking(school.cast[asks], END, zone=ZONE)
    refusal = await school.store.write(elections.ask_to_strike, asked, who, "басқа мектепке кетті")
    second = asking(school.cast[agrees], END, zone=ZONE)
    return refusal or await school.store.write(elections.confirm_strike, second, who)


async def test_a_recount_holds_the_box_until_its_result_is_published(school: School) -> None:
    voters = await enrol(school, 6)
    election_id, paper = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    before = await outcome_of(school, election_id)
    assert await upheld(school, election_id, Consequence.RECOUNT) is None
    assert told(school, "election-recount-letter") == ["dana", "marat", "zhanna"]
    assert await school.store.read(elections.result, school.timur, election_id) is None
    await elections.close_due(school.store, ZONE, AFTER)
    assert await state_of(school, election_id) == "closed", "no clock wipes what is to be counted"
    await count(school, election_id, paper)
    assert (await outcome_of(school, election_id)).rounds == before.rounds
    record = await school.store.read(elections.record, school.dana, election_id)
    assert record
    assert record.number == "1", "the minutes keep their number"
    await elections.close_due(school.store, ZONE, AFTER)
    assert await state_of(school, election_id) == "wiped"
    assert len(await school.store.read(office_holders, school.id, AFTER.date())) == 1


async def test_a_result_that_is_annulled_gives_no_office_and_the_same_roll_votes_again(
    school: School,
) -> None:
    voters = await enrol(school, 6)
    election_id, paper = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    assert await upheld(school, election_id, Consequence.NEW_VOTE) is None
    with open_tx(school.store) as tx:
        second = rows.second_round_of(tx, election_id)
        assert second
        assert candidates_of(tx, second.id) == candidates_of(tx, election_id)
    assert second.opens_at
    await tick(school, second.opens_at)
    assert await state_of(school, election_id) == "wiped"
    assert await school.store.read(office_holders, school.id, AFTER.date()) == []
    assert (await by_id(school, second.id)).state == "open"
    for voter, choice in zip(voters, [2, 2, 2, 2, 1, 1], strict=True):
        assert await vote(school, voter, second.id, choice, second.opens_at) is None
    await count(school, second.id, paper, second.closes_at)
    assert (await outcome_of(school, second.id)).winners == [school.aidana.name + " · 9 А"]


async def test_another_winner_takes_the_office_once_a_candidate_is_struck(school: School) -> None:
    voters = await enrol(school, 7)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2, 2])
    first = await outcome_of(school, election_id)
    assert await strike(school, election_id, 1) is CandidacyRefusal.TOO_LATE, "no complaint was upheld"
    assert await upheld(school, election_id, Consequence.OTHER_WINNER) is None
    await elections.close_due(school.store, ZONE, AFTER)
    assert await state_of(school, election_id) == "published", "the box is held until it is done"
    for _ in range(2):
        await tick(school, END + timedelta(hours=25))
    assert told(school, "election-undone-letter") == ["dana", "saule"], "nobody forgets what was decided"
    assert await strike(school, election_id, 1) is None
    now = await outcome_of(school, election_id)
    assert (now.elected, now.rounds) == ([school.aidana.name + " · 9 А"], first.rounds)
    assert now.elected != first.elected
    await elections.close_due(school.store, ZONE, AFTER)
    ((_, _, _, name, _),) = await school.store.read(office_holders, school.id, AFTER.date())
    assert name in now.elected


async def test_a_complaint_that_changes_nothing_holds_nothing(school: School) -> None:
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    readers = await school.store.read(elections.readers_of_complaints, voters[0], election_id)
    assert sorted(readers) == sorted(one.name for one in (school.dana, school.marat, school.zhanna))
    assert await upheld(school, election_id, Consequence.NONE) is None
    await elections.close_due(school.store, ZONE, AFTER)
    assert await state_of(school, election_id) == "wiped"


async def test_the_deputy_head_hears_of_a_complaint_that_nobody_answers(school: School) -> None:
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    await school.store.write(elections.complain, asking(school.zhanna, END), election_id, "c", "Қате саналды")
    await tick(school, END + timedelta(hours=20))
    assert told(school, "election-unanswered-letter") == []
    for _ in range(2):
        await tick(school, END + timedelta(hours=25))
    assert told(school, "election-unanswered-letter") == ["dana", "saule"]


async def test_a_second_round_waits_for_the_complaints_about_the_first(school: School) -> None:
    voters = await enrol(school, 9)
    terms = Terms(rules=Rules(Method.TWO_ROUNDS))
    plan = plan_for(school, candidates=await three(school), terms=terms)
    election_id, _ = await held(school, voters, plan, [1, 1, 1, 1, 2, 2, 2, 3, 3])
    with open_tx(school.store) as tx:
        second, first = rows.second_round_of(tx, election_id), rows.by_id(tx, election_id)
    assert second
    assert first
    assert second.opens_at
    assert first.wipes_at
    assert second.opens_at > first.wipes_at
    early = await school.store.write(elections.open_voting, asking(school.dana, END), second.id)
    assert early is ElectionRefusal.FIRST_ROUND_RUNS
    await school.store.write(elections.complain, asking(school.zhanna, END), election_id, "c", "Қате саналды")
    await tick(school, second.opens_at)
    assert (await by_id(school, second.id)).state == "ready"
    assert told(school, "election-cannot-open-letter") == ["dana"], "with the reason"
    with open_tx(school.store) as tx:
        (complaint,) = complaints.complaints_about(tx, election_id)
    late = asking(school.dana, second.opens_at, zone=ZONE)
    assert await school.store.write(elections.answer_complaint, late, complaint.id, "Қаралды") is None
    await tick(school, second.opens_at + timedelta(minutes=1))
    assert (await by_id(school, second.id)).state == "open"


@pytest.mark.parametrize("method", [Method.PLURALITY, Method.RANKED, Method.TWO_ROUNDS])
async def test_ballots_for_whoever_was_struck_stay_valid(school: School, method: Method) -> None:
    voting = await open_election(school, 9)
    with open_tx(school.store) as tx:
        rows.change(tx, voting.id, terms=Terms(rules=Rules(method)).as_json())
    for voter in voting.voters[:4]:
        assert await voting.vote(voter, 0x12 if method is Method.RANKED else 1) is None
    assert await strike(school, voting.id, 1) is None
    assert await strike(school, voting.id, 1) is CandidacyRefusal.ALREADY_STRUCK
    assert told(school, "election-struck-letter") == ["erlan"]
    assert await voting.vote(voting.voters[4], 1) is VoteRefusal.NO_SUCH_CANDIDATE
    for voter in voting.voters[4:]:
        assert await voting.vote(voter, 2) is None
    assert 1 not in await voting.choices(school.timur)
    outcome = await voting.publish()
    assert (outcome.marks, outcome.verdict) == (9, Verdict.WON)
    assert outcome.elected == [school.aidana.name + " · 9 А"]


async def test_a_candidate_is_struck_before_the_vote_with_a_reason(school: School) -> None:
    election_id = await set_up(school)
    assert await strike(school, election_id, 1, asks="maira") is CandidacyRefusal.NOT_YOURS
    assert await strike(school, election_id, 1, agrees="marat") is ElectionRefusal.SECOND_MEMBER
    assert await strike(school, election_id, 1, agrees="maira") is CandidacyRefusal.NOT_YOURS
    assert told(school, "election-struck-letter") == []
    assert {"dana", "zhanna"} <= set(told(school, "election-strike-asked-letter"))
    assert await strike(school, election_id, 1) is None
    with open_tx(school.store) as tx:
        assert set(candidates_of(tx, election_id)) == {2}
    assert told(school, "election-struck-letter") == ["erlan"]


async def test_whoever_was_left_out_is_put_on_the_roll_by_two_members(school: School) -> None:
    voting: Voting = await open_election(school, 6)
    late = await enrol_one(school)
    before = (await by_id(school, voting.id)).roll_hash

    async def asks(nickname: str) -> ElectionRefusal | None:
        member = asking(school.cast[nickname], NOW)
        return await school.store.write(
            elections.ask_for_voter, member, voting.id, late.id, "тізімде жоқ еді"
        )

    async def agrees(nickname: str) -> ElectionRefusal | None:
        return await school.store.write(elections.agree_on_voter, asking(school.cast[nickname], NOW), 1)

    assert await asks("maira") is ElectionRefusal.NO_SUCH_ELECTION
    assert await asks("dana") is None
    assert await asks("marat") is ElectionRefusal.ASKED_BEFORE
    assert told(school, "election-late-letter") == ["marat", "zhanna"]
    assert await voting.vote(late, 1) is VoteRefusal.NOT_ON_THE_ROLL
    assert await agrees("dana") is ElectionRefusal.SECOND_MEMBER
    assert await agrees("zhanna") is None
    assert await agrees("marat") is ElectionRefusal.ASKED_BEFORE
    assert (await by_id(school, voting.id)).roll_hash != before
    for voter in (*voting.voters, late):
        assert await voting.vote(voter, 1 if voter.id % 2 else 2) is None
    assert (await voting.publish()).marks == 7
    record = await school.store.read(elections.record, school.dana, voting.id)
    assert record
    assert record.late == [(late.name, "тізімде жоқ еді")]


async def enrol_one(school: School) -> Person:
    """A pupil whose line came after the roll was frozen."""
    with open_tx(school.store) as tx:
        row: dict[str, object] = {
            "school_id": school.id,
            "code": "L-1",
            "name": "Кешіккен Бала",
            "name_key": "кешіккен бала",
        }
        row |= {"grade": 7, "letter": "А", "language": "kk", "telegram_id": 99999, "active": True}
        person_id = people.add(tx, row)
        set_roles(tx, person_id, [(Role.STUDENT, "")])
        person = people.by_id(tx, person_id)
    assert person
    return person


async def test_whoever_is_struck_from_the_roll_hears_it(school: School) -> None:
    election_id = await set_up(school)
    for belongs in (False, True):
        refused = await school.store.write(
            elections.correct_roll,
            asking(school.dana, NOW),
            election_id,
            school.timur.id,
            "басқа мектепте",
            belongs=belongs,
        )
        assert refused is None
    assert told(school, "election-roll-off-letter") == ["timur"]
    assert isinstance(await by_id(school, election_id), Election)


async def test_a_refusal_and_an_admission_can_be_undone_before_the_vote(school: School) -> None:
    hour = timedelta(hours=1)
    plan = plan_for(school, candidates=[], nominates_until=NOW + hour, opens_at=NOW + 2 * hour)
    found = await made(school, plan)
    asked = asking(school.aidana, NOW)
    assert await school.store.write(elections.propose, asked, found.id, school.aidana.id) is None

    async def decide(reason: str | None) -> CandidacyRefusal | None:
        return await school.store.write(elections.decide, asking(school.dana, NOW), 1, reason)

    async def standing() -> list[int]:
        with open_tx(school.store) as tx:
            return list(candidates_of(tx, found.id))

    assert await decide("кеш берілді") is None
    assert await standing() == []
    assert await decide(None) is None, "the refusal was a mistake"
    assert await standing() == [1]
    assert await strike(school, found.id, 1) is None, "so was the admission"
    assert await standing() == []
    assert await decide(None) is None
    assert await standing() == [1]
    assert told(school, "election-struck-letter") == ["aidana"]


async def complain(school: School, election_id: int, draft: str) -> int:
    done = await school.store.write(
        elections.complain, asking(school.zhanna, END), election_id, draft, "Қате саналды"
    )
    assert done is None
    with open_tx(school.store) as tx:
        return complaints.complaints_about(tx, election_id)[-1].id


async def decide(
    school: School, number: int, outcome: Consequence, *, amends: bool = False
) -> ElectionRefusal | None:
    deed = elections.amend_answer if amends else elections.answer_complaint
    return await school.store.write(deed, asking(school.dana, END, zone=ZONE), number, "Қаралды", outcome)


async def waiting(school: School, election_id: int) -> list[str | None]:
    with open_tx(school.store) as tx:
        return [row.outcome for row in complaints.complaints_about(tx, election_id) if row.done_at is None]


@pytest.mark.parametrize("struck_during_the_recount", [True, False])
async def test_another_winner_can_be_named_before_and_after_a_recount(
    school: School, struck_during_the_recount: bool
) -> None:
    voters = await enrol(school, 7)
    election_id, paper = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2, 2])
    one, other = [await complain(school, election_id, draft) for draft in ("a", "b")]
    assert await decide(school, one, Consequence.OTHER_WINNER) is None
    assert await decide(school, other, Consequence.RECOUNT) is None
    if struck_during_the_recount:
        assert await strike(school, election_id, 1) is None
    await count(school, election_id, paper)
    if not struck_during_the_recount:
        assert await strike(school, election_id, 1) is None
    assert await waiting(school, election_id) == []
    assert (await outcome_of(school, election_id)).elected == [school.aidana.name + " · 9 А"]
    await elections.close_due(school.store, ZONE, AFTER)
    assert await state_of(school, election_id) == "wiped", "no dead end"


async def test_an_answer_is_corrected_until_it_is_done(school: School) -> None:
    """Nobody can be struck after all; the recount is not needed; nothing is changed after all, or something is."""
    voters = await enrol(school, 7)
    election_id, paper = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2, 2])
    before = await outcome_of(school, election_id)
    one = await complain(school, election_id, "a")
    assert await decide(school, one, Consequence.NONE, amends=True) is ElectionRefusal.WRONG_TIME, (
        "no answer yet"
    )
    assert await decide(school, one, Consequence.OTHER_WINNER) is None
    assert await decide(school, one, Consequence.RECOUNT, amends=True) is None
    assert await state_of(school, election_id) == "closed"
    assert await decide(school, one, Consequence.NONE, amends=True) is None
    assert (await outcome_of(school, election_id)).rounds == before.rounds, "the first count stands"
    assert told(school, "election-recount-off-letter") == ["dana", "marat", "zhanna"]
    assert told(school, "election-complaint-amended-letter") == ["zhanna", "zhanna"]
    assert await decide(school, one, Consequence.RECOUNT, amends=True) is None
    await count(school, election_id, paper)
    late = await decide(school, one, Consequence.NONE, amends=True)
    assert late is ElectionRefusal.ANSWER_STANDS, "it is done"
    await elections.close_due(school.store, ZONE, AFTER)
    assert await state_of(school, election_id) == "wiped"


async def test_a_recount_that_two_complaints_want_is_made_though_one_gives_it_up(school: School) -> None:
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    one, other = [await complain(school, election_id, draft) for draft in ("a", "b")]
    assert await decide(school, one, Consequence.RECOUNT) is None
    assert await decide(school, other, Consequence.RECOUNT) is ElectionRefusal.WRONG_TIME
    assert await decide(school, other, Consequence.NONE) is None
    assert await decide(school, one, Consequence.NEW_VOTE, amends=True) is None
    assert await decide(school, other, Consequence.NEW_VOTE, amends=True) is ElectionRefusal.ANNULLED


@pytest.mark.parametrize("what", ["ready", "sealing", "called off"])
async def test_a_new_vote_is_held_however_far_the_second_round_was(school: School, what: str) -> None:
    """It keeps the new words of the round that waits; one that was called off gives way."""
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 2, 2, 2])
    with open_tx(school.store) as tx:
        first_try = rows.second_round_of(tx, election_id)
    assert first_try
    asked = asking(school.dana, END, zone=ZONE)
    if what == "sealing":
        assert isinstance(await school.store.write(elections.new_key, asked, first_try.id), Election)
    elif what == "called off":
        off = await school.store.write(elections.call_off, asked, first_try.id, "қар жауды")
        assert isinstance(off, Election)
    assert await upheld(school, election_id, Consequence.NEW_VOTE) is None
    with open_tx(school.store) as tx:
        second = rows.second_round_of(tx, election_id)
        assert second
        assert set(candidates_of(tx, second.id)) == {1, 2}
    assert second.state == ("sealing" if what == "sealing" else "ready")
    assert (second.id == first_try.id) is (what != "called off")
    if what == "sealing":
        await seal(school, second.id)
    assert second.opens_at
    await tick(school, second.opens_at)
    assert (await by_id(school, second.id)).state == "open"


async def test_a_second_round_that_is_not_needed_any_more_is_told_to_be_off(school: School) -> None:
    """Its words were renewed, so it is not ready; a candidate is struck, and the other has won."""
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 2, 2, 2])
    with open_tx(school.store) as tx:
        second = rows.second_round_of(tx, election_id)
    assert second
    await school.store.write(elections.new_key, asking(school.dana, END, zone=ZONE), second.id)
    assert await upheld(school, election_id, Consequence.OTHER_WINNER) is None
    assert await strike(school, election_id, 1) is None
    with open_tx(school.store) as tx:
        assert rows.second_round_of(tx, election_id) is None
    assert {"dana", "marat", "zhanna"} <= set(told(school, "election-round-off-letter"))


async def test_whoever_comes_back_finds_the_card_and_no_old_button_means_another(school: School) -> None:
    """Erlan withdraws, Beken gets his number; a button about Erlan strikes nobody else."""
    await three(school)
    election_id = await set_up(school)
    erlan = await school.store.read(elections.candidate_numbered, election_id, 1)
    change = asking(school.erlan, NOW)
    assert await school.store.write(elections.change_card, change, election_id, {"slogan": "Алға!"}) is None
    question = (asking(school.timur, NOW), erlan, "draft", "Неге?")
    assert await school.store.write(elections.ask, *question) is None
    assert await school.store.write(elections.withdraw, change, election_id) is None
    named = (asking(school.dana, NOW), election_id)
    assert await school.store.write(elections.name_candidate, *named, school.beken.id) is None
    with open_tx(school.store) as tx:
        assert candidates_of(tx, election_id)[1].startswith(school.beken.name)
    member = asking(school.marat, NOW)
    old = await school.store.write(elections.ask_to_strike, member, erlan, "себебі бар")
    assert old is CandidacyRefusal.ALREADY_STRUCK
    assert await school.store.write(elections.ask, *question) is CandidacyRefusal.OFF_BALLOT
    assert await school.store.write(elections.name_candidate, *named, school.erlan.id) is None
    assert (
        await school.store.write(elections.name_candidate, *named, school.erlan.id)
        is CandidacyRefusal.ALREADY
    )
    seen = await school.store.read(elections.candidate_card, school.erlan, erlan)
    assert isinstance(seen, elections.CandidateCard)
    assert seen.candidate.slogan == "Алға!"
    assert [one.question for one in seen.questions] == ["Неге?"]
    assert seen.candidate.number == 3


async def test_candidates_are_named_after_the_setting_up_within_the_rules(school: School) -> None:
    election_id = await set_up(school)

    async def name(who: str, by: str = "dana") -> object:
        person = school.cast[who].id
        asked = asking(school.cast[by], NOW)
        return await school.store.write(elections.name_candidate, asked, election_id, person)

    assert await name("zhanna") is not None
    assert await name("timur") is CandidacyRefusal.MAY_NOT_STAND, "grade 7"
    await three(school)
    assert await name("beken", by="marat") is ElectionRefusal.NOT_YOURS
    assert await name("beken") is None
    assert told(school, "election-admitted-letter") == ["beken"]
    await seal(school, election_id)
    await enrol(school, 6)
    opened = await school.store.write(elections.open_voting, asking(school.dana, NOW), election_id)
    assert isinstance(opened, Election)
    assert await name("aidana") is CandidacyRefusal.TOO_LATE


async def test_the_commission_hears_when_a_proposal_waits(school: School) -> None:
    """Of the first that waits; of the next when all before it were decided. With supporters, when they suffice."""
    hour = timedelta(hours=1)
    terms = Terms(supporters=1)
    plan = plan_for(school, candidates=[], nominates_until=NOW + hour, opens_at=NOW + 2 * hour, terms=terms)
    found = await made(school, plan)
    for who in ("aidana", "erlan"):
        person = school.cast[who]
        assert await school.store.write(elections.propose, asking(person, NOW), found.id, person.id) is None
    assert told(school, "election-waits-letter") == [], "nobody supports them yet"
    for number in (1, 2):
        assert await school.store.write(elections.support, asking(school.timur, NOW), number) is None
    assert told(school, "election-waits-letter") == ["dana", "marat", "zhanna"]


async def test_a_stand_in_sees_what_waits_for_a_second_member(school: School) -> None:
    voting = await open_election(school, 6)
    late = await enrol_one(school)
    dana = asking(school.dana, NOW)
    assert await school.store.write(elections.ask_for_voter, dana, voting.id, late.id, "ұмытылған") is None
    who = await school.store.read(elections.candidate_numbered, voting.id, 1)
    assert await school.store.write(elections.ask_to_strike, dana, who, "кетті") is None
    with open_tx(school.store) as tx:
        people.change(tx, school.marat.id, active=False)
    change = (voting.id, school.marat.id, school.maira.id, "№ 2")
    assert await school.store.write(elections.take_place, dana, *change) is None
    card = await school.store.read(elections.card_for, school.maira, voting.id)
    assert isinstance(card, elections.Card)
    assert [one.person_id for one in card.late] == [late.id]
    assert [one.candidate_id for one in card.strikes] == [who]
    own = await school.store.read(elections.card_for, school.dana, voting.id)
    assert isinstance(own, elections.Card)
    assert (own.late, own.strikes) == ([], []), "who asks does not agree"


async def test_where_there_was_no_box_or_the_second_round_runs_nothing_is_counted_again(
    school: School,
) -> None:
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 2, 2, 2])

    async def outcomes() -> list[Consequence]:
        return await school.store.read(elections.outcomes_for, await by_id(school, election_id))

    assert Consequence.NEW_VOTE in await outcomes()
    with open_tx(school.store) as tx:
        second = rows.second_round_of(tx, election_id)
        assert second
        assert rows.step(tx, second.id, "ready", "open")
    assert await outcomes() == [Consequence.NONE], "nobody takes a running vote away"
    with open_tx(school.store) as tx:
        assert rows.step(tx, second.id, "open", "ready")
        rows.change(tx, election_id, public_key=None)
    assert await outcomes() == [Consequence.NONE], "its classes voted openly"


async def waiting_vote(school: School, election_id: int) -> Election | None:
    with open_tx(school.store) as tx:
        return rows.second_round_of(tx, election_id)


@pytest.mark.parametrize("called_off", [False, True])
async def test_a_new_vote_that_was_announced_is_taken_back_until_it_opens(
    school: School, *, called_off: bool
) -> None:
    """The earlier result is in force again: it can be contested as long as a new one, and gives the office."""
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    before = await outcome_of(school, election_id)
    one = await complain(school, election_id, "a")
    assert await decide(school, one, Consequence.NEW_VOTE) is None
    second = await waiting_vote(school, election_id)
    assert second
    if called_off:
        off = await school.store.write(elections.call_off, asking(school.dana, END), second.id, "қате")
        assert isinstance(off, Election)
    assert await decide(school, one, Consequence.NEW_VOTE, amends=True) is ElectionRefusal.ANNULLED
    assert await decide(school, one, Consequence.NONE, amends=True) is None
    after = await outcome_of(school, election_id)
    assert (after.elected, after.election.void_why) == (before.elected, None)
    assert len(told(school, "election-restored-letter")) == len(told(school, "election-annulled-letter"))
    second = await waiting_vote(school, election_id)
    assert second is None or second.state == "void"
    await elections.close_due(school.store, ZONE, AFTER)
    assert len(await school.store.read(office_holders, school.id, AFTER.date())) == 1


async def test_a_new_vote_that_runs_is_not_taken_back(school: School) -> None:
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2])
    one = await complain(school, election_id, "a")
    assert await decide(school, one, Consequence.NEW_VOTE) is None
    second = await waiting_vote(school, election_id)
    assert second
    with open_tx(school.store) as tx:
        assert rows.step(tx, second.id, "ready", "open")
    late = await decide(school, one, Consequence.NONE, amends=True)
    assert late is ElectionRefusal.ANSWER_STANDS


async def test_a_level_result_that_is_in_force_again_has_its_second_round(school: School) -> None:
    voters = await enrol(school, 9)
    terms = Terms(rules=Rules(Method.TWO_ROUNDS))
    plan = plan_for(school, candidates=await three(school), terms=terms)
    election_id, _ = await held(school, voters, plan, [1, 1, 1, 1, 2, 2, 2, 3, 3])
    one = await complain(school, election_id, "a")
    assert await decide(school, one, Consequence.NEW_VOTE) is None
    assert await decide(school, one, Consequence.NONE, amends=True) is None
    second = await waiting_vote(school, election_id)
    assert second
    with open_tx(school.store) as tx:
        assert sorted(candidates_of(tx, second.id)) == [1, 2]


async def test_who_is_struck_after_the_result_was_annulled_does_not_stand_in_the_new_vote(
    school: School,
) -> None:
    """Two complaints: by one the vote is held anew, by the other a candidate is struck; neither undoes the other."""
    voters = await enrol(school, 7)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 1, 2, 2, 2])
    one, other = [await complain(school, election_id, draft) for draft in ("a", "b")]
    assert await decide(school, one, Consequence.OTHER_WINNER) is None
    assert await decide(school, other, Consequence.NEW_VOTE) is None
    assert await strike(school, election_id, 1) is None
    second = await waiting_vote(school, election_id)
    assert second, "the roll has been told of it"
    with open_tx(school.store) as tx:
        assert list(candidates_of(tx, second.id)) == [2]
    assert await waiting(school, election_id) == []
