"""The election of the President: set up, sealed by three, voted in once, counted by two, believed."""

import asyncio
import base64
import io
import logging
import re
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from db import people
from db.elections.candidates import candidates_of
from db.people.roles import set_roles
from db.statements import Ready
from locales.words import Words
from school.people import Role
from school.people.names import fold
from simulator.refusals import bad_request
from tests.chats.conftest import Stage
from tests.chats.test_presses_for_tasks import Counted
from tests.phone import Phone
from tests.postgres import sqlite_only
from tests.school import ZONE, forget_memory, open_tx

RECOUNT = Path(__file__).parents[2] / "recount.py"
TITLE = "Президент сайлауы"
COMMISSION = ("dana", "marat", "zhanna")
MORE = {"saken": ("Әбенов Сәкен", 7), "aigul": ("Жақыпова Айгүл", 10), "dauren": ("Төлеген Дәурен", 11)}


@pytest.fixture
async def stage(stage: Stage) -> Stage:
    three_more(stage)
    return stage


def three_more(stage: Stage) -> None:
    """Pupils, so that there are enough voters for a result."""
    for number, (nickname, (name, grade)) in enumerate(MORE.items(), start=2001):
        with open_tx(stage.school.store) as tx:
            row = {
                "school_id": stage.school.id,
                "code": f"Y-{number}",
                "name": name,
                "name_key": fold(name),
                "grade": grade,
                "letter": "А",
                "language": "kk",
                "telegram_id": number,
                "active": True,
            }
            person_id = people.add(tx, row)
            set_roles(tx, person_id, [(Role.STUDENT, "")])
            person = people.by_id(tx, person_id)
        assert person
        stage.school.cast[nickname] = person
        account = stage.telegram.account(number, name)
        account.started = True
        stage.phones[nickname] = stage.phone_of(account)


async def sets_up(stage: Stage, title: str = TITLE) -> None:
    dana, cast = stage.dana, stage.school.cast
    await dana.says("/menu")
    await dana.presses("Сайлау")
    await dana.presses("Жаңа сайлау")
    await dana.presses("Президенті")
    await dana.presses("✎ Атауы")
    await dana.says(title)
    await dana.presses("✎ Ережелер")
    assert dana.sees("Ережелер осылай")
    await dana.presses("Дайын")
    await dana.presses("✎ Үміткерлер")
    await dana.presses("Тізімін өзім жазамын")
    await dana.says("Бекен")
    assert dana.sees("9–11-сынып оқушысы")
    for nickname in ("aidana", "erlan"):
        await dana.says(cast[nickname].name.split()[1])
        await dana.presses(f"+ {cast[nickname].name}")
    await dana.presses("Дайын")
    await dana.presses("✎ Комиссия")
    await dana.says("Айдана")
    assert dana.sees("үміткер емес")
    await sits_in_commission(stage, *COMMISSION)
    await dana.presses("✎ Басталуы")
    await dana.presses("Өзім ашамын")
    await dana.presses("✎ Аяқталуы")
    await dana.says("20.10 18:00")
    assert dana.sees("«Бәріне қарсы» дауыс беруге болады")
    await dana.presses("Сайлауды құру")
    assert any("Сайлау құрылды" in told for told in dana.messages)  # and then comes the commission's letter


async def sits_in_commission(stage: Stage, *nicknames: str) -> None:
    """Who is proposed gives way to these, in this order."""
    dana, cast = stage.dana, stage.school.cast
    for proposed in [label for label in dana.labels if label.startswith("✓ ")]:
        await dana.presses(proposed)
    for nickname in nicknames:
        await dana.says(cast[nickname].name.split()[1])
        await dana.presses(f"+ {cast[nickname].name}")
    await dana.presses("Дайын")


def words_on(phone: Phone) -> str:
    return " ".join(re.findall(r"^\d+\. (\w+)$", phone.screen, re.MULTILINE))


async def takes_words(stage: Stage, nickname: str) -> str:
    """A member takes the words and writes them down; they go from the chat."""
    phone = stage.phones[nickname]
    await phone.presses("🔑")
    assert phone.shown.protect_content
    paper = words_on(phone)
    assert len(paper.split()) == 20
    await phone.presses("✓ ")
    assert all(paper.split()[5] not in message.text for message in phone.account.chat.messages)
    await types_two(phone, paper)
    return paper


