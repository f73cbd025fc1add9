"""The gate before every reader: what is not the file it says, or would eat the machine, is refused here.

A .docx or .xlsx is a zip of XML: a small file can unpack to gigabytes, or hold an XML entity that does.
"""

import csv
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

MOST_BYTES = 20 << 20  # what a bot may fetch from Telegram
MOST_UNPACKED = 50 << 20
MOST_RATIO = 100
MOST_ENTRIES = 2000
MOST_ROWS = 20_000
CHUNK = 1 << 16


@dataclass
class FileRefused(Exception):
    """A file that is not read. `reason` is the key of the message that says why, `details` its arguments."""

    reason: str
    details: dict[str, Any]

    def __init__(self, reason: str, **details: Any) -> None:
        super().__init__(reason)
        self.reason, self.details = reason, details


def check_office_file(path: Path, part: str) -> None:
    """Refuses what is not a sound .docx or .xlsx. `part` is the part that such a file must have."""
    with path.open("rb") as file:
        head = file.read(8)
    size = path.stat().st_size
    if size == 0:
        raise FileRefused("file-empty")
    if size > MOST_BYTES:
        raise FileRefused("file-too-big", most=MOST_BYTES >> 20)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileRefused("file-protected-or-old")
    if not head.startswith(b"PK"):
        raise FileRefused("file-not-office")
    try:
        with zipfile.ZipFile(path) as archive:
            _check_archive(archive, part)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError) as broken:
        raise FileRefused("file-damaged") from broken


def _check_archive(archive: zipfile.ZipFile, part: str) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MOST_ENTRIES:
        raise FileRefused("file-bomb")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise FileRefused("file-macro")
    if part not in names:
        raise FileRefused("file-not-office")
    unpacked = 0
    for entry in entries:
        unpacked += _unpacked_size(archive, entry, MOST_UNPACKED - unpacked)
    packed = sum(entry.compress_size for entry in entries)
    if unpacked > (1 << 20) and unpacked > MOST_RATIO * max(packed, 1):
        raise FileRefused("file-bomb")
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            _check_xml(archive, entry)


def _unpacked_size(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    """Counted while unpacking: what the header says may be a lie."""
    size = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > left:
                raise FileRefused("file-bomb")
    return size


def _check_xml(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """No document type, no entities: neither Word nor Excel writes them."""
    with archive.open(entry) as stream:
        start = stream.read(4096)
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start or b"<\x00!\x00" in start:
        raise FileRefused("file-attack")
    if entry.filename.endswith("]_Types].xml") or entry.filename.endswith(".rels"):
        try:
            with archive.open(entry) as stream:
                for _ in iterparse(stream):
                    pass
        except DefusedXmlException as attack:
            raise FileRefused("file-attack") from attack
        except SyntaxError as broken:
            raise FileRefused("file-damaged") from broken


def read_table(path: Path) -> list[tuple[int, list[Any]]]:
    """The rows of a .xlsx or .csv with their numbers from 1; a row without content is left out.

    Raises FileRefused for other files, for damaged ones, and for more than 20,000 rows.
    """
    if path.suffix.lower() == ".csv":
        return _read_csv(path)
    if path.suffix.lower() == ".xlsx":
        return _read_xlsx(path)
    raise FileRefused("file-wrong-kind", kinds=".xlsx, .csv")


def _read_xlsx(path: Path) -> list[tuple[int, list[Any]]]:
    check_office_file(path, "xl/workbook.xml")
    import openpyxl  # noqa: PLC0415 -- heavy, and only for imports

    rows: list[tuple[int, list[Any]]] = []
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
                if number > MOST_ROWS:
                    raise FileRefused("file-too-many-rows", most=MOST_ROWS)
                if any(value not in (None, "") for value in row):
                    rows.append((number, list(row)))
        finally:
            book.close()
    except FileRefused:
        raise
    except Exception as broken:  # openpyxl raises whatever a damaged part makes it stumble over
        raise FileRefused("file-damaged") from broken
    return rows


def _read_csv(path: Path) -> list[tuple[int, list[Any]]]:
    raw = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    if raw is None:
        raise FileRefused("file-too-big", most=MOST_BYTES >> 20)
    if not raw.strip():
        raise FileRefused("file-empty")
    if raw.count(b"\n") > MOST_ROWS:
        raise FileRefused("file-too-many-rows", most=MOST_ROWS)
    text = _decode(raw)
    header = text.split("\n", 1)[0]
    separator = max(";,\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[tuple[int, list[Any]]] = []
    try:
        for row in reader:
            if any(value.strip() for value in row):
                rows.append((reader.line_num, [value if value.strip() else None for value in row]))
    except csv.Error as broken:
        raise FileRefused("file-damaged") from broken
    return rows


def _decode(raw: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, or what Excel in Kazakhstan writes (cp1251)."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    if b"\0" in raw:
        raise FileRefused("file-not-text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = raw.decode("cp1251", errors="replace")
    letters = sum(letter.isalpha() and "А" <= letter <= "я" for letter in text)
    if "\ufffd" in text or letters < sum(byte >= 0x80 for byte in raw) * 0.7:
        raise FileRefused("file-not-text")
    return text
