// The page: which phones are open, the clock, the people, the invitations, and what the server tells.

import { listen, load, post } from "/page/api.js";
import { avatar, el, fullName, toast } from "/page/elements.js";
import { Phone } from "/page/phone.js";
import { aheadOf, currentLanguage, dateOf, roleOf, setLanguage, timeOf, translate, words } from "/page/words.js";

const OPEN_KEY = "open-phones";
const LANGUAGE_KEY = "page-language";
const STRIP_KEY = "strip-closed";
const VOTER = "Айдана", LEADER = "Дана"; // of the demo's cast; a school without them has no strip
const SPOKEN = { kk: "Қазақша", ru: "Русский", en: "English" };
const ROOM_FOR_A_PHONE = 320; // px
const narrow = matchMedia("(max-width: 640px)");
const $ = (id) => document.getElementById(id);

const phones = new Map();
const unread = new Set();
let state = { bot: { username: "", name: "" }, clock: { now: new Date().toISOString(), offset_seconds: 0 }, accounts: [], links: [], papers: [] };
let clockRead = Date.now();
let open = remembered();
let current = null;

const page = {
  get bot() { return state.bot; },
  now,
  reload,
  close: closePhone,
  enlarge(image) {
    const box = $("lightbox");
    box.querySelector("img").src = image.src;
    box.querySelector("img").alt = image.alt;
    box.showModal();
  },
};

function now() {
  return new Date(new Date(state.clock.now).getTime() + Date.now() - clockRead);
}

// The server's word

async function reload() {
  try {
    state = await load("/ui/state");
  } catch {
    return; // the bar already says that there is no connection
  }
  clockRead = Date.now();
  if (state.accounts.length) open ??= firstPhones(); // a page that was opened before anybody is there waits for them
  const known = new Set(state.accounts.map((account) => account.id));
  if (state.accounts.length) open = open.filter((id) => known.has(id));
  showPage();
}

function onEvent(event) {
  if (event.type === "state") { reload(); return; }
  const phone = phones.get(event.account);
  if (event.type === "chat") {
    if (!phone || (narrow.matches && current !== event.account)) { unread.add(event.account); showPeople(); }
    phone?.refresh();
  }
  if (event.type === "answer") phone?.hear(event);
  if (event.type === "typing") phone?.showTyping();
}

async function connected() {
  $("offline").hidden = true;
  await reload();
  for (const phone of phones.values()) phone.refresh();
}

// Phones

function firstPhones() {
  const most = narrow.matches ? 4 : Math.max(1, Math.min(4, Math.floor((innerWidth - 32) / ROOM_FOR_A_PHONE)));
  return state.accounts.slice(0, most).map((account) => account.id);
}

function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(OPEN_KEY));
    return Array.isArray(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keep() {
  localStorage.setItem(OPEN_KEY, JSON.stringify(open));
}

function openPhone(id) {
  if (!open.includes(id)) {
    // In the order of the people, so that a phone is always where one looks for it.
    const order = state.accounts.map((account) => account.id);
    open = [...open, id].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    keep();
  }
  unread.delete(id);
  showPage();
  bringIntoView(id);
}

function closePhone(id) {
  open = open.filter((other) => other !== id);
  keep();
  showPage();
  document.querySelector(`.chip[data-person="${id}"]`)?.focus();
}

function bringIntoView(id) {
  const element = phones.get(id)?.element;
  if (!element) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ inline: "center", block: "nearest", behavior: calm ? "instant" : "smooth" });
}

function showPhones() {
  const strip = $("phones");
  for (const [id, phone] of phones) {
    if (open.includes(id)) continue;
    inView.unobserve(phone.element);
    phone.element.remove();
    phones.delete(id);
  }
  const accounts = open.map((id) => state.accounts.find((account) => account.id === id)).filter(Boolean);
  accounts.forEach((account, index) => {
    const known = phones.get(account.id);
    if (known) known.show(account);
    else {
      const phone = new Phone(account, page);
      phones.set(account.id, phone);
      phone.refresh();
      inView.observe(phone.element);
    }
    const { element } = phones.get(account.id);
    if (strip.children[index] !== element) strip.insertBefore(element, strip.children[index] ?? null);
  });
  strip.querySelector(".no-phones")?.remove();
  if (!accounts.length) strip.append(el("p.no-phones", {}, words("noPhones")));
}

