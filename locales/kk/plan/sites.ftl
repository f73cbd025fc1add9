plan-other-site = Бұл сайт мектептің тізімінде жоқ. Мектеп жариялайтын сайттағы сілтемені жіберіңіз.
year-sites = 🌐 Мектеп сайттары
year-ask-sites = Мектеп қай сайттарда жариялайды? Мысалы: instagram.com, facebook.com. Жоспар тек соларға сілтемемен жабылады. Қазір: { $known }
year-any-site = Кез келген сайт
year-no-sites = Сайттың атын жазыңыз: instagram.com
year-sites-set = ✓ Мектеп сайттары: { $sites }
form-sites = мектеп сайттары
