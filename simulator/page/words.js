// The page's own words in three languages, and how it writes times and sizes.

export const ZONE = "Asia/Almaty";

const WORDS = {
  kk: {
    about: "Бұл не", search: "Іздеу", allPhones: "Барлық телефон",
    strip: "Бұл – ойдан құрылған мектеп: әр телефонда бір адам. Үш нәрсені басып көріңіз:",
    stripVote: "Айдана болып дауыс беру", stripDay: "+1 күн", stripBox: "Жәшікті ашу",
    phonesToo: "Ашық телефондардың тілін де ауыстырайық па?", yes: "Иә",
    title: "{bot}: сынақ алаңы", skip: "Телефондарға өту", tools: "Құралдар", people: "Адамдар",
    clock: "Мектеп уақыты", clockAhead: "Нақты уақыттан алда",
    plusHour: "+1 сағат", plusDay: "+1 күн", plusWeek: "+1 апта",
    forwardHour: "+1 сағат: уақытты алға жылжыту", forwardDay: "+1 күн: уақытты алға жылжыту",
    forwardWeek: "+1 апта: уақытты алға жылжыту",
    aheadHours: "+{n} сағ", aheadDays: "+{n} күн",
    links: "Шақырулар",
    papers: "Қағаздар", papersHint: "Комиссия мүшелерінің сөздері. Нағыз мектепте олар қағазда ғана болады.",
    linksHint: "Таңдалған адам сілтемені өз телефонында ашады.",
    whoOpens: "Сілтемені кім ашады?", openLink: "Ашу", noLinks: "Әзірге шақыру сілтемесі жоқ.",
    addPerson: "Адам қосу", personHint: "Жаңа адамның телефоны ашылады. Ол ботпен әлі сөйлеспеген.",
    firstName: "Аты", lastName: "Тегі", phone: "Телефон нөмірі", phoneLanguage: "Телефонының тілі", add: "Қосу",
    pageLanguage: "Беттің тілі", close: "Жабу", cancel: "Болдырмау", understood: "Түсінікті",
    offline: "Байланыс үзілді. Қайта қосылып жатырмыз…", failed: "Орындалмады. Қайталап көріңіз.",
    noPhones: "Ашық телефон жоқ. Жоғарыдан адамды таңдаңыз.",
    start: "Бастау", startHint: "Әзірге хабар жоқ. Ботпен сөйлесу үшін «Бастау» батырмасін басыңыз.",
    messages: "Хабарлар: {name}", typing: "бот жазып жатыр…",
    write: "Хабар жазыңыз", send: "Жіберу", attach: "Тіркеу", photo: "Фотосурет", file: "Файл",
    sticker: "Стикер", voice: "Дауыстық хабар", location: "Орналасқан жер", contact: "Контакт",
    commands: "Командалар", noCommands: "Бот командаларын әлі бермеген.",
    showKeys: "Батырмаларды көрсету", hideKeys: "Батырмаларды жасыру",
    phoneMenu: "Телефон мәзірі: {name}", restart: "Қайта бастау (/start)",
    block: "Ботты бұғаттау", unblock: "Бұғаттан шығару", blocked: "Бот бұғатталған, хабары жетпейді.",
    addBot: "Ботты әкімші ету", removeBot: "Ботты шығару", channelOf: "Арна, иесі: {name}", groupOf: "Топ, иесі: {name}",
    closePhone: "Телефонды жабу",
    edited: "өзгертілді", delivered: "Жеткізілді", protected: "Қайта жіберуге болмайды",
    down: "Соңғы хабарға өту", openPhoto: "Фотосуретті үлкейту", openFile: "Файлды ашу: {name}",
    hiddenText: "Жасырын мәтінді көрсету",
    shareTitle: "Нөміріңізді ботқа жібересіз бе?", shareText: "Бот сіздің телефон нөміріңізді көреді: {phone}",
    noNumber: "нөмір көрсетілмеген", share: "Жіберу",
    sendPhoto: "Фотосуретті жіберу", sendFile: "Файлды жіберу", caption: "Түсініктеме (міндетті емес)",
    today: "Бүгін", yesterday: "Кеше", sizes: "Б КБ МБ",
  },
  ru: {
    about: "Что это", search: "Поиск", allPhones: "Все телефоны",
    strip: "Это придуманная школа: на каждом телефоне один человек. Нажмите три вещи:",
    stripVote: "Голосовать как Айдана", stripDay: "+1 день", stripBox: "Открыть урну",
    phonesToo: "Сменить язык и на открытых телефонах?", yes: "Да",
    title: "{bot}: площадка для проб", skip: "К телефонам", tools: "Инструменты", people: "Люди",
    clock: "Время школы", clockAhead: "Впереди настоящего времени",
    plusHour: "+1 час", plusDay: "+1 день", plusWeek: "+1 неделя",
    forwardHour: "+1 час: перевести время вперёд", forwardDay: "+1 день: перевести время вперёд",
    forwardWeek: "+1 неделя: перевести время вперёд",
    aheadHours: "+{n} ч", aheadDays: "+{n} дн.",
    links: "Приглашения",
    papers: "Бумаги", papersHint: "Слова членов комиссии. В настоящей школе они есть только на бумаге.",
    linksHint: "Выбранный человек откроет ссылку на своём телефоне.",
    whoOpens: "Кто открывает ссылку?", openLink: "Открыть", noLinks: "Приглашений пока нет.",
    addPerson: "Добавить человека", personHint: "Откроется телефон нового человека. С ботом он ещё не говорил.",
    firstName: "Имя", lastName: "Фамилия", phone: "Номер телефона", phoneLanguage: "Язык телефона", add: "Добавить",
    pageLanguage: "Язык страницы", close: "Закрыть", cancel: "Отмена", understood: "Понятно",
    offline: "Нет связи. Подключаемся снова…", failed: "Не получилось. Попробуйте ещё раз.",
    noPhones: "Нет открытых телефонов. Выберите человека наверху.",
    start: "Начать", startHint: "Здесь пока пусто. Чтобы поговорить с ботом, нажмите «Начать».",
    messages: "Сообщения: {name}", typing: "бот печатает…",
    write: "Сообщение", send: "Отправить", attach: "Прикрепить", photo: "Фото", file: "Файл",
    sticker: "Стикер", voice: "Голосовое сообщение", location: "Место на карте", contact: "Контакт",
    commands: "Команды", noCommands: "Бот ещё не назвал своих команд.",
    showKeys: "Показать кнопки", hideKeys: "Скрыть кнопки",
    phoneMenu: "Меню телефона: {name}", restart: "Начать заново (/start)",
    block: "Заблокировать бота", unblock: "Разблокировать", blocked: "Бот заблокирован, его сообщения не доходят.",
    addBot: "Сделать бота администратором", removeBot: "Убрать бота", channelOf: "Канал, владелец: {name}", groupOf: "Группа, владелец: {name}",
    closePhone: "Закрыть телефон",
    edited: "изменено", delivered: "Доставлено", protected: "Нельзя переслать",
    down: "К последнему сообщению", openPhoto: "Увеличить фото", openFile: "Открыть файл: {name}",
    hiddenText: "Показать скрытый текст",
    shareTitle: "Отправить боту ваш номер?", shareText: "Бот увидит ваш номер телефона: {phone}",
    noNumber: "номер не указан", share: "Отправить",
    sendPhoto: "Отправить фото", sendFile: "Отправить файл", caption: "Подпись (необязательно)",
    today: "Сегодня", yesterday: "Вчера", sizes: "Б КБ МБ",
  },
  en: {
    about: "What this is", search: "Search", allPhones: "All phones",
    strip: "This is an invented school: each phone is one person's. Three things to press:",
    stripVote: "Vote as Айдана", stripDay: "+1 day", stripBox: "Open the box",
    phonesToo: "Change the language of the open phones, too?", yes: "Yes",
    title: "{bot}: try it out", skip: "Skip to the phones", tools: "Tools", people: "People",
    clock: "School time", clockAhead: "Ahead of real time",
    plusHour: "+1 hour", plusDay: "+1 day", plusWeek: "+1 week",
    forwardHour: "+1 hour: move the clock forward", forwardDay: "+1 day: move the clock forward",
    forwardWeek: "+1 week: move the clock forward",
    aheadHours: "+{n} h", aheadDays: "+{n} d",
    links: "Invitations",
    papers: "Papers", papersHint: "The words of the commission. In a real school they are on paper only.",
    linksHint: "The person you choose opens the link on their phone.",
    whoOpens: "Who opens the link?", openLink: "Open", noLinks: "No invitations yet.",
    addPerson: "Add person", personHint: "A phone opens for someone new, who has not talked to the bot yet.",
    firstName: "First name", lastName: "Last name", phone: "Phone number", phoneLanguage: "Phone's language", add: "Add",
    pageLanguage: "Language of this page", close: "Close", cancel: "Cancel", understood: "OK",
    offline: "No connection. Trying again…", failed: "That did not work. Please try again.",
    noPhones: "No phone is open. Choose a person above.",
    start: "Start", startHint: "Nothing here yet. To talk to the bot, press Start.",
    messages: "Messages: {name}", typing: "bot is typing…",
    write: "Message", send: "Send", attach: "Attach", photo: "Photo", file: "File",
    sticker: "Sticker", voice: "Voice message", location: "Location", contact: "Contact",
    commands: "Commands", noCommands: "The bot has not named its commands yet.",
    showKeys: "Show buttons", hideKeys: "Hide buttons",
    phoneMenu: "Phone menu: {name}", restart: "Start again (/start)",
    block: "Block the bot", unblock: "Unblock", blocked: "The bot is blocked; its messages do not arrive.",
    addBot: "Make the bot an administrator", removeBot: "Remove the bot", channelOf: "Channel of {name}", groupOf: "Group of {name}",
    closePhone: "Close this phone",
    edited: "edited", delivered: "Delivered", protected: "Cannot be forwarded",
    down: "To the newest message", openPhoto: "Enlarge photo", openFile: "Open file: {name}",
    hiddenText: "Show hidden text",
    shareTitle: "Share your number with the bot?", shareText: "The bot will see your phone number: {phone}",
    noNumber: "no number given", share: "Share",
    sendPhoto: "Send photo", sendFile: "Send file", caption: "Caption (optional)",
    today: "Today", yesterday: "Yesterday", sizes: "B KB MB",
  },
};

