services-opinions = 📊 Мнение учеников
services-hours = ⏱ Мои часы волонтёра
opinion-list = 📊 <b>Мнение учеников</b>: { $surveys ->
        [0] пока нет
       *[other] { $surveys }
    }
    Спрашивают раз в четверть, без имён. После закрытия ответы читает вся школа.
opinion-line = { $year } год · { $term } четверть · { $state }
opinion-ask = ➕ Спросить в этой четверти
opinion-ask-told = Всем ученикам придёт опрос без имён. Вопросы:
opinion-ask-sure = ✓ Да, спросить
opinion-close = 🔒 Закрыть и опубликовать
opinion-card = 📊 <b>Мнение учеников</b>
    Ответили: { $answered }{ $invited ->
        [0] { "" }
       *[other] { "" } / { $invited }
    }
opinion-in-words = Пожелания словами читает только наставник
opinion-said = – { $text }
opinion-see = 📊 Мнение учеников
opinion-title = Мнение учеников
opinion-q-heard = Считаются ли в школе с вашим мнением?
opinion-q-safe = Чувствуете ли вы себя в школе в безопасности?
opinion-q-events = Интересны ли вам мероприятия?
opinion-q-wish = Что бы вы хотели изменить? Не называйте имён.
opinion-yes = Да
opinion-partly = Отчасти
opinion-no = Нет
opinion-not-yours = О мнении спрашивает наставник парламента.
opinion-no-term = О мнении спрашивают только в учебной четверти.
opinion-none = Ответы этого опроса ещё не опубликованы.
opinion-missing-letter = 📊 { $term } четверть заканчивается, а мнение учеников ещё не спросили.
