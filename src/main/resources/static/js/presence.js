// Says every twenty seconds that this case is open here, and hears who else has it open. Silent while the tab is hidden.
(() => {
  "use strict";
  const place = document.getElementById("presence");
  const token = document.querySelector("input[name=_csrf]")?.value;
  if (!place || !token) return;
  const EVERY = 20_000, WRITING = 45_000;
  const address = place.dataset.address;
  let last = place.innerHTML.trim(), typedAt = -WRITING, typedIn = "", told = "";
  const doing = () => performance.now() - typedAt < WRITING ? typedIn : "";
  const body = () => new URLSearchParams({ _csrf: token, doing: doing() });
  const beat = async () => {
    if (document.hidden) return;
    told = doing();
    try {
      const answer = await fetch(address, { method: "POST", body: body() });
      if (answer.status === 404) return clearInterval(timer);
      const text = answer.ok ? (await answer.text()).trim() : last;
      // Only what is new is put there: a screen reader says it again otherwise.
      if (text !== last) place.innerHTML = last = text;
    } catch {
      // No connection: the next beat tries again.
    }
  };
  const timer = setInterval(beat, EVERY);
  document.addEventListener("input", event => {
    const form = event.target.closest("#step form");
    if (!form) return;
    typedAt = performance.now();
    typedIn = form.getAttribute("action").split("/").pop();
    if (told !== typedIn) beat();
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) beat(); });
  addEventListener("pagehide", () => navigator.sendBeacon(address + "/leave", body()));
  addEventListener("pageshow", event => { if (event.persisted) beat(); });
})();
