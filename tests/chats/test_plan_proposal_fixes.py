"""A plan that was sent is put right at once: its year, its columns, whole months, one word for every row."""

from pathlib import Path

from sqlalchemy import select, text

from db.plan import plan_item
from tests.chats.conftest import Stage
from tests.chats.test_plan_proposals import arrives, count, items, reads_plan, saves
from tests.documents.conftest import word
from tests.school import open_tx

HEAD = ["№", "Іс-шара", "Мерзімі", "Жауаптылар", "Сыныптар"]
ROAD = Path(__file__).parents[1] / "documents" / "cases" / "mektepke-zhol-2011.docx"


def plan(
    folder: Path, *rows: list[str], above: tuple[str, ...] = ("Жоспар",), head: list[str] = HEAD
) -> bytes:
    return word(folder / "plan.docx", *above, [head, *rows]).read_bytes()


async def test_a_plan_of_an_earlier_year_is_moved_into_the_year_that_is_asked_for(stage: Stage) -> None:
    saule = stage.saule
    await reads_plan(saule, ROAD.read_bytes())
    assert saule.sees("Күндерінің көбі 15 жыл бұрынғы")
    await saule.presses("Күндерін 2026–2027 жылға көшіру")
    assert not saule.sees("жыл бұрынғы")
    assert not any("көшіру" in label for label in saule.labels)
    await saves(saule)
    elsewhere = "SELECT count(*) FROM occurrence WHERE due_on < '2026-07-01'"
    assert await count(stage, elsewhere) == 0
    thursdays = (
        "SELECT count(*) FROM occurrence JOIN plan_item i ON i.id = item_id"
        " WHERE title LIKE 'Акцияның өткізілу барысы%'"
    )
    assert await count(stage, thursdays) in (8, 9)
    assert await count(stage, f"{thursdays} AND (due_on < '2026-08-01' OR due_on > '2026-09-30')") == 0
    await reads_plan(saule, ROAD.read_bytes())
    assert saule.sees("Өзгеріссіз: 20")


async def test_fixed_deadlines_that_are_switched_on_are_not_doubled(stage: Stage) -> None:
    saule = stage.saule
    await saule.says("/plan")
    await saule.presses_raw("fx:all:0:0")
    fixed = await count(stage, "SELECT count(*) FROM plan_item")
    await reads_plan(saule, ROAD.read_bytes())
    await saule.presses("Күндерін 2026–2027 жылға көшіру")
    assert saule.sees("бұл іс жоспарда тұрақты мерзім болып тұр")
    assert saule.sees("✕ Енгізілмейді: 9")
    await saves(saule)
    assert await count(stage, "SELECT count(*) FROM plan_item") == fixed + 11


async def test_a_month_that_was_understood_from_above_is_corrected_for_all_its_rows(
    stage: Stage, tmp_path: Path
) -> None:
    dana = stage.dana
    rows = (
        ["1", "Асар", "2 апта", "ДТІЖО", "5"],
        ["2", "Кеш", "12-16", "ДТІЖО", "5"],
        ["3", "Жиын", "", "ДТІЖО", "5"],
    )
    await reads_plan(dana, plan(tmp_path, *rows, above=("Жоспар", "Қазан айы")))
    assert dana.sees("кестенің үстіндегі жазудан түсінгенім, кестедегі барлық жолға қатысты: Қазан айы")
    await dana.presses("Ай мен фракция")
    await dana.presses("Қазан 2026 · 3 жол")
    assert dana.sees("Қазір айы: Қазан 2026")
    await dana.says("жасыл")
    assert dana.sees("ондай ай жоқ: жасыл")
    await dana.presses("Қараша")
    assert dana.labels[0] == "Қараша 2026 · 3 жол"
    await dana.presses("Жалпы көрініс")
    await saves(dana)
    assert await count(stage, "SELECT count(*) FROM plan_item WHERE month = '2026-11'") == 3
    day = "SELECT count(*) FROM occurrence WHERE due_on = '2026-11-16' AND starts_on = '2026-11-12'"
    assert await count(stage, day) == 1
    assert (
        await count(stage, "SELECT count(*) FROM occurrence WHERE CAST(due_on AS TEXT) LIKE '2026-10%'") == 0
    )


