"""What Excel and CSV really hold: nothing of a list is lost in silence, and what is nobody does not come in."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from documents.roster import Pupil, ReadList, ReadStudent, read_parents, read_staff, read_students
from documents.upload import FileRefused
from school.people import Role
from school.people.roster import Problem
from tests.documents.conftest import excel

HEAD = ["№", "Аты-жөні", "Сыныбы"]


def students(tmp_path: Path, rows: Sequence[Sequence[Any]], **how: Any) -> ReadList[ReadStudent]:
    return read_students(excel(tmp_path / "a.xlsx", rows, **how), 2026)


def people(found: ReadList[ReadStudent]) -> list[tuple[str, str | None]]:
    return [(one.name, one.class_name) for one in found.people]


def told(problems: list[Problem]) -> list[tuple[int, str]]:
    return [(one.row, one.reason) for one in problems]


# Sheets


def workbook(file: Path, **sheets: Sequence[Sequence[Any]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(file)
    return book


def test_sheets_that_are_hidden_or_no_list_are_named(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    book = workbook(
        file,
        **{
            "5 А": [["Аты-жөні"], ["Али Ер"]],
            "Свод": [["Класс", "Всего"], ["5 А", 1]],
            "Ескі": [HEAD, [1, "Кетті Біреу", "5 А"]],
            "Штат": [["Аты-жөні", "Лауазымы", "Сыныбы"], ["Ким Ева", "психолог", "5 А"]],
        },
    )
    book["Ескі"].sheet_state = "hidden"
    book.save(file)
    found = read_students(file, 2026)
    assert people(found) == [("Али Ер", "5 А")]
    assert [(one.sheet, one.row, one.reason, one.shown) for one in found.problems] == [
        ("", 0, "roster-sheet-hidden", "Ескі"),
        ("", 0, "roster-sheet-not-read", "Свод"),  # and not as a remark on the sheet that was read before it
        ("", 0, "roster-sheet-not-read", "Штат"),
    ]


def test_a_remark_names_the_sheet_where_there_are_several(tmp_path: Path) -> None:
    rows = [HEAD, [1, "Али Ер", "?"]]
    workbook(tmp_path / "a.xlsx", Бірі=rows, Екі=[HEAD, [1, "Ли Мира", "5 А"]])
    (problem,) = read_students(tmp_path / "a.xlsx", 2026).problems
    assert (problem.sheet, problem.row) == ("Бірі", 2)


# Rows and cells


def test_hidden_and_crossed_out_rows_are_left_out_and_told(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    book = workbook(
        file,
        Тізім=[
            HEAD,
            [1, "Али Ер", "5 А"],
            [2, "Кетті Бір", "5 А"],
            [3, "Кетті Екі", "5 А"],
            [4, "Ли Мира", "5 Б"],
        ],
    )
    sheet = book["Тізім"]
    sheet.row_dimensions[3].hidden = True
    sheet["B4"].font = Font(strike=True)
    sheet["C5"].font = Font(strike=True)
    book.save(file)
    found = read_students(file, 2026)
    assert people(found) == [("Али Ер", "5 А"), ("Ли Мира", None)]
    assert told(found.problems) == [
        (3, "roster-row-hidden"),
        (4, "roster-row-struck"),
        (5, "roster-cell-struck"),
        (5, "roster-class-unreadable"),
    ]


SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OF_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def as_excel_keeps_it(file: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A workbook whose texts lie beside its sheet, where Excel puts them; `~5 А~` is crossed out."""
    texts = [text for row in rows for text in row]
    strings = "".join(f"<si>{_runs(text)}</si>" for text in texts)
    number = iter(range(len(texts)))
    cells = ""
    for row in rows:
        cells += "<row>" + "".join(f'<c t="s"><v>{next(number)}</v></c>' for _ in row) + "</row>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{OF_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KINDS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KINDS}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KINDS}.sharedStrings+xml"/></Types>',
        "_rels/.rels": _relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OF_OFFICE}"><sheets>'
        '<sheet name="Тізім" sheetId="1" r:id="worksheet"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml"
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{cells}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
    }
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file


def _runs(text: str) -> str:
    """The runs of a text, every second one of them between tildes."""
    looks = ("", "<strike/>")
    runs = [
        f'<r><rPr>{looks[at % 2]}</rPr><t xml:space="preserve">{part}</t></r>'
        for at, part in enumerate(text.split("~"))
        if part
    ]
    return "".join(runs) if "~" in text else f"<t>{text}</t>"


