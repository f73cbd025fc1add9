"""Hostile and broken files are refused quickly, in little memory, and with a reason (SECURITY.md, F1–F4)."""

import io
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path

import pytest

from documents.plan import read_plan
from documents.roster import read_students
from documents.upload import (
    MOST_MEMORY,
    MOST_SECONDS,
    FileRefused,
    check_size,
    open_office,
    read_csv,
    read_safely,
)
from locales.words import LANGUAGES, has_message
from school.dates import SchoolYear
from tests.documents.conftest import SAMPLE

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}"/></Types>'
)
WORD = ("word/document.xml", "wordprocessingml.document.main+xml")
EXCEL = ("xl/workbook.xml", "spreadsheetml.sheet.main+xml")
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:document>'
)


def office(file: Path, what: tuple[str, str] = WORD, **parts: bytes) -> Path:
    """A zip that says it is a Word or Excel file; `parts` by their names, with __ for a slash."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(part=what[0], kind=what[1]))
        archive.writestr(what[0], DOCUMENT.format("<w:body/>"))
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return file


def made_once(make: Callable[[Path], Path]) -> Callable[[Path], Path]:
    """To put together a hundred thousand parts takes a second; to write them down again does not."""

    @cache
    def content() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            return make(Path(folder, "plan.docx")).read_bytes()

    @wraps(make)
    def written(file: Path) -> Path:
        return _written(file, content())

    return written


@made_once
def bomb(file: Path) -> Path:
    """About 200 KB that unpack to 200 MB."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(part=WORD[0], kind=WORD[1]))
        with archive.open(WORD[0], "w") as part:
            for _ in range(200):
                part.write(b" " * (1 << 20))
    return file


@made_once
def nested(file: Path) -> Path:
    inner = bomb(file.with_suffix(".inner")).read_bytes()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(part=WORD[0], kind=WORD[1]))
        for number in range((60 << 20) // len(inner)):
            archive.writestr(f"word/{number}.xml", inner)
    return file


@made_once
def many_parts(file: Path) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(part=WORD[0], kind=WORD[1]))
        for number in range(100_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.xml"), b"")
    return file


@made_once
def many_rows(file: Path) -> Path:
    rows = b"".join(b'<row r="%d"><c><v>1</v></c></row>' % number for number in range(1, 100_001))
    return office(
        file, EXCEL, xl__worksheets__sheet1=b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"
    )


def many_lines(file: Path) -> Path:
    file.write_bytes("аты;сыныбы\n".encode() + b"a;5\n" * 100_000)
    return file


@made_once
def lying(file: Path) -> Path:
    """The header says that a part of 60 MB unpacks to 100 bytes."""
    raw = bytearray(office(file, word__media__big=b" " * (60 << 20)).read_bytes())
    size = (60 << 20).to_bytes(4, "little")
    return _written(file, bytes(raw).replace(size, (100).to_bytes(4, "little")))


@made_once
def liar_of_parts(file: Path) -> Path:
    """Two thousand parts are said, a hundred thousand are listed."""
    raw = bytearray(many_parts(file).read_bytes())
    end = raw.rfind(b"PK\x05\x06")
    raw[end + 8 : end + 12] = (2).to_bytes(2, "little") * 2
    return _written(file, bytes(raw))


def entities(file: Path) -> Path:
    attack = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        + DOCUMENT.format("&b;").encode()
    )
    return _with_document(file, attack)


def late_entities(file: Path) -> Path:
    """The document type stands behind a hundred thousand spaces and in another encoding."""
    text = " " * 100_000 + '<!DOCTYPE x SYSTEM "file:///etc/passwd">' + DOCUMENT.format("")
    return _with_document(file, text.encode("utf-16"))


def outside(file: Path) -> Path:
    return _with_document(file, b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + DOCUMENT.encode())


def macro(file: Path) -> Path:
    with zipfile.ZipFile(office(file), "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    return file


def macro_type(file: Path) -> Path:
    return office(file, (WORD[0], "ms-word.document.macroEnabled.main+xml"))


def truncated(file: Path) -> Path:
    return _written(file, (SAMPLE / "plan.docx").read_bytes()[:-3000])


def garbled(file: Path) -> Path:
    raw = bytearray((SAMPLE / "plan.docx").read_bytes())
    raw[2000:2400] = bytes(400)
    return _written(file, bytes(raw))


def locked(file: Path) -> Path:
    return _written(
        file, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    )


def _with_document(file: Path, content: bytes) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES.format(part=WORD[0], kind=WORD[1]))
        archive.writestr(WORD[0], content)
    return file


