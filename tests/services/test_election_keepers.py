"""The commission's words and who keeps them: missing keepers are found out early, and somebody takes their place."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text

from db import elections as rows
from db import people
from db.elections import in_memory, waiting
from db.elections.commission import commission_of
from db.outbox import letter
from db.people.roles import set_roles
from school.elections import ElectionRefusal
from school.people import Person, Role
from services import elections
from services.elections import urn
from tests.school import NOW, ZONE, School, asking, forget_memory, office_holders, open_tx
from tests.services.test_elections import (
    END,
    Voting,
    enrol,
    open_election,
    seal,
    set_up,
    state_of,
    take,
)


async def tick(school: School, now: datetime = NOW) -> None:
    await elections.tick(school.store, school.vault, school.id, ZONE, now)


def told(school: School, key: str) -> list[str]:
    """Who of the cast was told, by nickname."""
    names = {person.id: nickname for nickname, person in school.cast.items()}
    with open_tx(school.store) as tx:
        asked = select(letter.c.person_id).where(letter.c.body["key"].as_string() == key)
        return sorted(names[one] for one in tx.execute(asked).scalars() if one in names)


def leave(school: School, *nicknames: str) -> None:
    with open_tx(school.store) as tx:
        for nickname in nicknames:
            people.change(tx, school.cast[nickname].id, active=False)


async def places(school: School, election_id: int, goes: str, comes: str) -> ElectionRefusal | None:
    return await school.store.write(
        elections.take_place,
        asking(school.dana, NOW),
        election_id,
        school.cast[goes].id,
        school.cast[comes].id,
        "№ 3 хаттама",
    )


async def test_a_member_who_left_before_the_opening_is_told_of_and_replaced_with_new_words(
    school: School,
) -> None:
    election_id = await set_up(school)
    await seal(school, election_id)
    await tick(school)
    assert told(school, "election-member-gone-letter") == []
    leave(school, "marat")
    for _ in range(3):
        await tick(school)
    assert told(school, "election-member-gone-letter") == ["dana", "saule"], (
        "once, however often the clock ticks"
    )
    assert await places(school, election_id, "marat", "aidana") is ElectionRefusal.MEMBER_STANDS
    assert await places(school, election_id, "marat", "zhanna") is ElectionRefusal.COMMISSION
    assert await places(school, election_id, "marat", "gulnar") is ElectionRefusal.COMMISSION
    assert await places(school, election_id, "saule", "maira") is ElectionRefusal.COMMISSION
    assert await places(school, election_id, "marat", "maira") is None
    assert await state_of(school, election_id) == "sealing"
    with open_tx(school.store) as tx:
        assert commission_of(tx, election_id) == dict.fromkeys(
            sorted(school.cast[name].id for name in ("dana", "zhanna", "maira")), False
        )
    for nickname in ("dana", "zhanna", "maira"):
        own = await take(school, nickname, election_id)
        person = school.cast[nickname]
        done = await school.store.write(elections.confirm_words, asking(person, NOW), election_id, own.key)
        assert not isinstance(done, ElectionRefusal)
    assert await state_of(school, election_id) == "ready"
    assert not isinstance(
        await school.store.write(elections.take_words, asking(school.marat, NOW), election_id),
        elections.OwnWords,
    )


async def test_a_box_whose_two_keepers_are_gone_is_opened_with_their_papers(school: School) -> None:
    voting = await open_election(school, 7)
    for voter in voting.voters:
        assert await voting.vote(voter, 1) is None
    assert await places(school, voting.id, "marat", "maira") is ElectionRefusal.MEMBER_IS_THERE
    leave(school, "marat", "zhanna")
    await tick(school)
    assert told(school, "election-member-gone-late-letter") == ["dana", "saule"]
    await voting.close()
    assert await places(school, voting.id, "marat", "maira") is None
    assert told(school, "election-stand-in-letter") == ["maira"]
    paper = Voting(school, voting.id, voting.paper | {"maira": voting.paper["marat"]}, voting.voters)
    assert await paper.opened_by("maira", "dana") == ["waiting", "counted"]
    assert await places(school, voting.id, "zhanna", "aliya") is ElectionRefusal.WRONG_TIME


@pytest.mark.parametrize("ahead", [timedelta(hours=25), timedelta(hours=23)])
async def test_words_that_are_not_on_paper_the_day_before_are_asked_after(
    school: School, ahead: timedelta
) -> None:
    election_id = await set_up(school)
    with open_tx(school.store) as tx:
        rows.change(tx, election_id, opens_at=END - timedelta(hours=1))
    await take(school, "dana", election_id)
    await tick(school, END - timedelta(hours=1) - ahead)
    expected = ["dana", "saule"] if ahead < timedelta(days=1) else []
    assert told(school, "election-words-missing-letter") == expected


async def test_only_who_leads_the_election_changes_its_commission(school: School) -> None:
    election_id = await set_up(school)
    outsider: Person = school.maira
    with open_tx(school.store) as tx:
        set_roles(tx, outsider.id, [(Role.MENTOR, "")])
        other = people.by_id(tx, outsider.id)
    assert other
    await enrol(school, 1)
    refused = await school.store.write(
        elections.take_place, asking(other, NOW), election_id, school.marat.id, other.id, "өзім"
    )
    assert refused is ElectionRefusal.NOT_YOURS


async def test_each_member_sees_whose_words_are_in_and_both_hear_that_they_were_forgotten(
    school: School,
) -> None:
    voting = await open_election(school, 6)
    await voting.close()

    async def seen(nickname: str, now: datetime) -> elections.WordsIn | None:
        person = school.cast[nickname]
        return await school.store.write(elections.words_in, person, voting.id, "count", now)

    assert await seen("zhanna", END) == elections.WordsIn()
    assert await voting.opened_by("dana") == ["waiting"]
    waits = elections.WordsIn(school.dana.name, END + timedelta(minutes=30))
    assert await seen("zhanna", END + timedelta(minutes=5)) == waits
    assert await seen("maira", END) is None, "who is not of the commission sees nothing"
    late = END + timedelta(minutes=31)
    assert await seen("zhanna", late) == elections.WordsIn()
    await elections.close_due(school.store, ZONE, late)
    assert told(school, "election-words-forgotten-letter") == ["dana", "marat", "zhanna"]
    assert await voting.opened_by("zhanna", "dana", now=late) == ["waiting", "counted"]


async def test_when_the_bot_starts_again_both_hear_that_the_words_are_lost(school: School) -> None:
    voting = await open_election(school, 6)
    await voting.close()
    assert await voting.opened_by("dana") == ["waiting"]
    await forget_memory(school)
    for minute in (1, 2):
        await elections.close_due(school.store, ZONE, END + timedelta(minutes=minute))
    assert told(school, "election-words-lost-letter") == ["dana", "marat", "zhanna"]
    assert await voting.opened_by("zhanna", "dana") == ["waiting", "counted"]
    await elections.close_due(school.store, ZONE, END + timedelta(minutes=40))
    assert told(school, "election-words-forgotten-letter") == []


@pytest.mark.parametrize("lost", [False, True])
async def test_words_that_nobody_needs_any_more_are_dropped_without_a_word(
    school: School, *, lost: bool
) -> None:
    """The election is called off while one member's words wait for the count; or opened while they were tried."""
    voting = await open_election(school, 6)
    await voting.close()
    other = await set_up(school, "another")
    paper = await seal(school, other)
    for tried in (
        await voting.opened_by("dana"),
        [await school.store.write(elections.rehearse, asking(school.dana, END), other, paper["dana"])],
    ):
        assert tried == ["waiting"]
    for one in (voting.id, other):
        off = await school.store.write(elections.call_off, asking(school.dana, END), one, "қате")
        assert not isinstance(off, ElectionRefusal)
    if lost:
        await forget_memory(school)
    for minute in (1, 40):
        await elections.close_due(school.store, ZONE, END + timedelta(minutes=minute))
    assert told(school, "election-words-lost-letter") == told(school, "election-words-forgotten-letter") == []
    with open_tx(school.store) as tx:
        assert waiting.all_waiting(tx) == []
        assert in_memory.kept_under(tx, "waiting:") == {}