def _relations(**targets: str) -> str:
    told = "".join(
        f'<Relationship Id="{kind}" Type="{OF_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{OF_PACKAGE}/relationships">{told}</Relationships>'


def test_words_that_are_crossed_out_within_a_cell_are_no_part_of_it(tmp_path: Path) -> None:
    rows = [["Аты-жөні", "Сыныбы"], ["Али Ер", "~5 А~ 6 Б"], ["~Кетті Бір~", "5 А"]]
    found = read_students(as_excel_keeps_it(tmp_path / "a.xlsx", rows), 2026)
    assert people(found) == [("Али Ер", "6 Б")]
    assert told(found.problems) == [(3, "roster-row-struck")]


def test_formulas_and_errors_are_told_as_such(tmp_path: Path) -> None:
    rows = [HEAD, [1, "Али Ер", "=A1"], [2, "#N/A", "5 А"], [3, "...", "5 А"], [4, "Ли Мира", "5 А"]]
    found = students(tmp_path, rows)
    assert people(found) == [("Али Ер", None), ("Ли Мира", "5 А")]
    assert told(found.problems) == [
        (2, "roster-cell-unread"),
        (2, "roster-class-unreadable"),
        (3, "roster-row-not-read"),
        (4, "roster-row-not-read"),
    ]


# Headings and sections


def test_headings_of_two_lines(tmp_path: Path) -> None:
    rows = [
        ["№", "Оқушы", None, None, "Сыныбы", "Ата-анасы", None],
        [None, "Тегі", "Аты", "Туған күні", None, "Аты-жөні", "Телефоны"],
        [1, 2, 3, 4, 5, 6, 7],
        [1, "Али", "Ер", "17.05.2015", "5 А", "Али Гүл", "87990000001"],
    ]
    for merge in (["A1:A2", "B1:D1", "E1:E2", "F1:G1"], []):
        (one,) = students(tmp_path, rows, merge=merge).people
        assert (one.name, one.class_name, str(one.born_on), one.phone) == (
            "Али Ер",
            "5 А",
            "2015-05-17",
            None,
        )
        assert [(parent.name, parent.phone) for parent in one.parents] == [("Али Гүл", "77990000001")]


def test_classes_stand_between_the_rows_or_above_or_on_the_sheet(tmp_path: Path) -> None:
    rows = [
        ["№1 мектеп"],
        ["№", "Аты-жөні"],
        ["5 «А» сыныбы. Жетекшісі: Ким Е."],
        [1, "Али Ер"],
        [2, "Бек Сая"],
        ["5-Б"],
        ["№", "Аты-жөні"],
        [1, "Ли Мира"],
        ["Барлығы: 3"],
        [3, None],
    ]
    found = students(tmp_path, rows)
    assert people(found) == [("Али Ер", "5 А"), ("Бек Сая", "5 А"), ("Ли Мира", "5 Б")]
    assert told(found.problems) == [(9, "roster-row-not-read")]
    above = [["Список учащихся 7 «В» класса"], ["№", "ФИО"], [1, "Али Ер"]]
    assert people(students(tmp_path, above)) == [("Али Ер", "7 В")]
    assert people(students(tmp_path, [["№", "ФИО"], [1, "Али Ер"]], title="8 Г")) == [("Али Ер", "8 Г")]
    with pytest.raises(FileRefused):
        students(tmp_path, [["№", "ФИО"], [1, "Али Ер"]])


@pytest.mark.parametrize(
    "heads",
    [
        ["Оқушының тегі", "Оқушының аты", "Оқушының әкесінің аты"],
        ["Фамилия учащегося", "Имя учащегося", "Отчество"],
    ],
)
def test_a_name_in_columns_that_say_whose_it_is(tmp_path: Path, heads: list[str]) -> None:
    found = students(tmp_path, [[*heads, "Сыныбы"], ["Али", "Ер", "Бекұлы", "5 А"]])
    assert people(found) == [("Али Ер Бекұлы", "5 А")]
    found = students(tmp_path, [[heads[0], "Сыныбы"], ["Али Ер", "5 А"]])
    assert people(found) == [("Али Ер", "5 А")]


def test_two_numbers_of_the_parents_are_two_parents(tmp_path: Path) -> None:
    rows = [["ФИО", "Класс", "Телефоны родителей"], ["Али Ер", "5 А", "87010000001 мама, 87020000002 папа"]]
    (one,) = students(tmp_path, rows).people
    assert (one.phone, [parent.phone for parent in one.parents]) == (None, ["77010000001", "77020000002"])


def test_whoever_has_no_class_stays(tmp_path: Path) -> None:
    found = students(
        tmp_path, [HEAD, [1, "Али Ер", None], [None, "Ли Мира", None], [None, "Ауысқандар", None]]
    )
    assert people(found) == [("Али Ер", None), ("Ли Мира", None)]
    assert told(found.problems)[-1] == (4, "roster-row-not-read")


def test_a_parent_whose_cell_is_merged_over_two_children(tmp_path: Path) -> None:
    rows = [["ФИО родителя", "Телефон", "Ребенок", "Класс"], ["Али Гүл", "87990000001", "Али Ер", "5 А"]]
    rows.append([None, None, "Али Сая", "6 Б"])
    file = excel(tmp_path / "a.xlsx", rows, merge=["A2:A3", "B2:B3"])
    pupils = [Pupil("", "Али Ер", "5 А", None, 1), Pupil("", "Али Сая", "6 Б", None, 2)]
    found = read_parents(file, pupils)
    assert [(one.name, one.phone, one.children) for one in found.people] == [
        ("Али Гүл", "77990000001", ("#1",)),
        ("Али Гүл", "77990000001", ("#2",)),
    ]
    assert found.problems == []


# Text files


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "kz1048"])
def test_a_list_in_every_coding(coding: str) -> None:
    text = "ФИО;Класс\nИванов Пётр;5 А\nПетрова Анна;5 Б\n"
    assert people(read_students(text.encode(coding), 2026)) == [
        ("Иванов Пётр", "5 А"),
        ("Петрова Анна", "5 Б"),
    ]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_separator_is_the_one_that_divides_evenly(sign: str) -> None:
    address = "Абай к-сі, 5, 7-пәтер, Қарағанды, Қазақстан"
    rows = [["Аты-жөні", "Мекенжайы", "Сыныбы"], ["Али, Ер", address, "5 А"], ["Ли, Мира", address, "5 Б"]]
    cells = [[f'"{cell}"' if sign in cell else cell for cell in row] for row in rows]
    text = "\n".join(sign.join(row) for row in cells)
    assert people(read_students(text.encode(), 2026)) == [("Али Ер", "5 А"), ("Ли Мира", "5 Б")]


