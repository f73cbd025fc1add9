parliament-charter = 📖 Устав
charter-title = 📖 <b>Настройки устава парламента</b>
    Меняет их только постановление общего собрания.
charter-line = • { $setting }: <b>{ $value }</b>{ $number ->
        [0] { "" }
       *[other] { "" } (постановление №{ $number })
    }
charter-stand = Кто может быть избран
charter-members = Кто может быть членом парламента
charter-roll = Кто выбирает Президента
charter-quorum = Кворум выборов
charter-until = Срок полномочий
charter-supporters = Сколько учеников должны поддержать инициативу
charter-answer_days = Срок ответа администрации
charter-do-stand = ✏ Кто может быть избран
charter-do-members = ✏ Кто может быть членом
charter-do-roll = ✏ Кто выбирает Президента
charter-do-quorum = ✏ Кворум
charter-do-until = ✏ Срок полномочий
charter-do-supporters = ✏ Поддержка инициативы
charter-do-answer_days = ✏ Срок ответа
charter-grades = { $grades } классы
charter-of-quorum = { $value ->
        [0] не требуется
       *[other] { $value } % списка
    }
charter-of-supporters = { $value }
charter-of-answer_days = учебных дней: { $value }
form-charter = настройка устава
charter-ask-value = Выберите новое значение.
charter-ask-decision = Каким постановлением общего собрания?
charter-changed = ✓ Устав изменён. Уже объявленные выборы пройдут по своим правилам.
charter-not-yours = Настройки устава меняет только наставник парламента с постановлением общего собрания.
charter-none = Такой настройки нет.
charter-not-general = Устав меняет только постановление общего собрания. Сначала проведите общее собрание и запишите решение.
