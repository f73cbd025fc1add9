// The page of phones: shows what the server says and does what a hand on a phone can do.

const WORDS = {
  kk: {
    hour: "+1 сағат", day: "+1 күн", week: "+1 апта", links: "🔗 Шақырулар", add: "Адам қосу", name: "Аты", phone: "Телефоны",
    close: "Жабу", start: "Бастау", write: "Хабарлама", send: "Жіберу", photo: "Сурет", file: "Файл", sticker: "Стикер",
    voice: "Дауыс", block: "Ботты бұғаттау", unblock: "Бұғаттан шығару", commands: "Командалар", edited: "өзгертілді",
    offline: "Байланыс жоқ, қайта қосылып жатырмын…", share: "Нөміріңіз ботқа жіберілсін бе?", yes: "Иә", no: "Жоқ",
    who: "Кім басады?", nolinks: "Шақыру жоқ.", attach: "Тіркеу", more: "Тағы", nobody: "Телефон таңдаңыз.", title: "Мектеп боты: телефондар",
  },
  ru: {
    hour: "+1 час", day: "+1 день", week: "+1 неделя", links: "🔗 Приглашения", add: "Добавить человека", name: "Имя", phone: "Телефон",
    close: "Закрыть", start: "Начать", write: "Сообщение", send: "Отправить", photo: "Фото", file: "Файл", sticker: "Стикер",
    voice: "Голос", block: "Заблокировать бота", unblock: "Разблокировать", commands: "Команды", edited: "изменено",
    offline: "Нет связи, подключаюсь снова…", share: "Отправить боту ваш номер?", yes: "Да", no: "Нет",
    who: "Кто нажимает?", nolinks: "Приглашений нет.", attach: "Прикрепить", more: "Ещё", nobody: "Выберите телефон.", title: "Школьный бот: телефоны",
  },
  en: {
    hour: "+1 hour", day: "+1 day", week: "+1 week", links: "🔗 Invitations", add: "Add a person", name: "Name", phone: "Phone",
    close: "Close", start: "Start", write: "Message", send: "Send", photo: "Photo", file: "File", sticker: "Sticker",
    voice: "Voice", block: "Block the bot", unblock: "Unblock", commands: "Commands", edited: "edited",
    offline: "No connection, trying again…", share: "Send your number to the bot?", yes: "Yes", no: "No",
    who: "Who clicks?", nolinks: "There are no invitations.", attach: "Attach", more: "More", nobody: "Choose a phone.", title: "School bot: phones",
  },
};
const KEPT = "phones";
const kept = JSON.parse(localStorage.getItem(KEPT) || "{}");
let language = kept.language || "kk";
let open = kept.open || null;
let state = { accounts: [], links: [], clock: { now: new Date().toISOString() }, bot: {} };
const phones = new Map();
const say = (key) => WORDS[language][key];
const byId = (id) => document.getElementById(id);

function keep() { localStorage.setItem(KEPT, JSON.stringify({ language, open })); }

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

async function post(path, body = {}) {
  const form = body instanceof FormData;
  const answer = await fetch(path, {
    method: "POST", body: form ? body : JSON.stringify(body), headers: form ? {} : { "Content-Type": "application/json" },
  });
  if (!answer.ok) throw new Error((await answer.json()).error);
  return answer.json();
}

// Only Telegram's own tags, and links to the web: whatever else came would be shown as nothing.
const TAGS = new Set(["B", "I", "U", "S", "CODE", "PRE", "A", "BLOCKQUOTE", "SPAN"]);
function safe(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const element of [...template.content.querySelectorAll("*")]) {
    const href = element.getAttribute("href") || "";
    for (const { name } of [...element.attributes]) if (!(name === "class" && element.tagName === "SPAN")) element.removeAttribute(name);
    if (!TAGS.has(element.tagName)) element.replaceWith(...element.childNodes);
    if (element.tagName === "A" && /^(https?|tg|mailto):/i.test(href)) Object.assign(element, { href, target: "_blank", rel: "noreferrer" });
    if (element.className === "tg-spoiler") element.tabIndex = 0;
  }
  return template.content;
}

class Phone {
  constructor(account) {
    this.account = account;
    this.shown = new Map();
    this.chat = make("div", { className: "chat" });
    this.chat.setAttribute("role", "log");
    this.chat.setAttribute("aria-live", "polite");
    this.keys = make("div", { className: "reply-keys", hidden: true });
    this.element = make("section", { className: "phone" });
    this.element.dataset.account = account.id;
    this.face();
  }

