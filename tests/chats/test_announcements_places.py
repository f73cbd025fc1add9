"""Channels and groups: added, linked, written to, followed, lost; and nothing else is said there."""

from datetime import timedelta

import pytest

from db.announcements import places
from db.events import event, proofs
from school.people import ALL_GRADES
from school.plan import Evidence
from simulator.groups import Group
from simulator.refusals import bad_request
from tests.chats.conftest import Stage
from tests.chats.test_announcements import KK, RU, composes, for_pupils_of_grade
from tests.phone import Phone
from tests.school import NOW, open_tx

CHANNEL, GROUP = -1_001_000_000_077, -77


def channel(stage: Stage, owner: Phone) -> Group:
    return stage.telegram.group(CHANNEL, "№1 мектеп арнасы", "channel", owner.account, username="mektep1")


def group(stage: Stage, owner: Phone) -> Group:
    return stage.telegram.group(GROUP, "9 А ата-аналар", "group", owner.account)


async def adds(stage: Stage, place: Group, by: Phone, standing: str = "administrator", **how: bool) -> None:
    place.set_bot(by.account, standing, **how)
    await stage.letters()
    await by.waits()
    await settle(stage)


async def settle(stage: Stage) -> None:
    """Until the bot has confirmed all that came from groups, and what it posts has gone."""
    import asyncio

    async with asyncio.timeout(10):
        while stage.telegram.updates.pending:  # noqa: ASYNC110 -- the bot confirms over HTTP
            await asyncio.sleep(0.005)
    await stage.letters()


async def linked_channel(stage: Stage) -> Group:
    place = channel(stage, stage.saule)
    await adds(stage, place, stage.saule)
    await stage.saule.presses("Бүкіл мектептікі")
    return place


def posts(place: Group) -> list[str]:
    return [message.text for message in place.chat.messages if message.from_bot]


async def sends_to(stage: Stage, by: Phone, *titles: str) -> None:
    """An announcement to the ninth grade that also stands in these places."""
    await composes(by)
    if by is stage.marat:
        await by.presses("Оқушылар мен ата-аналар")
    else:
        await for_pupils_of_grade(by, 9)
    await by.presses("Баптау")
    await by.presses("Арналар мен топтар")
    for title in titles:
        await by.presses(title)
    await by.presses("Артқа")
    await by.presses("Артқа")
    await by.presses("Жіберу")
    await settle(stage)


async def test_a_channel_of_the_school_gets_each_language_and_no_name_and_shows_its_address(
    stage: Stage,
) -> None:
    place = await linked_channel(stage)
    assert stage.saule.sees("Кімдікі: Бүкіл мектеп")
    assert posts(place) == []  # nothing is said there for being added
    await sends_to(stage, stage.saule, "№1 мектеп арнасы")
    assert set(posts(place)) == {f"📢 Хабарландыру\n\n{KK}", f"📢 Объявление\n\n{RU}"}
    assert stage.aidana.messages[-1].endswith("Нұрланова Сәуле")
    await stage.minute()
    await stage.saule.says("/announcements")
    await stage.saule.presses("Ертең сағат")
    assert stage.saule.sees("№1 мектеп арнасы (Қазақша): жарияланды https://t.me/mektep1/")
    await stage.saule.presses("Қазақша")
    await stage.saule.says("Жиналыс 11:00-де")
    await stage.saule.presses("Сақтау")
    await settle(stage)
    assert "📢 Хабарландыру\n\nЖиналыс 11:00-де" in posts(place)
    await stage.saule.presses("Қайтарып алу")
    await settle(stage)
    assert posts(place) == []
    await stage.saule.says("/announcements")
    await stage.saule.presses("Жиналыс 11:00")
    assert stage.saule.sees("№1 мектеп арнасы (Қазақша): қайтарып алынды")


