campaign-numbers = 📊 Өтініштер санмен
campaign-codes = № Кодтар
campaign-numbers-title = <b>Өтініштер санмен</b>
campaign-keeper = { $name }: { $requests }
campaign-left = ⚠ Ешкім алмаған не иесіз қалған: { $requests }
campaign-totals = <b>Табу керек:</b>
campaign-codes-title = <b>Ашық өтініштер: { $requests ->
        [0] әзірге жоқ
       *[other] { $requests }
    }</b>
campaign-code = № { $number } · { $band } сынып · { $things }
campaign-name = № { $number }: аты
campaign-give = № { $number }: кімге
campaign-name-ask = Баланың атын көрсетсем, бұл жазылып қалады және өтінішпен айналысатын қызметкерге хабар кетеді.
campaign-name-sure = 👁 Иә, жұмыс үшін керек
campaign-name-is = 🔒 № { $number }: { $name }, { $class_name }
campaign-whom = Кімге береміз?
packing-title =
    { $pieces ->
        [0] <b>Әзірге жинайтын зат жоқ</b>
       *[other] <b>Жиналатын заттар: { $pieces }</b>
    }
packing-open = 📦 Жинайтын заттар
