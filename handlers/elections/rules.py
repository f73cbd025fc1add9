"""The rules of an election in words: the same for whoever sets them and for whoever votes by them."""

from datetime import date

from handlers.visit import Visit
from school.dates import school_day
from school.elections import OFFICES, QUESTIONS, Election, Kind, Terms, said_of, term_ends
from school.elections.counting import FEWEST_FOR_RESULTS, Method


def how_to_fill_in(visit: Visit, terms: Terms) -> str:
    """What the voter does with the ballot."""
    words, rules = visit.words, terms.rules
    if rules.method is Method.PLURALITY and rules.seats > 1:
        return words("vote-how-seats", seats=rules.seats)
    if terms.kind in QUESTIONS and rules.method in (Method.PLURALITY, Method.TWO_ROUNDS):
        return words("vote-how-question")
    if terms.kind in QUESTIONS and rules.method is Method.APPROVAL:
        return words("vote-how-approval-answers")
    return words(f"vote-how-{rules.method}")


def rules_in_words(visit: Visit, terms: Terms, closes_on: date) -> str:
    """Everything that is settled before the vote, a line each."""
    words, rules = visit.words, terms.rules
    seats = rules.method is Method.PLURALITY and rules.seats > 1
    of_method = said_of(terms.kind, f"rule-{rules.method}")
    lines = [words("rule-seats", seats=rules.seats) if seats else words(of_method)]
    if rules.seats > 1 and not seats:
        lines.append(words("rule-places", seats=rules.seats))
    if rules.method is Method.RANKED:
        lines.append(words(said_of(terms.kind, "rule-tie-ranked")))
    elif rules.method is not Method.TWO_ROUNDS:
        lines.append(words(f"rule-tie-{rules.tie}"))
    if rules.has_against_all:
        lines.append(words("rule-against-all"))
    if rules.blank:
        lines.append(words("rule-blank"))
    if rules.quorum:
        lines.append(words("rule-quorum", percent=rules.quorum))
    if terms.kind in OFFICES:
        lines.append(words("rule-struck"))
        lines.append(words("rule-until", day=f"{term_ends(terms, closes_on):%d.%m.%Y}"))
    if terms.positions:
        lines.append(words("rule-positions", list=", ".join(terms.positions)))
    if terms.kind is Kind.POLL:
        lines.append(words("rule-poll"))
    lines.append(words("rule-few", fewest=FEWEST_FOR_RESULTS))
    return "\n".join(lines)


def rules_of(visit: Visit, found: Election) -> str:
    return rules_in_words(visit, found.terms, school_day(found.closes_at, visit.zone))
