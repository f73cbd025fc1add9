"""The sheet of invitations: every letter prints, every card has its code and its QR, nothing is cut off."""

import csv
import io
import re

import pypdf
import pytest
import segno

from documents.cells import harmless
from documents.invitations import QR_SIZE, Card, Labels, invitation_csv, invitation_sheet

LETTERS = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
LABELS = Labels(
    "Мектеп ботына шақыру",
    "30 адам",
    "Телефонмен QR-кодты көрсетіңіз немесе Telegram-да @school_bot ботын тауып, кодты жазыңыз.",
    "Кодты ешкімге бермеңіз: ол тек сізге арналған.",
    "Жарамды мерзімі: 27 қараша дейін",
)


def cards(count: int) -> list[Card]:
    return [
        Card(f"Құдайберген Әйгерім {n}", f"ABCD-EFGH-{n:04}", f"https://t.me/school_bot?start=ABCDEFGH{n:04}")
        for n in range(count)
    ]


def pages(pdf: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def squares(page: pypdf.PageObject) -> int:
    """How many paths without an outline are filled: one a QR."""
    content = page.get_contents()
    assert content is not None
    return len(re.findall(rb"(?<![\w*])f\*?(?=\s)", content.get_data()))


def test_every_kazakh_letter_prints_in_both_sizes() -> None:
    sheet = invitation_sheet(
        "№1 мектеп", "9 Ә", [Card(f"{LETTERS} {LETTERS.lower()}", "ABCD", "https://t.me/x")], LABELS
    )
    told = "".join(pages(sheet)[0].extract_text().split())
    assert LETTERS in told
    assert LETTERS.lower() in told
    assert "9Ә" in told


def test_a_class_of_thirty_has_three_pages_and_thirty_codes() -> None:
    sheet = pages(invitation_sheet("№1 мектеп", "9 А", cards(30), LABELS))
    assert len(sheet) == 3
    told = "\n".join(page.extract_text() for page in sheet)
    assert sorted(re.findall(r"ABCD-EFGH-\d{4}", told)) == [card.code for card in cards(30)]
    assert told.count("30 адам") == 3
    assert told.count("27 қараша") == 30
    assert [squares(page) for page in sheet] == [10, 10, 10]


def test_the_qr_holds_the_link() -> None:
    card = cards(1)[0]
    content = pages(invitation_sheet("№1", "9 А", [card], LABELS))[0].get_contents()
    assert content is not None
    drawn = [
        [float(number) for number in found]
        for found in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re", content.get_data())
    ][1:]  # the first is the card itself
    matrix = segno.make(card.link, error="m", micro=False).matrix
    step = QR_SIZE / len(matrix)
    left, bottom = min(one[0] for one in drawn), min(one[1] for one in drawn)
    dark = {
        (round((x - left) / step) + more, round((y - bottom) / step))
        for x, y, width, _ in drawn
        for more in range(round(width / step))
    }
    rows = len(matrix)
    assert dark == {(x, rows - 1 - y) for y, row in enumerate(matrix) for x, on in enumerate(row) if on}


@pytest.mark.parametrize("name", ["Ә" * 150, "Құдайберген-Мұхамедғалиев " * 6, "", "A\u202eB"])
def test_a_long_name_is_written_smaller_and_not_cut(name: str) -> None:
    sheet = pages(invitation_sheet("№1", "9 А", [Card(name, "ABCD", "https://t.me/x")], LABELS))
    told = "".join(sheet[0].extract_text().split())
    assert "".join(name.split()).replace("\u202e", "") in told.replace("\u202e", "")


def test_a_sheet_of_nobody_is_a_page() -> None:
    assert len(pages(invitation_sheet("№1", "9 А", [], LABELS))) == 1


def test_a_whole_school_is_printed() -> None:
    """How soon three thousand are, is measured in benchmarks/bench_invitations.py."""
    sheet = invitation_sheet("№1 мектеп", "барлығы", cards(300), LABELS)
    assert len(pages(sheet)) == 30


@pytest.mark.parametrize(
    "name", ["=1+1", "+7701", "-2", "@a", "|x", "%x", "\t=1", "\r=1", "\ufeff=1", "＝1+1", "  =1", "\u200b=1"]
)
def test_a_name_never_becomes_a_formula(name: str) -> None:
    assert harmless(name) == f"'{name}"
    rows = list(csv.reader(io.StringIO(invitation_csv([Card(name, "ABCD", "https://t.me/x")]), newline="")))
    assert rows[1][0] == f"'{name}".replace("\r", " ")


def test_a_plain_name_stays_as_it_is() -> None:
    assert harmless("Әйгерім") == "Әйгерім"
    assert invitation_csv(cards(1)).splitlines() == [
        "name,code,link,note",
        "Құдайберген Әйгерім 0,ABCD-EFGH-0000,https://t.me/school_bot?start=ABCDEFGH0000,",
    ]


def test_each_reads_the_card_in_the_own_language_and_whose_parent_it_is() -> None:
    russian = Labels(
        "", "", "Наведите телефон на QR-код.", "Никому не давайте код.", "Действует до: 27 ноября"
    )
    card = Card("Ли Анна", "ABCD-EFGH-JKMN", "https://t.me/x", "Ли Мира, 9 А; Ли Ян, 5 Б", russian)
    told = pages(invitation_sheet("№1", "9 А", [card, cards(1)[0]], LABELS))[0].extract_text()
    assert "Наведите телефон" in told
    assert "Телефонмен" in told
    assert "Ли Ян, 5 Б" in " ".join(told.split())
