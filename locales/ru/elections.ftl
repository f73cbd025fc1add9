menu-elections = 🗳 Выборы
election-list = <b>Выборы</b>
    Нажмите нужное.
election-list-empty = Сейчас для вас выборов нет. Когда начнутся, придёт сообщение.
election-line = 🗳 { $title } · { $state }
election-line-commission = 🔑 Комиссия: { $title }
election-line-desk = ⚙ { $title }
election-new = ➕ Новые выборы
election-state-sealing = урна опечатывается
election-state-ready = готово к открытию
election-state-open = идёт голосование
election-state-voted = вы проголосовали
election-state-closed = завершено, ждём подсчёта
election-state-counted = подсчитано
election-state-published = итог объявлен
election-state-wiped = завершено
vote-ballot = 🗳 <b>{ $title }</b>
    Выберите одного кандидата. Голосование до { $closes }.
vote-secrecy = <i>🔒 За кого вы голосуете, школа не узнает: бюллетень падает в опечатанную урну, открыть её могут только два члена комиссии вместе. Но ваш выбор проходит через Telegram, а человек, который управляет ботом, мог бы изменить программу и подсмотреть. Если хотите, попросите бумажный бюллетень. Никому не показывайте экран.</i>
vote-against-all = Против всех
vote-sure = Ваш выбор: <b>{ $name }</b>
    Подтверждаете? Изменить потом нельзя.
vote-confirm = ✓ Подтверждаю
vote-counted = ✅ Голос принят. Спасибо!
    Ваш бюллетень в урне. Итог придёт сюда после подсчёта.
vote-refused-unknown = Таких выборов не нашлось.
vote-refused-not-open = Голосование ещё не началось.
vote-refused-closed = Голосование завершено. Когда объявят итог, придёт сообщение.
vote-refused-not-on-the-roll = Вас нет в списке избирателей. Если это ошибка, скажите наставнику.
vote-refused-already-voted = Вы уже проголосовали. Ваш бюллетень в урне.
vote-refused-forged = Эта кнопка не из вашего бюллетеня. Откройте выборы из меню заново.
election-not-yours = Эти выборы ведёт другой наставник.
election-wrong-time = Сейчас не время для этого шага.
election-not-sealed = Сначала все три члена комиссии должны получить свои слова.
election-empty-roll = В этих классах нет учеников: список пуст.
election-words-taken = Вы уже получили свои слова. Второй раз они не показываются.
election-wrong-words = Слова неверны или от других выборов. Посмотрите на листок и напишите их по порядку ещё раз.
election-broken-box = Число бюллетеней не сходится с числом проголосовавших. Ничего не подсчитано; скажите наставнику.
election-candidate-grade = Кандидат должен учиться в 9–11 классе (правило парламента).
election-card = <b>{ $title }</b>
    Состояние: { $state }
    Окончание: { $closes }
    Голосуют классы: { $grades }
    Кандидаты: { $candidates }, против всех
    Комиссия: { $commission }
election-card-roll = Проголосовали: { $marks } из { $roll }
    Отпечаток списка: <code>{ $fingerprint }</code>
election-rules = Побеждает тот, у кого больше голосов. При равенстве нужен второй тур. Если голосов меньше 5, числа не показываются.
election-ask-title = Как называются выборы? Например: Выборы Президента школьного парламента
election-ask-grades = Какие классы голосуют? Отметьте и нажмите «Готово».
election-ask-candidates = Напишите часть имени кандидата и нажмите на него в списке.
    Выбрано: { $chosen } (не больше { $most }). «Против всех» добавится само.
election-ask-commission = Напишите часть имени члена комиссии и нажмите на него в списке.
    Выбрано: { $chosen }, нужно { $most }. Урну открывают двое из них вместе.
election-ask-closing = Когда закончится голосование? Напишите так: 12.12 15:00
election-create = ✓ Создать выборы
election-created = ✓ Выборы созданы. Теперь члены комиссии получат свои слова, потом вы откроете голосование.
election-do-open = ▶ Открыть голосование
election-do-publish = 📢 Объявить итог
election-do-wipe = 🧹 Уничтожить урну
election-wipe-yes = ✓ Да, уничтожить
election-wipe-sure = Срок жалоб прошёл? Бюллетени и ключ будут уничтожены навсегда, итог останется.
election-commission-letter = 🔑 Вы член избирательной комиссии: <b>{ $title }</b>
    Ключ от урны разделён на слова. Возьмите бумагу и ручку и получите свои слова.
election-words-again-letter = 🔑 <b>{ $title }</b>: сделан новый ключ, прежние слова не действуют. Получите новые.
election-take-words = 🔑 Получить мои слова
election-words = 🔑 Ваши слова. Перепишите их на бумагу по порядку и никому не показывайте:

    { $list }

    Когда перепишете, нажмите кнопку ниже: сообщение исчезнет.
election-took-words = ✓ Записано
election-words-kept = ✓ Хорошо. Храните листок в надёжном месте: он понадобится при подсчёте.
election-member = 🔑 <b>{ $title }</b>
    Состояние: { $state }
election-open-box = 🗳 Открыть урну
election-count-letter = 🗳 Голосование завершено: <b>{ $title }</b>
    Урна откроется, когда два члена комиссии напишут свои слова.
election-ask-words = Напишите слова с листка по порядку через пробел. Ваше сообщение сразу удалится.
election-box-waiting = ✓ Слова верны. Теперь пусть в течение 30 минут второй член комиссии напишет свои.
election-box-counted = ✓ Урна открыта, голоса подсчитаны. Итог объявит наставник.
election-counted-letter = ✓ Голоса подсчитаны: <b>{ $title }</b>. Теперь объявите итог.
election-look = Посмотреть
election-open-letter = 🗳 Голосование началось: <b>{ $title }</b>
    Оно идёт до { $closes }.
election-vote = 🗳 Голосовать
election-result-letter = 📢 Объявлен итог выборов: <b>{ $title }</b>
election-see-result = 📊 Посмотреть итог
election-no-result-yet = Итог ещё не объявлен.
election-result = 📊 <b>{ $title }</b>
    Проголосовали: { $votes } из { $roll }
election-result-line = { $name }: { $votes }
election-won = 🏆 Победитель: <b>{ $names }</b>
election-tie = Голоса разделились поровну: <b>{ $names }</b>. Нужен второй тур.
election-nobody = Никто не избран.
election-few = Проголосовало мало людей или все одинаково: чтобы сохранить тайну, числа не показываются.