  get path() { return `/ui/chats/${this.account.id}`; }

  face() {
    const name = [this.account.last_name, this.account.first_name].filter(Boolean).join(" ");
    const initials = [this.account.last_name, this.account.first_name].filter(Boolean).map((word) => word[0]).join("");
    this.element.setAttribute("aria-label", name);
    const block = make("button", { type: "button", textContent: say(this.account.blocked ? "unblock" : "block") });
    block.onclick = () => this.do("block", { blocked: !this.account.blocked });
    const header = make("header", {},
      make("span", { className: "face", ariaHidden: "true", textContent: initials }),
      make("div", { className: "who" }, make("strong", { textContent: name }), make("span", { textContent: this.account.label || this.account.phone || "" })),
      menu("⋮", say("more"), "menu up", block));
    this.element.replaceChildren(header, this.chat, this.keys, this.writing());
    this.draw();
  }

  writing() {
    const text = make("textarea", { name: "message", rows: 1, placeholder: say("write") });
    text.setAttribute("aria-label", say("write"));
    const send = async () => {
      const words = text.value.trim();
      if (!words) return;
      text.value = "";
      text.style.height = "";
      await this.do("say", { text: words });
    };
    text.oninput = () => { text.style.height = ""; text.style.height = `${text.scrollHeight + 2}px`; };
    text.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
    };
    const file = make("input", { type: "file", hidden: true });
    file.onchange = () => this.attach(file);
    const pick = (kind, accept) => make("button", { type: "button", textContent: say(kind), onclick: () => { file.dataset.kind = kind; file.accept = accept; file.click(); } });
    const plain = (kind) => make("button", { type: "button", textContent: say(kind), onclick: () => this.do(kind) });
    this.commands = make("div");
    const commands = make("details", { className: "menu" }, make("summary", { textContent: "/" }), this.commands);
    commands.firstChild.setAttribute("aria-label", say("commands"));
    commands.ontoggle = () => commands.open && this.listCommands(commands);
    const button = make("button", { type: "button", className: "send", textContent: "➤", onclick: send });
    button.setAttribute("aria-label", say("send"));
    return make("div", { className: "writing" }, commands,
      menu("📎", say("attach"), "menu", pick("photo", "image/*"), pick("file", ""), plain("sticker"), plain("voice")),
      text, button, file);
  }

  listCommands(details) {
    this.commands.replaceChildren(...(this.last?.commands || []).map((one) => make("button", {
      type: "button", textContent: `/${one.command} – ${one.description}`,
      onclick: () => { details.open = false; this.do("say", { text: `/${one.command}` }); },
    })));
  }

  async attach(input) {
    const form = new FormData();
    form.append("file", input.files[0]);
    await this.do(input.dataset.kind === "photo" ? "photo" : "document", form);
    input.value = "";
  }

  async do(deed, body = {}) {
    try { await post(`${this.path}/${deed}`, body); } catch (error) { this.toast(error.message); }
  }

  async load() {
    this.last = await (await fetch(this.path)).json();
    this.draw();
  }

  draw() {
    if (!this.last) return;
    const low = this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 120;
    if (!this.last.messages.length) {
      this.chat.replaceChildren(make("button", { type: "button", className: "start", textContent: say("start"), onclick: () => this.do("start") }));
      this.shown.clear();
    } else {
      this.chat.querySelector(".start")?.remove();
      this.messages();
    }
    this.replyKeys();
    if (low) this.chat.scrollTop = this.chat.scrollHeight;
  }

  messages() {
    const present = new Set(this.last.messages.map((message) => message.id));
    for (const [id, one] of this.shown) if (!present.has(id)) { one.element.remove(); this.shown.delete(id); }
    for (const message of this.last.messages) {
      const print = JSON.stringify(message) + language;
      const before = this.shown.get(message.id);
      if (before?.print === print) continue;
      const element = this.message(message);
      if (before) { element.classList.add("fresh"); before.element.replaceWith(element); } else this.chat.append(element);
      this.shown.set(message.id, { print, element });
    }
  }

  message(message) {
    const element = make("article", { className: message.from_bot ? "message" : "message own" });
    element.dataset.id = message.id;
    const bubble = make("div", { className: "bubble" });
    if (message.file && message.kind === "photo") {
      const image = make("img", { src: message.file.url, alt: message.file.name });
      image.onclick = () => { byId("picture").replaceChildren(make("img", { src: message.file.url, alt: "" })); byId("picture").showModal(); };
      bubble.append(image);
    } else if (message.file) {
      bubble.append(make("a", { className: "file", href: message.file.url, target: "_blank", textContent: `📄 ${message.file.name} · ${Math.ceil(message.file.size / 1024)} KB` }));
    }
    const signs = { sticker: "👍", voice: "🎤 0:03", location: "📍", contact: "👤 " };
    if (signs[message.kind]) bubble.append(signs[message.kind]);
    bubble.append(safe(message.html));
    const time = new Intl.DateTimeFormat("ru", { timeZone: "Asia/Almaty", hour: "2-digit", minute: "2-digit" }).format(new Date(message.date));
    bubble.append(make("span", { className: "stamp", textContent: `${message.protect ? "🔒 " : ""}${message.edited ? `${say("edited")} ` : ""}${time}${message.from_bot ? "" : " ✓"}` }));
    bubble.onclick = (event) => this.link(event);
    element.append(bubble);
    if (message.buttons.length) element.append(this.buttons(message));
    return element;
  }

  link(event) {
    const href = event.target.closest?.("a")?.href || "";
    if (!/^https:\/\/t\.me\/.*[?&]start=/.test(href)) return;
    event.preventDefault();
    this.do("link", { url: href });
  }

  buttons(message) {
    return make("div", { className: "keys" }, ...message.buttons.map((row) => make("div", {}, ...row.map((one) => {
      const button = make("button", { type: "button", className: "inline-button", textContent: one.text });
      button.onclick = () => {
        if (one.url) { window.open(one.url, "_blank", "noreferrer"); return; }
        button.ariaBusy = "true";
        setTimeout(() => { button.ariaBusy = "false"; }, 10000);
        this.do("press", { message_id: message.id, data: one.data });
      };
      return button;
    }))));
  }

  replyKeys() {
    const keyboard = this.last.reply_keyboard;
    this.keys.hidden = !keyboard;
    if (!keyboard) return;
    this.keys.replaceChildren(...keyboard.rows.flat().map((key) => make("button", {
      type: "button", textContent: key.text,
      onclick: () => key.request_contact ? this.ask(say("share"), () => this.do("contact")) : this.do("say", { text: key.text }),
    })));
  }

  answered(event) {
    for (const button of this.element.querySelectorAll("[aria-busy=true]")) button.ariaBusy = "false";
    if (!event.text) return;
    if (event.alert) this.alert(event.text); else this.toast(event.text);
  }

  toast(text) {
    this.element.querySelector(".toast")?.remove();
    const toast = make("div", { className: "toast", textContent: text });
    toast.setAttribute("role", "status");
    this.element.append(toast);
    setTimeout(() => toast.remove(), 4000);
  }

  alert(text) {
    const dialog = make("dialog", { className: "alert" }, make("p", { textContent: text }));
    dialog.append(make("div", { className: "row" }, make("button", { type: "button", textContent: "OK", onclick: () => dialog.remove() })));
    this.element.append(dialog);
    dialog.show();
    dialog.querySelector("button").focus();
  }

  ask(text, then) {
    const dialog = make("dialog", { className: "alert" }, make("p", { textContent: text }));
    dialog.append(make("div", { className: "row" },
      make("button", { type: "button", textContent: say("no"), onclick: () => dialog.remove() }),
      make("button", { type: "button", textContent: say("yes"), onclick: () => { dialog.remove(); then(); } })));
    this.element.append(dialog);
    dialog.show();
  }
}

