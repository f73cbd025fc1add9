# Тізім жіберу
list-new = жаңа: { $name } ({ $posts })
list-changed = өзгереді: { $name } ({ $changes })
list-asked = сұралады: { $name } ({ $changes })
list-gone = тізімде жоқ, мектептен шығады: { $name } ({ $changes })
list-left = тізім бойынша шыққан, мектептен шығады: { $name } ({ $changes })
list-missing = мектепте бар, бірақ бұл тізімде жоқ: { $name }
list-would = Жаңа: { $new }, өзгереді: { $changed }, шығады: { $gone }, өзгеріссіз: { $unchanged }, сұрақ: { $asked }. Ескерту: { $problems }.
list-not-written = Ештеңе жазылған жоқ. Жазу үшін: --yes.
list-ask-complete-line = Тізімде бәрі бар ма (жоқ адам мектептен шықты деп саналады)? иә / жоқ:{" "}
list-yes-words = иә ия и да д yes y
list-ask-yes-line = Жазамыз ба? иә / жоқ:{" "}
who-name = аты: { $was } → { $becomes }
who-code = коды: { $was } → { $becomes }
who-born-on = туған күні: { $was } → { $becomes }
who-leaves = мектептен шығады
people-left-letter = <b>{ $name }</b> мектептен кетті. Қолында қалғанын басқа адамға тапсыру керек:
    Парламенттегі қызметі: { $offices }
    Жоспарда негізгі жауапты ісі: { $leads }
    Сайлау комиссиясы ({ $commissions }): { $elections }
    Қаралып жатқан көмек өтініші: { $needs }
    Алдағы іс-шарасы: { $events }

list-send = 📥 Тізім жіберу
list-ask-file = Тізімі бар файлды жіберіңіз: .xlsx немесе .csv. «Иә» демейінше ештеңе өзгермейді.
list-expects-file = Мұнда файл керек: .xlsx немесе .csv.
list-ask-kind = Бұл кімнің тізімі?
sent-file-which = «{ $file }» – бұл не?
sent-file-plan = Жоспар
list-kind-students = Оқушылар
list-kind-staff = Қызметкерлер
list-kind-parents = Ата-аналар
list-ask-whole = <b>{ $file } · { $kind }</b>
    Тізімде бәрі бар ма? Бәрі болса, тізімде жоқ адам мектептен шықты, ал тізім бермеген лауазым бітті деп саналады.
list-is-more = Қосымша тізім
list-is-whole = Бәрі осы тізімде
list-reading = { $file } оқылып жатыр. Не өзгеретіні осында келеді.
list-refused = { $file } оқылмады. { $why }
list-send-again = Қайта жіберу
list-preview = <b>📥 { $file }</b>
    { $kind } · { $whole }
    { $counts }
    Әзірге ештеңе жазылған жоқ.
list-line = • { $line }
list-more = … тағы { $lines } жол файлда
list-whole = Тізім толығымен: не өзгереді, не оқылмады.
list-yes = ✓ Иә, жазу
list-no = ✕ Жазбау
list-writing = Жазылып жатыр. Нәтижесі осында келеді.
list-dropped = Тізім жазылған жоқ: мектепте ештеңе өзгерген жоқ.
list-changed-meanwhile = Сіз қарағаннан бері мектепте өзгеріс болды. Тізімді қайта қараңыз.
list-asked-of-you = Сұрақ қалды: { $questions }. Жауап берілгенше ол адамдарда ештеңе өзгермейді.
import-copy-kept = Осының алдындағы күйі сақталды: қате жүктелсе, бот тұрған компьютерге қарайтын адам «import undo» деп қайтарады.
list-no-such = Мұндай тізім жоқ немесе ол әлі оқылып жатыр.
list-being-written = Бұл тізім жазылып жатыр.
list-already-written = Бұл тізім жазылған.
list-already-dropped = Бұл тізім жазылмайтын болды. Керек болса, қайта жіберіңіз.

class-none = ⚠ Сыныбы жоқ{ $people ->
        [0] { "" }
       *[other] : { $people }
    }
class-none-title = <b>Сыныбы жоқ оқушылар: { $people }</b>
    Атын басып, сыныбын жазыңыз. Коды бәрібір беріледі.
class-none-line = оқушының сыныбы жоқ: { $name }
who-line-child = баласы ма: { $name } ({ $changes })
who-ask-child = <b>Бұл оқушы осы ата-ананың баласы ма?</b> Тізімдегі аты бірнеше оқушыға келеді.
list-child = сұралады: { $name } – { $child } баласы ма

import-copy = Осы жүктеуге дейінгі көшірме: { $file }. Қайтару: { $command }
import-copy-nowhere = Осының алдындағы күйдің көшірмесі жасалған жоқ: бот тұрған компьютерде BACKUP_DIR берілмеген. «import undo» бұл жүктеуді қайтара алмайды.
import-copy-voting = Дауыс беру жүріп жатқанда көшірме жасалмайды: «import undo» бұл жүктеуді қайтара алмайды.
import-undone = Соңғы жүктеу қайтарылды: бәрі { $file } көшірмесіндегідей.
