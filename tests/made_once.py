"""What one worker of a run makes, and all of them use: they begin together, and each would take two seconds."""

import os
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
#: Of this run; None where there is one process.
folder: Path | None = None
LONGEST = 30.0  # seconds; whoever began with it may be gone


def made_once(name: str, make: Callable[[], T]) -> T:
    """What `make` makes, or has made for another worker."""
    if folder is None:
        return make()
    ready = folder / f"{name}.ready"
    try:
        ready.with_suffix(".begun").touch(exist_ok=False)
    except FileExistsError:
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            if ready.exists():
                return pickle.loads(ready.read_bytes())  # type: ignore[no-any-return]  # of many kinds
            time.sleep(0.02)
        return make()
    made = make()
    whole = ready.with_suffix(f".{os.getpid()}")
    whole.write_bytes(pickle.dumps(made))
    whole.replace(ready)
    return made
