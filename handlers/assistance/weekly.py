"""Thursday's report: the class teacher confirms, the office corrects, signs, takes the files and proves the sending."""

from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.answers import whole_number
from handlers.assistance.public import weekly_text
from handlers.assistance.works import send_file
from handlers.forms import Filling, Form, Question, Refused, back_to, begin, screen_or_refused, show_or_say
from handlers.home import back_to_menu, home
from handlers.orders import order
from handlers.plan import closing
from handlers.questions import line, one_of, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from papers.figures import figure_in_words
from school.assistance.weekly import ReportRefusal, ReportState, proof_of
from school.plan import DOCUMENT, LINK, PHOTO, Evidence, read_link
from school.presses.assistance import AttendancePress, DrivePress, WeeklyPress
from school.rights import Deed, heads_campaigns
from services.assistance import campaigns, weekly
from services.assistance.weekly import ReportCard


async def list_screen(visit: Visit, campaign_id: int) -> Screen | ReportRefusal:
    words = visit.words
    found = await visit.store.write(weekly.all_of, visit.asking, campaign_id)
    if isinstance(found, ReportRefusal):
        return found
    rows = [
        [
            Button(
                words.plain("weekly-line", day=one.thursday, state=words.plain(f"weekly-state-{one.state}")),
                WeeklyPress("card", report=one.id),
            )
        ]
        for one in found
    ]
    back = Button(words.plain("button-back"), DrivePress("card", campaign_id))
    return Screen(words("weekly-list", reports=len(found)), [*rows, [back, home(words)]])


def card_text(words: Words, seen: ReportCard) -> str:
    row = seen.report
    lines = [words("weekly-card", day=words.full_day(row.thursday), state=Word(f"weekly-state-{row.state}"))]
    for key, value in seen.figures.items():
        change = seen.change.get(key)
        said = f" ({change:+})" if change else ""
        lines.append(words("weekly-figure", figure=figure_in_words(words, key), value=f"{value}{said}"))
    lines.append(words("weekly-confirmed", done=len(seen.confirmed & seen.classes), all=len(seen.classes)))
    for one in row.corrections:
        name = figure_in_words(words, one["figure"])
        by = seen.names.get(one.get("by", 0), "–")
        told = {"was": one["was"], "becomes": one["becomes"], "why": one["why"]}
        lines.append(words("weekly-corrected", figure=name, who=by, **told))
    lines += done_by(words, seen)
    return "\n".join(lines)


def done_by(words: Words, seen: ReportCard) -> list[str]:
    """Who signed it and who sent it, and when."""
    row, lines = seen.report, []
    for key, at, by in (
        ("weekly-signed-at", row.signed_at, row.signed_by),
        ("weekly-sent-at", row.sent_at, row.sent_by),
    ):
        if at:
            lines.append(words(key, when=at, who=seen.names.get(by or 0, "–")))
    return lines


async def card_screen(visit: Visit, report_id: int) -> Screen | ReportRefusal:
    words = visit.words
    seen = await visit.store.read(weekly.card, visit.asking, report_id)
    if isinstance(seen, ReportRefusal):
        return seen
    row, deeds = seen.report, list[WeeklyPress]()
    match row.state:
        case ReportState.GATHERING:
            deeds = [WeeklyPress("freeze", row.id)]
        case ReportState.FROZEN:
            deeds = [WeeklyPress("correct", row.id)]
            deeds += [WeeklyPress("sign", row.id)] if heads_campaigns(visit.person) else []
        case ReportState.SIGNED:
            deeds = [WeeklyPress("sent", row.id)]
    if row.proof:
        deeds.append(WeeklyPress("proof", row.id))
    deeds.append(WeeklyPress("files", row.id))
    if row.frozen_at:
        deeds.append(WeeklyPress("public", row.id))
    rows = [[Button(words.plain(f"weekly-do-{press.deed}"), press)] for press in deeds]
    back = Button(words.plain("button-back"), WeeklyPress("list", campaign=row.campaign_id))
    return Screen(card_text(words, seen), [*rows, [back, home(words)]])


async def class_screen(visit: Visit, report_id: int, *, confirm: bool = False) -> Screen | ReportRefusal:
    """The own class in this week, to be confirmed."""
    words, store = visit.words, visit.store
    if confirm:
        seen = await store.write(weekly.confirm, visit.asking, report_id)
    else:
        seen = await store.read(weekly.class_week, visit.asking, report_id)
    if isinstance(seen, ReportRefusal):
        return seen
    text = words(
        "weekly-class",
        class_name=", ".join(seen.classes),
        marked=seen.marked,
        missing=seen.missing,
        unexcused=seen.unexcused,
    )
    rows = [[Button(words.plain("attendance-open"), AttendancePress())]]
    if seen.confirmed:
        text = f"{text}\n\n{words('weekly-class-confirmed')}"
    else:
        rows.insert(0, [Button(words.plain("weekly-class-confirm"), WeeklyPress("confirm", report_id))])
    return Screen(text, [*rows, [home(words)]])


