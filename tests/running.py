"""The bot in a process of its own, so that it can be killed: by polling or by webhook."""

import asyncio
import atexit
import base64
import faulthandler
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing import connection, forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from alembic import command

from bot.cli import main
from simulator import Telegram
from tests import ages
from tests.postgres import url_of
from tests.school import KEY

ROOT = Path(__file__).parents[1]
SECRET = "a-secret-that-only-Telegram-knows"
#: To load aiogram takes seconds, and to read three languages one more. A server that has done both forks itself for
#: each new process of the tests; what Windows cannot do, it does the long way.
CONTEXT = multiprocessing.get_context(
    "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
)
if CONTEXT.get_start_method() == "forkserver":
    CONTEXT.set_forkserver_preload(["pytest", "tests.school", "tests.preloaded"])


def keep_a_young_self() -> None:
    """That server need not load anything where it is a fork of whoever runs the tests, made before the first of them:
    later there are loops, threads, and what a story has put in the place of something else."""
    if sys.platform != "linux" or sys.version_info >= (3, 14):  # another protocol
        return
    import_module("tests.preloaded")
    ages.files(ages.newest())
    address = connection.arbitrary_address("AF_UNIX")
    alive_r, alive_w = os.pipe()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen()
        young = os.fork()
        if not young:
            try:
                _serve(listener.fileno(), alive_r)
            finally:
                os._exit(0)
    os.close(alive_r)
    server: Any = forkserver._forkserver
    server._forkserver_address, server._forkserver_alive_fd, server._forkserver_pid = address, alive_w, young


def _serve(listener: int, alive: int) -> None:
    """Has nothing of its former self in hand but what it says: a pipe that it held would never come to its end."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for held in {int(one) for one in os.listdir("/proc/self/fd")} - {1, 2, nothing, listener, alive}:
        with suppress(OSError):  # the listing's own
            os.fstat(held)
            os.dup2(nothing, held)
    sys.stdout, sys.stderr = (open(stream, "w", encoding="utf-8", closefd=False) for stream in (1, 2))  # noqa: SIM115 -- to the process's end
    faulthandler.disable()
    forkserver.main(listener, alive, [])


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def process_of(
    arguments: Sequence[str],
    folder: Path,
    environment: dict[str, str],
    err: Path,
    out: Path | None = None,
    hurried: dict[str, object] | None = None,
) -> BaseProcess:
    """`python -m bot` with these arguments, not yet started. What it says is added to the files; what it would wait
    for too long is set otherwise by its name."""
    process = CONTEXT.Process(target=_live, args=(arguments, folder, environment, err, out, hurried or {}))
    # Else a story that failed would wait for its bot for ever.
    atexit.register(lambda: process.is_alive() and process.kill())
    return process


def _live(
    arguments: Sequence[str],
    folder: Path,
    environment: dict[str, str],
    err: Path,
    out: Path | None,
    hurried: dict[str, object],
) -> None:
    for name, value in hurried.items():
        pytest.MonkeyPatch().setattr(name, value)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for stream, file in ((sys.stderr, err), (sys.stdout, out or Path(os.devnull))):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), stream.fileno())
        stream.reconfigure(encoding="utf-8")
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if arguments[0] != "demo":  # which makes its database step by step, as anybody's bot does
        command.upgrade = ages.upgrade
    sys.exit(main(list(arguments)))


def _end_with_parent() -> None:
    """No bot outlives the tests, however they end."""
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(1)


def run_bot(folder: Path, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """One command to its end, under no other settings than these."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("BOT_", "DATA", "WEBHOOK"))}
    with tempfile.TemporaryDirectory() as said:
        out, err = Path(said, "out"), Path(said, "err")
        process = process_of(arguments, folder, environment | settings, err, out)
        process.start()
        process.join()
        assert process.exitcode is not None
        return subprocess.CompletedProcess(
            arguments, process.exitcode, out.read_text("utf-8"), err.read_text("utf-8")
        )


@dataclass
class RunningBot:
    """`python -m bot run` on one database, started and stopped as often as a test likes."""

    url: str
    file: Path
    webhook: bool = False
    settings: dict[str, str] = field(default_factory=dict)
    hurried: dict[str, object] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: BaseProcess | None = None

    async def start(self) -> None:
        environment = os.environ | {
            "BOT_TOKEN": "42:DEMO",
            "BOT_API_URL": self.url,
            "DATABASE_URL": url_of(self.file),
            "DATA_KEY": base64.b64encode(KEY).decode(),
            "SCHOOL_NAME": "№1 мектеп",
            "LOG_LEVEL": "ERROR",
        }
        if self.webhook:
            environment |= {
                "WEBHOOK_URL": f"http://127.0.0.1:{self.port}",
                "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_PORT": str(self.port),
            }
        arguments = ["run", "--webhook"] if self.webhook else ["run"]
        self.process = process_of(
            arguments, self.file.parent, environment | self.settings, self.log, hurried=self.hurried
        )
        await asyncio.to_thread(self.process.start)

    @property
    def log(self) -> Path:
        """Everything that all its lives wrote to stderr."""
        return self.file.with_suffix(".log")

    async def end(self, with_signal: signal.Signals) -> int:
        """Ends it; returns the exit code. SIGTERM may take a while: what is in hand is finished."""
        assert self.process
        assert self.process.pid
        if self.process.is_alive():
            os.kill(self.process.pid, with_signal)
        await asyncio.to_thread(self.process.join, 30)
        assert self.process.exitcode is not None
        return self.process.exitcode

    async def kill(self) -> None:
        await self.end(signal.SIGKILL)


async def drained(telegram: Telegram, within: float = 120) -> None:
    """Waits until the bot has confirmed every update."""
    async with asyncio.timeout(within):
        while telegram.updates.pending:  # noqa: ASYNC110 -- what another process does is asked for
            await asyncio.sleep(0.02)
