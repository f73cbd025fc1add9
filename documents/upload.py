"""The gate before every reader: what is not the file it says, or would eat the machine, is refused here.

A .docx or .xlsx is a zip of XML: a small file can unpack to gigabytes, or hold an XML entity that does. The limits
are those of the security tests F1–F4: 20 MB as sent, 50 MB unpacked, 100 to 1, 2,000 parts, 20,000 rows.
"""

import csv
import io
import json
import os
import pickle
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar, get_type_hints

from pydantic import TypeAdapter

MOST_BYTES = 20 << 20  # what a bot may fetch from Telegram
MOST_UNPACKED = 50 << 20
MOST_RATIO = 100
MOST_ENTRIES = 2000
MOST_ROWS = 20_000
CHUNK = 1 << 16

Source = Path | bytes
T = TypeVar("T")


class FileRefused(Exception):
    """A file that is not read. `reason` is the key of the message that says why, `details` its arguments."""

    def __init__(self, reason: str, **details: Any) -> None:
        super().__init__(reason)
        self.reason, self.details = reason, details


@dataclass(frozen=True)
class OfficeFile:
    """A sound .docx or .xlsx that passed the gate."""

    source: Source
    kind: str  # «docx» or «xlsx»
    main_part: str

    def stream(self) -> IO[bytes]:
        """The file in memory, so that nothing has to be closed; it is no bigger than the gate lets in."""
        return io.BytesIO(self.source if isinstance(self.source, bytes) else self.source.read_bytes())

    def read(self, part: str) -> bytes:
        with zipfile.ZipFile(self.stream()) as archive:
            return archive.read(part)

    def __contains__(self, part: str) -> bool:
        with zipfile.ZipFile(self.stream()) as archive:
            return part in archive.namelist()

    def part(self, name: str) -> IO[bytes]:
        return io.BytesIO(self.read(name))


def opened(source: Source) -> IO[bytes]:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def size_of(source: Source) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def check_size(source: Source) -> None:
    """Refuses an empty file, and one that Telegram would not have let us fetch."""
    size = size_of(source)
    if size == 0:
        raise FileRefused("file-empty")
    if size > MOST_BYTES:
        raise FileRefused("file-too-big", most=MOST_BYTES >> 20)


def open_office(source: Source, *kinds: str) -> OfficeFile:
    """The file, if it is a sound one of these kinds («docx», «xlsx»); the name that it came under does not matter.

    Raises FileRefused: `file-empty`, `file-too-big`, `file-protected`, `file-old-format`, `file-wrong-kind`,
    `file-damaged`, `file-bomb`, `file-macro`, `file-attack`, `file-too-many-rows`.
    """
    check_size(source)
    with opened(source) as stream:
        _check_outside(stream, kinds)
        try:
            with zipfile.ZipFile(stream) as archive:
                return OfficeFile(source, *_checked(archive, kinds))
        except _BROKEN as broken:
            raise FileRefused("file-damaged") from broken
        except RuntimeError as locked:
            raise FileRefused("file-protected") from locked


_BROKEN = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, struct.error, zlib.error)


def _check_outside(stream: IO[bytes], kinds: tuple[str, ...]) -> None:
    """What can be seen without unpacking: the first bytes, and how long the list of parts is."""
    head = stream.read(8)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        locked = "EncryptedPackage".encode("utf-16-le") in head + stream.read()
        raise FileRefused("file-protected" if locked else "file-old-format")
    if not head.startswith(b"PK\x03\x04"):
        raise FileRefused("file-wrong-kind", kinds=_shown(kinds))
    end = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, end - 65_557))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise FileRefused("file-damaged")
    entries, listed = struct.unpack("<HI", tail[at + 10 : at + 16])
    # The library believes the list's length and not the number; a hundred thousand parts would fill the memory.
    if entries > MOST_ENTRIES or listed > MOST_ENTRIES * 300 or b"PK\x06\x07" in tail:
        raise FileRefused("file-bomb")
    stream.seek(0)


_MAIN_PARTS = {
    "wordprocessingml.document.main+xml": "docx",
    "spreadsheetml.sheet.main+xml": "xlsx",
}