async def test_what_cannot_be_taken_back_from_a_channel_is_told_as_standing_there(stage: Stage) -> None:
    """The bot has lost its right and Telegram's word of that did not come: the post is still there to read."""
    place = await linked_channel(stage)
    await sends_to(stage, stage.saule, "№1 мектеп арнасы")
    refusal = bad_request("need administrator rights in the channel chat")
    stage.telegram.fail("deleteMessage", refusal, chat_id=CHANNEL, times=9)
    await stage.minute()
    await stage.saule.says("/announcements")
    await stage.saule.presses("Ертең сағат")
    await stage.saule.presses("Қайтарып алу")
    await settle(stage)
    assert len(posts(place)) == 2
    assert any("енді жаза алмайды" in one for one in stage.saule.messages)
    await stage.saule.says("/announcements")
    await stage.saule.presses("Ертең сағат")
    assert stage.saule.sees("№1 мектеп арнасы (Қазақша): жарияланды https://t.me/mektep1/")


async def test_a_mentor_asks_the_deputy_head_for_the_whole_schools_channel(stage: Stage) -> None:
    dana, saule = stage.dana, stage.saule
    place = channel(stage, dana)
    await adds(stage, place, dana)
    await dana.presses("Бүкіл мектептікі")
    assert dana.sees("ДТІЖО келісімін күтіп тұр")
    await settle(stage)
    assert saule.sees("Қасымова Дана «№1 мектеп арнасы» арнасын бүкіл мектептікі деп")
    await dana.presses_raw("apl:agree:1::0")
    assert dana.notice.text == "Мұндай арна не топ табылмады."
    await saule.presses("Келісемін")
    assert saule.notice.text == "Арна байланыстырылды."
    await settle(stage)
    assert any("мектеппен байланыстырылды" in one for one in dana.messages)
    # What everybody reads asks for a second person, however few the receivers are.
    await composes(dana)
    await for_pupils_of_grade(dana, 9)
    await dana.presses("Баптау")
    await dana.presses("Арналар мен топтар")
    await dana.presses("№1 мектеп арнасы")
    await dana.presses("Артқа")
    await dana.presses("Артқа")
    assert "✓ Келісімге жіберу (2)" in dana.labels


async def test_a_class_teacher_links_the_own_class_and_who_is_no_administrator_nothing(stage: Stage) -> None:
    marat, place = stage.marat, group(stage, stage.marat)
    await adds(stage, place, marat)
    link = marat.data_of("9 А сыныбынікі")
    place.members[marat.account.id] = "member"
    await marat.presses("9 А сыныбынікі")
    assert "әкімші деп танымайды" in (marat.notice.text or "")
    await marat.presses_raw(link.replace("9 А", "5 Б"))
    assert "әкімші деп танымайды" in (marat.notice.text or "")
    place.members[marat.account.id] = "administrator"
    await marat.presses_raw(link.replace("9 А", "5 Б"))
    assert marat.notice.text == "Мұндай арна не топ табылмады."
    await marat.presses_raw(link)
    await settle(stage)
    assert stage.saule.sees("Жүнісов Марат «9 А ата-аналар» тобын 9 А сыныбына байланыстырды")
    await sends_to(stage, marat, "9 А ата-аналар")
    assert set(posts(place)) == {f"📢 Хабарландыру\n\n{KK}", f"📢 Объявление\n\n{RU}"}


async def test_in_a_group_nothing_is_answered_and_strangers_are_not_asked(stage: Stage) -> None:
    place = group(stage, stage.aidana)
    await adds(stage, place, stage.aidana)
    for text in (
        "/start",
        "/menu",
        "/here",
        "/here@mektep_bot",
        "/hereabouts",
        "/here@other_bot",
        "Сәлем, бот!",
        "/announcements",
    ):
        place.say(stage.aidana.account, text)
    for text in ("/menu", "/hereabouts", "/here@other_bot"):
        place.say(stage.marat.account, text)
    await settle(stage)
    assert posts(place) == stage.aidana.messages == stage.marat.messages == []
    with open_tx(stage.school.store) as tx:
        assert places.by_chat(tx, GROUP) is None


async def test_a_form_that_is_open_takes_nothing_from_a_group(stage: Stage) -> None:
    place = group(stage, stage.marat)
    await stage.marat.says("/announcements")
    await stage.marat.presses("➕")
    asked = stage.marat.screen
    for said in ("Ертең сынып сағаты", "/hereabouts", "/here@other_bot", "/cancel", "/menu@mektep_bot"):
        place.say(stage.marat.account, said)
    await settle(stage)
    assert stage.marat.screen == asked
    assert posts(place) == []
    await stage.marat.says("Ертең сынып сағаты")
    assert stage.marat.screen != asked


