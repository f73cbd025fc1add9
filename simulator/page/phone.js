// One person's phone: the chat, the keyboards, and everything that a person can do there.

import { load, post } from "/page/api.js";
import { avatar, el, fullName, icon, openMenu, toast } from "/page/elements.js";
import { messageParts } from "/page/message.js";
import { allowedHref, ownLink } from "/page/safe.js";
import { currentLanguage, dayKey, dayName, roleOf, translate, words } from "/page/words.js";

const NEAR_BOTTOM = 90; // px
const LONGEST_PRESS = 10_000; // ms; after that a messenger stops waiting for the bot too
const TYPING_LASTS = 5000; // ms, as long as Telegram shows it

export class Phone {
  /** `page` gives the bot, the school's time, and ways to open a photo or close this phone. */
  constructor(account, page) {
    this.page = page;
    this.account = account;
    this.chat = { messages: [], reply_keyboard: null, commands: [] };
    this.articles = new Map();
    this.pressed = [];
    this.stuck = true;
    this.unseen = 0;
    this.keysShown = true;
    this.build();
    this.show(account);
  }

  // What stands there

  build() {
    const name = fullName(this.account);
    const tool = (sign, key, onclick, className = "") =>
      el(`button.round${className}`, { type: "button", onclick, data: { tLabel: key, tTitle: key } }, icon(sign));

    this.typing = el("p.typing", { hidden: true, data: { t: "typing" } });
    this.role = el("p.role");
    this.menuButton = tool("dots", "phoneMenu", () => this.openPhoneMenu());
    this.menuButton.setAttribute("aria-haspopup", "true");
    delete this.menuButton.dataset.tTitle;
    this.head = el("header.phone-head", {}, avatar(this.account),
      el("div.phone-words", {}, el("h2", {}, name), this.role, this.typing), this.menuButton);

    this.list = el("div.list");
    this.messages = el("div.messages", {
      role: "log", tabIndex: 0, "aria-live": "off", data: { tLabel: "messages" },
      onscroll: () => this.noteScroll(), onclick: (event) => this.onMessageClick(event),
      onkeydown: (event) => this.onMessageKey(event),
    }, this.list);
    this.unseenMark = el("span.unseen", { hidden: true });
    this.down = el("button.round.down", {
      type: "button", hidden: true, onclick: () => this.toBottom(true), data: { tLabel: "down", tTitle: "down" },
    }, icon("down"), this.unseenMark);
    this.toasts = el("div.toasts");
    this.view = el("div.view", {}, this.messages, this.down, this.toasts);

    this.input = el("textarea", {
      name: "message", rows: 1, maxLength: 4096, autocomplete: "off", data: { tPlaceholder: "write", tLabel: "write" },
      oninput: () => this.fitInput(), onkeydown: (event) => this.onInputKey(event),
    });
    this.sendButton = tool("send", "send", () => this.say(), ".send");
    this.commandsButton = tool("commands", "commands", () => this.openCommands());
    this.attachButton = tool("clip", "attach", () => this.openAttach());
    for (const button of [this.commandsButton, this.attachButton]) button.setAttribute("aria-haspopup", "true");
    this.keysButton = tool("keys", "hideKeys", () => this.toggleKeys(), ".keys-button");
    this.composer = el("form.composer", { onsubmit: (event) => { event.preventDefault(); this.say(); } },
      this.commandsButton, el("div.input", {}, this.input, this.keysButton, this.attachButton), this.sendButton);
    this.keys = el("div.keys", { hidden: true });
    this.startButton = el("button.main.start", { type: "button", onclick: () => this.start(), data: { t: "start" } });
    this.unblockButton = el("button.main.start", {
      type: "button", onclick: () => this.block(false), data: { t: "unblock" },
    });
    this.botButton = el("button.main.start", { type: "button", hidden: true, onclick: () => this.turnBot() });
    this.blockedNote = el("p.blocked-note", { data: { t: "blocked" } });
    this.desk = el("div.desk", {}, this.composer, this.keys, this.startButton, this.botButton, this.blockedNote, this.unblockButton);

    this.element = el("section.phone", {
      "aria-label": name, data: { account: String(this.account.id), name },
    }, this.head, this.view, this.desk);

    new ResizeObserver(() => { if (this.stuck) this.toBottom(); }).observe(this.messages);
    new ResizeObserver(() => { if (this.stuck) this.toBottom(); }).observe(this.list);
  }

