"""What a plan's proposal looks like: the whole of it, and one row a page with everything that is doubtful marked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.home import home
from handlers.screens import Button, Screen
from locales.words import Word, Words, has_message
from school.dates import SchoolYear
from school.grades import grades_in_words
from school.plan import DOCUMENT, LINK, PHOTO, accepted_evidence
from school.plan.columns import says_title
from school.plan.own_words import OwnWords
from school.plan.proposals import CORRECTED, FIELDS, Understood
from school.presses.plan import PlanPress, ProposalPress
from services.plan import proposal_fixes as fixes
from services.plan.adoption import THE_PLAN, ImportOutcome
from services.plan.proposals import DOUBTFUL, OPEN, SKIPPED, TAKEN, Entry, Kind, Proposal

#: So much of a cell is shown, beside others of the row and beside what it was before.
LONGEST_TITLE_SHOWN, LONGEST_SHOWN, LONGEST_BESIDE = 700, 220, 130
MOST_DOUBTS, MOST_REMARKS = 6, 8


# The whole


def overview_screen(words: Words, proposal: Proposal) -> Screen:
    """What was understood, what it would change, and what is still to be decided."""
    about, pages = proposal.about, proposal.pages
    year = str(SchoolYear(about.school_year)).replace("-", "–")
    name = Word("import-the-plan") if about.name == THE_PLAN else about.name
    target = words.plain("import-target-update" if proposal.is_update else "import-target-new", name=name)
    lines = [words("import-overview", file=about.file_name, title=about.title, year=year, target=target)]
    if proposal.is_update:
        lines.append(words("import-differs", **{kind: len(proposal.of_kind(kind)) for kind in Kind}))
    else:
        titles = sum(len(entry.row["titles"]) for entry in proposal.entries)
        lines.append(words("import-counts", rows=len(proposal.entries), titles=titles))
    lines.append(words("import-decided", **_decided(proposal)))
    if proposal.doubtful:
        lines.append(words("import-doubtful", rows=len(proposal.doubtful)))
    lines += [words("import-doubt", why=words.plain(f"import-missing-{field}")) for field in about.missing]
    lines += [
        words("import-doubt", why=remark_in_words(words, *told)) for told in about.remarks[:MOST_REMARKS]
    ]
    if len(about.remarks) > MOST_REMARKS:
        lines.append(words("import-more-remarks", more=len(about.remarks) - MOST_REMARKS))
    if guessed := _guessed_title(proposal):
        lines.append(words("import-doubt", why=words.plain("import-title-guessed", shown=guessed)))
    behind = fixes.behind(proposal)
    if behind:
        lines.append(words("import-behind", years=behind, year=year))
    lines.append(words("import-nothing-yet"))
    here = ProposalPress("row", proposal=about.id)
    rows = [[Button(words.plain("import-look"), here)]] if pages else []
    if proposal.doubtful:
        label = words.plain("import-only-doubt", rows=len(proposal.doubtful))
        rows.append([Button(label, replace(here, only=DOUBTFUL))])
    if proposal.is_update:
        rows.append(_by_kind(words, proposal, here))
    rows += _put_right(words, proposal, here, year if behind else "")
    if undecided := len(proposal.in_state(OPEN)):
        rows.append([Button(words.plain("import-take-all", rows=undecided), here.to("all"))])
    rows.append([Button(words.plain("import-save"), here.to("save"))])
    if proposal.plans:
        key = "import-another-plan" if proposal.is_update else "import-same-plan"
        rows.append([Button(words.plain(key), here.to("aim"))])
    rows.append([Button(words.plain("import-drop"), here.to("drop")), home(words)])
    return Screen("\n".join(lines), rows)


def _put_right(words: Words, proposal: Proposal, here: ProposalPress, year: str) -> list[list[Button]]:
    """What can be put right at once. `year` is the one into which the dates may be moved."""
    rows = [[Button(words.plain("import-move-dates", year=year), here.to("years"))]] if year else []
    if unknown := len(fixes.unknown_words(proposal)):
        rows.append([Button(words.plain("import-ask-words", words=unknown), here.to("words"))])
    above = [Button(words.plain("import-above-button"), here.to("above"))] if fixes.groups(proposal) else []
    has_columns = bool(proposal.about.columns)
    columns = [Button(words.plain("import-columns-button"), here.to("columns"))] if has_columns else []
    more = len(proposal.about.remarks) > MOST_REMARKS
    remarks = [[Button(words.plain("import-remarks-button"), here.to("remarks"))]] if more else []
    return [*rows, [*above, *columns], *remarks]


def _guessed_title(proposal: Proposal) -> str:
    """The heading of the title's column, if the heading does not say that it is."""
    titles = [heading for heading, field, _ in proposal.about.columns if field == "title"]
    guessed = [one for one in titles if one not in proposal.about.chosen and not says_title(one)]
    return guessed[0] if guessed else ""


