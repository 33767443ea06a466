// Selecting lines on the desk: all of a page, a stretch with Shift, how many there are on all pages together. And the filter as a sheet on a phone.
(() => {
  "use strict";
  const form = document.getElementById("bulk");
  const boxes = form ? [...form.querySelectorAll("input[name=case]")] : [];
  const all = document.getElementById("all");
  const told = form?.querySelector("[data-count]");
  const eastern = text => document.documentElement.dataset.digits === "eastern"
    ? text.replace(/[0-9]/g, digit => "٠١٢٣٤٥٦٧٨٩"[digit]) : text;
  let last = null;
  const tell = () => {
    const here = boxes.filter(box => box.checked).length;
    const count = here + Number(told.dataset.elsewhere);
    told.textContent = count ? eastern(told.dataset.count.replace("#", count)) : "";
    all.checked = here === boxes.length;
    all.indeterminate = here > 0 && here < boxes.length;
  };
  if (boxes.length && all && told) {
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const box of boxes) box.checked = all.checked;
      tell();
    });
    form.addEventListener("click", event => {
      const at = boxes.indexOf(event.target);
      if (at < 0) return;
      if (event.shiftKey && last !== null) {
        for (let i = Math.min(at, last); i <= Math.max(at, last); i++) boxes[i].checked = event.target.checked;
      }
      last = at;
      tell();
    });
    form.addEventListener("change", tell);
    addEventListener("pageshow", tell);
  }

  const filter = document.querySelector("details.filter");
  if (filter && matchMedia("(max-width: 47.99em)").matches) {
    filter.classList.add("sheet");
    filter.open = false;
    document.addEventListener("click", event => { if (filter.open && !filter.contains(event.target)) filter.open = false; });
    document.addEventListener("keydown", event => { if (event.key === "Escape") filter.open = false; });
  }
})();
