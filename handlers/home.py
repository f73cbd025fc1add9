"""The way home: the button that leads to the menu from everywhere."""

from handlers.screens import Button
from locales.words import Words
from school.presses.menu import MenuPress


def home(words: Words) -> Button:
    return Button(words.plain("button-menu"), MenuPress())
