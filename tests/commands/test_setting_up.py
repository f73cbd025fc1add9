"""A school sets the bot up and keeps it running: what goes wrong on the way is one line that says what to do."""

import asyncio
import errno
import io
import os
import re
import runpy
import shlex
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.cli import main, parser
from bot.commands.checks import check_clock
from bot.complaints import Complaint
from bot.daily_copy import expire_kept
from bot.house import wall_clock
from bot.settings import Settings, read_settings
from bot.stopping import stop_at_signals
from bot.webhook import _listen
from db.migrate import revision_of, revisions
from db.vault import new_key
from simulator import Telegram
from tests import ages
from tests.ages import of_age
from tests.chats.conftest import settings
from tests.commands.test_commands import SAMPLE, complains
from tests.documents.conftest import word
from tests.running import ROOT
from tests.running import run_bot as bot
from tests.school import lay_out

KEYS = {"DATA_KEY": new_key()}
FILES = {"students": "students.xlsx", "staff": "staff.xlsx", "parents": "parents.csv"}


def imports(folder: Path, kind: str, file: str | Path, *more: str) -> "subprocess.CompletedProcess[str]":
    lay_out(folder)
    return bot(folder, "import-roster", str(file), "--kind", kind, "--yes", *more, **KEYS)


@contextmanager
def database(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / "school.db")) as opened, opened:
        yield opened


def asked(folder: Path, query: str) -> list[tuple[object, ...]]:
    with database(folder) as opened:
        return opened.execute(query).fetchall()


# The wrong list, or a list that should not have been


@pytest.mark.parametrize("said", FILES)
@pytest.mark.parametrize("meant", FILES)
def test_a_list_of_another_kind_is_noticed_before_anything_is_written(
    tmp_path: Path, said: str, meant: str
) -> None:
    outcome = imports(tmp_path, said, SAMPLE / FILES[meant])
    if said == meant:
        assert outcome.returncode == 0, outcome.stderr
        return
    complains(outcome, f"--kind {meant}")
    assert asked(tmp_path, "SELECT count(*) FROM person") == [(0,)]


def test_an_import_is_taken_back_and_then_the_one_before_it(tmp_path: Path) -> None:
    complains(bot(tmp_path, "import", "undo", **KEYS), "school.db")
    imports(tmp_path, "staff", SAMPLE / "staff.xlsx")
    staff = asked(tmp_path, "SELECT id, name FROM person")
    said = imports(tmp_path, "students", SAMPLE / "students.xlsx")
    assert "import undo" in said.stdout
    assert len(asked(tmp_path, "SELECT id FROM person")) > len(staff)

    undone = bot(tmp_path, "import", "undo", **KEYS)
    assert undone.returncode == 0, undone.stderr
    assert asked(tmp_path, "SELECT id, name FROM person") == staff
    assert bot(tmp_path, "import", "undo", **KEYS).returncode == 0
    assert asked(tmp_path, "SELECT count(*) FROM person") == [(0,)]
    complains(bot(tmp_path, "import", "undo", **KEYS), "no import can be taken back")
    assert not list(tmp_path.glob("school.db.before-import-*"))
    assert asked(tmp_path, "SELECT count(*) FROM keystone WHERE name = 'outbox-frozen'") == [(0,)]


def test_what_people_did_since_is_not_lost_unasked(tmp_path: Path) -> None:
    imports(tmp_path, "staff", SAMPLE / "staff.xlsx")
    with database(tmp_path) as opened:
        opened.execute("INSERT INTO processed_update (update_id, day) VALUES (7, '2026-11-28')")
    complains(bot(tmp_path, "import", "undo", **KEYS), "done 1 things")
    assert bot(tmp_path, "import", "undo", "--yes", **KEYS).returncode == 0


def test_the_copies_before_imports_do_not_fill_the_disk(tmp_path: Path) -> None:
    imports(tmp_path, "staff", SAMPLE / "staff.xlsx")
    (first,) = [one for one in tmp_path.glob("school.db.before-import-*") if one.suffix != ".box"]
    for number in range(10):
        shutil.copy(first, first.with_name(f"{first.name[:-6]}{number:06}"))
    imports(tmp_path, "staff", SAMPLE / "staff.xlsx")
    kept = list(tmp_path.glob("school.db.before-import-*"))
    assert len(kept) == 10
    assert first.with_name(f"{first.name[:-6]}{0:06}") not in kept, "the oldest goes"


