"""Logs: one line an event, as text or JSON, without tokens and without what people typed."""

import json
import logging
import re
import sys
from logging.handlers import RotatingFileHandler

from bot.settings import Settings
from db.engines import password_of

LONGEST = 2000
#: What tells a school nothing unless something is wrong.
QUIET = (
    "aiosqlite",
    "alembic.runtime.plugins",
    "sqlalchemy",
    "asyncio",
    "apscheduler",
    "aiogram.event",
    "aiogram.dispatcher",
)
#: A shorter password of a database would take common words out of the log.
SECRET_FROM = 8
#: Of LOG_FILE, in bytes, and how many older ones stay.
LARGEST, OLDER = 5_000_000, 5
_TOKEN = r"\d{5,}:[\w-]{20,}"  # noqa: S105 -- the shape of any bot's token


class Clean(logging.Formatter):
    """Takes keys and tokens out, makes one line of it, and cuts what is endless."""

    def __init__(self, secrets: list[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = re.compile("|".join([*map(re.escape, secrets), _TOKEN]))

    def format(self, record: logging.LogRecord) -> str:
        return self.clean(super().format(record))

    def clean(self, line: str) -> str:
        line = self._secrets.sub("<secret>", line)
        return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", line)[:LONGEST]


class AsJson(Clean):
    """The same as one JSON object a line, for programs that read logs."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "name": record.name,
            "message": self.clean(record.getMessage()),
        }
        return json.dumps(told, ensure_ascii=False)


def set_up_logs(settings: Settings) -> None:
    """Handlers on the root: stderr, and LOG_FILE. Raises OSError.

    Libraries that quote what they carry stay quieter than DEBUG.
    """
    handler = logging.StreamHandler(sys.stderr)
    keys = (settings.bot_token, settings.data_key, settings.webhook_secret)
    secrets = [key.get_secret_value() for key in keys if key.get_secret_value()]
    password = password_of(settings.database_url)
    if len(password) >= SECRET_FROM:
        secrets.append(password)
    handlers: list[logging.Handler] = [handler]
    if settings.log_file:
        settings.log_file.parent.mkdir(parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(settings.log_file, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8")
        )
    for one in handlers:
        one.setFormatter(AsJson(secrets) if settings.log_format == "json" else Clean(secrets))
    logging.basicConfig(level=settings.log_level, handlers=handlers, force=True)
    logging.captureWarnings(capture=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