def test_zeros_that_were_kept_for_excel() -> None:
    found = read_students('Код;ФИО;Класс\n="00012";Али Ер;5 А\n'.encode(), 2026)
    assert found.people[0].code == "00012"


# Nothing is lost

NAMES = (
    "Али Ер",
    "Оспан Ерке Асанқызы",
    "Kate Hope",
    "СЕЙІТОВА АЙША",
    "",
    "...",
    "#N/A",
    "Барлығы: 2",
    "Вакансия",
)
CLASSES = ("5 А", "5а", "9A", "6-«Б» сынып", "05.09.2026", "?", "", "12 А")
NUMBERS = ("87990000001", "8 799 000 00 01, 8 799 000 00 02", "7,799E+10", "", "жоқ")
BIRTHS = ("17.05.2015", "2015.05.17", "20150517", "2015", "", "31.02.2015")
POSTS = ("психолог", "Күзетші", "", "Музыка мұғалімі, 6 В сынып жетекшісі")


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Rows as schools type them: whole ones and with holes, totals, signatures, single words."""
    rows = [
        ["№", "Аты-жөні", "Сыныбы", "Телефоны", "Туған күні", "Лауазымы"],
        ["1", "Бек Сая", "5 А", "", "", "психолог"],
    ]
    for number in range(2, 2 + draw(st.integers(1, 9))):
        row = [
            str(number),
            *(draw(st.sampled_from(some)) for some in (NAMES, CLASSES, NUMBERS, BIRTHS, POSTS)),
        ]
        hole = draw(st.integers(0, 8))
        if hole < 6:
            row[hole] = ""
        if hole == 7:
            row = [draw(st.sampled_from(("Директор ____ А. Омаров", "Ескерту", "–"))), "", "", "", "", ""]
        rows.append(row)
    return rows


def check(found: ReadList[Any], rows: list[list[str]]) -> None:
    heard = {one.row for one in found.people} | {one.row for one in found.problems}
    for number, row in enumerate(rows[1:], start=2):
        text = [cell for cell in row[1:] if any(letter.isalnum() for letter in cell)]
        beside = [cell for cell in row[:1] if any(letter.isalpha() for letter in cell)]
        if text or beside:
            assert number in heard, row


@settings(max_examples=80, deadline=None)
@given(tables(), st.booleans())
def test_each_row_of_a_list_is_read_or_told(rows: list[list[str]], as_text: bool) -> None:
    with TemporaryDirectory() as folder:
        pupils = [row[:5] for row in rows]
        staff = [[*row[:4], row[5]] for row in rows]
        for cells, read in ((pupils, lambda source: read_students(source, 2026)), (staff, read_staff)):
            if as_text:
                source: Path | bytes = "\n".join(";".join(row) for row in cells).encode()
            else:
                source = excel(Path(folder) / "a.xlsx", [[cell or None for cell in row] for row in cells])
            check(read(source), cells)


CHILDREN = ("X-1", "Али Ер 5 А", "Ли Мира, Пак Ян", "Али Ер", "Белгісіз Бала 5 Б", "X-1; X-2", "", "–", "жоқ")
RELATIONS = ("анасы", "опекун", "", "–")
PUPILS = [
    Pupil("X-1", "Али Ер", "5 А"),
    Pupil("", "Ли Мира", "5 А", None, 2),
    Pupil("", "Ли Мира", "5 Б", None, 3),
]


@st.composite
def families(draw: st.DrawFn) -> list[list[str]]:
    """Rows of a parents' list, as `tables`."""
    rows = [
        ["Ата-анасының аты-жөні", "Кімі", "Телефоны", "Балалары"],
        ["Бек Сая", "анасы", "87990000009", "X-1"],
    ]
    for _ in range(draw(st.integers(1, 9))):
        row = [draw(st.sampled_from(some)) for some in (NAMES, RELATIONS, NUMBERS, CHILDREN)]
        hole = draw(st.integers(0, 6))
        if hole < 4:
            row[hole] = ""
        if hole == 4:
            row = [
                draw(st.sampled_from(("Директор ____ А. Омаров", "Ескерту", "–", "5 А сыныбы"))),
                "",
                "",
                "",
            ]
        rows.append(row)
    return rows


