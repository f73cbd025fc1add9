// One message as it stands in a chat: bubble, file, time, and the buttons under it.

import { el, icon } from "/page/elements.js";
import { safeHtml } from "/page/safe.js";
import { sizeOf, timeOf, words } from "/page/words.js";

/** Everything inside the article of a message; the article itself stays in its place through edits. */
export function messageParts(message, { botUsername }) {
  const ending = foot(message);
  const inside = content(message, botUsername);
  inside.findLast((part) => part?.matches(".text"))?.append(roomFor(ending));
  const bubble = el(`div.bubble.${message.kind}`, {}, ...inside, ending);
  const parts = [bubble];
  if (message.buttons?.length) parts.push(keyboard(message));
  return parts;
}

function content(message, botUsername) {
  const safe = (html) => safeHtml(html, { botUsername, fromBot: message.from_bot, hiddenText: words("hiddenText") });
  const text = (html) => (html ? el("div.text", {}, safe(html)) : null);
  const caption = message.caption_html || message.html;
  switch (message.kind) {
    case "photo": return [photo(message), text(caption)];
    case "video":
    case "document": return [card(message), text(caption)];
    case "contact": return [plate("phone", words("contact"), safe(message.html))];
    case "location": return [plate("pin", words("location"), safe(message.html))];
    case "voice": return [voice(message), text(caption)];
    case "sticker": return [sticker()];
    default: return [text(message.html)];
  }
}

function foot(message) {
  const date = new Date(message.date);
  const marks = [];
  if (message.protect) marks.push(sign("lock", words("protected")));
  if (message.edited) marks.push(el("span.edited", {}, words("edited")));
  marks.push(el("time", { datetime: message.date }, timeOf(date)));
  if (!message.from_bot) marks.push(sign("ticks", words("delivered")));
  return el("span.foot", {}, ...marks);
}

/** Keeps the end of the last line free: the time stands there, and under the text only where there is no room. */
function roomFor(ending) {
  const room = el("span.foot-room", { "aria-hidden": "true" });
  const letters = ending.textContent.length;
  room.style.width = `${1 + letters * 0.37 + ending.querySelectorAll(".sign").length * 1.25}rem`;
  return room;
}

function sign(name, meaning) {
  return el("span.sign", { title: meaning, role: "img", "aria-label": meaning }, icon(name));
}

function photo(message) {
  if (!message.file) return plate("photo", words("photo"), "");
  const image = el("img", { src: message.file.url, alt: message.file.name || words("photo"), loading: "lazy" });
  const button = el("button.photo-button", {
    type: "button", "aria-label": words("openPhoto"), data: { photo: message.file.url },
  }, image);
  // Not every "photo" of a trial is an image: then it is shown as the file that it is.
  image.addEventListener("error", () => button.replaceWith(card(message)));
  return button;
}

function card(message) {
  const file = message.file;
  if (!file) return plate("file", words("file"), "");
  const extension = /\.(\w{1,4})$/.exec(file.name)?.[1] ?? "";
  return el("a.card", {
    href: file.url, target: "_blank", rel: "noopener", "aria-label": words("openFile", { name: file.name }),
    download: /^(image\/|application\/pdf)/.test(file.mime) ? undefined : file.name,
  },
  el("span.card-sign", { "aria-hidden": "true" }, extension ? extension.toUpperCase() : icon("file")),
  el("span.card-words", {}, el("span.card-name", {}, file.name), el("span.card-size", {}, sizeOf(file.size))));
}

function plate(name, title, detail) {
  return el("div.card", {}, el("span.card-sign", { "aria-hidden": "true" }, icon(name)),
    el("span.card-words", {}, el("span.card-name", {}, title), el("span.card-size", {}, detail)));
}

function voice() {
  const heights = [5, 9, 14, 8, 16, 11, 6, 13, 18, 10, 7, 15, 9, 5, 11, 8, 13, 6];
  const wave = el("span.wave", { "aria-hidden": "true" }, ...heights.map((height) => el("i", { data: { height } })));
  for (const bar of wave.children) bar.style.height = `${bar.dataset.height}px`;
  return el("div.voice-line", { role: "img", "aria-label": words("voice") },
    el("span.card-sign", { "aria-hidden": "true" }, icon("play")), wave, el("span.card-size", {}, "0:03"));
}

function sticker() {
  const drawing = icon("sticker", "sticker-drawing");
  return el("div", { role: "img", "aria-label": words("sticker") }, drawing);
}

function keyboard(message) {
  const rows = message.buttons.map((row) => el("div.inline-row", {}, ...row.map((button) => {
    const url = button.url && !button.data;
    return el("button.inline-button", {
      type: "button", data: { message: message.id, ...(url ? { url: button.url } : { press: button.data ?? "" }) },
    }, el("span", {}, button.text), url ? icon("out", "corner") : null);
  })));
  return el("div.inline-keyboard", {}, ...rows);
}
