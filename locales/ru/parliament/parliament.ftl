menu-parliament = 🏛 Парламент
command-parliament = Школьный парламент
parliament-title = 🏛 <b>Школьный парламент</b>
parliament-led = Руководит: { $name } ({ $office })
parliament-led-by-nobody = Пока нет ни Президента, ни Спикера. Заседание ведёт наставник.
parliament-sittings = 🗓 Заседания
parliament-decisions = 📜 Постановления
parliament-plan-name = Постановления парламента
