// What is typed and not yet saved, kept in this tab's own storage; and reading and writing the boxes of a question.

function boxes(form, name) {
  const question = form.querySelector(`[data-kith-question="${CSS.escape(name)}"]`);
  return [...question.querySelectorAll("[name]")].filter((box) => box.name !== "confirmed");
}

const isTick = (box) => box.type === "radio" || box.type === "checkbox";

// The boxes of one question as [name, value], as a form would send them.
export function fieldsOf(form, name) {
  return boxes(form, name)
    .filter((box) => !isTick(box) || box.checked)
    .map((box) => [box.name, box.value]);
}

// Put what was typed back into the boxes of a question.
export function putBack(form, name, fields) {
  const left = fields.map((field) => [...field]);
  for (const box of boxes(form, name)) {
    const at = left.findIndex(([called, value]) => called === box.name && (!isTick(box) || value === box.value));
    const [found] = at < 0 ? [undefined] : left.splice(at, 1);
    if (isTick(box)) {
      box.checked = found !== undefined;
    } else {
      box.value = found ? found[1] : "";
    }
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

export function unsaved(key) {
  return {
    keep: (questions) => sessionStorage.setItem(key, JSON.stringify(questions)),
    forget: () => sessionStorage.removeItem(key),
    read: () => JSON.parse(sessionStorage.getItem(key) ?? "[]"),
  };
}
