# Тізім жіберу
list-new = жаңа: { $name } ({ $posts })
list-changed = өзгереді: { $name } ({ $changes })
list-asked = сұралады: { $name } ({ $changes })
list-gone = тізімде жоқ, мектептен шығады: { $name } ({ $changes })
list-missing = мектепте бар, бірақ бұл тізімде жоқ: { $name }
list-would = Жаңа: { $new }, өзгереді: { $changed }, шығады: { $gone }, өзгеріссіз: { $unchanged }, сұрақ: { $asked }. Ескерту: { $problems }.
list-not-written = Ештеңе жазылған жоқ. Жазу үшін: --yes.
list-ask-complete-line = Тізімде бәрі бар ма (жоқ адам мектептен шықты деп саналады)? иә / жоқ:{" "}
list-ask-yes-line = Жазамыз ба? иә / жоқ:{" "}
who-name = аты: { $was } → { $becomes }
who-code = коды: { $was } → { $becomes }
who-born-on = туған күні: { $was } → { $becomes }
who-leaves = мектептен шығады
people-left-letter = <b>{ $name }</b> мектептен кетті. Қолында қалғанын басқа адамға тапсыру керек:
    Парламенттегі міндеті: { $offices }
    Жоспарда негізгі жауапты ісі: { $leads }
    Сайлау комиссиясы ({ $commissions }): { $elections }
    Жұмыстағы көмек сұрауы: { $needs }
