menu-services = 🤲 Оқушыларға қызмет
command-services = Оқушыларға қызмет
services-title = 🤲 <b>Оқушыларға қызмет</b>
    Жолданымды кім оқитыны жазбай тұрып айтылады. Одан басқа ешкім көрмейді.
services-appeal = 🔒 Құпия жолданым жазу
services-question = ❔ Парламентке сұрақ қою
services-mine = 📄 Менің жолданымдарым
services-desk = 📨 Маған келген жолданымдар
services-public = 💬 Сұрақтар мен жауаптар

services-tutoring = 📚 Пәннен көмек
services-thanks = 💛 Рақмет айту
services-duty = 👀 Кезекшілік байқағаны
services-faces = 🧑‍🎓 Парламентте кім кім
