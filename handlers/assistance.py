"""Help for a child: a parent asks with consent and follows; the social pedagogue reads with a reason and moves on."""

from typing import Any, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.answers import text_line
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, Stay, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import Instead, one_of, sure, ticks, typed
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.assistance import (
    CATEGORIES,
    ITEMS,
    LONGEST_NOTE,
    MOVES,
    READING_REASONS,
    NeedRefusal,
    NeedState,
    campaign_on,
    holds_identity_number,
    next_campaign,
)
from school.money import money_asked
from school.presses.assistance import KeeperPress, NeedPress
from school.rights import Deed, is_parent, may
from services import assistance
from services.assistance import NeedContent


def entries(visit: Visit) -> list[Button]:
    buttons = []
    if may(visit.who, Deed.REPORT_NEED):
        key = "menu-need" if is_parent(visit.person) else "menu-need-pupil"
        buttons.append(Button(visit.words.plain(key), NeedPress()))
    if may(visit.who, Deed.HANDLE_NEEDS):
        buttons.append(Button(visit.words.plain("menu-needs"), KeeperPress()))
    return buttons


# The reporter


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    words = visit.words
    found = await visit.store.read(assistance.own, visit.person)
    page = page_of(found, number)
    running, coming = campaign_on(visit.today), next_campaign(visit.today)
    if running:
        about = words("need-campaign", name=Word(f"campaign-{running.kind}"), last=running.closes_on)
    else:
        about = words("need-between", name=Word(f"campaign-{coming.kind}"), first=coming.opens_on)
    buttons = [[Button(words.plain("need-new"), NeedPress("new"))]]
    for need in page.items:
        text = words.plain("need-line", number=need.number, state=words.plain(f"need-state-{need.state}"))
        buttons.append([Button(text, NeedPress("card", need=need.id, page=page.number))])
    arrows = page.arrows(lambda turned: NeedPress(page=turned))
    text = f"{words('need-list', requests=page.total)}\n\n{about}\n\n{words('need-trust-line')}"
    return Screen(text, [*buttons, arrows, [home(words)]])


async def card_screen(visit: Visit, press: NeedPress) -> Screen | NeedRefusal:
    """Where a request stands, its way, and how many people have opened it."""
    words = visit.words
    seen = await visit.store.read(assistance.own_card, visit.person, press.need)
    if isinstance(seen, NeedRefusal):
        return seen
    need, moves, readers = seen
    text = words("need-card", number=need.number, state=Word(f"need-state-{need.state}"), readers=readers)
    lines = [words("need-move", when=need.created_at, state=Word("need-state-new"))]
    lines += [words("need-move", when=one.at, state=Word(f"need-state-{one.state}")) for one in moves]
    buttons = []
    if assistance.may_withdraw(need):
        buttons.append([Button(words.plain("need-withdraw"), NeedPress("withdraw", need=need.id))])
    back = Button(words.plain("button-back"), NeedPress(page=press.page))
    return Screen(f"{text}\n\n" + "\n".join(lines), [*buttons, [back, home(words)]])


async def on_need_press(query: CallbackQuery, callback_data: NeedPress, visit: Visit) -> None:
    press, words, toast = callback_data, visit.words, None
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
            return
        case "new":
            await begin(ASK, query, visit)
            return
        case "withdraw":
            yes = Button(words.plain("need-withdraw-yes"), NeedPress("sure", need=press.need))
            back = Button(words.plain("button-back"), NeedPress("card", need=press.need))
            await show(query, Screen(words("need-withdraw-sure"), [[yes], [back]]))
            return
        case "sure":
            outcome = await visit.store.write(assistance.withdraw, visit.asking, press.need)
            if isinstance(outcome, NeedRefusal):
                await answer(query, words.plain(outcome), alert=True)
                return
            toast = words.plain("need-withdrawn")
        case "card":
            pass
        case never:
            assert_never(never)
    screen = await card_screen(visit, press)
    if isinstance(screen, NeedRefusal):
        await answer(query, words.plain(screen), alert=True)
        return
    await show(query, screen, toast)


