"""What goes wrong or is tried: too much, another's child, formulas, a lost key, a consent taken back midway."""

import io

import openpyxl
import pytest
from sqlalchemy import text

from db.vault import BadKey, Vault
from handlers.screens import TEXT_LENGTH, Button, Screen
from school.presses.assistance import NeedPress
from school.rights import Deed
from services import schools
from simulator.markup import parse_html, units
from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import at, mark, paper, teaches
from tests.chats.test_assistance_giving import offers, wanted
from tests.chats.test_assistance_needs import asks, kept_lines, made_keeper, reads
from tests.chats.test_assistance_papers import hears, said_in
from tests.gate.test_rights import presses
from tests.phone import Phone
from tests.school import open_tx

#: What a form's button of this phone carries for a question.
FORM = "f:"


async def forges(phone: Phone, question: str, answer: str) -> None:
    """Presses a button of the open form that the bot never made."""
    real = next(
        button.callback_data
        for row in phone.shown.buttons
        for button in row
        if (button.callback_data or "").startswith(FORM)
    )
    token = real.split(":")[1]
    await phone.presses_raw(f"{FORM}{token}:{question}:{answer}")


async def test_a_parent_cannot_ask_for_or_renew_what_is_anothers(stage: Stage) -> None:
    ruslan, timur = stage.ruslan, stage.school.timur.id
    await ruslan.presses_raw("nd:new:0:0")
    await forges(ruslan, "child", str(timur))
    assert ruslan.sees("Этого ребёнка вы выбрать не можете")
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    for deed in ("card", "line", "withdraw", "sure", "here", "drop", "fix", "answer", "confirm", "renew"):
        await ruslan.presses_raw(f"nd:{deed}:1:0:1")
    assert kept_lines(stage)[0][-1] == "asked"
    assert not [word for word in ("Ахметов", "Тимур") if word in " ".join(ruslan.messages)]
    with open_tx(stage.school.store) as tx:
        assert tx.execute(text("SELECT count(*) FROM need")).scalar_one() == 1
    # A pupil chosen by hand in a teacher's form is of another class.
    await stage.marat.presses_raw("nd:new:0:0")
    await forges(stage.marat, "child", str(timur))
    assert stage.marat.sees("Бұл баланы таңдай алмайсыз")


async def test_two_hundred_requests_and_words_without_end_still_fit_on_every_screen(stage: Stage) -> None:
    """Of everything there is more than a message holds."""
    gulnar, maira, saule = stage.gulnar, stage.maira, stage.saule
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", ""), unfinished=True)
    await gulnar.says("37\n" * 200)
    assert gulnar.sees("Түсінбедім")
    await gulnar.says("37")
    await gulnar.says("ө" * 301)
    assert gulnar.sees("300")
    await gulnar.says("ө" * 300)
    await gulnar.presses("✓ Жіберу")
    await reads(maira, 1)
    for number in range(15):
        await maira.presses_raw("nk:note:1::0")
        await maira.presses("Әңгіме")
        await maira.says(f"{number} " + "ұ" * 290)
    with open_tx(stage.school.store) as tx:
        copy = (
            "INSERT INTO need (school_id, draft, number, reporter_id, state, sealed, created_at, changed_at, child_key)"
            " SELECT school_id, draft || :n, :n + 1, reporter_id, state, '', created_at, changed_at, child_key"
            " FROM need WHERE id = 1"
        )
        for number in range(1, 200):
            tx.execute(text(copy), {"n": number})
        lines = (
            "INSERT INTO need_line (need_id, kind, size, quantity, state, changed_at)"
            " SELECT n.id, l.kind, l.size, l.quantity, l.state, l.changed_at FROM need n, need_line l WHERE n.id > 1"
        )
        tx.execute(text(lines))
    await maira.presses_raw("nk:read:1:follow_up:0")
    assert maira.sees("14 ұұұ"), "the newest stand there"
    await maira.presses_raw("nk:list:0::0")
    assert maira.sees("Жаңасы: 200")
    await saule.presses_raw("cd:codes:0:0:0")
    await saule.presses_raw("cd:numbers:0:0:0")
    assert saule.sees("Қысқы етік (37) × 200")
    await gulnar.presses_raw("nd:list:0:0")
    assert gulnar.sees("Өтініштеріңіз: 200")
    await asks(gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    assert gulnar.sees("Бұл балаға бұрын өтініш берілген")
    await gulnar.presses("✓ Жіберу")
    for number in range(4):
        await gulnar.presses_raw("pu:ask:0::0")
        await gulnar.says(f"{number} " + "с" * 490)
        await saule.presses_raw(f"aq:answer:{number + 1}:0")
        await saule.says("ж" * 990)
    await gulnar.presses_raw("pu:mine:0::0")
    assert gulnar.sees("№ 4"), "the newest first"
    assert gulnar.sees("…")


def test_a_text_that_is_too_long_is_cut_at_a_line_and_closed() -> None:
    long = "<b>Тақырып\n" + "\n".join(f"{number} <i>жол</i> &lt;5" for number in range(400)) + "</b>"
    button = Button("б" * 60, NeedPress())
    told = Screen(long, [[button]]).whole_text
    assert len(told) <= TEXT_LENGTH + 10
    assert "</b>\n…" in told
    assert told.endswith("б" * 60), "what the buttons say stays whole"
    assert told.count("<i>") == told.count("</i>")
    assert Screen("<b>қысқа</b>").whole_text == "<b>қысқа</b>"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{number}. 😀👨‍👩‍👧‍👦 <b>жол</b>" for number in range(300)),
        "<i>" + "😀" * 3800 + "</i>",
        "<b>Тақырып</b>" + "&lt;" * 3000,
        "ж" * 3890 + '<a href="https://example.org">сөз</a>',
    ],
)
def test_what_is_cut_is_counted_as_telegram_counts_and_stays_html(text: str) -> None:
    told = Screen(text).whole_text
    plain, _ = parse_html(told)
    assert 3000 < units(told) <= TEXT_LENGTH + 20
    assert plain.endswith("…")
    assert "&" not in plain


