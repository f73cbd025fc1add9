"""A loopback Bot API server and its page of phones: it stands in for Telegram in the demo and in the tests.

Its truth is Telegram's documentation as modelled in aiogram's methods and types; it knows nothing of our bot.
"""

from simulator.accounts import Account
from simulator.chats import Notice
from simulator.server import DEMO_TOKEN, Telegram

__all__ = ["DEMO_TOKEN", "Account", "Notice", "Telegram"]
