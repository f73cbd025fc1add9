"""Minutes that a deputy head signs: of each kind of election, in Kazakh and in Russian, as Word and as PDF."""

import dataclasses
import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from docx import Document
from pypdf import PdfReader

from documents.minutes import as_docx, as_pdf
from locales.words import Words
from papers.elections import minutes_in_words
from school.elections import Election, Kind, Terms
from school.elections.counting import Method, Rules, Verdict
from services.elections import NotHeld, Outcome, Record

ZONE = ZoneInfo("Asia/Almaty")
OPENS = datetime(2026, 9, 25, 4, tzinfo=UTC)
NAMES = ["Ахметова Айдана Серікқызы · 9 А", "Серіков Ерлан Болатұлы · 10 Б", "Оспанов Бекен Нұрланұлы · 11 А"]
TWELVE = [f"Үміткер Нөмірі {number} · 10 А" for number in range(1, 13)]
ADA = 4.0  # points: what two makers of A4 may differ by


def election(title: str = "Мектеп парламентінің Президентін сайлау", **changes: object) -> Election:
    found = Election(
        1,
        1,
        title,
        frozenset(range(5, 12)),
        "published",
        OPENS + timedelta(hours=8),
        None,
        "ab" * 32,
        1,
        opens_at=OPENS,
    )
    return dataclasses.replace(found, **changes)


def outcome(found: Election, rounds: list[list[tuple[str, int]]], **changes: object) -> Outcome:
    winner = [rounds[-1][0][0]] if rounds else [NAMES[0]]
    told = Outcome(found, Verdict.WON, winner, winner, rounds, 30, 41, voted=False)
    return dataclasses.replace(told, **changes)


def ranking() -> Outcome:
    rounds = [[(name, 30 - n) for n, name in enumerate(TWELVE[: 12 - gone])] for gone in range(11)]
    return outcome(election(terms=Terms(rules=Rules(Method.RANKED))), rounds)


def of_classes() -> tuple[Outcome, list[Outcome | NotHeld]]:
    terms = Terms.standard(Kind.CLASS)
    own = dataclasses.replace(terms, letter="А", positions=("Сынып көшбасшысы", "Хатшы"))

    def part(grade: int, **changes: object) -> Election:
        return election(f"{grade} А", grades=frozenset({grade}), terms=own, head_id=1, **changes)

    voted = outcome(part(7), [[(NAMES[0], 20), (NAMES[1], 10)]], elected=NAMES[:2], winners=NAMES[:2])
    level = outcome(part(8), [], verdict=Verdict.TOO_FEW, winners=[], elected=[])
    nobody = NotHeld(part(9, void_why="election-no-candidates"), [])
    small = NotHeld(part(10, void_why="election-small-roll"), [])
    openly = NotHeld(part(11, void_why="election-small-roll"), [("Сынып көшбасшысы", NAMES[2])])
    head = election("Сыныптың өзін-өзі басқару органын сайлау", terms=terms)
    many = [outcome(part(7), [[(NAMES[0], 20)]]) for _ in range(20)]
    return outcome(head, [], winners=[], elected=[]), [voted, level, nobody, small, openly, *many]


def record(told: Outcome, parts: list[Outcome | NotHeld] | None = None, number: str = "3") -> Record:
    return Record(
        number=number,
        written_at=OPENS + timedelta(days=1),
        outcome=told,
        chair="Ахметова Дана Ерланқызы",
        secretary="Жұмабаев Марат Асқарұлы",
        members=["Сейітқали Жанна"],
        deputies=["Тұрсынова Сәуле Қайратқызы"],
        mentors=["Омарова Әлия"],
        teachers=["Жұмабаев Марат Асқарұлы"] if "·" in number else [],
        late=[("Кешіккен Бала", "тізімде жаңылыс")],
        parts=parts or [],
    )


