// Saves what is typed every few seconds. Until the server has said that it has it, it is also kept in this tab's own storage
// (sessionStorage, which closing the tab or signing out empties), so that a lost connection, an ended session or a restarted
// server loses nothing: it is tried again, or offered back when the worker has signed in again. Nothing is saved twice: each
// save says which page sent it, the how-manieth it is, and which version of each answer it was typed on.
import { showAndHide } from "./conditions.js";
import { fieldsOf, putBack, unsaved } from "./unsaved.js";

const PAUSE = 2000; // after the last key
const LONGEST = 10000; // however long somebody types without a pause
const TRY_AGAIN = 5000;

const place = document.querySelector("[data-kith-autosave]");
const form = document.querySelector("form:has([name=based_on])");
const words = place.querySelector("[data-kith-saving-words]");
const notice = place.querySelector("[data-kith-saving-notice]");
const control = (name) => form.elements.namedItem(name);

const basedOn = JSON.parse(control("based_on").value);
const changed = new Set();
const kept = unsaved(`kith-form:${place.dataset.kithWorker}:${place.dataset.kithForm}:${location.pathname}`);
let sending = false;
let timer = 0;
let since = 0;
let isLeaving = false;

function say(text) {
  words.textContent = text;
}

// A sentence with links or buttons under it; `actions` are [text, what it does or where it leads].
function tell(text, actions = []) {
  const sentence = document.createElement("p");
  sentence.textContent = text;
  notice.replaceChildren(sentence, ...actions.map(([label, does]) => action(label, does)));
  notice.hidden = !text;
}

function action(label, does) {
  const element = document.createElement(typeof does === "string" ? "a" : "button");
  element.textContent = label;
  if (typeof does === "string") {
    element.href = does;
    element.className = "govuk-link";
  } else {
    element.type = "button";
    element.className = "govuk-button govuk-button--secondary";
    element.addEventListener("click", does);
  }
  return element;
}

function noteChange(event) {
  const question = event.target.closest("[data-kith-question]");
  if (!question || event.target.name === "confirmed") {
    return event.target.name === "confirmed" ? soon() : undefined;
  }
  changed.add(question.dataset.kithQuestion);
  keep();
  soon();
}

function keep() {
  if (changed.size) {
    kept.keep([...changed].map((name) => ({ name, basedOn: basedOn[name] ?? 0, fields: fieldsOf(form, name) })));
  } else {
    kept.forget();
  }
}

function soon(wait = PAUSE) {
  since ||= Date.now();
  clearTimeout(timer);
  timer = setTimeout(save, Math.max(0, Math.min(wait, since + LONGEST - Date.now())));
}

function confirmed() {
  return [...form.querySelectorAll("[name=confirmed]:checked")].map((box) => box.value);
}

function batch(names) {
  const turn = Number(control("turn").value);
  control("turn").value = turn + 1;
  return JSON.stringify({
    page: control("page").value,
    turn,
    based_on: Object.fromEntries([...names, ...confirmed()].map((name) => [name, basedOn[name] ?? 0])),
    fields: [...new Set([...names, ...confirmed()])].flatMap((name) => fieldsOf(form, name)),
    confirmed: confirmed(),
  });
}

function post(body, keepalive = false) {
  return fetch(place.dataset.kithAutosave, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-CSRFToken": control("csrfmiddlewaretoken").value,
      "X-Requested-With": "fetch", // a locked session answers 401, and does not take this for a form to keep
    },
    body,
    keepalive,
    redirect: "manual",
  });
}

async function save() {
  if (sending || isLeaving || !(changed.size || confirmed().length)) {
    return;
  }
  const names = [...changed];
  changed.clear();
  since = 0;
  sending = true;
  try {
    const answer = await post(batch(names));
    await (answer.ok ? saved(answer, names) : refused(answer, names));
  } catch {
    again(names, "Not saved: no connection. What you typed is kept in this tab, and is tried again.", TRY_AGAIN);
  } finally {
    sending = false;
  }
}

async function saved(answer, names) {
  const said = await answer.json();
  Object.assign(basedOn, said.versions);
  control("based_on").value = JSON.stringify({ ...JSON.parse(control("based_on").value), ...said.versions });
  const wrong = Object.entries(said.problems);
  say(wrong.length ? `Saved at ${said.saved_at}, except: ${wrong.map(([, problem]) => problem).join(". ")}` : `Saved at ${said.saved_at}`);
  if (said.clashes.length) {
    const { by, at } = said.clashes[0];
    tell(`${by || "Someone else"} answered the same question on ${at}. Both answers are kept.`, [["See both and choose", seeBoth]]);
    said.clashes.forEach(({ name }) => changed.delete(name));
  } else {
    tell("");
  }
  keep();
}

// The whole page is sent: what clashes comes back side by side.
function seeBoth() {
  isLeaving = true;
  form.requestSubmit();
}

async function refused(answer, names) {
  if (answer.status === 409) {
    const said = await answer.json();
    names.forEach((name) => changed.add(name));
    say("Not saved.");
    tell(`${said.refused} Copy what you typed before you leave this page.`);
  } else if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) {
    again(names, "Not saved: you are signed out. What you typed is kept in this tab.", 0);
    tell("Sign in again, and what you typed is offered back to you.", [["Sign in again", place.dataset.kithSignIn]]);
  } else {
    again(names, "Not saved yet. What you typed is kept in this tab, and is tried again.", TRY_AGAIN);
  }
}

function again(names, text, wait) {
  names.forEach((name) => changed.add(name));
  keep();
  say(text);
  if (wait) {
    setTimeout(save, wait);
  }
}

// What an earlier page of this tab could not save: put back by the worker's choice, on the versions it was typed on.
function offerBack() {
  const before = kept.read().filter(({ name }) => form.querySelector(`[data-kith-question="${CSS.escape(name)}"]`));
  const different = before.filter(({ name, fields }) => JSON.stringify(fieldsOf(form, name)) !== JSON.stringify(fields));
  if (!different.length) {
    kept.forget();
    return;
  }
  const count = different.length === 1 ? "An answer you typed was" : `${different.length} answers you typed were`;
  tell(`${count} not saved before this page was closed or you were signed out.`, [
    ["Put back what I typed", () => restore(different)],
    ["Leave it out", () => { kept.forget(); tell(""); }],
  ]);
}

function restore(different) {
  for (const { name, basedOn: version, fields } of different) {
    putBack(form, name, fields);
    basedOn[name] = version;
    changed.add(name);
  }
  const versions = Object.fromEntries(different.map(({ name, basedOn: version }) => [name, version]));
  control("based_on").value = JSON.stringify({ ...JSON.parse(control("based_on").value), ...versions });
  tell("");
  showAndHide();
  save();
}

form.addEventListener("input", noteChange);
form.addEventListener("change", noteChange);
form.addEventListener("submit", () => { isLeaving = true; });
addEventListener("online", save);
addEventListener("pagehide", () => {
  if (changed.size && !isLeaving) {
    post(batch([...changed]), true).catch(() => {});
  }
});
addEventListener("beforeunload", (event) => {
  if (changed.size && !isLeaving && words.textContent.startsWith("Not saved")) {
    event.preventDefault();
  }
});
addEventListener("pageshow", (event) => { isLeaving = event.persisted ? false : isLeaving; });
offerBack();
