"""How fast a bot may send: some thirty messages a second overall and about one a second in a chat."""

from collections import defaultdict, deque
from time import monotonic

from simulator.refusals import too_many

OVERALL, WITHIN = 30, 1.0
IN_A_CHAT, CHAT_WITHIN = 5, 5.0  # a short burst is allowed


class Limits:
    """Refuses with 429 and retry_after what comes faster."""

    def __init__(self) -> None:
        self._all: deque[float] = deque()
        self._chats: dict[int, deque[float]] = defaultdict(deque)

    def check(self, chat_id: int, messages: int = 1) -> None:
        """`messages`: an album counts as many as it holds."""
        now = monotonic()
        own = self._chats[chat_id]
        for sent, window in ((self._all, WITHIN), (own, CHAT_WITHIN)):
            while sent and sent[0] <= now - window:
                sent.popleft()
        if len(self._all) + messages > OVERALL:
            raise too_many(1)
        if len(own) >= IN_A_CHAT:
            raise too_many(max(1, round(own[0] + CHAT_WITHIN - now)))
        self._all.extend([now] * messages)
        own.append(now)
