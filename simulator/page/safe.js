// HTML of a message made safe: only the bot's own tags come through, rebuilt one by one.

const TAGS = { B: "b", STRONG: "b", I: "i", EM: "i", U: "u", INS: "u", S: "s", STRIKE: "s", DEL: "s", CODE: "code",
  PRE: "pre", BLOCKQUOTE: "blockquote", BR: "br" };
const SPOKEN = /(?<![\p{L}\p{N}_/.:@-])(?:https?:\/\/[^\s<>"«»]+[^\s<>"«».,:;!?)\]]|t\.me\/[\w/?=&-]*[\w-]|\/[a-z][a-z0-9_]{0,31}(?![\p{L}\p{N}_/]))/gu;

/** The payload-bearing link of this very bot, whichever way it is written; otherwise null. */
export function ownLink(href, botUsername) {
  const name = botUsername.toLowerCase();
  let url;
  try {
    url = new URL(/^t\.me\//i.test(href) ? `https://${href}` : href);
  } catch {
    return null;
  }
  const web = /^https?:$/.test(url.protocol) && /^(t|telegram)\.me$/i.test(url.hostname);
  if (web && url.pathname.slice(1).toLowerCase() === name) return url.href;
  const app = url.protocol === "tg:" && url.searchParams.get("domain")?.toLowerCase() === name;
  return app ? `https://t.me/${botUsername}?${new URLSearchParams({ start: url.searchParams.get("start") ?? "" })}` : null;
}

export function allowedHref(href) {
  return /^(https?:\/\/|tg:\/\/|mailto:)/i.test(href ?? "") ? href : null;
}

/** A fragment to show. Links of this bot carry data-own, commands data-command; the phone listens for clicks. */
export function safeHtml(html, { botUsername, fromBot, hiddenText }) {
  const parsed = new DOMParser().parseFromString(html ?? "", "text/html");
  const result = document.createDocumentFragment();
  for (const child of parsed.body.childNodes) result.append(rebuilt(child, true));
  // A block ends its line by itself: the line break after it would show as an empty line.
  for (const block of result.querySelectorAll("blockquote, pre")) {
    const next = block.nextSibling;
    if (next?.nodeType === Node.TEXT_NODE) next.data = next.data.replace(/^\n/, "");
  }
  return result;

  function rebuilt(node, spoken) {
    if (node.nodeType === Node.TEXT_NODE) return spoken ? linked(node.data) : document.createTextNode(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return document.createTextNode("");
    if (/^(SCRIPT|STYLE|TEMPLATE|IFRAME|OBJECT)$/.test(node.nodeName)) return document.createTextNode("");
    const made = container(node);
    const deeper = spoken && !["A", "CODE", "PRE"].includes(node.nodeName);
    for (const child of node.childNodes) made.append(rebuilt(child, deeper));
    return made;
  }

  function container(node) {
    if (node.nodeName === "A" && allowedHref(node.getAttribute("href"))) return link(node.getAttribute("href"));
    if (node.nodeName === "TG-SPOILER" || node.classList.contains("tg-spoiler")) return spoiler();
    const tag = TAGS[node.nodeName];
    return tag ? document.createElement(tag) : document.createDocumentFragment();
  }

  function link(href) {
    const made = document.createElement("a");
    made.href = href;
    made.target = "_blank";
    made.rel = "noopener noreferrer";
    const own = ownLink(href, botUsername);
    if (own) made.dataset.own = own;
    return made;
  }

  function spoiler() {
    const made = document.createElement("span");
    made.className = "spoiler";
    made.tabIndex = 0;
    made.setAttribute("role", "button");
    made.setAttribute("aria-label", hiddenText);
    return made;
  }

  function linked(text) {
    const made = document.createDocumentFragment();
    let last = 0;
    for (const found of text.matchAll(SPOKEN)) {
      const word = found[0];
      const command = word.startsWith("/");
      if (command && !fromBot) continue;
      if (found.index > last) made.append(text.slice(last, found.index));
      last = found.index + word.length;
      const shown = link(command ? "#" : word.startsWith("t.me/") ? `https://${word}` : word);
      if (command) shown.dataset.command = word;
      shown.textContent = word;
      made.append(shown);
    }
    if (last < text.length) made.append(text.slice(last));
    return made;
  }
}
