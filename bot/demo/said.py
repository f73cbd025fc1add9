"""What the demo's school has said: an announcement that some have read, and a quick poll with its outcome."""

import random
from datetime import timedelta

from bot.demo.who import asking_of, person_named
from bot.house import House
from db import announcements as announcement_rows
from db import elections as rows
from db import outbox, people
from school.announcements.audience import has
from school.announcements.content import Content
from school.elections import ElectionRefusal, Kind, Terms
from services import elections
from services.announcements import reading, sending, writing
from services.asking import Asking

ANNOUNCEMENT, POLL = "demo-announcement", "demo-poll"
MENTOR = "Қасымова Дана"
HAVE_READ = ("Ахметова Гүлнар", "Жүнісов Марат", "Мұратов Ерлан")
TEXT = {
    "kk": "Дүйсенбіде мектепке сағат 8:30-ға келеміз: бірінші сабақтың орнына тәуелсіздік сағаты өтеді.",
    "ru": "В понедельник приходим в школу к 8:30: вместо первого урока пройдёт час независимости.",
}
QUESTION = "Мектеп радиосында үзілісте не тыңдаймыз?"
ANSWERS = ("Әуен", "Мектеп жаңалықтары", "Өлең оқу")
VOTED = 24


async def say(house: House) -> None:
    """Sets both up once."""
    await _announce(house)
    await _ask(house)


async def _announce(house: House) -> None:
    if await house.store.read(announcement_rows.by_draft, ANNOUNCEMENT):
        return
    write, asking = house.store.write, asking_of(house, await person_named(house, MENTOR))
    contents = {code: Content(text) for code, text in TEXT.items()}
    made = await write(writing.begin, asking, ANNOUNCEMENT, contents, has("everybody"))
    if not isinstance(made, int):
        return
    await write(writing.turn, asking, made, "read")
    await write(sending.send, asking, made)
    for name in HAVE_READ:
        await write(reading.note_read, asking_of(house, await person_named(house, name)), made)


async def _ask(house: House) -> None:
    """Asked two days ago; it has just ended, and the clock counts it before anybody looks."""
    if await house.store.read(rows.by_draft, POLL):
        return
    store, now = house.store, house.now()
    author = await person_named(house, MENTOR)
    begun = Asking(author, now - timedelta(days=2), house.settings.zone, house.vault)
    plan = elections.Plan(
        title=QUESTION,
        grades=list(range(8, 12)),
        candidates=[],
        commission=[],
        closes_at=now - timedelta(minutes=5),
        terms=Terms.standard(Kind.POLL),
        answers=ANSWERS,
    )
    poll = await store.write(elections.hold_poll, begun, POLL, plan)
    if isinstance(poll, ElectionRefusal):
        return
    voters = [
        one
        for grade in (10, 11)
        for one in await store.read(people.pupils_of_class, house.school_id, grade, "А")
    ]
    for voter in voters[:VOTED]:
        asking = Asking(voter, now - timedelta(days=1), house.settings.zone, house.vault)
        ballot = await store.read(elections.ballot_for, asking, poll.id, step="cast")
        if isinstance(ballot, elections.Ballot):
            choice = random.choices(ballot.choices, (5, 3, 2)[: len(ballot.choices)])[0]  # noqa: S311 -- invented
            await store.write_in_box(elections.cast_ballot, asking, poll.id, choice.number, choice.mark)
    await elections.tick(store, house.vault, house.school_id, house.settings.zone, now)
    for kind in ("election-open", "election-result"):
        await store.write(outbox.cancel, kind, f"election:{poll.id}")