def _by_kind(words: Words, proposal: Proposal, here: ProposalPress) -> list[Button]:
    kinds = [kind for kind in (Kind.NEW, Kind.CHANGED, Kind.GONE) if proposal.of_kind(kind)]
    return [
        Button(
            words.plain(f"import-only-{kind}", rows=len(proposal.of_kind(kind))),
            replace(here, only=str(kind)),
        )
        for kind in kinds
    ]


def _decided(proposal: Proposal) -> dict[str, int]:
    return {state: len(proposal.in_state(state)) for state in (TAKEN, SKIPPED, OPEN)}


def remark_in_words(words: Words, table: int, row: int, reason: str, shown: str) -> str:
    """What was not read, with its place in the file where it has one."""
    problem = words.plain(reason, shown=shown)
    return words.plain("import-at-row", table=table, row=row, problem=problem) if row else problem


def save_screen(words: Words, proposal: Proposal) -> Screen:
    """What saving would do, asked once more; with it the choice about rows that nobody decided about."""
    here = ProposalPress("open", proposal=proposal.about.id)
    taken = proposal.in_state(TAKEN)
    counted = {
        kind: sum(entry.kind == kind for entry in taken) for kind in (Kind.NEW, Kind.CHANGED, Kind.GONE)
    }
    lines = [words("import-sure-save", skipped=len(proposal.in_state(SKIPPED)), **counted)]
    if not proposal.is_update:
        lines.append(words("import-will-be-draft"))
    rows = []
    if undecided := len(proposal.in_state(OPEN)):
        lines.append(words("import-undecided", rows=undecided))
        rows.append([Button(words.plain("import-save-all", rows=undecided), here.to("sure-all"))])
    doubtful = [entry for entry in proposal.doubtful if entry.state != SKIPPED]
    if doubtful:
        lines.append(words("import-doubtful", rows=len(doubtful)))
    if taken or not proposal.pages:
        key = "import-save-taken" if undecided else "import-save"
        rows.append([Button(words.plain(key), here.to("sure-save"))])
    return Screen("\n".join(lines), [*rows, [Button(words.plain("button-back"), here)]])


def drop_screen(words: Words, proposal: Proposal) -> Screen:
    here = ProposalPress("open", proposal=proposal.about.id)
    yes = Button(words.plain("import-drop"), here.to("sure-drop"))
    return Screen(
        words("import-sure-drop", file=proposal.about.file_name),
        [[yes, Button(words.plain("button-back"), here)]],
    )


def saved_screen(words: Words, outcome: ImportOutcome, note: str = "import-saved") -> Screen:
    plan = Button(words.plain("menu-plan"), PlanPress(span="month"))
    return Screen(words(note, **outcome.__dict__), [[plan], [home(words)]])


# One row


