"""Rights, races and limits of elections: a forged press, two at once, the thirteenth name, the longest result."""

from datetime import timedelta
from itertools import permutations
from types import SimpleNamespace

from sqlalchemy import text

from db import people
from db.elections.candidates import add_candidates, candidates_of
from db.elections.commission import commission_of
from handlers.elections import results
from locales.words import Words
from school.elections import CandidacyRefusal, Election, Terms
from school.elections.counting import MOST_CANDIDATES, Verdict
from school.people import Person
from school.typed import units
from services import elections
from services.elections import clock
from tests.school import NOW, ZONE, School, asking, open_tx
from tests.services.test_election_kinds import END, by_id, held, made, plan_for, vote
from tests.services.test_elections import enrol, seal


async def number(school: School, question: str) -> int:
    with open_tx(school.store) as tx:
        return int(tx.execute(text(question)).scalar_one())


async def test_whoever_comes_after_a_withdrawal_gets_a_number_that_a_ballot_can_say(school: School) -> None:
    """Twelve stand, the third withdraws, another is admitted: not as the thirteenth, whom no ballot names."""
    voters = await enrol(school, 12)
    found = await made(school, plan_for(school))
    await seal(school, found.id)
    with open_tx(school.store) as tx:
        add_candidates(tx, found.id, [(one.id, one.name) for one in voters[:10]])
        assert set(candidates_of(tx, found.id)) == set(range(1, MOST_CANDIDATES + 1))
    assert await school.store.write(elections.withdraw, asking(voters[0], NOW), found.id) is None
    with open_tx(school.store) as tx:
        add_candidates(tx, found.id, [(voters[10].id, voters[10].name)])
        assert candidates_of(tx, found.id)[3] == voters[10].name
    await school.store.write(elections.open_voting, asking(school.dana, NOW), found.id)
    assert await vote(school, voters[11], found.id, 3) is None


async def test_the_clock_does_not_open_again_what_was_opened_meanwhile(school: School) -> None:
    """The clock has read it as ready; before its turn to write the mentor opens it, and somebody votes."""
    voters = await enrol(school, 6)
    found = await made(school, plan_for(school, opens_at=NOW + timedelta(hours=1)))
    await seal(school, found.id)
    seen_by_the_clock = await by_id(school, found.id)
    await school.store.write(elections.open_voting, asking(school.dana, NOW + timedelta(hours=1)), found.id)
    opened = await by_id(school, found.id)
    assert await vote(school, voters[0], found.id, 1, NOW + timedelta(hours=1)) is None
    await school.store.write(clock._open, seen_by_the_clock, NOW + timedelta(hours=1, minutes=1))
    assert await by_id(school, found.id) == opened, "neither the lot nor the hour of opening is drawn anew"
    assert await number(school, "SELECT count(*) FROM audit WHERE deed = 'open'") == 1


async def test_a_vote_that_was_moved_meanwhile_is_not_opened_by_the_clock(school: School) -> None:
    await enrol(school, 6)
    found = await made(school, plan_for(school, opens_at=NOW + timedelta(hours=1)))
    await seal(school, found.id)
    seen_by_the_clock = await by_id(school, found.id)
    later = NOW + timedelta(hours=5)
    moved = await school.store.write(
        elections.move_date,
        asking(school.dana, NOW + timedelta(minutes=59)),
        found.id,
        "opens_at",
        later,
        "other",
    )
    assert isinstance(moved, Election)
    await school.store.write(clock._open, seen_by_the_clock, NOW + timedelta(hours=1))
    assert (await by_id(school, found.id)).state == "ready"


async def test_a_candidate_cannot_take_away_a_question_to_themselves(school: School) -> None:
    await enrol(school, 6)
    await made(school, plan_for(school))
    card = await school.store.read(elections.candidate_card, school.timur, 1)
    assert isinstance(card, elections.CandidateCard)
    asked = await school.store.write(elections.ask, asking(school.timur, NOW), 1, "draft", "Неге?")
    assert asked is None
    standing = school.erlan if card.candidate.person_id == school.erlan.id else school.aidana
    question = await number(school, "SELECT id FROM candidate_question")

    async def answer(person: Person, text: str | None) -> CandidacyRefusal | None:
        return await school.store.write(elections.answer_question, asking(person), question, text)

    assert await answer(standing, None) is CandidacyRefusal.NOT_YOURS
    assert await answer(school.timur, None) is CandidacyRefusal.NOT_YOURS
    assert await answer(school.dana, "!") is CandidacyRefusal.NOT_YOURS
    assert await answer(standing, "Себебі") is None
    assert await answer(school.dana, None) is None


