"""Whoever wants to give: a form that needs no place on a list, own offers; and the keeper's side of it."""

from datetime import date
from functools import partial
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.answers import public, text_line
from handlers.assistance.lines import thing
from handlers.assistance.needs import detail_of
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.questions import Instead, one_of, sure, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance import holds_identity_number
from school.assistance.giving import DEEDS, GIVERS, GivingRefusal
from school.assistance.lines import KINDS, PAID_BY_STATE, DetailRefusal, Wanted, read_wanted
from school.money import money_asked
from school.presses.assistance import GivePress, OfferPress
from school.rights import Deed
from school.typed import day_near
from services.assistance import donors, giving
from services.assistance.giving import OfferCard, Offered

#: What can be given as a thing.
THINGS = tuple(kind for kind in KINDS if kind not in PAID_BY_STATE)
MOST_OFFERED = 1000


def _ways(words: Words, visit: Visit) -> list[Button]:
    return [home(words)] if visit.who else []


async def own_screen(visit: Visit) -> Screen:
    """What this account has offered, and what became of it; never for whom."""
    words = visit.words
    found = await visit.store.read(giving.own, visit.school_id, visit.telegram_id)
    texts, rows = (
        [words("give-list", offers=len(found))],
        [[Button(words.plain("give-new"), GivePress("new"))]],
    )
    for one in found[:8]:
        offer = one.offer
        state = Word(f"offer-state-{offer.state}")
        wanted = Wanted(offer.kind, offer.size, offer.quantity)
        texts.append(
            words(
                "give-own-line",
                number=offer.id,
                thing=thing(words, wanted),
                state=state,
                promised=one.promised,
                given=one.given,
            )
        )
        if offer.state == "open":
            rows.append([Button(words.plain("give-back", number=offer.id), GivePress("back", offer.id))])
    kept = await visit.store.read(giving.card_of_giver, visit.vault, visit.school_id, visit.telegram_id)
    if kept is not None:
        texts.append(words("give-kept", who=kept))
        rows.append([Button(words.plain("give-erase"), GivePress("erase"))])
    public = await visit.store.read(giving.is_public, visit.school_id, visit.telegram_id)
    if public is not None:
        texts.append(words("give-thanked-public" if public else "give-thanked-private"))
        label = words.plain("give-do-private" if public else "give-do-public")
        rows.append([Button(label, GivePress("private" if public else "public"))])
    return Screen("\n".join(texts), [*rows, _ways(words, visit)])


async def on_start(message: Message, visit: Visit) -> None:
    """The link of a leaflet."""
    await begin(GIVE, message, visit)


async def on_give_press(query: CallbackQuery, callback_data: GivePress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            pass
        case "new":
            await begin(GIVE, query, visit)
            return
        case "back":
            yes = Button(words.plain("give-back-sure"), GivePress("sure", press.offer))
            await show(
                query,
                Screen(words("give-back-ask"), [[yes], [Button(words.plain("button-back"), GivePress())]]),
            )
            return
        case "erase":
            yes = Button(words.plain("give-erase-sure"), GivePress("erase-sure"))
            back = Button(words.plain("button-back"), GivePress())
            await show(query, Screen(words("give-erase-ask"), [[yes], [back]]))
            return
        case "erase-sure":
            await erase(query, visit)
            return
        case "public" | "private":
            thank = partial(giving.thank_in_public, public=press.deed == "public")
            refusal = await visit.store.write(
                thank, visit.school_id, visit.telegram_id, visit.now, visit.today
            )
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
                return
        case "sure":
            said = (visit.school_id, visit.telegram_id, press.offer, visit.now)
            refusal = await visit.store.write(giving.take_back, *said)
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
                return
        case never:
            assert_never(never)
    await show(query, await own_screen(visit))


async def erase(query: CallbackQuery, visit: Visit) -> None:
    said = (visit.school_id, visit.telegram_id, visit.now)
    refusal = await visit.store.write(giving.erase_own, *said)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await own_screen(visit), visit.words.plain("give-erased"))


# The form


def _label_thing(words: Words, one: str) -> str:
    return words.plain(f"need-kind-{one}")


def _ask_detail(filling: Filling) -> str:
    kind = filling.answers["thing"]
    if kind in DEEDS:
        return filling.visit.words(f"give-ask-{kind}")
    return filling.visit.words(f"need-ask-detail-{detail_of(kind)}", thing=Word(f"need-kind-{kind}"))


async def read_detail(filling: Filling, message: Message) -> Any:
    """Of a thing its size and number; of a deed what it is about."""
    if filling.answers["thing"] in DEEDS:
        told = await public(text_line(100, least=3))(filling, message)
        return told if isinstance(told, Refused) else {"size": told, "quantity": 1}
    found = read_wanted(filling.answers["thing"], message.text or "", MOST_OFFERED)
    if isinstance(found, DetailRefusal):
        return Refused(found)
    return {"size": found.size, "quantity": found.quantity}


async def read_who(filling: Filling, message: Message) -> Any:
    told = await text_line(200, least=3)(filling, message)
    if isinstance(told, str) and holds_identity_number(told):
        return Refused("need-no-identity")
    return Refused("give-no-money") if isinstance(told, str) and money_asked(told) else told


async def read_until(filling: Filling, message: Message) -> Any:
    today = filling.visit.today
    day = day_near(message.text or "", today, ahead=True)
    return day.isoformat() if day and day >= today else Refused("form-no-such-date")


