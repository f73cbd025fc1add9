"""The desk of the campaigns: the committee, the order, materials, tasks, the end."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.answers import public, text_line
from handlers.assistance.campaign_screens import (
    OF_CAMPAIGN,
    card_screen,
    committee_screen,
    list_screen,
    marks_screen,
    materials_screen,
    to_card,
)
from handlers.assistance.codes import ask_sure, choose_keeper, codes_screen, give, numbers_screen, show_name
from handlers.assistance.settings import FORMS as SETTINGS
from handlers.assistance.settings import begin_if, begin_report, begin_setting, drop_forms, settings_screen
from handlers.assistance.works import send_file
from handlers.forms import Filling, Form, Refused, back_to, screen_or_refused, show_or_say
from handlers.orders import order
from handlers.questions import Instead, line, one_of, one_person, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.assistance.campaigns import MATERIALS, PARTS, CampaignRefusal, read_order
from school.money import money_asked
from school.people import Person
from school.plan import DOCUMENT, PHOTO
from school.presses.assistance import DrivePress
from school.rights import Deed, heads_campaigns, runs_campaigns
from school.typed import typed_days
from services.assistance import campaigns, settings

#: What a text of the desk may be as long as.
LONGEST = 300


async def on_drive_press(query: CallbackQuery, callback_data: DrivePress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "marks":
            await show_or_say(query, visit, await marks_screen(visit, press.page))
        case "card" | "committee" | "materials" | "tasks" | "public":
            await show_or_say(query, visit, await OF_CAMPAIGN[press.deed](visit, press.campaign))
        case "numbers" | "totals":
            await show_or_say(query, visit, await numbers_screen(visit))
        case "codes":
            await show_or_say(query, visit, await codes_screen(visit, press.page))
        case "settings" if not heads_campaigns(visit.person):
            await answer(query, visit.words.plain(CampaignRefusal.NOT_FOUND), alert=True)
        case "list" | "settings":
            await show(query, await (list_screen if press.deed == "list" else settings_screen)(visit))
        case (
            "name"
            | "sure-name"
            | "conduct"
            | "give"
            | "give-to"
            | "begin"
            | "within"
            | "within-it"
            | "paper"
            | "leaflet"
            | "form"
            | "form-off"
            | "recipient"
            | "thanks"
            | "analysis"
            | "hour"
            | "still"
        ):
            await SINGLE[press.deed](query, visit, press)
        case "order" | "plan" | "survey" | "summary" | "trust":
            await begin_note(query, visit, press)
        case "dates" | "member" | "material":
            forms = {"dates": DATES, "member": MEMBER, "material": MATERIAL}
            await _begin(forms[press.deed], query, visit, press.campaign)
        case "archive" | "member-off" | "publish" | "weekly":
            await show_or_say(query, visit, await change(visit, press))
        case never:
            assert_never(never)


async def ask_for_leaflet(query: CallbackQuery, visit: Visit, _: DrivePress) -> None:
    """To be printed: what can be given, and the code that opens the form."""
    if not runs_campaigns(visit.person):
        await answer(query, visit.words.plain(CampaignRefusal.NOT_FOUND), alert=True)
        return
    await order(
        query,
        visit,
        "leaflet",
        "weekly-files-coming",
    )


async def change(visit: Visit, press: DrivePress) -> Screen | CampaignRefusal:
    """A change by one press, and the screen that shows it."""
    asking, write = visit.asking, visit.store.write
    if press.deed == "weekly":
        return await write(settings.switch_weekly, asking) or await settings_screen(visit)
    if press.deed == "archive":
        refusal = await write(campaigns.archive, asking, press.campaign)
        return refusal or await card_screen(visit, press.campaign)
    if press.deed == "publish":
        refusal = await write(campaigns.publish, asking, press.campaign, press.about)
        return refusal or await materials_screen(visit, press.campaign)
    refusal = await write(campaigns.drop_member, asking, press.campaign, press.about)
    return refusal or await committee_screen(visit, press.campaign)


async def choose_month(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    """The month of general education, or another campaign of the school's own, inside which this one is held."""
    found = await visit.store.read(campaigns.months, visit.asking, press.campaign)
    if isinstance(found, CampaignRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    rows = [[Button(one.name or "", DrivePress("within-it", press.campaign, one.id))] for one in found]
    said = "campaign-ask-month" if found else "campaign-no-month"
    await show(query, Screen(visit.words(said), [*rows, to_card(visit.words, press.campaign)]))


async def put_within(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    refusal = await visit.store.write(campaigns.put_within, visit.asking, press.campaign, press.about)
    await show_or_say(query, visit, refusal or await card_screen(visit, press.campaign))


async def send_paper(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    """The order, the plan, the summary, as it was attached."""
    found = await visit.store.read(campaigns.paper, visit.asking, press.campaign, press.about)
    if isinstance(found, CampaignRefusal):
        await answer(query, visit.words.plain(found), alert=True)
        return
    await answer(query)
    await send_file(visit, found.file)


async def ask_for_campaigns_paper(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    """The list of those who are thanked, or the final analysis."""
    if not runs_campaigns(visit.person):
        await answer(query, visit.words.plain(CampaignRefusal.NOT_FOUND), alert=True)
        return
    await order(
        query,
        visit,
        {"thanks": "campaign-thanks", "analysis": "campaign-analysis"}[press.deed],
        "weekly-files-coming",
        campaign=press.campaign,
    )


# Forms


async def _begin(form: Form, query: CallbackQuery, visit: Visit, campaign_id: int) -> None:
    seen = await visit.store.read(campaigns.card, visit.asking, campaign_id)
    allowed = not isinstance(seen, CampaignRefusal) and runs_campaigns(visit.person)
    await begin_if(form, query, visit, allowed=allowed, campaign=campaign_id)


async def begin_note(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    about = {"campaign": press.campaign, "what": press.deed}
    await begin_if(NOTE, query, visit, allowed=runs_campaigns(visit.person), **about)


def _ask_note(filling: Filling) -> str:
    return filling.visit.words(f"campaign-ask-{filling.answers['what']}")


async def _after(filling: Filling, refusal: CampaignRefusal | None) -> Screen | Refused:
    if refusal:
        return Refused(refusal)
    visit, campaign_id = filling.visit, filling.answers["campaign"]
    if not campaign_id:
        return await settings_screen(visit)
    screen = await card_screen(visit, campaign_id)
    return screen_or_refused(screen)


async def keep_note(filling: Filling) -> Screen | Refused:
    visit, told, write = filling.visit, filling.answers, filling.visit.store.write
    if told["what"] == "trust":
        return await _after(filling, await write(settings.set_trust_line, visit.asking, told["text"]))
    number, on = (read_order(told["text"]) if told["what"] == "order" else None) or (told["text"], None)
    said = (told["campaign"], told["what"], number, told.get("file"), on)
    return await _after(filling, await write(campaigns.note, visit.asking, *said))


async def read_noted(filling: Filling, message: Message) -> Any:
    """An order has a number and a day; everything else is a line of text."""
    told = await text_line(LONGEST)(filling, message)
    unclear = filling.answers["what"] == "order" and isinstance(told, str) and read_order(told) is None
    return Refused("campaign-order-unclear") if unclear else told


async def read_file(filling: Filling, message: Message) -> Any:
    """A document or a photo of the paper."""
    if message.document:
        return {
            "kind": DOCUMENT,
            "file_id": message.document.file_id,
            "file_name": message.document.file_name,
        }
    if message.photo:
        return {"kind": PHOTO, "file_id": message.photo[-1].file_id}
    return Refused("campaign-ask-file")


def _has_file(filling: Filling) -> bool:
    return filling.answers["what"] in ("order", "plan", "summary")


async def begin_own(query: CallbackQuery, visit: Visit, _: DrivePress) -> None:
    await begin_if(OWN, query, visit, allowed=runs_campaigns(visit.person))


async def make_own(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    first, last = (date.fromisoformat(day) for day in told["days"])
    refusal = await visit.store.write(
        campaigns.begin_own, visit.asking, told["name"], first, last, filling.token
    )
    return Refused(refusal) if refusal else await list_screen(visit)


async def read_days(filling: Filling, message: Message) -> Any:
    """«12.01 – 15.02»: the two days of the campaign's year, or of this one for a campaign that is begun."""
    found = typed_days(message.text or "", filling.visit.today)
    year = filling.visit.today.year
    if campaign_id := filling.answers.get("campaign"):
        seen = await filling.visit.store.read(campaigns.card, filling.visit.asking, campaign_id)
        if isinstance(seen, CampaignRefusal):
            return Refused(seen)
        year = seen.row.year
    if not found:
        return Refused("campaign-expects-days")
    try:
        first, last = (date(one.year or year, one.month, one.day) for one in found)
    except ValueError:
        return Refused("campaign-expects-days")
    return [first.isoformat(), last.isoformat()] if first <= last else Refused(CampaignRefusal.WRONG_DATES)


async def move_days(filling: Filling) -> Screen | Refused:
    told = filling.answers
    first, last = (date.fromisoformat(day) for day in told["days"])
    said = (told["campaign"], first, last, told["order"], told["why"])
    return await _after(
        filling, await filling.visit.store.write(campaigns.move_days, filling.visit.asking, *said)
    )


async def put_member(filling: Filling) -> Screen | Refused:
    told = filling.answers
    said = (told["campaign"], told["who"]["chosen"], told["part"])
    refusal = await filling.visit.store.write(campaigns.put_member, filling.visit.asking, *said)
    if refusal:
        return Refused("campaign-wrong-member")
    screen = await committee_screen(filling.visit, told["campaign"])
    return screen_or_refused(screen)


def _anybody(person: Person) -> bool:
    return person.active


async def read_text(filling: Filling, message: Message) -> Any:
    told = await text_line(LONGEST)(filling, message)
    return Refused("need-no-money") if isinstance(told, str) and money_asked(told) else told


async def keep_material(filling: Filling) -> Screen | Refused:
    told = filling.answers
    said = (told["campaign"], told["kind"], told["kk"] or None, told["ru"] or None)
    refusal = await filling.visit.store.write(campaigns.add_material, filling.visit.asking, *said)
    screen = refusal or await materials_screen(filling.visit, told["campaign"])
    return screen_or_refused(screen)


#: Deeds that have an answer of their own.
SINGLE: dict[str, Callable[[CallbackQuery, Visit, DrivePress], Awaitable[None]]] = {
    "name": ask_sure,
    "conduct": ask_sure,
    "still": begin_setting,
    "sure-name": show_name,
    "give": choose_keeper,
    "give-to": give,
    "begin": begin_own,
    "within": choose_month,
    "within-it": put_within,
    "paper": send_paper,
    "leaflet": ask_for_leaflet,
    "form": begin_report,
    "recipient": begin_report,
    "form-off": drop_forms,
    "thanks": ask_for_campaigns_paper,
    "analysis": ask_for_campaigns_paper,
    "hour": begin_setting,
}


NOTE = Form(
    "campaign-note",
    Deed.SEE_CAMPAIGNS,
    (
        typed("text", _ask_note, read_noted),
        typed("file", "campaign-ask-file", read_file, Instead("skip", "button-skip", None), wanted=_has_file),
    ),
    keep_note,
    back_to("campaign", card_screen, settings_screen),  # the trust line is no campaign's,
)
OWN = Form(
    "campaign-own",
    Deed.SEE_CAMPAIGNS,
    (
        typed("name", "campaign-ask-name", public(text_line(80))),
        typed("days", "campaign-ask-days", read_days),
    ),
    make_own,
    list_screen,
)
DATES = Form(
    "campaign-dates",
    Deed.SEE_CAMPAIGNS,
    (
        typed("days", "campaign-ask-days", read_days),
        line("order", "campaign-ask-order", 60),
        line("why", "campaign-ask-why", LONGEST),
    ),
    move_days,
    back_to("campaign", card_screen, list_screen),
)


MEMBER = Form(
    "campaign-member",
    Deed.SEE_CAMPAIGNS,
    (
        one_person("who", "campaign-ask-member", _anybody),
        one_of("part", "campaign-ask-part", PARTS, lambda words, one: words.plain(f"campaign-part-{one}")),
    ),
    put_member,
    back_to("campaign", committee_screen, list_screen),
)
MATERIAL = Form(
    "campaign-material",
    Deed.SEE_CAMPAIGNS,
    (
        one_of(
            "kind",
            "campaign-ask-material",
            MATERIALS,
            lambda words, one: words.plain(f"campaign-material-{one}"),
        ),
        typed("kk", "campaign-ask-kk", read_text, Instead("skip", "button-skip")),
        typed("ru", "campaign-ask-ru", read_text, Instead("skip", "button-skip")),
    ),
    keep_material,
    back_to("campaign", materials_screen, list_screen),
)
FORMS = (NOTE, OWN, DATES, MEMBER, MATERIAL, *SETTINGS)
