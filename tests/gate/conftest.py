"""The gate: what must hold before a school may use the bot. It plays on the stage of the chats."""

from tests.chats.conftest import stage

__all__ = ["stage"]
