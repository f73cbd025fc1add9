"""The child process in which a stranger's file is read: `python -m documents.sandbox`, started by `read_safely`."""

import json
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from documents.upload import MOST_TOLD, READ, REFUSED, TOO_HEAVY, FileRefused, told_by

#: Where the system does not tell how much a process has, it is taken to have this.
USUAL = 256 << 20


def main() -> None:
    """Reads an order from standard input, does it, and writes what came of it, as JSON, to standard output."""
    function, args, memory, seconds = pickle.load(sys.stdin.buffer)  # noqa: S301 -- from our own parent
    told = told_by(function)
    _limit(memory, seconds)
    try:
        sys.stdout.buffer.write(_outcome(function, args, told))
    except MemoryError:
        os._exit(TOO_HEAVY)  # there is no room for saying more


def _outcome(function: Callable[..., Any], args: tuple[Any, ...], told: TypeAdapter[Any]) -> bytes:
    try:
        return READ + told.dump_json(function(*args))
    except FileRefused as refused:
        if isinstance(refused.__cause__ or refused.__context__, MemoryError):
            raise MemoryError from None  # readers take whatever breaks in a library for a damaged file
        return REFUSED + json.dumps([refused.reason, refused.details]).encode()


def _limit(memory: int, seconds: int) -> None:
    """Where the system knows limits (not on Windows: there only the parent's clock counts)."""
    try:
        import resource  # noqa: PLC0415 -- absent on Windows
    except ImportError:
        return
    memory += _size() or USUAL
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_TOLD, MOST_TOLD))


def _size() -> int:
    """What this process holds before it has read anything, in bytes; 0 if the system does not tell."""
    with suppress(OSError):
        import resource  # noqa: PLC0415 -- absent on Windows

        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    return 0


if __name__ == "__main__":
    main()