# The form


async def ask_child(filling: Filling) -> Screen:
    """Own children, or the class in pages."""
    visit = filling.visit
    children = await visit.store.read(assistance.children_for, visit.person)
    number = (
        filling.answers.get("child", {}).get("page", 0)
        if isinstance(filling.answers.get("child"), dict)
        else 0
    )
    page = page_of(children, number)
    buttons = [[filling.choice(child.name, child.id)] for child in page.items]
    if page.pages > 1:
        turns = [
            filling.choice(sign, f"p{(page.number + step) % page.pages}")
            for sign, step in (("‹", -1), ("›", 1))
        ]
        buttons.append(turns)
    return Screen(visit.words("need-ask-child" if children else "need-no-child"), buttons)


async def read_child(filling: Filling, pressed: str) -> Any:
    if pressed.startswith("p") and pressed[1:].isdigit():
        return Stay({"page": int(pressed[1:])})
    children = await filling.visit.store.read(assistance.children_for, filling.visit.person)
    chosen = next((child.id for child in children if str(child.id) == pressed), None)
    return chosen or Refused(NeedRefusal.NOT_YOUR_CHILD)


async def read_note(filling: Filling, message: Message) -> Any:
    typed = await text_line(LONGEST_NOTE)(filling, message)
    if isinstance(typed, str) and holds_identity_number(typed):
        return Refused("need-no-identity")
    if isinstance(typed, str) and money_asked(typed):
        return Refused("need-no-money")
    return typed


async def _summary(filling: Filling) -> str:
    words, answers = filling.visit.words, filling.answers
    children = await filling.visit.store.read(assistance.children_for, filling.visit.person)
    name = next((child.name for child in children if child.id == answers["child"]), "–")
    items = ", ".join(words.plain(f"need-item-{one}") for one in answers["items"])
    return words(
        "need-summary",
        name=name,
        category=Word(f"need-category-{answers['category']}"),
        items=items,
        note=answers["note"] or "–",
    )