const inView = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    current = Number(target.dataset.account);
    if (narrow.matches) unread.delete(current);
  }
  showPeople();
}, { root: $("phones"), threshold: 0.6 });

// The bar

function showPage() {
  if (!open) return; // nothing is known yet
  const { bot } = state;
  document.title = words("title", { bot: bot.name });
  $("bot-name").textContent = bot.name;
  $("bot-username").textContent = `@${bot.username}`;
  showStrip();
  showPhones();
  showPeople();
  showClock();
  showLinks();
}

function showPeople() {
  const nav = $("people");
  const chips = state.accounts.map((account) => {
    const chip = nav.querySelector(`[data-person="${account.id}"]`)
      ?? el("button.chip", { type: "button", data: { person: String(account.id) }, onclick: () => onChip(account.id) },
        avatar(account), el("span.chip-words", {}, el("span.chip-name", {}, account.first_name), el("span.chip-role")), el("span.dot", { "aria-hidden": "true" }));
    chip.querySelector(".chip-role").textContent = roleOf(account);
    chip.title = [fullName(account), roleOf(account)].filter(Boolean).join(" · ");
    chip.setAttribute("aria-label", chip.title);
    const pressed = narrow.matches ? current === account.id && open.includes(account.id) : open.includes(account.id);
    chip.setAttribute("aria-pressed", String(pressed));
    chip.classList.toggle("unread", unread.has(account.id));
    chip.hidden = !chip.title.toLocaleLowerCase().includes(sought());
    return chip;
  });
  const wanted = new Set(chips);
  for (const chip of [...nav.children]) if (!wanted.has(chip)) chip.remove();
  chips.forEach((chip, index) => { if (nav.children[index] !== chip) nav.insertBefore(chip, nav.children[index] ?? null); });
  if (narrow.matches) {
    const chip = nav.querySelector("[aria-pressed=true]");
    if (chip) nav.scrollTo({ left: chip.offsetLeft - (nav.clientWidth - chip.offsetWidth) / 2 });
  }
}

const sought = () => $("people-search").value.trim().toLocaleLowerCase();
const called = (name) => state.accounts.find((account) => account.first_name === name && account.started);

/** Opens somebody's phone and says something there. */
async function sayAs(name, text) {
  const account = called(name);
  if (!account) return;
  openPhone(account.id);
  await post(`/ui/chats/${account.id}/say`, { text });
}

function showStrip() {
  $("strip").hidden = Boolean(localStorage.getItem(STRIP_KEY)) || !called(VOTER) || !called(LEADER);
}

/** The phones that are open, in the language of the page: as their people would choose it. */
async function speakOnPhones(language) {
  for (const id of open) {
    const account = state.accounts.find((one) => one.id === id);
    if (!account?.started) continue;
    await post(`/ui/chats/${id}/say`, { text: "/language" });
    for (let tries = 0; tries < 20; tries += 1) {
      const { messages } = await load(`/ui/chats/${id}`);
      const last = messages.at(-1);
      const button = last?.buttons.flat().find(({ text }) => text.includes(SPOKEN[language]));
      if (button) { await post(`/ui/chats/${id}/press`, { data: button.data, message_id: last.id }); break; }
      await new Promise((done) => { setTimeout(done, 150); });
    }
  }
}

function offerPhones(language) {
  document.querySelector(".offer")?.remove();
  if (!open?.length) return;
  const offer = el("div.offer", { role: "status" }, el("span", {}, words("phonesToo")),
    el("button.plain", { type: "button", onclick: () => { offer.remove(); speakOnPhones(language); } }, words("yes")),
    el("button.plain", { type: "button", onclick: () => offer.remove() }, words("close")));
  $("page-toasts").append(offer);
  setTimeout(() => offer.remove(), 12000);
}

/** Wide: a chip opens and closes its phone. Narrow: it turns to it. */
function onChip(id) {
  if (!narrow.matches && open.includes(id)) closePhone(id);
  else openPhone(id);
}

function showClock() {
  const moment = now();
  const put = (place, text) => { document.querySelector(`[data-clock=${place}]`).textContent = text; };
  put("time", timeOf(moment));
  put("day", dateOf(moment));
  put("short", timeOf(moment));
  const ahead = aheadOf(state.clock.offset_seconds);
  put("ahead", ahead);
  document.querySelector("[data-clock=ahead]").hidden = !ahead;
}

