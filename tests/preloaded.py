"""What each new process of the tests finds done already: everything is imported, and every language is read."""

import bot.commands.imports
import bot.commands.running
import bot.webhook
import simulator
from locales.words import LANGUAGES, has_message

__all__ = ["bot", "simulator"]

for language in LANGUAGES:
    has_message(language, "button-back")