function menu(sign, label, className, ...items) {
  const details = make("details", { className }, make("summary", { textContent: sign }), make("div", {}, ...items));
  details.firstChild.setAttribute("aria-label", label);
  details.addEventListener("click", (event) => { if (event.target.tagName === "BUTTON") details.open = false; });
  return details;
}

function drawBar() {
  document.documentElement.lang = language;
  document.title = say("title");
  byId("school").textContent = state.bot.name || "";
  const format = new Intl.DateTimeFormat({ kk: "kk-KZ", ru: "ru-RU", en: "en-GB" }[language], { timeZone: "Asia/Almaty", weekday: "short", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });
  byId("clock").textContent = `🕒 ${format.format(new Date(state.clock.now))}`;
  byId("steps").replaceChildren(...[["hour", 3600], ["day", 86400], ["week", 604800]].map(([key, seconds]) => {
    const button = make("button", { type: "button", textContent: say(key), onclick: () => post("/ui/clock", { seconds }) });
    button.dataset.seconds = seconds;
    return button;
  }));
  byId("links-open").textContent = say("links");
  byId("add-open").setAttribute("aria-label", say("add"));
  byId("people").replaceChildren(...state.accounts.map((account) => {
    const chip = make("button", { type: "button", textContent: account.first_name, title: account.label });
    chip.ariaPressed = String(open.includes(account.id));
    chip.onclick = () => {
      open = open.includes(account.id) ? open.filter((id) => id !== account.id) : [...open, account.id];
      keep();
      drawPhones();
      drawBar();
      phones.get(account.id)?.element.scrollIntoView({ inline: "center" });
    };
    return chip;
  }));
}

