"""Papers that somebody asked for and does not get."""

from datetime import datetime

from sqlalchemy.engine import Connection

from db import jobs, outbox
from db.jobs import Job
from services.letters import Letter


def give_up(tx: Connection, job: Job, now: datetime) -> None:
    """The job ends without its papers, and whoever asked hears so."""
    jobs.finish(tx, job.id, "failed")
    body = Letter("paper-failed").body() | {"language": job.details["language"]}
    outbox.post_to_chat(tx, job.details["chat_id"], "paper-failed", f"job:{job.id}", body, now)
