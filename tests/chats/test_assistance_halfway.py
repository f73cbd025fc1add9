"""What happens halfway: somebody comes back, a giver changes their mind, a family speaks last, a request is gone."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from db.assistance import needs
from db.people.roles import add_role, set_roles
from db.plan import assignees
from locales.words import Words
from school.people import Role
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import paper
from tests.chats.test_assistance_giving import offers, wanted
from tests.chats.test_assistance_needs import asks, kept_lines, made_keeper, on_day, reads
from tests.chats.test_assistance_papers import said_in
from tests.phone import Phone
from tests.school import NOW, ZONE, open_tx


def state_of_need(stage: Stage) -> tuple[str, bool]:
    """Where the request stands, and whether anything is still written in it."""
    with open_tx(stage.school.store) as tx:
        row = needs.by_id(tx, 1)
        assert row
        return row.state, bool(row.sealed)


def entry_of(stage: Stage) -> int:
    with open_tx(stage.school.store) as tx:
        return int(tx.execute(text("SELECT id FROM need_entry WHERE kind = 'referral'")).scalar_one())


# «Started» holds a line only for somebody who still has it in hand


async def test_a_keeper_who_comes_back_goes_on_with_what_the_substitute_began(stage: Stage) -> None:
    await wanted(stage)
    with open_tx(stage.school.store) as tx:
        away = (stage.school.maira.id, stage.school.zhanna.id, NOW - timedelta(hours=1))
        assignees.set_away(tx, *away, NOW + timedelta(days=2))
    await reads(stage.zhanna, 1)
    await stage.zhanna.presses_raw("nk:step:1:started:0:1")
    await stage.maira.presses_raw("nk:step:1:ready:0:1")
    assert kept_lines(stage)[0][-1] == "started", "as long as the substitute buys it, nobody else does"
    await stage.telegram.clock.move(timedelta(days=3))
    await stage.maira.presses_raw("nk:step:1:ready:0:1")
    assert kept_lines(stage)[0][-1] == "ready"


async def test_what_a_keeper_began_who_lost_the_role_goes_on_with_a_colleague(stage: Stage) -> None:
    await wanted(stage)
    await stage.maira.presses_raw("nk:step:1:started:0:1")
    made_keeper(stage, stage.school.dana)
    with open_tx(stage.school.store) as tx:
        set_roles(tx, stage.school.maira.id, [])
    await stage.dana.presses_raw("nk:step:1:handed_over:0:1")
    assert kept_lines(stage)[0][-1] == "handed_over"


def datas(phone: Phone) -> list[str]:
    shown = [button.callback_data or "" for row in phone.shown.buttons for button in row]
    return [":".join(data.split(":")[:2]) for data in shown if data.startswith(("nk:category", "nk:give"))]


async def test_what_a_psychologist_began_goes_on_when_the_referral_is_done(stage: Stage) -> None:
    not_found = Words("kk", ZONE).plain("need-not-found")
    await wanted(stage)
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.dana.id, Role.PSYCHOLOGIST)
    await stage.maira.presses_raw(f"nk:refer-to:1::0:{stage.school.dana.id}")
    await stage.letters()
    await stage.dana.presses_raw("nk:conduct:1::0")
    await stage.dana.presses_raw("nk:read:1:new:0")
    assert "Ахметов" not in " ".join(stage.dana.messages), "nothing is open before it is accepted"
    await stage.dana.presses_raw(f"nk:accept:1::0:{entry_of(stage)}")
    await reads(stage.dana, 1)
    assert stage.dana.sees("Ахметов Тимур")
    for press in ("nk:category:1:orphan:0", f"nk:give-to:1::0:{stage.school.maira.id}"):
        assert not any(press.startswith(data) for data in datas(stage.dana))
        await stage.dana.presses_raw(press)
        assert stage.dana.notice.text == not_found, "category and keeper are the pedagogue's office's affair"
    await stage.dana.presses_raw("nk:step:1:started:0:1")
    await stage.dana.presses_raw(f"nk:done:1::0:{entry_of(stage)}")
    await stage.maira.presses_raw("nk:step:1:ready:0:1")
    assert kept_lines(stage)[0][-1] == "ready"


# A giver's thing and a request's line say the same


async def test_what_a_giver_brought_moves_the_request_and_the_family_hears(stage: Stage) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver, "37, 1")
    await stage.maira.presses_raw("of:promise:1:1:0")
    await stage.letters()
    before = len(stage.gulnar.messages)
    await stage.maira.presses_raw("of:given:1:1:0")
    assert state_of_need(stage) == ("handed_over", True)
    await stage.letters()
    assert len(stage.gulnar.messages) > before
    assert stage.gulnar.sees("№ 1")


@pytest.mark.parametrize("way", ["handed_over", "family"])
async def test_a_promised_thing_that_is_handed_over_at_the_request_is_given(stage: Stage, way: str) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver, "37, 1")
    await stage.maira.presses_raw("of:promise:1:1:0")
    if way == "family":
        await stage.maira.presses_raw("nk:step:1:ready:0:1")
        await stage.gulnar.presses_raw("nd:here:1:0:1")
    else:
        await stage.maira.presses_raw("nk:step:1:handed_over:0:1")
    await stage.letters()
    assert any("балаға жетті" in said for said in giver.messages)
    await giver.presses_raw("gv:list:0")
    assert giver.sees("Уәде етілді: 0, берілді: 1")
    await giver.presses_raw("gv:sure:1")
    assert kept_lines(stage)[0][-1] in ("handed_over", "confirmed"), "what is there is not taken back"
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT state FROM promise")).scalar_one() == "given"


@pytest.mark.parametrize("ready", [False, True])
async def test_a_giver_who_takes_back_is_heard_of_by_the_keeper(stage: Stage, ready: bool) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver, "37, 1")
    await stage.maira.presses_raw("of:promise:1:1:0")
    if ready:
        await stage.maira.presses_raw("nk:step:1:ready:0:1")
    await giver.presses_raw("gv:sure:1")
    assert kept_lines(stage)[0][-1] == "approved"
    assert state_of_need(stage)[0] == "accepted"
    await stage.letters()
    assert stage.maira.sees("ұсынысын қайтарып алды")
    assert "КАНАРЕЙКА" not in stage.maira.screen


# The family has the last word


async def test_whoever_takes_back_the_last_line_takes_back_the_request(stage: Stage) -> None:
    gulnar = stage.gulnar
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", "37"), ("Көзілдірік", "1"), note="КАНАРЕЙКА")
    await gulnar.presses("✓ Жіберу")
    await gulnar.presses_raw("nd:drop:1:0:1")
    assert state_of_need(stage) == ("new", True)
    await gulnar.presses_raw("nd:drop:1:0:2")
    assert state_of_need(stage) == ("withdrawn", False)
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT withdrawn_at FROM consent WHERE purpose = 'help'")).scalar_one()


async def test_a_family_erases_what_is_written_in_a_request_that_is_over(stage: Stage) -> None:
    await wanted(stage)
    await stage.maira.presses_raw("nk:step:1:started:0:1")
    await stage.maira.presses_raw("nk:step:1:handed_over:0:1")
    await stage.gulnar.presses_raw("nd:card:1:0")
    await stage.gulnar.presses("Мазмұнын өшіру")
    await stage.gulnar.presses("Иә")
    assert state_of_need(stage) == ("handed_over", False)
    assert kept_lines(stage)[0][-1] == "handed_over", "the figures stay"
    await stage.maira.presses_raw("nk:read:1:follow_up:0")
    assert stage.maira.sees("мазмұны өшірілген")
    await stage.gulnar.presses_raw("nd:sure:1:0:0")
    assert stage.gulnar.notice.alert, "once"


async def test_a_line_that_was_approved_is_checked_anew_when_the_family_changes_it(stage: Stage) -> None:
    await wanted(stage)
    await stage.letters()
    await stage.gulnar.presses_raw("nd:fix:1:0:1")
    await stage.gulnar.says("37, 10")
    assert kept_lines(stage)[0][1:] == ("37", 10, "asked")
    assert state_of_need(stage)[0] == "new"
    await stage.letters()
    assert stage.maira.sees("отбасы өлшемін немесе санын өзгертті")


async def test_all_that_is_held_counts_what_has_been_over_for_weeks(stage: Stage) -> None:
    await wanted(stage)
    await stage.maira.presses_raw("nk:step:1:started:0:1")
    await stage.maira.presses_raw("nk:step:1:handed_over:0:1")
    await on_day(stage, 20)
    await stage.gulnar.presses_raw("nd:held:0:0")
    assert "Қысқы етік" in said_in(await paper(stage.gulnar, ".docx"))


async def test_a_request_that_is_over_does_not_move_into_another_campaign(stage: Stage) -> None:
    await wanted(stage)
    await stage.maira.presses_raw("nk:step:1:started:0:1")
    await stage.maira.presses_raw("nk:step:1:handed_over:0:1")
    with open_tx(stage.school.store) as tx:
        before = tx.execute(text("SELECT ends_on FROM consent WHERE purpose = 'help'")).scalar_one()
    await stage.telegram.clock.move(timedelta(days=30))
    await stage.gulnar.presses_raw("nd:renew:1:0:0")
    assert stage.gulnar.notice.alert
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT ends_on FROM consent WHERE purpose = 'help'")).scalar_one() == before


async def test_once_the_parent_has_confirmed_the_teacher_who_wrote_it_down_reads_no_more(
    stage: Stage,
) -> None:
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.marat.id, Role.CLASS_TEACHER, "5 Б")
    marat, gulnar = stage.marat, stage.gulnar
    await marat.presses_raw("nd:new:0:0")
    await marat.presses("Ахметов Тимур")
    await marat.says("12.10")
    await marat.presses("Қысқы етік")
    await marat.presses("Дайын")
    await marat.says("37")
    await marat.presses("Өткізіп жіберу")
    await marat.presses("✓ Жіберу")
    await marat.presses_raw("nd:card:1:0")
    assert marat.sees("Қысқы етік")
    await gulnar.presses_raw("nd:confirm:1:0:0")
    await stage.letters()
    for deed in ("card", "line", "sure", "here", "drop", "renew", "answer"):
        await marat.presses_raw(f"nd:{deed}:1:0:1")
        assert marat.notice.text == "Мұндай өтініш табылмады.", deed
    assert kept_lines(stage)[0][-1] == "asked"
    await marat.presses_raw("nd:list:0:0")
    assert not marat.sees("№ 1")
    # Another request of the family itself is no matter of the class teacher's either.
    await marat.presses_raw("nd:new:0:0")
    await marat.presses("Ахметов Тимур")
    await marat.says("12.10")
    await marat.presses("Көзілдірік")
    await marat.presses("Дайын")
    await marat.says("1")
    await marat.presses("Өткізіп жіберу")
    assert not marat.sees("Қысқы етік")


# A request that is gone takes nothing up any more


@pytest.mark.parametrize("way", ["taken back", "handed over"])
async def test_nothing_is_written_beside_a_request_that_holds_nothing(stage: Stage, way: str) -> None:
    await wanted(stage)
    maira, gulnar = stage.maira, stage.gulnar
    with open_tx(stage.school.store) as tx:
        add_role(tx, stage.school.dana.id, Role.PSYCHOLOGIST)
    await maira.presses_raw("nk:ask:1::0")  # the form is open while the family takes everything back
    if way == "taken back":
        await gulnar.presses_raw("nd:sure:1:0:0")
    else:
        await maira.presses_raw("nk:step:1:started:0:1")
        await maira.presses_raw("nk:step:1:handed_over:0:1")
        await maira.presses_raw("nk:ask:1::0")
    await stage.letters()
    before = len(gulnar.messages)
    await maira.says("Қай күні келесіз? КАНАРЕЙКА")
    if way == "taken back":
        for press in ("nk:district:1:asked:0", f"nk:refer-to:1::0:{stage.school.dana.id}", "nk:urgent:1::0"):
            await maira.presses_raw(press)
            assert maira.notice.alert
        await maira.presses_raw("nk:note:1::0")
        if maira.sees("Не істелді"):
            await maira.says("КАНАРЕЙКА")
    await stage.letters()
    assert len(gulnar.messages) == before, "a family that took everything back hears nothing more"
    with open_tx(stage.school.store) as tx:
        assert not tx.execute(text("SELECT kind FROM need_entry WHERE kind != 'measure'")).all()


# What nobody sees to has its end, and is told of before


async def test_a_case_is_opened_only_by_whoever_accepted_how_cases_are_dealt_with(stage: Stage) -> None:
    maira = stage.maira
    await maira.presses_raw("cs:new:0::0")
    await maira.says("базарда жүрген бала КАНАРЕЙКА")
    await maira.presses_raw("cs:read:1::0")
    assert "КАНАРЕЙКА" not in " ".join(maira.messages)
    await maira.presses("✓ Қабылдаймын")
    await maira.presses("Кім екенін көру")
    assert maira.sees("КАНАРЕЙКА")
    await stage.marat.presses_raw("cs:conduct:1::0")
    assert stage.marat.notice.alert
    with open_tx(stage.school.store) as tx:
        accepted = tx.execute(text("SELECT person_id FROM consent WHERE purpose = 'conduct'")).scalars().all()
    assert accepted == [stage.school.maira.id]


async def test_what_nobody_answers_is_said_two_weeks_before_and_goes_after_half_a_year(stage: Stage) -> None:
    stranger, gulnar, maira, saule = stage.stranger(777_004, "Кісі"), stage.gulnar, stage.maira, stage.saule
    await stranger.says("/hotline")
    await stranger.presses("Атымды айтпай жазу")
    await stranger.says("Бір бала көп күн мектепке келмейді КАНАРЕЙКА")
    await gulnar.presses_raw("pu:ask:0::0")
    await gulnar.says("Қандай құжат керек? КАНАРЕЙКА")
    for days, warned, kept in ((160, 0, 1), (170, 1, 1), (171, 1, 1), (181, 1, 0)):
        await on_day(stage, days)
        for phone in (maira, saule):
            told = " ".join(phone.messages)
            assert told.count("Атсыз хабарға әлі жауап берілмеді: № 1") == warned, days
            assert told.count("сұрағына әлі жауап берілмеді") == warned, days
        assert " ".join(gulnar.messages).count("мектеп әлі жауап бермеді") == warned, days
        with open_tx(stage.school.store) as tx:
            for table in ("hotline_message", "parent_question"):
                assert len(tx.execute(text(f"SELECT 1 FROM {table}")).all()) == kept, (table, days)
    assert "КАНАРЕЙКА" not in " ".join([*maira.messages, *saule.messages])


async def test_a_contact_that_is_over_is_erased_after_a_word_to_its_keeper(stage: Stage) -> None:
    maira = stage.maira
    await maira.presses_raw("ct:new:0::0")
    await maira.presses("Кәсіпорын")
    await maira.says("Нұр дүкені КАНАРЕЙКА, 8 701 000 00 00")
    await maira.says("хат апару")
    await maira.says("20.10")
    await maira.presses_raw("ct:move:1:refused:0")
    for days, warned, kept in ((70, 0, 1), (80, 1, 1), (81, 1, 1), (91, 1, 0)):
        await on_day(stage, days)
        assert sum("екі аптадан кейін өшіріледі" in said for said in maira.messages) == warned, days
        with open_tx(stage.school.store) as tx:
            assert len(tx.execute(text("SELECT 1 FROM contact")).all()) == kept, days


async def test_the_school_says_after_how_many_days_a_request_stands_still(stage: Stage) -> None:
    saule = stage.saule
    await saule.presses_raw("cd:settings:0:0:0")
    assert saule.sees("5 оқу күні қозғалмаса")
    await saule.presses("Қозғалыссыз күндер")
    await saule.says("1")
    await saule.says("3")
    assert saule.sees("3 оқу күні қозғалмаса")
    await stage.marat.presses_raw("cd:still:0:0:0")
    assert stage.marat.notice.text == "Мұндай акция табылмады."
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await on_day(stage, 5)  # a Wednesday, the third school day
    assert any("3 оқу күнінен бері қозғалмай тұр" in said for said in stage.maira.messages)