@pytest.mark.parametrize("typed", ["=HYPERLINK(0)", "+7", "@SUM(1)", "-1+2"])
async def test_what_begins_like_a_formula_stays_text_in_what_goes_out(stage: Stage, typed: str) -> None:
    maira, saule = stage.maira, stage.saule
    with open_tx(stage.school.store) as tx:
        tx.execute(
            text("UPDATE person SET name = :name WHERE id = :id"),
            {"name": f"{typed} Тимур", "id": stage.school.timur.id},
        )
    await at(stage, "2027-01-12")
    await asks(stage.gulnar, "Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(maira, 1)
    await maira.presses_raw("ex:ask:0:committee:0")
    await saule.presses_raw("ex:agree:1::0")
    await maira.presses_raw("ex:take:1::0")
    sheet = openpyxl.load_workbook(io.BytesIO(await paper(maira, ".xlsx"))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if typed in str(cell.value)]
    assert [cell.data_type for cell in cells] == ["s"]


async def test_with_another_key_the_bot_does_not_begin_and_says_why(stage: Stage) -> None:
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    lost = Vault(bytes(reversed(range(32))))
    with pytest.raises(BadKey):
        await stage.school.store.write(schools.check_data_key, lost)
    with open_tx(stage.school.store) as tx:
        sealed, draft = tx.execute(text("SELECT sealed, draft FROM need")).one()
    with pytest.raises(BadKey):
        lost.open(sealed, f"need:{draft}")


async def test_a_consent_taken_back_midway_frees_what_was_promised_and_closes_every_door(
    stage: Stage,
) -> None:
    giver, maira, saule, gulnar = stage.stranger(777_002, "Нұр"), stage.maira, stage.saule, stage.gulnar
    await wanted(stage)
    await offers(giver)
    await maira.presses_raw("of:promise:1:1:0")
    await maira.presses_raw("of:ask-family:1:1:0")
    await gulnar.presses_raw("nd:donor-yes:1:0:1")
    await gulnar.presses_raw("nd:sure:1:0:0")
    assert kept_lines(stage)[0][-1] == "withdrawn"
    await stage.letters()
    assert any("отбасы қайтарып алды" in said for said in maira.messages)
    await maira.presses_raw("of:card:1:0:0")
    assert maira.sees("Қалғаны: 10"), "the giver's things are free"
    await maira.presses_raw("of:patron:1:1:0")
    await hears(maira, "келіскен жоқ, сондықтан хат жазылмайды")
    await maira.presses_raw("of:given:1:1:0")
    assert maira.notice.alert
    await maira.presses_raw("nk:read:1:follow_up:0")
    assert maira.sees("мазмұны өшірілген")
    await saule.presses_raw("cd:sure-name:0:1:0")
    assert saule.notice.text == "Мұндай өтініш табылмады."
    await gulnar.presses_raw("nd:renew:1:0:0")
    await gulnar.presses_raw("nd:here:1:0:1")
    assert kept_lines(stage)[0][-1] == "withdrawn"
    assert not [word for word in ("Тимур", "Ахметов") if word in " ".join([*saule.messages, *giver.messages])]


async def test_two_keepers_who_press_at_once_leave_one_of_them_with_the_line(stage: Stage) -> None:
    made_keeper(stage, stage.school.dana)
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(stage.maira, 1)
    await reads(stage.dana, 1)
    await stage.maira.presses_raw("nk:step:1:checked:0:1")
    for step in ("checked", "approved", "refused"):
        await stage.dana.presses_raw(f"nk:step:1:{step}:0:1")
        assert stage.dana.notice.text == "Бұл өтінішпен әріптесіңіз айналысып жатыр."
    assert kept_lines(stage)[0][-1] == "checked"


@pytest.mark.parametrize("said", ["Тимур Ахметовтың аяқ киімі жоқ", "ахметов т. мектепке келмейді"])
async def test_a_name_in_any_order_or_ending_is_left_out_of_the_anonymous_line(
    stage: Stage, said: str
) -> None:
    stranger = stage.stranger(777_004, "Кісі")
    await stranger.says("/hotline")
    await stranger.presses("Атымды айтпай жазу")
    await stranger.says(said)
    assert stranger.sees("Мұнда оқушының аты-жөні бар")
    with open_tx(stage.school.store) as tx:
        assert not tx.execute(text("SELECT 1 FROM hotline_message")).all()


@pytest.mark.parametrize(
    "said", ["карта 4400 4301 1234 5678", "Kaspi 8 701 000 00 00 аударыңыз", "KZ86 125K ZT50 0410 0100"]
)
async def test_a_giver_who_names_an_account_is_asked_for_things_again(stage: Stage, said: str) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await giver.starts("give")
    for label in ("Кәсіпорын", "Қысқы етік"):
        await giver.presses(label)
    await giver.says("37, 2")
    await giver.presses("Өткізіп жіберу")
    await giver.says(f"Нұр дүкені, {said}")
    assert giver.sees("Бот ақшамен жұмыс істемейді")


async def test_row_223_no_door_of_the_campaigns_says_that_it_is_forbidden(stage: Stage) -> None:
    """Every kind of button behind which a family may stand, pressed by pupils and by a giver."""
    hidden = {Deed.REPORT_NEED, Deed.HANDLE_NEEDS, Deed.SEE_CAMPAIGNS}
    kinds = [kind for kind, deed in presses() if deed in hidden and kind.__module__.endswith("assistance")]
    assert len(kinds) > 10
    giver = stage.stranger(777_002, "Нұр")
    await giver.starts("give")
    for phone in (stage.aidana, stage.erlan, giver):
        for kind in kinds:
            await phone.presses_raw(kind().pack())
            assert phone.notice.alert, kind
            said = phone.notice.text or ""
            assert "табылмады" in said or "не нашлось" in said or "нет" in said, (kind, said)


async def test_the_social_pedagogue_writes_down_what_a_family_agreed_to_by_word(stage: Stage) -> None:
    maira, gulnar = stage.maira, stage.gulnar
    await maira.presses_raw("nd:new:0:0")
    assert maira.sees("Аты-жөнінің бір бөлігін жазыңыз")
    await maira.says("Жүнісов")
    assert not any("Жүнісов" in label for label in maira.labels), "of staff nobody asks"
    await maira.says("Ахметов")
    await maira.presses("Ахметов Тимур")
    assert maira.sees("Отбасының келісімі")
    await maira.says("12.10")
    await maira.presses("Қысқы етік")
    await maira.presses("Дайын")
    await maira.says("37")
    await maira.presses("Өткізіп жіберу")
    await maira.presses("✓ Жіберу")
    await stage.letters()
    assert gulnar.sees("ауызша келісіміңізбен көмек сұрады")
    assert not any("Жаңа өтініш" in said for said in maira.messages), "the own request is no news"
    await gulnar.presses("Ашу")
    await gulnar.presses("Растаймын")
    await reads(maira, 1)
    await maira.presses("✓ Қабылдау")
    await stage.letters()
    assert any("қабылданды" in said for said in gulnar.messages), "whoever confirmed hears of each step"
    await stage.zhanna.presses_raw("nd:new:0:0")
    assert stage.zhanna.notice.alert


async def test_all_that_is_held_comes_as_one_file(stage: Stage) -> None:
    gulnar = stage.gulnar
    await at(stage, "2027-01-12")
    teaches(stage, "5 Б")
    await mark(stage, "ауырып қалды", "2027-01-12")
    await gulnar.presses_raw(f"pt:on:{stage.school.timur.id}:photo")
    await gulnar.presses_raw("pu:ask:0::0")
    await gulnar.says("Қандай құжат керек?")
    await gulnar.presses_raw("nd:held:0:0")
    told = said_in(await paper(gulnar, ".docx"))
    for said in (
        "Ахметов Тимур: 12 қаңтар сабаққа келмеді, себебі – ауырып қалды",
        "Ахметов Тимур: рұқсат бар",
        "№ 1 сұрақ",
        "Қандай құжат керек?",
    ):
        assert said in told, said
