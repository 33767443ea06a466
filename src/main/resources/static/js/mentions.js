// After an @ in a note, the colleagues who may see the case are offered: arrows and Enter, or a press. Plain text without it.
(() => {
  "use strict";
  const MOST = 6;
  const list = document.createElement("ul");
  list.id = "colleagues";
  list.className = "colleagues";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  let area = null, all = null, shown = [], at = -1;

  const noteOf = target => target.matches?.("form[action*='/notes'] textarea") ? target : null;
  const started = text => /(?:^|[^\w.@])@([\w.-]*)$/.exec(text)?.[1];
  const fold = text => text.toLowerCase().normalize("NFKD").replace(/[\u064B-\u065F\u0670\u0640\u0300-\u036F]/g, "")
    .replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");

  const load = async form => {
    const address = form.getAttribute("action").replace(/\/notes.*/, "/colleagues");
    try {
      const answer = await fetch(address);
      const holder = document.createElement("div");
      if (answer.ok) holder.innerHTML = await answer.text();
      list.setAttribute("aria-label", holder.querySelector("ul")?.getAttribute("aria-label") ?? "");
      all = [...holder.querySelectorAll("li")];
      all.forEach((option, index) => option.id = "colleague-" + index);
    } catch {
      all = null;
    }
  };
  const close = () => {
    list.hidden = true;
    at = -1;
    area?.removeAttribute("aria-activedescendant");
  };
  const mark = index => {
    at = index;
    shown.forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
    if (at >= 0) area.setAttribute("aria-activedescendant", shown[at].id);
  };
  const offer = async () => {
    const typed = started(area.value.slice(0, area.selectionStart));
    if (typed === undefined) return close();
    if (!all) await load(area.form);
    if (!all) return;
    const words = fold(typed);
    shown = all.filter(option => fold(option.textContent).includes(words)).slice(0, MOST);
    if (!shown.length) return close();
    list.replaceChildren(...shown);
    list.hidden = false;
    mark(0);
  };
  const take = option => {
    const before = area.value.slice(0, area.selectionStart).replace(/@[\w.-]*$/, "@" + option.dataset.username + " ");
    const after = area.value.slice(area.selectionStart);
    area.value = before + after;
    area.setSelectionRange(before.length, before.length);
    area.focus();
    close();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.addEventListener("input", event => {
    const note = noteOf(event.target);
    if (!note) return;
    if (area !== note) {
      area = note;
      area.setAttribute("aria-autocomplete", "list");
      area.setAttribute("aria-controls", list.id);
      area.after(list);
    }
    offer();
  });
  document.addEventListener("keydown", event => {
    if (list.hidden || event.target !== area) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") mark((at + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length);
    else if (event.key === "Enter" || event.key === "Tab") take(shown[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  list.addEventListener("pointerdown", event => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      take(option);
    }
  });
  document.addEventListener("focusout", event => { if (event.target === area) close(); });
})();
