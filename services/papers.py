"""Papers that somebody asked for and does not get."""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import jobs, outbox
from db.jobs import Job
from services.letters import Letter
from services.people import lists
from services.plan import proposals


def give_up(tx: Connection, job: Job, now: datetime) -> None:
    """The job ends without its papers, and whoever asked hears so."""
    end(tx, job)
    body = Letter("paper-failed").body() | {"language": job.details["language"]}
    outbox.post_to_chat(tx, job.details["chat_id"], "paper-failed", f"job:{job.id}", body, now)


def end(tx: Connection, job: Job) -> None:
    """The job ends without its papers. What was being read waits for it no longer: it can be sent or opened again."""
    jobs.finish(tx, job.id, "failed")
    if draft := job.details.get("draft"):
        proposals.refuse(tx, draft)
    if sent := job.details.get("list"):
        lists.refuse(tx, sent)