  /** Takes over what the server says of the account. */
  show(account) {
    this.account = account;
    this.role.textContent = account.group
      ? words(account.group === "channel" ? "channelOf" : "groupOf", { name: roleOf(account) })
      : roleOf(account) || (account.username ? `@${account.username}` : account.phone || "");
    this.element.classList.toggle("is-blocked", account.blocked);
    this.relabel();
  }

  relabel() {
    translate(this.element);
    const { blocked } = this.account;
    const started = this.account.started || this.chat.messages.length > 0;
    const { group } = this.account;
    this.composer.hidden = blocked || !started || group === "channel";
    this.attachButton.hidden = this.commandsButton.hidden = Boolean(group);
    this.botButton.hidden = !group;
    if (group) this.botButton.textContent = words(this.account.added ? "removeBot" : "addBot");
    this.startButton.hidden = blocked || started;
    this.unblockButton.hidden = this.blockedNote.hidden = !blocked;
    this.showKeys();
    this.render();
  }

  async refresh() {
    if (this.loading) { this.again = true; return; }
    this.loading = true;
    try {
      const chat = await load(`/ui/chats/${this.account.id}`);
      this.chat = { reply_keyboard: null, commands: [], ...chat };
      this.relabel();
      this.messages.setAttribute("aria-live", "polite");
      if (chat.typing) this.showTyping();
    } catch (wrong) {
      toast(this.toasts, wrong.message, { wrong: true });
    } finally {
      this.loading = false;
      if (this.again) { this.again = false; this.refresh(); }
    }
  }

  // The messages

  render() {
    const fresh = this.articles.size > 0 || this.rendered;
    const wasStuck = this.stuck;
    const order = [];
    let day;
    let before;
    let mine = false;
    let arrived = 0;
    for (const message of this.chat.messages) {
      const date = new Date(message.date);
      if (dayKey(date) !== day) {
        day = dayKey(date);
        order.push(this.separator(day, date));
        before = undefined;
      }
      let known = this.articles.get(message.id);
      if (!known) {
        known = { element: el("article.message", { data: { id: String(message.id) }, tabIndex: -1 }) };
        known.element.classList.add(message.from_bot ? "from-bot" : "from-person");
        if (fresh) known.element.classList.add("new");
        this.articles.set(message.id, known);
        if (fresh && message.from_bot) arrived += 1;
        if (fresh && !message.from_bot) mine = true;
      }
      this.fill(known, message);
      known.element.classList.toggle("follows", before === message.from_bot);
      before = message.from_bot;
      order.push(known.element);
    }
    const ids = new Set(this.chat.messages.map((message) => message.id));
    for (const id of [...this.articles.keys()]) if (!ids.has(id)) this.articles.delete(id);
    if (!order.length) order.push(this.emptyNote());
    place(this.list, order);
    this.rendered ||= this.chat.messages.length > 0 || Boolean(this.loading);
    if (wasStuck || mine) this.toBottom();
    else if (arrived) { this.unseen += arrived; this.showDown(); }
    if (arrived) this.hideTyping();
  }

