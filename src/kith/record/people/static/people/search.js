// First results while typing. Without this file the button does the same.
const results = document.querySelector("[data-people-results]");
const input = document.querySelector("#id_q");
const form = input.form;
const PAUSE = 250;

let waiting;
let asked;

async function find() {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { "X-Kith-Part": "results" },
      signal: asked.signal,
    });
    if (answer.ok && !answer.redirected) {
      results.innerHTML = await answer.text();
    }
  } catch (problem) {
    if (problem.name !== "AbortError") {
      throw problem;
    }
  }
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, PAUSE);
});
