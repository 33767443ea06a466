// One key for what is done all day on the desk and on a case. Places on the keyboard, not letters, so that an Arabic layout
// works too; never while somebody types; and it can be switched off (/staff/keys).
(() => {
  "use strict";
  const SWITCH = "keys", WAIT = 1500;
  const isOff = () => {
    try {
      return localStorage.getItem(SWITCH) === "off";
    } catch {
      return false;
    }
  };
  const isTyping = target => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog");
  const links = () => [...document.querySelectorAll(".lines tbody th a")];
  let line = null, began = -WAIT;
  document.addEventListener("focusin", event => { if (event.target.matches(".lines tbody th a")) line = event.target; });

  const move = by => {
    const all = links();
    if (!all.length) return false;
    const at = all.indexOf(line);
    line = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    line.focus();
    line.closest("tr").scrollIntoView({ block: "nearest" });
    return true;
  };
  const select = () => {
    const box = line?.closest("tr").querySelector("input[name=case]");
    if (!box) return false;
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };
  // Where one writes comes before what helps writing, such as a choice of templates.
  const field = within => within?.querySelector("textarea") ?? within?.querySelector("select, input:not([type=hidden]):not([type=checkbox]), button");

  // On a case the form of the step, or the link that brings it; on the desk the page of the step for the line.
  const step = path => {
    const form = document.querySelector(`#step form[action*="/${path}"]`);
    const link = document.querySelector(`.also a[href$="/${path}"]`);
    if (form) field(form).focus();
    else if (link) link.click();
    else if (line) location.assign(line.getAttribute("href") + "/" + path);
    else return false;
    return true;
  };
  document.addEventListener("htmx:afterSettle", () => { if (document.activeElement === document.body || document.activeElement.closest?.(".also")) field(document.querySelector("#step form"))?.focus(); });

  const take = () => {
    const link = document.querySelector('.also a[href$="/assignment"], #step form[action*="/assignment"]');
    const address = link ? (link.getAttribute("href") ?? link.getAttribute("action")) : line ? line.getAttribute("href") + "/assignment" : null;
    const token = document.querySelector("input[name=_csrf]");
    if (!address || !token) return false;
    const form = document.createElement("form");
    form.method = "post";
    form.action = address;
    form.append(token.cloneNode());
    document.body.append(form);
    form.requestSubmit();
    return true;
  };
  const go = to => {
    location.assign(to);
    return true;
  };
  const follow = selector => {
    const link = document.querySelector(selector);
    link?.click();
    return Boolean(link);
  };
  const search = () => {
    const input = document.getElementById("reference");
    if (!input) return go("/staff/desk");
    input.focus();
    return true;
  };
  const begin = () => {
    began = performance.now();
    return true;
  };
  const after = then => performance.now() - began < WAIT && then();

  const dialog = async () => {
    let shown = document.getElementById("keys-dialog");
    if (!shown) {
      const answer = await fetch("/staff/keys");
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      shown = document.importNode(page.getElementById("keys"), true);
      const box = document.createElement("dialog");
      box.id = "keys-dialog";
      box.setAttribute("aria-labelledby", "keys-title");
      box.append(shown);
      document.body.append(box);
      shown = box;
      ready(box);
    }
    shown.showModal();
  };
  const help = () => {
    if (document.querySelector("main #keys")) return false;
    dialog().catch(() => location.assign("/staff/keys"));
    return true;
  };

  const COMMANDS = {
    KeyJ: () => move(1), KeyK: () => move(-1), KeyX: select,
    KeyR: () => step("replies"), KeyA: () => step("assignment"), KeyI: () => step("questions"),
    KeyN: () => after(() => go("/staff/news")) || step("notes"), KeyT: take,
    KeyG: begin, KeyD: () => after(() => go("/staff/desk")) || follow("a[data-desk]"),
    KeyB: () => follow(".selection button"),
    Period: () => follow('a[href^="/staff/desk/next"]') || go("/staff/desk/next"), Slash: search,
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || isOff()) return;
    if (document.querySelector("dialog[open]")) return;
    const asks = event.key === "?" || event.key === "؟" || (event.shiftKey && event.code === "Slash");
    const onLine = event.target.closest?.(".lines") || event.target === document.body || event.target.id === "content";
    const command = asks ? help
      : event.shiftKey ? null
      : event.key === "ArrowDown" && onLine ? COMMANDS.KeyJ
      : event.key === "ArrowUp" && onLine ? COMMANDS.KeyK
      : event.key === "/" ? search
      : COMMANDS[event.code];
    if (command?.()) event.preventDefault();
  });

  // The switch is shown where a script can mind it.
  const ready = within => {
    const box = within.querySelector("[data-keys-switch]");
    if (!box) return;
    box.closest("[hidden]").hidden = false;
    box.checked = !isOff();
    box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
  };
  if (document.querySelector("main #keys")) ready(document);
  document.addEventListener("click", event => {
    if (event.target.closest("[data-keys]") && !document.querySelector("main #keys")) {
      event.preventDefault();
      help();
    }
  });
})();
