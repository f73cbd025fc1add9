"""How quickly ballots come on one device of a booth: counted in whole minutes, so that no ballot's own time is kept."""

from collections.abc import Sequence
from datetime import datetime, timedelta

#: Typing a code, choosing, confirming and copying the receipt takes a child about a minute. More ballots than these
#: within five minutes are not given by as many children.
MOST_IN_A_SHORT_TIME = 8
#: Any five minutes, wherever they begin, lie in so many whole ones.
WATCHED = 6


def recent(counts: Sequence[int], since: datetime | None, now: datetime) -> list[int]:
    """How many came in this minute and in each of the five before it, the newest first.

    `counts` is the same as it was in the minute that began at `since`. A clock that was put back forgets nothing.
    """
    if since is None:
        return [0] * WATCHED
    gone = max(0, (minute_of(now) - minute_of(since)) // timedelta(minutes=1))
    return [*[0] * gone, *counts, *[0] * WATCHED][:WATCHED]


def minute_of(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
