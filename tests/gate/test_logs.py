"""The log of a whole day at its most talkative: no names, nothing that was typed, no keys."""

import asyncio
import base64
import inspect
import io
import logging
import os
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot.logs import set_up_logs
from db.vault import Vault
from services.people import joining
from simulator import Telegram
from simulator.refusals import bad_request
from tests.chats import (
    conftest,
    test_announcements,
    test_assistance,
    test_assistance_going_on,
    test_elections,
    test_events,
    test_people_joining,
    test_people_lists,
    test_plan,
    test_plan_proposals,
)
from tests.chats.conftest import Stage
from tests.postgres import sqlite_only
from tests.running import drained
from tests.school import KEY, NOW, build_school, open_tx

TYPED = "Менің құпия сөзім\nERROR bot: жалған жол \x1b[31m"
TOKEN = "4200000000:AAcanaryTokenThatNobodyMayReadInALog"
WEBHOOK_SECRET = "canary-webhook-secret"


async def vote_in_the_open(stage: Stage) -> None:
    """From the setting-up to a ballot in the box, and the count."""
    test_elections.three_more(stage)
    await test_elections.sets_up(stage)
    await test_elections.seals(stage)
    await test_elections.opens_voting(stage)
    await test_elections.votes(stage, "aidana", "Мұратов")
    await test_elections.votes(stage, "beken", "Мұратов")
    await stage.telegram.clock.move(timedelta(days=6))
    await stage.minute()


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Logging as the program sets it up, at DEBUG, into a string; put back afterwards."""
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    wished = conftest.settings("http://127.0.0.1:1", __file__).model_copy(
        update={
            "log_level": "DEBUG",
            "bot_token": SecretStr(TOKEN),
            "webhook_secret": SecretStr(WEBHOOK_SECRET),
        }
    )
    set_up_logs(wished)
    yield written
    logging.captureWarnings(capture=False)
    root.setLevel(before[0])
    root.handlers[:] = before[1]


@pytest.mark.usefixtures("log")  # puts everything back
def test_the_password_of_a_database_stands_in_no_log(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    address = "postgresql+psycopg://school:canary-password@127.0.0.1/school"
    settings = conftest.settings("http://127.0.0.1:1", __file__)
    set_up_logs(settings.model_copy(update={"database_url": address}))
    logging.getLogger("psycopg").warning("lost %s", address)
    assert "lost postgresql+psycopg://school:<secret>@127.0.0.1/school" in written.getvalue()


async def test_a_whole_day_leaves_no_word_of_anybody_in_the_log(log: io.StringIO, stage: Stage) -> None:
    await test_assistance.report(stage)
    await test_events.test_what_somebody_types_cannot_break_the_markup(stage)
    await test_announcements.composes(stage.dana)
    await test_announcements.for_pupils_of_grade(stage.dana, 9)
    await stage.dana.presses("Жіберу (2)")
    await stage.letters()
    await test_plan.test_a_reminder_arrives_once_and_the_item_is_closed_with_a_link(stage)
    code = (await stage.school.store.write(joining.invite, [stage.school.arman], NOW, None, Vault(KEY)))[
        0
    ].code
    newcomer = stage.stranger(7001, "Құпияхан", phone="+77015550001")
    await newcomer.starts(code)
    await newcomer.says(TYPED)
    await stage.ruslan.presses_raw("pp:unlink:1:1")
    # Faults of every kind, in the middle of an answer.
    stage.telegram.fail("sendMessage", bad_request("can't parse entities: Құпия"), times=2)
    await stage.aidana.says("/menu")
    stage.telegram.fail("editMessageText", times=2)
    await stage.aidana.presses_raw("ev:list:0:0:0")

    written = log.getvalue()
    for told in ("knocked at a closed door", "no answer: TelegramBadRequest"):
        assert told in written, "a silent log proves nothing"
    names = {part for person in stage.school.cast.values() for part in person.name.split() if len(part) > 3}
    texts = {test_assistance.CANARY, "КАНАРЕЙКА", test_announcements.KK, test_announcements.RU, TYPED}
    secrets = {code, "Құпия", "77015550001", base64.b64encode(KEY).decode(), "instagram.com/p/abc", "42:DEMO"}
    for canary in names | texts | secrets:
        assert canary not in written, canary


@pytest.mark.parametrize(
    "story",
    [
        test_people_lists.test_a_list_is_seen_before_it_is_written,
        test_plan_proposals.test_what_is_doubtful_is_marked_with_its_reason_and_corrected,
        test_people_joining.test_whoever_prints_the_pedagogues_code_does_not_become_the_pedagogue,
        test_people_joining.test_a_class_teacher_approves_a_request_and_only_their_own,
        test_assistance_going_on.test_somebody_writes_without_a_name_and_comes_back_by_a_number,
        vote_in_the_open,
    ],
    ids=lambda story: story.__name__.removeprefix("test_"),
)
async def test_nothing_that_anybody_typed_or_sent_is_in_the_log(
    log: io.StringIO, stage: Stage, tmp_path: Path, story: Callable[..., Awaitable[None]]
) -> None:
    """An election, imports, the people's desk, the line of the hotline: at DEBUG, and a call breaks in each."""
    stage.telegram.fail("sendMessage", bad_request("can't parse entities: Құпия"), times=1)
    await stage.aidana.says("/menu")
    await stage.aidana.says(TYPED.splitlines()[0])
    given = {"stage": stage, "tmp_path": tmp_path}
    await story(**{name: given[name] for name in inspect.signature(story).parameters})
    with open_tx(stage.school.store) as tx:
        people = tx.execute(text("SELECT name, phone FROM person")).all()
    written = log.getvalue()
    assert "no answer: TelegramBadRequest" in written, "a silent log proves nothing"
    typed = {
        shown.text
        for account in stage.telegram.accounts.values()
        for shown in account.chat.history
        if not shown.from_bot and len(shown.text) > 4 and not shown.text.startswith("/")
    }
    assert typed
    parts = {part for name, _ in people for part in name.split() if len(part) > 3}
    for canary in typed | parts | {phone for _, phone in people if phone} | {"Құпия"}:
        assert canary not in written, canary