const LOCALES = { kk: "ru-KZ", ru: "ru-KZ", en: "en-GB" };
// Not every browser knows Kazakh dates; numbers are written as in Russian.
const MONTHS = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
  "желтоқсан"];
const DAYS = { Mon: "дүйсенбі", Tue: "сейсенбі", Wed: "сәрсенбі", Thu: "бейсенбі", Fri: "жұма", Sat: "сенбі", Sun: "жексенбі" };
let language = "kk";
let formats = makeFormats();

export function currentLanguage() {
  return language;
}

/** Who somebody is, in the language of the page where it is told in several. */
export const roleOf = ({ label }) => label?.[language] ?? (typeof label === "string" ? label : "");

export function setLanguage(wanted) {
  language = wanted in WORDS ? wanted : "kk";
  formats = makeFormats();
  document.documentElement.lang = language;
}

export function words(key, values = {}) {
  return (WORDS[language][key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Fills every element below `root` that asks for words: data-t, data-t-label, data-t-title, data-t-placeholder. */
export function translate(root) {
  const places = {
    t: (element, text) => { element.textContent = text; },
    tLabel: (element, text) => element.setAttribute("aria-label", text),
    tTitle: (element, text) => { element.title = text; },
    tPlaceholder: (element, text) => { element.placeholder = text; },
  };
  const all = [root, ...root.querySelectorAll("[data-t],[data-t-label],[data-t-title],[data-t-placeholder]")];
  for (const element of all) {
    for (const [place, put] of Object.entries(places)) {
      const key = element.dataset?.[place];
      if (key) put(element, words(key, { name: element.closest("[data-name]")?.dataset.name }));
    }
  }
}

export const timeOf = (date) => formats.time.format(date);
export const dateOf = (date) => (language === "kk" ? `${kazakhDay(date)}, ${DAYS[formats.weekday.format(date)]}` : formats.date.format(date));
/** A day as a sortable name in the school's zone, such as 2026-11-21. */
export const dayKey = (date) => formats.key.format(date);

export function dayName(date, now) {
  const day = dayKey(date);
  if (day === dayKey(now)) return words("today");
  if (day === dayKey(new Date(now.getTime() - 86_400_000))) return words("yesterday");
  return language === "kk" ? kazakhDay(date) : formats.day.format(date);
}

function kazakhDay(date) {
  const [, month, day] = dayKey(date).split("-").map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}

export function aheadOf(seconds) {
  const hours = Math.round(seconds / 3600);
  if (hours < 24) return hours > 0 ? words("aheadHours", { n: hours }) : "";
  return words("aheadDays", { n: Math.round(hours / 24) });
}

export function sizeOf(bytes) {
  const [small, middle, big] = words("sizes").split(" ");
  const number = (value) => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value);
  if (bytes < 1024) return `${bytes} ${small}`;
  return bytes < 1024 ** 2 ? `${number(bytes / 1024)} ${middle}` : `${number(bytes / 1024 ** 2)} ${big}`;
}

function makeFormats() {
  const make = (options, locale = LOCALES[language]) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  return {
    time: make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    date: make({ weekday: "long", day: "numeric", month: "long" }),
    day: make({ day: "numeric", month: "long" }),
    weekday: make({ weekday: "short" }, "en-GB"),
    key: make({ year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA"),
  };
}