function drawPhones() {
  for (const [id, phone] of phones) if (!open.includes(id)) { phone.element.remove(); phones.delete(id); }
  for (const id of open) {
    const account = state.accounts.find((one) => one.id === id);
    if (!account) continue;
    if (!phones.has(id)) {
      const phone = new Phone(account);
      phones.set(id, phone);
      byId("phones").append(phone.element);
      phone.load();
    }
  }
}

async function refresh() {
  state = await (await fetch("/ui/state")).json();
  open ??= state.accounts.slice(0, window.innerWidth < 700 ? 1 : 4).map((account) => account.id);
  for (const account of state.accounts) {
    const phone = phones.get(account.id);
    if (phone && JSON.stringify(phone.account) !== JSON.stringify(account)) { phone.account = account; phone.face(); }
  }
  drawBar();
  drawPhones();
}

function showLinks() {
  const dialog = byId("links");
  const rows = state.links.map((link) => {
    const who = make("select", {}, ...state.accounts.map((account) => make("option", { value: account.id, textContent: account.first_name })));
    who.value = String(state.accounts.find((account) => !account.started)?.id ?? state.accounts[0]?.id);
    who.setAttribute("aria-label", say("who"));
    const go = make("button", { type: "button", textContent: say("start"), onclick: async () => {
      const id = Number(who.value);
      if (!open.includes(id)) { open.push(id); keep(); drawPhones(); drawBar(); }
      await post(`/ui/chats/${id}/link`, { url: link.url });
      dialog.close();
    } });
    return make("li", {}, make("div", { textContent: link.title }), make("div", { className: "row" }, who, go));
  });
  dialog.replaceChildren(rows.length ? make("ul", {}, ...rows) : make("p", { textContent: say("nolinks") }),
    make("div", { className: "row" }, make("button", { type: "button", textContent: say("close"), onclick: () => dialog.close() })));
  dialog.showModal();
}

function showAdd() {
  const dialog = byId("add");
  const name = make("input", { name: "name", required: true, maxLength: 60 });
  const phone = make("input", { name: "phone", type: "tel", placeholder: "+7 799 100 00 00" });
  const form = make("form", { method: "dialog" }, make("strong", { textContent: say("add") }),
    make("label", {}, say("name"), name), make("label", {}, say("phone"), phone),
    make("div", { className: "row" }, make("button", { type: "button", textContent: say("close"), onclick: () => dialog.close() }), make("button", { textContent: say("add") })));
  form.onsubmit = async () => {
    const account = await post("/ui/accounts", { first_name: name.value, phone: phone.value, language_code: language });
    open.push(account.id);
    keep();
    await refresh();
  };
  dialog.replaceChildren(form);
  dialog.showModal();
}

function listen() {
  const events = new EventSource("/ui/events");
  events.onopen = () => { byId("offline").hidden = true; refresh(); for (const phone of phones.values()) phone.load(); };
  events.onerror = () => { byId("offline").textContent = say("offline"); byId("offline").hidden = false; };
  events.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    const phone = phones.get(event.account);
    if (event.type === "chat") phone?.load();
    if (event.type === "answer") phone?.answered(event);
    if (event.type === "state") refresh();
  };
}

byId("language").value = language;
byId("language").onchange = (event) => {
  language = event.target.value;
  keep();
  drawBar();
  for (const phone of phones.values()) phone.face();
};
byId("links-open").onclick = showLinks;
byId("add-open").onclick = showAdd;
byId("picture").onclick = () => byId("picture").close();
setInterval(() => { state.clock.now = new Date(new Date(state.clock.now).getTime() + 30000).toISOString(); drawBar(); }, 30000);
await refresh();
listen();
