observation-list = 👀 <b>Кезекшілік байқағаны</b>, соңғы 30 күн
    Сынып пен түрі ғана жазылады, ешкімнің аты аталмайды.
observation-line = <b>{ $of_class }</b>: { $told }
observation-nothing = Әзірге ештеңе жазылмаған.
observation-note = ➕ Байқағанды жазу
observation-ask-class = Қай сынып?
observation-ask-kind = Не байқалды?
observation-good = 👍 үлгілі
observation-late = ⏰ кешігу
observation-uniform = 👔 форма
observation-order = 🏃 тәртіп
observation-phones = 📱 телефон
observation-clean = 🧹 тазалық
observation-not-yours = Мұны «Құқық және тәртіп» фракциясының мүшелері жазады.
observation-no-class = Ондай сынып табылмады.
form-observation = кезекшілік байқағаны