def _checked(archive: zipfile.ZipFile, kinds: tuple[str, ...]) -> tuple[str, str]:
    """(kind, main part) of an archive in which nothing is hidden."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise FileRefused("file-bomb")
    names = {entry.filename for entry in entries}
    if "[Content_Types].xml" not in names:
        raise FileRefused("file-wrong-kind", kinds=_shown(kinds))
    unpacked = 0
    for entry in entries:
        unpacked += _looked_through(archive, entry, MOST_UNPACKED - unpacked)
    packed = sum(entry.compress_size for entry in entries)
    if unpacked > (1 << 20) and unpacked > MOST_RATIO * max(packed, 1):
        raise FileRefused("file-bomb")
    types = archive.read("[Content_Types].xml").decode("utf-8", errors="replace")
    if "macroEnabled" in types or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise FileRefused("file-macro")
    return _kind(types, names, kinds)


def _kind(types: str, names: set[str], kinds: tuple[str, ...]) -> tuple[str, str]:
    for override in re.findall(r"<[^>]*Override[^>]*>", types):
        part = re.search(r'PartName="/([^"]+)"', override)
        for content, kind in _MAIN_PARTS.items():
            if _NEVER_PARSED.search(part[1] if part else ""):
                continue  # a main part by such a name was not looked through
            if content in override and part and part[1] in names and kind in kinds:
                return kind, part[1]
    raise FileRefused("file-wrong-kind", kinds=_shown(kinds))


def _shown(kinds: tuple[str, ...]) -> str:
    return ", ".join(f".{kind}" for kind in kinds)


#: Pictures, and pages that Word keeps beside its text: no reader of ours takes them for XML.
_NEVER_PARSED = re.compile(r"/media/|^word/(?!.*/)[^/]*\.(?:html?|mht|rtf|txt)$", re.IGNORECASE)
_FORBIDDEN = tuple(
    word.encode(coding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for coding in ("ascii", "utf-16-le", "utf-16-be")
)


def _looked_through(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    """The unpacked size, counted while unpacking, since the header may lie. No document types, not too many rows."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise FileRefused("file-damaged")
    is_text, is_sheet = not _NEVER_PARSED.search(entry.filename), entry.filename.startswith("xl/worksheets/")
    size, rows, before = 0, 0, b""
    with archive.open(entry) as stream:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > left:
                raise FileRefused("file-bomb")
            seen = before + chunk
            if is_text and any(word in seen for word in _FORBIDDEN):
                raise FileRefused("file-attack")
            if is_sheet:
                rows += chunk.count(b"<row ") + (before[-4:] + chunk[:4]).count(b"<row ")
                if rows > MOST_ROWS:
                    raise FileRefused("file-too-many-rows", most=MOST_ROWS)
            before = chunk[-24:]
    return size


# Text files


def read_csv(source: Source) -> list[tuple[int, list[Any]]]:
    """The rows of a .csv with the numbers of their first lines; a row without content is left out.

    Separated by a semicolon, a comma or a tab; in UTF-8, UTF-16, or the one-byte code of Kazakhstan.
    Raises FileRefused: `file-empty`, `file-too-big`, `file-too-many-rows`, `file-not-text`, `file-damaged`.
    """
    check_size(source)
    with opened(source) as stream:
        raw = stream.read()
    if not raw.strip():
        raise FileRefused("file-empty")
    if raw.count(b"\n") > MOST_ROWS or raw.count(b"\r") > MOST_ROWS:
        raise FileRefused("file-too-many-rows", most=MOST_ROWS)
    text = decoded(raw)
    if told := re.match(r"sep=(.)\r?\n", text):
        separator, skipped, text = told[1], 1, text[told.end() :]
    else:
        separator, skipped = _separator(text), 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[tuple[int, list[Any]]] = []
    first = 1
    try:
        for row in reader:
            if any(value.strip() for value in row):
                rows.append((first + skipped, [_cell(value) for value in row]))
            first = reader.line_num + 1
    except csv.Error as broken:
        raise FileRefused("file-damaged") from broken
    return rows


def _cell(value: str) -> str | None:
    """«="00012"» is how Excel is made to keep the zeros; an apostrophe in front is how text is kept from counting."""
    if kept := re.fullmatch(r'\s*="(.*)"\s*', value):
        value = kept[1]
    return (value[1:] if value[:1] == "'" else value) if value.strip(" \t'") else None


