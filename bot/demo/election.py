"""The demo's election: open when the first visitor comes, half of the school has voted, the commission has its words.

A real commission writes its words on paper. In the demo the papers lie in the page's drawer, so that whoever plays
two of the members can open the box.
"""

import json
import random
from datetime import time, timedelta
from pathlib import Path
from typing import TypeVar

from bot.demo.who import asking_of, person_named
from bot.house import House
from db import elections as rows
from db import outbox, people
from school.dates import at_school_time, school_day
from school.elections import ElectionRefusal, Kind, Terms
from school.elections.counting import Method, Rules
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
    known = await house.store.read(rows.by_draft, DRAFT)
    if known:
        found: list[dict[str, str]] = json.loads(file.read_text("utf-8")) if file.exists() else []
        return found
    now, zone = house.now(), house.settings.zone
    author, *_ = members = [await person_named(house, name) for name in COMMISSION]
    pupils = await _pupils(house)
    plan = elections.Plan(
        title=TITLE,
        grades=list(VOTING_GRADES),
        candidates=[one.id for one in pupils if one.grade in (10, 11)][:3],
        commission=[member.id for member in members],
        closes_at=at_school_time(school_day(now, zone) + timedelta(days=3), time(18), zone),
    )
    made = _done(await house.store.write(elections.set_up, asking_of(house, author), DRAFT, plan))
    papers = [await _paper(house, member, made.id) for member in members]
    file.write_text(json.dumps(papers, ensure_ascii=False), "utf-8")
    file.chmod(0o600)
    await _quiet(house, made.id, "election-words", "election-ready")  # what they asked for is done
    _done(await house.store.write(elections.open_voting, asking_of(house, author), made.id))
    voters = [one for one in pupils if one.telegram_id is None and one.grade in VOTING_GRADES]
    for voter in random.sample(voters, min(VOTED, len(voters))):
        await _vote(house, voter, made.id)
    return papers


async def hold_campaign(house: House) -> None:
    """The Speaker is being nominated: two stand with their cards, a third waits for the commission."""
    if await house.store.read(rows.by_draft, CAMPAIGN):
        return
    now, zone = house.now(), house.settings.zone
    today = school_day(now, zone)
    author, *_ = members = [await person_named(house, name) for name in COMMISSION]
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
    made = _done(await house.store.write(elections.set_up, asking_of(house, author), CAMPAIGN, plan))
    await _quiet(house, made.id, "election-words", "election-nomination")  # the first look is a quiet one
    able = [one for one in await _pupils(house) if one.grade in (9, 10, 11) and one.telegram_id is None]
    for one in able[-3:]:
        await house.store.write(elections.propose, asking_of(house, one), made.id, one.id)
    seen = await house.store.read(elections.campaign, author, made.id)
    if isinstance(seen, ElectionRefusal):
        return
    for row, (slogan, programme) in zip(seen.nominations, CARDS, strict=False):
        await house.store.write(elections.decide, asking_of(house, author), row.id, None)
        one = await _by_id(house, row.person_id)
        card = {"slogan": slogan, "programme": programme}
        await house.store.write(elections.change_card, asking_of(house, one), made.id, card)


async def _by_id(house: House, person_id: int) -> Person:
    return (await house.store.read(people.by_ids, [person_id]))[0]


async def _pupils(house: House) -> list[Person]:
    return [
        pupil
        for one in await house.store.read(people.classes, house.school_id)
        for pupil in await house.store.read(people.pupils_of_class, house.school_id, one.grade, one.letter)
    ]


async def _quiet(house: House, election_id: int, *kinds: str) -> None:
    """Takes letters back that a visitor need not find."""
    for kind in kinds:
        await house.store.write(outbox.cancel, kind, f"election:{election_id}")


async def _paper(house: House, member: Person, election_id: int) -> dict[str, str]:
    own = _done(await house.store.write(elections.take_words, asking_of(house, member), election_id))
    _done(await house.store.write(elections.confirm_words, asking_of(house, member), election_id, own.key))
    return {"title": f"{member.name} · {TITLE}", "text": own.words}


async def _vote(house: House, voter: Person, election_id: int) -> None:
    ballot = await house.store.read(elections.ballot_for, asking_of(house, voter), election_id, step="cast")
    if isinstance(ballot, elections.Ballot):
        choice = random.choice(ballot.choices)  # noqa: S311 -- invented voters
        await house.store.write_in_box(
            elections.cast_ballot,
            asking_of(house, voter),
            election_id,
            choice.number,
            choice.mark,
        )


def _done(outcome: T | ElectionRefusal) -> T:
    if isinstance(outcome, ElectionRefusal):
        raise RuntimeError(f"the demo's election: {outcome}")
    return outcome
