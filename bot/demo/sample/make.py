"""Writes the sample school's files: `python -m bot.demo.sample.make`. The names are drawn, not taken from life.

The plan's facts are those of a published plan of a school parliament; no year stands in it, since the importer
is told the year. The lists hold some of the oddities that schools' own lists hold. Run twice, it writes the same
bytes.
"""

import random
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl

HERE = Path(__file__).parent
BOYS = [
    "Алихан",
    "Данияр",
    "Мирас",
    "Нұрсұлтан",
    "Санжар",
    "Ерасыл",
    "Әлішер",
    "Бекзат",
    "Дінмұхаммед",
    "Ислам",
    "Қуаныш",
    "Рамазан",
]
GIRLS = [
    "Аружан",
    "Дильназ",
    "Инжу",
    "Камила",
    "Мадина",
    "Нұрай",
    "Томирис",
    "Айару",
    "Жансая",
    "Әмина",
    "Балнұр",
    "Меруерт",
]
STEMS = [
    "Сәрсен",
    "Бекмұхамед",
    "Жақсылық",
    "Құдайберген",
    "Тілеген",
    "Өмірзақ",
    "Ыдырыс",
    "Шаяхмет",
    "Мұқаш",
    "Нүсіп",
    "Қойшыбай",
    "Ғалым",
]
LETTERS = {grade: ("А", "Б") if grade in (5, 9) else ("А",) for grade in range(1, 12)}
MONTHS = {
    9: "ҚЫРКҮЙЕК",
    10: "ҚАЗАН",
    11: "ҚАРАША",
    12: "ЖЕЛТОҚСАН",
    1: "ҚАҢТАР",
    2: "АҚПАН",
    3: "НАУРЫЗ",
    4: "СӘУІР",
    5: "МАМЫР",
}
HEADINGS = (
    "№",
    "Жобалық қызметінің бағыттары",
    "Іс-шаралар атауы, өткізілу формасы",
    "Өткізу мерзімі",
    "Жауаптылар",
    "Қатысушылар",
    "Орындалуы туралы мәлімет",
)
CAST = {
    "9 А": [("Серікова Айдана", "қазақ"), ("Мұратов Ерлан", "орыс")],
    "8 А": [("Оспанов Бекен", "қазақ")],
    "5 Б": [("Ахметов Тимур", "қазақ")],
    "1 А": [("Ахметов Арман", "қазақ")],
}
STAFF = (
    ("Нұрланова Сәуле", "Директордың тәрбие ісі жөніндегі орынбасары (ДТІЖО)", None, "қазақ"),
    ("Сейітова Әлия", "Аға тәлімгер", None, "қазақ"),
    ("Қасымова Дана", "Тәлімгер", None, "қазақ"),
    ("Ли Жанна", "Педагог-психолог", None, "орыс"),
    ("Омарова Зере", "Медбике", None, "қазақ"),
    ("Тілеуова Майра", "Әлеуметтік педагог", None, "қазақ"),
    ("Рахимова Лейла", "Музыка мұғалімі", None, "қазақ"),
    ("Бекова Гаухар", "Театр жетекшісі", None, "қазақ"),
    ("Жүнісов Марат", "Тарих мұғалімі, сынып жетекшісі", "9 А", "қазақ"),
)


def pupils(chance: random.Random) -> list[tuple[str, str, str, str]]:
    """(code, name, class, language of teaching)."""
    rows = []
    for grade, letters in LETTERS.items():
        for letter in letters:
            own = f"{grade} {letter}"
            drawn: list[tuple[str, str]] = list(CAST.get(own, []))
            while len(drawn) < 12:
                girl = chance.random() < 0.5
                name = f"{chance.choice(STEMS)}{'ова' if girl else 'ов'} {chance.choice(GIRLS if girl else BOYS)}"
                if name not in {known for known, _ in drawn}:
                    drawn.append((name, "қазақ"))
            rows += [(name, own, language) for name, language in sorted(drawn)]
    return [(f"SM-{n:03}", *row) for n, row in enumerate(rows, start=1)]


#: How some cells are typed that mean the same: a Latin A, a hyphen, no space, quotation marks, a space that never breaks.
TYPED_CLASSES = {10: "1 A", 30: "2-А", 50: "4А", 70: "5 «А»", 90: "6\u00a0А", 110: "8а", 130: "9-сынып «Б»"}
CAPITALS, SPACES, COMMA, NUMBER, REPEATED = 33, 44, 55, 66, 77


def typed(n: int, name: str) -> str:
    if n == CAPITALS:
        return name.upper()
    if n == SPACES:
        return f" {name.replace(' ', '   ')} "
    return name.replace(" ", ", ") if n == COMMA else name