def _separator(text: str) -> str:
    """The sign that divides most lines into the same number of cells: names and addresses have commas of their own."""
    head = text.splitlines()[:60]

    def even(sign: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(head, delimiter=sign) if len(row) > 1)
        alike = widths.most_common(1)
        return (alike[0][1], alike[0][0]) if alike else (0, 0)

    with suppress(csv.Error):
        return max(";\t,", key=even)
    return ";"


def decoded(raw: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16, or KZ-1048: cp1251 with the Kazakh letters in their places."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    if b"\0" in raw:
        return _utf_16_without_mark(raw)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = raw.decode("kz1048", errors="replace")
    high = [letter for letter in text if ord(letter) > 127]
    letters = sum("Ѐ" <= letter <= "ӿ" or letter in "«»№–—\u00a0" for letter in high)
    if any(letter < " " and letter not in "\t\r\n" for letter in text) or letters < len(high) * 0.9:
        raise FileRefused("file-not-text")
    return text


def _utf_16_without_mark(raw: bytes) -> str:
    for coding in ("utf-16-le", "utf-16-be"):
        try:
            text = raw.decode(coding)
        except UnicodeDecodeError:
            continue
        if all(letter >= " " or letter in "\t\r\n" for letter in text) and re.search(r"[;,\t]", text):
            known = sum(letter < "ӿ" for letter in text)
            if known > len(text) * 0.9:
                return text
    raise FileRefused("file-not-text")


# Reading apart

MOST_MEMORY = 100 << 20  # beside what the program itself takes
MOST_SECONDS = 10.0  # of the processor's time
#: On a busy machine the child waits for its turn more than it reads: that is no fault of the file.
BUSY = 1 if sys.platform == "win32" else 6  # there the processor's time is not limited
MOST_TOLD = 32 << 20  # bytes of what was read
READ, REFUSED = b"read ", b"refused "
TOO_HEAVY = 7  # the code with which the child ends for want of memory
_ROOM = Path(__file__).resolve().parents[1]
#: What a child process needs of our surroundings; the token and the keys are not among it.
_SURROUNDINGS = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "LC_ALL", "TZ")


def read_safely(function: Callable[..., T], *args: Any, timeout_seconds: float = MOST_SECONDS) -> T:
    """What `function` returns, read in a child process with a limit on time and, where there is one, on memory.

    `timeout_seconds` are of the processor's time; by the clock it may take `BUSY` times as long.

    `function` must be a function of a module, and its arguments must pickle. The child knows none of our secrets, and
    what it says is taken as plain data of the form that the function's annotation promises: whoever got hold of the
    child could say nothing else. It blocks: call it from a thread. Raises what the function raises as FileRefused, and
    FileRefused `file-too-heavy` when it takes too long or too much memory, `file-damaged` when it dies.
    """
    order = pickle.dumps((function, args, MOST_MEMORY, int(timeout_seconds) + 1))
    said = _said_by_child(order, timeout_seconds)
    try:
        if said.startswith(REFUSED):
            reason, details = json.loads(said.removeprefix(REFUSED))
            raise FileRefused(reason, **details)
        if said.startswith(READ):
            result: T = told_by(function).validate_json(said.removeprefix(READ))
            return result
    except (ValueError, TypeError):
        pass
    raise FileRefused("file-damaged")


def told_by(function: Callable[..., Any]) -> TypeAdapter[Any]:
    """How the result of a function becomes JSON and comes back: by its annotation."""
    try:
        hints = get_type_hints(function)
    except TypeError:  # built in
        hints = {}
    return TypeAdapter(hints.get("return", Any))


def _said_by_child(order: bytes, seconds: float) -> bytes:
    surroundings = {name: os.environ[name] for name in _SURROUNDINGS if name in os.environ}
    with tempfile.TemporaryFile() as told:  # a pipe knows no limit
        try:
            done = subprocess.run(
                [sys.executable, "-B", "-X", "utf8", "-m", "documents.sandbox"],
                input=order,
                stdout=told,
                stderr=subprocess.DEVNULL,
                timeout=seconds * BUSY,
                cwd=_ROOM,
                env=surroundings,
                check=False,
            )
        except subprocess.TimeoutExpired as slow:
            raise FileRefused("file-too-heavy") from slow
        if done.returncode < 0 or done.returncode == TOO_HEAVY:  # the system or the child itself ended it
            raise FileRefused("file-too-heavy")
        told.seek(0)
        return b"" if done.returncode else told.read()
