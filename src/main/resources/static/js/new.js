// Conveniences on the way to a submission; every page works without them.
(() => {
  "use strict";

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // Results while one types: the same page is asked for, and its results are put in place.
  const field = document.querySelector("[data-live]");
  if (field) {
    const target = () => document.getElementById(field.dataset.live);
    let waiting, asking;
    const ask = async () => {
      const address = new URL(field.form.action);
      address.search = new URLSearchParams(new FormData(field.form)).toString();
      asking?.abort();
      asking = new AbortController();
      try {
        const answer = await fetch(address, { signal: asking.signal });
        if (!answer.ok || answer.redirected) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const found = page.getElementById(field.dataset.live);
        if (found) target().replaceWith(document.adoptNode(found));
        history.replaceState(history.state, "", address);
      } catch {
        // Offline, or overtaken by the next letter: the button still works.
      }
    };
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 250);
    });
  }
})();