async def test_a_question_without_an_answer_is_read_by_those_whom_it_concerns(school: School) -> None:
    """Whoever asked, the candidate, and those who may take it away; with its answer it is everybody's."""
    await enrol(school, 6)
    await made(school, plan_for(school))
    card = await school.store.read(elections.candidate_card, school.timur, 1)
    assert isinstance(card, elections.CandidateCard)
    standing = school.erlan if card.candidate.person_id == school.erlan.id else school.aidana
    assert await school.store.write(elections.ask, asking(school.timur, NOW), 1, "draft", "Неге?") is None

    async def readers() -> set[str]:
        found = set()
        for name, one in school.cast.items():
            seen = await school.store.read(elections.candidate_card, one, 1)
            assert isinstance(seen, elections.CandidateCard)
            if seen.questions:
                found.add(name)
        return found

    candidate = next(name for name, one in school.cast.items() if one.id == standing.id)
    commission, leading = {"dana", "marat", "zhanna"}, {"dana", "aliya", "saule"}
    assert await readers() == {"timur", candidate} | commission | leading
    question = await number(school, "SELECT id FROM candidate_question")
    answered = await school.store.write(elections.answer_question, asking(standing), question, "Себебі")
    assert answered is None
    assert await readers() == set(school.cast)
    assert await school.store.write(elections.answer_question, asking(school.saule), question, None) is None
    assert await readers() == set()


async def test_nobody_is_their_own_supporter(school: School) -> None:
    await enrol(school, 6)
    plan = plan_for(
        school, candidates=[], nominates_until=NOW + timedelta(hours=1), terms=Terms(supporters=1)
    )
    found = await made(school, plan)
    assert (
        await school.store.write(elections.propose, asking(school.erlan, NOW), found.id, school.erlan.id)
        is None
    )
    nomination = await number(school, "SELECT id FROM nomination")

    async def support(person: Person) -> CandidacyRefusal | None:
        return await school.store.write(elections.support, asking(person), nomination)

    assert await support(school.erlan) is CandidacyRefusal.NO_SUCH
    decided = await school.store.write(elections.decide, asking(school.dana, NOW), nomination, None)
    assert decided is CandidacyRefusal.FEW_SUPPORTERS
    assert await support(school.aidana) is None
    assert await school.store.write(elections.decide, asking(school.dana, NOW), nomination, None) is None


async def test_only_who_can_answer_a_complaint_gets_a_button_to_it(school: School) -> None:
    voters = await enrol(school, 6)
    election_id, _ = await held(school, voters, plan_for(school), [1, 1, 1, 2, 2, 2])
    assert (
        await school.store.write(
            elections.complain, asking(voters[0], END), election_id, "c", "Бірдеңе дұрыс емес"
        )
        is None
    )
    with open_tx(school.store) as tx:
        letters = tx.execute(
            text("SELECT person_id, body FROM letter WHERE kind = 'election-complaint'")
        ).all()
        commission = commission_of(tx, election_id)
        asked = people.by_ids(tx, [row.person_id for row in letters])
    assert {one.id for one in asked} == {school.dana.id, *commission}
    for one in asked:
        body = next(row.body for row in letters if row.person_id == one.id)
        may_answer = isinstance(await school.store.read(elections.complaints_of, one, election_id), list)
        assert ("ec:complaint" in str(body)) == may_answer


def test_the_longest_ranking_fits_into_one_message() -> None:
    """Twelve answers of sixty characters, one of them gone in each of eleven rounds."""
    names = ["".join(letters) * 12 for letters in permutations("абвгд")][:MOST_CANDIDATES]
    rounds = [[(name, 100) for name in names[: MOST_CANDIDATES - gone]] for gone in range(11)]
    visit = SimpleNamespace(words=Words("kk", ZONE))
    outcome = SimpleNamespace(verdict=Verdict.WON, rounds=rounds, blank=3)
    told = results._rounds(visit, outcome)
    assert [one.splitlines()[0] for one in told] == ["1-айналым", "9-айналым", "10-айналым", "11-айналым"]
    assert units("\n\n".join(told)) < 3000