async def types_two(phone: Phone, paper: str) -> None:
    """Two of the words are asked for, by their places; four letters of each suffice."""
    asked = [int(one) for one in re.findall(r"\d+", phone.screen)]
    assert len(asked) == 2
    await phone.says(" ".join(paper.split()[place - 1][:4] for place in asked))
    assert all(paper.split()[5] not in message.text for message in phone.account.chat.messages)


async def seals(stage: Stage) -> dict[str, str]:
    await stage.letters()
    paper = {nickname: await takes_words(stage, nickname) for nickname in COMMISSION}
    await stage.letters()
    return paper


async def at_the_desk(stage: Stage, title: str = TITLE) -> Phone:
    await stage.dana.says("/menu")
    await stage.dana.presses("Сайлау")
    await stage.dana.presses(f"⚙ {title}")
    return stage.dana


async def opens_voting(stage: Stage, title: str = TITLE) -> None:
    dana = await at_the_desk(stage, title)
    await dana.presses("Дауыс беруді ашу")
    assert dana.sees("дауыс беру жүріп жатыр")
    assert re.search(r"бақылау коды: [0-9a-f]{64}", dana.screen)
    await stage.letters()


async def votes(stage: Stage, nickname: str, name: str) -> None:
    phone = stage.phones[nickname]
    await phone.presses("🗳")
    await phone.presses(name)
    assert name in phone.screen
    await phone.presses("✓ ")
    assert "✅" in phone.screen
    assert name not in phone.screen
    assert not phone.labels


async def ballots(stage: Stage) -> tuple[int, int]:
    with open_tx(stage.school.store) as tx:
        asked = (
            "SELECT (SELECT count(*) FROM urn WHERE used), (SELECT count(*) FROM participation WHERE voted)"
        )
        row = tx.execute(text(asked)).one()
    return row[0], row[1]


async def tries_words(stage: Stage, paper: dict[str, str]) -> None:
    await stage.marat.presses_raw("em:card:1")
    await stage.marat.presses("Сөздерді тексеру")
    await stage.marat.says(paper["marat"])
    assert stage.marat.sees("екінші мүше")
    await stage.dana.presses_raw("em:test:1")
    await stage.dana.says(paper["dana"])
    assert stage.dana.sees("Сынақ жәшігі ашылды")


async def reads_what_stands_behind_the_ballot(stage: Stage) -> None:
    """A child sees the question, the names and one line; the rest is a press away, and leads back."""
    aidana = stage.aidana
    await aidana.says("/elections")
    await aidana.presses("🗳")
    assert aidana.sees("Дауысыңыз құпия.")
    assert not aidana.sees("Бот мынаны жасыра алмайды")
    assert len(aidana.screen) < 250
    await aidana.presses("Толығырақ")
    assert aidana.sees("Бот мынаны жасыра алмайды")
    assert aidana.sees("•")
    await aidana.presses("Артқа")
    assert "Толығырақ" in " ".join(aidana.labels)


async def five_vote(stage: Stage) -> None:
    await reads_what_stands_behind_the_ballot(stage)
    await votes(stage, "aidana", "Мұратов Ерлан")
    cast = stage.aidana.data_of("Растаймын")
    await stage.aidana.presses_raw(cast)
    assert stage.aidana.sees("Сіз дауыс беріп қойдыңыз")
    await stage.beken.presses_raw(cast)
    assert stage.beken.sees("сіздің бюллетеніңізден емес")
    assert await ballots(stage) == (1, 1)
    await votes(stage, "erlan", "Мұратов Ерлан")
    await votes(stage, "beken", "Серікова Айдана")
    await votes(stage, "saken", "Мұратов Ерлан")
    await votes(stage, "aigul", "Бәріне қарсы")
    assert await ballots(stage) == (5, 5)


async def count_by_two(stage: Stage, paper: dict[str, str]) -> None:
    marat, zhanna = stage.marat, stage.zhanna
    await stage.minute()
    assert marat.sees("Дауыс беру аяқталды")
    await marat.presses("Жәшікті ашу")
    await marat.says("abandon ability able")
    assert marat.sees("Сөз саны қағаздағыдай емес: 3")
    words = paper["marat"].split()
    await marat.says(" ".join([*words[:6], "ежемай", *words[7:]]))
    assert marat.sees("Мына сөзде қате бар: 7")
    await marat.says(f"7. {words[6][:4].upper()}")
    assert marat.sees("екінші мүше")
    typed = paper["marat"].split()[5]
    assert all(typed not in message.text.lower() for message in marat.account.chat.messages)
    await zhanna.presses("Открыть урну")
    await zhanna.says(paper["zhanna"])
    assert zhanna.sees("голоса подсчитаны")


