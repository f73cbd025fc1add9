"""What is said of a referendum or a poll speaks of answers, and what stands in minutes speaks to nobody."""

import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from handlers.elections.results import _verdict
from handlers.elections.rules import how_to_fill_in, rules_in_words
from locales.words import LANGUAGES, Words
from papers.elections import minutes_in_words
from school.elections import OTHERWISE_OF_ANSWERS, QUESTIONS, Election, Kind, Terms, said_of, values_of
from school.elections.counting import Counted, Method, Rules, Tie, Verdict
from services.elections import Outcome, Record
from services.elections.results import _letter_of
from tests.school import NOW, ZONE

ABOUT_PEOPLE = re.compile(
    r"кандидат|избран|выбор\w* (?:пройд|нужно)|үміткер|сайланд|сайланғ|candidate|elected|тот, у|алғаны шығ",
    re.I,
)
#: «You» has no place in a paper that is signed.
TO_SOMEBODY = re.compile(r"\bвы\b|\bвас\b|\bваш|сіз|ыңыз\b|іңіз\b|\byou", re.I)


def decided(kind: Kind, method: Method, verdict: Verdict, quorum: int = 33) -> Outcome:
    terms = Terms(kind, Rules(method, against_all=False, blank=True, quorum=quorum, tie=Tie.LOT))
    found = Election(1, 1, "Пішін", frozenset({7}), "published", NOW, None, "ab", 1, terms)
    rounds = [[("Иә", 3), ("Жоқ", 2)], [("Иә", 3)]] if method is Method.RANKED else [[("Иә", 3), ("Жоқ", 2)]]
    names = ["Иә"] if verdict in (Verdict.WON, Verdict.UNANIMOUS) else []
    return Outcome(found, verdict, names or ["Иә", "Жоқ"], names, rounds, 5, 20, voted=False)


def minutes_of(outcome: Outcome, words: Words) -> str:
    record = Record("3", NOW, outcome, "А", "Б", ["В"], ["Г"], ["Д"], [], [], [])
    paper = minutes_in_words(record, "ab", "№1 мектеп", words)
    return "\n".join([*paper.paragraphs, *paper.votes.columns, *paper.decisions, *paper.after])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", Verdict)
def test_a_question_is_answered_and_elects_nobody(language: str, verdict: Verdict) -> None:
    words = Words(language, ZONE)
    visit: Any = SimpleNamespace(words=words)
    for kind in QUESTIONS:
        for method in Method:
            outcome = decided(kind, method, verdict)
            counted = Counted(verdict, again=(1, 2), rounds=({1: 3, 2: 2},))
            letter = _letter_of(outcome.election, counted, {1: "Иә", 2: "Жоқ"})
            told = [
                how_to_fill_in(visit, outcome.election.terms),
                rules_in_words(visit, outcome.election.terms, NOW.date()),
                _verdict(visit, outcome),
                words(letter.key, **letter.arguments),
                minutes_of(outcome, words),
            ]
            for one in told:
                assert not ABOUT_PEOPLE.search(one), one


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [Kind.PRESIDENT, Kind.REFERENDUM])
def test_minutes_speak_to_nobody_and_name_the_quorum(language: str, kind: Kind) -> None:
    words = Words(language, ZONE)
    for method in Method:
        for verdict in Verdict:
            told = minutes_of(decided(kind, method, verdict), words)
            assert not TO_SOMEBODY.search(told), told
            assert "33" in told
    assert "33" not in minutes_of(decided(kind, Method.PLURALITY, Verdict.WON, quorum=0), words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_that_is_said_otherwise_of_answers_is_there(language: str) -> None:
    known = {
        "title": "",
        "list": "",
        "names": "",
        "state": "",
        "grades": "",
        "candidates": "",
        "commission": "",
    }
    moments = {"closes": NOW, "made": NOW + timedelta(days=1)}
    for key in OTHERWISE_OF_ANSWERS:
        said = said_of(Kind.POLL, key)
        assert said != key == said_of(Kind.CLASS, key)
        assert not ABOUT_PEOPLE.search(Words(language, ZONE)(said, **known, **moments)), said


def test_a_poll_has_no_second_round() -> None:
    assert Method.TWO_ROUNDS not in values_of(Kind.POLL, "method")
    assert Method.TWO_ROUNDS in values_of(Kind.SPEAKER, "method")
