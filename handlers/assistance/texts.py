"""Texts of a campaign for everybody: numbers, never who, and no number under five."""

from db.assistance.campaigns import CampaignRow
from handlers.assistance.needs import campaign_name, trust_text
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance.giving import PAGE_LINK
from school.assistance.weekly import shown
from services import surveys


def public_text(words: Words, row: CampaignRow, figures: dict[str, int], trust_line: str) -> str:
    """«Pairs of shoes: 14; children helped: 9; back in class: <5»."""
    given = [
        words("campaign-public-given", group=Word(f"need-item-{key.split(':')[1]}"), pieces=shown(n))
        for key, n in figures.items()
        if key.startswith("given:")
    ]
    text = words(
        "campaign-public-text",
        name=campaign_name(words, row),
        helped=shown(figures.get("children_helped", 0)),
        returned=shown(figures.get("returned", 0)),
    )
    return "\n".join([text, *given, trust_text(words, trust_line)])


async def weekly_text(visit: Visit, row: CampaignRow, figures: dict[str, int], trust_line: str) -> str:
    """The week in Kazakh and in Russian, with what can be answered and where to ask."""
    link = f"https://t.me/{(await visit.bot.me()).username}?start={PAGE_LINK}"
    asked = await visit.store.read(surveys.open_now, visit.school_id)
    texts = []
    for code in ("kk", "ru"):
        words = Words(code, visit.zone)
        parts = [public_text(words, row, figures, trust_line), words("public-ask-here", link=link)]
        parts += [words("public-survey", title=one.title(code)) for one in asked]
        texts.append("\n".join(parts))
    return "\n\n".join(texts)
