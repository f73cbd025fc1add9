menu-parliament = 🏛 Парламент
command-parliament = Мектеп парламенті
parliament-title = 🏛 <b>Мектеп парламенті</b>
parliament-led = Басқарады: { $name } ({ $office })
parliament-led-by-nobody = Әзірге Президент те, Спикер де жоқ. Отырысты тәлімгер жүргізеді.
parliament-sittings = 🗓 Отырыстар
parliament-decisions = 📜 Қаулылар
parliament-plan-name = Парламент қаулылары
