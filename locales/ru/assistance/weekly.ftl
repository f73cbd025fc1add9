weekly-figure-children_in_need = Детей нуждается в помощи
weekly-figure-children_helped = Детей, получивших помощь
weekly-figure-lines_asked = Запрошено позиций
weekly-figure-lines_open = Ещё не закрыто позиций
weekly-figure-things_given = Передано вещей
weekly-figure-not_in_school = Не посещают школу
weekly-figure-returned = Возвращены в школу
weekly-figure-given = Передано: { $group }
weekly-figure-category = Дети: { $category }
weekly-figure-grades = Дети, классы { $grades }
weekly-not-found = Такого отчёта не нашлось.
weekly-wrong-state = Отчёт в другом состоянии: этого уже нельзя.
weekly-no-such-figure = Такого показателя нет.
weekly-list = <b>Отчёты по четвергам: { $reports ->
        [0] пока нет
       *[other] { $reports }
    }</b>
weekly-line = { $day } · { $state }
weekly-state-gathering = собирается
weekly-state-frozen = зафиксирован, проверяется
weekly-state-signed = подписан
weekly-state-sent = отправлен
weekly-card = <b>Отчёт: { $day }</b>
    Состояние: { $state }
weekly-figure = { $figure }: <b>{ $value }</b>
weekly-confirmed = Подтвердили классы: { $done } / { $all }
weekly-corrected = ✎ { $figure }: { $was } → { $becomes } ({ $why }), { $who }
weekly-sent-at = ✓ Отправлен: { $when } ({ $who })
weekly-signed-at = ✍ Подписал(а): { $who }, { $when }
weekly-do-proof = 📎 Доказательство отправки
weekly-do-freeze = ❄ Зафиксировать числа
weekly-do-correct = ✎ Исправить
weekly-do-sign = ✍ Подписать
weekly-do-sent = 📤 Отправлен: доказательство
weekly-do-files = 📄 Word и Excel
weekly-files-coming = Файлы готовятся.
weekly-class = <b>{ $class_name }</b>: эта неделя
    Отмечено дней: { $marked }
    Отсутствовали: { $missing }
    Из них без уважительной причины: { $unexcused }
weekly-class-confirm = ✓ Верно, подтверждаю
weekly-class-confirmed = ✓ Подтверждено, спасибо.
weekly-ask-figure = Какой показатель исправить?
    { $figures }
weekly-ask-becomes = Сколько верно?
weekly-ask-why = Почему исправляем? Причина останется в отчёте.
weekly-ask-proof = Пришлите доказательство отправки: файл, фото или ссылку.
weekly-file = отчёт-за-четверг
weekly-title = { $name }: еженедельная информация, { $day }
weekly-summary = Состояние: { $state }
weekly-column-number = №
weekly-column-figure = Показатель
weekly-column-value = Количество
weekly-column-change = Изменение
weekly-confirm-letter = 📈 Отчёт за неделю ({ $day }): подтвердите числа своего класса.

    { -trust-line }{ $line }
weekly-frozen-letter = ❄ Числа отчёта за { $day } зафиксированы. Проверьте и подпишите.

    { -trust-line }{ $line }
weekly-missing-letter = ❗ Отчёт за четверг ({ $day }) ещё не отправлен.

    { -trust-line }{ $line }
weekly-figure-days_to_return = В среднем дней до возвращения
weekly-figure-arrived = Прибыло учащихся
weekly-figure-left = Выбыло учащихся
weekly-figure-dropped_out = Отсев
weekly-figure-givers = Предложили помощь
weekly-figure-mentions = Публикации в СМИ и сетях
weekly-do-public = 📢 Текст недели
