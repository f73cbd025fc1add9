observation-list = 👀 <b>Что заметил дежурный</b>, последние 30 дней
    Записаны только класс и вид, имён нет.
observation-line = <b>{ $of_class }</b>: { $told }
observation-nothing = Пока ничего не записано.
observation-note = ➕ Записать
observation-ask-class = Какой класс?
observation-ask-kind = Что замечено?
observation-good = 👍 пример другим
observation-late = ⏰ опоздание
observation-uniform = 👔 форма
observation-order = 🏃 порядок
observation-phones = 📱 телефон
observation-clean = 🧹 чистота
observation-not-yours = Это записывают члены фракции «Право и порядок».
observation-no-class = Такого класса нет.
form-observation = запись дежурного
