menu-services = 🤲 Услуги ученикам
command-services = Услуги ученикам
services-title = 🤲 <b>Услуги ученикам</b>
    Кто прочтёт обращение, сказано ещё до того, как вы его напишете. Больше его не видит никто.
services-appeal = 🔒 Написать обращение
services-question = ❔ Вопрос парламенту
services-mine = 📄 Мои обращения
services-desk = 📨 Обращения ко мне
services-public = 💬 Вопросы и ответы

services-tutoring = 📚 Помощь по предмету
services-thanks = 💛 Сказать спасибо
services-duty = 👀 Что заметил дежурный
services-faces = 🧑‍🎓 Кто есть кто в парламенте
