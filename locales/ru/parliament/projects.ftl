parliament-projects = 🗂 Проекты
project-plan-name = Проекты парламента
project-list = 🗂 <b>Проекты этого года</b>: { $projects ->
        [0] пока нет
       *[other] { $projects }
    }
    В любой можно вступить: откройте его и нажмите «Участвую».
project-new = ➕ Новый проект
project-unpicked = 📋 Проект не выбран: { $rows }
project-unpicked-title = 📋 <b>Дела, у которых несколько проектов</b>: { $rows }
    Откройте дело и выберите проект: тогда оно станет его шагом.
project-card = 🗂 <b>{ $name }</b>
    Направление: { $direction } · { $faction }
    Руководит: { $owner }
    Сроки: { $begins } – { $ends }
    Состояние: { $state }
project-goal = <b>Цель:</b> { $goal }
project-no-goal = Цель ещё не записана.
project-from = 💡 Вырос из инициативы учеников: «{ $title }»
project-members = 👥 Участники ({ $members }): { $names }
project-steps = 🪜 <b>Шаги</b>: { $steps ->
        [0] пока нет
       *[other] { $steps }
    }
project-step-line = { $mark } { $title } · { $due }{ $led ->
        [yes] {" "}· { $name }
       *[no] { "" }
    }
project-needs = 📦 <b>Запрошено у школы</b>
project-need-line = { $kind ->
        [budget] • { $what }: { $amount } тенге из бюджета – { $state }
       *[goods] • { $what }: { $amount } шт. – { $state }
    }
project-need-state-asked = ждёт ответа
project-need-state-granted = дадут
project-need-state-refused = не дадут
project-result = 🏁 <b>Результат</b> ({ $day }): { $result }
project-state-running = идёт
project-state-ended = завершён
project-state-stopped = остановлен
project-do-join = 🙋 Участвую
project-do-leave = 🚪 Выйти из проекта
project-do-goal = ✏ Записать цель
project-do-owner = 👤 Назначить руководителя
project-do-step = ➕ Добавить шаг
project-do-need = 📦 Попросить у школы
project-do-end = 🏁 Завершить
project-do-stop = ✕ Остановить
project-do-grant = ✓ { $what }
project-do-refuse = ✕ { $what }
project-done-join = Вы участвуете в проекте.
project-done-leave = Вы вышли из проекта.
project-see = 🗂 Открыть проект
project-nobody = Пока никто
project-ask-name = Как называется проект?
project-ask-goal = Напишите цель проекта: что должно измениться?
project-ask-direction = Какое из двенадцати направлений?
project-ask-faction = Какая фракция ведёт?
project-ask-owner = Кто руководит проектом? Напишите начало имени, потом выберите.
project-ask-ends = Когда закончится? Например: 20.12
project-ask-step = Что нужно сделать? Это станет делом плана: напоминания, подтверждение и отчёт придут сами.
project-ask-due = До какого дня? Например: 12.11
project-ask-who = Кто делает? Можно и ученика; подтверждение сдаёт сотрудник.
project-ask-kind = Что нужно? С учеников ничего не собирают: просят у школы.
project-kind-goods = 📦 Вещи
project-kind-budget = 🏫 Бюджет школы
project-ask-what = Напишите, что нужно.
project-ask-pieces = Сколько штук?
project-ask-tenge = Сколько тенге из бюджета школы?
project-ask-result = Что получилось? Напишите результат.
project-ask-reason = Почему проект остановлен? Напишите причину.
form-project = новый проект
form-project-goal = цель проекта
form-project-owner = руководитель проекта
form-project-step = шаг проекта
form-project-need = просьба проекта к школе
form-project-end = завершение проекта
form-project-stop = остановка проекта
project-none = Такого проекта нет.
project-not-yours = Это делает наставник парламента; цель и просьбы к школе пишет и руководитель проекта.
project-named-already = В этом году уже есть проект с таким названием.
project-over = Этот проект закончен.
project-no-step-done = Чтобы завершить, нужно подтверждение хотя бы одного шага.
project-bad-day = Этот день уже прошёл. Напишите день впереди.
project-need-decided = На это уже ответили.
project-step-not-taken = Шаг не вошёл в план: проверьте день, он должен быть внутри учебного года.
project-begun-letter = 🗂 Начат проект: <b>{ $name }</b>
project-yours-letter = 🗂 Вы руководите проектом: <b>{ $name }</b>
project-ownerless-letter = 🗂 Руководитель ушёл из школы: <b>{ $name }</b>. Назначьте нового.
project-over-letter = 🏁 Проект закончен: <b>{ $name }</b>. Результат – в проекте.
project-need-letter = 📦 Проект просит у школы вещи или средства: <b>{ $name }</b>
project-letter = 🗂 <b>{ $name }</b>
project-need-granted = ✓ Дадут: { $what }
project-need-refused = ✕ Не дадут: { $what }
project-step-letter = 🪜 Вам поручен шаг проекта: <b>{ $title }</b> ({ $name }), до { $due }.
project-step-eve-letter = ⏰ Завтра срок: <b>{ $title }</b> ({ $name }). Когда готово, скажите наставнику.
initiative-project = 🗂 Начать проект
