// Shows and hides questions as answers change, by the conditions the page carries in data-kith-when. Without this file the
// server does it whenever the page is saved. Conditions only look back, so one pass down the page is enough.

const ORDER = {
  "=": (one, other) => one === other,
  ">": (one, other) => one > other,
  "<": (one, other) => one < other,
  ">=": (one, other) => one >= other,
  "<=": (one, other) => one <= other,
};

const blocks = [...document.querySelectorAll("[data-kith-when]")].map((element) => ({
  element,
  when: JSON.parse(element.dataset.kithWhen),
}));

// The answers to a question as the page holds them now. The answer to a hidden question counts as none.
function answers(name, as) {
  const question = document.querySelector(`[data-kith-question="${CSS.escape(name)}"]`);
  if (!question || question.closest("[hidden]")) {
    return [];
  }
  if (as === "date") {
    return dates(question, name);
  }
  const given = [...question.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
    .filter((control) => (control.type === "radio" || control.type === "checkbox" ? control.checked : true))
    .map((control) => control.value.trim())
    .filter(Boolean);
  return as === "number" ? given.map((words) => Number(words.replaceAll(",", ""))).filter((n) => !Number.isNaN(n)) : given;
}

function dates(question, name) {
  const [day, month, year] = ["day", "month", "year"].map((box) =>
    question.querySelector(`[name="${CSS.escape(`${name}.${box}`)}"]`).value.trim()
  );
  const known = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  return known ? [`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`] : [];
}

function isMet(condition) {
  const given = answers(condition.question, condition.as);
  if (condition.operator === "exists") {
    return given.length > 0 === (condition.answer === "yes");
  }
  const wanted = condition.as === "number" ? Number(condition.answer) : condition.answer;
  if (condition.operator === "!=") {
    return !given.includes(wanted);
  }
  return given.some((one) => ORDER[condition.operator](one, wanted));
}

function showAndHide() {
  for (const { element, when } of blocks) {
    const met = when.conditions.map(isMet);
    element.hidden = !(when.joined === "any" ? met.some(Boolean) : met.every(Boolean));
  }
}

document.addEventListener("change", showAndHide);
document.addEventListener("input", showAndHide);
showAndHide();
export { showAndHide };
