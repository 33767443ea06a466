// What makes a page more convenient; every page works without it.
(() => {
  "use strict";

  // An error summary takes the focus, so that it is read first.
  document.querySelector("[data-focus]")?.focus();

  // Where one is among many that do not all fit, the present one is in sight.
  for (const here of document.querySelectorAll(".tabs [aria-current], .desk-nav [aria-current]")) {
    const strip = here.parentElement;
    if (strip.scrollWidth > strip.clientWidth) here.scrollIntoView({ inline: "center", block: "nearest" });
  }

  // Copy buttons stay hidden where copying cannot work.
  if (navigator.clipboard) for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;

  // Where a page can be printed, a button says so.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  document.addEventListener("click", async event => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      await navigator.clipboard.writeText(copy.dataset.copy);
      copy.querySelector("span").textContent = copy.dataset.copied;
      return;
    }
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog?.showModal) {
      event.preventDefault();
      dialog.showModal();
      return;
    }
    const close = event.target.closest("[data-close]");
    if (close) {
      event.preventDefault();
      close.parentElement.remove();
      return;
    }
    for (const menu of document.querySelectorAll("details.site-menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details.site-menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // How many characters are left, in the reader's digits; said when less than a fifth is.
  const eastern = text => document.documentElement.dataset.digits === "eastern"
    ? text.replace(/[0-9]/g, digit => "٠١٢٣٤٥٦٧٨٩"[digit]) : text;
  const count = area => {
    const counter = area.parentElement.querySelector(".counter");
    const left = Number(area.dataset.max) - area.value.length;
    if (!counter || (left > area.dataset.max / 5 && !counter.dataset.counting)) return;
    counter.dataset.counting = "true";
    counter.textContent = eastern((left < 0 ? area.dataset.over : area.dataset.left).replace("#", Math.abs(left)));
    counter.classList.toggle("over", left < 0);
  };
  document.addEventListener("input", event => { if (event.target.dataset?.max) count(event.target); });
  for (const area of document.querySelectorAll("textarea[data-max]")) count(area);

  // Choosing files in the reader's words instead of the browser's.
  for (const input of document.querySelectorAll(".file input[type=file]")) {
    input.classList.add("visually-hidden");
    input.parentElement.querySelector("label").hidden = false;
    input.addEventListener("change", () => input.parentElement.querySelector(".chosen").replaceChildren(
      ...Array.from(input.files, file => {
        const name = document.createElement("bdi");
        name.textContent = file.name;
        const item = document.createElement("li");
        item.append(name);
        return item;
      })));
  }

  // A form is sent once: the second press of an impatient thumb does nothing.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method === "dialog") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented) return;
    form.dataset.sent = "true";
    for (const button of form.querySelectorAll("button:not([type=button])")) button.setAttribute("aria-disabled", "true");
  });
  const ready = form => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
  };
  addEventListener("pageshow", () => { for (const form of document.querySelectorAll("form[data-sent]")) ready(form); });
  document.addEventListener("htmx:afterRequest", event => { if (event.target.matches?.("form")) ready(event.target); });

  // Another language is another address, so the page for "no connection" is fetched anew in it.
  navigator.serviceWorker?.register("/service-worker.js?lang=" + document.documentElement.lang).catch(() => {});
})();