async def test_an_anonymous_administrator_is_nobody_and_says_here_in_the_own_name(stage: Stage) -> None:
    place = group(stage, stage.marat)
    place.set_bot(stage.marat.account, "administrator", anonymously=True)
    await settle(stage)
    assert not stage.marat.messages
    place.say(stage.marat.account, "/here@mektep_bot")
    await settle(stage)
    assert stage.marat.sees("Бот әкімші болды: «9 А ата-аналар»")
    assert posts(place) == []


async def test_a_group_that_becomes_a_supergroup_is_followed_by_its_word_and_by_a_refusal(
    stage: Stage,
) -> None:
    marat, place = stage.marat, group(stage, stage.marat)
    await adds(stage, place, marat)
    await marat.presses("9 А сыныбынікі")
    grown = place.upgrade()
    await settle(stage)
    await sends_to(stage, marat, "9 А ата-аналар")
    assert [posts(place), len(posts(grown))] == [[], 2]
    with open_tx(stage.school.store) as tx:  # a word that was lost: Telegram's refusal says where it is
        known = places.by_chat(tx, grown.id)
        assert known
        places.change(tx, known.id, chat_id=GROUP)
    await sends_to(stage, marat, "9 А ата-аналар")
    assert len(posts(grown)) == 4


async def test_a_topic_is_chosen_in_it_and_when_it_is_gone_everybody_reads(stage: Stage) -> None:
    marat = stage.marat
    place = stage.telegram.group(CHANNEL, "9 А", "supergroup", marat.account, topics={5: "Хабарландырулар"})
    await adds(stage, place, marat)
    await marat.presses("9 А сыныбынікі")
    place.say(marat.account, "/here", 5)
    await settle(stage)
    assert marat.sees("енді осы тақырыпта жарияланады")
    place.say(stage.dana.account, "/here")
    await settle(stage)
    await sends_to(stage, marat, "9 А")
    assert [one.raw.get("message_thread_id") for one in place.chat.messages if one.from_bot] == [5, 5]
    del place.topics[5]
    await sends_to(stage, marat, "9 А")
    later = [one.raw.get("message_thread_id") for one in place.chat.messages if one.from_bot]
    assert later == [5, 5, None, None]


@pytest.mark.parametrize("how", ["thrown out", "no right", "refused"])
async def test_who_is_thrown_out_or_loses_the_right_says_so_once(stage: Stage, how: str) -> None:
    saule = stage.saule
    place = await linked_channel(stage)
    if how == "thrown out":
        await adds(stage, place, saule, "kicked")
    elif how == "no right":
        await adds(stage, place, saule, may_post=False)
    else:  # Telegram's word did not come, and a letter finds out
        refusal = bad_request("need administrator rights in the channel chat")
        stage.telegram.fail("sendMessage", refusal, chat_id=CHANNEL, times=9)
        await sends_to(stage, saule, "№1 мектеп арнасы")
    told = [one for one in saule.messages if "енді жаза алмайды" in one]
    assert len(told) == 1
    await saule.says("/announcements")
    await saule.presses("Арналар мен топтар")
    await saule.presses("✕ №1 мектеп арнасы")
    assert saule.sees("Бот мұнда жаза алмайды")
    stage.telegram.faults.clear()
    await adds(stage, place, saule)
    await saule.presses("Бүкіл мектептікі")
    assert saule.sees("Кімдікі: Бүкіл мектеп")