@settings(max_examples=80, deadline=None)
@given(families(), st.booleans())
def test_each_row_of_a_parents_list_is_read_or_told(rows: list[list[str]], as_text: bool) -> None:
    """Each row, and of each row the number, the child and the letters of the name."""
    with TemporaryDirectory() as folder:
        if as_text:
            source: Path | bytes = "\n".join(";".join(row) for row in rows).encode()
        else:
            source = excel(Path(folder) / "a.xlsx", [[cell or None for cell in row] for row in rows])
        found = read_parents(source, PUPILS)
    for number, row in enumerate(rows[1:], start=2):
        people_of_row = [one for one in found.people if one.row == number]
        problems = {one.column for one in found.problems if one.row == number}
        if not people_of_row:
            told_of_row = any(one.row == number for one in found.problems)
            assert told_of_row or not any(map(str.isalnum, "".join(row))) or row[0] == "5 А сыныбы", row
            continue
        (one,) = people_of_row
        assert one.phone or "phone" in problems, row
        assert one.children or one.perhaps or "children" in problems, row
        assert set(one.name.casefold()) <= set(row[0].casefold()), row


@pytest.mark.parametrize(
    ("columns", "alone"),
    [
        (["Ата-анасының аты-жөні", "Телефоны", "Балалары"], [None, None, "X-1"]),
        (["Ата-анасының аты-жөні", "Телефоны", "Балалары"], [None, None, "Али Ер 5 А сыныбы"]),
        (["Ата-анасының аты-жөні", "Телефоны", "Балалары"], [None, None, "X-1", "X-2"]),
        (["Баласының коды", "Ата-анасының аты-жөні", "Телефоны", "Балалары"], ["X-1", None, None, None]),
        (["Балалары", "Ата-анасының аты-жөні", "Телефоны"], ["Ә-3", None, None]),
    ],
)
def test_a_child_without_a_parent_is_told_and_begins_no_class(
    tmp_path: Path, columns: list[str], alone: list[str | None]
) -> None:
    said = {"name": "Пак Ян", "phone": "87990000009", "child": "Ли Мира"}
    places = [next((one for one, mark in MARKS if mark in column), "") for column in columns]
    row = [said.get(place) for place in places]
    line = ["5 Б сыныбы", *[None] * (len(columns) - 1)]
    found = read_parents(excel(tmp_path / "a.xlsx", [columns, line, alone, row]), PUPILS)
    assert [(one.name, one.children) for one in found.people] == [("Пак Ян", ("#3",))], (
        "the class above holds"
    )
    assert (3, "roster-row-not-read") in told(found.problems)
    assert all(one.row in (0, 3) for one in found.problems), (
        "beside it only a column without a heading is told"
    )


MARKS = (("name", "аты-жөні"), ("phone", "Телефоны"), ("child", "Балалары"))


# Both parents in a row

BOTH = {
    "in one line": [
        ["№", "Оқушының аты-жөні", "Сыныбы", "Анасының аты-жөні", "Анасының тел.", "Әкесі", "Әкесінің тел."],
    ],
    "in groups": [
        ["№", "Оқушының аты-жөні", "Сыныбы", "Анасы", None, "Әкесі", None],
        [None, None, None, "Аты-жөні", "Телефоны", "Аты-жөні", "Телефоны"],
    ],
    "по-русски": [
        ["№", "Ребёнок", "Класс", "Мать (ФИО)", "Телефон матери", "Отец (ФИО)", "Телефон отца"],
    ],
}  # fmt: skip


@pytest.mark.parametrize("head", BOTH.values(), ids=BOTH)
def test_mother_and_father_of_one_row_are_both_read(tmp_path: Path, head: list[list[Any]]) -> None:
    rows = [
        *head,
        [1, "Али Ер", "5 А", "Алиева Сая", "8 799 000 00 01", "Алиев Нұр", "8 799 000 00 02"],
        [2, "Ли Мира", "5 А", None, None, "Ли Олег", "+7(799)000-00-03"],
        [3, "Ли Мира", "5 Б", "Пак Яна", "87990000004", None, None],
        [4, "Белгісіз Бала", "5 А", None, None, None, None],
    ]
    found = read_parents(excel(tmp_path / "a.xlsx", rows), PUPILS)
    assert sorted((one.name, one.phone, one.children) for one in found.people) == [
        ("Алиев Нұр", "77990000002", ("X-1",)),
        ("Алиева Сая", "77990000001", ("X-1",)),
        ("Ли Олег", "77990000003", ("#2",)),
        ("Пак Яна", "77990000004", ("#3",)),
    ]
    assert told(found.problems) == [(len(head) + 4, "roster-row-not-read")]


