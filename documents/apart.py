"""The child process in which a stranger's file is read: `python -m documents.apart`, started by `read_safely`."""

import pickle
import sys

from documents.upload import FileRefused


def main() -> None:
    """Reads an order from standard input, does it, and writes what came of it to standard output."""
    function, args, memory, seconds = pickle.load(sys.stdin.buffer)  # noqa: S301 -- from our own parent
    _limit(memory, seconds)
    try:
        outcome = function(*args)
    except FileRefused as refused:
        outcome = refused
    except MemoryError:
        outcome = FileRefused("file-too-heavy")
    sys.stdout.buffer.write(pickle.dumps(outcome))


def _limit(memory: int, seconds: int) -> None:
    """Where the system knows limits (not on Windows: there only the parent's clock counts)."""
    try:
        import resource  # noqa: PLC0415 -- absent on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


if __name__ == "__main__":
    main()