def row_screen(words: Words, proposal: Proposal, at: int, only: str) -> Screen:
    """One row: each cell as it was read, ⚠ where it is doubtful and why; beside it what the plan says now."""
    pages = proposal.part(only)
    if at and at not in {entry.at for entry in pages}:
        pages, only = proposal.pages, ""  # corrected, it is no longer of that part
    if not pages:
        return overview_screen(words, proposal)
    number = next((n for n, entry in enumerate(pages) if entry.at >= at), len(pages) - 1)
    entry = pages[number]
    here = ProposalPress("row", proposal=proposal.about.id, at=entry.at, only=only)

    def turned(to: int) -> ProposalPress:
        return replace(here, at=pages[to % len(pages)].at)

    take = Button(words.plain("import-remove" if entry.kind == Kind.GONE else "import-take"), here.to("take"))
    skip = Button(words.plain("import-keep" if entry.kind == Kind.GONE else "import-skip"), here.to("skip"))
    rows = [[take, skip]]
    if len(pages) > 1:
        place = Button(f"{number + 1} / {len(pages)}", here)
        rows.append([Button("‹", turned(number - 1)), place, Button("›", turned(number + 1))])
    if entry.kind != Kind.GONE:
        rows.append([Button(words.plain("import-fix"), here.to("fix"))])
        rows += _for_all_alike(words, proposal, here)
    undecided = [one for one in pages if one.state == OPEN]
    if only and len(undecided) > 1:
        both = [
            Button(words.plain("import-part-take", rows=len(undecided)), here.to("all")),
            Button(words.plain("import-part-skip", rows=len(undecided)), here.to("none")),
        ]
        rows.append(both)
    rows.append([Button(words.plain("import-overview-button"), here.to("open"))])
    return Screen("\n".join(_row_lines(words, entry, number + 1, len(pages), proposal.own)), rows)


def fix_screen(words: Words, proposal: Proposal, at: int, only: str) -> Screen:
    """Which cell of a row is to be corrected."""
    entry = next((one for one in proposal.pages if one.at == at and one.kind != Kind.GONE), None)
    if entry is None:
        return overview_screen(words, proposal)
    here = ProposalPress("field", proposal=proposal.about.id, at=at, only=only)
    fields = [Button(words.plain(f"import-field-{field}"), replace(here, field=field)) for field in CORRECTED]
    back = Button(words.plain("button-back"), here.to("row"))
    text = words("import-ask-field", title=_cut(_titles(entry.row), LONGEST_TITLE_SHOWN))
    return Screen(text, [*(fields[n : n + 2] for n in range(0, len(fields), 2)), [back]])


def _for_all_alike(words: Words, proposal: Proposal, here: ProposalPress) -> list[list[Button]]:
    """After a correction: the same for every row in which the document has the same."""
    found = [(field, len(fixes.alike(proposal, here.at, field))) for field in CORRECTED]
    return [
        [
            Button(
                words.plain("import-alike", field=Word(f"import-field-{field}"), rows=rows),
                replace(here, deed="same", field=field),
            )
        ]
        for field, rows in found
        if rows
    ]


def _row_lines(words: Words, entry: Entry, number: int, of: int, own: OwnWords) -> list[str]:
    table, row = (entry.row["source"][name] for name in ("table", "row"))
    head = {
        "number": number,
        "of": of,
        "kind": Word(f"import-kind-{entry.kind}"),
        "state": Word(f"import-state-{_shown_state(entry)}"),
    }
    lines = [words("import-row", table=table, row=row, **head)]
    doubts = list(entry.doubts)[:MOST_DOUBTS]
    for field in FIELDS:
        lines += _cell(words, entry, field, own)
        lines += [
            words("import-doubt", why=words.plain(doubt.why, shown=_cut(doubt.shown, 60)))
            for doubt in doubts
            if doubt.field == field
        ]
    return lines


def _shown_state(entry: Entry) -> str:
    return f"gone-{entry.state}" if entry.kind == Kind.GONE else entry.state


def _cell(words: Words, entry: Entry, field: str, own: OwnWords) -> list[str]:
    name = Word(f"import-field-{field}")
    after = cell_in_words(words, entry.row, field, own)
    if entry.before is not None and field in entry.changed:
        before = cell_in_words(words, entry.before.understood, field, own)
        most = LONGEST_BESIDE * 3 if field == "title" else LONGEST_BESIDE
        return [words("import-cell-changed", name=name, before=_cut(before, most), after=_cut(after, most))]
    if not after:
        return []
    most = LONGEST_TITLE_SHOWN if field == "title" else LONGEST_SHOWN
    return [words("import-cell", name=name, value=_cut(after, most))]


