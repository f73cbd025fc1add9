menu-services = 🤲 Услуги ученикам
command-services = Услуги ученикам
services-title = 🤲 <b>Услуги ученикам</b>
    Кто прочтёт обращение, сказано ещё до того, как вы его напишете. Больше его не видит никто.
services-appeal = 🔒 Написать обращение
services-question = ❔ Вопрос парламенту
services-mine = 📄 Мои обращения
services-desk = 📨 Обращения ко мне
services-public = 💬 Вопросы и ответы

appeal-choose = <b>Что случилось?</b> Выберите; ниже написано, кто это прочтёт.
appeal-about-social = 🏠 <b>Трудности в быту</b>: семья, одежда, еда, деньги. Прочтёт только социальный педагог.
appeal-about-dispute = 🤝 <b>Спор между учениками</b>. Прочтут только наставник фракции «Самопознание и счастье» и психолог. Спор заканчивается письменным решением.
appeal-about-staff = ⚖ <b>Спор с наставником или учителем</b>. Прочтёт только заместитель директора по воспитательной работе.
appeal-about-rights = 🛡 <b>Нарушили мои права</b>. Прочтут только заместитель директора и наставник фракции «Право и порядок».
appeal-do-social = 🏠 Трудности в быту
appeal-do-dispute = 🤝 Спор между учениками
appeal-do-staff = ⚖ Спор со взрослым
appeal-do-rights = 🛡 Нарушили мои права
appeal-kind-social = трудности в быту
appeal-kind-dispute = спор учеников
appeal-kind-staff = спор со взрослым
appeal-kind-rights = права ученика
appeal-kind-question = вопрос парламенту
appeal-state-open = ждёт ответа
appeal-state-answered = ответ дан
appeal-state-withdrawn = взято назад
appeal-ask-social = 🏠 Напишите, что случилось. Прочтёт только социальный педагог, из чата написанное сразу исчезнет.
appeal-ask-dispute = 🤝 Напишите, с кем и о чём спор. Прочтут только психолог и наставник фракции; если назван наставник – заместитель директора. Из чата написанное сразу исчезнет.
appeal-ask-staff = ⚖ Напишите, что случилось. Прочтёт только заместитель директора по воспитательной работе, из чата написанное сразу исчезнет.
appeal-ask-rights = 🛡 Напишите, какое право и как нарушили. У обращения будут номер, ответственный и день ответа. Из чата написанное сразу исчезнет.
appeal-ask-question = ❔ Напишите вопрос. Ответит парламент, вашего имени никто не увидит.
appeal-sent = ✓ <b>Обращение №{ $number }</b> отправлено. Ответственный: { $owner }. Ответит до { $until }.
appeal-card = 🔒 <b>Обращение №{ $number }</b> · { $kind }
    Отправлено: { $when }
    Ответственный: { $owner }
    Ответ до: { $until }
    Состояние: { $state }
appeal-author = Написал(а): { $name } · { $class_name }
appeal-text = { $text }
appeal-answer = <b>Ответ</b> ({ $when }):
    { $text }
appeal-decision = <b>Решение</b> ({ $when }):
    { $text }
appeal-line = { $mark } №{ $number } · { $kind }
appeal-list-mine = 📄 <b>Мои обращения</b>: { $appeals }
    Ждут ответа: { $waiting }
appeal-list-desk = 📨 <b>Обращения ко мне</b>: { $appeals }
    Ждут ответа: { $waiting }. Каждое открытие записывается.
appeal-public = 💬 <b>Вопросы парламенту</b>: { $questions }
    Кто спросил, не показано.
appeal-do-answer = ✍ Ответить
appeal-do-decide = ✍ Записать решение
appeal-do-take = 🙋 Беру на себя
appeal-do-pass-on = ⚖ Передать заместителю
appeal-do-withdraw = 🗑 Взять назад
appeal-ask-pass-on = Спор с наставником или учителем решает заместитель директора. После передачи вы его больше не прочтёте.
appeal-ask-withdraw = Взять обращение назад? Текст сразу исчезнет навсегда.
appeal-sure-pass-on = ✓ Да, передать
appeal-sure-withdraw = ✓ Да, взять назад
appeal-done-pass-on = Передано заместителю директора.
appeal-done-withdraw = Обращение взято назад, текст удалён.
appeal-ask-answer = Напишите ответ.
appeal-ask-decision = Напишите решение: что решено, кто что делает. Оно придёт написавшему вместе с датой.
appeal-ask-public = Показать вопрос и ответ всей школе? Если в них назван кто-то, выберите «Нет».
appeal-public-yes = 💬 Да, пусть видят все
appeal-public-no = 🔒 Нет, только спросившему
form-appeal = обращение
form-appeal-answer = ответ на обращение
appeal-see = Открыть обращение
appeal-not-found = Такого обращения нет.
appeal-too-many = Пять ваших обращений ждут ответа. Сначала дождитесь ответов на них.
appeal-ended = Это обращение уже закрыто.
appeal-new-letter = 🔒 Новое обращение №{ $number } ({ $kind }). Ответьте до { $until }.
appeal-answered-letter = 🔒 На ваше обращение №{ $number } ({ $kind }) есть ответ.
appeal-late-letter = ⏰ На обращение №{ $number } ({ $kind }) нужно было ответить до { $until }.
