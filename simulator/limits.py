"""How fast a bot may send: some thirty messages a second overall, about one a second in a chat, in a group twenty a
minute."""

from collections import defaultdict, deque
from time import monotonic

from simulator.refusals import too_many

OVERALL, WITHIN = 30, 1.0
IN_A_CHAT, CHAT_WITHIN = 5, 5.0  # a short burst is allowed
IN_A_GROUP, GROUP_WITHIN = 20, 60.0


class Limits:
    """Refuses with 429 and retry_after what comes faster."""

    def __init__(self) -> None:
        self._all: deque[float] = deque()
        self._chats: dict[int, deque[float]] = defaultdict(deque)

    def check(self, chat_id: int, messages: int = 1) -> None:
        """`messages`: an album counts as many as it holds."""
        now = monotonic()
        own = self._chats[chat_id]
        most, within = (IN_A_GROUP, GROUP_WITHIN) if chat_id < 0 else (IN_A_CHAT, CHAT_WITHIN)
        for sent, window in ((self._all, WITHIN), (own, within)):
            while sent and sent[0] <= now - window:
                sent.popleft()
        if len(self._all) + messages > OVERALL:
            raise too_many(1)
        if len(own) >= most:
            raise too_many(max(1, round(own[0] + within - now)))
        self._all.extend([now] * messages)
        own.append(now)
