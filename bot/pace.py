"""The one pace of everything that the bot sends: letters and files wait for their turn, answers take theirs at once."""

from collections.abc import Callable
from itertools import count
from time import monotonic

#: Telegram speaks of some 30 messages a second overall and one a second in a chat (Bots FAQ). A little under it:
#: clocks differ.
MOST_IN_A_SECOND = 30
FASTEST = 1.003 / MOST_IN_A_SECOND
IN_ONE_CHAT = 1.0
#: In a group twenty a minute (Bots FAQ). The numbers of groups and channels are negative.
IN_ONE_GROUP = 60.0 / 20
#: So many letters may make up for a moment in which the machine was busy.
CREDIT = 12
#: So much of the quickest way is counted on.
SURELY = 0.95
#: While people press, so many places in a second are left to their answers, which do not wait; for so many seconds.
ROOM, PRESSING = 2, 5.0
SLOWEST = 0.5  # seconds between letters
FAST = 14  # letters in the last second: from here on a refusal is about our pace
LONGEST_SILENCE = 30.0
#: Waits after the first, second, … try that may have reached Telegram. A try more than these is the last.
BACK_OFF = (2.0, 10.0, 60.0, 300.0)
TOKEN_REFUSED = 60.0  # seconds of silence when Telegram does not know the bot's own token


class Pace:
    """When the next letter may go: never faster than Telegram allows, slower when it refuses what we sent fast.

    Letters leave evenly, and each so that it arrives more than a second after the thirtieth before it certainly had:
    what was held up on its way and arrives bunched is not too much either. That one had arrived when its answer came,
    less the way back; this one arrives when it leaves, plus the way there; both ways together take no less than the
    quickest answer lately did. Seconds by `clock`, which need not be
    the wall's. Nothing here waits; it only says for how long.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self.gap = FASTEST
        self.free_at = clock()
        self._silent_until = 0.0
        self._troubles = 0
        self._accepted = 500  # since the last time that we were refused for being fast
        self._chats: dict[int, float] = {}
        self._numbers = count()
        self._answered_at = float("-inf")  # when somebody who pressed was answered last
        self._quickest = 0.0  # seconds from a turn to its answer, at the least
        self._taken: dict[
            int, float
        ] = {}  # a turn's number -> when it was taken, and then when it had arrived

    def wait(self) -> float:
        """Seconds until any letter may go."""
        now = self._clock()
        return max(0.0, self.free_at - now, self._silent_until - now, self._until_few(now))

    def _until_few(self, now: float) -> float:
        """Seconds until one of the last thirty is old enough."""
        most = MOST_IN_A_SECOND - (ROOM if now < self._answered_at + PRESSING else 0)
        if len(self._taken) < most:
            return 0.0
        apart = MOST_IN_A_SECOND * self.gap - self._quickest * SURELY
        return sorted(self._taken.values())[-most] + apart - now

    def wait_in(self, chat_id: int) -> float:
        """Seconds until this chat may get its next letter."""
        return max(0.0, self._chats.get(chat_id, 0.0) - self._clock())

    def take(self, chat_id: int, *, answers: bool = False) -> int:
        """The turn is taken: a letter, or somebody's answer, goes to this chat now. Its number, for `landed`."""
        now = self._clock()
        if answers:
            self._answered_at = now
        self.free_at = max(self.free_at, now - CREDIT * self.gap) + self.gap
        self._forget(now)
        turn = next(self._numbers)
        self._taken[turn] = now
        if len(self._chats) > 5000:
            self._chats = {chat: at for chat, at in self._chats.items() if at > now}
        self._chats[chat_id] = now + (IN_ONE_GROUP if chat_id < 0 else IN_ONE_CHAT)
        return turn

    def landed(self, turn: int) -> None:
        """Telegram has answered: by now it has certainly counted this one."""
        now = self._clock()
        way = now - self._taken.get(turn, now)
        # Forgets within some minutes what was quicker once; another way may be longer, or shorter at once.
        self._quickest = min(way, self._quickest * 1.001) if self._quickest else way
        self._taken[turn] = now

    def _forget(self, now: float) -> None:
        oldest = now - max(1.0, MOST_IN_A_SECOND * self.gap)
        while self._taken and next(iter(self._taken.values())) <= oldest:  # turns stand in their order
            del self._taken[next(iter(self._taken))]

    def refused(self, retry_after: float) -> None:
        """Telegram said «too many»: nothing goes for so long, to any chat.

        If we were fast, and not for the first time, that was too fast: we go on a sixth slower than that. A
        refusal of a slow sender tells nothing about the pace. Letters on the way together are refused together:
        that counts once.
        """
        now = self._clock()
        lately = sum(1 for at in self._taken.values() if at > now - 1)
        if now >= self._silent_until and lately >= FAST:
            if self._accepted < 500:
                self.gap = min(max(self.gap, 1.2 / lately), SLOWEST)
            self._accepted = 0
        self._silent_until = max(self._silent_until, now + retry_after)
        self.free_at = max(self.free_at, self._silent_until)  # what a ban held up is not made up for

    def accepted(self) -> None:
        self._troubles = 0
        self._accepted += 1
        self.gap = max(self.gap * 0.999, FASTEST)

    def troubled(self) -> None:
        """No answer, or not a sensible one. After three in a row everybody waits, longer each time."""
        now = self._clock()
        if now < self._silent_until:
            return
        self._troubles += 1
        if self._troubles >= 3:
            self._silent_until = now + min(2.0 ** (self._troubles - 3), LONGEST_SILENCE)

    def silence(self, seconds: float) -> None:
        """Nothing goes for so long."""
        self._silent_until = max(self._silent_until, self._clock() + seconds)