async def test_a_paper_of_another_box_is_told_at_once_and_holds_nobody_up(school: School) -> None:
    """One commission for two elections: the wrong paper is refused before a second member has come."""
    one = await open_election(school, 6)
    other = await set_up(school, "another")
    wrong = await seal(school, other)
    await one.close()
    mixed = Voting(school, one.id, one.paper | {"dana": wrong["dana"]}, one.voters)
    assert await mixed.opened_by("dana", "marat") == [ElectionRefusal.OTHER_PAPER, "waiting"]
    assert await one.opened_by("dana") == ["counted"]


async def test_letters_follow_to_the_senior_mentor_when_the_mentor_has_gone(school: School) -> None:
    voting = await open_election(school, 6)
    for voter in voting.voters:
        await voting.vote(voter, 1)
    await voting.close()
    with open_tx(school.store) as tx:
        set_roles(tx, school.dana.id, [])
    assert await voting.opened_by("marat", "zhanna") == ["waiting", "counted"]
    assert told(school, "election-counted-letter") == ["aliya"]
    published = await school.store.write(elections.publish, asking(school.aliya, END, zone=ZONE), voting.id)
    assert not isinstance(published, ElectionRefusal)


async def test_nobody_who_has_left_takes_an_office(school: School) -> None:
    voting = await open_election(school, 6)
    for voter in voting.voters:
        await voting.vote(voter, 1)
    await voting.publish()
    leave(school, "erlan")  # number 1 on the ballot, by name
    after = END + timedelta(days=10)
    await elections.close_due(school.store, ZONE, after)
    assert await state_of(school, voting.id) == "wiped"
    assert await school.store.read(office_holders, school.id, after.date()) == []
    assert told(school, "election-inauguration-letter") == []


@pytest.mark.parametrize("why", ["late", "unfit", "broken"])
async def test_whoever_wrote_the_words_first_hears_that_they_have_come_to_nothing(
    school: School, why: str
) -> None:
    """Without waiting for the clock: the second came too late, theirs are of another key, or the box is broken."""
    voting = await open_election(school, 6)
    for voter in voting.voters:
        await voting.vote(voter, 1)
    await voting.close()
    paper = dict(voting.paper)
    if why == "unfit":
        _, shares = urn.make_key()
        with open_tx(school.store) as tx:
            rows.change(tx, voting.id, paper=None)
        paper["marat"] = shares[0]
    if why == "broken":
        with open_tx(school.store) as tx:
            tx.execute(text("DELETE FROM urn"))
    late = timedelta(minutes=31) if why == "late" else timedelta()
    for nickname, now in (("dana", END), ("marat", END + late)):
        await elections.open_box(school.store, school.cast[nickname], voting.id, paper[nickname], now)
    key = {"late": "forgotten-letter", "unfit": "unfit-letter"}.get(why)
    heard = told(school, f"election-words-{key}" if key else "election-broken-box-letter")
    assert "dana" in heard
