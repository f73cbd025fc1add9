"""Rights: every press by every role, and presses forged with the numbers of others.

The suite forges some hundreds; `GATE=full pytest tests/gate/test_rights.py -s` forges ten thousand.
"""

import ast
import asyncio
import os
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Literal, get_args, get_origin

from sqlalchemy import text

from db import people
from db.people.roles import set_roles
from handlers import switchboard
from handlers.doors import all_handlers
from handlers.screens import Pressed
from locales.words import Words
from school.people import MENTORS, Person, Role
from school.presses import Press
from school.presses.menu import MenuPress
from school.rights import Deed, approves_events, leads, may, runs_campaigns
from tests.chats.conftest import Stage
from tests.gate import foreign_school
from tests.house.sources import nodes, tree
from tests.phone import Phone
from tests.school import ZONE, open_tx

HANDLERS = Path(__file__).parents[2] / "handlers"
FULL = os.environ.get("GATE") == "full"
FORGED = 10_000 if FULL else 600
#: What somebody without an office may change by a press: own places, own words, who may be reached.
OWN = (
    {"registration", "letter", "audit", "participation", "ballot", "join_request", "code_try"}
    | {
        "own_time",
        "job",
    }
    | {
        "membership_request",
        "member",
        "initiative_support",
        "project_member",
        "tutoring",
        "sitting_invited",
        "sitting_vote",
        "digest_silence",
    }
)
WITHOUT_OFFICE = ("aidana", "beken", "ruslan", "zhanna")


def presses() -> Iterator[tuple[type[Press], Deed]]:
    """Every kind of button with the deed that its handler asks for."""
    seen = set()
    for router in switchboard.build():
        for kind, handler in all_handlers(router):
            for one in handler.filters or ():
                if kind == "callback_query" and isinstance(one.callback, Pressed):
                    noun = one.callback.press
                    if noun not in seen:
                        seen.add(noun)
                        yield noun, handler.flags["deed"]


