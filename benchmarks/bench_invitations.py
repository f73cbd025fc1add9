"""The invitations of the biggest school on paper: 3,000 cards with a QR each.

    .venv/bin/python benchmarks/bench_invitations.py

Aim: a minute of processor time; nobody waits for it, but the worker does nothing else meanwhile.
"""

import io
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1]))

import pypdf

from documents.invitations import Card, Labels, invitation_sheet

CARDS, ON_A_PAGE = 3000, 8
LABELS = Labels(
    "Мектеп ботына шақыру", "3000 адам", "QR-кодты көрсетіңіз.", "Кодты ешкімге бермеңіз.", "27 қараша"
)


def main() -> None:
    cards = [
        Card(f"Құдайберген Әйгерім {n}", f"ABCD-EFGH-{n:04}", f"https://t.me/school_bot?start=ABCDEFGH{n:04}")
        for n in range(CARDS)
    ]
    began = process_time()
    sheet = invitation_sheet("№1 мектеп", "барлығы", cards, LABELS)
    took = process_time() - began
    pages = len(pypdf.PdfReader(io.BytesIO(sheet)).pages)
    print(f"{CARDS} cards on {pages} pages in {took:.1f} s of processor time (aim 60)")
    assert pages == CARDS // ON_A_PAGE
    assert took < 60


if __name__ == "__main__":
    main()
