"""Slow work that comes to nothing leaves nothing waiting for it."""

from pathlib import Path

from db import jobs
from documents.plan import read_plan
from school.dates import SchoolYear
from services import papers
from services.plan import proposal_fixes as fixes
from services.plan import proposals
from services.plan.proposals import Proposal
from tests.documents.conftest import word
from tests.school import NOW, School, asking, open_tx


async def test_a_draft_that_cannot_be_read_once_more_stands_as_it_stood(
    school: School, tmp_path: Path
) -> None:
    """Whatever ended the second reading: the draft was seen, and can be worked on."""
    asks, year = asking(school.saule), SchoolYear(2026)
    rows = [
        ["№", "Дела", "Сроки", "Шаг"],
        ["1", "Сбор", "1 октября", "первый"],
        ["2", "Бал", "май", "второй"],
    ]
    read = read_plan(word(tmp_path / "a.docx", "План", rows), year)
    with open_tx(school.store) as tx:
        file = {"file_id": "f", "file_name": "a.docx"}
        proposals.ask(tx, asks, "token", file, year, 7, "kk")
        (first,) = jobs.unfinished(tx, "plan-read")
        draft = first.details["draft"]
        proposals.fill(tx, draft, read)
        jobs.finish(tx, first.id, "done")
        at = next(n for n, (heading, _, _) in enumerate(read.columns) if heading == "Шаг")
        assert fixes.choose_column(tx, asks, draft, at, "title", 7, "kk") is None
        (second,) = jobs.unfinished(tx, "plan-read")
        reads = proposals.look(tx, school.saule, draft)
        assert isinstance(reads, Proposal)
        assert reads.about.state == "reading"
        papers.give_up(tx, second, NOW)
        stands = proposals.look(tx, school.saule, draft)
        assert isinstance(stands, Proposal)
        assert (stands.about.state, stands.about.chosen, len(stands.entries)) == ("open", {}, 2)
