# Присылают список
list-new = новый: { $name } ({ $posts })
list-changed = изменится: { $name } ({ $changes })
list-asked = будет вопрос: { $name } ({ $changes })
list-gone = нет в списке, выбывает: { $name } ({ $changes })
list-missing = есть в школе, но нет в этом списке: { $name }
list-would = Новых: { $new }, изменится: { $changed }, выбывает: { $gone }, без изменений: { $unchanged }, вопросов: { $asked }. Замечаний: { $problems }.
list-not-written = Ничего не записано. Чтобы записать: --yes.
list-ask-complete-line = В списке все (кого нет, тот выбыл)? да / нет:{" "}
list-ask-yes-line = Записать? да / нет:{" "}
who-name = имя: { $was } → { $becomes }
who-code = код: { $was } → { $becomes }
who-born-on = дата рождения: { $was } → { $becomes }
who-leaves = выбывает из школы
people-left-letter = <b>{ $name }</b> больше не в школе. Что было в работе, надо передать:
    Должностей в парламенте: { $offices }
    Дел плана, где это главный ответственный: { $leads }
    Комиссий на выборах ({ $commissions }): { $elections }
    Просьб о помощи в работе: { $needs }
