// The keyboard on the desk: j and k or the arrows go from line to line, Enter opens (as links do), / asks for a reference.
(() => {
  "use strict";
  const links = [...document.querySelectorAll(".lines tbody th a")];
  const isTyping = element => element.closest("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "/") {
      const field = document.getElementById("reference");
      if (!field) return;
      event.preventDefault();
      field.focus();
      return;
    }
    const onLine = event.target.closest(".lines") || event.target === document.body || event.target.id === "content";
    const step = event.key === "j" || (onLine && event.key === "ArrowDown") ? 1
      : event.key === "k" || (onLine && event.key === "ArrowUp") ? -1 : 0;
    if (!step || !links.length) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement);
    const to = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))];
    to.focus();
    to.closest("tr").scrollIntoView({ block: "nearest" });
  });
})();
