"""Whoever gives sees no child: a leaflet's link, an offer, a promise, thanks; and undoing it."""

import io
import zipfile

import docx
from sqlalchemy import text

from tests.chats.conftest import Stage
from tests.chats.test_assistance_campaigns import paper
from tests.chats.test_assistance_needs import asks, kept_lines, reads
from tests.phone import Phone
from tests.school import open_tx


async def offers(giver: Phone, said: str = "37, 10") -> None:
    """From the leaflet's link on, by somebody who is on no list."""
    await giver.starts("give")
    await giver.presses("Кәсіпорын")
    await giver.presses("Қысқы етік")
    await giver.says(said)
    await giver.presses("Өткізіп жіберу")
    await giver.says("Нұр дүкені, карта 4400 4301 1234 5678")
    assert giver.sees("Бот ақшамен жұмыс істемейді")
    await giver.says("Нұр дүкені КАНАРЕЙКА, 8 701 000 00 00")
    await giver.presses("✓ Жіберу")


async def wanted(stage: Stage) -> None:
    """Boots of size 37 are approved and wait for somebody."""
    await asks(stage.gulnar, "Ахметов Тимур", ("Қысқы етік", "37"))
    await stage.gulnar.presses("✓ Жіберу")
    await reads(stage.maira, 1)
    await stage.maira.presses("✓ Қабылдау")


async def test_row_147_a_sponsor_offers_goods_without_seeing_any_child(stage: Stage) -> None:
    giver, maira = stage.stranger(777_002, "Нұр"), stage.maira
    await wanted(stage)
    await offers(giver)
    assert giver.sees("№ 1: Қысқы етік (37) × 10 – ашық")
    await stage.letters()
    assert maira.sees("Жаңа ұсыныс: № 1")
    assert "КАНАРЕЙКА" not in maira.screen
    await maira.presses("Ашу")
    assert maira.sees("Кәсіпорын: Нұр дүкені КАНАРЕЙКА")
    await maira.presses("→ № 1: Қысқы етік (37) × 1")
    assert kept_lines(stage)[0][-1] == "promised"
    assert maira.sees("Қалғаны: 9")
    await maira.presses("№ 1 тапсырылды")
    assert kept_lines(stage)[0][-1] == "handed_over"
    await stage.letters()
    assert any("балаға жетті" in said for said in giver.messages)
    await giver.presses_raw("gv:list:0")
    assert giver.sees("Уәде етілді: 0, берілді: 1")
    told = " ".join(giver.messages)
    assert not [word for word in ("Ахметов", "Тимур", "5 Б", "Гүлнар") if word in told]
    await maira.presses_raw("of:act:1:0:0")
    act = docx.Document(io.BytesIO(await paper(maira, ".docx")))
    assert [cell.text for cell in act.tables[0].rows[1].cells] == ["1", "Қысқы етік", "37", "1"]
    for door in ("of:card:1:0:0", "of:promise:1:1:0", "nk:read:1:new:0", "cd:codes:0:0:0"):
        await giver.presses_raw(door)
        assert giver.notice.alert
    with open_tx(stage.school.store) as tx:
        assert "КАНАРЕЙКА".encode() not in tx.execute(text("SELECT sealed FROM giver")).scalar_one()


async def test_an_offer_that_is_taken_back_lets_the_line_be_looked_for_anew(stage: Stage) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver)
    await stage.maira.presses_raw("of:promise:1:1:0")
    await stage.ruslan.presses_raw("gv:sure:1")
    assert stage.ruslan.notice.text == "Такого предложения не нашлось."
    await giver.presses("№ 1 қайтарып алу")
    await giver.presses("✓ Иә")
    assert giver.sees("қайтарып алынды")
    assert kept_lines(stage)[0][-1] == "approved"
    await stage.maira.presses_raw("of:promise:1:1:0")
    assert stage.maira.notice.text == "Бұл ұсынысқа енді мұны жасауға болмайды."


async def test_what_does_not_fit_is_not_suggested(stage: Stage) -> None:
    giver = stage.stranger(777_002, "Нұр")
    await wanted(stage)
    await offers(giver, "40, 10")
    await stage.maira.presses_raw("of:card:1:0:0")
    assert not any("→ № 1" in label for label in stage.maira.labels)
    for phone in (stage.saule, stage.aidana, stage.dana):
        await phone.presses_raw("of:card:1:0:0")
        assert phone.notice.alert
        assert "КАНАРЕЙКА" not in " ".join(phone.messages)


async def test_row_192_the_leaflet_has_a_code_that_opens_the_form(stage: Stage) -> None:
    await stage.saule.presses_raw("cd:leaflet:0:0:0")
    content = await paper(stage.saule, ".docx")
    told = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)
    assert "111" in told
    assert "Ақша жиналмайды" in told
    assert "Деньги не собираем" in told
    assert [name for name in zipfile.ZipFile(io.BytesIO(content)).namelist() if name.endswith(".png")]