async function moveClock(button) {
  const buttons = [...document.querySelectorAll("button[data-seconds]")];
  if (buttons.some((other) => other.getAttribute("aria-busy") === "true")) return;
  button.setAttribute("aria-busy", "true");
  try {
    await post("/ui/clock", { seconds: Number(button.dataset.seconds) });
    await reload();
  } catch (wrong) {
    toast($("page-toasts"), wrong.message, { wrong: true });
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function showLinks() {
  const who = $("links-who");
  const chosen = who.value;
  who.replaceChildren(...state.accounts.map((account) =>
    el("option", { value: String(account.id) }, [fullName(account), roleOf(account)].filter(Boolean).join(" · "))));
  const newcomer = state.accounts.find((account) => !account.started) ?? state.accounts[0];
  who.value = state.accounts.some((account) => String(account.id) === chosen) ? chosen : String(newcomer?.id ?? "");
  const rows = state.links.map(({ title, url }) => el("li", {},
    el("span.link-words", {}, el("span.link-title", {}, title), el("span.link-url", {}, url.replace(/^https:\/\//, ""))),
    el("button.plain", { type: "button", "aria-label": `${words("openLink")}: ${title}`, onclick: () => clickLink(url) }, words("openLink"))));
  if (!rows.length) rows.push(el("li.hint", {}, words("noLinks")));
  $("links-list").replaceChildren(...rows);
  $("papers").hidden = !state.papers.length;
  $("papers-list").replaceChildren(...state.papers.map(({ title, text }) =>
    el("li", {}, el("details", {}, el("summary", {}, title), el("p.paper", { tabIndex: 0 }, text)))));
}

async function clickLink(url) {
  const id = Number($("links-who").value);
  $("links-panel").close();
  openPhone(id);
  await phones.get(id)?.openLink(url);
  phones.get(id)?.element.querySelector("textarea").focus();
}

async function addPerson(form) {
  const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  try {
    const account = await post("/ui/accounts", given);
    form.reset();
    await reload();
    openPhone(account.id);
  } catch (wrong) {
    toast($("page-toasts"), wrong.message, { wrong: true });
  }
}

function speak(language) {
  setLanguage(language);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
  translate(document.body);
  for (const phone of phones.values()) phone.relabel();
  showPage();
}

// Wiring

for (const button of document.querySelectorAll("button[data-seconds]")) button.onclick = () => moveClock(button);
for (const button of document.querySelectorAll("[data-close]")) button.onclick = () => button.closest("dialog").close();
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
}
for (const button of document.querySelectorAll("[data-language]")) {
  button.onclick = () => { localStorage.setItem(LANGUAGE_KEY, button.dataset.language); speak(button.dataset.language); offerPhones(button.dataset.language); };
}
$("links-button").onclick = () => { $("links-who").value = ""; showLinks(); $("links-panel").showModal(); };
$("people-search").oninput = showPeople;
$("all-phones").onclick = () => { open = state.accounts.map((account) => account.id); keep(); showPage(); };
$("strip-vote").onclick = () => sayAs(VOTER, "/elections");
$("strip-day").onclick = () => moveClock(document.querySelector("button[data-seconds='86400']"));
$("strip-box").onclick = async () => { await sayAs(LEADER, "/elections"); $("links-button").click(); };
$("strip-close").onclick = () => { localStorage.setItem(STRIP_KEY, "1"); showStrip(); };
$("person-button").onclick = () => $("person-panel").showModal();
$("person-form").onsubmit = (event) => addPerson(event.target);
$("lightbox").querySelector("img").onclick = () => $("lightbox").close();

const toolsButton = document.querySelector(".tools-button");
function showTools(shown) {
  toolsButton.setAttribute("aria-expanded", String(shown));
  $("tools").classList.toggle("shown", shown);
}
toolsButton.onclick = () => showTools(toolsButton.getAttribute("aria-expanded") !== "true");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && toolsButton.getAttribute("aria-expanded") === "true") { showTools(false); toolsButton.focus(); }
});
document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest(".bar")) showTools(false);
});
narrow.addEventListener("change", showPeople);

speak(new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(LANGUAGE_KEY) ?? "kk");
setInterval(showClock, 5000);
listen({ onEvent, onConnected: connected, onLost: () => { $("offline").hidden = false; } });
