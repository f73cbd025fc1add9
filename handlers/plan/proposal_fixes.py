"""What is put right in a proposal at once: all of a kind, the columns, the year, the words for whoever answers."""

from collections.abc import Callable
from datetime import date
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.plan.lists import list_screen
from handlers.plan.proposal_screens import overview_screen, remark_in_words, row_screen
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Words
from school.factions import FACTIONS
from school.plan import OTHERS
from school.plan.columns import COLUMN_FIELDS
from school.plan.own_words import MEANINGS
from school.plan.proposals import LONGEST_TITLE, Unclear
from school.presses.plan import ProposalPress, ProposalWhole
from school.rights import Deed
from school.typed import units
from services.plan import proposal_fixes as fixes
from services.plan import proposals
from services.plan.proposals import SKIPPED, Proposal, ProposalRefusal

#: The months as a school year has them.
MONTHS = (9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8)
LONGEST_LABEL, LONGEST_TYPED = 40, 300
MOST_COLLEAGUES = 6
NONE = "–"
#: How a field that says nothing is called.
EMPTY = {"month": "import-no-month", "faction": "faction-none"}


async def do(visit: Visit, press: ProposalPress, deed: ProposalWhole) -> ProposalRefusal | None:
    """What the press changes, if anything."""
    store, person, proposal = visit.store, visit.person, press.proposal
    match deed:
        case "years":
            return await store.write(fixes.move_dates, person, proposal)
        case "same":
            return await store.write(fixes.correct_alike, person, proposal, press.at, press.field)
        case "none":
            return await store.write(proposals.decide, person, proposal, None, SKIPPED, press.only)
        case "as":
            chat = (visit.telegram_id, visit.words.language)
            return await store.write(
                fixes.choose_column, visit.asking, proposal, press.at, press.field, *chat
            )
        case "means":
            return await store.write(fixes.explain, visit.asking, proposal, press.field, press.only)
        case "remarks" | "above" | "group" | "columns" | "column" | "words":
            return None
        case never:
            assert_never(never)


def screen_of(words: Words, proposal: Proposal, press: ProposalPress, deed: ProposalWhole) -> Screen:
    match deed:
        case "remarks":
            return remarks_screen(words, proposal, press.at)
        case "above" | "group":
            return groups_screen(words, proposal)
        case "columns":
            return columns_screen(words, proposal)
        case "column":
            return column_screen(words, proposal, press.at)
        case "words" | "means":
            return words_screen(words, proposal, press.at)
        case "same":
            return row_screen(words, proposal, press.at, press.only)
        case "as":
            return Screen(words("import-reading", file=proposal.about.file_name), [[home(words)]])
        case "years" | "none":
            return overview_screen(words, proposal)
        case never:
            assert_never(never)


def _back(words: Words, proposal: Proposal) -> list[Button]:
    return [Button(words.plain("import-overview-button"), ProposalPress("open", proposal=proposal.about.id))]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1].rstrip() + "…"


def remarks_screen(words: Words, proposal: Proposal, number: int) -> Screen:
    """Everything that there is to say about the file, page by page."""
    page = page_of(proposal.about.remarks, number, 15)
    lines = [words("import-all-remarks", remarks=page.total)]
    lines += [words("import-doubt", why=remark_in_words(words, *told)) for told in page.items]
    arrows = page.arrows(lambda turned: ProposalPress("remarks", proposal=proposal.about.id, at=turned))
    return Screen("\n".join(lines), [arrows, _back(words, proposal)])


# Months and bodies


def group_in_words(words: Words, field: str, value: str) -> str:
    if not value:
        return words.plain(EMPTY[field])
    return words.month_of_year(date.fromisoformat(f"{value}-01")) if field == "month" else value


def groups_screen(words: Words, proposal: Proposal) -> Screen:
    rows = [
        [
            Button(
                words.plain(
                    "import-group",
                    value=_cut(group_in_words(words, one.field, one.value)),
                    rows=len(one.ats),
                ),
                ProposalPress("group", proposal=proposal.about.id, at=at, field=one.field),
            )
        ]
        for at, one in enumerate(fixes.groups(proposal)[:40])
    ]
    return Screen(words("import-ask-group"), [*rows, _back(words, proposal)])


async def begin_group(query: CallbackQuery, visit: Visit, proposal: Proposal, press: ProposalPress) -> bool:
    """Asks for the other month or body of all these rows; False for a button of rows that are no more."""
    found = fixes.groups(proposal)
    one = found[press.at] if press.at < len(found) else None
    if one is None or one.field != press.field:
        return False
    shown = group_in_words(visit.words, one.field, one.value)
    await begin(GROUP, query, visit, draft=proposal.about.id, field=one.field, value=one.value, shown=shown)
    return True


def field_question(asked: Callable[[Filling], str]) -> Question:
    """What the form's «field» shall say: typed, or one of its buttons where it is mostly chosen."""

    async def ask(filling: Filling) -> Screen:
        return Screen(asked(filling), _choices_of(filling))

    async def sent(filling: Filling, message: Message) -> Any:
        """A dash empties any field but the title."""
        typed = (message.text or "").strip()
        most = LONGEST_TITLE if filling.answers["field"] == "title" else LONGEST_TYPED
        if not typed or typed.startswith("/"):
            return Refused("form-expects-text")
        if units(typed) > most:
            return Refused("form-too-long", {"most": most, "typed": units(typed)})
        return typed

    async def pressed(filling: Filling, answer: str) -> Any:
        offered = answer in _offered(filling.answers["field"])
        if answer == "none" and offered:
            return NONE
        return answer if offered else Refused("form-expects-button")

    return Question("typed", ask, sent, pressed)


