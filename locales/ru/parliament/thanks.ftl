thanks-list = 💛 <b>Вам сказали спасибо</b>: { $cards ->
        [0] пока никто
       *[other] { $cards }
    }
thanks-line = • { $name }: { $reason } ({ $day })
thanks-send = 💛 Отправить спасибо
thanks-answer = 💛 Мои спасибо
thanks-sent = ✓ Ваше спасибо дошло.
thanks-letter = 💛 <b>{ $name }</b> говорит вам спасибо: { $reason }.
thanks-ask-who = Кому спасибо? Напишите начало имени, потом выберите.
thanks-ask-reason = За что? Других имён в открытке не бывает.
thanks-for-help = за помощь
thanks-for-lesson = за объяснение
thanks-for-event = за мероприятие
thanks-for-kindness = за доброту
thanks-for-honesty = за честность
thanks-for-order = за чистоту и порядок
thanks-nobody = Такого человека в школе нет.
thanks-oneself = Себе спасибо не отправить.
thanks-too-many = За день можно отправить пять. Продолжите завтра.
form-thanks = спасибо
