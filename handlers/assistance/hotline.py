"""The trust line: for everybody, also for strangers, day and night, in three languages."""

from aiogram.types import Message

from handlers.assistance.needs import trust_text
from handlers.forms import leave_form
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from services.assistance import campaigns


async def on_hotline(message: Message, visit: Visit) -> None:
    """The person's own language first. Whatever was being typed is dropped unread."""
    await leave_form(visit)
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    own = visit.words.language
    codes = (own, *(code for code in LANGUAGES if code != own))
    spoken = [Words(code, visit.zone) for code in codes]
    await message.answer(
        "\n\n".join(f"{trust_text(one, now.trust_line)}\n{one('hotline-text')}" for one in spoken)
    )
