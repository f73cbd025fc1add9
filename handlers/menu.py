"""The menu, help, language, and the answers to whatever nobody else understands."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import assert_never

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeUnion,
    CallbackQuery,
    Message,
)

from db import people
from handlers.doors import needs, refuse
from handlers.forms import leave_form
from handlers.home import home, join_ways
from handlers.room import Room
from handlers.screens import Button, InPrivate, Pressed, Screen, answer, paired, show
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from school.presses.menu import MenuPress
from school.rights import Deed, may, speaks_as

#: Of more entries than these the short ones stand side by side, so that the whole menu is seen at once on a phone.
MOST_IN_A_COLUMN = 8
COMMANDS = ("menu", "help", "hotline", "language", "cancel")


def menu_screen(visit: Visit) -> Screen:
    """What this person can do here, by their roles at this moment."""
    person, words = visit.person, visit.words
    rooms = sorted(visit.rooms, key=lambda room: room.below)
    entries = [button for room in rooms for button in room.entries(visit)]
    rows = paired(entries) if len(entries) > MOST_IN_A_COLUMN else [[one] for one in entries]
    aside = [
        Button(words.plain("menu-language"), MenuPress(to="language")),
        Button(words.plain("menu-help"), MenuPress(to="help")),
    ]
    text = words("menu-title", name=person.name, school=visit.school_name)
    if visit.letters_wait:
        text = f"{words('menu-letters-wait')}\n\n{text}"
    return Screen(text, [*rows, aside])


def language_screen(words: Words) -> Screen:
    choices = [
        [Button(Words(code, words.zone).plain("language-name"), MenuPress(to="speak", value=code))]
        for code in LANGUAGES
    ]
    return Screen(words("language-question"), choices)


def help_screen(visit: Visit) -> Screen:
    words = visit.words
    key = "help-text" if visit.who and visit.who.active else "door-join-first"
    rows = [[home(words)]] if visit.who else []
    if key == "help-text":
        text = words(key, school=visit.school_name, asks=_who_asks(visit))
        return Screen(f"{text}\n\n{words(f'help-of-{speaks_as(visit.person)}')}", rows)
    return Screen(words(key), rows)


def _who_asks(visit: Visit) -> str:
    """Whose question it is: a family asks the class teacher, who asks the deputy head."""
    if may(visit.who, Deed.MANAGE_PEOPLE):
        return "lead"
    return "staff" if may(visit.who, Deed.SEE_PLAN) else "family"


async def open_menu(event: Message | CallbackQuery, visit: Visit) -> None:
    await leave_form(visit)
    await show(event, menu_screen(visit))


async def on_menu_press(query: CallbackQuery, callback_data: MenuPress, visit: Visit) -> None:
    """Before joining there is a language to be chosen, and nothing else yet."""
    known = may(visit.who, Deed.USE_MENU)
    if not known and not (callback_data.to == "speak" and callback_data.value in LANGUAGES):
        await refuse(query, visit, Deed.USE_MENU)
        return
    match callback_data.to:
        case "speak" if not known:
            await visit.conversation.speak(callback_data.value)
            spoken = Words(callback_data.value, visit.zone)
            said = Screen(spoken("join-greeting", school=visit.school_name), join_ways(spoken))
            await show(query, said, spoken.plain("language-set"))
        case "language":
            await show(query, language_screen(visit.words))
        case "help":
            await show(query, help_screen(visit))
        case "speak" if callback_data.value in LANGUAGES:
            await speak(query, visit, callback_data.value)
        case "menu":
            await open_menu(query, visit)
        case "speak":  # a language that the bot no longer speaks
            await on_old_button(query, visit)
        case never:
            assert_never(never)


async def speak(query: CallbackQuery, visit: Visit, language: str) -> None:
    """From now on everything reaches this person in this language: screens, letters and the command list."""
    person_id = visit.person.id
    await visit.store.write(lambda tx: people.change(tx, person_id, language=language, language_given=True))
    spoken = Words(language, visit.zone)
    fresh = Visit(**{**visit.__dict__, "words": spoken})
    await set_own_commands(fresh)
    await show(query, menu_screen(fresh), spoken.plain("language-set"))


async def on_help(message: Message, visit: Visit) -> None:
    await show(message, help_screen(visit))


async def on_language(message: Message, visit: Visit) -> None:
    await show(message, language_screen(visit.words))


async def on_cancel(message: Message, visit: Visit) -> None:
    """Leaves a form; without one it says so."""
    left = await leave_form(visit)
    said = visit.words("form-cancelled" if left else "nothing-to-cancel")
    if visit.who is None or not visit.who.active:
        await message.answer(said)
        return
    menu = menu_screen(visit)
    await show(message, Screen(f"{said}\n\n{menu.text}", menu.rows))


async def on_anything(message: Message, visit: Visit) -> None:
    """What nobody understood: a sticker, a voice message, a word out of place."""
    menu = menu_screen(visit)
    await show(message, Screen(f"{visit.words('not-understood')}\n\n{menu.text}", menu.rows))


async def on_old_button(query: CallbackQuery, visit: Visit) -> None:
    """A button of a former version, or data that no button of ours ever had."""
    await answer(query, visit.words.plain("button-too-old"), alert=True)


def commands_of(visit: Visit) -> list[str]:
    """The commands that this person can use: every room that has something in their menu."""
    own = [room.name for room in visit.rooms if room.command and room.entries(visit)]
    return [COMMANDS[0], *own, *COMMANDS[1:]]


async def set_own_commands(visit: Visit) -> None:
    """The command list beside the input line, by the person's roles and in their language."""
    await _set(visit.bot, commands_of(visit), visit.words, BotCommandScopeChat(chat_id=visit.telegram_id))


