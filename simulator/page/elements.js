// Small makers of elements. Text is always put in as text, never as HTML.

/** el("button.main", {type: "button", onclick}, "text", child, null): a class may stand after the tag. */
export function el(name, properties = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key === "data") Object.assign(element.dataset, value);
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && !key.includes("-")) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(name, extra = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `icon ${extra}`.trim());
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export function avatar(account) {
  const initials = [account.first_name, account.last_name].map((word) => [...(word ?? "")][0] ?? "").join("");
  return el("span.avatar", { "aria-hidden": "true", data: { tint: Math.abs(Number(account.id)) % 8 } }, initials.toUpperCase());
}

export const fullName = (account) => [account.first_name, account.last_name].filter(Boolean).join(" ");

/** A line that goes away by itself; errors stay a little longer. */
export function toast(place, text, { wrong = false } = {}) {
  const line = el("div.toast", { role: "status", onclick: () => line.remove() });
  if (wrong) line.classList.add("wrong");
  place.append(line);
  // A reader speaks what changes in a region that already stands.
  requestAnimationFrame(() => { line.textContent = text; });
  setTimeout(() => line.remove(), Math.min(10_000, (wrong ? 5000 : 3500) + text.length * 40));
}

/** Opens a menu of buttons over `opener`; arrows walk, Escape and a click elsewhere close it. */
export function openMenu(opener, label, items, { above = false } = {}) {
  const menu = el("div.menu", { popover: "auto", role: "group", "aria-label": label }, ...items);
  document.body.append(menu);
  menu.showPopover();
  opener.setAttribute("aria-expanded", "true");
  const from = opener.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(from.left, innerWidth - size.width - 8));
  const top = above ? Math.max(8, from.top - size.height - 8) : Math.min(from.bottom + 6, innerHeight - size.height - 8);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
  const buttons = [...menu.querySelectorAll("button")];
  buttons[0]?.focus();
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !buttons.length) return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length].focus();
  });
  menu.addEventListener("click", (event) => { if (event.target.closest("button")) menu.hidePopover(); });
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    opener.setAttribute("aria-expanded", "false");
    menu.remove();
  });
}
