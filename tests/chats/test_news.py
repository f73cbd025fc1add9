"""News, information, materials and the week's digest, through the whole bot."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import insert

from db import parliament
from db.parliament import decisions, sittings
from school.news import NewsRefusal, why_not_write
from services import news
from tests.chats.conftest import Stage
from tests.school import NOW, School, asking, open_tx

TEXTS = {"kk": "Тамыздан бері не істелді\nКиім-кешек үлестірілді", "ru": "Что сделано\nВещи розданы"}


def written(school: School, kind: str = "news", until: date | None = None, number: int | None = None) -> int:
    """By Aidana of the information faction, agreed by Dana."""
    with open_tx(school.store) as tx:
        parliament.join(tx, school.aidana.id, "information", NOW)
        key = f"{kind}{until}{number}"
        made = news.write(tx, asking(school.aidana, NOW), key, kind, TEXTS, number, until)
        assert isinstance(made, int)
        assert news.approve(tx, asking(school.dana, NOW), made) is None
    return made


async def test_row_010_news_need_a_mentors_yes_and_keep_number_and_date(stage: Stage) -> None:
    school, aidana, dana = stage.school, stage.aidana, stage.dana
    with open_tx(school.store) as tx:
        parliament.join(tx, school.aidana.id, "information", NOW)
    await aidana.says("/menu")
    await aidana.presses("Мектеп жаңалықтары")
    await aidana.presses("Жазу")
    await aidana.says("Сдаём деньги на газету")
    assert aidana.sees("ақша жинау туралы")
    await aidana.says(TEXTS["kk"])
    await aidana.says(TEXTS["ru"])
    await aidana.says("12")
    await aidana.presses("Мерзімсіз")
    await aidana.presses("✓ Жіберу")
    assert aidana.sees("Тәлімгерге жіберілді")
    assert "Тамыздан бері" not in " ".join(aidana.labels)
    await stage.letters()
    await dana.presses("Ашу")
    assert dana.sees("келісімін күтіп тұр")
    assert dana.sees("Вещи розданы")
    await dana.presses("Жариялансын")
    await stage.erlan.says("/menu")
    await stage.erlan.presses("Новости школы")
    await stage.erlan.presses("Что сделано")
    assert stage.erlan.sees("«Мектеп жаңалықтары» № 12 · 16 октября 2026")
    assert stage.erlan.sees("Вещи розданы")


async def test_row_008_information_ends_by_itself(stage: Stage) -> None:
    written(stage.school, "info", date(2026, 10, 18))
    await stage.gulnar.says("/info")
    assert "Тамыздан бері не істелді" in stage.gulnar.labels
    stage.telegram.clock.offset += timedelta(days=3)
    await stage.gulnar.says("/info")
    assert stage.gulnar.sees("Бұл бөлімде әзірге ештеңе жоқ")


async def test_row_065_a_material_is_read_by_classes_with_the_share_shown(stage: Stage) -> None:
    written(stage.school, "material")
    await stage.erlan.says("/info")
    await stage.erlan.presses("Материалы")
    await stage.erlan.presses("Что сделано")
    await stage.erlan.presses("Прочитано")
    await stage.erlan.presses("Прочитано")
    await stage.marat.says("/info")
    await stage.marat.presses("Материалдар")
    await stage.marat.presses("Тамыздан бері")
    await stage.marat.presses("Сынып бойынша")
    assert stage.marat.sees("9 А: 1 / 2 (50 %)")
    assert stage.marat.sees("8 А: 0 / 1 (0 %)")


def decided(school: School) -> None:
    """A sitting whose minutes are signed, and one whose are not."""
    with open_tx(school.store) as tx:
        for number, state, said in (
            (7, "signed", "Асханаға жаңа мәзір"),
            (8, "closed", "Әлі қол қойылмаған"),
        ):
            held = {
                "school_id": school.id,
                "draft": f"s{number}",
                "kind": "sitting",
                "faction": "",
                "state": state,
            }
            held |= {"place": "Акт залы", "starts_at": NOW + timedelta(days=1)}
            made = insert(sittings.sitting).values(held).returning(sittings.sitting.c.id)
            of_it = {
                "sitting_id": tx.execute(made).scalar_one(),
                "school_id": school.id,
                "draft": f"d{number}",
            }
            tx.execute(
                insert(decisions.decision).values(
                    of_it | {"number": number, "school_year": 2026, "text": said}
                )
            )


async def test_row_057_the_weeks_digest_comes_on_the_chosen_day_in_each_ones_language(stage: Stage) -> None:
    written(stage.school)
    decided(stage.school)
    await stage.dana.says("/info")
    await stage.dana.presses("Апталық шолу күні")
    await stage.dana.presses("бейсенбі")
    thursday = datetime(2026, 10, 22, 3, 1, tzinfo=UTC)  # 08:01 in Almaty
    stage.telegram.clock.offset += thursday - timedelta(days=1) - stage.telegram.clock.now()
    await stage.minute()
    assert not stage.erlan.messages
    stage.telegram.clock.offset += timedelta(days=1)
    await stage.minute()
    await stage.minute()
    assert [("На этой неделе" in one, "Что сделано" in one) for one in stage.erlan.messages] == [(True, True)]
    assert stage.beken.sees("Осы аптада")
    assert stage.beken.sees("№ 7: Асханаға жаңа мәзір")
    assert not stage.beken.sees("Әлі қол қойылмаған")
    await stage.erlan.presses("Не присылать обзор")
    stage.telegram.clock.offset += timedelta(days=7)
    await stage.minute()
    assert len(stage.erlan.messages) == 1


def test_row_010_both_languages_no_money_and_no_end_in_the_past() -> None:
    today = date(2026, 10, 16)
    assert why_not_write(TEXTS, None, today) is None
    assert why_not_write({"kk": TEXTS["kk"]}, None, today) is NewsRefusal.BOTH_LANGUAGES
    assert why_not_write(TEXTS | {"ru": "Сдаём деньги"}, None, today) is NewsRefusal.MONEY
    assert why_not_write(TEXTS, date(2026, 10, 15), today) is NewsRefusal.ENDED


async def test_others_neither_write_nor_agree(stage: Stage) -> None:
    school = stage.school
    with open_tx(school.store) as tx:
        for person in (school.beken, school.gulnar, school.marat):
            made = news.write(tx, asking(person, NOW), "x", "news", TEXTS, None, None)
            assert made is NewsRefusal.NOT_YOURS
        own = news.write(tx, asking(school.dana, NOW), "y", "news", TEXTS, None, None)
        assert isinstance(own, int)
        assert news.approve(tx, asking(school.dana, NOW), own) is NewsRefusal.NOT_YOURS
        assert news.seen(tx, school.beken, own) is NewsRefusal.UNKNOWN
        assert news.approve(tx, asking(school.aliya, NOW), own) is None
        assert news.shares(tx, asking(school.beken, NOW), own) is NewsRefusal.UNKNOWN
