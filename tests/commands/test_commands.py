"""The command line as a school uses it: one line for what is wrong, never a traceback; backup and restore."""

import os
import re
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.cli import main
from bot.commands.imports import tell_kept
from bot.daily_copy import DailyCopy
from bot.kept import copy_before_import
from bot.settings import Settings
from db import heartbeat
from db.copies import revision_of_copy
from db.engines import engine_of
from db.migrate import revisions
from db.numbers import GAP, numbered
from db.tables import metadata
from db.vault import new_key
from locales.words import Words
from tests.documents.conftest import word
from tests.running import ROOT
from tests.running import run_bot as bot
from tests.school import lay_out

SAMPLE = ROOT / "bot" / "demo" / "sample"


def complains(outcome: subprocess.CompletedProcess[str], about: str) -> None:
    assert outcome.returncode == 2, outcome.stderr
    assert about in outcome.stderr
    assert len(outcome.stderr.strip().splitlines()) == 1
    assert "Traceback" not in outcome.stderr


@pytest.mark.parametrize(
    "command", ["run", "demo", "import-roster", "invite", "backup", "restore", "check", "move"]
)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert command in capsys.readouterr().out


def test_help_waits_for_nothing_heavy() -> None:
    order = [sys.executable, "-X", "importtime", "-m", "bot", "run", "--help"]
    outcome = subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0
    assert "run" in outcome.stdout
    assert not re.search(r"\| +(aiogram|sqlalchemy)$", outcome.stderr, re.MULTILINE)


def test_wrong_settings_are_named(tmp_path: Path) -> None:
    complains(bot(tmp_path, "run"), "BOT_TOKEN")
    complains(bot(tmp_path, "run", BOT_TOKEN="42:abcdef"), "DATA_KEY")
    complains(bot(tmp_path, "run", BOT_TOKEN="not a token"), "BOT_TOKEN")
    complains(bot(tmp_path, "check", BOT_TOKEN="42:abcdef", DATA_KEY="x", TIMEZONE="Mars/Base"), "TIMEZONE")
    (tmp_path / ".env").write_text("BOT_TOKN=1\n")
    complains(bot(tmp_path, "run"), "BOT_TOKN")


TOKEN = {"BOT_TOKEN": "42:abcdef", "BOT_API_URL": "http://127.0.0.1:9"}


@pytest.mark.parametrize("command", ["check", "run"])
def test_a_database_that_cannot_be_read_is_one_line(tmp_path: Path, command: str) -> None:
    (tmp_path / "school.db").write_bytes(b"no database at all " * 1000)
    complains(bot(tmp_path, command, DATA_KEY=new_key(), **TOKEN), "DATABASE_URL")