# In this process: quicker, and with a disk that is full when a story says so


@dataclass
class Office:
    """Whoever sets the bot up, in the folder of the school."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    def types(self, *arguments: str) -> int:
        code = main(list(arguments))
        self.out, self.err = self.capsys.readouterr()
        assert "Traceback" not in self.err
        return code

    def hears(self, about: str, *arguments: str) -> None:
        """One line on stderr, and nothing half written."""
        assert self.types(*arguments) == 2, self.out
        assert about in self.err, self.err
        assert len(self.err.strip().splitlines()) == 1, self.err
        assert not list(self.folder.rglob("*.part"))

    def imports(self, *kinds: str) -> None:
        lay_out(self.folder)
        for kind in kinds:
            file = str(SAMPLE / FILES[kind])
            assert self.types("import-roster", file, "--kind", kind, "--yes") == 0, self.err

    def invites(self, *wishes: str, form: str = "csv") -> list[str]:
        """The sheets that were written."""
        assert self.types("invite", "--bot", "school_bot", "--format", form, *wishes) == 0, self.err
        return [Path(line).name for line in self.out.splitlines() if line.endswith(f".{form}")]

    def sheet(self, name: str) -> str:
        return (self.folder / "invitations" / name).read_text("utf-8")

    def valid_codes(self) -> int:
        asked_for = "SELECT count(*) FROM invitation WHERE revoked_at IS NULL"
        return int(str(asked(self.folder, asked_for)[0][0]))


@pytest.fixture
def office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Office]:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("DATA_KEY", KEYS["DATA_KEY"])
    monkeypatch.setattr("alembic.command.upgrade", ages.upgrade)
    before = os.umask(0o077)
    yield Office(tmp_path, capsys)
    os.umask(before)


def raises(trouble: BaseException) -> Callable[..., Any]:
    def strike(*_: object, **__: object) -> None:
        raise trouble

    return strike


FULL = OSError(errno.ENOSPC, "No space left on device")


# Codes


def test_the_sheets_that_were_handed_out_go_on_working(office: Office) -> None:
    office.imports("students", "staff", "parents")
    everything = office.invites()
    assert {"9-А.csv", "staff.csv", "parents-9-А.csv"} <= set(everything)
    assert "INVITATION_DAYS" not in office.out
    codes = office.valid_codes()

    assert office.invites("--only-missing") == []
    assert "Код керек адам жоқ" in office.out
    assert office.valid_codes() == codes
    with database(office.folder) as opened:
        opened.execute("UPDATE invitation SET revoked_at = '2026-01-01 00:00:00.000000' WHERE person_id = 1")
    assert len(office.invites("--only-missing")) == 1
    assert office.valid_codes() == codes


def test_a_sheet_that_is_printed_again_has_the_codes_that_were_handed_out(office: Office) -> None:
    office.imports("staff")
    office.invites("--staff")
    handed_out = office.sheet("staff.csv")
    people = len(handed_out.splitlines()) - 1
    assert f"Парақтағы код: {people}," in office.out
    assert f"Жаңасы: {people} –" in office.out
    assert "Қайта басылғаны: 0 –" in office.out

    office.invites("--staff")
    assert office.sheet("staff.csv") == handed_out
    assert "Жаңасы: 0 –" in office.out
    assert f"Қайта басылғаны: {people} –" in office.out
    assert office.valid_codes() == people


def test_a_sheet_for_whom_one_wishes(office: Office) -> None:
    office.imports("students", "staff", "parents")
    assert office.invites("--class", "9-а сынып") == ["9-А.csv"]
    assert office.invites("--staff") == ["staff.csv"]
    assert office.invites("--class", "9 А", "--parents") == ["parents-9-А.csv"]
    assert all(name.startswith("parents") for name in office.invites("--parents"))
    office.hears("--class", "invite", "--bot", "b", "--class", "9")
    office.hears("--class", "invite", "--bot", "b", "--class", "11 Я")


def test_a_parents_card_names_the_children_and_their_classes(office: Office) -> None:
    office.imports("students", "parents")
    office.invites("--parents")
    cards = [line.split(",", 3) for line in office.sheet("parents-9-А.csv").splitlines()[1:]]
    assert cards
    assert all("9 А" in note for _, _, _, note in cards)


def test_codes_live_as_long_as_the_school_wishes(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INVITATION_DAYS", "30")
    office.imports("staff")
    office.invites("--staff")
    (days,) = asked(
        office.folder, "SELECT DISTINCT round(julianday(expires_at) - julianday('now')) FROM invitation"
    )
    assert days == (30.0,)


def test_a_full_disk_leaves_the_former_sheets_valid(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.imports("staff")
    office.invites("--staff")
    former = asked(office.folder, "SELECT code_hash, revoked_at FROM invitation ORDER BY 1")
    monkeypatch.setattr("papers.people.os.fsync", raises(FULL))
    office.hears("the disk is full", "invite", "--bot", "b", "--staff")
    assert "staff.pdf" in office.err
    assert "DATABASE_URL" not in office.err
    assert asked(office.folder, "SELECT code_hash, revoked_at FROM invitation ORDER BY 1") == former


# Windows, and what else may be in the way


@contextmanager
def console(monkeypatch: pytest.MonkeyPatch, code_page: str) -> Iterator[Callable[[], tuple[str, str]]]:
    """Streams as Python opens them on a Windows of this code page; what was said on each since the last look."""
    kept = {name: io.BytesIO() for name in ("stdout", "stderr")}
    with monkeypatch.context() as windows:
        for name, bytes_said in kept.items():
            windows.setattr(sys, name, io.TextIOWrapper(bytes_said, encoding=code_page, write_through=True))

        def said() -> tuple[str, str]:
            told = [one.getvalue().decode(code_page) for one in kept.values()]
            for one in kept.values():
                one.seek(0)
                one.truncate()
            return told[0], told[1]

        yield said


def readme_commands() -> list[list[str]]:
    """What the README has a school type, from its own lists to the restored copy, in its order."""
    told = (ROOT / "README.md").read_text("utf-8").split("### Start it", 1)[1].split("### Keep it running")[0]
    found = re.findall(r"(?:\.venv/bin/python -m bot|`(?=invite |import ))[ ]*([a-z][^`#\n]*)", told)
    return [shlex.split(one) for one in found]


def test_every_command_that_the_papers_name_is_one() -> None:
    papers = [ROOT / "README.md", *(ROOT / "docs").glob("RUNNING*.md"), *(ROOT / "deploy").glob("*.service")]
    for paper in papers:
        for line in re.findall(r"python(?:\.exe)? -m bot ([a-z][^`#|\n]*)", paper.read_text("utf-8")):
            words = shlex.split(re.split(r"\s{2}|[;:.,)]\s|[;:.,)]$", line)[0].replace("…", ""))
            parser().parse_args(words)


@pytest.mark.parametrize("code_page", ["cp1251", "cp866"])
def test_what_the_readme_says_is_typed_in_powershell(
    office: Office, monkeypatch: pytest.MonkeyPatch, code_page: str
) -> None:
    """In PowerShell the same words follow `.venv\\Scripts\\python`, and the output has a code page."""
    monkeypatch.setenv("BOT_TOKEN", "42:abcdef")
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    for name in ("students.xlsx", "staff.xlsx", "parents.csv", "plan.docx"):
        shutil.copy(SAMPLE / name, office.folder)
    typed = [one for one in readme_commands() if one[0] not in ("run", "rekey", "demo")]
    assert [one[0] for one in typed[:6]] == ["key", *["import-roster"] * 3, "import-plan", "import"]
    seen: dict[str, str] = {}
    with console(monkeypatch, code_page) as said:
        for command in typed:
            code = main([*command, *(["--bot", "school_bot"] if command[0] == "invite" else [])])
            out, wrong = said()
            assert "Traceback" not in wrong
            assert code == (2 if command[0] == "check" else 0), (command, wrong)  # no Telegram is here
            seen[" ".join(command[:2])] = out
    assert "->" in seen["check"]
    assert "Қосылды: 2" in seen["import-roster staff.xlsx"].replace("Косылды", "Қосылды")
    assert (office.folder / "invitations" / "staff.pdf").exists()
    assert set(seen) >= {
        "backup school-2026-11-21.db",
        "restore school-2026-11-21.db",
        "resume",
        "import undo",
    }


def test_a_plan_is_only_looked_at(office: Office) -> None:
    rows = [["№", "Іс-шара", "Мерзімі"], ["1", "Жиын", "1 қазан"], ["2", "Кеш", "2 қазан"]]
    plan = word(office.folder / "plan.docx", "Жоспар", rows)
    order = ("import-plan", str(plan), "--year", "2026-2027")
    assert office.types(*order, "--dry-run") == 0, office.err
    assert "Жоспарға қосылар еді: 2, өзгерер еді: 0" in office.out
    assert "Ештеңе жазылған жоқ" in office.out
    assert asked(office.folder, "SELECT count(*) FROM plan_item") == [(0,)]
    assert not list(office.folder.glob("school.db.before-*"))
    office.types(*order)
    office.types(*order, "--dry-run")
    assert "қосылар еді: 0, өзгерер еді: 0, өзгеріссіз: 2" in office.out


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_the_settings_as_notepad_saves_them(
    office: Office, monkeypatch: pytest.MonkeyPatch, coding: str
) -> None:
    (office.folder / ".env").write_bytes("SCHOOL_NAME=№1 школа-гимназия\n".encode(coding))
    if coding.startswith("utf-8"):
        assert read_settings().school_name == "№1 школа-гимназия"
    else:
        office.hears(".env: is not saved in UTF-8", "check")


def test_a_name_that_windows_made_longer_is_noticed(office: Office) -> None:
    (office.folder / ".env.txt").write_text("SCHOOL_NAME=x\n")
    office.hears("rename it to .env", "check")


def test_numbers_of_administrators(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "@saule, 42")
    office.hears("ADMIN_IDS: numbers", "check")


def test_a_list_that_excel_holds(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    (office.folder / "~$list.xlsx").write_bytes(b"x")
    office.hears("without «~$»", "import-roster", "~$list.xlsx", "--kind", "staff")
    monkeypatch.setattr("bot.commands.imports.read_list", raises(PermissionError(errno.EACCES, "denied")))
    office.hears("close it in Excel", "import-roster", str(SAMPLE / "staff.xlsx"), "--kind", "staff", "--yes")


def test_a_folder_that_is_not_there_or_not_ours(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.imports("staff")
    office.hears("there is no folder", "backup", str(office.folder / "none" / "copy.db"))
    (office.folder / "file").write_text("")
    office.hears("file: ", "invite", "--bot", "b", "--to", "file")
    with monkeypatch.context() as held:
        held.setattr("papers.people.os.fsync", raises(PermissionError(errno.EACCES, "denied")))
        office.hears("another program holds it open", "invite", "--bot", "b", "--staff")
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{office.folder / 'none' / 'school.db'}")
    office.hears("DATABASE_URL: there is no folder", "invite", "--bot", "b")
    monkeypatch.setattr("bot.commands.troubles.os.access", lambda *_: False)
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///school.db")
    office.hears("nothing can be written", "invite", "--bot", "b")


def test_without_the_internet_the_settings_are_not_to_blame(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:abcdef")
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    office.hears("127.0.0.1:9 (BOT_API_URL) does not answer", "check")
    assert "look at the internet connection" in office.err


def test_a_full_disk_is_not_the_databases_fault(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    office.imports("staff")

    def strike(*_: object) -> None:
        raise full

    monkeypatch.setattr("services.people.joining.make_valid", strike)
    office.hears("the disk is full", "invite", "--bot", "b", "--staff")
    assert not list(office.folder.rglob("*.pdf")), "a sheet of codes that never became valid is not left"


def test_signs_in_names_mean_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.imports("staff")
    copy = "copy #1 100%.db"
    assert office.types("backup", copy) == 0
    assert office.types("restore", copy) == 0
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///school?.db")
    office.hears("DATABASE_URL", "check")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_an_import_is_taken_back_in_a_folder_of_any_name(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = office.folder / "К қ#?%s"
    folder.mkdir()
    monkeypatch.chdir(folder)
    office.imports("staff")
    assert office.types("import", "undo") == 0, office.err
    assert not (office.folder / "К қ#").exists()


def test_a_damaged_copy_of_before_an_import_is_named(office: Office) -> None:
    office.imports("staff")
    (copy,) = office.folder.glob("school.db.before-import-*")
    copy.write_bytes(b"no database" * 100)
    office.hears(f"{copy.name}: is no database, or is damaged", "import", "undo")


def test_copies_do_not_go_into_a_file(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:abcdef")
    monkeypatch.setenv("BACKUP_DIR", "copies")
    (office.folder / "copies").touch()
    assert office.types("check") == 2
    assert office.err == "BACKUP_DIR: copies is a file; give a folder\n"


def test_another_key_is_told_apart_from_a_malformed_one(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.imports("staff")
    monkeypatch.setenv("DATA_KEY", new_key())
    office.hears("DATA_KEY: not the key that was used here", "invite", "--bot", "b")


def test_ctrl_c_while_it_still_loads_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.cli.main", raises(KeyboardInterrupt()))
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("bot", run_name="__main__")
    assert ended.value.code == 0


def test_an_old_python_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("bot", run_name="__main__")
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("Python 3.11 or newer is needed")


async def test_a_port_that_is_taken(tmp_path: Path) -> None:
    runner = web.AppRunner(web.Application())
    await runner.setup()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        wished = settings("http://127.0.0.1:9", tmp_path / "a.db").model_copy(update={"webhook_port": port})
        with pytest.raises(Complaint, match=f"WEBHOOK_PORT: 127.0.0.1:{port} is taken"):
            await _listen(runner, wished)
    await runner.cleanup()


async def test_ctrl_c_finishes_what_is_in_hand_on_windows_too(monkeypatch: pytest.MonkeyPatch) -> None:
    former = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    loop = asyncio.get_running_loop()

    def as_on_windows(*_: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(loop, "add_signal_handler", as_on_windows)
    stopping = asyncio.Event()
    try:
        stop_at_signals(stopping)
        signal.raise_signal(signal.SIGINT)
        await asyncio.wait_for(stopping.wait(), 5)
    finally:
        for one, handler in former.items():
            signal.signal(one, handler)


def test_a_malformed_key_is_refused_before_there_is_a_database(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:abcdef")
    monkeypatch.setenv("DATA_KEY", "no key")
    office.hears("DATA_KEY", "check")


async def test_a_wrong_clock_is_told(tmp_path: Path) -> None:
    telegram = Telegram()
    wished = settings(await telegram.start(), tmp_path / "school.db")
    try:
        await check_clock(wished)
        with pytest.raises(Complaint, match="seconds fast"):
            await check_clock(wished, lambda: wall_clock() + timedelta(hours=1))
        with pytest.raises(Complaint, match="seconds slow"):
            await check_clock(wished, lambda: wall_clock() - timedelta(minutes=5))
    finally:
        await telegram.stop()


# Updates, and the way back


def test_an_update_keeps_the_database_as_it_was(office: Office) -> None:
    of_age(office.folder / "school.db", revisions()[-2])
    office.imports("staff")
    (kept,) = [one for one in office.folder.glob("school.db.before-update-*") if one.suffix != ".box"]
    assert revision_of(f"sqlite+aiosqlite:///{kept}") == revisions()[-2]
    office.imports("staff")
    assert len(list(office.folder.glob("school.db.before-update-*[0-9]"))) == 1


def test_a_restored_database_says_that_its_letters_wait(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:abcdef")
    monkeypatch.setenv("BOT_API_URL", "http://127.0.0.1:9")
    office.imports("staff")
    office.types("backup", "copy.db")
    office.types("restore", "copy.db")
    office.types("check")
    assert "letters: WAIT" in office.out
    office.types("resume")
    office.types("check")
    assert "letters: WAIT" not in office.out


def test_the_log_goes_to_a_file_as_well(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:abcdef")
    (office.folder / "taken").write_text("")
    monkeypatch.setenv("LOG_FILE", "taken/bot.log")
    office.hears("taken/bot.log", "run")


def test_it_begins_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bot"), "key"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.strip()) == 44


@pytest.mark.parametrize(
    "name", ["school.db.before-import-x", "school.db.box", "invitations/9-А.pdf", ".env"]
)
def test_git_takes_nothing_of_the_school(name: str) -> None:
    done = subprocess.run(["git", "check-ignore", "-q", name], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_what_was_kept_goes_after_thirty_days_as_the_bot_promised(office: Office) -> None:
    office.imports("staff")
    database = office.folder / "school.db"
    today = wall_clock().date()
    (office.folder / "school.db.before-restore-20261001-101010-000001.box").write_text("")
    (office.folder / "school.db.before-20261001-101010").write_text("")
    expire_kept(database, today)
    assert len(list(office.folder.glob("school.db.before-import-*"))) == 1
    expire_kept(database, today + timedelta(days=30))
    assert not list(office.folder.glob("school.db.before-*"))