async def send(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    content = NeedContent(answers["child"], answers["category"], tuple(answers["items"]), answers["note"])
    outcome = await visit.store.write(assistance.report, visit.asking, filling.token, content, visit.today)
    if isinstance(outcome, NeedRefusal):
        return Refused(outcome)
    return Screen(visit.words("need-received", number=outcome), [[home(visit.words)]])


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


ASK = Form(
    "need",
    Deed.REPORT_NEED,
    (
        sure("need-consent", "need-agree", "consent"),
        Question("child", ask_child, pressed=read_child),
        one_of(
            "category",
            "need-ask-category",
            CATEGORIES,
            lambda words, one: words.plain(f"need-category-{one}"),
        ),
        ticks(
            "items",
            "need-ask-items",
            ITEMS,
            lambda words, one: words.plain(f"need-item-{one}"),
            "need-no-item",
        ),
        typed("note", "need-ask-note", read_note, Instead("skip", "button-skip")),
        sure(_summary, "need-send"),
    ),
    send,
    back_to_list,
    private=True,
)
FORMS = (ASK,)


# The social pedagogue


async def desk_screen(visit: Visit, number: int = 0) -> Screen:
    """Numbers and states; no names on a list."""
    words = visit.words
    found, counts = await visit.store.read(assistance.desk, visit.person)
    page = page_of(found, number)
    lines = [
        words("need-count", state=Word(f"need-state-{s}"), requests=counts[s])
        for s in NeedState
        if counts.get(s)
    ]
    buttons = []
    for need in page.items:
        text = words.plain("need-line", number=need.number, state=words.plain(f"need-state-{need.state}"))
        buttons.append([Button(text, KeeperPress("card", need=need.id, page=page.number))])
    arrows = page.arrows(lambda turned: KeeperPress(page=turned))
    return Screen("\n".join([words("need-desk"), *lines]), [*buttons, arrows, [home(words)]])


#: What a button of each deed can name.
VALUES = {"read": READING_REASONS, "move": tuple(NeedState), "category": CATEGORIES}


async def on_keeper_press(query: CallbackQuery, callback_data: KeeperPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await desk_screen(visit, press.page))
        case "card":
            await ask_reason(query, visit, press)
        case "read" | "move" | "category" if press.value not in VALUES[press.deed]:
            await answer(query, words.plain("button-too-old"), alert=True)
        case "read":
            await show_content(query, visit, press)
        case "move":
            await move(query, visit, press.need, NeedState(press.value))
        case "category":
            refusal = await visit.store.write(
                assistance.confirm_category, visit.asking, press.need, press.value
            )
            await answer(query, words.plain(refusal or "need-category-kept"), alert=True)
        case never:
            assert_never(never)


async def move(query: CallbackQuery, visit: Visit, need_id: int, to: NeedState) -> None:
    words = visit.words
    outcome = await visit.store.write(assistance.move, visit.asking, need_id, to)
    if isinstance(outcome, NeedRefusal):
        await answer(query, words.plain(outcome), alert=True)
        return
    text = words("need-moved", number=outcome.number, state=Word(f"need-state-{outcome.state}"))
    await show(query, Screen(text, _moves(visit, outcome.id, outcome.state)))


async def ask_reason(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    """Before the content is shown: why is it opened? The answer is kept for the parents' sake."""
    words = visit.words
    need = await visit.store.read(assistance.look, visit.person, press.need)
    if isinstance(need, NeedRefusal):
        await answer(query, words.plain(need), alert=True)
        return
    reasons = [
        [Button(words.plain(f"need-reason-{one}"), KeeperPress("read", need=need.id, value=one))]
        for one in READING_REASONS
    ]
    text = words("need-why-open", number=need.number, state=Word(f"need-state-{need.state}"))
    back = Button(words.plain("button-back"), KeeperPress(page=press.page))
    await show(query, Screen(text, [*reasons, [back, home(words)]]))


async def show_content(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    """In a message of its own that cannot be forwarded or saved."""
    words = visit.words
    seen = await visit.store.write(assistance.read, visit.asking, press.need, press.value)
    if isinstance(seen, NeedRefusal):
        await answer(query, words.plain(seen), alert=True)
        return
    need, content, child, reporter = seen
    await answer(query)
    if content is None:
        text = words("need-forgotten", number=need.number)
    else:
        text = words(
            "need-content",
            number=need.number,
            name=child.name if child else "–",
            class_name=(child.class_name if child else None) or "–",
            reporter=reporter.name if reporter else "–",
            category=Word(f"need-category-{content.category}"),
            items=", ".join(words.plain(f"need-item-{one}") for one in content.items),
            note=content.note or "–",
        )
    categories = [
        Button(words.plain(f"need-category-{one}"), KeeperPress("category", need=need.id, value=one))
        for one in CATEGORIES[:5]
        if content
    ]
    screen = Screen(
        text,
        [
            *_moves(visit, need.id, need.state)[:-1],
            categories[:2],
            categories[2:4],
            categories[4:],
            [home(words)],
        ],
    )
    await visit.bot.send_message(
        visit.telegram_id, screen.text, reply_markup=screen.keyboard, protect_content=True
    )


def _moves(visit: Visit, need_id: int, state: str) -> list[list[Button]]:
    words = visit.words
    rows = [
        [Button(words.plain(f"need-do-{to}"), KeeperPress("move", need=need_id, value=to))]
        for to in MOVES[NeedState(state)]
    ]
    return [*rows, [Button(words.plain("button-back"), KeeperPress()), home(words)]]


def build() -> Router:
    router = Router(name="assistance")
    router.callback_query.register(on_need_press, Pressed(NeedPress), flags=needs(Deed.REPORT_NEED))
    router.callback_query.register(on_keeper_press, Pressed(KeeperPress), flags=needs(Deed.HANDLE_NEEDS))
    return router


ROOM = Room("assistance", build, entries, FORMS)