async def test_a_whole_election(stage: Stage, tmp_path: Path) -> None:
    await sets_up(stage)
    dana = await at_the_desk(stage)
    await dana.presses_raw("ed:open:1")
    assert dana.sees("үш мүшесі де сөздерін жазып алуы керек")
    paper = await seals(stage)
    await stage.letters()
    assert dana.sees("Енді дауыс беруді аша аласыз")
    await tries_words(stage, paper)
    await opens_voting(stage)
    await five_vote(stage)

    await stage.aidana.says("/menu")
    await stage.aidana.presses("Сайлау")
    await stage.aidana.presses("сіз дауыс бердіңіз")
    assert stage.aidana.sees("Бюллетеніңіз жәшікте")
    await at_the_desk(stage)
    assert dana.sees("Дауыс берді: 5 / 7")
    assert "Ерлан · 9 А:" not in dana.screen

    await stage.dauren.presses("🗳")
    await stage.dauren.presses("Бәріне қарсы")
    await stage.telegram.clock.move(timedelta(days=5))
    await stage.dauren.presses("Растаймын")
    assert stage.dauren.sees("Дауыс беру аяқталды")
    assert await ballots(stage) == (5, 5)

    await count_by_two(stage, paper)
    await stage.aidana.presses_raw("el:result:1:0")
    assert stage.aidana.sees("Нәтиже әлі жарияланған жоқ")
    await stage.letters()
    await dana.presses("Қарау")
    await dana.presses("Нәтижені жариялау")
    assert dana.sees("бүкіл мектепке жариялаймыз ба"), "it is asked once more"
    await dana.presses("Иә, жариялаймыз")
    await stage.letters()
    assert any("Мұратов Ерлан" in told for told in stage.saule.messages), "the deputy head hears it, too"
    await the_result_is_seen(stage)
    await the_papers_are_believed(stage, tmp_path)
    await a_complaint_is_heard(stage)
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert await ballots(stage) == (0, 5)
    assert stage.marat.sees("қағазыңызды да жыртып тастаңыз")
    assert stage.beken.sees("Мұратов Ерлан · 9 А міндетіне кірісті")
    await stage.beken.says("/elections")
    await stage.beken.presses("Парламент құрамы")
    assert stage.beken.sees("Президент: Мұратов Ерлан · 9 А, мерзімі")
    assert stage.beken.sees("Әлі сайланбаған: Спикер")


async def a_complaint_is_heard(stage: Stage) -> None:
    """Contested in time, answered once; until then the box is kept beyond its day."""
    await stage.beken.presses_raw("el:result:1:0")
    await stage.beken.presses("Шағым беру")
    assert stage.beken.sees("оқиды: Жүнісов Марат, Қасымова Дана, Ли Жанна"), "before it is written"
    await stage.beken.says("Жәшік қараусыз тұрды")
    assert stage.beken.sees("Шағымыңыз қабылданды")
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()
    assert await ballots(stage) == (5, 5), "an unanswered complaint holds the box"
    await stage.beken.presses_raw("el:result:1:0")
    assert "Шағым беру" not in " ".join(stage.beken.labels)
    assert any("Жәшік қараусыз тұрды" in told for told in stage.dana.messages)
    assert stage.dana.sees("әлі ешкім жауап берген жоқ"), "it has waited for more than a day"
    await stage.erlan.presses_raw("ec:complaint:1:1")
    assert not stage.erlan.sees("Жәшік қараусыз тұрды")
    await stage.dana.presses("Қарау")
    await stage.dana.presses("№1 шағымға")
    await stage.dana.presses("Нәтиже өзгермейді")
    await stage.dana.says("Жәшік ботта, оған ешкім қол тигізе алмайды")
    await stage.letters()
    assert stage.beken.sees("шағымыңызға жауап")


