"""The way home: the button that leads to the menu from everywhere."""

from handlers.screens import Button, Press
from locales.words import Words


class MenuPress(Press, prefix="menu"):
    """Opens the menu, or the help and language screens beside it."""

    to: str = "menu"
    value: str = ""


def home(words: Words) -> Button:
    return Button(words.plain("button-menu"), MenuPress())
