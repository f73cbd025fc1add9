"""The demo's campaign of help: requests on their way, an offer, a fair and a reception, a survey with its outcome."""

from datetime import datetime, time, timedelta

from bot.demo.who import asking_of, person_named
from bot.house import House
from db import outbox
from db.assistance import campaigns as rows
from db.assistance import lines, needs
from school.assistance.lines import LineState, Wanted
from school.dates import at_school_time, school_day
from school.people import Person
from school.surveys import SurveyQuestion
from services import surveys
from services.assistance import campaigns, giving, keeping, works
from services.assistance import needs as requests
from services.assistance.giving import Offered
from services.assistance.needs import Told
from services.assistance.works import WorkDraft
from services.surveys import Answerer, Draft

DRAFT = "demo-help"
NAME = "Күзгі көмек"
GIVER = 120  # an account on no list
STAFF = ("Нұрланова Сәуле", "Тілеуова Майра", "Жүнісов Марат", "Қасымова Дана", "Ли Жанна")
ASKED = (
    SurveyQuestion(
        "one",
        "Көмек балаларға уақытында жетті ме?",
        "Помощь дошла до детей вовремя?",
        (("иә", "да"), ("кейде", "не всегда"), ("жоқ", "нет")),
    ),
    SurveyQuestion("scale", "Акцияны бағалаңыз", "Оцените акцию"),
)
ANSWERS = ((0, 5), (0, 4), (1, 4), (0, 5), (1, 3))


async def hold_help(house: House) -> None:
    """Sets it up once."""
    saule = await person_named(house, STAFF[0])
    if any(one.name == NAME for one in await house.store.read(rows.of_school, house.school_id)):
        return
    today = school_day(house.now(), house.settings.zone)
    days = (today - timedelta(days=7), today + timedelta(days=21))
    await house.store.write(campaigns.begin_own, asking_of(house, saule), NAME, *days, DRAFT)
    known = await house.store.read(rows.of_school, house.school_id)
    campaign_id = next(one.id for one in known if one.name == NAME)
    await _arrange(house, saule, campaign_id)
    await _ask(house)
    await _survey(house, saule)


async def _arrange(house: House, saule: Person, campaign_id: int) -> None:
    write, asking, zone = house.store.write, asking_of(house, saule), house.settings.zone
    await write(campaigns.note, asking, campaign_id, "order", "№ 41")
    for name, part in ((STAFF[0], "chair"), (STAFF[1], "secretary"), ("Серікова Айдана", "parliament")):
        await write(campaigns.put_member, asking, campaign_id, (await person_named(house, name)).id, part)
    kk = "Балаңызға қыста не керек? Мектептен сұраңыз, ұялмаңыз."
    ru = "Что нужно ребёнку зимой? Спросите школу, не стесняйтесь."
    await write(campaigns.add_material, asking, campaign_id, "leaflet", kk, ru)
    for material in await house.store.read(rows.materials, campaign_id):
        await write(campaigns.publish, asking, campaign_id, material.id)

    def at(days: int, hour: int) -> datetime:
        return at_school_time(asking.today + timedelta(days=days), time(hour), zone)

    last = asking.today + timedelta(days=6)
    told: dict[str, str | int] = {"place": "Спорт залы", "goods": "қысқы киім, дәптер"}
    arranged = (
        WorkDraft("fair", "Қысқы жәрмеңке", at(5, 10), last, told),
        WorkDraft("reception", "Директор қабылдауы", at(3, 15), None, {"place": "12-каб", "slots": 6}),
    )
    for number, one in enumerate(arranged):
        await write(works.arrange, asking, campaign_id, f"{DRAFT}-{number}", one)


async def _ask(house: House) -> None:
    """A mother asks for two things, a class teacher on a family's behalf; one line is on its way; a giver has boots."""
    write = house.store.write
    gulnar, marat, maira = [
        await person_named(house, name) for name in ("Ахметова Гүлнар", "Жүнісов Марат", STAFF[1])
    ]
    own = (await house.store.read(requests.own_children, gulnar))[0]
    wanted = (Wanted("winter_boots", "31", 1), Wanted("warm_clothes", "122", 1))
    await write(requests.report, asking_of(house, gulnar), f"{DRAFT}-own", Told(own.id, wanted, ""))
    others = [one for one in await house.store.read(requests.children_for, marat) if one.id != own.id]
    today = school_day(house.now(), house.settings.zone)
    by_word = Told(others[3].id, (Wanted("textbooks", "9", 1),), "", today)
    await write(requests.report, asking_of(house, marat), f"{DRAFT}-word", by_word)
    await write(keeping.accept_conduct, asking_of(house, maira))
    first = await house.store.read(needs.by_draft, f"{DRAFT}-own")
    if first is not None:
        line = (await house.store.read(lines.of_need, first.id))[0]
        for to in (LineState.CHECKED, LineState.APPROVED):
            await write(keeping.move_line, asking_of(house, maira), line.id, to)
        await write(outbox.cancel, "need-moved", f"need:{first.id}")
    boots = Offered("company", "«Нұр» дүкені, 8 700 000 00 00", Wanted("winter_boots", "31", 5), None)
    said = (house.vault, house.school_id, GIVER, f"{DRAFT}-boots", boots, house.now())
    await write(giving.offer, *said)


async def _survey(house: House, saule: Person) -> None:
    """Five of the staff have answered, so that there is an outcome to look at."""
    write, today = house.store.write, school_day(house.now(), house.settings.zone)
    draft = Draft("Көмек туралы не ойлайсыз?", "Что думаете о помощи?", "staff", True, ASKED, None, today)
    survey_id = await write(surveys.make, asking_of(house, saule), f"{DRAFT}-survey", draft)
    if not isinstance(survey_id, int):
        return
    for name, answers in zip(STAFF, ANSWERS, strict=True):
        person = await person_named(house, name)
        who = Answerer(house.school_id, person.telegram_id or 0, person)
        await write(surveys.answer, who, today, survey_id, list(answers))
    await write(surveys.close, asking_of(house, saule), survey_id)