def test_keys_are_taken_out_of_a_line_whoever_writes_it(log: io.StringIO) -> None:
    key = base64.b64encode(KEY).decode()
    for name in ("", "aiohttp.client", "asyncio", "warnings", "bot.sender", "alembic"):
        logging.getLogger(name).warning("at https://api/bot%s/x with %s and %s", TOKEN, key, WEBHOOK_SECRET)
    try:
        raise ValueError(f"in a traceback: {TOKEN} {key}")
    except ValueError:
        logging.getLogger("anyone").exception("it failed")
    written = log.getvalue()
    assert written.count("<secret>") >= 3 * 6 + 2
    for secret in (TOKEN, key, WEBHOOK_SECRET):
        assert secret not in written


def test_one_event_is_one_line_however_it_is_written(log: io.StringIO) -> None:
    logging.getLogger("bot").warning("first%s", TYPED)
    logging.getLogger("bot").warning("x" * (1 << 20))
    lines = log.getvalue().splitlines()
    assert len(lines) == 2
    assert "\x1b" not in lines[0]
    assert len(lines[1]) <= 2100


def test_git_keeps_no_key() -> None:
    """Nothing of the form of a token or of a data key but what the demo and the tests say for everybody."""
    root = Path(__file__).parents[2]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=False).stdout
    files = [root / name for name in listed.decode().split("\0") if name] or list(root.rglob("*.py"))
    found = set()
    for file in files:
        if (
            file.is_file()
            and file.suffix not in {".png", ".docx", ".xlsx", ".lock"}
            and "requirements" not in file.name
        ):
            said = file.read_text("utf-8", errors="ignore")
            found |= {(file.name, one) for one in re.findall(r"\b\d{8,10}:[\w-]{30,}", said)}
            keys = re.findall(r"(?<![\w+/=])[A-Za-z0-9+/]{43}=(?![\w=])", said)
            found |= {(file.name, one) for one in keys if one != base64.b64encode(KEY).decode()}
    assert found == {("test_logs.py", TOKEN)}


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="where the list of processes is a folder")
@sqlite_only
async def test_the_list_of_processes_names_no_key(tmp_path: Path) -> None:
    """Of the program as a person starts it, and of what it starts: settings are read from `.env`."""
    school = await build_school(tmp_path / "school.db")
    await school.store.close()
    telegram = Telegram()
    aidana = telegram.account(school.aidana.telegram_id or 0, "Айдана", started=True)
    key = base64.b64encode(KEY).decode()
    told = {"BOT_TOKEN": "42:DEMO", "DATA_KEY": key, "BOT_API_URL": await telegram.start()}
    (tmp_path / ".env").write_text("".join(f"{name}={value}\n" for name, value in told.items()))
    (tmp_path / ".env").chmod(0o600)
    root = str(Path(__file__).parents[2])
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=tmp_path, env={"PYTHONPATH": root, "PATH": os.environ["PATH"]}
    )
    try:
        await aidana.say("/menu")
        await drained(telegram)
        seen = [Path("/proc", str(program.pid), name).read_bytes() for name in ("cmdline", "environ")]
        assert b"run" in seen[0]
        for secret in (key, "42:DEMO"):
            assert secret.encode() not in b"".join(seen)
    finally:
        program.terminate()
        assert await program.wait() == 0
        await telegram.stop()
