"""The no-money guard: the bot carries no collection of money, and says so before anything is sent.

The source is the concept of school-leaving celebrations (item on inadmissible collections of money for gifts);
that it holds everywhere in the bot is our own choice: help goes as things and deeds.
"""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")

_MONEY_WORD = r"(?:ақша|қаражат|деньг|денег|денеж|наличн|money|cash)\w*"
# «Деньги не собираем», «ақша жиналмайды»: who says that no money is collected, collects none.
_DENIED = re.compile(
    rf"(?:\b{_MONEY_WORD}\s+)?(?:"
    r"\bне\s+(?:собира|сда[её]|сдава|перевод|перечисл|нужн|бер[её]м)\w*"
    r"|\b(?:жинама|жиналма|аударма|тапсырма|салма|алынба|алма)\w*|\bкерек\s+емес\b"
    r"|\b(?:do\s+not|don't|never)\s+(?:collect|transfer|pay|donate|bring)\b"
    rf")(?:\s+{_MONEY_WORD})?"
)

_CARD = re.compile(r"(?<![\d+])\d(?:[ -]?\d){15}(?!\d)")
_ACCOUNT = re.compile(r"\bkz\s?\d\d(?:\s?[0-9a-z]){16}\b")  # IBAN

_CURRENCY = r"(?:тг|теңге\w*|тенге\w*|₸|kzt|tenge)"
# Possessive (*+): a text of two thousand spaces must not keep the bot busy.
_SUM = re.compile(
    r"(?:\d[\d\s.,]*+|\b(?:мың|тысяч\w*+|тыс\.?|thousand)\s*+)(?:(?:мың|тыс\w*+\.?|млн|к)\s*+)?"
    + _CURRENCY
    + r"(?!\w)"
)
_BARE_SUM = re.compile(
    r"\b(?:по|by|each)\s+\d[\d\s]{2,}+|\b\d[\d\s]{2,}+-?(?:нан|нен|дан|ден|тан|тен)\b"
    r"|\d{3,}\s+(?:с\s+(?:человека|каждого|ученика|родител\w+|семьи)|әр\s+(?:оқушы|ата|бала)\w*|per\s+\w+)"
)

_MONEY = re.compile(rf"\b{_MONEY_WORD}")
_COLLECTING = re.compile(
    r"\b(?:жинай|жинап|жинау|жина[ңй]?ы|жина\b|жиналад|жиналсын|жинал[аы]|тапсыр|аудар|өткізіңіз|өткізейік|салыңыз|салып|"
    r"әкел|бер(?:іңіз|ейік|еміз)|сда[её]|сдава|сдать|сдай|собер|собир|собра|сбор|скид|скин|склад[ыи]ва|"
    r"взнос|перевед|перевест|перевод|перечисл|принес|внес|внос|вноси|"
    r"collect|transfer|chip\s+in|donat|pay\b|bring)\w*"
)
# «Сдаём на подарки учителям», «сыйлыққа жинаймыз»: what is bought is named, the money is not. The verb stands beside
# its purpose: who collects something for a present («сыйлыққа ойыншық жинаймыз») collects things.
_BOUGHT = (
    r"(?:подар|цвет[ыо]|букет|торт|штор|жалюзи|ремонт|выпускн|банкет|фотоальбом|линолеум|кулер|принтер)\w*"
)
_GIVING = (
    r"(?:сда[её]м\w*|сда[её]те|сдать|сдавай\w*|собира[еюй]\w*|соб[еи]р[её]м|скид\w+|скинемся|склад[ыи]ва\w+)"
)
_BOUGHT_KK = (
    r"(?:сыйлы[қғ]|сыйлықтар|гүл|гүлдер|букет|торт|перде|шымылдық|жөндеу|банкет|фотоальбом|бітіру\s+кеш)\w*"
)
_FOR_WHAT = re.compile(
    rf"\b{_GIVING}\s+(?:все\s+|снова\s+|вместе\s+)?на\s+{_BOUGHT}"
    rf"|\bна\s+{_BOUGHT}(?:\s+\w+){{0,3}}\s+{_GIVING}(?=\s*(?:$|[.,!?;]|до\b|к\b|завтра|сегодня|по\b))"
    rf"|\b{_BOUGHT_KK}(?:қа|ке|ға|ге|на|не)\s+(?:жинай|жинап|жинау|жина\b|жиналад|тапсыр|өткіз)"
)
_PURSE = re.compile(
    r"\b(?:kaspi|каспи)\w*|\b(?:на|мо[юей]+|эту|эт[оу]т?)\s+(?:карт[уы]|карточк\w+|сч[её]т)\b"
    r"|\bкартаға\b|\bкартама\b|\bшотқа\b|\bto\s+(?:the|this|my)\s+(?:card|account)\b"
)
_MOVING = re.compile(
    r"\b(?:аудар|сал(?:ыңыз|ып|ыңдар|сын)|жібер|перевед|перевест|перевод|перечисл|скин|скид|кинь|кида|отправ|"
    r"оплат|transfer|send|pay)\w*"
)


def money_asked(text: str) -> bool:
    """Whether a text names a card or a sum, or asks people to collect or transfer money.

    Collecting things is welcome: «киім жинаймыз», «сдаём макулатуру» pass.
    """
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold().replace("\u2013", "-")
    if _CARD.search(plain) or _ACCOUNT.search(plain) or _SUM.search(plain):
        return True
    said = _DENIED.sub(" ", plain)
    collecting = _COLLECTING.search(said)
    if _FOR_WHAT.search(said):
        return True
    if collecting and (_BARE_SUM.search(said) or _together(_MONEY, _COLLECTING, said)):
        return True
    return _together(_PURSE, _MOVING, said)


def _together(first: re.Pattern[str], second: re.Pattern[str], text: str) -> bool:
    """Whether both stand in one sentence."""
    return any(first.search(part) and second.search(part) for part in re.split(r"[.!?\n;]+", text))