def _offered(field: str) -> tuple[str, ...]:
    """The answers that stand on buttons; none for a field that is only typed."""
    known = {"faction": FACTIONS, "month": tuple(map(str, MONTHS))}.get(field)
    return (*known, "none") if known else ()


def _choices_of(filling: Filling) -> list[list[Button]]:
    words, field = filling.visit.words, filling.answers["field"]

    def label(answer: str) -> str:
        if answer == "none":
            return words.plain(EMPTY[field])
        return (
            words.plain(f"faction-{answer}")
            if field == "faction"
            else words.month(date(2000, int(answer), 1))
        )

    buttons = [filling.choice(label(one), one) for one in _offered(field)]
    known, none = buttons[:-1], buttons[-1:]
    in_a_row = 3 if field == "month" else 1
    rows = [known[start : start + in_a_row] for start in range(0, len(known), in_a_row)]
    return [*rows, none] if none else []


def ask_group(filling: Filling) -> str:
    return filling.visit.words(f"import-ask-all-{filling.answers['field']}", now=filling.answers["shown"])


async def put_group(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    outcome = await visit.store.write(
        fixes.correct_group,
        visit.person,
        answers["draft"],
        answers["field"],
        answers["value"],
        answers["typed"],
    )
    if isinstance(outcome, Unclear):
        return Refused(str(outcome), {"shown": answers["typed"][:60]})
    proposal = await visit.store.read(proposals.look, visit.person, answers["draft"])
    if outcome or isinstance(proposal, ProposalRefusal):
        return Screen(visit.words(outcome or ProposalRefusal.NO_SUCH_PROPOSAL), [[home(visit.words)]])
    screen = groups_screen(visit.words, proposal)
    return Screen(f"{visit.words('import-fixed')}\n\n{screen.text}", screen.rows)


async def back_to_plan(visit: Visit) -> Screen:
    return await list_screen(visit, "week", 0)


GROUP = Form(
    "fix-plan-group",
    Deed.IMPORT_PLAN,
    (field_question(ask_group),),
    put_group,
    back_to_plan,
)


# Columns


def columns_screen(words: Words, proposal: Proposal) -> Screen:
    lines, rows = [words("import-ask-columns")], []
    for at, (heading, field, said) in enumerate(proposal.about.columns[:30]):
        name = words.plain(f"import-column-{field}")
        lines.append(words("import-column", heading=_cut(heading), field=name, said=_cut(said) or NONE))
        rows.append([Button(_cut(heading), ProposalPress("column", proposal=proposal.about.id, at=at))])
    return Screen("\n".join(lines), [*rows, _back(words, proposal)])


def column_screen(words: Words, proposal: Proposal, at: int) -> Screen:
    """What one column may be; the tick is on what it was taken for."""
    if at >= len(proposal.about.columns):
        return columns_screen(words, proposal)
    heading, field, said = proposal.about.columns[at]
    here = ProposalPress("as", proposal=proposal.about.id, at=at)
    buttons = [
        Button(
            ("☑ " if name == field else "") + words.plain(f"import-column-{name}"),
            ProposalPress("as", proposal=here.proposal, at=at, field=name),
        )
        for name in COLUMN_FIELDS
    ]
    back = Button(words.plain("button-back"), here.to("columns"))
    text = words("import-ask-column", heading=heading[:LONGEST_TYPED], said=said or NONE)
    return Screen(text, [*(buttons[n : n + 2] for n in range(0, len(buttons), 2)), [back]])


# Who is meant


def words_screen(words: Words, proposal: Proposal, at: int) -> Screen:
    """One word after the other: who is meant by it, in this plan and in every later one."""
    unknown = list(fixes.unknown_words(proposal).items())
    if not unknown:
        return overview_screen(words, proposal)
    at %= len(unknown)
    mark, said = unknown[at]
    here = ProposalPress("means", proposal=proposal.about.id, at=at, field=mark)
    rows = [entry for entry in proposal.entries if said in entry.row["responsible"]]
    roles = [
        Button(_meaning(words, role), ProposalPress("means", here.proposal, at, role, mark))
        for role in MEANINGS
    ]
    colleagues = [
        [Button(name, ProposalPress("means", here.proposal, at, f"p-{number}", mark))]
        for number, name in fixes.namesakes(proposal, said)[:MOST_COLLEAGUES]
    ]
    later = ProposalPress("words", proposal=here.proposal, at=(at + 1) % len(unknown))
    skip = [Button(words.plain("import-ask-later"), later)] if len(unknown) > 1 else []
    text = words("import-ask-meaning", words=said[:LONGEST_TYPED], rows=len(rows), left=len(unknown))
    pairs = [roles[n : n + 2] for n in range(0, len(roles), 2)]
    return Screen(text, [*colleagues, *pairs, skip, _back(words, proposal)])


def _meaning(words: Words, role: str) -> str:
    return words.plain("import-means-nobody" if role == OTHERS else f"role-{role}")