async def on_weekly_press(query: CallbackQuery, callback_data: WeeklyPress, visit: Visit) -> None:
    press, write = callback_data, visit.store.write
    refusal: ReportRefusal | None = None
    match press.deed:
        case "list":
            await show_or_say(query, visit, await list_screen(visit, press.campaign))
            return
        case "class" | "confirm":
            await show_or_say(
                query, visit, await class_screen(visit, press.report, confirm=press.deed == "confirm")
            )
            return
        case "freeze":
            refusal = await write(weekly.freeze_now, visit.asking, press.report)
        case "sign":
            refusal = await write(weekly.sign, visit.asking, press.report)
        case "correct" | "sent":
            await begin_telling(query, visit, press)
            return
        case "public":
            await show_or_say(query, visit, await public_screen(visit, press.report))
            return
        case "files":
            await ask_for_files(query, visit, press)
            return
        case "proof":
            await show_proof(query, visit, press)
            return
        case "card":
            pass
        case never:
            assert_never(never)
    await show_or_say(query, visit, refusal or await card_screen(visit, press.report))


async def public_screen(visit: Visit, report_id: int) -> Screen | ReportRefusal:
    """This week's text for the site and the networks, in both languages, as the figures were frozen."""
    seen = await visit.store.read(weekly.card, visit.asking, report_id)
    if isinstance(seen, ReportRefusal):
        return seen
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    text = await weekly_text(visit, seen.campaign, seen.figures, now.trust_line)
    back = Button(visit.words.plain("button-back"), WeeklyPress("card", report=report_id))
    return Screen(text, [[back, home(visit.words)]])


async def show_proof(query: CallbackQuery, visit: Visit, press: WeeklyPress) -> None:
    """What shows that it was sent: the file once more, or the link."""
    seen = await visit.store.read(weekly.card, visit.asking, press.report)
    if isinstance(seen, ReportRefusal) or not seen.report.proof:
        await answer(query, visit.words.plain(ReportRefusal.NOT_FOUND), alert=True)
        return
    kind, what = proof_of(seen.report.proof)
    if kind == LINK:
        await show(query, Screen(visit.words("work-told-link", value=what), [[home(visit.words)]]))
        return
    await answer(query)
    await send_file(visit, {"kind": kind, "file_id": what})


async def ask_for_files(query: CallbackQuery, visit: Visit, press: WeeklyPress) -> None:
    """Word and Excel; slow work, so it becomes a job."""
    seen = await visit.store.read(weekly.card, visit.asking, press.report)
    if isinstance(seen, ReportRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    await order(
        query,
        visit,
        "weekly-report",
        "weekly-files-coming",
        report=press.report,
    )


# Forms


async def begin_telling(query: CallbackQuery, visit: Visit, press: WeeklyPress) -> None:
    seen = await visit.store.read(weekly.card, visit.asking, press.report)
    if isinstance(seen, ReportRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    if press.deed == "correct":
        await begin(CORRECT, query, visit, report=press.report, figures=list(seen.figures))
    else:
        await begin(SENT, query, visit, report=press.report)


async def correct(filling: Filling) -> Screen | Refused:
    told = filling.answers
    figure = told["figures"][int(told["figure"])]
    said = (told["report"], figure, told["becomes"], told["why"])
    refusal = await filling.visit.store.write(weekly.correct, filling.visit.asking, *said)
    return await _after(filling, refusal)


async def _after(filling: Filling, refusal: ReportRefusal | None) -> Screen | Refused:
    screen = refusal or await card_screen(filling.visit, filling.answers["report"])
    return screen_or_refused(screen)


async def ask_proof(filling: Filling) -> Screen:
    return Screen(filling.visit.words("weekly-ask-proof"))


async def read_proof(filling: Filling, message: Message) -> Any:
    """A document, a picture of the mail, or a link."""
    if not (message.document or message.photo or read_link(message.text or "")):
        return Refused("weekly-ask-proof")
    return closing.read_proof(message, (DOCUMENT, PHOTO, LINK))


async def note_sent(filling: Filling) -> Screen | Refused:
    told = filling.answers
    proof = Evidence(**told["proof"])
    refusal = await filling.visit.store.write(weekly.note_sent, filling.visit.asking, told["report"], proof)
    return await _after(filling, refusal)


def _figures(filling: Filling) -> list[str]:
    return [str(number) for number in range(len(filling.answers["figures"]))]


def _ask_figure(filling: Filling) -> str:
    words = filling.visit.words
    names = [f"{n + 1}. {figure_in_words(words, key)}" for n, key in enumerate(filling.answers["figures"])]
    return words("weekly-ask-figure", figures="\n".join(names))


BACK_TO_CARD = back_to("report", card_screen, back_to_menu)
CORRECT = Form(
    "weekly-correct",
    Deed.SEE_CAMPAIGNS,
    (
        one_of("figure", _ask_figure, _figures, lambda words, one: str(int(one) + 1)),
        typed("becomes", "weekly-ask-becomes", whole_number(0, 100_000)),
        line("why", "weekly-ask-why", 200),
    ),
    correct,
    BACK_TO_CARD,
)
SENT = Form(
    "weekly-sent", Deed.SEE_CAMPAIGNS, (Question("proof", ask_proof, read_proof),), note_sent, BACK_TO_CARD
)
FORMS = (CORRECT, SENT)