def test_who_leaves_the_keys_readable_is_warned(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SCHOOL_NAME=x\n")
    for mode, warned in ((0o644, True), (0o600, False)):
        (tmp_path / ".env").chmod(mode)
        said = bot(tmp_path, "check", DATA_KEY=new_key(), **TOKEN)
        assert ("chmod 600" in said.stdout) is warned


def test_a_system_with_the_time_zones_of_former_years_does_not_decide(tmp_path: Path) -> None:
    """Until March 2024 Almaty was an hour further; the zones that the program brings count."""
    old = tmp_path / "zones" / "Asia"
    old.mkdir(parents=True)
    omsk = resources.files("tzdata.zoneinfo.Asia").joinpath("Omsk").read_bytes()
    (old / "Almaty").write_bytes(omsk)
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "from datetime import datetime; from bot.settings import Settings;"
            "print(datetime(2026, 9, 1, tzinfo=Settings(_env_file=None).zone).utcoffset())",
        ],
        cwd=ROOT,
        env=os.environ | {"PYTHONTZPATH": str(tmp_path / "zones")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "5:00:00"


def test_zones_that_are_old_all_the_same_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.settings.ZoneInfo", lambda name: ZoneInfo("Asia/Omsk"))
    with pytest.raises(ValidationError, match="March 2024"):
        Settings(_env_file=None)


def test_a_school_is_imported_backed_up_and_restored(tmp_path: Path) -> None:
    keys = {"DATA_KEY": new_key()}
    for kind, file in (("students", "students.xlsx"), ("staff", "staff.xlsx"), ("parents", "parents.csv")):
        outcome = bot(
            tmp_path,
            "import-roster",
            str(SAMPLE / file),
            "--kind",
            kind,
            "--yes",
            "--year",
            "2026-2027",
            **keys,
        )
        assert outcome.returncode == 0, outcome.stderr
    outcome = bot(tmp_path, "import-plan", str(SAMPLE / "plan.docx"), "--year", "2026-2027", **keys)
    assert (outcome.returncode, "38" in outcome.stdout) == (0, True), outcome.stderr
    complains(bot(tmp_path, "import-plan", str(SAMPLE / "plan.docx"), "--year", "2026", **keys), "--year")
    database = sqlite3.connect(tmp_path / "school.db")
    assert database.execute("SELECT state FROM plan").fetchall() == [("approved",)]
    database.execute("UPDATE plan SET state = 'closed'")
    database.commit()
    complains(
        bot(tmp_path, "import-plan", str(SAMPLE / "plan.docx"), "--year", "2026-2027", **keys), "plan.docx"
    )
    database.execute("UPDATE plan SET state = 'approved'")
    database.commit()
    small = str(
        word(tmp_path / "small.docx", "Жоспар", [["№", "Іс-шара", "Мерзімі"], ["1", "Жиын", "1 қазан"]])
    )
    later = ("--year", "2027-2028", "--draft")
    assert bot(tmp_path, "import-plan", small, *later, **keys).returncode == 0
    assert database.execute("SELECT state FROM plan WHERE school_year = 2027").fetchall() == [("draft",)]
    database.execute("DELETE FROM plan_item WHERE plan_id = 2")
    database.commit()
    database.close()
    complains(bot(tmp_path, "import-roster", "none.xlsx", "--kind", "staff", "--yes", **keys), "none.xlsx")
    complains(
        bot(tmp_path, "import-roster", str(SAMPLE / "plan.txt"), "--kind", "staff", "--yes", **keys),
        "plan.txt",
    )

    assert bot(tmp_path, "backup", "copy.db", **keys).returncode == 0
    complains(bot(tmp_path, "backup", "copy.db", **keys), "copy.db")
    (tmp_path / "broken.db").write_bytes((tmp_path / "copy.db").read_bytes()[:5000])
    complains(bot(tmp_path, "restore", "broken.db", **keys), "broken.db")
    assert bot(tmp_path, "restore", "copy.db", **keys).returncode == 0
    restored = sqlite3.connect(tmp_path / "school.db")
    assert restored.execute("SELECT count(*) FROM plan_item").fetchone() == (38,)
    assert restored.execute("SELECT count(*) FROM keystone WHERE name = 'outbox-frozen'").fetchone() == (1,)
    numbers = dict(restored.execute("SELECT name, seq FROM sqlite_sequence"))
    assert {table.name for table in numbered(metadata)} == set(numbers)
    assert min(numbers.values()) >= GAP, (
        "what was numbered after the copy was made may be on somebody's button"
    )
    restored.close()
    assert bot(tmp_path, "resume", **keys).returncode == 0

    other = bot(
        tmp_path, "import-roster", str(SAMPLE / "staff.xlsx"), "--kind", "staff", "--yes", DATA_KEY=new_key()
    )
    complains(other, "DATA_KEY")

    csv = bot(tmp_path, "invite", "--format", "csv", "--bot", "school_bot", **keys)
    assert csv.returncode == 0, csv.stderr
    assert "https://t.me/school_bot?start=" in (tmp_path / "invitations" / "9-А.csv").read_text("utf-8")
    pdf = bot(tmp_path, "invite", "--bot", "school_bot", **keys)
    assert pdf.returncode == 0, pdf.stderr
    assert (tmp_path / "invitations" / "9-А.pdf").read_bytes().startswith(b"%PDF")


def test_who_may_be_one_person_is_told_with_the_row(tmp_path: Path) -> None:
    lay_out(tmp_path)
    keys = {"DATA_KEY": new_key()}
    (tmp_path / "parents.csv").write_text("Аты-жөні;Телефоны;Балалары\nКим Анна;87990000001;S-1\n", "utf-8")
    (tmp_path / "staff.csv").write_text(
        "Аты-жөні;Лауазымы;Телефоны\nКим Анна;психолог;87990000002\n", "utf-8"
    )
    bot(tmp_path, "import-roster", "parents.csv", "--kind", "parents", "--yes", **keys)
    outcome = bot(tmp_path, "import-roster", "staff.csv", "--kind", "staff", "--yes", **keys)
    assert outcome.returncode == 0, outcome.stderr
    told = "2-жол: Ким Анна: бір адам ба, екі адам ба (ата-ана, +7 799 000 00 01; психолог, +7 799 000 00 02)"
    assert told in outcome.stdout.splitlines()


def test_nothing_of_a_list_is_written_before_yes(tmp_path: Path) -> None:
    lay_out(tmp_path)
    keys = {"DATA_KEY": new_key()}
    (tmp_path / "list.csv").write_text("Аты-жөні;Сыныбы\nКим Анна;5 А\nЛи Мира;\nБарлығы: 2\n", "utf-8")
    for more in ([], ["--dry-run"], ["--dry-run", "--yes"]):
        seen = bot(tmp_path, "import-roster", "list.csv", "--kind", "students", *more, **keys)
        assert seen.returncode == 0, seen.stderr
        lines = seen.stdout.splitlines()
        assert "4-жол: аты-жөні жоқ, жол оқылмады: Барлығы: 2" in lines
        assert "3-жол: сыныбы түсініксіз немесе жазылмаған: Ли Мира" in lines
        assert lines[-1].startswith("Ештеңе жазылған жоқ")
        database = sqlite3.connect(tmp_path / "school.db")
        assert database.execute("SELECT count(*) FROM person").fetchone() == (0,)
        database.close()
    assert "2-жол: жаңа: Ким Анна (5 А, –)" in lines
    done = bot(tmp_path, "import-roster", "list.csv", "--kind", "students", "--yes", **keys)
    assert "Қосылды: 2" in done.stdout
    codes = bot(tmp_path, "invite", "--format", "csv", "--bot", "school_bot", **keys)
    assert codes.returncode == 0, codes.stderr
    assert "Ли Мира" in (tmp_path / "invitations" / "no-class.csv").read_text("utf-8"), "nobody falls out"


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    lay_out(tmp_path)
    keys = {"DATA_KEY": new_key()}
    bot(tmp_path, "import-roster", str(SAMPLE / "staff.xlsx"), "--kind", "staff", "--yes", **keys)
    database = sqlite3.connect(tmp_path / "school.db")
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.close()
    imports = ("import-roster", str(SAMPLE / "staff.xlsx"), "--kind", "staff", "--yes")
    for command in (imports, ("resume",), ("check",), ("move", "--to", "sqlite+aiosqlite:///new.db")):
        complains(bot(tmp_path, *command, **keys | {"BOT_TOKEN": "42:DEMO"}), "newer")


def test_the_command_line_says_when_an_import_has_no_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Settings(
        _env_file=None,
        bot_token=f"1:{'a' * 35}",
        data_key=new_key(),
        database_url="postgresql+psycopg://a:b@h/school",
    )
    tell_kept(Words("kk", server.zone), copy_before_import(server))
    assert "BACKUP_DIR" in capsys.readouterr().out


def test_a_plans_doubtful_cells_are_named_with_table_and_row(tmp_path: Path) -> None:
    lay_out(tmp_path)
    keys = {"DATA_KEY": new_key()}
    table = [
        ["№", "Іс-шара", "Мерзімі", "Жауаптылар", "Қатысушылар"],
        ["1", "Сайлау", "31 ақпан", "Тәлімгер", "5"],
        ["2", "Асар", "қазан", "Жасампаздар", "12-сынып"],
        ["3", "", "қазан", "Тәлімгер", "5"],
    ]
    word(tmp_path / "plan.docx", "2023-2024 оқу жылының жоспары", table)
    outcome = bot(tmp_path, "import-plan", "plan.docx", "--year", "2026-2027", **keys)
    assert outcome.returncode == 0, outcome.stderr
    *told, copy, done = outcome.stdout.splitlines()
    assert "import undo" in copy
    assert [*told, done] == [
        "файлдың тақырыбында басқа оқу жылы жазылған: 2023-2024",
        "1-кесте, 2-жол: күнтізбеде ондай күн жоқ, мерзімсіз қалды: 31 ақпан",
        "1-кесте, 3-жол: рөлі танылмаған жауаптылар: Жасампаздар",
        "1-кесте, 3-жол: сыныптары түсініксіз: 12-сынып",
        "1-кесте, 4-жол: іс-шараның аты жоқ, жол оқылмады: 3",
        "Жоспар оқылды. Қосылды: 2, өзгерді: 0, өзгеріссіз: 0, шығарылды: 0. Ескерту: 5.",
    ]
    (tmp_path / "list.docx").write_bytes(b"%PDF-1.7 no Word file")
    complains(bot(tmp_path, "import-plan", "list.docx", "--year", "2026-2027", **keys), ".docx, .xlsx")


def test_the_nights_copies_are_made_once_a_day_and_the_oldest_go(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    url, folder = f"sqlite+aiosqlite:///{tmp_path / 'school.db'}", tmp_path / "elsewhere" / "copies"
    lay_out(tmp_path)
    copies = DailyCopy(url, folder, kept=3)
    first = date(2026, 10, 30)
    for night in range(5):
        copies.make(first + timedelta(days=night))
    names = [file.name for file in copies.all()]
    assert names == ["school-2026-11-01.db", "school-2026-11-02.db", "school-2026-11-03.db"]
    assert all(revision_of_copy(file) == revisions()[-1] for file in copies.all())
    written = copies.all()[-1].stat().st_mtime_ns
    copies.make(date(2026, 11, 3))
    assert copies.all()[-1].stat().st_mtime_ns == written, "an hour later there is nothing to do"
    assert not caplog.records

    (tmp_path / "school.db").write_bytes(b"no database any more" * 100)
    copies.make(date(2026, 11, 4))
    assert [file.name for file in copies.all()] == names, "a copy that fails puts none of the good ones away"
    assert "no copy of the database today" in caplog.text


def test_whoever_watches_over_the_bot_hears_whether_it_works(tmp_path: Path) -> None:
    keys = {"DATA_KEY": new_key()}
    url = f"sqlite+aiosqlite:///{tmp_path / 'school.db'}"
    complains(bot(tmp_path, "check", "--running", **keys), "there is no database yet")
    assert not (tmp_path / "school.db").exists()
    lay_out(tmp_path)
    complains(bot(tmp_path, "check", "--running", **keys), "no sign of life")
    now = datetime.now(UTC)
    with engine_of(url).open().begin() as tx:
        heartbeat.beat(tx, heartbeat.of_process(), now - timedelta(seconds=100))
    outcome = bot(tmp_path, "check", "--running", **keys)
    assert (outcome.returncode, outcome.stdout[:8]) == (0, "running:")
    complains(
        bot(tmp_path, "move", "--to", f"sqlite+aiosqlite:///{tmp_path / 'b.db'}", **keys), "stop it first"
    )
    with engine_of(url).open().begin() as tx:
        heartbeat.beat(tx, heartbeat.of_process(), now - timedelta(minutes=4))
    complains(bot(tmp_path, "check", "--running", **keys), "no sign of life")
    with engine_of(url).open().begin() as tx:
        heartbeat.beat(tx, heartbeat.of_process(), now)
        tx.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    told = "the database is newer (9999) than this program; update the program"
    complains(bot(tmp_path, "check", "--running", **keys), told)


def test_a_plan_of_an_earlier_year_is_not_taken_before_somebody_says_what_becomes_of_its_days(
    tmp_path: Path,
) -> None:
    lay_out(tmp_path)
    keys = {"DATA_KEY": new_key()}
    road = str(Path(__file__).parents[1] / "documents" / "cases" / "mektepke-zhol-2011.docx")
    order = ("import-plan", road, "--year", "2026-2027")
    complains(bot(tmp_path, *order, **keys), "--dates move")
    outcome = bot(tmp_path, *order, "--dates", "move", **keys)
    assert (outcome.returncode, "Қосылды: 20" in outcome.stdout) == (0, True), outcome.stderr
    database = sqlite3.connect(tmp_path / "school.db")
    days = database.execute("SELECT min(due_on), max(due_on) FROM occurrence").fetchone()
    assert days == ("2026-07-25", "2026-09-30")
    weekly = "SELECT count(*) FROM occurrence WHERE weekly"
    assert database.execute(weekly).fetchone()[0] in (8, 9)
    database.close()
    again = bot(tmp_path, *order, "--dates", "move", **keys)
    assert "өзгеріссіз: 20" in again.stdout


def test_the_command_line_says_what_a_column_is(tmp_path: Path) -> None:
    lay_out(tmp_path)
    keys = {"DATA_KEY": new_key()}
    table = [
        ["№", "Түсінік", "Шаққа", "Мерзімі", "Жауаптылар"],
        ["1", "Мектеп ауласын көгалдандыру туралы сөз", "Асар", "15 қазан", "ДТІЖО"],
    ]
    word(tmp_path / "plan.docx", "Жоспар", table)
    order = ("import-plan", "plan.docx", "--year", "2026-2027", "--column")
    complains(bot(tmp_path, *order, "Шаққа=name", **keys), "name")
    assert bot(tmp_path, *order, "Шаққа=title", **keys).returncode == 0
    database = sqlite3.connect(tmp_path / "school.db")
    assert database.execute("SELECT title FROM plan_item").fetchall() == [("Асар",)]
    database.close()
