// The keyboard on the page of a review: a digit, or - for "does not apply", answers the criterion at hand and goes on to the next.
"use strict";
const card = document.querySelector("[data-review]");
const criteria = [...card.querySelectorAll("fieldset")];

const answered = (criterion) => criterion.querySelector("input:checked");

card.ownerDocument.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input:not([type=radio]), select")) return;
  const western = event.key.replace(/[٠-٩]/, (digit) => "٠١٢٣٤٥٦٧٨٩".indexOf(digit));
  const value = western === "-" ? "none" : western;
  if (!/^(\d|none)$/.test(value)) return;
  const at = criteria.find((each) => each.contains(document.activeElement)) ?? criteria.find((each) => !answered(each));
  const choice = at?.querySelector(`input[value="${value}"]`);
  if (!choice) return;
  event.preventDefault();
  choice.checked = true;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  const next = criteria[criteria.indexOf(at) + 1];
  const target = next ? (answered(next) ?? next.querySelector("input")) : card.querySelector("textarea");
  target.focus({ preventScroll: true });
  (next ?? target).scrollIntoView({ block: "center" });
});