async def test_the_person_says_which_column_is_the_title(stage: Stage, tmp_path: Path) -> None:
    dana = stage.dana
    head = ["№", "Бұл не жайында екені туралы ұзақ түсініктеме", "Шаққа", "Мерзімі", "Жауаптылар"]
    rows = (
        ["1", "Мектеп ауласын көгалдандыру туралы ұзақ сөз", "Асар", "15 қазан", "ДТІЖО"],
        ["2", "Кеш туралы өте ұзақ түсіндірме жазу керек", "Кеш", "16 қазан", "Психолог"],
    )
    await reads_plan(dana, plan(tmp_path, *rows, head=head))
    assert dana.sees("іс-шара атауы осы бағанда тұр деп түсіндім: «Бұл не жайында")
    await dana.presses("Жолдарды қарап шығу")
    await dana.presses("Түзету")
    await dana.presses("Жауаптылар")
    await dana.says("Аға тәлімгер")
    await dana.presses("Жалпы көрініс")
    await dana.presses("Бағандар")
    assert dana.sees("• Шаққа → Басқа")
    await dana.presses("Шаққа")
    await dana.presses("Іс-шара атауы")
    assert dana.sees("осы бағандармен қайта оқып жатырмын")
    await arrives(dana, "Жоспар жобасы")
    assert not dana.sees("деп түсіндім")
    await saves(dana)
    assert await items(stage) == {"Асар": 1, "Кеш": 1}
    assert await count(stage, "SELECT count(*) FROM answering WHERE role = 'senior_mentor'") == 1


async def test_a_word_is_explained_once_and_kept_for_the_school(stage: Stage, tmp_path: Path) -> None:
    saule = stage.saule
    rows = [[str(n), f"Шара {n}", "15 қазан", "Жасампаздар", "5"] for n in range(1, 5)]
    await reads_plan(saule, plan(tmp_path, *rows))
    assert saule.sees("Күмәнді жолдар: 1")  # asked once a word, not once a row
    await saule.presses("Кім екенін айту: 1")
    assert saule.sees("Жасампаздар – бұл кім? Жоспардағы жолдар: 4")
    await saule.presses("психолог")
    assert not saule.sees("Күмәнді жолдар")
    await saves(saule)
    assert await count(stage, "SELECT count(*) FROM answering WHERE role = 'psychologist'") == 4
    await reads_plan(
        stage.dana, plan(tmp_path, ["1", "Басқа іс", "20 қазан", "жасампаздар", "5"], above=("Басқа жоспар",))
    )
    assert not stage.dana.sees("Күмәнді жолдар")
    assert not any("Кім екенін" in label for label in stage.dana.labels)


async def test_whoever_the_plan_names_is_found_in_the_staff_list(stage: Stage, tmp_path: Path) -> None:
    with open_tx(stage.school.store) as tx:
        name = tx.execute(
            text("SELECT name FROM person WHERE id = :id"), {"id": stage.school.dana.id}
        ).scalar_one()
    surname, first = name.split()[:2]
    await reads_plan(stage.saule, plan(tmp_path, ["1", "Асар", "15 қазан", f"{surname} {first[0]}.", "5"]))
    await stage.saule.presses("Жолдарды қарап шығу")
    assert stage.saule.sees(name)
    assert not any("Кім екенін" in label for label in stage.saule.labels)
    await stage.saule.presses("Жалпы көрініс")
    await saves(stage.saule)
    lead = "SELECT count(*) FROM plan_person WHERE part = 'lead' AND person_id = "
    assert await count(stage, f"{lead}{stage.school.dana.id}") == 1


async def test_a_row_without_a_title_is_filled_in_and_not_taken_before(stage: Stage, tmp_path: Path) -> None:
    dana = stage.dana
    rows = (["1", "Асар", "15 қазан", "ДТІЖО", "5"], ["2", "", "16 қазан", "Психолог", "5-9"])
    await reads_plan(dana, plan(tmp_path, *rows))
    await dana.presses("Тек күмәнділері: 1")
    assert dana.sees("іс-шараның аты жоқ: «Түзету» арқылы жазыңыз")
    await dana.presses("✓ Енгізу")
    assert "жолдың атауы жоқ" in (dana.notice.text or "")
    await dana.presses("Түзету")
    await dana.presses("Атауы")
    await dana.says("Кеш")
    await dana.presses("Жалпы көрініс")
    await saves(dana)
    assert await items(stage) == {"Асар": 1, "Кеш": 1}
    await reads_plan(dana, plan(tmp_path, *rows))
    assert dana.sees("🆕 Жаңа: 0 · ✏️ Өзгерген: 0 · 🗑 Файлда жоқ: 0 · Өзгеріссіз: 2")