def cell_in_words(words: Words, row: Understood, field: str, own: OwnWords | None = None) -> str:
    """What stands in a cell, and how it was understood; empty where there is nothing to say."""
    match field:
        case "title":
            return _titles(row)
        case "deadline":
            return "; ".join(_understood(told["raw"], when(words, told)) for told in row["deadlines"])
        case "responsible":
            return _understood(", ".join(row["responsible"]), _answering(words, row, own or OwnWords()))
        case "audience":
            return _understood(row["audience_raw"], grades_in_words(frozenset(row["audience_grades"])))
        case "evidence":
            return _understood(row["evidence_raw"], words.plain(f"import-accepts-{_accepted(row)}"))
        case "faction":
            key = row["faction_key"]
            return words.plain(f"faction-{key}") if key else row["faction"] or ""
        case "month":
            return (
                f"{words.month(date.fromisoformat(row['month'] + '-01'))} {row['month'][:4]}"
                if row["month"]
                else ""
            )
        case "project":
            return ", ".join(row["projects"])
    rest = [
        *row["partners"],
        row["section"] or "",
        *(f"{name}: {said}" for name, said in row["extra"].items()),
    ]
    return "; ".join(part for part in rest if part)


def _titles(row: Understood) -> str:
    return "\n".join([*([row["lead"]] if row["lead"] else []), *row["titles"]])


def _understood(raw: str, read: str) -> str:
    raw = raw.strip() or "–"
    return raw if not read or raw.casefold() == read.casefold() else f"{raw} → {read}"


def _answering(words: Words, row: Understood, own: OwnWords) -> str:
    """The roles that answer, and whoever of the staff is named."""
    names = dict(own.staff)
    people = [names[number] for number in own.people(row["responsible"]) if number in names]
    return ", ".join([*(_role(words, role) for role in own.roles(row["responsible"])), *people])


def _role(words: Words, role: str) -> str:
    key = f"role-{role}"
    return words.plain(key) if has_message(words.language, key) else role


def _accepted(row: Understood) -> str:
    accepted = accepted_evidence(row["evidence_kinds"])
    return "link" if accepted == {LINK} else "file" if accepted == {PHOTO, DOCUMENT} else "any"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def when(words: Words, told: Understood) -> str:
    """A deadline in words: «2026 ж. 15 қазан дейін»; empty where there is none."""
    start, end = (
        words.full_day(date.fromisoformat(told[name])) if told.get(name) else "" for name in ("start", "end")
    )
    kind = told["kind"]
    if kind in ("weekly", "monthly", "quarterly", "weekday-weekly"):
        again = (
            words.plain("import-when-weekday", day=words.weekday(told["weekday"]))
            if kind == "weekday-weekly"
            else words.plain(f"import-when-{kind}", times=told.get("times") or 1)
        )
        between = _between(words, start, end)
        return f"{again}, {between}" if between else again
    if told.get("term"):
        return words.plain("import-when-term", term=told["term"])
    if kind == "month" and told.get("start"):
        first = date.fromisoformat(told["start"])
        shown = f"{words.month(first)} {first.year}"
        weeks = [week for week in told.get("weeks", ()) if week > 0]
        return _weeks(words, shown, weeks, last=-1 in told.get("weeks", ()))
    always = words.plain("import-when-always" if told.get("ongoing") else "import-when-none")
    return _between(words, start, end) or always


def _between(words: Words, start: str, end: str) -> str:
    if start and end:
        return start if start == end else words.plain("import-when-range", first=start, last=end)
    if start or end:
        return words.plain("import-when-from" if start else "import-when-until", day=start or end)
    return ""


def _weeks(words: Words, month: str, weeks: Sequence[int], *, last: bool) -> str:
    said = [words.plain("import-when-weeks", month=month, weeks=", ".join(map(str, weeks)))] if weeks else []
    if last:
        said.append(words.plain("import-when-last-week", month=month))
    return "; ".join(said) or month
