"""What nobody expected: where it happened goes to the log and to the administrators, never what was typed."""

import logging
from datetime import datetime

from db.store import Store
from services import faults

logger = logging.getLogger(__name__)


def places_of(fault: Exception) -> list[str]:
    """Functions with lines, the innermost last; an exception's text may hold what somebody typed."""
    step, places = fault.__traceback__, []
    while step:
        places.append(f"{step.tb_frame.f_code.co_name}:{step.tb_lineno}")
        step = step.tb_next
    return places[-6:]


async def report(store: Store, school_id: int, what: str, fault: Exception, now: datetime) -> None:
    """`what` was being done; best effort."""
    places = places_of(fault)
    logger.error("%s: %s at %s", what, type(fault).__name__, " > ".join(places))
    kind = f"{type(fault).__name__} · {places[-1] if places else '?'}"
    try:
        await store.write_unmarked(faults.tell_administrators, school_id, kind, now)
    except Exception as trouble:  # the log has it
        logger.warning("the administrators were not told: %s", type(trouble).__name__)