async def test_one_correction_for_all_rows_that_are_alike_and_a_month_for_one(
    stage: Stage, tmp_path: Path
) -> None:
    dana = stage.dana
    rows = [[str(n), f"Шара {n}", "қазан", "ДТІЖО", "Кім келсе"] for n in range(1, 5)]
    await reads_plan(dana, plan(tmp_path, *rows))
    await dana.presses("Тек күмәнділері: 4")
    await dana.presses("Түзету")
    await dana.presses("Сыныптар")
    await dana.says("5-9")
    await dana.presses("осындай 3 жолға да")
    await dana.presses("Жалпы көрініс")
    assert not dana.sees("Күмәнді жолдар")
    await dana.presses("Жолдарды қарап шығу")
    await dana.presses("Түзету")
    await dana.presses("Айы")
    await dana.presses("Мамыр")
    assert dana.sees("📅 Айы: Мамыр 2027")
    await dana.presses("Жалпы көрініс")
    await saves(dana)
    assert await count(stage, "SELECT count(*) FROM plan_item WHERE grades = 992") == 4
    assert await count(stage, "SELECT count(*) FROM plan_item WHERE month = '2027-05'") == 1


async def test_a_part_is_taken_or_left_out_at_once(stage: Stage, tmp_path: Path) -> None:
    dana = stage.dana
    rows = [[str(n), f"Шара {n}", "31 ақпан" if n < 4 else "қазан", "ДТІЖО", "5"] for n in range(1, 7)]
    await reads_plan(dana, plan(tmp_path, *rows))
    await dana.presses("Тек күмәнділері: 3")
    await dana.presses("Ешқайсысын енгізбеу: 3")
    assert dana.sees("✕ Енгізілмейді: 3 · Қаралмаған: 3")


async def test_every_remark_can_be_read(stage: Stage, tmp_path: Path) -> None:
    dana = stage.dana
    rows = [[str(n), f"Шара {n}", "қазан", "ДТІЖО", "5"] for n in range(1, 4)]
    notes = [["Директор", "____", f"Омаров {n}", "", ""] for n in range(12)]
    await reads_plan(dana, plan(tmp_path, *rows, *notes))
    assert dana.sees("тағы осындай ескертулер: 4")
    await dana.presses("Барлық ескертулер")
    assert dana.sees("Файл туралы ескертулер: 12")
    assert dana.sees("Омаров 11")


WIDE = ["№", "Іс-шара", "Жоба", "Мерзімі", "Жауаптылар", "Серіктестер", "Өтетін орны"]
TWO_PROJECTS = [
    "1",
    "Асар\nКеш",
    "«Еріктілер» жобасы\n«Аялы алақан» жобасы",
    "23 қазан",
    "Тәлімгер",
    "Кітапхана",
    "Зал",
]


async def test_row_039_projects_partners_and_other_columns_stand_on_the_card_and_the_mentor_picks_the_project(
    stage: Stage, tmp_path: Path
) -> None:
    dana = stage.dana
    await reads_plan(dana, plan(tmp_path, TWO_PROJECTS, head=WIDE))
    await saves(dana)
    with open_tx(stage.school.store) as tx:
        tx.execute(text("UPDATE plan SET state = 'approved'"))
        shown = tx.execute(text("SELECT id FROM occurrence ORDER BY id")).scalars().first()
    await dana.presses_raw(f"pl:card:{shown}:week:0")
    for line in (
        "Асар Кеш",
        "Жоба: «Еріктілер» жобасы, «Аялы алақан» жобасы",
        "Серіктестер: Кітапхана",
        "Өтетін орны: Зал",
    ):
        assert dana.sees(line), line
    await dana.presses("Жобасын таңдау")
    await dana.presses("«Аялы алақан» жобасы")
    await dana.says("мектептің өз жобасы")
    assert dana.sees("🗂 Жоба: «Аялы алақан» жобасы")
    assert not dana.sees("Еріктілер")
    assert await count(stage, "SELECT count(*) FROM plan_change WHERE field = 'project'") == 1
    await reads_plan(dana, plan(tmp_path, TWO_PROJECTS, head=WIDE))
    await saves(dana)
    with open_tx(stage.school.store) as tx:
        kept = [one["projects"] for one in tx.execute(select(plan_item.c.understood)).scalars()]
    assert sum("Аялы" in (projects or [""])[0] for projects in kept) == 1
