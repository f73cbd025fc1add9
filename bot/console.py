"""The terminal: whatever its code page, a command says what it has to say."""

import codecs
import io
import sys
from typing import IO, Any

#: What code pages of Russian Windows do not have, by what everybody reads the same.
_NEAREST = str.maketrans(
    dict(zip("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё", "АаГгКкНнОоУуУуХхИиЕе", strict=True))
    | {"→": "->", "←": "<-", "–": "-", "—": "-", "…": "...", "«": '"', "»": '"', "№": "N", "✓": "+", "•": "*"}
)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """A letter that the code page lacks as the nearest one that it has."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    wanted = error.object[error.start : error.end].translate(_NEAREST)
    there = "".join(letter if _is_in(letter, error.encoding) else "?" for letter in wanted)
    return there, error.end


def _is_in(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def speak_any_code_page() -> None:
    """No output ends a command: a file or a pipe of Windows has a code page without Kazakh letters."""
    codecs.register_error("nearest", _nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="nearest")


def is_terminal(stream: IO[Any] | None) -> bool:
    """Whether somebody looks at it; a task of Windows has no streams at all."""
    return stream is not None and stream.isatty()