def test_a_number_beside_the_name_of_a_parent_is_that_parents(tmp_path: Path) -> None:
    rows = [
        ["Ребенок", "Класс", "Мать (ФИО, телефон)", "Отец (ФИО, телефон)"],
        ["Али Ер", "5А", "Алиева Сая 87990000001", "Алиев Нұр, +7(799)000-00-02"],
    ]
    found = read_parents(excel(tmp_path / "a.xlsx", rows), PUPILS)
    assert [(one.name, one.phone) for one in found.people] == [
        ("Алиева Сая", "77990000001"),
        ("Алиев Нұр", "77990000002"),
    ]


def test_contacts_beside_mother_and_father_are_each_their_own(tmp_path: Path) -> None:
    rows = [
        ["Оқушы", "Сынып", "Анасы", "Байланыс", "Әкесі", "Байланыс"],
        ["Али Ер", "5А", "Алиева Сая", "87990000001", "Алиев Нұр", "+7(799)000-00-02"],
    ]
    found = read_parents(excel(tmp_path / "a.xlsx", rows), PUPILS)
    assert [(one.name, one.phone) for one in found.people] == [
        ("Алиева Сая", "77990000001"),
        ("Алиев Нұр", "77990000002"),
    ]


def test_parents_under_headings_of_three_lines_are_not_the_pupil(tmp_path: Path) -> None:
    rows = [
        ['5 "А" сынып оқушыларының тізімі'],
        ["№", "Оқушы туралы мәлімет", None, "Ата-анасы туралы мәлімет", None, None, None],
        [None, "Т.А.Ә.", "Туған күні", "Анасы", None, "Әкесі", None],
        [None, None, None, "Т.А.Ә.", "Телефоны", "Т.А.Ә.", "Телефоны"],
        [
            1,
            "Сапар Нұрлан Ерланұлы",
            "03.05.2015",
            "Сапар Гүл",
            "+7(799)000-00-01",
            "Сапар Ерлан",
            "87990000002",
        ],
    ]
    merge = ("A2:A4", "B2:C2", "D2:G2", "B3:B4", "C3:C4", "D3:E3", "F3:G3")
    found = students(tmp_path, rows, merge=merge)
    (one,) = found.people
    assert (one.name, one.class_name, one.phone) == ("Сапар Нұрлан Ерланұлы", "5 А", None)
    assert [(parent.name, parent.phone) for parent in one.parents] == [
        ("Сапар Гүл", "77990000001"),
        ("Сапар Ерлан", "77990000002"),
    ]


def test_a_parent_with_initials_keeps_the_name(tmp_path: Path) -> None:
    rows = [
        ["Аты-жөні", "Сыныбы", "Анасы", "Анасының телефоны"],
        ["Али Ер", "6 Ә", "Алиева Г.", "87990000001"],
        ["Пак Ян", "6 Ә", "Пак Л. И.", "87990000002"],
    ]
    found = students(tmp_path, rows)
    names = [parent.name for one in found.people for parent in one.parents]
    assert names == ["Алиева Г.", "Пак Л. И."]


# Who has left


def test_those_below_a_line_of_leavers_have_left(tmp_path: Path) -> None:
    rows = [HEAD, [1, "Али Ер", "9 А"], ["Шыққан оқушылар"], [2, "Ким Ева", "9 А"]]
    found = students(tmp_path, rows)
    assert [(one.name, one.left) for one in found.people] == [("Али Ер", False), ("Ким Ева", True)]


@pytest.mark.parametrize("heading", ["Статус", "Күйі", "Ескерту", "Движение"])
@pytest.mark.parametrize(
    "state",
    ["Выбыл", "шықты", "отчислен 05.10.2026", "Мектептен шыққан", "шығарылды", "выбыла в другую школу"],
)
def test_who_has_left_is_not_brought_in(tmp_path: Path, heading: str, state: str) -> None:
    rows = [
        [*HEAD, heading],
        [1, "Али Ер", "5 А", state],
        [2, "Ким Ева", "5 А", None],
        [3, "Пак Ян", "5 А", "оқиды"],
    ]
    found = students(tmp_path, rows)
    assert [one.name for one in found.people if not one.left] == ["Ким Ева", "Пак Ян"]
    assert told(found.problems) == [(2, "roster-row-left")]


