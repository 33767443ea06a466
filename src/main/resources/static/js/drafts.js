// Saves a reply while it is written: after a pause, and on leaving the page. What the server does not have yet stays in
// this browser, and is offered again when the page is opened. Without a script there is the button.
(() => {
  "use strict";
  const PAUSE = 1500;
  const AGAIN = 15000;
  const FIELDS = ["text", "promise", "promisedOn", "kind", "_csrf"];
  let timer;

  const formOf = element => element.closest?.("form[data-draft]");
  const place = form => "draft " + form.dataset.draftOf;
  const say = (form, words) => { form.querySelector(".saved").textContent = words; };
  const told = (form, key) => form.dataset[key];

  const values = form => {
    const data = new FormData(form);
    const kept = new URLSearchParams();
    for (const field of FIELDS) if (data.has(field)) kept.set(field, data.get(field));
    return kept;
  };
  const words = form => {
    const kept = values(form);
    kept.delete("_csrf");
    return kept.toString();
  };
  const remember = form => { try { localStorage.setItem(place(form), words(form)); } catch { /* full or forbidden */ } };
  const forget = (form, saved) => {
    try { if (localStorage.getItem(place(form)) === saved) localStorage.removeItem(place(form)); } catch { /* forbidden */ }
  };

  const save = async form => {
    clearTimeout(timer);
    const sent = words(form);
    if (form.dataset.sent || sent === form.dataset.savedWords) return;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: values(form), redirect: "manual" });
      if (!answer.ok) throw new Error(answer.status);
      form.dataset.savedWords = sent;
      forget(form, sent);
      say(form, (await answer.text()).trim());
    } catch {
      say(form, told(form, "draftOffline"));
      timer = setTimeout(() => save(form), AGAIN);
    }
  };

  const begin = form => {
    if (form.dataset.begun) return;
    form.dataset.begun = "true";
    form.dataset.savedWords = words(form);
    let kept;
    try { kept = localStorage.getItem(place(form)); } catch { return; }
    if (!kept || kept === form.dataset.savedWords) return;
    const earlier = new URLSearchParams(kept);
    for (const name of ["text", "promise", "promisedOn"]) {
      const field = form.elements[name];
      if (field && earlier.has(name) && earlier.get(name) !== "") field.value = earlier.get(name);
    }
    say(form, told(form, "draftFound"));
    timer = setTimeout(() => save(form), PAUSE);
  };

  document.addEventListener("input", event => {
    const form = formOf(event.target);
    if (!form || event.target.type === "file") return;
    begin(form);
    remember(form);
    clearTimeout(timer);
    timer = setTimeout(() => save(form), PAUSE);
  });
  // What is sent is not saved beside it; whether it arrived, the next page knows.
  document.addEventListener("submit", event => { if (formOf(event.target)) clearTimeout(timer); });
  const arrived = location.hash === "#sent" || new URLSearchParams(location.search).has("replied");
  const reference = /^\/staff\/cases\/(\d+)/.exec(location.pathname)?.[1];
  if (arrived && reference) {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith("draft ") && key.endsWith(" " + reference)) localStorage.removeItem(key);
    } catch { /* forbidden */ }
  }
  addEventListener("pagehide", () => {
    for (const form of document.querySelectorAll("form[data-draft]")) {
      if (!form.dataset.begun || form.dataset.sent || words(form) === form.dataset.savedWords) continue;
      if (navigator.sendBeacon(form.dataset.draft, values(form))) forget(form, words(form));
    }
  });
  addEventListener("online", () => { for (const form of document.querySelectorAll("form[data-draft]")) if (form.dataset.begun) save(form); });
  for (const form of document.querySelectorAll("form[data-draft]")) begin(form);
  document.addEventListener("htmx:afterSettle", () => { for (const form of document.querySelectorAll("form[data-draft]")) begin(form); });
})();