async def test_no_pupils_name_nothing_confidential_and_no_own_screen_goes_into_a_channel(
    stage: Stage,
) -> None:
    saule, place = stage.saule, await linked_channel(stage)
    await composes(saule, "Жеңімпаз: Серікова Айдананы құттықтаймыз!", "Поздравляем победителей!")
    await for_pupils_of_grade(saule, 9)
    await saule.presses("Баптау")
    await saule.presses("«Оқыдым» батырмасы")
    await saule.presses("Арналар мен топтар")
    await saule.presses("№1 мектеп арнасы")
    await saule.presses("Артқа")
    await saule.presses("Артқа")
    await saule.presses("Жіберу (2)")
    assert "оқушының аты-жөні бар" in (saule.notice.text or "")
    await saule.presses("Қазақша")
    await saule.says("Жеңімпаздарды құттықтаймыз!")
    await saule.presses("Сақтау")
    await saule.presses("Баптау")
    await saule.presses("Құпия")
    await saule.presses("Артқа")
    await saule.presses("Жіберу (2)")
    assert "Құпия хабарландыру" in (saule.notice.text or "")
    assert posts(place) == []
    await saule.presses("Баптау")
    await saule.presses("Құпия")
    await saule.presses("Артқа")
    await saule.presses("Жіберу (2)")
    await settle(stage)
    assert len(posts(place)) == 2
    assert not [one for one in place.chat.messages if one.buttons]  # «I have read it» is each one's own


async def test_the_link_is_cut_and_the_years_group_goes_with_its_class(stage: Stage) -> None:
    marat, place = stage.marat, group(stage, stage.marat)
    await adds(stage, place, marat)
    await marat.presses("9 А сыныбынікі")
    with open_tx(stage.school.store) as tx:
        places.move_up(tx, stage.school.id, 11, stage.telegram.clock.now())
        known = places.by_chat(tx, GROUP)
        assert known
        assert known.scope == "10 А"
        places.change(tx, known.id, scope="9 А")
    await marat.says("/announcements")
    await marat.presses("Арналар мен топтар")
    await marat.presses("9 А ата-аналар")
    await marat.presses("Байланысты үзу")
    await marat.presses("Иә, үзілсін")
    assert marat.sees("Әлі байланыстырылмаған")
    await composes(marat)
    await marat.presses("Оқушылар мен ата-аналар")
    await marat.presses("Баптау")
    await marat.presses("Арналар мен топтар")
    assert marat.sees("байланыстырылған арна не топ жоқ")
    assert posts(place) == []


async def test_what_an_event_gathered_is_posted_and_its_address_is_evidence(stage: Stage) -> None:
    dana, place = stage.dana, await linked_channel(stage)
    with open_tx(stage.school.store) as tx:
        was = {"school_id": stage.school.id, "title": "Көктем мерекесі", "place": "Акт залы", "draft": "e1"}
        was |= {"starts_at": NOW - timedelta(days=1), "grades": ALL_GRADES, "author_id": stage.school.dana.id}
        number = tx.execute(event.insert().values(was).returning(event.c.id)).scalar_one()
        photo = stage.telegram.keep("photo.jpg", "image/jpeg", b"\xff\xd8 spring", "photo")
        for given in (Evidence("photo", file_id=photo.id), Evidence("photo", file_id=photo.id)):
            proofs.add(tx, number, given, stage.school.dana.id, NOW)
        work = Evidence("photo", file_id=photo.id)
        proofs.add(tx, number, work, stage.school.aidana.id, NOW, entry=True)
    await dana.says("/menu")
    await dana.presses_raw(f"evf:post:{number}:0")
    await dana.presses("№1 мектеп арнасы")
    await dana.says("Серікова Айдана ән айтты")
    await dana.says("Было весело и тепло")
    await dana.presses("ешкім көрінбейді")
    await dana.presses("Арнада не топта")
    assert "оқушының аты-жөні бар" in dana.screen
    await dana.presses("Артқа")
    await dana.presses("Артқа")
    await dana.presses("Артқа")
    await dana.says("Тоғызыншылар ән айтты")
    await dana.says("Было весело и тепло")
    await dana.presses("ешкім көрінбейді")
    await dana.presses("Арнада не топта")
    await settle(stage)
    assert sorted(one.kind for one in place.chat.messages) == ["photo", "photo", "text", "text"]
    assert {one.text for one in place.chat.messages if one.kind == "text"} == {
        "Көктем мерекесі\n\nТоғызыншылар ән айтты",
        "Көктем мерекесі\n\nБыло весело и тепло",
    }
    await dana.presses("Артқа")
    assert dana.sees("🔗 https://t.me/mektep1/")
