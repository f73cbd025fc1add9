"""What a school sets for its campaigns: the trust line, Thursday's report and its hour, to whom it goes, its form."""

from typing import Any

from aiogram.types import CallbackQuery, Message

from handlers.answers import public, text_line, whole_number
from handlers.assistance.needs import trust_text
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.orders import note_order
from handlers.questions import one_of, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from papers.figures import figure_in_words
from papers.report_forms import marks
from school.assistance import STILL_DAYS
from school.assistance.campaigns import CampaignRefusal
from school.assistance.weekly import FREEZE_HOURS, LEVELS
from school.presses.assistance import DrivePress
from school.rights import Deed, heads_campaigns, runs_campaigns
from services.assistance import campaigns, settings


async def settings_screen(visit: Visit) -> Screen:
    words = visit.words
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    rows = [
        [Button(words.plain("campaign-set-trust"), DrivePress("trust"))],
        [Button(words.plain("campaign-switch-weekly"), DrivePress("weekly"))],
        [Button(words.plain("campaign-set-hour"), DrivePress("hour"))],
        [Button(words.plain("campaign-set-still"), DrivePress("still"))],
        [Button(words.plain("campaign-recipient"), DrivePress("recipient"))],
        [Button(words.plain("campaign-form"), DrivePress("form"))],
    ]
    known = await visit.store.read(settings.forms_of, visit.school_id)
    if known:
        rows.append([Button(words.plain("campaign-form-off"), DrivePress("form-off"))])
    told = [
        words("weekly-to", level=Word(f"weekly-level-{level}"), who=who)
        for level, who in (await visit.store.read(settings.recipients, visit.school_id)).items()
    ]
    told += [words("campaign-form-is", name=one.file_name, when=one.sent_at) for one in known]
    on = Word("campaign-weekly-on" if now.care_weekly else "campaign-weekly-off")
    hour = words("campaign-hour-is", hour=now.freezes_at)
    still = words("campaign-still-is", days=now.still_after)
    parts = [
        words("campaign-settings-title", weekly=on),
        hour,
        still,
        *told,
        trust_text(words, now.trust_line),
    ]
    text = "\n\n".join(parts)
    return Screen(text, [*rows, [Button(words.plain("button-back"), DrivePress()), home(words)]])


async def begin_if(form: Form, query: CallbackQuery, visit: Visit, *, allowed: bool, **about: Any) -> None:
    if allowed:
        await begin(form, query, visit, **about)
    else:
        await answer(query, visit.words.plain(CampaignRefusal.NOT_FOUND), alert=True)


async def begin_setting(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    allowed = heads_campaigns(visit.person)
    await begin_if(HOUR if press.deed == "hour" else STILL, query, visit, allowed=allowed)


async def keep_still(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    refusal = await visit.store.write(settings.set_still_days, visit.asking, filling.answers["days"])
    return Refused(refusal) if refusal else await settings_screen(visit)


async def keep_hour(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    refusal = await visit.store.write(settings.set_freeze_hour, visit.asking, filling.answers["hour"])
    return Refused(refusal) if refusal else await settings_screen(visit)


async def begin_report(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    """A form of the authority's, or to whom the report goes."""
    form = REPORT_FORM if press.deed == "form" else RECIPIENT
    await begin_if(form, query, visit, allowed=runs_campaigns(visit.person))


async def drop_forms(query: CallbackQuery, visit: Visit, _: DrivePress) -> None:
    refusal = await visit.store.write(settings.drop_forms, visit.asking)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await settings_screen(visit))


async def ask_form(filling: Filling) -> Screen:
    """Which mark stands for which figure."""
    words = filling.visit.words
    told = [f"{{{{{mark}}}}} {figure_in_words(words, figure)}" for mark, figure in marks().items()]
    return Screen(words("report-form-ask", marks="\n".join(told)))


async def read_form(filling: Filling, message: Message) -> Any:
    """A .docx or .xlsx; what is in it is looked at outside the chat."""
    file = message.document
    name = (file.file_name or "").lower() if file else ""
    if file is None or not name.endswith((".docx", ".xlsx")):
        return Refused("report-form-wrong")
    return {"file_id": file.file_id, "file_name": file.file_name}


async def send_form(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    await note_order(visit, "report-form", **filling.answers["file"])
    return Screen(visit.words("report-form-looked-at"), [[home(visit.words)]])


async def keep_recipient(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(settings.set_recipient, visit.asking, told["level"], told["who"])
    return Refused(refusal) if refusal else await settings_screen(visit)


REPORT_FORM = Form(
    "report-form", Deed.SEE_CAMPAIGNS, (Question("file", ask_form, read_form),), send_form, settings_screen
)
RECIPIENT = Form(
    "report-recipient",
    Deed.SEE_CAMPAIGNS,
    (
        one_of("level", "weekly-ask-level", LEVELS, lambda words, one: words.plain(f"weekly-level-{one}")),
        typed("who", "weekly-ask-recipient", public(text_line(200))),
    ),
    keep_recipient,
    settings_screen,
)
HOUR = Form(
    "report-hour",
    Deed.SEE_CAMPAIGNS,
    (typed("hour", "campaign-ask-hour", whole_number(min(FREEZE_HOURS), max(FREEZE_HOURS))),),
    keep_hour,
    settings_screen,
)
STILL = Form(
    "still-days",
    Deed.SEE_CAMPAIGNS,
    (typed("days", "campaign-ask-still", whole_number(min(STILL_DAYS), max(STILL_DAYS))),),
    keep_still,
    settings_screen,
)
FORMS = (REPORT_FORM, RECIPIENT, HOUR, STILL)
