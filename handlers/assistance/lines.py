"""How a line of a request is said: «Winter boots (37) × 1 – being looked for»."""

from collections.abc import Sequence

from db.assistance.lines import Line
from locales.words import Words
from school.assistance.giving import DEEDS
from school.assistance.lines import ENDED, PAID_BY_STATE, Wanted


def thing(words: Words, one: Line | Wanted) -> str:
    """What it is, for a button or inside a text; of a deed with what whoever offers it has typed."""
    size = f" ({one.size})" if one.size else ""
    if one.kind in DEEDS:
        return words.plain(f"need-kind-{one.kind}") + size
    return f"{words.plain(f'need-kind-{one.kind}')}{size} × {one.quantity}"


def line_text(words: Words, line: Line) -> str:
    """With its state, and why it was refused."""
    state = words.plain(f"need-line-state-{line.state}")
    why = f" ({words.plain(f'need-refused-{line.reason}')})" if line.reason else ""
    when = f", {words.moment(line.meets_at)}" if line.meets_at and line.state == "ready" else ""
    paid = f" · {words.plain('need-paid-by-state')}" if line.kind in PAID_BY_STATE else ""
    due = f", {words('need-line-due', day=line.due_on)}" if line.due_on and line.state not in ENDED else ""
    return f"• {thing(words, line)}{paid} – {state}{when}{due}{why}"


def lines_text(words: Words, lines: Sequence[Line]) -> str:
    return "\n".join(line_text(words, line) for line in lines)
