"""The demo's election: open when the first visitor comes, half of the school has voted, the commission has its words.

A real commission writes its words on paper. In the demo the papers lie in the page's drawer, so that whoever plays
two of the members can open the box.
"""

import json
import random
from datetime import time, timedelta
from pathlib import Path
from typing import TypeVar

from bot.house import House
from db import elections as rows
from db import outbox, people
from school.counting import Method, Rules
from school.dates import at_school_time, school_day
from school.elections import ElectionRefusal, Kind, Terms
from school.names import fold
from school.people import Person
from services import elections

T = TypeVar("T")
DRAFT = "demo-election"
TITLE = "Мектеп парламентінің Президентін сайлау"
COMMISSION = ("Қасымова Дана", "Жүнісов Марат", "Ли Жанна")  # the first has set it up
VOTING_GRADES = range(5, 12)
VOTED = 45
CAMPAIGN = "demo-campaign"
CAMPAIGN_TITLE = "Мектеп парламентінің Спикерін сайлау"
CARDS = (
    (
        "Әр пікір естілсін!",
        "Айына бір рет ашық жиналыс өткіземін. Кез келген сынып сұрағын күн тәртібіне қоса алады.",
    ),
    (
        "Сөз бен іс бір болсын",
        "Парламент шешімдерін қабырға газетіне шығарамыз. Асхана мен спортзал туралы сауалнама жасаймын.",
    ),
)


async def hold_election(house: House, folder: Path) -> list[dict[str, str]]:
    """Sets it up once; returns the papers with the members' words, to be shown beside the phones."""
    file = folder / "papers.json"
    async with house.store.reading() as tx:
        known = await rows.by_draft(tx, DRAFT)
    if known:
        found: list[dict[str, str]] = json.loads(file.read_text("utf-8")) if file.exists() else []
        return found
    now, zone = house.now(), house.settings.zone
    author, *_ = members = [await _named(house, name) for name in COMMISSION]
    pupils = await _pupils(house)
    plan = elections.Plan(
        title=TITLE,
        grades=list(VOTING_GRADES),
        candidates=[one.id for one in pupils if one.grade in (10, 11)][:3],
        commission=[member.id for member in members],
        closes_at=at_school_time(school_day(now, zone) + timedelta(days=3), time(18), zone),
    )
    made = _done(await elections.set_up(house.store, author, DRAFT, plan, now))
    papers = [await _paper(house, member, made.id) for member in members]
    file.write_text(json.dumps(papers, ensure_ascii=False), "utf-8")
    file.chmod(0o600)
    async with house.store.writing() as tx:
        for kind in ("election-words", "election-ready"):  # what they asked for is done
            await outbox.cancel(tx, kind, f"election:{made.id}")
    _done(await elections.open_voting(house.store, author, made.id, now))
    voters = [one for one in pupils if one.telegram_id is None and one.grade in VOTING_GRADES]
    for voter in random.sample(voters, min(VOTED, len(voters))):
        await _vote(house, voter, made.id)
    return papers


async def hold_campaign(house: House) -> None:
    """The Speaker is being nominated: two stand with their cards, a third waits for the commission."""
    async with house.store.reading() as tx:
        if await rows.by_draft(tx, CAMPAIGN):
            return
    now, zone = house.now(), house.settings.zone
    today = school_day(now, zone)
    author, *_ = members = [await _named(house, name) for name in COMMISSION]
    plan = elections.Plan(
        title=CAMPAIGN_TITLE,
        grades=list(VOTING_GRADES),
        candidates=[],
        commission=[member.id for member in members],
        closes_at=at_school_time(today + timedelta(days=9), time(18), zone),
        terms=Terms(Kind.SPEAKER, Rules(Method.RANKED)),
        opens_at=at_school_time(today + timedelta(days=9), time(8), zone),
        nominates_until=at_school_time(today + timedelta(days=4), time(15), zone),
    )
    made = _done(await elections.set_up(house.store, author, CAMPAIGN, plan, now))
    async with house.store.writing() as tx:
        for kind in ("election-words", "election-nomination"):  # so that the first look is a quiet one
            await outbox.cancel(tx, kind, f"election:{made.id}")
    able = [one for one in await _pupils(house) if one.grade in (9, 10, 11) and one.telegram_id is None]
    for one in able[-3:]:
        await elections.propose(house.store, one, made.id, one.id, now)
    seen = await elections.campaign(house.store, author, made.id)
    if isinstance(seen, ElectionRefusal):
        return
    for row, (slogan, programme) in zip(seen.nominations, CARDS, strict=False):
        await elections.decide(house.store, author, row.id, None, now)
        one = await _by_id(house, row.person_id)
        await elections.change_card(house.store, one, made.id, now, slogan=slogan, programme=programme)


async def _by_id(house: House, person_id: int) -> Person:
    async with house.store.reading() as tx:
        return (await people.by_ids(tx, [person_id]))[0]


async def _named(house: House, name: str) -> Person:
    async with house.store.reading() as tx:
        return (await people.search(tx, house.school_id, fold(name)))[0]


async def _pupils(house: House) -> list[Person]:
    async with house.store.reading() as tx:
        classes = await people.classes(tx, house.school_id)
        return [
            pupil
            for one in classes
            for pupil in await people.pupils_of_class(tx, house.school_id, one.grade, one.letter)
        ]


async def _paper(house: House, member: Person, election_id: int) -> dict[str, str]:
    own = _done(await elections.take_words(house.store, member, election_id, house.now()))
    _done(await elections.confirm_words(house.store, member, election_id, own.key, house.now()))
    return {"title": f"{member.name} · {TITLE}", "text": own.words}


async def _vote(house: House, voter: Person, election_id: int) -> None:
    ballot = await elections.ballot_for(
        house.store, house.vault, voter, election_id, house.now(), step="cast"
    )
    if isinstance(ballot, elections.Ballot):
        choice = random.choice(ballot.choices)  # noqa: S311 -- invented voters
        await elections.cast_ballot(
            house.store, house.vault, voter, election_id, choice.number, choice.mark, house.now()
        )


def _done(outcome: T | ElectionRefusal) -> T:
    if isinstance(outcome, ElectionRefusal):
        raise RuntimeError(f"the demo's election: {outcome}")
    return outcome
