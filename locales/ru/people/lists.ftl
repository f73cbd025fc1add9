# Присылают список
list-new = новый: { $name } ({ $posts })
list-changed = изменится: { $name } ({ $changes })
list-asked = будет вопрос: { $name } ({ $changes })
list-gone = нет в списке, выбывает: { $name } ({ $changes })
list-left = по списку выбыл(а), уходит из школы: { $name } ({ $changes })
list-missing = есть в школе, но нет в этом списке: { $name }
list-would = Новых: { $new }, изменится: { $changed }, выбывает: { $gone }, без изменений: { $unchanged }, вопросов: { $asked }. Замечаний: { $problems }.
list-not-written = Ничего не записано. Чтобы записать: --yes.
list-ask-complete-line = В списке все (кого нет, тот выбыл)? да / нет:{" "}
list-yes-words = иә ия и да д yes y
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
    Мероприятий впереди: { $events }

list-send = 📥 Прислать список
list-ask-file = Пришлите файл со списком: .xlsx или .csv. Пока вы не скажете «да», ничего не изменится.
list-expects-file = Здесь нужен файл: .xlsx или .csv.
list-ask-kind = Чей это список?
sent-file-which = «{ $file }» – что это?
sent-file-plan = План
list-kind-students = Ученики
list-kind-staff = Сотрудники
list-kind-parents = Родители
list-ask-whole = <b>{ $file } · { $kind }</b>
    В списке все? Если все, то кого в нём нет, тот выбыл, а должность, которой в нём нет, закончилась.
list-is-more = Дополнение
list-is-whole = В списке все
list-reading = { $file } читается. Сюда придёт, что изменится.
list-refused = { $file } не прочитан. { $why }
list-send-again = Прислать снова
list-preview = <b>📥 { $file }</b>
    { $kind } · { $whole }
    { $counts }
    Пока ничего не записано.
list-line = • { $line }
list-more = … ещё строк в файле: { $lines }
list-whole = Список целиком: что изменится и что не прочитано.
list-yes = ✓ Да, записать
list-no = ✕ Не записывать
list-writing = Записывается. Результат придёт сюда.
list-dropped = Список не записан: в школе ничего не изменилось.
list-changed-meanwhile = С тех пор как вы смотрели, в школе что-то изменилось. Посмотрите список ещё раз.
list-asked-of-you = Остались вопросы: { $questions }. Пока нет ответа, у этих людей ничего не меняется.
import-copy-kept = То, что было до этого, сохранено: если загружено не то, тот, кто ведёт компьютер бота, вернёт прежнее командой «import undo».
list-no-such = Такого списка нет, или он ещё читается.
list-being-written = Этот список записывается.
list-already-written = Этот список уже записан.
list-already-dropped = Этот список решили не записывать. Если нужно, пришлите его снова.

class-none = ⚠ Без класса{ $people ->
        [0] { "" }
       *[other] : { $people }
    }
class-none-title = <b>Ученики без класса: { $people }</b>
    Нажмите на имя и укажите класс. Код выдаётся и без него.
class-none-line = у ученика нет класса: { $name }
who-line-child = чей это ребёнок: { $name } ({ $changes })
who-ask-child = <b>Этот ученик – ребёнок этого родителя?</b> Имя из списка подходит нескольким.
list-child = будет вопрос: { $name } – родитель ученика { $child }?

import-copy = Копия до этой загрузки: { $file }. Вернуть как было: { $command }
import-copy-nowhere = Копии того, что было до этого, нет: на компьютере бота не задан BACKUP_DIR. Команда «import undo» эту загрузку не отменит.
import-copy-voting = Пока идёт голосование, копии не делаются: команда «import undo» эту загрузку не отменит.
import-undone = Последняя загрузка отменена: всё как в копии { $file }.
