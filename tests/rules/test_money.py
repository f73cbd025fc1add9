"""The no-money guard knows a collection of money in three languages, and lets help in kind pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.money import money_asked

ASKING = [
    "Мұғалімдерге сыйлыққа 2000 теңгеден жинаймыз",
    "Сыйлыққа ақша жинаймыз, ертең әкеліңіздер",
    "Kaspi-ге ақша аударыңыз",
    "Каспиге салыңыздар: 8 701 000 00 00",
    "Картаға аударыңыздар",
    "Әр оқушыдан 500 тг",
    "Гүлге 5 мың теңге керек",
    "Сыйлыққа 2000-нан жинаймыз",
    "Сдаём деньги на подарок директору",
    "Собираем по 2 000 на выпускной",
    "Родители, переведите на карту 4400 4301 2345 6789",
    "Скиньте на каспи до пятницы",
    "С каждой семьи 3000 тенге",
    "3 000 ₸ за шторы",
    "Пять тысяч тенге с класса",
    "СБОР ДЕНЕГ НА ПОДАРКИ",
    "4400430123456789",
    "4400-4301-2345-6789",
    "KZ86125KZT5004100100",
    "４４００４３０１２３４５６７８９",
    "Сда\u200bём день\u200bги на подарок",
    "Please transfer money to my card",
    "We collect money for a present",
]
#: The concept of school-leaving celebrations forbids just this: the present is named, the money is not.
FOR_PRESENTS = [
    "Сдаём на подарки учителям",
    "мұғалімдерге сыйлыққа жинаймыз",
    "Собираем на цветы классному руководителю",
    "Ұстаздарға гүлге жинаймыз",
    "Скидываемся на подарок директору",
    "На подарки учителям собираем до пятницы",
    "Сдаём на шторы",
    "Собираем на выпускной",
    "Сыныпқа пердеге жинаймыз",
    "Бітіру кешіне жинаймыз",
]
#: Twenty harmless sentences, most of them with numbers.
HARMLESS = [
    "Сыйлыққа ойыншық жинаймыз: 1–4 сыныптар",
    "Сыйлық жинаймыз: балаларға 30 ойыншық",
    "Собираем 40 подарков детям из детского дома",
    "На подарки малышам собираем игрушки, кабинет 12",
    "Собираем команду на турнир: 12 человек",
    "Сдаём нормативы учителям физкультуры, 3 урок",
    "Сдаём 500 кг макулатуры на переработку",
    "Мұғалімдер күніне 5 қазанда концертке жиналамыз",
    "Собираемся на репетицию к учителям в 15:30",
    "Акт залына сағат 14:00-де жиналамыз",
    "Собираем отзывы на сайт: 20 строк",
    "Сдаём работы на конкурс до 12 мая",
    "Собираем рисунки на выставку, 1–7 классы",
    "Жинаймыз: қыстық киім, 3-сыныпқа 25 дана",
    "Цветы на линейку несут 11-классники",
    "Гүл отырғызамыз: 120 түп",
    "Сыныпты жөндеуге 10 ерікті келеді",
    "Выпускной 15 июня в 18:00, акт залы",
    "Торт байқауы: 8 команда",
    "Букет из листьев: мастер-класс на 25 мест",
]
INNOCENT = [
    "Қамқорлық апталығы: киім мен кітап жинаймыз",
    "Макулатура жинаймыз, 5-сынып, 12 қазан",
    "Ақша жинамаймыз: тек киім мен ойыншық әкеліңіз",
    "Қаржылық сауаттылық сабағы: ақша деген не?",
    "Жиналыс 20 қарашада сағат 15:00-де, 204-кабинет",
    "Сабақ кестесі өзгерді: 15:00-ден 16:30-ға дейін",
    "Сдаём макулатуру до 20 ноября 2026 года",
    "Собираем тёплые вещи для приюта. Деньги не собираем!",
    "Урок финансовой грамотности: откуда берутся деньги",
    "Билеты бесплатные, сбор в 9:00 у входа",
    "Телефон доверия: 150, или 8 701 234 56 78",
    "Сбор команды по волейболу в 15:00",
    "Отметьте на карте мира место своей мечты",
    "Победитель набрал 2000 очков",
    "Bring warm clothes on 12.12 at 15:00",
    "Картадан қаланы тауып, белгі салыңыз",
    "Шығармаларыңызды мұғалімге тапсырыңыз",
]


@pytest.mark.parametrize("text", ASKING)
def test_a_collection_of_money_is_recognised(text: str) -> None:
    assert money_asked(text)


@pytest.mark.parametrize("text", FOR_PRESENTS)
def test_row_214_a_collection_for_presents_is_one_of_money(text: str) -> None:
    assert money_asked(text)


@pytest.mark.parametrize("text", INNOCENT + HARMLESS)
def test_help_in_kind_and_everyday_news_pass(text: str) -> None:
    assert not money_asked(text)


@given(
    st.from_regex(r"[45][0-9]{3}([ -]?)[0-9]{4}\1[0-9]{4}\1[0-9]{4}", fullmatch=True), st.text(max_size=40)
)
def test_a_card_number_is_found_in_any_text(card: str, around: str) -> None:
    assert money_asked(f"{around}\n{card}\n{around}")


@given(st.text(max_size=300))
def test_no_text_breaks_the_guard(text: str) -> None:
    assert money_asked(text) in (True, False)


@pytest.mark.parametrize(
    "hostile",
    [
        "1" + " " * 1999,
        "1 " * 1000,
        "1" * 2000,
        "по " + "1 " * 999,
        "kz" * 1000,
        "жина" * 500,
        "на подар " * 250,
    ],
)
def test_a_text_made_to_keep_the_guard_busy_is_answered(hostile: str) -> None:
    """How soon is measured in benchmarks/bench_hostile.py."""
    assert money_asked(hostile) in (True, False)
