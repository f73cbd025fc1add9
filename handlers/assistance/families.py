"""Records of families at the social pedagogue's desk: numbers on the list, names only on a card that goes nowhere."""

from datetime import date
from functools import partial
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.assistance.needs import read_past_day
from handlers.forms import Filling, Form, Refused, back_to, begin, screen_or_refused
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import Instead, one_person, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.assistance.families import FamilyRefusal
from school.presses.assistance import FamilyPress, KeeperPress
from school.rights import Deed, is_pupil
from services.assistance import families
from services.assistance.families import FamilyCard


async def list_screen(visit: Visit, number: int = 0) -> Screen | FamilyRefusal:
    words = visit.words
    found = await visit.store.read(families.all_of, visit.asking)
    if isinstance(found, FamilyRefusal):
        return found
    page = page_of(found, number)
    rows = [[Button(words.plain("family-new"), FamilyPress("new"))]]
    rows += [
        [Button(words.plain("family-line", number=f"{one.number:03}"), FamilyPress("card", one.id))]
        for one in page.items
    ]
    arrows = page.arrows(lambda turned: FamilyPress(page=turned))
    back = Button(words.plain("button-back"), KeeperPress())
    return Screen(words("family-list", families=page.total), [*rows, arrows, [back, home(words)]])


async def card_screen(visit: Visit, family_id: int) -> Screen | FamilyRefusal:
    seen = await visit.store.write(families.read, visit.asking, family_id)
    return seen if isinstance(seen, FamilyRefusal) else _card(visit.words, seen)


def _card(words: Words, seen: FamilyCard) -> Screen:
    family_id = seen.row.id
    lines = [words("family-card", number=f"{seen.row.number:03}", children=len(seen.children))]
    lines += [words("family-child", name=one.name, class_name=one.class_name or "–") for one in seen.children]
    lines += [
        words("need-line", number=one.number, state=words.plain(f"need-state-{one.state}"))
        for one in seen.requests
    ]
    if seen.consent:
        until = words.full_day(seen.consent.ends_on)
        lines.append(words("family-agreed", day=seen.consent.agreed_on, until=until))
    rows = [
        [Button(words.plain("family-add-this", name=one.name), FamilyPress("add-it", family_id, one.id))]
        for one in seen.others
    ]
    rows.append([Button(words.plain("family-add"), FamilyPress("add", family_id))])
    rows += [
        [Button(words.plain("family-off", name=one.name), FamilyPress("off", family_id, one.id))]
        for one in seen.children
    ]
    rows.append([Button(words.plain("family-confirm"), FamilyPress("confirm", family_id))])
    rows.append([Button(words.plain("family-erase"), FamilyPress("erase", family_id))])
    back = Button(words.plain("button-back"), FamilyPress())
    return Screen("\n".join(lines), [*rows, [back, home(words)]], protected=True)


async def on_family_press(query: CallbackQuery, callback_data: FamilyPress, visit: Visit) -> None:
    press, write, asking = callback_data, visit.store.write, visit.asking
    made: Screen | FamilyRefusal
    match press.deed:
        case "list":
            made = await list_screen(visit, press.page)
        case "new" | "add":
            await begin_telling(query, visit, press)
            return
        case "card":
            made = await card_screen(visit, press.family)
            if isinstance(made, Screen):
                await answer(query)
                await _send(visit, made)
                return
        case "add-it" | "off":
            changes = partial(families.change_child, belongs=press.deed == "add-it")
            refusal = await write(changes, asking, press.family, press.child)
            made = refusal or await _card_or_list(visit, press.family)
        case "confirm":
            made = await write(families.confirm, asking, press.family) or await card_screen(
                visit, press.family
            )
        case "erase":
            yes = Button(visit.words.plain("family-erase-sure"), FamilyPress("sure", press.family))
            back = Button(visit.words.plain("button-back"), FamilyPress("card", press.family))
            made = Screen(visit.words("family-erase-ask"), [[yes], [back]])
        case "sure":
            made = await write(families.erase, asking, press.family) or await list_screen(visit)
        case never:
            assert_never(never)
    if isinstance(made, Screen):
        await show(query, made)
    else:
        await answer(query, visit.words.plain(made), alert=True)


async def _send(visit: Visit, screen: Screen) -> None:
    """In a message of its own that cannot be forwarded or saved."""
    await visit.bot.send_message(
        visit.telegram_id, screen.whole_text, reply_markup=screen.keyboard, protect_content=True
    )


async def _made(visit: Visit, family_id: int) -> Screen | FamilyRefusal:
    """That it is noted, and the way to the card."""
    words = visit.words
    found = await visit.store.read(families.all_of, visit.asking)
    row = (
        None
        if isinstance(found, FamilyRefusal)
        else next((one for one in found if one.id == family_id), None)
    )
    if row is None:
        return FamilyRefusal.NOT_FOUND
    opens = Button(words.plain("family-line", number=f"{row.number:03}"), FamilyPress("card", family_id))
    return Screen(words("need-noted"), [[opens], [home(words)]])


async def _card_or_list(visit: Visit, family_id: int) -> Screen | FamilyRefusal:
    """The last child goes with the record."""
    made = await card_screen(visit, family_id)
    return made if isinstance(made, Screen) else await list_screen(visit)


async def begin_telling(query: CallbackQuery, visit: Visit, press: FamilyPress) -> None:
    found = await visit.store.read(families.all_of, visit.asking)
    if isinstance(found, FamilyRefusal):
        await answer(query, visit.words.plain(found), alert=True)
    elif press.deed == "new":
        await begin(NEW, query, visit)
    else:
        await begin(ADD, query, visit, family=press.family)


async def read_agreed_on(filling: Filling, message: Message) -> Any:
    """«12.10»: the day of a family's word, in the last two months."""
    day = read_past_day(message.text or "", filling.visit.today)
    return day.isoformat() if day else Refused("need-no-such-day")


async def make(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (filling.token, told["who"]["chosen"], date.fromisoformat(told["on"]))
    outcome = await visit.store.write(families.make, visit.asking, *said)
    made = outcome if isinstance(outcome, FamilyRefusal) else await _made(visit, outcome)
    return screen_or_refused(made)


async def add(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    change = partial(families.change_child, belongs=True)
    refusal = await visit.store.write(change, visit.asking, told["family"], told["who"]["chosen"])
    made = refusal or await _made(visit, told["family"])
    return screen_or_refused(made)


async def back_to_list(visit: Visit) -> Screen:
    made = await list_screen(visit)
    return made if isinstance(made, Screen) else Screen(visit.words(made), [[home(visit.words)]])


_WHO = one_person("who", "family-ask-child", is_pupil)
NEW = Form(
    "family",
    Deed.HANDLE_NEEDS,
    (
        _WHO,
        typed(
            "on",
            "family-ask-agreed",
            read_agreed_on,
            Instead("today", "family-agreed-today", lambda filling: filling.visit.today.isoformat()),
        ),
    ),
    make,
    back_to_list,
    private=True,
)
ADD = Form(
    "family-child",
    Deed.HANDLE_NEEDS,
    (_WHO,),
    add,
    back_to("family", card_screen, back_to_list),
    private=True,
)
FORMS = (NEW, ADD)
