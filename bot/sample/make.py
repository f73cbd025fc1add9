"""Writes the sample school's files: `python -m bot.sample.make`. The names are drawn, not taken from life.

The plan's facts are those of a published plan of a school parliament; no year stands in it, since the importer
is told the year.
"""

import random
from pathlib import Path

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
    "Өтеулі",
    "Ыдырыс",
    "Шаяхмет",
    "Мұқаш",
    "Нүсіп",
    "Қойшы",
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


def write_students(rows: list[tuple[str, str, str, str]]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Оқушылар")
    sheet.append(["Оқушылар тізімі (ойдан шығарылған деректер)"])
    sheet.append(["№", "Коды", "Тегі, аты", "Сыныбы", "Оқу тілі", "Телефоны"])
    for n, (code, name, own, language) in enumerate(rows, start=1):
        phone = f"+7 799 100 {n // 100:02} {n % 100:02}" if int(own.split()[0]) > 4 else None
        sheet.append([n, code, name, own, language, phone])
    book.save(HERE / "students.xlsx")


def write_staff(classes: list[str], chance: random.Random) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Қызметкерлер")
    sheet.append(["№", "Аты-жөні", "Лауазымы", "Сыныбы", "Телефоны", "Тілі"])
    led = {own for _, _, own, _ in STAFF}
    teachers = [
        (f"{chance.choice(STEMS)}ова {chance.choice(GIRLS)}", "Сынып жетекшісі", own, "қазақ")
        for own in classes
        if own not in led
    ]
    for n, (name, post, own, language) in enumerate([*STAFF, *teachers], start=1):
        sheet.append([n, name, post, own, f"+7 799 100 50 {n:02}", language])
    book.save(HERE / "staff.xlsx")


def write_parents(rows: list[tuple[str, str, str, str]], chance: random.Random) -> None:
    codes = {name: code for code, name, _, _ in rows}
    lines = ["Коды;Аты-жөні;Туыстығы;Телефоны;Тілі;Балалары"]
    lines.append(
        f"PA-001;Ахметова Гүлнар;анасы;+7 799 100 60 01;kk;{codes['Ахметов Тимур']}, {codes['Ахметов Арман']}"
    )
    for n, (code, name, _, _) in enumerate(rows[::3], start=2):
        if "Ахметов" not in name:
            stem = name.split()[0].removesuffix("а")
            lines.append(
                f"PA-{n:03};{stem}а {chance.choice(GIRLS)};анасы;+7 799 100 6{n // 100} {n % 100:02};kk;{code}"
            )
    (HERE / "parents.csv").write_text("\r\n".join(lines) + "\r\n", "utf-8-sig")


def write_plan() -> None:
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
    document.save(str(HERE / "plan.docx"))


def main() -> None:
    chance = random.Random(7)  # noqa: S311 -- invented names, nothing secret
    rows = pupils(chance)
    write_students(rows)
    write_staff(sorted({own for _, _, own, _ in rows}, key=lambda c: (int(c.split()[0]), c)), chance)
    write_parents(rows, chance)
    write_plan()
    print(f"{len(rows)} pupils")


if __name__ == "__main__":
    main()
