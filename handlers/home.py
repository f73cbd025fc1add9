"""The way home: the button that leads to the menu from everywhere."""

from aiogram.filters.callback_data import CallbackData

from handlers.screens import Button
from locales.words import Words


class MenuPress(CallbackData, prefix="menu"):
    """Opens the menu, or the help and language screens beside it."""

    to: str = "menu"
    value: str = ""


def home(words: Words) -> Button:
    return Button(words.plain("button-menu"), MenuPress())
