"""The sheet of codes prints every Kazakh letter."""

import io

from pypdf import PdfReader

from documents.invitations import Card, Labels, invitation_csv, invitation_sheet

LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


def test_a_class_prints_on_as_many_pages_as_it_needs() -> None:
    cards = [Card(f"Оқушы {n} {LETTERS}", "ABCD-EFGH-JKMN", f"https://t.me/x?start={n}") for n in range(30)]
    labels = Labels("Шақыру", "30 адам", "Қалай", "Құпия", "Мерзімі")
    pages = PdfReader(io.BytesIO(invitation_sheet("Мектеп", "9 А", cards, labels))).pages
    assert len(pages) == 4
    printed = "".join(page.extract_text() for page in pages)
    assert printed.count("ABCD-EFGH-JKMN") == 30
    assert set(LETTERS) <= set(printed)


def test_a_name_that_is_a_formula_stays_a_name() -> None:
    assert "'=HYPERLINK" in invitation_csv([Card("=HYPERLINK(1)", "A", "b")])
