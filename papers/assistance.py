"""Papers of the campaigns: Thursday's report, and all that is held about a family."""

import asyncio
from collections.abc import AsyncGenerator

from documents import report
from documents.leaflet import leaflet as leaflet_with
from locales.words import Word, Words
from papers.figures import figure_in_words
from papers.recipes import Details, Paper, Supplies
from papers.report_forms import filled_forms
from school.assistance.giving import LINK, PAGE_LINK, GivingRefusal
from school.assistance.permits import PURPOSES
from school.assistance.weekly import ReportRefusal
from school.people import Person
from services.assistance import families, giving, needs, permits, questions, settings, weekly
from services.assistance.needs import Held
from services.assistance.weekly import ReportCard


async def weekly_report(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The report as Word and as Excel, with the change against the last one."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(weekly.card, supplies.asking(person), details["report"])
    if isinstance(seen, ReportRefusal):
        yield words(seen)
        return
    recipients = await supplies.store.read(settings.recipients, person.school_id)
    told = in_words(seen, supplies.school, words, recipients)
    name = f"{words.plain('weekly-file')}-{seen.report.thursday:%Y-%m-%d}"
    yield Paper(f"{name}.docx", await asyncio.to_thread(report.as_docx, told))
    yield Paper(f"{name}.xlsx", await asyncio.to_thread(report.as_xlsx, told))
    day = words.full_day(seen.report.thursday)
    known = details | {"school_id": person.school_id}
    async for form in filled_forms(known, supplies, seen.figures, seen.change, day):
        yield form


def in_words(seen: ReportCard, school: str, words: Words, recipients: dict[str, str]) -> report.Report:
    rows = [
        (number, figure_in_words(words, key), value, f"{seen.change[key]:+}" if key in seen.change else "–")
        for number, (key, value) in enumerate(seen.figures.items(), start=1)
    ]
    columns = [words.plain(f"weekly-column-{one}") for one in ("number", "figure", "value", "change")]
    day = words.full_day(seen.report.thursday)
    kind = seen.campaign.name or words.plain(f"campaign-{seen.campaign.kind}")
    state = words.plain(f"weekly-state-{seen.report.state}")
    return report.Report(
        heading=[school, words.plain("weekly-title", name=kind, day=day)],
        summary=[
            *(
                words.plain("weekly-to", level=Word(f"weekly-level-{one}"), who=who)
                for one, who in recipients.items()
            ),
            words.plain("weekly-summary", state=state),
            *_signed(seen, words),
        ],
        sheets=[report.Sheet(words.plain("weekly-file"), columns, rows)],
        tables=[report.Sheet(words.plain("weekly-file"), columns, rows)],
    )


def _signed(seen: ReportCard, words: Words) -> list[str]:
    row = seen.report
    if row.signed_at is None:
        return []
    return [words.plain("weekly-signed-at", when=row.signed_at, who=seen.names.get(row.signed_by or 0, "–"))]


async def all_that_is_held(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """«What do you hold about me»: every request of the family, word for word."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    found = await supplies.store.write(needs.held, supplies.asking(person))
    records = await supplies.store.read(families.of_parent, supplies.asking(person))
    lines = [line for one in found for line in _held(words, one)]
    lines += [words.plain("family-held", number=f"{one.number:03}", when=one.made_at) for one in records]
    lines += await _beside_requests(words, supplies, person)
    told = report.Report(
        heading=[supplies.school, words.plain("need-held-title", name=person.name)],
        summary=lines or [words.plain("need-held-nothing")],
        sheets=[],
    )
    content = await asyncio.to_thread(report.as_docx, told)
    yield Paper(f"{words.plain('need-held-file')}.docx", content, secret=True)


async def _beside_requests(words: Words, supplies: Supplies, person: Person) -> list[str]:
    """Absences and cases of the own children, what is allowed for them, what was asked, the own card as a giver."""
    say, asking, read = words.plain, supplies.asking(person), supplies.store.read
    lines = []
    for one in await read(needs.held_of_children, asking):
        for day, reason in one.absences:
            lines.append(
                say("held-absence", name=one.child.name, day=day, reason=Word(f"absence-reason-{reason}"))
            )
        lines += [say("held-case", name=one.child.name, number=n, day=day) for n, day in one.cases]
    for permit in await read(permits.own, asking):
        lines += [
            say("held-permit", name=permit.child.name, what=Word(f"permit-{purpose}"))
            for purpose in PURPOSES
            if purpose in permit.allowed
        ]
    for question in await read(questions.own, asking):
        said = {"number": question.row.number, "when": question.row.asked_at, "text": question.text}
        lines.append(say("held-question", **said, answer=question.answer or "–"))
    if person.telegram_id:
        card = (supplies.vault, person.school_id, person.telegram_id)
        if who := await read(giving.card_of_giver, *card):
            lines.append(say("give-kept", who=who))
    return lines


def _held(words: Words, one: Held) -> list[str]:
    say, card = words.plain, one.card
    lines = [say("need-line", number=one.need.number, state=say(f"need-state-{one.need.state}"))]
    lines.append(words.moment(one.need.created_at))
    if one.content:
        name = one.child.name if one.child else "–"
        lines.append(say("need-held-child", name=name, note=one.content.note or "–"))
    for line in card.lines:
        thing = say(f"need-kind-{line.kind}")
        lines.append(f"• {thing} {line.size} × {line.quantity} – {say(f'need-line-state-{line.state}')}")
    lines += [say(f"need-said-{said.kind}", when=said.at, text=said.text) for said in card.said]
    if card.consent:
        lines.append(say("need-agreed-until", day=words.full_day(card.consent.ends_on)))
    lines.append(say("need-held-readers", readers=card.readers))
    return lines


async def offer_act(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The act of handing over: what was given to the school, for both to sign; no child is named in it."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(giving.card, supplies.asking(person), details["offer"])
    if isinstance(seen, GivingRefusal):
        yield words(seen)
        return
    say, offer = words.plain, seen.offer
    row = (1, say(f"need-kind-{offer.kind}"), offer.size or "–", offer.quantity - seen.left)
    columns = [say(f"act-column-{one}") for one in ("number", "thing", "size", "pieces")]
    told = report.Report(
        heading=[supplies.school, say("act-title", number=offer.id)],
        summary=[say("act-who", giver=Word(f"giver-{seen.giver.kind}"), who=seen.who), say("act-signatures")],
        sheets=[],
        tables=[report.Sheet("", columns, [row])],
    )
    yield Paper(f"{say('act-file')}-{offer.id}.docx", await asyncio.to_thread(report.as_docx, told))


async def leaflet(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """In Kazakh and in Russian, with the code that opens the form of an offer."""
    link = f"https://t.me/{await supplies.bot_name()}?start={LINK}"
    spoken = [Words(code, supplies.zone) for code in ("kk", "ru")]
    lines = [supplies.school, *(one.plain("leaflet-text") for one in spoken)]
    content = await asyncio.to_thread(leaflet_with, lines, link)
    yield Paper(f"{supplies.words(details).plain('leaflet-file')}.docx", content)
    page = f"https://t.me/{await supplies.bot_name()}?start={PAGE_LINK}"
    poster = [supplies.school, *(one.plain("poster-text") for one in spoken)]
    content = await asyncio.to_thread(leaflet_with, poster, page)
    yield Paper(f"{supplies.words(details).plain('poster-file')}.docx", content)
