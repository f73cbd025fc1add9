"""Logs: one line an event, as text or JSON, without tokens and without what people typed."""

import json
import logging
import re
import sys

from bot.settings import Settings

LONGEST = 2000
_TOKEN = re.compile(r"\d{5,}:[\w-]{20,}")


class Clean(logging.Formatter):
    """Takes tokens out, line breaks in, and cuts what is endless."""

    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))


class AsJson(Clean):
    """The same as one JSON object a line, for programs that read logs."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "name": record.name,
            "message": clean(record.getMessage()),
        }
        return json.dumps(told, ensure_ascii=False)


def clean(line: str) -> str:
    line = _TOKEN.sub("<token>", line)
    return re.sub(r"[\x00-\x1f\x7f]", " ", line)[:LONGEST]


def set_up_logs(settings: Settings) -> None:
    """One handler on the root. Libraries that quote what they carry stay quieter than DEBUG."""
    handler = logging.StreamHandler(sys.stderr)
    formatter = (
        AsJson()
        if settings.log_format == "json"
        else Clean("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    handler.setFormatter(formatter)
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for name in ("aiosqlite", "sqlalchemy", "asyncio", "apscheduler", "aiogram.event", "aiogram.dispatcher"):
        logging.getLogger(name).setLevel(logging.WARNING)
