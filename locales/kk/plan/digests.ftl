plan-digest-letter = 📋 <b>Осы аптада сізден күтілетін істер: { $items }</b>
    { $titles }
plan-digest-school-letter = 📋 <b>Осы аптада мектептегі істер: { $items }</b>
    Мерзімі өткен істер: { $overdue }
    { $titles }
plan-month-letter = 🗓 <b>Осы ай – { $month }. Сізден күтілетін істер: { $items }</b>
    Кезекші фракция: { $faction }
    Күні таңдалмағаны: { $undated }
    { $titles }
plan-month-school-letter = 🗓 <b>Осы ай – { $month }. Мектептегі істер: { $items }</b>
    Кезекші фракция: { $faction }
    Күні таңдалмағаны: { $undated }
    { $titles }
plan-duty-letter = 🏳 Осы ай – { $month }. Кезекші фракция: <b>{ $faction }</b>
    Бұл айда мектеп парламентінің жұмысын сіздер жүргізесіздер. Сәттілік!
plan-friday-letter = ☑ <b>Осы аптадан әлі ашық тұрған істер: { $items }</b>
    { $titles }
plan-friday-school-letter = ☑ <b>Мектеп бойынша осы аптадан әлі ашық тұрған істер: { $items }</b>
    { $titles }
