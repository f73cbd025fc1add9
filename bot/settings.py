"""The settings: one class, read from the environment and from .env; what is unknown or malformed is refused."""

import re
import zoneinfo
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.complaints import Complaint
from db.engines import engine_of

#: The zones of the package tzdata, which the lock file pins, and not those of a system that may be years old.
zoneinfo.reset_tzpath(())
ZoneInfo.clear_cache()

Language = Literal["kk", "ru", "en"]


class Settings(BaseSettings):
    """Every setting stands in .env.example with a word on what it is for."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8-sig", extra="forbid", env_ignore_empty=True
    )

    bot_token: SecretStr = SecretStr("")
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///school.db"
    backup_dir: Path | None = None
    backups_kept: int = Field(default=14, ge=1, le=1000)
    timezone: str = "Asia/Almaty"
    default_language: Language = "kk"
    school_name: str = Field(default="Мектеп", min_length=1, max_length=200)
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    data_key: SecretStr = SecretStr("")
    invitation_days: int = Field(default=7, ge=1, le=60)
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    webhook_host: str = "127.0.0.1"
    webhook_port: int = Field(default=8080, ge=1, le=65535)
    link_checks: Literal["off", "public", "any"] = "off"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_file: Path | None = None
    log_format: Literal["text", "json"] = "text"

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _numbers(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        parts = [part for part in re.split(r"[,;\s]+", value.strip()) if part]
        if not all(re.fullmatch(r"\d{1,18}", part) for part in parts):
            raise ValueError(
                "numbers with commas between them are expected, as @userinfobot in Telegram tells them"
            )
        return tuple(int(part) for part in parts)

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not re.fullmatch(r"\d+:[\w-]{3,}", value.get_secret_value()):
            raise ValueError("digits, a colon and letters are expected, as BotFather gives them")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if not re.fullmatch(r"https?://[^/\s]+(/[^\s]*)?", value):
            raise ValueError("an address that begins with http:// or https:// is expected")
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[^/\s]+(/[^\s]*)?", value):
            raise ValueError("an address that begins with https:// is expected")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
            raise ValueError("16 to 256 letters A-Z a-z, digits, _ or - are expected")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        engine_of(value)
        if value.startswith("sqlite") and "?" in value:
            raise ValueError("the name of a folder or a file holds a «?»; rename it")
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            zone = ZoneInfo(value)
        except (KeyError, ValueError, OSError) as wrong:
            raise ValueError("a name such as Asia/Almaty is expected") from wrong
        offset = datetime(2024, 3, 1, tzinfo=zone).utcoffset()
        if value == "Asia/Almaty" and offset and offset.total_seconds() != 5 * 3600:
            raise ValueError("tzdata is older than March 2024; update it, or reminders come an hour late")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def database_file(self) -> Path | None:
        """The file of a SQLite database; None for a server."""
        return engine_of(self.database_url).file

    @property
    def place_of_copies(self) -> Path | None:
        """Beside which file copies lie that are made before something: the database; of a server's in BACKUP_DIR."""
        return self.database_file or (self.backup_dir / "school.db" if self.backup_dir else None)


def check_env_file(folder: Path) -> None:
    """Refuses a .env that Windows has named or saved in its own way. Raises Complaint."""
    file, renamed = folder / ".env", folder / ".env.txt"
    if not file.exists() and renamed.exists():
        raise Complaint(f"{renamed.name}: Windows has added «.txt» to the name; rename it to .env")
    try:
        text = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
    except UnicodeDecodeError:
        text = "\0"
    except OSError as trouble:
        raise Complaint(f".env: cannot be read ({trouble.strerror})") from None
    if "\0" in text:  # UTF-16 is half of zeros
        raise Complaint(".env: is not saved in UTF-8; in Notepad: Save as, Encoding: UTF-8")


def read_settings(**changes: object) -> Settings:
    """The settings of the folder in which the program runs. Raises Complaint, ValidationError."""
    check_env_file(Path())
    return Settings(**changes)  # type: ignore[arg-type]  # pydantic checks them
