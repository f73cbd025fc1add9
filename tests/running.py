"""The bot in a process of its own, so that it can be killed: by polling or by webhook."""

import asyncio
import base64
import os
import signal
import socket
import sys
from dataclasses import dataclass, field
from pathlib import Path

from simulator import Telegram
from tests.school import KEY

ROOT = Path(__file__).parents[1]
SECRET = "a-secret-that-only-Telegram-knows"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@dataclass
class RunningBot:
    """`python -m bot run` on one database, started and stopped as often as a test likes."""

    url: str
    file: Path
    webhook: bool = False
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        environment = os.environ | {
            "BOT_TOKEN": "42:DEMO",
            "BOT_API_URL": self.url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.file}",
            "DATA_KEY": base64.b64encode(KEY).decode(),
            "SCHOOL_NAME": "№1 мектеп",
            "LOG_LEVEL": "ERROR",
            "PYTHONPATH": str(ROOT),
        }
        if self.webhook:
            environment |= {
                "WEBHOOK_URL": f"http://127.0.0.1:{self.port}",
                "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_PORT": str(self.port),
            }
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                *(["--webhook"] if self.webhook else []),
                env=environment | self.settings,
                cwd=self.file.parent,
                stderr=log,
            )

    @property
    def log(self) -> Path:
        """Everything that all its lives wrote to stderr."""
        return self.file.with_suffix(".log")

    async def end(self, with_signal: signal.Signals) -> int:
        """Ends it; returns the exit code. SIGTERM may take 15 seconds: what is in hand is finished."""
        assert self.process
        if self.process.returncode is None:
            self.process.send_signal(with_signal)
        return await asyncio.wait_for(self.process.wait(), 15)

    async def kill(self) -> None:
        await self.end(signal.SIGKILL)


async def drained(telegram: Telegram, within: float = 60) -> None:
    """Waits until the bot has confirmed every update."""
    async with asyncio.timeout(within):
        while telegram.updates.pending:  # noqa: ASYNC110 -- what another process does is asked for
            await asyncio.sleep(0.02)
