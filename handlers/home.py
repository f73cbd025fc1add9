"""The way home: the button that leads to the menu from everywhere; and for a stranger the ways in."""

from handlers.screens import Button
from locales.words import Words
from school.presses.menu import MenuPress
from school.presses.people import JoinPress


def home(words: Words) -> Button:
    return Button(words.plain("button-menu"), MenuPress())


def join_ways(words: Words) -> list[list[Button]]:
    """Beside the code, which is typed."""
    return [
        [Button(words.plain("join-by-contact"), JoinPress("contact"))],
        [Button(words.plain("join-by-request"), JoinPress("ask"))],
    ]
