"""After an event: results, winners, certificates, thanks, opinions, evidence for the plan; who has taken part."""

import io
from datetime import timedelta

from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import select

from db import events as event_rows
from db.people.audit import audit
from school.events import EventRefusal
from school.plan import LINK, Evidence
from services.events import proofs
from tests.chats.conftest import Stage
from tests.chats.test_events import BEGINS, at, heard, make_event, registers
from tests.chats.test_events_of_plan import occurrence_named, opens_item
from tests.chats.test_plan import with_plan
from tests.chats.test_plan_reports import newest
from tests.school import asking, open_tx


async def held(stage: Stage, title: str = "«BALA DAUYSY» байқауы") -> None:
    """Three have registered, two of them came."""
    await make_event(stage, title=title, seats="10")
    await registers(stage.aidana)
    await registers(stage.erlan, "Записаться")
    await registers(stage.beken)
    await at(stage, BEGINS + timedelta(minutes=5))
    await stage.dana.presses_raw("eva:all:1:9:А:0:0")
    await stage.dana.presses_raw("ev:card:1:0:0")
    await stage.dana.presses("Қорытындылау")


async def test_winners_get_diplomas_and_those_who_came_certificates(stage: Stage) -> None:
    await held(stage)
    dana = stage.dana
    assert dana.sees("Тізімде: 3, келгені: 2")
    await dana.presses("Жүлделі орындар")
    await dana.says("Оспанов")
    assert dana.sees("Мұндай адам табылмады") or "+ Оспанов" not in " ".join(dana.labels), "he did not come"
    await dana.says("Серікова")
    await dana.presses("+ Серікова Айдана")
    for _ in range(3):
        await dana.presses("Дайын")
    assert dana.sees("Орындар жазылды")
    await dana.presses("Сертификаттар мен дипломдар")
    pages = PdfReader(io.BytesIO(await newest(dana, "document", ".pdf"))).pages
    texts = [page.extract_text() for page in pages]
    assert len(texts) == 2
    assert sum("ДИПЛОМ" in text and "Серікова Айдана" in text for text in texts) == 1
    assert sum("СЕРТИФИКАТ" in text and "Мұратов Ерлан" in text for text in texts) == 1
    assert {"2026-1", "2026-2"} == {
        number for text in texts for number in ("2026-1", "2026-2") if number in text
    }
    word = Document(io.BytesIO(await newest(dana, "document", ".docx")))
    assert "І орын" in _folded(word) or "I орын" in _folded(word)
    await stage.aidana.presses_raw("ev:card:1:0:0")
    await stage.aidana.presses("Сертификат: Серікова")
    own = PdfReader(io.BytesIO(await newest(stage.aidana, "document", ".pdf"))).pages
    assert len(own) == 1
    assert any(number in own[0].extract_text() for number in ("2026-1", "2026-2")), "the number stays"
    await stage.beken.presses_raw(f"ev:paper:1:{stage.school.beken.id}:0:0")
    await stage.letters()
    assert not any(m.kind == "document" for m in stage.beken.account.chat.messages), "only for who came"


def _folded(word: object) -> str:
    return " ".join(one.text for one in word.paragraphs)  # type: ignore[attr-defined]  # python-docx has no types


async def test_thanks_and_opinions_reach_those_who_came_alone(stage: Stage) -> None:
    await held(stage)
    dana = stage.dana
    await dana.presses("Рақмет айту")
    await dana.says("Бәріңізге рақмет!")
    await stage.letters()
    assert heard(stage.aidana, "Бәріңізге рақмет!") == heard(stage.erlan, "Бәріңізге рақмет!") == 1
    assert heard(stage.beken, "Бәріңізге рақмет!") == 0
    await dana.presses("Келгендердің пікірі")
    await stage.letters()
    await dana.presses("Келгендердің пікірі")
    assert dana.sees("жауап берілген"), "asked once"
    await stage.aidana.presses("Жауап беру")
    await stage.aidana.presses("5")
    await stage.aidana.says("Бәрі ұнады")
    assert stage.aidana.sees("Рақмет")
    await stage.beken.presses_raw("sv:answer:1")
    assert not stage.beken.sees("қалай өтті")


async def test_row_099_an_events_link_is_shown_to_the_plan_and_a_photo_is_not(stage: Stage) -> None:
    await with_plan(stage)
    item = occurrence_named(stage.school, "START")
    dana = stage.dana
    await opens_item(dana, item)
    await dana.presses("Іс-шараға тіркеу ашу")
    await dana.presses("Тіркелуді ашу")
    await dana.says("20.10 15:00")
    await dana.says("Акт залы")
    await dana.presses("Жариялау")
    await at(stage, BEGINS + timedelta(minutes=5))
    await dana.presses_raw("evf:proofs:1:0")
    await dana.presses("Қосу")
    await dana.sends_photo()
    await dana.says("https://instagram.com/p/417")
    await dana.sends_document("virus.exe")
    assert dana.sees("Мұндай файл қабылданбайды")
    await dana.presses("Дайын")
    assert dana.sees("Жиналғаны: 2")
    offered = [label for label in dana.labels if "Жоспарға дәлел" in label]
    assert offered == ["📋 Жоспарға дәлел: 2"], "the row asks for a link"
    await dana.presses("Жоспарға дәлел: 2")
    await dana.presses("Жоспардағы іс")
    assert dana.sees("Орындалды")
    assert dana.sees("https://instagram.com/p/417")


