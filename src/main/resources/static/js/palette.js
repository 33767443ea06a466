// Ctrl+K or ⌘K: everything that can be reached from here, found by words of its name. Fetched when it is first asked for.
(() => {
  "use strict";
  const MOST = 12, DIGITS = 11;
  let box = null, input, list, status, options = [], shown = [], at = -1;
  const fold = text => text.toLowerCase().normalize("NFKD").replace(/[\u064B-\u065F\u0670\u0640\u0300-\u036F]/g, "")
    .replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
  const western = text => text.replace(/[٠-٩]/g, digit => "٠١٢٣٤٥٦٧٨٩".indexOf(digit)).replace(/[۰-۹]/g, digit => "۰۱۲۳۴۵۶۷۸۹".indexOf(digit));

  const option = (text, kind, act) => {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    const name = document.createElement("span"), of = document.createElement("span");
    name.textContent = text;
    name.dir = "auto";
    of.className = "quiet small";
    of.textContent = kind;
    item.append(name, " ", of);
    item.act = act;
    return item;
  };
  const load = async () => {
    const reference = /^\/staff\/cases\/(\d{11})/.exec(location.pathname)?.[1] ?? "";
    const answer = await fetch("/staff/palette?case=" + reference);
    if (!answer.ok) throw new Error(answer.status);
    const holder = document.createElement("div");
    holder.innerHTML = await answer.text();
    box = holder.querySelector("dialog");
    document.body.append(box);
    [input, list, status] = ["input", "[role=listbox]", "[role=status]"].map(each => box.querySelector(each));
    const steps = [...document.querySelectorAll(".also a")].map(link => option(link.textContent.trim(), box.dataset.step, () => link.click()));
    options = [...steps, ...list.children];
    for (const each of options) each.folded = fold(each.textContent);
    input.addEventListener("input", show);
    input.addEventListener("keydown", press);
    list.addEventListener("click", event => run(event.target.closest("[role=option]")));
    box.addEventListener("click", event => { if (event.target === box) box.close(); });
  };
  const show = () => {
    const digits = western(input.value).replace(/[\s-]/g, "");
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    shown = options.filter(each => words.every(word => each.folded.includes(word))).slice(0, MOST);
    if (digits.length === DIGITS && /^\d+$/.test(digits)) {
      shown.unshift(option(box.dataset.open.replace("#", digits), "", () => location.assign("/staff/cases?reference=" + digits)));
    }
    const sought = input.value.trim();
    if (sought) shown.push(option(box.dataset.search.replace("#", () => sought), "", () => location.assign("/staff/search?q=" + encodeURIComponent(sought))));
    shown.forEach((each, index) => each.id = "palette-" + index);
    list.replaceChildren(...shown);
    status.textContent = shown.length ? box.dataset.found.replace("#", shown.length) : box.dataset.none;
    mark(shown.length ? 0 : -1);
  };
  const mark = index => {
    at = index;
    shown.forEach((each, place) => each.setAttribute("aria-selected", String(place === at)));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", shown[at].id);
    shown[at].scrollIntoView({ block: "nearest" });
  };
  const run = item => {
    if (!item) return;
    box.close();
    if (item.act) item.act();
    else location.assign(item.dataset.href);
  };
  const press = event => {
    if (event.key === "ArrowDown" && shown.length) mark((at + 1) % shown.length);
    else if (event.key === "ArrowUp" && shown.length) mark((at + shown.length - 1) % shown.length);
    else if (event.key === "Enter") run(shown[at]);
    else return;
    event.preventDefault();
  };
  const open = async () => {
    if (!box) await load();
    if (box.open) return box.close();
    if (document.querySelector("dialog[open]")) return;
    input.value = "";
    show();
    box.showModal();
    input.focus();
  };
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK") {
      event.preventDefault();
      open().catch(() => {});
    }
  });
  for (const button of document.querySelectorAll("[data-palette]")) {
    button.hidden = false;
    button.addEventListener("click", () => open().catch(() => {}));
  }
})();