  fill(known, message) {
    const { edited, ...body } = message;
    const content = JSON.stringify(body);
    const version = `${currentLanguage()}${edited}${content}`;
    if (known.version === version) return;
    const changed = known.content !== undefined && known.content !== content;
    const focused = known.element.contains(document.activeElement) ? document.activeElement : null;
    known.element.classList.toggle("has-buttons", Boolean(message.buttons?.length));
    known.element.classList.toggle("protected", Boolean(message.protect));
    known.element.replaceChildren(...messageParts(message, { botUsername: this.page.bot.username }));
    Object.assign(known, { version, content });
    if (changed) {
      known.element.classList.remove("changed");
      requestAnimationFrame(() => known.element.classList.add("changed"));
    }
    if (focused) refocus(known.element, focused);
  }

  separator(day, date) {
    this.days ??= new Map();
    if (!this.days.has(day)) this.days.set(day, el("div.day", {}, el("span")));
    const line = this.days.get(day);
    line.firstChild.textContent = dayName(date, this.page.now());
    return line;
  }

  emptyNote() {
    const { bot } = this.page;
    this.empty ??= el("div.empty", {}, el("span.empty-sign", { "aria-hidden": "true" }, icon("chat")), el("h3"), el("p"));
    this.empty.querySelector("h3").textContent = bot.name;
    this.empty.querySelector("p").textContent = this.account.started ? "" : words("startHint");
    return this.empty;
  }

  noteScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.messages;
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    if (this.stuck) this.unseen = 0;
    this.showDown();
  }

  showDown() {
    this.down.hidden = this.stuck;
    this.unseenMark.hidden = !this.unseen;
    this.unseenMark.textContent = String(this.unseen);
  }

  toBottom(smoothly = false) {
    const calm = !smoothly || matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.messages.scrollTo({ top: this.messages.scrollHeight, behavior: calm ? "instant" : "smooth" });
    if (calm) this.stuck = true;
    this.unseen = 0;
    this.showDown();
    if (smoothly) this.messages.focus({ preventScroll: true });
  }

  showTyping() {
    this.typing.hidden = false;
    this.role.hidden = true;
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => this.hideTyping(), TYPING_LASTS);
  }

  hideTyping() {
    this.typing.hidden = true;
    this.role.hidden = false;
  }

  // What a person does

  /** Every deed goes through here, so that a refusal is always seen. */
  async do(deed, body) {
    try {
      await post(`/ui/chats/${this.account.id}/${deed}`, body);
      return true;
    } catch (wrong) {
      toast(this.toasts, wrong.message, { wrong: true });
      return false;
    }
  }

  async say(text = this.input.value) {
    const typed = text === this.input.value;
    if (!text.trim()) return;
    if (typed) { this.input.value = ""; this.fitInput(); }
    if (!(await this.do("say", { text })) && typed && !this.input.value) { this.input.value = text; this.fitInput(); }
  }

  async start(payload) {
    await this.do("start", payload ? { payload } : {});
    await this.page.reload();
    this.input.focus();
  }

  async openLink(url) {
    await this.do("link", { url });
    await this.page.reload();
  }

  async block(blocked) {
    await this.do("block", { blocked });
    await this.page.reload();
    (blocked ? this.unblockButton : this.input).focus();
  }

  async press(button) {
    if (button.getAttribute("aria-busy") === "true") return;
    const press = { button, ends: setTimeout(() => this.release(press), LONGEST_PRESS) };
    button.setAttribute("aria-busy", "true");
    this.pressed.push(press);
    const { message, press: data } = button.dataset;
    if (!(await this.do("press", { message_id: Number(message), data }))) this.release(press);
  }

  /** An answer does not say which press it is for: presses of one person are answered in order. */
  release(press = this.pressed[0]) {
    if (!press) return;
    clearTimeout(press.ends);
    press.button.removeAttribute("aria-busy");
    this.pressed = this.pressed.filter((other) => other !== press);
  }

  hear({ text, alert }) {
    const from = this.pressed[0]?.button;
    this.release();
    if (!text) return;
    if (!alert) { toast(this.toasts, text); return; }
    const understood = el("button.main", { type: "button", value: "yes" }, words("understood"));
    this.ask("alert", [el("p", {}, text)], [understood], from);
  }

  onMessageClick(event) {
    const target = event.target.closest("button, a, .spoiler");
    if (!target) return;
    const { own, command, photo, url, press } = target.dataset;
    if (target.matches(".spoiler:not(.shown)")) {
      event.preventDefault();
      reveal(target);
    } else if (photo) {
      this.page.enlarge(target.querySelector("img"));
    } else if (own ?? command) {
      event.preventDefault();
      if (own) this.openLink(own); else this.say(command);
    } else if (url !== undefined) {
      const mine = ownLink(url, this.page.bot.username);
      if (mine) this.openLink(mine);
      else if (allowedHref(url)) window.open(url, "_blank", "noopener,noreferrer");
    } else if (press) {
      this.press(target);
    }
  }

  onMessageKey(event) {
    if (!event.target.matches(".spoiler:not(.shown)") || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    reveal(event.target);
  }

  onInputKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.say();
  }

  fitInput() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
    this.composer.classList.toggle("ready", this.input.value.trim() !== "");
  }

  // Keyboards and menus

  showKeys() {
    const keyboard = this.chat.reply_keyboard;
    const usable = Boolean(keyboard?.rows?.length) && !this.composer.hidden;
    this.keysButton.hidden = !usable;
    this.keys.hidden = !usable || !this.keysShown;
    this.keysButton.setAttribute("aria-expanded", String(this.keysShown));
    this.keysButton.title = words(this.keysShown ? "hideKeys" : "showKeys");
    this.keysButton.setAttribute("aria-label", this.keysButton.title);
    if (keyboard?.placeholder) this.input.placeholder = keyboard.placeholder;
    const version = JSON.stringify(keyboard?.rows ?? []);
    if (this.keysVersion === version) return;
    if (this.keysVersion !== undefined) this.keysShown = true;
    this.keysVersion = version;
    this.keys.hidden = !usable;
    this.keys.replaceChildren(...(keyboard?.rows ?? []).map((row) => el("div.keys-row", {}, ...row.map((key) =>
      el("button.key", { type: "button", onclick: () => this.pressKey(key) },
        key.request_contact ? icon("phone") : null, el("span", {}, key.text))))));
  }

  toggleKeys() {
    this.keysShown = !this.keysShown;
    this.showKeys();
  }

  async pressKey(key) {
    if (!key.request_contact) { await this.say(key.text); return; }
    const phone = this.account.phone || words("noNumber");
    const agreed = await this.ask("ask", [
      el("h3", {}, words("shareTitle")), el("p", {}, words("shareText", { phone })),
    ], [
      el("button.plain", { type: "button" }, words("cancel")),
      el("button.main", { type: "button", value: "yes" }, words("share")),
    ]);
    if (agreed) await this.do("contact");
  }

  openCommands() {
    const { commands } = this.chat;
    const items = commands.map(({ command, description }) =>
      el("button", { type: "button", onclick: () => this.say(`/${command}`) },
        el("span.command-about", {}, description), el("code", {}, `/${command}`)));
    if (!items.length) items.push(el("p.hint", {}, words("noCommands")));
    openMenu(this.commandsButton, words("commands"), items, { above: true });
  }

  openAttach() {
    const item = (sign, key, onclick) => el("button", { type: "button", onclick }, icon(sign), el("span", {}, words(key)));
    openMenu(this.attachButton, words("attach"), [
      item("photo", "photo", () => this.choose("photo")),
      item("file", "file", () => this.choose("document")),
      item("smile", "sticker", () => this.do("sticker")),
      item("voice", "voice", () => this.do("voice")),
    ], { above: true });
  }

  /** In a group: its owner makes the bot an administrator, or throws it out. */
  turnBot() {
    return this.do("bot", { added: !this.account.added });
  }

  openPhoneMenu() {
    const item = (sign, key, onclick) => el("button", { type: "button", onclick }, icon(sign), el("span", {}, words(key)));
    const { blocked } = this.account;
    openMenu(this.menuButton, this.menuButton.getAttribute("aria-label"), [
      blocked || this.account.group ? null : item("again", "restart", () => this.start()),
      this.account.group ? null : blocked ? item("chat", "unblock", () => this.block(false)) : item("stop", "block", () => this.block(true)),
      item("cross", "closePhone", () => this.page.close(this.account.id)),
    ].filter(Boolean));
  }

  /** Lets the person choose a file, then shows it once more before it goes. */
  choose(deed) {
    const chooser = el("input", { type: "file", accept: deed === "photo" ? "image/*" : "" });
    chooser.addEventListener("change", () => { if (chooser.files[0]) this.offer(deed, chooser.files[0]); });
    chooser.click();
  }

  async offer(deed, file) {
    const address = deed === "photo" ? URL.createObjectURL(file) : null;
    const caption = el("input", { type: "text", name: "caption", maxLength: 1024, placeholder: words("caption"),
      "aria-label": words("caption") });
    const agreed = await this.ask("ask", [
      el("h3", {}, words(deed === "photo" ? "sendPhoto" : "sendFile")),
      address ? el("img.preview", { src: address, alt: file.name }) : el("p.file-name", {}, icon("file"), file.name),
      caption,
    ], [
      el("button.plain", { type: "button" }, words("cancel")),
      el("button.main", { type: "button", value: "yes" }, words("send")),
    ], this.attachButton);
    if (address) URL.revokeObjectURL(address);
    if (!agreed) return;
    const form = new FormData();
    form.append("file", file, file.name);
    if (caption.value.trim()) form.append("caption", caption.value.trim());
    await this.do(deed, form);
  }

  /** A window inside this phone only: the other phones stay usable. True when its main button was pressed. */
  ask(kind, content, buttons, backTo = document.activeElement) {
    return new Promise((resolve) => {
      const parts = [this.head, this.view, this.desk];
      const dialog = el(`dialog.${kind}`, { role: "alertdialog" }, ...content, el("div.dialog-foot", {}, ...buttons));
      const speaking = content.find((part) => /^(P|H3)$/.test(part.tagName));
      speaking.id = `say-${crypto.randomUUID()}`;
      dialog.setAttribute(kind === "alert" ? "aria-describedby" : "aria-labelledby", speaking.id);
      const veil = el("div.veil", {}, dialog);
      const end = (agreed) => {
        veil.remove();
        if (!this.element.querySelector(".veil")) for (const part of parts) part.inert = false;
        if (backTo?.isConnected) backTo.focus({ preventScroll: true });
        else if (!this.composer.hidden) this.input.focus({ preventScroll: true });
        resolve(agreed);
      };
      dialog.addEventListener("click", (event) => {
        const button = event.target.closest("button");
        if (button) end(button.value === "yes");
      });
      dialog.addEventListener("keydown", (event) => {
        if (event.key === "Escape") { event.stopPropagation(); end(false); }
        if (event.key === "Enter" && event.target.matches("input")) { event.preventDefault(); end(true); }
      });
      for (const part of parts) part.inert = true;
      this.element.append(veil);
      dialog.show();
      (dialog.querySelector("input") ?? dialog.querySelector("button.main")).focus({ preventScroll: true });
    });
  }
}

/** Puts the nodes in this order, moving only those that stand wrong: focus and scrolling survive. */
function place(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
}

/** After an edit the keyboard user stands on the same button again, or on the message. */
function refocus(article, focused) {
  const buttons = [...article.querySelectorAll("button, a")];
  const same = buttons.find((button) => button.textContent === focused.textContent);
  (same ?? buttons.find((button) => button.matches(".inline-button")) ?? article).focus({ preventScroll: true });
}

function reveal(spoiler) {
  spoiler.classList.add("shown");
  for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
}