async def test_row_048_and_063_who_has_taken_part_and_what_comes_next(stage: Stage) -> None:
    await held(stage)
    await stage.aidana.says("/menu")
    await stage.aidana.presses("🎉")
    await stage.aidana.presses("Қайда қатысты")
    assert stage.aidana.sees("Қатысқан іс-шарасы: 1")
    assert stage.aidana.sees("BALA DAUYSY")
    with open_tx(stage.school.store) as tx:
        later = {"state": "open", "starts_at": BEGINS + timedelta(days=2), "place": "Зал", "kind": "contest"}
        for title, grades in (("Ұлы дала әні", 1 << 9), ("Кішкентайларға", 1 << 2)):
            row = {"school_id": stage.school.id, "draft": title, "title": title, "grades": grades}
            event_rows.add(tx, row | later | {"author_id": stage.school.dana.id, "faction": "culture_art"})
    await stage.aidana.says("/menu")
    await stage.aidana.presses("🎉")
    await stage.aidana.presses("Осы аптада")
    assert any("Ұлы дала әні" in label for label in stage.aidana.labels)
    assert not any("Кішкентайларға" in label for label in stage.aidana.labels), "of another grade"
    await stage.marat.presses_raw("evh:class:0:9:А:0")
    assert stage.marat.sees("9 А: 2 / 2 (100 %)")
    await stage.marat.presses_raw("evh:class:0:8:А:0")
    assert stage.marat.sees("8 А: 0 / 1 (0 %)")
    assert not stage.marat.sees("Оспанов Бекен"), "another class's names are not his"
    await stage.erlan.presses_raw(f"evh:pupil:{stage.school.aidana.id}:0::0")
    assert stage.erlan.notice.text == "Этого ученика вы записать не можете.", "a pupil sees nobody else's"
    await stage.dana.presses_raw("evh:school:0:0::0")
    assert stage.dana.sees("қатысқаны: 40 %")
    await stage.dana.presses("Сурет пен Excel")
    book = load_workbook(io.BytesIO(await newest(stage.dana, "document", ".xlsx")))
    rows = list(book.worksheets[1].iter_rows(min_row=2, values_only=True))
    assert rows == [(9, "Қазан 2026", "Мәдениет және өнер", 2)] or rows[0][3] == 2


async def test_row_055_help_is_asked_of_a_faction_and_answered(stage: Stage) -> None:
    maira = stage.maira
    await maira.says("/menu")
    await maira.presses("🎉")
    await maira.presses("Фракцияға тапсырма")
    await maira.presses("Көмекке шақыру")
    await maira.presses("Мәдениет және өнер")
    await maira.says("Жәрмеңкеге бес адам керек, 20 қазан")
    assert maira.sees("тәлімгерлеріне жіберілді")
    await stage.letters()
    assert stage.dana.sees("Жәрмеңкеге бес адам керек")
    await stage.dana.presses("Ашу")
    refuse = stage.dana.data_of("Болмайды")
    await stage.dana.presses("Көмектесеміз")
    await stage.letters()
    assert maira.sees("көмектеседі (Қасымова Дана)")
    await stage.aliya.presses_raw(refuse)
    await stage.aliya.says("Уақыт жоқ")
    assert stage.aliya.sees("жауап берілген")
    await stage.aidana.says("/menu")
    await stage.aidana.presses_raw(refuse)
    assert stage.aidana.sees("Бұл бөлім сізге арналмаған")


async def test_row_105_a_pupil_hands_in_a_work_without_a_name(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    await stage.aidana.presses("Жұмысымды жіберу")
    await stage.aidana.sends_photo()
    await stage.aidana.presses("ешкім көрінбейді")
    await stage.aidana.presses("Жоқ, атымсыз")
    assert stage.aidana.sees("Жұмысыңыз қабылданды")
    with open_tx(stage.school.store) as tx:
        said = tx.execute(select(audit.c.detail).where(audit.c.deed == "hand-in")).scalar_one()
    assert said == {"faces": "none"}, "what was said of those who can be seen is kept"
    await at(stage, BEGINS + timedelta(minutes=5))
    await stage.dana.presses_raw("evf:proofs:1:0")
    assert stage.dana.sees("оқушылардың жұмысы: 1")
    assert not stage.dana.sees("Серікова")


async def test_one_pupil_does_not_bury_the_others_works(stage: Stage) -> None:
    await make_event(stage, seats="10")
    await registers(stage.aidana)
    who, work = asking(stage.school.aidana), Evidence(LINK, link="https://example.kz/1")
    with open_tx(stage.school.store) as tx:
        given = [proofs.hand_in(tx, who, 1, work, named=False) for _ in range(proofs.MOST_WORKS + 1)]
    assert given[-1] is EventRefusal.TOO_MANY_WORKS
    assert EventRefusal.TOO_MANY_WORKS not in given[:-1]


async def test_results_are_read_as_their_kind_wants_them(stage: Stage) -> None:
    await make_event(stage, title="BALA сенбілік", seats="10")
    await at(stage, BEGINS + timedelta(minutes=5))
    await stage.dana.presses_raw("evf:results:1:0")
    await stage.dana.says("көп")
    assert stage.dana.sees("Санын жазыңыз")
    await stage.dana.says("17")
    await stage.dana.presses("Өткізіп жіберу")
    assert stage.dana.sees("Қап саны: 17")
    await stage.dana.presses("Іс-шараны жабу")
    assert stage.dana.sees("Іс-шара жабылды")