@cache
def words_of(noun: type[Press]) -> list[str]:
    """Every short word in the rooms around this button: the deeds and values that it may carry are among them."""
    room = Path(noun.__module__.rsplit(".", 1)[-1])
    files = [
        Path(str(sys.modules[noun.__module__].__file__)),
        *HANDLERS.glob(f"{room}.py"),
        *HANDLERS.glob(f"{room}/*.py"),
    ]
    found = set()
    for file in files:
        for node in nodes(tree(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= set(re.findall(r"^(?:sure-)?[a-z][a-z_-]{1,14}$", node.value))
    return sorted(found)


def forge(noun: type[Press], chance: random.Random, numbers: list[int]) -> str:
    """A button of this kind with any of its own words and any numbers."""
    values = []
    for field in fields(noun):
        kind = noun.kinds[field.name]
        if kind is bool:
            values.append(chance.choice(["0", "1"]))
        elif kind is str:
            values.append(chance.choice([*words_of(noun), "9", "А", "", "sure"]))
        elif get_origin(kind) is Literal:
            values.append(chance.choice([*get_args(kind), "sure"]))
        else:
            values.append(str(chance.choice(numbers)))
    return ":".join([noun.prefix, *values]).encode()[:64].decode(errors="ignore")


def sample(noun: type[Press]) -> str:
    """A plain button of this kind, whose numbers name nothing."""
    needed = [noun.kinds[field.name] for field in fields(noun) if field.default is MISSING]
    values = [
        get_args(kind)[0] if get_origin(kind) is Literal else "x" if kind is str else 1 for kind in needed
    ]
    return noun(*values).pack()


def the_administrator(stage: Stage) -> Phone:
    """Who set the bot up joins the cast: no list makes one."""
    number = 777_002
    with open_tx(stage.school.store) as tx:
        own = {"school_id": stage.school.id, "code": "X-900", "name": "Админов Адам", "name_key": "адам"}
        person_id = people.add(tx, own | {"language": "kk", "telegram_id": number, "active": True})
        set_roles(tx, person_id, [(Role.ADMIN, "")])
        person = people.by_id(tx, person_id)
    assert person
    stage.school.cast["adam"] = person
    stage.phones["adam"] = stage.stranger(number, "Адам")
    stage.adam.account.started = True
    return stage.adam


async def test_every_role_finds_exactly_its_doors_open(stage: Stage) -> None:
    the_administrator(stage)
    nouns = list(presses())
    assert len(nouns) >= 15
    strangers = {"stranger": stage.stranger(777_001, "Бөтен")}
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE person SET active = false WHERE id = :id"), {"id": stage.school.beken.id})
    walks = [
        doors(phone, nickname, who, nouns)
        for nickname, phone in (stage.phones | strangers).items()
        if not ((who := stage.school.cast.get(nickname)) and who.telegram_id is None)
    ]
    print(sum(await asyncio.gather(*walks)), "pairs of a person and a kind of button")


async def doors(
    phone: Phone, nickname: str, person: Person | None, nouns: list[tuple[type[Press], Deed]]
) -> int:
    """How many kinds of buttons somebody has pressed and found as the rights say; they do not wait for each other."""
    if nickname == "beken":
        person = None  # has left the school: no more than a stranger
    phone.account.started = True
    await phone.says("/help")
    words = Words(person.language if person else "kk", ZONE)
    closed = {words.plain(key) for key in ("door-not-yours", "door-join-first", "need-not-found")}
    checked = 0
    for noun, deed in nouns:
        if person is None and noun is MenuPress:
            continue  # leads strangers to their language and help, and the menu of the school to nobody
        before = len(phone.account.notices)
        await phone.presses_raw(sample(noun))
        notices = phone.account.notices[before:]
        assert len(notices) == 1, (nickname, noun)
        assert (notices[0].text in closed) != may(person, deed), (nickname, noun, notices[0])
        checked += 1
    return checked


async def test_commands_open_for_people_of_the_school_alone(stage: Stage) -> None:
    stranger = stage.stranger(777_001, "Бөтен")
    stranger.account.started = True
    join_first = Words("kk", ZONE)("door-join-first")
    await stranger.says("/menu")
    assert stranger.sees(join_first)
    await stranger.presses_raw("menu:home")
    assert stranger.sees(join_first)
    await stage.zhanna.says("/menu")
    assert not stage.zhanna.sees(Words("ru", ZONE)("door-join-first"))
    await stranger.says("/language")
    assert not stranger.sees(join_first), "whoever has not joined yet reads in the own language too"


async def play(stage: Stage, actors: dict[str, Phone], numbers: list[int], seed: int) -> int:
    """Everybody presses forged buttons; whoever was thrown out comes back, so that nobody's doors fall shut."""
    chance = random.Random(seed)
    nouns = [noun for noun, _ in presses()]
    pressed = 0
    with open_tx(stage.school.store) as tx:
        people = [dict(row._mapping) for row in tx.execute(text("SELECT * FROM person"))]
    keep = ", ".join(f"{column} = :{column}" for column in people[0] if column != "id")
    while pressed < FORGED:
        for phone in actors.values():
            noun = chance.choice(nouns)
            await phone.account.press(data=forge(noun, chance, numbers), message_id=1)
            pressed += 1
        if pressed % 50 < len(actors):
            await all_answered(stage)
            with open_tx(stage.school.store) as tx:
                tx.execute(text(f"UPDATE person SET {keep} WHERE id = :id"), people)
    await all_answered(stage)
    return pressed


async def all_answered(stage: Stage) -> None:
    """Once nobody's press is waiting, one phone that has been quiet for a moment speaks for all."""
    async with asyncio.timeout(60):
        while stage.telegram.updates.pending:  # noqa: ASYNC110 -- the bot confirms over HTTP
            await asyncio.sleep(0.005)
    await stage.aidana.account.settled(within=60)


def said_to(phones: dict[str, Phone]) -> str:
    """Everything that these people were ever shown, buttons and notices too."""
    lines = []
    for phone in phones.values():
        lines += [notice.text or "" for notice in phone.account.notices]
        for shown in phone.account.chat.history:
            if shown.from_bot:
                lines += [shown.text, *(button.text for row in shown.buttons for button in row)]
    return "\n".join(lines)


async def test_nobody_reaches_into_another_school(stage: Stage) -> None:
    the_administrator(stage)
    await foreign_school.build(stage.school.store)
    before = await foreign_school.rows(stage.school.store)
    actors = {name: phone for name, phone in stage.phones.items() if name != "arman"}
    for phone in actors.values():
        await phone.says("/menu")
    seed = random.randrange(10**6)
    print("seed", seed)
    answered = sum(len(phone.account.notices) for phone in actors.values())
    pressed = await play(
        stage, actors, [foreign_school.NUMBER] * 3 + [0, 1, 2, 7, 10**6, 2**53, 2**63, 10**30], seed
    )
    assert sum(len(phone.account.notices) for phone in actors.values()) - answered == pressed
    said = said_to(stage.phones)
    assert foreign_school.SECRET not in said
    assert Words("kk", ZONE)("fault-apology") not in said
    assert Words("ru", ZONE)("fault-apology") not in said
    assert await foreign_school.rows(stage.school.store) == before
    print(f"{pressed} forged presses by {len(actors)} people: 0 shown, 0 changed, all answered")


async def test_who_has_no_office_changes_nothing_of_others(stage: Stage) -> None:
    from db.store import metadata

    guarded = {table.name for table in metadata.sorted_tables} - OWN - foreign_school.SHARED
    actors = {name: stage.phones[name] for name in WITHOUT_OFFICE}
    for phone in actors.values():
        await phone.says("/menu")
    before = await foreign_school.rows(stage.school.store, guarded)
    seed = random.randrange(10**6)
    print("seed", seed)
    people = [person.id for person in stage.school.cast.values()]
    await play(stage, actors, [*people, 0, 1, 2, 10**6], seed)
    after = await foreign_school.rows(stage.school.store, guarded)
    for name in guarded:
        assert after[name] == before[name], name
    with open_tx(stage.school.store) as tx:
        deeds = tx.execute(text("SELECT actor_id, subject, subject_id FROM audit WHERE actor_id IS NOT NULL"))
        assert not [deed for deed in deeds if deed.subject == "person" and deed.subject_id != deed.actor_id]
        asked = {kind for (kind,) in tx.execute(text("SELECT kind FROM job"))}
        assert asked <= {
            "announcement-readers",
            "plan-calendar",
            "election-file",
            "need-held",
            "event-calendar",
            "event-ticket",
            "event-certificates",
            "sitting-minutes",
        }  # one's own days, what is everybody's, and what is refused when it would be made


async def test_who_reads_what_of_somebody_elses(stage: Stage) -> None:
    """Every table of the own school has one row, of somebody who is no one's child, pupil or colleague in charge."""
    adam = the_administrator(stage)
    number = 9_100
    await foreign_school.build(stage.school.store, stage.school.id, f"{foreign_school.SECRET}_@_", number)
    for phone in stage.phones.values():
        await phone.says("/menu")
    seed = random.randrange(10**6) if FULL else 7
    print("seed", seed)
    actors = {name: phone for name, phone in stage.phones.items() if name != "arman"}
    await play(stage, actors, [number] * 5 + [0, 1, 2], seed)
    forbidden: dict[str, set[str]] = {}
    for nickname, phone in actors.items():
        found = re.findall(f"{foreign_school.SECRET}_([a-z_]+?)_(?![a-z])", said_to({nickname: phone}))
        person = stage.school.cast[nickname]
        forbidden[nickname] = {t for t in found if not any(reads(person) for reads in readers_of(t))}
        print(nickname, sorted(set(found)))
    assert {who: tables for who, tables in forbidden.items() if tables} == {}
    assert adam.account.notices


def everybody(person: Person) -> bool:
    return True


def staff(person: Person) -> bool:
    return person.is_staff()


def readers_of(table: str) -> Iterator[Callable[[Person], bool]]:
    """Who may read the words of a row that is not their own. A table that is not named: nobody."""
    yield from (reads for reads, tables in READ.items() if table in tables)


#: What the school does and decides is everybody's; what is done for it is the staff's; each desk has its own.
READ: dict[Callable[[Person], bool], set[str]] = {
    everybody: {"campaign", "campaign_settings", "campaign_work", "candidate", "election", "event"}
    | {
        "initiative",
        "project",
        "project_need",
        "office",
        "organization",
        "survey",
        "publication",
        "sitting",
        "agenda_question",
        "sitting_agreement",
        "decision",
    }
    | {"signed_minutes", "person"},  # a person's name: who holds an office, who began something
    # Not answered yet: whoever leads the election may take it away, and has to read it for that.
    lambda person: leads(person, None): {"candidate_question"},
    staff: {"evidence", "extension", "help_asked", "plan", "plan_approval", "plan_change", "plan_item"}
    | {"event_kind", "calling_off", "campaign_member", "campaign_change", "report_form"},
    runs_campaigns: {"contact", "parent_question", "hotline_message", "campaign_material"}
    | {"campaign_paper", "movement", "weekly_report"},
    # The row is a dispute, and no mentor has its faction.
    lambda person: person.has(Role.PSYCHOLOGIST, Role.SENIOR_MENTOR): {"appeal"},
    approves_events: {"complaint", "audience_group"},
    lambda person: may(person, Deed.IMPORT_PLAN): {"plan_draft", "plan_draft_row"},
    lambda person: may(person, Deed.SEE_CLASS): {"join_request"},
    # A dispute: mentors of its faction and the psychologist; one with a teacher: the deputy head.
    lambda person: person.has(*MENTORS, Role.PSYCHOLOGIST, Role.DEPUTY_HEAD): {"appeal"},
}