QUESTION = "Мектеп формасы керек пе?"
RECORDS = {
    "president": record(outcome(election(), [[(NAMES[0], 17), (NAMES[1], 9), ("", 4)]], blank=2)),
    "seats": record(
        outcome(
            election(terms=Terms(Kind.SPEAKER, Rules(seats=2))),
            [[(NAMES[0], 17), (NAMES[1], 9), (NAMES[2], 9)]],
            verdict=Verdict.TIE,
            elected=NAMES[:1],
            winners=NAMES[1:],
        )
    ),
    "rounds": record(
        outcome(
            election(terms=Terms(rules=Rules(Method.TWO_ROUNDS))),
            [[(NAMES[0], 14), (NAMES[1], 12), (NAMES[2], 4)]],
            verdict=Verdict.SECOND_ROUND,
            elected=[],
            winners=NAMES[:2],
        )
    ),
    "ranking": record(ranking()),
    "referendum": record(
        outcome(
            election(QUESTION, terms=Terms.standard(Kind.REFERENDUM)), [[("Қолдаймын", 20), ("Қарсымын", 10)]]
        )
    ),
    "unanimous": record(outcome(election(), [], verdict=Verdict.UNANIMOUS)),
    "no-quorum": record(outcome(election(), [], verdict=Verdict.NO_QUORUM, winners=[], elected=[])),
    "classes": record(*of_classes()),
    "class": record(of_classes()[1][0], number="3 · 7 А"),
}


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("kind", RECORDS)
def test_the_minutes_of_each_kind_are_whole_on_paper(kind: str, language: str) -> None:
    told, words = RECORDS[kind], Words(language, ZONE)
    minutes = minutes_in_words(told, "cd" * 32, "Талапкер ауылының ІТ мектеп-лицейі", words)
    pdf = as_pdf(minutes)
    for page in PdfReader(io.BytesIO(pdf)).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((595, 842), abs=ADA)
    pages = pages_of(pdf)
    last = pages[-1].replace(" ", "")
    for office, name in minutes.signatures:
        assert name.replace(" ", "") in last, "all who sign find their line on one page"
        assert office
    assert minutes.decided in pages[-1], "nobody signs a page on which nothing is decided"
    whole = " ".join(pages)
    document = Document(io.BytesIO(as_docx(minutes)))
    assert document.sections[0].page_width.mm == pytest.approx(210, abs=1)
    in_word = " ".join(paragraph.text for paragraph in document.paragraphs)
    in_word += " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    for text in (whole, in_word):
        assert "•" not in text, "a sentence of minutes is no line of a list"
        assert "?." not in text
        assert "??" not in text
        for fact in ("26.09.2026", "25.09.2026 09:00", told.chair, told.secretary, f"№{told.number}"):
            assert str(fact) in text, fact
    signed = document.tables[-1]
    assert all(
        cell.paragraphs[0].paragraph_format.keep_with_next for row in signed.rows[:-1] for cell in row.cells
    )
    for table, widths in zip(document.tables[1:-1], [minutes.votes.widths], strict=False):
        in_file = [column.width or 0 for column in table.columns]
        assert [one / sum(in_file) for one in in_file] == pytest.approx(widths, abs=0.01)
    assert len(document.tables) == (3 if minutes.votes.rows else 2), "one table of votes, with all rounds"


@pytest.mark.parametrize(("kind", "rows"), [("ranking", 12), ("president", 4), ("classes", 25)])
def test_votes_stand_in_one_table(kind: str, rows: int) -> None:
    votes = minutes_in_words(RECORDS[kind], "", "№1", Words("kk", ZONE)).votes
    assert len(votes.rows) == rows
    assert {len(row) for row in votes.rows} == {len(votes.columns)} == {len(votes.widths)}
    assert sum(votes.widths) == pytest.approx(1)


def test_each_class_has_its_reason_and_those_without_anybody_elect_again() -> None:
    minutes = minutes_in_words(RECORDS["classes"], "", "№1", Words("kk", ZONE))
    told = dict((row[0], row[1]) for row in minutes.votes.rows)
    assert told["8 А"] == "бесеуден аз адам дауыс берді"
    assert told["9 А"] == "үміткер болмады"
    assert told["10 А"] == "сайлаушы бесеуден аз"
    assert told["11 А"] == f"ашық дауыспен: Сынып көшбасшысы: {NAMES[2]}"
    openly, again = minutes.decisions[-2:]
    assert openly == "Сайлаушысы бесеуден аз мына сыныптар ашық дауыс берсін: 10 А."
    assert again == "Мына сыныптарда сайлау қайта өткізілсін: 8 А, 9 А."


def test_points_are_numbered_once() -> None:
    for told in RECORDS.values():
        minutes = minutes_in_words(told, "", "№1", Words("ru", ZONE))
        assert [line[:3] for line in minutes.numbered if len(minutes.numbered) > 1] == [
            f"{number}. " for number in range(1, len(minutes.numbered) + 1) if len(minutes.numbered) > 1
        ]
        assert not any(line[0].isdigit() for line in (*minutes.paragraphs, *minutes.decisions))
