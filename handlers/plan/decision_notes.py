"""What the card says beyond the item itself: taken note of, more time asked, evidence accepted."""

from dataclasses import replace

from db.plan import DatedItem
from db.plan.closing import GivenEvidence
from handlers.screens import Button
from handlers.visit import Visit
from school.plan import without_day
from school.presses.plan import DecidePress, PlanDay, PlanPress
from services import plan


async def notes_of(
    visit: Visit, press: PlanPress, row: DatedItem, given: GivenEvidence | None, may_close: bool
) -> tuple[str, list[list[Button]]]:
    """(more lines, more buttons) of the card."""
    words = visit.words
    found = await visit.store.read(plan.notes, visit.person, row, given)
    lines: list[str] = []
    buttons: list[list[Button]] = []
    if found.seen:
        lines.append(words("plan-card-seen", name=found.seen.name or "–", when=found.seen.at))
    if found.extension:
        asked = found.extension
        about = {"name": asked.name or "–", "wanted": asked.wanted_on, "reason": asked.reason}
        lines.append(words("plan-card-asked", **about))
        if found.may_decide:
            grant = DecidePress("grant", extension=asked.id)
            refuse = DecidePress("refuse", extension=asked.id)
            choices = [Button(words.plain("plan-grant"), grant), Button(words.plain("plan-refuse"), refuse)]
            buttons.append(choices)
    elif row.state == "open" and may_close:
        buttons.append([Button(words.plain("plan-more-time"), press.to("more"))])
    if row.state == "open" and may_close and without_day(row.starts_on, row.due_on, weekly=row.weekly):
        lines.append(words("plan-card-no-day"))
        buttons.insert(0, [Button(words.plain("plan-choose-day"), replace(press, deed="day", page=0))])
    if plan.may_switch(visit.person, row, may_close):
        deed: PlanDay = "to-may" if row.this_month_only else "this-month"
        buttons.append([Button(words.plain(f"plan-{deed}"), press.to(deed))])
    if found.accepted:
        lines.append(words("plan-card-accepted", name=found.accepted.name or "–", when=found.accepted.at))
    if found.may_accept:
        accept = Button(words.plain("plan-accept"), press.to("accept"))
        buttons.append([accept, Button(words.plain("plan-send-back"), press.to("back"))])
    return "\n".join(lines), buttons