async def set_commands_for_all(bot: Bot, words: Words) -> None:
    """The list for everybody whom the bot does not know yet, in each language of Telegram that it speaks."""
    for code in LANGUAGES:
        spoken = Words(code, words.zone)
        await _set(bot, ["start", *COMMANDS], spoken, BotCommandScopeAllPrivateChats(), code)


async def _set(
    bot: Bot, names: list[str], words: Words, scope: BotCommandScopeUnion, language: str | None = None
) -> None:
    commands = [BotCommand(command=name, description=words.plain(f"command-{name}")) for name in names]
    with suppress(TelegramAPIError):  # a convenience; the menu's buttons do the same
        await bot.set_my_commands(commands, scope, language_code=language)


def shortcut(command: Callable[[Visit], Awaitable[Screen]]) -> Callable[[Message, Visit], Awaitable[None]]:
    """A command that opens what a button of the menu opens."""

    async def open_room(message: Message, visit: Visit) -> None:
        await leave_form(visit)
        await show(message, await command(visit))

    return open_room


def build_first(rooms: Sequence[Room]) -> Router:
    """Commands: before the forms, so that they work in the middle of one."""
    router = Router(name="commands")
    private = InPrivate()
    router.message.register(open_menu, private, Command("menu", ignore_case=True), flags=needs(Deed.USE_MENU))
    router.message.register(on_help, private, Command("help", ignore_case=True), flags=needs(Deed.GREET))
    router.message.register(
        on_language, private, Command("language", ignore_case=True), flags=needs(Deed.GREET)
    )
    router.message.register(on_cancel, private, Command("cancel", ignore_case=True), flags=needs(Deed.GREET))
    for room in rooms:
        if room.command:
            opens = shortcut(room.command)
            router.message.register(
                opens, private, Command(room.name, ignore_case=True), flags=needs(room.deed)
            )
    router.callback_query.register(on_menu_press, Pressed(MenuPress), flags=needs(Deed.GREET))
    return router


def build_last() -> Router:
    """What is left when nobody else answered."""
    router = Router(name="leftovers")
    router.message.register(on_anything, InPrivate(), flags=needs(Deed.USE_MENU))
    router.callback_query.register(on_old_button, flags=needs(Deed.GREET))
    return router
