plan-faction-letter = 🏛 Ваша фракция отвечает за это дело: <b>{ $title }</b>
    Срок: { $due }. Пусть кто-то один возьмёт его на себя.
plan-faction-take = 🙋 Беру на себя
plan-faction-leads = От фракции за это дело отвечает { $name }
plan-faction-eve-letter = ⏰ Дело, которое вы ведёте: <b>{ $title }</b>
    Срок: { $due }. Когда всё будет сделано, скажите наставнику: он отметит в плане.
plan-faction-lead-letter = 🏛 <b>{ $title }</b>: от фракции дело ведёт { $name }.
plan-card-faction-lead = От фракции ведёт: { $name }
