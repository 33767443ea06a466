// Questions that are asked only after a certain answer appear with it. Without this they come with the next page.
(() => {
  "use strict";

  for (const form of document.querySelectorAll("form.questions, .preview-form")) {
    const questions = [...form.querySelectorAll(".question")];
    const answered = (name, answer) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].some(control =>
      !control.closest(".question[hidden]")
      && (control.matches("[type=radio], [type=checkbox]") ? control.checked && control.value === answer : control.value === answer));
    // From the top, so that what hangs on a question that goes goes too.
    const show = () => {
      for (const question of questions) {
        const { when, is } = question.dataset;
        question.hidden = when !== undefined && !answered(when, is);
        question.querySelector("[name=seen]").disabled = question.hidden;
      }
    };
    form.addEventListener("change", show);
    show();
  }
})();
