join-greeting = Сәлеметсіз бе! Бұл – <b>{ $school }</b> ботына кіру.

    Сынып жетекшісі сізге код жазылған парақ береді. Сол кодты осында жазыңыз немесе телефон камерасын парақтағы QR-кодқа бағыттаңыз.
    Парағыңыз болмаса, төмендегі батырмалардың бірін басыңыз.
join-by-contact = 📱 Нөмірім арқылы кіру
join-by-request = ✋ Сынып жетекшісінен сұрау
join-share-contact = 📱 Нөмірімді жіберу
join-contact-how = Төмендегі батырманы басыңыз: мен тек нөміріңіз мектеп тізімінде бар-жоғын қараймын.
join-welcome = Қош келдіңіз, <b>{ $name }</b>! Енді мектеп жаңалықтары осында келеді.
join-unclear = Бұл код емес сияқты. Код 12 таңбадан тұрады, мысалы: ABCD-EFGH-JKMN.
join-code-unknown = Мұндай код жоқ немесе ол ауыстырылған. Параққа қайта қараңыз немесе сынып жетекшісінен жаңасын сұраңыз.
join-code-used = Бұл код бұрын қолданылған. Сынып жетекшісінен жаңа код сұраңыз.
join-code-expired = Бұл кодтың мерзімі өткен. Сынып жетекшісінен жаңа код сұраңыз.
join-too-many-tries = Тым көп қате код жазылды. 15 минут күтіп, қайталап көріңіз.
join-person-has-account = Бұл адам ботқа басқа телефоннан кіріп қойған. Сынып жетекшісіне айтыңыз.
join-account-taken = Сіз ботқа кіріп қойғансыз. /menu басыңыз.
join-not-your-contact = Бұл сіздің нөміріңіз емес. Төмендегі батырма арқылы өз нөміріңізді жіберіңіз.
join-phone-unknown = Бұл нөмір мектеп тізімінде жоқ. Сынып жетекшісінен код сұраңыз.
join-phone-shared = Бұл нөмір тізімде бірнеше адамда тұр. Кім екеніңізді сынып жетекшісі растасын: төмендегі «Сынып жетекшісінен сұрау» батырмасын басыңыз.
join-no-such-class = Мектепте мұндай сынып жоқ. Былай жазыңыз: 9 А
join-already-asked = Өтінішіңіз жіберілген. Сынып жетекшісінің жауабын күтіңіз.
join-already-decided = Бұл өтінішке жауап берілген.
join-no-such-person = Мұндай адам табылмады.
join-name-expected = Аты-жөніңізді сөзбен жазыңыз.
join-class-expected = Сыныпты былай жазыңыз: 9 А
join-ask-name = Аты-жөніңіз кім? Мектептегі журналда қалай тұрса, солай жазыңыз.
join-ask-class = Қай сыныпта оқисыз? Ата-ана болсаңыз, балаңыздың сыныбын жазыңыз. Мысалы: 9 А
join-ask-confirm = <b>{ $name }</b>, { $class_name }
    Осы өтінішті сынып жетекшісіне жіберейін бе?
join-send-request = ✓ Жіберу
join-asked = Өтінішіңіз { $class_name } сыныбының жетекшісіне кетті. Жауабы осында келеді.
join-request-letter = ✋ <b>{ $name }</b> ({ $class_name }) ботқа кіруге рұқсат сұрайды. Сыныбыңыздағы қай оқушы екенін көрсетіңіз.
join-request-open = Қарау
join-request-card = ✋ <b>{ $name }</b>, { $class_name }
    Бұл – ботқа кірмеген { $missing } оқушының қайсысы? Атын басыңыз. Танымасаңыз, «Танымаймын» батырмасын басыңыз.
join-request-refuse = ✕ Танымаймын
join-request-approved = ✓ <b>{ $name }</b> ботқа кірді.
join-request-refused = Өтініш қабылданбады.
join-approved-letter = Сынып жетекшісі растады. Қош келдіңіз, <b>{ $name }</b>!
join-refused-letter = Сынып жетекшісі сізді тани алмады. Өзіне барып, код жазылған парақ сұраңыз.

menu-people = 👥 Адамдар
menu-classes = 🏫 Сыныптар
menu-class = 🏫 { $class_name } сыныбы