def test_a_day_of_leaving_says_it_too_and_who_has_come_has_not_left(tmp_path: Path) -> None:
    rows = [
        [*HEAD, "Шыққан күні", "Статус"],
        [1, "Али Ер", "5 А", "05.10.2026", None],
        [2, "Ким Ева", "5 А", None, "прибыла"],
        [3, "Пак Ян", "5 А", None, "не выбыл"],
        [4, "Ли Мира", "5 А", None, "выбыла"],
        [5, "Ли Мира", "5 Б", None, "прибыла"],
    ]
    found = students(tmp_path, rows)
    assert [(one.name, one.class_name, one.left) for one in found.people] == [
        ("Ким Ева", "5 А", False),
        ("Пак Ян", "5 А", False),
        ("Ли Мира", "5 Б", False),
        ("Али Ер", "5 А", True),
    ]


def test_a_dismissed_colleague_leads_no_class(tmp_path: Path) -> None:
    rows = [
        ["Аты-жөні", "Лауазымы", "Сыныбы", "Телефоны", "Ескерту"],
        ["Ким Ева", "сынып жетекшісі", "5 А", "87990000001", "уволена"],
        ["Пак Яна", "сынып жетекшісі", "5 А", "87990000002", "декреттік демалыста"],
    ]
    found = read_staff(excel(tmp_path / "a.xlsx", rows))
    assert [(one.name, one.left) for one in found.people] == [("Ким Ева", True), ("Пак Яна", False)]
    assert told(found.problems) == [(2, "roster-row-left")]


# The kind of a list


@pytest.mark.parametrize(
    ("headings", "kinds"),
    [
        ("Код;Аты-жөні;Сыныбы;Телефоны", {"students"}),
        ("ФИО;Класс;Количество детей в семье", {"students"}),
        ("Баланың аты-жөні;Сыныбы;Туған күні", {"students"}),
        ("ФИО ученика;Класс;ФИО матери;Телефон матери", {"students", "parents"}),
        ("Аты-жөні;Лауазымы;Сыныбы;Телефоны", {"staff"}),
        ("ФИО;Должность;Классное руководство", {"staff"}),
        ("Аты-жөні;Телефоны;Баланың сыныбы;Балалары", {"parents"}),
        ("ФИО;Кем приходится;Телефон;Дети;Класс", {"parents"}),
        ("ФИО родителя;Место работы, должность;Телефон;Дети", {"parents", "staff"}),
    ],
)
def test_the_columns_say_whose_list_it_is(headings: str, kinds: set[str]) -> None:
    raw = f"{headings}\nАли Ер;5 А;5 Б;5 В\n".encode()
    readers = {
        "students": lambda: read_students(raw, 2026),
        "staff": lambda: read_staff(raw),
        "parents": lambda: read_parents(raw, []),
    }
    for kind, read in readers.items():
        if kind in kinds:
            read()
        else:
            with pytest.raises(FileRefused) as refused:
                read()
            assert refused.value.reason == "list-another-kind"
            assert refused.value.details["found"] in kinds


def test_a_class_alone_makes_no_class_teacher() -> None:
    read = read_staff("Аты-жөні;Лауазымы;Сыныбы\nАли Ер;;5 А\nЛи Мира;мұғалім;5 Б\n".encode())
    assert [Role.CLASS_TEACHER in one.roles for one in read.people] == [False, True]


# Lists of schools not seen before


def test_the_title_of_a_list_is_no_heading(tmp_path: Path) -> None:
    rows = [
        ["Мектеп оқушыларының тізімі"],
        ["№", "Аты-жөні", "Туған жылы, күні, айы"],
        ["1 «А» сыныбы"],
        [1, "Айбар Томирис", "2019.11.30"],
        ["1 «Ә» класы (орыс тілінде)"],
        [1, "Бауыр Жан", "30.11.2019ж"],
    ]
    found = students(tmp_path, rows)
    assert people(found) == [("Айбар Томирис", "1 А"), ("Бауыр Жан", "1 Ә")]
    assert found.problems == []


@pytest.mark.parametrize("group", ["Даярлық тобы", "Предшкольная группа", "0 «А» сыныбы", "Нулевой класс"])
def test_children_before_school_are_not_of_the_class_above_them(tmp_path: Path, group: str) -> None:
    rows = [
        ["№", "ФИО", "Дата рождения"],
        ["1 А"],
        [1, "Али Ер", "30.11.2019"],
        [group],
        [1, "Ким Ева", "30.11.2020"],
    ]
    found = students(tmp_path, rows)
    assert people(found) == [("Али Ер", "1 А"), ("Ким Ева", None)]
    assert (5, "roster-class-unreadable") in told(found.problems)


