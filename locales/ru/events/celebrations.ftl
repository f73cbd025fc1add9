celebration-menu = 🎓 Дни выпуска
celebration-title = <b>Дни выпуска { $year } учебного года</b>
    Дни школа назначает сама.
celebration-day = { $name }: { $when }
celebration-no-day = { $name }: день не назначен
celebration-last_bell = Последний звонок
celebration-certificates = Вручение аттестатов
celebration-graduation = Выпускной вечер
celebration-ask-day = <b>{ $name }</b>: когда? Напишите так: 25.05 10:00
celebration-place = Школа
celebration-move = 🗓 ↳ другой день
celebration-set = ✓ День назначен. Черновик мероприятия готов: заполните его разделы.
form-celebration = день выпуска
alumni-menu = 🎒 Акция выпускников
alumni-title = <b>Акция выпускников: { $first } – { $last }</b>
    Вместо сборов на вечер – вещи и дела для школы. Выберите образец: черновик будет готов сразу. Ссылка для тех, кто хочет предложить помощь: { $link }
alumni-begun = ✓ Черновик готов. Поправьте день и место и опубликуйте.
alumni-campaign = Акция выпускников
alumni-goal = Только вещи и дела: книги, саженцы, работа своими руками.
alumni-gift_book = «Подари книги школе!»
alumni-help_school = «Помоги родной школе!»
alumni-graduate_for_school = «Выпускник – любимой школе!»
alumni-graduates_for_newcomers = «Выпускники – новому выпуску!»
alumni-green_nature = «Сохраним зелёную природу!»
alumni-native_land = «Поклон родной земле»
alumni-instead_of_evening = «Вместо вечера – доброе дело»
alumni-start_school = «Улучши свою школу!»