async def the_result_is_seen(stage: Stage) -> None:
    """Each hears it in their own language."""
    assert stage.erlan.sees("Победитель: Мұратов Ерлан")
    await stage.erlan.presses("Посмотреть результат")
    assert stage.erlan.sees("Мұратов Ерлан · 9 А: 3")
    assert stage.beken.sees("Жеңімпаз: Мұратов Ерлан")
    await stage.beken.presses("Нәтижені көру")
    assert stage.beken.sees("Дауыс берді: 5 / 7")
    assert stage.beken.sees("Бәріне қарсы: 1")


async def newest_file(stage: Stage, phone: Phone, ending: str) -> bytes:
    """What the bot has sent last of this kind, once the slow work is done."""
    async with asyncio.timeout(20):
        while True:
            sent = [m for m in phone.account.chat.messages if m.file and m.file.name.endswith(ending)]
            if sent and sent[-1].file:
                return sent[-1].file.content
            await asyncio.sleep(0.05)


def recount(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(RECOUNT), *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


async def the_papers_are_believed(stage: Stage, folder: Path) -> None:
    """A pupil counts the file again and finds their own code; the mentor prints the minutes."""
    await stage.aidana.presses_raw("el:result:1:0")
    code = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", stage.aidana.screen)[0]
    shown_at_the_vote = next(m.text for m in stage.aidana.account.chat.history if "Түбіртек коды:" in m.text)
    assert code in shown_at_the_vote
    await stage.beken.presses_raw("el:file:1:0")
    file = folder / "election.jsonl"
    file.write_bytes(await newest_file(stage, stage.beken, ".jsonl"))
    counted = recount(str(file), code)
    assert counted.returncode == 0, counted.stdout
    assert f"{code}: is in the box" in counted.stdout
    assert "3  Мұратов Ерлан · 9 А" in counted.stdout
    assert recount(str(file), "0000-0000-0000").returncode == 1
    fingerprint = counted.stdout.split("fingerprint of this file: ")[1].split()[0]
    assert any(fingerprint in message for message in stage.beken.messages)
    async with asyncio.timeout(20):
        while not any(m.kind == "photo" for m in stage.beken.account.chat.messages):  # noqa: ASYNC110 -- the worker's time
            await asyncio.sleep(0.05)
    await stage.erlan.presses_raw("el:file:1:0")
    assert await newest_file(stage, stage.erlan, ".jsonl") == file.read_bytes()

    dana = await at_the_desk(stage)
    await dana.presses("Хаттама")
    word = docx.Document(io.BytesIO(await newest_file(stage, dana, ".docx")))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert "№1 мектеп\n«Өзін-өзі басқару» ұйымы сайлау комиссиясының\nХАТТАМАСЫ №1" in text
    assert "2. Сайланды деп танылсын: Мұратов Ерлан · 9 А." in text
    assert [cell.text for cell in word.tables[1].rows[1].cells] == ["Мұратов Ерлан · 9 А", "3"]
    for name in ("Қасымова Дана", "Жүнісов Марат", "Ли Жанна", "Сейітова Әлия"):
        assert name in [cell.text for row in word.tables[2].rows for cell in row.cells]
    pdf = PdfReader(io.BytesIO(await newest_file(stage, dana, ".pdf"))).pages[0].extract_text()
    assert "ХАТТАМАСЫ №1" in pdf
    assert set("әғқңөұүі") <= set(pdf.lower())
    await stage.aidana.presses_raw("ed:minutes:1")
    assert stage.aidana.sees("Бұл бөлім сізге арналмаған")


async def test_strangers_to_a_desk_and_to_a_commission_hear_no(stage: Stage) -> None:
    await sets_up(stage)
    aidana, saule = stage.aidana, stage.saule
    await aidana.says("/menu")
    for deed in ("new", "card", "open", "publish", "renew", "sure-renew", "move"):
        await aidana.presses_raw(f"ed:{deed}:1")
        assert aidana.sees("Бұл бөлім сізге арналмаған"), deed
    for no_deed in ("wipe", "sure-wipe"):
        await aidana.presses_raw(f"ed:{no_deed}:1")
        assert aidana.notice.text == Words("kk", ZONE).plain("button-too-old"), no_deed
    await saule.says("/menu")
    for deed in ("card", "words", "test", "count"):
        await saule.presses_raw(f"em:{deed}:1")
        assert saule.sees("Мұндай сайлау табылмады"), deed
    await saule.presses_raw("ep:1:0123456789ab")
    assert saule.sees("Мұндай сайлау табылмады")
    await aidana.presses_raw("eb:1")
    assert aidana.sees("әлі басталған жоқ")
    await aidana.presses_raw("eb:77")
    assert aidana.sees("Бұл батырма ескірген")
    await aidana.presses_raw("v:cast:1:1:AAAAAAAAAAA")
    assert aidana.sees("сіздің бюллетеніңізден емес")
    await aidana.presses_raw("v:cast:1:1:ы!")
    assert aidana.sees("сіздің бюллетеніңізден емес")


SPEAKER = "Спикер сайлауы"
#: Who stopped in the middle of a trial: nickname, what they press, and what they hear later.
STOPPED = (
    ("aidana", "СЫНАҚ", "Растаймын", "Артқа", "Бұл батырма ескірген"),
    ("erlan", "ПРОБА", "Подтверждаю", "Назад", "Эта кнопка устарела"),
)


async def test_a_trials_old_buttons_are_too_old_when_the_next_election_is_open(stage: Stage) -> None:
    """Neither the confirmation nor the way back touches another box, and the own vote is still there."""
    await sets_up(stage)
    await (await at_the_desk(stage)).presses("Сынақ өткізу")
    for nickname, trial, *_ in STOPPED:
        phone = stage.phones[nickname]
        await phone.says("/elections")
        await phone.presses(trial)
        await phone.presses("Мұратов Ерлан")
    await seals(stage)
    await opens_voting(stage)
    await sets_up(stage, SPEAKER)
    await seals(stage)
    await opens_voting(stage, SPEAKER)

    for nickname, trial, confirm, back, too_old in STOPPED:
        phone = stage.phones[nickname]
        for data in [phone.data_of(label) for label in (confirm, confirm, back, trial)]:
            await phone.says("/menu")
            await phone.presses_raw(data)
            assert phone.sees(too_old), data
            assert await ballots(stage) == (0, 0)
    for nickname, _, confirm, *_ in STOPPED:
        for title in (TITLE, SPEAKER):
            phone = stage.phones[nickname]
            await phone.says("/elections")
            await phone.presses(title)
            await phone.presses("Мұратов Ерлан")
            await phone.presses(confirm)
            assert phone.sees("✅")
    assert await ballots(stage) == (4, 4)


async def test_a_vote_is_three_presses_under_its_letter(stage: Stage) -> None:
    await sets_up(stage)
    await seals(stage)
    await opens_voting(stage)
    for label in ("🗳", "Мұратов Ерлан", "Растаймын"):
        await stage.aidana.presses(label)
    assert stage.aidana.sees("✅")
    assert await ballots(stage) == (1, 1)


async def test_buttons_of_before_open_the_vote_and_cast_nothing(stage: Stage) -> None:
    """They did not say yet for which box they were made; the letter's button and a new ballot do all."""
    await sets_up(stage)
    await (await at_the_desk(stage)).presses("Сынақ өткізу")
    aidana, school = stage.aidana, stage.school
    await aidana.presses_raw("eb:2")
    assert aidana.sees("Бұл батырма ескірген"), "it was made for a vote, and this is a trial"
    await seals(stage)
    await opens_voting(stage)
    mark = school.vault.mac(f"ballot:cast:{school.aidana.id}:1:1".encode())[:8]
    await aidana.presses_raw(f"v:cast:1:1:{base64.urlsafe_b64encode(mark).decode().rstrip('=')}")
    assert aidana.sees("Бұл батырма ескірген")
    await aidana.presses_raw("eb:1:1")
    assert aidana.sees("Бұл батырма ескірген"), "it was made for a trial, and this is the vote"
    assert await ballots(stage) == (0, 0)
    await aidana.presses_raw("eb:1")
    await aidana.presses("Мұратов Ерлан")
    await aidana.presses("Растаймын")
    assert await ballots(stage) == (1, 1)


async def test_each_old_button_is_answered_after_the_end_and_does_nothing(stage: Stage) -> None:
    await sets_up(stage)
    await seals(stage)
    await opens_voting(stage)
    await votes(stage, "aidana", "Бәріне қарсы")
    await stage.beken.presses("🗳")
    await stage.beken.presses("Серікова")
    await stage.telegram.clock.move(timedelta(days=5))
    await stage.minute()
    for phone in (stage.aidana, stage.beken, stage.dana, stage.marat):
        pressed = {
            button.callback_data
            for shown in phone.account.chat.history
            for row in shown.buttons
            for button in row
            if button.callback_data and button.callback_data.split(":")[0] in ("v", "eb", "ed", "em", "ep")
        }
        for data in sorted(pressed):
            heard = len(phone.account.notices)
            await phone.presses_raw(data)
            assert len(phone.account.notices) > heard, data
    assert await ballots(stage) == (1, 1)


async def test_the_member_whose_bot_was_restarted_takes_new_words(stage: Stage) -> None:
    await sets_up(stage)
    await stage.letters()
    await takes_words(stage, "marat")
    await stage.dana.presses("🔑")
    old = words_on(stage.dana)
    void = stage.dana.data_of("Жазып алдым")
    await forget_memory(stage.school)  # what a restart does
    await takes_words(stage, "zhanna")
    await stage.letters()
    assert stage.marat.sees("бұрынғы сөздер жарамайды")
    await stage.dana.presses_raw(void)
    assert stage.dana.sees("Бұл сөздер енді жарамайды")
    await stage.dana.presses("Сөздерімді алу")
    paper = words_on(stage.dana)
    assert paper != old
    await stage.dana.presses("Жазып алдым")
    await stage.dana.says("жоқ")
    assert stage.dana.sees("Бұл сөздер қағаздағыдай емес")
    await stage.dana.presses("Сөздерді қайта ашу")
    assert words_on(stage.dana) == paper, "whoever had not written them down sees them again"
    await stage.dana.presses("Жазып алдым")
    await types_two(stage.dana, paper)
    await takes_words(stage, "marat")
    await stage.letters()
    assert stage.dana.sees("Енді дауыс беруді аша аласыз")


async def test_lost_words_are_replaced_before_the_opening(stage: Stage) -> None:
    await sets_up(stage)
    old = await seals(stage)
    await (await at_the_desk(stage)).presses("Жаңа кілт жасау")
    await stage.dana.presses("Иә, жаңа кілт")
    new = await seals(stage)
    assert not set(old.values()) & set(new.values())
    await opens_voting(stage)


async def test_a_vote_can_be_made_longer_but_not_shorter(stage: Stage) -> None:
    await sets_up(stage)
    await seals(stage)
    await opens_voting(stage)
    dana = await at_the_desk(stage)
    await dana.presses("Уақытты жылжыту")
    assert not any("Дауыс берудің басталуы" in one for one in dana.labels), "it has begun"
    await dana.presses("Дауыс берудің аяқталуы")
    await dana.says("19.10 18:00")
    assert dana.sees("қысқартуға болмайды"), "before a reason is asked"
    await dana.says("25.10 18:00")
    await dana.presses("Жарық не интернет")
    assert dana.sees("25 қазан, 18:00")
    await stage.letters()
    assert stage.aidana.sees("Енді аяқталуы: 25 қазан, 18:00")
    await stage.telegram.clock.move(timedelta(days=5))
    await stage.minute()
    await votes(stage, "aidana", "Бәріне қарсы")


@pytest.mark.parametrize("fails", ["editMessageText", "answerCallbackQuery", "sendMessage"])
async def test_around_a_vote_nobody_hears_and_nothing_is_written_of_the_choice(
    stage: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture, fails: str
) -> None:
    """Whichever call breaks that the bot makes for a vote."""
    await sets_up(stage)
    await seals(stage)
    await opens_voting(stage)
    await stage.aidana.presses("🗳")
    await stage.aidana.presses("Мұратов")
    cast = stage.aidana.data_of("Растаймын")
    with open_tx(stage.school.store) as tx:
        before = set(tx.execute(text("SELECT update_id FROM processed_update")).scalars())
    heard = {nickname: len(phone.account.chat.history) for nickname, phone in stage.phones.items()}
    with caplog.at_level(logging.DEBUG):
        stage.telegram.fail(fails, times=1)
        await stage.aidana.presses("✓ ")
        await stage.letters()
    assert await ballots(stage) == (1, 1)
    with open_tx(stage.school.store) as tx:
        assert set(tx.execute(text("SELECT update_id FROM processed_update")).scalars()) == before
        assert tx.execute(text("SELECT count(*) FROM conversation")).scalar() == 0
    heard_now = {nickname: len(phone.account.chat.history) for nickname, phone in stage.phones.items()}
    del heard["aidana"], heard_now["aidana"]
    assert heard == heard_now
    mark = cast.split(":")[-1]
    logged = [record.getMessage() for record in caplog.records if "simulator" not in record.name]
    assert not [line for line in logged if mark in line or "v:cast" in line]
    for file in tmp_path.glob("school.db*"):
        assert mark.encode() not in file.read_bytes()
        assert b"v:cast" not in file.read_bytes()
    await stage.aidana.presses_raw("eb:1")
    assert stage.aidana.sees("Сіз дауыс беріп қойдыңыз")


@sqlite_only
async def test_a_vote_that_breaks_at_any_of_its_steps_is_whole_or_was_never_there(
    stage: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database dies at each statement that the press asks of it, one after the other, at DEBUG."""
    await sets_up(stage)
    await seals(stage)
    await opens_voting(stage)
    await stage.aidana.presses("🗳")
    await stage.aidana.presses("Мұратов")
    cast = stage.aidana.data_of("Растаймын")
    monkeypatch.setattr("bot.receiver.LONGEST_PATIENCE", 0)  # no second try helps
    forever = asyncio.Event()
    monkeypatch.setattr(stage.house.store, "news", lambda *_: forever.wait())  # only the press asks
    await asyncio.sleep(0.1)
    steps, not_saved = 0, Words("kk", ZONE).plain("not-saved-try-later")
    with caplog.at_level(logging.DEBUG):
        while await breaks_at(stage, steps, cast):
            assert stage.aidana.account.notices[-1].text == not_saved
            assert await ballots(stage) == (0, 0)
            steps += 1
    assert await ballots(stage) == (1, 1)
    assert steps >= 5
    mark = cast.split(":")[-1]
    logged = [record.getMessage() for record in caplog.records if "simulator" not in record.name]
    assert any("is not handled" in line for line in logged), "a silent log proves nothing"
    assert not [line for line in logged if mark in line or "v:cast" in line]
    for file in tmp_path.glob("school.db*"):
        assert mark.encode() not in file.read_bytes()


async def breaks_at(stage: Stage, step: int, press: str) -> bool:
    """Presses while statements fail from this number on; whether one did."""
    asked = 0

    def run(*_: object) -> None:
        nonlocal asked
        asked += 1
        if asked > step:
            raise OperationalError("?", None, sqlite3.OperationalError("disk I/O error"))

    with pytest.MonkeyPatch.context() as patched:
        ready = Ready.all
        patched.setattr(Ready, "all", lambda *args, **values: run() or ready(*args, **values))
        event.listen(stage.house.store.engine, "before_cursor_execute", run)
        await stage.aidana.presses_raw(press)
        event.remove(stage.house.store.engine, "before_cursor_execute", run)
    return asked > step


async def test_a_trial_promises_only_what_is_true_of_it(stage: Stage) -> None:
    await sets_up(stage)
    await (await at_the_desk(stage)).presses("Сынақ өткізу")
    for nickname, trial, confirm, promise, own in (
        ("aidana", "СЫНАҚ", "Растаймын", "комиссияның екі мүшесі", "боттың өзінде"),
        ("erlan", "ПРОБА", "Подтверждаю", "два члена комиссии", "у самого бота"),
    ):
        phone = stage.phones[nickname]
        await phone.says("/elections")
        await phone.presses(trial)
        assert phone.sees(own)
        assert not phone.sees(promise)
        await phone.presses("Мұратов Ерлан")
        await phone.presses(confirm)
        assert phone.sees("🧪")
        assert not phone.sees("🧾"), "no file of a count will have it"
        assert not phone.labels
        await phone.says("/elections")
        await phone.presses(trial)
        assert phone.sees("🧪")


async def test_a_choice_does_not_stay_in_the_chat_when_it_cannot_be_edited(stage: Stage) -> None:
    await sets_up(stage)
    await seals(stage)
    await opens_voting(stage)
    for nickname, confirm, delete, deletable in (
        ("aidana", "Растаймын", "өзіңіз өшіріп", True),
        ("erlan", "Подтверждаю", "Удалите его", False),
    ):
        phone = stage.phones[nickname]
        await phone.says("/elections")
        await phone.presses(TITLE)
        await phone.presses("Мұратов Ерлан")
        if not deletable:
            stage.telegram.fail("deleteMessage", bad_request("message can't be deleted for everyone"))
        stage.telegram.fail("editMessageText", bad_request("message can't be edited"))
        await phone.presses(confirm)
        assert any("✅" in message for message in phone.messages)
        standing = any("Мұратов Ерлан" in message for message in phone.messages)
        assert (standing, phone.sees(delete)) == (not deletable, not deletable)


async def test_a_mentor_puts_somebody_in_a_lost_members_place(stage: Stage) -> None:
    """From the button on the desk to three new papers."""
    await sets_up(stage)
    await seals(stage)
    with open_tx(stage.school.store) as tx:
        people.change(tx, stage.school.marat.id, active=False)
    desk = await at_the_desk(stage)
    await desk.presses("Комиссия мүшесін ауыстыру")
    await desk.presses("Жүнісов Марат")
    await desk.says("Тілеуова")
    await desk.presses("Тілеуова Майра")
    await desk.says("Марат ауыл мектебіне ауысты")
    card = next(message for message in desk.messages if "Комиссия мүшесі ауысты" in message)
    assert "○ Тілеуова Майра" in card
    assert desk.sees("Сөздер") or desk.sees("сөздер"), "the others are asked for new words at once"
    await stage.maira.waits()
    assert any("комиссия" in message.lower() for message in stage.maira.messages)


async def test_a_withdrawal_is_asked_about_once(stage: Stage) -> None:
    await sets_up(stage)
    aidana = stage.aidana
    await aidana.presses_raw("ec:withdraw:1:0:0")
    assert aidana.sees("алып тастайсыз ба")
    with open_tx(stage.school.store) as tx:
        assert len(candidates_of(tx, 1)) == 2
    await aidana.presses("Иә, алып тастаймын")
    assert aidana.sees("👤 Мұратов") or any("Мұратов" in label for label in aidana.labels)
    with open_tx(stage.school.store) as tx:
        assert len(candidates_of(tx, 1)) == 1


async def test_an_election_is_set_up_in_few_presses(stage: Stage) -> None:
    """All that is usual is on the card; two candidates by name are the most that one changes."""
    dana, begins = Counted(stage.dana), ("Сайлау", "Жаңа сайлау", "Президенті")
    assert await dana.does(*begins) == (3, 0)
    for usual in ("Президентін сайлау", "5–11", "Жүнісов Марат", "23 қазан", "2 қараша", "09:00"):
        assert stage.dana.sees(usual), usual
    assert await dana.does(*begins, "Сайлауды құру") == (4, 0)
    assert any("Сайлау құрылды" in told for told in stage.dana.messages)
    names = [stage.school.cast[one].name for one in ("aidana", "erlan")]
    candidates = [step for name in names for step in (f"+{name}", name)]
    way = (*begins, "✎ Үміткерлер", "Тізімін өзім жазамын", *candidates, "Дайын", "Сайлауды құру")
    assert await dana.does(*way) == (9, 2)


async def test_whoever_changes_something_on_the_card_comes_back_to_it(stage: Stage) -> None:
    dana = stage.dana
    await dana.says("/elections")
    await dana.presses("Жаңа сайлау")
    await dana.presses("Президенті")
    for change in (
        "✎ Атауы",
        "✎ Сыныптар",
        "✎ Ережелер",
        "✎ Үміткерлер",
        "✎ Комиссия",
        "✎ Ұсыну",
        "✎ Басталуы",
    ):
        await dana.presses(change)
        await dana.presses("Артқа")
        assert dana.sees("Сайлауды құру") or any("Сайлауды құру" in one for one in dana.labels), change
    await dana.presses("✎ Сыныптар")
    await dana.presses("✓ 5")
    await dana.presses("Дайын")
    assert dana.sees("6–11"), "the card has what was changed"
    await dana.presses("Артқа")
    assert dana.sees("Кімді сайлаймыз"), "back on the card leads to what was asked before it"
    await dana.presses("Референдум")
    await dana.says("Мектеп формасы керек пе?")
    await dana.presses("Қолдаймын / Қарсымын")
    assert dana.sees("Қолдаймын, Қарсымын")
    assert not any("Үміткерлер" in one for one in dana.labels)
