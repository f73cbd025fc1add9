"""A room: all that the house needs to know of one part of it, said in one line at the foot of that part's file."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from aiogram import Router
from aiogram.types import Message

from handlers.forms import Form
from handlers.screens import Button, Screen
from handlers.visit import Visit
from papers.recipes import Details, Paper, Supplies
from school.rights import Deed

#: Slow work that a room asked for, done after the press: papers, or a screen, each sent as it comes.
Job = Callable[[Details, Supplies], AsyncGenerator[Paper | Screen | str, None]]


def nothing(visit: Visit) -> list[Button]:
    return []


@dataclass(frozen=True)
class Room:
    """A name and what stands in the room; `command` opens it with `/name` for whoever has it in the menu."""

    name: str
    build: Callable[[], Router]
    entries: Callable[[Visit], list[Button]] = nothing
    forms: Sequence[Form] = ()
    command: Callable[[Visit], Awaitable[Screen]] | None = None
    deed: Deed = Deed.USE_MENU  # what the command needs
    jobs: Mapping[str, Job] = field(default_factory=dict)
    #: What a link opens for everybody, on a list or not: «t.me/bot?start=word», or «…=word-and-more».
    links: Mapping[str, Callable[[Message, Visit], Awaitable[None]]] = field(default_factory=dict)
    #: What somebody sees instead of the ways in who has left the school, and whom the room still knows.
    former: Callable[[Visit], Awaitable[Screen | None]] | None = None
    below: int = 0  # in the menu: the rooms stand as they are listed, these further down