def test_a_column_that_nobody_reads_is_named(tmp_path: Path) -> None:
    """A state that nobody knows, or a second list to the right of the first."""
    rows = [
        ["№", "ФИО", "Класс", "Движение", "Пусто", "№ п/п", "ФИО", "Класс"],
        [1, "Али Ер", "5 А", "ожидает решения", None, 1, "Ким Ева", "5 Б"],
    ]
    found = students(tmp_path, rows)
    assert people(found) == [("Али Ер", "5 А")]
    assert [(one.row, one.reason, one.shown) for one in found.problems] == [
        (0, "roster-columns-not-read", "Движение, ФИО, Класс")
    ]


def test_grade_and_section_of_an_english_list_are_the_class(tmp_path: Path) -> None:
    rows = [
        ["No", "Student's full name", "Grade", "Section", "DOB"],
        [1, "Akhmetova Aliya", 5, "A", "2015-06-01"],
    ]
    found = students(tmp_path, rows)
    assert [(one.class_name, str(one.born_on)) for one in found.people] == [("5 А", "2015-06-01")]


def test_a_shift_beside_the_class_and_the_short_heading_of_a_name(tmp_path: Path) -> None:
    rows = [
        ["№", "Т.А.Ә.", "Сыныбы"],
        [1, "Али Ер", "9 «В» сыныбы, 2 ауысым"],
        [2, "Ким Ева", "9В класс 1-смена"],
    ]
    found = students(tmp_path, rows)
    assert people(found) == [("Али Ер", "9 В"), ("Ким Ева", "9 В")]
    assert found.problems == []


def test_a_class_teacher_who_is_named_like_an_office_and_a_row_of_spaces(tmp_path: Path) -> None:
    rows = [
        ["Т.А.Ә.", "Лауазымы", "Сыныбы", "Тел."],
        ["Директоров Иван", "учитель", "классное руководство 8 Г", "87990001002"],
        ["  ", "", " ", " "],
    ]
    found = read_staff(excel(tmp_path / "staff.xlsx", rows))
    assert [(one.name, one.classes) for one in found.people] == [("Директоров Иван", ("8 Г",))]
    assert found.problems == []


def test_one_child_of_that_name_in_another_class_is_not_said_to_be_several(tmp_path: Path) -> None:
    rows = [["ФИО родителя", "Ребёнок", "Телефон"], ["Ким Ада", "Ким Ева 9 Ә", "87990001002"]]
    found = read_parents(excel(tmp_path / "p.xlsx", rows), [Pupil("", "Ким Ева", None, None, 1)])
    assert told(found.problems) == [(2, "roster-child-unsure")]
    assert found.people[0].perhaps == (("#1",),)


# Lists side by side


@pytest.mark.parametrize(
    ("rows", "merge", "expected"),
    [
        pytest.param(
            [
                ["№", "Аты-жөні", "Сыныбы", None, "№", "Аты-жөні", "Сыныбы"],
                [1, "Али Ер", "5 А", None, 1, "Пак Ян", "5 Б"],
                [2, "Ли Дан", "5 А"],
            ],
            [],
            [("Али Ер", "5 А"), ("Ли Дан", "5 А"), ("Пак Ян", "5 Б")],
            id="the same headings again",
        ),
        pytest.param(
            [
                ["Мектеп оқушыларының тізімі"],
                ["5 А сыныбы", None, None, "5 Б сыныбы", None],
                ["№", "Аты-жөні", None, "№", "Аты-жөні"],
                [1, "Али Ер", None, 1, "Пак Ян"],
                [None, None, None, 2, "Ли Дан"],
            ],
            ["A1:E1", "A2:B2", "D2:E2"],
            [("Али Ер", "5 А"), ("Пак Ян", "5 Б"), ("Ли Дан", "5 Б")],
            id="a class above each",
        ),
        pytest.param(
            [["5 А", "5 Ә", "5 Б"], ["Али Ер", "Пак Ян", "Ли Дан"], ["Ким Ева", None, "Цой Вера"]],
            [],
            [
                ("Али Ер", "5 А"),
                ("Ким Ева", "5 А"),
                ("Пак Ян", "5 Ә"),
                ("Ли Дан", "5 Б"),
                ("Цой Вера", "5 Б"),
            ],
            id="nothing but classes above the names",
        ),
    ],
)
def test_lists_that_stand_side_by_side_are_read_each(
    tmp_path: Path, rows: list[list[Any]], merge: list[str], expected: list[tuple[str, str]]
) -> None:
    found = students(tmp_path, rows, merge=merge)
    assert people(found) == expected
    assert found.problems == []


def test_two_children_of_a_parent_are_no_second_list(tmp_path: Path) -> None:
    head = ["Ата-анасы", "Телефоны", "Баласы", "Сыныбы", "Баласы", "Сыныбы"]
    file = excel(tmp_path / "a.xlsx", [head, ["Али Ева", "87990000001", "Али Ер", "5 А", "Али Ян", "7 Б"]])
    pupils = [Pupil("1", "Али Ер", "5 А"), Pupil("2", "Али Ян", "7 Б")]
    assert len(read_parents(file, pupils).people) == 1


