"""How the bot hears that it should end: Ctrl+C, or a service that is stopped."""

import asyncio
import signal


def stop_at_signals(stopping: asyncio.Event) -> None:
    """What is in hand is finished first, also on Windows, where a loop hears no signals."""
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, stopping.set)
        except NotImplementedError:
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopping.set))
