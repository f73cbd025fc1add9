menu-parliament = 🏛 Parliament
command-parliament = School parliament
parliament-title = 🏛 <b>School parliament</b>
parliament-led = Led by { $name } ({ $office })
parliament-led-by-nobody = There is neither a President nor a Speaker yet. A mentor leads the sitting.
parliament-sittings = 🗓 Sittings
parliament-decisions = 📜 Decisions
parliament-plan-name = Decisions of the parliament