people-no-such-person = Мұндай адам табылмады.
people-not-a-student = Тек оқушыны басқа сыныпқа ауыстыруға болады.
people-no-such-class = Мұндай сынып табылмады.
people-not-yourself = Мұны өзіңізге жасай алмайсыз. Басқа басшыдан сұраңыз.
people-last-leader = Бұл – ботты басқаратын соңғы адам. Алдымен басқа біреуін қосыңыз.
people-year-already-begun = Бұл оқу жылы басталып қойған: сыныптар екінші рет көтерілмейді.
people-nobody-found = «{ $typed }» деген ешкім табылмады. Атының бір бөлігін ғана жазып көріңіз.
people-ask-name = Кімді іздейміз? Аты-жөнінің бір бөлігін жазыңыз.
people-found = Табылды: { $people }
people-student-of = { $class_name } сыныбының оқушысы
people-card = <b>{ $name }</b>
    { $roles }
    { $state ->
        [linked] Ботқа кірген.
        [inactive] Мектептен кеткен: ботқа кіре алмайды.
       *[missing] Ботқа әлі кірмеген.
    }
people-do-move = Басқа сыныпқа ауыстыру
people-do-unlink = Телефонынан ажырату
people-do-invite = Жаңа код беру
people-do-deactivate = Мектептен кетті
people-do-restore = Қайтару
people-sure-unlink = <b>{ $name }</b> телефонынан ажыратылсын ба? Қайта кіру үшін жаңа код керек болады.
people-sure-deactivate = <b>{ $name }</b> мектептен кетті ме? Ол ботқа кіре алмайтын болады, бірақ ештеңе өшпейді.
people-done-unlink = ✓ { $name } телефонынан ажыратылды.
people-done-deactivate = ✓ { $name } тізімнен шығарылды.
people-done-restore = ✓ { $name } қайтарылды.
people-done-move = ✓ { $name } ауыстырылды.
people-ask-class = <b>{ $name }</b> қай сыныпқа ауысады? Мысалы: 9 А
people-year-begin = 🎓 Жаңа оқу жылын бастау
people-year-sure = <b>{ $year } оқу жылы</b>
    Барлық сынып бір сыныпқа көтеріледі, 11-сыныптар мектепті бітіреді, сынып жетекшілері сыныптарымен бірге көтеріледі. Бұл бір-ақ рет жасалады. Бастаймыз ба?
people-year-yes = ✓ Иә, бастаймыз
people-year-done = ✓ { $year } оқу жылы басталды. { $people } оқушы көтерілді немесе мектепті бітірді.

class-list = <b>Сыныптар: { $classes }</b>
    Оқушылар: { $pupils }, ботқа әлі кірмегені: { $missing }
class-line = { $class_name } · { $pupils } оқушы · кірмеген { $missing }
class-card = <b>{ $class_name } сыныбы</b>
    Оқушылар: { $pupils }
    Ботқа әлі кірмеген: { $missing }
    Хабар жетпейді: { $unreachable }
    Жауап күткен өтініш: { $requests }
class-all = Барлық оқушы
class-missing = Ботқа кірмегендер: { $missing }
class-unreachable = Хабар жетпейтіндер: { $people }
class-request = ✋ { $name }
class-sheet = 🖨 Код парағы (PDF)
class-sheet-coming = Парақ дайындалып жатыр, осында файл болып келеді. Бұрынғы кодтар енді жарамайды.
class-sheet-caption = { $class_name } сыныбының код парағы: { $people } оқушы. Басып шығарып, қиып, оқушылардың өзіне беріңіз.
class-sheet-nobody = { $class_name } сыныбында бәрі ботқа кірген: парақ керек емес.
class-all-title = <b>{ $class_name }</b> · оқушылар: { $people }
    ✓ кірген, ○ кірмеген
class-missing-title = <b>{ $class_name }</b> · ботқа әлі кірмегендер: { $people }
    Атын бассаңыз, жаңа код шығады.
class-unreachable-title = <b>{ $class_name }</b> · хабар жетпейтіндер: { $people }
    Олар ботты бұғаттаған не аккаунтын өшірген. /start басса, хабар қайта келеді.
class-pupil-linked = ✓ <b>{ $name }</b> ботқа кірген.
class-invitation = <b>{ $name }</b>

    Код: <code>{ $code }</code>
    Сілтеме: { $link }

    Код { $days } күн жарайды және бір-ақ рет қолданылады. Бұрынғы код енді жарамайды.
class-sheet-how = Телефон камерасын QR-кодқа бағыттаңыз немесе Telegram-да { $bot } ботын тауып, кодты жазыңыз.
class-sheet-secret = Кодты ешкімге бермеңіз: ол тек сізге арналған.
class-sheet-expires = Жарамды мерзімі: { $day } күніне дейін
class-sheet-title = Мектеп ботына шақыру
class-sheet-people = { $people } адам
invite-group-staff = Қызметкерлер
invite-group-parents = Ата-аналар
invite-group-parents-of = { $class_name } сыныбының ата-аналары
invite-group-no-class = Сыныбы жоқ оқушылар
invite-nobody = Код керек адам жоқ: бәрі кірген немесе қолындағы коды әлі жарайды.
invite-valid = Жаңа код: { $people }. { $day } күніне дейін жарайды. Бұл адамдардың бұрынғы парақтары енді жарамайды.
