"""The way home: the button that leads to the menu from everywhere; and for a stranger the ways in."""

from handlers.screens import Button, Screen
from handlers.visit import Visit
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


def ways(visit: Visit) -> list[list[Button]]:
    """A giver who is on no list has no menu."""
    return [[home(visit.words)]] if visit.who else []


async def back_to_menu(visit: Visit) -> Screen:
    return Screen(visit.words("form-cancelled"), [[home(visit.words)]])
