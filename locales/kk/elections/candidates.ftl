campaign-slogan = ✏ Ұраным
campaign-programme = ✏ Бағдарламам
campaign-attachment = 🎬 Бейне немесе құжат
campaign-done-hide = ✓ Сұрақ алынып тасталды.
campaign-photo = 🖼 Суретім
campaign-ask-slogan = Ұраныңызды жазыңыз, { $most } таңбадан аспасын.
campaign-ask-programme = Бағдарламаңызды жазыңыз: сайлансаңыз, не істейсіз? { $most } таңбадан аспасын.
campaign-ask-photo = Өз суретіңізді жіберіңіз. Оны бүкіл мектеп көреді.
campaign-photo-wanted = Мұнда сурет керек.
campaign-ask-attachment = Бір бейне немесе бір құжат жіберіңіз. Оны бүкіл мектеп көреді.
campaign-attachment-wanted = Мұнда бейне немесе құжат керек.
campaign-card-changed = ✓ Сақталды.
campaign-ask-question = Сұрағыңызды жазыңыз, { $most } таңбадан аспасын. Жауап берілсе, сұрақ пен жауапты бәрі оқиды; атыңыз көрсетілмейді.
campaign-asked = ✓ Сұрағыңыз жіберілді. Жауап келгенде хабар аласыз.
campaign-ask-answer = Жауабыңызды жазыңыз, { $most } таңбадан аспасын. Оны бәрі оқиды.
campaign-answered = ✓ Жауабыңыз жарияланды.
candidate-card = 👤 <b>{ $name }</b>
    { $title }
candidate-slogan = «{ $slogan }»
candidate-programme = <b>Бағдарламасы</b>
    { $programme }
candidate-silent = Бағдарламасы әлі жазылған жоқ.
candidate-question = ❓ { $question }
candidate-answer = 💬 { $answer }
candidate-answer-question = 💬 Жауап беру: { $question }
candidate-hide-question = 🗑 Алып тастау: { $question }
candidate-photo = 👤 { $name }
candidate-files = 🖼 Суреті мен бейнесі
candidate-ask = ❓ Сұрақ қою
candidacy-enough-questions = Бүгінге сұрақ жетеді. Ертең тағы сұрай аласыз.
election-question-letter = ❓ <b>{ $title }</b>: сізге сұрақ қойылды.
    { $question }
election-answer-letter = 💬 { $name } сұрағыңызға жауап берді:
    { $answer }
election-see-questions = ❓ Сұрақтарды көру
