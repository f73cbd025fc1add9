campaign-slogan = ✏ Мой девиз
campaign-programme = ✏ Моя программа
campaign-attachment = 🎬 Видео или документ
campaign-done-hide = ✓ Вопрос убран.
campaign-photo = 🖼 Моя фотография
campaign-ask-slogan = Напишите девиз, не длиннее { $most } знаков.
campaign-ask-programme = Напишите программу: что вы сделаете, если вас изберут? Не длиннее { $most } знаков.
campaign-ask-photo = Пришлите свою фотографию. Её увидит вся школа.
campaign-photo-wanted = Здесь нужна фотография.
campaign-ask-attachment = Пришлите одно видео или один документ. Его увидит вся школа.
campaign-attachment-wanted = Здесь нужно видео или документ.
campaign-card-changed = ✓ Сохранено.
campaign-ask-question = Напишите вопрос, не длиннее { $most } знаков. Если на него ответят, вопрос и ответ прочитают все; имени вашего не будет.
campaign-asked = ✓ Вопрос отправлен. Когда ответят, вам придёт сообщение.
campaign-ask-answer = Напишите ответ, не длиннее { $most } знаков. Его прочитают все.
campaign-answered = ✓ Ответ опубликован.
candidate-card = 👤 <b>{ $name }</b>
    { $title }
candidate-slogan = «{ $slogan }»
candidate-programme = <b>Программа</b>
    { $programme }
candidate-silent = Программы пока нет.
candidate-question = ❓ { $question }
candidate-answer = 💬 { $answer }
candidate-answer-question = 💬 Ответить: { $question }
candidate-hide-question = 🗑 Убрать: { $question }
candidate-photo = 👤 { $name }
candidate-files = 🖼 Фото и видео
candidate-ask = ❓ Задать вопрос
candidacy-enough-questions = На сегодня вопросов достаточно. Завтра можно спросить ещё.
election-question-letter = ❓ <b>{ $title }</b>: вам задали вопрос.
    { $question }
election-answer-letter = 💬 { $name } отвечает на ваш вопрос:
    { $answer }
election-see-questions = ❓ Посмотреть вопросы
