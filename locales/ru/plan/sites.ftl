plan-other-site = Этого сайта нет в списке школы. Пришлите ссылку с сайта, где публикуется школа.
year-sites = 🌐 Сайты школы
year-ask-sites = Где публикуется школа? Например: instagram.com, facebook.com. Дела плана закроют только ссылки туда. Сейчас: { $known }
year-any-site = Любой сайт
year-no-sites = Напишите адрес сайта: instagram.com
year-sites-set = ✓ Сайты школы: { $sites }
form-sites = сайты школы
