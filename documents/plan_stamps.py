"""What stands around a plan and is no part of it: who approved it, who signed it, when, by which paper."""

import re

from documents.tables import Row
from school.months import MONTH
from school.plan import is_a_name

PLAN = r"жоспар|(?<!\w)план(?!\w)"
_APPROVED = r"^\W*(?:бекіт|утвержд|келіс|соглас)"
_STAMP = (
    r"утвержд|бекіт(?:ем|іл|у)|келіс(?:ем|іл)|согласова|қаралды|рассмотрен|_{3,}|(?<!\w)қолы(?!\w)|подпись|^м\.?\s?[оп]\.?$"
    r"|(?:хаттама|протокол|бұйры[қғ]|приказ|шешім|решение)\w*\W*(?:№|от\s|\d)|№\s*\d+\W{0,3}(?:от|хаттама|бұйрық)"
    r"|директор|председател|төраға(?:сы)?\W|^\W*от\s\W*\d"
)
_YEARS = r"(?:жыл\w*|ж|года?|г)?\W*"
_A_DAY = (
    rf"\W*(?:20\d\d\W*(?:жылғы|жылы|ж)?\W*)?(?:\d{{1,2}}|[_ ]+)\W+(?:{MONTH})\W*(?:20\d\d\W*)?{_YEARS}"
    rf"|\W*(?:\d{{1,2}}|[_ ]+)[./]\d{{1,2}}[./]20\d\d\W*{_YEARS}"
    rf"|\W*(?:г\.\s*\w+|\w+\s*(?:қ\.|қаласы))\W*(?:{MONTH})?\W*(?:20\d\d)?\W*{_YEARS}"
)
#: An office and nothing else: «Мектеп директоры», «Заместитель директора по ВР».
_OFFICE = (
    r"\W*(?:[\w.]+\s+){0,4}(?:директор|бастығы|начальник|председател|төраға|президент|меңгеруші|орынбасар|заместител)"
    r"\w*(?:\s+[\w.]+){0,6}\W*"
)
_SIGNED = (
    r"\W*(?:құрастыр|дайындаған|орындаған|жасаған|составил|подготовил|исполнитель\s*:|таныстым|ознакомлен"
    r"|м\.?\s?[оп]\.?$)"
)


#: A line to sign on, and a sum under the rows.
_A_LINE = r"\W*_{3,}\W*"
_TOTAL = r"\W*(?:итого|всего|барлығы|жиыны)\W[^.]{0,40}\d+\D{0,30}$"


def is_stamp(text: str) -> bool:
    """Whether a line tells who approved or signed the plan and when, and nothing of what is planned."""
    small = " ".join(text.lower().split())[:400]
    if re.search(PLAN, small) and not re.search(_APPROVED, small):
        return False
    to_be_written_in = re.match(r"[«\"“][_ ]*[»\"”]", small)  # «« » тамыз 2025 ж.»
    return bool(
        to_be_written_in or re.search(_STAMP, small) or re.fullmatch(_A_DAY, small) or is_a_name(text)
    )


def is_signature(row: Row) -> bool:
    """Whether a row is signed under the plan: an office and a name, a line to sign on. A numbered row is an event."""
    texts = [cell.text for cell in row.cells if cell.text]
    if texts and re.match(_TOTAL, texts[0].lower()):
        return True
    if texts and re.fullmatch(r"\W*\d{1,3}\W*", texts[0]):
        return len(texts) > 1 and all(is_a_name(one) or re.fullmatch(_A_LINE, one) for one in texts[1:])
    if not texts:
        return False
    first, others = texts[0].lower(), texts[1:]
    if re.match(_SIGNED, first) or any(re.fullmatch(_A_LINE, text) for text in texts):
        return True
    if re.search(r"_{3,}", " ".join(texts)) and len(texts) <= 2:
        return True
    signed = bool(others) and any(is_a_name(text) for text in others)
    return signed and bool(re.fullmatch(_OFFICE, first)) and all(is_stamp(text) for text in others)