def _wanted(filling: Filling) -> Wanted:
    told = filling.answers
    return Wanted(told["thing"], told["detail"]["size"], told["detail"]["quantity"])


def _summary(filling: Filling) -> str:
    words = filling.visit.words
    return words("give-summary", thing=thing(words, _wanted(filling)), who=filling.answers["who"])


async def send(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    until = date.fromisoformat(told["until"]) if told["until"] else None
    offered = Offered(told["giver"], told["who"], _wanted(filling), until)
    said = (visit.vault, visit.school_id, visit.telegram_id, filling.token, offered, visit.now)
    await visit.store.write(giving.offer, *said)
    screen = await own_screen(visit)
    return Screen(f"{visit.words('give-thanks')}\n\n{screen.text}", screen.rows)


GIVE = Form(
    "give",
    Deed.GREET,
    (
        one_of("giver", "give-ask-kind", GIVERS, lambda words, one: words.plain(f"giver-{one}")),
        one_of("thing", "give-ask-thing", (*THINGS, *DEEDS), _label_thing),
        typed("detail", _ask_detail, read_detail),
        typed("until", "give-ask-until", read_until, Instead("skip", "button-skip", None)),
        typed("who", "give-ask-who", read_who),
        sure(_summary, "give-send"),
    ),
    send,
    own_screen,
    private=True,
)


FORMS = (GIVE,)


# The keeper's side


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    words = visit.words
    page = page_of(await visit.store.read(giving.open_offers, visit.asking), number)
    rows = [
        [
            Button(
                words.plain(
                    "offer-line", number=one.id, thing=thing(words, Wanted(one.kind, one.size, one.quantity))
                ),
                OfferPress("card", one.id),
            )
        ]
        for one in page.items
    ]
    arrows = page.arrows(lambda turned: OfferPress(page=turned))
    return Screen(words("offer-list", offers=page.total), [*rows, arrows, [home(words)]])


async def card_screen(visit: Visit, offer_id: int) -> Screen | GivingRefusal:
    words = visit.words
    seen = await visit.store.read(giving.card, visit.asking, offer_id)
    if isinstance(seen, GivingRefusal):
        return seen
    offer = seen.offer
    text = words(
        "offer-card",
        number=offer.id,
        thing=thing(words, Wanted(offer.kind, offer.size, offer.quantity)),
        left=seen.left,
        giver=Word(f"giver-{seen.giver.kind}"),
        who=seen.who,
        until=words.day(offer.until) if offer.until else "–",
    )
    back = Button(words.plain("button-back"), OfferPress())
    return Screen(text, [*_buttons(words, seen), [back, home(words)]], protected=True)


def _buttons(words: Words, seen: OfferCard) -> list[list[Button]]:
    offer_id = seen.offer.id
    rows = []
    for row, line in seen.fitting:
        text = words.plain("offer-promise", number=row.number, thing=thing(words, line))
        rows.append([Button(text, OfferPress("promise", offer_id, line.id))])
    for row, line, _ in seen.promised:
        text = words.plain("offer-given", number=row.number, thing=thing(words, line))
        undo = Button(words.plain("offer-undo", number=row.number), OfferPress("undo", offer_id, line.id))
        rows.append([Button(text, OfferPress("given", offer_id, line.id)), undo])
    for row, _, promise in seen.promised:
        ask = OfferPress("ask-family", offer_id, promise.id)
        rows.append([Button(words.plain("donor-ask", number=row.number), ask)])
        letter = OfferPress("patron", offer_id, promise.id)
        rows.append([Button(words.plain("donor-letter", number=row.number), letter)])
    rows.append([Button(words.plain("offer-act"), OfferPress("act", offer_id))])
    if seen.given:
        rows.append([Button(words.plain("offer-thanks"), OfferPress("thanks", offer_id))])
    return rows


async def on_offer_press(query: CallbackQuery, callback_data: OfferPress, visit: Visit) -> None:
    press, write = callback_data, visit.store.write
    refusal: GivingRefusal | None = None
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
            return
        case "promise":
            refusal = await write(giving.promise, visit.asking, press.offer, press.line)
        case "given":
            refusal = await write(giving.given, visit.asking, press.offer, press.line)
        case "undo":
            refusal = await write(giving.undo, visit.asking, press.offer, press.line)
        case "act" | "thanks" | "patron":
            await ask_for_paper(query, visit, press)
            return
        case "ask-family":
            refusal = await write(donors.ask_family, visit.asking, press.line)
            if refusal is None:
                await answer(query, visit.words.plain("donor-asked"), alert=True)
                return
        case "card":
            pass
        case never:
            assert_never(never)
    screen = refusal or await card_screen(visit, press.offer)
    if isinstance(screen, GivingRefusal):
        await answer(query, visit.words.plain(screen), alert=True)
        return
    await show(query, screen)


#: The paper of each deed.
PAPERS = {"act": "offer-act", "thanks": "offer-thanks", "patron": "patron-letter"}


async def ask_for_paper(query: CallbackQuery, visit: Visit, press: OfferPress) -> None:
    """The act for both to sign, the thanks, or the letter to whoever takes a child under care."""
    seen = await visit.store.read(giving.card, visit.asking, press.offer)
    if isinstance(seen, GivingRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    await order(
        query,
        visit,
        PAPERS[press.deed],
        "weekly-files-coming",
        offer=press.offer,
        promise=press.line,
    )