def _written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


ATTACKS: list[tuple[Callable[[Path], Path], str]] = [
    (bomb, "file-bomb"),
    (nested, "file-bomb"),
    (many_parts, "file-bomb"),
    (liar_of_parts, "file-bomb"),
    (lying, "file-damaged"),
    (entities, "file-attack"),
    (late_entities, "file-attack"),
    (outside, "file-attack"),
    (macro, "file-macro"),
    (macro_type, "file-macro"),
    (truncated, "file-damaged"),
    (garbled, "file-damaged"),
    (locked, "file-protected"),
    (lambda file: _written(file, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)), "file-old-format"),
    (lambda file: _written(file, b""), "file-empty"),
    (lambda file: _written(file, bytes((20 << 20) + 1)), "file-too-big"),
    (lambda file: _written(file, b"MZ" + bytes(500)), "file-wrong-kind"),
    (lambda file: _written(file, b"%PDF-1.7" + bytes(500)), "file-wrong-kind"),
    (lambda file: _written(file, b"PK\x03\x04"), "file-damaged"),
    (lambda file: office(file, EXCEL), "file-wrong-kind"),
]


@pytest.mark.parametrize(("make", "reason"), ATTACKS)
def test_a_bad_plan_is_refused_with_its_reason(
    tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    file = make(tmp_path / "plan.docx")
    for source in (file, file.read_bytes()):
        started = time.process_time()
        with pytest.raises(FileRefused) as refused:
            open_office(source, "docx")
        assert refused.value.reason == reason
        assert time.process_time() - started < 2


def test_a_hundred_thousand_rows_are_refused_quickly(tmp_path: Path) -> None:
    started = time.process_time()
    for file in (many_rows(tmp_path / "a.xlsx"), many_lines(tmp_path / "a.csv")):
        with pytest.raises(FileRefused) as refused:
            read_students(file, 2026)
        assert (refused.value.reason, refused.value.details) == ("file-too-many-rows", {"most": 20_000})
    assert time.process_time() - started < 4  # the files are made in this time too


MEASURE = """
import re, sys, time
from pathlib import Path
from documents.upload import FileRefused, open_office
def peak():  # KB; what getrusage tells is the parent's where that was bigger
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = peak()
for file in sys.argv[1:]:
    started = time.process_time()
    try:
        open_office(Path(file), "docx", "xlsx")
    except FileRefused as refused:
        print(Path(file).stem, refused.reason, peak() - before, time.process_time() - started)
"""
BOMBS = (bomb, nested, many_parts, liar_of_parts, lying, many_rows)


@cache
def measured() -> dict[str, tuple[str, int, float]]:
    """Each bomb's reason, KB and seconds, one after the other in one process: none takes more than is said of it."""
    with tempfile.TemporaryDirectory() as folder:
        files = [str(make(Path(folder, f"{make.__name__}.docx"))) for make in BOMBS]
        told = subprocess.run(
            [sys.executable, "-c", MEASURE, *files],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        ).stdout
    lines = [line.split() for line in told.splitlines()]
    return {name: (reason, int(memory), float(seconds)) for name, reason, memory, seconds in lines}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of memory so")
@pytest.mark.parametrize("make", BOMBS)
def test_a_bomb_is_refused_in_little_memory_and_time(make: Callable[[Path], Path]) -> None:
    _, memory, seconds = measured()[make.__name__]
    assert memory < 100 << 10  # KB
    assert seconds < 2


def test_a_far_cell_and_a_vast_merged_range_do_not_fill_the_memory(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Іс-шара", "Мерзімі", "Жауапты"], ["Рейд", "май", "Тәлімгер"]):
        sheet.append(row)
    sheet["XFD15000"] = "x"
    book.save(tmp_path / "a.xlsx")
    raw = zipfile.ZipFile(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as changed:
        for entry in raw.infolist():
            content = raw.read(entry)
            if entry.filename == "xl/worksheets/sheet1.xml":
                content = content.replace(
                    b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>'
                )
            changed.writestr(entry.filename, content)
    raw.close()
    started = time.process_time()
    with pytest.raises(FileRefused) as refused:
        read_plan(tmp_path / "b.xlsx", SchoolYear(2026))
    assert refused.value.reason == "file-too-many-rows"
    assert time.process_time() - started < 5


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "kz1048"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_list_in_any_usual_encoding_is_read(coding: str, separator: str, line_end: str) -> None:
    lines = [["Аты-жөні", "Сыныбы"], ["Жүнісова Әсел", "5 Ә"], ["", ""], ["Қаһарман Ұлан", "7 А"]]
    raw = line_end.join(separator.join(line) for line in lines).encode(coding)
    assert [row for _, row in read_csv(raw)] == [lines[0], lines[1], lines[3]]
    assert [number for number, _ in read_csv(raw)] == [1, 2, 4]
    assert [p.name for p in read_students(raw, 2026).people] == ["Жүнісова Әсел", "Қаһарман Ұлан"]


def test_a_list_in_russian_cp1251_is_read() -> None:
    raw = "ФИО;Класс\r\nСемёнов Пётр;5 А\r\n".encode("cp1251")
    assert read_students(raw, 2026).people[0].name == "Семёнов Пётр"


def test_a_cell_of_two_lines_and_the_line_that_names_the_separator() -> None:
    rows = read_csv('sep=,\r\nАты-жөні,Сыныбы\r\n"Оспан\nЕрке",5 А\r\nАли Ер,6 А\r\n'.encode())
    assert [number for number, _ in rows] == [2, 3, 5]


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 20, b"\x89PNG\r\n" + bytes(50), b"\xff\xd8\xff\xe0" + bytes(50)]
)
def test_what_is_no_text_is_no_list(raw: bytes) -> None:
    with pytest.raises(FileRefused) as refused:
        read_students(raw, 2026)
    assert refused.value.reason in ("file-not-text", "file-wrong-kind")


@pytest.mark.parametrize("raw", [b"", b" \r\n"])
def test_an_empty_list_is_refused(raw: bytes) -> None:
    with pytest.raises(FileRefused) as refused:
        read_csv(raw)
    assert refused.value.reason == "file-empty"


def test_a_small_file_passes_by_its_size() -> None:
    check_size(b"x")


# A child process


def test_a_plan_is_read_apart() -> None:
    apart = read_safely(read_plan, SAMPLE / "plan.docx", SchoolYear(2026))
    assert apart == read_plan(SAMPLE / "plan.docx", SchoolYear(2026))


def test_a_refusal_comes_back_with_its_details(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_safely(read_plan, office(tmp_path / "a.xlsx", (EXCEL[0], "other")))
    assert (refused.value.reason, refused.value.details) == ("file-wrong-kind", {"kinds": ".docx, .xlsx"})


def test_what_takes_too_long_is_ended() -> None:
    started = time.perf_counter()
    with pytest.raises(FileRefused) as refused:
        read_safely(time.sleep, 60, timeout_seconds=0.5)
    assert refused.value.reason == "file-too-heavy"
    assert time.perf_counter() - started < 30  # a busy machine starts the child slowly


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of the processor's time on Windows")
def test_a_file_is_not_refused_because_the_machine_is_busy() -> None:
    """Who waits for the processor takes none of its time, as whoever sleeps."""
    assert read_safely(time.sleep, 2.5, timeout_seconds=2) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of memory on Windows")
def test_what_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(FileRefused) as refused:
        read_safely(bytes, 4 << 30)
    assert refused.value.reason == "file-too-heavy"


#: The limits as they are: several seconds. The suite fills half of the memory with half of the file.
FULL = os.environ.get("GATE") == "full"
HALF = 1 if FULL else 2


def heavy_words(file: Path) -> Path:
    """Three megabytes; as a tree of elements they take a gigabyte."""
    chance = random.Random(1)
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = ("<w:tr>" + cell.format(chance.randrange(9**9)) * 5 + "</w:tr>" for _ in range(70_000 // HALF))
    return _with_document(
        file, DOCUMENT.format("<w:body><w:tbl>" + "".join(rows) + "</w:tbl></w:body>").encode()
    )


def heavy_rows(file: Path) -> Path:
    """Nineteen thousand rows of 23 cells, put by hand into a book that is sound."""
    import openpyxl

    chance = random.Random(1)
    cell = '<c t="inlineStr"><is><t>{}</t></is></c>'
    rest = "".join(cell.format(said) for said in ("май", "Тәлімгер", *["x"] * 20))
    rows = [
        f"<row>{cell.format(f'Рейд {chance.randrange(9**9)}')}{rest}</row>" for _ in range(19_000 // HALF)
    ]
    book = openpyxl.Workbook()
    assert book.active
    book.active.append(["Іс-шара", "Мерзімі", "Жауапты"])
    book.save(file)
    with zipfile.ZipFile(file) as sound:
        parts = {name: sound.read(name) for name in sound.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(
        b"</sheetData>", "".join([*rows, "</sheetData>"]).encode()
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of memory on Windows")
@pytest.mark.parametrize("make", [heavy_words, heavy_rows])
def test_a_file_that_would_fill_the_machine_is_refused_within_its_time(
    tmp_path: Path, make: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the processor's time: on a busy machine the clock tells how many wait. Ended for its memory, not its time."""
    content = make(tmp_path / "plan").read_bytes()
    monkeypatch.setattr("documents.upload.MOST_MEMORY", MOST_MEMORY // HALF)
    before = os.times()
    with pytest.raises(FileRefused) as refused:
        read_safely(read_plan, content, SchoolYear(2026))
    assert refused.value.reason == "file-too-heavy"
    after = os.times()
    taken = after.children_user + after.children_system - before.children_user - before.children_system
    assert taken < MOST_SECONDS


def swears() -> str:
    """A reader that was taken over, and says what would run in the parent if it were a pickle."""
    sys.stdout.buffer.write(b"cos\nsystem\n(S'false'\ntR.")
    sys.stdout.flush()
    os._exit(0)


def promises_words() -> str:
    return 7  # type: ignore[return-value] # that is the fault


def test_what_comes_back_is_data_of_the_promised_form_or_nothing() -> None:
    for liar in (swears, promises_words):
        with pytest.raises(FileRefused) as refused:
            read_safely(liar)
        assert refused.value.reason == "file-damaged"


def test_a_reader_that_dies_is_a_damaged_file() -> None:
    with pytest.raises(FileRefused) as refused:
        read_safely(sys.exit, 3)
    assert refused.value.reason == "file-damaged"


def test_the_child_knows_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123:secret")
    assert read_safely(os.getenv, "BOT_TOKEN") is None


def test_every_refusal_has_its_words() -> None:
    reasons = {reason for _, reason in ATTACKS} | {"file-too-many-rows", "file-not-text", "file-too-heavy"}
    reasons |= {"plan-no-table", "plan-no-rows", "students-wrong-columns", "staff-wrong-columns"}
    for language in LANGUAGES:
        assert [reason for reason in sorted(reasons) if not has_message(language, reason)] == []


@pytest.mark.parametrize("name", ["students.xlsx", "plan.docx"])
def test_noise_in_a_sound_file_never_raises_anything_but_a_refusal(name: str) -> None:
    """Noise in the zip, and noise in the XML inside a zip that is sound."""
    chance = random.Random(5)
    sound = (SAMPLE / name).read_bytes()
    for number in range(80):
        raw = _noisy(chance, sound) if number % 2 else _noisy_inside(chance, sound)
        try:
            if name == "plan.docx":
                read_plan(raw, SchoolYear(2026))
            else:
                read_students(raw, 2026)
        except FileRefused:
            continue


def _noisy(chance: random.Random, sound: bytes) -> bytes:
    raw = bytearray(sound)
    for _ in range(chance.randrange(1, 30)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


def _noisy_inside(chance: random.Random, sound: bytes) -> bytes:
    """Elements lost, doubled and renamed: XML that is still XML, and a document that is hardly one."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as archive, zipfile.ZipFile(made, "w") as changed:
        for part in archive.namelist():
            content = archive.read(part)
            if part.endswith(("document.xml", "sheet1.xml", "sharedStrings.xml")):
                for _ in range(chance.randrange(1, 6)):
                    tag = chance.choice(re.findall(rb"<([\w:]+)[ >/]", content))
                    other = chance.choice([b"x", b"w:tc", b"w:tr", b"row", b"c", b"w:gridSpan"])
                    content = re.sub(rb"(</?)" + tag + rb"(?=[ >/])", rb"\1" + other, content)
            changed.writestr(part, content)
    return made.getvalue()
