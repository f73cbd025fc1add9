"""What the types see: a misspelt column, a deed that no button has, a press that nobody answers."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.house.sources import ROOT


@dataclass(frozen=True)
class Planted:
    """A fault in a file, in place of what is right there, and what the types say of it."""

    file: str
    right: str
    wrong: str
    said: str


def overlooked_by_types(faults: Sequence[Planted], place: Path) -> list[Planted]:
    """Plants faults in a copy and asks the types, some seconds: without the libraries mypy is quick.

    Asked is what has the faults, and what they are faults against.
    """
    for room in ("handlers", "services", "db", "school"):
        shutil.copytree(ROOT / room, place / room, ignore=shutil.ignore_patterns("__pycache__"))
    for fault in faults:
        text = (place / fault.file).read_text("utf-8")
        assert fault.right in text, fault
        (place / fault.file).write_text(text.replace(fault.right, fault.wrong, 1), "utf-8")
    folders = {"db/plan", "services/plan", "handlers/plan", "school/presses"}
    others = {fault.file for fault in faults if str(Path(fault.file).parent) not in folders}
    asked = sorted({*folders, *others, "db/columns.py", "db/store.py", "handlers/visit.py"})
    mypy = [sys.executable, "-m", "mypy", "--follow-imports=skip", "--cache-dir=/dev/null", *asked]
    said = subprocess.run(mypy, cwd=place, capture_output=True, text=True, check=False).stdout.splitlines()
    return [
        fault
        for fault in faults
        if not any(line.startswith(f"{fault.file}:") and fault.said in line for line in said)
    ]


#: What is made, and what is matched.
WRONG_BUTTONS = (
    Planted(
        "services/people/joining.py",
        'RequestPress("open"',
        'RequestPress("opn"',
        'to "RequestPress" has incompatible',
    ),
    Planted(
        "services/plan/decisions.py",
        'Press("refuse"',
        'Press("refus"',
        'to "DecidePress" has incompatible',
    ),
    Planted(
        "handlers/plan/card.py",
        'press.to("reopen")',
        'press.to("repoen")',
        'to "to" of "PlanPress" has incompatible',
    ),
    Planted("handlers/plan/__init__.py", 'case "calendar":', "case _ if False:", "Literal['calendar']"),
    Planted("handlers/people/joining.py", 'case "refuse":', 'case "refused":', "Literal['refuse']"),
)
#: Columns of what a query returns.
MISSPELT_COLUMNS = (
    Planted(
        "services/plan/morning_letter.py",
        "row.title.split",
        "row.titel.split",
        '"Due" has no attribute "titel"',
    ),
    Planted(
        "services/plan/decisions.py",
        "wanted_on <= row.due_on",
        "wanted_on <= row.due_no",
        'has no attribute "due_no"',
    ),
    Planted(
        "services/plan/approval.py", "item.table_no", "item.tabel_no", '"Item" has no attribute "tabel_no"'
    ),
    Planted("handlers/plan/approval.py", "row.unfinished", "row.unfinisht", 'has no attribute "unfinisht"'),
    Planted(
        "handlers/plan/card.py", "row.done_by_name", "row.done_by_nmae", 'has no attribute "done_by_nmae"'
    ),
)


def test_planted_faults_are_seen_by_the_types(tmp_path: Path) -> None:
    """All in one copy: to ask the types costs as much for ten faults as for one."""
    assert not overlooked_by_types((*WRONG_BUTTONS, *MISSPELT_COLUMNS), tmp_path)