def write_students(folder: Path, rows: list[tuple[str, str, str, str]]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Оқушылар")
    sheet.append(["Оқушылар тізімі (ойдан шығарылған деректер)"])
    sheet.append(["№", "Коды", "Тегі, аты", "Сыныбы", "Оқу тілі", "Телефоны"])
    for n, (code, name, own, language) in enumerate(rows, start=1):
        phone: str | int | None = (
            f"+7 799 100 {n // 100:02} {n % 100:02}" if int(own.split()[0]) > 4 else None
        )
        if n == NUMBER:
            phone = int(f"87991{n:06}")
        line = [n, code, typed(n, name), TYPED_CLASSES.get(n, own), language, phone]
        sheet.append(line)
        if n == REPEATED:
            sheet.append(line)
        if n == len(rows) // 2:
            sheet.append([None, None, "Екінші бөлім"])
    sheet.append([])
    sheet.append([None, None, f"Барлығы: {len(rows) + 1}"])
    save(book, folder / "students.xlsx")


def write_staff(folder: Path, classes: list[str], chance: random.Random) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Қызметкерлер")
    sheet.append(["№", "Аты-жөні", "Лауазымы", "Сыныбы", "Телефоны", "Тілі"])
    led = {own for _, _, own, _ in STAFF}
    teachers: dict[str, tuple[str, str, str, str]] = {}
    for own in classes:
        while own not in led:
            name = f"{chance.choice(STEMS)}ова {chance.choice(GIRLS)}"
            if name not in teachers:
                teachers[name] = (name, "Сынып жетекшісі", own, "қазақ")
                break
    for n, (name, post, led_class, language) in enumerate([*STAFF, *teachers.values()], start=1):
        phone = f"8 (799) 100-50-{n:02}" if n % 5 == 0 else f"+7 799 100 50 {n:02}"
        typed_class = led_class.replace(" ", "-") if led_class and n % 4 == 0 else led_class
        sheet.append([n, name, post, typed_class, phone, language])
    save(book, folder / "staff.xlsx")


def write_parents(folder: Path, rows: list[tuple[str, str, str, str]], chance: random.Random) -> None:
    codes = {name: code for code, name, _, _ in rows}
    lines = ["Коды;Аты-жөні;Туыстығы;Телефоны;Тілі;Балалары"]
    lines.append(
        f"PA-001;Ахметова Гүлнар;анасы;+7 799 100 60 01;kk;{codes['Ахметов Тимур']}, {codes['Ахметов Арман']}"
    )
    for n, (code, name, own, _) in enumerate(rows[::3], start=2):
        if "Ахметов" in name:
            continue
        stem = name.split()[0].removesuffix("а")
        relation = "қамқоршысы" if n == 12 else "анасы"
        child = {7: code.lower(), 15: f"{name} {own}", 23: code.replace("-", "–")}.get(n, code)
        lines.append(
            f"PA-{n:03};{stem}а {chance.choice(GIRLS)};{relation};+7 799 100 6{n // 100} {n % 100:02};kk;{child}"
        )
    lines.append(f"PA-100;Ким Руслан;әкесі;+7 799 100 61 00;ru;{codes['Мұратов Ерлан']}")
    (folder / "parents.csv").write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8-sig"))


def save(made: Any, file: Path) -> None:
    """Saves a workbook or a document without the hour at which it was made."""
    made.save(str(file))
    with zipfile.ZipFile(file) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts:
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", content)  # noqa: PLW2901 -- of every day
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def write_plan(folder: Path) -> None:
    """One table a month, the project in one tall merged cell, as the school's own document has it."""
    document = docx.Document()
    document.add_paragraph("«Мектеп парламенті» және өзін-өзі басқару ұйымының")
    document.add_paragraph("ІС-ШАРАЛАР ЖОСПАРЫ")
    table = None
    for line in (HERE / "plan.txt").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.removeprefix("#").split(" | ")]
        if line.startswith("#"):
            document.add_paragraph(f"{MONTHS[int(cells[0])]} АЙЫ")
            if cells[1]:
                document.add_paragraph(cells[1])
            table = document.add_table(rows=1, cols=len(HEADINGS))
            for cell, heading in zip(table.rows[0].cells, HEADINGS, strict=True):
                cell.text = heading
            project = cells[2].replace(" / ", "\n")
        elif table is not None:
            row = table.add_row().cells
            row[0].text = str(len(table.rows) - 1)
            for place, text in zip((2, 3, 4, 5, 6), cells, strict=True):
                row[place].text = text.replace(" / ", "\n")
            if len(table.rows) == 2:
                row[1].text = project
            else:
                above = table.rows[1].cells[1]
                above.merge(row[1])
    document.core_properties.author = ""
    save(document, folder / "plan.docx")


def main(folder: Path = HERE) -> None:
    chance = random.Random(7)  # noqa: S311 -- invented names, nothing secret
    rows = pupils(chance)
    write_students(folder, rows)
    write_staff(folder, sorted({own for _, _, own, _ in rows}, key=lambda c: (int(c.split()[0]), c)), chance)
    write_parents(folder, rows, chance)
    write_plan(folder)


if __name__ == "__main__":
    main()
