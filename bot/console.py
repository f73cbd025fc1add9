"""The terminal: whatever its code page, a command says what it has to say."""

import codecs
import io
import sys
from collections.abc import Callable
from typing import IO, Any

from school.people.names import NEAREST_RUSSIAN

#: What code pages of Russian Windows do not have, by what everybody reads the same.
_NEAREST = str.maketrans(
    NEAREST_RUSSIAN
    | {"→": "->", "←": "<-", "–": "-", "—": "-", "…": "...", "«": '"', "»": '"', "№": "N", "✓": "+", "•": "*"}
)


def nearest_in(encoding: str) -> Callable[[UnicodeError], tuple[str, int]]:
    """What becomes of letters that this code page lacks: the nearest ones that it has."""

    def nearest(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        wanted = error.object[error.start : error.end].translate(_NEAREST)
        return "".join(letter if _is_in(letter, encoding) else "?" for letter in wanted), error.end

    return nearest


def _is_in(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def speak_any_code_page() -> None:
    """No output ends a command: a file or a pipe of Windows has a code page without Kazakh letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Each its own: an error of a code page does not say of which.
            codecs.register_error(f"nearest-{stream.encoding}", nearest_in(stream.encoding))
            stream.reconfigure(errors=f"nearest-{stream.encoding}")


def is_terminal(stream: IO[Any] | None) -> bool:
    """Whether somebody looks at it; a task of Windows has no streams at all."""
    return stream is not None and stream.isatty()
