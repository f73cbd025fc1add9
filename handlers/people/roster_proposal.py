"""A list of people in words: what it would change, what was not read, what is asked."""

from collections.abc import Iterable

from handlers.people.who_is_who import changes_in_words, phone_in_words, posts_in_words
from locales.words import Words
from school.people import class_name
from school.people.roster import Problem
from school.people.roster_match import Card
from school.people.roster_proposal import Change, Newcomer
from services.people.roster import Preview


def counted(seen: Preview) -> dict[str, int]:
    """How many people are new, changed, gone, unchanged and asked about."""
    one = seen.proposal
    return {
        "new": len(one.new),
        "changed": len({change.person_id for change in seen.changes}),
        "gone": len(one.gone),
        "unchanged": one.unchanged,
        "asked": len(one.asked) + len(one.perhaps) + sum(len(new.perhaps) for new in one.new),
    }


def problem_lines(words: Words, problems: Iterable[Problem]) -> list[str]:
    return [problem_in_line(words, one) for one in problems]


def problem_in_line(words: Words, one: Problem) -> str:
    """What of a list was not read, with its place where it has one."""
    told = _at_row(words, one.row, words.plain(one.reason, shown=one.shown))
    return words.plain("roster-in-sheet", sheet=one.sheet, problem=told) if one.sheet else told


def preview_lines(words: Words, seen: Preview, *, names: bool) -> list[str]:
    """Each person whom the list would change, and what of them; with `names` the new ones too."""
    one = seen.proposal
    lines = [_new(words, new) for new in one.new if names]
    lines += [_same(words, new, seen.cards[other]) for new in one.new for other in new.perhaps]
    lines += [_change(words, "list-changed", change, seen) for change in seen.changes]
    lines += [_change(words, "list-asked", change, seen) for change in one.asked]
    lines += [_change(words, "list-left" if change.row else "list-gone", change, seen) for change in one.gone]
    lines += [_child(words, seen, *asked) for asked in one.perhaps]
    return lines + [words.plain("list-missing", name=seen.cards[who].name) for who in one.missing]


def _at_row(words: Words, row: int, told: str) -> str:
    return words.plain("roster-row", row=row, problem=told) if row else told


def _change(words: Words, key: str, change: Change, seen: Preview) -> str:
    card = seen.cards[change.person_id]
    changes = "; ".join(changes_in_words(words, change, card))
    return _at_row(words, change.row, words.plain(key, name=card.name, changes=changes))


def _child(words: Words, seen: Preview, parent: int, row: int, child: int) -> str:
    names = {new.id: new.line.name for new in seen.proposal.new}
    name = seen.cards[parent].name if parent in seen.cards else names[parent]
    return _at_row(words, row, words.plain("list-child", name=name, child=seen.cards[child].name))


def _new(words: Words, new: Newcomer) -> str:
    return _at_row(
        words, new.line.row, words.plain("list-new", name=new.line.name or "–", posts=_of_line(words, new))
    )


def _same(words: Words, new: Newcomer, other: Card) -> str:
    changes = f"{posts_in_words(words, other)}, {phone_in_words(other.phone)}; {_of_line(words, new)}"
    return _at_row(words, new.line.row, words.plain("who-line-same", name=other.name, changes=changes))


def _of_line(words: Words, new: Newcomer) -> str:
    line = new.line
    card = Card(0, line.name, line.name_key, grade=line.grade, letter=line.letter, roles=line.roles)
    phone = phone_in_words(line.phone)
    if line.grade and line.letter:
        return f"{class_name(line.grade, line.letter)}, {phone}"
    return f"{posts_in_words(words, card)}, {phone}"