def test_a_column_without_a_heading_is_named(tmp_path: Path) -> None:
    found = students(
        tmp_path, [[*HEAD, None, None], [1, "Али Ер", "5 А", 7, "қамқорлықта"], [2, "Ли Мира", "5 А", 8]]
    )
    assert [(one.reason, one.shown) for one in found.problems] == [
        ("roster-columns-not-read", "E: қамқорлықта")
    ]


def test_a_list_as_the_national_database_exports_it(tmp_path: Path) -> None:
    """Three columns of the name, the class in two, «Год обучения» and «Литер»; what nobody reads is named."""
    head = [
        "Фамилия",
        "Имя",
        "Отчество",
        "ИИН",
        "Дата рождения",
        "Пол",
        "Год обучения",
        "Литер",
        "Язык обучения",
    ]
    rows = [
        ["АХМЕТ", "АЙЫМ", "БОЛАТҚЫЗЫ", "150312600123", "2015-03-12 00:00:00", "ж", "5", '"А"', "казахский"],
        ["ПАК", "ИРИНА", None, "150404600123", "2015-04-04", "ж", "5", '"Б"', "русский"],
    ]
    found = students(tmp_path, [head, *rows])
    assert people(found) == [("Ахмет Айым Болатқызы", "5 А"), ("Пак Ирина", "5 Б")]
    assert [one.language for one in found.people] == ["kk", "ru"]
    assert [(one.reason, one.shown) for one in found.problems] == [("roster-columns-not-read", "ИИН, Пол")]


def test_a_class_with_the_word_for_its_letter_and_a_dash_for_no_number(tmp_path: Path) -> None:
    found = students(tmp_path, [["ФИО", "Класс", "Мать (ФИО, тел.)"], ["Али Ер", "5-сынып, А литері", "-"]])
    assert people(found) == [("Али Ер", "5 А")]
    assert found.problems == []


@pytest.mark.parametrize("said", ["қайтыс болған", "Қайтыс болды", "умер", "погибла", "в разводе", "жоқ"])
def test_whoever_is_no_more_is_not_brought_in_by_that_word(tmp_path: Path, said: str) -> None:
    rows = [
        ["Оқушы", "Сынып", "Анасы", "Анасының телефоны", "Әкесі"],
        ["Али Ер", "5 А", "Али Мира", "87990001501", said],
    ]
    pupils = [Pupil("", "Али Ер", "5 А", None, 1)]
    found = read_parents(excel(tmp_path / "a.xlsx", rows), pupils)
    assert [one.name for one in found.people] == ["Али Мира"]


@pytest.mark.parametrize("said", ["нет", "жоқ", "Жок", "н/д", "no", "-", "–"])
def test_a_word_for_no_number_is_no_number_that_could_not_be_read(tmp_path: Path, said: str) -> None:
    found = students(tmp_path, [["Аты-жөні", "Сынып", "Телефон"], ["Али Ер", "5 А", said]])
    assert [one.phone for one in found.people] == [None]
    assert found.problems == []


@pytest.mark.parametrize(
    ("post", "led"),
    [
        ("учитель физики; кл. рук. 7 А", ("7 А",)),
        ("5 «Б» сынып жетекшісі, тарих мұғалімі", ("5 Б",)),
        ("классный руководитель 5-б и 6 «Б» классов", ("5 Б", "6 Б")),
        ("классный руководитель, учитель 1 категории, 0,5 ставки", ()),
        ("психолог, кабинет 7 А", ()),
    ],
)
def test_a_class_that_stands_in_the_post_alone_is_led(
    tmp_path: Path, post: str, led: tuple[str, ...]
) -> None:
    rows = [["ФИО", "Должность", "Классное руководство"], ["Ким Ева", post, "нет"]]
    found = read_staff(excel(tmp_path / "a.xlsx", rows))
    assert found.people[0].classes == led
    assert "roster-class-unreadable" not in [one.reason for one in found.problems]


def test_a_post_that_nobody_holds_is_nobody_however_it_is_spelt(tmp_path: Path) -> None:
    rows = [["ФИО", "Должность"], ["Ваканция", "психолог"], ["Вакансия", "психолог"], ["Ким Ева", "психолог"]]
    found = read_staff(excel(tmp_path / "a.xlsx", rows))
    assert [one.name for one in found.people] == ["Ким Ева"]
    assert told(found.problems)[:2] == [(2, "roster-row-not-read"), (3, "roster-row-not-read")]


def test_a_title_and_a_class_above_headings_that_name_no_class(tmp_path: Path) -> None:
    rows = [
        ["Мектеп оқушыларының тізімі"],
        ["5 «А» сыныбы"],
        ["№", "Аты-жөні"],
        [1, "Али Ер"],
        [2, "Ли Мира"],
    ]
    assert people(students(tmp_path, rows)) == [("Али Ер", "5 А"), ("Ли Мира", "5 А")]
