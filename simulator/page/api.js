// What the page asks of the server. A refusal comes back as an Error whose message may be shown.

import { words } from "/page/words.js";

export async function load(path) {
  return answer(() => fetch(path, { cache: "no-store" }));
}

export async function post(path, body = {}) {
  const form = body instanceof FormData;
  return answer(() => fetch(path, {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body),
  }));
}

async function answer(ask) {
  let response;
  try {
    response = await ask();
  } catch {
    throw new Error(words("offline"));
  }
  const given = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(given.error || words("failed"));
  return given;
}

/** Events as they come; the browser reconnects by itself, and where it gave up, we do. */
export function listen({ onEvent, onConnected, onLost }) {
  let source;
  let late;
  const connect = () => {
    source = new EventSource("/ui/events");
    source.onopen = () => { clearTimeout(late); late = undefined; onConnected(); };
    source.onmessage = (message) => onEvent(JSON.parse(message.data));
    source.onerror = () => {
      // A short gap is not worth a word.
      late ??= setTimeout(onLost, 1200);
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2500);
    };
  };
  connect();
}
